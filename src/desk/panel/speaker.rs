//! Who said it, in the card of a quote: completed from those who are known, the same in all quotes.

use egui::{Id, Ui};

use super::page::known_people;
use super::quotes::salt;
use crate::desk::action::Action;
use crate::desk::component::{Button, Field, Kind, Look, Text, Tone};
use crate::desk::say::say;
use crate::desk::{Desk, marking};
use crate::edit::command::speakers;
use crate::model::article::Article;
use crate::model::quote::{Quote, QuoteId};
use crate::surface::{Known, meant};

/// The most that are offered.
const MOST: usize = 3;

/// Name and role, to be changed.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, article: &Article, id: QuoteId, quote: &Quote) {
    let salt = salt(desk.seat.id, id);
    let field = Field::new(say("quotes-speaker"))
        .of(&salt)
        .hint(say("quotes-speaker.hint"));
    // Asked before the field, from which Tab leads to those who are offered.
    let is_offering = is_offering(ui, field.id());
    if let Some(name) = field.live(ui, &quote.speaker.name) {
        marking::set_quote(desk, id, |quote| quote.speaker.name = name);
    }
    let people = if is_offering {
        people(desk, article, id, quote)
    } else {
        Vec::new()
    };
    if let Some(person) = offer(ui, &people, field.id()) {
        marking::set_quote(desk, id, |quote| {
            quote.speaker.name.clone_from(&person.name);
            if quote.speaker.role.is_empty() {
                quote.speaker.role.clone_from(&person.role);
            }
        });
    }
    let role = Field::new(say("quotes-role"))
        .of(&salt)
        .hint(say("quotes-role.hint"));
    if let Some(role) = role.live(ui, &quote.speaker.role) {
        marking::set_quote(desk, id, |quote| quote.speaker.role = role);
    }
    // Whoever is still choosing has renamed nobody yet.
    if people.is_empty() {
        elsewhere(desk, ui, id);
    }
}

/// Whether a name is typed, or one of those who are offered is about to be chosen.
fn is_offering(ui: &Ui, field: Id) -> bool {
    let has_keyboard = ui.memory(|memory| memory.has_focus(field));
    // Whoever is pressed takes the keyboard from the field before the press is a click.
    has_keyboard
        || ui
            .data(|data| data.get_temp(near(field)))
            .unwrap_or_default()
}

/// Those who may be meant by a name that is typed.
fn people(desk: &Desk, article: &Article, id: QuoteId, quote: &Quote) -> Vec<Known> {
    let name = &quote.speaker.name;
    let mut people = meant(article.records(), Some(id), name, &known_people(desk));
    people.retain(|person| person.name != *name);
    people.truncate(MOST);
    people
}

/// Where it is kept whether the pointer or the keyboard is at one who is offered.
fn near(field: Id) -> Id {
    field.with("offered")
}

/// Offers them, a line each; who was chosen.
fn offer<'a>(ui: &mut Ui, people: &'a [Known], field: Id) -> Option<&'a Known> {
    let (mut chosen, mut is_near) = (None, false);
    for person in people {
        let parts = [person.name.as_str(), &person.role].into_iter();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let shown = Button::new(&parts.join(say("comma")))
            .look(Look::Link)
            .ui(ui);
        is_near |= shown.contains_pointer() || shown.has_focus();
        if shown.clicked() {
            chosen = Some(person);
        }
    }
    let is_near = is_near && chosen.is_none();
    ui.data_mut(|data| data.insert_temp(near(field), is_near));
    if chosen.is_some() {
        ui.memory_mut(|memory| memory.request_focus(field));
    }
    chosen
}

/// That other quotes still have the old name or role, and the way to change them too.
fn elsewhere(desk: &mut Desk, ui: &mut Ui, id: QuoteId) {
    let renamed = speakers::renamed(desk.seat.document.log());
    let Some(renamed) = renamed.filter(|renamed| renamed.id == id) else {
        return;
    };
    let told = marking::told_renamed(&renamed);
    Text::new(&told, Kind::Small).tone(Tone::Quiet).ui(ui);
    let change = Button::new(say("speaker-follow")).look(Look::Link);
    if change.ui(ui).clicked() {
        desk.asked.push(Action::FollowSpeaker);
    }
}
