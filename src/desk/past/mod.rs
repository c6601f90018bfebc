//! The past of the open article: its revisions, what is compared, and bringing one back.

pub(super) mod words;

use std::collections::HashMap;
use std::rc::Rc;

use super::action::Action;
use super::panel::inspector::Section;
use super::say::say;
use super::{Desk, keeper};
use crate::edit::compare::back::back;
use crate::edit::compare::page::{Page, Voice, page};
use crate::edit::compare::{Lot, Row, words_changed};
use crate::edit::merge::towards;
use crate::edit::revision::{self, Big, Occasion, Point, Revision, listed};
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::Origin;
use crate::edit::wrote::{Wrote, sentences, wrote};
use crate::model::article::{Article, ArticleId};
use crate::surface::Surface;

/// How many sentences at most are looked up at once.
const MOST_SENTENCES: usize = 6;

/// What is known of the past, and what of it is looked at.
#[derive(Debug, Default)]
pub(super) struct Past {
    /// What the disk had when the article was opened.
    kept: Option<(ArticleId, Vec<Revision>)>,
    /// The list, and what it was made of.
    list: Option<(Seen, Rc<Vec<Listed>>)>,
    /// The words new and gone between two points.
    counts: HashMap<(Point, Point), (usize, usize)>,
    /// The words new and gone since the last point, and what they were counted in.
    since: Option<(Seen, (usize, usize))>,
    /// The comparison in the place of the page.
    pub(super) comparing: Option<Box<Comparing>>,
    /// Who wrote the sentences that were asked about.
    pub(super) wrote: Vec<Wrote>,
}

/// An article, its points, and its changes where they matter: what something was made of.
type Seen = (ArticleId, usize, usize);

/// A revision of the list.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    /// The revision.
    pub(super) revision: Revision,
    /// The words new and gone since the one before; the first has none before it.
    pub(super) words: Option<(usize, usize)>,
}

/// Two revisions side by side, as one page.
#[derive(Debug)]
pub(super) struct Comparing {
    /// The earlier one.
    pub(super) was: Revision,
    /// The later one; `None` for the article as it is now.
    pub(super) is: Option<Revision>,
    /// The page of both.
    pub(super) page: Page,
    /// What of it is selected.
    pub(super) state: State,
    /// How it is shown.
    pub(super) surface: Surface,
    /// The words new and gone.
    pub(super) words: (usize, usize),
    /// The length of the log when it was made.
    length: usize,
}

impl Comparing {
    /// The row of the caret's block, when something became of it.
    pub(super) fn here(&self) -> Option<(usize, &Row)> {
        let block = self.state.place(self.state.selection.head)?.block;
        let at = (*self.page.shows.get(block)?)?;
        let row = self.page.rows.get(at)?;
        (row.lot != Lot::Same).then_some((at, row))
    }
}

/// The list, oldest first; made anew when a point was set.
pub(super) fn list(desk: &mut Desk) -> Rc<Vec<Listed>> {
    let log = desk.seat.document.log();
    let id = log.article().id();
    let key = (id, log.revisions().len(), 0);
    if let Some((known, list)) = &desk.seat.past.list
        && *known == key
    {
        return Rc::clone(list);
    }
    let all = all(desk);
    let mut out: Vec<Listed> = Vec::new();
    for at in listed(&all) {
        let Some(revision) = all.get(at) else {
            continue;
        };
        let words = out.last().map(|before| {
            let before = &before.revision;
            let pair = (before.point.clone(), revision.point.clone());
            let count = || words_changed(&before.article, &revision.article);
            *desk.seat.past.counts.entry(pair).or_insert_with(count)
        });
        out.push(Listed {
            revision: revision.clone(),
            words,
        });
    }
    let out = Rc::new(out);
    desk.seat.past.list = Some((key, Rc::clone(&out)));
    out
}

/// Every revision, from the disk and from the log.
fn all(desk: &mut Desk) -> Vec<Revision> {
    let id = desk.seat.document.article().id();
    if desk
        .seat
        .past
        .kept
        .as_ref()
        .is_none_or(|(known, _)| *known != id)
    {
        desk.seat.past.kept = Some((id, keeper::revisions(desk, id)));
    }
    let kept = desk.seat.past.kept.as_ref();
    let mut out = kept.map_or_else(Vec::new, |(_, kept)| kept.clone());
    let new = revision::since(&out, desk.seat.document.log()).cloned();
    let new: Vec<Revision> = new.collect();
    out.extend(new);
    out
}

/// The words new and gone since the last point of the list.
pub(super) fn since(desk: &mut Desk, last: &Revision) -> (usize, usize) {
    let log = desk.seat.document.log();
    let key = (
        log.article().id(),
        log.revisions().len(),
        log.entries().len(),
    );
    match desk.seat.past.since {
        Some((known, words)) if known == key => words,
        _ => {
            let words = words_changed(&last.article, log.article());
            desk.seat.past.since = Some((key, words));
            words
        }
    }
}

/// Shows the list.
pub(super) fn show(desk: &mut Desk) {
    desk.view.section = Section::Revisions;
    desk.open_inspector();
    desk.view.is_focused = false;
}

/// Compares a revision with a later one, or with the article as it is now.
pub(super) fn compare(desk: &mut Desk, was: Revision, is: Option<Revision>) {
    let comparing = made(desk, was, is);
    desk.seat.past.comparing = Some(Box::new(comparing));
    show(desk);
    step(desk, true);
}

fn made(desk: &Desk, was: Revision, is: Option<Revision>) -> Comparing {
    let later = is
        .as_ref()
        .map_or(desk.seat.document.article(), |is| &is.article);
    let voice = Voice {
        name: &words::place,
        say: &words::term,
        heading: say("compare-beside"),
    };
    let page = page(&was.article, later, voice);
    let words = words_changed(&was.article, later);
    Comparing {
        state: State {
            selection: Selection::default(),
            ..State::new(page.article.clone())
        },
        surface: Surface::new(),
        length: desk.seat.document.log().entries().len(),
        page,
        words,
        was,
        is,
    }
}

/// Makes the comparison anew when the article is another than it was.
pub(super) fn follow(desk: &mut Desk) {
    let length = desk.seat.document.log().entries().len();
    let Some(comparing) = desk.seat.past.comparing.take() else {
        return;
    };
    if comparing.length == length || comparing.is.is_some() {
        desk.seat.past.comparing = Some(comparing);
        return;
    }
    let selection = comparing.state.selection;
    let mut new = made(desk, comparing.was, comparing.is);
    let end = new.state.article.end();
    new.state.selection = Selection::caret(selection.head.min(end));
    new.surface = comparing.surface;
    desk.seat.past.comparing = Some(Box::new(new));
}

/// Goes to the next stretch that differs, or to the one before, round the ends.
pub(super) fn step(desk: &mut Desk, is_forward: bool) {
    let Some(comparing) = &mut desk.seat.past.comparing else {
        return;
    };
    let here = comparing.state.selection.head;
    let tints = &comparing.page.tints;
    // Neighbours are one change.
    let begins = tints.iter().enumerate().filter(|(at, (from, ..))| {
        let before = at.checked_sub(1).and_then(|at| tints.get(at));
        before.is_none_or(|(_, to, _)| to < from)
    });
    let mut begins: Vec<_> = begins.map(|(_, (from, ..))| *from).collect();
    if !is_forward {
        begins.reverse();
    }
    let is_on = |at: &crate::model::position::Pos| match is_forward {
        true => here < *at,
        false => *at < here,
    };
    let next = begins.iter().copied().find(is_on);
    if let Some(at) = next.or(begins.first().copied()) {
        comparing.state.selection = Selection::caret(at);
        comparing.surface.reveal();
    }
}

/// Puts the page back in its place.
pub(super) fn close(desk: &mut Desk) {
    desk.seat.past.comparing = None;
    desk.view.wants_page = true;
}

/// Brings the whole revision back that is looked at.
pub(super) fn restore(desk: &mut Desk) {
    let Some(comparing) = desk.seat.past.comparing.take() else {
        return;
    };
    let told = say("compare-restored");
    if !make(desk, &comparing.was.article, told) {
        desk.seat.past.comparing = Some(comparing);
    }
    desk.view.wants_page = true;
}

/// Whether the block at the caret of the comparison can be brought back.
pub(super) fn can_restore_block(desk: &Desk) -> bool {
    desk.seat.past.comparing.as_deref().is_some_and(can_restore)
}

/// The same for a comparison: only what differs from the article as it is now.
pub(super) fn can_restore(comparing: &Comparing) -> bool {
    comparing.is.is_none() && comparing.here().is_some()
}

/// Brings the block back at the caret of the comparison, which stays.
pub(super) fn restore_block(desk: &mut Desk) {
    let Some(comparing) = desk.seat.past.comparing.take() else {
        return;
    };
    let wanted = comparing.here().and_then(|(at, _)| {
        let now = desk.seat.document.article();
        back(&comparing.was.article, now, &comparing.page.rows, at)
    });
    desk.seat.past.comparing = Some(comparing);
    if let Some(wanted) = wanted
        && make(desk, &wanted, say("compare-restored-block"))
    {
        follow(desk);
    }
}

/// Makes the article another one, as a change like any other.
fn make(desk: &mut Desk, wanted: &Article, told: &str) -> bool {
    let now = desk.now();
    let change = towards(desk.seat.document.state(), wanted, Origin::Command, now);
    let is_done = desk.change_much(change, Big::Restore);
    if is_done {
        desk.notices.say(told, Some(Action::Undo), now);
    }
    is_done
}

/// Gives the article of this moment a name.
pub(super) fn name(desk: &mut Desk, name: &str) {
    let point = desk.point(Occasion::Named(name.trim().to_owned()));
    desk.seat.document.log_mut().mark(point);
    keeper::note(desk);
    show(desk);
}

/// Looks up who wrote the sentences that are selected.
pub(super) fn who_wrote(desk: &mut Desk) {
    let all = all(desk);
    let asked = sentences(desk.seat.document.state());
    let log = desk.seat.document.log();
    let found = asked.iter().take(MOST_SENTENCES);
    desk.seat.past.wrote = found.map(|sentence| wrote(&all, log, sentence)).collect();
    show(desk);
}
