//! How wide the columns of the tables on a page are.
//!
//! As in HTML (CSS 2.2, 17.5.2.2): each column gets at least its widest word and at most what it
//! needs without a break, as far as there is room; what is left is shared out in proportion.

use std::ops::Range;
use std::sync::Arc;

use super::page::Stage;
use super::setting;
use crate::model::article::Article;
use crate::model::inline::CELL;
use crate::model::table;
use crate::typeset::shape::{Column, Side, Words};

/// The room between two columns, in points at the size as designed.
const GUTTER: f32 = 18.0;
/// Columns grow by so much at a time, so that they do not move with each letter.
const STEP: f32 = 16.0;
/// A column without words is so wide, beside others.
const LEAST: f32 = 48.0;
/// More than any line is wide.
const ENDLESS: f32 = 100_000.0;

/// A table and how it is set.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Its blocks.
    pub(super) rows: Range<usize>,
    pub(super) columns: Arc<[Column]>,
    /// Where its columns begin.
    pub(super) side: Side,
}

/// The tables of an article, in order.
#[derive(Debug, Default)]
pub(super) struct Tables(Vec<Table>);

impl Tables {
    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &Table> {
        self.0.iter()
    }

    /// The one that a block is a row of.
    pub(super) fn of(&self, block: usize) -> Option<&Table> {
        let after = self.0.partition_point(|table| table.rows.start <= block);
        let table = self.0.get(after.checked_sub(1)?)?;
        table.rows.contains(&block).then_some(table)
    }

    /// Takes notice that the blocks `old` became `new`; says whether any table may be another.
    pub(super) fn shift(
        &mut self,
        article: &Article,
        old: &Range<usize>,
        new: &Range<usize>,
    ) -> bool {
        let near = |range: &Range<usize>| range.start.saturating_sub(1)..range.end + 1;
        let was = near(old);
        let was_near = |table: &Table| table.rows.start < was.end && was.start < table.rows.end;
        let is_row = |at: usize| article.block(at).is_some_and(|block| block.kind.is_row());
        if self.0.iter().any(was_near) || near(new).any(is_row) {
            return true;
        }
        for table in &mut self.0 {
            if old.end <= table.rows.start {
                let moved = |at: usize| (at + new.len()).saturating_sub(old.len());
                table.rows = moved(table.rows.start)..moved(table.rows.end);
            }
        }
        false
    }

    /// Finds all tables anew.
    pub(super) fn find(&mut self, article: &Article, stage: &mut Stage<'_>) {
        self.0.clear();
        let mut next = 0;
        for (index, block) in article.blocks().iter().enumerate() {
            if index < next || !block.kind.is_row() {
                continue;
            }
            let Some(rows) = table::around(article, index) else {
                continue;
            };
            next = rows.end;
            self.0.push(set(article, rows, stage));
        }
    }
}

/// Measures a table.
fn set(article: &Article, rows: Range<usize>, stage: &mut Stage<'_>) -> Table {
    let side = setting::side_of_table(article, &rows);
    let blocks = table::rows(article, &rows);
    let mut needs = vec![(0.0_f32, 0.0_f32); table::columns(&blocks)];
    for (index, block) in rows.clone().zip(blocks.iter().copied()) {
        let mut words = setting::words_of(article, index, block);
        words.text = words.text.replace(CELL, " ");
        words.side = side;
        let style = stage.look.style_of(&block.kind, stage.width);
        let lines = stage
            .press
            .cache
            .lines(&words, &style, ENDLESS, stage.scale);
        let cells: Vec<Range<usize>> = block.words.cells().collect();
        for (need, found) in needs.iter_mut().zip(lines.widths(&cells)) {
            // A little more than it takes: a line that is as wide as its place may break.
            need.0 = need.0.max((found.0 / stage.scale).ceil() + 1.0);
            need.1 = need.1.max((found.1 / stage.scale).ceil() + 1.0);
        }
    }
    let gutter = GUTTER * stage.look.text_scale;
    let wides = share(&needs, stage.width, gutter);
    let mut at = 0.0;
    let figures = table::figures(&blocks);
    let columns = wides.iter().zip(figures).map(|(wide, is_figure)| {
        let column = Column {
            at: whole(at),
            wide: whole(*wide).max(1),
            is_figure,
        };
        at += wide + gutter;
        column
    });
    Table {
        columns: columns.collect(),
        rows,
        side,
    }
}

/// Whole points, so that equal columns are found equal.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no column is wider than a page, and none is less than nothing"
)]
fn whole(points: f32) -> u32 {
    points.max(0.0) as u32
}

/// How wide each column is that needs so much for its longest line and its widest word.
fn share(needs: &[(f32, f32)], room: f32, gutter: f32) -> Vec<f32> {
    let room = (room - gutter * needs.len().saturating_sub(1) as f32).max(1.0);
    let lines = |need: &(f32, f32)| ((need.0 / STEP).ceil() * STEP).max(LEAST);
    let words = |need: &(f32, f32)| need.1.max(LEAST / 2.0);
    let of_lines: f32 = needs.iter().map(lines).sum();
    if of_lines <= room {
        return needs
            .iter()
            .map(|need| lines(need) / of_lines * room)
            .collect();
    }
    let of_words: f32 = needs.iter().map(words).sum();
    if room <= of_words {
        return needs
            .iter()
            .map(|need| words(need) / of_words * room)
            .collect();
    }
    let left = (room - of_words) / (of_lines - of_words).max(1.0);
    needs
        .iter()
        .map(|need| words(need) + (lines(need) - words(need)) * left)
        .collect()
}

impl Table {
    /// The words of a row, to be set in its columns.
    pub(super) fn set(&self, words: Words) -> Words {
        Words {
            side: self.side,
            columns: Arc::clone(&self.columns),
            ..words
        }
    }
}
