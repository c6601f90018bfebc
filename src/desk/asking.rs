//! The questions that wait for an answer: unsaved words, text to read, an address, a format.

use egui::{Context, Ui};

use super::component::{Button, Field, Heed, Kind, Look, Text, Tone, dialog, flow};
use super::exporting::{self, Exporting, batch};
use super::files;
use super::leaving::{self, Then};
use super::palette::{self, Palette};
use super::pick::Picker;
use super::preferences::{self, Preferences};
use super::rewriting::{self, Rewriting};
use super::say::say;
use super::seat::SeatId;
use super::templates::{self, Template};
use super::typed::Kept;
use super::upstream::{self, Newer};
use super::{Desk, filing, key_sheet, lists, marking, past, posts, posts_past, ready, regions};
use crate::library::typed::Dialog;
use crate::model::mark::Address;

/// A question.
#[derive(Debug)]
pub(super) enum Asking {
    /// Whether to save before going on.
    Close(SeatId, Then),
    /// The text of a page.
    Text(String, Kept),
    /// Which format to export.
    Export(Box<Exporting>),
    /// Whether an export of many takes the place of files that are there.
    Replace(batch::Plan),
    /// What is to be replaced in several articles.
    Rewrite(Box<Rewriting>),
    /// Newer copy of what the article was begun from.
    Newer(Box<Newer>),
    /// A post by hand.
    Post(lists::Draft),
    /// Where a link leads, and whether there is one already.
    Link(String, bool),
    /// What this version is to be called.
    Name(String),
    /// What the article lacks before readers see it.
    Ready,
    /// The sheet of keys.
    Keys,
    /// Posts from the text of a page.
    Posts(posts::Pasted),
    /// How readers see the posts, on what screen.
    Preview(posts::Screen),
    /// What the recent posts were before.
    Versions(posts_past::Versions),
    /// An article to begin with.
    Template(Vec<Template>),
    /// Another name for the article.
    Rename(String),
    /// What can be decided about the desk.
    Settings(Preferences),
    /// The palette.
    Palette(Palette),
    /// A file, with our own dialog.
    Pick(Box<Picker>),
}

/// What came of a question in one frame.
pub(super) enum Came {
    /// It is still open.
    Open(Asking),
    /// It is answered or left.
    Over,
}

/// Shows the question that is open.
pub(super) fn ui(desk: &mut Desk, ctx: &Context) {
    let Some(asking) = desk.asking.take() else {
        return;
    };
    let came = match asking {
        Asking::Close(seat, then) => leaving::ui(desk, ctx, seat, then),
        Asking::Text(text, kept) => from_text(desk, ctx, text, kept),
        Asking::Export(open) => exporting::ui(desk, ctx, *open).map_or(Came::Over, |open| {
            Came::Open(Asking::Export(Box::new(open)))
        }),
        Asking::Replace(plan) => batch::replace(desk, ctx, plan)
            .map_or(Came::Over, |plan| Came::Open(Asking::Replace(plan))),
        Asking::Rewrite(open) => rewriting::ui(desk, ctx, *open).map_or(Came::Over, |open| {
            Came::Open(Asking::Rewrite(Box::new(open)))
        }),
        Asking::Newer(open) => upstream::ui(desk, ctx, *open)
            .map_or(Came::Over, |open| Came::Open(Asking::Newer(Box::new(open)))),
        Asking::Post(draft) => lists::by_hand(desk, ctx, draft)
            .map_or(Came::Over, |draft| Came::Open(Asking::Post(draft))),
        Asking::Link(typed, is_there) => link(desk, ctx, typed, is_there),
        Asking::Name(typed) => name(desk, ctx, typed),
        Asking::Posts(open) => posts::from_text(desk, ctx, open)
            .map_or(Came::Over, |open| Came::Open(Asking::Posts(open))),
        Asking::Preview(screen) => posts::preview(desk, ctx, screen)
            .map_or(Came::Over, |screen| Came::Open(Asking::Preview(screen))),
        Asking::Versions(open) => posts_past::ui(desk, ctx, open)
            .map_or(Came::Over, |open| Came::Open(Asking::Versions(open))),
        Asking::Template(all) => templates::ui(desk, ctx, all)
            .map_or(Came::Over, |all| Came::Open(Asking::Template(all))),
        Asking::Rename(typed) => filing::rename(desk, ctx, typed)
            .map_or(Came::Over, |typed| Came::Open(Asking::Rename(typed))),
        Asking::Ready if ready::ui(desk, ctx) => Came::Open(Asking::Ready),
        Asking::Ready => Came::Over,
        Asking::Keys => match key_sheet::sheet(ctx, &desk.keymap) {
            key_sheet::Came::Open => Came::Open(Asking::Keys),
            key_sheet::Came::Over => Came::Over,
            key_sheet::Came::Change => Came::Open(Asking::Settings(Preferences::on_keys())),
        },
        Asking::Settings(page) => preferences::ui(desk, ctx, page)
            .map_or(Came::Over, |page| Came::Open(Asking::Settings(page))),
        Asking::Palette(palette) => look_up(desk, ctx, palette),
        Asking::Pick(picker) => pick(desk, ctx, picker),
    };
    match came {
        // What was done may have asked something new.
        Came::Open(asking) if desk.asking.is_none() => desk.asking = Some(asking),
        Came::Over if desk.asking.is_none() => regions::return_keyboard(desk, ctx),
        Came::Open(_) | Came::Over => {}
    }
}

/// A row of buttons, the first one primary; the one that was clicked.
pub(super) fn buttons(ui: &mut Ui, words: &[&str]) -> Option<usize> {
    ui.horizontal(|ui| {
        let mut out = None;
        for (at, words) in words.iter().enumerate() {
            let look = if at == 0 { Look::Primary } else { Look::Plain };
            if Button::new(words).look(look).ui(ui).clicked() {
                out = Some(at);
            }
        }
        out
    })
    .inner
}

/// The dialog for the text of a page, with what was typed there when nobody was done with it.
pub(super) fn text(desk: &mut Desk) -> Asking {
    let (kept, texts) = Kept::open(desk, Dialog::Text);
    Asking::Text(texts.concat(), kept)
}

fn from_text(desk: &mut Desk, ctx: &Context, mut text: String, mut kept: Kept) -> Came {
    let high = ctx.content_rect().height() - 260.0;
    let shown = dialog(ctx, say("from-text"), 640.0, |ui| {
        Text::new(say("from-text.help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(6.0);
        if kept.ui(ui) {
            text.clear();
        }
        flow::scroll(ui)
            .max_height(high.clamp(120.0, 420.0))
            .show(ui, |ui| {
                let field = Field::new(say("from-text-field")).of("new").rows(14).bare();
                field.show(ui, &mut text);
            });
        ui.add_space(10.0);
        buttons(ui, &[say("from-text-make"), say("cancel")])
    });
    kept.follow(desk, &[&text]);
    match shown.inner {
        Some(0) if !text.trim().is_empty() => {
            files::new_from_text(desk, ctx, &text);
            kept.done();
            Came::Over
        }
        Some(0) | None if !shown.is_left => Came::Open(Asking::Text(text, kept)),
        None => {
            kept.leave(desk);
            Came::Over
        }
        Some(_) => {
            kept.done();
            Came::Over
        }
    }
}

fn link(desk: &mut Desk, ctx: &Context, mut typed: String, is_there: bool) -> Came {
    let address = Address::new(&typed);
    let is_safe = address.as_ref().is_none_or(Address::is_safe);
    let shown = dialog(ctx, say("link"), 440.0, |ui| {
        let heed = if is_safe {
            Heed::Nothing
        } else {
            Heed::Wrong(say("link-wrong"))
        };
        let field = Field::new(say("link-address"))
            .of("link")
            .hint("https://")
            .heed(heed);
        field.show(ui, &mut typed);
        ui.add_space(10.0);
        let (set, remove, cancel) = (say("link-set"), say("link-remove"), say("cancel"));
        if is_there {
            buttons(ui, &[set, cancel, remove])
        } else {
            buttons(ui, &[set, cancel])
        }
    });
    match shown.inner {
        Some(0) => {
            marking::set_link(desk, Address::new(&typed));
            Came::Over
        }
        Some(2) => {
            marking::set_link(desk, None);
            Came::Over
        }
        Some(_) => Came::Over,
        None if shown.is_left => Came::Over,
        None => Came::Open(Asking::Link(typed, is_there)),
    }
}

fn name(desk: &mut Desk, ctx: &Context, mut typed: String) -> Came {
    let shown = dialog(ctx, say("name-title"), 400.0, |ui| {
        let field = Field::new(say("name-field")).of("name revision");
        let field = field.hint(say("name-hint"));
        field.show(ui, &mut typed);
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            let keep = Button::new(say("name-keep"))
                .look(Look::Primary)
                .enabled(!typed.trim().is_empty());
            if keep.ui(ui).clicked() {
                return Some(true);
            }
            Button::new(say("cancel")).ui(ui).clicked().then_some(false)
        })
        .inner
    });
    match shown.inner {
        Some(is_kept) => {
            if is_kept {
                past::name(desk, &typed);
            }
            Came::Over
        }
        None if shown.is_left => Came::Over,
        None => Came::Open(Asking::Name(typed)),
    }
}

fn look_up(desk: &mut Desk, ctx: &Context, mut palette: Palette) -> Came {
    match palette.ui(desk, ctx) {
        palette::Choice::Open => Came::Open(Asking::Palette(palette)),
        palette::Choice::Left => Came::Over,
        palette::Choice::Do(action) => {
            desk.view.wants_page = true;
            desk.settings.note_used(super::keys::name(action));
            desk.asked.push(action);
            Came::Over
        }
        palette::Choice::Go(path) => {
            leaving::leave(desk, ctx, Then::Open(path));
            Came::Over
        }
        palette::Choice::Beside(path) => {
            leaving::leave(desk, ctx, Then::Beside(path));
            Came::Over
        }
    }
}

fn pick(desk: &mut Desk, ctx: &Context, mut picker: Box<Picker>) -> Came {
    match picker.ui(ctx) {
        None => Came::Open(Asking::Pick(picker)),
        Some(None) => Came::Over,
        Some(Some(path)) => {
            let question = picker.question().clone();
            files::chosen(desk, ctx, &question, &path);
            Came::Over
        }
    }
}
