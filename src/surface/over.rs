//! What floats over the page: a frame at a place, kept inside the page.

use egui::{Align2, Area, Frame, Id, InnerResponse, Margin, Order, Pos2, Rect, Sense, Stroke, Ui};

use super::look::Look;

/// The frame of lists and offers.
pub(super) fn raised(look: &Look, margin: Margin) -> Frame {
    Frame::new()
        .fill(look.raised)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(8)
        .inner_margin(margin)
}

/// Shows a frame with that corner at a place, as far as the page goes.
pub(super) fn show(
    ui: &Ui,
    id: Id,
    (pivot, at): (Align2, Pos2),
    page: Rect,
    frame: Frame,
    content: impl FnOnce(&mut Ui),
) -> InnerResponse<()> {
    Area::new(id)
        .order(Order::Foreground)
        .pivot(pivot)
        .fixed_pos(at)
        .constrain_to(page.shrink(8.0))
        .sense(Sense::click())
        .show(ui.ctx(), |ui| {
            frame.show(ui, content);
        })
}
