//! Tells that an article is to go out, or to be taken down, once its time has come.
//!
//! One at a time, the one that waits longest, until it is done or put away. Nothing happens by
//! itself: there is no server, and only a person publishes.

use std::collections::BTreeSet;

use egui::Context;

use super::action::Action;
use super::component::Tone;
use super::leaving::{self, Then};
use super::notice::{Lasting, Which};
use super::say::{say, say_with};
use super::{Desk, panel, words};
use crate::library::search::Turn;
use crate::model::Time;
use crate::model::article::ArticleId;
use crate::model::particulars::Particulars;

/// What is told, and what somebody did not want to be told again.
#[derive(Debug, Default)]
pub(super) struct Due {
    told: Option<(Which, Told)>,
    put_away: BTreeSet<Key>,
    is_pressed: bool,
}

/// Which turn of which article is meant; the first one comes first.
type Key = (Time, Turn, ArticleId);

/// An article whose time has come.
#[derive(Clone, Debug)]
struct Told {
    at: Time,
    turn: Turn,
    id: ArticleId,
    title: String,
    path: Option<std::path::PathBuf>,
}

impl Told {
    fn key(&self) -> Key {
        (self.at, self.turn, self.id)
    }
}

/// The button of a banner, when the banner is this one's.
pub(super) fn button(desk: &Desk, banner: &Lasting) -> Option<&'static str> {
    let (which, told) = desk.due.told.as_ref()?;
    let is_own = banner.which() == *which;
    is_own.then(|| match told.turn {
        Turn::Out => Action::PublishNow.title(),
        Turn::Down => say("open"),
    })
}

/// The button was pressed.
pub(super) fn press(desk: &mut Desk) {
    desk.due.is_pressed = true;
}

/// Looks whose time has come, and wakes when the next one's does.
pub(super) fn watch(desk: &mut Desk, ctx: &Context) {
    if std::mem::take(&mut desk.due.is_pressed) {
        go(desk, ctx);
    }
    let now = desk.now();
    let (first, next) = first(desk, ctx, now);
    if let Some(next) = next {
        ctx.request_repaint_after((next - now).to_std().unwrap_or_default());
    }
    match (&desk.due.told, first) {
        (None, None) => {}
        (Some((which, told)), Some(first)) if first.key() == told.key() => {
            let which = *which;
            if !desk.notices.has(which) {
                desk.due.put_away.insert(told.key());
                desk.due.told = None;
                ctx.request_repaint();
            }
        }
        (_, first) => {
            if let Some((which, _)) = desk.due.told.take() {
                desk.notices.withdraw(which);
            }
            if let Some(first) = first {
                tell(desk, first, now);
            }
            ctx.request_repaint();
        }
    }
}

/// The first whose time has come and that was not put away, and when the next time comes.
fn first(desk: &Desk, ctx: &Context, now: Time) -> (Option<Told>, Option<Time>) {
    let mut come: Vec<Told> = Vec::new();
    let mut next: Option<Time> = None;
    let mut open = BTreeSet::new();
    for seat in desk.seats() {
        let article = seat.document.article();
        open.insert(article.id());
        // What is being typed may become another time.
        if seat.id == desk.seat.id && is_typed(desk, ctx) {
            continue;
        }
        for (at, turn) in times(article.particulars()) {
            if now < at {
                next = Some(next.map_or(at, |next| next.min(at)));
                continue;
            }
            come.push(Told {
                at,
                turn,
                id: article.id(),
                title: seat.document.title(),
                path: seat.document.path().map(ToOwned::to_owned),
            });
        }
    }
    // What is being read may be out already.
    if desk.shelf.reading().is_none() {
        let schedule = desk.shelf.schedule(now);
        next = next.into_iter().chain(schedule.next(now)).min();
        let closed = schedule
            .come(now)
            .filter(|(.., row)| !open.contains(&row.id));
        come.extend(closed.map(|(at, turn, row)| Told {
            at,
            turn,
            id: row.id,
            title: row.title.clone(),
            path: Some(row.path.clone()),
        }));
    }
    come.retain(|told| !desk.due.put_away.contains(&told.key()));
    (come.into_iter().min_by_key(Told::key), next)
}

/// The times of an article, and what happens then.
fn times(known: &Particulars) -> impl Iterator<Item = (Time, Turn)> {
    let out = known.to_go_out().map(|at| (at, Turn::Out));
    let down = known.to_come_down().map(|at| (at, Turn::Down));
    out.into_iter().chain(down)
}

/// Whether the keyboard is in a field of such a time of the article at hand.
fn is_typed(desk: &Desk, ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some_and(|id| panel::times(desk).contains(&id))
}

fn tell(desk: &mut Desk, told: Told, now: Time) {
    let (at, title) = (told.at, told.title.clone());
    let (key, action) = match told.turn {
        Turn::Out => ("out-now", Action::PublishNow),
        Turn::Down => ("down-now", Action::ShowArticle),
    };
    let said = move || {
        let when = words::time_near(at, now);
        let values = [("title", title.as_str().into()), ("when", when.into())];
        say_with(key, values)
    };
    let which = desk.notices.tell(said, vec![action], Tone::Link);
    desk.due.told = Some((which, told));
}

/// Brings the article to hand; one that is to go out is published there.
fn go(desk: &mut Desk, ctx: &Context) {
    let Some((_, told)) = desk.due.told.clone() else {
        return;
    };
    if let Some(path) = told.path {
        leaving::leave(desk, ctx, Then::Open(path));
    }
    // Where something is asked first, it is not open yet.
    let open = |desk: &Desk| {
        let mut seats = desk.seats();
        let open = seats.find(|seat| seat.document.article().id() == told.id);
        open.map(|seat| seat.id)
    };
    if let Some(seat) = open(desk) {
        let action = match told.turn {
            Turn::Out => Action::PublishNow,
            Turn::Down => Action::ShowArticle,
        };
        desk.later.push((seat, action));
        ctx.request_repaint();
    }
}
