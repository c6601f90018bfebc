//! The lines over the body: kicker, headline, standfirst, byline, date.

use chrono::{DateTime, Utc};

use super::Page;
use super::byline::{authors_of, bare_byline, byline, camera_line};
use super::dates;
use super::lists::KICKERS;
use super::stamp::{Stamp, stamp};
use super::text::{ends_sentence, words};
use crate::model::staff::Author;

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
    // Without a headline a page may open with its byline.
    if at_line != 0 || byline(get(0)).is_none() {
        get(at_line).clone_into(&mut page.headline);
        at_line += 1;
    }
    let mut was_date = false;
    for _ in 0..MOST {
        let Some(part) = part_at(lines, at_line, page, was_date, at) else {
            break;
        };
        was_date |= matches!(part, Part::Stamp(_));
        part.put(get(at_line), page, at);
        at_line += 1;
    }
    at_line
}

/// What a line between the headline and the body is.
enum Part {
    /// When the page was published.
    Stamp(Stamp),
    /// Who wrote it, and what stands behind the names: a date, "in Amra".
    Byline(Vec<Author>, String),
    /// More who worked on it.
    Helpers(Vec<Author>),
    /// What the author of this place in the list is told to be.
    Role(usize),
    /// What the author of this place in the list has to say of the report.
    Bio(usize),
    /// Whom the page has it from.
    Source,
    /// A place alone.
    Place,
    /// The section, which some pages set below the headline.
    Section,
    Standfirst,
}

impl Part {
    fn put(self, line: &str, page: &mut Page, at: DateTime<Utc>) {
        match self {
            Self::Stamp(stamp) => {
                if page.published.is_none() || !stamp.is_update {
                    page.published = Some(stamp.time);
                }
                if page.dateline.is_empty() {
                    page.dateline = stamp.place;
                }
            }
            Self::Byline(authors, rest) => {
                line.clone_into(&mut page.byline);
                page.authors.splice(0..0, authors);
                page.published = page.published.or_else(|| dates::moment(&rest, at));
                if let Some(place) = rest.strip_prefix("in ") {
                    place.clone_into(&mut page.dateline);
                }
            }
            Self::Helpers(authors) => page.authors.extend(authors),
            Self::Role(ix) => {
                if let Some(author) = page.authors.get_mut(ix) {
                    line.clone_into(&mut author.role);
                }
            }
            Self::Bio(ix) => {
                if let Some(author) = page.authors.get_mut(ix) {
                    line.clone_into(&mut author.bio);
                }
            }
            Self::Source => line.clone_into(&mut page.source),
            Self::Section => line.clone_into(&mut page.kicker),
            Self::Place => line.clone_into(&mut page.dateline),
            Self::Standfirst => line.clone_into(&mut page.standfirst),
        }
    }
}

/// What the line at `ix` is, if it still stands over the body.
fn part_at(
    lines: &[String],
    ix: usize,
    page: &Page,
    was_date: bool,
    at: DateTime<Utc>,
) -> Option<Part> {
    let get = |ix: usize| lines.get(ix).map_or("", String::as_str);
    let (line, next) = (get(ix), get(ix + 1));
    let has_date = |ix: usize| stamp(get(ix), at).is_some();
    // A place or an office may stand between a name and its date.
    let has_date_next =
        has_date(ix + 1) || (is_place(next) || is_office_line(next)) && has_date(ix + 2);
    let is_unsigned = page.byline.is_empty();
    // "Anna Bell Published December 15, 2023 Updated …"
    if let Some((name, day)) = line.split_once(" Published ").filter(|_| is_unsigned)
        && let Some(authors) = bare_byline(name)
    {
        let day = day.split(" Updated ").next().unwrap_or(day);
        return Some(Part::Byline(authors, day.to_owned()));
    }
    // "Anna Bell, news editor | December 11, 2023"
    if let Some((names, day)) = line
        .split_once(" | ")
        .filter(|_| is_unsigned && byline(line).is_none())
        && let Some(authors) = bare_byline(names)
        && dates::date_line(day, at).is_some()
    {
        return Some(Part::Byline(authors, day.to_owned()));
    }
    // "Anna Bell – Radio Amra"
    if let Some((name, house)) = line.split_once(" – ").filter(|_| is_unsigned)
        && super::credit::is_outlet(house)
        && words(line) <= 8
        && let Some(authors) = bare_byline(name)
    {
        return Some(Part::Byline(authors, String::new()));
    }
    if let Some(stamp) = stamp(line, at) {
        return Some(Part::Stamp(stamp));
    }
    if let Some(authors) = camera_line(line) {
        return Some(Part::Helpers(authors));
    }
    if is_source(line) || is_unsigned && is_service(line) && byline(next).is_some() {
        return Some(Part::Source);
    }
    let is_section = page.kicker.is_empty() && words(line) <= 2 && is_known_kicker(line);
    if is_section && (has_date(ix + 1) || byline(next).is_some()) {
        return Some(Part::Section);
    }
    // "Anna Bell reported from Amra." under her name.
    let is_bio =
        |author: &Author| has_date_next && author.bio.is_empty() && line.starts_with(&author.name);
    if let Some(ix) = page
        .authors
        .iter()
        .position(is_bio)
        .filter(|_| ends_sentence(line))
    {
        return Some(Part::Bio(ix));
    }
    // "Harbour News, Amra" and "Health correspondent" under a name.
    let is_role = words(line) <= 5
        && !ends_sentence(line)
        && !is_place(line)
        && (is_office_line(line) || super::credit::is_outlet(line));
    let last = page
        .authors
        .last()
        .filter(|author| is_role && author.role.is_empty());
    if last.is_some() {
        return Some(Part::Role(page.authors.len() - 1));
    }
    if let Some((authors, rest)) = byline(line) {
        return Some(Part::Byline(authors, rest));
    }
    // A name beside a date, or between a date and the first paragraph.
    let is_beside = has_date_next || was_date && is_prose(next) || is_trade_line(next);
    if let Some(authors) = bare_byline(line).filter(|_| is_unsigned && is_beside) {
        return Some(Part::Byline(authors, String::new()));
    }
    if let Some(authors) = authors_of(line).filter(|_| !is_unsigned) {
        return Some(Part::Helpers(authors));
    }
    if is_place(line) && (has_date_next || was_date) && page.dateline.is_empty() {
        return Some(Part::Place);
    }
    (page.standfirst.is_empty() && is_standfirst(lines, ix, at)).then_some(Part::Standfirst)
}

/// "Source: the Amra Post": whom the page has it from, over the body.
fn is_source(line: &str) -> bool {
    let is_led = ["Source:", "Sources:", "منبع:", "منبع :"]
        .iter()
        .any(|start| line.starts_with(start));
    is_led && words(line) <= 10
}

/// An agency or outlet alone, above the name of its reporter.
fn is_service(line: &str) -> bool {
    let is_house = super::credit::is_outlet(line) || super::names::is_body(line);
    (2..=5).contains(&words(line)) && !ends_sentence(line) && is_house
}

/// An office alone, below the name of whoever holds it.
fn is_office_line(line: &str) -> bool {
    (1..=5).contains(&words(line))
        && !ends_sentence(line)
        && line
            .split(' ')
            .next_back()
            .is_some_and(super::names::is_office)
        && line.starts_with(char::is_uppercase)
}

/// "Reporter" alone, below the name of one.
fn is_trade_line(line: &str) -> bool {
    const TRADES: [&str; 5] = ["reporter", "correspondent", "editor", "columnist", "writer"];
    let last = line.rsplit(' ').next().unwrap_or("").to_lowercase();
    is_office_line(line) && TRADES.contains(&last.as_str())
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
    let is_over_title = is_title(next) && byline(next).is_none() && stamp(next, at).is_none();
    // "سخنگوی فدراسیون:" and "… خبر داد؛" lead up to the headline.
    let leads_up = line.ends_with(['؛', ':']) && words(line) <= 12 && 4 <= words(next);
    let is_short = words(line) <= 4
        && line.chars().count() <= 40
        && !ends_sentence(line)
        && (words(line) + 2 <= words(next) || is_known_kicker(line));
    // A second one only below a section.
    let is_below = words(line) <= 2 && words(line) + 3 <= words(next) && is_known_kicker(get(0));
    let is_free = ix == 0 || is_below;
    is_over_title && is_free && (leads_up || is_short) && byline(line).is_none()
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
    let is_date = |ix: usize| stamp(get(ix), at).is_some();
    let opens = byline(next).is_some() || is_date(ix + 1);
    let is_signed = is_date(ix + 2) || is_office_line(get(ix + 2)) && is_date(ix + 3);
    let is_named = bare_byline(next).is_some() && is_signed;
    let is_loose = !ends_sentence(line) && words(line) <= 45 && ends_sentence(next);
    // "Kirkby 6-1 Vale"
    let is_score =
        words(line) <= 8 && line.contains(|c: char| c.is_ascii_digit()) && is_prose(next);
    is_score && !ends_sentence(line)
        || (5..=60).contains(&words(line)) && (opens || is_named || is_loose)
}
