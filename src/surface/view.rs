//! What of the page is in the window: scrolling, the mouse, painting.

use egui::scroll_area::ScrollSource;
use egui::{Color32, Event, Painter, PointerButton, Pos2, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::page::{self, Page, Stage};
use super::session::Session;
use super::{AIR, Output, Surface, clipboard, is_lit, method, paint, pointer};
use crate::edit::command::paste;
use crate::edit::selection::Selection;
use crate::model::block::Furniture;

/// How far down the view the line stands that a typewriter writes.
const MIDDLE: f32 = 0.45;
/// How much of the paper lies over the paragraphs that nobody writes in: their words can be read.
pub(super) const VEIL: f32 = 0.4;

/// How long nothing must happen before guessed heights are made exact, and between two slices.
const REST_SECONDS: f64 = 0.4;
const SLICE_SECONDS: f64 = 0.03;

impl Surface {
    /// The block at the top of the view, and how much of it is above.
    pub fn top_place(&mut self) -> (usize, f32) {
        if self.offset <= page::HEAD {
            return (0, 0.0);
        }
        let row = self.page.row_at(self.offset);
        let (top, bottom) = (self.page.top(row), self.page.top(row + 1));
        (row, (self.offset - top) / (bottom - top).max(1.0))
    }

    /// Shows that block at the top of the view with so much of it above, wherever the caret is.
    pub fn bring_back(&mut self, block: usize, part: f32, selection: Selection) {
        let is_start = block == 0 && part == 0.0;
        self.wanted_top = (!is_start && part.is_finite()).then_some((block, part.clamp(0.0, 1.0)));
        self.seen = Some(selection);
    }

    /// What of the window the page fills.
    #[must_use]
    pub fn view(&self) -> Option<Rect> {
        self.shown.map(|shown| shown.area)
    }

    /// Where a block is in the window, without the room over it; `None` when it is out of sight.
    pub fn area_of(&mut self, block: usize) -> Option<Rect> {
        let shown = self.shown?;
        let above = self.page.ready(block)?.style.above;
        let (top, bottom) = (self.page.top(block), self.page.top(block + 1));
        let left = shown.origin.x;
        let area = Rect::from_min_max(
            pos2(left, shown.origin.y + top + above),
            pos2(left + shown.width, shown.origin.y + bottom),
        );
        shown.area.intersects(area).then_some(area)
    }

    /// The row at the top of the view and how much of it is above, where the width changes.
    pub(super) fn top_row(&mut self, stage: &Stage<'_>) -> Option<(usize, f32)> {
        let is_other = self.width != stage.width && 0 < self.page.len();
        self.width = stage.width;
        if !is_other || self.offset <= page::HEAD {
            return None;
        }
        let row = self.page.row_at(self.offset);
        let (top, bottom) = (self.page.top(row), self.page.top(row + 1));
        Some((row, (self.offset - top) / (bottom - top).max(1.0)))
    }

    /// Scrolls so that the caret can be seen.
    pub(super) fn bring_into_sight(&mut self, stage: &mut Stage<'_>, session: &Session, view: f32) {
        let spot = self.spot(session);
        // What is set on the way may move the caret; a few rounds come to rest.
        for _ in 0..3 {
            let caret = self.page.caret_area(spot, stage);
            let air = AIR.min(view / 4.0);
            let middle = (caret.center().y - view * MIDDLE).max(0.0);
            let target = if stage.look.is_typewriter && 1.0 < (middle - self.offset).abs() {
                middle
            } else if stage.look.is_typewriter {
                return;
            } else if caret.top() < self.offset + air {
                (caret.top() - air).max(0.0)
            } else if self.offset + view < caret.bottom() + air {
                caret.bottom() + air - view
            } else {
                return;
            };
            let first_row = Furniture::Headline.index();
            self.offset = if spot.block <= first_row {
                target.min(page::HEAD)
            } else {
                target
            };
            self.settle(stage, view);
        }
    }

    /// Scrolls so that what was asked for can be seen.
    pub(super) fn bring_area_into_sight(&mut self, view: Rect) {
        let Some(area) = self.wanted.take() else {
            return;
        };
        let air = AIR.min(view.height() / 4.0);
        let high = area.top() - air - view.top();
        let low = area.bottom() + air - view.bottom();
        if high < 0.0 {
            self.offset = (self.offset + high).max(0.0);
        } else if 0.0 < low {
            self.offset += low.min(high);
        }
    }

    /// Makes a few guessed heights exact while nobody does anything; what is in sight stays.
    pub(super) fn refine(&mut self, ui: &Ui, stage: &mut Stage<'_>) {
        let (now, is_busy) = ui.input(|input| {
            let is_busy = !input.events.is_empty() || input.pointer.any_down();
            (input.time, is_busy)
        });
        if is_busy || self.moved_to != self.offset {
            self.moved = now;
            self.moved_to = self.offset;
        }
        if !self.page.is_guessed() {
            return;
        }
        let rest = REST_SECONDS - (now - self.moved);
        let wait = if 0.0 < rest {
            rest
        } else {
            let first = self.page.row_at(self.offset);
            self.offset += self.page.refine(first, stage);
            self.moved_to = self.offset;
            SLICE_SECONDS
        };
        let wait = std::time::Duration::from_secs_f64(wait.max(0.01));
        ui.ctx().request_repaint_after(wait);
    }

    /// Sets the rows in sight; what was in sight already stays where it was.
    pub(super) fn settle(&mut self, stage: &mut Stage<'_>, view: f32) {
        for _ in 0..4 {
            let first = self.page.row_at(self.offset);
            let mut shift = 0.0;
            let mut has_anchor = false;
            let has_ready = (first..self.page.len())
                .take(60)
                .any(|row| self.page.ready(row).is_some());
            let mut row = first;
            while row < self.page.len() && self.page.top(row) < self.offset + view + shift {
                has_anchor |= self.page.ready(row).is_some();
                let change = self.page.set(row, stage);
                if !has_anchor && has_ready {
                    shift += change;
                }
                row += 1;
            }
            self.offset = (self.offset + shift).max(0.0);
            if shift == 0.0 {
                break;
            }
        }
    }

    /// Scrolls, reads the mouse, paints.
    pub(super) fn scroll(
        &mut self,
        ui: &mut Ui,
        id: egui::Id,
        view: Rect,
        (forced, was_forced): (Option<f32>, bool),
        stage: &mut Stage<'_>,
        session: &mut Session,
    ) -> Output {
        // A page of words does not bounce.
        ui.spacing_mut().scroll.kinetic.rubber_band = false;
        if stage.look.is_mirrored {
            super::bar_at_left(ui);
        }
        let mut area = ScrollArea::vertical()
            .id_salt("writing surface")
            .auto_shrink(false)
            .scroll_source(ScrollSource {
                drag: egui::scroll_area::DragScroll::OnTouch,
                ..ScrollSource::ALL
            });
        if let Some(offset) = forced {
            area = area.vertical_scroll_offset(offset);
        }
        let whole = self.page.height() + self.below + view.height() / 2.0;
        let shown = area.show_viewport(ui, |ui, seen| {
            ui.set_width(ui.available_width());
            ui.set_height(whole);
            self.offset = seen.top().max(0.0);
            self.settle(stage, view.height());
            let left = (view.center().x - stage.width / 2.0).round();
            let origin = pos2(left, view.top() - self.offset);
            let area = Rect::from_min_size(view.min, vec2(ui.clip_rect().width(), view.height()));
            let area = area.intersect(ui.clip_rect());
            let mut response = ui.interact(area, id, Sense::click_and_drag());
            response.flags -= egui::response::Flags::FAKE_PRIMARY_CLICKED;
            let by = self.mouse_and_focus(ui, &response, origin, stage, session);
            self.settle(stage, view.height());
            self.shown = Some(super::bar::Shown {
                origin,
                area: response.rect,
                width: stage.width,
            });
            let output = self.draw(ui, response, origin, stage, session);
            self.bar_place = output.caret.map(|caret| caret.center_top());
            if by != 0.0 {
                let most = (whole - view.height()).max(0.0);
                self.offset = (self.offset + by).clamp(0.0, most);
                ui.ctx().request_repaint();
            }
            (output, self.offset != seen.top().max(0.0))
        });
        let (output, is_moved) = shown.inner;
        let real = shown.state.clamped_offset().y;
        // egui scrolls no further than the page was long in the frame before; try once more.
        let is_short = forced.is_some() && !was_forced && 0.5 < (real - self.offset).abs();
        if is_short {
            ui.ctx().request_repaint();
        }
        self.is_forced = is_moved || is_short;
        if !self.is_forced {
            self.offset = real;
        }
        output
    }

    /// Reads the mouse; answers how far a drag beyond the edge scrolls.
    fn mouse_and_focus(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        origin: Pos2,
        stage: &mut Stage<'_>,
        session: &mut Session,
    ) -> f32 {
        let mut field = pointer::Field {
            hand: &mut self.hand,
            page: &mut self.page,
            stage,
            session,
            origin,
        };
        let on = field.under_pointer(ui, response);
        let look = field.stage.look;
        let link = field.link_under_pointer(ui, response);
        if let Some(ask) = on
            .clone()
            .filter(|_| ui.input(|input| input.pointer.primary_pressed()))
        {
            session.asks.push(ask);
            response.request_focus();
            return 0.0;
        }
        let is_touched = self.mouse.read(ui, response, &mut field);
        let is_touched = self.middle_click(ui, response, origin, stage, session) || is_touched;
        let is_touched = self.receive(ui, response, origin, stage, session) || is_touched;
        if is_touched {
            self.acted = ui.input(|input| input.time);
            self.hand.is_escaped = false;
            response.request_focus();
        }
        if let Some(link) = link {
            let words = format!("{}\n{}", link.as_str(), (look.say)("link-follow"));
            response.clone().on_hover_text_at_pointer(words);
        }
        if self.mouse.drop_at().is_some() {
            let is_copy = ui.input(|input| input.modifiers.command);
            ui.set_cursor_icon(if is_copy {
                egui::CursorIcon::Copy
            } else {
                egui::CursorIcon::Move
            });
        } else if response.hovered() {
            let is_leading = on.is_some();
            ui.set_cursor_icon(if is_leading {
                egui::CursorIcon::PointingHand
            } else {
                egui::CursorIcon::Text
            });
        }
        let pointer = ui.input(|input| input.pointer.interact_pos());
        match pointer.filter(|_| self.mouse.is_dragging() && response.dragged()) {
            Some(at) if at.y < response.rect.top() => (at.y - response.rect.top()).max(-60.0) / 2.0,
            Some(at) if response.rect.bottom() < at.y => {
                (at.y - response.rect.bottom()).min(60.0) / 2.0
            }
            _ => 0.0,
        }
    }

    /// Pastes the primary selection where the middle button was pressed, as on X11 and Wayland.
    fn middle_click(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        origin: Pos2,
        stage: &mut Stage<'_>,
        session: &mut Session,
    ) -> bool {
        if ui.ctx().os() != egui::os::OperatingSystem::Nix {
            return false;
        }
        let clipboard = clipboard::clipboard(ui.ctx());
        let selection = session.state.selection;
        let is_settled = !ui.input(|input| input.pointer.any_down());
        if is_settled && self.primary != Some(selection) && !selection.is_caret() {
            self.primary = Some(selection);
            if let Some(fragment) = paste::copy(&session.state) {
                clipboard.lock().put_primary(&fragment.text());
            }
        }
        let pressed = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::PointerButton {
                    pos,
                    button: PointerButton::Middle,
                    pressed: true,
                    ..
                } => Some(*pos),
                _ => None,
            })
        });
        let Some(at) = pressed.filter(|_| response.contains_pointer()) else {
            return false;
        };
        let words = clipboard.lock().primary();
        let spot = self.page.spot_at((at - origin).to_pos2(), stage);
        self.hand.put(session, spot, false);
        let high = response.rect.height();
        let mut act = self.act(stage, session, high, &clipboard);
        act.paste_words(&words);
        true
    }

    fn draw(
        &mut self,
        ui: &Ui,
        response: egui::Response,
        origin: Pos2,
        stage: &mut Stage<'_>,
        session: &Session,
    ) -> Output {
        let has_focus = response.has_focus();
        stage.press.glyphs.make_room(ui.ctx());
        let texture = stage.press.glyphs.upload(ui.ctx());
        let first = self.page.row_at(self.offset);
        let last = self.page.row_at(self.offset + response.rect.height());
        let in_sight = first..last + 1;
        let painter = ui.painter_at(response.rect);
        let mut canvas = paint::Canvas {
            painter: &painter,
            stage,
            origin,
            texture,
            state: &session.state,
            has_focus,
            decorations: &self.decorations,
            chosen: self.chooser.chosen(session),
            composing: self.page.composing(),
        };
        canvas.rows(&mut self.page, in_sight.clone());
        if canvas.stage.look.is_focused {
            let paper = canvas.stage.look.paper;
            veil(&mut self.page, &painter, origin, session, paper);
        }
        let spot = self.spot(session);
        let is_near = in_sight.contains(&spot.block);
        let is_near = is_near && !self.page.cards.hides(spot.block);
        let caret = is_near.then(|| canvas.caret(&mut self.page, spot));
        if let Some(caret) = caret.filter(|_| has_focus) {
            if session.state.selection.is_caret() && is_lit(ui, self.acted) {
                painter.rect_filled(caret, 0.0, canvas.stage.look.inks.plain);
            }
            method::tell_caret(ui, response.rect, caret);
        }
        if let Some(pos) = self.mouse.drop_at() {
            // Where carried words would go.
            let place = session.place(pos);
            let area = canvas.caret(&mut self.page, super::caret::at(place.block, place.offset));
            let line = Rect::from_center_size(area.center(), vec2(2.0, area.height() + 4.0));
            painter.rect_filled(line, 1.0, canvas.stage.look.inks.link);
        }
        stage.press.glyphs.upload(ui.ctx());
        let bottom = self.page.height();
        let far = 40;
        self.page.forget(first.saturating_sub(far)..last + far);
        Output {
            asks: Vec::new(),
            wants: Vec::new(),
            response,
            has_focus,
            caret,
            in_sight,
            below: Rect::from_min_size(origin + vec2(0.0, bottom), vec2(stage.width, self.below)),
        }
    }
}

/// Makes everything but the paragraphs that are written in quieter.
fn veil(page: &mut Page, painter: &Painter, origin: Pos2, session: &Session, paper: Color32) {
    let written = session.written();
    let top = origin.y + page.top(*written.start());
    let bottom = origin.y + page.top(*written.end() + 1);
    let veil = paper.gamma_multiply(VEIL);
    let view = painter.clip_rect();
    let (x, y) = (view.x_range(), view.y_range());
    for (from, to) in [(y.min, top.min(y.max)), (bottom.max(y.min), y.max)] {
        if from < to {
            painter.rect_filled(Rect::from_x_y_ranges(x, from..=to), 0.0, veil);
        }
    }
}
