//! The parts of the window: bars above and below, panels at the sides, the page between.

use egui::{
    Area, CentralPanel, Color32, Frame, Id, Margin, Order, Panel, Rect, Stroke, Ui, UiBuilder,
};

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
mod offered;
mod outline;
pub(super) mod page;
pub(super) mod passage;
mod picks;
mod queue;
mod quotes;
mod recent;
pub(super) mod related;
mod revisions;
mod sources;
mod speaker;
mod stages;
mod status;
mod tasks;
mod top;
pub(super) mod work;

use super::action::Action;
use super::beside::COMFORT;
use super::component::{Banner, Pressed, flow};
use super::exporting;
use super::notice::Lasting;
use super::regions::{self, Region};
use super::say::say;
use super::seat::SeatId;
use super::theme::theme;
use super::{Desk, due, keeper};
use crate::model::conflict::conflicts;

/// The narrowest and the widest a side panel may be dragged.
const NARROW: f32 = 220.0;
const WIDE: f32 = 480.0;
/// In a window narrower than this, side panels are a little narrower than usual.
const CRAMPED: f32 = 1180.0;
/// So much of the page is left in sight when the inspector stands over it.
const EDGE: f32 = 64.0;

/// A side panel: which it is, how it is cramped, and the article whose window it is in.
type Name = (&'static str, u32, u64);

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
    let room = ui.available_width();
    let is_own = desk.view.own.is_some();
    desk.view.focused_post = None;
    desk.view.focused_related = None;
    let cramp: f32 = if room < CRAMPED && !is_own { 0.86 } else { 1.0 };
    if !desk.view.is_focused && !is_own && desk.settings.shows_articles {
        list_panel(desk, ui, cramp);
    }
    let has_inspector = !desk.view.is_focused && desk.shows_inspector();
    let usual = desk.settings.own_inspector_width;
    desk.view.is_cramped = is_own && room < usual + COMFORT;
    if has_inspector && !desk.view.is_cramped {
        inspector_panel(desk, ui, cramp);
    }
    let place = ui.available_rect_before_wrap();
    // The main window is cleared with its paper, which is not to be painted once more.
    let ground = if is_own {
        theme.colours.paper
    } else {
        Color32::TRANSPARENT
    };
    CentralPanel::default()
        .frame(Frame::new().fill(ground))
        .show(ui, |ui| {
            banners(desk, ui);
            exporting::batch::ui(desk, ui);
            centre::ui(desk, ui);
        });
    if has_inspector && desk.view.is_cramped {
        over_page(
            desk,
            ui,
            flow::between(place, (room - usual).max(EDGE), 0.0),
        );
    }
}

/// The list and the queue, where lines begin.
fn list_panel(desk: &mut Desk, ui: &mut Ui, cramp: f32) {
    let name = ("articles", cramp.to_bits(), 0);
    let side = Frame::new().fill(theme(ui).colours.side);
    let shown = side_panel(name, true)
        .default_size(desk.settings.articles_width * cramp)
        .size_range(NARROW..=WIDE)
        .frame(side)
        .show(ui, |ui| {
            ui.with_layout(flow::column(), |ui| articles::ui(desk, ui));
        });
    name_edge(ui, name);
    let area = shown.response.rect;
    note(&mut desk.settings.articles_width, name, area.width(), ui);
    note_region(desk, ui, area, Region::List);
}

/// The inspector, where lines end. A window of an article's own has a width of its own for it.
fn inspector_panel(desk: &mut Desk, ui: &mut Ui, cramp: f32) {
    let (usual, of) = match desk.view.own {
        Some(seat) => (desk.settings.own_inspector_width, seat.number()),
        None => (desk.settings.inspector_width, 0),
    };
    let name = ("inspector", cramp.to_bits(), of);
    let side = Frame::new().fill(theme(ui).colours.side);
    let shown = side_panel(name, false)
        .default_size(usual * cramp)
        .size_range(NARROW..=WIDE)
        .frame(side)
        .show(ui, |ui| {
            ui.with_layout(flow::column(), |ui| inspector::ui(desk, ui));
        });
    name_edge(ui, name);
    let area = shown.response.rect;
    let width = match desk.view.own {
        Some(_) => &mut desk.settings.own_inspector_width,
        None => &mut desk.settings.inspector_width,
    };
    note(width, name, area.width(), ui);
    note_region(desk, ui, area, Region::Inspector);
}

/// The inspector over the page, in a window that has no room for it beside.
fn over_page(desk: &mut Desk, ui: &Ui, place: Rect) {
    let theme = theme(ui);
    let hair = Stroke::new(1.0, theme.colours.line_2);
    let frame = Frame::new().fill(theme.colours.side).stroke(hair);
    // A window inside the main one comes to the top of its order when it is pressed.
    let order = if desk.view.is_inside {
        Order::Foreground
    } else {
        Order::Middle
    };
    let id = Id::unique(("inspector over the page", desk.seat.id));
    let shown = Area::new(id)
        .order(order)
        .fixed_pos(place.min)
        .constrain(false)
        .show(ui.ctx(), |ui| {
            frame.shadow(theme.shadow()).show(ui, |ui| {
                ui.set_min_size(place.size());
                ui.set_max_size(place.size());
                ui.with_layout(flow::column(), |ui| inspector::ui(desk, ui));
            });
        });
    note_region(desk, ui, shown.response.rect, Region::Inspector);
}

/// Takes notice of the part of the window that has the keyboard.
fn note_region(desk: &mut Desk, ui: &Ui, area: Rect, region: Region) {
    let holder = regions::holder(ui.ctx());
    if holder.is_some_and(|focused| area.contains(focused.rect.center())) {
        desk.view.region = region;
    }
}

/// A panel at the side where lines begin, or at the other.
fn side_panel(name: Name, is_first: bool) -> Panel {
    if is_first == flow::is_rtl() {
        Panel::right(name)
    } else {
        Panel::left(name)
    }
}

/// Gives the edge by which a panel is dragged a name in the window's language; egui's is English.
fn name_edge(ui: &Ui, panel: Name) {
    let id = ui.scope_id().with(panel).with("__resize");
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(say("panel-resize")));
}

/// Remembers a width that somebody dragged: one that changes while the mouse holds something.
/// A panel that is as wide as it was says nothing, however wide the window has become.
fn note(kept: &mut f32, name: Name, width: f32, ui: &Ui) {
    let id = Id::unique(("width of a panel", name));
    let before = ui.data(|data| data.get_temp::<f32>(id));
    ui.data_mut(|data| data.insert_temp(id, width));
    let is_dragged = ui.input(|input| input.pointer.any_down());
    if is_dragged && before.is_some_and(|before| 0.5 < (width - before).abs()) {
        *kept = width / f32::from_bits(name.1);
    }
}

/// Takes away what was told of conflicts that are settled.
fn settle(desk: &mut Desk) {
    let is_of_conflicts = |told: &Lasting| told.actions.contains(&Action::NextConflict);
    if !desk.notices.lasting.iter().any(is_of_conflicts) {
        return;
    }
    let seats = desk.seats();
    let torn = seats.filter(|seat| !conflicts(seat.document.article()).is_empty());
    let torn: Vec<SeatId> = torn.map(|seat| seat.id).collect();
    let lasting = &mut desk.notices.lasting;
    lasting.retain(|told| !is_of_conflicts(told) || torn.contains(&told.of));
}

/// What stays told until it is put away, over the page.
fn banners(desk: &mut Desk, ui: &mut Ui) {
    settle(desk);
    if desk.notices.lasting.is_empty() {
        return;
    }
    let mut gone = None;
    let mut asked = None;
    let mut is_due = false;
    Frame::new()
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            for (at, told) in desk.notices.lasting.iter().enumerate() {
                let due = due::button(desk, told);
                let titles: Vec<&str> = match due {
                    Some(title) => vec![title],
                    None => told.actions.iter().map(|action| action.title()).collect(),
                };
                let banner = Banner::new(told.tone, &told.words);
                match banner.actions(&titles).can_close().ui(ui) {
                    Some(Pressed::Action(_)) if due.is_some() => is_due = true,
                    Some(Pressed::Action(number)) => {
                        let action = told.actions.get(number);
                        asked = action.map(|action| (told.of, *action));
                    }
                    Some(Pressed::Close) => gone = Some(at),
                    None => {}
                }
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
    if is_due {
        due::press(desk);
        ui.ctx().request_repaint();
    }
}

/// The fields in which a time is typed at which the article goes out or is taken down.
pub(super) fn times(desk: &Desk) -> [Id; 2] {
    [work::Part::GoesOut.field(desk), article::expiry(desk)]
}
