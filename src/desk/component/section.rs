//! The line over a part of a panel.

use egui::{Ui, vec2};

use super::{Kind, Text, Tone, flow};

/// How high it is.
pub const SECTION: f32 = 30.0;

/// The name of a part at the left, what can be done with it at the right.
pub fn section<R>(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), SECTION);
    ui.allocate_ui_with_layout(size, flow::line(), |ui| {
        ui.add_space(16.0);
        Text::new(title, Kind::SmallStrong).tone(Tone::Quiet).ui(ui);
        ui.with_layout(flow::back(), |ui| {
            // Words that can be clicked have two points of their own at each side.
            ui.add_space(14.0);
            right(ui)
        })
        .inner
    })
    .inner
}
