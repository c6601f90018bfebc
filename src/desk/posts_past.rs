//! What the recent posts were before: their versions, what differs from now, and bringing one back.

use std::ops::Range;

use egui::{Context, Ui, vec2};

use super::component::{Button, Kind, Look, Row, Text, Tone, begin_at, dialog, flow};
use super::past::words as told;
use super::say::{say, say_with};
use super::theme::theme;
use super::{Desk, lists, words};
use crate::edit::compare::{Difference, Fate, compare_as};
use crate::edit::revision::{Occasion, Revision, listed};
use crate::library::posts::as_article;
use crate::model::article::Article;
use crate::model::queue::Card;
use crate::surface::Label;
use crate::typeset::style::BlockStyle;

/// How wide the list is, and how high both sides are at most.
const LIST: f32 = 250.0;
const HIGH: f32 = 420.0;

/// The versions that were listed when the dialog was opened, the latest first.
#[derive(Debug)]
pub(super) struct Versions {
    all: Vec<Revision>,
    chosen: usize,
}

impl Versions {
    /// Those of the library's posts.
    pub(super) fn of(desk: &Desk) -> Self {
        let all = desk.shelf.posts().map(|posts| posts.revisions());
        let all = all.unwrap_or_default();
        let listed = listed(&all).into_iter().rev();
        let all = listed.filter_map(|at| all.get(at).cloned()).collect();
        Self { all, chosen: 0 }
    }
}

/// Shows them; `None` when it is over.
pub(super) fn ui(desk: &mut Desk, ctx: &Context, mut open: Versions) -> Option<Versions> {
    let queue = desk.shelf.queue()?;
    let now = as_article(queue);
    let shown = dialog(ctx, say("queue-versions"), 760.0, |ui| {
        if open.all.is_empty() {
            Text::new(say("queue-versions.none"), Kind::Ui)
                .tone(Tone::Quiet)
                .ui(ui);
        }
        ui.with_layout(flow::line().with_cross_align(egui::Align::Min), |ui| {
            let size = vec2(LIST, HIGH);
            ui.allocate_ui_with_layout(size, flow::column(), |ui| {
                list(desk, ui, &mut open);
            });
            ui.add_space(18.0);
            let size = vec2(ui.available_width(), HIGH);
            ui.allocate_ui_with_layout(size, flow::column(), |ui| {
                if let Some(chosen) = open.all.get(open.chosen) {
                    differences(ui, &compare_as(&chosen.article, &now, &told::term));
                }
            });
        });
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            let chosen = open.all.get(open.chosen);
            let can = chosen.is_some_and(|chosen| chosen.article.records() != now.records());
            let restore = Button::new(say("queue-restore"))
                .look(Look::Primary)
                .enabled(can);
            if restore.ui(ui).clicked() {
                return Some(true);
            }
            Button::new(say("cancel")).ui(ui).clicked().then_some(false)
        })
        .inner
    });
    match shown.inner {
        Some(true) => {
            if let Some(chosen) = open.all.get(open.chosen) {
                let cards = chosen.article.records().posts.clone();
                lists::change(desk, say("queue-was-restored"), |queue| queue.cards = cards);
            }
            None
        }
        Some(false) => None,
        None if shown.is_left => None,
        None => Some(open),
    }
}

fn list(desk: &Desk, ui: &mut Ui, open: &mut Versions) {
    let now = desk.now();
    flow::scroll(ui)
        .id_salt("queue versions")
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, version) in open.all.iter().enumerate() {
                let (title, dot) = told::occasion(&version.point.occasion);
                // The version before this one stands under it.
                let before = open.all.get(at + 1);
                let act = before.filter(|_| version.point.occasion == Occasion::Saved);
                let act = act.and_then(|before| act_between(&before.article, &version.article));
                let title = act.unwrap_or(title);
                let posts = words::count("count-posts", version.article.records().posts.len());
                let about = format!("{} · {posts}", told::at_and_who(&version.point, now));
                let row = Row {
                    title: &title,
                    about: &about,
                    shorter: &[],
                    dot,
                    is_chosen: at == open.chosen,
                    excerpt: None,
                    is_over: false,
                    work: "",
                    is_tight: false,
                    is_open: false,
                    is_picked: false,
                };
                let response = row.ui(ui);
                if at == open.chosen {
                    begin_at(ui, response.id);
                }
                if response.clicked() {
                    open.chosen = at;
                }
            }
        });
}

/// What was done to the posts between two versions: "Removed: Salt prices fall".
fn act_between(was: &Article, is: &Article) -> Option<String> {
    let (was, is) = (&was.records().posts, &is.records().posts);
    let title = |card: &Card| [("title", card.teaser.title.clone().into())];
    let missing = |from: &[Card], other: &[Card]| {
        let mut cards = from.iter();
        cards.find(|card| !other.contains(card)).cloned()
    };
    let (gone, new) = (missing(was, is), missing(is, was));
    let moved = || {
        let mut pairs = was.iter().zip(is);
        pairs.find(|(was, is)| was != is).map(|(_, is)| is.clone())
    };
    match (gone, new) {
        (None, Some(new)) => Some(say_with("queue-act-added", title(&new))),
        (Some(gone), None) => Some(say_with("queue-act-removed", title(&gone))),
        (Some(_), Some(new)) => Some(say_with("queue-act-changed", title(&new))),
        (None, None) => Some(say_with("queue-act-moved", title(&moved()?))),
    }
}

/// What became of that version: gone words struck through, new ones heavy and underlined.
pub(super) fn differences(ui: &mut Ui, all: &[Difference]) {
    let theme = theme(ui);
    if all.is_empty() {
        Text::new(say("queue-versions.same"), Kind::Ui)
            .tone(Tone::Faint)
            .ui(ui);
    }
    flow::scroll(ui)
        .id_salt("queue differences")
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for difference in all {
                let (text, gone, new) = parts(difference);
                let told = aloud(difference);
                Label::new(text, BlockStyle::DESK, theme.inks())
                    .told(told)
                    .struck(&gone)
                    .differing(&new)
                    .ui(ui);
                ui.add_space(4.0);
            }
        });
}

/// The same for a screen reader: each stretch that is gone or new says so.
fn aloud(difference: &Difference) -> String {
    let stretches = difference.words.iter().map(|(fate, words)| match fate {
        Fate::Kept => words.clone(),
        Fate::Gone => say_with("queue-versions-gone", [("words", words.trim().into())]),
        Fate::New => say_with("queue-versions-new", [("words", words.trim().into())]),
    });
    stretches.collect::<Vec<_>>().join(" ")
}

/// Words in reading order, with the stretches that are gone and those that are new.
fn parts(difference: &Difference) -> (String, Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut text, mut gone, mut new) = (String::new(), Vec::new(), Vec::new());
    for (fate, words) in &difference.words {
        let from = text.len();
        text.push_str(words);
        match fate {
            Fate::Kept => {}
            Fate::Gone => gone.push(from..text.len()),
            Fate::New => new.push(from..text.len()),
        }
    }
    (text, gone, new)
}
