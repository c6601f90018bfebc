//! When somebody else changed the file of the open article.

use std::path::Path;
use std::time::SystemTime;

use super::action::Action;
use super::say::{say, say_with};
use super::{Desk, keeper};
use crate::edit::merge::{merge, towards};
use crate::edit::revision::{Occasion, Point};
use crate::edit::transaction::Origin;
use crate::library::folder::Kept;
use crate::model::Time;

/// How often the file is looked at, in milliseconds.
const LOOK_MILLIS: i64 = 2_000;

/// What the file looked like when it was looked at last.
#[derive(Debug, Default)]
pub(super) struct Outside {
    looked: Option<Time>,
    seen: Option<(SystemTime, u64)>,
    is_gone: bool,
}

/// Looks at the open article's file and takes in what somebody else did.
///
/// It looks when there is a frame anyway: a key, the mouse, the window coming to the front, the
/// minute that ages are told by. A desk at rest stays at rest.
pub(super) fn watch(desk: &mut Desk) {
    let Some(path) = desk.document.path().map(Path::to_owned) else {
        return;
    };
    if !desk.options.keeps_journals || desk.asking.is_some() {
        return;
    }
    let now = desk.now();
    let since = desk.outside.looked.map(|at| (now - at).num_milliseconds());
    if since.is_some_and(|millis| millis < LOOK_MILLIS) {
        return;
    }
    desk.outside.looked = Some(now);
    let about = std::fs::metadata(&path).and_then(|about| Ok((about.modified()?, about.len())));
    match about {
        Ok(about) if desk.outside.seen == Some(about) => {}
        Ok(about) => {
            desk.outside.seen = Some(about);
            desk.outside.is_gone = false;
            take(desk, &path);
        }
        Err(_) if desk.outside.is_gone => {}
        Err(_) => {
            desk.outside.is_gone = true;
            desk.outside.seen = None;
            let title = desk.document.title();
            let words = say_with("outside-gone", [("title", title.into())]);
            desk.notices.fail(words, Some(Action::SaveAs));
        }
    }
}

/// Takes in what stands in the file now; says whether it is known and can be written over.
pub(super) fn take(desk: &mut Desk, path: &Path) -> bool {
    let Ok(kept) = desk.shelf.read(path) else {
        // A file that is being written by another program is looked at again.
        desk.outside.seen = None;
        return false;
    };
    if Some(kept.stamp) == desk.document.stamp() || kept.is_newer {
        return !kept.is_newer;
    }
    if kept.article.id() != desk.document.article().id() {
        let words = say("outside-another");
        desk.notices.fail(words, Some(Action::SaveAs));
        return false;
    }
    put_together(desk, path, &kept);
    true
}

fn put_together(desk: &mut Desk, path: &Path, kept: &Kept) {
    let had_words = desk.document.is_changed();
    let now = desk.now();
    let merged = merge(
        desk.document.saved(),
        desk.document.article(),
        &kept.article,
    );
    let change = towards(
        desk.document.state(),
        &merged.article,
        Origin::Colleague,
        now,
    );
    if let Some(change) = change
        && !desk.change(Some(change))
    {
        return;
    }
    desk.document.log_mut().mark(Point {
        occasion: Occasion::Outside,
        at: now,
        // Whoever it was, it was not the one who sits here.
        who: String::new(),
    });
    desk.document.note_outside(kept);
    keeper::note(desk);
    if !desk.document.is_changed() {
        keeper::saved(desk, path, kept.stamp);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match (merged.conflicts, had_words) {
        (0, false) => {
            let words = say_with("outside-read", [("name", name.into())]);
            desk.notices.say(words, Some(Action::Undo), now);
        }
        (0, true) => {
            let words = say_with("outside-both", [("name", name.into())]);
            desk.notices.say(words, Some(Action::Undo), now);
        }
        (places, _) => {
            let values = [("name", name.into()), ("count", places.into())];
            let words = say_with("outside-conflicts", values);
            desk.notices.remark(words, None);
        }
    }
}
