//! A date as a report gives it: a moment, a day, or words.

use chrono::NaiveDate;

use crate::model::Time;

/// When something was said or published, as exactly as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// To the second, in UTC.
    Moment(Time),
    /// A day of the calendar, wherever it was.
    Day(NaiveDate),
    /// Only in words: "last spring".
    Words(String),
}

impl When {
    /// Reads RFC 3339, then `YYYY-MM-DD`; anything else stays words, nothing is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        if let Ok(moment) = chrono::DateTime::parse_from_rfc3339(text) {
            return Some(Self::Moment(moment.to_utc()));
        }
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Some(Self::Day(day));
        }
        Some(Self::Words(text.to_owned()))
    }
}

impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Moment(moment) => {
                f.write_str(&moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
            }
            Self::Day(day) => write!(f, "{day}"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::When;

    #[test]
    fn a_date_reads_back_as_it_was_written() {
        for text in ["2026-11-20T08:15:00Z", "2026-11-20", "last spring"] {
            let when = When::parse(text).unwrap();
            assert_eq!(when.to_string(), text, "the text form");
        }
        assert_eq!(When::parse(" "), None, "nothing is not a date");
    }
}
