//! A field under the mouse and on the screen.

use std::sync::Arc;

use egui::{Mesh, Pos2, Rect, Response, Shape, Ui, pos2, vec2};

use super::{Field, Kept, found};
use crate::model::words;
use crate::surface::page::place;
use crate::surface::press::{Press, mesh};
use crate::surface::{is_lit, method};
use crate::typeset::hit;
use crate::typeset::lines::Lines;

impl Field<'_> {
    /// Reads presses and drags.
    pub(super) fn mouse(
        &self,
        ui: &Ui,
        response: &Response,
        kept: &mut Kept,
        lines: &Lines,
        origin: Pos2,
    ) {
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::Text);
        }
        let (time, is_pressed, is_down, at, extends) = ui.input(|input| {
            let pointer = &input.pointer;
            let at = pointer.interact_pos();
            let shift = input.modifiers.shift;
            (
                input.time,
                pointer.primary_pressed(),
                pointer.primary_down(),
                at,
                shift,
            )
        });
        let Some(at) = at else { return };
        let inside = (at - origin) * ui.pixels_per_point();
        let caret = hit::caret_at(lines, inside.x, inside.y);
        if is_pressed && (response.is_pointer_button_down_on() || response.clicked()) {
            response.request_focus();
            kept.acted = time;
            kept.sticky = None;
            let (count, before, place) = kept.presses;
            let goes_on = time - before < 0.45 && place.distance(at) < 5.0;
            let count = if goes_on { count % 3 + 1 } else { 1 };
            kept.presses = (count, time, at);
            let range = match count {
                2 => words::word_at(&kept.line.text, caret.at),
                3 => 0..kept.line.text.len(),
                _ => caret.at..caret.at,
            };
            if count == 1 {
                kept.line.put(caret, extends);
                kept.drag = Some((kept.line.anchor, kept.line.anchor));
            } else {
                kept.line.anchor = range.start;
                kept.line.head = range.end;
                kept.drag = Some((range.start, range.end));
            }
        } else if let (true, true, Some((from, to))) = (is_down, response.dragged(), kept.drag) {
            let text = &kept.line.text;
            let range = match kept.presses.0 {
                2 => words::word_at(text, caret.at),
                3 => 0..text.len(),
                _ => caret.at..caret.at,
            };
            let cling = caret.cling;
            if range.start < from {
                (kept.line.anchor, kept.line.head) = (to, range.start);
            } else {
                (kept.line.anchor, kept.line.head) = (from, range.end.max(to));
            }
            kept.line.cling = cling;
        } else if !is_down {
            kept.drag = None;
        }
    }

    /// Draws words, selection and caret, and tells the input method where they are.
    pub(super) fn paint(
        &self,
        ui: &Ui,
        response: &Response,
        kept: &Kept,
        press: &mut Press,
        (lines, hint): (&Arc<Lines>, Option<&Arc<Lines>>),
        origin: Pos2,
    ) {
        if !ui.is_rect_visible(response.rect) {
            return;
        }
        let scale = ui.pixels_per_point();
        let painter = match self.leave {
            Some(_) => ui.painter().clone(),
            None => ui.painter_at(response.rect.expand(2.0)),
        };
        let has_focus = response.has_focus();
        press.glyphs.make_room(ui.ctx());
        for (range, ground) in found::of(ui.ctx(), response.id) {
            for area in hit::cover(lines, &range) {
                painter.rect_filled(place(area, origin, scale), 2.0, ground);
            }
        }
        if has_focus && kept.composing.is_empty() {
            for area in hit::cover(lines, &kept.line.range()) {
                painter.rect_filled(place(area, origin, scale), 0.0, self.selection);
            }
        }
        for lines in [Some(lines), hint].into_iter().flatten() {
            let quads = mesh(&mut press.glyphs, lines, origin, scale, &self.inks);
            let texture_id = press.glyphs.upload(ui.ctx());
            painter.add(Shape::mesh(Mesh {
                texture_id,
                ..quads
            }));
        }
        if !has_focus {
            return;
        }
        let mut caret = kept.line.caret();
        if !kept.composing.is_empty() {
            caret.at += kept.composing.len();
        }
        let area = place(hit::area_of(lines, caret), origin, scale);
        let hint = hint.map(|hint| place(hit::extent(hint, 0), origin, scale));
        // It stands before a hint and not on its first letter.
        let left = match hint {
            Some(hint) if lines.is_rtl() => hint.right() + 1.0,
            Some(hint) => area.left().min(hint.left() - 1.0),
            None => area.left(),
        };
        let left = (left * scale).round() / scale;
        let thin = (1.5 * scale).round().max(1.0) / scale;
        let middle = area.center().y;
        let high = (self.style.size * 1.3).min(area.height());
        let caret = Rect::from_center_size(pos2(left, middle), vec2(thin, high));
        if is_lit(ui, kept.acted) {
            painter.rect_filled(caret, 0.0, self.inks.plain);
        }
        method::tell_caret(ui, response.rect, caret);
    }
}
