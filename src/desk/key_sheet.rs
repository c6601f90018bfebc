//! The sheet with every key on it.

use egui::{Context, KeyboardShortcut, Modifiers, Ui};

use super::action::{ACTIONS, Action, Menu};
use super::board::Board;
use super::component::{Button, Kind, Look, Text, Tone, dialog, flow, key_cap};
use super::keys::{self, Keymap};
use super::say::say;

/// What came of the sheet in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// It is still open.
    Open,
    /// It is put away.
    Over,
    /// The keys are to be changed.
    Change,
}

/// Shows it.
pub(super) fn sheet(ctx: &Context, keymap: &Keymap) -> Came {
    let shown = dialog(ctx, Action::KeySheet.title(), 860.0, |ui| {
        let high = ui.ctx().content_rect().height() - 190.0;
        flow::scroll(ui).max_height(high).show(ui, |ui| {
            ui.columns(2, |columns| {
                if flow::is_rtl() {
                    columns.reverse();
                }
                let [first, second] = columns else {
                    return;
                };
                for menu in [Menu::File, Menu::Edit, Menu::Insert, Menu::Quotes] {
                    first.with_layout(flow::column(), |ui| part(ui, menu, keymap));
                }
                first.with_layout(flow::column(), |ui| on_the_page(ui, keymap.board()));
                for menu in [Menu::Format, Menu::Queue, Menu::View, Menu::Go, Menu::Help] {
                    second.with_layout(flow::column(), |ui| part(ui, menu, keymap));
                }
            });
        });
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if Button::new(say("close"))
                .look(Look::Primary)
                .ui(ui)
                .clicked()
            {
                return Came::Over;
            }
            if Button::new(Action::ChangeKeys.title()).ui(ui).clicked() {
                return Came::Change;
            }
            Came::Open
        })
        .inner
    });
    if shown.is_left {
        Came::Over
    } else {
        shown.inner
    }
}

/// Room for the scroll bar, which stands at the right also where lines begin there.
fn leave_bar(ui: &mut Ui) {
    if flow::is_rtl() {
        ui.add_space(14.0);
    }
}

fn heading(ui: &mut Ui, words: &str) {
    Text::new(words, Kind::SmallStrong).tone(Tone::Faint).ui(ui);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 22.0;
}

fn line(ui: &mut Ui, title: &str, keys: &[String]) {
    ui.horizontal(|ui| {
        leave_bar(ui);
        Text::new(title, Kind::Ui).ui(ui);
        ui.with_layout(flow::back(), |ui| {
            ui.add_space(14.0);
            for key in keys.iter().rev() {
                key_cap(ui, key);
            }
        });
    });
}

fn part(ui: &mut Ui, menu: Menu, keymap: &Keymap) {
    let entries = || {
        let of_menu = ACTIONS.iter().filter(move |entry| entry.menu == menu);
        of_menu
            .filter(|entry| !entry.action.is_of_the_page() && !keymap.of(entry.action).is_empty())
    };
    if entries().next().is_none() {
        return;
    }
    let board = keymap.board();
    let letter = KeyboardShortcut::new(Modifiers::ALT, menu.letter());
    ui.horizontal(|ui| {
        leave_bar(ui);
        heading(ui, menu.title());
        if board == Board::Usual {
            ui.with_layout(flow::back(), |ui| {
                ui.add_space(14.0);
                key_cap(ui, &board.written(letter));
            });
        }
    });
    ui.spacing_mut().item_spacing.y = 3.0;
    for entry in entries() {
        let keys = keymap.of(entry.action);
        let written = |key: &KeyboardShortcut| board.written(*key);
        let keys: Vec<String> = keys.iter().map(written).collect();
        line(ui, entry.title(), &keys);
    }
    ui.add_space(12.0);
}

fn on_the_page(ui: &mut Ui, board: Board) {
    ui.horizontal(|ui| {
        leave_bar(ui);
        heading(ui, say("keys-on-page"));
    });
    ui.spacing_mut().item_spacing.y = 3.0;
    for (title, keys) in keys::on_the_page(board) {
        line(ui, say(title), &keys);
    }
    ui.add_space(12.0);
}
