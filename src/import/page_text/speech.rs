//! The quotations and credits of a body, paragraph by paragraph, with who is known so far.

use chrono::{DateTime, Utc};
use std::sync::LazyLock;

use regex::Regex;

use super::credit;
use super::names::Cast;
use super::quotes::{self, Span};
use super::remark::{Place, Remark};
use super::speaker;
use super::text::{cut, last_sentence, pattern, words};
use super::{Reading, persian};
use crate::model::quote::Speaker;

/// Most quotations and credits that are kept of one page.
const MOST: usize = 2_000;

/// Words said by someone, found between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The words without their marks: one place a paragraph.
    pub(super) parts: Vec<Place>,
    /// Who said them: more than one where they spoke together, none where nobody was found.
    pub(super) speakers: Vec<Speaker>,
    /// The credit that follows it, counted in the reading's credits.
    pub(super) credit: Option<usize>,
}

/// Finds quotations and credits, and puts them and the doubts into the reading.
pub(super) fn find(reading: &mut Reading, at: DateTime<Utc>) {
    let mut cast = Cast::default();
    cast.learn(&reading.page.headline);
    cast.learn(&reading.page.standfirst);
    let at = reading
        .page
        .published
        .filter(|time| *time <= at)
        .unwrap_or(at);
    let bodies: Vec<String> = reading.page.body.iter().map(|l| l.words.clone()).collect();
    reading
        .credits
        .extend(credit::in_dateline(&reading.page.dateline));
    let is_persian = reading
        .language
        .is_some_and(|tag| ["fa", "ur"].contains(&tag));
    let mut open: Option<usize> = None;
    for (paragraph, text) in bodies.iter().enumerate() {
        if MOST < reading.quotations.len() {
            reading.remarks.push(Remark::TooManyQuotes);
            return;
        }
        let spans = quotes::spans(text);
        let mine = reading.quotations.len();
        let mut learned = 0;
        let mut ended = 0;
        for (ix, span) in spans.iter().enumerate() {
            // Whoever is named only later cannot be meant by "she".
            if !is_persian {
                cast.learn(cut(text, learned..span.outer.start));
            }
            learned = span.outer.end;
            let limit = spans
                .get(ix + 1)
                .map_or(text.len(), |next| next.outer.start);
            let zone = Zone {
                before: cut(text, ended..span.outer.start),
                behind: cut(text, span.outer.end..limit),
                inner: cut(text, span.inner.clone()),
            };
            let continues = open
                .take()
                .filter(|_| ix == 0 && zone.before.trim().is_empty());
            if !is_speech(&zone) && continues.is_none() {
                continue;
            }
            ended = span.outer.end;
            let place = Place::in_body(paragraph, span.inner.clone());
            let found = zone.speakers(&mut cast, is_persian);
            let target = match continues {
                Some(earlier) => {
                    if let Some(quote) = reading.quotations.get_mut(earlier) {
                        quote.parts.push(place.clone());
                        if !found.is_empty() && quote.speakers.is_empty() {
                            quote.speakers = found;
                        }
                    }
                    earlier
                }
                None => {
                    let parts = vec![place.clone()];
                    let quote = Quotation {
                        parts,
                        speakers: found,
                        credit: None,
                    };
                    reading.quotations.push(quote);
                    reading.quotations.len() - 1
                }
            };
            if !span.is_closed {
                let next = bodies.get(paragraph + 1).map_or("", String::as_str);
                if next.starts_with(['“', '"', '‘', '\'', '«', '„']) {
                    open = Some(target);
                } else {
                    reading.remarks.push(Remark::QuoteUnclosed(place));
                }
            }
        }
        fill(reading, mine, text, &spans, &mut cast);
        if !is_persian {
            cast.learn(cut(text, learned..text.len()));
        }
        let author = reading
            .quotations
            .get(mine..)
            .and_then(|mine| mine.first())
            .and_then(|quote| quote.speakers.first())
            .map(|who| who.name.clone());
        let credits = credit::credits(text, paragraph, &mut cast, author.as_deref(), at);
        for credit in credits {
            if credit.is_year_guessed {
                reading
                    .remarks
                    .push(Remark::YearGuessed(credit.place.clone()));
            }
            let number = reading.credits.len();
            for quote in reading.quotations.iter_mut().skip(mine) {
                quote.credit = quote.credit.or(Some(number));
            }
            reading.credits.push(credit);
        }
    }
}

/// Gives the quotations of a paragraph that nobody claims to whoever speaks around them.
fn fill(reading: &mut Reading, mine: usize, text: &str, spans: &[Span], cast: &mut Cast) {
    let in_paragraph = reading.quotations.get(mine..).unwrap_or_default();
    let named: Vec<Vec<Speaker>> = in_paragraph.iter().map(|q| q.speakers.clone()).collect();
    for (ix, _) in named.iter().enumerate().filter(|(_, own)| own.is_empty()) {
        let earlier = reading.quotations.get(mine..mine + ix).unwrap_or_default();
        let earlier = earlier
            .iter()
            .rev()
            .map(|q| &q.speakers)
            .find(|who| !who.is_empty())
            .cloned();
        let later = || {
            named
                .get(ix + 1..)?
                .iter()
                .find(|who| !who.is_empty())
                .cloned()
        };
        let start = spans.first().map_or(0, |span| span.outer.start);
        let sentence = || speaker::sentence_before(cut(text, 0..start), cast).map(|who| vec![who]);
        let sure = earlier.or_else(sentence).or_else(later);
        let guess = cast.current();
        let Some(quote) = reading.quotations.get_mut(mine + ix) else {
            continue;
        };
        let place = quote.parts.first().cloned();
        let Some(place) = place else { continue };
        match (sure, guess) {
            (Some(who), _) => quote.speakers = who,
            (None, Some(who)) => {
                quote.speakers = vec![who];
                reading.remarks.push(Remark::SpeakerGuessed(place));
            }
            (None, None) => reading.remarks.push(Remark::SpeakerUnknown(place)),
        }
    }
}

/// A quotation's words and the words around it, up to its neighbours.
struct Zone<'a> {
    before: &'a str,
    behind: &'a str,
    inner: &'a str,
}

impl Zone<'_> {
    fn speakers(&self, cast: &mut Cast, is_persian: bool) -> Vec<Speaker> {
        let sentence = cut(self.before, last_sentence(self.before)..self.before.len());
        if is_persian {
            return persian::before(sentence, cast)
                .or_else(|| persian::behind(self.behind, cast))
                .into_iter()
                .collect();
        }
        let runs_on = self.inner.ends_with([',', '!', '?', '…', '—', '–'])
            || self.behind.starts_with([',', '—', '–'])
            || self.behind.trim_start().starts_with(['—', '–'])
            || self.behind.trim_start().starts_with(char::is_lowercase)
            || self.inner.ends_with(char::is_alphanumeric);
        let opens = self.inner.trim_start().starts_with(char::is_uppercase);
        // "Bell said: “…” he added" does not occur; a lead-in with a colon or comma is the surer one.
        let leads = sentence.trim_end().ends_with([':', ',', '—']) && !sentence.trim().is_empty();
        if runs_on
            && (!leads || !opens)
            && let Some(who) = speaker::behind(self.behind, cast)
        {
            return vec![who];
        }
        let found = speaker::before(sentence, cast);
        if !found.is_empty() || !runs_on {
            return found;
        }
        speaker::behind(self.behind, cast).into_iter().collect()
    }
}

/// Whether words between marks are something said, not a title, a slogan or a single term.
fn is_speech(zone: &Zone<'_>) -> bool {
    static WORK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:book|novel|film|movie|song|single|album|play|exhibition|series|show|podcast|programme|documentary|painting|poem|essay|article|titled|entitled|named|dubbed|known as|slogan|campaign|column|section|chapter|episode|magazine|banner|sign|placard|headline|headlined|project|game|کتاب|فیلم|ترانه|رمان|نمایش|نمایشگاه|شعار|عنوان|با نام)s?(?: (?:reading|saying|that read))?,?:?\s*$",
        )
    });
    if words(zone.inner) < 3 {
        return false;
    }
    if WORK.is_match(zone.before) {
        return false;
    }
    let long = zone
        .inner
        .split_whitespace()
        .filter(|word| 3 < word.chars().count());
    let (mut count, mut capital) = (0, 0);
    for word in long {
        count += 1;
        capital += usize::from(word.starts_with(char::is_uppercase));
    }
    let is_title = 2 <= count
        && count == capital
        && !zone.inner.ends_with([',', '.', '!', '?'])
        && !zone.before.trim_end().ends_with([',', ':']);
    !is_title
}
