//! Which line of a page is what: kicker, headline, byline, body, author box, posts.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use regex::Regex;

use super::dates;
use super::posts;
use super::remark::Remark;
use super::text::{cut, ends_sentence, pattern, words};
use super::{Line, Page};
use crate::model::block::{BlockKind, ListStyle};
use crate::model::queue::Card;
use crate::model::staff::Author;

/// Sorts the paragraphs of a page.
pub(super) fn sort(mut lines: Vec<String>, at: DateTime<Utc>, remarks: &mut Vec<Remark>) -> Page {
    let mut page = Page::default();
    if !is_article(&lines) {
        remarks.push(Remark::NoArticle);
        page.body = lines.into_iter().map(Line::plain).collect();
        return page;
    }
    page.posts = take_posts(&mut lines, at);
    let mut lines: Vec<String> = lines
        .into_iter()
        .filter(|line| {
            let is_ours = !posts::is_apparatus(line);
            if !is_ours {
                remarks.push(Remark::LeftOut(line.clone()));
            }
            is_ours
        })
        .collect();
    let used = head(&lines, &mut page, at);
    lines.drain(..used.min(lines.len()));
    if page.dateline.is_empty()
        && let Some(first) = lines.first_mut()
        && let Some((place, rest)) = dateline(first)
    {
        page.dateline = place;
        *first = rest;
    }
    take_desk_line(&mut lines, &mut page);
    take_last_byline(&mut lines, &mut page);
    take_author_box(&mut lines, &mut page);
    page.body = super::signed::take(bodies(lines));
    page.is_article = true;
    page
}

/// The lines of the body, each with what it is.
fn bodies(lines: Vec<String>) -> Vec<Line> {
    let bullets: Vec<Option<(ListStyle, usize)>> = lines.iter().map(|l| bullet(l)).collect();
    let style = |ix: usize| Some(bullets.get(ix).copied()??.0);
    let kinds: Vec<(BlockKind, usize)> = (0..lines.len())
        .map(|ix| match bullets.get(ix).copied().flatten() {
            // One such line alone is an aside or a dash of dialogue.
            Some((own, sign))
                if style(ix + 1) == Some(own) || 0 < ix && style(ix - 1) == Some(own) =>
            {
                let (style, level) = (own, 0);
                (BlockKind::ListItem { style, level }, sign)
            }
            _ if is_crosshead(&lines, ix) => (BlockKind::Crosshead, 0),
            _ => (BlockKind::Paragraph, 0),
        })
        .collect();
    let cut_off = |(words, (kind, sign)): (String, (BlockKind, usize))| {
        Line::new(cut(&words, sign..words.len()).to_owned(), kind)
    };
    lines.into_iter().zip(kinds).map(cut_off).collect()
}

/// The bullet or number that opens a line, and its bytes.
fn bullet(line: &str) -> Option<(ListStyle, usize)> {
    static SIGN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^(?:([•▪◦‣·●○*\-])|[\d۰-۹]{1,2}[.)])[\s\x{a0}]+"));
    let found = SIGN.captures(line)?;
    let style = if found.get(1).is_some() {
        ListStyle::Bulleted
    } else {
        ListStyle::Numbered
    };
    Some((style, found.get(0)?.end()))
}

/// Whether the lines have prose in them, and are not a log or a table.
fn is_article(lines: &[String]) -> bool {
    let prose = |line: &&String| 8 <= words(line) && ends_sentence(line);
    let sample = lines.len().min(400);
    let found = lines.iter().take(sample).filter(prose).count();
    2 <= lines.len() && 1 <= found && (lines.len() < 400 || sample / 5 < found)
}

fn take_posts(lines: &mut Vec<String>, at: DateTime<Utc>) -> Vec<Card> {
    // A list has no long prose under it; a heading that has is a crosshead of the article.
    let is_list = |ix: usize| {
        let rest = lines.get(ix + 1..).unwrap_or_default();
        !rest.is_empty() && rest.iter().filter(|line| 45 < words(line)).count() == 0
    };
    let heading = lines
        .iter()
        .enumerate()
        .skip(2)
        .find(|(ix, line)| posts::is_heading(line) && is_list(*ix))
        .map(|(ix, _)| ix);
    let Some(begin) = heading.or_else(|| posts::bare_list(lines, at)) else {
        return Vec::new();
    };
    posts::posts(&lines.split_off(begin), at)
}

/// Reads the lines over the body; gives how many they are.
fn head(lines: &[String], page: &mut Page, at: DateTime<Utc>) -> usize {
    let get = |ix: usize| lines.get(ix).map_or("", String::as_str);
    let mut at_line = 0;
    let is_title =
        |line: &str| words(line) <= 32 && !line.ends_with('.') && line.chars().count() < 260;
    let is_kicker = words(get(0)) <= 4
        && get(0).chars().count() <= 40
        && !ends_sentence(get(0))
        && is_title(get(1))
        && byline(get(1)).is_none()
        && dates::date_line(get(1), at).is_none()
        && (words(get(0)) + 2 <= words(get(1)) || is_known_kicker(get(0)));
    if is_kicker {
        get(0).clone_into(&mut page.kicker);
        at_line = 1;
    }
    if !is_title(get(at_line)) && words(get(at_line)) > 24 {
        return at_line;
    }
    get(at_line).clone_into(&mut page.headline);
    at_line += 1;
    let mut has_standfirst = false;
    for _ in 0..5 {
        let line = get(at_line);
        if let Some(time) = dates::date_line(line, at) {
            let is_update = line.to_lowercase().contains("updated");
            if page.published.is_none() || !is_update {
                page.published = Some(time);
            }
        } else if let Some(found) = camera_line(line) {
            page.authors.extend(found);
        } else if let Some((authors, rest)) = byline(line).or_else(|| {
            let next = dates::date_line(get(at_line + 1), at).is_some();
            (next && is_bare_byline(line)).then(|| (authors(line), String::new()))
        }) {
            line.clone_into(&mut page.byline);
            page.authors.splice(0..0, authors);
            page.published = page.published.or_else(|| dates::moment(&rest, at));
            if let Some(place) = rest.strip_prefix("in ") {
                place.clone_into(&mut page.dateline);
            }
        } else if !has_standfirst && is_standfirst(lines, at_line, at) {
            line.clone_into(&mut page.standfirst);
            has_standfirst = true;
        } else {
            break;
        }
        at_line += 1;
    }
    at_line
}

fn is_known_kicker(line: &str) -> bool {
    const KNOWN: [&str; 24] = [
        "exclusive",
        "opinion",
        "news",
        "world",
        "politics",
        "analysis",
        "sport",
        "sports",
        "live",
        "breaking",
        "interview",
        "business",
        "culture",
        "health",
        "science",
        "comment",
        "editorial",
        "feature",
        "local",
        "technology",
        "education",
        "letters",
        "اختصاصی",
        "سیاسی",
    ];
    let lower = line.to_lowercase();
    lower
        .split_whitespace()
        .any(|word| KNOWN.contains(&word.trim_matches(':')))
}

/// A line under the headline is a standfirst when a byline or date follows, or when it has no stop.
fn is_standfirst(lines: &[String], ix: usize, at: DateTime<Utc>) -> bool {
    let Some(line) = lines.get(ix) else {
        return false;
    };
    let Some(next) = lines.get(ix + 1) else {
        return false;
    };
    let opens = byline(next).is_some() || dates::date_line(next, at).is_some();
    let is_named = is_bare_byline(next)
        && lines
            .get(ix + 2)
            .is_some_and(|l| dates::date_line(l, at).is_some());
    5 <= words(line)
        && words(line) <= 60
        && (opens || is_named || (!ends_sentence(line) && words(line) <= 45 && ends_sentence(next)))
}

/// The authors in a byline, and what stands behind them.
fn byline(line: &str) -> Option<(Vec<Author>, String)> {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?i:(?:\p{L}+\s)?by|von|par)\s+|نویسنده\s*[:：]?\s*|نوشتهٔ?\s+|گزارش از\s+|خبرنگار\s*[:：]\s*|گزارش\s*[:：]\s*|(?i:author|autor|text)\s*:\s*)(\S.*)$",
        )
    });
    static BREAK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"\s+[|•·–—]\s+|,?\s+(?:(?:Updated|Published|Posted)\b)|\s+(?:in|aus)\s+\p{Lu}")
    });
    if 16 < words(line) || line.ends_with('.') && 8 < words(line) {
        return None;
    }
    let names = START.captures(line)?.get(1)?.as_str();
    let (names, rest) = match BREAK.find(names) {
        Some(found) => (
            cut(names, 0..found.start()),
            cut(names, found.start()..names.len())
                .trim_start_matches([' ', '|', '•', '·', '–', '—', ',']),
        ),
        None => (names, ""),
    };
    let found = authors(names);
    let first = found.first()?.name.chars().next()?;
    (first.is_uppercase() || !first.is_ascii() || names.contains("staff"))
        .then(|| (found, rest.to_owned()))
}

fn authors(names: &str) -> Vec<Author> {
    static BETWEEN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\s*[,،;/]\s*|\s+(?:and|und|et|with|و)\s+|\s+&\s+"));
    let mut found: Vec<Author> = Vec::new();
    // "By our health correspondent, Anna Bell"
    let mut office = "";
    for part in BETWEEN.split(names.trim()).filter(|part| !part.is_empty()) {
        let is_role = super::names::has_role(part) || part.starts_with(char::is_lowercase);
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
fn camera_line(line: &str) -> Option<Vec<Author>> {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:(photograph(?:s|y)|photos?|pictures?|illustrations?|graphics?|translated|translation)(?:\s*:|\s+by)\s+)(\p{Lu}.*)$",
        )
    });
    let found = START.captures(line).filter(|_| words(line) <= 10)?;
    let role = match found.get(1)?.as_str().to_lowercase() {
        work if work.starts_with("transl") => "translator",
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

/// A name alone, or with an office behind a comma: "Anna Bell, health correspondent".
fn is_bare_byline(line: &str) -> bool {
    let (name, role) = line.split_once(", ").unwrap_or((line, ""));
    is_bare_name(line)
        || is_bare_name(name)
            && words(role) <= 6
            && super::names::has_role(role)
            && !ends_sentence(line)
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

/// The words before the dash in "PORT AMRA (Agency) — …", and those behind it.
fn dateline(first: &str) -> Option<(String, String)> {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^((\p{Lu}[\p{L}’'\-. ]{1,40})(?:,\s[\p{L}.\d ]{2,24}){0,2}\s*(\([^)]{1,40}\)|/\s?\p{Lu}{2,8}\s?/)?)\s*(?:—|–|--|-)\s+",
        )
    });
    let found = START.captures(first)?;
    let head = found.get(2)?.as_str();
    let is_capital = head
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    let words = found.get(1)?.as_str().trim_end().to_owned();
    let rest = cut(first, found.get(0)?.end()..first.len()).to_owned();
    ((is_capital || found.get(3).is_some()) && !rest.is_empty()).then_some((words, rest))
}

/// Takes the name line and bio at the end of the body, or a last paragraph that is a bio by itself.
fn take_author_box(lines: &mut Vec<String>, page: &mut Page) {
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
fn take_last_byline(lines: &mut Vec<String>, page: &mut Page) {
    let last = get_last(lines);
    if !page.byline.is_empty() || lines.len() < 4 || 10 < words(last) || ends_sentence(last) {
        return;
    }
    if let Some((authors, _)) = byline(last) {
        last.clone_into(&mut page.byline);
        page.authors.extend(authors);
        lines.pop();
    }
}

/// Takes "(Reporting by Anna Bell; editing by Tom Hill)" off the end of an agency's report.
fn take_desk_line(lines: &mut Vec<String>, page: &mut Page) {
    static PART: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b((?:additional )?(?:reporting|writing|editing|translation|photographs?)) by ([^;.()]+)",
        )
    });
    let last = get_last(lines);
    let is_line = words(last) <= 40
        && (last.starts_with('(') && last.ends_with(')')
            || PART.find(last).is_some_and(|m| m.start() == 0));
    if !is_line || !PART.is_match(last) || last.contains(['“', '"', '«']) {
        return;
    }
    for found in PART.captures_iter(last) {
        let work = found.get(1).map_or("", |m| m.as_str()).to_lowercase();
        let role = match work.as_str() {
            "editing" => "editor",
            "translation" => "translator",
            "photograph" | "photographs" => "photographer",
            _ => "",
        };
        let names = found.get(2).map_or("", |m| m.as_str());
        let names = names.split(" in ").next().unwrap_or(names);
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

fn is_crosshead(lines: &[String], ix: usize) -> bool {
    let Some(line) = lines.get(ix) else {
        return false;
    };
    let next = lines.get(ix + 1).map_or("", String::as_str);
    0 < ix
        && words(line) <= 9
        && line.chars().count() <= 70
        && !ends_sentence(line)
        && !line.starts_with(['“', '"', '‘', '«', '„', '-', '•', '*'])
        && !line.ends_with([',', '"', '”', '»', '’'])
        && 8 < words(next)
}
