//! Keeps the index of the library at what its files say, off the window's thread.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use super::Desk;
use super::errors::Told as _;
use super::jobs::Done;
use crate::library::error::OpenError;
use crate::library::search::{Index, Refreshed};
use crate::model::article::Article;

/// How many files that cannot be read are told of by name.
const TOLD: usize = 3;

/// Opens the index of the library that was opened.
pub(super) fn begin(desk: &Desk, ctx: &Context) {
    let Some(library) = desk.shelf.library().cloned() else {
        return;
    };
    // A desk that writes nothing by itself has its index in memory.
    let places = if desk.options.keeps_journals {
        let state = desk.options.state.as_deref().and_then(Path::parent);
        Index::places(&library, state)
    } else {
        Vec::new()
    };
    let open = move || Done::Opened(Arc::new(Index::open(&library, places)));
    desk.jobs.begin("index", ctx, open);
}

/// Shows what the index knows, and looks for what has changed since.
pub(super) fn opened(desk: &mut Desk, ctx: &Context, index: Arc<Index>) {
    let Some(library) = desk.shelf.library() else {
        return;
    };
    if library.root() == index.root() {
        desk.shelf.put_index(index);
        refresh(desk, ctx);
    }
}

/// Reads the files that have changed.
pub(super) fn refresh(desk: &mut Desk, ctx: &Context) {
    let Some((library, index)) = of(desk) else {
        return;
    };
    let progress = desk.shelf.begin_reading();
    let tell = ctx.clone();
    let work =
        move || Done::Refreshed(index.refresh(&library, &progress, &|| tell.request_repaint()));
    desk.jobs.begin("articles", ctx, work);
}

fn of(desk: &Desk) -> Option<(crate::library::folder::Library, Arc<Index>)> {
    Some((
        desk.shelf.library()?.clone(),
        Arc::clone(desk.shelf.index()?),
    ))
}

/// Everything was read that was to be.
pub(super) fn refreshed(desk: &mut Desk, done: Result<Refreshed, OpenError>) {
    desk.shelf.end_reading();
    match done {
        Ok(done) => {
            let more = done.errors.len().saturating_sub(TOLD);
            for error in done.errors.into_iter().take(TOLD) {
                desk.notices.remark(move || error.told(), None);
            }
            if 0 < more {
                let words = super::words::count("articles-unread", more);
                desk.notices.remark(words, None);
            }
        }
        Err(error) => desk.notices.fail(move || error.told(), None),
    }
    desk.knows_first = true;
}

/// Takes an article that was saved into the index.
pub(super) fn saved(desk: &Desk, ctx: &Context, path: &Path, article: &Article) {
    let Some((library, index)) = of(desk) else {
        return;
    };
    let (path, article) = (path.to_owned(), article.clone());
    let work = move || Done::Noted(index.put(&library, &path, &article));
    desk.jobs.begin("saved", ctx, work);
}

/// Takes a file out of the index that is gone.
pub(super) fn gone(desk: &Desk, ctx: &Context, path: &Path) {
    let Some((_, index)) = of(desk) else {
        return;
    };
    let path = path.to_owned();
    let work = move || Done::Noted(index.forget(&path));
    desk.jobs.begin("gone", ctx, work);
}

/// What could not be put into the index is read from its file.
pub(super) fn noted(desk: &mut Desk, ctx: &Context, is_noted: bool) {
    if !is_noted && desk.shelf.reading().is_none() {
        refresh(desk, ctx);
    }
}

/// Makes the index anew when it turned out to be damaged.
pub(super) fn watch(desk: &mut Desk, ctx: &Context) {
    let is_damaged = desk.shelf.index().is_some_and(|index| index.is_damaged());
    if is_damaged && desk.shelf.reading().is_none() {
        refresh(desk, ctx);
    }
}
