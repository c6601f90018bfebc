//! Every control of the desk in every state, on one page.

use egui::{ScrollArea, Ui};

use super::{
    Banner, Button, Chip, Field, Heed, Icon, IconButton, Kind, Look, MenuItem, Row, Text, Tone,
    card, choice, empty, hairline, key_cap, length, menu_divider, quote_row, section, select,
    switch,
};

/// Shows them all.
pub fn ui(ui: &mut Ui) {
    ScrollArea::vertical().show(ui, |ui| {
        ui.columns(3, |columns| {
            let [left, middle, right] = columns else {
                return;
            };
            controls(left);
            lists(middle);
            words(right);
        });
    });
}

fn controls(ui: &mut Ui) {
    ui.set_max_width(ui.available_width().min(320.0));
    section(ui, "Buttons", |_| ());
    ui.horizontal_wrapped(|ui| {
        Button::new("Export…").look(Look::Primary).ui(ui);
        Button::new("Find an action")
            .icon(Icon::Search)
            .key("Ctrl+Shift+P")
            .ui(ui);
    });
    ui.horizontal_wrapped(|ui| {
        Button::new("Try again").ui(ui);
        Button::new("File").look(Look::Quiet).ui(ui);
        Button::new("Compare").look(Look::Link).ui(ui);
        Button::new("Not now").enabled(false).ui(ui);
    });
    ui.horizontal(|ui| {
        IconButton::new(Icon::Pin, "Pin").on(true).ui(ui);
        IconButton::new(Icon::Hidden, "Hide").ui(ui);
        IconButton::new(Icon::Remove, "Remove").ui(ui);
        IconButton::new(Icon::Grip, "Move").enabled(false).ui(ui);
    });
    section(ui, "Fields", |_| ());
    Field::new("Slug").live(ui, "mira-sails-again");
    Field::new("Speaker").hint("Name").live(ui, "");
    Field::new("Published")
        .heed(Heed::Wrong("Write a date as 2026-11-23"))
        .live(ui, "tomorrow");
    Field::new("Bio")
        .rows(3)
        .heed(Heed::Note("For this article alone"))
        .live(ui, "Sahar Doust writes about the port of Amra.");
    select(ui, "Status", "Filed", |_| None::<()>);
    choice(ui, 1, &[(0, "Article"), (1, "Quotes"), (2, "Sources")]);
    switch(ui, "May be named to readers", true);
    switch(ui, "Leave out of the queue", false);
    section(ui, "Menu", |_| ());
    card(ui, |ui| {
        MenuItem::new("Save").key("Ctrl+S").ui(ui);
        MenuItem::new("Undo").key("Ctrl+Z").enabled(false).ui(ui);
        menu_divider(ui);
        MenuItem::new("Dark").on(true).ui(ui);
    });
}

fn lists(ui: &mut Ui) {
    ui.set_max_width(ui.available_width().min(330.0));
    section(ui, "Articles", |ui| {
        Button::new("All").look(Look::Link).ui(ui);
    });
    for (title, about, dot, is_chosen) in [
        (
            "The Mira sails again, with a crew of nine and no captain yet",
            "Draft · Sahar Doust · 412 words",
            Tone::Warn,
            true,
        ),
        (
            "Salt prices fall for a third week",
            "Filed · Jonas Feld · 1 hour ago",
            Tone::Link,
            false,
        ),
        (
            "قایق میرا دوباره راه می‌افتد",
            "Published · Sahar Doust · yesterday",
            Tone::Ok,
            false,
        ),
    ] {
        Row {
            title,
            about,
            excerpt: None,
            dot,
            is_chosen,
            is_picked: false,
        }
        .ui(ui);
    }
    hairline(ui);
    for (words, who, chip) in [
        (
            "“She still smells of tar and oranges.”",
            "Nima Parsa",
            Chip::new("Confirmed").tone(Tone::Ok).icon(Icon::Check),
        ),
        (
            "«ما هنوز منتظریم»",
            "Laleh Omid",
            Chip::new("Found, to confirm").tone(Tone::Warn),
        ),
    ] {
        quote_row(ui, words, words, false, |ui| {
            Text::new(who, Kind::SmallStrong).ui(ui);
            chip.ui(ui);
        });
    }
    section(ui, "Headline fits", |_| ());
    length(ui, "Search", 0.88, "53 of 60");
    length(ui, "Push", 1.3, "13 over");
}

fn words(ui: &mut Ui) {
    ui.set_max_width(ui.available_width().min(420.0));
    section(ui, "Banners", |_| ());
    Banner::new(Tone::Ok, "Restored 2 articles, newer than the saved files.").ui(ui, |ui| {
        Button::new("Discard…").look(Look::Link).ui(ui);
    });
    Banner::new(
        Tone::Bad,
        "“The Mira” was not saved: the disk is full. Every word is still here.",
    )
    .ui(ui, |ui| {
        Button::new("Try again").ui(ui);
    });
    Banner::new(
        Tone::Warn,
        "A newer Nutgraf wrote this file; it can be read, not changed.",
    )
    .ui(ui, |_| ());
    section(ui, "Nothing here yet", |_| ());
    card(ui, |ui| {
        empty(
            ui,
            "No posts in the queue",
            "Posts appear beside every article you export.",
            |ui| {
                Button::new("Add from articles").look(Look::Primary).ui(ui);
            },
        );
    });
    section(ui, "Words", |_| ());
    for (kind, words) in [
        (Kind::Title, "Title of a dialog"),
        (Kind::ListHeadline, "Headline in a list"),
        (Kind::CardHeadline, "Headline on a card"),
        (
            Kind::Excerpt,
            "Copy on a card, a little smaller than in a panel.",
        ),
        (Kind::Ledger, "Copy in a panel: “We left at dusk.”"),
        (Kind::Ui, "The desk’s own words"),
        (Kind::SmallStrong, "A header"),
        (Kind::Small, "Small words"),
        (Kind::Tiny, "19 mins ago"),
    ] {
        Text::new(words, kind).ui(ui);
    }
    key_cap(ui, "Ctrl+Shift+.");
}
