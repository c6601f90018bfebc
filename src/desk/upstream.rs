//! The copy that an article was begun from: compared with it, and taken in anew when it comes newer.

use std::sync::Arc;

use egui::{Context, Ui};

use super::action::Action;
use super::component::{Button, Field, Kind, Look, Text, Tone, dialog, flow};
use super::errors::Told as _;
use super::pick::Want;
use super::say::{say, say_with};
use super::typed::Kept;
use super::{Desk, company, files, past, posts_past, words};
use crate::edit::compare::{Difference, Place, compare_as};
use crate::edit::merge::{Both, aligned, merge, towards_anew};
use crate::edit::revision::{Big, Occasion, Point, Revision};
use crate::edit::transaction::Origin;
use crate::import::page_text;
use crate::library::typed::Dialog;
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, Furniture};
use crate::model::quote::Quote;
use crate::model::received::Received;

/// Copy that came in, read as an article whose quotes and sources have the numbers of another.
fn read(text: &str, at: Time, like: &Article) -> Article {
    let options = page_text::Options { at, id: like.id() };
    let read = page_text::read_article(text.as_bytes(), &options);
    aligned(like, &read.article)
}

/// The copy that is kept, as it was read when it came in.
fn as_received(article: &Article, now: Time) -> Option<Article> {
    let received = article.particulars().received.as_ref()?;
    Some(read(&received.text, received.at.unwrap_or(now), article))
}

/// An article that was just made of a text, with that text as it came in.
pub(super) fn keep(article: &Article, bytes: &[u8], at: Time) -> Article {
    let mut records = article.records().clone();
    records.particulars.received = Some(Received::new(page_text::text(bytes), at));
    article.with_records(records)
}

/// What becomes of an article when newer copy is taken in.
#[derive(Debug)]
pub struct Taken {
    /// The copy that was kept, and the newer one.
    pub was: Article,
    /// The newer one.
    pub is: Article,
    /// The article with what changed from the one to the other.
    pub article: Article,
    /// In how many places somebody has to choose.
    pub conflicts: usize,
}

/// Puts together what the desk wrote and what changed upstream; `None` where no copy is kept.
#[must_use]
pub fn take(article: &Article, newer: &str, who: &Both, now: Time) -> Option<Taken> {
    let was = as_received(article, now)?;
    let is = as_newer(&read(newer, now, &was), &was);
    let merged = merge(&was, article, &is, who);
    let mut records = merged.article.records().clone();
    for (id, quote) in &mut records.quotes {
        let of = |article: &Article| {
            let quote = article.records().quotes.get(id)?;
            Some(quote.passage.clone())
        };
        // A quote that somebody confirmed has the passage of the newer copy all the same.
        if let Some(passage) = of(&is).filter(|_| of(&was).as_ref() == Some(&quote.passage))
            && passage != quote.passage
        {
            *quote = Arc::new(Quote {
                passage,
                ..Quote::clone(quote)
            });
        }
    }
    let kept = records.particulars.received.take().unwrap_or_default();
    records.particulars.received = Some(Received {
        text: newer.to_owned(),
        at: Some(now),
        ..kept
    });
    Some(Taken {
        article: merged.article.with_records(records),
        conflicts: merged.conflicts,
        was,
        is,
    })
}

/// A reading of newer copy with what it says nothing of as it was: furniture that it has not, the
/// posts of its page, and what the desk calls the article.
fn as_newer(is: &Article, was: &Article) -> Article {
    let blocks = is.blocks().iter().enumerate().map(|(at, block)| {
        let is_silent = at < Furniture::ALL.len() && block.words.is_empty();
        let old = was.block(at).filter(|_| is_silent);
        Block::clone(old.unwrap_or(block))
    });
    let mut records = is.records().clone();
    let old = was.records();
    records.posts.clone_from(&old.posts);
    if records.authors.is_empty() {
        records.authors.clone_from(&old.authors);
    }
    let (known, old) = (&mut records.particulars, was.particulars());
    known.slug.clone_from(&old.slug);
    known.stage.clone_from(&old.stage);
    (known.created, known.changed) = (old.created, old.changed);
    known.published = known.published.or(old.published);
    if known.language.is_none() {
        known.language.clone_from(&old.language);
    }
    Article::from_parts(is.id(), blocks.collect(), records)
}

/// Compares the article with the copy as it came in.
pub(super) fn compare(desk: &mut Desk) {
    let now = desk.now();
    let article = desk.seat.document.article();
    let at = article.particulars().received.as_ref();
    let at = at.and_then(|received| received.at);
    let Some(copy) = as_received(article, now) else {
        return;
    };
    // What was never in the copy is no difference to it.
    let mut records = copy.records().clone();
    records.posts.clone_from(&article.records().posts);
    records.particulars = article.particulars().clone();
    let was = Revision {
        point: Point {
            occasion: Occasion::Named(say("upstream-copy").to_owned()),
            at: at.unwrap_or(now),
            who: String::new(),
        },
        article: copy.with_records(records),
        entries: 0,
    };
    past::compare(desk, was, None);
}

/// The dialog for newer copy.
#[derive(Debug)]
pub(super) struct Newer {
    text: String,
    /// The headline of the article for which it was typed.
    title: String,
    kept: Kept,
    found: Option<Found>,
}

/// What the newer copy would do.
#[derive(Debug)]
struct Found {
    differences: Vec<Difference>,
    conflicts: usize,
}

impl Newer {
    /// With what was typed when nobody was done with it.
    pub(super) fn open(desk: &mut Desk) -> Self {
        let (kept, texts) = Kept::open(desk, Dialog::Newer);
        let mut texts = texts.into_iter();
        let text = texts.next().unwrap_or_default();
        let title = texts.next().unwrap_or_default();
        let mut newer = Self {
            text,
            title,
            kept,
            found: None,
        };
        newer.look(desk);
        newer
    }

    /// Takes what was typed for the article at hand.
    fn look(&mut self, desk: &Desk) {
        let article = desk.seat.document.article();
        let is_blank = self.text.trim().is_empty();
        if is_blank {
            self.title.clear();
        } else if self.title.is_empty() {
            self.title = desk.seat.document.title();
        }
        let taken = (!is_blank).then(|| take(article, &self.text, &who(desk), desk.now()));
        self.found = taken.flatten().map(|taken| {
            let mut differences = compare_as(&taken.was, &taken.is, &past::words::term);
            // The paragraphs that a quote was taken from are told of already.
            let is_told = |place: &Place| matches!(place, Place::Quote(_, "passage"));
            differences.retain(|difference| !is_told(&difference.place));
            Found {
                differences,
                conflicts: taken.conflicts,
            }
        });
    }

    fn begin_anew(&mut self, desk: &Desk) {
        self.text.clear();
        self.title.clear();
        self.look(desk);
    }
}

fn who(desk: &Desk) -> Both {
    let mut who = company::both(desk);
    say("upstream-newer").clone_into(&mut who.theirs.by);
    who.theirs.at = Some(desk.now());
    who
}

/// What was asked for.
enum Asked {
    Take,
    Choose,
    Cancel,
}

/// Shows the dialog; `None` when it is over.
pub(super) fn ui(desk: &mut Desk, ctx: &Context, mut open: Newer) -> Option<Newer> {
    let high = (ctx.content_rect().height() - 300.0).clamp(140.0, 520.0);
    let shown = dialog(ctx, say("upstream-title"), 720.0, |ui| {
        Text::new(say("upstream-help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(6.0);
        if open.kept.ui(ui) {
            open.begin_anew(desk);
        }
        if !open.title.is_empty() && open.title != desk.seat.document.title() {
            let other = say_with("upstream-other", [("title", open.title.as_str().into())]);
            Text::new(&other, Kind::Small).tone(Tone::Warn).ui(ui);
        }
        flow::scroll(ui)
            .id_salt("newer copy")
            .max_height(high * 0.45)
            .show(ui, |ui| {
                let field = Field::new(say("upstream-field")).of("newer").rows(7).bare();
                if field.show(ui, &mut open.text).changed() {
                    open.title.clear();
                    open.look(desk);
                }
            });
        ui.add_space(8.0);
        changed(ui, &open, high * 0.55);
        ui.add_space(10.0);
        buttons(ui, &open)
    });
    open.kept.follow(desk, &[&open.text, &open.title]);
    match shown.inner {
        Some(Asked::Take) => {
            put(desk, &open.text);
            open.kept.done();
            None
        }
        Some(Asked::Choose) => {
            open.kept.leave(desk);
            desk.notices.put_away();
            files::ask(desk, ctx, Want::Newer, String::new());
            None
        }
        Some(Asked::Cancel) => {
            open.kept.done();
            None
        }
        None if shown.is_left => {
            open.kept.leave(desk);
            None
        }
        None => Some(open),
    }
}

/// What changed upstream.
fn changed(ui: &mut Ui, open: &Newer, high: f32) {
    let Some(found) = &open.found else {
        return;
    };
    Text::new(say("upstream-changed"), Kind::SmallMedium)
        .tone(Tone::Quiet)
        .ui(ui);
    if 0 < found.conflicts {
        let words = words::count("upstream-conflicts", found.conflicts);
        Text::new(&words, Kind::Small).tone(Tone::Warn).ui(ui);
    }
    if found.differences.is_empty() {
        Text::new(say("upstream-same"), Kind::Ui)
            .tone(Tone::Faint)
            .ui(ui);
        return;
    }
    flow::scroll(ui)
        .id_salt("changed upstream")
        .max_height(high)
        .show(ui, |ui| posts_past::differences(ui, &found.differences));
}

fn buttons(ui: &mut Ui, open: &Newer) -> Option<Asked> {
    ui.horizontal(|ui| {
        let has_news = open.found.as_ref();
        let has_news = has_news.is_some_and(|found| !found.differences.is_empty());
        let take = Button::new(say("upstream-take"))
            .look(Look::Primary)
            .enabled(has_news);
        let mut asked = take.ui(ui).clicked().then_some(Asked::Take);
        if Button::new(say("upstream-choose")).ui(ui).clicked() {
            asked = Some(Asked::Choose);
        }
        if Button::new(say("cancel")).ui(ui).clicked() {
            asked = Some(Asked::Cancel);
        }
        asked
    })
    .inner
}

/// Opens the dialog with the words of a file.
pub(super) fn chosen(desk: &mut Desk, path: &std::path::Path) {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(cause) => {
            let place = path.display().to_string();
            let values = [("file", place.into()), ("cause", cause.told().into())];
            let words = say_with("files-not-opened", values);
            desk.notices.fail(words, Some(Action::TakeNewer));
            return;
        }
    };
    let mut open = Newer::open(desk);
    open.text = page_text::text(&bytes);
    open.title.clear();
    open.look(desk);
    desk.asking = Some(super::asking::Asking::Newer(Box::new(open)));
}

/// Takes newer copy in: one change, which one undo takes back.
fn put(desk: &mut Desk, newer: &str) {
    let now = desk.now();
    let who = who(desk);
    let Some(taken) = take(desk.seat.document.article(), newer, &who, now) else {
        return;
    };
    let state = desk.seat.document.state();
    let change = towards_anew(state, &taken.article, Origin::Command, now);
    if !desk.change_much(change, Big::Merge) {
        return;
    }
    match taken.conflicts {
        0 => desk
            .notices
            .say(say("upstream-taken"), Some(Action::Undo), now),
        places => {
            let words = move || words::count("upstream-taken-conflicts", places);
            desk.notices.remark(words, Some(Action::NextConflict));
        }
    }
    desk.view.wants_page = true;
}
