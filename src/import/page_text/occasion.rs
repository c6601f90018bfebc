//! Where and when something was said, where its attribution says so plainly.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, Duration, Utc, Weekday};
use regex::Regex;

use super::dates;
use super::lists::{OCCASIONS, SPOTS};
use super::persian_occasion;
use super::phrase::phrase_at;
use super::text::{cut, last_sentence, pattern};
use super::words::{Word, words};
use crate::model::quote::Occasion;
use crate::model::when::When;

/// When a page was published, as far as it is known: days without a date count from here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    /// The day of the page.
    pub(super) at: DateTime<Utc>,
    /// Whether the page itself says so.
    pub(super) is_dated: bool,
}

const PREPOSITIONS: &[&str] = &[
    "in", "at", "on", "during", "after", "before", "outside", "from", "by", "near", "to",
];
/// Words an occasion may be followed by.
const BEHIND: &[&str] = &[
    "that",
    "where",
    "as",
    "adding",
    "when",
    "but",
    "and",
    "after",
    "before",
    "during",
    "while",
    "with",
    "repeated",
    "published",
    "broadcast",
    "organised",
    "posted",
    "read",
    "issued",
    "released",
    "organized",
    "attended",
];
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "his", "her", "its", "their", "this", "another",
];

/// Where and when the words between `before` and `behind` were said.
pub(super) fn find(before: &str, behind: &str, is_persian: bool, calendar: Calendar) -> Occasion {
    let sentence = cut(before, last_sentence(before)..before.len());
    let rest = cut(behind, 0..sentence_end(behind));
    if is_persian {
        return persian_occasion::find(sentence, calendar);
    }
    let led = in_clause(&words(sentence), sentence, calendar);
    if led != Occasion::default() {
        return led;
    }
    let found = in_clause(&words(rest), rest, calendar);
    if found != Occasion::default() {
        return found;
    }
    // "Speaking in Sund on Monday, she welcomed it. “…": the sentence before tells where.
    let earlier = cut(before, 0..before.len() - sentence.len());
    let earlier = cut(earlier, last_sentence(earlier.trim_end())..earlier.len());
    let mut found = Occasion::default();
    let all = words(earlier);
    let is_told = all
        .first()
        .is_some_and(|w| w.is_any(&["speaking", "talking", "addressing", "in", "at", "during"]));
    if is_told {
        take_opener(&all, all.len(), earlier, calendar, &mut found);
    }
    let has_event = words(&found.place)
        .iter()
        .any(|w| OCCASIONS.contains(w.text));
    let is_spoken = all.first().is_some_and(|w| w.text.ends_with("ing"));
    if !(has_event || is_spoken) {
        found = Occasion::default();
    }
    found
}

fn sentence_end(text: &str) -> usize {
    super::text::sentences(text)
        .first()
        .map_or(0, |first| first.len())
}

/// The occasion in the clause of a verb of saying, or in the words that open its sentence.
fn in_clause(all: &[Word<'_>], text: &str, calendar: Calendar) -> Occasion {
    let mut found = Occasion::default();
    let verb = all.iter().position(Word::is_speech);
    let Some(verb) = verb.or_else(|| all.iter().position(Word::is_calling)) else {
        return found;
    };
    take_opener(all, verb, text, calendar, &mut found);
    // "Tom Hill in July 2012 called it"
    let mut times = (verb.saturating_sub(5)..verb)
        .filter_map(|ix| time_at(all, ix, text, calendar))
        .filter(|(end, _)| *end == verb);
    if let Some((_, when)) = times.next_back() {
        found.at = found.at.take().or(Some(when));
    }
    let mut at = verb + 1;
    let is_free = |at: usize| {
        all.get(at)
            .is_none_or(|w| w.is_sign || BEHIND.contains(&w.text) || w.text.ends_with("ed"))
    };
    // Between the verb and the place stands at most the speaker, or who was told.
    let is_hearer = |w: &Word<'_>| ["me", "us", "him", "her", "them"].contains(&w.text);
    at += usize::from(all.get(at).is_some_and(is_hearer));
    let mut parts = Vec::new();
    if part_at(all, at, text, calendar).is_none() {
        // "told reporters at City Hall"
        let small = all
            .iter()
            .skip(at)
            .take_while(|w| w.is_content() && !w.is_capital());
        let many = small.take(3).position(|w| w.text.ends_with('s'));
        if let Some(many) = many {
            at += many + 1;
        } else {
            let Some(who) = phrase_at(all, at, false) else {
                return found;
            };
            at = who.end;
            // "Anna Bell of Fjord Markets in a note"
            if all.get(at).is_some_and(|w| w.text == "of") {
                at = super::phrase_end::extension(all, at).unwrap_or(at);
                // A place behind it is that of the firm; a note is not.
                let is_note = (at + 1..at + 4).any(|ix| all.get(ix).is_some_and(is_event));
                if !is_note {
                    return found;
                }
            }
            if who.has_aside && all.get(at).is_some_and(|w| w.text == ",") {
                at += 1;
            }
        }
    }
    while let Some((end, part)) = part_at(all, at, text, calendar) {
        parts.push(part);
        at = end;
    }
    if is_free(at) {
        for part in parts {
            part.put(&mut found);
        }
    }
    found
}

/// "At a press conference in Geneva on Tuesday, …", "Speaking to reporters in Sund, …".
fn take_opener(
    all: &[Word<'_>],
    verb: usize,
    text: &str,
    calendar: Calendar,
    found: &mut Occasion,
) {
    let mut at = 0;
    if all
        .first()
        .is_some_and(|w| w.is_any(&["speaking", "talking", "addressing"]))
    {
        at = 1;
        at += usize::from(
            all.get(at)
                .is_some_and(|w| w.is_any(&["to", "with", "before"])),
        );
        let addresses = all.first().is_some_and(|w| w.is_any(&["addressing"]));
        if let Some(end) = event_end(all, at).filter(|_| addresses) {
            let place = cut(
                text,
                all.get(at).map_or(0, |w| w.at)..all.get(end - 1).map_or(0, Word::end),
            );
            found.place = format!("at {place}");
            return;
        }
        if let Some(who) = phrase_at(all, at, false).filter(|who| !who.has_aside) {
            at = who.end;
        }
    }
    let mut parts = Vec::new();
    while let Some((end, part)) = part_at(all, at, text, calendar).filter(|(end, _)| *end < verb) {
        parts.push(part);
        at = end;
    }
    let goes_on = |w: &Word<'_>| w.text == "," || w.is_any(&["he", "she", "they", "it"]);
    // "in a letter seen by this newspaper, she …"
    let is_participle = |w: &Word<'_>| {
        w.text.ends_with("ed")
            || ["seen", "read", "sent", "given", "made", "written"].contains(&w.text)
    };
    if !parts.is_empty() && all.get(at).is_some_and(is_participle) {
        let comma = all.iter().skip(at).take(9).position(|w| w.text == ",");
        at += comma.unwrap_or(0);
    }
    if all.get(at).is_some_and(goes_on) {
        for part in parts {
            part.put(found);
        }
    }
}

/// One piece of an occasion.
enum Part {
    Place(String),
    Time(When),
}

impl Part {
    fn put(self, found: &mut Occasion) {
        match self {
            Self::Place(words) if found.place.is_empty() => found.place = words,
            Self::Place(words) => found.place = format!("{} {words}", found.place),
            Self::Time(when) => found.at = found.at.take().or(Some(when)),
        }
    }
}

/// The place or time that begins at a word, and the word behind it.
fn part_at(all: &[Word<'_>], at: usize, text: &str, calendar: Calendar) -> Option<(usize, Part)> {
    let comma = usize::from(all.get(at).is_some_and(|w| w.text == ","));
    time_at(all, at + comma, text, calendar)
        .map(|(end, when)| (end, Part::Time(when)))
        .or_else(|| {
            let (end, place) = place_at(all, at + comma, text)?;
            Some((end, Part::Place(place)))
        })
}

/// "on Tuesday evening", "late on 4 December", "in 1998", "yesterday".
fn time_at(all: &[Word<'_>], at: usize, text: &str, calendar: Calendar) -> Option<(usize, When)> {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?:late|early|later|earlier|shortly)\s)?(?:on\s|in\s)?((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|(?:1[89]|20)\d\d|(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2}\b)?(?:,?\s\d{4})?)(?:\s(?:morning|afternoon|evening|night))?(?:$|[^\w’'-])",
        )
    });
    let from = all.get(at)?.at;
    let found = TIME.captures(cut(text, from..text.len()))?;
    let words = found.get(1)?;
    let whole = found.get(0)?;
    let stop = from + words.end();
    let end = all
        .iter()
        .position(|w| {
            stop <= w.at && !["morning", "afternoon", "evening", "night"].contains(&w.text)
        })
        .unwrap_or(all.len());
    let opened = whole.as_str().to_lowercase();
    let is_year = words.as_str().starts_with(|c: char| c.is_ascii_digit()) && words.len() == 4;
    // "in Friday" is none, and "2,000" is no year.
    if is_year && !opened.starts_with("in ") {
        return None;
    }
    Some((end, when(words.as_str(), calendar)))
}

/// A day of the calendar where the page says from which day to count.
pub(super) fn when(text: &str, calendar: Calendar) -> When {
    const DAYS: [(&str, Weekday); 7] = [
        ("Mon", Weekday::Mon),
        ("Tue", Weekday::Tue),
        ("Wed", Weekday::Wed),
        ("Thu", Weekday::Thu),
        ("Fri", Weekday::Fri),
        ("Sat", Weekday::Sat),
        ("Sun", Weekday::Sun),
    ];
    let plain = || When::Words(text.to_owned());
    let today = calendar.at.date_naive();
    let weekday = DAYS.iter().find(|(name, _)| text.starts_with(name));
    if let Some((_, day)) = weekday.filter(|_| text.ends_with("day")) {
        return last(*day, calendar).map_or_else(plain, When::Day);
    }
    match text {
        "today" if calendar.is_dated => return When::Day(today),
        "yesterday" if calendar.is_dated => return When::Day(today - Duration::days(1)),
        _ => {}
    }
    match dates::date_in(text, calendar.at) {
        Some((day, has_year, _)) if has_year || calendar.is_dated => When::Day(day),
        _ => plain(),
    }
}

/// The last such day up to the day of the page.
pub(super) fn last(day: Weekday, calendar: Calendar) -> Option<chrono::NaiveDate> {
    let today = calendar.at.date_naive();
    let back = today.weekday().days_since(day);
    calendar
        .is_dated
        .then(|| today.checked_sub_signed(Duration::days(i64::from(back))))
        .flatten()
}

/// Where the time or place ends that opens a sentence without a comma behind it.
pub(super) fn opener_end(all: &[Word<'_>], at: usize) -> Option<usize> {
    let first = all.get(at).filter(|w| {
        w.is_any(&[
            "in", "on", "at", "outside", "after", "during", "by", "behind", "beside",
        ])
    })?;
    // "On Monday Bell", "In 1978 a teacher", "Outside court the coxswain"
    const DAYS: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let next = all.get(at + 1)?;
    if first.is_any(&["behind", "beside"]) {
        return next.is_any(&["her", "him", "them"]).then_some(at + 2);
    }
    let is_year = next.text.len() == 4 && next.text.chars().all(|c| c.is_ascii_digit());
    let is_time = is_year || DAYS.contains(&next.text);
    let is_court = first.is_any(&["outside", "in"]) && is_event(next);
    if !(is_time || is_court) {
        return None;
    }
    let mut end = at + 2;
    while all.get(end).is_some_and(|w| {
        ["morning", "afternoon", "evening", "night", "last"].contains(&w.text)
            || w.text.chars().all(|c| c.is_ascii_digit())
    }) {
        end += 1;
    }
    Some(end)
}

/// The end of "a press conference".
fn event_end(all: &[Word<'_>], at: usize) -> Option<usize> {
    all.get(at).filter(|w| w.is_any(DETERMINERS))?;
    let run = all
        .iter()
        .skip(at + 1)
        .take_while(|w| w.is_content())
        .take(5);
    let end = at + 1 + run.count();
    is_event(all.get(end - 1)?).then_some(end)
}

/// Whether "in a statement" stands here: words are said at it, and nobody is named by it.
pub(super) fn is_event_at(all: &[Word<'_>], at: usize) -> bool {
    let is_led = all.get(at).is_some_and(|w| w.is_any(&["in", "at", "on"]));
    let begin = at + 2;
    let is_time = is_led
        && all
            .get(at + 1)
            .is_some_and(|w| w.text.starts_with(|c: char| c.is_ascii_digit()));
    if is_time {
        return true;
    }
    let run = all.iter().skip(begin).take_while(|w| w.is_content());
    is_led
        && all.get(at + 1).is_some_and(|w| w.is_any(DETERMINERS))
        && run.take(6).last().is_some_and(is_event)
}

fn is_event(word: &Word<'_>) -> bool {
    let small = word.text.to_lowercase();
    OCCASIONS.contains(small.as_str()) || SPOTS.contains(small.as_str())
}

/// "at a press conference in Geneva": a place by its capital, or something words are said at.
fn place_at(all: &[Word<'_>], at: usize, text: &str) -> Option<(usize, String)> {
    let first = all.get(at).filter(|w| w.is_any(PREPOSITIONS))?;
    let mut next = at + 1;
    next += usize::from(all.get(next).is_some_and(|w| w.is_any(DETERMINERS)));
    let begin = next;
    let is_noun = |w: &Word<'_>| w.is_content() || w.text == "closing" || w.text == "opening";
    // "in a video published on X": the place ends with what words are said in.
    let is_over = |next: usize| {
        let before = next
            .checked_sub(1)
            .filter(|ix| begin <= *ix)
            .and_then(|ix| all.get(ix));
        let is_made = all
            .get(next)
            .is_some_and(|w| !w.is_capital() && 4 < w.text.len() && w.text.ends_with("ed"));
        let is_day = all
            .get(next)
            .is_some_and(|w| w.text.ends_with("day") && w.is_capital());
        (is_made || is_day) && before.is_some_and(is_event)
    };
    while all
        .get(next)
        .is_some_and(|w| is_noun(w) && next < begin + 7 && !is_over(next))
    {
        next += 1;
    }
    let run = all.get(begin..next)?;
    let last = run.last()?;
    let is_event = is_event(last);
    let is_name = run.iter().all(Word::is_capital) && !super::credit::is_outlet(last.text);
    // "told reporters at the pithead"
    let is_spot = first.is_any(&["at", "outside", "inside"])
        && all.get(at + 1).is_some_and(|w| w.text == "the")
        && ![
            "time", "moment", "end", "age", "least", "start", "outset", "same", "weekend",
        ]
        .contains(&last.text)
        && !super::names::has_role(last.text);
    let is_place = is_spot
        || match first.text.to_lowercase().as_str() {
            "on" | "to" | "by" | "during" | "after" | "before" => is_event,
            _ => is_event || is_name,
        };
    // "to the council" names who was told, "by the court" who did it.
    let is_told = first.is_any(&["to"]) || first.is_any(&["by"]) && begin != at + 1;
    if !is_place || is_told {
        return None;
    }
    let mut end = next;
    // "with the Post", "of the party", "in the provincial capital"
    while is_event
        && all.get(end).is_some_and(|w| {
            ["with", "of", "to", "for", "in", "at", "from", "on"].contains(&w.text)
        })
        && time_at(
            all,
            end,
            text,
            Calendar {
                at: DateTime::UNIX_EPOCH,
                is_dated: false,
            },
        )
        .is_none()
    {
        let mut behind = end + 1;
        behind += usize::from(all.get(behind).is_some_and(|w| w.is_any(DETERMINERS)));
        let begin = behind;
        while all
            .get(behind)
            .is_some_and(|w| is_noun(w) && behind < begin + 6)
        {
            behind += 1;
        }
        if behind == begin {
            break;
        }
        end = behind;
    }
    let last = all.get(end - 1)?;
    let words = cut(text, first.at..last.end());
    let mut letters = words.chars();
    let opener = letters.next()?;
    Some((end, opener.to_lowercase().chain(letters).collect()))
}
