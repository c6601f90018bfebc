//! Finding words in an article, and putting others in their place.

use std::ops::Range;

use regex::{Regex, RegexBuilder};

use crate::edit::builder::Builder;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::inline::Inline;
use crate::model::position::{Place, Pos};
use crate::model::slice::Slice;
use crate::model::words::letter_after;

/// The largest program a pattern may become, in bytes.
const LARGEST: usize = 1 << 20;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Search {
    /// The words, or a pattern.
    pub words: String,
    /// Whether capitals matter.
    pub minds_case: bool,
    /// Whether only whole words are hits.
    pub is_whole: bool,
    /// Whether the words are a regular expression.
    pub is_pattern: bool,
}

/// A search that can be carried out.
#[derive(Clone, Debug)]
pub struct Finder {
    pattern: Regex,
    is_pattern: bool,
}

/// A stretch of one block's words.
pub type Hit = Range<Pos>;

impl Finder {
    /// Makes a search ready; `None` when nothing is looked for, or the pattern is none.
    ///
    /// Straight quotation marks find typographic ones, and the letters of Arabic and Persian
    /// keyboards find each other.
    #[must_use]
    pub fn new(search: &Search) -> Option<Self> {
        if search.words.is_empty() {
            return None;
        }
        let mut pattern = if search.is_pattern {
            search.words.clone()
        } else {
            search.words.chars().map(class).collect()
        };
        if search.is_whole {
            pattern = format!(r"\b(?:{pattern})\b");
        }
        let pattern = RegexBuilder::new(&pattern)
            .case_insensitive(!search.minds_case)
            .size_limit(LARGEST)
            .build()
            .ok()?;
        Some(Self {
            pattern,
            is_pattern: search.is_pattern,
        })
    }

    /// Every hit, in reading order; an empty stretch is none.
    #[must_use]
    pub fn hits(&self, article: &Article) -> Vec<Hit> {
        let mut out = Vec::new();
        for (index, block) in article.blocks().iter().enumerate() {
            let start = article.pos(Place {
                block: index,
                offset: 0,
            });
            let found = self.pattern.find_iter(block.words.text());
            out.extend(
                found
                    .filter(|found| !found.is_empty())
                    .map(|found| Pos(start.0 + found.start())..Pos(start.0 + found.end())),
            );
        }
        out
    }

    /// Puts words in the place of one hit, wearing what its first letter wore, and selects them.
    #[must_use]
    pub fn replace(&self, state: &State, hit: &Hit, with: &str, at: Time) -> Option<Transaction> {
        let mut builder = Builder::new(state);
        let end = self.put(&mut builder, hit, with)?;
        builder.select(crate::edit::selection::Selection {
            anchor: hit.start,
            head: end,
        });
        builder.finish(Origin::Command, at)
    }

    /// Puts words in the place of every hit, as one change; says how many there were.
    #[must_use]
    pub fn replace_all(&self, state: &State, with: &str, at: Time) -> Option<(Transaction, usize)> {
        let hits = self.hits(&state.article);
        let mut builder = Builder::new(state);
        // From the end, so that what comes before keeps its place.
        for hit in hits.iter().rev() {
            self.put(&mut builder, hit, with)?;
        }
        Some((builder.finish(Origin::Command, at)?, hits.len()))
    }

    /// Replaces one hit; gives back where the new words end.
    fn put(&self, builder: &mut Builder, hit: &Hit, with: &str) -> Option<Pos> {
        let place = builder.article().find(hit.start)?;
        let block = builder.article().block(place.block)?;
        let text = block.words.text();
        let range = place.offset..place.offset + (hit.end.0 - hit.start.0);
        let words = if self.is_pattern {
            let captures = self.pattern.captures_at(text, range.start)?;
            let mut words = String::new();
            captures.expand(with, &mut words);
            words
        } else {
            with.to_owned()
        };
        let marks = block
            .words
            .marks_at(letter_after(text, range.start))
            .clone();
        let words = Inline::marked(&words, &marks);
        let end = Pos(hit.start.0 + words.len());
        builder.replace(hit.start, hit.end, Slice::words(words));
        Some(end)
    }
}

/// A letter as a pattern that also finds the other forms people type for it.
fn class(letter: char) -> String {
    match letter {
        '\'' | '’' | '‘' => "['’‘]".to_owned(),
        '"' | '“' | '”' | '„' => "[\"“”„]".to_owned(),
        ' ' => "[ \u{A0}\u{202F}]".to_owned(),
        'ی' | 'ي' | 'ى' => "[یيى]".to_owned(),
        'ک' | 'ك' => "[کك]".to_owned(),
        other => regex::escape(&other.to_string()),
    }
}
