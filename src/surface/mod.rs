//! The writing surface: one widget over the whole article, its words in any script.
//!
//! It is given a state and answers with what a person asked; it changes nothing itself.
//! One frame: keys are read and tried on a copy of the state, the caret is brought into
//! sight, the blocks near the view are set, the mouse is read, and all is painted.

use egui::scroll_area::ScrollSource;
use egui::{Event, EventFilter, Pos2, Rect, ScrollArea, Sense, Ui, pos2, vec2};

mod act;
mod caret;
mod composition;
pub mod field;
pub mod glyphs;
mod keys;
pub mod label;
mod line;
mod look;
mod output;
mod page;
mod paint;
mod pointer;
mod press;
mod session;
mod setting;

pub use field::Field;
pub use label::{Label, label};
pub use look::{Hints, Look, Tone};
pub use output::{Ask, Output};
pub use press::Inks;

use act::{Act, Hand};
use composition::Composition;
use page::{Page, Stage};
use session::Session;

use crate::edit::command::smart;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::Furniture;

/// The least room beside the column.
const MARGIN: f32 = 56.0;
/// The least room between the caret and the edge of the view.
const AIR: f32 = 28.0;
/// How long the caret is shown and hidden, and how long it blinks after the last key.
const BLINK_SECONDS: f64 = 0.53;
const BLINKS_FOR_SECONDS: f64 = 10.0;

/// What the page remembers between frames; none of it is in the article.
#[derive(Debug, Default)]
pub struct Surface {
    page: Page,
    hand: Hand,
    mouse: pointer::Mouse,
    composition: Composition,
    /// How far the page is scrolled, in points.
    offset: f32,
    /// The selection that was last asked for or seen.
    seen: Option<Selection>,
    /// Events that wait until the desk has done what was asked.
    waiting: Vec<Event>,
    /// Whether the caret must come into sight.
    reveals: bool,
    /// When a key was last pressed or the mouse last used.
    acted: f64,
    width: f32,
    had_focus: bool,
    /// Whether the next frame must be scrolled as this one says.
    is_forced: bool,
}

impl Surface {
    /// A page that was never shown.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The name under which egui knows the page, to give it the keyboard.
    #[must_use]
    pub fn id(ui: &Ui) -> egui::Id {
        ui.scope_id().with("writing surface")
    }

    /// Brings the caret into sight in the next frame.
    pub fn reveal(&mut self) {
        self.reveals = true;
    }

    /// Shows the article and reads what is typed and clicked.
    pub fn show(&mut self, ui: &mut Ui, look: &Look, state: &State, at: Time) -> Output {
        let id = Self::id(ui);
        let view = ui.available_rect_before_wrap();
        let press = press::press(ui.ctx());
        let mut press = press.lock();
        let width = (look.measure * look.text_scale).min(view.width() - 2.0 * MARGIN);
        let mut stage = Stage {
            press: &mut press,
            look,
            width: width.max(120.0).round(),
            scale: ui.pixels_per_point(),
        };
        let mut session = Session::new(state, at);
        let kept = self.top_row(&stage);
        self.page.sync(&state.article, &stage);
        if let Some((row, part)) = kept {
            self.page.set(row, &mut stage);
            let high = self.page.top(row + 1) - self.page.top(row);
            self.offset = self.page.top(row) + part * high;
        }
        let is_moved = self.seen.is_some_and(|seen| seen != state.selection);
        self.reveals |= is_moved;
        let before = self.offset;
        self.keys(ui, id, &mut stage, &mut session, view.height());
        if std::mem::take(&mut self.reveals) {
            self.bring_into_sight(&mut stage, &session, view.height());
        }
        self.settle(&mut stage, view.height());
        let is_forced = std::mem::take(&mut self.is_forced) || kept.is_some();
        let forced = (is_forced || before != self.offset).then_some(self.offset);
        let shown = self.scroll(ui, id, view, forced, &mut stage, &mut session);
        let is_typing = session
            .asks
            .iter()
            .any(|ask| matches!(ask, Ask::Undo | Ask::Redo));
        self.reveals |= is_typing;
        self.seen = Some(session.state.selection);
        for ask in &session.asks {
            if let Ask::Copy(slice) = ask {
                ui.copy_text(slice.text());
            }
        }
        Output {
            asks: session.asks,
            ..shown
        }
    }

    /// The row at the top of the view and how much of it is above, where the width changes.
    fn top_row(&mut self, stage: &Stage<'_>) -> Option<(usize, f32)> {
        let is_other = self.width != stage.width && 0 < self.page.len();
        self.width = stage.width;
        if !is_other || self.offset <= page::HEAD {
            return None;
        }
        let row = self.page.row_at(self.offset);
        let (top, bottom) = (self.page.top(row), self.page.top(row + 1));
        Some((row, (self.offset - top) / (bottom - top).max(1.0)))
    }

    /// Reads the keyboard.
    fn keys(
        &mut self,
        ui: &Ui,
        id: egui::Id,
        stage: &mut Stage<'_>,
        session: &mut Session,
        view: f32,
    ) {
        if !ui.memory(|memory| memory.has_focus(id)) {
            self.had_focus = false;
            self.waiting.clear();
            self.composition.cancel();
            self.page.compose(None);
            return;
        }
        let is_list = self.is_in_list(session);
        let filter = EventFilter {
            tab: is_list && !self.hand.is_escaped,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let os = ui.ctx().os();
        let mut events = std::mem::take(&mut self.waiting);
        events.extend(ui.input(|input| input.filtered_events(&filter)));
        let is_shift_down = ui.input(|input| input.modifiers.shift);
        let now = ui.input(|input| input.time);
        if !std::mem::replace(&mut self.had_focus, true) {
            self.acted = now;
        }
        let mut events = events.into_iter();
        for event in events.by_ref() {
            let is_joiner = event == Event::Text(" ".to_owned())
                && is_shift_down
                && smart::writes_arabic(&session.state);
            let event = if is_joiner {
                Event::Text("\u{200c}".to_owned())
            } else {
                event
            };
            let ime = match &event {
                Event::Ime(ime) => Some(ime),
                _ => None,
            };
            let intent = keys::intent(&event, os, is_shift_down);
            if intent.is_none() && ime.is_none() {
                continue;
            }
            self.acted = now;
            let mut act = Act {
                hand: &mut self.hand,
                page: &mut self.page,
                stage,
                session,
                view: view * 0.9,
                is_windows: os == egui::os::OperatingSystem::Windows,
            };
            if let Some(intent) = intent {
                self.reveals |= act.perform(&intent);
            } else if let Some(ime) = ime {
                self.reveals |= act.compose(&mut self.composition, ime);
            }
            if matches!(session.asks.last(), Some(Ask::Undo | Ask::Redo)) {
                break;
            }
        }
        self.page.compose(self.composition.on_page(session.head()));
        self.waiting = events.collect();
        if !self.waiting.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    /// Where the caret shows: behind what is being composed.
    fn spot(&self, session: &Session) -> page::Spot {
        let mut spot = self.hand.spot(session);
        if !self.composition.is_empty() {
            spot.caret.at += self.composition.caret;
            spot.caret.cling = crate::typeset::motion::Cling::Before;
        }
        spot
    }

    fn is_in_list(&self, session: &Session) -> bool {
        let block = session.state.article.block(session.head().block);
        block.is_some_and(|block| {
            matches!(block.kind, crate::model::block::BlockKind::ListItem { .. })
        })
    }

    /// Scrolls so that the caret can be seen.
    fn bring_into_sight(&mut self, stage: &mut Stage<'_>, session: &Session, view: f32) {
        let spot = self.spot(session);
        // What is set on the way may move the caret; a few rounds come to rest.
        for _ in 0..3 {
            let caret = self.page.caret_area(spot, stage);
            let air = AIR.min(view / 4.0);
            let target = if caret.top() < self.offset + air {
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

    /// Sets the rows in sight; what was in sight already stays where it was.
    fn settle(&mut self, stage: &mut Stage<'_>, view: f32) {
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
    fn scroll(
        &mut self,
        ui: &mut Ui,
        id: egui::Id,
        view: Rect,
        forced: Option<f32>,
        stage: &mut Stage<'_>,
        session: &mut Session,
    ) -> Output {
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
        let whole = self.page.height() + view.height() / 2.0;
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
            let output = self.draw(ui, response, origin, stage, session);
            if by != 0.0 {
                let most = (whole - view.height()).max(0.0);
                self.offset = (self.offset + by).clamp(0.0, most);
                ui.ctx().request_repaint();
            }
            self.is_forced = self.offset != seen.top();
            output
        });
        if !self.is_forced {
            self.offset = shown.state.clamped_offset().y;
        }
        shown.inner
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
        if ui.input(|input| input.pointer.any_pressed()) && !self.composition.is_empty() {
            // A click ends what is being composed.
            self.composition.cancel();
            field.page.compose(None);
            ui.memory_mut(egui::Memory::interrupt_ime);
        }
        let is_touched = self.mouse.read(ui, response, &mut field);
        if is_touched {
            self.acted = ui.input(|input| input.time);
            self.hand.is_escaped = false;
            response.request_focus();
        }
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::Text);
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

    fn draw(
        &mut self,
        ui: &Ui,
        response: egui::Response,
        origin: Pos2,
        stage: &mut Stage<'_>,
        session: &Session,
    ) -> Output {
        let has_focus = response.has_focus();
        if stage.press.glyphs.make_room() {
            // What this frame has drawn already points into the old texture.
            ui.ctx().request_repaint();
        }
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
        };
        canvas.rows(&mut self.page, in_sight.clone());
        let spot = self.spot(session);
        let is_near = in_sight.contains(&spot.block);
        let caret = is_near.then(|| canvas.caret(&mut self.page, spot));
        if let Some(caret) = caret.filter(|_| has_focus) {
            if is_lit(ui, self.acted) {
                painter.rect_filled(caret, 0.0, canvas.stage.look.inks.plain);
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
        stage.press.glyphs.upload(ui.ctx());
        let far = 40;
        self.page.forget(first.saturating_sub(far)..last + far);
        Output {
            asks: Vec::new(),
            response,
            has_focus,
            caret,
            in_sight,
        }
    }
}

/// Whether a caret is shown just now: it blinks for a while after `acted`, then stays.
fn is_lit(ui: &Ui, acted: f64) -> bool {
    let (now, is_active) = ui.input(|input| (input.time, input.focused));
    let since = now - acted;
    if !is_active || BLINKS_FOR_SECONDS < since {
        return true;
    }
    let phase = since / BLINK_SECONDS;
    let left = (phase.floor() + 1.0 - phase) * BLINK_SECONDS;
    let wait = std::time::Duration::from_secs_f64(left.max(0.01));
    ui.ctx().request_repaint_after(wait);
    phase.floor() % 2.0 == 0.0
}

/// The first letters of the first and last name of who wrote it.
fn initials(article: &Article) -> String {
    let byline = article.furniture(Furniture::Byline).text();
    let credit = article.records().authors.first();
    let name = match credit {
        _ if !byline.is_empty() => byline,
        Some(credit) => &credit.author.name,
        None => "",
    };
    let name = name.trim_start_matches("By ").trim_start_matches("by ");
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let first = letters.next();
    let last = letters.next_back();
    let is_arabic = setting::first_strong(name) == Some(crate::typeset::shape::Side::Right);
    let joint = if is_arabic { "\u{200c}" } else { "" };
    let mut out: String = first.into_iter().flat_map(char::to_uppercase).collect();
    if let Some(last) = last {
        out.push_str(joint);
        out.extend(last.to_uppercase());
    }
    out
}
