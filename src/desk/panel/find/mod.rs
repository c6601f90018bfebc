//! The bar that finds words in the article, and puts others in their place.

use egui::Ui;

use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::say::say;
use crate::desk::theme::theme;
use crate::desk::{lists, marking, words};
use crate::edit::command::find::{Finder, Hit, Search};
use crate::edit::revision::Big;
use crate::edit::selection::Selection;
use crate::edit::step::Step;
use crate::model::article::ArticleId;
use crate::model::position::Assoc;
use crate::model::queue::Queue;
use crate::surface::{self, Decoration, Shown};

mod bar;
mod places;

pub(super) use bar::ui;
pub(in crate::desk) use bar::{quotes_toggle, toggles};

/// What is looked for, and what was found in which article.
#[derive(Debug, Default)]
pub(in crate::desk) struct Find {
    is_open: bool,
    has_replace: bool,
    wants_field: bool,
    /// Whether the bar or nobody had the keyboard in the last frame: egui takes it away with Escape.
    had_focus: bool,
    search: Search,
    with: String,
    finder: Option<Finder>,
    hits: Vec<Hit>,
    /// The search, the length of the log and the posts that the hits are of.
    known: Option<(Search, ArticleId, usize, Option<Queue>)>,
    /// The hit that was gone to and is not in the words, with what was selected then.
    beside: Option<(Hit, Selection)>,
    /// Whether that hit must still come into sight.
    is_new: bool,
}

/// Opens the bar, with what is selected in its field.
pub(in crate::desk) fn open(desk: &mut Desk, has_replace: bool) {
    let selected = crate::edit::command::typing::selected(desk.seat.document.state());
    // What stands over the page would stand over the hits.
    desk.view.shows_inspector &= !desk.view.is_cramped;
    let find = &mut desk.seat.find;
    find.is_open = true;
    find.wants_field = true;
    find.has_replace |= has_replace;
    if let Some(slice) = selected {
        let text = slice.text();
        if text.contains('\n') {
            // Whoever selected several blocks means to work in them.
            let selection = desk.seat.document.state().selection;
            find.search.within = Some(selection.from()..selection.to());
        } else if !text.is_empty() {
            find.search.words = text;
        }
    }
}

/// What is looked for, or else what is selected, and what is to take its place.
pub(in crate::desk) fn sought(desk: &Desk) -> (Search, String) {
    let find = &desk.seat.find;
    let mut search = find.search.clone();
    let selected = crate::edit::command::typing::selected(desk.seat.document.state());
    let selected = selected.map(|slice| slice.text());
    if let Some(text) =
        selected.filter(|text| !find.is_open && !text.is_empty() && !text.contains('\n'))
    {
        search.words = text;
    }
    (search, find.with.clone())
}

/// Whether there is something to go to.
pub(in crate::desk) fn has_hits(desk: &Desk) -> bool {
    !desk.seat.find.hits.is_empty()
}

/// Goes to the hit after the selection or before it, round the ends.
pub(in crate::desk) fn step(desk: &mut Desk, is_forward: bool) {
    look(desk);
    let hits = &desk.seat.find.hits;
    let next = match (current(desk), is_forward) {
        (Some(at), true) => hits.get(at + 1),
        (Some(at), false) => at.checked_sub(1).and_then(|at| hits.get(at)),
        (None, _) => {
            let selection = desk.seat.document.state().selection;
            let words = hits.iter().filter_map(|hit| Some((hit, hit.selection()?)));
            let mut words = words.map(|(hit, found)| (hit, found.from()));
            if is_forward {
                let after = words.find(|(_, start)| {
                    selection.from() < *start
                        || (selection.is_caret() && selection.from() <= *start)
                });
                after.map(|(hit, _)| hit)
            } else {
                let mut before = words.filter(|(_, start)| *start < selection.from());
                before.next_back().map(|(hit, _)| hit)
            }
        }
    };
    let round = || {
        if is_forward {
            hits.first()
        } else {
            hits.last()
        }
    };
    if let Some(hit) = next.or_else(round).cloned() {
        show(desk, hit);
    }
}

/// Goes to a hit: selects it in the words, or shows the field that has it.
fn show(desk: &mut Desk, hit: Hit) {
    let keeps_page = desk.view.wants_page;
    if let Some(selection) = hit.selection() {
        desk.seat.find.beside = None;
        marking::go_to(desk, selection);
    } else {
        places::turn_to(desk, &hit);
        desk.seat.find.beside = Some((hit, desk.seat.document.state().selection));
        desk.seat.find.is_new = true;
    }
    // The keyboard stays in the bar while somebody types there.
    desk.view.wants_page = keeps_page || !desk.seat.find.is_open;
}

/// Which hit was gone to, by its turn.
fn current(desk: &Desk) -> Option<usize> {
    let find = &desk.seat.find;
    let selection = desk.seat.document.state().selection;
    let beside = find.beside.as_ref();
    if let Some((beside, _)) = beside.filter(|(_, then)| *then == selection) {
        return find.hits.iter().position(|hit| hit == beside);
    }
    let mut hits = find.hits.iter();
    hits.position(|hit| {
        let found = hit.selection();
        found.is_some_and(|hit| hit.from() == selection.from() && hit.to() == selection.to())
    })
}

/// Finds anew when the article or the search is another.
fn look(desk: &mut Desk) {
    let article = desk.seat.document.article();
    let entries = desk.seat.document.log().entries();
    // Posts are found in the window that shows them.
    let queue = desk.shelf.queue().filter(|_| desk.view.own.is_none());
    let find = &mut desk.seat.find;
    if let (Some(within), Some((_, id, seen, _))) = (&mut find.search.within, &find.known)
        && *id == article.id()
    {
        // The stretch grows and shrinks with what is changed in it.
        let steps = entries
            .iter()
            .skip(*seen)
            .flat_map(|entry| &entry.transaction.steps);
        for map in steps.map(Step::map) {
            let from = map.map(within.start, Assoc::Before);
            *within = from..map.map(within.end, Assoc::After).max(from);
        }
    }
    let is_known = find
        .known
        .as_ref()
        .is_some_and(|(search, id, seen, posts)| {
            let is_same = *search == find.search && *id == article.id() && *seen == entries.len();
            is_same && posts.as_ref() == queue
        });
    if is_known {
        return;
    }
    find.finder = Finder::new(&find.search);
    find.hits.clear();
    if let Some(finder) = &find.finder {
        find.hits = finder.hits(article);
        let posts = queue.map(|queue| finder.hits_in_queue(queue));
        find.hits.extend(posts.into_iter().flatten());
    }
    let search = find.search.clone();
    find.known = Some((search, article.id(), entries.len(), queue.cloned()));
}

/// Whether the bar is open.
pub(super) fn is_open(desk: &Desk) -> bool {
    desk.seat.find.is_open
}

/// Shows the hits over the words and in the fields beside them, while the bar is open.
pub(super) fn decorate(desk: &mut Desk, ui: &Ui) {
    let colours = &theme(ui).colours;
    let grounds = [colours.warn_ground, colours.selection];
    if !desk.seat.find.is_open {
        desk.seat.surface.decorate(Vec::new());
        if desk.is_at_hand() {
            surface::Field::show_found(ui.ctx(), Vec::new(), grounds, false);
        }
        return;
    }
    look(desk);
    let selection = desk.seat.document.state().selection;
    let hits = desk.seat.find.hits.iter().filter_map(Hit::selection);
    let decorations = hits
        .map(|hit| Decoration {
            from: hit.from(),
            to: hit.to(),
            shown: if selection.from() == hit.from() && selection.to() == hit.to() {
                Shown::Here
            } else {
                Shown::Hit
            },
        })
        .collect();
    desk.seat.surface.decorate(decorations);
    let is_new = std::mem::take(&mut desk.seat.find.is_new);
    if desk.is_at_hand() {
        let found = places::in_fields(desk);
        surface::Field::show_found(ui.ctx(), found, grounds, is_new);
    }
}

/// Closes the bar; the keyboard goes back to the words.
fn close(desk: &mut Desk) {
    let find = &mut desk.seat.find;
    find.is_open = false;
    find.has_replace = false;
    find.search.within = None;
    find.beside = None;
    desk.view.wants_page = true;
}

/// Replaces the hit that was gone to, and goes to the next one.
fn replace(desk: &mut Desk) {
    look(desk);
    let now = desk.now();
    let state = desk.seat.document.state();
    let find = &desk.seat.find;
    let here = current(desk).and_then(|at| find.hits.get(at)).cloned();
    let (Some(finder), Some(hit)) = (&find.finder, here) else {
        step(desk, true);
        return;
    };
    if finder.is_kept(&state.article, &hit) {
        desk.notices.say(say("find-left-one"), None, now);
        step(desk, true);
        return;
    }
    if matches!(hit, Hit::Card(..)) {
        let queue = desk.shelf.queue();
        let queue = queue.and_then(|queue| finder.replace_in_queue(queue, &hit, &find.with));
        if let Some(queue) = queue {
            lists::replace(desk, queue.cards, now);
        }
    } else {
        let change = finder.replace(state, &hit, &find.with, now);
        if desk.change(change) && hit.selection().is_some() {
            // On from behind the new words, which may be a hit themselves.
            let end = desk.seat.document.state().selection.to();
            desk.seat.document.select(Selection::caret(end));
        }
    }
    step(desk, true);
}

/// Replaces every hit in the article and in the recent posts; one undo takes both back.
fn replace_all(desk: &mut Desk) {
    look(desk);
    let now = desk.now();
    let find = &desk.seat.find;
    let Some(finder) = &find.finder else {
        return;
    };
    let (change, replaced) = finder.replace_all(desk.seat.document.state(), &find.with, now);
    let queue = desk.shelf.queue().filter(|_| desk.view.own.is_none());
    let queue = queue.map(|queue| finder.replace_all_in_queue(queue, &find.with));
    let (queue, in_posts) = queue.map_or((None, 0), |(queue, hits)| (Some(queue), hits));
    if change.is_some() && !desk.change_much(change, Big::ReplaceAll) {
        return;
    }
    if let Some(queue) = queue.filter(|_| 0 < in_posts) {
        lists::replace(desk, queue.cards, now);
    }
    let all = replaced.hits + in_posts;
    if 0 < all {
        let mut told = words::count("find-replaced", all);
        if 0 < in_posts {
            told += &words::count("find-replaced-posts", in_posts);
        }
        if 0 < replaced.left {
            told += &words::count("find-left", replaced.left);
        }
        desk.notices.say(told, Some(Action::Undo), now);
    } else if 0 < replaced.left {
        desk.notices.say(say("find-left-one"), None, now);
    }
}
