//! Choosing between two versions of one stretch.

use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::conflict::{Conflict, conflicts};
use crate::model::position::{Place, Pos};
use crate::model::slice::Slice;

/// Which version stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Keep {
    /// The first.
    First,
    /// The second.
    Second,
    /// Both, one after the other.
    Both,
}

/// The conflict in which the caret is.
#[must_use]
pub fn here(state: &State) -> Option<Conflict> {
    let block = state.place(state.selection.head)?.block;
    let mut all = conflicts(&state.article).into_iter();
    all.find(|conflict| conflict.has(block))
}

/// Keeps what was chosen and takes the notes out; one undo brings all of it back.
#[must_use]
pub fn keep(state: &State, conflict: &Conflict, keep: Keep, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    if keep == Keep::Second
        && let Some(furniture) = conflict.of
    {
        put_furniture(&mut builder, conflict, furniture.index())?;
    }
    let is_gone = |index: usize| {
        let is_first = conflict.first_blocks().contains(&index);
        let is_second = conflict.second_blocks().contains(&index);
        match keep {
            Keep::First => !is_first,
            Keep::Second => !is_second || conflict.of.is_some(),
            Keep::Both => !is_first && !is_second,
        }
    };
    let gone = (conflict.opens..=conflict.ends).rev();
    for index in gone.filter(|index| is_gone(*index)) {
        builder.remove_block(index);
    }
    builder.finish(Origin::Command, at)
}

/// The second version of a piece of furniture takes its place.
fn put_furniture(builder: &mut Builder, conflict: &Conflict, index: usize) -> Option<()> {
    let second = conflict.second_blocks().next()?;
    let words = builder.article().block(second)?.words.clone();
    let start = builder.article().blocks().start(index);
    let end = Pos(start.0 + builder.article().block(index)?.words.len());
    builder.replace(start, end, Slice::words(words));
    Some(())
}

/// Where the next conflict after the caret begins, or the first one when there is none after it.
#[must_use]
pub fn next(state: &State) -> Option<Selection> {
    let block = state.place(state.selection.head)?.block;
    let all = conflicts(&state.article);
    let after = all.iter().find(|conflict| block < conflict.opens);
    let conflict = after.or(all.first())?;
    let block = (conflict.opens + 1).min(conflict.ends);
    let first = if conflict.first_blocks().is_empty() {
        conflict.second_blocks().next()
    } else {
        Some(block)
    };
    let place = Place {
        block: first?,
        offset: 0,
    };
    Some(Selection::caret(state.article.pos(place)))
}
