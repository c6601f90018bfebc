//! One of several: side by side, or in a list that opens; and on or off.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::field::name_over;
use super::{Icon, Kind, Text, Tone, drop_menu, flow, follow_keyboard, ring, tell_option};
use crate::desk::theme::{corner, theme};

/// Words side by side, one of them chosen; gives back the one that was clicked.
pub fn choice<T: Copy + PartialEq>(ui: &mut Ui, chosen: T, all: &[(T, &str)]) -> Option<T> {
    let mut out = None;
    let wide: f32 = all
        .iter()
        .map(|(_, words)| segment_width(ui, words) + 2.0)
        .sum();
    #[expect(clippy::cast_precision_loss, reason = "a handful of words")]
    let side = ((ui.available_width() - wide) / all.len().max(1) as f32 / 2.0).clamp(3.0, 8.5);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (value, words) in all {
            let is_on = *value == chosen;
            if segment(ui, words, is_on, side).clicked() && !is_on {
                out = Some(*value);
            }
        }
    });
    out
}

/// How wide the words of one are, without the room at their sides.
pub(super) fn segment_width(ui: &Ui, words: &str) -> f32 {
    Text::new(words, Kind::UiMedium).size(ui, f32::INFINITY).x
}

/// One of several, with so much room at each side of its words.
pub(super) fn segment(ui: &mut Ui, words: &str, is_on: bool, side: f32) -> Response {
    let theme = theme(ui);
    let tone = if is_on { Tone::Ink } else { Tone::Quiet };
    let text = Text::new(words, Kind::UiMedium).tone(tone);
    let size = text.size(ui, f32::INFINITY);
    let wanted = vec2(size.x + side * 2.0, theme.sizes.control);
    let (area, response) = ui.allocate_exact_size(wanted, Sense::click());
    tell_option(&response, Role::Tab, is_on, words);
    let (fill, line) = match is_on {
        true => (theme.colours.raised, theme.colours.line_2),
        false if response.hovered() => (theme.colours.chip, theme.colours.chip),
        false => (theme.colours.side, theme.colours.side),
    };
    let radius = corner(theme.sizes.radius);
    let stroke = Stroke::new(1.0, line);
    ui.painter()
        .rect(area, radius, fill, stroke, StrokeKind::Inside);
    let at = pos2(area.left() + side, area.center().y - size.y / 2.0);
    text.paint(ui, at, size.x);
    ring(ui, &response, area, theme.sizes.radius);
    response
}

/// A field that opens a list; gives back what was chosen in it.
pub fn select<R>(
    ui: &mut Ui,
    label: &str,
    chosen: &str,
    list: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<R> {
    name_over(ui, label);
    select_bare(ui, label, chosen, list)
}

/// The same without its name over it; a screen reader still says it.
pub fn select_bare<R>(
    ui: &mut Ui,
    label: &str,
    chosen: &str,
    list: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<R> {
    let theme = theme(ui);
    let size = vec2(ui.available_width(), theme.sizes.field);
    let (area, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, label);
        info.current_text_value = Some(chosen.to_owned());
        info
    });
    if cfg!(target_os = "linux") {
        // Screen readers hear a list's value there only as its description.
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(chosen.to_owned());
        });
    }
    let radius = corner(theme.sizes.radius);
    let stroke = Stroke::new(1.0, theme.colours.edge);
    let fill = theme.colours.raised;
    ui.painter()
        .rect(area, radius, fill, stroke, StrokeKind::Inside);
    let text = Text::new(chosen, Kind::Ui).rows(1);
    let high = text.size(ui, size.x - 40.0).y;
    let left = flow::start(area, 10.0, size.x - 40.0);
    let at = pos2(left, area.center().y - high / 2.0);
    text.paint(ui, at, size.x - 40.0);
    let caret = pos2(flow::end(area, 16.0, 0.0), area.center().y);
    Icon::Down.paint(ui, caret, 13.0, theme.colours.ink_2);
    ring(ui, &response, area, theme.sizes.radius);
    let shown = drop_menu(&response, size.x, |ui| {
        flow::scroll(ui)
            .max_height(320.0)
            .min_scrolled_height(320.0)
            .show(ui, |ui| {
                let out = list(ui);
                follow_keyboard(ui);
                out
            })
            .inner
    })?;
    shown.inner
}

/// On or off, with words behind it.
pub fn switch(ui: &mut Ui, words: &str, is_on: bool) -> Response {
    let theme = theme(ui);
    let text = Text::new(words, Kind::Ui);
    let room = (ui.available_width() - 42.0).max(40.0);
    let size = text.size(ui, room);
    let (area, response) =
        ui.allocate_exact_size(vec2(size.x + 42.0, size.y.max(22.0)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, is_on, words));
    let middle = area.center().y;
    let left = flow::start(area, 1.0, 32.0);
    let track = Rect::from_min_size(pos2(left, middle - 9.0), vec2(32.0, 18.0));
    let (fill, knob_x) = if is_on {
        (theme.colours.link, flow::end(track, 9.0, 0.0))
    } else {
        (theme.colours.raised, flow::start(track, 9.0, 0.0))
    };
    let edge = if is_on {
        theme.colours.link
    } else {
        theme.colours.edge
    };
    let stroke = Stroke::new(1.0, edge);
    ui.painter()
        .rect(track, corner(9.0), fill, stroke, StrokeKind::Inside);
    let knob = if is_on {
        theme.colours.raised
    } else {
        theme.colours.edge
    };
    ui.painter().circle_filled(pos2(knob_x, middle), 6.0, knob);
    let left = flow::start(area, 42.0, size.x);
    text.paint(ui, pos2(left, middle - size.y / 2.0), size.x);
    ring(ui, &response, track, 9.0);
    response
}
