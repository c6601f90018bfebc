//! The middle of the window: one page, or two side by side with a line between them to drag.

use egui::{
    CursorIcon, EventFilter, Key, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::{comparison, find, page, top};
use crate::desk::action::Action;
use crate::desk::component::{Icon, IconButton, Kind, Text, Tone, context_menu, flow, ring};
use crate::desk::say::{say, say_with};
use crate::desk::seat::SeatId;
use crate::desk::theme::theme;
use crate::desk::{Desk, beside, company, regions};

/// The least width of a page; where two have less, the one at hand is shown alone.
const LEAST: f32 = 330.0;
/// The height of the line over each of two pages that says which it is.
const HEAD: f32 = 34.0;
/// How wide the place is where the line between two pages can be caught, and how far a key moves it.
const GRIP: f32 = 9.0;
const STEP: f32 = 24.0;

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let room = ui.available_rect_before_wrap();
    let focused = ui.memory(egui::Memory::focused);
    match beside::pair(desk) {
        None => within(desk, ui, room, sheet),
        Some(pair) if room.width() < 2.0 * LEAST => leaves(desk, ui, room, pair),
        Some(pair) => columns(desk, ui, room, pair),
    }
    desk.view.focused = focused;
}

/// Content of one article in a place of its own.
fn within(desk: &mut Desk, ui: &mut Ui, room: Rect, content: impl FnOnce(&mut Desk, &mut Ui)) {
    let layout = *ui.layout();
    let builder = UiBuilder::new()
        .id_salt(("article", desk.seat.id))
        .max_rect(room)
        .layout(layout);
    let mut child = ui.new_child(builder);
    child.set_clip_rect(room.intersect(ui.clip_rect()));
    content(desk, &mut child);
}

/// An article's page, with what is told of it.
fn sheet(desk: &mut Desk, ui: &mut Ui) {
    company::banner(desk, ui);
    if comparison::ui(desk, ui) {
        return;
    }
    find::ui(desk, ui);
    find::decorate(desk, ui);
    page::ui(desk, ui);
}

/// Two pages beside each other.
fn columns(desk: &mut Desk, ui: &mut Ui, room: Rect, pair: [SeatId; 2]) {
    let share = desk.view.share.unwrap_or(0.5);
    let most = room.width() - LEAST;
    let wide = (room.width() * share).round().clamp(LEAST, most);
    let first = flow::between(room, 0.0, room.width() - wide);
    let second = flow::between(room, wide + 1.0, 0.0);
    for (seat, place) in pair.into_iter().zip([first, second]) {
        desk.with(seat, |desk| column(desk, ui, place));
    }
    let line = flow::between(room, wide, room.width() - wide - 1.0);
    if let Some(to) = divider(ui, line, room, wide) {
        let to = to.map(|to| to.clamp(LEAST, most) / room.width());
        desk.view.share = to;
    }
}

/// The page at hand alone, with the names of both over it: there is no room for two.
fn leaves(desk: &mut Desk, ui: &mut Ui, room: Rect, pair: [SeatId; 2]) {
    let half = (room.width() / 2.0).round();
    let top = Rect::from_min_size(room.min, vec2(room.width(), HEAD));
    let places = [
        flow::between(top, 0.0, top.width() - half),
        flow::between(top, half, 0.0),
    ];
    for (seat, place) in pair.into_iter().zip(places) {
        desk.with(seat, |desk| head(desk, ui, place));
    }
    let rest = Rect::from_min_max(pos2(room.left(), top.bottom()), room.max);
    within(desk, ui, rest, sheet);
}

/// One of two pages: which article it is, and the page.
fn column(desk: &mut Desk, ui: &mut Ui, room: Rect) {
    let asked = desk.asked.len();
    let top = Rect::from_min_size(room.min, vec2(room.width(), HEAD));
    head(desk, ui, top);
    let rest = Rect::from_min_max(pos2(room.left(), top.bottom()), room.max);
    within(desk, ui, rest, sheet);
    if desk.is_at_hand() {
        return;
    }
    let seat = desk.seat.id;
    let asked = desk.asked.split_off(asked);
    desk.later
        .extend(asked.into_iter().map(|action| (seat, action)));
    if is_entered(desk, ui, rest) {
        beside::turn(desk, ui.ctx(), seat);
    }
}

/// Whether the mouse was pressed in a place, or the keyboard came there.
fn is_entered(desk: &Desk, ui: &Ui, place: Rect) -> bool {
    let is_pressed = ui.input(|input| input.pointer.any_pressed());
    let holder = regions::holder(ui.ctx());
    let came = holder.filter(|holder| desk.view.focused != Some(holder.id));
    // A dialog may stand over a page and is none of it.
    let came = came.filter(|response| response.layer_id == ui.layer_id());
    (is_pressed && ui.rect_contains_pointer(place))
        || came.is_some_and(|response| place.contains(response.rect.center()))
}

/// The line over a page: the article, whether all of it is saved, and how it is put away.
fn head(desk: &mut Desk, ui: &mut Ui, area: Rect) {
    let theme = theme(ui);
    let colours = &theme.colours;
    let is_here = desk.is_at_hand();
    let id = ui.scope_id().with(("head", desk.seat.id));
    let response = ui.interact(area, id, Sense::click());
    let title = desk.seat.document.title();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_here, &title));
    let ground = if is_here { colours.paper } else { colours.side };
    ui.painter().rect_filled(area, 0.0, ground);
    let hair = Stroke::new(1.0, colours.line);
    if is_here {
        // As the open article is marked in the list.
        let edge = Rect::from_min_size(area.min, vec2(area.width(), 3.0));
        ui.painter().rect_filled(edge, 0.0, colours.accent);
    } else {
        ui.painter().hline(area.x_range(), area.top() + 0.5, hair);
    }
    ui.painter()
        .hline(area.x_range(), area.bottom() - 0.5, hair);
    let (kind, tone) = if is_here {
        (Kind::UiStrong, Tone::Ink)
    } else {
        (Kind::Ui, Tone::Quiet)
    };
    let mut before = 16.0;
    if desk.seat.document.is_changed() {
        // As the title of the window has it.
        let middle = pos2(flow::start(area, before + 3.5, 0.0), area.center().y + 1.0);
        ui.painter()
            .circle_filled(middle, 3.5, Tone::Warn.of(colours));
        before += 14.0;
    }
    let text = Text::new(&title, kind).tone(tone).rows(1).silent();
    let room = area.width() - before - 40.0;
    let size = text.size(ui, room);
    let left = flow::start(area, before, size.x);
    let top = area.center().y - size.y / 2.0 + 1.0;
    text.paint(ui, pos2(left, top), size.x.min(room));
    let place = flow::between(area, area.width() - 34.0, 8.0);
    let builder = UiBuilder::new()
        .id_salt(("close", desk.seat.id))
        .max_rect(place)
        .layout(flow::back());
    let mut child = ui.new_child(builder);
    let name = say_with("beside-close", [("title", title.as_str().into())]);
    let key = desk.keymap.written(Action::CloseArticle);
    if IconButton::new(Icon::Close, &name)
        .key(&key)
        .ui(&mut child)
        .clicked()
    {
        ask(desk, ui, Action::CloseArticle);
    }
    ring(ui, &response, area.shrink(3.0), theme.sizes.radius_small);
    if response.clicked() {
        beside::go(desk, ui.ctx(), desk.seat.id);
    }
    context_menu(&response, None, |ui, by_key| {
        let asked = top::lines(desk, ui, by_key, &[Action::OwnWindow, Action::CloseArticle]);
        if let Some(action) = asked {
            ask(desk, ui, action);
        }
    });
}

/// Asks something of the article that is shown, which may not be the one at hand.
fn ask(desk: &mut Desk, ui: &Ui, action: Action) {
    desk.later.push((desk.seat.id, action));
    ui.ctx().request_repaint();
}

/// The line between two pages: dragged, or moved by the arrows; a double click halves the room.
/// Gives back where it goes.
fn divider(ui: &Ui, line: Rect, room: Rect, wide: f32) -> Option<Option<f32>> {
    let colours = &theme(ui).colours;
    let id = ui.scope_id().with("between two pages");
    let grip = Rect::from_center_size(line.center(), vec2(GRIP, room.height()));
    let response = ui.interact(grip, id, Sense::click_and_drag());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Splitter);
        node.set_label(say("beside-divider"));
    });
    let is_used = response.hovered() || response.dragged() || response.has_focus();
    let (colour, thick) = if is_used {
        (colours.focus, 2.0)
    } else {
        (colours.line_2, 1.0)
    };
    let x = line.center().x;
    ui.painter()
        .vline(x, room.y_range(), Stroke::new(thick, colour));
    if response.hovered() || response.dragged() {
        ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    if response.double_clicked() {
        return Some(None);
    }
    let from = |x: f32| {
        if flow::is_rtl() {
            room.right() - x
        } else {
            x - room.left()
        }
    };
    let dragged = response
        .dragged()
        .then(|| response.interact_pointer_pos())
        .flatten();
    let to = dragged
        .map(|at| from(at.x))
        .or_else(|| by_key(ui, &response, wide));
    to.map(Some)
}

fn by_key(ui: &Ui, response: &Response, wide: f32) -> Option<f32> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (left, right) = ui.input(|input| {
        (
            input.key_pressed(Key::ArrowLeft),
            input.key_pressed(Key::ArrowRight),
        )
    });
    let onwards = if flow::is_rtl() { -STEP } else { STEP };
    match (left, right) {
        (true, false) => Some(wide - onwards),
        (false, true) => Some(wide + onwards),
        _ => None,
    }
}
