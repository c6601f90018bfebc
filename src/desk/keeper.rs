//! Keeps every change as it happens: the journal of the open article, and saving by itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Id, Memory};

use super::Desk;
use super::action::Action;
use super::document::Document;
use super::errors::Told as _;
use super::files;
use super::say::say_with;
use super::syncer::Syncer;
use crate::edit::revision::{Occasion, Revision};
use crate::library::disk::{Disk, RealDisk};
use crate::library::folder::{Kept, Stamp};
use crate::library::journal::{self, Journal, Reach, archive};
use crate::library::recovery;
use crate::model::Time;
use crate::model::article::ArticleId;

/// A file that could not be written is tried again after so long.
const AGAIN_SECONDS: i64 = 10;

/// The journal of the open article, and what is still to be done for it.
#[derive(Debug)]
pub(super) struct Keeper {
    journal: Option<Journal>,
    /// How much of the log is written down.
    written: Reach,
    /// When the last change was seen.
    changed: Option<Time>,
    /// When saving by itself failed since the last change; it is tried again after a while.
    failed: Option<Time>,
    is_told: bool,
    /// Whether the journal is of this window only, and of no use when all is saved.
    is_own: bool,
    is_saved: bool,
    /// What had the keyboard in the last frame.
    focused: Option<Id>,
    syncer: Syncer,
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.put_away();
    }
}

impl Keeper {
    /// With a thread that syncs, or syncing at once.
    pub(super) fn new(is_at_once: bool) -> Self {
        Self {
            journal: None,
            written: Reach::default(),
            changed: None,
            failed: None,
            is_told: false,
            is_own: false,
            is_saved: false,
            focused: None,
            syncer: Syncer::new(is_at_once),
        }
    }

    /// Turns to another document.
    pub(super) fn turn_to(&mut self, document: &Document, journal: Option<Journal>) {
        self.put_away();
        self.is_own = false;
        self.is_saved = false;
        self.written = match journal {
            Some(_) => Reach::of(document.log()),
            None => Reach::default(),
        };
        self.journal = journal;
        self.changed = None;
        self.failed = None;
    }
}

impl Keeper {
    /// Takes a journal away that nobody will read again.
    fn put_away(&mut self) {
        if let Some(journal) = self.journal.take().filter(|_| self.is_own && self.is_saved) {
            recovery::put_away(journal.path());
        }
    }
}

/// The folder of the journals: in the library, or where this user may write when that fails.
///
/// A library that is not there, as on a stick that was pulled out, is not made again.
fn folders(desk: &Desk) -> Vec<PathBuf> {
    let library = desk.shelf.library();
    let library = library.filter(|library| library.is_there());
    let own = library.map(recovery::journals);
    own.into_iter().chain(desk.options.state.clone()).collect()
}

/// Where the journal of the open article is.
pub(super) fn path(desk: &Desk) -> Option<&Path> {
    desk.seat.keeper.journal.as_ref().map(Journal::path)
}

/// Begins the journal of the open article anew where journals belong now, with all that
/// happened, and takes the one before away when it is in another place.
pub(super) fn begin_again(desk: &mut Desk) {
    let Some(old) = desk.seat.keeper.journal.take() else {
        return;
    };
    desk.seat.keeper.written = Reach::default();
    if desk.seat.document.log().entries().is_empty() {
        return;
    }
    write_down(desk);
    desk.seat.keeper.written = Reach::of(desk.seat.document.log());
    let known = desk.seat.document.log().revisions().iter().rev();
    let mut saved = known.filter(|revision| revision.point.occasion == Occasion::Saved);
    let point = saved.next().map(|revision| revision.point.clone());
    let point = point.unwrap_or_else(|| desk.point(Occasion::Saved));
    let file = desk.seat.document.path().zip(desk.seat.document.stamp());
    if let (Some(journal), Some((path, stamp)), false) = (
        &mut desk.seat.keeper.journal,
        file,
        desk.seat.document.is_changed(),
    ) {
        // A journal that does not know of the save offers the same words once more, no less.
        drop(journal.saved(path, stamp, &point));
    }
    if path(desk).is_some_and(|new| new != old.path()) {
        // One that stays behind is not ahead of anything.
        drop(RealDisk.remove(old.path()));
    }
}

/// What is typed in two fields is taken back apart.
pub(super) fn part(desk: &mut Desk, ctx: &Context) {
    let focused = ctx.memory(Memory::focused);
    if focused != desk.seat.keeper.focused {
        desk.seat.keeper.focused = focused;
        desk.seat.document.log_mut().part();
        if let Some(posts) = desk.shelf.posts_mut() {
            posts.part();
        }
    }
}

/// Writes down what has happened since the last frame, and saves when typing has stopped.
pub(super) fn keep(desk: &mut Desk, ctx: &Context) {
    if !desk.options.keeps_journals {
        return;
    }
    note(desk);
    if let Some(error) = desk.seat.keeper.syncer.error() {
        tell(desk, &error);
    }
    let Some(changed) = desk.seat.keeper.changed else {
        return;
    };
    let waits = desk.seat.document.path().is_some()
        && desk.seat.document.is_changed()
        && !desk.seat.document.is_read_only()
        && !desk.seat.outside.is_gone()
        && desk.asking.is_none();
    if !waits {
        return;
    }
    let pause = i64::from(desk.settings.save_after_seconds) * 1_000;
    let now = desk.now();
    let due = changed + chrono::Duration::milliseconds(pause);
    let failed = desk.seat.keeper.failed;
    let again = failed.map(|failed| failed + chrono::Duration::seconds(AGAIN_SECONDS));
    let left = (again.map_or(due, |again| again.max(due)) - now).num_milliseconds();
    match u64::try_from(left) {
        Ok(left) if 0 < left => ctx.request_repaint_after(Duration::from_millis(left)),
        _ => {
            let is_saved = files::save(desk, ctx);
            desk.seat.keeper.failed = (!is_saved).then_some(now);
        }
    }
}

/// Writes down what the journal does not have yet.
pub(super) fn note(desk: &mut Desk) {
    let reach = Reach::of(desk.seat.document.log());
    let written = desk.seat.keeper.written;
    if !desk.options.keeps_journals || reach == written {
        return;
    }
    let has_changes = written.entries < reach.entries;
    let points = desk.seat.document.log().revisions().get(written.points..);
    // That an article was opened is worth a line when it is changed.
    let has_points = points
        .unwrap_or_default()
        .iter()
        .any(|revision| revision.point.occasion != Occasion::Opened);
    if has_changes || has_points {
        write_down(desk);
        desk.seat.keeper.written = reach;
    }
    if has_changes {
        desk.seat.keeper.changed = Some(desk.now());
        desk.seat.keeper.failed = None;
        desk.seat.keeper.is_saved = false;
    }
}

fn write_down(desk: &mut Desk) {
    let old = path(desk).map(Path::to_owned);
    // What follows a hole could not be read: a journal that cannot be written, as on a full disk,
    // is begun anew, elsewhere when it must be.
    match follow(desk).or_else(|_| follow(desk)) {
        Ok(()) => desk.seat.keeper.is_told = false,
        Err(error) => tell(desk, &error),
    }
    if let (Some(journal), Some(old)) = (&mut desk.seat.keeper.journal, old)
        && journal.path() != old
        && journal.sync().is_ok()
    {
        // It has less than the new one, and would be offered once more.
        drop(RealDisk.remove(&old));
    }
}

/// Writes down what the journal does not have yet, in a new one when there is none.
fn follow(desk: &mut Desk) -> Result<(), String> {
    if desk.seat.keeper.journal.is_none() {
        desk.seat.keeper.journal = Some(begin(desk)?);
        desk.seat.keeper.syncer.turn();
    }
    let keeper = &mut desk.seat.keeper;
    let Some(journal) = &mut keeper.journal else {
        return Ok(());
    };
    let written = journal.follow(desk.seat.document.log(), keeper.written);
    let asked = written.and_then(|()| keeper.syncer.ask(|| journal.syncer()));
    asked.map_err(|error| {
        keeper.journal = None;
        error.told()
    })
}

/// Begins the journal of the open article with the article as it was opened; the changes up to
/// now follow.
fn begin(desk: &mut Desk) -> Result<Journal, String> {
    let document = &desk.seat.document;
    let file = document.path().zip(document.stamp());
    let mut why = String::new();
    for folder in folders(desk) {
        let own = desk.seat.company.own_journal(&folder);
        let is_own = own.is_some();
        let path = own.unwrap_or_else(|| journal::path_of(&folder, document.article().id()));
        let kept = match journal::read(&RealDisk, &path) {
            // Unsaved work of an earlier sitting is never written over.
            Ok(read) if is_others(&read, document) => journal::put_aside(&RealDisk, &read),
            _ => Ok(path.clone()),
        };
        if let Err(error) = kept {
            why = error.told();
            continue;
        }
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        match Journal::begin_at(disk, path, document.log().first(), file) {
            Ok(journal) => {
                desk.seat.keeper.is_own = is_own;
                desk.seat.keeper.written = Reach::default();
                return Ok(journal);
            }
            Err(error) => why = error.told(),
        }
    }
    Err(why)
}

/// Whether a journal has unsaved work that is not in the open article's log.
fn is_others(read: &journal::Recovered, document: &Document) -> bool {
    read.is_ahead
        && read.log.first() != document.log().first()
        && read.log.article() != document.article()
}

/// Says once that changes are not written down.
fn tell(desk: &mut Desk, error: &str) {
    if !desk.seat.keeper.is_told {
        desk.seat.keeper.is_told = true;
        let words = say_with("keeper-unsafe", [("error", error.into())]);
        desk.notices.fail(words, Some(Action::SaveAs));
    }
}

/// Takes notice that the open article is in its file.
pub(super) fn saved(desk: &mut Desk, path: &Path, stamp: Stamp) {
    note(desk);
    desk.seat.keeper.changed = None;
    desk.seat.keeper.is_saved = true;
    let point = desk.point(Occasion::Saved);
    desk.seat.document.log_mut().mark(point.clone());
    let Some(journal) = &mut desk.seat.keeper.journal else {
        return;
    };
    let noted = journal.saved(path, stamp, &point);
    desk.seat.keeper.written = Reach::of(desk.seat.document.log());
    // A journal that does not know of the save offers the same words once more, no less.
    if noted.is_ok()
        && journal
            .shorten(desk.seat.document.log(), path, stamp)
            .is_err()
    {
        desk.seat.keeper.is_told = false;
    }
    desk.seat.keeper.syncer.turn();
}

/// The document of a file, with what its journal has beyond it and what can still be undone.
pub(super) fn open(desk: &Desk, kept: Kept) -> (Document, Option<Journal>, bool) {
    if !desk.options.keeps_journals || kept.is_newer {
        return (Document::opened(kept), None, false);
    }
    // While somebody else has the article open, its journal is theirs.
    let read = (!desk.seat.company.is_shared()).then(|| journal_of(desk, kept.article.id()));
    let Some(read) = read.flatten() else {
        return (Document::opened(kept), None, false);
    };
    let known = read.saved.as_ref().map(|(_, stamp)| *stamp);
    let is_ahead = read.is_ahead;
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    if known != Some(kept.stamp) {
        // Somebody changed the file since: what we had goes on from the file as we knew it, and
        // the first look at the file puts both together.
        return match (known, read.base.clone()) {
            (Some(known), Some(base)) => {
                let journal = Journal::go_on(disk, &read).ok();
                let document = Document::left(kept.path, read.log, base, known);
                (document, journal, is_ahead)
            }
            _ => (Document::opened(kept), None, false),
        };
    }
    let journal = Journal::go_on(disk, &read).ok();
    (
        Document::restored(kept, read.log, is_ahead),
        journal,
        is_ahead,
    )
}

fn journal_of(desk: &Desk, id: ArticleId) -> Option<journal::Recovered> {
    let paths = folders(desk)
        .into_iter()
        .map(|folder| journal::path_of(&folder, id));
    let read = paths.filter_map(|path| journal::read(&RealDisk, &path).ok());
    // One that cannot be written any more goes on in the next folder.
    let read: Vec<_> = read.collect();
    let last = |read: &journal::Recovered| {
        let entry = read.log.entries().last();
        entry.map(|entry| entry.transaction.at)
    };
    read.into_iter().rev().max_by_key(last)
}

/// What the journals on the disk have of an article's past.
pub(super) fn revisions(desk: &Desk, id: ArticleId) -> Vec<Revision> {
    if !desk.options.keeps_journals {
        return Vec::new();
    }
    let journals = folders(desk).into_iter();
    let journals = journals.map(|folder| journal::path_of(&folder, id));
    // What is in a journal that is gone on with is in the log, too.
    let is_read = desk.seat.keeper.journal.is_some();
    let read = |path: PathBuf| {
        if is_read {
            archive::read(&RealDisk, &path)
        } else {
            recovery::revisions(&path).unwrap_or_default()
        }
    };
    journals.flat_map(read).collect()
}

/// Takes notice that the article was opened with words that are in no file yet, so that it is
/// saved as any other.
pub(super) fn note_ahead(desk: &mut Desk) {
    desk.seat.keeper.changed = Some(desk.now());
}
