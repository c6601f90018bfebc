//! A question that must be answered before work goes on.

use egui::{Context, Frame, Id, Margin, Modal, Stroke, Ui};

use super::{Kind, Text, flow};
use crate::desk::theme::{Theme, corner};

/// What came of a dialog.
#[derive(Debug)]
pub struct Dialog<R> {
    /// What its content returned.
    pub inner: R,
    /// Whether it was left with Escape or a click beside it.
    pub is_left: bool,
}

/// Shows a dialog of that title and width.
pub fn dialog<R>(
    ctx: &Context,
    title: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> Dialog<R> {
    let theme = Theme::of(ctx);
    let frame = Frame::new()
        .fill(theme.colours.raised)
        .stroke(Stroke::new(1.0, theme.colours.line_2))
        .corner_radius(corner(theme.sizes.radius_float))
        .shadow(theme.shadow())
        .inner_margin(Margin::symmetric(22, 18));
    let room = ctx.content_rect();
    let shown = Modal::new(Id::unique(("dialog", title)))
        .frame(frame)
        .backdrop_color(theme.colours.shade.gamma_multiply(0.35))
        .show(ctx, |ui| {
            ui.set_width(width.min(room.width() - 60.0));
            ui.set_max_height(room.height() - 80.0);
            ui.with_layout(flow::column(), |ui| {
                Text::new(title, Kind::Title).ui(ui);
                ui.add_space(4.0);
                content(ui)
            })
            .inner
        });
    let is_left = shown.should_close();
    Dialog {
        inner: shown.inner,
        is_left,
    }
}
