//! The bar itself: what is looked for, how many hits there are, what is put in their place.

use egui::{Frame, Key, Margin, Modifiers, Ui};

use super::{close, current, has_hits, look, places, replace, replace_all, step};
use crate::desk::component::{
    Button, Field, Heed, Icon, IconButton, Kind, Look, Text, Toggle, Tone, flow, hairline,
};
use crate::desk::say::{say, say_with};
use crate::desk::seat::SeatId;
use crate::desk::theme::theme;
use crate::desk::{Desk, words};
use crate::edit::command::find::Search;
use crate::edit::selection::Selection;

fn words_field(seat: SeatId) -> Field<'static> {
    let name = say("find-field");
    let field = Field::new(name).hint(name).of("find").bare();
    field.icon(Icon::Search).number(seat.number())
}

fn with_field(seat: SeatId) -> Field<'static> {
    let name = say("find-with");
    let field = Field::new(name).hint(name).of("find").bare();
    field.number(seat.number())
}

/// Shows the bar over the page.
pub(in crate::desk::panel) fn ui(desk: &mut Desk, ui: &mut Ui) {
    if !desk.seat.find.is_open {
        return;
    }
    let theme = theme(ui);
    let id = words_field(desk.seat.id).id();
    if std::mem::take(&mut desk.seat.find.wants_field) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let is_typing = ui.memory(|memory| memory.has_focus(id));
    let is_replacing = ui.memory(|memory| memory.has_focus(with_field(desk.seat.id).id()));
    let has_focus = is_typing || is_replacing;
    if has_focus {
        keys(desk, ui, is_replacing);
    } else if desk.seat.find.had_focus && ui.input(|input| input.key_pressed(Key::Escape)) {
        desk.seat.find.had_focus = false;
        close(desk);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = Frame::new()
        .fill(theme.colours.side)
        .inner_margin(Margin::symmetric(16, 8))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.with_layout(flow::column(), |ui| {
                ui.horizontal(|ui| first_row(desk, ui));
                if desk.seat.find.has_replace {
                    ui.horizontal(|ui| second_row(desk, ui));
                }
            });
        });
    // From field to field first; the switches beside them are met backwards.
    let is_led = ui.input(|input| input.key_pressed(Key::Tab) && !input.modifiers.shift);
    if is_typing && is_led && desk.seat.find.has_replace {
        let with = with_field(desk.seat.id).id();
        ui.memory_mut(|memory| memory.request_focus(with));
    }
    // A button of it that was pressed leaves the keyboard to nobody.
    let focused = ui.memory(egui::Memory::focused);
    desk.seat.find.had_focus = focused.is_none_or(|id| {
        let focused = ui.ctx().read_response(id);
        focused.is_some_and(|focused| shown.response.rect.contains_rect(focused.rect))
    });
    hairline(ui);
}

fn keys(desk: &mut Desk, ui: &Ui, is_replacing: bool) {
    let (back, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::SHIFT, Key::Enter),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    if back {
        step(desk, false);
    } else if enter && is_replacing {
        replace(desk);
    } else if enter {
        step(desk, true);
    }
}

fn first_row(desk: &mut Desk, ui: &mut Ui) {
    let room = (ui.available_width() - 410.0).clamp(140.0, 340.0);
    let is_wrong = desk.seat.find.finder.is_none() && !desk.seat.find.search.words.is_empty();
    ui.scope(|ui| {
        ui.set_width(room);
        let words = desk.seat.find.search.words.clone();
        let heed = if is_wrong {
            Heed::Wrong(say("find-no-pattern"))
        } else {
            Heed::Nothing
        };
        let field = words_field(desk.seat.id).heed(heed);
        if let Some(typed) = field.live(ui, &words) {
            desk.seat.find.search.words = typed;
            look(desk);
            let start = desk.seat.document.state().selection.from();
            desk.seat.document.select(Selection::caret(start));
            step(desk, true);
        }
    });
    let (told, tone) = told(desk);
    Text::new(&told, Kind::Small).tone(tone).news().ui(ui);
    let selection = desk.seat.document.state().selection;
    let search = &mut desk.seat.find.search;
    let mut is_within = search.within.is_some();
    toggles(ui, search);
    toggle(ui, "[ ]", say("find-within"), &mut is_within);
    match (is_within, &search.within) {
        (true, None) if !selection.is_caret() => {
            search.within = Some(selection.from()..selection.to());
        }
        (false, Some(_)) => search.within = None,
        _ => {}
    }
    let can = has_hits(desk);
    if IconButton::new(Icon::MoveUp, say("find-previous"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        step(desk, false);
    }
    if IconButton::new(Icon::MoveDown, say("find-next"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        step(desk, true);
    }
    ui.with_layout(flow::back(), |ui| {
        if IconButton::new(Icon::Close, say("find-close"))
            .ui(ui)
            .clicked()
        {
            close(desk);
        }
        if !desk.seat.find.has_replace
            && Button::new(say("find-replace"))
                .look(Look::Link)
                .ui(ui)
                .clicked()
        {
            desk.seat.find.has_replace = true;
        }
    });
}

/// How it is looked for: capitals, whole words, a pattern, any form of a letter.
pub(in crate::desk) fn toggles(ui: &mut Ui, search: &mut Search) {
    let (case, whole) = (say("find-case-sign"), say("find-whole-sign"));
    toggle(ui, case, say("find-case"), &mut search.minds_case);
    toggle(ui, whole, say("find-whole"), &mut search.is_whole);
    toggle(ui, ".*", say("find-pattern"), &mut search.is_pattern);
    toggle(ui, "é", say("find-folds"), &mut search.folds);
}

/// Whether words of confirmed quotes are replaced, too.
pub(in crate::desk) fn quotes_toggle(ui: &mut Ui, search: &mut Search) {
    let sign = say("find-quotes-sign");
    toggle(ui, sign, say("find-quotes"), &mut search.takes_quotes);
}

fn toggle(ui: &mut Ui, sign: &str, name: &str, is_on: &mut bool) {
    if Toggle::new(sign, name, *is_on).ui(ui).clicked() {
        *is_on = !*is_on;
    }
}

/// "3 of 12", or what else there is to say.
fn told(desk: &Desk) -> (String, Tone) {
    let find = &desk.seat.find;
    if find.search.words.is_empty() {
        return (String::new(), Tone::Quiet);
    }
    let here = current(desk);
    let beside = match here.and_then(|at| find.hits.get(at)) {
        Some(hit) => places::name(hit).map_or_else(String::new, |name| format!(" · {name}")),
        None => String::new(),
    };
    match (here, find.hits.len()) {
        (_, 0) => (say("find-nothing").to_owned(), Tone::Warn),
        (Some(at), all) => (
            say_with(
                "count-of",
                [("count", (at + 1).into()), ("all", all.into())],
            ) + &beside,
            Tone::Quiet,
        ),
        (None, all) => (words::count("count-hits", all), Tone::Quiet),
    }
}

fn second_row(desk: &mut Desk, ui: &mut Ui) {
    let room = (ui.available_width() - 330.0).clamp(140.0, 340.0);
    ui.scope(|ui| {
        ui.set_width(room);
        let with = desk.seat.find.with.clone();
        if let Some(typed) = with_field(desk.seat.id).live(ui, &with) {
            desk.seat.find.with = typed;
        }
    });
    let can = has_hits(desk);
    if Button::new(say("find-replace-this"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        replace(desk);
    }
    if Button::new(say("find-replace-all"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        replace_all(desk);
    }
    quotes_toggle(ui, &mut desk.seat.find.search);
}
