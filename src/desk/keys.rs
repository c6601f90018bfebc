//! The keys of all actions, and the sheet that shows them.

use std::sync::LazyLock;

use egui::{Context, KeyboardShortcut, ScrollArea, Ui};

use super::action::{ACTIONS, Action, Menu, written};
use super::component::{Button, Kind, Look, Text, Tone, dialog, key_cap};
use super::say::say;

/// Every key with its action, those with most modifiers first.
///
/// egui takes Ctrl+Shift+Z for Ctrl+Z too when it is asked for Ctrl+Z first.
pub(super) fn in_order() -> impl Iterator<Item = (KeyboardShortcut, Action)> {
    static KEYS: LazyLock<Vec<(KeyboardShortcut, Action)>> = LazyLock::new(|| {
        let mut keys: Vec<_> = ACTIONS
            .iter()
            .flat_map(|entry| entry.keys.iter().map(|key| (*key, entry.action)))
            .collect();
        keys.sort_by_key(|(key, _)| {
            let held = key.modifiers;
            let held = [held.command || held.ctrl, held.shift, held.alt];
            std::cmp::Reverse(held.into_iter().filter(|is_held| *is_held).count())
        });
        keys
    });
    KEYS.iter().copied()
}

/// Shows the sheet; `true` when it is put away.
pub(super) fn sheet(ctx: &Context) -> bool {
    let shown = dialog(ctx, Action::KeySheet.title(), 860.0, |ui| {
        let high = ui.ctx().content_rect().height() - 190.0;
        ScrollArea::vertical().max_height(high).show(ui, |ui| {
            ui.columns(2, |columns| {
                let [left, right] = columns else {
                    return;
                };
                for menu in [Menu::File, Menu::Edit, Menu::Insert, Menu::Quotes] {
                    part(left, menu);
                }
                for menu in [Menu::Format, Menu::Queue, Menu::View, Menu::Go, Menu::Help] {
                    part(right, menu);
                }
            });
        });
        ui.add_space(8.0);
        Button::new(say("close"))
            .look(Look::Primary)
            .ui(ui)
            .clicked()
    });
    shown.inner || shown.is_left
}

fn part(ui: &mut Ui, menu: Menu) {
    let entries = || {
        let of_menu = ACTIONS.iter().filter(move |entry| entry.menu == menu);
        of_menu.filter(|entry| !entry.keys.is_empty())
    };
    if entries().next().is_none() {
        return;
    }
    Text::new(menu.title(), Kind::SmallStrong)
        .tone(Tone::Faint)
        .ui(ui);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 22.0;
    for entry in entries() {
        ui.horizontal(|ui| {
            Text::new(entry.title(), Kind::Ui).ui(ui);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(14.0);
                for key in entry.keys.iter().rev() {
                    key_cap(ui, &written(*key));
                }
            });
        });
    }
    ui.add_space(12.0);
}
