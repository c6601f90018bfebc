//! Who wrote a page: bylines in their many forms.

use std::sync::LazyLock;

use regex::Regex;

use super::names;
use super::text::{cut, ends_sentence, pattern, words};
use crate::model::staff::Author;

/// The authors in a byline, and what stands behind them.
pub(super) fn byline(line: &str) -> Option<(Vec<Author>, String)> {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?:[^/|]{2,40}\s[/|]\s)?(?i:(?:\p{L}+\s)?by:?|von|par)\s+|نویسنده\s*[:：]?\s*|نوشتهٔ?\s+|گزارش از\s+|(?:خبرنگار|گزارش|گفت‌وگو|تنظیم|تهیه‌کننده|نگارنده)\s*[:：]\s*|(?:گفت‌وگو|ترجمهٔ?|یادداشت) از\s+|(?i:author|autor|text)\s*:\s*)(\S.*)$",
        )
    });
    static BREAK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\s+[|•·–—]\s+|,?\s+(?:(?:Updated|Published|Posted)\b)|\s+on\s+(?:\p{Lu}\p{L}+day\b|\p{Lu}\p{L}{2,8}\.?\s\d|\d)|\s+(?:in|at|aus)\s+\p{Lu}",
        )
    });
    if 16 < words(line) || line.ends_with('.') && 8 < words(line) {
        return None;
    }
    let names = START.captures(line)?.get(1)?.as_str();
    let (names, rest) = match BREAK.find(names) {
        Some(found) => (
            cut(names, 0..found.start()),
            cut(names, found.start()..names.len())
                .trim_start_matches([' ', '|', '•', '·', '–', '—', ','])
                .trim_start_matches("on "),
        ),
        None => (names, ""),
    };
    let found = authors(names);
    let first = found.first()?.name.chars().next()?;
    (first.is_uppercase() || !first.is_ascii() || names.contains("staff"))
        .then(|| (found, rest.to_owned()))
}

/// The authors in a list of names, each perhaps with an office.
pub(super) fn authors(names: &str) -> Vec<Author> {
    static BETWEEN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\s*[,،;/]\s*|\s+(?:and|und|et|with|و)\s+|\s+&\s+"));
    let mut found: Vec<Author> = Vec::new();
    // "By our health correspondent, Anna Bell"
    let mut office = "";
    for part in BETWEEN.split(names.trim()).filter(|part| !part.is_empty()) {
        let is_role = names::has_role(part) || part.starts_with(char::is_lowercase);
        match found.last_mut() {
            Some(author) if is_role => part.clone_into(&mut author.role),
            None if is_role && names.contains(',') && part.starts_with("our ") => {
                office = part.trim_start_matches("our ");
            }
            _ => found.push(Author {
                name: part.to_owned(),
                role: std::mem::take(&mut office).to_owned(),
                ..Author::default()
            }),
        }
    }
    found
}

/// "Photographs by Nils Arden": who worked on the page beside its writer.
pub(super) fn camera_line(line: &str) -> Option<Vec<Author>> {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:(photograph(?:s|y)|photos?|pictures?|illustrations?|graphics?|translated|translation|عکاس|عکس|عکس‌ها|تصویرگر|ترجمه|مترجم)(?:\s*:|(?:\s+from(?:\s(?:the\s)?\p{L}+){1,2})?\s+by)\s+)([\p{Lu}\p{Lo}].*)$",
        )
    });
    let found = START.captures(line).filter(|_| words(line) <= 10)?;
    let role = match found.get(1)?.as_str().to_lowercase() {
        work if work.starts_with("transl") || work.contains("ترج") => "translator",
        work if work.starts_with("illus") || work.starts_with("graphic") => "illustrator",
        _ => "photographer",
    };
    let named = |author: Author| Author {
        role: role.to_owned(),
        ..author
    };
    Some(
        authors(found.get(2)?.as_str())
            .into_iter()
            .map(named)
            .collect(),
    )
}

/// Those who wrote a page in a line without "By": "Anna Bell, health correspondent",
/// "Anna Bell Health editor", "Anna Bell at the Oval", "Staff Reporter".
pub(super) fn bare_byline(line: &str) -> Option<Vec<Author>> {
    static AT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"\s(?:at|in)\s(?:the\s)?\p{Lu}[\p{L}’'\-]*(?:\s\p{Lu}[\p{L}’'\-]*)*")
    });
    if ends_sentence(line) || 12 < words(line) {
        return None;
    }
    let line = &*AT.replace_all(line, "");
    // "Anna Bell | Radio Amra"
    let line = line.split(" | ").next().unwrap_or(line);
    let line = line.split(" / ").next().unwrap_or(line);
    let (name, role) = line.split_once(", ").unwrap_or((line, ""));
    if is_desk(name) {
        return Some(vec![Author {
            name: name.to_owned(),
            role: role.to_owned(),
            ..Author::default()
        }]);
    }
    // "Anna Bell, Longyearbyen"
    if is_bare_name(name) && words(role) == 1 && role.starts_with(char::is_uppercase) {
        return Some(authors(name));
    }
    if is_bare_name(line) && !names::has_role(line) {
        return Some(authors(line));
    }
    if is_bare_name(name) && words(role) <= 6 && names::has_role(role) {
        return Some(authors(line));
    }
    // "Court reporter Anna Bell"
    if let Some(found) = led_by_office(line) {
        return Some(vec![found]);
    }
    // The office behind the name, without a comma.
    let (first, last, role) = three(line)?;
    (words(role) <= 6 && names::has_role(role) && is_bare_name(&format!("{first} {last}"))).then(
        || {
            vec![Author {
                name: format!("{first} {last}"),
                role: role.to_owned(),
                ..Author::default()
            }]
        },
    )
}

/// An office before a name.
fn led_by_office(line: &str) -> Option<Author> {
    let words: Vec<&str> = line.split(' ').collect();
    let last = words.iter().rposition(|word| names::is_office(word))?;
    let (role, name) = words.split_at(last + 1);
    let name = name.join(" ");
    let is_one = is_bare_name(&name) && role.len() <= 4 && !name.contains(',');
    is_one.then(|| Author {
        name,
        role: role.join(" "),
        ..Author::default()
    })
}

/// The first two words of a line, and the rest.
fn three(line: &str) -> Option<(&str, &str, &str)> {
    let (first, rest) = line.split_once(' ')?;
    let (last, rest) = rest.split_once(' ')?;
    Some((first, last, rest))
}

/// Several names with nothing else: "and Anna Bell in Sund".
pub(super) fn authors_of(line: &str) -> Option<Vec<Author>> {
    let rest = line.strip_prefix("and ")?;
    bare_byline(rest)
}

/// "Staff Reporter", "Web Desk": a house signs by its desk.
fn is_desk(line: &str) -> bool {
    const DESKS: [&str; 8] = [
        "staff reporter",
        "staff writer",
        "editorial staff",
        "our correspondent",
        "special correspondent",
        "web desk",
        "news desk",
        "agencies",
    ];
    let lower = line.to_lowercase();
    let is_given = line
        .split(' ')
        .next()
        .is_some_and(super::kin::is_first_name);
    let is_house = lower.ends_with(" reporter") && words(line) == 3 && !is_given;
    is_house || DESKS.iter().any(|desk| lower.ends_with(desk)) && words(line) <= 5
}

fn is_bare_name(line: &str) -> bool {
    let count = words(line);
    (2..=7).contains(&count)
        && !ends_sentence(line)
        && line.split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase)
                || count <= 4 && word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
                || ["and", "de", "van", "von", "al", "&"].contains(&word)
        })
}
