//! Whole blocks selected by key: Escape selects the caret's, arrows go on, Enter goes back.

use egui::{Pos2, Rect, Stroke, StrokeKind, pos2};

use super::act::Act;
use super::caret::{Motion, at};
use super::keys::Intent;
use super::output::Ask;
use super::page::Spot;
use super::paint::Canvas;
use super::row::Set;
use super::session::Session;
use crate::edit::command::{blocks, carry, paste};
use crate::edit::selection::Selection;
use crate::model::block::Furniture;
use crate::model::position::{Place, Pos};
use crate::surface::clipboard::Pasted;
use crate::typeset::motion::{Caret, Cling};

/// The blocks that are selected: where that began, and the one that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    anchor: usize,
    head: usize,
    /// What is selected while they are; anything else ends it.
    of: Selection,
}

impl Chosen {
    /// The first and the last.
    pub(super) fn range(self) -> std::ops::RangeInclusive<usize> {
        self.anchor.min(self.head)..=self.anchor.max(self.head)
    }
}

/// The words of whole blocks.
fn words_of(session: &Session, anchor: usize, head: usize) -> Selection {
    let article = &session.state.article;
    let edge = |block: usize, is_end: bool| {
        let offset = if is_end { session.text(block).len() } else { 0 };
        article.pos(Place { block, offset })
    };
    Selection {
        anchor: edge(anchor, head < anchor),
        head: edge(head, anchor <= head),
    }
}

/// Remembers which blocks are selected as blocks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Chooser {
    chosen: Option<Chosen>,
}

impl Chooser {
    /// Selects whole blocks.
    fn choose(&mut self, session: &mut Session, anchor: usize, head: usize) {
        let of = words_of(session, anchor, head);
        self.chosen = Some(Chosen { anchor, head, of });
        session.select(of);
    }

    /// The blocks that are selected as blocks.
    pub(super) fn chosen(&self, session: &Session) -> Option<Chosen> {
        let selection = session.state.selection;
        self.chosen.filter(|chosen| chosen.of == selection)
    }

    /// Does what a key means while whole blocks are selected, or begins that; says whether the
    /// key is done with.
    pub(super) fn choose_by(&mut self, intent: &Intent, act: &mut Act<'_, '_>) -> bool {
        let first = Furniture::ALL.len();
        let Some(chosen) = self.chosen(act.session) else {
            self.chosen = None;
            let block = act.session.head().block;
            let begins = *intent == Intent::Escape && act.session.state.selection.is_caret();
            if begins && first <= block {
                self.choose(act.session, block, block);
                act.hand.is_escaped = true;
                return true;
            }
            return false;
        };
        let last = act.session.state.article.blocks().len() - 1;
        let (from, to) = (*chosen.range().start(), *chosen.range().end());
        match intent {
            Intent::Move(way @ (Motion::Up | Motion::Down), extends) => {
                let is_down = *way == Motion::Down;
                let step = |block: usize| {
                    if is_down {
                        (block + 1).min(last)
                    } else {
                        block.saturating_sub(1).max(first)
                    }
                };
                let head = match (*extends, is_down) {
                    (true, _) => step(chosen.head),
                    (false, true) => step(to),
                    (false, false) => step(from),
                };
                let anchor = if *extends { chosen.anchor } else { head };
                self.choose(act.session, anchor, head);
            }
            Intent::Shift(is_down) => {
                let (state, at) = (&act.session.state, act.session.at);
                let change = blocks::shift(state, *is_down, at);
                if change.is_some() {
                    act.change(change);
                    let by = |block: usize| if *is_down { block + 1 } else { block - 1 };
                    self.choose(act.session, by(chosen.anchor), by(chosen.head));
                }
            }
            Intent::DeleteBack(_) | Intent::DeleteOn(_) | Intent::Remove => {
                self.take_out(act, from);
            }
            Intent::Cut => {
                copy(act);
                self.take_out(act, from);
            }
            Intent::Copy => copy(act),
            Intent::PasteClipboard(is_plain) => {
                let pasted = act.clipboard.lock().pasted(*is_plain);
                return self.paste_after(act, &pasted);
            }
            Intent::Paste(text, is_plain) => {
                let pasted = act.clipboard.lock().pasted_as(text, *is_plain);
                return self.paste_after(act, &pasted);
            }
            Intent::Duplicate => {
                let (state, at) = (&act.session.state, act.session.at);
                let change = blocks::duplicate(state, at);
                act.change(change);
                let by = to + 1 - from;
                self.choose(act.session, from + by, to + by);
            }
            Intent::SelectAll => self.choose(act.session, first, last),
            Intent::Escape | Intent::Enter => {
                self.back_to_words(act, to);
                act.hand.is_escaped = *intent == Intent::Escape;
            }
            Intent::Type(_) | Intent::Break => {
                // The letters go behind the words; they are never in place of whole blocks.
                self.back_to_words(act, to);
                return false;
            }
            Intent::Move(..) => {
                self.chosen = None;
                return false;
            }
            _ => return false,
        }
        true
    }

    fn back_to_words(&mut self, act: &mut Act<'_, '_>, block: usize) {
        self.chosen = None;
        let end = act.session.text(block).len();
        let cling = if end == 0 {
            Cling::After
        } else {
            Cling::Before
        };
        let caret = Caret { at: end, cling };
        act.hand.put(act.session, Spot { block, caret }, false);
    }

    /// Takes the blocks out; the one after them is selected then.
    fn take_out(&mut self, act: &mut Act<'_, '_>, from: usize) {
        let (state, at_time) = (&act.session.state, act.session.at);
        let change = blocks::remove(state, at_time);
        act.change(change);
        let last = act.session.state.article.blocks().len() - 1;
        let next = from.min(last);
        if act.session.state.article.end() == Pos(0) || act.session.text(next).is_empty() {
            self.chosen = None;
            act.hand.put(act.session, at(next, 0), false);
        } else {
            self.choose(act.session, next, next);
        }
    }

    /// Puts what the clipboard has after the blocks; a picture goes the usual way.
    fn paste_after(&mut self, act: &mut Act<'_, '_>, pasted: &Pasted) -> bool {
        let (state, at) = (&act.session.state, act.session.at);
        let fragment = match pasted {
            Pasted::Fragment(fragment) => fragment.clone(),
            Pasted::Words(text) => {
                let lines = text.lines().filter(|line| !line.trim().is_empty());
                let paragraphs = lines.map(crate::model::block::Block::paragraph);
                paste::Fragment::new(paragraphs.collect())
            }
            Pasted::Picture(_) => return false,
        };
        if fragment.blocks.is_empty() {
            return true;
        }
        let change = carry::paste_after(state, &fragment, at);
        act.change(change);
        self.chosen = None;
        true
    }
}

fn copy(act: &mut Act<'_, '_>) {
    // Whole blocks keep what they are, also when there is one alone.
    let fragment = paste::copy(&act.session.state);
    let fragment = fragment.map(|fragment| paste::Fragment {
        is_whole: true,
        ..fragment
    });
    act.session.asks.extend(fragment.map(Ask::Copy));
}

impl Canvas<'_, '_> {
    /// A line round a block that is selected as a block.
    pub(super) fn ring(&self, set: &Set, corner: Pos2) {
        let right = corner.x + self.stage.width + 14.0;
        let bottom = corner.y + set.height - set.style.below / 2.0 + 4.0;
        let top = corner.y + set.style.above - 8.0;
        let area = Rect::from_min_max(pos2(corner.x - 14.0, top), pos2(right, bottom));
        let look = self.stage.look;
        let ground = look.selection.gamma_multiply(0.45);
        self.painter.rect_filled(area, 6.0, ground);
        let edge = Stroke::new(1.5, look.inks.link);
        let inside = StrokeKind::Inside;
        self.painter.rect_stroke(area, 6.0, edge, inside);
    }
}
