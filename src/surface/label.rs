//! A few words that are shown, not edited: the same setting as the page, so Persian reads rightly.

use std::sync::Arc;

use egui::{
    Align, Color32, Context, Id, Mesh, Pos2, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo,
    mutex::Mutex, pos2, vec2,
};

use super::glyphs::Glyphs;
use crate::typeset::cache::Cache;
use crate::typeset::paint;
use crate::typeset::shape::{Lines, Side, Words};
use crate::typeset::style::{BlockStyle, Ink, Under};

/// The theme's colours, one for each ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inks {
    /// Words.
    pub plain: Color32,
    /// Quieter words.
    pub quiet: Color32,
    /// The quietest words.
    pub faint: Color32,
    /// The kicker.
    pub accent: Color32,
    /// What can be clicked.
    pub link: Color32,
}

impl Inks {
    /// The colour of an ink.
    pub const fn of(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Plain => self.plain,
            Ink::Quiet => self.quiet,
            Ink::Faint => self.faint,
            Ink::Accent => self.accent,
            Ink::Link => self.link,
        }
    }
}

/// Lines and glyphs, shared by everything in one window.
#[derive(Debug)]
struct Press {
    cache: Cache,
    glyphs: Glyphs,
}

/// The window's press, made at the first word.
fn press(ctx: &Context) -> Arc<Mutex<Press>> {
    let transfer = ctx
        .global_style()
        .visuals
        .text_options
        .color_transfer_function;
    ctx.data_mut(|data| {
        let make = || {
            Arc::new(Mutex::new(Press {
                cache: Cache::default(),
                glyphs: Glyphs::new(transfer),
            }))
        };
        // One for light and one for dark, which turn coverage into colour differently.
        let id = Id::unique(("press", format!("{transfer:?}")));
        Arc::clone(data.get_temp_mut_or_insert_with(id, make))
    })
}

/// Words to show, and how.
#[derive(Clone, Debug)]
pub struct Label {
    words: Words,
    style: BlockStyle,
    inks: Inks,
}

impl Label {
    /// Words without marks.
    pub fn new(text: impl Into<String>, style: BlockStyle, inks: Inks) -> Self {
        Self {
            words: Words::plain(text),
            style,
            inks,
        }
    }

    /// Begins its lines at `side`, whatever its first letter says.
    #[must_use]
    pub const fn side(mut self, side: Side) -> Self {
        self.words.side = side;
        self
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
        if press.glyphs.make_room() {
            // What this frame has drawn already points into the old texture.
            ui.ctx().request_repaint();
        }
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
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.words.text));
        if ui.is_rect_visible(area) {
            if press.glyphs.make_room() {
                // What this frame has drawn already points into the old texture.
                ui.ctx().request_repaint();
            }
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

/// The quads of every glyph and stroke of `lines`, the top left at `at` in points.
fn mesh(glyphs: &mut Glyphs, lines: &Lines, at: Pos2, scale: f32, inks: &Inks) -> Mesh {
    let mut mesh = Mesh::default();
    let origin = pos2((at.x * scale).round(), (at.y * scale).round());
    for run in paint::runs(lines) {
        let ink = inks.of(run.brush.ink);
        glyphs.paint(&mut mesh, &run, origin, scale, ink);
        let under = (run.brush.under != Under::Nothing).then_some(run.under);
        for stroke in under.into_iter().chain(run.through) {
            let left = pos2(origin.x + run.x, origin.y + stroke.y);
            let area = Rect::from_min_size(left, vec2(run.width, stroke.thickness));
            mesh.add_rect_with_uv(area / scale, Glyphs::white(), ink);
        }
    }
    mesh
}
