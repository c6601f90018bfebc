//! How long everything is against its place: the headline, what stands under it, the words.

mod measure;
mod places;

use egui::Ui;

use super::article::set;
use super::inspector::{Section, inside};
use super::status;
use crate::desk::component::{Button, Field, Kind, Look, Text, Tone, length, section};
use crate::desk::say::{figures, say};
use crate::desk::{Desk, lists, words};
use crate::model::article::Article;
use crate::model::block::Furniture;
use crate::model::particulars::{Alternative, Particular};

/// The headlines for other places, by role, with their keys.
const ROLES: [(&str, &str); 4] = [
    (SEARCH, "article-for-search"),
    (SOCIAL, "article-for-social"),
    (PUSH, "article-for-push"),
    (PRINT, "article-for-print"),
];
const SOCIAL: &str = "social";
const PRINT: &str = "print";
const SEARCH: &str = "search";
const PUSH: &str = "push";

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    headline(desk, ui, |_| ());
    section(ui, say("lengths-beside"), |_| ());
    inside(ui, |ui| beside(desk, ui));
    let total = status::word_count(desk, ui);
    section(ui, say("lengths-words"), |ui| {
        if 0 < total {
            let time = words::reading_time(total);
            Text::new(&time, Kind::Small).tone(Tone::Faint).ui(ui);
        }
    });
    inside(ui, |ui| planned(desk, ui, total));
    section(ui, say("lengths-seen"), |_| ());
    inside(ui, |ui| places::ui(desk, ui));
    section(ui, say("article-elsewhere"), |_| ());
    inside(ui, |ui| alternatives(desk, ui));
}

/// The headline alone, with a way to the rest.
pub(super) fn at_a_glance(desk: &mut Desk, ui: &mut Ui) {
    let is_asked = headline(desk, ui, |ui| {
        let all = Button::new(say("lengths-all")).look(Look::Link);
        all.ui(ui).clicked()
    });
    if is_asked {
        desk.view.section = Section::Lengths;
    }
}

fn headline<R>(desk: &Desk, ui: &mut Ui, right: impl FnOnce(&mut Ui) -> R) -> R {
    let article = desk.seat.document.article();
    let house = &desk.settings.lengths;
    let shown = section(ui, say("lengths"), right);
    inside(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        measure::search(ui, headline_for(article, SEARCH), house);
        let headline = article.furniture(Furniture::Headline).text();
        measure::phone(ui, headline, house.phone_lines);
        let push = headline_for(article, PUSH);
        measure::letters(ui, say("lengths-push"), push, house.push);
    });
    shown
}

/// The headline that a place shows: its own, or the article's.
fn headline_for<'a>(article: &'a Article, role: &str) -> &'a str {
    let mut all = article.particulars().alternatives.iter();
    let own = all.find(|other| other.role == role && !other.text.is_empty());
    own.map_or_else(
        || article.furniture(Furniture::Headline).text(),
        |own| own.text.as_str(),
    )
}

fn beside(desk: &Desk, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let house = &desk.settings.lengths;
    let article = desk.seat.document.article();
    let standfirst = article.furniture(Furniture::Standfirst).text();
    measure::letters(ui, say("lengths-standfirst"), standfirst, house.standfirst);
    let summary = lists::teaser(desk).excerpt;
    measure::letters(ui, say("lengths-summary"), &summary, house.summary);
}

/// How many words there are to be, and how many there are.
fn planned(desk: &mut Desk, ui: &mut Ui, total: usize) {
    let planned = desk.seat.document.article().particulars().planned_words;
    if 0 < planned {
        let most = usize::try_from(planned).unwrap_or(usize::MAX);
        let (part, figure) = (measure::part(total, most), measure::of(total, most));
        length(ui, say("lengths-words"), part, &figure);
    }
    let written = match planned {
        0 => String::new(),
        words => figures(words),
    };
    let field = Field::new(say("article-planned"))
        .of("article")
        .number(desk.seat.id.number())
        .hint(say("article-planned.hint"));
    if let Some(typed) = field.live(ui, &written) {
        let digits: String = typed
            .chars()
            .map(words::plain_digit)
            .filter(char::is_ascii_digit)
            .collect();
        set(desk, Particular::PlannedWords(digits.parse().unwrap_or(0)));
    }
}

fn alternatives(desk: &mut Desk, ui: &mut Ui) {
    let known = desk
        .seat
        .document
        .article()
        .particulars()
        .alternatives
        .clone();
    for (role, key) in ROLES {
        let present = known.iter().find(|other| other.role == role);
        let text = present.map_or("", |other| other.text.as_str());
        let field = Field::new(say(key))
            .of("article")
            .number(desk.seat.id.number())
            .hint(say("article-as-headline"));
        let typed = field.live(ui, text);
        // The other two have their place above, where the article's own headline is measured.
        let most = match role {
            SOCIAL => Some(("lengths-social", desk.settings.lengths.social)),
            PRINT => Some(("lengths-print", desk.settings.lengths.print)),
            _ => None,
        };
        if let Some((place, most)) = most.filter(|_| !text.is_empty()) {
            measure::letters(ui, say(place), text, most);
        }
        let Some(typed) = typed else {
            continue;
        };
        let mut all = known.clone();
        all.retain(|other| other.role != role);
        if !typed.is_empty() {
            all.push(Alternative {
                role: role.to_owned(),
                text: typed,
                ..present.cloned().unwrap_or_default()
            });
        }
        set(desk, Particular::Alternatives(all));
    }
}
