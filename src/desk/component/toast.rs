//! One sentence over the page after something that can be undone.

use egui::{
    Align2, Area, Context, Frame, Id, Margin, Order, Role, Sense, UiBuilder, WidgetInfo, vec2,
};

use super::{Kind, Text, Tone};
use crate::desk::theme::{Theme, corner};

/// Shows it; `true` when its action was asked for.
pub fn toast(ctx: &Context, words: &str, action: Option<&str>) -> bool {
    let theme = Theme::of(ctx);
    Area::new(Id::unique("toast"))
        .order(Order::Foreground)
        .anchor(
            Align2::CENTER_BOTTOM,
            vec2(0.0, -(theme.sizes.bar_bottom + 18.0)),
        )
        .show(ctx, |ui| {
            Frame::new()
                .fill(theme.colours.ink)
                .corner_radius(corner(theme.sizes.radius_card))
                .inner_margin(Margin::symmetric(15, 10))
                .shadow(theme.shadow())
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        Text::new(words, Kind::Ui).tone(Tone::Paper).ui(ui);
                        action.is_some_and(|action| {
                            ui.add_space(8.0);
                            let text = Text::new(action, Kind::UiStrong).tone(Tone::Paper).silent();
                            let place =
                                ui.scope_builder(UiBuilder::new().sense(Sense::click()), |ui| {
                                    text.ui(ui);
                                });
                            let response = place.response;
                            response
                                .widget_info(|| WidgetInfo::labeled(Role::Button, true, action));
                            let line = egui::Stroke::new(1.0, theme.colours.paper);
                            let area = response.rect;
                            ui.painter().hline(area.x_range(), area.bottom(), line);
                            if response.has_focus() {
                                let ring = egui::Stroke::new(2.0, theme.colours.paper);
                                let area = area.expand(4.0);
                                let kind = egui::StrokeKind::Outside;
                                ui.painter().rect_stroke(area, corner(4.0), ring, kind);
                            }
                            response.clicked()
                        })
                    })
                    .inner
                })
                .inner
        })
        .inner
}
