//! Who wrote a page, as the lines under it say: the author box, a last byline, the desk's line.

use std::sync::LazyLock;

use regex::Regex;

use super::Page;
use super::byline::{authors, byline, camera_line};
use super::text::{cut, ends_sentence, pattern, words};
use crate::model::staff::Author;

/// Takes the name line and bio at the end of the body, or a last paragraph that is a bio by itself.
pub(super) fn take_author_box(lines: &mut Vec<String>, page: &mut Page) {
    static BIO: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:about\s(?:the\s)?authors?\s*[:—–-]\s*)?(?:The\s)?(\p{Lu}[\p{L}’'\-.]+(?:\s\p{Lu}[\p{L}’'\-.]+){1,3})\s(?:is|was|are|writes|covers|has (?:covered|reported|written)|joined|reports|ist|est)\b",
        )
    });
    static TRADE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:journalists?|reporter|correspondent|editors?|writer|columnist|author|covers|reports|writes|fellow|newsroom|staff|redakteur\w*|journaliste|freelance|contributor)\b|خبرنگار|روزنامه‌نگار|نویسنده|تحریریه|سردبیر",
        )
    });
    let total = lines.len();
    let get = |ix: Option<usize>| ix.and_then(|ix| lines.get(ix)).map_or("", String::as_str);
    let last = get(total.checked_sub(1));
    let named = get(total.checked_sub(2));
    let is_bio = TRADE.is_match(last) && !last.starts_with(['“', '"', '‘', '«', '„']);
    let shares = |name: &str| {
        name.split_whitespace()
            .filter(|w| 2 < w.chars().count())
            .any(|w| last.contains(w))
    };
    let heading = named.to_lowercase();
    let is_about = [
        "about the author",
        "about ",
        "درباره نویسنده",
        "دربارهٔ نویسنده",
        "درباره‌ی نویسنده",
    ]
    .iter()
    .any(|start| heading.starts_with(start));
    if 6 < total || 3 < total && page.authors.iter().any(|a| a.name == named) {
        let is_name =
            words(named) <= 6 && !ends_sentence(named) && !named.contains(['“', '"', '«']);
        if is_bio
            && is_name
            && (shares(named) || is_about || page.authors.iter().any(|a| named.contains(&a.name)))
        {
            let name = if is_about {
                let known = page.authors.iter().find(|a| last.contains(&a.name));
                let known = known.or_else(|| page.authors.first().filter(|_| !shares(named)));
                BIO.captures(last)
                    .and_then(|found| found.get(1))
                    .map(|name| name.as_str().to_owned())
                    .or_else(|| known.map(|author| author.name.clone()))
                    .unwrap_or_else(|| named.to_owned())
            } else {
                named.to_owned()
            };
            let bio = last.to_owned();
            lines.truncate(total - 2);
            add_author(page, name, bio);
            return;
        }
    }
    if 3 < total
        && is_bio
        && words(last) < 90
        && let Some(name) = BIO.captures(last).and_then(|found| found.get(1))
        && !last.contains(" said")
    {
        let opening = cut(last, 0..name.start()).to_lowercase();
        let from = if opening.starts_with("about") {
            name.start()
        } else {
            0
        };
        let (name, bio) = (
            name.as_str().to_owned(),
            cut(last, from..last.len()).to_owned(),
        );
        lines.truncate(total - 1);
        if words(get_last(lines)) <= 4 && get_last(lines).to_lowercase().starts_with("about") {
            lines.pop();
        }
        add_author(page, name, bio);
    }
}

/// Takes a byline that stands under the body.
pub(super) fn take_last_byline(lines: &mut Vec<String>, page: &mut Page) {
    let last = get_last(lines);
    let is_free = page.byline.is_empty() || camera_line(last).is_some();
    if !is_free || lines.len() < 4 || 10 < words(last) || ends_sentence(last) {
        return;
    }
    if let Some(found) = camera_line(last) {
        page.authors.extend(found);
        lines.pop();
    } else if let Some((authors, _)) = byline(last) {
        last.clone_into(&mut page.byline);
        page.authors.extend(authors);
        lines.pop();
    }
}

/// Takes "(Reporting by Anna Bell; editing by Tom Hill)" off the end of a report, or "Anna Bell
/// contributed to this report".
pub(super) fn take_desk_line(lines: &mut Vec<String>, page: &mut Page) {
    static PART: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b((?:additional )?(?:reporting|writing|editing|translation|photographs?)|with (?:additional )?assistance) (?:by|from) ([^;.()]+)",
        )
    });
    static HELPED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[.;]\s)(?:.{0,40}?\b(?:writers?|reporters?|journalists?|correspondents?)\s)?(\p{Lu}[\p{L}’'\-.]+(?:\s(?:and\s)?\p{Lu}[\p{L}’'\-.]+)+)(?:\sin\s[^.]{2,40})?\scontributed\s(?:reporting|research|to this (?:report|story|article))",
        )
    });
    let last = get_last(lines);
    let head = last.trim_start_matches(['—', '–', '-', ' ']);
    let is_line = words(last) <= 40
        && (last.starts_with('(') && last.ends_with(')')
            || HELPED.is_match(head)
            || PART.find(head).is_some_and(|m| m.start() == 0));
    if !is_line || last.contains(['“', '"', '«']) {
        return;
    }
    let helped = HELPED.captures(head).and_then(|found| found.get(1));
    let mut workers: Vec<(&str, &str)> = helped.iter().map(|m| ("", m.as_str())).collect();
    for found in PART.captures_iter(head) {
        let work = found.get(1).map_or("", |m| m.as_str()).to_lowercase();
        let role = match work.as_str() {
            "editing" => "editor",
            "translation" => "translator",
            "photograph" | "photographs" => "photographer",
            _ => "",
        };
        let names = found.get(2).map_or("", |m| m.as_str());
        workers.push((role, names.split(" in ").next().unwrap_or(names)));
    }
    if workers.is_empty() {
        return;
    }
    for (role, names) in workers
        .into_iter()
        .filter(|(_, names)| !names.starts_with("The "))
    {
        for author in authors(names) {
            if page.authors.iter().all(|known| known.name != author.name) {
                let role = role.to_owned();
                page.authors.push(Author { role, ..author });
            }
        }
    }
    lines.pop();
}

fn get_last(lines: &[String]) -> &str {
    lines.last().map_or("", String::as_str)
}

fn add_author(page: &mut Page, name: String, bio: String) {
    match page.authors.iter_mut().find(|author| author.name == name) {
        Some(author) => author.bio = bio,
        None => page.authors.push(Author {
            name,
            bio,
            ..Author::default()
        }),
    }
}
