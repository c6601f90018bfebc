//! Moving an article on its way to readers, up to the moment when it is out.

use super::action::Action;
use super::asking::Asking;
use super::say::say;
use super::{Desk, lists, ready};
use crate::edit::command::{records, withdrawal};
use crate::model::particulars::Status;
use crate::model::stage::Stage;

/// Moves the article at hand on; one that comes out goes to the top of the posts where the house
/// wants that.
pub(super) fn move_to(desk: &mut Desk, stage: Stage) {
    if stage.status == Status::Killed {
        return kill(desk);
    }
    let now = desk.now();
    let state = desk.seat.document.state();
    let was_out = state.article.particulars().stage.status == Status::Published;
    let comes_out = stage.status == Status::Published && !was_out;
    let change = records::set_stage(state, stage, now);
    if !desk.change(change) || !comes_out {
        return;
    }
    let told = if desk.settings.queues_published && desk.shelf.queue().is_some() {
        lists::add_published(desk, now);
        say("published-queued")
    } else {
        say("published")
    };
    desk.notices.say(told, Some(Action::Undo), now);
}

/// Whether the article at hand can still be published.
pub(super) fn can(desk: &Desk) -> bool {
    let known = desk.seat.document.article().particulars();
    !known.stage.status.is_over() && !desk.seat.document.is_read_only()
}

/// Publishes it, or shows first what it lacks.
pub(super) fn ask(desk: &mut Desk) {
    if ready::of(desk).is_empty() {
        publish(desk);
    } else {
        desk.asking = Some(Asking::Ready);
    }
}

/// Kills the article at hand, and leads to the words that readers find in its place.
pub(super) fn kill(desk: &mut Desk) {
    let now = desk.now();
    let change = withdrawal::kill(desk.seat.document.state(), now);
    if desk.change(change) {
        desk.seat.surface.reveal();
        desk.view.wants_page = true;
        let told = say("article-was-killed");
        desk.notices.say(told, Some(Action::Export), now);
    }
}

/// Publishes it, whatever it lacks.
pub(super) fn publish(desk: &mut Desk) {
    move_to(desk, Status::Published.into());
}
