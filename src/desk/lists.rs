//! Changing the recent posts: adding, moving, pinning, hiding, removing.

use std::path::PathBuf;
use std::time::Duration;

use egui::Context;

use super::Desk;
use super::action::Action;
use super::company::Here;
use super::component::{Button, Field, Kind, Look, Text, Tone, dialog};
use super::errors::Told as _;
use super::say::{say, say_with};
use super::typed::Kept;
use crate::edit::revision::Occasion;
use crate::edit::transaction::Origin;
use crate::library::posts::QUEUE;
use crate::library::presence;
use crate::library::typed::Dialog;
use crate::model::Time;
use crate::model::article::Article;
use crate::model::mark::Address;
use crate::model::queue::{Card, Queue, Teaser};
use crate::model::words;

/// A post that is being written by hand.
#[derive(Debug)]
pub(super) struct Draft {
    title: String,
    excerpt: String,
    address: String,
    kept: Kept,
}

impl Draft {
    /// With what was typed when nobody was done with it.
    pub(super) fn open(desk: &mut Desk) -> Self {
        let (kept, texts) = Kept::open(desk, Dialog::Post);
        let [title, excerpt, address] = texts.try_into().unwrap_or_default();
        Self {
            title,
            excerpt,
            address,
            kept,
        }
    }
}

/// What a card of the open article says in this house.
pub(super) fn teaser(desk: &Desk) -> Teaser {
    Teaser::of(desk.seat.document.article(), desk.settings.lengths.excerpt)
}

/// Changes the queue, keeps it, and says so with a way back where `told` has words.
pub(super) fn change(desk: &mut Desk, told: &str, change: impl FnOnce(&mut Queue)) {
    if amend(desk, Origin::Command, change) && keep(desk) && !told.is_empty() {
        let now = desk.now();
        desk.notices.say(told, Some(Action::Undo), now);
    }
}

fn amend(desk: &mut Desk, origin: Origin, change: impl FnOnce(&mut Queue)) -> bool {
    let now = desk.now();
    let Some(posts) = desk.shelf.posts_mut() else {
        return false;
    };
    let mut queue = posts.queue().clone();
    change(&mut queue);
    posts.change(queue.cards, origin, now)
}

/// Writes the queue to its file.
pub(super) fn keep(desk: &mut Desk) -> bool {
    let point = desk.point(Occasion::Saved);
    let Some(posts) = desk.shelf.posts_mut() else {
        return false;
    };
    let saved = posts.save(&point);
    let is_saved = saved.is_ok();
    if let Err(error) = saved {
        desk.notices.fail(move || error.told(), None);
    }
    is_saved
}

/// Changes a post as it is typed in; the file follows within a second.
pub(super) fn type_in(desk: &mut Desk, at: usize, set: impl FnOnce(&mut Card)) {
    amend(desk, Origin::Field, |queue| {
        if let Some(card) = queue.cards.get_mut(at) {
            set(card);
        }
    });
}

/// Writes what was typed when it is time, or in any case before something else is done.
pub(super) fn watch(desk: &mut Desk, ctx: &Context, is_last: bool) {
    let now = desk.now();
    let due = desk.shelf.posts().and_then(|posts| posts.due());
    let Some(due) = due else {
        return;
    };
    let left = (due - now).num_milliseconds();
    match u64::try_from(left) {
        Ok(left) if 0 < left && !is_last => {
            ctx.request_repaint_after(Duration::from_millis(left));
        }
        _ => drop(keep(desk)),
    }
}

/// Goes on with the past of a library's posts, and brings back what was not in their file.
pub(super) fn begin(desk: &mut Desk) {
    let root = desk
        .shelf
        .library()
        .map(|library| library.root().to_owned());
    let Some(root) = root.filter(|_| desk.options.keeps_journals) else {
        return;
    };
    let here = Here::begin(desk, &presence::folder(&root), QUEUE);
    let point = desk.point(Occasion::Outside);
    let state = desk.options.state.clone();
    let is_more = desk.shelf.keep_past(here, state.as_deref(), &point);
    if is_more && keep(desk) {
        let now = desk.now();
        desk.notices
            .say(say("queue-restored"), Some(Action::Undo), now);
    }
}

/// Takes the last change of the queue back, or makes it again.
pub(super) fn take_back(desk: &mut Desk, is_undo: bool, at: Time) {
    let Some(posts) = desk.shelf.posts_mut() else {
        return;
    };
    let is_done = if is_undo {
        posts.undo(at)
    } else {
        posts.redo(at)
    };
    if is_done {
        keep(desk);
    }
}

/// Puts other cards in the place of all; one undo takes back what was changed at that time in an
/// article too.
pub(super) fn replace(desk: &mut Desk, cards: Vec<Card>, at: Time) {
    let posts = desk.shelf.posts_mut();
    if posts.is_some_and(|posts| posts.change(cards, Origin::Command, at)) {
        keep(desk);
    }
}

/// Puts a card of the open article on top, or brings the one there is up to date.
pub(super) fn add_article(desk: &mut Desk) {
    let card = card_of(desk, desk.seat.document.article());
    put_on_top(desk, say("queue-was-added"), &[card]);
}

/// The same for articles of the library, in their order; the open one as it stands on its page.
pub(super) fn add_files(desk: &mut Desk, paths: &[PathBuf]) {
    let mut cards = Vec::with_capacity(paths.len());
    for path in paths {
        if desk.seat.document.path() == Some(path) {
            cards.push(card_of(desk, desk.seat.document.article()));
            continue;
        }
        match desk.shelf.read(path) {
            Ok(kept) => cards.push(card_of(desk, &kept.article)),
            Err(error) => desk.notices.fail(move || error.told(), None),
        }
    }
    match cards.len() {
        0 => {}
        1 => put_on_top(desk, say("queue-was-added"), &cards),
        many => {
            let told = say_with("posts-added", [("count", many.into())]);
            put_on_top(desk, &told, &cards);
        }
    }
}

fn card_of(desk: &Desk, article: &Article) -> Card {
    let teaser = Teaser::of(article, desk.settings.lengths.excerpt);
    let known = article.particulars();
    Card {
        agreed: teaser.clone(),
        teaser,
        url: known.canonical.clone(),
        published: known.published.or(Some(desk.now())),
        article: Some(article.id()),
        ..Card::default()
    }
}

fn put_on_top(desk: &mut Desk, told: &str, cards: &[Card]) {
    change(desk, told, |queue| add_on_top(queue, cards));
    desk.view.post = Some(0);
}

fn add_on_top(queue: &mut Queue, cards: &[Card]) {
    let is_new = |known: &Card| {
        let mut cards = cards.iter();
        known.article.is_none() || !cards.any(|card| card.article == known.article)
    };
    queue.cards.retain(is_new);
    queue.cards.splice(0..0, cards.iter().cloned());
}

/// Puts a card of the open article on top by the same wish that published it, so that one undo
/// takes both back.
pub(super) fn add_published(desk: &mut Desk, at: Time) {
    let card = card_of(desk, desk.seat.document.article());
    let queue = desk.shelf.queue().cloned();
    if let Some(mut queue) = queue {
        add_on_top(&mut queue, &[card]);
        replace(desk, queue.cards, at);
        desk.view.post = Some(0);
    }
}

/// Makes a card say what its article says now.
pub(super) fn agree(desk: &mut Desk, at: usize) {
    let queue = desk.shelf.queue();
    let id = queue.and_then(|queue| queue.cards.get(at)?.article);
    let Some(id) = id else {
        return;
    };
    let teaser = if id == desk.seat.document.article().id() {
        teaser(desk)
    } else {
        let Some(row) = desk.shelf.by_id(id) else {
            return;
        };
        match desk.shelf.read(&row.path) {
            Ok(kept) => Teaser::of(&kept.article, desk.settings.lengths.excerpt),
            Err(error) => {
                desk.notices.fail(move || error.told(), None);
                return;
            }
        }
    };
    set(desk, at, say("queue-is-again"), |card| {
        card.agreed = teaser.clone();
        card.teaser = teaser;
    });
}

/// Moves the chosen post by one, and goes with it.
pub(super) fn shift(desk: &mut Desk, step: isize) {
    let Some(from) = desk.view.post else {
        return;
    };
    let Some(to) = from.checked_add_signed(step) else {
        return;
    };
    move_to(desk, from, to);
}

/// Moves a post to another place.
pub(super) fn move_to(desk: &mut Desk, from: usize, to: usize) {
    let length = desk.shelf.queue().map_or(0, |queue| queue.cards.len());
    if from == to || length <= from || length <= to {
        return;
    }
    change(desk, "", |queue| {
        let card = queue.cards.remove(from);
        queue.cards.insert(to, card);
    });
    desk.view.post = Some(to);
    // The keyboard goes with it.
    desk.view.wants_post = desk.view.focused_post.map(|_| to);
}

/// Changes the chosen post.
pub(super) fn set(desk: &mut Desk, at: usize, told: &str, set: impl FnOnce(&mut Card)) {
    change(desk, told, |queue| {
        if let Some(card) = queue.cards.get_mut(at) {
            set(card);
        }
    });
}

/// Takes the chosen post out.
pub(super) fn remove(desk: &mut Desk) {
    let Some(at) = desk.view.post.take() else {
        return;
    };
    change(desk, say("queue-was-removed"), |queue| {
        if at < queue.cards.len() {
            queue.cards.remove(at);
        }
    });
    // The keyboard goes to the next one, or to what is the last now.
    let last = desk
        .shelf
        .queue()
        .and_then(|queue| queue.cards.len().checked_sub(1));
    desk.view.wants_post = desk
        .view
        .focused_post
        .zip(last)
        .map(|(at, last)| at.min(last));
}

/// The dialog for a post that is in no file here; `None` when it is over.
pub(super) fn by_hand(desk: &mut Desk, ctx: &Context, mut draft: Draft) -> Option<Draft> {
    let shown = dialog(ctx, say("post-add"), 460.0, |ui| {
        Text::new(say("post-help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(4.0);
        if draft.kept.ui(ui) {
            for text in [&mut draft.title, &mut draft.excerpt, &mut draft.address] {
                text.clear();
            }
        }
        Field::new(say("queue-title"))
            .of("post")
            .show(ui, &mut draft.title);
        Field::new(say("queue-excerpt"))
            .of("post")
            .rows(3)
            .show(ui, &mut draft.excerpt);
        Field::new(say("post-address"))
            .of("post")
            .hint("https://")
            .show(ui, &mut draft.address);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let is_ready = !draft.title.trim().is_empty();
            let add = Button::new(say("post-do-add"))
                .look(Look::Primary)
                .enabled(is_ready);
            if add.ui(ui).clicked() {
                return Some(true);
            }
            Button::new(say("cancel")).ui(ui).clicked().then_some(false)
        })
        .inner
    });
    let texts = [&*draft.title, &draft.excerpt, &draft.address];
    draft.kept.follow(desk, &texts);
    match shown.inner {
        Some(true) => {
            let teaser = Teaser {
                title: draft.title.trim().to_owned(),
                excerpt: words::excerpt(&draft.excerpt, desk.settings.lengths.excerpt),
                kicker: String::new(),
            };
            let card = Card {
                agreed: teaser.clone(),
                teaser,
                url: Address::new(&draft.address),
                published: Some(desk.now()),
                ..Card::default()
            };
            change(desk, say("queue-was-added"), |queue| {
                queue.cards.insert(0, card);
            });
            desk.view.post = Some(0);
            draft.kept.done();
            None
        }
        Some(false) => {
            draft.kept.done();
            None
        }
        None if shown.is_left => {
            draft.kept.leave(desk);
            None
        }
        None => Some(draft),
    }
}
