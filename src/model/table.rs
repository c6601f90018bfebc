//! Tables: rows that stand together, their columns, and which columns are figures.
//!
//! A row is a block and a tab parts its cells, so that a table is copied, searched, merged and
//! undone as text is. Rows may have fewer cells than others; what is missing is empty.

use std::iter::Peekable;
use std::ops::Range;

use crate::model::article::Article;
use crate::model::block::{Block, BlockKind};

/// The rows of the table that a block is a row of; `None` for any other block.
///
/// A head that follows a row without one begins another table.
#[must_use]
pub fn around(article: &Article, index: usize) -> Option<Range<usize>> {
    let is_head = |at: usize| match article.block(at)?.kind {
        BlockKind::Row { is_head } => Some(is_head),
        _ => None,
    };
    let belongs = |before: bool, after: bool| before || !after;
    let mut here = is_head(index)?;
    let mut from = index;
    while let Some(before) = from.checked_sub(1).and_then(is_head)
        && belongs(before, here)
    {
        from -= 1;
        here = before;
    }
    let mut here = is_head(index)?;
    let mut to = index + 1;
    while let Some(after) = is_head(to)
        && belongs(here, after)
    {
        to += 1;
        here = after;
    }
    Some(from..to)
}

/// The rows of the table that begins with `first`, taken from those that follow.
pub fn take<'a>(
    first: &'a Block,
    rest: &mut Peekable<impl Iterator<Item = &'a Block>>,
) -> Vec<&'a Block> {
    let mut rows = vec![first];
    let mut under_head = first.kind == BlockKind::Row { is_head: true };
    while let Some(next) = rest.next_if(|next| match next.kind {
        BlockKind::Row { is_head } => under_head || !is_head,
        _ => false,
    }) {
        under_head = next.kind == BlockKind::Row { is_head: true };
        rows.push(next);
    }
    rows
}

/// The rows of a table as blocks.
#[must_use]
pub fn rows<'a>(article: &'a Article, table: &Range<usize>) -> Vec<&'a Block> {
    let blocks = article.blocks().iter_from(table.start);
    blocks.take(table.len()).map(AsRef::as_ref).collect()
}

/// How many cells the longest row has.
#[must_use]
pub fn columns(rows: &[&Block]) -> usize {
    let counts = rows.iter().map(|row| row.words.cells().count());
    counts.max().unwrap_or(1)
}

/// Of each column, whether all that stands in it under the head are figures.
#[must_use]
pub fn figures(rows: &[&Block]) -> Vec<bool> {
    let is_body = |row: &&&Block| row.kind == BlockKind::Row { is_head: false };
    let mut seen = vec![(false, true); columns(rows)];
    for row in rows.iter().filter(is_body) {
        let text = row.words.text();
        for (cell, (has_any, is_all)) in row.words.cells().zip(&mut seen) {
            let cell = text.get(cell).unwrap_or_default().trim();
            *has_any |= !cell.is_empty() && is_figure(cell);
            *is_all &= cell.is_empty() || is_figure(cell) || is_blank(cell);
        }
    }
    seen.into_iter()
        .map(|(has_any, is_all)| has_any && is_all)
        .collect()
}

/// Whether a cell is a number, with its sign, its unit of one or two letters, or a currency.
fn is_figure(cell: &str) -> bool {
    let mut digits = 0;
    let mut letters = 0;
    for letter in cell.chars() {
        match letter {
            _ if letter.is_numeric() => digits += 1,
            _ if letter.is_alphabetic() => letters += 1,
            _ => {}
        }
    }
    0 < digits && letters <= 2
}

/// The signs for nothing: a dash, dots.
fn is_blank(cell: &str) -> bool {
    cell.chars()
        .all(|letter| matches!(letter, '-' | '–' | '—' | '.' | '…' | '·'))
}
