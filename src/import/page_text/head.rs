//! The lines over the body: kicker, headline, standfirst, byline, date.

use chrono::{DateTime, Utc};

use super::Page;
use super::byline::{authors_of, bare_byline, byline, camera_line};
use super::dates;
use super::lists::KICKERS;
use super::text::{ends_sentence, words};

/// Most lines that are read between the headline and the body.
const MOST: usize = 8;

/// Reads the lines over the body; gives how many they are.
pub(super) fn take(lines: &[String], page: &mut Page, at: DateTime<Utc>) -> usize {
    let get = |ix: usize| lines.get(ix).map_or("", String::as_str);
    let mut at_line = 0;
    while at_line < 2 && is_kicker(lines, at_line, at) {
        if at_line == 1 {
            page.kicker.push_str(" | ");
        }
        page.kicker.push_str(get(at_line));
        at_line += 1;
    }
    if !is_title(get(at_line)) && words(get(at_line)) > 24 {
        return at_line;
    }
    get(at_line).clone_into(&mut page.headline);
    at_line += 1;
    let mut was_date = false;
    for _ in 0..MOST {
        let line = get(at_line);
        let has_date = |ix: usize| dates::date_line(get(ix), at).is_some();
        let has_date_next =
            has_date(at_line + 1) || is_place(get(at_line + 1)) && has_date(at_line + 2);
        let is_over_body = is_prose(get(at_line + 1));
        // "Amra, Nov 30, 2023"
        let (place, day) = line.split_once(", ").unwrap_or(("", line));
        // "Updated … | Published …"
        let first = line.find("Published").or_else(|| line.find("published"));
        let dated = first.and_then(|at| line.get(at..)).unwrap_or(line);
        let time = dates::date_line(dated, at).or_else(|| dates::date_line(line, at));
        let placed = dates::date_line(day, at).filter(|_| words(place) <= 2);
        if let Some(time) = placed.filter(|_| time.is_none() && page.dateline.is_empty()) {
            place.clone_into(&mut page.dateline);
            page.published = Some(time);
            was_date = true;
        } else if let Some(time) = time {
            let lower = line.to_lowercase();
            let is_update = lower.starts_with("updated") || lower.starts_with("last updated");
            if page.published.is_none() || !is_update {
                page.published = Some(time);
            }
            was_date = true;
        } else if let Some(found) = camera_line(line) {
            page.authors.extend(found);
        } else if is_source(line) {
            line.clone_into(&mut page.source);
        } else if let Some(author) = page.authors.iter_mut().find(|author| {
            // "Anna Bell reported from Amra." under her name.
            has_date_next
                && author.bio.is_empty()
                && line.starts_with(&author.name)
                && ends_sentence(line)
        }) {
            line.clone_into(&mut author.bio);
        } else if let Some(author) = page.authors.last_mut().filter(|author| {
            // "Harbour News, Amra" under a name.
            author.role.is_empty()
                && super::credit::is_outlet(line)
                && !is_place(line)
                && words(line) <= 5
                && !ends_sentence(line)
        }) {
            line.clone_into(&mut author.role);
        } else if let Some((authors, rest)) = byline(line).or_else(|| {
            // A name beside a date, or between the headline and the first paragraph.
            let is_beside = has_date_next || was_date && is_over_body;
            let found = bare_byline(line).filter(|_| page.byline.is_empty())?;
            is_beside.then_some((found, String::new()))
        }) {
            line.clone_into(&mut page.byline);
            page.authors.splice(0..0, authors);
            page.published = page.published.or_else(|| dates::moment(&rest, at));
            if let Some(place) = rest.strip_prefix("in ") {
                place.clone_into(&mut page.dateline);
            }
        } else if let Some(found) = authors_of(line).filter(|_| !page.byline.is_empty()) {
            // A second line of names below the first.
            page.authors.extend(found);
        } else if is_place(line) && (has_date_next || was_date) && page.dateline.is_empty() {
            line.clone_into(&mut page.dateline);
        } else if page.standfirst.is_empty() && is_standfirst(lines, at_line, at) {
            line.clone_into(&mut page.standfirst);
        } else {
            break;
        }
        at_line += 1;
    }
    at_line
}

/// "Source: the Amra Post": whom the page has it from, over the body.
fn is_source(line: &str) -> bool {
    let is_led = ["Source:", "Sources:", "منبع:", "منبع :"]
        .iter()
        .any(|start| line.starts_with(start));
    is_led && words(line) <= 10
}

fn is_title(line: &str) -> bool {
    words(line) <= 32 && !line.ends_with('.') && line.chars().count() < 260
}

fn is_prose(line: &str) -> bool {
    12 <= words(line) && ends_sentence(line)
}

/// Whether a line stands over the headline: a section, a series, or half a sentence.
fn is_kicker(lines: &[String], ix: usize, at: DateTime<Utc>) -> bool {
    let get = |ix: usize| lines.get(ix).map_or("", String::as_str);
    let (line, next) = (get(ix), get(ix + 1));
    let is_over_title =
        is_title(next) && byline(next).is_none() && dates::date_line(next, at).is_none();
    // "سخنگوی فدراسیون:" and "… خبر داد؛" lead up to the headline.
    let leads_up = line.ends_with(['؛', ':']) && words(line) <= 12 && 4 <= words(next);
    let is_short = words(line) <= 4
        && line.chars().count() <= 40
        && !ends_sentence(line)
        && (words(line) + 2 <= words(next) || is_known_kicker(line));
    // A second one only below a section.
    let is_below = words(line) <= 2 && words(line) + 3 <= words(next) && is_known_kicker(get(0));
    let is_free = ix == 0 || is_below;
    is_over_title && is_free && (leads_up || is_short)
}

fn is_known_kicker(line: &str) -> bool {
    let lower = line.to_lowercase();
    let mut words = lower.split_whitespace();
    words.any(|word| KICKERS.contains(word.trim_matches(':')))
}

/// A place alone in capitals: "KOCHI".
fn is_place(line: &str) -> bool {
    words(line) <= 3
        && line.chars().any(char::is_alphabetic)
        && !line.contains(char::is_lowercase)
        && !line.contains(|c: char| c.is_ascii_digit())
        && line.is_ascii()
}

/// A line under the headline is a standfirst when a byline or date follows, or when it has no stop.
fn is_standfirst(lines: &[String], ix: usize, at: DateTime<Utc>) -> bool {
    let get = |ix: usize| lines.get(ix).map_or("", String::as_str);
    let (line, next) = (get(ix), get(ix + 1));
    if next.is_empty() {
        return false;
    }
    let is_date = |ix: usize| dates::date_line(get(ix), at).is_some();
    let opens = byline(next).is_some() || is_date(ix + 1);
    let is_named = bare_byline(next).is_some() && is_date(ix + 2);
    let is_loose = !ends_sentence(line) && words(line) <= 45 && ends_sentence(next);
    // "Kirkby 6-1 Vale"
    let is_score =
        words(line) <= 8 && line.contains(|c: char| c.is_ascii_digit()) && is_prose(next);
    is_score && !ends_sentence(line)
        || (5..=60).contains(&words(line)) && (opens || is_named || is_loose)
}
