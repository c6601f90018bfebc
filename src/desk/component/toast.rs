//! One sentence over the page after something that can be undone.

use egui::{
    Align2, Area, Context, Frame, Id, Margin, Order, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::{Kind, Text, Tone, flow};
use crate::desk::theme::{Theme, corner, theme};

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
                    // As wide as its words, so the line is turned round by hand.
                    ui.horizontal(|ui| {
                        let words = Text::new(words, Kind::Ui).tone(Tone::Paper).news();
                        if flow::is_rtl() {
                            let is_asked = action.is_some_and(|action| button(ui, action));
                            words.ui(ui);
                            is_asked
                        } else {
                            words.ui(ui);
                            action.is_some_and(|action| button(ui, action))
                        }
                    })
                    .inner
                })
                .inner
        })
        .inner
}

fn button(ui: &mut Ui, action: &str) -> bool {
    let theme = theme(ui);
    let text = Text::new(action, Kind::UiStrong).tone(Tone::Paper).silent();
    if !flow::is_rtl() {
        ui.add_space(8.0);
    }
    let place = ui.scope_builder(UiBuilder::new().sense(Sense::click()), |ui| {
        text.ui(ui);
    });
    if flow::is_rtl() {
        ui.add_space(8.0);
    }
    let response = place.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, action));
    let line = egui::Stroke::new(1.0, theme.colours.paper);
    let area = response.rect;
    ui.painter().hline(area.x_range(), area.bottom(), line);
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, theme.colours.paper);
        let kind = egui::StrokeKind::Outside;
        ui.painter()
            .rect_stroke(area.expand(4.0), corner(4.0), ring, kind);
    }
    response.clicked()
}
