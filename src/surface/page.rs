//! The page: every block's place, and the lines of those that are near the view.

use std::sync::Arc;

use egui::{Mesh, Pos2, Rect, vec2};

use super::cards::Cards;
use super::look::Look;
use super::pictures::Shots;
use super::press::Press;
use super::row::{self, Composition, Row, Set};
use super::setting;
use super::slot::Active;
use super::tables::{Table, Tables};
use crate::model::article::Article;
use crate::model::block::BlockKind;
use crate::typeset::hit::{self, Area};
use crate::typeset::lines::Lines;
use crate::typeset::motion::Caret;
use crate::typeset::shape::Side;

/// Room over the kicker.
pub(super) const HEAD: f32 = 46.0;

/// What setting a block needs beside the article.
pub(super) struct Stage<'a> {
    pub(super) press: &'a mut Press,
    pub(super) look: &'a Look,
    /// The pictures that are loaded.
    pub(super) shots: &'a Shots,
    /// The width of a line, in points.
    pub(super) width: f32,
    /// Pixels in a point.
    pub(super) scale: f32,
}

/// A caret on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The block.
    pub(super) block: usize,
    /// The place in its words.
    pub(super) caret: Caret,
}

/// The rows of an article, one for each block.
#[derive(Debug, Default)]
pub(super) struct Page {
    article: Option<Article>,
    rows: Vec<Row>,
    tops: Vec<f32>,
    measures: (u32, u32, (u32, u32, bool)),
    faces: u64,
    /// The headline's name, which tells in which language the hints are.
    hints: &'static str,
    inks: Option<super::press::Inks>,
    composition: Option<Composition>,
    active: Option<Active>,
    pub(super) cards: Cards,
    tables: Tables,
    /// No row before this one has a guessed height.
    exact: usize,
}

/// So many rows are set in one slice of idle time.
const SLICE: usize = 12;

impl Page {
    /// Whether there may be a row whose height is guessed.
    pub(super) fn is_guessed(&self) -> bool {
        self.exact < self.rows.len()
    }

    /// Makes some guessed heights exact; answers by how much those before `first` changed.
    pub(super) fn refine(&mut self, first: usize, stage: &mut Stage<'_>) -> f32 {
        let (mut done, mut shift) = (0, 0.0);
        while done < SLICE && self.is_guessed() {
            let index = self.exact;
            self.exact += 1;
            let is_guess = self.rows.get(index).is_some_and(|row| !row.is_exact);
            if !is_guess {
                continue;
            }
            done += 1;
            let change = self.set(index, stage);
            if index < first {
                shift += change;
            }
            if let Some(row) = self.rows.get_mut(index) {
                // Only its height is kept: the lines of all rows would be too many.
                row.set = None;
            }
        }
        shift
    }

    /// What is being composed: its block, where, and how many bytes.
    pub(super) fn composing(&self) -> Option<(usize, usize, usize)> {
        let composition = self.composition.as_ref()?;
        Some((composition.block, composition.at, composition.text.len()))
    }

    /// Takes notice of the article as it is now; what did not change stays set.
    pub(super) fn sync(&mut self, article: &Article, stage: &mut Stage<'_>) {
        let measures = (
            stage.width.to_bits(),
            stage.scale.to_bits(),
            stage.look.measures(),
        );
        let hints = (stage.look.say)("block-headline");
        let is_other_look = self.inks != Some(stage.look.inks) || self.hints != hints;
        let faces = stage.press.cache.faces();
        let has_more_faces = std::mem::replace(&mut self.faces, faces) != faces;
        if is_other_look || has_more_faces || self.measures != measures {
            self.inks = Some(stage.look.inks);
            self.hints = hints;
            if self.measures != measures {
                self.measures = measures;
                self.article = None;
                self.rows.clear();
                self.tables.forget();
                self.exact = 0;
            }
            for row in &mut self.rows {
                row.set = None;
            }
        }
        let Some(old) = self.article.take() else {
            self.rows = article
                .blocks()
                .iter()
                .map(|block| row::guess(block, stage))
                .collect();
            self.cards.sync(article);
            self.find_tables(article, stage);
            self.article = Some(article.clone());
            self.tops.clear();
            return;
        };
        let has_other_records = !std::ptr::eq(old.records(), article.records());
        if has_other_records {
            for row in &mut self.rows {
                row.set = None;
            }
        }
        if old.blocks() != article.blocks() {
            self.cards.sync(article);
        }
        self.splice(&old, article, stage);
        if has_more_faces {
            self.tables.forget();
        }
        // The language of the article says where the columns of its tables begin.
        if has_more_faces || has_other_records && self.tables.all().next().is_some() {
            self.find_tables(article, stage);
        }
        self.article = Some(article.clone());
    }

    /// Replaces the rows of the blocks that are not the same any more.
    fn splice(&mut self, old: &Article, new: &Article, stage: &mut Stage<'_>) {
        let (a, b) = (old.blocks(), new.blocks());
        if a == b {
            return;
        }
        let head = a
            .iter()
            .zip(b.iter())
            .take_while(|(a, b)| Arc::ptr_eq(a, b))
            .count();
        let most = a.len().min(b.len()) - head;
        let tail = a
            .iter()
            .rev()
            .zip(b.iter().rev())
            .take(most)
            .take_while(|(a, b)| Arc::ptr_eq(a, b))
            .count();
        let is_same_count = a.len() == b.len();
        self.exact = self.exact.min(head);
        let fresh = b
            .iter_from(head)
            .take(b.len() - tail - head)
            .map(|block| row::guess(block, stage));
        if is_same_count {
            for row in self.rows.iter_mut().skip(head).take(b.len() - tail - head) {
                row.set = None;
                row.is_exact = false;
            }
        } else {
            self.rows.splice(head..a.len() - tail, fresh);
        }
        // Their looks depend on their neighbours.
        let near = setting::around(new, head..b.len() - tail);
        for row in self.rows.get_mut(near).unwrap_or_default() {
            row.set = None;
        }
        self.tops.clear();
        let (was, is) = (head..a.len() - tail, head..b.len() - tail);
        if self.tables.shift(new, &was, &is) {
            self.find_tables(new, stage);
        }
    }

    /// Finds the tables, and sets anew what stands in other columns than before.
    fn find_tables(&mut self, article: &Article, stage: &mut Stage<'_>) {
        self.tables.find(article, stage);
        for table in self.tables.all() {
            for row in self.rows.get_mut(table.rows.clone()).unwrap_or_default() {
                let is_right = table.side == Side::Right;
                let is_same =
                    |set: &Set| set.columns == table.columns && set.lines.is_rtl() == is_right;
                if !row.set.as_deref().is_some_and(is_same) {
                    row.set = None;
                }
            }
        }
    }

    /// The table that a block is a row of.
    pub(super) fn table_of(&self, index: usize) -> Option<&Table> {
        self.tables.of(index)
    }

    /// Shows what an input method is composing; says whether that is something new.
    pub(super) fn compose(&mut self, composition: Option<Composition>) -> bool {
        if self.composition == composition {
            return false;
        }
        for block in [&self.composition, &composition].into_iter().flatten() {
            if let Some(row) = self.rows.get_mut(block.block) {
                row.set = None;
            }
        }
        self.composition = composition;
        true
    }

    /// The block that shows all that may be filled in under it.
    pub(super) fn active(&self) -> Option<usize> {
        self.active.as_ref().map(|active| active.block)
    }

    /// Shows what may be filled in under the block with the caret.
    pub(super) fn activate(&mut self, active: Option<Active>) {
        if self.active == active {
            return;
        }
        for at in [&self.active, &active].into_iter().flatten() {
            if let Some(row) = self.rows.get_mut(at.block) {
                row.set = None;
            }
        }
        self.active = active;
    }

    /// A picture is there now, or is known to be missing.
    pub(super) fn unset_picture(&mut self, file: &str) {
        let Some(article) = &self.article else { return };
        for (row, block) in self.rows.iter_mut().zip(article.blocks().iter()) {
            if matches!(&block.kind, BlockKind::Picture(picture) if picture.file == file) {
                row.set = None;
            }
        }
    }

    /// How many blocks there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// How high all rows are together.
    pub(super) fn height(&mut self) -> f32 {
        self.top(self.rows.len())
    }

    /// Where a row begins.
    pub(super) fn top(&mut self, index: usize) -> f32 {
        if self.tops.len() != self.rows.len() + 1 {
            self.tops.clear();
            let mut top = HEAD;
            self.tops.push(top);
            for (index, row) in self.rows.iter().enumerate() {
                top += self.cards.height(index, row.height);
                self.tops.push(top);
            }
        }
        self.tops.get(index).copied().unwrap_or_default()
    }

    /// The row at that height; the first or last beyond the ends.
    pub(super) fn row_at(&mut self, y: f32) -> usize {
        self.top(0);
        let after = self.tops.partition_point(|top| *top <= y);
        after
            .saturating_sub(1)
            .min(self.rows.len().saturating_sub(1))
    }

    /// Finds all places anew: the height of a card is another.
    pub(super) fn unplace(&mut self) {
        self.tops.clear();
    }

    /// A row that is set already.
    pub(super) fn ready(&self, index: usize) -> Option<&Set> {
        self.rows.get(index)?.set.as_deref()
    }

    /// The row's quads, to be kept with it.
    pub(super) fn keep_mesh(&mut self, index: usize, generation: u64, mesh: Arc<Mesh>) {
        let row = self.rows.get_mut(index);
        if let Some(set) = row.and_then(|row| row.set.as_mut()) {
            set.mesh = Some((generation, mesh));
        }
    }

    /// Sets a row unless it is set, and says by how much its height changed.
    pub(super) fn set(&mut self, index: usize, stage: &mut Stage<'_>) -> f32 {
        let (Some(article), Some(row)) = (&self.article, self.rows.get_mut(index)) else {
            return 0.0;
        };
        if row.set.is_some() {
            return 0.0;
        }
        let composition = self.composition.as_ref().filter(|c| c.block == index);
        let active = self.active.as_ref();
        let table = self.tables.of(index);
        let Some(set) = row::set(article, index, (composition, active), table, stage) else {
            return 0.0;
        };
        let change = set.height - row.height;
        row.height = set.height;
        row.is_exact = true;
        row.set = Some(Box::new(set));
        if self.cards.hides(index) {
            return 0.0;
        }
        if change != 0.0 {
            self.tops.clear();
        }
        change
    }

    /// Lets go of rows that are far from the view.
    pub(super) fn forget(&mut self, near: std::ops::Range<usize>) {
        for (index, row) in self.rows.iter_mut().enumerate() {
            if !near.contains(&index) {
                row.set = None;
            }
        }
    }

    /// The lines of a block.
    pub(super) fn lines(&mut self, index: usize, stage: &mut Stage<'_>) -> Option<Arc<Lines>> {
        self.set(index, stage);
        Some(Arc::clone(&self.ready(index)?.lines))
    }

    /// Where the words of a block begin.
    pub(super) fn origin(&mut self, index: usize, stage: &mut Stage<'_>) -> Pos2 {
        self.set(index, stage);
        let at = self.ready(index).map_or(Pos2::ZERO, |set| set.at);
        at + vec2(0.0, self.top(index))
    }

    /// Where a caret stands, without width.
    pub(super) fn caret_area(&mut self, spot: Spot, stage: &mut Stage<'_>) -> Rect {
        let origin = self.origin(spot.block, stage);
        self.ready(spot.block).map_or(Rect::ZERO, |set| {
            place(hit::area_of(&set.lines, spot.caret), origin, stage.scale)
        })
    }

    /// The place nearest to a point.
    pub(super) fn spot_at(&mut self, at: Pos2, stage: &mut Stage<'_>) -> Spot {
        let block = self.row_at(at.y);
        let origin = self.origin(block, stage);
        let inside = (at - origin) * stage.scale;
        let caret = self.ready(block).map_or(Caret::default(), |set| {
            hit::caret_at(&set.lines, inside.x, inside.y)
        });
        Spot { block, caret }
    }
}

/// An area of a block on the page.
pub(super) fn place(area: Area, origin: Pos2, scale: f32) -> Rect {
    let at = |x: f32, y: f32| origin + vec2(x, y) / scale;
    Rect::from_min_max(at(area.x0, area.y0), at(area.x1, area.y1))
}
