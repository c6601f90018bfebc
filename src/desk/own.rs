//! An article in a window of its own: how it gets there, what it is there, and how it comes back.

use std::path::Path;

use egui::{
    Context, Event, Id, LayerId, Order, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId,
};

use super::action::{Action, Menu};
use super::asking::Asking;
use super::leaving::Then;
use super::notice::Notices;
use super::seat::{SeatId, Side};
use super::session;
use super::window::{self, View};
use super::{Desk, beside, files, leaving};

/// How large such a window is at first, and at least.
const SIZE: [f32; 2] = [860.0, 900.0];
const LEAST: [f32; 2] = [480.0, 400.0];

/// What a window of its own has beside the article; the main window's waits here meanwhile.
#[derive(Debug, Default)]
pub(super) struct Own {
    view: View,
    notices: Notices,
    asking: Option<Asking>,
    asked: Vec<Action>,
    waiting: Vec<Event>,
    /// Where it was when it was opened, and where it is now.
    first: Option<session::Window>,
    pub(super) place: Option<session::Window>,
}

impl Own {
    /// A window for an article, where such a window was before.
    fn new(seat: SeatId, place: Option<session::Window>, shows_inspector: bool) -> Self {
        let view = View {
            hand: seat,
            own: Some(seat),
            wants_page: true,
            shows_inspector,
            ..View::default()
        };
        Self {
            view,
            first: place,
            place,
            ..Self::default()
        }
    }
}

impl Desk {
    /// Takes the window to hand in which an article stands alone, or puts it back.
    pub(super) fn change_window(&mut self, seat: SeatId) {
        if let Some(own) = self.windows.get_mut(&seat) {
            std::mem::swap(&mut self.view, &mut own.view);
            std::mem::swap(&mut self.notices, &mut own.notices);
            std::mem::swap(&mut self.asking, &mut own.asking);
            std::mem::swap(&mut self.asked, &mut own.asked);
            std::mem::swap(&mut self.waiting, &mut own.waiting);
        }
    }
}

/// The name under which the system knows the window of an article.
fn viewport(seat: SeatId) -> ViewportId {
    ViewportId::from_hash_of(("article", seat))
}

/// Where a system without windows shows it inside the main one.
fn layer(seat: SeatId) -> LayerId {
    LayerId::new(Order::Middle, Id::unique(viewport(seat)))
}

/// Whether an action is of use in such a window: what is about one article and its page.
pub(super) fn offers(action: Action) -> bool {
    let menu = action.entry().map(|entry| entry.menu);
    let is_of_desk = matches!(
        action,
        Action::New
            | Action::NewFromTemplate
            | Action::NewFromText
            | Action::Open
            | Action::QuickOpen
            | Action::OpenBeside
            | Action::ReopenClosed
            | Action::OpenLibrary
            | Action::Duplicate
            | Action::ThrowAway
            | Action::CompareRestored
            | Action::DiscardRestored
            | Action::Settings
            | Action::ChangeKeys
            | Action::ToggleArticles
            | Action::NextArticle
            | Action::PreviousArticle
            | Action::OtherPage
            | Action::Search
            | Action::OwnWindow
    );
    menu != Some(Menu::Queue) && !is_of_desk
}

/// Moves the article at hand to a window of its own.
pub(super) fn move_out(desk: &mut Desk) {
    let seat = desk.view.hand;
    let next = beside::other(desk);
    open(desk, seat, None);
    match next {
        Some(next) => beside::come(desk, next),
        None => beside::stand_beside(desk),
    }
    desk.seat.side = Side::First;
    desk.view.wants_page = true;
    beside::give_back(desk);
}

/// Gives an open article a window of its own.
pub(super) fn open(desk: &mut Desk, seat: SeatId, place: Option<session::Window>) {
    let own = Own::new(seat, place, desk.settings.shows_own_inspector);
    desk.windows.insert(seat, own);
    desk.front = Some(seat);
}

/// Opens a file in such a window, where it was before.
pub(super) fn reopen(desk: &mut Desk, file: &Path, place: Option<session::Window>) {
    let seat = desk.add_empty();
    let opened = desk.with(seat, |desk| {
        files::open_file(desk, file);
        desk.seat.id
    });
    // A file that cannot be read was told of, and leaves its place empty.
    match opened.filter(|opened| *opened != seat) {
        Some(opened) => open(desk, opened, place),
        None => desk.others.retain(|known| known.id != seat),
    }
}

/// Goes to the window of an article.
pub(super) fn go(desk: &mut Desk, ctx: &Context, seat: SeatId) {
    desk.with(seat, |desk| desk.view.wants_page = true);
    if ctx.embed_viewports() {
        desk.front = Some(seat);
        ctx.move_to_top(layer(seat));
    } else {
        ctx.send_viewport_cmd_to(viewport(seat), ViewportCommand::Focus);
    }
    ctx.request_repaint();
}

/// Leaves the program, which the main window asks about.
pub(super) fn quit(desk: &mut Desk, ctx: &Context) {
    desk.wants_quit = true;
    ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
    ctx.request_repaint_of(ViewportId::ROOT);
}

/// Shows the windows that there were before this frame, in which an article may have been
/// shown elsewhere, and does what became of them.
pub(super) fn show(desk: &mut Desk, ctx: &Context, seats: Vec<SeatId>) {
    for seat in seats {
        let became = desk.with(seat, |desk| {
            frame(desk, ctx, seat);
            (desk.view.is_leaving, desk.view.is_returning)
        });
        match became {
            Some((false, false)) => {}
            Some((false, true)) => {
                desk.with(seat, |desk| desk.view.is_returning = false);
                leaving::leave(desk, ctx, Then::Return(seat));
            }
            _ => {
                desk.windows.remove(&seat);
                desk.others.retain(|known| known.id != seat);
                desk.front = desk.front.filter(|front| *front != seat);
            }
        }
    }
    if ctx.embed_viewports() {
        note_front(desk, ctx);
    }
    #[cfg(target_os = "linux")]
    tell_readers(desk, ctx);
}

/// Those that have a window of the system are told to screen readers under its title.
#[cfg(target_os = "linux")]
fn tell_readers(desk: &mut Desk, ctx: &Context) {
    let seats: Vec<SeatId> = match ctx.embed_viewports() {
        true => Vec::new(),
        false => desk.windows.keys().copied().collect(),
    };
    let titled = seats.into_iter().filter_map(|seat| {
        let title = desk.with(seat, |desk| window::title(desk))?;
        Some((viewport(seat), title))
    });
    let titled: Vec<_> = titled.collect();
    super::readers::keep(ctx, &titled);
}

fn frame(desk: &mut Desk, ctx: &Context, seat: SeatId) {
    let first = desk.windows.get(&seat).and_then(|own| own.first);
    let size = first.and_then(|first| first.size());
    let mut title = window::title(desk);
    if ctx.embed_viewports() {
        // egui writes it, with our faces.
        title = title.replace('●', "•");
    }
    let mut builder = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("nutgraf")
        .with_inner_size(size.unwrap_or_else(|| SIZE.into()))
        .with_min_inner_size(LEAST);
    if let Some(place) = first.and_then(|first| first.place()) {
        builder = builder.with_position(place);
    }
    ctx.show_viewport_immediate(viewport(seat), builder, |ui, class| {
        desk.view.is_inside = class == ViewportClass::EmbeddedWindow;
        window::show(desk, ui);
        if !desk.view.is_inside
            && let Some(own) = desk.windows.get_mut(&seat)
        {
            session::note_window(&mut own.place, ui.ctx());
        }
    });
}

/// The article stands in the main window again: alone, or beside the one at hand there, in the
/// place of a second one.
pub(super) fn take_in(desk: &mut Desk, ctx: &Context, seat: SeatId) {
    let gone = beside::other(desk);
    desk.others.retain(|known| Some(known.id) != gone);
    desk.windows.remove(&seat);
    desk.front = None;
    let was = desk.view.hand;
    let side = desk.seat.side.opposite();
    let is_used = desk.is_in_use();
    beside::come(desk, seat);
    if is_used {
        desk.seat.side = side;
        beside::make_room(desk, ctx);
    } else {
        desk.others.retain(|known| known.id != was);
        desk.seat.side = Side::First;
    }
    desk.view.wants_page = true;
    ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
}

/// Which of the windows inside the main one has the keyboard: the one that was pressed last.
fn note_front(desk: &mut Desk, ctx: &Context) {
    let pressed = ctx.input(|input| {
        let at = input.pointer.interact_pos();
        at.filter(|_| input.pointer.any_pressed())
    });
    let Some(on) = pressed.and_then(|at| ctx.layer_id_at(at)) else {
        return;
    };
    let mut inside = desk.windows.keys().copied();
    if let Some(seat) = inside.find(|seat| layer(*seat) == on) {
        desk.front = Some(seat);
    } else if on.order == Order::Background {
        desk.front = None;
    }
}
