//! Undo and redo over the article and the recent posts, the last change of both first.

use super::action::Action;
use super::{Desk, lists};
use crate::library::posts::Posts;
use crate::model::Time;

/// What an undo or a redo is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// The article.
    Article,
    /// The recent posts.
    Queue,
    /// Both were changed by one wish.
    Both,
}

/// What an undo would take back; `None` when there is nothing.
pub(super) fn last(desk: &Desk) -> Option<Where> {
    let article = desk.seat.document.log().last_change();
    place(article, posts(desk).and_then(Posts::last_change))
}

/// What a redo would make again; `None` when there is nothing.
pub(super) fn next(desk: &Desk) -> Option<Where> {
    let log = desk.seat.document.log();
    let can_redo = log.redo(desk.now()).is_some();
    let last = log.entries().last().filter(|_| can_redo);
    let article = last.map(|entry| entry.transaction.at);
    place(article, posts(desk).and_then(Posts::last_undone))
}

/// The posts, for the window that has them.
fn posts(desk: &Desk) -> Option<&Posts> {
    desk.shelf.posts().filter(|_| desk.view.own.is_none())
}

/// The later of two changes; both where one wish made them, at one time.
fn place(article: Option<Time>, queue: Option<Time>) -> Option<Where> {
    match (article, queue) {
        (None, None) => None,
        (article, queue) if article == queue => Some(Where::Both),
        (article, queue) if article < queue => Some(Where::Queue),
        _ => Some(Where::Article),
    }
}

/// Takes the last change back, or makes it again.
pub(super) fn turn(desk: &mut Desk, action: Action) {
    let now = desk.now();
    let is_undo = action == Action::Undo;
    let place = if is_undo { last(desk) } else { next(desk) };
    desk.notices.put_away();
    if matches!(place, Some(Where::Queue | Where::Both)) {
        lists::take_back(desk, is_undo, now);
    }
    if matches!(place, Some(Where::Article | Where::Both)) {
        let log = desk.seat.document.log();
        let change = if is_undo {
            log.undo(now)
        } else {
            log.redo(now)
        };
        desk.change(change);
        desk.seat.surface.reveal();
    }
}
