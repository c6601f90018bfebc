//! Dates and ages as pages write them, in several languages, as absolute times.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, Duration, NaiveDate, NaiveTime, TimeZone as _, Utc};
use regex::{Captures, Regex};

use super::text::{ascii_digits, pattern};

const MONTHS: &str = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre";
const JALALI: &str = "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند";

static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(\d{{1,2}})(?:st|nd|rd|th|\.)?\s+({MONTHS})\b\.?,?(?:\s+(\d{{4}})\b)?"
    ))
});
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b({MONTHS})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}})\b)?"
    ))
});
static NUMBERS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\b|T)"));
static SLASHED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b"));
static PERSIAN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(\d{{1,2}})\s+({JALALI})(?:\s+ماه)?(?:\s+(\d{{4}}))?"
    ))
});
static CLOCK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?"));
static AGE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:vor |il y a |منذ |about )?(\d+|an?|one|eine[rm]?|une?|یک)?\s*(seconds?|secs?|s|minutes?|mins?|min|m|hours?|hrs?|hr|h|days?|d|weeks?|w|months?|years?|sekunden?|minuten?|stunden?|tage?n?|wochen?|heures?|jours?|semaines?|ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال|دقائق|ساعات|أيام)(?: ago| پیش| قبل)?$",
    )
});

/// The date in `text`, its bytes in it, and whether the year stood there.
pub(super) fn date_in(text: &str, at: DateTime<Utc>) -> Option<(NaiveDate, bool, usize)> {
    let text = &ascii_digits(text);
    let number = |found: &Captures<'_>, ix: usize| found.get(ix)?.as_str().parse::<u32>().ok();
    let year = |found: &Captures<'_>| found.get(3)?.as_str().parse::<i32>().ok();
    let end = |found: &Captures<'_>| found.get(0).map_or(0, |whole| whole.end());
    if let Some(found) = NUMBERS.captures(text) {
        let first = i32::try_from(number(&found, 1)?).ok()?;
        let (month, day) = (number(&found, 2)?, number(&found, 3)?);
        let date = if first < 1500 {
            from_jalali(first, month, day)
        } else {
            NaiveDate::from_ymd_opt(first, month, day)
        };
        return Some((date?, true, end(&found)));
    }
    if let Some(found) = PERSIAN.captures(text) {
        let month = JALALI
            .split('|')
            .position(|m| Some(m) == found.get(2).map(|g| g.as_str()))?;
        let month = u32::try_from(month).ok()? + 1;
        let given = year(&found);
        let day = number(&found, 1)?;
        let date = match given {
            Some(year) => from_jalali(year, month, day),
            None => latest(at, |year| from_jalali(year - 621, month, day)),
        };
        return Some((date?, given.is_some(), end(&found)));
    }
    let (found, day, name) = match DAY_FIRST.captures(text) {
        Some(found) => (found, 1, 2),
        None => match MONTH_FIRST.captures(text) {
            Some(found) => (found, 2, 1),
            None => {
                let found = SLASHED.captures(text)?;
                let (day, month) = (number(&found, 1)?, number(&found, 2)?);
                let date = NaiveDate::from_ymd_opt(year(&found)?, month, day)?;
                return Some((date, true, end(&found)));
            }
        },
    };
    let (day, month) = (number(&found, day)?, month(found.get(name)?.as_str())?);
    let given = year(&found);
    let date = match given {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => latest(at, |year| NaiveDate::from_ymd_opt(year, month, day)),
    };
    Some((date?, given.is_some(), end(&found)))
}

/// The last such day that is not after `at`.
fn latest(at: DateTime<Utc>, day: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    let today = at.date_naive();
    [1, 0, -1, -2, -3, -4]
        .iter()
        .filter_map(|back| day(today.year() + back))
        .find(|date| *date <= today)
}

fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    const STARTS: [&[&str]; 12] = [
        &["jan"],
        &["feb", "fév"],
        &["mar", "mär"],
        &["apr", "avr"],
        &["may", "mai"],
        &["jun", "juin"],
        &["jul", "juil"],
        &["aug", "aoû"],
        &["sep"],
        &["oct", "okt"],
        &["nov"],
        &["dec", "dez", "déc"],
    ];
    let found = STARTS
        .iter()
        .position(|all| all.iter().any(|start| name.starts_with(start)))?;
    u32::try_from(found + 1).ok()
}

/// A day of the Solar Hijri calendar, by its 33-year cycle.
fn from_jalali(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    if !(1200..1600).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let past = i64::from(year - 1);
    let leaps = (8 * past + 29) / 33 + i64::from((8 * past + 29) % 33 < 0);
    let months = i64::from(if month <= 7 {
        (month - 1) * 31
    } else {
        (month - 7) * 30 + 186
    });
    let first = NaiveDate::from_ymd_opt(622, 3, 21)?;
    first.checked_add_signed(Duration::days(
        past * 365 + leaps + months + i64::from(day) - 1,
    ))
}

/// The moment a line of a date, and perhaps a time of day, means.
pub(super) fn moment(text: &str, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let digits = ascii_digits(text);
    if let Ok(exact) = DateTime::parse_from_rfc3339(digits.trim()) {
        return Some(exact.with_timezone(&Utc));
    }
    let (date, ..) = date_in(text, at)?;
    let time = CLOCK.captures(&digits).and_then(|found| {
        let hour: u32 = found.get(1)?.as_str().parse().ok()?;
        let minute: u32 = found.get(2)?.as_str().parse().ok()?;
        let half = found.get(3).map_or("", |half| half.as_str()).to_lowercase();
        let hour = match half.get(..1) {
            Some("p") if hour < 12 => hour + 12,
            Some("a") if hour == 12 => 0,
            _ => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, 0)
    });
    Some(Utc.from_utc_datetime(&date.and_time(time.unwrap_or_default())))
}

/// The moment of a line that is nothing but an age ("2 hours ago") or a date.
pub(super) fn age(line: &str, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let line = ascii_digits(line.trim());
    if 40 < line.chars().count() {
        return None;
    }
    let days = match line.to_lowercase().as_str() {
        "just now" | "now" | "today" | "امروز" | "لحظاتی پیش" | "heute" | "gerade eben" => {
            Some(0)
        }
        "yesterday" | "دیروز" | "gestern" | "hier" | "أمس" => Some(1),
        "پریروز" | "vorgestern" => Some(2),
        "last week" | "هفته گذشته" => Some(7),
        _ => None,
    };
    if let Some(days) = days {
        return Some(at - Duration::days(days));
    }
    if let Some(found) = AGE.captures(&line) {
        let count = found
            .get(1)?
            .as_str()
            .parse::<i64>()
            .unwrap_or(1)
            .min(100_000);
        let unit = found.get(2)?.as_str().to_lowercase();
        let starts = |any: &[&str]| any.iter().any(|start| unit.starts_with(start));
        let minutes = if starts(&["mo", "ماه"]) {
            43_200
        } else if starts(&["s", "ث"]) && !starts(&["st", "sem"]) {
            0
        } else if starts(&["m", "دق"]) {
            1
        } else if starts(&["h", "st", "ساع"]) {
            60
        } else if starts(&["w", "sem", "هفته"]) {
            10_080
        } else if starts(&["y", "سال"]) {
            525_600
        } else {
            1_440
        };
        return at.checked_sub_signed(Duration::minutes(count * minutes));
    }
    let is_bare = date_line(&line, at).is_some();
    is_bare.then(|| moment(&line, at)).flatten()
}

/// The moment of a short line that is a date and little else; words such as "Updated" may stand there.
pub(super) fn date_line(line: &str, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    static OTHER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"(?i)\b(?:{MONTHS}|{JALALI}|first|last|originally|updated|published|posted|created|on|at|at:|um|uhr|le|à|mis|jour|publié|aktualisiert|veröffentlicht|stand|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gmt|utc|bst|est|edt|pst|pdt|cet|ist|irst|am|pm|a\.m|p\.m|st|nd|rd|th|t|z|ago|min|read)\b|انتشار|تاریخ|به‌روزرسانی|ساعت|شنبه|یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|ماه|یک|دو|سه"
        ))
    });
    if 90 < line.chars().count() {
        return None;
    }
    let digits = ascii_digits(line);
    let found = moment(&digits, at)?;
    let spaced: String = digits
        .chars()
        .map(|c| if c.is_ascii_digit() { ' ' } else { c })
        .collect();
    let rest = OTHER.replace_all(&spaced, "");
    (rest.chars().filter(|c| c.is_alphabetic()).count() < 3).then_some(found)
}
