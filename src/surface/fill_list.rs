//! The list that helps to fill in what stands under a block.

use egui::{Align2, Frame, Id, Key, Margin, Modifiers, Rect, Role, Sense, Ui, vec2};

use super::Surface;
use super::access::tell_option;
use super::label::Label;
use super::look::Look;
use super::offers::Offer;
use super::over;
use super::slot::Slot;
use crate::typeset::style::BlockStyle;

impl Surface {
    /// Keys of the open list; what they chose.
    pub(super) fn list_keys(&mut self, ui: &Ui, list: &[Offer]) -> Option<usize> {
        let filling = self.filling.as_mut().filter(|_| !list.is_empty())?;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = list.len() - 1;
        filling.chosen = filling.chosen.map(|at| at.min(last));
        match filling.chosen {
            None if pressed(Key::ArrowDown) => filling.chosen = Some(0),
            Some(at) if at < last && pressed(Key::ArrowDown) => filling.chosen = Some(at + 1),
            Some(at) if 0 < at && pressed(Key::ArrowUp) => filling.chosen = Some(at - 1),
            _ => {}
        }
        if pressed(Key::Escape) {
            filling.is_closed = true;
            return None;
        }
        let chosen = filling.chosen?;
        // Nothing was typed: Enter and Tab go on and leave the source as it is.
        let is_asked =
            !filling.typed.words().is_empty() || 0 < chosen || filling.slot != Slot::Source;
        (is_asked && (pressed(Key::Enter) || pressed(Key::Tab))).then_some(chosen)
    }

    /// The list under a slot; the line that was pressed.
    pub(super) fn list(
        &self,
        ui: &Ui,
        own: Id,
        look: &Look,
        list: &[Offer],
        area: Rect,
    ) -> Option<usize> {
        let (filling, shown) = (self.filling.as_ref()?, self.shown?);
        if list.is_empty() {
            return None;
        }
        let is_low = area.bottom() + 240.0 < shown.area.bottom();
        let (pivot, at) = if is_low {
            (Align2::LEFT_TOP, area.left_bottom() + vec2(-8.0, 4.0))
        } else {
            (Align2::LEFT_BOTTOM, area.left_top() - vec2(8.0, 4.0))
        };
        let mut pressed = None;
        let frame = over::raised(look, Margin::same(5));
        let place = (pivot, at);
        let floating = over::show(ui, own.with("list"), place, shown.area, frame, |ui| {
            ui.set_width(260.0);
            ui.spacing_mut().item_spacing = vec2(0.0, 1.0);
            for (at, offer) in list.iter().enumerate() {
                if line(ui, offer, look, filling.chosen == Some(at)) {
                    pressed = Some(at);
                }
            }
        });
        // Whoever presses on the list takes the keyboard from the slot; it is given back.
        if floating.response.contains_pointer() {
            ui.memory_mut(|memory| memory.request_focus(own));
        }
        pressed
    }
}

/// One line of the list; says whether it was pressed.
fn line(ui: &mut Ui, offer: &Offer, look: &Look, is_chosen: bool) -> bool {
    let back = ui.painter().add(egui::Shape::Noop);
    let frame = Frame::new().inner_margin(Margin::symmetric(9, 5));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        Label::new(&offer.text, BlockStyle::DESK, look.inks).ui(ui);
        if !offer.aside.is_empty() {
            Label::new(&offer.aside, BlockStyle::DESK_SMALL, look.inks).ui(ui);
        }
    });
    let area = shown.response.rect;
    let response = ui.interact(area, ui.scope_id().with(&offer.text), Sense::click());
    let name = match offer.aside.as_str() {
        "" => offer.text.clone(),
        aside => format!("{}, {aside}", offer.text),
    };
    tell_option(&response, Role::ListBoxOption, is_chosen, &name);
    if is_chosen || response.hovered() {
        let shape = egui::Shape::rect_filled(area, 5.0, look.chip);
        ui.painter().set(back, shape);
    }
    response.clicked()
}
