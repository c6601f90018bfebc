//! Words and whole blocks taken to another place: dragged, or pasted after selected blocks.

use std::sync::Arc;

use super::chain::{after, join, mapped};
use super::paste::{Fragment, copy, paste};
use super::typing;
use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::block::{Block, Furniture};
use crate::model::position::Pos;

/// Puts what is selected at another place, or a copy of it; it is selected there afterwards.
#[must_use]
pub fn carry(state: &State, to: Pos, is_copy: bool, at: Time) -> Option<Transaction> {
    let (from, end) = (state.selection.from(), state.selection.to());
    if from <= to && to <= end {
        return None;
    }
    let fragment = copy(state)?;
    let caret = Selection::caret(to);
    if is_copy {
        let there = State {
            selection: caret,
            ..state.clone()
        };
        return Some(chosen(paste(&there, &fragment, at)?, to));
    }
    let taken = typing::delete_selection(state, at)?;
    let caret = mapped(caret, &taken);
    let without = State {
        selection: caret,
        ..after(state, &taken)?
    };
    let put = paste(&without, &fragment, at)?;
    Some(chosen(join(taken, put, Origin::Paste), caret.head))
}

/// The change with what it put at a place selected.
fn chosen(change: Transaction, from: Pos) -> Transaction {
    let head = change.selection.head;
    Transaction {
        selection: Selection { anchor: from, head },
        ..change
    }
}

/// Puts a fragment after the selected blocks, in blocks of its own.
#[must_use]
pub fn paste_after(state: &State, fragment: &Fragment, at: Time) -> Option<Transaction> {
    let last = state.place(state.selection.to())?.block;
    let index = (last + 1).max(Furniture::ALL.len());
    let mut builder = Builder::new(state);
    builder.insert_blocks(index, vec![Arc::new(Block::paragraph(""))]);
    builder.put_caret(index, 0);
    let made = builder.finish(Origin::Paste, at)?;
    let put = paste(&after(state, &made)?, fragment, at)?;
    Some(join(made, put, Origin::Paste))
}
