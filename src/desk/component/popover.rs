//! What stands over the window until it is left, and the frame of everything that floats.

use egui::{Align2, Area, Context, Frame, Id, Order, Stroke, Ui, Vec2};

use crate::desk::theme::{Theme, corner};

/// What came of a popover.
#[derive(Debug)]
pub struct Popover<R> {
    /// What its content returned.
    pub inner: R,
    /// Whether the mouse was pressed beside it.
    pub is_left: bool,
}

/// The frame of what floats: a dialog, a palette.
pub(super) fn floating(theme: &Theme) -> Frame {
    Frame::new()
        .fill(theme.colours.raised)
        .stroke(Stroke::new(1.0, theme.colours.line_2))
        .corner_radius(corner(theme.sizes.radius_float))
        .shadow(theme.shadow())
}

/// Shows one at that place of the window; what it holds is used while the rest stays in sight.
pub fn popover<R>(
    ctx: &Context,
    name: &str,
    (corner, beside): (Align2, Vec2),
    content: impl FnOnce(&mut Ui) -> R,
) -> Popover<R> {
    let shown = Area::new(Id::unique(("popover", name)))
        .order(Order::Foreground)
        .anchor(corner, beside)
        .show(ctx, |ui| {
            let frame = floating(&Theme::of(ctx)).inner_margin(8);
            frame.show(ui, content).inner
        });
    let area = shown.response.rect;
    let is_left = ctx.input(|input| {
        let pointer = &input.pointer;
        let at = pointer.interact_pos();
        pointer.any_pressed() && at.is_some_and(|at| !area.contains(at))
    });
    Popover {
        inner: shown.inner,
        is_left,
    }
}
