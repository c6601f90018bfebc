//! The quotations and credits of a body, paragraph by paragraph, with who is known so far.

use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::cast::Cast;
use super::credit;
use super::heading;
use super::lead;
use super::occasion::{self, Calendar};
use super::quotes::{self, Span};
use super::remark::{Place, Remark};
use super::speaker;
use super::subject;
use super::text::{cut, last_sentence, pattern, sentences, words};
use super::{Reading, persian, persian_learn};
use crate::model::block::{BlockKind, Furniture};
use crate::model::quote::{Occasion, Speaker};

/// Most quotations and credits that are kept of one page.
const MOST: usize = 10_000;

/// Words said by someone, found between quotation marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The words without their marks: one place a paragraph.
    pub(super) parts: Vec<Place>,
    /// Who said them: more than one where they spoke together, none where nobody was found.
    pub(super) speakers: Vec<Speaker>,
    /// Where and when, if the page says so beside it.
    pub(super) occasion: Occasion,
    /// The credit that follows it, counted in the reading's credits.
    pub(super) credit: Option<usize>,
    /// Whether whole blocks are this quotation, and not only the words between marks.
    pub(super) is_block: bool,
}

/// Finds quotations and credits, and puts them and the doubts into the reading.
pub(super) fn find(reading: &mut Reading, at: DateTime<Utc>) {
    let as_written: Vec<String> = reading.page.body.iter().map(|l| l.words.clone()).collect();
    if !matches!(reading.language, Some("fa" | "ur")) {
        search(reading, &as_written, false, at);
        return;
    }
    // Old pages write Persian with the كي of Arabic; each is as long as its Persian letter.
    let bodies: Vec<String> = as_written
        .iter()
        .map(|words| persian::letters(words))
        .collect();
    search(reading, &bodies, true, at);
    if bodies != as_written {
        respell(reading, &bodies.join("\n"), &as_written.join("\n"));
    }
}

/// Names as the page spells them.
fn respell(reading: &mut Reading, bodies: &str, as_written: &str) {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut spelled = |name: &mut String| {
        let found = known.entry(name.clone()).or_insert_with(|| {
            let at = bodies.find(name.as_str());
            let original = at.map(|at| cut(as_written, at..at + name.len()));
            original.unwrap_or(name).to_owned()
        });
        name.clone_from(found);
    };
    for quote in &mut reading.quotations {
        spelled(&mut quote.occasion.place);
        for who in &mut quote.speakers {
            spelled(&mut who.name);
            spelled(&mut who.role);
        }
    }
    for credit in &mut reading.credits {
        for party in &mut credit.chain {
            spelled(&mut party.name);
        }
    }
}

fn search(reading: &mut Reading, bodies: &[String], is_persian: bool, at: DateTime<Utc>) {
    let mut cast = Cast::default();
    cast.is_foreign = reading.language != Some("en");
    if is_persian {
        let headline = persian::letters(&reading.page.headline);
        cast.read_page(&headline, bodies);
    } else {
        cast.note_nicknames(bodies);
        let is_life = is_life(&reading.page.headline);
        // In A Headline of Capitals every word looks like a name.
        if is_life || !heading::is_title_case(&reading.page.headline) {
            cast.learn(&reading.page.headline, false);
        } else {
            cast.note_trades(&reading.page.headline);
        }
        cast.learn(&reading.page.standfirst, false);
        if is_life {
            cast.hero = cast.people.first().map(|first| first.who.clone());
        }
    }
    let is_dated = reading.page.published.is_some();
    let at = reading
        .page
        .published
        .filter(|time| *time <= at)
        .unwrap_or(at);
    reading
        .credits
        .extend(credit::in_dateline(&reading.page.dateline));
    let calendar = Calendar { at, is_dated };
    let mut open: Option<usize> = None;
    for (paragraph, text) in bodies.iter().enumerate() {
        if MOST < reading.quotations.len() {
            reading.remarks.push(Remark::TooManyQuotes);
            return;
        }
        let is_head = reading
            .page
            .body
            .get(paragraph)
            .is_some_and(|line| line.kind == BlockKind::Crosshead);
        if is_head || take_signed(reading, bodies, paragraph, &mut cast) {
            continue;
        }
        if paragraph == 1 && !is_persian {
            lead::join(bodies.first().map_or("", String::as_str), text, &mut cast);
        }
        let spans = quotes::spans(text);
        let scan = without_terms(text, &spans);
        let mine = reading.quotations.len();
        let mut guesses: Vec<Option<Speaker>> = Vec::new();
        let mut learned = 0;
        let mut ended = 0;
        // Who spoke last in this paragraph.
        let mut last: Option<Said> = None;
        for (ix, span) in spans.iter().enumerate() {
            // Whoever is named only later cannot be meant by "she".
            if is_persian {
                persian_learn::learn(cut(text, learned..span.outer.start), &mut cast);
            } else {
                cast.learn(cut(&scan, learned..span.outer.start), learned == 0);
            }
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
                if zone.inner.ends_with([',', '.', '!', '?', '؟']) {
                    let who = zone.speakers(&mut cast, is_persian);
                    last = Said::new(who, Occasion::default(), span.outer.end).or(last);
                }
                // A paragraph of terms alone must not be learned anew for each of them.
                if 1_500 < span.outer.start - learned {
                    learned = span.outer.end;
                }
                continue;
            }
            learned = span.outer.end;
            let place = Place::in_body(paragraph, span.inner.clone());
            if continues.is_none()
                && let Some(earlier) = repeated(reading, bodies, zone.inner)
            {
                earlier.parts.push(place);
                continue;
            }
            ended = span.outer.end;
            let mut found = zone.speakers(&mut cast, is_persian);
            let mut when = if found.is_empty() {
                Occasion::default()
            } else {
                occasion::find(zone.before, zone.behind, is_persian, calendar)
            };
            if found.is_empty() && continues.is_none() {
                let from = last.as_ref().map_or(0, |last| last.end);
                // In Persian the same marks stand around names and terms.
                let is_term = is_persian
                    && words(zone.inner) < 6
                    && !zone.inner.ends_with(['.', '!', '؟', '?']);
                if is_term {
                    continue;
                }
                (found, when) = nearby(cut(text, from..span.outer.start), last.as_ref(), &mut cast);
            }
            last = Said::new(found.clone(), when.clone(), span.outer.end).or(last);
            if continues.is_none() {
                guesses.push(cast.current().filter(|_| !cast.is_unsure));
            }
            let target = match continues {
                Some(earlier) => {
                    if let Some(quote) = reading.quotations.get_mut(earlier) {
                        quote.parts.push(place.clone());
                        if !found.is_empty() && quote.speakers.is_empty() {
                            quote.speakers = found;
                            quote.occasion = when;
                        }
                    }
                    earlier
                }
                None => {
                    let parts = vec![place.clone()];
                    let quote = Quotation {
                        parts,
                        speakers: found,
                        occasion: when,
                        ..Quotation::default()
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
        fill(reading, mine, &guesses);
        if is_persian {
            persian_learn::learn(cut(text, learned..text.len()), &mut cast);
        } else {
            cast.learn(cut(&scan, learned..text.len()), learned == 0);
        }
        let author = reading
            .quotations
            .get(mine..)
            .and_then(|mine| mine.first())
            .and_then(|quote| quote.speakers.first())
            .map(|who| who.name.clone());
        let credits = credit::credits(text, paragraph, &mut cast, author.as_deref(), at, is_dated);
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
    heading::find(reading, bodies, is_persian, &mut cast);
}

/// Whether a headline is that of an obituary.
fn is_life(headline: &str) -> bool {
    static LIFE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:dies|died|dead at|obituary)\b"));
    LIFE.is_match(headline)
}

/// Who spoke last in a paragraph, on what occasion, and where their words ended.
struct Said {
    who: Vec<Speaker>,
    occasion: Occasion,
    end: usize,
}

impl Said {
    fn new(who: Vec<Speaker>, occasion: Occasion, end: usize) -> Option<Self> {
        let is_someone = !who.is_empty();
        is_someone.then_some(Self { who, occasion, end })
    }
}

/// Takes a block that is one quotation with its speaker signed below it.
fn take_signed(
    reading: &mut Reading,
    bodies: &[String],
    paragraph: usize,
    cast: &mut Cast,
) -> bool {
    let signer = |ix: usize| reading.page.body.get(ix)?.signer.as_ref();
    let Some(who) = signer(paragraph) else {
        return false;
    };
    let text = bodies.get(paragraph).map_or("", String::as_str);
    let place = Place::in_body(paragraph, 0..text.len());
    let before = paragraph.checked_sub(1);
    let goes_on = before.and_then(signer) == Some(who)
        && before
            .and_then(|ix| bodies.get(ix))
            .is_some_and(|text| quotes::spans(text).iter().any(|span| !span.is_closed));
    let who = cast.meet(who.clone(), None);
    match reading.quotations.last_mut().filter(|_| goes_on) {
        Some(quote) => quote.parts.push(place),
        None => reading.quotations.push(Quotation {
            parts: vec![place],
            speakers: vec![who],
            is_block: true,
            ..Quotation::default()
        }),
    }
    true
}

/// Who speaks where a quotation has nobody beside it: whoever the sentence before is about,
/// or whoever spoke last in the paragraph.
fn nearby(between: &str, last: Option<&Said>, cast: &mut Cast) -> (Vec<Speaker>, Occasion) {
    let is_new = last.is_none() || 1 < sentences(between.trim_end()).len();
    let about = is_new
        .then(|| subject::sentence_before(between, cast))
        .flatten();
    match (about, last) {
        (Some(who), _) => (vec![who], Occasion::default()),
        (None, Some(last)) => (last.who.clone(), last.occasion.clone()),
        (None, None) => (Vec::new(), Occasion::default()),
    }
}

/// The quotation that had these few words before.
fn repeated<'a>(
    reading: &'a mut Reading,
    bodies: &[String],
    inner: &str,
) -> Option<&'a mut Quotation> {
    if 8 < words(inner) || !inner.starts_with(char::is_lowercase) {
        return None;
    }
    let has_them = |quote: &Quotation| {
        quote.parts.iter().any(|part| {
            let body = part.block.checked_sub(Furniture::ALL.len());
            body.and_then(|ix| bodies.get(ix))
                .and_then(|words| words.get(part.range.clone()))
                .is_some_and(|said| said.contains(inner))
        })
    };
    let recent = reading.quotations.iter_mut().rev().take(60);
    recent.into_iter().find(|quote| has_them(quote))
}

/// The text with its titles and scare quotes as spaces, so that a sentence reads through them.
fn without_terms(text: &str, spans: &[Span]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for span in spans
        .iter()
        .filter(|span| words(cut(text, span.inner.clone())) < 8)
    {
        out.push_str(cut(text, from..span.outer.start));
        let is_end = cut(text, span.inner.clone()).ends_with(['.', '!', '?']);
        let blanks = span.outer.len().saturating_sub(usize::from(is_end));
        out.extend(std::iter::repeat_n(' ', blanks));
        out.push_str(if is_end { "." } else { "" });
        from = span.outer.end;
    }
    out.push_str(cut(text, from..text.len()));
    out
}

/// Gives the quotations of a paragraph that nobody claims to whoever speaks after them in it.
fn fill(reading: &mut Reading, mine: usize, guesses: &[Option<Speaker>]) {
    let named: Vec<Vec<Speaker>> = reading
        .quotations
        .iter()
        .skip(mine)
        .map(|quote| quote.speakers.clone())
        .collect();
    for (ix, quote) in reading.quotations.iter_mut().skip(mine).enumerate() {
        if !quote.speakers.is_empty() {
            continue;
        }
        let Some(place) = quote.parts.first().cloned() else {
            continue;
        };
        let mut later = named.iter().skip(ix + 1);
        if let Some(who) = later.find(|who| !who.is_empty()) {
            quote.speakers.clone_from(who);
        } else if let Some(who) = guesses.get(ix).cloned().flatten() {
            quote.speakers = vec![who];
            reading.remarks.push(Remark::SpeakerGuessed(place));
        } else {
            reading.remarks.push(Remark::SpeakerUnknown(place));
        }
    }
}

/// A quotation's words and the words around it, up to its neighbours.
pub(super) struct Zone<'a> {
    pub(super) before: &'a str,
    pub(super) behind: &'a str,
    pub(super) inner: &'a str,
}

impl Zone<'_> {
    /// Whoever the words beside the quotation name, or else the one their sentence is about.
    fn speakers(&self, cast: &mut Cast, is_persian: bool) -> Vec<Speaker> {
        let told = self.told(cast, is_persian);
        let sentence = self.sentence();
        if is_persian || !told.is_empty() || sentence.trim().is_empty() {
            return told;
        }
        speaker::about(sentence, cast).into_iter().collect()
    }

    /// The sentence the quotation stands in, up to it.
    fn sentence(&self) -> &str {
        cut(self.before, last_sentence(self.before)..self.before.len())
    }

    /// Whoever the words beside the quotation say to have said it.
    pub(super) fn told(&self, cast: &mut Cast, is_persian: bool) -> Vec<Speaker> {
        let sentence = self.sentence();
        if is_persian {
            return persian::before(sentence, cast)
                .or_else(|| persian::behind(sentence, self.behind, cast))
                .into_iter()
                .collect();
        }
        let runs_on = self.inner.ends_with([',', '!', '?', '…', '—', '–'])
            || self.behind.starts_with([',', '—', '–'])
            || self.behind.trim_start().starts_with(['—', '–'])
            || self.behind.trim_start().starts_with(char::is_lowercase)
            || self.inner.ends_with(char::is_alphanumeric);
        let is_inside = !sentence.trim().is_empty();
        // "It found “…” in its pier, the authority said."
        if is_inside && let Some(who) = speaker::at_end(sentence, self.behind, cast) {
            return vec![who];
        }
        if is_inside {
            let found = speaker::before(sentence, cast);
            if !found.is_empty() {
                return found;
            }
        }
        let behind = if runs_on {
            let is_comma = self.inner.ends_with([',', '!', '?']) || self.behind.starts_with(',');
            speaker::behind(self.behind, is_comma, cast)
        } else {
            None
        };
        behind.into_iter().collect()
    }
}

/// Whether words between marks are something said, not a title, a slogan or a single term.
pub(super) fn is_speech(zone: &Zone<'_>) -> bool {
    static WORK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:book|novel|film|movie|song|single|album|play|exhibition|series|show|podcast|programme|documentary|painting|poem|essay|article|titled|entitled|named|dubbed|known as|slogan|campaign|column|section|chapter|episode|magazine|banner|sign|placard|headline|headlined|project|game|طرح|پروژه|پروژهٔ|برنامه|برنامهٔ|اصطلاح|عبارت|جشنواره|جشنوارهٔ|سریال|مجله|مجلهٔ|کتاب|فیلم|ترانه|رمان|نمایش|نمایشگاه|شعار|عنوان|با نام)s?(?: (?:reading|saying|that read))?,?:?\s*$",
        )
    });
    if words(zone.inner) < 3 {
        return false;
    }
    // "به نقل از «یک منبع مطلع»" names somebody.
    let is_source = ["به نقل از", "به گفتهٔ", "به گفته"]
        .iter()
        .any(|lead| zone.before.trim_end().ends_with(lead));
    if is_source && words(zone.inner) <= 4 {
        return false;
    }
    // A title begins with a capital; "called the project “an old plan…" does not.
    let is_small = zone.inner.trim_start().starts_with(char::is_lowercase);
    // "She told the Today programme: “…": it was asked, and is not what stands between the marks.
    static TOLD: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\b(?:told|tells|telling)\b[^.!?]*:\s*$"));
    if !is_small && WORK.is_match(zone.before) && !TOLD.is_match(zone.before) {
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
