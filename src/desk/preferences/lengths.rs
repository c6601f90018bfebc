//! Settings of lengths: how long headlines, messages and excerpts may be in this house.

use egui::Ui;

use super::row;
use crate::desk::Desk;
use crate::desk::component::{Button, Field, Heed, Kind, Look, Text, Tone, Typed};
use crate::desk::say::say;
use crate::desk::settings::Lengths;

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let lengths = &mut desk.settings.lengths;
    Text::new(say("set-lengths"), Kind::Small)
        .tone(Tone::Faint)
        .ui(ui);
    ui.add_space(8.0);
    let usual = Lengths::default();
    figure(
        ui,
        say("set-search"),
        say("set-search.help"),
        &mut lengths.search,
    );
    figure(
        ui,
        say("set-search-pixels"),
        say("set-search-pixels.help"),
        &mut lengths.search_pixels,
    );
    figure(ui, say("set-push"), say("set-push.help"), &mut lengths.push);
    figure(
        ui,
        say("set-social"),
        say("set-social.help"),
        &mut lengths.social,
    );
    figure(
        ui,
        say("set-print"),
        say("set-print.help"),
        &mut lengths.print,
    );
    figure(
        ui,
        say("set-standfirst"),
        say("set-standfirst.help"),
        &mut lengths.standfirst,
    );
    figure(
        ui,
        say("set-summary"),
        say("set-summary.help"),
        &mut lengths.summary,
    );
    figure(
        ui,
        say("set-phone"),
        say("set-phone.help"),
        &mut lengths.phone_lines,
    );
    figure(
        ui,
        say("set-excerpt"),
        say("set-excerpt.help"),
        &mut lengths.excerpt,
    );
    if *lengths != usual {
        let again = Button::new(say("set-usual-lengths")).look(Look::Link);
        if again.ui(ui).clicked() {
            *lengths = usual;
        }
    }
}

/// One length that is typed.
fn figure(ui: &mut Ui, title: &str, help: &str, figure: &mut usize) {
    row(ui, title, help, |ui| {
        ui.set_width(130.0);
        let id = egui::Id::unique(("length", title));
        let is_wrong = ui.data(|data| data.get_temp::<bool>(id)) == Some(true);
        let heed = if is_wrong {
            Heed::Wrong(say("set-wrong-length"))
        } else {
            Heed::Nothing
        };
        let field = Field::new(title).of("lengths").heed(heed).bare();
        let read = |typed: &str| {
            let read = typed.trim().parse::<usize>().ok();
            read.filter(|figure| (1..=2000).contains(figure))
        };
        match field.read(ui, &figure.to_string(), read) {
            Typed::Value(new) => {
                *figure = new;
                ui.data_mut(|data| data.insert_temp(id, false));
            }
            Typed::Unread(_) => {
                ui.data_mut(|data| data.insert_temp(id, true));
            }
            Typed::Nothing => {}
        }
    });
}
