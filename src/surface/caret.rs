//! Where the caret goes on the page, from line to line and from block to block.

use egui::pos2;

use super::page::{Page, Spot, Stage};
use crate::edit::state::State;
use crate::model::position::{Place, Pos};
use crate::model::words;
use crate::typeset::motion::{self, Caret, Cling, Way};

/// A way for the caret to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Motion {
    /// One letter to the left, as the eye sees it.
    Left,
    /// One letter to the right.
    Right,
    /// One word to the left.
    WordLeft,
    /// One word to the right.
    WordRight,
    /// One letter back in reading order.
    Back,
    /// One letter on in reading order.
    On,
    /// To where the line begins.
    LineStart,
    /// To where the line ends.
    LineEnd,
    /// One line up, in the same column.
    Up,
    /// One line down.
    Down,
    /// To the start of the block, or of the one before.
    BlockUp,
    /// To the start of the next block.
    BlockDown,
    /// To the end of the block.
    BlockEnd,
    /// One view up.
    PageUp,
    /// One view down.
    PageDown,
    /// To the start of the article.
    Start,
    /// To its end.
    End,
}

/// What a motion looks at and remembers.
pub(super) struct Walk<'a, 'b> {
    pub(super) page: &'a mut Page,
    pub(super) stage: &'a mut Stage<'b>,
    pub(super) state: &'a State,
    /// The column that up and down keep, in points.
    pub(super) sticky: &'a mut Option<f32>,
    /// How far a page is.
    pub(super) view: f32,
    /// Whether a step by word ends where the next word begins, as on Windows.
    pub(super) skips_space: bool,
}

impl Walk<'_, '_> {
    /// Where the caret is after the motion; where it was when it can go no further.
    pub(super) fn go(&mut self, from: Spot, motion: Motion) -> Spot {
        let is_vertical = matches!(
            motion,
            Motion::Up | Motion::Down | Motion::PageUp | Motion::PageDown
        );
        if !is_vertical {
            *self.sticky = None;
        }
        match motion {
            Motion::Left => self.sideways(from, Way::Left),
            Motion::Right => self.sideways(from, Way::Right),
            Motion::WordLeft => {
                let is_on = self.is_rtl(from.block);
                self.word(from, is_on)
            }
            Motion::WordRight => {
                let is_on = !self.is_rtl(from.block);
                self.word(from, is_on)
            }
            Motion::Back => self.letter(from, false),
            Motion::On => self.letter(from, true),
            Motion::LineStart => self.line_edge(from, false),
            Motion::LineEnd => self.line_edge(from, true),
            Motion::Up => self.vertical(from, false),
            Motion::Down => self.vertical(from, true),
            Motion::BlockUp if 0 < from.caret.at => at(from.block, 0),
            Motion::BlockUp => at(from.block.saturating_sub(1), 0),
            Motion::BlockDown if from.block + 1 < self.page.len() => at(from.block + 1, 0),
            Motion::BlockDown | Motion::BlockEnd => self.block_end(from.block),
            Motion::PageUp => self.page_by(from, -self.view),
            Motion::PageDown => self.page_by(from, self.view),
            Motion::Start => at(0, 0),
            Motion::End => self.block_end(self.page.len().saturating_sub(1)),
        }
    }

    fn text(&self, block: usize) -> &str {
        let block = self.state.article.block(block);
        block.map_or("", |block| block.words.text())
    }

    fn block_end(&self, block: usize) -> Spot {
        let at = self.text(block).len();
        let cling = if at == 0 { Cling::After } else { Cling::Before };
        Spot {
            block,
            caret: Caret { at, cling },
        }
    }

    fn is_rtl(&mut self, block: usize) -> bool {
        let lines = self.page.lines(block, self.stage);
        lines.is_some_and(|lines| lines.is_rtl())
    }

    fn sideways(&mut self, from: Spot, way: Way) -> Spot {
        let Some(lines) = self.page.lines(from.block, self.stage) else {
            return from;
        };
        if let Some(caret) = motion::step(&lines, from.caret, way) {
            return Spot { caret, ..from };
        }
        let is_on = (way == Way::Right) != lines.is_rtl();
        self.over_edge(from, is_on)
    }

    /// Into the neighbour of a block.
    fn over_edge(&self, from: Spot, is_on: bool) -> Spot {
        if is_on {
            let is_last = self.page.len() <= from.block + 1;
            return if is_last { from } else { at(from.block + 1, 0) };
        }
        match from.block.checked_sub(1) {
            Some(before) => self.block_end(before),
            None => from,
        }
    }

    fn letter(&self, from: Spot, is_on: bool) -> Spot {
        let text = self.text(from.block);
        if is_on && from.caret.at < text.len() {
            return at(from.block, words::letter_after(text, from.caret.at));
        }
        if !is_on && 0 < from.caret.at {
            return at(from.block, words::letter_before(text, from.caret.at));
        }
        self.over_edge(from, is_on)
    }

    fn word(&self, from: Spot, is_on: bool) -> Spot {
        let text = self.text(from.block);
        if is_on && from.caret.at < text.len() {
            let mut to = words::word_after(text, from.caret.at);
            if self.skips_space {
                let rest = text.get(to..).unwrap_or_default();
                to += rest.len() - rest.trim_start().len();
            }
            return Spot {
                block: from.block,
                caret: Caret {
                    at: to,
                    cling: Cling::Before,
                },
            };
        }
        if !is_on && 0 < from.caret.at {
            return at(from.block, words::word_before(text, from.caret.at));
        }
        self.over_edge(from, is_on)
    }

    fn line_edge(&mut self, from: Spot, is_end: bool) -> Spot {
        let Some(lines) = self.page.lines(from.block, self.stage) else {
            return from;
        };
        let line = motion::line_of(&lines, from.caret);
        let caret = if is_end {
            motion::line_end(&lines, line)
        } else {
            motion::line_start(&lines, line)
        };
        Spot { caret, ..from }
    }

    fn vertical(&mut self, from: Spot, is_down: bool) -> Spot {
        let area = self.page.caret_area(from, self.stage);
        let x = *self.sticky.get_or_insert(area.left());
        let Some(lines) = self.page.lines(from.block, self.stage) else {
            return from;
        };
        let line = motion::line_of(&lines, from.caret);
        let beyond = if is_down {
            lines.below(line)
        } else {
            lines.above(line)
        };
        let (block, line) = match (is_down, beyond) {
            (_, Some(beyond)) => (from.block, beyond),
            (true, _) if from.block + 1 < self.page.len() => (from.block + 1, 0),
            (true, _) => return self.block_end(from.block),
            (false, None) => match from.block.checked_sub(1) {
                None => return at(0, 0),
                Some(above) => {
                    let lines = self.page.lines(above, self.stage);
                    let last = lines.map_or(0, |lines| lines.lowest());
                    (above, last)
                }
            },
        };
        self.on_line(block, line, x)
    }

    /// The place of a line that is nearest to a column.
    fn on_line(&mut self, block: usize, line: usize, x: f32) -> Spot {
        let origin = self.page.origin(block, self.stage);
        let Some(lines) = self.page.lines(block, self.stage) else {
            return at(block, 0);
        };
        let start = motion::line_start(&lines, line);
        let area = crate::typeset::hit::area_of(&lines, start);
        let inside = (x - origin.x) * self.stage.scale;
        let y = f32::midpoint(area.y0, area.y1);
        let caret = crate::typeset::hit::caret_at(&lines, inside, y);
        Spot { block, caret }
    }

    fn page_by(&mut self, from: Spot, by: f32) -> Spot {
        let area = self.page.caret_area(from, self.stage);
        let x = *self.sticky.get_or_insert(area.left());
        let y = area.center().y + by;
        if y <= self.page.top(0) {
            return at(0, 0);
        }
        if self.page.height() <= y {
            return self.block_end(self.page.len().saturating_sub(1));
        }
        self.page.spot_at(pos2(x, y), self.stage)
    }
}

/// A caret before a byte of a block.
pub(super) const fn at(block: usize, byte: usize) -> Spot {
    Spot {
        block,
        caret: Caret::after(byte),
    }
}

/// The position of a caret in the article.
pub(super) fn pos_of(state: &State, spot: Spot) -> Pos {
    state.article.pos(Place {
        block: spot.block,
        offset: spot.caret.at,
    })
}
