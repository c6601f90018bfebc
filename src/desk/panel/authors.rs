//! Who wrote the article, from the staff book or by name, with the bio it prints.

use egui::Ui;

use super::inspector::inside;
use crate::desk::Desk;
use crate::desk::component::{
    Button, Field, Heed, Icon, IconButton, Kind, Look, MenuItem, Text, Tone, card, drop_menu,
    empty, flow, menu_divider, section, switch,
};
use crate::desk::say::say;
use crate::desk::words;
use crate::edit::command::records;
use crate::edit::step::Step;
use crate::model::block::Furniture;
use crate::model::staff::{Author, Credit, StaffId};

/// How wide a button with an icon is.
const SQUARE: f32 = 24.0;

/// Changes one credit among all, and the article with it.
type Change<'a> = dyn Fn(&mut Desk, &dyn Fn(&mut Credit)) + 'a;

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let credits = desk.seat.document.article().records().authors.clone();
    let title = words::count("count-authors", credits.len());
    section(ui, &title, |ui| add(desk, ui, &credits));
    if credits.is_empty() {
        empty(ui, say("authors-none"), say("authors-none.help"), |_| ());
        return;
    }
    for at in 0..credits.len() {
        inside(ui, |ui| {
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                one(desk, ui, &credits, at);
            });
        });
    }
}

/// Sets the credits.
pub(super) fn set(desk: &mut Desk, authors: Vec<Credit>) {
    let now = desk.now();
    let change = records::set(desk.seat.document.state(), Step::Authors(authors), now);
    desk.change(change);
}

fn add(desk: &mut Desk, ui: &mut Ui, credits: &[Credit]) {
    let button = Button::new(say("add"))
        .name(say("authors-add"))
        .look(Look::Link)
        .icon(Icon::Add)
        .ui(ui);
    let staff: Vec<(StaffId, Author)> = desk
        .shelf
        .staff()
        .map(|book| book.authors.clone())
        .unwrap_or_default();
    drop_menu(&button, 230.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut new = None;
        for (id, author) in &staff {
            let is_here = credits
                .iter()
                .any(|credit| credit.staff.as_ref() == Some(id));
            let item = MenuItem::new(&author.name).on(is_here).enabled(!is_here);
            if item.ui(ui).clicked() {
                new = Some(Credit {
                    staff: Some(id.clone()),
                    author: author.clone(),
                    ..Credit::default()
                });
            }
        }
        if !staff.is_empty() {
            menu_divider(ui);
        }
        if MenuItem::new(say("authors-other")).ui(ui).clicked() {
            new = Some(other(desk, credits));
        }
        if let Some(credit) = new {
            let mut all = credits.to_vec();
            all.push(credit);
            set(desk, all);
        }
    });
}

/// Somebody who is in no book: whoever the byline names, where it names nobody else.
fn other(desk: &Desk, credits: &[Credit]) -> Credit {
    let mut credit = Credit::default();
    let byline = desk
        .seat
        .document
        .article()
        .furniture(Furniture::Byline)
        .text();
    if credits.is_empty() {
        byline.trim().clone_into(&mut credit.author.name);
    }
    credit
}

fn one(desk: &mut Desk, ui: &mut Ui, credits: &[Credit], at: usize) {
    let Some(credit) = credits.get(at) else {
        return;
    };
    let change = |desk: &mut Desk, change: &dyn Fn(&mut Credit)| {
        let mut all = credits.to_vec();
        if let Some(credit) = all.get_mut(at) {
            change(credit);
        }
        set(desk, all);
    };
    ui.horizontal(|ui| {
        let name = if credit.author.name.is_empty() {
            say("authors-unnamed")
        } else {
            &credit.author.name
        };
        Text::new(name, Kind::UiStrong).rows(1).ui(ui);
        flow::push(ui, SQUARE * 2.0 + ui.spacing().item_spacing.x);
        let up = IconButton::new(Icon::MoveUp, say("authors-earlier"));
        if up.enabled(0 < at).ui(ui).clicked() {
            let mut all = credits.to_vec();
            all.swap(at, at - 1);
            set(desk, all);
        }
        let remove = IconButton::new(Icon::Remove, say("authors-remove"));
        if remove.ui(ui).clicked() {
            let mut all = credits.to_vec();
            all.remove(at);
            set(desk, all);
        }
    });
    let salt = format!("author {at} of {}", desk.seat.id.number());
    let name = Field::new(say("authors-name")).of(&salt);
    if let Some(name) = name.live(ui, &credit.author.name) {
        change(desk, &|credit| credit.author.name.clone_from(&name));
    }
    let role = Field::new(say("authors-role"))
        .of(&salt)
        .hint(say("authors-role.hint"));
    if let Some(role) = role.live(ui, &credit.author.role) {
        change(desk, &|credit| credit.author.role.clone_from(&role));
    }
    let part = Field::new(say("authors-part"))
        .of(&salt)
        .hint(say("authors-part.hint"));
    if let Some(part) = part.live(ui, &credit.part) {
        change(desk, &|credit| credit.part.clone_from(&part));
    }
    bio(desk, ui, credit, &salt, &change);
}

fn bio(desk: &mut Desk, ui: &mut Ui, credit: &Credit, salt: &str, change: &Change<'_>) {
    let of_book = credit
        .staff
        .as_ref()
        .and_then(|id| desk.shelf.staff()?.author(id).cloned());
    let heed = match (&of_book, credit.has_own_bio) {
        (Some(_), true) => Heed::Note(say("authors-bio.own")),
        (Some(_), false) => Heed::Note(say("authors-bio.shared")),
        (None, _) => Heed::Nothing,
    };
    let field = Field::new(say("authors-bio")).of(salt).rows(4).heed(heed);
    if let Some(bio) = field.live(ui, &credit.author.bio) {
        change(desk, &|credit| {
            credit.author.bio.clone_from(&bio);
            credit.has_own_bio = true;
        });
    }
    if let Some(author) = of_book {
        let is_own = credit.has_own_bio;
        if switch(ui, say("authors-own-bio"), is_own).clicked() {
            change(desk, &|credit| {
                credit.has_own_bio = !is_own;
                if is_own {
                    credit.author.bio.clone_from(&author.bio);
                }
            });
        }
    } else if credit.staff.is_none() && !credit.author.name.is_empty() {
        Text::new(say("authors-not-in-book"), Kind::Small)
            .tone(Tone::Faint)
            .ui(ui);
    }
}
