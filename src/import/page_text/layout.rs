//! Which line of a page is what: kicker, headline, byline, body, author box, posts.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use regex::Regex;

use super::dates;
use super::lists::STARTERS;
use super::remark::Remark;
use super::text::{cut, ends_sentence, pattern, words};
use super::{Line, Page, apparatus, author_box, head, posts};
use crate::model::block::{BlockKind, ListStyle};
use crate::model::queue::Card;

/// Sorts the paragraphs of a page.
pub(super) fn sort(mut lines: Vec<String>, at: DateTime<Utc>, remarks: &mut Vec<Remark>) -> Page {
    let mut page = Page::default();
    if !is_article(&lines) {
        remarks.push(Remark::NoArticle);
        page.body = lines.into_iter().map(Line::plain).collect();
        return page;
    }
    page.posts = take_posts(&mut lines, at);
    remarks.extend(apparatus::take(&mut lines).into_iter().map(Remark::LeftOut));
    let used = head::take(&lines, &mut page, at);
    lines.drain(..used.min(lines.len()));
    if page.dateline.is_empty()
        && let Some(first) = lines.first_mut()
        && let Some((place, rest)) = dateline(first)
    {
        page.dateline = place;
        *first = rest;
    }
    // "Updated: December 12, 2023": the head has read what there was to know.
    lines.retain(|line| {
        let lower = line.to_lowercase();
        let is_stamp = [
            "updated",
            "published",
            "posted",
            "last updated",
            "first published",
            "last modified",
        ]
        .iter()
        .any(|start| lower.starts_with(start))
            && dates::date_line(line, at).is_some();
        if is_stamp {
            remarks.push(Remark::LeftOut(line.clone()));
        }
        !is_stamp
    });
    author_box::take_desk_line(&mut lines, &mut page);
    author_box::take_last_byline(&mut lines, &mut page);
    author_box::take_author_box(&mut lines, &mut page);
    lines.extend((!page.source.is_empty()).then(|| page.source.clone()));
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
            _ if is_rule(lines.get(ix)) => (BlockKind::Rule, 0),
            _ if is_crosshead(&lines, ix) => (BlockKind::Crosshead, 0),
            _ => (BlockKind::Paragraph, 0),
        })
        .collect();
    let cut_off = |(words, (kind, sign)): (String, (BlockKind, usize))| {
        Line::new(cut(&words, sign..words.len()).to_owned(), kind)
    };
    let mut body: Vec<Line> = lines.into_iter().zip(kinds).map(cut_off).collect();
    for line in body.iter_mut().filter(|line| line.kind == BlockKind::Rule) {
        line.words.clear();
    }
    body.dedup_by(|next, line| line.kind == BlockKind::Rule && next.kind == BlockKind::Rule);
    while body.last().is_some_and(|line| line.kind == BlockKind::Rule) {
        body.pop();
    }
    body
}

/// "* * *" or "___": a rule between two parts of a page.
fn is_rule(line: Option<&String>) -> bool {
    let is_one = |c: char| matches!(c, '_' | '*' | '-' | '–' | '—' | '=' | '•' | '·' | '⁂' | '~');
    line.is_some_and(|line| {
        let signs: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
        (3..=80).contains(&signs.len()) && signs.iter().all(|c| is_one(*c))
    })
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

/// The words before the dash in "PORT AMRA (Agency) — …", and those behind it.
fn dateline(first: &str) -> Option<(String, String)> {
    static START: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^((\p{Lu}[\p{L}’'\-./ ]{1,40})(?:,\s[\p{L}.\d ]{2,24}){0,2}\s*(\([^)]{1,40}\)|/\s?\p{Lu}{2,8}\s?/)?)(?:\s*(?:—|–|--|-)|:)\s+",
        )
    });
    // "اصفهان - ایرنا - …"
    static PERSIAN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^([^\s،.:«»()\-–—]+(?:\s[^\s،.:«»()\-–—]+)?(?:\s?[\-–—/]\s?[^\s،.:«»()\-–—]+)?)\s?[\-–—:]\s",
        )
    });
    let found = START.captures(first).or_else(|| {
        let is_persian = first.starts_with(|c: char| {
            c.is_alphabetic() && !c.is_ascii() && !c.is_uppercase() && !c.is_lowercase()
        });
        PERSIAN.captures(first).filter(|_| is_persian)
    })?;
    let words = found.get(1)?.as_str().trim_end().to_owned();
    let rest = cut(first, found.get(0)?.end()..first.len()).to_owned();
    let is_led = match found.get(2) {
        Some(head) => {
            let mut letters = head.as_str().chars().filter(|c| c.is_alphabetic());
            let is_capital = letters.all(char::is_uppercase);
            // "LAHORE: …", and not "PS: …"
            let is_colon = found
                .get(0)
                .is_some_and(|whole| whole.as_str().trim_end().ends_with(':'));
            is_capital && (!is_colon || 3 < head.len())
                || !is_colon && (found.get(3).is_some() || is_place(head.as_str(), &rest))
        }
        None => words.contains(['-', '–', '—', '/']) && !words.starts_with("گروه"),
    };
    (is_led && !rest.is_empty()).then_some((words, rest))
}

/// "Amra – The council …": a name with a dash, and behind it a sentence begins.
fn is_place(head: &str, rest: &str) -> bool {
    let mut words = head.split_whitespace();
    let first = words.clone().next().unwrap_or("");
    head.split_whitespace().count() <= 3
        && words.all(|word| word.starts_with(char::is_uppercase))
        && !STARTERS.contains(first)
        && rest.starts_with(char::is_uppercase)
}

/// Whether a line is a heading inside the body: a few words without a stop, or a time of day.
fn is_crosshead(lines: &[String], ix: usize) -> bool {
    let get = |ix: usize| lines.get(ix).map_or("", String::as_str);
    let (line, next) = (get(ix), get(ix + 1));
    if is_clock(line) {
        return !next.is_empty();
    }
    let is_timed = ix
        .checked_sub(1)
        .is_some_and(|before| is_clock(get(before)));
    let most = if is_timed { 16 } else { 9 };
    let is_short = words(line) <= most && line.chars().count() <= 8 * most;
    // Of several such lines in a row each is an item of a list.
    let is_loose = |line: &str| !ends_sentence(line) && words(line) <= 12 && !is_clock(line);
    let before = ix.checked_sub(1).map_or("", get);
    let is_alone = is_timed
        || ends_sentence(next) && (ix < 2 || !is_loose(before) || before.contains(['“', '"', '”']));
    let is_item = line.starts_with(['-', '•', '*']) || line.ends_with([',', '"', '”', '»', '’']);
    let opens_quote = line.starts_with(['“', '"', '‘', '\'', '«', '„']) && !is_timed;
    0 < ix
        && is_short
        && !ends_sentence(line)
        && (is_slogan(line) || !is_item && !opens_quote)
        && is_alone
        && (8 < words(next) || is_timed && !next.is_empty())
}

/// A heading that is a few words of somebody: "'Bit my thumb'".
fn is_slogan(line: &str) -> bool {
    let spans = super::quotes::spans(line);
    let is_whole = spans
        .first()
        .is_some_and(|span| span.is_closed && span.outer == (0..line.len()));
    is_whole && words(line) <= 6 && !line.contains(['.', ',', '!', '?', '،', '؟'])
}

/// A time of day alone, as stands over each post of a live report.
fn is_clock(line: &str) -> bool {
    static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:\(?[A-Z]{2,5}\)?)?$")
    });
    CLOCK.is_match(&super::text::ascii_digits(line))
}
