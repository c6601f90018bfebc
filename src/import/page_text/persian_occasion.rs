//! Where and when something was said, in Persian.

use std::sync::LazyLock;

use chrono::{Duration, Weekday};
use regex::Regex;

use super::dates;
use super::occasion::{Calendar, last};
use super::text::pattern;
use crate::model::quote::Occasion;
use crate::model::when::When;

/// "روز سه‌شنبه در نشست خبری": what stands between the speaker and the verb.
pub(super) fn find(sentence: &str, calendar: Calendar) -> Occasion {
    static PLACE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"در\s((?:گفت‌وگویی|گفتگویی|تماسی?) تلفنی|(?:بیانیه|اطلاعیه|یادداشت|پیام|نامه|توییت|پیامک|گزارش|مصاحبه)(?:[\x{200c} ]?ای|ی)|(?:این|همین|آن)\s(?:آیین|مراسم|نشست|جلسه|دیدار|همایش)|(?:نشست|جمع|جلسهٔ?|مراسم|آیین|همایش|کنفرانس|سخنرانی|حاشیهٔ?|محل|صحن|دیدار|کمیسیون|برنامهٔ?|بازدید|افتتاح)(?:\s[^\s«»،:.]+){0,5}?)\s(?:این\s|آن\s|را\s|امروز|دیروز|خود|برای|حاضر|حضور|شرکت|گفت|افزود|اظهار|تصریح|تأکید|تاکید|بیان|اعلام|عنوان|خاطرنشان|با|به|خطاب|روز|از|که|توضیح|هشدار|نوشت|یادآور)",
        )
    });
    static DAY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|\s)(?:(?:امروز|دیروز)\s\(?)?((?:یک|دو|سه|چهار|پنج)?[\x{200c} ]?شنبه|جمعه|دیروز|امروز|سال\s[۰-۹\d]{4}|[۰-۹\d]{1,2}\s(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)(?:\s(?:ماه|[۰-۹\d]{4}))?)(?:[\s،)]|$)",
        )
    });
    let place = PLACE.captures(sentence).and_then(|found| found.get(1));
    let day = DAY.captures(sentence).and_then(|found| found.get(1));
    let place = place.map_or_else(String::new, |m| {
        format!(
            "در {}",
            m.as_str()
                .trim_end_matches(" پس")
                .trim_end_matches(" پیش")
                .trim_end_matches(" صبح")
        )
    });
    Occasion {
        place,
        at: day.map(|m| persian_when(m.as_str().trim(), calendar)),
    }
}

fn persian_when(text: &str, calendar: Calendar) -> When {
    const DAYS: [(&str, Weekday); 8] = [
        ("یکشنبه", Weekday::Sun),
        ("دوشنبه", Weekday::Mon),
        ("سهشنبه", Weekday::Tue),
        ("چهارشنبه", Weekday::Wed),
        ("پنجشنبه", Weekday::Thu),
        ("شنبه", Weekday::Sat),
        ("جمعه", Weekday::Fri),
        ("آدینه", Weekday::Fri),
    ];
    let plain = || When::Words(text.to_owned());
    let bare: String = text
        .chars()
        .filter(|c| *c != '\u{200c}' && *c != ' ')
        .collect();
    if let Some((_, day)) = DAYS.iter().find(|(name, _)| *name == bare) {
        return last(*day, calendar).map_or_else(plain, When::Day);
    }
    let today = calendar.at.date_naive();
    match text {
        "امروز" if calendar.is_dated => return When::Day(today),
        "دیروز" if calendar.is_dated => return When::Day(today - Duration::days(1)),
        _ => {}
    }
    match dates::date_in(text, calendar.at) {
        Some((day, has_year, _)) if has_year || calendar.is_dated => When::Day(day),
        _ => plain(),
    }
}
