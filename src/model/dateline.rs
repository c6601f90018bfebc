//! Where and when an article was written, and the line that says so in the form of the house.

use chrono::{Datelike as _, NaiveDate};
use icu_calendar::Date;
use icu_calendar::cal::Persian;

use crate::model::article::Article;
use crate::model::block::Furniture;
use crate::model::fold::folded;
use crate::model::mark::Language;
use crate::model::queue::persian_digits;
use crate::model::when::When;

/// Where and when an article was written, as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Located {
    /// The place, as its people write it.
    pub place: String,
    /// The day.
    pub at: Option<When>,
}

/// How a house writes the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// The place in capitals, the month short: "TEHRAN, 3 Nov".
    #[default]
    Capitals,
    /// As in a sentence: "Tehran, 3 November".
    Plain,
}

impl Form {
    /// All, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Capitals, Self::Plain];
}

impl Located {
    /// The line in the language of the article, with the agency where the house names it.
    #[must_use]
    pub fn line(&self, form: Form, agency: &str, language: Option<&Language>) -> String {
        let is_persian = language.is_some_and(Language::is_persian);
        let place = match form {
            Form::Capitals => self.place.trim().to_uppercase(),
            Form::Plain => self.place.trim().to_owned(),
        };
        let agency = match agency.trim() {
            "" => String::new(),
            agency => format!(" ({agency})"),
        };
        let day = self.at.as_ref().map(|at| match at {
            When::Moment(at) => day(at.date_naive(), form, language),
            When::Day(at) => day(*at, form, language),
            When::Words(words) => words.clone(),
        });
        let comma = if is_persian { "، " } else { ", " };
        let day = day.map(|day| format!("{comma}{day}"));
        format!("{place}{agency}{}", day.unwrap_or_default())
    }
}

impl Article {
    /// Where it was written, as data, as long as the words of its dateline say the same.
    #[must_use]
    pub fn written_in(&self) -> Option<&str> {
        let place = self.particulars().located.place.trim();
        let line = folded(self.furniture(Furniture::Dateline).text());
        (!place.is_empty() && line.contains(&folded(place))).then_some(place)
    }
}

fn day(at: NaiveDate, form: Form, language: Option<&Language>) -> String {
    let tag = language.map_or("", Language::as_str);
    if language.is_some_and(Language::is_persian) {
        return persian_day(at).unwrap_or_default();
    }
    let form = match (form, tag.eq_ignore_ascii_case("en-US")) {
        (Form::Capitals, false) => "%-d %b",
        (Form::Capitals, true) => "%b %-d",
        (Form::Plain, false) => "%-d %B",
        (Form::Plain, true) => "%B %-d",
    };
    at.format(form).to_string()
}

/// Day and month of the calendar of Iran, without the year: papers leave it to the masthead.
fn persian_day(at: NaiveDate) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "مرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
    ];
    let (month, day) = (u8::try_from(at.month()).ok()?, u8::try_from(at.day()).ok()?);
    let date = Date::try_new_iso(at.year(), month, day).ok()?;
    let date = date.to_calendar(Persian);
    let month = usize::from(date.month().ordinal).checked_sub(1)?;
    let day = persian_digits(i64::from(date.day_of_month().0));
    Some(format!("{day} {}", MONTHS.get(month)?))
}

#[cfg(test)]
mod tests {
    use super::{Form, Located};
    use crate::model::mark::Language;
    use crate::model::when::When;

    #[test]
    fn a_dateline_is_written_as_the_house_writes_it() {
        for (place, day, form, agency, tag, line) in [
            (
                "Tehran",
                "2026-11-03",
                Form::Capitals,
                "",
                "en-GB",
                "TEHRAN, 3 Nov",
            ),
            (
                "Tehran",
                "2026-11-03",
                Form::Plain,
                "",
                "en-GB",
                "Tehran, 3 November",
            ),
            (
                "Tehran",
                "2026-11-03",
                Form::Capitals,
                "",
                "en-US",
                "TEHRAN, Nov 3",
            ),
            (
                "Amra",
                "2026-11-03",
                Form::Capitals,
                "HC",
                "en",
                "AMRA (HC), 3 Nov",
            ),
            ("Amra", "", Form::Capitals, "", "en", "AMRA"),
            (
                "تهران",
                "2026-11-03",
                Form::Capitals,
                "",
                "fa",
                "تهران، ۱۲ آبان",
            ),
            (
                "تهران",
                "2026-03-21",
                Form::Plain,
                "مهتاب",
                "fa",
                "تهران (مهتاب)، ۱ فروردین",
            ),
        ] {
            let located = Located {
                place: place.to_owned(),
                at: When::parse(day),
            };
            let language = Language::parse(tag);
            assert_eq!(located.line(form, agency, language.as_ref()), line);
        }
    }
}
