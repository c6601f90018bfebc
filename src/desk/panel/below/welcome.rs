//! What an article that nobody has begun offers under its hints: other ways to begin, and what was
//! open before.

use std::path::PathBuf;

use egui::{Align, Layout, Ui, vec2};

use super::{AGE, HEADING, Sheet, TITLE};
use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::component::Button;
use crate::desk::leaving::{self, Then};
use crate::desk::panel::recent;
use crate::desk::say::say;
use crate::desk::templates;
use crate::surface::Label;
use crate::typeset::shape::Side;
use crate::typeset::style::{BlockStyle, Ink};

/// So many files that were open before.
const MOST: usize = 5;

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>) {
    sheet.hairline(ui);
    heading(ui, sheet, say("welcome"));
    ui.add_space(10.0);
    let room = vec2(ui.available_width(), 28.0);
    let line = if sheet.is_rtl {
        Layout::right_to_left(Align::TOP)
    } else {
        Layout::left_to_right(Align::TOP)
    };
    let line = line.with_main_wrap(true);
    ui.allocate_ui_with_layout(room, line, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (action, words) in [
            (Action::NewFromTemplate, say("welcome-template")),
            (Action::NewFromText, say("welcome-text")),
            (Action::Open, say("welcome-file")),
        ] {
            let button = Button::new(words).help(action.help());
            if button.ui(ui).clicked() {
                desk.asked.push(action);
            }
        }
        if Button::new(say("welcome-sample")).ui(ui).clicked() {
            let ctx = ui.ctx().clone();
            templates::sample(desk, &ctx);
        }
    });
    files(desk, ui, sheet);
}

/// The files that were open last; those that are gone are quieter and lead nowhere.
fn files(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>) {
    let recent: Vec<PathBuf> = desk.settings.recent.iter().take(MOST).cloned().collect();
    if recent.is_empty() {
        return;
    }
    sheet.hairline(ui);
    heading(ui, sheet, say("recent-open"));
    let there = recent::are_there(ui, &recent);
    let gone = BlockStyle {
        ink: Ink::Faint,
        ..TITLE
    };
    for (at, (path, is_there)) in recent.iter().zip(there).enumerate() {
        ui.add_space(12.0 * sheet.zoom);
        let title = recent::title(desk, path);
        let place = path.parent().unwrap_or(path).to_string_lossy();
        if !is_there {
            sheet.label(ui, &title, gone);
            sheet.label(ui, say("welcome-gone"), AGE);
            continue;
        }
        let is_pressed = sheet.pressable(ui, (at, &title), |ui| {
            sheet.label(ui, &title, TITLE);
            sheet.label(ui, &place, AGE);
        });
        if is_pressed {
            let ctx = ui.ctx().clone();
            leaving::leave(desk, &ctx, Then::Open(path.clone()));
        }
    }
}

/// A heading that begins where the article's lines do, in whichever language it is said.
fn heading(ui: &mut Ui, sheet: &Sheet<'_>, words: &str) {
    let side = if sheet.is_rtl {
        Side::Right
    } else {
        Side::Left
    };
    let style = HEADING.scaled(sheet.zoom);
    let label = Label::new(words, style, sheet.theme.inks());
    label.side(side).ui(ui);
}
