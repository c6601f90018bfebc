//! Settings of writing: who writes, when it is saved, and which signs are set by themselves.

use egui::Ui;

use super::row;
use crate::desk::component::{
    Field, Kind, MenuItem, Text, Tone, choice, hairline, select_bare, switch,
};
use crate::desk::say::{say, say_with};
use crate::desk::settings::Marks;
use crate::desk::{Desk, words};

/// Pauses that can be chosen, in seconds.
const PAUSES: [u16; 5] = [1, 2, 5, 15, 60];

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let settings = &mut desk.settings;
    row(ui, say("set-name"), say("set-name.help"), |ui| {
        let field = Field::new(say("set-name"))
            .of("settings")
            .hint(say("set-name.hint"))
            .bare();
        if let Some(name) = field.live(ui, &settings.name) {
            settings.name = name;
        }
    });
    row(ui, say("set-pause"), say("set-pause.help"), |ui| {
        let words = PAUSES.map(|pause| match pause {
            60 => say("set-minute").to_owned(),
            pause => say_with("set-seconds", [("count", pause.into())]),
        });
        let all: Vec<_> = PAUSES
            .into_iter()
            .zip(words.iter().map(String::as_str))
            .collect();
        if let Some(pause) = choice(ui, settings.save_after_seconds, &all) {
            settings.save_after_seconds = pause;
        }
    });
    row(ui, say("set-signs"), say("set-signs.help"), |ui| {
        ui.add_space(3.0);
        if switch(ui, say("set-smart"), settings.is_smart).clicked() {
            settings.is_smart = !settings.is_smart;
        }
    });
    if !settings.is_smart {
        return;
    }
    hairline(ui);
    ui.add_space(10.0);
    Text::new(say("set-marks"), Kind::UiMedium).ui(ui);
    Text::new(say("set-marks.help"), Kind::Small)
        .tone(Tone::Faint)
        .ui(ui);
    ui.add_space(6.0);
    for tag in words::LANGUAGES {
        let language = words::language(tag);
        row(ui, language, "", |ui| marks(desk, ui, tag, language));
    }
}

/// The marks of one language.
fn marks(desk: &mut Desk, ui: &mut Ui, tag: &str, language: &str) {
    let known = desk.settings.marks.get(tag).copied().unwrap_or_default();
    ui.set_width(190.0);
    let name = say_with("set-marks-of", [("language", language.into())]);
    let chosen = select_bare(ui, &name, known.title(), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for marks in Marks::ALL {
            if MenuItem::new(marks.title())
                .on(marks == known)
                .ui(ui)
                .clicked()
            {
                out = Some(marks);
            }
        }
        out
    });
    match chosen {
        Some(Marks::Usual) => {
            desk.settings.marks.remove(tag);
        }
        Some(marks) => {
            desk.settings.marks.insert(tag.to_owned(), marks);
        }
        None => {}
    }
}
