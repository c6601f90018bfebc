//! All that differs between two states of an article, as a person reads it.
//!
//! [`mod@rows`] puts the blocks of both side by side and [`mod@facts`] looks at everything that is not
//! words: speakers, sources, authors, particulars, posts. [`page`] sets all of it as one page.

pub mod back;
pub mod facts;
pub mod page;
pub mod rows;
pub mod term;

use std::fmt;

use similar::{ChangeTag, TextDiff};

use crate::model::article::Article;
use crate::model::block::{BlockKind, Furniture};
use crate::model::quote::QuoteId;
use crate::model::words;

pub use facts::facts;
pub use rows::{Lot, Row, rows};
pub use term::Term;

/// What happened to some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stayed.
    Kept,
    /// They are gone.
    Gone,
    /// They are new.
    New,
}

/// Where something differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a block: what it is called, and which of the body it is, counted from 1.
    Block(&'static str, usize, Lot),
    /// In a piece of furniture.
    Furniture(&'static str),
    /// In what is known of a quote: speaker, role, source.
    Quote(QuoteId, &'static str),
    /// In one of several records of a kind: source 2.
    Record(&'static str, u32),
    /// In something else that is known of the article.
    Fact(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Block(noun, number, lot) => {
                write!(f, "{noun} {number}")?;
                f.write_str(match lot {
                    Lot::Recast => ", its kind, marks or language",
                    Lot::MovedHere => ", moved here",
                    Lot::MovedAway => ", moved away",
                    Lot::Same | Lot::Changed | Lot::Gone | Lot::New => "",
                })
            }
            Self::Furniture(name) => f.write_str(name),
            Self::Quote(QuoteId(id), what) => write!(f, "quote {id}, {what}"),
            Self::Record(noun, id) => write!(f, "{noun} {id}"),
            Self::Fact(name) => f.write_str(name),
        }
    }
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub place: Place,
    /// The words, in reading order.
    pub words: Vec<(Fate, String)>,
}

impl Difference {
    fn of(place: Place, was: &str, is: &str) -> Option<Self> {
        if was == is {
            return None;
        }
        let stretches = stretches(was, is).into_iter();
        let words = stretches.map(|(fate, range)| {
            let text = if fate == Fate::Gone { was } else { is };
            (fate, text.get(range).unwrap_or_default().to_owned())
        });
        Some(Self {
            place,
            words: words.collect(),
        })
    }
}

type Range = std::ops::Range<usize>;

/// A stretch of bytes: of the earlier text when it is gone, of the later one otherwise.
type Stretch = (Fate, Range);

/// What became of the words of a text, as stretches in reading order.
///
/// Signs and spaces that stayed between two changed words are told with them: a person reads
/// "~~ten long~~ eleven short", not every other word.
fn stretches(was: &str, is: &str) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    // The words of the change that is being read, gone and new, and what stayed after them.
    let (mut gone, mut new) = (0..0, 0..0);
    let mut between = (0..0, 0..0);
    let mut at = (0, 0);
    let close = |out: &mut Vec<Stretch>, gone: &Range, new: &Range| {
        let both = [(Fate::Gone, gone.clone()), (Fate::New, new.clone())];
        out.extend(
            both.into_iter()
                .filter(|(_, range)| range.start < range.end),
        );
    };
    for change in TextDiff::from_unicode_words(was, is).iter_all_changes() {
        let len = change.value().len();
        match change.tag() {
            ChangeTag::Equal => {
                let is_word = change.value().contains(char::is_alphanumeric);
                if between.1.is_empty() {
                    between = (at.0..at.0, at.1..at.1);
                }
                between.0.end += len;
                between.1.end += len;
                if is_word {
                    close(&mut out, &gone, &new);
                    keep(&mut out, between.1.clone());
                    between = (at.0 + len..at.0 + len, at.1 + len..at.1 + len);
                    (gone, new) = (between.0.clone(), between.1.clone());
                }
                at = (at.0 + len, at.1 + len);
            }
            tag => {
                // A change that begins: what stayed before it stands by itself.
                if gone.is_empty() && new.is_empty() {
                    keep(&mut out, between.1.clone());
                    (gone, new) = (at.0..at.0, at.1..at.1);
                }
                if tag == ChangeTag::Delete {
                    at.0 += len;
                } else {
                    at.1 += len;
                }
                // With the signs between it and the change before.
                gone.end = at.0;
                new.end = at.1;
                between = (at.0..at.0, at.1..at.1);
            }
        }
    }
    close(&mut out, &gone, &new);
    keep(&mut out, between.1);
    out
}

/// The words of each of two texts that the other has not.
#[must_use]
pub fn differing(one: &str, other: &str) -> (Vec<Range>, Vec<Range>) {
    let of = |wanted| {
        let all = stretches(one, other).into_iter();
        let mine = all.filter(move |(fate, _)| *fate == wanted);
        mine.map(|(_, range)| range).collect()
    };
    (of(Fate::Gone), of(Fate::New))
}

fn keep(out: &mut Vec<Stretch>, range: Range) {
    match out.last_mut() {
        _ if range.is_empty() => {}
        Some((Fate::Kept, last)) if last.end == range.start => last.end = range.end,
        _ => out.push((Fate::Kept, range)),
    }
}

/// Everything that differs: furniture, blocks, quotes, sources, authors, particulars, posts.
#[must_use]
pub fn compare(was: &Article, is: &Article) -> Vec<Difference> {
    compare_as(was, is, &|term: &Term<'_>| term.to_string())
}

/// The same, with facts as `say` says them.
#[must_use]
pub fn compare_as(was: &Article, is: &Article, say: term::Say<'_>) -> Vec<Difference> {
    let mut out = Vec::new();
    for row in rows(was, is) {
        if row.lot == Lot::Same {
            continue;
        }
        let place = row.place(was, is);
        let words = row.words.iter();
        out.push(Difference {
            place,
            words: words
                .map(|(fate, words)| (*fate, words.text().to_owned()))
                .collect(),
        });
    }
    out.extend(facts(was.records(), is.records(), say));
    out
}

/// How many words are new, and how many are gone; what was only moved is neither.
#[must_use]
pub fn words_changed(was: &Article, is: &Article) -> (usize, usize) {
    let (mut new, mut gone) = (0, 0);
    for row in rows(was, is) {
        if matches!(row.lot, Lot::MovedHere | Lot::MovedAway) {
            continue;
        }
        for (fate, part) in &row.words {
            match fate {
                Fate::Kept => {}
                Fate::New => new += words::count(part.text()),
                Fate::Gone => gone += words::count(part.text()),
            }
        }
    }
    (new, gone)
}

/// What a block is called, without its number.
const fn noun(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Crosshead => "crosshead",
        BlockKind::Quote(_) => "quote block",
        BlockKind::PullQuote(_) => "pull quote",
        BlockKind::ListItem { .. } => "list item",
        BlockKind::Picture(_) => "picture",
        BlockKind::Embed(_) => "embed",
        BlockKind::Row { .. } => "table row",
        BlockKind::Rule => "rule",
        BlockKind::EditorsNote => "editor's note",
        BlockKind::Correction(_) => "correction",
        _ => match kind.furniture() {
            Some(Furniture::Kicker) => "kicker",
            Some(Furniture::Headline) => "headline",
            Some(Furniture::Standfirst) => "standfirst",
            Some(Furniture::Byline) => "byline",
            Some(Furniture::Dateline) => "dateline",
            None => "paragraph",
        },
    }
}
