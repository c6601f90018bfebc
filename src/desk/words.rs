//! How the desk says what is known: status, ages, dates, languages, counts.

use chrono::{Local, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _};

use super::component::Tone;
use super::say::{Tongue, figures, say, say_with, spoken};
use crate::model::Time;
use crate::model::particulars::Status;
use crate::model::queue::persian_date;
use crate::model::quote::QuoteKind;
use crate::model::source::{HouseForm, PartyKind, PartyRole};
use crate::model::stage::Stage;
use crate::model::when::When;
use crate::model::work::Clearance;

/// Words a reader reads in a minute.
const WORDS_A_MINUTE: usize = 240;

/// A status as a word, and the colour of its dot.
pub(super) fn status(status: Status) -> (&'static str, Tone) {
    match status {
        Status::Draft => (say("status-draft"), Tone::Warn),
        Status::Filed => (say("status-filed"), Tone::Link),
        Status::Edited => (say("status-edited"), Tone::Link),
        Status::Cleared => (say("status-cleared"), Tone::Ok),
        Status::Published => (say("status-published"), Tone::Ok),
        Status::Killed => (say("status-killed"), Tone::Bad),
    }
}

/// Where an article stands, by the name that the house has for it, and the colour of its dot.
pub(super) fn stage(stage: &Stage) -> (&str, Tone) {
    let (name, tone) = status(stage.status);
    (stage.own_name().unwrap_or(name), tone)
}

/// Whether a lawyer reads it, as words.
pub(super) fn clearance(clearance: Clearance) -> &'static str {
    match clearance {
        Clearance::NotNeeded => say("legal-not-needed"),
        Clearance::Due => say("legal-due"),
        Clearance::Cleared => say("legal-cleared"),
    }
}

/// What a party is, as a word.
pub(super) fn party_kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Agency => say("party-agency"),
        PartyKind::Outlet => say("party-outlet"),
        PartyKind::Person => say("party-person"),
        PartyKind::Organisation => say("party-organisation"),
        PartyKind::Document => say("party-document"),
        PartyKind::Account => say("party-account"),
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

/// What a party did, with a capital.
pub(super) fn role(role: &PartyRole) -> String {
    capital(did(role))
}

/// What a party did, among other words; a role of another tool's as it came.
pub(super) fn did(role: &PartyRole) -> &str {
    match role {
        PartyRole::Said => say("role-said"),
        PartyRole::Posted => say("role-posted"),
        PartyRole::Reported => say("role-reported"),
        PartyRole::Translated => say("role-translated"),
        PartyRole::Published => say("role-published"),
        PartyRole::Supplied => say("role-supplied"),
        PartyRole::Other(word) => word,
    }
}

/// What kind of quotation it is, as words.
pub(super) fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => say("quote-direct"),
        QuoteKind::Translated => say("quote-translated"),
        QuoteKind::Partial => say("quote-partial"),
    }
}

/// The house forms with the pattern of each.
pub(super) fn forms() -> [(HouseForm, &'static str); 3] {
    [
        (HouseForm::Full, say("form-full")),
        (HouseForm::Via, say("form-via")),
        (HouseForm::According, say("form-according")),
    ]
}

/// The kinds of pieces that are offered, as files have them, with their keys.
pub(super) const GENRES: [(&str, &str); 7] = [
    ("news", "genre-news"),
    ("analysis", "genre-analysis"),
    ("opinion", "genre-opinion"),
    ("background", "genre-background"),
    ("interview", "genre-interview"),
    ("review", "genre-review"),
    ("obituary", "genre-obituary"),
];

/// A kind of piece in the words of the window, when it is one that is offered.
pub(super) fn genre(name: &str) -> Option<&'static str> {
    let mut known = GENRES.into_iter();
    let found = known.find(|(known, _)| name.eq_ignore_ascii_case(known));
    found.map(|(_, key)| say(key))
}

/// The first letter as a capital.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    let mut out: String = first.into_iter().flatten().collect();
    out.push_str(letters.as_str());
    out
}

/// The words of a key that says how many: "1 quote", "3 quotes".
pub(super) fn count(key: &'static str, number: usize) -> String {
    say_with(key, [("count", number.into())])
}

/// How long reading takes.
pub(super) fn reading_time(words: usize) -> String {
    count("reading-time", words.div_ceil(WORDS_A_MINUTE).max(1))
}

/// How long ago, as short as a list needs it.
pub(super) fn age(at: Time, now: Time) -> String {
    let minutes = (now - at).num_minutes();
    let (then, today) = (at.with_timezone(&Local), now.with_timezone(&Local));
    let days = (today.date_naive() - then.date_naive()).num_days();
    match minutes {
        ..1 => say("age-now").to_owned(),
        1..60 => say_with("age-minutes", [("count", minutes.into())]),
        60..1440 => say_with("age-hours", [("count", (minutes / 60).into())]),
        _ if days == 1 => say("age-yesterday").to_owned(),
        _ => day(then.date_naive(), 300 <= days),
    }
}

/// A day as short as a list needs it.
pub(super) fn day(day: NaiveDate, has_year: bool) -> String {
    if spoken() == Tongue::Persian {
        let (number, month, year) = persian_date(day);
        let year = if has_year {
            format!(" {year}")
        } else {
            String::new()
        };
        return figures(format!("{number} {month}{year}"));
    }
    let form = if has_year { "%-d %b %Y" } else { "%-d %b" };
    day.format(form).to_string()
}

/// The time of day here.
pub(super) fn clock(at: Time) -> String {
    figures(at.with_timezone(&Local).format("%H:%M"))
}

/// A moment as a field shows it, in the time of this place.
pub(super) fn moment(at: Option<Time>) -> String {
    at.map(|at| figures(at.with_timezone(&Local).format("%Y-%m-%d %H:%M")))
        .unwrap_or_default()
}

/// Reads what a person typed for a moment: a day, or a day and a time of this place.
///
/// Nothing is `Some(None)`; what is no date is `None`.
pub(super) fn read_moment(typed: &str) -> Option<Option<Time>> {
    let typed: String = typed.trim().chars().map(plain_digit).collect();
    let typed = typed.as_str();
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

/// The same where a time alone is one of today.
pub(super) fn read_time(typed: &str, now: Time) -> Option<Option<Time>> {
    let plain: String = typed.trim().chars().map(plain_digit).collect();
    if NaiveTime::parse_from_str(&plain, "%H:%M").is_ok() {
        let today = now.with_timezone(&Local).format("%Y-%m-%d");
        return read_moment(&format!("{today} {plain}"));
    }
    read_moment(&plain)
}

/// The same for a deadline: a day is over when it ends.
pub(super) fn read_deadline(typed: &str, now: Time) -> Option<Option<Time>> {
    let plain: String = typed.trim().chars().map(plain_digit).collect();
    let is_day = NaiveDate::parse_from_str(&plain, "%Y-%m-%d").is_ok();
    if is_day {
        read_moment(&format!("{plain} 23:59"))
    } else {
        read_time(&plain, now)
    }
}

/// By when something is to be done, as short as a list needs it, and whether that is over.
pub(super) fn due(at: Time, now: Time) -> (String, bool) {
    let is_over = at < now;
    let key = if is_over { "due-over" } else { "due" };
    (
        say_with(key, [("when", time_near(at, now).into())]),
        is_over,
    )
}

/// When something is to go out, as short as a list needs it, and whether that is over.
pub(super) fn goes_out(at: Time, now: Time) -> (String, bool) {
    let is_over = at < now;
    let key = if is_over { "out-over" } else { "out" };
    (
        say_with(key, [("when", time_near(at, now).into())]),
        is_over,
    )
}

/// Until when something is held that would go out before.
pub(super) fn held(until: Time, now: Time) -> String {
    say_with("out-held", [("when", time_near(until, now).into())])
}

/// A time as short as it can be said today.
pub(super) fn time_near(at: Time, now: Time) -> String {
    let (then, today) = (at.with_timezone(&Local), now.with_timezone(&Local));
    let days = (then.date_naive() - today.date_naive()).num_days();
    let time = clock(at);
    match days {
        0 => time,
        1 => say_with("due-tomorrow", [("time", time.into())]),
        _ => {
            let day = day(then.date_naive(), 300 <= days.abs());
            say_with("due-day", [("day", day.into()), ("time", time.into())])
        }
    }
}

/// The languages that are offered.
pub(super) const LANGUAGES: [&str; 11] = [
    "en-GB", "en-US", "fa", "ar", "tr", "de", "fr", "es", "ku", "ru", "zh",
];

/// The name of a language, or its tag.
pub(super) fn language(tag: &str) -> &str {
    match tag {
        "" => say("language-none"),
        "en" => say("language-en"),
        "en-GB" => say("language-en-gb"),
        "en-US" => say("language-en-us"),
        "fa" => say("language-fa"),
        "ar" => say("language-ar"),
        "tr" => say("language-tr"),
        "de" => say("language-de"),
        "fr" => say("language-fr"),
        "es" => say("language-es"),
        "ku" => say("language-ku"),
        "ru" => say("language-ru"),
        "zh" => say("language-zh"),
        tag => tag,
    }
}

/// A digit of Persian or Arabic as programs write it.
pub(super) fn plain_digit(sign: char) -> char {
    let value = match sign {
        '۰'..='۹' => u32::from(sign) - u32::from('۰'),
        '٠'..='٩' => u32::from(sign) - u32::from('٠'),
        _ => return sign,
    };
    char::from_digit(value, 10).unwrap_or(sign)
}

/// A date as a line of a panel shows it.
pub(super) fn when(at: &When) -> String {
    match at {
        When::Moment(at) => day(at.with_timezone(&Local).date_naive(), false),
        When::Day(date) => day(*date, false),
        When::Words(words) => words.clone(),
    }
}
