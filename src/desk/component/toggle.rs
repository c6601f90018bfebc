//! A small button that stays pressed.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Kind, Text, Tone, ring, tip};
use crate::desk::theme::{corner, theme};

/// A sign that is on or off, with a name in words.
#[derive(Clone, Copy, Debug)]
pub struct Toggle<'a> {
    sign: &'a str,
    name: &'a str,
    is_on: bool,
}

impl<'a> Toggle<'a> {
    /// A sign with its name.
    pub const fn new(sign: &'a str, name: &'a str, is_on: bool) -> Self {
        Self { sign, name, is_on }
    }

    /// Shows it.
    pub fn ui(self, ui: &mut Ui) -> Response {
        let theme = theme(ui);
        let tone = if self.is_on { Tone::Ink } else { Tone::Quiet };
        let text = Text::new(self.sign, Kind::SmallStrong).tone(tone);
        let size = text.size(ui, f32::INFINITY);
        let (area, response) = ui.allocate_exact_size(vec2(size.x + 14.0, 24.0), Sense::click());
        let (name, is_on) = (self.name, self.is_on);
        response.widget_info(|| WidgetInfo::selected(Role::Switch, true, is_on, name));
        let fill = match (self.is_on, response.hovered()) {
            (true, _) => theme.colours.raised,
            (false, true) => theme.colours.chip,
            (false, false) => theme.colours.side,
        };
        let edge = if self.is_on { theme.colours.edge } else { fill };
        let radius = corner(theme.sizes.radius_small);
        let stroke = Stroke::new(1.0, edge);
        ui.painter()
            .rect(area, radius, fill, stroke, StrokeKind::Inside);
        text.paint(
            ui,
            pos2(area.left() + 7.0, area.center().y - size.y / 2.0),
            size.x,
        );
        ring(ui, &response, area, theme.sizes.radius_small);
        tip(response, self.name, None)
    }
}
