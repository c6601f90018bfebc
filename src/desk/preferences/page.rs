//! Settings of the page: theme, face, size, measure and line height, with a sample of them.

use egui::{Frame, Margin, Ui};

use super::row;
use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::component::{choice, stepper};
use crate::desk::perform::SIZES;
use crate::desk::say::{Tongue, figures, say, say_with};
use crate::desk::settings::Face;
use crate::desk::theme::{Choice, corner, theme};
use crate::surface::Label;
use crate::typeset::fonts::Family;
use crate::typeset::style::BlockStyle;

/// Letters of a line that can be chosen.
const MEASURES: [u16; 9] = [50, 54, 58, 62, 66, 70, 74, 78, 82];
/// Heights of a line that can be chosen, in hundredths.
const LINES: [u16; 8] = [130, 140, 150, 162, 170, 180, 190, 200];

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let settings = &mut desk.settings;
    row(ui, say("set-theme"), "", |ui| {
        let all = Choice::ALL.map(|theme| (theme, Action::Wear(theme).title()));
        ui.horizontal_wrapped(|ui| {
            if let Some(theme) = choice(ui, settings.theme, &all) {
                settings.theme = theme;
            }
        });
    });
    row(ui, say("set-tongue"), "", |ui| {
        let all = [None, Some(Tongue::English), Some(Tongue::Persian)];
        let all = all.map(|tongue| (tongue, Action::Speak(tongue).title()));
        if let Some(tongue) = choice(ui, settings.tongue, &all) {
            settings.tongue = tongue;
        }
    });
    row(ui, say("set-face"), say("set-face.help"), |ui| {
        let all = [
            (Face::Serif, say("set-serif")),
            (Face::Sans, say("set-sans")),
        ];
        if let Some(face) = choice(ui, settings.face, &all) {
            settings.face = face;
        }
    });
    row(ui, say("set-size"), say("set-size.help"), |ui| {
        let shown = say_with("status-size", [("percent", settings.text_percent.into())]);
        settings.text_percent = chosen(ui, say("set-size"), &shown, settings.text_percent, &SIZES);
    });
    row(ui, say("set-measure"), say("set-measure.help"), |ui| {
        let shown = say_with("set-letters", [("count", settings.measure.into())]);
        settings.measure = chosen(ui, say("set-measure"), &shown, settings.measure, &MEASURES);
    });
    row(ui, say("set-leading"), "", |ui| {
        let (whole, part) = (settings.line_percent / 100, settings.line_percent % 100);
        let shown = figures(format!("{whole}.{part:02}"));
        settings.line_percent = chosen(
            ui,
            say("set-leading"),
            &shown,
            settings.line_percent,
            &LINES,
        );
    });
    sample(desk, ui);
}

/// A figure that goes to the next or the one before of those that can be chosen.
fn chosen(ui: &mut Ui, name: &str, shown: &str, is: u16, all: &[u16]) -> u16 {
    let less = all.iter().rev().find(|other| **other < is).copied();
    let more = all.iter().find(|other| is < **other).copied();
    match stepper(ui, name, shown, less.is_some(), more.is_some()) {
        -1 => less.unwrap_or(is),
        1 => more.unwrap_or(is),
        _ => is,
    }
}

/// A few words of copy as the page will set them.
fn sample(desk: &Desk, ui: &mut Ui) {
    let theme = theme(ui);
    let settings = &desk.settings;
    let scale = f32::from(settings.text_percent) / 100.0;
    let style = BlockStyle {
        family: match settings.face {
            Face::Serif => Family::Copy,
            Face::Sans => Family::Desk,
        },
        line: f32::from(settings.line_percent) / 100.0,
        ..BlockStyle::BODY.scaled(scale)
    };
    Frame::new()
        .fill(theme.colours.paper)
        .stroke(egui::Stroke::new(1.0, theme.colours.line))
        .corner_radius(corner(theme.sizes.radius_card))
        .inner_margin(Margin::symmetric(18, 14))
        .show(ui, |ui| {
            let measure = theme.sizes.measure * f32::from(settings.measure) / 66.0 * scale;
            ui.set_width(ui.available_width());
            ui.scope(|ui| {
                ui.set_max_width(measure.min(ui.available_width()));
                Label::new(say("set-sample"), style, theme.inks()).ui(ui);
            });
        });
}
