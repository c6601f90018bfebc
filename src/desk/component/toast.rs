//! One sentence over the page after something that can be undone.

use egui::{
    Align2, Area, Context, Frame, Id, Margin, Order, Response, Role, Sense, Ui, WidgetInfo, vec2,
};

use super::{Kind, Text, Tone, flow};
use crate::desk::theme::{Theme, corner, theme};

/// What is done with a toast.
#[derive(Clone, Copy, Debug, Default)]
pub struct Heard {
    /// Whether its action was asked for.
    pub is_asked: bool,
    /// Whether its action has the keyboard.
    pub has_keyboard: bool,
    /// Whether the pointer rests on it.
    pub is_near: bool,
}

/// Shows it; its action takes the keyboard when that is wanted.
pub fn toast(ctx: &Context, words: &str, action: Option<&str>, wants_keyboard: bool) -> Heard {
    let theme = Theme::of(ctx);
    let shown = Area::new(Id::unique("toast"))
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
                    ui.horizontal(|ui| line(ui, words, action)).inner
                })
                .inner
        });
    let is_near = shown.response.contains_pointer();
    let Some(button) = shown.inner else {
        return Heard {
            is_near,
            ..Heard::default()
        };
    };
    if wants_keyboard {
        button.request_focus();
    }
    Heard {
        is_asked: button.clicked(),
        has_keyboard: button.has_focus(),
        is_near,
    }
}

/// Its words, and the action behind them.
fn line(ui: &mut Ui, words: &str, action: Option<&str>) -> Option<Response> {
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
        let button = action.map(|action| button(ui, action));
        say(ui);
        button
    } else {
        say(ui);
        action.map(|action| button(ui, action))
    }
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

fn button(ui: &mut Ui, action: &str) -> Response {
    let theme = theme(ui);
    let text = text(action);
    if !flow::is_rtl() {
        ui.add_space(GAP);
    }
    let size = text.size(ui, f32::INFINITY);
    let (area, response) = ui.allocate_exact_size(size, Sense::click());
    if flow::is_rtl() {
        ui.add_space(GAP);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, action));
    text.paint(ui, area.min, size.x);
    let line = egui::Stroke::new(1.0, theme.colours.paper);
    ui.painter().hline(area.x_range(), area.bottom(), line);
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, theme.colours.paper);
        let kind = egui::StrokeKind::Outside;
        ui.painter()
            .rect_stroke(area.expand(4.0), corner(4.0), ring, kind);
    }
    response
}
