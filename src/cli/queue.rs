//! `nutgraf queue`: the recent posts of a library.

use std::path::Path;
use std::sync::Arc;

use crate::cli::args::{Add, Queue as Asked};
use crate::cli::tell::Tell;
use crate::cli::{Ending, check, now};
use crate::edit::revision::{Occasion, Point};
use crate::edit::transaction::Origin;
use crate::export::{self, format::Format};
use crate::library::disk::RealDisk;
use crate::library::error::SaveError;
use crate::library::folder::{KeptBook, Library};
use crate::library::posts::{Posts, QUEUE};
use crate::library::presence::{self, Open, Who};
use crate::library::user;
use crate::model::mark::Address;
use crate::model::queue::{Card, EXCERPT_LETTERS, Queue, Teaser, age};

pub(super) fn run(asked: &Asked, tell: &mut Tell) -> Ending {
    match asked {
        Asked::List { library } => list(library, tell),
        Asked::Add(add) => match Library::make(&add.library) {
            Ok(library) => put_on_top(&library, cards(add, tell), tell),
            Err(error) => tell.fail(error),
        },
        Asked::Move { library, post, to } => change(library, *post, tell, |queue, at| {
            let card = queue.cards.remove(at);
            let to = to.saturating_sub(1).min(queue.cards.len());
            queue.cards.insert(to, card);
        }),
        Asked::Pin { library, post, off } => change(library, *post, tell, |queue, at| {
            set(queue, at, |card| card.is_pinned = !off);
        }),
        Asked::Hide { library, post, off } => change(library, *post, tell, |queue, at| {
            set(queue, at, |card| card.is_hidden = !off);
        }),
        Asked::Remove { library, post } => change(library, *post, tell, |queue, at| {
            queue.cards.remove(at);
        }),
        Asked::Export {
            library,
            format,
            ages,
            output,
        } => write_out(library, *format, *ages, output.as_deref(), tell),
    }
    tell.ending
}

fn open(root: &Path) -> Result<(Library, KeptBook<Queue>), crate::library::error::OpenError> {
    let library = Library::open(root)?;
    let queue = library.queue()?;
    Ok((library, queue))
}

fn list(root: &Path, tell: &mut Tell) {
    let queue = match open(root) {
        Ok((_, queue)) => queue,
        Err(error) => return tell.fail(error),
    };
    for remark in &queue.remarks {
        tell.remark(remark);
    }
    if queue.book.cards.is_empty() {
        tell.say("no posts");
    }
    let now = now();
    for (at, card) in queue.book.cards.iter().enumerate() {
        let flags = [
            (card.is_pinned, "pinned"),
            (card.is_hidden, "hidden"),
            (card.expiry.is_some_and(|until| until <= now), "expired"),
        ];
        let mut beside: Vec<String> = flags
            .iter()
            .filter(|(is_set, _)| *is_set)
            .map(|(_, word)| (*word).to_owned())
            .collect();
        beside.splice(
            0..0,
            card.published.map(|published| age(published, now, "en")),
        );
        let beside = if beside.is_empty() {
            String::new()
        } else {
            format!(" ({})", beside.join(", "))
        };
        tell.say(format_args!("{:>3}  {}{beside}", at + 1, card.teaser.title));
        if !card.teaser.excerpt.is_empty() {
            tell.say(format_args!("     {}", card.teaser.excerpt));
        }
    }
}

fn cards(add: &Add, tell: &mut Tell) -> Vec<Card> {
    let url = add.url.as_deref().and_then(Address::new);
    let of = |file: &Path, tell: &mut Tell| match check::read(file) {
        Ok(kept) => Some(kept.article),
        Err(error) => {
            tell.fail(error);
            None
        }
    };
    if let Some(file) = &add.posts_of {
        return of(file, tell).map_or_else(Vec::new, |article| article.records().posts.clone());
    }
    if let Some(file) = &add.article {
        let Some(article) = of(file, tell) else {
            return Vec::new();
        };
        let teaser = Teaser::of(&article, EXCERPT_LETTERS);
        let known = article.particulars();
        return vec![Card {
            agreed: teaser.clone(),
            teaser,
            url: url.or_else(|| known.canonical.clone()),
            published: add.published.or(known.published).or_else(|| Some(now())),
            article: Some(article.id()),
            ..Card::default()
        }];
    }
    vec![Card {
        teaser: Teaser {
            title: add.title.clone().unwrap_or_default(),
            excerpt: add.excerpt.clone(),
            kicker: add.kicker.clone(),
        },
        url,
        published: add.published.or_else(|| Some(now())),
        ..Card::default()
    }]
}

/// Puts posts above those that are there, in their order; those that are there already stay
/// where they are.
pub(super) fn put_on_top(library: &Library, cards: Vec<Card>, tell: &mut Tell) {
    let kept = match library.queue() {
        Ok(kept) => kept,
        Err(error) => return tell.fail(error),
    };
    let mut posts = Past::of(library, kept);
    let mut queue = posts.queue().clone();
    let is_new = |card: &Card| {
        !queue.cards.iter().any(|known| {
            let is_same_article = card.article.is_some() && known.article == card.article;
            is_same_article || known.teaser.title == card.teaser.title && known.url == card.url
        })
    };
    let new: Vec<Card> = cards.into_iter().filter(is_new).collect();
    let added = new.len();
    if added == 0 {
        return tell.remark("  every post is in the queue already");
    }
    queue.cards.splice(0..0, new);
    let all = queue.cards.len();
    match posts.keep(queue) {
        Ok(()) => tell.say(format_args!(
            "{}: {added} posts added, {} in all",
            library.root().join("queue.ron").display(),
            all
        )),
        Err(error) => tell.fail(error),
    }
}

/// The posts with their past, which goes on with each command.
pub(super) struct Past {
    posts: Posts,
    // Says to others that the past is written here, as long as it is.
    _open: Option<Open>,
}

impl Past {
    pub(super) fn of(library: &Library, kept: KeptBook<Queue>) -> Self {
        let folder = presence::folder(library.root());
        let who = Who::here(&user::name());
        let open = Open::begin(Arc::new(RealDisk), &folder, QUEUE, who, now()).ok();
        let mut posts = Posts::new(library.clone(), kept);
        posts.go_on(open.as_ref(), &point());
        Self { posts, _open: open }
    }

    fn queue(&self) -> &Queue {
        self.posts.queue()
    }

    /// Makes the posts these, in the past and in the file.
    pub(super) fn keep(&mut self, queue: Queue) -> Result<(), SaveError> {
        self.posts.change(queue.cards, Origin::Command, now());
        self.posts.save(&point())
    }
}

fn point() -> Point {
    Point {
        occasion: Occasion::Saved,
        at: now(),
        who: user::name(),
    }
}

fn set(queue: &mut Queue, at: usize, set: impl FnOnce(&mut Card)) {
    if let Some(card) = queue.cards.get_mut(at) {
        set(card);
    }
}

fn change(root: &Path, post: usize, tell: &mut Tell, change: impl FnOnce(&mut Queue, usize)) {
    let (library, kept) = match open(root) {
        Ok(opened) => opened,
        Err(error) => return tell.fail(error),
    };
    let mut posts = Past::of(&library, kept);
    let mut queue = posts.queue().clone();
    let many = queue.cards.len();
    let at = post.checked_sub(1).filter(|at| *at < many);
    let Some(at) = at else {
        return tell.misused(format_args!(
            "there is no post {post}; the queue has {many}, counted from 1"
        ));
    };
    change(&mut queue, at);
    if let Err(error) = posts.keep(queue) {
        return tell.fail(error);
    }
    list(root, tell);
}

fn write_out(root: &Path, format: Format, ages: bool, output: Option<&Path>, tell: &mut Tell) {
    let (_, kept) = match open(root) {
        Ok(opened) => opened,
        Err(error) => return tell.fail(error),
    };
    let now = now();
    let shown = Queue {
        cards: kept.book.shown(now).cloned().collect(),
        ..Queue::default()
    };
    let text = export::queue::write(&shown, format, "en", ages.then_some(now));
    match output {
        None => tell.give(&text),
        Some(path) if path == Path::new("-") => tell.give(&text),
        Some(path) => match Library::write_out(path, text.as_bytes()) {
            Ok(()) => tell.say(format_args!(
                "{}: {} posts",
                path.display(),
                shown.cards.len()
            )),
            Err(error) => tell.fail(error),
        },
    }
}
