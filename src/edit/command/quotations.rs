//! Records for quotations that stand in the words already.

use std::ops::Range;
use std::sync::Arc;

use super::marks::Mark;
use super::records::free_quote;
use crate::edit::builder::Builder;
use crate::edit::state::State;
use crate::edit::step::Step;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::inline::Run;
use crate::model::position::Place;
use crate::model::quote::{Quote, QuoteId};

/// A record to be made, and the stretches of blocks that are its words.
pub type Quotation = (Quote, Vec<(usize, Range<usize>)>);

/// Makes records for words that stand there; the words stay as they are.
#[must_use]
pub fn add(state: &State, quotations: &[Quotation], at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    let first = free_quote(state).0;
    for (id, (quote, parts)) in (first..).map(QuoteId).zip(quotations) {
        builder.step(Step::Quote(id, Some(Arc::new(quote.clone()))));
        let mark = Mark::Quotation(Some(id));
        for (block, range) in parts {
            let words = &state.article.block(*block)?.words;
            let runs = words.slice(range.clone())?.to_runs().into_iter();
            let runs = runs.map(|run| Run {
                len: run.len,
                marks: mark.on(&run.marks),
            });
            let from = state.article.pos(Place {
                block: *block,
                offset: range.start,
            });
            builder.restyle(from, runs.collect());
        }
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}
