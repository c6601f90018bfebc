//! Where lines begin: at the left, or at the right when the window speaks a language that does.
//!
//! egui mirrors nothing by itself; whatever stands in a line or is painted by hand asks here.

use egui::{Align, Layout, Popup, Rect, RectAlign, Response, ScrollArea, Ui};

use crate::desk::say::spoken;
use crate::surface::bar_at_left;

/// Whether lines begin at the right.
pub fn is_rtl() -> bool {
    spoken().is_rtl()
}

/// One thing under another, each beginning where lines begin.
pub fn column() -> Layout {
    Layout::top_down(if is_rtl() { Align::Max } else { Align::Min })
}

/// One thing after another.
pub fn line() -> Layout {
    if is_rtl() {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    }
}

/// One thing before another, from the end of the line.
pub fn back() -> Layout {
    if is_rtl() {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    }
}

/// Leaves room in a line, so that what follows, so `wide`, stands at its end in reading order.
pub fn push(ui: &mut Ui, wide: f32) {
    let room = ui.available_width() - wide;
    ui.add_space(room.max(0.0));
}

/// The left edge of something `wide` that stands `after` points behind the beginning of a place.
pub fn start(area: Rect, after: f32, wide: f32) -> f32 {
    if is_rtl() {
        area.right() - after - wide
    } else {
        area.left() + after
    }
}

/// The left edge of something `wide` that stands `before` points before the end of a place.
pub fn end(area: Rect, before: f32, wide: f32) -> f32 {
    start(area, area.width() - before - wide, wide)
}

/// The part of a place between two distances from its ends.
pub fn between(area: Rect, after: f32, before: f32) -> Rect {
    let wide = area.width() - after - before;
    let left = start(area, after, wide);
    Rect::from_x_y_ranges(left..=left + wide, area.y_range())
}

/// What is scrolled up and down in this room, with its bar where lines end.
pub fn scroll(ui: &mut Ui) -> ScrollArea {
    if is_rtl() {
        bar_at_left(ui);
    }
    ScrollArea::vertical()
}

/// Under something, from the edge where lines begin.
pub fn under() -> RectAlign {
    if is_rtl() {
        RectAlign::BOTTOM_END
    } else {
        RectAlign::BOTTOM_START
    }
}

/// A menu under what opens it.
pub fn menu(response: &Response) -> Popup<'_> {
    let menu = Popup::menu(response).align(under());
    if is_rtl() {
        menu.layout(Layout::top_down_justified(Align::Max))
    } else {
        menu
    }
}
