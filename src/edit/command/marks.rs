//! Putting marks on words and taking them off.

use std::sync::Arc;

use crate::edit::builder::Builder;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::inline::{Inline, Run};
use crate::model::mark::{Address, LanguageRun, Marks};
use crate::model::position::{Place, Pos};
use crate::model::quote::QuoteId;
use crate::model::source::SourceId;

/// One mark to put on words or, with `None` or `false`, to take off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Heavier.
    Strong(bool),
    /// In another style.
    Emphasis(bool),
    /// Struck through.
    Strike(bool),
    /// Where it leads.
    Link(Option<Address>),
    /// Whom we have it from.
    Source(Option<SourceId>),
    /// Whose words they are.
    Quotation(Option<QuoteId>),
    /// The language.
    Language(Option<Arc<LanguageRun>>),
}

impl Mark {
    /// Marks with this one put on or taken off.
    #[must_use]
    pub fn on(&self, marks: &Marks) -> Marks {
        let mut marks = marks.clone();
        match self {
            Self::Strong(is_on) => marks.strong = *is_on,
            Self::Emphasis(is_on) => marks.emphasis = *is_on,
            Self::Strike(is_on) => marks.strike = *is_on,
            Self::Link(link) => marks.link.clone_from(link),
            Self::Source(source) => marks.source = *source,
            Self::Quotation(quote) => marks.quotation = *quote,
            Self::Language(language) => marks.language.clone_from(language),
        }
        marks
    }
}

/// Puts a mark on what is selected, or takes it off.
#[must_use]
pub fn set(state: &State, mark: &Mark, at: Time) -> Option<Transaction> {
    set_on(
        state,
        state.selection.from(),
        state.selection.to(),
        |marks| mark.on(marks),
        at,
    )
}

/// Takes every mark of style and link off what is selected; sources and quotations stay.
#[must_use]
pub fn clear(state: &State, at: Time) -> Option<Transaction> {
    let plain = |marks: &Marks| Marks {
        source: marks.source,
        quotation: marks.quotation,
        language: marks.language.clone(),
        ..Marks::NONE
    };
    set_on(
        state,
        state.selection.from(),
        state.selection.to(),
        plain,
        at,
    )
}

/// Whether every selected letter wears what `is_worn` asks for; of a caret, the next letter.
#[must_use]
pub fn is_on(state: &State, is_worn: impl Fn(&Marks) -> bool) -> bool {
    if state.selection.is_caret() {
        return is_worn(&state.typing_marks());
    }
    let mut has_words = false;
    let all = stretches(state, state.selection.from(), state.selection.to())
        .into_iter()
        .all(|(_, words)| {
            has_words |= !words.is_empty();
            words.runs().all(|(_, marks)| is_worn(marks))
        });
    all && has_words
}

fn set_on(
    state: &State,
    from: Pos,
    to: Pos,
    change: impl Fn(&Marks) -> Marks,
    at: Time,
) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    for (start, words) in stretches(state, from, to) {
        let runs: Vec<Run> = words
            .to_runs()
            .into_iter()
            .map(|run| Run {
                len: run.len,
                marks: change(&run.marks),
            })
            .collect();
        if runs != words.to_runs() {
            builder.restyle(start, runs);
        }
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// The words of a stretch, block by block, each with the position where it begins.
fn stretches(state: &State, from: Pos, to: Pos) -> Vec<(Pos, Inline)> {
    let (Some(start), Some(end)) = (state.place(from), state.place(to)) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for index in start.block..=end.block {
        let Some(block) = state.article.block(index) else {
            continue;
        };
        let first = if index == start.block {
            start.offset
        } else {
            0
        };
        let last = if index == end.block {
            end.offset
        } else {
            block.words.len()
        };
        if let (true, Some(words)) = (first < last, block.words.slice(first..last)) {
            let at = state.article.pos(Place {
                block: index,
                offset: first,
            });
            out.push((at, words));
        }
    }
    out
}
