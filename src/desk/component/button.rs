//! Buttons with words, and buttons with an icon.

use egui::{Color32, Id, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Icon, Kind, Text, Tone, dialog, flow, ring, tip};
use crate::desk::theme::{Theme, corner, theme};

/// What the caret of a button takes that opens a list.
const CARET: f32 = 15.0;

/// How loud a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// With an edge, as most.
    #[default]
    Plain,
    /// The one thing to do here.
    Primary,
    /// Without an edge: in bars and menus.
    Quiet,
    /// As a link, among words.
    Link,
}

/// A button with words.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    words: &'a str,
    name: &'a str,
    look: Look,
    icon: Option<Icon>,
    key: &'a str,
    help: &'a str,
    is_enabled: bool,
    opens: bool,
    id: Option<Id>,
}

impl<'a> Button<'a> {
    /// A plain button.
    pub const fn new(words: &'a str) -> Self {
        Self {
            words,
            name: words,
            look: Look::Plain,
            icon: None,
            key: "",
            help: "",
            is_enabled: true,
            opens: false,
            id: None,
        }
    }

    /// With an id of its own, so that the keyboard can be brought to it.
    #[must_use]
    pub const fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Louder or quieter.
    #[must_use]
    pub const fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// With an icon before the words.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With its key behind the words.
    #[must_use]
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// What is said when the pointer rests on it.
    #[must_use]
    pub const fn help(mut self, help: &'a str) -> Self {
        self.help = help;
        self
    }

    /// The name a screen reader says, where the words alone do not tell which one it is.
    #[must_use]
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Whether it can be used now.
    #[must_use]
    pub const fn enabled(mut self, is_enabled: bool) -> Self {
        self.is_enabled = is_enabled;
        self
    }

    /// Opens a list under it, which a caret behind the words says.
    #[must_use]
    pub const fn opens(mut self) -> Self {
        self.opens = true;
        self
    }

    fn text(&self) -> Text<'a> {
        let kind = match self.look {
            Look::Plain | Look::Primary => Kind::UiMedium,
            Look::Quiet => Kind::Ui,
            // As the words among which it stands.
            Look::Link => Kind::SmallMedium,
        };
        let tone = match self.look {
            _ if !self.is_enabled => Tone::Faint,
            Look::Plain => Tone::Ink,
            Look::Primary => Tone::Paper,
            Look::Quiet => Tone::Quiet,
            Look::Link => Tone::Link,
        };
        Text::new(self.words, kind).tone(tone)
    }

    /// The key beside its words.
    const fn key_text(&self) -> Text<'a> {
        Text::new(self.key, Kind::Tiny).tone(Tone::Faint)
    }

    /// The room between its edge and its words.
    const fn side(&self) -> f32 {
        match self.look {
            Look::Link => 2.0,
            Look::Quiet => 9.0,
            Look::Plain | Look::Primary => 11.0,
        }
    }

    /// How wide it is.
    pub fn width(&self, ui: &Ui) -> f32 {
        let words = self.text().size(ui, f32::INFINITY).x;
        let icon = if self.icon.is_some() { 20.0 } else { 0.0 };
        let behind = if self.key.is_empty() {
            0.0
        } else {
            self.key_text().size(ui, f32::INFINITY).x + 6.0
        };
        let caret = if self.opens { CARET } else { 0.0 };
        words + icon + behind + caret + self.side() * 2.0
    }

    /// Shows it.
    pub fn ui(self, ui: &mut Ui) -> Response {
        let theme = theme(ui);
        let (text, key) = (self.text(), self.key_text());
        let words = text.size(ui, f32::INFINITY);
        let side = self.side();
        let high = if self.look == Look::Link {
            words.y + 4.0
        } else {
            theme.sizes.control
        };
        let wide = self.width(ui);
        let sense = if self.is_enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        if self.look == Look::Primary && self.is_enabled {
            dialog::note_primary(ui, self.id.unwrap_or_else(|| ui.next_auto_id()));
        }
        let (area, response) = match self.id {
            Some(id) => {
                let (area, _) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
                (area, ui.interact(area, id, sense))
            }
            None => ui.allocate_exact_size(vec2(wide, high), sense),
        };
        let (name, is_enabled) = (self.name, self.is_enabled);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, name));
        if ui.is_rect_visible(area) {
            let (fill, stroke) = self.ground(&theme, &response);
            let radius = corner(theme.sizes.radius);
            ui.painter()
                .rect(area, radius, fill, stroke, StrokeKind::Inside);
            let mut after = side;
            if let Some(icon) = self.icon {
                let colour = match self.look {
                    Look::Primary => theme.colours.paper,
                    Look::Link => theme.colours.link,
                    Look::Plain | Look::Quiet => theme.colours.ink_2,
                };
                let middle = pos2(flow::start(area, after + 7.0, 0.0), area.center().y);
                icon.paint(ui, middle, 15.0, colour);
                after += 20.0;
            }
            let top = area.center().y - words.y / 2.0;
            let left = flow::start(area, after, words.x);
            text.paint(ui, pos2(left, top), words.x);
            if self.opens {
                let at = pos2(flow::end(area, side + 5.0, 0.0), area.center().y);
                Icon::Down.paint(ui, at, 12.0, text.colour(&theme));
            }
            if !self.key.is_empty() {
                let size = key.size(ui, f32::INFINITY);
                let left = flow::end(area, side, size.x);
                let at = pos2(left, area.center().y - size.y / 2.0);
                key.paint(ui, at, size.x);
            }
            if self.look == Look::Link && response.hovered() {
                let y = top + words.y - 2.0;
                let line = Stroke::new(1.0, theme.colours.link);
                ui.painter().hline(left..=left + words.x, y, line);
            }
            ring(ui, &response, area, theme.sizes.radius);
        }
        if self.help.is_empty() {
            response
        } else {
            tip(response, self.help, None)
        }
    }

    fn ground(&self, theme: &Theme, response: &Response) -> (Color32, Stroke) {
        let colours = &theme.colours;
        let is_pressed = response.is_pointer_button_down_on();
        let is_near = response.hovered() && self.is_enabled;
        match self.look {
            Look::Primary if !self.is_enabled => (colours.chip, Stroke::NONE),
            Look::Primary if is_near && !is_pressed => (colours.ink_2, Stroke::NONE),
            Look::Primary => (colours.ink, Stroke::NONE),
            Look::Plain if is_pressed => (colours.chip, Stroke::new(1.0, colours.edge)),
            Look::Plain if is_near => (colours.raised, Stroke::new(1.0, colours.edge)),
            Look::Plain => (colours.raised, Stroke::new(1.0, colours.line_2)),
            Look::Quiet if is_near || is_pressed => (colours.chip, Stroke::NONE),
            Look::Quiet | Look::Link => (Color32::TRANSPARENT, Stroke::NONE),
        }
    }
}

/// A button with an icon, and its name for the pointer and the screen reader.
#[derive(Clone, Copy, Debug)]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    key: Option<&'a str>,
    is_on: bool,
    is_enabled: bool,
}

impl<'a> IconButton<'a> {
    /// A button of that name.
    pub const fn new(icon: Icon, name: &'a str) -> Self {
        Self {
            icon,
            name,
            key: None,
            is_on: false,
            is_enabled: true,
        }
    }

    /// Shown as switched on.
    #[must_use]
    pub const fn on(mut self, is_on: bool) -> Self {
        self.is_on = is_on;
        self
    }

    /// With its key in the tip.
    #[must_use]
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Whether it can be used now.
    #[must_use]
    pub const fn enabled(mut self, is_enabled: bool) -> Self {
        self.is_enabled = is_enabled;
        self
    }

    /// Shows it.
    pub fn ui(self, ui: &mut Ui) -> Response {
        let theme = theme(ui);
        let sense = if self.is_enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (area, response) = ui.allocate_exact_size(vec2(24.0, 24.0), sense);
        let (name, is_enabled) = (self.name, self.is_enabled);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, name));
        if ui.is_rect_visible(area) {
            let colours = &theme.colours;
            let is_near = response.hovered() && self.is_enabled;
            if is_near || self.is_on {
                let radius = corner(theme.sizes.radius_small);
                ui.painter().rect_filled(area, radius, colours.chip);
            }
            let colour = match self.is_enabled {
                false => colours.line_2,
                true if is_near || self.is_on => colours.ink,
                true => colours.ink_3,
            };
            self.icon.paint(ui, area.center(), theme.sizes.icon, colour);
            ring(ui, &response, area, theme.sizes.radius_small);
        }
        tip(response, self.name, self.key)
    }
}
