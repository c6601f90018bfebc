//! What blocks are for, and where they stand.

use std::sync::Arc;

use super::records;
use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::Head;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::block::{Block, BlockKind, Furniture, MAX_LEVEL};
use crate::model::inline::Inline;
use crate::model::mark::{Direction, Language};
use crate::model::position::{Place, Pos};
use crate::model::table;

/// Makes the selected blocks that kind, or text when they are that already; a quotation gets its
/// record.
#[must_use]
pub fn toggle(state: &State, kind: &BlockKind, at: Time) -> Option<Transaction> {
    let start = state.place(state.selection.from())?.block;
    let end = state.place(state.selection.to())?.block;
    let is_already = (start..=end).all(|index| {
        let block = state.article.block(index);
        block.is_some_and(|block| {
            std::mem::discriminant(&block.kind) == std::mem::discriminant(kind)
                && (matches!(kind, BlockKind::Quote(_)) || block.kind == *kind)
        })
    });
    if is_already {
        return turn_into(state, &BlockKind::Paragraph, at);
    }
    if *kind == BlockKind::Quote(None) {
        return records::quote_blocks(state, at);
    }
    turn_into(state, kind, at)
}

/// Makes every selected block of the body of that kind.
#[must_use]
pub fn turn_into(state: &State, kind: &BlockKind, at: Time) -> Option<Transaction> {
    let (first, last) = selected(state)?;
    let mut builder = Builder::new(state);
    for index in first..=last {
        let block = state.article.block(index)?;
        if kind.has_words() || block.words.is_empty() {
            builder.reblock(index, kind.clone());
        }
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// Moves the selected blocks over the one before or after them.
#[must_use]
pub fn shift(state: &State, is_down: bool, at: Time) -> Option<Transaction> {
    let (first, last) = selected(state)?;
    let target = if is_down {
        state.article.block(last + 1)?;
        last + 2
    } else {
        (Furniture::ALL.len() < first).then(|| first - 1)?
    };
    move_to(state, target, at)
}

/// Moves the selected blocks before the block of index `target`, or to the end.
#[must_use]
pub fn move_to(state: &State, target: usize, at: Time) -> Option<Transaction> {
    let (first, last) = selected(state)?;
    if target < Furniture::ALL.len() || (first..=last + 1).contains(&target) {
        return None;
    }
    let blocks: Vec<Arc<Block>> = state
        .article
        .blocks()
        .iter_from(first)
        .take(last + 1 - first)
        .cloned()
        .collect();
    let count = blocks.len();
    let mut builder = Builder::new(state);
    builder.insert_blocks(target, blocks);
    let gone = if target <= first {
        first + count
    } else {
        first
    };
    for _ in 0..count {
        builder.remove_block(gone);
    }
    let landed = if target <= first {
        target
    } else {
        target - count
    };
    let keep = |pos: Pos| -> Option<Pos> {
        let place = state.place(pos)?;
        Some(builder.article().pos(Place {
            block: place.block.checked_sub(first)? + landed,
            offset: place.offset,
        }))
    };
    let selection = Selection {
        anchor: keep(state.selection.anchor)?,
        head: keep(state.selection.head)?,
    };
    builder.select(selection);
    builder.finish(Origin::Command, at)
}

/// Puts a copy of the selected blocks under them.
#[must_use]
pub fn duplicate(state: &State, at: Time) -> Option<Transaction> {
    let (first, last) = selected(state)?;
    let blocks = state
        .article
        .blocks()
        .iter_from(first)
        .take(last + 1 - first)
        .cloned()
        .collect();
    let mut builder = Builder::new(state);
    builder.insert_blocks(last + 1, blocks);
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// Takes the selected blocks out.
#[must_use]
pub fn remove(state: &State, at: Time) -> Option<Transaction> {
    let (first, last) = selected(state)?;
    let mut builder = Builder::new(state);
    for _ in first..=last {
        builder.remove_block(first);
    }
    let index = first.min(builder.article().blocks().len() - 1);
    builder.put_caret(index, 0);
    builder.finish(Origin::Command, at)
}

/// Puts a new block after the one with the caret, or in its place when that is empty text.
#[must_use]
pub fn insert(state: &State, kind: &BlockKind, at: Time) -> Option<Transaction> {
    let place = state.place(state.selection.head)?;
    let block = state.article.block(place.block)?;
    let body = Furniture::ALL.len();
    let mut builder = Builder::new(state);
    let is_blank = block.kind == BlockKind::Paragraph && block.words.is_empty();
    let index = if is_blank {
        builder.reblock(place.block, kind.clone());
        place.block
    } else {
        // Not between two rows of a table.
        let rows = table::around(&state.article, place.block);
        let index = rows.map_or(place.block + 1, |rows| rows.end).max(body);
        let block = Block::new(kind.clone(), Inline::default());
        builder.insert_blocks(index, vec![Arc::new(block)]);
        index
    };
    let offset = 0;
    builder.put_caret(index, offset);
    builder.finish(Origin::Command, at)
}

/// Sets list items one level deeper or less deep.
#[must_use]
pub fn indent(state: &State, is_deeper: bool, at: Time) -> Option<Transaction> {
    let (first, last) = selected(state)?;
    let mut builder = Builder::new(state);
    for index in first..=last {
        if let BlockKind::ListItem { style, level } = state.article.block(index)?.kind {
            let level = if is_deeper {
                (level + 1).min(MAX_LEVEL)
            } else {
                level.saturating_sub(1)
            };
            builder.reblock(index, BlockKind::ListItem { style, level });
        }
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// Sets language and direction of the selected blocks.
#[must_use]
pub fn speak(
    state: &State,
    language: Option<&Language>,
    direction: Direction,
    at: Time,
) -> Option<Transaction> {
    let (start, end) = (
        state.place(state.selection.from())?,
        state.place(state.selection.to())?,
    );
    let mut builder = Builder::new(state);
    for index in start.block..=end.block {
        let block = state.article.block(index)?;
        let head = Box::new(Head {
            language: language.cloned(),
            direction,
            ..Head::of(block)
        });
        let at = state.article.pos(Place {
            block: index,
            offset: 0,
        });
        builder.step(crate::edit::step::Step::Reblock { at, head });
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// The first and last block of the body that the selection touches.
fn selected(state: &State) -> Option<(usize, usize)> {
    let start = state.place(state.selection.from())?.block;
    let end = state.place(state.selection.to())?.block;
    let body = Furniture::ALL.len();
    (body <= end).then(|| (start.max(body), end))
}
