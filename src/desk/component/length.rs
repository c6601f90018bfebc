//! How long something is against what fits: a bar and a figure.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Kind, Text, Tone, flow};
use crate::desk::theme::{corner, theme};

/// One line: the place, a bar, and the figure in words.
pub fn length(ui: &mut Ui, place: &str, part: f32, figure: &str) -> Response {
    let theme = theme(ui);
    let is_over = 1.0 < part;
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{place}: {figure}")));
    let middle = area.center().y;
    let name = Text::new(place, Kind::Small).tone(Tone::Quiet).rows(1);
    name.paint(ui, pos2(flow::start(area, 0.0, 84.0), middle - 9.0), 84.0);
    let tone = if is_over { Tone::Bad } else { Tone::Quiet };
    let words = Text::new(figure, Kind::Small).tone(tone);
    words.paint(ui, pos2(flow::end(area, 0.0, 72.0), middle - 9.0), 72.0);
    let mut bar = flow::between(area, 92.0, 82.0);
    bar.min.y = middle - 2.5;
    bar.max.y = middle + 2.5;
    let left = bar.width() * (1.0 - part.clamp(0.0, 1.0));
    let full = flow::between(bar, 0.0, left);
    let colour = if is_over {
        theme.colours.bad
    } else {
        theme.colours.ok
    };
    ui.painter()
        .rect_filled(bar, corner(3.0), theme.colours.chip);
    if 0.0 < part {
        ui.painter().rect_filled(full, corner(3.0), colour);
    }
    response
}
