//! Settings of the house's own stages: a line each, in the order in which an article takes them.

use egui::{Key, KeyboardShortcut, Ui};

use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::component::{
    Field, Icon, IconButton, Kind, MenuItem, Text, Tone, flow, select_bare,
};
use crate::desk::say::{say, say_with};
use crate::desk::theme::theme;
use crate::desk::words;
use crate::model::particulars::Status;
use crate::model::stage::Stage;
use crate::surface;

/// The width of the list of statuses, and of the buttons behind it.
const STATUS: f32 = 120.0;
const BUTTONS: f32 = 84.0;

/// What somebody did to a line.
enum Did {
    Named(String),
    Stands(Status),
    MovedUp,
    MovedDown,
    Removed,
}

/// Shows them; behind the last one another can be typed.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    Text::new(say("set-stages"), Kind::UiMedium).ui(ui);
    Text::new(say("set-stages.help"), Kind::Small)
        .tone(Tone::Faint)
        .ui(ui);
    ui.add_space(5.0);
    let stages = desk.settings.stages.clone();
    let mut has_keyboard = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for at in 0..=stages.len() {
            let id = field(&name(at), at).id();
            let had_keyboard = ui.memory(|memory| memory.has_focus(id));
            // The field keeps the key that leaves it from all that follows.
            let is_entered = ui.input(|input| input.key_pressed(Key::Enter));
            let pressed = by_key(desk, ui, had_keyboard);
            let shown = line(ui, &stages, at);
            if let Some(did) = pressed.or(shown) {
                take(desk, ui, at, did);
            }
            let is_left = had_keyboard && !ui.memory(|memory| memory.has_focus(id));
            if is_left && is_entered && at < stages.len() {
                go(ui, at + 1);
            }
            if had_keyboard {
                has_keyboard = Some(at);
            }
        }
    });
    // One without a name goes when the keyboard has left it.
    let mut turn = 0;
    desk.settings.stages.retain(|stage| {
        turn += 1;
        has_keyboard == Some(turn - 1) || !stage.name.trim().is_empty()
    });
    ui.add_space(11.0);
}

fn name(at: usize) -> String {
    say_with("set-stage", [("number", (at + 1).into())])
}

fn field(name: &str, at: usize) -> Field<'_> {
    let number = u64::try_from(at).unwrap_or(u64::MAX);
    Field::new(name).of("stages").number(number).bare()
}

/// Brings the keyboard to a line.
fn go(ui: &Ui, at: usize) {
    let id = field(&name(at), at).id();
    surface::Field::put_caret(ui.ctx(), id, true);
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// The keys that move a paragraph move the line that somebody types in.
fn by_key(desk: &Desk, ui: &Ui, has_keyboard: bool) -> Option<Did> {
    let pressed = |action| {
        let keys: &[KeyboardShortcut] = desk.keymap.of(action);
        let is_pressed = |key| ui.input_mut(|input| input.consume_shortcut(key));
        has_keyboard && keys.iter().any(is_pressed)
    };
    if pressed(Action::MoveUp) {
        Some(Did::MovedUp)
    } else {
        pressed(Action::MoveDown).then_some(Did::MovedDown)
    }
}

fn line(ui: &mut Ui, stages: &[Stage], at: usize) -> Option<Did> {
    let stage = stages.get(at);
    let name = name(at);
    let mut did = None;
    ui.push_id(("stage", at), |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let room = ui.available_width() - STATUS - BUTTONS - 12.0;
            ui.allocate_ui_with_layout(egui::vec2(room, 0.0), flow::column(), |ui| {
                ui.set_width(room);
                let hint = if stage.is_none() {
                    say("set-stages.hint")
                } else {
                    ""
                };
                let words = stage.map_or("", |stage| stage.name.as_str());
                let typed = field(&name, at).hint(hint).live(ui, words);
                did = typed.map(Did::Named);
            });
            let Some(stage) = stage else {
                return;
            };
            ui.allocate_ui_with_layout(egui::vec2(STATUS, 0.0), flow::column(), |ui| {
                ui.set_width(STATUS);
                let status = status(ui, &stage.name, stage.status);
                did = did.take().or(status.map(Did::Stands));
            });
            let size = egui::vec2(BUTTONS, theme(ui).sizes.field);
            ui.allocate_ui_with_layout(size, flow::line(), |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let pressed = buttons(ui, &stage.name, at, stages.len());
                did = did.take().or(pressed);
            });
        });
    });
    did
}

/// The status that a stage stands for.
fn status(ui: &mut Ui, name: &str, chosen: Status) -> Option<Status> {
    let label = say_with("set-stage-status", [("name", name.into())]);
    select_bare(ui, &label, words::status(chosen).0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for status in Status::ALL.into_iter().filter(|status| !status.is_over()) {
            let item = MenuItem::new(words::status(status).0).on(status == chosen);
            if item.ui(ui).clicked() {
                out = Some(status);
            }
        }
        out
    })
}

fn buttons(ui: &mut Ui, name: &str, at: usize, all: usize) -> Option<Did> {
    let mut did = None;
    let named = |key| say_with(key, [("name", name.into())]);
    ui.add_space(2.0);
    let up = IconButton::new(Icon::MoveUp, &named("set-stage-up"))
        .enabled(0 < at)
        .ui(ui);
    if up.clicked() {
        did = Some(Did::MovedUp);
    }
    let down = named("set-stage-down");
    let down = IconButton::new(Icon::MoveDown, &down).enabled(at + 1 < all);
    if down.ui(ui).clicked() {
        did = Some(Did::MovedDown);
    }
    let remove = named("set-stage-remove");
    if IconButton::new(Icon::Remove, &remove).ui(ui).clicked() {
        did = Some(Did::Removed);
    }
    did
}

fn take(desk: &mut Desk, ui: &Ui, at: usize, did: Did) {
    let stages = &mut desk.settings.stages;
    let last = stages.len();
    match did {
        Did::Named(typed) => match stages.get_mut(at) {
            Some(stage) => stage.name = typed,
            None => {
                let status = stages.last().map_or(Status::Draft, |before| before.status);
                stages.push(Stage {
                    status,
                    name: typed,
                });
            }
        },
        Did::Stands(status) => {
            if let Some(stage) = stages.get_mut(at) {
                stage.status = status;
            }
        }
        Did::MovedUp if 0 < at && at < last => {
            stages.swap(at - 1, at);
            go(ui, at - 1);
        }
        Did::MovedDown if at + 1 < last => {
            stages.swap(at, at + 1);
            go(ui, at + 1);
        }
        Did::Removed if at < last => {
            stages.remove(at);
            go(ui, at);
        }
        Did::MovedUp | Did::MovedDown | Did::Removed => {}
    }
}
