//! Dates in words, in English and Persian; always with the zone they are in.

use chrono::{Datelike as _, NaiveDate, Timelike as _};

use crate::model::Time;
use crate::model::mark::is_persian;
use crate::model::queue::{persian_date, persian_digits};
use crate::model::when::When;

/// A day: "23 November 2026", "November 23, 2026" in the United States.
pub(super) fn day(day: NaiveDate, language: &str) -> String {
    if is_persian(language) {
        let (number, month, year) = persian_date(day);
        return format!(
            "{} {month} {}",
            persian_digits(number),
            persian_digits(year)
        );
    }
    let (number, year) = (day.day(), day.year());
    let month = day.format("%B");
    if language.eq_ignore_ascii_case("en-US") {
        format!("{month} {number}, {year}")
    } else {
        format!("{number} {month} {year}")
    }
}

/// A moment: "23 November 2026, 14:02 UTC".
pub(super) fn moment(at: Time, language: &str) -> String {
    let date = day(at.date_naive(), language);
    let comma = if is_persian(language) { "،" } else { "," };
    format!("{date}{comma} {}", clock(at, language))
}

/// A moment after another: without the day when it is the same one.
pub(super) fn later(at: Time, than: Time, language: &str) -> String {
    if at.date_naive() == than.date_naive() {
        clock(at, language)
    } else {
        moment(at, language)
    }
}

fn clock(at: Time, language: &str) -> String {
    let clock = format!("{:02}:{:02}", at.hour(), at.minute());
    if is_persian(language) {
        let clock: String = clock.chars().map(persian_digit).collect();
        format!("ساعت {clock} گرینویچ")
    } else {
        format!("{clock} UTC")
    }
}

/// A date as exactly as it is known; a moment only to its day.
pub(super) fn when(when: &When, language: &str) -> String {
    match when {
        When::Moment(at) => day(at.date_naive(), language),
        When::Day(date) => day(*date, language),
        When::Words(words) => words.clone(),
    }
}

/// A moment for programs: RFC 3339 in UTC.
pub(super) fn stamp(at: Time) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// A date for programs; nothing where it is only known in words.
pub(super) fn stamp_of(when: &When) -> Option<String> {
    match when {
        When::Moment(at) => Some(stamp(*at)),
        When::Day(date) => Some(date.to_string()),
        When::Words(_) => None,
    }
}

fn persian_digit(sign: char) -> char {
    let digit = sign.to_digit(10).and_then(|d| char::from_u32(0x06F0 + d));
    digit.unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::{day, moment};

    #[test]
    fn a_date_reads_as_its_readers_write_it() {
        let at = "2026-11-03T09:05:00Z".parse().unwrap();
        for (language, words) in [
            ("en-GB", "3 November 2026, 09:05 UTC"),
            ("en-US", "November 3, 2026, 09:05 UTC"),
            ("fa-IR", "۳ نوامبر ۲۰۲۶، ساعت ۰۹:۰۵ گرینویچ"),
        ] {
            assert_eq!(moment(at, language), words, "{language}");
        }
        assert_eq!(
            day(at.date_naive(), "de"),
            "3 November 2026",
            "English else"
        );
    }
}
