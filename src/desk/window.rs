//! A window: what is chosen and shown in it, what comes into it, and what it says of itself.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Ui, ViewportCommand, ViewportId};

use super::action::{Action, Menu};
use super::beside::{self, Turn};
use super::panel::inspector::Section;
use super::regions::Region;
use super::seat::SeatId;
use super::session::GaveWay;
use super::{Desk, asking, component, files, keys, panel, perform, pictures, regions};
use crate::library::search::{Order, Search};
use crate::surface::method;

/// What is chosen and shown besides the article; none of it is kept in a file.
#[derive(Debug, Default)]
pub(super) struct View {
    /// The article that has the keyboard, or had it last.
    pub(super) hand: SeatId,
    /// The article that has this window to itself.
    pub(super) own: Option<SeatId>,
    /// Whether the window is shown inside the main one.
    pub(super) is_inside: bool,
    /// Whether its article is to stand in the main window again.
    pub(super) is_returning: bool,
    /// The article that somebody turned to.
    pub(super) turn: Option<Turn>,
    pub(super) gave_way: GaveWay,
    /// How much of the room the first of two pages has.
    pub(super) share: Option<f32>,
    /// What had the keyboard in the frame before.
    pub(super) focused: Option<egui::Id>,
    pub(super) section: Section,
    /// Whether a window of an article's own shows the inspector, and whether it has no room for
    /// it beside the page.
    pub(super) shows_inspector: bool,
    pub(super) is_cramped: bool,
    /// The article of the list that has the keyboard, or whose menu is open.
    pub(super) row: Option<PathBuf>,
    pub(super) post: Option<usize>,
    /// The post that has the keyboard, and the one that is to have it because it moved.
    pub(super) focused_post: Option<usize>,
    pub(super) wants_post: Option<usize>,
    /// The related piece that has the keyboard.
    pub(super) focused_related: Option<usize>,
    pub(super) dragged: Option<usize>,
    /// What the list is searched for.
    pub(super) search: Search,
    pub(super) is_focused: bool,
    pub(super) is_full: bool,
    pub(super) is_leaving: bool,
    pub(super) region: Region,
    pub(super) wants_region: Option<Region>,
    pub(super) wants_search: bool,
    /// The articles that are chosen together, and the row where choosing began and ends.
    pub(super) picked: BTreeSet<PathBuf>,
    pub(super) reach: Option<(usize, usize)>,
    pub(super) wants_menu: Option<Menu>,
    pub(super) seeks_faces: bool,
    pub(super) wants_page: bool,
    /// What had the keyboard before a question, and what is to have it after one.
    pub(super) had_keyboard: Option<egui::Id>,
    pub(super) wants_back: Option<egui::Id>,
    pub(super) told: String,
}

impl View {
    /// A window whose list of articles stands in an order.
    pub(super) fn ordered(order: Order) -> Self {
        let search = Search {
            order,
            ..Search::default()
        };
        Self {
            search,
            ..Self::default()
        }
    }
}

impl Desk {
    /// Whether the window at hand shows the inspector.
    pub(super) fn shows_inspector(&self) -> bool {
        match self.view.own {
            Some(_) => self.view.shows_inspector,
            None => self.settings.shows_inspector,
        }
    }

    /// Shows the inspector in the window at hand, or puts it away.
    pub(super) fn show_inspector(&mut self, shows: bool) {
        if self.view.own.is_some() {
            self.view.shows_inspector = shows;
            self.settings.shows_own_inspector = shows;
        } else {
            self.view.gave_way.inspector = false;
            self.settings.shows_inspector = shows;
        }
    }

    /// Shows it for what was clicked, where it leaves the page in sight.
    pub(super) fn open_inspector(&mut self) {
        if !self.view.is_cramped {
            self.show_inspector(true);
        }
    }

    /// Shows the list and the queue, in the window that has them.
    pub(super) fn open_list(&mut self) {
        if self.view.own.is_none() {
            self.view.gave_way.articles = false;
            self.settings.shows_articles = true;
        }
    }

    /// Whether another window has the keyboard, where windows stand inside this one and all of
    /// them read the same keys.
    pub(super) fn is_behind(&self, ctx: &Context) -> bool {
        ctx.embed_viewports() && self.front != self.view.own
    }
}

/// Shows it, reads what comes into it, and does what was asked there.
pub(super) fn show(desk: &mut Desk, ui: &mut Ui) {
    let ctx = ui.ctx().clone();
    watch(desk, &ctx);
    regions::settle_keyboard(desk, &ctx);
    if !desk.is_behind(&ctx) {
        keys::read(desk, &ctx);
    }
    if !desk.asked.is_empty() {
        // What is being composed is the article's before it is saved, changed or left.
        method::end_composition(&ctx);
    }
    beside::keep_room(desk, &ctx);
    panel::ui(desk, ui);
    asking::ui(desk, &ctx);
    show_toast(desk, &ctx);
    for action in std::mem::take(&mut desk.asked) {
        perform::perform(desk, &ctx, action);
    }
    do_later(desk, &ctx);
    beside::settle(desk);
    regions::note_keyboard(desk, &ctx);
}

/// Does what was asked of an article; of one that is not at hand once it is.
fn do_later(desk: &mut Desk, ctx: &Context) {
    for (seat, action) in std::mem::take(&mut desk.later) {
        let is_open = desk.seats().any(|known| known.id == seat);
        if is_open && seat != desk.view.hand {
            desk.later.push((seat, action));
            beside::go(desk, ctx, seat);
        } else {
            perform::perform(desk, ctx, action);
        }
    }
}

/// Files dropped on the window, and the wish to close it.
fn watch(desk: &mut Desk, ctx: &Context) {
    let (wants_close, dropped) = ctx.input(|input| {
        let dropped: Vec<PathBuf> = input
            .raw
            .dropped_files
            .iter()
            .map(|file| file.path().to_owned())
            .collect();
        (input.viewport().close_requested(), dropped)
    });
    if desk.view.own.is_some() {
        // What happens to a window inside the main one happens to that.
        if !desk.view.is_inside {
            watch_own(desk, ctx, wants_close, dropped);
        }
        return;
    }
    for path in std::mem::take(&mut desk.dropped).into_iter().chain(dropped) {
        if pictures::is_picture(&path) {
            pictures::drop_file(desk, ctx, &path);
        } else {
            files::open_any(desk, ctx, &path);
        }
    }
    let has_words =
        desk.seats().any(|seat| seat.document.is_changed()) || method::is_composing(ctx);
    let is_kept = wants_close && has_words;
    if is_kept && !desk.view.is_leaving {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
    }
    if (is_kept && !desk.view.is_leaving) || std::mem::take(&mut desk.wants_quit) {
        desk.asked.push(Action::Quit);
    }
}

/// The same for a window of its own; other articles are opened in the main one.
fn watch_own(desk: &mut Desk, ctx: &Context, wants_close: bool, dropped: Vec<PathBuf>) {
    if wants_close {
        desk.asked.push(Action::CloseArticle);
    }
    for path in dropped {
        if pictures::is_picture(&path) {
            pictures::drop_file(desk, ctx, &path);
        } else {
            desk.dropped.push(path);
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }
}

fn show_toast(desk: &mut Desk, ctx: &Context) {
    let now = desk.now();
    let wants_keyboard = desk.view.wants_region == Some(Region::Toast);
    if wants_keyboard {
        desk.view.wants_region = None;
    }
    let Some(toast) = desk.notices.toast(now).cloned() else {
        return;
    };
    let title = toast.action.map(Action::title);
    let heard = component::toast(ctx, &toast.words, title, wants_keyboard);
    if heard.is_asked {
        let asked = toast.action.map(|action| (toast.of, action));
        desk.later.extend(asked);
        desk.notices.put_away();
        // What was pressed by key is gone with it.
        desk.view.wants_page |= heard.has_keyboard;
    } else if heard.has_keyboard || heard.is_near {
        desk.notices.hold(now);
    }
    if heard.has_keyboard {
        desk.view.region = Region::Toast;
    }
    ctx.request_repaint_after(Duration::from_secs(1));
}

/// What the window is called: the article at hand, with a mark while it has unsaved words.
pub(super) fn title(desk: &Desk) -> String {
    let document = &desk.seat.document;
    let mark = if document.is_changed() { "● " } else { "" };
    format!("{mark}{} – Nutgraf", document.title())
}

/// The window's title, and the settings when they changed.
pub(super) fn tell(desk: &mut Desk, ctx: &Context) {
    let title = title(desk);
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(title.clone());
    });
    // egui paints twice more for it: that waits until the writer pauses.
    if title != desk.view.told && !desk.is_writing {
        desk.view.told.clone_from(&title);
        ctx.send_viewport_cmd(ViewportCommand::Title(title));
    }
    if desk.settings != desk.kept_settings && !ctx.input(|input| input.pointer.any_down()) {
        desk.kept_settings = desk.settings.clone();
        if let Some(path) = &desk.options.settings_file {
            desk.settings.keep(path);
        }
    }
    // Ages are told by the minute.
    ctx.request_repaint_after(Duration::from_secs(60));
}
