//! What the page is offered while somebody types: names, kickers, datelines.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Local;

use crate::desk::Desk;
use crate::library::search::Used;
use crate::model::block::Furniture;
use crate::model::dateline::Located;
use crate::model::fold::folded;
use crate::model::particulars::MentionKind;
use crate::model::when::When;
use crate::surface::Offered;

/// Whom the article, the house and its address book know, each once.
pub(super) fn names(desk: &Desk) -> Arc<[Offered]> {
    let records = desk.seat.document.article().records();
    let speakers = records.quotes.values().map(|quote| &quote.speaker.name);
    let parties = records.parties.values().map(|party| &party.name);
    let staff = desk.shelf.staff().into_iter();
    let staff = staff.flat_map(|book| book.authors.iter().map(|(_, author)| &author.name));
    let book = desk.shelf.address_book();
    let known = book.into_iter().flat_map(|book| &book.speakers);
    let known = known.map(|known| &known.speaker.name);
    let book = book.into_iter().flat_map(|book| book.parties.values());
    let book = book.map(|party| &party.name);
    let all = speakers.chain(parties).chain(staff);
    let all = all.chain(known).chain(book);
    once(all).map(Offered::from).collect()
}

/// The kickers of the house, then those of the library's articles, the most used first.
pub(super) fn kickers(desk: &Desk) -> Arc<[Offered]> {
    let used = desk.shelf.used(Used::Kickers);
    let all = desk.settings.kickers.iter().chain(used.iter());
    once(all).map(Offered::from).collect()
}

/// Today's dateline from what is typed, and from the places of the article and the library.
pub(super) fn datelines(desk: &Desk) -> Arc<[Offered]> {
    let article = desk.seat.document.article();
    let known = article.particulars();
    let typed = article.furniture(Furniture::Dateline).text();
    let typed = typed.trim().trim_start_matches('/').to_owned();
    // Who writes on behind the place writes the rest by hand, too.
    let is_place = !typed.contains([',', '،', '(']);
    let mentions = known.mentions.iter();
    let places = mentions.filter(|mention| mention.kind == MentionKind::Place);
    let used = desk.shelf.used(Used::Places);
    let all = [&known.located.place]
        .into_iter()
        .chain(places.map(|mention| &mention.name))
        .chain(used.iter())
        .chain(is_place.then_some(&typed));
    let today = desk.now().with_timezone(&Local).date_naive();
    let settings = &desk.settings;
    let of = |place: &String| {
        let located = Located {
            place: place.trim().to_owned(),
            at: Some(When::Day(today)),
        };
        let (form, language) = (settings.dateline, known.language.as_ref());
        Offered {
            words: located.line(form, &settings.agency, language),
            located: Some(located),
        }
    };
    once(all).map(of).collect()
}

/// Those that say something, each once.
fn once<'a>(all: impl Iterator<Item = &'a String>) -> impl Iterator<Item = &'a String> {
    let mut seen = BTreeSet::new();
    all.filter(move |words| !words.trim().is_empty() && seen.insert(folded(words.trim())))
}
