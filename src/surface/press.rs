//! What turns words into quads: lines and glyphs, shared by everything in one window.

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Color32, Context, Id, Mesh, Pos2, Rect, pos2, vec2};

use super::glyphs::Glyphs;
use crate::typeset::cache::Cache;
use crate::typeset::lines::Lines;
use crate::typeset::paint::{self, Run, Stroke};
use crate::typeset::style::{Ink, Under};

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
pub(super) struct Press {
    pub(super) cache: Cache,
    pub(super) glyphs: Glyphs,
}

/// The window's press, made at the first word.
pub(super) fn press(ctx: &Context) -> Arc<Mutex<Press>> {
    let transfer = ctx
        .global_style()
        .visuals
        .text_options
        .color_transfer_function;
    let scale = ctx.pixels_per_point();
    ctx.data_mut(|data| {
        let make = || {
            Arc::new(Mutex::new(Press {
                cache: Cache::default(),
                glyphs: Glyphs::new(transfer, scale),
            }))
        };
        // One for light and one for dark, which turn coverage into colour differently.
        let id = Id::unique(("press", format!("{transfer:?}")));
        Arc::clone(data.get_temp_mut_or_insert_with(id, make))
    })
}

/// The quads of every glyph and stroke of `lines`, the top left at `at` in points.
pub(super) fn mesh(glyphs: &mut Glyphs, lines: &Lines, at: Pos2, scale: f32, inks: &Inks) -> Mesh {
    let mut mesh = Mesh::default();
    let origin = pos2((at.x * scale).round(), (at.y * scale).round());
    for run in paint::runs(lines) {
        let ink = inks.of(run.brush.ink);
        glyphs.paint(&mut mesh, &run, origin, scale, ink);
        match run.brush.under {
            Under::Nothing => {}
            Under::Line | Under::Composing => line(&mut mesh, &run, run.under, origin, scale, ink),
            Under::Dots => dots(&mut mesh, &run, origin, scale, inks.faint),
        }
        if let Some(through) = run.through {
            line(&mut mesh, &run, through, origin, scale, ink);
        }
    }
    mesh
}

fn line(mesh: &mut Mesh, run: &Run, stroke: Stroke, origin: Pos2, scale: f32, ink: Color32) {
    let left = pos2(origin.x + run.x, origin.y + stroke.y);
    let area = Rect::from_min_size(left, vec2(run.width, stroke.thickness));
    mesh.add_rect_with_uv(area / scale, Glyphs::white(), ink);
}

/// Square dots under a run, on a grid of the window so that neighbouring runs keep step.
fn dots(mesh: &mut Mesh, run: &Run, origin: Pos2, scale: f32, ink: Color32) {
    let side = (1.25 * scale).round().max(1.0);
    let y = origin.y + run.under.y + side;
    let mut x = ((origin.x + run.x) / (2.0 * side)).ceil() * 2.0 * side;
    while x + side <= origin.x + run.x + run.width {
        let dot = Rect::from_min_size(pos2(x, y), vec2(side, side));
        mesh.add_rect_with_uv(dot / scale, Glyphs::white(), ink);
        x += 2.0 * side;
    }
}
