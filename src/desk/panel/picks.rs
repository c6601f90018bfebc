//! Choosing several articles of the list together, by mouse and by keys.

use std::path::Path;

use egui::{Key, Modifiers, Response, Ui, vec2};

use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::component::{Button, Kind, Look, SECTION, Text, Tone, flow};
use crate::desk::say::{say, say_with};
use crate::desk::shelf::List;

/// Takes a click on a row with the keys that were held; says whether the article is to be opened.
pub(super) fn clicked(desk: &mut Desk, ui: &Ui, shown: &List, at: usize, path: &Path) -> bool {
    let held = ui.input(|input| input.modifiers);
    if held.shift {
        let open = desk.seat.document.path().and_then(|path| shown.place(path));
        let from = desk.view.reach.map(|(from, _)| from).or(open).unwrap_or(at);
        reach(desk, shown, from, at);
        return false;
    }
    if held.command {
        toggle(desk, path);
        desk.view.reach = Some((at, at));
        return false;
    }
    none(desk);
    true
}

/// Reads the keys of the row that has the keyboard.
pub(super) fn keys(desk: &mut Desk, ui: &Ui, response: &Response, shown: &List, at: usize) {
    if !response.has_focus() {
        return;
    }
    let (down, up, all, leave) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::SHIFT, Key::ArrowDown),
            input.consume_key(Modifiers::SHIFT, Key::ArrowUp),
            input.consume_key(Modifiers::COMMAND, Key::A),
            !desk.view.picked.is_empty() && input.consume_key(Modifiers::NONE, Key::Escape),
        )
    });
    let (from, to) = desk.view.reach.unwrap_or((at, at));
    let last = shown.len().saturating_sub(1);
    if down {
        reach(desk, shown, from, (to + 1).min(last));
    } else if up {
        reach(desk, shown, from, to.saturating_sub(1));
    } else if all {
        reach(desk, shown, 0, last);
    } else if leave {
        none(desk);
    }
}

/// Chooses the rows between two places of the list, and no others.
fn reach(desk: &mut Desk, shown: &List, from: usize, to: usize) {
    let rows = (from.min(to)..=from.max(to)).filter_map(|at| shown.row(at));
    desk.view.picked = rows.map(|row| row.summary.path.clone()).collect();
    desk.view.reach = Some((from, to));
}

fn toggle(desk: &mut Desk, path: &Path) {
    if desk.view.picked.is_empty() {
        // The open article is the one that is chosen before anything else is.
        let open = desk.seat.document.path().filter(|open| *open != path);
        desk.view.picked.extend(open.map(Path::to_owned));
    }
    if !desk.view.picked.remove(path) {
        desk.view.picked.insert(path.to_owned());
    }
}

fn none(desk: &mut Desk) {
    desk.view.picked.clear();
    desk.view.reach = None;
}

/// How many are chosen, and what can be done with them; says whether there are several.
pub(super) fn head(desk: &mut Desk, ui: &mut Ui) -> bool {
    let count = desk.view.picked.len();
    if count < 2 {
        return false;
    }
    let size = vec2(ui.available_width(), SECTION);
    ui.allocate_ui_with_layout(size, flow::line(), |ui| {
        ui.add_space(16.0);
        let words = say_with("articles-picked", [("count", count.into())]);
        let words = Text::new(&words, Kind::SmallStrong).tone(Tone::Quiet);
        words.ui(ui);
        ui.add_space(6.0);
        let name = say_with("articles-export", [("count", count.into())]);
        let export = Button::new(say("articles-export-short"));
        if export.name(&name).look(Look::Link).ui(ui).clicked() {
            desk.asked.push(Action::Export);
        }
        ui.add_space(6.0);
        let leave = Button::new(say("articles-unpick")).look(Look::Link);
        if leave.ui(ui).clicked() {
            none(desk);
        }
    });
    true
}
