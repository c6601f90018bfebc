//! A line or a few to fill in, set as the page is, so that any script is typed rightly.

use std::sync::Arc;

use egui::{
    Color32, Context, Event, EventFilter, Id, Pos2, Response, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::caret::Motion;
use super::clipboard::{clipboard, copy};
use super::keys::{self, Intent};
use super::line::{BREAK, Line};
use super::method;
use super::press::{Inks, Press, press};
use super::runs::Told;
use crate::typeset::hit;
use crate::typeset::lines::Lines;
use crate::typeset::motion;
use crate::typeset::shape::{Side, Words};
use crate::typeset::style::{BlockStyle, Ink};

mod access;
mod composing;
mod found;
mod show;

pub use found::FoundIn;

/// How the keyboard left a field that stands among words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Up from its first line.
    Up,
    /// Down from its last line.
    Down,
    /// On to what comes next: Tab.
    On,
    /// The same, or to a new line where nothing comes next: Enter in a single line.
    Entered,
    /// Back to what came before: Shift+Tab.
    Back,
    /// Out of it: Escape.
    Out,
}

/// Words to fill in. It paints no frame; whoever shows it puts one round it.
#[derive(Debug)]
pub struct Field<'a> {
    text: &'a mut String,
    id: Option<Id>,
    name: &'a str,
    hint: &'a str,
    is_mirrored: bool,
    style: BlockStyle,
    inks: Inks,
    selection: Color32,
    rows: u8,
    is_wrapping: bool,
    is_folding: bool,
    side: Side,
    min_height: f32,
    stem: Option<usize>,
    leave: Option<&'a mut Option<Leave>>,
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
    /// The frame whose keys were meant for what had the keyboard before.
    deaf: Option<u64>,
    /// The runs of letters that a screen reader was told of.
    told: Vec<Told>,
}

impl<'a> Field<'a> {
    /// A field of one line over a text of the caller's; `name` is what a screen reader says.
    pub const fn new(text: &'a mut String, name: &'a str, style: BlockStyle, inks: Inks) -> Self {
        Self {
            text,
            id: None,
            name,
            hint: "",
            is_mirrored: false,
            style,
            inks,
            selection: Color32::TRANSPARENT,
            rows: 1,
            is_wrapping: false,
            is_folding: false,
            side: Side::Auto,
            min_height: 0.0,
            stem: None,
            leave: None,
        }
    }

    /// Puts the caret of the field of that id before its words or behind them, as on entering it.
    pub fn put_caret(ctx: &Context, id: Id, is_end: bool) {
        let frame = ctx.cumulative_frame_nr();
        ctx.data_mut(|data| {
            let kept: &mut Kept = data.get_temp_mut_or_default(id);
            kept.deaf = Some(frame);
            kept.line.head = if is_end { usize::MAX } else { 0 };
            kept.line.anchor = kept.line.head;
            kept.sticky = None;
        });
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

    /// Begins at the right where no letter says otherwise: in a mirrored window.
    #[must_use]
    pub const fn mirrored(mut self, is_mirrored: bool) -> Self {
        self.is_mirrored = is_mirrored;
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

    /// Whether words wrap and Enter begins a line, from one line on.
    #[must_use]
    pub const fn wraps(mut self, wraps: bool) -> Self {
        self.is_wrapping = wraps;
        self
    }

    /// Begins its lines there, whatever its first letter says.
    #[must_use]
    pub const fn side(mut self, side: Side) -> Self {
        self.side = side;
        self
    }

    /// Whether words wrap though they are one line: Enter begins none.
    #[must_use]
    pub const fn folds(mut self, folds: bool) -> Self {
        self.is_folding = folds;
        self
    }

    /// As high as that at least, its words in the middle.
    #[must_use]
    pub const fn min_height(mut self, points: f32) -> Self {
        self.min_height = points;
        self
    }

    /// Selects only the first bytes of its words when the keyboard comes, and not all of them.
    #[must_use]
    pub const fn stem(mut self, stem: Option<usize>) -> Self {
        self.stem = stem;
        self
    }

    /// Stands among words: no frame of its own, as wide as they are, and left by the keys that
    /// would leave a line of the page. `leave` says how that happened in this frame.
    #[must_use]
    pub const fn among_words(mut self, leave: &'a mut Option<Leave>) -> Self {
        self.leave = Some(leave);
        self
    }

    const fn has_lines(&self) -> bool {
        self.is_wrapping || self.is_folding || 1 < self.rows
    }

    const fn begins_lines(&self) -> bool {
        self.has_lines() && !self.is_folding
    }

    /// Shows it over the width there is; the response says whether the words changed.
    pub fn ui(mut self, ui: &mut Ui) -> Response {
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
        let is_deaf = kept.deaf == Some(ui.ctx().cumulative_frame_nr());
        if !had_focus || method::ends(ui) {
            is_changed |= kept.finish_composing(ui.ctx());
        }
        if had_focus && !is_deaf {
            is_changed |= self.hear(ui, id, &mut kept, &mut press, width);
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
        let top = if self.has_lines() {
            area.top()
        } else {
            area.center().y - words_high / 2.0
        };
        let left = self.scrolled(&mut kept, &lines, width, scale);
        // Words that grew in this frame stand out at the end of their line.
        let beyond = (lines.width() / scale - width).max(0.0);
        let right = if self.leave.is_some() && lines.is_rtl() {
            beyond
        } else {
            0.0
        };
        let origin = pos2(area.left() - left - right, top);
        self.mouse(ui, &response, &mut kept, &lines, origin);
        if response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
            if self.leave.is_none() {
                kept.line.select_all();
                kept.line.head = self.stem.unwrap_or(kept.line.head);
                kept.line.mend();
            }
            kept.acted = ui.input(|input| input.time);
        }
        if Self::takes_found(ui.ctx(), id) {
            response.scroll_to_me(None);
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
        self.tell(ui, &response, &mut kept, (&lines, origin));
        ui.data_mut(|data| data.insert_temp(id, kept));
        response
    }

    /// The text as it is edited: line ends as the setter breaks them, or as spaces.
    fn inside(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let end = if self.begins_lines() { BREAK } else { ' ' };
        text.chars()
            .map(|c| if c == '\n' || c == '\r' { end } else { c })
            .filter(|c| !c.is_control())
            .collect()
    }

    /// Reads the keyboard and the input method.
    fn hear(&mut self, ui: &Ui, id: Id, kept: &mut Kept, press: &mut Press, width: f32) -> bool {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: self.has_lines() || self.leave.is_some(),
            tab: self.leave.is_some(),
            escape: self.leave.is_some(),
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
            // The input method let a key through: what it was composing is over.
            is_changed |= kept.finish_composing(ui.ctx());
            if let Some(way) = self.leaves_by(&intent, kept, press, width, ui) {
                if let Some(leave) = &mut self.leave {
                    **leave = Some(way);
                }
                ui.memory_mut(|memory| memory.surrender_focus(id));
                break;
            }
            match &intent {
                Intent::Enter if self.begins_lines() => {
                    kept.line.insert(&BREAK.to_string());
                    is_changed = true;
                }
                Intent::Enter | Intent::Break if !self.begins_lines() => {
                    ui.memory_mut(|memory| memory.surrender_focus(id));
                    break;
                }
                Intent::Copy | Intent::Cut => {
                    if !kept.line.range().is_empty() {
                        let text = outside(kept.line.selected());
                        copy(ui.ctx(), &text);
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

    /// How a key leaves a field among words.
    fn leaves_by(
        &self,
        intent: &Intent,
        kept: &Kept,
        press: &mut Press,
        width: f32,
        ui: &Ui,
    ) -> Option<Leave> {
        self.leave.as_ref()?;
        let way = match intent {
            Intent::Move(Motion::Up, false) => Leave::Up,
            Intent::Move(Motion::Down, false) => Leave::Down,
            Intent::Indent(true) => return Some(Leave::On),
            Intent::Indent(false) => return Some(Leave::Back),
            Intent::Enter if !self.begins_lines() => return Some(Leave::Entered),
            Intent::Escape => return Some(Leave::Out),
            _ => return None,
        };
        let (lines, _) = self.set(kept, press, width, ui.pixels_per_point());
        let line = motion::line_of(&lines, kept.line.caret());
        let is_edge = match way {
            Leave::Up => line == 0,
            _ => lines.len() <= line + 1,
        };
        is_edge.then_some(way)
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

    fn words(&self, text: &str) -> Words {
        let is_neutral = !text.chars().any(char::is_alphabetic);
        Words {
            side: if self.is_mirrored && is_neutral {
                Side::Right
            } else {
                self.side
            },
            ..Words::plain(text)
        }
    }

    /// The lines of the words, and of the hint when there are none.
    fn set(
        &self,
        kept: &Kept,
        press: &mut Press,
        width: f32,
        scale: f32,
    ) -> (Arc<Lines>, Option<Arc<Lines>>) {
        let words = self.words(&kept.line.text);
        let words = words
            .composing(kept.line.head, &kept.composing)
            .filter(|_| !kept.composing.is_empty())
            .unwrap_or(words);
        let mut set = |words: &Words, style: &BlockStyle| {
            let lines = press.cache.lines(words, style, width, scale);
            if self.has_lines() || lines.len() < 2 {
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
            set(&self.words(self.hint), &style)
        });
        // What is typed will stand where the hint stands.
        let side = hint.as_ref().map(|hint| match hint.is_rtl() {
            true => Side::Right,
            false => Side::Left,
        });
        let words = Words {
            side: side.unwrap_or(words.side),
            ..words
        };
        (set(&words, &self.style), hint)
    }

    /// How far one long line is scrolled so that the caret is in sight, in points.
    fn scrolled(&self, kept: &mut Kept, lines: &Lines, width: f32, scale: f32) -> f32 {
        let area = hit::extent(lines, 0);
        let wide = area.x1.max(lines.width()) / scale;
        if self.has_lines() || self.leave.is_some() || wide <= width {
            kept.scroll = 0.0;
            return 0.0;
        }
        let caret = hit::area_of(lines, kept.line.caret()).x0 / scale;
        let most = wide + 2.0 - width;
        let seen = kept.scroll.max(caret + 2.0 - width).min(caret);
        kept.scroll = seen.clamp(0.0, most.max(0.0));
        kept.scroll
    }
}

/// The text as the caller keeps it.
fn outside(text: &str) -> String {
    text.replace(BREAK, "\n")
}
