//! Where a hit stands that is not in the words: its name, its panel, its fields.

use egui::Id;

use super::{Hit, current};
use crate::desk::panel::inspector::Section;
use crate::desk::panel::{below, queue, quotes, sources};
use crate::desk::say::say;
use crate::desk::{Desk, marking};
use crate::edit::command::fields::Field;
use crate::edit::selection::Selection;
use crate::model::position::Place;
use crate::model::queue::CardLine;
use crate::model::quote::QuoteId;
use crate::surface::{FoundIn, Slot, Surface};

/// What the text is called that a hit stands in, unless that is the words.
pub(super) fn name(hit: &Hit) -> Option<&'static str> {
    let of_line = |line: &CardLine| match line {
        CardLine::Kicker => "find-in-post-kicker",
        CardLine::Title => "find-in-post-title",
        CardLine::Excerpt => "find-in-post-excerpt",
    };
    Some(say(match hit {
        Hit::Words(_) => return None,
        Hit::Field(Field::Post(_, line), _) | Hit::Card(_, line, _) => of_line(line),
        Hit::Field(field, _) => match field {
            Field::Alt(_) => "find-in-alt",
            Field::PictureCredit(_) => "find-in-credit",
            Field::Speaker(_) => "find-in-speaker",
            Field::SpeakerRole(_) => "find-in-speaker-role",
            Field::Occasion(_) => "find-in-occasion",
            Field::Party(_) => "find-in-source",
            Field::Author(_) => "find-in-author",
            Field::AuthorRole(_) => "find-in-author-role",
            Field::Bio(_) | Field::Post(..) => "find-in-bio",
        },
    }))
}

/// Shows where a text stands that is not in the words: under its block, or in its panel.
pub(super) fn turn_to(desk: &mut Desk, hit: &Hit) {
    let (field, at) = match hit {
        Hit::Words(_) => return,
        Hit::Card(at, ..) => {
            desk.view.post = Some(*at);
            desk.open_list();
            desk.view.is_focused = false;
            return;
        }
        Hit::Field(field, _) => (*field, on_page(desk, *field)),
    };
    if let Some((block, _)) = at {
        // The block with the caret shows all that may be filled in under it.
        let place = Place { block, offset: 0 };
        let start = desk.seat.document.article().pos(place);
        marking::go_to(desk, Selection::caret(start));
        return;
    }
    let section = match field {
        Field::Speaker(id) | Field::SpeakerRole(id) | Field::Occasion(id) => {
            desk.seat.quote = Some(id);
            Section::Quotes
        }
        Field::Party(id) => {
            desk.seat.source = sources::with_party(desk.seat.document.article(), id);
            Section::Sources
        }
        Field::Author(_) | Field::AuthorRole(_) | Field::Bio(_) => {
            // The author boxes stand under the last words.
            let end = desk.seat.document.article().end();
            marking::go_to(desk, Selection::caret(end));
            return;
        }
        Field::Alt(_) | Field::PictureCredit(_) | Field::Post(..) => return,
    };
    desk.view.section = section;
    desk.open_inspector();
    desk.view.is_focused = false;
}

/// The block and the slot under it where a text is filled in on the page.
fn on_page(desk: &Desk, field: Field) -> Option<(usize, Slot)> {
    let article = desk.seat.document.article();
    let of_quote = |id: QuoteId| {
        let is_it = |at: &usize| Surface::speaks(article, *at) == Some(id);
        (0..article.blocks().len()).find(is_it)
    };
    Some(match field {
        Field::Alt(at) => (at, Slot::Alt),
        Field::PictureCredit(at) => (at, Slot::Credit),
        Field::Speaker(id) => (of_quote(id)?, Slot::Speaker),
        Field::SpeakerRole(id) => (of_quote(id)?, Slot::Role),
        Field::Occasion(id) => (of_quote(id)?, Slot::Place),
        _ => return None,
    })
}

/// The field that shows the text of a hit.
fn field_of(desk: &Desk, hit: &Hit) -> Option<Id> {
    let field = match hit {
        Hit::Words(_) => return None,
        Hit::Card(at, line, _) => return Some(queue::field_id(*at, *line)),
        Hit::Field(field, _) => *field,
    };
    if let Some((block, slot)) = on_page(desk, field) {
        return Some(Surface::slot_id(desk.seat.page_id?, block, slot));
    }
    match field {
        Field::Speaker(id) => Some(quotes::field_id(desk.seat.id, id, "quotes-speaker")),
        Field::SpeakerRole(id) => Some(quotes::field_id(desk.seat.id, id, "quotes-role")),
        Field::Occasion(id) => Some(quotes::field_id(desk.seat.id, id, "quotes-place")),
        Field::Party(id) => sources::party_field(desk, id),
        Field::Author(at) => Some(below::author_field(desk.seat.id, at, below::Part::Name)),
        Field::AuthorRole(at) => Some(below::author_field(desk.seat.id, at, below::Part::Role)),
        Field::Bio(at) => Some(below::author_field(desk.seat.id, at, below::Part::Bio)),
        Field::Alt(_) | Field::PictureCredit(_) | Field::Post(..) => None,
    }
}

/// Every hit that stands in a field, for the fields to show.
pub(super) fn in_fields(desk: &Desk) -> Vec<FoundIn> {
    let here = current(desk);
    let hits = desk.seat.find.hits.iter().enumerate();
    hits.filter_map(|(turn, hit)| {
        let (Hit::Field(_, range) | Hit::Card(_, _, range)) = hit else {
            return None;
        };
        Some(FoundIn {
            field: field_of(desk, hit)?,
            range: range.clone(),
            is_here: here == Some(turn),
        })
    })
    .collect()
}
