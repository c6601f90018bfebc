//! Two versions of one stretch, on the page: which is whose, and a button to keep each.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::desk::Desk;
use crate::desk::component::Button;
use crate::desk::say::{say, say_with};
use crate::desk::theme::theme;
use crate::edit::command::conflict::{Keep, keep};
use crate::model::conflict::{Conflict, Version, conflicts};

/// How wide the line beside a version is, and how far from the words.
const LINE: f32 = 3.0;
const AWAY: f32 = 16.0;

/// Shows the lines and buttons of all conflicts in sight.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let all = conflicts(desk.seat.document.article());
    let Some(view) = desk.seat.surface.view().filter(|_| !all.is_empty()) else {
        return;
    };
    let own = desk.who().to_owned();
    let mut asked = None;
    ui.scope(|ui| {
        ui.set_clip_rect(view.intersect(ui.clip_rect()));
        for conflict in all {
            lines(desk, ui, &conflict);
            let mine = [
                (conflict.opens, Keep::First, kept(&conflict.first, &own)),
                (conflict.between, Keep::Second, kept(&conflict.second, &own)),
                (
                    conflict.ends,
                    Keep::Both,
                    say("conflict-keep-both").to_owned(),
                ),
            ];
            for (note, what, words) in mine {
                if button(desk, ui, note, &words) {
                    asked = Some((conflict.clone(), what));
                }
            }
        }
    });
    if let Some((conflict, what)) = asked {
        let change = keep(desk.seat.document.state(), &conflict, what, desk.now());
        desk.change(change);
        desk.view.wants_page = true;
    }
}

/// "Keep mine", "Keep Omar’s".
fn kept(version: &Version, own: &str) -> String {
    if version.by == own {
        say("conflict-keep-mine").to_owned()
    } else if version.by.is_empty() {
        say("conflict-keep-theirs").to_owned()
    } else {
        say_with("conflict-keep-named", [("name", version.by.clone().into())])
    }
}

fn lines(desk: &mut Desk, ui: &Ui, conflict: &Conflict) {
    let theme = theme(ui);
    let colours = &theme.colours;
    let sides = [
        (conflict.first_blocks(), colours.link),
        (conflict.second_blocks(), colours.accent),
    ];
    for (blocks, colour) in sides {
        for block in blocks {
            if let Some(area) = desk.seat.surface.area_of(block) {
                let left = area.left() - AWAY;
                let line = Rect::from_min_max(
                    pos2(left, area.top()),
                    pos2(left + LINE, area.bottom() - 6.0),
                );
                ui.painter().rect_filled(line, 1.0, colour);
            }
        }
    }
}

/// A button at the end of a note's first line; whether it was pressed.
fn button(desk: &mut Desk, ui: &mut Ui, note: usize, words: &str) -> bool {
    let Some(area) = desk.seat.surface.area_of(note) else {
        return false;
    };
    let high = theme(ui).sizes.control;
    let place = Rect::from_min_size(
        pos2(area.left(), area.top() - 1.0),
        vec2(area.width() - 10.0, high),
    );
    let layout = Layout::right_to_left(Align::Center);
    let builder = UiBuilder::new().max_rect(place).layout(layout);
    ui.scope_builder(builder, |ui| Button::new(words).ui(ui).clicked())
        .inner
}
