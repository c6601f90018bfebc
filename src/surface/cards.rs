//! The blocks that a card stands for: two versions between which nobody has chosen yet.

use std::ops::Range;

use egui::{Rect, pos2};

use super::Surface;
use super::page::Page;
use super::row::Set;
use crate::model::article::Article;
use crate::model::conflict::conflicts;

/// How high a card is before it was shown for the first time.
const GUESS: f32 = 240.0;

/// The blocks under cards, and how high those are.
#[derive(Debug, Default)]
pub(super) struct Cards {
    /// Whether cards are shown at all; a page that is only looked at has the words themselves.
    is_shown: bool,
    heights: Vec<f32>,
    folds: Vec<Range<usize>>,
}

impl Cards {
    /// Takes notice of the article as it is now.
    pub(super) fn sync(&mut self, article: &Article) {
        self.folds.clear();
        if self.is_shown {
            let all = conflicts(article).into_iter();
            self.folds
                .extend(all.map(|conflict| conflict.opens..conflict.ends + 1));
        }
        self.heights.resize(self.folds.len(), GUESS);
    }

    /// Whether a card stands in the place of a block.
    pub(super) fn hides(&self, block: usize) -> bool {
        let after = self.folds.partition_point(|fold| fold.end <= block);
        let fold = self.folds.get(after);
        fold.is_some_and(|fold| fold.contains(&block))
    }

    /// How high a row is, which would have this height without a card.
    pub(super) fn height(&self, block: usize, own: f32) -> f32 {
        if self.folds.is_empty() || !self.hides(block) {
            return own;
        }
        let first = self.folds.iter().position(|fold| fold.start == block);
        let height = first.and_then(|at| self.heights.get(at));
        height.copied().unwrap_or_default()
    }
}

impl Page {
    /// A row that is set already, unless a card stands in its place.
    pub(super) fn shown(&self, index: usize) -> Option<&Set> {
        self.ready(index).filter(|_| !self.cards.hides(index))
    }
}

impl Surface {
    /// Leaves room for a card in the place of each conflict.
    pub fn show_cards(&mut self) {
        self.page.cards.is_shown = true;
    }

    /// Where the card of a conflict stands, counted from the first; `None` when it is out of sight.
    pub fn card_area(&mut self, conflict: usize) -> Option<Rect> {
        let shown = self.shown?;
        let fold = self.page.cards.folds.get(conflict)?.clone();
        let (top, bottom) = (self.page.top(fold.start), self.page.top(fold.end));
        let area = Rect::from_min_max(
            pos2(shown.origin.x, shown.origin.y + top),
            pos2(shown.origin.x + shown.width, shown.origin.y + bottom),
        );
        shown.area.intersects(area).then_some(area)
    }

    /// Takes notice how high a card is; says whether that is something new.
    pub fn set_card(&mut self, conflict: usize, height: f32) -> bool {
        let known = self.page.cards.heights.get_mut(conflict);
        let Some(known) = known.filter(|known| 0.5 < (**known - height).abs()) else {
            return false;
        };
        *known = height;
        self.page.unplace();
        true
    }
}
