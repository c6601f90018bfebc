//! A place with nothing in it yet: says so, and shows the way on.

use egui::{Frame, Margin, Ui};

use super::{Kind, Text, Tone};

/// A title, a sentence, and what can be done.
pub fn empty<R>(ui: &mut Ui, title: &str, words: &str, actions: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .inner_margin(Margin::symmetric(20, 16))
        .show(ui, |ui| {
            ui.vertical_centered(|ui| {
                Text::new(title, Kind::Title).ui(ui);
                ui.add_space(4.0);
                Text::new(words, Kind::Ui).tone(Tone::Quiet).ui(ui);
                ui.add_space(8.0);
                actions(ui)
            })
            .inner
        })
        .inner
}
