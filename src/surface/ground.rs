//! What lies under the words of a block: quotations, hits and findings, the selection.

use std::ops::Range;

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::decoration::Shown;
use super::page::place;
use super::paint::Canvas;
use super::row::Set;
use crate::model::position::Place;
use crate::typeset::hit;

impl Canvas<'_, '_> {
    /// Words that are somebody's, on their ground.
    pub(super) fn tint(&self, set: &Set, index: usize, corner: Pos2) {
        let Some(block) = self.state.article.block(index) else {
            return;
        };
        for (range, marks) in block.words.runs() {
            if marks.quotation.is_some() {
                let range = self.shifted(index, range);
                let at = corner + set.at.to_vec2();
                for area in hit::cover_words(&set.lines, &range) {
                    let area = place(area, at, self.stage.scale);
                    self.painter
                        .rect_filled(area, 0.0, self.stage.look.quotation);
                }
            }
        }
    }

    /// Hits and findings in a block.
    pub(super) fn decorate(&self, set: &Set, index: usize, corner: Pos2) {
        let article = &self.state.article;
        let Some(block) = article
            .block(index)
            .filter(|_| !self.decorations.is_empty())
        else {
            return;
        };
        let start = article.pos(Place {
            block: index,
            offset: 0,
        });
        let end = start.0 + block.words.len();
        let look = self.stage.look;
        for decoration in self.decorations {
            if decoration.to.0 <= start.0 || end <= decoration.from.0 {
                continue;
            }
            let range =
                decoration.from.0.saturating_sub(start.0)..decoration.to.0.min(end) - start.0;
            let range = self.shifted(index, range);
            match decoration.shown {
                Shown::Hit => self.cover(set, &range, corner, look.warn.ground),
                Shown::Gone => self.cover(set, &range, corner, look.bad.ground),
                Shown::New => self.cover(set, &range, corner, look.ok.ground),
                Shown::Here => {
                    self.cover(set, &range, corner, look.selection);
                    self.under(set, &range, corner, |painter, area| {
                        let line =
                            Rect::from_min_max(area.left_bottom() - vec2(0.0, 2.0), area.max);
                        painter.rect_filled(line, 0.0, look.inks.link);
                    });
                }
                Shown::Finding => self.under(set, &range, corner, |painter, area| {
                    wave(painter, area, look.warn.ink);
                }),
            }
        }
    }

    /// A stretch of the article's words among those that are shown, with what is being composed.
    fn shifted(&self, index: usize, range: Range<usize>) -> Range<usize> {
        match self.composing {
            Some((block, at, len)) if block == index => {
                let from = if at <= range.start { len } else { 0 };
                let to = if at < range.end { len } else { 0 };
                range.start + from..range.end + to
            }
            _ => range,
        }
    }

    fn under(&self, set: &Set, range: &Range<usize>, corner: Pos2, draw: impl Fn(&Painter, Rect)) {
        let at = corner + set.at.to_vec2();
        for area in hit::cover(&set.lines, range) {
            let area = place(area, at, self.stage.scale);
            // Close under the letters, however far the lines are apart.
            let low = area.center().y + set.style.size * 0.5;
            let area = Rect::from_min_max(area.min, pos2(area.right(), low.min(area.bottom())));
            draw(self.painter, area);
        }
    }

    fn cover(&self, set: &Set, range: &Range<usize>, corner: Pos2, ink: Color32) {
        let at = corner + set.at.to_vec2();
        for area in hit::cover(&set.lines, range) {
            let area = place(area, at, self.stage.scale);
            self.painter.rect_filled(area, 0.0, ink);
        }
    }

    /// The part of the selection that lies in a block.
    pub(super) fn selected(&self, set: &Set, index: usize, corner: Pos2) {
        let selection = self.state.selection;
        let article = &self.state.article;
        let (Some(from), Some(to), Some(block)) = (
            article.find(selection.from()),
            article.find(selection.to()),
            article.block(index),
        ) else {
            return;
        };
        if selection.is_caret() || index < from.block || to.block < index {
            return;
        }
        let look = self.stage.look;
        let ink = if self.has_focus {
            look.selection
        } else {
            look.selection_away
        };
        let len = block.words.len();
        let offset = |edge: Place, other: usize| {
            if edge.block == index {
                edge.offset
            } else {
                other
            }
        };
        let range = offset(from, 0)..offset(to, len);
        self.cover(set, &range, corner, ink);
        if index < to.block {
            // The line end is selected too.
            let end =
                crate::typeset::motion::line_end(&set.lines, set.lines.len().saturating_sub(1));
            let at = corner + set.at.to_vec2();
            let mut stub = place(hit::area_of(&set.lines, end), at, self.stage.scale);
            let wide = set.style.size * 0.3;
            if set.lines.is_rtl() {
                stub.min.x -= wide;
            } else {
                stub.max.x += wide;
            }
            self.painter.rect_filled(stub, 0.0, ink);
        }
    }
}

/// A small wave along the bottom of an area.
fn wave(painter: &Painter, area: Rect, ink: Color32) {
    let mut points = Vec::new();
    let (mut x, mut is_up) = (area.left(), false);
    while x < area.right() {
        let y = area.bottom() - if is_up { 2.0 } else { 0.0 };
        points.push(pos2(x, y));
        x += 2.0;
        is_up = !is_up;
    }
    painter.line(points, Stroke::new(1.0, ink));
}
