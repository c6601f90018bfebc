//! Settings of the address book: who is offered while a name is typed, and may go again.

use egui::{Ui, vec2};

use crate::desk::Desk;
use crate::desk::component::{Button, Field, Icon, IconButton, Kind, Look, Text, Tone, flow};
use crate::desk::errors::Told as _;
use crate::desk::say::{say, say_with};
use crate::desk::words;
use crate::model::fold::folded;
use crate::model::source::{AddressBook, Entry};

/// So many are shown; the others are found by their names.
const MOST: usize = 50;
/// With more than these there is a field to find one in.
const MANY: usize = 8;

/// What is looked for in the book, and what was taken out of it last.
#[derive(Debug, Default)]
pub(super) struct Looked {
    typed: String,
    removed: Option<Entry>,
}

/// Shows it, where the library has one.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, looked: &mut Looked) {
    let all = desk.shelf.address_book().map(AddressBook::entries);
    let all = all.unwrap_or_default();
    if all.is_empty() && looked.removed.is_none() {
        return;
    }
    Text::new(say("set-book"), Kind::UiMedium).ui(ui);
    Text::new(say("set-book.help"), Kind::Small)
        .tone(Tone::Faint)
        .ui(ui);
    ui.add_space(5.0);
    removed(desk, ui, looked);
    if MANY < all.len() {
        let field = Field::new(say("set-book-find"))
            .hint(say("set-book-find"))
            .icon(Icon::Search)
            .of("address book")
            .bare();
        if let Some(typed) = field.live(ui, &looked.typed) {
            looked.typed = typed;
        }
    }
    let sought = folded(looked.typed.trim());
    let found = all.iter().filter(|entry| {
        let (name, about) = told(entry);
        sought.is_empty() || folded(&format!("{name} {about}")).contains(&sought)
    });
    let found: Vec<&Entry> = found.collect();
    ui.spacing_mut().item_spacing.y = 1.0;
    for (at, entry) in found.iter().take(MOST).enumerate() {
        if ui.push_id(("entry", at), |ui| line(ui, entry)).inner {
            remove(desk, looked, entry);
        }
    }
    if MOST < found.len() {
        let more = words::count("set-book-more", found.len() - MOST);
        Text::new(&more, Kind::Small).tone(Tone::Faint).ui(ui);
    }
    ui.add_space(11.0);
}

/// Its name, and what it is.
fn told(entry: &Entry) -> (&str, &str) {
    match entry {
        Entry::Speaker(_, known) => (&known.speaker.name, &known.speaker.role),
        Entry::Party(_, party) => (&party.name, words::party_kind(party.kind)),
    }
}

/// One entry; says whether it is to go.
fn line(ui: &mut Ui, entry: &Entry) -> bool {
    let (name, about) = told(entry);
    let size = vec2(ui.available_width(), 28.0);
    let shown = ui.allocate_ui_with_layout(size, flow::line(), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let label = say_with("set-book-remove", [("name", name.into())]);
        let room = size.x - 34.0;
        let of_name = Text::new(name, Kind::Ui).rows(1);
        let wide = of_name.size(ui, room * 0.6).x;
        ui.allocate_ui_with_layout(vec2(room, size.y), flow::line(), |ui| {
            ui.allocate_ui_with_layout(vec2(wide, size.y), flow::line(), |ui| {
                of_name.ui(ui);
            });
            Text::new(about, Kind::Small)
                .tone(Tone::Faint)
                .rows(1)
                .ui(ui);
        });
        flow::push(ui, 24.0);
        IconButton::new(Icon::Remove, &label).ui(ui).clicked()
    });
    shown.inner
}

/// What was taken out last, with the way back: a toast would stand behind this dialog.
fn removed(desk: &mut Desk, ui: &mut Ui, looked: &mut Looked) {
    let Some(entry) = &looked.removed else {
        return;
    };
    let words = say_with("set-book-removed", [("name", told(entry).0.into())]);
    let is_undone = ui
        .horizontal(|ui| {
            Text::new(&words, Kind::Ui).tone(Tone::Quiet).news().ui(ui);
            let undo = Button::new(say("set-book-back")).look(Look::Link);
            undo.ui(ui).clicked()
        })
        .inner;
    if is_undone && let Some(entry) = looked.removed.take() {
        change(desk, |book| book.put_back(&entry));
    }
}

fn remove(desk: &mut Desk, looked: &mut Looked, entry: &Entry) {
    if change(desk, |book| book.forget(entry)) {
        looked.removed = Some(entry.clone());
    }
}

/// Changes the book; says whether it was changed.
fn change(desk: &mut Desk, change: impl FnOnce(&mut AddressBook) -> bool) -> bool {
    match desk.shelf.change_address_book(change) {
        Ok(is_changed) => is_changed,
        Err(error) => {
            desk.notices.fail(error.told(), None);
            false
        }
    }
}
