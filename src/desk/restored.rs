//! What came back after a crash: told in one banner, compared, or put away again.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::action::Action;
use super::component::Tone;
use super::document::Document;
use super::errors::Told as _;
use super::say::{say, say_with};
use super::seat::SeatId;
use super::{Desk, beside, catalogue, files, past};
use crate::edit::merge::towards;
use crate::edit::revision::{Big, Occasion, Point, Revision};
use crate::edit::transaction::Origin;
use crate::library::disk::{Disk, RealDisk};
use crate::library::journal::Journal;
use crate::library::recovery::{self, Ahead, Found};
use crate::model::article::{Article, ArticleId};

/// An article that had more in its journal than in its file.
#[derive(Debug)]
pub(super) struct Restored {
    id: ArticleId,
    /// Its file; one that was never saved has none.
    path: Option<PathBuf>,
    /// What the file had.
    was: Article,
}

/// Takes in what the journals of the library have beyond its files, and tells of it.
///
/// The files are brought up to date. Of those that were never saved, the one changed last is put
/// on the desk, unless somebody is at work there, and beside what stood there; the others get
/// files.
pub(super) fn recover(desk: &mut Desk, ctx: &Context, found: Found) {
    for path in &found.spent {
        recovery::put_away(path);
    }
    for path in &found.overtaken {
        // One that stays is overtaken at the next start, too.
        drop(RealDisk.remove(path));
    }
    for error in found.errors {
        desk.notices.fail(move || error.told(), None);
    }
    let mut words = 0;
    let mut articles = 0;
    let mut never_saved = Vec::new();
    for ahead in found.ahead {
        words += ahead.words;
        articles += 1;
        if let Some(damage) = ahead.read.damage {
            desk.notices.remark(move || damage.told(), None);
        }
        let id = ahead.article().id();
        let open = desk.seats().find(|seat| seat.document.article().id() == id);
        let open = open.map(|seat| seat.document.path().map(ToOwned::to_owned));
        if let Some(path) = open {
            // What somebody else wrote meanwhile is put together with it.
            note(desk, &ahead, path);
        } else if ahead.file.is_none() {
            never_saved.push(ahead);
        } else {
            bring_up(desk, ctx, &ahead);
        }
    }
    if articles == 0 {
        return;
    }
    never_saved.sort_by_key(|ahead| ahead.read.log.last_change());
    // Whatever somebody opened or is at work on stays.
    if desk.options.file.is_none()
        && !desk.seat.document.is_changed()
        && let Some(last) = never_saved.pop()
    {
        note(desk, &last, None);
        let stands = desk.is_as_it_was() && desk.seat.document.path().is_some();
        if stands && beside::pair_of_desk(desk).is_none() {
            beside::stand_beside(desk);
        }
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let journal = Journal::go_on(disk, &last.read).ok();
        files::begin(desk, Document::never_saved(last.read.log), journal);
        beside::make_room(desk, ctx);
        // The page that had the keyboard would turn the desk to itself again.
        let at_hand = desk.seat.id;
        beside::go(desk, ctx, at_hand);
    }
    for ahead in &never_saved {
        bring_up(desk, ctx, ahead);
    }
    let told = move || match words {
        1.. => {
            let values = [("count", articles.into()), ("words", words.into())];
            say_with("keeper-restored-words", values)
        }
        _ => super::words::count("keeper-restored", articles),
    };
    let actions = if desk.restored.is_empty() {
        Vec::new()
    } else {
        vec![Action::CompareRestored, Action::DiscardRestored]
    };
    // The banner says what a toast would.
    desk.notices.put_away();
    desk.notices.tell(told, actions, Tone::Ok);
}

fn note(desk: &mut Desk, ahead: &Ahead, path: Option<PathBuf>) {
    let id = ahead.article().id();
    let empty = || Article::new(id);
    let file = ahead.file.as_ref();
    desk.restored.push(Restored {
        id,
        path,
        was: file.map_or_else(empty, |kept| kept.article.clone()),
    });
}

/// Brings a file up to date; one that somebody else changed meanwhile stays, with ours beside it.
fn bring_up(desk: &mut Desk, ctx: &Context, ahead: &Ahead) {
    let Some(library) = desk.shelf.library() else {
        return;
    };
    match recovery::bring_up(library, ahead, desk.who(), desk.now()) {
        Ok(path) if ahead.is_contested() => {
            let name = path.file_name().unwrap_or_default();
            let name = name.to_string_lossy().into_owned();
            let words = move || say_with("keeper-beside", [("name", name.as_str().into())]);
            desk.notices.remark(words, None);
        }
        Ok(path) => {
            catalogue::saved(desk, ctx, &path, ahead.article());
            note(desk, ahead, Some(path));
        }
        Err(error) => desk.notices.fail(move || error.told(), None),
    }
}

/// Compares a restored article with what its file had; the next one when it is asked again.
pub(super) fn compare(desk: &mut Desk, ctx: &Context) {
    let open = desk.seat.document.article().id();
    let here = desk
        .restored
        .iter()
        .position(|restored| restored.id == open);
    let is_shown = desk.seat.past.comparing.is_some();
    let count = desk.restored.len();
    let wanted = match here {
        Some(here) if is_shown => (here + 1) % count.max(1),
        Some(here) => here,
        None => 0,
    };
    let Some(restored) = desk.restored.get(wanted) else {
        return;
    };
    let (id, was) = (restored.id, restored.was.clone());
    let elsewhere = seat_of(desk, id).filter(|seat| *seat != desk.seat.id);
    if let Some(seat) = elsewhere {
        beside::go(desk, ctx, seat);
        desk.with(seat, |desk| compare_with(desk, was));
        return;
    }
    if id != open
        && let Some(path) = restored.path.clone()
        && !desk.seat.document.is_changed()
    {
        files::open_file(desk, &path);
    }
    if desk.seat.document.article().id() == id {
        compare_with(desk, was);
    }
}

/// The open article of that name.
fn seat_of(desk: &Desk, id: ArticleId) -> Option<SeatId> {
    let mut seats = desk.seats();
    let found = seats.find(|seat| seat.document.article().id() == id);
    found.map(|seat| seat.id)
}

/// Compares the article at hand with what its file had.
fn compare_with(desk: &mut Desk, was: Article) {
    let at = was.particulars().changed;
    let point = Point {
        occasion: Occasion::Saved,
        at: at.unwrap_or_else(|| desk.now()),
        who: String::new(),
    };
    let was = Revision {
        point,
        article: was,
        entries: 0,
    };
    past::compare(desk, was, None);
}

/// Puts every restored article back to what its file had; what is put away is a revision first,
/// and an undo brings it back.
pub(super) fn discard(desk: &mut Desk, ctx: &Context) {
    let now = desk.now();
    let who = desk.who().to_owned();
    let (mut kept, mut is_here) = (Vec::new(), false);
    for restored in std::mem::take(&mut desk.restored) {
        if let Some(seat) = seat_of(desk, restored.id) {
            let is_back = desk.with(seat, |desk| {
                let state = desk.seat.document.state();
                let change = towards(state, &restored.was, Origin::Command, now);
                desk.change_much(change, Big::Discard)
            });
            is_here |= seat == desk.seat.id && is_back == Some(true);
            continue;
        }
        let (Some(library), Some(path)) = (desk.shelf.library(), &restored.path) else {
            continue;
        };
        match recovery::discard(library, path, &restored.was, &who, now) {
            Ok(()) => catalogue::saved(desk, ctx, path, &restored.was),
            Err(error) => {
                desk.notices.fail(move || error.told(), None);
                kept.push(restored);
            }
        }
    }
    desk.restored = kept;
    for seat in desk.seats_mut() {
        seat.past.comparing = None;
    }
    desk.notices
        .lasting
        .retain(|told| !told.actions.contains(&Action::DiscardRestored));
    let action = if is_here {
        Action::Undo
    } else {
        Action::ShowRevisions
    };
    desk.notices
        .say(say("restored-discarded"), Some(action), now);
}
