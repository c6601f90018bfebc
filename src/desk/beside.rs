//! Two articles side by side: opening the second, going from one to the other, closing one.

use std::path::Path;

use egui::Context;

use super::asking::Asking;
use super::document::Document;
use super::errors::Told as _;
use super::leaving::{self, Then};
use super::palette::Palette;
use super::say::say_with;
use super::seat::{SeatId, Side};
use super::session::GaveWay;
use super::{Desk, files, own, perform};
use crate::model::article::ArticleId;

/// A page wants so much of the window's width; panels give way to it when two are opened.
pub(super) const COMFORT: f32 = 440.0;

/// That somebody turned to another article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    to: SeatId,
    /// Whether its page is to be given the keyboard: a click did that already.
    takes_keyboard: bool,
}

/// The two articles that stand side by side in the window at hand, in the order of lines.
pub(super) fn pair(desk: &Desk) -> Option<[SeatId; 2]> {
    pair_of_desk(desk).filter(|_| desk.view.own.is_none())
}

/// The two articles that stand side by side in the main window.
pub(super) fn pair_of_desk(desk: &Desk) -> Option<[SeatId; 2]> {
    let mut here = desk
        .seats()
        .filter(|seat| !desk.windows.contains_key(&seat.id));
    let (one, two) = (here.next()?, here.next()?);
    let is_in_order = one.side == Side::First;
    Some(if is_in_order {
        [one.id, two.id]
    } else {
        [two.id, one.id]
    })
}

/// The article that stands beside the one at hand.
pub(super) fn other(desk: &Desk) -> Option<SeatId> {
    let pair = pair(desk)?;
    pair.into_iter().find(|seat| *seat != desk.view.hand)
}

/// Opens the chosen article of the list beside the one at hand, or asks which.
pub(super) fn ask(desk: &mut Desk, ctx: &Context) {
    match desk.view.row.take() {
        Some(path) => leaving::leave(desk, ctx, Then::Beside(path)),
        None => desk.asking = Some(Asking::Palette(Palette::beside())),
    }
}

/// Opens a file beside the article at hand, in the place of the one that stood there.
pub(super) fn open(desk: &mut Desk, ctx: &Context, path: &Path) {
    if !desk.is_in_use() {
        // Beside an empty page is no place.
        files::open_file(desk, path);
        return;
    }
    let kept = match desk.shelf.read(path) {
        Ok(kept) => kept,
        Err(error) => {
            desk.notices.fail(move || error.told(), None);
            return;
        }
    };
    if is_twice(desk, kept.article.id(), true) {
        return;
    }
    let gone = other(desk);
    desk.others.retain(|seat| Some(seat.id) != gone);
    stand_beside(desk);
    files::show(desk, kept);
    make_room(desk, ctx);
}

/// Whether a file is an article that is open from another file, which is told: two of them
/// would write one journal. The article at hand counts unless the file is to take its place.
pub(super) fn is_twice(desk: &mut Desk, article: ArticleId, counts_hand: bool) -> bool {
    let hand = desk.seat.id;
    let open = desk
        .seats()
        .find(|seat| seat.document.article().id() == article && (counts_hand || seat.id != hand));
    let Some(title) = open.map(|seat| seat.document.title()) else {
        return false;
    };
    let words = say_with("beside-same", [("title", title.into())]);
    let now = desk.now();
    desk.notices.say(words, None, now);
    true
}

/// An empty place beside the article at hand, which is at hand from now on.
pub(super) fn stand_beside(desk: &mut Desk) {
    let side = desk.seat.side.opposite();
    let seat = desk.add_empty();
    come(desk, seat);
    desk.seat.side = side;
}

/// Puts the article at hand away: its side, its window, or its place on the desk.
pub(super) fn close(desk: &mut Desk) {
    if desk.view.own.is_some() {
        desk.view.is_leaving = true;
    } else if let Some(next) = other(desk) {
        let gone = desk.view.hand;
        come(desk, next);
        desk.others.retain(|seat| seat.id != gone);
        give_back(desk);
        desk.view.wants_page = true;
    } else {
        let empty = Document::new(perform::fresh(desk));
        files::begin(desk, empty, None);
    }
}

/// Leaves only the article at hand open.
pub(super) fn clear(desk: &mut Desk) {
    desk.others.clear();
    desk.windows.clear();
    give_back(desk);
}

/// Goes to an open article, wherever it stands, and gives its page the keyboard.
pub(super) fn go(desk: &mut Desk, ctx: &Context, seat: SeatId) {
    if desk.windows.contains_key(&seat) {
        own::go(desk, ctx, seat);
        return;
    }
    desk.view.turn = Some(Turn {
        to: seat,
        takes_keyboard: true,
    });
    ctx.request_repaint();
}

/// Goes to the article beside the one at hand.
pub(super) fn go_to_other(desk: &mut Desk, ctx: &Context) {
    if let Some(seat) = other(desk) {
        go(desk, ctx, seat);
    }
}

/// Takes notice that somebody turned to an article with the mouse or the keyboard.
pub(super) fn turn(desk: &mut Desk, ctx: &Context, seat: SeatId) {
    desk.view.turn.get_or_insert(Turn {
        to: seat,
        takes_keyboard: false,
    });
    ctx.request_repaint();
}

/// Goes to the article that somebody turned to in this frame.
pub(super) fn settle(desk: &mut Desk) {
    if let Some(turn) = desk.view.turn.take() {
        come(desk, turn.to);
        desk.view.wants_page |= turn.takes_keyboard;
    }
}

/// Takes an article of the main window to hand at once.
pub(super) fn come(desk: &mut Desk, seat: SeatId) {
    if desk.view.own.is_none() && !desk.windows.contains_key(&seat) && desk.take_up(seat) {
        desk.view.hand = seat;
    }
}

/// Makes room for two pages: the list gives way first, then the inspector, which speaks of the
/// article at hand.
pub(super) fn make_room(desk: &mut Desk, ctx: &Context) {
    for panel in panels(desk, ctx) {
        *panel.gave_way |= *panel.is_shown && !panel.fits;
        *panel.is_shown &= panel.fits;
    }
}

/// Brings panels back for which there is room again, as in a window that was made wider.
pub(super) fn keep_room(desk: &mut Desk, ctx: &Context) {
    if desk.view.gave_way == GaveWay::default() {
        return;
    }
    for panel in panels(desk, ctx) {
        if *panel.gave_way && panel.fits {
            *panel.is_shown = true;
            *panel.gave_way = false;
        }
    }
}

/// A panel beside two pages, and whether it fits there.
struct Panel<'a> {
    is_shown: &'a mut bool,
    gave_way: &'a mut bool,
    fits: bool,
}

/// The panels in the order in which they have a right to room; none where there is one page.
fn panels<'a>(desk: &'a mut Desk, ctx: &Context) -> Vec<Panel<'a>> {
    if pair(desk).is_none() {
        return Vec::new();
    }
    let mut room = ctx.content_rect().width() - 2.0 * COMFORT;
    let (settings, gave_way) = (&mut desk.settings, &mut desk.view.gave_way);
    let sides = [
        (
            &mut settings.shows_inspector,
            settings.inspector_width,
            &mut gave_way.inspector,
        ),
        (
            &mut settings.shows_articles,
            settings.articles_width,
            &mut gave_way.articles,
        ),
    ];
    let mut out = Vec::new();
    for (is_shown, width, gave_way) in sides {
        let fits = width <= room;
        if fits && (*is_shown || *gave_way) {
            room -= width;
        }
        out.push(Panel {
            is_shown,
            gave_way,
            fits,
        });
    }
    out
}

/// Brings the panels back that gave way.
pub(super) fn give_back(desk: &mut Desk) {
    let gave_way = std::mem::take(&mut desk.view.gave_way);
    desk.settings.shows_articles |= gave_way.articles;
    desk.settings.shows_inspector |= gave_way.inspector;
}
