//! What the articles of the posts, and those that are related, say now: whatever says something else
//! of them shows it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::PathBuf;

use egui::Context;

use super::Desk;
use super::jobs::Done;
use crate::export::led;
use crate::export::remark::Remark;
use crate::library::disk::About;
use crate::model::article::{Article, ArticleId};
use crate::model::particulars::Status;
use crate::model::queue::{Card, Teaser};
use crate::model::related::Target;

/// What those say that are not open, read from their files off the window's thread.
#[derive(Debug, Default)]
pub(super) struct Teasers {
    known: HashMap<ArticleId, Known>,
    looked: Looked,
    is_looking: bool,
}

/// What an article said when its file was as it is told here.
#[derive(Debug)]
pub(super) struct Known {
    about: About,
    letters: usize,
    teaser: Teaser,
    target: Target,
}

/// When it was looked last: nothing is looked for again before one of these is another.
#[derive(Debug, Default, PartialEq)]
struct Looked {
    generation: u64,
    letters: usize,
    linked: Vec<ArticleId>,
}

/// Whether a card says other than its article.
pub(super) fn drifts(desk: &Desk, card: &Card) -> bool {
    let said = card.article.and_then(|id| said(desk, id));
    said.is_some_and(|said| card.drift(&said).contains(&true))
}

/// What an article says of itself, as far as that is known.
pub(super) fn target(desk: &Desk, id: ArticleId) -> Option<Target> {
    let mut open = desk.seats().map(|seat| seat.document.article());
    if let Some(article) = open.find(|article| article.id() == id) {
        return Some(Target::of(article));
    }
    let known = desk.teasers.known.get(&id);
    known.map(|known| known.target.clone())
}

/// What readers are led to from an article though they should not be.
pub(super) fn withheld(desk: &Desk, article: &Article) -> Vec<Remark> {
    led::withheld(article, desk.now(), |id| target(desk, id))
}

/// Whether readers are not to be led to the article of a card.
pub(super) fn is_killed(desk: &Desk, card: &Card) -> bool {
    let target = card.article.and_then(|id| target(desk, id));
    target.is_some_and(|target| target.status == Status::Killed)
}

/// What an article says on a card, as far as that is known: an open one as it stands on its page.
fn said(desk: &Desk, id: ArticleId) -> Option<Cow<'_, Teaser>> {
    let mut open = desk.seats().map(|seat| seat.document.article());
    if let Some(article) = open.find(|article| article.id() == id) {
        let letters = desk.settings.lengths.excerpt;
        return Some(Cow::Owned(Teaser::of(article, letters)));
    }
    let known = desk.teasers.known.get(&id);
    known.map(|known| Cow::Borrowed(&known.teaser))
}

/// Reads what may be another since it was looked last.
pub(super) fn look(desk: &mut Desk, ctx: &Context) {
    if desk.teasers.is_looking {
        return;
    }
    let Some(index) = desk.shelf.index() else {
        return;
    };
    let (generation, letters) = (index.generation(), desk.settings.lengths.excerpt);
    let cards = desk
        .shelf
        .queue()
        .into_iter()
        .flat_map(|queue| &queue.cards);
    let related = desk
        .seats()
        .flat_map(|seat| &seat.document.article().particulars().related);
    let linked = cards.map(|card| card.article);
    let linked = linked.chain(related.map(|one| one.article)).flatten();
    let last = &desk.teasers.looked;
    if (last.generation, last.letters) == (generation, letters)
        && linked.clone().eq(last.linked.iter().copied())
    {
        return;
    }
    let linked: Vec<ArticleId> = linked.collect();
    let of = |id: &ArticleId| {
        let path = desk.shelf.by_id(*id)?.path;
        let known = desk.teasers.known.get(id);
        let known = known.filter(|known| known.letters == letters);
        Some((*id, path, known.map(|known| known.about)))
    };
    let files: Vec<(ArticleId, PathBuf, Option<About>)> = linked.iter().filter_map(of).collect();
    let library = desk.shelf.library().cloned();
    desk.teasers.looked = Looked {
        generation,
        letters,
        linked,
    };
    let Some(library) = library.filter(|_| !files.is_empty()) else {
        return;
    };
    desk.teasers.is_looking = true;
    desk.jobs.begin("posts", ctx, move || {
        let read = |(id, path, had): (ArticleId, PathBuf, Option<About>)| {
            let about = library.about(&path);
            if had == Some(about) {
                return None;
            }
            // One that cannot be read is told of where the list is read.
            let article = library.read(&path).ok()?.article;
            let teaser = Teaser::of(&article, letters);
            let known = Known {
                about,
                letters,
                teaser,
                target: Target::of(&article),
            };
            Some((id, known))
        };
        Done::Teasers(files.into_iter().filter_map(read).collect())
    });
}

/// Takes what was read.
pub(super) fn take(desk: &mut Desk, read: Vec<(ArticleId, Known)>) {
    desk.teasers.is_looking = false;
    desk.teasers.known.extend(read);
}
