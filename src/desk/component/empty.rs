//! A place with nothing in it yet: says so, and shows the way on.

use egui::Ui;

use super::{Kind, Text, Tone};

/// A title, a sentence, and what can be done.
pub fn empty<R>(ui: &mut Ui, title: &str, words: &str, actions: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical_centered(|ui| {
        ui.add_space(16.0);
        Text::new(title, Kind::Title).ui(ui);
        Text::new(words, Kind::Ui).tone(Tone::Quiet).ui(ui);
        ui.add_space(6.0);
        let out = actions(ui);
        ui.add_space(16.0);
        out
    })
    .inner
}
