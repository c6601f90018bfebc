//! The list of recent posts: its heading, and each title, excerpt and age.

use chrono::{DateTime, Utc};

use super::apparatus::is_apparatus;
use super::dates;
use super::lists::LIST_HEADINGS;
use super::text::words;
use crate::model::queue::Card;

/// Whether a line is the usual heading over such a list.
pub(super) fn is_heading(line: &str) -> bool {
    let line = line
        .trim()
        .trim_end_matches([':', '：', '»', '›', '>'])
        .trim()
        .to_lowercase();
    let line = line.replace('’', "'");
    let line = line.as_str();
    LIST_HEADINGS.contains(line)
        || (words(line) <= 5
            && [
                "more from ",
                "more in ",
                "more on ",
                "more by ",
                "latest from ",
                "latest in ",
                "mehr aus ",
            ]
            .iter()
            .any(|start| line.starts_with(start)))
}

/// The posts in the lines under such a heading.
pub(super) fn posts(lines: &[String], at: DateTime<Utc>) -> Vec<Card> {
    let lines: Vec<&String> = lines
        .iter()
        .filter(|l| !is_apparatus(l) && !is_heading(l))
        .collect();
    let age_first = lines
        .first()
        .is_some_and(|line| dates::age(line, at).is_some());
    let mut found: Vec<Card> = Vec::new();
    let mut waiting = None;
    let mut is_open = false;
    for line in lines {
        if let Some(time) = dates::age(line, at) {
            match found.last_mut().filter(|_| !age_first) {
                Some(post) if post.published.is_none() => post.published = Some(time),
                _ => waiting = Some(time),
            }
            is_open = false;
        } else if let Some(post) = found
            .last_mut()
            .filter(|post| post.teaser.excerpt.is_empty() && waiting.is_none())
            .filter(|post| is_cut(line) || (is_open && longer(line, &post.teaser.title)))
        {
            post.teaser.excerpt.clone_from(line);
        } else {
            let (title, age) = with_age(line, at);
            let mut card = Card {
                published: age.or(waiting.take()),
                ..Card::default()
            };
            card.teaser.title = title;
            found.push(card);
            is_open = true;
        }
    }
    found
}

fn is_cut(line: &str) -> bool {
    ["…", "...", "[…]", "[...]", "… Read more"]
        .iter()
        .any(|end| line.ends_with(end))
}

fn longer(line: &str, title: &str) -> bool {
    line.ends_with(['.', '؟', '?', '!']) && title.chars().count() < line.chars().count()
}

/// A title with its age on the same line, as lists set close together have it.
fn with_age(line: &str, at: DateTime<Utc>) -> (String, Option<DateTime<Utc>>) {
    let core = line.trim_start_matches(['•', '-', '–', '*', '·', '▪', ' ']);
    let core = without_number(core);
    for sign in [" – ", " — ", " | ", " · ", " • ", " - ", "\t"] {
        if let Some((title, age)) = core.rsplit_once(sign)
            && let Some(time) = dates::age(age, at)
        {
            return (title.trim().to_owned(), Some(time));
        }
    }
    if let Some((title, age)) = core
        .strip_suffix(')')
        .and_then(|core| core.rsplit_once(" ("))
        && let Some(time) = dates::age(age, at)
    {
        return (title.trim().to_owned(), Some(time));
    }
    (core.to_owned(), None)
}

/// A title without the "1." of a numbered list.
fn without_number(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_numeric());
    let behind = rest.strip_prefix(['.', ')']).map(str::trim_start);
    match behind {
        Some(title)
            if line.len() - rest.len() <= 4 && rest.len() < line.len() && !title.is_empty() =>
        {
            title
        }
        _ => line,
    }
}

/// Where a list without heading begins at the end of a page: two ages or more show it.
pub(super) fn bare_list(lines: &[String], at: DateTime<Utc>) -> Option<usize> {
    let tail = lines.len().saturating_sub(60);
    let ages: Vec<usize> = (tail.max(4)..lines.len())
        .filter(|ix| {
            lines
                .get(*ix)
                .is_some_and(|line| dates::age(line, at).is_some())
        })
        .collect();
    let (first, second) = (*ages.first()?, *ages.get(1)?);
    let end = *ages.last()?;
    if 3 < second - first || end + 3 < lines.len() {
        return None;
    }
    let back = usize::from(
        lines
            .get(first.checked_sub(1)?)
            .is_some_and(|line| is_cut(line)),
    );
    first.checked_sub(1 + back)
}
