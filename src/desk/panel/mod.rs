//! The parts of the window: bars above and below, panels at the sides, the page between.

use egui::{CentralPanel, Color32, Frame, Margin, Panel, Ui, UiBuilder};

mod article;
mod articles;
mod authors;
mod below;
mod centre;
mod comparison;
mod conflict;
pub(super) mod find;
pub(super) mod inspector;
mod lengths;
mod outline;
pub(super) mod page;
mod picks;
mod queue;
mod quotes;
mod recent;
mod revisions;
mod sources;
mod status;
mod top;

use super::action::Action;
use super::component::{Banner, Button, Icon, IconButton, flow};
use super::exporting;
use super::say::say;
use super::theme::theme;
use super::{Desk, keeper};

/// The narrowest and the widest a side panel may be dragged.
const NARROW: f32 = 220.0;
const WIDE: f32 = 480.0;
/// In a window narrower than this, side panels are a little narrower than usual.
const CRAMPED: f32 = 1180.0;

/// Shows them all.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    keeper::part(desk, ui.ctx());
    let theme = theme(ui);
    let side = Frame::new().fill(theme.colours.side);
    if !desk.view.is_focused {
        Panel::top("bar")
            .exact_size(theme.sizes.bar_top)
            .frame(side.inner_margin(Margin::symmetric(12, 0)))
            .show(ui, |ui| {
                ui.with_layout(flow::line(), |ui| top::ui(desk, ui));
            });
    }
    // The status is shown last, so that Tab and a screen reader meet it last.
    let mut above = ui.available_rect_before_wrap();
    above.max.y -= theme.sizes.bar_bottom;
    let builder = UiBuilder::new().id_salt("above the status").max_rect(above);
    between(desk, &mut ui.new_child(builder));
    Panel::bottom("status")
        .exact_size(theme.sizes.bar_bottom)
        .frame(side.inner_margin(Margin::symmetric(16, 0)))
        .show(ui, |ui| {
            ui.with_layout(flow::line(), |ui| {
                status::ui(desk, ui);
            });
        });
}

/// Shows what is between the bars: the list, the page, the inspector.
fn between(desk: &mut Desk, ui: &mut Ui) {
    let theme = theme(ui);
    let side = Frame::new().fill(theme.colours.side);
    let room = ui.available_width();
    let cramp: f32 = if room < CRAMPED { 0.86 } else { 1.0 };
    let has_sides = !desk.view.is_focused && desk.view.own.is_none();
    if has_sides && desk.settings.shows_articles {
        let shown = side_panel(("articles", cramp.to_bits()), true)
            .default_size(desk.settings.articles_width * cramp)
            .size_range(NARROW..=WIDE)
            .frame(side)
            .show(ui, |ui| {
                ui.with_layout(flow::column(), |ui| articles::ui(desk, ui));
            });
        name_edge(ui, ("articles", cramp.to_bits()));
        note(
            &mut desk.settings.articles_width,
            "articles",
            shown.response.rect.width(),
            cramp,
            ui,
        );
    }
    if has_sides && desk.settings.shows_inspector {
        let shown = side_panel(("inspector", cramp.to_bits()), false)
            .default_size(desk.settings.inspector_width * cramp)
            .size_range(NARROW..=WIDE)
            .frame(side)
            .show(ui, |ui| {
                ui.with_layout(flow::column(), |ui| inspector::ui(desk, ui));
            });
        name_edge(ui, ("inspector", cramp.to_bits()));
        note(
            &mut desk.settings.inspector_width,
            "inspector",
            shown.response.rect.width(),
            cramp,
            ui,
        );
    }
    // The main window is cleared with its paper, which is not to be painted once more.
    let ground = match desk.view.own {
        Some(_) => theme.colours.paper,
        None => Color32::TRANSPARENT,
    };
    CentralPanel::default()
        .frame(Frame::new().fill(ground))
        .show(ui, |ui| {
            banners(desk, ui);
            exporting::batch::ui(desk, ui);
            centre::ui(desk, ui);
        });
}

/// A panel at the side where lines begin, or at the other.
fn side_panel(name: (&'static str, u32), is_first: bool) -> Panel {
    if is_first == flow::is_rtl() {
        Panel::right(name)
    } else {
        Panel::left(name)
    }
}

/// Gives the edge by which a panel is dragged a name in the window's language; egui's is English.
fn name_edge(ui: &Ui, panel: (&'static str, u32)) {
    let id = ui.scope_id().with(panel).with("__resize");
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(say("panel-resize")));
}

/// Remembers a width that somebody dragged: one that changes while the mouse holds something.
/// A panel that is as wide as it was says nothing, however wide the window has become.
fn note(kept: &mut f32, name: &str, width: f32, cramp: f32, ui: &Ui) {
    let id = egui::Id::unique(("width of a panel", name, cramp.to_bits()));
    let before = ui.data(|data| data.get_temp::<f32>(id));
    ui.data_mut(|data| data.insert_temp(id, width));
    let is_dragged = ui.input(|input| input.pointer.any_down());
    if is_dragged && before.is_some_and(|before| 0.5 < (width - before).abs()) {
        *kept = width / cramp;
    }
}

/// What stays told until it is put away, over the page.
fn banners(desk: &mut Desk, ui: &mut Ui) {
    if desk.notices.lasting.is_empty() {
        return;
    }
    let mut gone = None;
    let mut asked = None;
    Frame::new()
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            for (at, told) in desk.notices.lasting.iter().enumerate() {
                Banner::new(told.tone, &told.words).ui(ui, |ui| {
                    if IconButton::new(Icon::Close, say("put-away"))
                        .ui(ui)
                        .clicked()
                    {
                        gone = Some(at);
                    }
                    // They are laid from the end of the line.
                    for action in told.actions.iter().rev() {
                        if Button::new(action.title()).ui(ui).clicked() {
                            asked = Some((told.of, *action));
                        }
                    }
                });
            }
        });
    if let Some(at) = gone {
        let told = desk.notices.lasting.remove(at);
        if told.actions.contains(&Action::DiscardRestored) {
            // What was put away is not thrown away later by a menu.
            desk.restored.clear();
        }
    }
    desk.later.extend(asked);
}
