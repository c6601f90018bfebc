//! A few plain words being edited: a caret, a selection, and what keys do to them.

use std::ops::Range;

use super::caret::Motion;
use super::keys::Intent;
use crate::edit::command::typing::Reach;
use crate::model::words;
use crate::typeset::hit;
use crate::typeset::lines::Lines;
use crate::typeset::motion::{self, Caret, Cling, Way};

/// The line break inside words, as the article has it.
pub(super) const BREAK: char = '\u{2028}';

/// Plain words with a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) anchor: usize,
    pub(super) head: usize,
    pub(super) cling: Cling,
}

impl Line {
    /// The words that are selected.
    pub(super) fn selected(&self) -> &str {
        self.text.get(self.range()).unwrap_or_default()
    }

    /// Where they are.
    pub(super) fn range(&self) -> Range<usize> {
        self.anchor.min(self.head)..self.anchor.max(self.head)
    }

    /// The caret.
    pub(super) const fn caret(&self) -> Caret {
        Caret {
            at: self.head,
            cling: self.cling,
        }
    }

    /// Puts caret and anchor back between letters, after the words were changed from outside.
    pub(super) fn mend(&mut self) {
        let fit = |text: &str, at: usize| {
            let mut at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        self.anchor = fit(&self.text, self.anchor);
        self.head = fit(&self.text, self.head);
    }

    /// Selects everything.
    pub(super) const fn select_all(&mut self) {
        self.anchor = 0;
        self.head = self.text.len();
        self.cling = Cling::Before;
    }

    /// Moves the caret, or the end of the selection that moves.
    pub(super) const fn put(&mut self, caret: Caret, extends: bool) {
        self.head = caret.at;
        self.cling = caret.cling;
        if !extends {
            self.anchor = self.head;
        }
    }

    /// Puts words in the place of what is selected.
    pub(super) fn insert(&mut self, put: &str) {
        let range = self.range();
        let at = range.start;
        self.text.replace_range(range, put);
        self.head = at + put.len();
        self.anchor = self.head;
        self.cling = if self.head == 0 {
            Cling::After
        } else {
            Cling::Before
        };
    }

    /// Does what a key asks; says whether the words changed.
    pub(super) fn perform(
        &mut self,
        intent: &Intent,
        lines: &Lines,
        sticky: &mut Option<f32>,
    ) -> bool {
        let before = self.text.len();
        match intent {
            Intent::Type(text) => self.insert(text),
            Intent::Paste(text, _) => self.insert(text),
            Intent::Break => self.insert(&BREAK.to_string()),
            Intent::SelectAll => self.select_all(),
            Intent::Cut | Intent::DeleteBack(_) | Intent::DeleteOn(_) | Intent::DeleteLine => {
                if self.anchor == self.head {
                    self.reach(intent, lines);
                }
                self.insert("");
                return self.text.len() != before;
            }
            Intent::Move(way, extends) => {
                self.go(*way, *extends, lines, sticky);
                return false;
            }
            _ => return false,
        }
        *sticky = None;
        !matches!(intent, Intent::SelectAll)
    }

    /// Selects what a deletion takes from a caret.
    fn reach(&mut self, intent: &Intent, lines: &Lines) {
        let text = &self.text;
        self.anchor = match intent {
            Intent::DeleteBack(Reach::Letter) => words::letter_before(text, self.head),
            Intent::DeleteBack(Reach::Word) => words::word_before(text, self.head),
            Intent::DeleteBack(Reach::Block) => 0,
            Intent::DeleteOn(Reach::Letter) => words::letter_after(text, self.head),
            Intent::DeleteOn(Reach::Word) => words::word_after(text, self.head),
            Intent::DeleteOn(Reach::Block) => text.len(),
            Intent::DeleteLine => {
                motion::line_start(lines, motion::line_of(lines, self.caret())).at
            }
            _ => self.head,
        };
    }

    fn go(&mut self, way: Motion, extends: bool, lines: &Lines, sticky: &mut Option<f32>) {
        let here = self.caret();
        let range = self.range();
        if !extends && !range.is_empty() {
            let end = match way {
                Motion::Left => Some(lines.is_rtl()),
                Motion::Right => Some(!lines.is_rtl()),
                _ => None,
            };
            if let Some(is_end) = end {
                let at = if is_end { range.end } else { range.start };
                return self.put(Caret::after(at), false);
            }
        }
        let column = sticky.take();
        let line = motion::line_of(lines, here);
        let word = |is_on: bool| {
            Caret::after(if is_on {
                words::word_after(&self.text, here.at)
            } else {
                words::word_before(&self.text, here.at)
            })
        };
        let to = match way {
            Motion::Left => motion::step(lines, here, Way::Left).unwrap_or(here),
            Motion::Right => motion::step(lines, here, Way::Right).unwrap_or(here),
            Motion::WordLeft => word(lines.is_rtl()),
            Motion::WordRight => word(!lines.is_rtl()),
            Motion::Back => Caret::after(words::letter_before(&self.text, here.at)),
            Motion::On => Caret::after(words::letter_after(&self.text, here.at)),
            Motion::LineStart => motion::line_start(lines, line),
            Motion::LineEnd => motion::line_end(lines, line),
            Motion::Up | Motion::Down => {
                let x = column.unwrap_or_else(|| hit::area_of(lines, here).x0);
                *sticky = Some(x);
                up_or_down(lines, line, way == Motion::Down, x)
            }
            Motion::Start | Motion::BlockUp | Motion::PageUp => Caret::after(0),
            Motion::End | Motion::BlockDown | Motion::BlockEnd | Motion::PageDown => {
                motion::line_end(lines, lines.len().saturating_sub(1))
            }
        };
        self.put(to, extends);
    }
}

/// The place of the neighbouring line in that column; its edge where there is none.
fn up_or_down(lines: &Lines, line: usize, is_down: bool, x: f32) -> Caret {
    let target = if is_down {
        Some(line + 1).filter(|line| *line < lines.len())
    } else {
        line.checked_sub(1)
    };
    let Some(target) = target else {
        return if is_down {
            motion::line_end(lines, line)
        } else {
            motion::line_start(lines, line)
        };
    };
    let area = hit::extent(lines, target);
    hit::caret_at(lines, x, f32::midpoint(area.y0, area.y1))
}
