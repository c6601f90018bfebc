//! How wide the columns of the tables on a page are.
//!
//! As in HTML (CSS 2.2, 17.5.2.2): each column gets at least its widest word and at most what it
//! needs without a break, as far as there is room; what is left is shared out in proportion.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::page::Stage;
use super::setting;
use crate::model::article::Article;
use crate::model::block::Block;
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

/// What each cell of a row needs for its longest line, and for its widest word.
type Needs = Vec<(f32, f32)>;

/// A table and how it is set.
#[derive(Debug)]
pub(super) struct Table {
    /// Its blocks.
    pub(super) rows: Range<usize>,
    pub(super) columns: Arc<[Column]>,
    /// Where its columns begin.
    pub(super) side: Side,
    /// What its rows need, so that a letter measures one row however many there are.
    needs: Vec<(Arc<Block>, Needs)>,
}

/// The tables of an article, in order.
#[derive(Debug, Default)]
pub(super) struct Tables(Vec<Table>);

impl Tables {
    /// Forgets what was measured with other faces or in another size.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

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

    /// Finds all tables anew; rows that are as they were are not measured again.
    pub(super) fn find(&mut self, article: &Article, stage: &mut Stage<'_>) {
        let before = std::mem::take(&mut self.0);
        let known = before.iter().flat_map(|table| &table.needs);
        let known: HashMap<_, _> = known
            .map(|(row, needs)| (Arc::as_ptr(row), needs))
            .collect();
        let mut next = 0;
        for (index, block) in article.blocks().iter().enumerate() {
            if index < next || !block.kind.is_row() {
                continue;
            }
            let Some(rows) = table::around(article, index) else {
                continue;
            };
            next = rows.end;
            let blocks = article.blocks().iter_from(index).take(rows.len());
            let needs = rows.clone().zip(blocks).map(|(at, row)| {
                let known = known.get(&Arc::as_ptr(row)).map(|needs| (*needs).clone());
                let needs = known.unwrap_or_else(|| measured(article, at, row, stage));
                (Arc::clone(row), needs)
            });
            let needs = needs.collect();
            self.0.push(set(article, rows, needs, stage));
        }
    }
}

/// What the cells of a row need.
fn measured(article: &Article, index: usize, row: &Block, stage: &mut Stage<'_>) -> Needs {
    let mut words = setting::words_of(article, index, row);
    words.text = words.text.replace(CELL, " ");
    let style = stage.look.style_of(&row.kind, stage.width);
    let (cache, scale) = (&mut stage.press.cache, stage.scale);
    let lines = cache.lines(&words, &style, ENDLESS, scale);
    let cells: Vec<Range<usize>> = row.words.cells().collect();
    // A little more than it takes: a line that is as wide as its place may break.
    let points = |pixels: f32| (pixels / scale).ceil() + 1.0;
    let needs = lines.widths(&cells).into_iter();
    needs
        .map(|(line, word)| (points(line), points(word)))
        .collect()
}

/// Puts the columns of a table in the room there is.
fn set(
    article: &Article,
    rows: Range<usize>,
    of_rows: Vec<(Arc<Block>, Needs)>,
    stage: &Stage<'_>,
) -> Table {
    let blocks: Vec<&Block> = of_rows.iter().map(|(row, _)| &**row).collect();
    let mut needs = vec![(0.0_f32, 0.0_f32); table::columns(&blocks)];
    for (_, row) in &of_rows {
        for (need, found) in needs.iter_mut().zip(row) {
            *need = (need.0.max(found.0), need.1.max(found.1));
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
        side: setting::side_of_table(article, &rows),
        rows,
        needs: of_rows,
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
///
/// Where there is not room for all lines, short columns keep theirs and the long ones share the
/// rest, so that a column of figures does not break for the sake of one of sentences.
fn share(needs: &[(f32, f32)], room: f32, gutter: f32) -> Vec<f32> {
    let room = (room - gutter * needs.len().saturating_sub(1) as f32).max(1.0);
    let lines = |need: &(f32, f32)| ((need.0 / STEP).ceil() * STEP).max(LEAST);
    let words = |need: &(f32, f32)| need.1.max(LEAST / 2.0);
    let in_proportion = |of: &dyn Fn(&(f32, f32)) -> f32| {
        let all: f32 = needs.iter().map(of).sum();
        needs.iter().map(|need| of(need) / all * room).collect()
    };
    if needs.iter().map(lines).sum::<f32>() <= room {
        return in_proportion(&lines);
    }
    if room <= needs.iter().map(words).sum() {
        return in_proportion(&words);
    }
    let mut wides: Vec<Option<f32>> = vec![None; needs.len()];
    loop {
        let taken: f32 = wides.iter().flatten().sum();
        let open = wides.iter().filter(|wide| wide.is_none()).count();
        let fair = (room - taken) / open.max(1) as f32;
        // First those have their widest word that need more than a share for it, then those their
        // line that need less.
        let of = |is_it: &dyn Fn(&(f32, f32)) -> bool| {
            let all = wides.iter().zip(needs);
            all.enumerate().find_map(|(at, (wide, need))| {
                (wide.is_none() && is_it(need)).then_some((at, need))
            })
        };
        let wide = of(&|need| fair < words(need)).map(|(at, need)| (at, words(need)));
        let short = || of(&|need| lines(need) < fair).map(|(at, need)| (at, lines(need)));
        let Some((at, own)) = wide.or_else(short) else {
            return wides.into_iter().map(|wide| wide.unwrap_or(fair)).collect();
        };
        if let Some(wide) = wides.get_mut(at) {
            *wide = Some(own);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn columns_fill_the_room_and_no_word_is_broken_that_fits() {
        let figures = [(60.0, 60.0), (60.0, 40.0), (900.0, 80.0)];
        let wides = share(&figures, 436.0, 18.0);
        assert_eq!(
            wides,
            [64.0, 64.0, 272.0],
            "the sentences take what is left"
        );
        let long_word = [(140.0, 50.0), (400.0, 200.0)];
        assert_eq!(
            share(&long_word, 318.0, 18.0),
            [100.0, 200.0],
            "the word fits"
        );
        let narrow = [(500.0, 300.0), (500.0, 100.0)];
        assert_eq!(
            share(&narrow, 218.0, 18.0),
            [150.0, 50.0],
            "no room for both"
        );
        let few = [(40.0, 40.0), (90.0, 90.0)];
        let wides = share(&few, 306.0, 18.0);
        assert_eq!(wides.iter().sum::<f32>(), 288.0, "all of the room");
    }
}
