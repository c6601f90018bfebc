//! The desk's own controls: one look, each with a role and a name for a screen reader.

mod banner;
mod button;
mod card;
mod check;
mod chip;
mod choice;
mod dialog;
mod drag;
mod empty;
mod field;
pub mod flow;
pub mod gallery;
mod icon;
mod length;
mod menu;
mod offers;
mod popover;
mod progress;
mod row;
mod section;
mod stepper;
mod tabs;
mod text;
mod toast;
mod toggle;

pub use banner::{Banner, Pressed};
pub use button::{Button, IconButton, Look};
pub use card::card;
pub use check::{check, tick};
pub use chip::{Chip, key_cap, state};
pub use choice::{choice, select, select_bare, switch};
pub use dialog::{Dialog, begin_at, dialog};
pub use drag::drop_between;
pub use empty::empty;
pub use field::{Field, Heed, Typed};
pub use icon::Icon;
pub use length::length;
pub use menu::{MenuItem, ask_menu, context_menu, drop_menu, menu_divider, menu_heading};
pub use popover::{Popover, popover};
pub use progress::progress;
pub use row::{Row, hairline, quote_row};
pub use section::{SECTION, section};
pub use stepper::stepper;
pub use tabs::tabs;
pub use text::{Kind, Text, Tone};
pub use toast::toast;
pub use toggle::Toggle;

use egui::{Id, Rect, Response, Stroke, StrokeKind, Ui};

use crate::desk::theme::{corner, theme};

pub use crate::surface::tell_option;

/// Paints the ring round what has the keyboard.
pub fn ring(ui: &Ui, response: &Response, area: Rect, radius: f32) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, theme(ui).colours.focus);
        ui.painter()
            .rect_stroke(area, corner(radius), stroke, StrokeKind::Outside);
    }
}

/// Brings what a key gave the keyboard into sight; at the end of what is scrolled through.
pub fn follow_keyboard(ui: &Ui) {
    let id = ui.scope_id().with("what had the keyboard");
    let focused = ui.memory(egui::Memory::focused);
    let before = ui.data(|data| data.get_temp::<Option<Id>>(id)).flatten();
    ui.data_mut(|data| data.insert_temp(id, focused));
    if before == focused || ui.input(|input| input.pointer.any_down()) {
        return;
    }
    let response = focused.and_then(|focused| ui.ctx().read_response(focused));
    let response = response.filter(|response| response.layer_id == ui.layer_id());
    if let Some(response) = response.filter(|it| ui.min_rect().contains_rect(it.rect)) {
        ui.scroll_to_rect(response.rect.expand(12.0), None);
    }
}

/// Says what something does, and its key, when the pointer rests on it.
pub fn tip(response: Response, words: &str, key: Option<&str>) -> Response {
    response.on_hover_ui(|ui| {
        ui.set_max_width(280.0);
        ui.horizontal(|ui| {
            // A tip is as wide as its words, so it has no far side to begin at.
            let (first, last) = if flow::is_rtl() {
                (key, None)
            } else {
                (None, key)
            };
            if let Some(key) = first {
                key_cap(ui, key);
            }
            Text::new(words, Kind::Small).ui(ui);
            if let Some(key) = last {
                key_cap(ui, key);
            }
        });
    })
}
