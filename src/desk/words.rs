//! How the desk says what is known: status, ages, dates, languages, counts.

use chrono::{Local, NaiveDate, NaiveDateTime, TimeZone as _};

use super::component::Tone;
use crate::model::Time;
use crate::model::particulars::Status;
use crate::model::quote::QuoteKind;
use crate::model::source::{HouseForm, PartyKind, PartyRole};
use crate::model::when::When;

/// Words a reader reads in a minute.
const WORDS_A_MINUTE: usize = 240;

/// A status as a word, and the colour of its dot.
pub(super) const fn status(status: Status) -> (&'static str, Tone) {
    match status {
        Status::Draft => ("Draft", Tone::Warn),
        Status::Filed => ("Filed", Tone::Link),
        Status::Edited => ("Edited", Tone::Link),
        Status::Cleared => ("Cleared", Tone::Ok),
        Status::Published => ("Published", Tone::Ok),
        Status::Killed => ("Killed", Tone::Bad),
    }
}

/// What a party is, as a word.
pub(super) const fn party_kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Agency => "Agency",
        PartyKind::Outlet => "Outlet",
        PartyKind::Person => "Person",
        PartyKind::Organisation => "Organisation",
        PartyKind::Document => "Document",
        PartyKind::Account => "Account",
    }
}

/// All kinds of parties.
pub(super) const PARTY_KINDS: [PartyKind; 6] = [
    PartyKind::Agency,
    PartyKind::Outlet,
    PartyKind::Person,
    PartyKind::Organisation,
    PartyKind::Document,
    PartyKind::Account,
];

/// The roles that are offered; others are kept as they came.
pub(super) const ROLES: [PartyRole; 6] = [
    PartyRole::Said,
    PartyRole::Posted,
    PartyRole::Reported,
    PartyRole::Translated,
    PartyRole::Published,
    PartyRole::Supplied,
];

/// A role with a capital.
pub(super) fn role(role: &PartyRole) -> String {
    capital(role.participle())
}

/// What kind of quotation it is, as words.
pub(super) const fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Word for word",
        QuoteKind::Translated => "Translated",
        QuoteKind::Partial => "Partial",
    }
}

/// The house forms with the pattern of each.
pub(super) const FORMS: [(HouseForm, &str); 3] = [
    (HouseForm::Full, "as reported by…"),
    (HouseForm::Via, "A, via B"),
    (HouseForm::According, "according to"),
];

/// The first letter as a capital.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    let mut out: String = first.into_iter().flatten().collect();
    out.push_str(letters.as_str());
    out
}

/// "1 quote", "3 quotes".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        thousands(number),
        if number == 1 { one } else { many }
    )
}

/// A number with its thousands parted.
pub(super) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if 0 < at && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// How long reading takes.
pub(super) fn reading_time(words: usize) -> String {
    format!("{} min read", words.div_ceil(WORDS_A_MINUTE).max(1))
}

/// How long ago, as short as a list needs it.
pub(super) fn age(at: Time, now: Time) -> String {
    let minutes = (now - at).num_minutes();
    let (then, today) = (at.with_timezone(&Local), now.with_timezone(&Local));
    let days = (today.date_naive() - then.date_naive()).num_days();
    match minutes {
        ..1 => "just now".to_owned(),
        1..60 => format!("{minutes} min ago"),
        60..1440 => format!("{} h ago", minutes / 60),
        _ if days == 1 => "yesterday".to_owned(),
        _ if days < 300 => then.format("%-d %b").to_string(),
        _ => then.format("%-d %b %Y").to_string(),
    }
}

/// The time of day here.
pub(super) fn clock(at: Time) -> String {
    at.with_timezone(&Local).format("%H:%M").to_string()
}

/// A moment as a field shows it, in the time of this place.
pub(super) fn moment(at: Option<Time>) -> String {
    at.map(|at| {
        at.with_timezone(&Local)
            .format("%Y-%m-%d %H:%M")
            .to_string()
    })
    .unwrap_or_default()
}

/// Reads what a person typed for a moment: a day, or a day and a time of this place.
///
/// Nothing is `Some(None)`; what is no date is `None`.
pub(super) fn read_moment(typed: &str) -> Option<Option<Time>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    if let Ok(moment) = chrono::DateTime::parse_from_rfc3339(typed) {
        return Some(Some(moment.to_utc()));
    }
    let day = || {
        NaiveDate::parse_from_str(typed, "%Y-%m-%d")
            .ok()?
            .and_hms_opt(0, 0, 0)
    };
    let at = NaiveDateTime::parse_from_str(typed, "%Y-%m-%d %H:%M")
        .ok()
        .or_else(day)?;
    let here = Local.from_local_datetime(&at).earliest()?;
    Some(Some(here.to_utc()))
}

/// The languages that are offered, with their names.
pub(super) const LANGUAGES: [(&str, &str); 11] = [
    ("en-GB", "English (UK)"),
    ("en-US", "English (US)"),
    ("fa", "Persian"),
    ("ar", "Arabic"),
    ("tr", "Turkish"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("ku", "Kurdish"),
    ("ru", "Russian"),
    ("zh", "Chinese"),
];

/// The name of a language, or its tag.
pub(super) fn language(tag: &str) -> String {
    let known = LANGUAGES.iter().find(|(known, _)| *known == tag);
    match (known, tag) {
        (Some((_, name)), _) => (*name).to_owned(),
        (None, "en") => "English".to_owned(),
        (None, "") => "No language".to_owned(),
        (None, tag) => tag.to_owned(),
    }
}

/// A date as a line of a panel shows it.
pub(super) fn when(at: &When) -> String {
    match at {
        When::Moment(at) => at.with_timezone(&Local).format("%-d %b").to_string(),
        When::Day(day) => day.format("%-d %b").to_string(),
        When::Words(words) => words.clone(),
    }
}
