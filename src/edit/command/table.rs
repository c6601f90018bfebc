//! Tables: rows and columns that come and go, and the cell that Tab leads to.

use std::ops::Range;
use std::sync::Arc;

use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::inline::{CELL, Inline};
use crate::model::mark::Marks;
use crate::model::position::{Place, Pos};
use crate::model::slice::Slice;
use crate::model::table;

pub(super) use crate::model::table::around;

/// How many rows and columns a new table has, its head among them.
const NEW: (usize, usize) = (3, 3);

const ROW: BlockKind = BlockKind::Row { is_head: false };
const HEAD: BlockKind = BlockKind::Row { is_head: true };

/// An empty row of so many cells.
fn blank(kind: BlockKind, cells: usize) -> Arc<Block> {
    let empty = vec![Inline::default(); cells];
    Arc::new(Block::new(kind, Inline::row(&empty)))
}

/// Whether no cell of a row says anything.
pub(super) fn is_blank(row: &Block) -> bool {
    row.words.text().chars().all(|letter| letter == CELL)
}

/// Where the caret is in a table: its block, the rows of the table, and the cell.
struct Here {
    place: Place,
    rows: Range<usize>,
    /// The number of the cell, from 0.
    cell: usize,
    /// How many columns there are.
    columns: usize,
}

fn here(state: &State) -> Option<Here> {
    let place = state.place(state.selection.head)?;
    let rows = around(&state.article, place.block)?;
    let row = state.article.block(place.block)?;
    let cell = row
        .words
        .cells()
        .position(|cell| place.offset <= cell.end)?;
    let columns = table::columns(&table::rows(&state.article, &rows));
    Some(Here {
        place,
        rows,
        cell,
        columns,
    })
}

/// Where the cell of a row begins and ends; the last one's end where the row is shorter.
fn cell_of(article: &Article, block: usize, cell: usize) -> Option<Range<Pos>> {
    let row = article.block(block)?;
    let cells = row.words.cells();
    let range = cells.take(cell + 1).last()?;
    let at = |offset| article.pos(Place { block, offset });
    Some(at(range.start)..at(range.end))
}

/// Puts a new table under the block with the caret, or in its place when that is empty text.
#[must_use]
pub fn insert(state: &State, at: Time) -> Option<Transaction> {
    let place = state.place(state.selection.head)?;
    make(Builder::new(state), place.block, at)
}

/// The same under a block, or in its place.
pub(super) fn make(mut builder: Builder, block: usize, at: Time) -> Option<Transaction> {
    let (rows, columns) = NEW;
    let mut blocks = vec![blank(HEAD, columns)];
    blocks.extend((1..rows).map(|_| blank(ROW, columns)));
    let present = builder.article().block(block)?;
    let is_free = present.kind == BlockKind::Paragraph && present.words.is_empty();
    let end = around(builder.article(), block).map_or(block + 1, |rows| rows.end);
    let index = end.max(Furniture::ALL.len());
    builder.insert_blocks(index, blocks);
    if is_free {
        builder.remove_block(block);
    }
    let first = if is_free { block } else { index };
    builder.put_caret(first, 0);
    builder.finish(Origin::Command, at)
}

/// The cell that Tab, or Shift and Tab, leads to: where it begins and ends; `None` beyond the
/// table.
#[must_use]
pub fn beyond(state: &State, is_on: bool) -> Option<Range<Pos>> {
    let here = here(state)?;
    let cells = |block: usize| {
        let row = state.article.block(block);
        row.map_or(1, |row| row.words.cells().count())
    };
    let (block, cell) = match (is_on, here.cell.checked_sub(1)) {
        (true, _) if here.cell + 1 < cells(here.place.block) => (here.place.block, here.cell + 1),
        (true, _) => (here.place.block + 1, 0),
        (false, Some(before)) => (here.place.block, before),
        (false, None) => {
            let before = here.place.block.checked_sub(1)?;
            (before, cells(before) - 1)
        }
    };
    let is_inside = here.rows.contains(&block);
    is_inside.then(|| cell_of(&state.article, block, cell))?
}

/// Puts an empty row over or under the one with the caret, which then stands in its first cell.
#[must_use]
pub fn add_row(state: &State, is_below: bool, at: Time) -> Option<Transaction> {
    let here = here(state)?;
    let mut builder = Builder::new(state);
    let index = here.place.block + usize::from(is_below);
    let kind = state.article.block(here.place.block)?.kind.clone();
    // Over a head there is no room but for another head.
    let kind = if is_below { ROW } else { kind };
    builder.insert_blocks(index, vec![blank(kind, here.columns)]);
    builder.put_caret(index, 0);
    builder.finish(Origin::Command, at)
}

/// Puts an empty column before or after the one with the caret.
#[must_use]
pub fn add_column(state: &State, is_after: bool, at: Time) -> Option<Transaction> {
    let here = here(state)?;
    let mut builder = Builder::new(state);
    for block in here.rows.clone() {
        fill(&mut builder, block, here.cell + 1);
        let cell = cell_of(builder.article(), block, here.cell)?;
        let place = if is_after { cell.end } else { cell.start };
        builder.replace(place, place, tab());
    }
    let cell = here.cell + usize::from(is_after);
    let caret = cell_of(builder.article(), here.place.block, cell)?.start;
    builder.select(Selection::caret(caret));
    builder.finish(Origin::Command, at)
}

/// Takes out the column with the caret, with all that stands in it; the last one takes the table.
#[must_use]
pub fn remove_column(state: &State, at: Time) -> Option<Transaction> {
    let here = here(state)?;
    if here.columns == 1 {
        return remove(state, at);
    }
    let mut builder = Builder::new(state);
    for block in here.rows.clone() {
        let count = builder.article().block(block)?.words.cells().count();
        if count <= here.cell {
            continue;
        }
        let cell = cell_of(builder.article(), block, here.cell)?;
        let (from, to) = match here.cell {
            0 if count == 1 => (cell.start, cell.end),
            0 => (cell.start, Pos(cell.end.0 + 1)),
            _ => (Pos(cell.start.0 - 1), cell.end),
        };
        builder.replace(from, to, Slice::default());
    }
    let cell = here.cell.saturating_sub(1);
    let caret = cell_of(builder.article(), here.place.block, cell)?.end;
    builder.select(Selection::caret(caret));
    builder.finish(Origin::Command, at)
}

/// Takes out the whole table with the caret.
#[must_use]
pub fn remove(state: &State, at: Time) -> Option<Transaction> {
    let here = here(state)?;
    let mut builder = Builder::new(state);
    let start = here.rows.start;
    builder.insert_blocks(here.rows.end, vec![Arc::new(Block::paragraph(""))]);
    for _ in here.rows {
        builder.remove_block(start);
    }
    builder.put_caret(start, 0);
    builder.finish(Origin::Command, at)
}

/// Makes the first row of the table a head, or one like the others.
#[must_use]
pub fn toggle_head(state: &State, at: Time) -> Option<Transaction> {
    let here = here(state)?;
    let mut builder = Builder::new(state);
    let is_head = state.article.block(here.rows.start)?.kind == HEAD;
    let heads = here.rows.filter(|row| {
        let block = state.article.block(*row);
        block.is_some_and(|block| block.kind == HEAD)
    });
    if is_head {
        for row in heads {
            builder.reblock(row, ROW);
        }
    } else {
        let first = around(&state.article, here.place.block)?.start;
        builder.reblock(first, HEAD);
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// Enter in a row: an empty row under it; in an empty one at the end, text again.
pub(super) fn split(mut builder: Builder, place: Place, at: Time) -> Option<Transaction> {
    let row = Arc::clone(builder.article().block(place.block)?);
    let rows = around(builder.article(), place.block)?;
    let is_last = place.block + 1 == rows.end;
    if is_last && is_blank(&row) {
        builder.reblock(place.block, BlockKind::Paragraph);
        return builder.finish(Origin::Command, at);
    }
    let columns = table::columns(&table::rows(builder.article(), &rows));
    builder.insert_blocks(place.block + 1, vec![blank(ROW, columns)]);
    builder.put_caret(place.block + 1, 0);
    builder.finish(Origin::Command, at)
}

/// Deletes a stretch; where it begins or ends in a table, the cells stay and only their words go.
///
/// Rows that the stretch holds whole go with it when it reaches beyond their table.
pub(super) fn delete(builder: &mut Builder, from: Pos, to: Pos) {
    let article = builder.article().clone();
    let (Some(start), Some(end)) = (article.find(from), article.find(to)) else {
        return builder.delete(from, to);
    };
    let is_row = |block: usize| {
        article
            .block(block)
            .is_some_and(|block| block.kind.is_row())
    };
    if from == to || (!is_row(start.block) && !is_row(end.block)) {
        return builder.delete(from, to);
    }
    let within = around(&article, start.block).filter(|rows| rows.contains(&end.block));
    for index in (start.block..=end.block).rev() {
        let Some(block) = article.block(index) else {
            continue;
        };
        let len = block.words.len();
        let low = if index == start.block {
            start.offset
        } else {
            0
        };
        let high = if index == end.block { end.offset } else { len };
        let is_whole = low == 0 && high == len && within.is_none();
        let is_edge = index == start.block || index == end.block;
        let goes = is_whole && (block.kind.is_row() || !is_edge);
        if goes && Furniture::ALL.len() <= index {
            builder.remove_block(index);
            continue;
        }
        let at = |offset| {
            article.pos(Place {
                block: index,
                offset,
            })
        };
        let cells: Vec<Range<usize>> = block.words.cells().collect();
        for cell in cells.into_iter().rev() {
            let (a, b) = (cell.start.max(low), cell.end.min(high));
            if a < b {
                builder.replace(at(a), at(b), Slice::default());
            }
        }
    }
    // What was deleted stood behind the caret.
    let last = builder.article().end();
    builder.select(Selection::caret(from.min(last)));
}

/// Gives a row empty cells until there are so many.
fn fill(builder: &mut Builder, block: usize, cells: usize) {
    let Some(row) = builder.article().block(block).cloned() else {
        return;
    };
    let end = builder.article().pos(Place {
        block,
        offset: row.words.len(),
    });
    for _ in row.words.cells().count()..cells {
        builder.replace(end, end, tab());
    }
}

/// What parts two cells.
fn tab() -> Slice {
    let mut words = Inline::default();
    words.push(CELL.encode_utf8(&mut [0; 4]), &Marks::NONE);
    Slice::words(words)
}
