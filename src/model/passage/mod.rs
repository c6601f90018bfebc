//! Whether words stand in the passage they were taken from, word for word.
//!
//! Quotation marks, spaces, capitals and the forms of letters make no difference. An ellipsis is
//! a cut that the editor made, words in square brackets are the editor's own, and what stands in
//! the passage between two quotations of one paragraph need not be the speaker's.

mod aside;
mod search;
mod token;

use std::cmp::Reverse;
use std::ops::Range;

use crate::model::article::Article;
use crate::model::quote::{Quote, QuoteId, QuoteKind};

use search::{JOINED, Row, Search, Way};
use token::{Names, Part, Passage, Token, Word};

/// How words stand in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Word for word.
    Whole,
    /// But for so many words.
    But(usize),
    /// Not at all.
    Absent,
}

/// Where some words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In the quotation and in the passage.
    InBoth,
    /// Only in the passage.
    InPassage,
    /// Only in the quotation.
    InQuote,
}

/// What came of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How the words stand in the passage.
    pub likeness: Likeness,
    /// The words of the quotation in their order, with those that the passage has in between.
    pub stretches: Vec<(Stands, String)>,
}

/// Compares a quote of an article with its passage; `None` where there is nothing to compare.
///
/// Of a translation the words before it are compared.
#[must_use]
pub fn of(article: &Article, id: QuoteId) -> Option<Reading> {
    let quote = article.records().quotes.get(&id)?;
    if quote.passage.trim().is_empty() {
        return None;
    }
    compare(&said(article, id, quote), &quote.passage)
}

/// The words that are compared with the passage, part by part.
fn said(article: &Article, id: QuoteId, quote: &Quote) -> Vec<String> {
    if quote.kind == QuoteKind::Translated {
        let original = quote.original.iter();
        return original.map(|original| original.words.clone()).collect();
    }
    article.words_of(id)
}

/// Compares the parts of a quotation with a passage; `None` when nothing is said in them.
///
/// Each part is looked for by itself, because others' words stand between two of them.
#[must_use]
pub fn compare(parts: &[String], passage: &str) -> Option<Reading> {
    let mut names = Names::default();
    let there = Passage::new(passage, &mut names);
    let mut all = Sum::default();
    for part in parts {
        Part::new(part, &mut names).look(&there, &names, &mut all);
    }
    let likeness = match all.differing {
        _ if all.words == 0 => return None,
        0 => Likeness::Whole,
        differing if all.same * 2 <= all.words || all.words < differing => Likeness::Absent,
        differing => Likeness::But(differing),
    };
    Some(Reading {
        likeness,
        stretches: all.stretches,
    })
}

/// What came of all parts together.
#[derive(Default)]
struct Sum {
    words: usize,
    same: usize,
    differing: usize,
    stretches: Vec<(Stands, String)>,
}

impl Part<'_> {
    /// Finds where it stands, and what differs there.
    fn look(&self, passage: &Passage<'_>, names: &Names, all: &mut Sum) {
        let words = self.count();
        if words == 0 {
            return;
        }
        all.words += words;
        // First where it stands, without keeping how; then how, in the few words there.
        let found = Search::new(self, &passage.words, names).rows(JOINED + 1);
        let last = found.last().into_iter().flatten().enumerate();
        // Of two ways the longer: a last word that differs stands for one of the passage.
        let best = last.min_by_key(|(to, cell)| (cell.cost, Reverse(to - cell.from)));
        let range = best.map_or(0..0, |(to, cell)| cell.from..to);
        let there = passage.words.get(range).unwrap_or_default();
        let rows = Search::new(self, there, names).rows(usize::MAX);
        self.tell(passage.text, there, &rows, all);
    }

    /// Goes the best way once more and tells it.
    fn tell(&self, text: &str, there: &[Word], rows: &[Row], all: &mut Sum) {
        let mut steps = Vec::new();
        let (mut at, mut to) = (self.tokens.len(), there.len());
        while let Some(cell) = rows.get(at).and_then(|row| row.get(to)) {
            let (tokens, words) = match cell.way {
                Way::Start => break,
                Way::Same(tokens, words) => (tokens, words),
                Way::Other => (1, 1),
                Way::Over | Way::Aside => (0, 1),
                Way::Extra => (1, 0),
                Way::Editor(words) => (1, words),
            };
            let (Some(before), Some(from)) = (at.checked_sub(tokens), to.checked_sub(words)) else {
                break;
            };
            // What a cut passes over is in neither, nor is what others say in between.
            let is_cut = || matches!(self.tokens.get(at - 1), Some((Token::Cut, _)));
            let is_passed = cell.way == Way::Aside || (cell.way == Way::Over && is_cut());
            if !is_passed {
                steps.push((cell.way, before..at, from..to));
            }
            (at, to) = (before, from);
        }
        let mut telling = Telling::default();
        for (way, tokens, words) in steps.into_iter().rev() {
            let mine = span(self.tokens.get(tokens.clone()), self.text);
            let theirs = span(there.get(words.clone()), text);
            match way {
                Way::Same(..) => {
                    all.same += tokens.len();
                    telling.both(mine);
                }
                Way::Editor(_) => telling.both(mine),
                Way::Other | Way::Over | Way::Aside | Way::Extra | Way::Start => {
                    all.differing += 1;
                    telling.differing(mine, theirs);
                }
            }
        }
        all.stretches.extend(telling.done());
    }
}

/// The text of a run, with the signs that follow its last word.
fn span<'a, T>(run: Option<&[(T, Range<usize>)]>, text: &'a str) -> Option<&'a str> {
    let run = run?;
    let (first, last) = (&run.first()?.1, &run.last()?.1);
    let rest = text.get(last.end..)?;
    let is_sign = |letter: char| !letter.is_alphanumeric() && !letter.is_whitespace();
    let signs = rest.find(|letter| !is_sign(letter) || "[“«„…".contains(letter));
    text.get(first.start..last.end + signs.unwrap_or(rest.len()))
}

/// Stretches in the making: what was left out is told before what stands there.
#[derive(Default)]
struct Telling {
    done: Vec<(Stands, String)>,
    out: String,
    new: String,
}

impl Telling {
    fn both(&mut self, words: Option<&str>) {
        self.close();
        let Some(words) = words else { return };
        match self.done.last_mut() {
            Some((Stands::InBoth, last)) => join(last, words),
            _ => self.done.push((Stands::InBoth, words.to_owned())),
        }
    }

    fn differing(&mut self, mine: Option<&str>, theirs: Option<&str>) {
        join(&mut self.out, theirs.unwrap_or_default());
        join(&mut self.new, mine.unwrap_or_default());
    }

    fn close(&mut self) {
        let out = (Stands::InPassage, std::mem::take(&mut self.out));
        let new = (Stands::InQuote, std::mem::take(&mut self.new));
        let both = [out, new].into_iter();
        self.done
            .extend(both.filter(|(_, words)| !words.is_empty()));
    }

    fn done(mut self) -> Vec<(Stands, String)> {
        self.close();
        self.done
    }
}

fn join(to: &mut String, words: &str) {
    if !to.is_empty() && !words.is_empty() {
        to.push(' ');
    }
    to.push_str(words);
}
