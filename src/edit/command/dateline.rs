//! The dateline as a line of words, and where and when it says the article was written.

use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::Step;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::block::Furniture;
use crate::model::dateline::Located;
use crate::model::inline::Inline;
use crate::model::particulars::Particular;
use crate::model::position::{Place, Pos};
use crate::model::slice::Slice;

/// Puts the line in the place of what stands there, and keeps what it says.
#[must_use]
pub fn set(state: &State, located: &Located, line: &str, at: Time) -> Option<Transaction> {
    let block = Furniture::Dateline.index();
    let len = state.article.block(block)?.words.len();
    let from = state.article.pos(Place { block, offset: 0 });
    let mut builder = Builder::new(state);
    builder.step(Step::Particular(Particular::Located(located.clone())));
    builder.replace(from, Pos(from.0 + len), Slice::words(Inline::plain(line)));
    let end = Pos(from.0 + line.len());
    builder.select(Selection::caret(end));
    builder.finish(Origin::Command, at)
}
