//! Something that stands on its own: a post, a chain of sources.

use egui::{Frame, InnerResponse, Margin, Stroke, Ui};

use crate::desk::theme::{corner, theme};

/// A raised card round some content.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = theme(ui);
    Frame::new()
        .fill(theme.colours.raised)
        .stroke(Stroke::new(1.0, theme.colours.line))
        .corner_radius(corner(theme.sizes.radius_card))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            content(ui)
        })
}
