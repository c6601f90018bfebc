//! What stands at the caret, and marking it: link, quotation, source.

use super::action::Action;
use super::errors::Told as _;
use super::panel::passage;
use super::say::{say, say_with};
use super::{Desk, words};
use crate::edit::command::speakers::{self, Renamed};
use crate::edit::command::{attribution, marks, records};
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::model::mark::{Address, Marks};
use crate::model::passage::Likeness;
use crate::model::position::{Place, Pos};
use crate::model::quote::{Quote, QuoteId, Standing, is_same};
use crate::model::source::{Source, SourceId};

/// The marks of what is selected, or of the letter before the caret.
pub(super) fn marks_here(state: &State) -> Marks {
    let place = state.place(state.selection.to());
    let block = place.and_then(|place| state.article.block(place.block));
    match (place, block) {
        (Some(place), Some(block)) => block.words.marks_at(place.offset).clone(),
        _ => Marks::NONE,
    }
}

/// The quote the caret is in.
pub(super) fn quote_here(state: &State) -> Option<QuoteId> {
    let place = state.place(state.selection.head)?;
    let block = state.article.block(place.block)?;
    block.kind.quote().or_else(|| marks_here(state).quotation)
}

/// The block where a quote's words stand.
pub(super) fn block_of_quote(state: &State, id: QuoteId) -> Option<usize> {
    let mut blocks = state.article.blocks().iter();
    blocks.position(|block| block.quote_ids().any(|other| other == id))
}

/// Whether a quote stands in a block of its own.
pub(super) fn is_set_off(state: &State, id: QuoteId) -> bool {
    block_of_quote(state, id)
        .and_then(|at| state.article.block(at))
        .is_some_and(|block| block.kind.quote() == Some(id))
}

/// Selects a quote's words and brings them into sight.
pub(super) fn go_to_quote(desk: &mut Desk, id: QuoteId) {
    let state = desk.seat.document.state();
    let Some(index) = block_of_quote(state, id) else {
        return;
    };
    let Some(block) = state.article.block(index) else {
        return;
    };
    let is_block = block.kind.quote() == Some(id);
    let mut runs = block
        .words
        .runs()
        .filter(|(_, marks)| is_block || marks.quotation == Some(id))
        .map(|(range, _)| range);
    let first = runs.next().unwrap_or_default();
    let end = runs.last().map_or(first.end, |last| last.end);
    let at = |offset| {
        state.article.pos(Place {
            block: index,
            offset,
        })
    };
    let selection = Selection {
        anchor: at(first.start),
        head: at(end),
    };
    go_to(desk, selection);
}

/// Selects and brings into sight.
pub(super) fn go_to(desk: &mut Desk, selection: Selection) {
    desk.seat.document.select(selection);
    let here = quote_here(desk.seat.document.state());
    desk.seat.quote = here.or(desk.seat.quote);
    desk.seat.surface.reveal();
    desk.view.wants_page = true;
}

/// The start of a block.
pub(super) fn start_of(state: &State, block: usize) -> Pos {
    state.article.pos(Place { block, offset: 0 })
}

/// Sets or removes the link of what is selected.
pub(super) fn set_link(desk: &mut Desk, address: Option<Address>) {
    let now = desk.now();
    let mark = marks::Mark::Link(address);
    let change = marks::set(desk.seat.document.state(), &mark, now);
    desk.change(change);
    desk.view.wants_page = true;
}

/// Makes the selected words a quotation, and shows its record.
pub(super) fn mark_quotation(desk: &mut Desk) {
    let now = desk.now();
    let state = desk.seat.document.state();
    let id = records::free_quote(state);
    let change = records::quote_selection(state, Quote::default(), now);
    if desk.change(change) {
        desk.view.section = super::Section::Quotes;
        desk.seat.quote = Some(id);
        desk.open_inspector();
    }
}

/// Marks the selected words as coming from a new source, and shows it.
pub(super) fn mark_source(desk: &mut Desk) {
    let now = desk.now();
    let state = desk.seat.document.state();
    let id = records::free_source(state);
    let change = records::source_selection(state, Source::default(), now);
    if desk.change(change) {
        desk.view.section = super::Section::Sources;
        desk.seat.source = Some(id);
        desk.open_inspector();
    }
}

/// Writes the sentence of the chosen source at the caret.
pub(super) fn insert_attribution(desk: &mut Desk) {
    let now = desk.now();
    let state = desk.seat.document.state();
    let chosen = desk.seat.source;
    let only = || state.article.records().sources.keys().next().copied();
    let id: Option<SourceId> = chosen.or_else(only);
    let change = id.and_then(|id| attribution::insert(state, id, now));
    desk.change(change);
    desk.view.wants_page = true;
}

/// Changes a quote record.
pub(super) fn set_quote(desk: &mut Desk, id: QuoteId, change: impl FnOnce(&mut Quote)) {
    let now = desk.now();
    let change = records::set_quote(desk.seat.document.state(), id, change, now);
    desk.change(change);
}

/// Says that somebody has checked words and speaker; where there is a passage to check the words
/// against, tells how they stand in it.
pub(super) fn confirm(desk: &mut Desk, id: QuoteId) {
    let article = desk.seat.document.article().clone();
    let is_open = article.unconfirmed().contains(&id);
    set_quote(desk, id, |quote| quote.standing = Standing::Confirmed);
    if let Some(reading) = passage::reading(&mut desk.seat, &article, id).filter(|_| is_open) {
        let told = match reading.likeness {
            Likeness::Whole => say("passage-confirmed").to_owned(),
            Likeness::But(words) => words::count("passage-confirmed-but", words),
            Likeness::Absent => say("passage-confirmed-absent").to_owned(),
        };
        let now = desk.now();
        desk.notices.say(told, Some(Action::Undo), now);
    }
}

/// Whether the speaker of a quote has a name.
pub(super) fn is_known_by_name(state: &State, id: QuoteId) -> bool {
    let quote = state.article.records().quotes.get(&id);
    quote.is_some_and(|quote| !quote.speaker.name.trim().is_empty())
}

/// Keeps the speaker of a quote in the address book of the house.
pub(super) fn keep_speaker(desk: &mut Desk, id: QuoteId) {
    let records = desk.seat.document.article().records();
    let Some(speaker) = records.quotes.get(&id).map(|quote| quote.speaker.clone()) else {
        return;
    };
    let now = desk.now();
    let name = [("name", speaker.name.clone().into())];
    match desk.shelf.keep_speaker(&speaker) {
        Ok(true) => desk.notices.say(say_with("speaker-kept", name), None, now),
        Ok(false) => desk
            .notices
            .say(say_with("speaker-was-kept", name), None, now),
        Err(error) => desk.notices.fail(error.told(), None),
    }
}

/// Calls a speaker in the other quotes as they were just called in one, and tells it.
pub(super) fn follow_speaker(desk: &mut Desk) {
    let Some(renamed) = speakers::renamed(desk.seat.document.log()) else {
        return;
    };
    let now = desk.now();
    let change = speakers::follow(desk.seat.document.state(), &renamed, now);
    if desk.change(change) {
        let count = renamed.others.len() + 1;
        let values = [("count", count.into()), ("name", renamed.now.name.into())];
        let told = say_with("speaker-followed", values);
        desk.notices.say(told, Some(Action::Undo), now);
    }
}

/// That other quotes still have what a speaker was called before, in one line.
pub(super) fn told_renamed(renamed: &Renamed) -> String {
    let count = ("count", renamed.others.len().into());
    if is_same(&renamed.was.name, &renamed.now.name) {
        return say_with("speaker-old-role", [count]);
    }
    let name = ("name", renamed.was.name.clone().into());
    say_with("speaker-old-name", [count, name])
}

/// Tells that, when a name or a role was filled in on the page and its card does not say so.
pub(super) fn tell_renamed(desk: &mut Desk) {
    let is_in_ledger = desk.shows_inspector() && desk.view.section == super::Section::Quotes;
    let card = desk.seat.quote.filter(|_| is_in_ledger);
    let log = desk.seat.document.log();
    let many = log.entries().len();
    let renamed = speakers::renamed(log).filter(|_| desk.seat.told_renamed != many);
    if let Some(renamed) = renamed.filter(|renamed| card != Some(renamed.id)) {
        desk.seat.told_renamed = many;
        let now = desk.now();
        let told = told_renamed(&renamed);
        desk.notices.say(told, Some(Action::FollowSpeaker), now);
    }
}

/// The next quote after the caret that nobody has confirmed.
pub(super) fn next_unconfirmed(desk: &mut Desk) {
    let state = desk.seat.document.state();
    let open = state.article.unconfirmed();
    let here = desk.seat.quote.or_else(|| quote_here(state));
    let after = here.and_then(|here| open.iter().position(|id| *id == here));
    let next = after.map_or(0, |at| at + 1);
    let Some(id) = open.get(next).or_else(|| open.first()).copied() else {
        return;
    };
    desk.seat.quote = Some(id);
    desk.view.section = super::Section::Quotes;
    desk.open_inspector();
    go_to_quote(desk, id);
}
