//! The questions that wait for an answer: unsaved words, text to read, an address, a format.

use std::path::PathBuf;

use egui::{Context, ScrollArea, Ui};

use super::action::Action;
use super::component::{Button, Field, Heed, Kind, Look, Text, Tone, dialog};
use super::document::Document;
use super::files;
use super::palette::{self, Palette};
use super::pick::Picker;
use super::say::{say, say_with};
use super::{Desk, keys, lists, marking, past, perform};
use crate::export::format::Format;
use crate::model::mark::Address;

/// What was to be done when unsaved words were found.
#[derive(Debug)]
pub(super) enum Then {
    /// Leave the program.
    Quit,
    /// Show another article, or an empty one.
    Begin(Box<Document>),
    /// Open a file.
    Open(PathBuf),
    /// Open another folder.
    Library(PathBuf),
}

/// A format with what it cannot carry, or why it is refused.
type Offer = (Format, Result<Vec<String>, String>);

/// A question.
#[derive(Debug)]
pub(super) enum Asking {
    /// Whether to save before going on.
    Close(Then),
    /// The text of a page.
    Text(String),
    /// Which format to export, each with what it cannot carry.
    Export(Vec<Offer>),
    /// A post by hand.
    Post(lists::Draft),
    /// Where a link leads.
    Link(String),
    /// What this version is to be called.
    Name(String),
    /// The sheet of keys.
    Keys,
    /// The palette.
    Palette(Palette),
    /// A file, with our own dialog.
    Pick(Box<Picker>),
}

/// What came of a question in one frame.
enum Came {
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
        Asking::Close(then) => close(desk, ctx, then),
        Asking::Text(text) => from_text(desk, ctx, text),
        Asking::Export(offers) => export(desk, ctx, offers),
        Asking::Post(draft) => lists::by_hand(desk, ctx, draft)
            .map_or(Came::Over, |draft| Came::Open(Asking::Post(draft))),
        Asking::Link(typed) => link(desk, ctx, typed),
        Asking::Name(typed) => name(desk, ctx, typed),
        Asking::Keys if keys::sheet(ctx) => Came::Over,
        Asking::Keys => Came::Open(Asking::Keys),
        Asking::Palette(palette) => look_up(desk, ctx, palette),
        Asking::Pick(picker) => pick(desk, ctx, picker),
    };
    match came {
        // What was done may have asked something new.
        Came::Open(asking) if desk.asking.is_none() => desk.asking = Some(asking),
        Came::Open(_) | Came::Over => {}
    }
}

fn close(desk: &mut Desk, ctx: &Context, then: Then) -> Came {
    let title = desk.document.title();
    let question = say_with("close-save", [("title", title.into())]);
    let shown = dialog(ctx, &question, 430.0, |ui| {
        Text::new(say("close-save.help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(10.0);
        buttons(ui, &[say("save"), say("close-not-save"), say("cancel")])
    });
    match shown.inner {
        Some(0) => {
            if files::save(desk, ctx) {
                files::go_on(desk, ctx, then);
            }
            Came::Over
        }
        Some(1) => {
            files::go_on(desk, ctx, then);
            Came::Over
        }
        Some(_) => Came::Over,
        None if shown.is_left => Came::Over,
        None => Came::Open(Asking::Close(then)),
    }
}

/// A row of buttons, the first one primary; the one that was clicked.
fn buttons(ui: &mut Ui, words: &[&str]) -> Option<usize> {
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

fn from_text(desk: &mut Desk, ctx: &Context, mut text: String) -> Came {
    let high = ctx.content_rect().height() - 260.0;
    let shown = dialog(ctx, say("from-text"), 640.0, |ui| {
        Text::new(say("from-text.help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(6.0);
        ScrollArea::vertical()
            .max_height(high.clamp(120.0, 420.0))
            .show(ui, |ui| {
                let field = Field::new(say("from-text-field")).of("new").rows(14).bare();
                if text.is_empty() {
                    ui.memory_mut(|memory| memory.request_focus(field.id()));
                }
                field.show(ui, &mut text);
            });
        ui.add_space(10.0);
        buttons(ui, &[say("from-text-make"), say("cancel")])
    });
    match shown.inner {
        Some(0) if !text.trim().is_empty() => {
            files::new_from_text(desk, ctx, &text);
            Came::Over
        }
        Some(0) | None if !shown.is_left => Came::Open(Asking::Text(text)),
        _ => Came::Over,
    }
}

/// The words on a format's button, and what it is for.
fn words_of(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Html => (say("export-html"), say("export-html.help")),
        Format::Json => (say("export-json"), say("export-json.help")),
        Format::Ron => (say("export-ron"), say("export-ron.help")),
        Format::Text => (say("export-text"), say("export-text.help")),
    }
}

fn export(desk: &mut Desk, ctx: &Context, offers: Vec<Offer>) -> Came {
    let shown = dialog(ctx, say("export"), 520.0, |ui| {
        let mut out = None;
        for (format, remarks) in &offers {
            let (title, help) = words_of(*format);
            ui.add_space(4.0);
            let (told, tone) = match remarks {
                Ok(remarks) if remarks.is_empty() => (say("export-whole").to_owned(), Tone::Ok),
                Ok(remarks) => (remarks.join(say("semicolon")), Tone::Quiet),
                Err(refused) => (refused.clone(), Tone::Bad),
            };
            ui.horizontal_top(|ui| {
                ui.scope(|ui| {
                    ui.set_width(116.0);
                    if Button::new(title).ui(ui).clicked() {
                        out = Some(Some(*format));
                    }
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    Text::new(help, Kind::Ui).ui(ui);
                    Text::new(&told, Kind::Small).tone(tone).rows(4).ui(ui);
                });
            });
        }
        ui.add_space(12.0);
        if Button::new(say("cancel")).ui(ui).clicked() {
            out = Some(None);
        }
        out
    });
    match shown.inner {
        Some(Some(format)) => {
            files::ask_export(desk, ctx, format);
            Came::Over
        }
        Some(None) => Came::Over,
        None if shown.is_left => Came::Over,
        None => Came::Open(Asking::Export(offers)),
    }
}

fn link(desk: &mut Desk, ctx: &Context, mut typed: String) -> Came {
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
        if !ui.memory(|memory| memory.has_focus(field.id())) {
            ui.memory_mut(|memory| memory.request_focus(field.id()));
        }
        let response = field.show(ui, &mut typed);
        let is_entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
        ui.add_space(10.0);
        let clicked = buttons(ui, &[say("link-set"), say("link-remove"), say("cancel")]);
        clicked.or((is_entered && response.lost_focus()).then_some(0))
    });
    match shown.inner {
        Some(0) => {
            marking::set_link(desk, Address::new(&typed));
            Came::Over
        }
        Some(1) => {
            marking::set_link(desk, None);
            Came::Over
        }
        Some(_) => Came::Over,
        None if shown.is_left => Came::Over,
        None => Came::Open(Asking::Link(typed)),
    }
}

fn name(desk: &mut Desk, ctx: &Context, mut typed: String) -> Came {
    let shown = dialog(ctx, say("name-title"), 400.0, |ui| {
        let field = Field::new(say("name-field")).of("name revision");
        let field = field.hint(say("name-hint"));
        if !ui.memory(|memory| memory.has_focus(field.id())) {
            ui.memory_mut(|memory| memory.request_focus(field.id()));
        }
        let response = field.show(ui, &mut typed);
        let is_entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
        ui.add_space(10.0);
        let clicked = buttons(ui, &[say("name-keep"), say("cancel")]);
        clicked.or((is_entered && response.lost_focus()).then_some(0))
    });
    match shown.inner {
        Some(0) if typed.trim().is_empty() => Came::Open(Asking::Name(typed)),
        Some(0) => {
            past::name(desk, &typed);
            Came::Over
        }
        Some(_) => Came::Over,
        None if shown.is_left => Came::Over,
        None => Came::Open(Asking::Name(typed)),
    }
}

fn look_up(desk: &mut Desk, ctx: &Context, mut palette: Palette) -> Came {
    let can = |action: Action| perform::applies(desk, action);
    let rows = desk.shelf.headed(palette.typed());
    match palette.ui(ctx, can, &rows) {
        palette::Choice::Open => Came::Open(Asking::Palette(palette)),
        palette::Choice::Left => {
            desk.view.wants_page = true;
            Came::Over
        }
        palette::Choice::Do(action) => {
            desk.view.wants_page = true;
            desk.asked.push(action);
            Came::Over
        }
        palette::Choice::Go(path) => {
            files::leave(desk, ctx, Then::Open(path));
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
