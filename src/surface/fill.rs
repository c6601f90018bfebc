//! Filling in what stands under a quotation or a picture, with the keyboard and the mouse.

use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::Surface;
use super::caret::{Motion, at};
use super::draft::Draft;
use super::field::{Field, Leave};
use super::keys::Intent;
use super::label::Label;
use super::look::{Look, Say};
use super::offers::{Choice, Known, Offer, offers};
use super::output::Ask;
use super::page::{Spot, Stage};
use super::session::Session;
use super::setting;
use super::slot::{Active, Laid, Slot};
use super::view::VEIL;
use crate::edit::command::{blocks, records};
use crate::model::block::BlockKind;
use crate::typeset::motion::{self, Caret, Cling};

/// A slot that has the keyboard.
#[derive(Clone, Debug)]
pub(super) struct Filling {
    block: usize,
    pub(super) slot: Slot,
    pub(super) typed: Draft,
    /// The line of the list that Enter takes.
    pub(super) chosen: Option<usize>,
    /// Whether the list was put away.
    pub(super) is_closed: bool,
}

/// The id of the field under a block of the page of that id.
pub(super) fn slot_id(id: Id, block: usize, slot: Slot) -> Id {
    id.with(("slot", block, slot))
}

impl Surface {
    /// Whether something under a block has the keyboard.
    #[must_use]
    pub const fn is_filling_in(&self) -> bool {
        self.filling.is_some()
    }

    /// Whose names are completed while a speaker is filled in.
    pub fn know(&mut self, people: Vec<Known>) {
        self.known = people.into();
    }

    /// The block whose empty slots are shown: the one with the caret, or with the slot.
    pub(super) fn active(&self, ui: &Ui, id: Id, session: &Session) -> Option<Active> {
        if let Some(filling) = &self.filling {
            let own = slot_id(id, filling.block, filling.slot);
            let shown = Field::with_composed(ui.ctx(), own, filling.typed.words());
            return Some(Active {
                block: filling.block,
                slot: Some((filling.slot, shown)),
            });
        }
        let focused = ui.memory(egui::Memory::focused);
        if let Some(block) = self.page.active() {
            // A slot was pressed just now: it must not go away before it has the keyboard.
            let all = Slot::of(&session.state.article, block).iter();
            let slot = all
                .copied()
                .find(|slot| focused == Some(slot_id(id, block, *slot)));
            if let Some(slot) = slot {
                let typed = slot.typed(&session.state.article, block);
                let slot = Some((slot, typed));
                return Some(Active { block, slot });
            }
        }
        let block = session.head().block;
        let all = Slot::of(&session.state.article, block);
        let found = Field::found_here(ui.ctx());
        let is_found = || {
            all.iter()
                .any(|slot| found == Some(slot_id(id, block, *slot)))
        };
        let has_slots = !all.is_empty() && (self.had_focus || is_found());
        has_slots.then_some(Active { block, slot: None })
    }

    /// Whether Tab goes on under the words of the caret's block.
    pub(super) fn has_slots(session: &Session) -> bool {
        !Slot::of(&session.state.article, session.head().block).is_empty()
    }

    /// Goes from the words into what stands under them, where a key asks for that.
    pub(super) fn enter_slot(
        &mut self,
        intent: &Intent,
        session: &Session,
        stage: &mut Stage<'_>,
    ) -> bool {
        // From a quote that was gone to, whose words are selected, Tab leads on, too.
        let is_here = match intent {
            Intent::Indent(true) => session.written().count() == 1,
            _ => session.state.selection.is_caret(),
        };
        if !is_here || stage.look.is_fixed {
            return false;
        }
        let article = &session.state.article;
        let spot = self.hand.spot(session);
        let mut is_edge = |is_last: bool| {
            let lines = self.page.lines(spot.block, stage);
            lines.is_some_and(|lines| {
                let line = motion::line_of(&lines, spot.caret);
                let edge = if is_last { lines.len() } else { 1 };
                line + 1 == edge
            })
        };
        let target = match intent {
            Intent::Indent(true) if !self.hand.is_escaped => {
                let first = Slot::of(article, spot.block).first();
                first.map(|slot| (spot.block, *slot, true))
            }
            Intent::Move(Motion::Down, false) if is_edge(true) => {
                let first = Slot::of(article, spot.block).first();
                first.map(|slot| (spot.block, *slot, true))
            }
            Intent::Move(Motion::Up, false) if is_edge(false) => {
                spot.block.checked_sub(1).and_then(|above| {
                    let shown = Slot::shown_of(article, above, false);
                    let is_spoken = shown.first() == Some(&Slot::Speaker);
                    let slot = if is_spoken {
                        shown.first()
                    } else {
                        shown.last()
                    };
                    slot.map(|slot| (above, *slot, true))
                })
            }
            _ => None,
        };
        if target.is_none() {
            return false;
        }
        self.hand.sticky = None;
        self.enters = target;
        true
    }

    /// Shows the slots in sight, and does what is asked in them.
    pub(super) fn fill_in(&mut self, ui: &mut Ui, id: Id, look: &Look, session: &mut Session) {
        if let Some((block, slot, is_end)) = self.enters.take() {
            self.begin(ui, id, session, (block, slot), Some(is_end));
        }
        let Some(shown) = self.shown else { return };
        let focused = ui.memory(egui::Memory::focused);
        for block in self.in_sight.clone() {
            let Some(under) = self.page.shown(block).and_then(|set| set.under.clone()) else {
                continue;
            };
            let corner = shown.origin + vec2(0.0, self.page.top(block));
            if look.is_fixed {
                let mut child = ui.new_child(UiBuilder::new().max_rect(shown.area));
                child.set_clip_rect(shown.area);
                for laid in &under.slots {
                    let at = corner.to_vec2() + laid.area.min.to_vec2();
                    let label = Label::new(&laid.text, laid.style, look.inks);
                    label.paint(&child, at, laid.area.width());
                }
                continue;
            }
            let opacity = ui.opacity();
            if look.is_focused && !session.written().contains(&block) {
                ui.multiply_opacity(1.0 - VEIL);
            }
            for laid in &under.slots {
                let area = laid.area.translate(corner.to_vec2());
                self.fill_one(ui, id, look, session, (block, laid, area));
            }
            if let Some(seal) = under.seal.filter(|_| look.has_seals) {
                let area = seal.translate(corner.to_vec2()).intersect(shown.area);
                seal_button(ui, id, look.say, session, (block, area));
            }
            ui.set_opacity(opacity);
        }
        let is_left = self.filling.as_ref().is_some_and(|filling| {
            let own = slot_id(id, filling.block, filling.slot);
            focused != Some(own) && !ui.memory(|memory| memory.has_focus(own))
        });
        if is_left {
            self.filling = None;
        }
    }

    /// Gives a slot the keyboard, and its block the selection.
    fn begin(
        &mut self,
        ui: &Ui,
        id: Id,
        session: &mut Session,
        (block, slot): (usize, Slot),
        is_end: Option<bool>,
    ) {
        let own = slot_id(id, block, slot);
        if let Some(is_end) = is_end {
            Field::put_caret(ui.ctx(), own, is_end);
        }
        ui.memory_mut(|memory| memory.request_focus(own));
        self.filling = Some(Filling {
            block,
            slot,
            typed: Draft::of(&slot.typed(&session.state.article, block)),
            chosen: (slot == Slot::Source).then_some(0),
            is_closed: slot != Slot::Source,
        });
        if session.head().block != block {
            let end = Self::words_end(session, block);
            self.hand.put(session, end, false);
        }
        ui.ctx().request_repaint();
    }

    fn words_end(session: &Session, block: usize) -> Spot {
        let end = session.text(block).len();
        Spot {
            block,
            caret: Caret {
                at: end,
                cling: if end == 0 {
                    Cling::After
                } else {
                    Cling::Before
                },
            },
        }
    }

    fn fill_one(
        &mut self,
        ui: &mut Ui,
        id: Id,
        look: &Look,
        session: &mut Session,
        (block, laid, area): (usize, &Laid, Rect),
    ) {
        let Some(shown) = self.shown else { return };
        let slot = laid.slot;
        let own = slot_id(id, block, slot);
        let is_this = |filling: &Filling| filling.block == block && filling.slot == slot;
        let has_focus = ui.memory(|memory| memory.has_focus(own));
        if has_focus && !self.filling.as_ref().is_some_and(is_this) {
            self.begin(ui, id, session, (block, slot), None);
        }
        let known = slot.typed(&session.state.article, block);
        let here = self.filling.as_mut().filter(|f| has_focus && is_this(f));
        let here = here.map(|filling| {
            if filling.typed.follow(&known) {
                ui.ctx().request_repaint();
            }
            filling.clone()
        });
        let list = here.as_ref().map_or_else(Vec::new, |filling| {
            let known = (&self.known, look.say);
            let all = offers(
                slot,
                &session.state.article,
                block,
                filling.typed.words(),
                known,
            );
            all.into_iter().filter(|_| !filling.is_closed).collect()
        });
        let taken = self.list_keys(ui, &list);
        // What is composed as the keyboard leaves comes to what was typed, not to what was shown.
        let is_typed = has_focus || Field::is_composing(ui.ctx(), own);
        let filling = self.filling.as_ref();
        let mut words = filling
            .filter(|filling| is_typed && is_this(filling))
            .map_or(laid.text.as_str(), |filling| filling.typed.words())
            .to_owned();
        let hint = match slot {
            Slot::Source if here.is_some() && !laid.text.is_empty() => &laid.text,
            _ => slot.hint(look),
        };
        if Field::takes_found(ui.ctx(), own) {
            self.show_area(area);
            ui.ctx().request_repaint();
        }
        let mut child = ui.new_child(UiBuilder::new().id_salt(own).max_rect(area));
        child.set_clip_rect(shown.area);
        let mut leave = None;
        let response = Field::new(&mut words, slot.name(look.say), laid.style, look.inks)
            .id(own)
            .hint(hint)
            .selection(look.selection)
            .among_words(&mut leave)
            .folds(laid.is_long)
            .ui(&mut child);
        if response.changed() {
            let change = slot.fill(&session.state, block, &words, session.at);
            session.change(change);
            let filling = self.filling.as_mut().filter(|filling| is_this(filling));
            if let Some(filling) = filling {
                filling.typed.put(words);
                filling.is_closed = false;
                filling.chosen = (slot == Slot::Source).then_some(0);
            }
            ui.ctx().request_repaint();
        }
        if has_focus || response.changed() {
            let is_out = area.top() < shown.area.top() || shown.area.bottom() < area.bottom();
            if is_out && (response.changed() || response.gained_focus()) {
                self.show_area(area);
            }
        }
        let pressed = self.list(ui, own, look, &list, area);
        if let Some(offer) = pressed.or(taken).and_then(|at| list.into_iter().nth(at)) {
            self.take(ui, session, (block, slot), &offer);
            leave = Some(Leave::Entered);
        }
        if let Some(leave) = leave {
            self.leave(ui, id, session, (block, slot), leave);
        }
    }

    /// Fills in what was chosen.
    fn take(
        &mut self,
        ui: &Ui,
        session: &mut Session,
        (block, slot): (usize, Slot),
        offer: &Offer,
    ) {
        let quote = session.state.article.block(block);
        let Some(id) = quote.and_then(|block| block.kind.quote()) else {
            return;
        };
        let (state, at) = (&session.state, session.at);
        let change = match &offer.choice {
            Choice::Words(words) => slot.fill(state, block, words, at),
            Choice::Person(person) => records::set_quote(
                state,
                id,
                |quote| {
                    quote.speaker.name.clone_from(&person.name);
                    if quote.speaker.role.is_empty() {
                        quote.speaker.role.clone_from(&person.role);
                    }
                },
                at,
            ),
            Choice::Source(whence) => records::set_whence(state, id, whence, at),
        };
        session.change(change);
        if let Some(filling) = &mut self.filling {
            filling.typed = Draft::of(&slot.typed(&session.state.article, block));
        }
        ui.ctx().request_repaint();
    }

    /// The keyboard goes on: to another slot, or to the words over or under it.
    fn leave(
        &mut self,
        ui: &Ui,
        id: Id,
        session: &mut Session,
        (block, slot): (usize, Slot),
        leave: Leave,
    ) {
        let all = Slot::of(&session.state.article, block);
        let here = all.iter().position(|other| *other == slot);
        // In a picture one slot stands under the other.
        let is_stacked = slot == Slot::Alt || slot == Slot::Credit;
        let step = match leave {
            Leave::On | Leave::Entered => Some(true),
            Leave::Down if is_stacked => Some(true),
            Leave::Back => Some(false),
            Leave::Up if is_stacked => Some(false),
            Leave::Up | Leave::Down | Leave::Out => None,
        };
        let next = here.zip(step).and_then(|(here, is_on)| {
            let at = if is_on {
                here + 1
            } else {
                here.checked_sub(1)?
            };
            all.get(at).copied()
        });
        self.filling = None;
        if let Some(next) = next {
            return self.begin(ui, id, session, (block, next), Some(true));
        }
        ui.memory_mut(|memory| memory.request_focus(id));
        let is_on = matches!(leave, Leave::On | Leave::Entered | Leave::Down);
        let is_last = session.state.article.blocks().len() <= block + 1;
        let to = if is_on && !is_last {
            at(block + 1, 0)
        } else {
            Self::words_end(session, block)
        };
        self.hand.put(session, to, false);
        self.hand.sticky = None;
        self.reveals = true;
        if is_last && leave == Leave::Entered {
            let (state, at) = (&session.state, session.at);
            session.change(blocks::insert(state, &BlockKind::Paragraph, at));
        } else if is_last && is_on {
            session.asks.push(Ask::Below);
        }
        ui.ctx().request_repaint();
    }
}

/// The seal of a quotation leads to its record.
fn seal_button(ui: &Ui, id: Id, say: Say, session: &mut Session, (block, area): (usize, Rect)) {
    let article = &session.state.article;
    let Some(quote) = setting::speaker_under(article, block) else {
        return;
    };
    if !area.is_positive() {
        return;
    }
    let name = say(setting::seal(quote).0);
    let response = ui.interact(area, id.with(("seal", block)), Sense::click());
    let name = format!("{name}: {}", quote.speaker.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if response.clicked() {
        let id = article.block(block).and_then(|block| block.kind.quote());
        session.asks.extend(id.map(Ask::Quote));
    }
}
