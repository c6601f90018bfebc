//! The library as others change it: who tells of changes, and what is read again.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Context;

use super::jobs::Done;
use super::shelf::{News, Shelf};
use super::{Desk, catalogue, clock};
use crate::edit::revision::Occasion;
use crate::library::folder::{BOOKS, Library, STATE};
use crate::library::watch::{Changes, Glance, Watcher};
use crate::model::Time;

/// How long changes are gathered before the window looks at them.
const SETTLE: Duration = Duration::from_millis(150);
/// How often a folder is looked through whose changes the system does not tell of.
const GLANCE: Duration = Duration::from_secs(4);

/// How the desk learns what others do in a folder.
#[derive(Debug, Default)]
pub(super) struct Watch {
    root: PathBuf,
    watcher: Option<Watcher>,
    /// `None` where a watcher tells, and while a job has it.
    glance: Option<Glance>,
    glanced: Option<Time>,
    /// How long the last look took.
    took: Duration,
    /// Whether articles changed that were not read again yet.
    is_stale: bool,
}

/// Begins to watch a folder, in place of the one before.
pub(super) fn begin(desk: &mut Desk, ctx: &Context, root: &Path) {
    desk.watch = Watch::default();
    if !desk.options.keeps_journals {
        return;
    }
    // A test looks when its own clock says so.
    let is_told = !desk.options.is_at_once;
    let (root, awake) = (root.to_owned(), ctx.clone());
    let work = move || {
        let wake = move || awake.request_repaint_after(SETTLE);
        let watcher = is_told.then(|| Watcher::begin(&root, wake)).flatten();
        let glance = watcher.is_none().then(|| Glance::of(&root));
        Done::Watching(Box::new(Watch {
            root,
            watcher,
            glance,
            glanced: None,
            took: Duration::ZERO,
            is_stale: false,
        }))
    };
    desk.jobs.begin("watch", ctx, work);
}

/// Takes notice that a folder is watched.
pub(super) fn begun(desk: &mut Desk, watch: Watch) {
    let library = desk.shelf.library();
    if library.is_some_and(|library| library.root() == watch.root) {
        desk.watch = watch;
    }
}

/// Looks at what was told since the last frame.
pub(super) fn keep(desk: &mut Desk, ctx: &Context) {
    refresh(desk, ctx);
    if let Some(watcher) = &desk.watch.watcher {
        let changes = watcher.take();
        hear(desk, ctx, changes);
        return;
    }
    if desk.watch.glance.is_none() {
        return;
    }
    let now = desk.now();
    let last = *desk.watch.glanced.get_or_insert(now);
    // A folder that takes long to look through is looked through less often.
    let wait = GLANCE.max(desk.watch.took * 20);
    let left = wait.saturating_sub((now - last).to_std().unwrap_or_default());
    if !left.is_zero() {
        ctx.request_repaint_after(left);
        return;
    }
    let Some(mut glance) = desk.watch.glance.take() else {
        return;
    };
    let root = desk.watch.root.clone();
    let work = move || {
        let began = clock::moment();
        let changes = glance.again(&root);
        Done::Glanced(root, glance, changes, began.elapsed())
    };
    desk.jobs.begin("glance", ctx, work);
}

/// Takes what a job saw in the folder.
pub(super) fn glanced(
    desk: &mut Desk,
    ctx: &Context,
    root: &Path,
    glance: Glance,
    changes: Changes,
    took: Duration,
) {
    if desk.watch.root != root {
        return;
    }
    desk.watch.glance = Some(glance);
    desk.watch.glanced = Some(desk.now());
    desk.watch.took = took;
    hear(desk, ctx, changes);
}

fn hear(desk: &mut Desk, ctx: &Context, changes: Changes) {
    if changes.is_empty() {
        return;
    }
    let Some(library) = desk.shelf.library().cloned() else {
        return;
    };
    let state = library.root().join(STATE);
    let is_everything = changes.is_everything;
    let is_presence = is_everything || changes.paths.iter().any(|path| path.starts_with(&state));
    for seat in desk.seats_mut() {
        let own = seat.document.path();
        if is_everything || changes.paths.iter().any(|path| Some(path.as_path()) == own) {
            seat.outside.hurry();
        }
        if is_presence {
            seat.company.hurry();
        }
    }
    // The files of open articles are looked at by themselves.
    let is_article = |path: &PathBuf| {
        !path.starts_with(&state) && !is_book(library.root(), path) && desk.seat_of(path).is_none()
    };
    let is_stale = is_everything || changes.paths.iter().any(is_article);
    desk.watch.is_stale |= is_stale;
    let paths = changes.paths.into_iter();
    let books: Vec<PathBuf> = paths.filter(|path| is_book(library.root(), path)).collect();
    if !books.is_empty() {
        desk.jobs.begin("books", ctx, move || {
            Done::News(library.root().to_owned(), read(&library, &books))
        });
    }
}

fn is_book(root: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    path.parent() == Some(root) && BOOKS.iter().any(|book| name == *book)
}

/// Brings the list up to what others did, one reading after another.
fn refresh(desk: &mut Desk, ctx: &Context) {
    let is_ready = desk.shelf.index().is_some() && desk.shelf.reading().is_none();
    if desk.watch.is_stale && is_ready {
        desk.watch.is_stale = false;
        catalogue::refresh(desk, ctx);
    }
}

fn read(library: &Library, paths: &[PathBuf]) -> Vec<News> {
    paths
        .iter()
        .filter_map(|path| Shelf::read_news(library, path))
        .collect()
}

/// Takes what was read again.
pub(super) fn told(desk: &mut Desk, root: &Path, news: Vec<News>) {
    let is_here = desk.shelf.library().map(Library::root) == Some(root);
    if is_here {
        let point = desk.point(Occasion::Outside);
        for news in news {
            desk.shelf.hear(news, &point);
        }
    }
}
