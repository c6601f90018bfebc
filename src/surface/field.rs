//! A line or a few to fill in, set as the page is, so that any script is typed rightly.

use std::sync::Arc;

use egui::{
    Color32, Event, EventFilter, Id, ImeEvent, Mesh, Pos2, Rect, Response, Sense, Shape, Ui,
    WidgetInfo, pos2, vec2,
};

use super::clipboard::clipboard;
use super::is_lit;
use super::keys::{self, Intent};
use super::line::{BREAK, Line};
use super::page::place;
use super::press::{Inks, Press, mesh, press};
use crate::model::words;
use crate::typeset::hit;
use crate::typeset::shape::{Lines, Words};
use crate::typeset::style::{BlockStyle, Ink};

/// Words to fill in. It paints no frame; whoever shows it puts one round it.
#[derive(Debug)]
pub struct Field<'a> {
    text: &'a mut String,
    id: Option<Id>,
    name: &'a str,
    hint: &'a str,
    style: BlockStyle,
    inks: Inks,
    selection: Color32,
    rows: u8,
    min_height: f32,
}

/// What a field remembers between frames.
#[derive(Clone, Debug, Default)]
struct Kept {
    line: Line,
    sticky: Option<f32>,
    scroll: f32,
    acted: f64,
    composing: String,
    presses: (u32, f64, Pos2),
    /// What a drag began with.
    drag: Option<(usize, usize)>,
}

impl<'a> Field<'a> {
    /// A field of one line over a text of the caller's; `name` is what a screen reader says.
    pub const fn new(text: &'a mut String, name: &'a str, style: BlockStyle, inks: Inks) -> Self {
        Self {
            text,
            id: None,
            name,
            hint: "",
            style,
            inks,
            selection: Color32::TRANSPARENT,
            rows: 1,
            min_height: 0.0,
        }
    }

    /// The id it has in the window.
    #[must_use]
    pub const fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Words in the empty field.
    #[must_use]
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The ground of selected words.
    #[must_use]
    pub const fn selection(mut self, ground: Color32) -> Self {
        self.selection = ground;
        self
    }

    /// So many lines at least; with more than one, words wrap and Enter begins a line.
    #[must_use]
    pub const fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    /// As high as that at least, its words in the middle.
    #[must_use]
    pub const fn min_height(mut self, points: f32) -> Self {
        self.min_height = points;
        self
    }

    const fn wraps(&self) -> bool {
        1 < self.rows
    }

    /// Shows it over the width there is; the response says whether the words changed.
    pub fn ui(self, ui: &mut Ui) -> Response {
        let id = self.id.unwrap_or_else(|| ui.next_auto_id());
        ui.skip_ahead_auto_ids(1);
        let mut kept: Kept = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let before = self.text.clone();
        kept.line.text = self.inside(&before);
        kept.line.mend();
        let width = ui.available_width();
        let scale = ui.pixels_per_point();
        let press = press(ui.ctx());
        let mut press = press.lock();
        let had_focus = ui.memory(|memory| memory.has_focus(id));
        let mut is_changed = self.hear_reader(ui, id, &mut kept);
        if had_focus {
            is_changed |= self.hear(ui, id, &mut kept, &mut press, width);
        } else {
            kept.composing.clear();
        }
        let (lines, hint) = self.set(&kept, &mut press, width, scale);
        let row = self.style.size * self.style.line;
        let words_high = lines
            .height()
            .max(hint.as_ref().map_or(0.0, |h| h.height()))
            / scale;
        let high = words_high
            .max(row * f32::from(self.rows))
            .max(self.min_height);
        let (area, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
        let mut response = ui.interact(area, id, Sense::click_and_drag());
        response.flags -= egui::response::Flags::FAKE_PRIMARY_CLICKED;
        let top = if self.wraps() {
            area.top()
        } else {
            area.center().y - words_high / 2.0
        };
        let left = self.scrolled(&mut kept, &lines, width, scale);
        let origin = pos2(area.left() - left, top);
        self.mouse(ui, &response, &mut kept, &lines, origin);
        if response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
            kept.line.select_all();
            kept.acted = ui.input(|input| input.time);
        }
        let texts = (&lines, hint.as_ref());
        self.paint(ui, &response, &kept, &mut press, texts, origin);
        drop(press);
        if is_changed {
            *self.text = outside(&kept.line.text);
            response.mark_changed();
        }
        let (name, hint, now) = (self.name, self.hint, self.text.clone());
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(ui.is_enabled(), &before, &now, hint);
            info.label = Some(name.to_owned());
            info
        });
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_label(name.to_owned());
            node.add_action(egui::accesskit::Action::SetValue);
            if self.rows != 1 {
                node.set_role(egui::accesskit::Role::MultilineTextInput);
            }
        });
        ui.data_mut(|data| data.insert_temp(id, kept));
        response
    }

    /// The text as it is edited: line ends as the setter breaks them, or as spaces.
    fn inside(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let end = if self.wraps() { BREAK } else { ' ' };
        text.chars()
            .map(|c| if c == '\n' || c == '\r' { end } else { c })
            .filter(|c| !c.is_control())
            .collect()
    }

    /// A screen reader may set the whole value.
    fn hear_reader(&self, ui: &Ui, id: Id, kept: &mut Kept) -> bool {
        use egui::accesskit::{Action, ActionData};
        let asked = ui.input(|input| {
            let requests = input.accesskit_action_requests(id, Action::SetValue);
            requests.filter_map(|asked| asked.data.clone()).last()
        });
        let Some(ActionData::Value(value)) = asked else {
            return false;
        };
        kept.line.select_all();
        kept.line.insert(&self.inside(&value));
        true
    }

    /// Reads the keyboard and the input method.
    fn hear(&self, ui: &Ui, id: Id, kept: &mut Kept, press: &mut Press, width: f32) -> bool {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: self.wraps(),
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let events = ui.input(|input| input.filtered_events(&filter));
        let (now, is_shift) = ui.input(|input| (input.time, input.modifiers.shift));
        let os = ui.ctx().os();
        let mut is_changed = false;
        for event in events {
            if let Event::Ime(event) = &event {
                kept.acted = now;
                is_changed |= kept.compose(event);
                continue;
            }
            let Some(intent) = keys::intent(&event, os, is_shift) else {
                continue;
            };
            kept.acted = now;
            match &intent {
                Intent::Enter if self.wraps() => {
                    kept.line.insert(&BREAK.to_string());
                    is_changed = true;
                }
                Intent::Enter | Intent::Break if !self.wraps() => {
                    ui.memory_mut(|memory| memory.surrender_focus(id));
                    break;
                }
                Intent::Copy | Intent::Cut => {
                    if !kept.line.range().is_empty() {
                        let text = outside(kept.line.selected());
                        let clipboard = clipboard(ui.ctx());
                        let mut clipboard = clipboard.lock();
                        clipboard.put(&text, None);
                        if !clipboard.is_system() {
                            ui.copy_text(text);
                        }
                        if intent == Intent::Cut {
                            kept.line.insert("");
                            is_changed = true;
                        }
                    }
                }
                Intent::Paste(..) | Intent::PasteClipboard(_) => {
                    let text = match &intent {
                        Intent::Paste(text, _) => text.clone(),
                        _ => clipboard(ui.ctx()).lock().text(),
                    };
                    let paste = Intent::Paste(self.inside(&text), true);
                    is_changed |= self.perform(kept, &paste, press, width, ui);
                }
                _ => is_changed |= self.perform(kept, &intent, press, width, ui),
            }
        }
        is_changed
    }

    fn perform(
        &self,
        kept: &mut Kept,
        intent: &Intent,
        press: &mut Press,
        width: f32,
        ui: &Ui,
    ) -> bool {
        let (lines, _) = self.set(kept, press, width, ui.pixels_per_point());
        kept.line.perform(intent, &lines, &mut kept.sticky)
    }

    /// The lines of the words, and of the hint when there are none.
    fn set(
        &self,
        kept: &Kept,
        press: &mut Press,
        width: f32,
        scale: f32,
    ) -> (Arc<Lines>, Option<Arc<Lines>>) {
        let words = Words::plain(kept.line.text.clone());
        let words = words
            .composing(kept.line.head, &kept.composing)
            .filter(|_| !kept.composing.is_empty())
            .unwrap_or(words);
        let mut set = |words: &Words, style: &BlockStyle| {
            let lines = press.cache.lines(words, style, width, scale);
            if self.wraps() || lines.len() < 2 {
                return lines;
            }
            // One line, however long it is.
            let whole = press.cache.lines(words, style, 100_000.0, scale);
            let wide = (whole.width() / scale).ceil() + 2.0;
            press.cache.lines(words, style, wide.max(width), scale)
        };
        let hint = (words.text.is_empty() && !self.hint.is_empty()).then(|| {
            let style = BlockStyle {
                ink: Ink::Faint,
                ..self.style
            };
            set(&Words::plain(self.hint), &style)
        });
        (set(&words, &self.style), hint)
    }

    /// How far one long line is scrolled so that the caret is in sight, in points.
    fn scrolled(&self, kept: &mut Kept, lines: &Lines, width: f32, scale: f32) -> f32 {
        let area = hit::extent(lines, 0);
        let wide = area.x1.max(lines.width()) / scale;
        if self.wraps() || wide <= width {
            kept.scroll = 0.0;
            return 0.0;
        }
        let caret = hit::area_of(lines, kept.line.caret()).x0 / scale;
        let most = wide + 2.0 - width;
        let seen = kept.scroll.max(caret + 2.0 - width).min(caret);
        kept.scroll = seen.clamp(0.0, most.max(0.0));
        kept.scroll
    }

    fn mouse(&self, ui: &Ui, response: &Response, kept: &mut Kept, lines: &Lines, origin: Pos2) {
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

    fn paint(
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
        let painter = ui.painter_at(response.rect.expand(1.0));
        let has_focus = response.has_focus();
        if press.glyphs.make_room() {
            // What this frame has drawn already points into the old texture.
            ui.ctx().request_repaint();
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
        let left = (area.left() * scale).round() / scale;
        let thin = (1.5 * scale).round().max(1.0) / scale;
        let middle = area.center().y;
        let high = (self.style.size * 1.3).min(area.height());
        let caret = Rect::from_center_size(pos2(left, middle), vec2(thin, high));
        if is_lit(ui, kept.acted) {
            painter.rect_filled(caret, 0.0, self.inks.plain);
        }
        ui.output_mut(|output| {
            output.ime = Some(egui::output::IMEOutput {
                purpose: egui::IMEPurpose::Normal,
                rect: response.rect,
                cursor_rect: caret,
                should_interrupt_composition: false,
            });
        });
    }
}

impl Kept {
    /// What an input method does; says whether the words changed.
    fn compose(&mut self, event: &ImeEvent) -> bool {
        match event {
            ImeEvent::Preedit { text, .. } => {
                let had_selection = !text.is_empty() && !self.line.range().is_empty();
                if had_selection {
                    self.line.insert("");
                }
                self.composing.clone_from(text);
                had_selection
            }
            ImeEvent::Commit(text) => {
                self.composing.clear();
                if !text.is_empty() {
                    self.line.insert(text);
                }
                !text.is_empty()
            }
            _ => false,
        }
    }
}

/// The text as the caller keeps it.
fn outside(text: &str) -> String {
    text.replace(BREAK, "\n")
}
