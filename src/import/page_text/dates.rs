//! Dates and ages as pages write them, in several languages, as absolute times.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, Duration, NaiveDate, NaiveTime, TimeZone as _, Utc};
use regex::{Captures, Regex};

use super::persian;
use super::text::{ascii_digits, pattern};

const MONTHS: &str = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|ژانویه|ژانویهٔ|فوریه|فوریهٔ|مارس|آوریل|مه|مهٔ|ژوئن|ژوئیه|ژوئیهٔ|جولای|اوت|آگوست|سپتامبر|اکتبر|نوامبر|دسامبر";
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
        r"(\d{{1,2}}|[\p{{L}}\x{{200c}}]+)\s+({JALALI})(?:[\s\x{{200c}}]?ماه)?(?:\s+(\d{{4}}))?"
    ))
});
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?)(?:$|[^\d.:])")
});
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
        let day = number(&found, 1).or_else(|| persian_number(found.get(1)?.as_str()))?;
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
                // "۲۷/۰۹/۱۴۰۲"
                let date = match year(&found)? {
                    year if year < 1500 => from_jalali(year, month, day),
                    year => NaiveDate::from_ymd_opt(year, month, day),
                };
                return Some((date?, true, end(&found)));
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

/// The number that a Persian word for a day of the month means: "بیست‌ودوم".
fn persian_number(word: &str) -> Option<u32> {
    const FIRST: [&str; 19] = [
        "یکم",
        "دوم",
        "سوم",
        "چهارم",
        "پنجم",
        "ششم",
        "هفتم",
        "هشتم",
        "نهم",
        "دهم",
        "یازدهم",
        "دوازدهم",
        "سیزدهم",
        "چهاردهم",
        "پانزدهم",
        "شانزدهم",
        "هفدهم",
        "هجدهم",
        "نوزدهم",
    ];
    let word = word.replace('\u{200c}', "");
    let place = |word: &str| FIRST.iter().position(|known| *known == word);
    let (tens, rest) = match (
        word.as_str(),
        word.strip_prefix("بیستو"),
        word.strip_prefix("سیو"),
    ) {
        ("اول", ..) => return Some(1),
        ("بیستم", ..) => return Some(20),
        ("سیام", ..) => return Some(30),
        (_, Some(rest), _) => (20, rest),
        (_, _, Some(rest)) => (30, rest),
        (word, ..) => (0, word),
    };
    u32::try_from(place(rest)? + 1 + tens).ok()
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
        &["jan", "ژان"],
        &["feb", "fév", "فور"],
        &["mar", "mär", "مار"],
        &["apr", "avr", "آور"],
        &["may", "mai", "مه"],
        &["jun", "juin", "ژوئن"],
        &["jul", "juil", "ژوئی", "جول"],
        &["aug", "aoû", "اوت", "آگ"],
        &["sep", "سپ"],
        &["oct", "okt", "اکت"],
        &["nov", "نوا"],
        &["dec", "dez", "déc", "دسا"],
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

/// The moment a line of a date, and perhaps a time of day and a zone, means.
pub(super) fn moment(text: &str, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let digits = ascii_digits(text);
    if let Ok(exact) = DateTime::parse_from_rfc3339(digits.trim()) {
        return Some(exact.with_timezone(&Utc));
    }
    let (date, ..) = date_in(text, at)?;
    let time = CLOCK.captures(&digits).and_then(|found| {
        let hour: u32 = found.get(1)?.as_str().parse().ok()?;
        let minute: u32 = found.get(2).map_or(Some(0), |m| m.as_str().parse().ok())?;
        let half = found.get(3).map_or("", |half| half.as_str()).to_lowercase();
        let hour = match half.get(..1) {
            Some("p") if hour < 12 => hour + 12,
            Some("a") if hour == 12 => 0,
            _ => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, 0)
    });
    let Some(time) = time else {
        return Some(Utc.from_utc_datetime(&date.and_time(NaiveTime::default())));
    };
    let ahead = minutes_ahead(&digits, date);
    let local = Utc.from_utc_datetime(&date.and_time(time));
    local.checked_sub_signed(Duration::minutes(ahead))
}

/// How many minutes the clock of a line is ahead of UTC: by its zone, or that of its calendar.
fn minutes_ahead(line: &str, date: NaiveDate) -> i64 {
    static OFFSET: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:GMT|UTC|\d)\s?([+\-−])(\d{1,2})(?::?([03]0))?\b"));
    static ZONE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b[A-Z]{2,4}\b"));
    let known = ZONE.find_iter(line).find_map(|zone| {
        let known = ZONES.iter().find(|(name, _)| *name == zone.as_str());
        known.map(|(_, minutes)| *minutes)
    });
    let part = |found: &Captures<'_>, ix: usize| found.get(ix)?.as_str().parse::<i64>().ok();
    if let Some(found) = OFFSET.captures(line).filter(|_| line.contains([':', '.'])) {
        let minutes = part(&found, 2).unwrap_or(0) * 60 + part(&found, 3).unwrap_or(0);
        let is_west = found.get(1).is_some_and(|sign| sign.as_str() != "+");
        if minutes <= 14 * 60
            && (line.contains("GMT") || line.contains("UTC") || line.contains('+'))
        {
            return if is_west { -minutes } else { minutes };
        }
    }
    if let Some(minutes) = known {
        return minutes;
    }
    // "ET" is summer time from March to November.
    let is_summer = (3..=10).contains(&date.month());
    let american = [("ET", -300), ("CT", -360), ("MT", -420), ("PT", -480)];
    let mut words = line.split(|c: char| !c.is_alphanumeric());
    let zone = american
        .iter()
        .find(|(name, _)| words.clone().any(|word| word == *name));
    if let Some((_, minutes)) = zone {
        return minutes + if is_summer { 60 } else { 0 };
    }
    // The Solar Hijri calendar is that of Iran.
    static JALALI_YEAR: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\b1[34]\d\d[/-]|\d[/-]1[34]\d\d\b"));
    if line.contains("به وقت") && !line.contains("تهران") {
        return 0;
    }
    let is_iranian = line.contains("Tehran time")
        || line.contains("به وقت تهران")
        || JALALI_YEAR.is_match(line)
        || words.any(|word| JALALI.split('|').any(|month| month == word));
    if is_iranian { 210 } else { 0 }
}

/// The zones pages name, in minutes ahead of UTC.
const ZONES: [(&str, i64); 34] = [
    ("GMT", 0),
    ("UTC", 0),
    ("WET", 0),
    ("BST", 60),
    ("CET", 60),
    ("WAT", 60),
    ("CEST", 120),
    ("EET", 120),
    ("SAST", 120),
    ("CAT", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("EAT", 180),
    ("TRT", 180),
    ("IRST", 210),
    ("IRDT", 270),
    ("GST", 240),
    ("PKT", 300),
    ("IST", 330),
    ("NPT", 345),
    ("HKT", 480),
    ("SGT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("PST", -480),
    ("PDT", -420),
];

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
        "ساعتی پیش" => return Some(at - Duration::hours(1)),
        "دقایقی پیش" => Some(0),
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
            r"(?i)\b(?:{MONTHS}|{JALALI}|first|last|originally|updated|modified|amended|edited|revised|published|posted|created|on|at|at:|um|uhr|le|à|mis|jour|publié|aktualisiert|veröffentlicht|stand|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|[bceiw]st|[cempn]dt|est|mst|pst|jst|kst|gst|cdt|mdt|aest|aedt|awst|nzst|nzdt|irst|irdt|sast|cest|eest|gmt|utc|wet|cet|eet|wat|cat|eat|msk|pkt|hkt|sgt|et|ct|mt|pt|local time|tehran time|london time|time|am|pm|a\.m|p\.m|st|nd|rd|th|t|z|ago|min|read)\b|زمان|به وقت [^\\s]+|کد ?خبر|شناسه|انتشار|منتشر|شده|تاریخ|آخرین|به\x{{200c}}?روز(?:\x{{200c}}?رسانی)?|در|ساعت|شنبه|یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|ماه|یک|دو|سه"
        ))
    });
    if 90 < line.chars().count() {
        return None;
    }
    let digits = persian::letters(&ascii_digits(line));
    let found = moment(&digits, at)?;
    let spaced: String = PERSIAN
        .replace_all(&digits, " ")
        .chars()
        .map(|c| if c.is_ascii_digit() { ' ' } else { c })
        .collect();
    let rest = OTHER.replace_all(&spaced, "");
    (rest.chars().filter(|c| c.is_alphabetic()).count() < 3).then_some(found)
}
