//! The line that says when a page was published, in its many forms.

use chrono::{DateTime, Utc};

use super::dates;
use super::text::words;

/// A line of more words is no date with its agency and place.
const MOST: usize = 12;

/// What such a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// When the page was published, or changed.
    pub(super) time: DateTime<Utc>,
    /// Whether it is only the time of a change.
    pub(super) is_update: bool,
    /// The place before the date.
    pub(super) place: String,
}

/// Reads a line that is a date and little else.
pub(super) fn stamp(line: &str, at: DateTime<Utc>) -> Option<Stamp> {
    let date = |text: &str| dates::date_line(text, at);
    let lower = line.to_lowercase();
    let of = |time: DateTime<Utc>| Stamp {
        time,
        is_update: ["updated", "last updated", "last modified", "amended"]
            .iter()
            .any(|start| lower.starts_with(start)),
        place: String::new(),
    };
    // "Updated … | Published …": the second one counts.
    let published = lower.find("published").and_then(|from| line.get(from..));
    if let Some(time) = published
        .and_then(date)
        .filter(|_| !lower.starts_with("published"))
    {
        return Some(Stamp {
            is_update: false,
            ..of(time)
        });
    }
    if let Some(time) = date(line) {
        return Some(of(time));
    }
    // "ایرنا - آمل - ۲۵ آذر ۱۴۰۲": agency and place before the date.
    let signs = [" - ", " – ", " • "];
    for sign in signs.into_iter().filter(|_| words(line) <= MOST) {
        let led = line.split_once(sign).filter(|(house, _)| {
            words(house) <= 3 && !house.contains(char::is_numeric) && !house.is_empty()
        });
        if let Some(found) = led.and_then(|(_, day)| stamp(day, at)) {
            return Some(found);
        }
    }
    // "18:32, 14 December 2023"
    if let Some((clock, day)) = line.split_once(", ")
        && clock.starts_with(|c: char| c.is_ascii_digit())
        && clock.contains(':')
        && let Some(time) = date(&format!("{day}, {clock}"))
    {
        return Some(of(time));
    }
    // "Amra, Nov 30, 2023"
    if let Some((place, day)) = line.split_once(", ")
        && words(place) <= 2
        && let Some(time) = date(day)
    {
        let place = place.to_owned();
        return Some(Stamp { place, ..of(time) });
    }
    // "Wednesday December 13 2023, 6.30pm, The Standard-Bearer"
    let housed = |sign: &str| {
        let (day, house) = line.rsplit_once(sign)?;
        let is_house = !house.contains(|c: char| c.is_ascii_digit()) && words(house) <= 3;
        date(day).filter(|_| is_house)
    };
    if let Some(time) = housed(", ").or_else(|| housed(" / ")) {
        return Some(of(time));
    }
    if 4 < words(line) {
        return None;
    }
    // "Harbour News 1402/09/21 - 14:30", "2 hours ago"
    let behind = line.split_once(' ').filter(|_| line.contains(':'));
    let time = behind.and_then(|(_, day)| date(day));
    time.or_else(|| dates::age(line, at)).map(of)
}
