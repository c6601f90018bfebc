//! A window: what is chosen and shown in it, what comes into it, and what it says of itself.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Ui, ViewportCommand};

use super::action::Action;
use super::panel::inspector::Section;
use super::{Desk, asking, component, files, keys, panel, perform, pictures};
use crate::library::search::Search;

/// What is chosen and shown besides the article; none of it is kept in a file.
#[derive(Debug, Default)]
pub(super) struct View {
    pub(super) section: Section,
    pub(super) post: Option<usize>,
    pub(super) dragged: Option<usize>,
    /// What the list is searched for.
    pub(super) search: Search,
    pub(super) is_focused: bool,
    pub(super) is_full: bool,
    pub(super) is_leaving: bool,
    pub(super) region: usize,
    pub(super) wants_region: Option<usize>,
    pub(super) wants_search: bool,
    /// The articles that are chosen together, and the row where choosing began and ends.
    pub(super) picked: BTreeSet<PathBuf>,
    pub(super) reach: Option<(usize, usize)>,
    pub(super) wants_menu: Option<usize>,
    pub(super) seeks_faces: bool,
    pub(super) wants_page: bool,
    pub(super) told: String,
}

/// Shows it, reads what comes into it, and does what was asked there.
pub(super) fn show(desk: &mut Desk, ui: &mut Ui) {
    let ctx = ui.ctx().clone();
    watch(desk, &ctx);
    keys::read(desk, &ctx);
    panel::ui(desk, ui);
    asking::ui(desk, &ctx);
    show_toast(desk, &ctx);
    for action in std::mem::take(&mut desk.asked) {
        perform::perform(desk, &ctx, action);
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
    for path in dropped {
        if pictures::is_picture(&path) {
            pictures::drop_file(desk, ctx, &path);
        } else {
            files::open_any(desk, ctx, &path);
        }
    }
    if wants_close && desk.seat.document.is_changed() && !desk.view.is_leaving {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        desk.asked.push(Action::Quit);
    }
}

fn show_toast(desk: &mut Desk, ctx: &Context) {
    let now = desk.now();
    let Some(toast) = desk.notices.toast(now).cloned() else {
        return;
    };
    let title = toast.action.map(Action::title);
    if component::toast(ctx, &toast.words, title) {
        desk.asked.extend(toast.action);
        desk.notices.put_away();
    }
    ctx.request_repaint_after(Duration::from_secs(1));
}

/// The window's title, and the settings when they changed.
pub(super) fn tell(desk: &mut Desk, ctx: &Context) {
    let mark = if desk.seat.document.is_changed() {
        "● "
    } else {
        ""
    };
    let title = format!("{mark}{} – Nutgraf", desk.seat.document.title());
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
