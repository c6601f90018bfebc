//! A few words that are shown, not edited: the same setting as the page, so Persian reads rightly.

use std::ops::Range;

use egui::{Align, Mesh, Response, Role, Sense, Shape, Ui, WidgetInfo, vec2};

pub use super::press::Inks;
use super::press::{mesh, press};
use crate::typeset::shape::{Look, Side, Words};
use crate::typeset::style::{BlockStyle, Ink, Under};

/// Words to show, and how.
#[derive(Clone, Debug)]
pub struct Label {
    words: Words,
    style: BlockStyle,
    inks: Inks,
    told: Option<String>,
}

impl Label {
    /// Words without marks.
    pub fn new(text: impl Into<String>, style: BlockStyle, inks: Inks) -> Self {
        Self {
            words: Words::plain(text),
            style,
            inks,
            told: None,
        }
    }

    /// Says this to a screen reader in the place of the words: what their look says, too.
    #[must_use]
    pub fn told(mut self, told: String) -> Self {
        self.told = Some(told);
        self
    }

    /// Begins its lines at `side`, whatever its first letter says.
    #[must_use]
    pub const fn side(mut self, side: Side) -> Self {
        self.words.side = side;
        self
    }

    /// With these stretches heavy; what lies beyond the words is left out.
    #[must_use]
    pub fn strong(mut self, stretches: &[Range<usize>]) -> Self {
        let look = Look {
            strong: true,
            ..Look::default()
        };
        self.put(stretches, look);
        self
    }

    /// With a line through these stretches, more quietly: they are gone.
    #[must_use]
    pub fn struck(mut self, stretches: &[Range<usize>]) -> Self {
        let look = Look {
            strike: true,
            ink: Some(Ink::Quiet),
            ..Look::default()
        };
        self.put(stretches, look);
        self
    }

    /// With these stretches heavy and underlined: they are not in what it is compared with.
    #[must_use]
    pub fn differing(mut self, stretches: &[Range<usize>]) -> Self {
        let look = Look {
            strong: true,
            under: Under::Line,
            ink: Some(Ink::Link),
            ..Look::default()
        };
        self.put(stretches, look);
        self
    }

    /// Gives stretches a look; runs stand in their order.
    fn put(&mut self, stretches: &[Range<usize>], look: Look) {
        let text = &self.words.text;
        let inside = stretches
            .iter()
            .filter(|range| text.get((*range).clone()).is_some());
        let runs = &mut self.words.runs;
        runs.extend(inside.map(|range| (range.clone(), look)));
        runs.sort_by_key(|(range, _)| range.start);
    }

    /// The room the words take when they are set in `width` points at most.
    pub fn size(&self, ui: &Ui, width: f32) -> egui::Vec2 {
        let scale = ui.pixels_per_point();
        let press = press(ui.ctx());
        let mut press = press.lock();
        let lines = press.cache.lines(&self.words, &self.style, width, scale);
        vec2(lines.width() / scale, lines.height() / scale)
    }

    /// Shows the words in `width` points with their top left at `corner` of the window.
    ///
    /// It takes no room and tells a screen reader nothing: for the inside of a widget.
    pub fn paint(&self, ui: &Ui, corner: egui::Vec2, width: f32) {
        let scale = ui.pixels_per_point();
        let press = press(ui.ctx());
        let mut press = press.lock();
        let lines = press.cache.lines(&self.words, &self.style, width, scale);
        press.glyphs.make_room(ui.ctx());
        let at = corner.to_pos2();
        let mesh = mesh(&mut press.glyphs, &lines, at, scale, &self.inks);
        let texture = press.glyphs.upload(ui.ctx());
        ui.painter().add(Shape::mesh(Mesh {
            texture_id: texture,
            ..mesh
        }));
    }

    /// Sets the words in the room there is, and shows them.
    pub fn ui(&self, ui: &mut Ui) -> Response {
        let scale = ui.pixels_per_point();
        let width = ui.available_width();
        let press = press(ui.ctx());
        let mut press = press.lock();
        let lines = press.cache.lines(&self.words, &self.style, width, scale);
        let is_right = lines.is_rtl() || ui.layout().horizontal_align() == Align::RIGHT;
        let taken = if is_right && width.is_finite() {
            width
        } else {
            lines.width() / scale
        };
        let size = vec2(taken, lines.height() / scale);
        let (area, response) = ui.allocate_exact_size(size, Sense::hover());
        let told = self.told.as_ref().unwrap_or(&self.words.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told));
        if ui.is_rect_visible(area) {
            press.glyphs.make_room(ui.ctx());
            let mesh = mesh(&mut press.glyphs, &lines, area.min, scale, &self.inks);
            let texture = press.glyphs.upload(ui.ctx());
            ui.painter().add(Shape::mesh(Mesh {
                texture_id: texture,
                ..mesh
            }));
        }
        response
    }
}

/// Shows `text` in `style`, wrapped in the room there is.
pub fn label(ui: &mut Ui, text: &str, style: BlockStyle, inks: Inks) -> Response {
    Label::new(text, style, inks).ui(ui)
}
