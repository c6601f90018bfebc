//! A box that is ticked or not.

use egui::{Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{Icon, ring};
use crate::desk::theme::{corner, theme};

/// The side of the box, and how wide the place is that it is pressed in, as high as a field.
const SIDE: f32 = 16.0;
const WIDE: f32 = 22.0;
const RADIUS: f32 = 4.0;

/// Shows it; `name` is what a screen reader says.
pub fn check(ui: &mut Ui, name: &str, is_on: bool) -> Response {
    let theme = theme(ui);
    let (place, response) = ui.allocate_exact_size(vec2(WIDE, theme.sizes.field), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, name));
    let area = tick(ui, place.center(), is_on, response.hovered());
    ring(ui, &response, area, RADIUS);
    response
}

/// Paints the box alone, for what is ticked as a whole; gives back where it is.
pub fn tick(ui: &Ui, middle: Pos2, is_on: bool, is_hovered: bool) -> Rect {
    let area = Rect::from_center_size(middle, vec2(SIDE, SIDE));
    let colours = &theme(ui).colours;
    let (fill, edge) = match (is_on, is_hovered) {
        (true, _) => (colours.link, colours.link),
        (false, true) => (colours.chip, colours.edge),
        (false, false) => (colours.raised, colours.edge),
    };
    let stroke = Stroke::new(1.0, edge);
    let radius = corner(RADIUS);
    ui.painter()
        .rect(area, radius, fill, stroke, StrokeKind::Inside);
    if is_on {
        Icon::Check.paint(ui, area.center(), 12.0, colours.raised);
    }
    area
}
