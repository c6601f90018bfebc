//! Two revisions as one page, in the place of the page: gone, new and moved words in their places.

use egui::{Frame, Key, Margin, Ui};

use super::page::look;
use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::component::{
    Button, Icon, IconButton, Kind, Look, Text, Tone, context_menu, flow, hairline,
};
use crate::desk::past::{self, Comparing, words as told};
use crate::desk::say::{say, say_with};
use crate::desk::theme::theme;
use crate::edit::compare::Lot;
use crate::edit::compare::page::Tint;
use crate::surface::{Ask, Decoration, Shown, Surface};

/// Shows it; says whether there is one.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) -> bool {
    past::follow(desk);
    let Some(mut comparing) = desk.seat.past.comparing.take() else {
        return false;
    };
    let is_free = desk.is_at_hand() && desk.asking.is_none();
    let is_left = is_free && ui.input(|input| input.key_pressed(Key::Escape));
    let bar = bar(desk, ui, &comparing);
    desk.seat.page_id = Some(Surface::id(ui));
    page(desk, ui, &mut comparing);
    desk.seat.past.comparing = Some(comparing);
    match bar {
        _ if is_left => past::close(desk),
        Some(Asked::Close) => past::close(desk),
        Some(Asked::Step(is_forward)) => past::step(desk, is_forward),
        Some(Asked::Do(action)) => desk.asked.push(action),
        None => {}
    }
    true
}

/// What is asked in the bar.
enum Asked {
    Close,
    Step(bool),
    Do(Action),
}

fn bar(desk: &Desk, ui: &mut Ui, comparing: &Comparing) -> Option<Asked> {
    let theme = theme(ui);
    let mut asked = None;
    let now = desk.now();
    ui.spacing_mut().item_spacing.y = 0.0;
    Frame::new()
        .fill(theme.colours.side)
        .inner_margin(Margin::symmetric(16, 8))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let was = told::revision(&comparing.was.point, now);
                let is = comparing.is.as_ref().map_or_else(
                    || say("revisions-now").to_owned(),
                    |is| told::revision(&is.point, now),
                );
                let names = [("was", was.into()), ("is", is.into())];
                let title = say_with("compare-title", names);
                let (new, gone) = comparing.words;
                let about = told::changed(new, gone);
                ui.with_layout(flow::back(), |ui| {
                    if IconButton::new(Icon::Close, say("compare-close"))
                        .ui(ui)
                        .clicked()
                    {
                        asked = Some(Asked::Close);
                    }
                    let restore = Button::new(Action::RestoreRevision.title());
                    if restore.look(Look::Primary).ui(ui).clicked() {
                        asked = Some(Asked::Do(Action::RestoreRevision));
                    }
                    let block = Button::new(Action::RestoreBlock.title());
                    let can = past::can_restore(comparing);
                    if block.enabled(can).ui(ui).clicked() {
                        asked = Some(Asked::Do(Action::RestoreBlock));
                    }
                    let has = !comparing.page.tints.is_empty();
                    for (icon, name, is_forward) in [
                        (Icon::MoveDown, say("compare-next"), true),
                        (Icon::MoveUp, say("compare-previous"), false),
                    ] {
                        if IconButton::new(icon, name).enabled(has).ui(ui).clicked() {
                            asked = Some(Asked::Step(is_forward));
                        }
                    }
                    ui.with_layout(flow::line(), |ui| {
                        Text::new(&title, Kind::UiStrong).rows(1).ui(ui);
                        let about = match (has, comparing.here().map(|(_, row)| row.lot)) {
                            (false, _) => say("compare-same"),
                            (_, Some(Lot::MovedHere | Lot::MovedAway)) => say("compare-moved"),
                            (_, Some(Lot::Recast)) => say("compare-recast"),
                            _ => &about,
                        };
                        Text::new(about, Kind::Small)
                            .tone(Tone::Quiet)
                            .rows(1)
                            .ui(ui);
                    });
                });
            });
        });
    hairline(ui);
    asked
}

fn page(desk: &mut Desk, ui: &mut Ui, comparing: &mut Comparing) {
    let theme = theme(ui);
    let mut look = look(&theme, &desk.settings);
    look.is_fixed = true;
    let shown = comparing
        .page
        .tints
        .iter()
        .map(|(from, to, tint)| Decoration {
            from: *from,
            to: *to,
            shown: match tint {
                Tint::Gone => Shown::Gone,
                Tint::New => Shown::New,
                Tint::Moved => Shown::Hit,
            },
        });
    comparing.surface.decorate(shown.collect());
    let id = Surface::id(ui);
    let is_here = desk.is_at_hand();
    if is_here && std::mem::take(&mut desk.view.wants_page) && desk.asking.is_none() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let now = desk.now();
    let state = comparing.state.clone();
    let output = comparing.surface.show(ui, &look, &state, now);
    for ask in output.asks {
        match ask {
            Ask::Select(selection) => comparing.state.selection = selection,
            Ask::Undo => desk.asked.push(Action::Undo),
            Ask::Redo => desk.asked.push(Action::Redo),
            // The page of a comparison is there to be read.
            _ => {}
        }
    }
    context_menu(&output.response, None, |ui, by_key| {
        let asked = super::top::lines(
            desk,
            ui,
            by_key,
            &[Action::Copy, Action::RestoreBlock, Action::RestoreRevision],
        );
        desk.asked.extend(asked);
    });
}
