//! Settings of the house: its stages, the kickers it uses, and how it writes a dateline.

use egui::Ui;

use super::{row, stages};
use crate::desk::Desk;
use crate::desk::component::{Field, choice};
use crate::desk::say::say;
use crate::model::dateline::{Form, Located};
use crate::model::mark::Language;
use crate::model::when::When;

/// The place of the sample datelines: the forms differ only in scripts that have capitals.
const SAMPLE: &str = "Tehran";

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    stages::ui(desk, ui);
    let settings = &mut desk.settings;
    row(ui, say("set-kickers"), say("set-kickers.help"), |ui| {
        let field = Field::new(say("set-kickers"))
            .of("settings")
            .hint(say("set-kickers.hint"))
            .rows(3)
            .bare();
        if let Some(typed) = field.live(ui, &settings.kickers.join("\n")) {
            let lines = typed.lines().map(str::trim);
            let lines = lines.filter(|line| !line.is_empty());
            settings.kickers = lines.map(str::to_owned).collect();
        }
    });
    row(ui, say("set-dateline"), say("set-dateline.help"), |ui| {
        let located = Located {
            place: SAMPLE.to_owned(),
            at: When::parse("2026-11-03"),
        };
        let language = Language::parse("en-GB");
        let sample = |form: Form| located.line(form, &settings.agency, language.as_ref());
        let samples = Form::ALL.map(|form| (form, sample(form)));
        let all = samples
            .each_ref()
            .map(|(form, words)| (*form, words.as_str()));
        if let Some(form) = choice(ui, settings.dateline, &all) {
            settings.dateline = form;
        }
        let field = Field::new(say("set-agency"))
            .of("settings")
            .hint(say("set-agency.hint"))
            .bare();
        if let Some(agency) = field.live(ui, &settings.agency) {
            settings.agency = agency;
        }
    });
}
