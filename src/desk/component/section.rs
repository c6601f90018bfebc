//! The line over a part of a panel.

use egui::{Align, Layout, Ui, vec2};

use super::{Kind, Text, Tone};

/// The name of a part at the left, what can be done with it at the right.
pub fn section<R>(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(16.0);
        Text::new(title, Kind::SmallStrong).tone(Tone::Quiet).ui(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(12.0);
            right(ui)
        })
        .inner
    })
    .inner
}
