//! Small words on a round ground: seals and keys.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Icon, Kind, Text, Tone, flow};
use crate::desk::theme::{corner, theme};

/// A seal: its meaning in words, and in a colour beside them.
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    words: &'a str,
    tone: Tone,
    icon: Option<Icon>,
}

impl<'a> Chip<'a> {
    /// A neutral one.
    pub const fn new(words: &'a str) -> Self {
        Self {
            words,
            tone: Tone::Quiet,
            icon: None,
        }
    }

    /// In the colour of a meaning.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With an icon before the words.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// How wide it is.
    pub fn width(&self, ui: &Ui) -> f32 {
        let icon = if self.icon.is_some() { 16.0 } else { 0.0 };
        self.text().size(ui, f32::INFINITY).x + icon + 16.0
    }

    fn text(&self) -> Text<'a> {
        Text::new(self.words, Kind::SmallMedium).tone(self.tone)
    }

    /// Shows it.
    pub fn ui(&self, ui: &mut Ui) -> Response {
        let theme = theme(ui);
        let colours = &theme.colours;
        let size = self.text().size(ui, f32::INFINITY);
        let (area, response) = ui.allocate_exact_size(vec2(self.width(ui), 22.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words));
        let ground = match self.tone {
            Tone::Ok => colours.ok_ground,
            Tone::Warn => colours.warn_ground,
            Tone::Bad | Tone::Accent => colours.bad_ground,
            Tone::Ink | Tone::Quiet | Tone::Faint | Tone::Link | Tone::Paper => colours.chip,
        };
        ui.painter().rect_filled(area, corner(11.0), ground);
        let mut after = 8.0;
        if let Some(icon) = self.icon {
            let at = pos2(flow::start(area, after + 6.0, 0.0), area.center().y);
            icon.paint(ui, at, 13.0, self.tone.of(colours));
            after += 16.0;
        }
        let left = flow::start(area, after, size.x);
        let at = pos2(left, area.center().y - size.y / 2.0);
        self.text().paint(ui, at, size.x);
        response
    }
}

/// A state in a line of others: a sign, and its word beside it. What it stands in says it aloud.
pub fn state(ui: &mut Ui, icon: Option<Icon>, words: &str, tone: Tone) -> Response {
    let theme = theme(ui);
    let text = Text::new(words, Kind::Tiny).tone(tone);
    let size = text.size(ui, f32::INFINITY);
    let before = if icon.is_some() { SIGN } else { 0.0 };
    let whole = vec2(before + size.x, size.y);
    let (area, response) = ui.allocate_exact_size(whole, Sense::hover());
    if let Some(icon) = icon {
        let at = pos2(flow::start(area, 6.0, 0.0), area.center().y);
        icon.paint(ui, at, 12.0, tone.of(&theme.colours));
    }
    let left = flow::start(area, before, size.x);
    text.paint(ui, pos2(left, area.top()), size.x);
    response
}

/// What the sign of a state takes before its word.
const SIGN: f32 = 16.0;

/// A key as it is written on the keyboard.
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    let theme = theme(ui);
    let text = Text::new(key, Kind::Tiny).tone(Tone::Quiet);
    let size = text.size(ui, f32::INFINITY);
    let (area, response) = ui.allocate_exact_size(vec2(size.x + 12.0, 19.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    ui.painter()
        .rect_filled(area, corner(5.0), theme.colours.chip);
    let at = pos2(area.left() + 6.0, area.center().y - size.y / 2.0);
    text.paint(ui, at, size.x);
    response
}
