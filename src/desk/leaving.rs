//! Going on from an article, from a window or from the program: no word goes without a question.

use std::path::PathBuf;

use egui::{Context, ViewportCommand};

use super::asking::{Asking, Came, buttons};
use super::component::{Kind, Text, Tone, dialog};
use super::document::Document;
use super::say::{say, say_with};
use super::seat::SeatId;
use super::{Desk, beside, files, own};

/// What is to be done once nothing can be lost by it.
#[derive(Debug)]
pub(super) enum Then {
    /// Leave the program.
    Quit,
    /// Show another article, or an empty one, in the place of the one at hand.
    Begin(Box<Document>),
    /// Open a file there.
    Open(PathBuf),
    /// Open a file beside the article at hand.
    Beside(PathBuf),
    /// Bring an article back from its window, beside the article at hand.
    Return(SeatId),
    /// Put the article at hand away.
    Close,
    /// Open another folder.
    Library(PathBuf),
}

impl Then {
    /// Whether an open article gives way to it.
    fn takes(&self, desk: &Desk, seat: SeatId) -> bool {
        match self {
            Self::Quit | Self::Library(_) => true,
            Self::Beside(_) | Self::Return(_) => beside::other(desk) == Some(seat),
            Self::Begin(_) | Self::Open(_) | Self::Close => seat == desk.view.hand,
        }
    }

    /// The article that it asks for, when that is open already.
    fn is_open(&self, desk: &Desk) -> Option<SeatId> {
        match self {
            Self::Open(path) => {
                let seat = desk.seat_of(path);
                seat.filter(|seat| *seat != desk.view.hand)
            }
            Self::Beside(path) => desk.seat_of(path),
            _ => None,
        }
    }
}

/// Goes on at once, or asks first about each article in which words would be lost.
pub(super) fn leave(desk: &mut Desk, ctx: &Context, then: Then) {
    super::lists::watch(desk, ctx, true);
    if let Some(seat) = then.is_open(desk) {
        beside::go(desk, ctx, seat);
        return;
    }
    let unsaved = desk
        .seats()
        .find(|seat| seat.document.is_changed() && !seat.is_let_go && then.takes(desk, seat.id));
    match unsaved.map(|seat| seat.id) {
        Some(seat) => {
            // What is opened beside the article at hand leaves that at hand.
            if !matches!(then, Then::Beside(_) | Then::Return(_)) {
                beside::come(desk, seat);
            }
            desk.asking = Some(Asking::Close(seat, then));
        }
        None => go_on(desk, ctx, then),
    }
}

/// Does what was put off, now that nothing can be lost by it.
pub(super) fn go_on(desk: &mut Desk, ctx: &Context, then: Then) {
    match then {
        Then::Quit => {
            desk.view.is_leaving = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        Then::Begin(document) => files::begin(desk, *document, None),
        Then::Open(path) => files::open_file(desk, &path),
        Then::Beside(path) => beside::open(desk, ctx, &path),
        Then::Return(seat) => own::take_in(desk, ctx, seat),
        Then::Close => beside::close(desk),
        Then::Library(root) => {
            let now = desk.now();
            beside::clear(desk);
            files::begin(desk, Document::new(super::new_article(now)), None);
            files::open_library(desk, ctx, &root);
        }
    }
}

/// Asks whether the words of an article are to be saved before it goes.
pub(super) fn ui(desk: &mut Desk, ctx: &Context, seat: SeatId, then: Then) -> Came {
    let asked = desk.seats().find(|known| known.id == seat);
    let Some(title) = asked.map(|seat| seat.document.title()) else {
        return Came::Over;
    };
    let question = say_with("close-save", [("title", title.into())]);
    let shown = dialog(ctx, &question, 430.0, |ui| {
        Text::new(say("close-save.help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(10.0);
        buttons(ui, &[say("save"), say("close-not-save"), say("cancel")])
    });
    let is_free = match shown.inner {
        None if !shown.is_left => return Came::Open(Asking::Close(seat, then)),
        Some(0) => desk.with(seat, |desk| files::save(desk, ctx)) == Some(true),
        Some(1) => {
            let known = desk.seats_mut().find(|known| known.id == seat);
            known.is_some_and(|known| {
                known.is_let_go = true;
                true
            })
        }
        _ => false,
    };
    if is_free {
        leave(desk, ctx, then);
    } else {
        // Whoever thinks again is asked again about all of them.
        desk.seats_mut().for_each(|seat| seat.is_let_go = false);
    }
    Came::Over
}
