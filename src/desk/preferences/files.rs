//! Settings of places: the library, the templates, and what publishing does to the queue.

use std::path::Path;

use egui::Ui;

use super::row;
use crate::desk::component::{Button, Kind, Look, Text, Tone, switch};
use crate::desk::pick::Want;
use crate::desk::say::{say, say_with};
use crate::desk::{Desk, files};

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let ctx = ui.ctx().clone();
    row(ui, say("set-library"), say("set-library.help"), |ui| {
        let root = desk
            .shelf
            .library()
            .map(|library| library.root().to_owned());
        if folder(
            ui,
            say("set-library"),
            root.as_deref(),
            say("set-library.none"),
            false,
        ) == Some(true)
        {
            files::ask(desk, &ctx, Want::Folder, String::new());
        }
    });
    row(ui, say("set-templates"), say("set-templates.help"), |ui| {
        let root = desk.settings.templates.clone();
        match folder(
            ui,
            say("set-templates"),
            root.as_deref(),
            say("set-templates.none"),
            root.is_some(),
        ) {
            Some(true) => files::ask(desk, &ctx, Want::Templates, String::new()),
            Some(false) => desk.settings.templates = None,
            None => {}
        }
    });
    row(ui, say("set-publishing"), "", |ui| {
        ui.add_space(3.0);
        if switch(ui, say("set-queues"), desk.settings.queues_published).clicked() {
            desk.settings.queues_published = !desk.settings.queues_published;
        }
    });
    row(ui, say("set-recent"), "", |ui| {
        let many = desk.settings.recent.len();
        let clear = Button::new(say("set-clear")).enabled(0 < many);
        if clear.ui(ui).clicked() {
            desk.settings.recent.clear();
        }
    });
}

/// A folder with a way to choose another (`true`) or none (`false`).
fn folder(
    ui: &mut Ui,
    name: &str,
    path: Option<&Path>,
    none: &str,
    can_leave: bool,
) -> Option<bool> {
    let words = path.map_or_else(|| none.to_owned(), |path| path.display().to_string());
    ui.add_space(5.0);
    Text::new(&words, Kind::Ui).tone(Tone::Quiet).ui(ui);
    ui.horizontal(|ui| {
        let choose = say_with("set-choose-of", [("name", name.into())]);
        if Button::new(say("set-choose"))
            .name(&choose)
            .ui(ui)
            .clicked()
        {
            return Some(true);
        }
        let leave = Button::new(say("set-no-folder")).look(Look::Link);
        if can_leave && leave.ui(ui).clicked() {
            return Some(false);
        }
        None
    })
    .inner
}
