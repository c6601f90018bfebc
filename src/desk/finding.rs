//! Quotations in the copy that have no record: counted for the ledger, and taken into it.

use super::action::Action;
use super::panel::inspector::Section;
use super::say::say;
use super::{Desk, words};
use crate::edit::command::{quotations, records};
use crate::import::page_text::{Found, find_quotes};
use crate::model::article::Article;

/// More words than this are looked through only when somebody asks, so that no pause of a writer
/// is one of the window.
const MOST: usize = 10_000;

/// How many there were when the article was last looked through.
#[derive(Debug, Default)]
pub(super) struct Counted(Option<(Article, usize)>);

/// How many quotations have no record; while somebody writes, as many as before that.
pub(super) fn count(desk: &mut Desk) -> usize {
    let article = desk.seat.document.article();
    let last = desk.seat.counted.0.as_ref();
    let known = last.filter(|(of, _)| desk.is_writing || is_alike(of, article));
    if let Some((_, count)) = known {
        return *count;
    }
    if desk.is_writing {
        return 0;
    }
    let is_long = MOST < article.word_count();
    let count = if is_long { 0 } else { all(desk).len() };
    desk.seat.counted.0 = Some((desk.seat.document.article().clone(), count));
    count
}

/// Whether the same quotations stand in both; what a field changes is not looked through again.
fn is_alike(one: &Article, other: &Article) -> bool {
    let language = |article: &Article| article.particulars().language.clone();
    one.blocks() == other.blocks() && language(one) == language(other)
}

fn all(desk: &Desk) -> Vec<Found> {
    find_quotes(desk.seat.document.article(), desk.now())
}

/// Keeps a record of each, to be confirmed, and shows the first.
pub(super) fn find(desk: &mut Desk) {
    let now = desk.now();
    let found = all(desk).into_iter().map(|found| {
        let parts = found.parts.into_iter();
        let parts = parts.map(|part| (part.block, part.range));
        (found.quote, parts.collect())
    });
    let found: Vec<quotations::Quotation> = found.collect();
    if found.is_empty() {
        desk.notices.say(say("unrecorded-none"), None, now);
        return;
    }
    let state = desk.seat.document.state();
    let first = records::free_quote(state);
    let change = quotations::add(state, &found, now);
    if desk.change(change) {
        desk.view.section = Section::Quotes;
        desk.seat.quote = Some(first);
        desk.open_inspector();
        let told = words::count("unrecorded-found", found.len());
        desk.notices.say(told, Some(Action::Undo), now);
    }
}
