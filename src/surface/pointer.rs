//! What the mouse asks: a caret, a word, a block, and more of the same by dragging.

use std::ops::Range;

use egui::{Pos2, Response, Ui};

use super::across::Across;
use super::act::Hand;
use super::output::Ask;
use super::page::{Page, Spot, Stage, place};
use super::session::Session;
use crate::edit::command::carry;
use crate::edit::selection::Selection;
use crate::model::mark::Address;
use crate::model::position::{Place, Pos};
use crate::model::words;
use crate::typeset::hit;

/// Two presses are one double click when they are no further apart.
const APART_SECONDS: f64 = 0.45;
const APART_POINTS: f32 = 5.0;

/// By what a drag extends the selection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Unit {
    #[default]
    Letter,
    Word,
    Block,
}

/// What the mouse remembers between frames.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mouse {
    last: Option<(f64, Pos2)>,
    presses: u32,
    /// The unit of the present drag and what it began with.
    drag: Option<(Unit, Pos, Pos)>,
    /// Where selected words were pressed, and where they would be dropped.
    lifted: Option<Pos2>,
    drop: Option<Pos>,
    /// Whether they are over another page.
    is_away: bool,
}

/// What the pointer is over and where.
pub(super) struct Field<'a, 'b> {
    pub(super) hand: &'a mut Hand,
    pub(super) page: &'a mut Page,
    pub(super) stage: &'a mut Stage<'b>,
    pub(super) session: &'a mut Session,
    /// Where the page's top left is in the window.
    pub(super) origin: Pos2,
}

impl Mouse {
    /// Reads the frame's presses and drags; says whether the selection was touched.
    pub(super) fn read(&mut self, ui: &Ui, response: &Response, field: &mut Field<'_, '_>) -> bool {
        let (time, is_pressed, is_down, at, extends) = ui.input(|input| {
            (
                input.time,
                input.pointer.primary_pressed(),
                input.pointer.primary_down(),
                input.pointer.interact_pos(),
                input.modifiers.shift,
            )
        });
        let Some(at) = at else { return false };
        let is_ours = response.is_pointer_button_down_on() || response.clicked();
        if is_pressed && is_ours {
            self.count(time, at);
            if self.presses == 1 && !extends && field.is_on_selection(at) {
                self.lifted = Some(at);
            } else {
                self.press(at, extends, field);
            }
            return true;
        }
        if let Some(from) = self.lifted {
            return self.carry(ui, response, (from, at, is_down), field);
        }
        if is_down && response.dragged() {
            return self.extend(at, field);
        }
        if !is_down {
            self.drag = None;
        }
        false
    }

    /// Whether the selection is being dragged.
    pub(super) const fn is_dragging(&self) -> bool {
        self.drag.is_some() || self.drop.is_some() || self.is_away
    }

    /// Shows where words of another page would be dropped.
    pub(super) const fn show_drop(&mut self, at: Option<Pos>) {
        self.drop = at;
    }

    /// Where carried words would be dropped.
    pub(super) const fn drop_at(&self) -> Option<Pos> {
        self.drop
    }

    /// Selected words follow the pointer; where they are let go they are put, or copied with
    /// Ctrl. A press without a drag puts the caret there.
    fn carry(
        &mut self,
        ui: &Ui,
        response: &Response,
        (from, at, is_down): (Pos2, Pos2, bool),
        field: &mut Field<'_, '_>,
    ) -> bool {
        let (ctx, page) = (ui.ctx(), response.id);
        let spot = field.spot(at);
        if is_down {
            if APART_POINTS < from.distance(at) {
                Across::lift(ctx, page, &field.session.state);
                self.is_away = Across::is_away(ctx, page);
                let pos = super::caret::pos_of(&field.session.state, spot);
                self.drop = (!self.is_away).then_some(pos);
            }
            return false;
        }
        self.lifted = None;
        self.is_away = false;
        if Across::end(ctx, page) {
            self.drop = None;
            return false;
        }
        let Some(to) = self.drop.take() else {
            field.hand.sticky = None;
            field.hand.put(field.session, spot, false);
            return true;
        };
        let (is_copy, is_mac) = ui.input(|input| {
            let held = input.modifiers;
            (held.command, held.alt)
        });
        let is_copy = match ui.ctx().os() {
            egui::os::OperatingSystem::Mac => is_mac,
            _ => is_copy,
        };
        let (state, time) = (&field.session.state, field.session.at);
        let change = carry::carry(state, to, is_copy, time);
        field.session.change(change);
        let article = field.session.state.article.clone();
        field.page.sync(&article, field.stage);
        true
    }

    fn count(&mut self, time: f64, at: Pos2) {
        let goes_on = self.last.is_some_and(|(before, place)| {
            time - before < APART_SECONDS && place.distance(at) < APART_POINTS
        });
        self.presses = if goes_on { self.presses % 3 + 1 } else { 1 };
        self.last = Some((time, at));
    }

    fn press(&mut self, at: Pos2, extends: bool, field: &mut Field<'_, '_>) {
        let spot = field.spot(at);
        field.hand.sticky = None;
        let unit = match self.presses {
            2 => Unit::Word,
            3 => Unit::Block,
            _ => Unit::Letter,
        };
        if extends && unit == Unit::Letter {
            field.hand.put(field.session, spot, true);
            let anchor = field.session.state.selection.anchor;
            self.drag = Some((unit, anchor, anchor));
            return;
        }
        let (from, to) = field.reach(spot, unit);
        if unit == Unit::Letter {
            field.hand.put(field.session, spot, false);
        } else {
            field.session.select(Selection {
                anchor: from,
                head: to,
            });
        }
        self.drag = Some((unit, from, to));
    }

    fn extend(&mut self, at: Pos2, field: &mut Field<'_, '_>) -> bool {
        let Some((unit, from, to)) = self.drag else {
            return false;
        };
        let before = field.session.state.selection;
        let spot = field.spot(at);
        if unit == Unit::Letter {
            field.hand.put(field.session, spot, true);
        } else {
            let (first, last) = field.reach(spot, unit);
            let selection = if first < from {
                Selection {
                    anchor: to,
                    head: first,
                }
            } else {
                Selection {
                    anchor: from,
                    head: last.max(to),
                }
            };
            field.session.select(selection);
        }
        before != field.session.state.selection
    }
}

impl Field<'_, '_> {
    /// What a press with Ctrl would ask for: a link, a source or a quotation.
    pub(super) fn under_pointer(&mut self, ui: &Ui, response: &Response) -> Option<Ask> {
        let at = ui.input(|input| input.pointer.latest_pos());
        let at = at.filter(|_| response.contains_pointer())?;
        if !ui.input(|input| input.modifiers.command) {
            return None;
        }
        let spot = self.spot(at);
        let block = self.session.state.article.block(spot.block)?;
        let marks = block.words.marks_at(spot.caret.at);
        let link = marks.link.clone().map(Ask::Open);
        link.or(marks.source.map(Ask::Source))
            .or(marks.quotation.map(Ask::Quote))
    }

    /// The link whose words are under the pointer.
    pub(super) fn link_under_pointer(&mut self, ui: &Ui, response: &Response) -> Option<Address> {
        let at = ui.input(|input| input.pointer.latest_pos());
        let at = at.filter(|_| response.contains_pointer())?;
        let spot = self.spot(at);
        let block = self.session.state.article.block(spot.block)?;
        let has_links = block.words.runs().any(|(_, marks)| marks.link.is_some());
        if !has_links {
            return None;
        }
        let runs: Vec<_> = block
            .words
            .runs()
            .map(|(range, marks)| (range, marks.link.clone()))
            .collect();
        runs.into_iter().find_map(|(range, link)| {
            let link = link?;
            self.is_on(at, spot.block, &range).then_some(link)
        })
    }

    /// Whether a point is on letters of a block.
    fn is_on(&mut self, at: Pos2, block: usize, range: &Range<usize>) -> bool {
        let origin = self.origin + self.page.origin(block, self.stage).to_vec2();
        let scale = self.stage.scale;
        self.page.ready(block).is_some_and(|set| {
            let areas = hit::cover(&set.lines, range);
            let mut areas = areas.into_iter().map(|area| place(area, origin, scale));
            areas.any(|area| area.contains(at))
        })
    }

    /// Whether a point is on selected letters.
    fn is_on_selection(&mut self, at: Pos2) -> bool {
        let selection = self.session.state.selection;
        if selection.is_caret() {
            return false;
        }
        let block = self.spot(at).block;
        let (from, to) = (
            self.session.place(selection.from()),
            self.session.place(selection.to()),
        );
        if block < from.block || to.block < block {
            return false;
        }
        let start = if block == from.block { from.offset } else { 0 };
        let end = if block == to.block {
            to.offset
        } else {
            self.session.text(block).len()
        };
        self.is_on(at, block, &(start..end))
    }

    pub(super) fn spot(&mut self, at: Pos2) -> Spot {
        let on_page = (at - self.origin).to_pos2();
        self.page.spot_at(on_page, self.stage)
    }

    /// The unit that a spot lies in.
    fn reach(&self, spot: Spot, unit: Unit) -> (Pos, Pos) {
        let text = self.session.text(spot.block);
        let range = match unit {
            Unit::Letter => spot.caret.at..spot.caret.at,
            Unit::Word => words::word_at(text, spot.caret.at),
            Unit::Block => 0..text.len(),
        };
        let pos = |offset| {
            self.session.state.article.pos(Place {
                block: spot.block,
                offset,
            })
        };
        (pos(range.start), pos(range.end))
    }
}
