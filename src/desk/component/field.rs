//! A line or a few lines to fill in, with a name, a hint, and what is remarked about it.

use egui::{Frame, Id, Key, Margin, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{Icon, Kind, Text, Tone, dialog, flow};
use crate::desk::theme::{corner, theme};
use crate::surface::{self, Draft};
use crate::typeset::style::{BlockStyle, Ink};

/// What an icon takes before the words.
const ICON: i8 = 20;

/// The name over a field: nearer to its own than to the one before.
pub(super) fn name_over(ui: &mut Ui, name: &str) {
    if name.is_empty() {
        return;
    }
    ui.add_space(4.0);
    Text::new(name, Kind::SmallMedium)
        .tone(Tone::Quiet)
        .silent()
        .ui(ui);
    ui.add_space(-7.0);
}

/// What is said under a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heed<'a> {
    /// Nothing.
    Nothing,
    /// Good to know.
    Note(&'a str),
    /// Not as it should be.
    Wrong(&'a str),
}

/// What became of a field that not everything can be typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed<T> {
    /// Nothing new.
    Nothing,
    /// Another value.
    Value(T),
    /// It was left with words that are no value.
    Unread(String),
}

/// A field with its name over it.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    label: &'a str,
    name: &'a str,
    hint: &'a str,
    rows: u8,
    heed: Heed<'a>,
    salt: &'a str,
    number: u64,
    stem: Option<usize>,
    icon: Option<Icon>,
    is_plain: bool,
    is_faint: bool,
}

impl<'a> Field<'a> {
    /// A field of one line.
    pub const fn new(label: &'a str) -> Self {
        Self {
            label,
            name: label,
            hint: "",
            rows: 1,
            heed: Heed::Nothing,
            salt: "",
            number: 0,
            stem: None,
            icon: None,
            is_plain: false,
            is_faint: false,
        }
    }

    /// Words in the empty field.
    #[must_use]
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Several lines.
    #[must_use]
    pub const fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    /// With an icon before its words.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With a remark under it.
    #[must_use]
    pub const fn heed(mut self, heed: Heed<'a>) -> Self {
        self.heed = heed;
        self
    }

    /// Without its name over it; a screen reader still says it.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.label = "";
        self
    }

    /// Without an edge until it is typed in, and as many lines as its words take: one of a list.
    #[must_use]
    pub const fn plain(mut self) -> Self {
        self.is_plain = true;
        self
    }

    /// Its words fainter, where what they say is over.
    #[must_use]
    pub const fn faint(mut self, is_faint: bool) -> Self {
        self.is_faint = is_faint;
        self
    }

    /// Tells it from others of that name: the record it belongs to.
    #[must_use]
    pub const fn of(mut self, salt: &'a str) -> Self {
        self.salt = salt;
        self
    }

    /// Tells it from the same field of another article.
    #[must_use]
    pub const fn number(mut self, number: u64) -> Self {
        self.number = number;
        self
    }

    /// Selects only the first bytes of its words when the keyboard comes, as those of a file's
    /// name before its ending.
    #[must_use]
    pub const fn stem(mut self, bytes: usize) -> Self {
        self.stem = Some(bytes);
        self
    }

    /// The id it has in the window, wherever it stands.
    pub fn id(&self) -> Id {
        Id::unique(("field", self.name, self.salt, self.number))
    }

    /// Shows a value; gives back what it became with each letter.
    ///
    /// While it is typed in, it shows what was typed, however the value reads that came of it.
    pub fn live(self, ui: &mut Ui, value: &str) -> Option<String> {
        let id = self.id();
        let draft: Option<Draft> = ui.data(|data| data.get_temp(id));
        let mut draft = draft.unwrap_or_else(|| Draft::of(value));
        draft.follow(value);
        let mut words = draft.words().to_owned();
        let response = self.show(ui, &mut words);
        dialog::note_left(ui, &response);
        let typed = response.changed().then(|| words.clone());
        if response.changed() {
            draft.put(words);
        }
        let has_focus = response.has_focus();
        ui.data_mut(|data| {
            if has_focus {
                data.insert_temp(id, draft);
            } else {
                data.remove::<Draft>(id);
            }
        });
        typed
    }

    /// The same for a value that not all words make: each letter is read.
    pub fn read<T>(self, ui: &mut Ui, value: &str, read: impl Fn(&str) -> Option<T>) -> Typed<T> {
        let id = self.id();
        let draft: Option<Draft> = ui.data(|data| data.get_temp(id));
        let typed = self.live(ui, value);
        let is_changed = typed.is_some();
        let words = typed.or_else(|| draft.map(|draft| draft.words().to_owned()));
        let Some(words) = words else {
            return Typed::Nothing;
        };
        match read(&words) {
            Some(value) if is_changed => Typed::Value(value),
            None if !ui.memory(|memory| memory.has_focus(id)) => Typed::Unread(words),
            _ => Typed::Nothing,
        }
    }

    /// Shows a way to somewhere; gives it back once the field is left, or with Enter.
    pub fn asked(self, ui: &mut Ui, value: &str) -> Option<String> {
        let id = self.id();
        let typed: Option<String> = ui.data(|data| data.get_temp(id));
        let mut words = typed.unwrap_or_else(|| value.to_owned());
        let response = self.show(ui, &mut words);
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(id, words));
            return None;
        }
        if response.lost_focus() {
            ui.data_mut(|data| data.remove::<String>(id));
            let is_left = ui.input(|input| input.key_pressed(Key::Escape));
            let is_another = !is_left && words != value;
            if is_another {
                dialog::note_left(ui, &response);
            }
            return is_another.then_some(words);
        }
        None
    }

    /// The room between its edge and its words.
    fn margin(&self, side: i8, pad: i8) -> Margin {
        let sign = if self.icon.is_some() { ICON } else { 0 };
        let (left, right) = if flow::is_rtl() {
            (side, side + sign)
        } else {
            (side + sign, side)
        };
        Margin {
            left,
            right,
            top: pad,
            bottom: pad,
        }
    }

    /// Shows it over a text of the caller's.
    pub fn show(self, ui: &mut Ui, words: &mut String) -> egui::Response {
        let theme = theme(ui);
        let (colours, sizes) = (&theme.colours, &theme.sizes);
        let id = self.id();
        dialog::note_field(ui, id);
        name_over(ui, self.label);
        let is_active = ui.memory(|memory| memory.has_focus(id));
        let is_wrong = matches!(self.heed, Heed::Wrong(_));
        let stroke = match (is_active, is_wrong) {
            (true, _) => Stroke::new(2.0, colours.focus),
            (false, _) if self.is_plain => Stroke::new(1.0, egui::Color32::TRANSPARENT),
            (false, true) => Stroke::new(1.0, colours.bad),
            (false, false) => Stroke::new(1.0, colours.edge),
        };
        // The edge grows inwards, so that nothing moves when the field is entered.
        let side: i8 = if is_active { 9 } else { 10 };
        let is_line = self.rows == 1 && !self.is_plain;
        let pad: i8 = match (is_line, is_active) {
            (true, _) => 0,
            (false, true) => 6,
            (false, false) => 7,
        };
        let high = if is_line {
            sizes.field - 2.0 * stroke.width
        } else {
            0.0
        };
        let fill = match self.is_plain && !is_active {
            true => egui::Color32::TRANSPARENT,
            false => colours.raised,
        };
        let of = Kind::Ui.style(sizes);
        let ink = if self.is_faint { Ink::Faint } else { of.ink };
        let style = BlockStyle { ink, ..of };
        let frame = Frame::new()
            .fill(fill)
            .stroke(stroke)
            .corner_radius(corner(sizes.radius))
            .inner_margin(self.margin(side, pad));
        let edit = surface::Field::new(words, self.name, style, theme.inks())
            .id(id)
            .hint(self.hint)
            .mirrored(flow::is_rtl())
            .selection(colours.selection)
            .rows(self.rows)
            .folds(self.is_plain)
            .stem(self.stem)
            .min_height(high);
        let shown = frame.show(ui, |ui| edit.ui(ui));
        let response = shown.inner;
        if let Some(icon) = self.icon {
            let area = shown.response.rect;
            let middle = pos2(flow::start(area, 18.0, 0.0), area.center().y);
            icon.paint(ui, middle, 15.0, colours.ink_2);
            // Whoever presses the sign means the field.
            let sign = Rect::from_center_size(middle, vec2(28.0, area.height()));
            if ui.interact(sign, id.with("icon"), Sense::CLICK).clicked() {
                response.request_focus();
            }
        }
        match self.heed {
            Heed::Nothing => {}
            Heed::Note(words) => {
                Text::new(words, Kind::Small).tone(Tone::Faint).ui(ui);
            }
            Heed::Wrong(words) => {
                Text::new(words, Kind::Small).tone(Tone::Bad).ui(ui);
            }
        }
        response
    }
}
