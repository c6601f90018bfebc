//! Where copied HTML comes from, when it says so.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::mark::Address;

/// The address of the page that some HTML was copied from: the header that Windows puts before
/// it, else what the page says of itself, else what its first quotation cites.
pub(super) fn address(html: &str) -> Option<Address> {
    let header = html.split('<').next().unwrap_or_default();
    let of_header = header.lines().find_map(|line| {
        let line = line.trim();
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("SourceURL").then_some(value)
    });
    if let Some(found) = of_header.and_then(web) {
        return Some(found);
    }
    let tags: Vec<(String, &str)> = tags(html).collect();
    let first = |is_it: &dyn Fn(&str, &str) -> Option<String>| {
        let mut found = tags.iter().filter_map(|(name, tag)| is_it(name, tag));
        found.find_map(|value| web(&value))
    };
    first(&|name, tag| {
        let is_canonical = name == "link" && attribute(tag, "rel")? == "canonical";
        is_canonical.then(|| attribute(tag, "href")).flatten()
    })
    .or_else(|| {
        first(&|name, tag| {
            let is_own = name == "meta" && attribute(tag, "property")? == "og:url";
            is_own.then(|| attribute(tag, "content")).flatten()
        })
    })
    .or_else(|| first(&|name, tag| attribute(tag, "href").filter(|_| name == "base")))
    .or_else(|| {
        first(&|name, tag| attribute(tag, "cite").filter(|_| ["blockquote", "q"].contains(&name)))
    })
}

/// An address of the web, and of nothing else.
fn web(text: &str) -> Option<Address> {
    let text = text.trim().replace("&amp;", "&");
    let is_web = text.starts_with("http://") || text.starts_with("https://");
    Address::new(&text).filter(|address| is_web && address.is_safe() && address.host().is_some())
}

/// The opening tags that may say it, with their names.
fn tags(html: &str) -> impl Iterator<Item = (String, &str)> {
    static TAG: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?is)<(base|link|meta|blockquote|q)\s[^>]*>").ok());
    let found = TAG.as_ref().map(|tag| tag.captures_iter(html));
    found.into_iter().flatten().filter_map(|found| {
        let name = found.get(1)?.as_str().to_ascii_lowercase();
        Some((name, found.get(0)?.as_str()))
    })
}

/// An attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    static PAIR: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"(?is)\s([a-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))"#).ok()
    });
    let mut pairs = PAIR.as_ref()?.captures_iter(tag);
    pairs.find_map(|pair| {
        let is_it = pair.get(1)?.as_str().eq_ignore_ascii_case(name);
        let value = pair.get(2).or(pair.get(3)).or(pair.get(4))?;
        is_it.then(|| value.as_str().to_owned())
    })
}
