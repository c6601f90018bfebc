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
                        // The action stands in one line, however long the words are.
                        let after = action.map_or(0.0, |action| width(ui, action));
                        let room = ui.ctx().content_rect().width() - 80.0;
                        let most = (MOST.min(room) - after).max(120.0);
                        let words = Text::new(words, Kind::Ui).tone(Tone::Paper).news();
                        let say = |ui: &mut Ui| {
                            ui.scope(|ui| {
                                ui.set_max_width(most);
                                words.ui(ui);
                            });
                        };
                        if flow::is_rtl() {
                            let is_asked = action.is_some_and(|action| button(ui, action));
                            say(ui);
                            is_asked
                        } else {
                            say(ui);
                            action.is_some_and(|action| button(ui, action))
                        }
                    })
                    .inner
                })
                .inner
        })
        .inner
}

/// How wide the line is at most.
const MOST: f32 = 600.0;
/// Between the words and the action.
const GAP: f32 = 8.0;

fn text(action: &str) -> Text<'_> {
    Text::new(action, Kind::UiStrong)
        .tone(Tone::Paper)
        .silent()
        .rows(1)
}

/// What the action takes of the line.
fn width(ui: &Ui, action: &str) -> f32 {
    text(action).size(ui, f32::INFINITY).x + GAP + 2.0 * ui.spacing().item_spacing.x
}

fn button(ui: &mut Ui, action: &str) -> bool {
    let theme = theme(ui);
    let text = text(action);
    if !flow::is_rtl() {
        ui.add_space(GAP);
    }
    let place = ui.scope_builder(UiBuilder::new().sense(Sense::click()), |ui| {
        text.ui(ui);
    });
    if flow::is_rtl() {
        ui.add_space(GAP);
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
