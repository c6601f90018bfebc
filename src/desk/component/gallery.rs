//! Every control of the desk in every state, on one page.

use egui::{Align2, Context, Frame, Id, Ui, Vec2};

use super::{
    Banner, Button, Chip, Field, Heed, Icon, IconButton, Kind, Look, MenuItem, Row, Text, Tone,
    card, check, choice, dialog, drop_menu, empty, flow, hairline, key_cap, length, menu_divider,
    popover, progress, quote_row, section, select, stepper, switch, toast,
};
use crate::desk::say::{say, say_with};

/// The room round everything.
const MARGIN: i8 = 20;

/// The name of a part, over it.
fn part(ui: &mut Ui, title: &str) {
    ui.add_space(8.0);
    Text::new(title, Kind::SmallStrong).tone(Tone::Quiet).ui(ui);
}

/// Shows them all.
pub fn ui(ui: &mut Ui) {
    let words = say_with("keeper-restored", [("count", 2.into())]);
    toast(ui.ctx(), &words, Some(say("do-undo")), false);
    flow::scroll(ui).show(ui, |ui| {
        Frame::new().inner_margin(MARGIN).show(ui, |ui| {
            ui.columns(3, |columns| {
                if flow::is_rtl() {
                    columns.reverse();
                }
                let [first, middle, last] = columns else {
                    return;
                };
                first.with_layout(flow::column(), controls);
                middle.with_layout(flow::column(), lists);
                last.with_layout(flow::column(), words_and_places);
            });
        });
    });
}

fn controls(ui: &mut Ui) {
    ui.set_max_width(ui.available_width().min(320.0));
    part(ui, say("sample-buttons"));
    ui.horizontal_wrapped(|ui| {
        Button::new(say("do-export")).look(Look::Primary).ui(ui);
        Button::new(say("top-find"))
            .icon(Icon::Search)
            .key("Ctrl+Shift+P")
            .ui(ui);
    });
    ui.horizontal_wrapped(|ui| {
        Button::new(say("sample-again")).ui(ui);
        Button::new(say("menu-file")).look(Look::Quiet).ui(ui);
        Button::new(say("sample-compare")).look(Look::Link).ui(ui);
        Button::new(say("sample-not-now")).enabled(false).ui(ui);
    });
    ui.horizontal(|ui| {
        IconButton::new(Icon::Pin, say("queue-pin")).on(true).ui(ui);
        IconButton::new(Icon::Hidden, say("queue-hide")).ui(ui);
        IconButton::new(Icon::Remove, say("delete")).ui(ui);
        IconButton::new(Icon::Grip, say("page-block"))
            .enabled(false)
            .ui(ui);
    });
    part(ui, say("sample-fields"));
    Field::new(say("article-slug")).live(ui, "mira-sails-again");
    Field::new(say("quotes-speaker"))
        .hint(say("quotes-speaker.hint"))
        .live(ui, "");
    Field::new(say("article-published"))
        .heed(Heed::Wrong(say("article-date-hint")))
        .live(ui, say("age-yesterday"));
    Field::new(say("authors-bio"))
        .rows(3)
        .heed(Heed::Note(say("authors-bio.own")))
        .live(ui, say("sample-bio"));
    select(
        ui,
        say("article-status"),
        say("status-filed"),
        |_| None::<()>,
    );
    let sections = [
        (0, say("do-show-article")),
        (1, say("do-show-quotes")),
        (2, say("do-show-sources")),
    ];
    choice(ui, 1, &sections);
    stepper(ui, say("set-size"), "100", true, false);
    switch(ui, say("sources-nameable"), true);
    switch(ui, say("queue-hide"), false);
    ui.horizontal(|ui| {
        check(ui, say("sample-task"), true);
        check(ui, say("sample-task"), false);
        let task = Field::new(say("work-task")).of("sample").bare().plain();
        task.live(ui, say("sample-task"));
    });
    part(ui, say("sample-menu"));
    card(ui, |ui| {
        MenuItem::new(say("save")).key("Ctrl+S").ui(ui);
        MenuItem::new(say("do-undo"))
            .key("Ctrl+Z")
            .enabled(false)
            .ui(ui);
        menu_divider(ui);
        MenuItem::new(say("do-wear-dark")).on(true).ui(ui);
    });
}

fn lists(ui: &mut Ui) {
    ui.set_max_width(ui.available_width().min(330.0));
    section(ui, say("articles"), |ui| {
        Button::new(say("articles-all"))
            .look(Look::Link)
            .opens()
            .ui(ui);
    });
    for (title, about, dot, is_chosen) in [
        (
            say("sample-mira"),
            say("sample-mira.about"),
            Tone::Warn,
            true,
        ),
        (
            say("sample-salt"),
            say("sample-salt.about"),
            Tone::Link,
            false,
        ),
        (
            "قایق میرا دوباره راه می‌افتد",
            say("sample-boat"),
            Tone::Ok,
            false,
        ),
    ] {
        Row {
            title,
            about,
            shorter: &[],
            excerpt: None,
            dot,
            is_over: false,
            work: "",
            is_tight: false,
            is_chosen,
            is_open: false,
            is_picked: false,
        }
        .ui(ui);
    }
    hairline(ui);
    for (words, who, chip) in [
        (
            say("sample-tar"),
            say("sample-tar.speaker"),
            Chip::new(say("quote-confirmed"))
                .tone(Tone::Ok)
                .icon(Icon::Check),
        ),
        (
            "«ما هنوز منتظریم»",
            say("sample-waiting"),
            Chip::new(say("quote-found")).tone(Tone::Warn),
        ),
    ] {
        let said = Text::new(words, Kind::Ledger);
        ui.push_id(words, |ui| {
            quote_row(ui, ui.scope_id().with("quote"), said, words, false, |ui| {
                Text::new(who, Kind::SmallStrong).ui(ui);
                chip.ui(ui);
            })
        });
    }
    part(ui, say("lengths"));
    let fits = say_with("count-of", [("count", 53.into()), ("all", 60.into())]);
    length(ui, say("lengths-search"), 0.88, &fits);
    let over = say_with("lengths-over", [("count", 13.into())]);
    length(ui, say("lengths-push"), 1.3, &over);
    part(ui, say("sample-progress"));
    let (done, all) = (340, 1_000);
    let values = [("done", done.into()), ("all", all.into())];
    let told = say_with("articles-progress", values);
    progress(ui, &told, done, all);
    part(ui, say("sample-floats"));
    ui.horizontal(floats);
}

/// What floats, behind the buttons that open it.
fn floats(ui: &mut Ui) {
    let words = say("sample-dialog");
    shown_by(ui, words, |ctx| {
        let shown = dialog(ctx, say("sample-title"), 420.0, |ui| {
            Text::new(say("sample-not-saved"), Kind::Ui).ui(ui);
            Field::new(say("article-slug"))
                .of("dialog")
                .live(ui, "mira-sails-again");
            ui.add_space(6.0);
            let close = Button::new(say("close")).look(Look::Primary);
            close.ui(ui).clicked()
        });
        shown.inner || shown.is_left
    });
    let words = say("sample-popover");
    shown_by(ui, words, |ctx| {
        let place = (Align2::CENTER_CENTER, Vec2::ZERO);
        let shown = popover(ctx, words, place, |ui| {
            ui.set_width(300.0);
            Text::new(say("sample-desk"), Kind::Ui).ui(ui);
            key_cap(ui, "Ctrl+Shift+P");
        });
        shown.is_left
    });
    let list = Button::new(say("articles-filter")).opens().ui(ui);
    drop_menu(&list, 170.0, |ui| {
        MenuItem::new(say("order-latest")).on(true).ui(ui);
        MenuItem::new(say("order-oldest")).ui(ui);
    });
}

/// Shows something from a click on a button of that name until it says that it is over.
fn shown_by(ui: &mut Ui, words: &str, show: impl FnOnce(&Context) -> bool) {
    let id = Id::unique(("sample", words));
    let was_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let is_over = was_open && show(ui.ctx());
    let is_asked = Button::new(words).ui(ui).clicked();
    ui.data_mut(|data| data.insert_temp(id, (was_open && !is_over) || is_asked));
}

fn words_and_places(ui: &mut Ui) {
    ui.set_max_width(ui.available_width().min(420.0));
    part(ui, say("sample-banners"));
    Banner::new(
        Tone::Ok,
        &say_with("keeper-restored", [("count", 2.into())]),
    )
    .can_close()
    .ui(ui);
    Banner::new(Tone::Bad, say("sample-not-saved"))
        .actions(&[say("sample-again")])
        .ui(ui);
    Banner::new(Tone::Warn, say("files-newer")).ui(ui);
    part(ui, say("sample-empty"));
    card(ui, |ui| {
        empty(ui, say("queue-none"), say("queue-none.help"), |ui| {
            Button::new(say("do-add-to-queue"))
                .look(Look::Primary)
                .ui(ui);
        });
    });
    part(ui, say("lengths-words"));
    for (kind, words) in [
        (Kind::Title, say("sample-title")),
        (Kind::ListHeadline, say("sample-list")),
        (Kind::CardHeadline, say("sample-card")),
        (Kind::Excerpt, say("sample-excerpt")),
        (Kind::Ledger, say("sample-ledger")),
        (Kind::Ui, say("sample-desk")),
        (Kind::SmallStrong, say("sample-header")),
        (Kind::Small, say("sample-small")),
        (Kind::Tiny, &say_with("age-minutes", [("count", 19.into())])),
    ] {
        Text::new(words, kind).ui(ui);
    }
    key_cap(ui, "Ctrl+Shift+.");
}
