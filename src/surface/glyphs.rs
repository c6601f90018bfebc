//! Glyphs as pictures in one texture, and the quads that show them.

use std::collections::HashMap;

use egui::epaint::{FontColorTransferFunction, TextOptions, TextureAtlas};
use egui::{
    Color32, Context, Mesh, Pos2, Rect, TextureId, TextureOptions, Vec2, ViewportId, pos2, vec2,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{
    DrawSettings, Engine, HintingInstance, HintingOptions, OutlinePen, SmoothMode, Target,
};
use skrifa::raw::types::F2Dot14;
use skrifa::{FontRef, GlyphId, MetadataProvider as _, Tag};
use vello_cpu::color::{OpaqueColor, Srgb};
use vello_cpu::kurbo::{Affine, BezPath};

use super::colour::{self, Picture};
use crate::typeset::paint::{Face, Run};

/// The side of the texture at first, and at most. It grows only when it is emptied: meshes that are
/// kept point into it, and few articles need more than the least, unless their letters have more
/// pixels than on a usual screen.
const SIDE: usize = 1024;
const MOST_SIDE: usize = 2048;
const USUAL_SCALE: f32 = 1.25;
/// How many places within a pixel a glyph may begin at.
const BINS: u8 = 4;

/// Where a glyph's picture is, and where it stands from the pen. A space has none.
#[derive(Clone, Copy, Debug)]
struct Slot {
    uv: Rect,
    offset: Vec2,
    size: Vec2,
    /// Whether it has colours of its own, and no ink can change them.
    is_coloured: bool,
}

/// A face at one size and weight, hinted.
struct Cut {
    /// Whether the face has colours of its own.
    is_coloured: bool,
    hinting: Option<HintingInstance>,
    coords: Vec<F2Dot14>,
    slots: HashMap<(u32, u8), Option<Slot>>,
}

/// The glyphs drawn so far.
pub struct Glyphs {
    atlas: TextureAtlas,
    side: usize,
    texture: Option<TextureId>,
    transfer: FontColorTransferFunction,
    cuts: HashMap<Face, Cut>,
    generation: u64,
    /// The frame that is painted now, and the one in which the texture began.
    frame: Option<u64>,
    begun: Option<u64>,
}

impl std::fmt::Debug for Glyphs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Glyphs")
            .field("cuts", &self.cuts.len())
            .finish_non_exhaustive()
    }
}

impl Glyphs {
    /// No glyph yet, for letters of that many pixels a point; `transfer` is how egui itself turns
    /// coverage into colour.
    pub fn new(transfer: FontColorTransferFunction, scale: f32) -> Self {
        let side = if USUAL_SCALE < scale { MOST_SIDE } else { SIDE };
        Self {
            atlas: atlas(side, transfer),
            side,
            texture: None,
            transfer,
            cuts: HashMap::new(),
            generation: 0,
            frame: None,
            begun: None,
        }
    }

    /// Grows each time the texture begins again: a mesh of another generation is stale.
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    /// Adds a run's glyphs to `mesh`, its layout's top left at `origin` in physical pixels.
    pub fn paint(&mut self, mesh: &mut Mesh, run: &Run, origin: Pos2, scale: f32, ink: Color32) {
        let Ok(font) = FontRef::from_index(run.bytes(), run.face.index) else {
            return;
        };
        let Self {
            atlas,
            cuts,
            transfer,
            ..
        } = self;
        let cut = cuts
            .entry(run.face.clone())
            .or_insert_with(|| Cut::new(&font, &run.face));
        for glyph in &run.glyphs {
            let (x, bin) = binned(origin.x + glyph.x);
            let y = (origin.y + glyph.y).round();
            let slot = match cut.slots.get(&(glyph.id, bin)) {
                Some(slot) => *slot,
                None => {
                    let slot = cut.draw(atlas, *transfer, &font, &run.face, (glyph.id, bin));
                    cut.slots.insert((glyph.id, bin), slot);
                    slot
                }
            };
            let Some(slot) = slot else { continue };
            let area = Rect::from_min_size(pos2(x, y) + slot.offset, slot.size);
            let ink = if slot.is_coloured {
                Color32::WHITE.gamma_multiply_u8(ink.a())
            } else {
                ink
            };
            mesh.add_rect_with_uv(area / scale, slot.uv, ink);
        }
    }

    /// Uploads what is new and names the texture; call after painting.
    pub fn upload(&mut self, ctx: &Context) -> TextureId {
        if self.is_torn() {
            ctx.request_repaint();
        }
        let manager = ctx.tex_manager();
        let delta = self.atlas.take_delta();
        match (self.texture, delta) {
            (Some(id), None) => id,
            (Some(id), Some(mut delta)) => {
                delta.options = TextureOptions::NEAREST;
                manager.write().set(id, delta);
                id
            }
            (None, delta) => {
                let image =
                    delta.map_or_else(|| self.atlas.image().clone().into(), |delta| delta.image);
                // Letters stand on whole pixels: nothing is ever looked up between two.
                let options = TextureOptions::NEAREST;
                let id = manager.write().alloc("glyphs".into(), image, options);
                self.texture = Some(id);
                id
            }
        }
    }

    /// The place in the texture that is wholly white, for strokes.
    pub const fn white() -> Rect {
        Rect::from_min_max(Pos2::ZERO, Pos2::ZERO)
    }

    /// Whether letters of this frame had no room, and the next one would have some for them.
    fn is_torn(&self) -> bool {
        let is_over = 1.0 <= self.atlas.fill_ratio();
        is_over && (self.side < MOST_SIDE || self.begun != self.frame)
    }

    fn is_full(&self) -> bool {
        0.8 < self.atlas.fill_ratio()
    }

    /// Begins again, larger if it may, when the texture is nearly full; called before anything is
    /// painted. Within a frame it stays, because what is painted already points into it.
    pub fn make_room(&mut self, ctx: &Context) {
        // Windows of an article's own are painted within a frame of the main one.
        self.begin(ctx.cumulative_frame_nr_for(ViewportId::ROOT));
    }

    fn begin(&mut self, frame: u64) {
        if self.frame.replace(frame) == Some(frame) || !self.is_full() {
            return;
        }
        self.side = (2 * self.side).min(MOST_SIDE);
        self.atlas = atlas(self.side, self.transfer);
        self.cuts.clear();
        self.generation += 1;
        self.begun = Some(frame);
    }
}

fn atlas(side: usize, transfer: FontColorTransferFunction) -> TextureAtlas {
    let options = TextOptions {
        max_texture_side: side,
        color_transfer_function: transfer,
        ..TextOptions::default()
    };
    TextureAtlas::new([side, side], options)
}

/// A whole pixel and the part of it that is left, in quarters.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the remainder is 0 to 3"
)]
fn binned(x: f32) -> (f32, u8) {
    let quarters = (x * f32::from(BINS)).round();
    let whole = (quarters / f32::from(BINS)).floor();
    (whole, (quarters - whole * f32::from(BINS)) as u8)
}

impl Cut {
    fn new(font: &FontRef<'_>, face: &Face) -> Self {
        let coords: Vec<F2Dot14> = face.coords.iter().map(|c| F2Dot14::from_bits(*c)).collect();
        let options = HintingOptions {
            engine: Engine::AutoFallback,
            target: Target::Smooth {
                mode: SmoothMode::Normal,
                symmetric_rendering: true,
                preserve_linear_metrics: true,
            },
        };
        let size = Size::new(f32::from_bits(face.size));
        let place = LocationRef::new(&coords);
        let hinting = HintingInstance::new(&font.outline_glyphs(), size, place, options).ok();
        Self {
            is_coloured: [b"COLR", b"CBDT", b"sbix"]
                .into_iter()
                .any(|table| font.table_data(Tag::new(table)).is_some()),
            hinting,
            coords,
            slots: HashMap::new(),
        }
    }

    /// Draws one glyph into the atlas.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a glyph is far smaller than the atlas, and its box is not negative"
    )]
    fn draw(
        &self,
        atlas: &mut TextureAtlas,
        transfer: FontColorTransferFunction,
        font: &FontRef<'_>,
        face: &Face,
        (id, bin): (u32, u8),
    ) -> Option<Slot> {
        if self.is_coloured
            && let Some(picture) =
                colour::picture(font, GlyphId::new(id), f32::from_bits(face.size))
            && picture.size.0.max(picture.size.1) <= atlas.size()[0]
        {
            return Some(put(atlas, &picture));
        }
        let outline = font.outline_glyphs().get(GlyphId::new(id))?;
        let size = Size::new(f32::from_bits(face.size));
        let settings = self.hinting.as_ref().map_or_else(
            || DrawSettings::unhinted(size, LocationRef::new(&self.coords)),
            |hinting| DrawSettings::hinted(hinting, false),
        );
        let mut path = BezPath::new();
        let shift = f64::from(bin) / f64::from(BINS);
        let mut pen = Pen {
            path: &mut path,
            shift,
            up: -1.0,
        };
        outline.draw(settings, &mut pen).ok()?;
        let bounds = path.control_box().expand();
        let (width, height) = (bounds.width() as u16, bounds.height() as u16);
        let is_too_large = atlas.size()[0] < usize::from(width.max(height));
        if width == 0 || height == 0 || is_too_large {
            return None;
        }
        let mut context = vello_cpu::RenderContext::new(width, height);
        context.set_transform(Affine::translate((-bounds.x0, -bounds.y0)));
        context.set_paint(OpaqueColor::<Srgb>::WHITE);
        context.fill_path(&path);
        let mut picture = vello_cpu::Pixmap::new(width, height);
        context.render(&mut picture, &mut vello_cpu::Resources::new());
        let (columns, rows) = (usize::from(width), usize::from(height));
        let side = atlas.size()[0] as f32;
        let ((left, top), image) = atlas.allocate((columns, rows));
        for (at, pixel) in picture.data_as_u8_slice().chunks_exact(4).enumerate() {
            let &[r, g, b, a] = pixel else { continue };
            let place = (top + at / columns) * image.width() + left + at % columns;
            if let Some(target) = image.pixels.get_mut(place) {
                *target = transfer.to_atlas_color(Color32::from_rgba_premultiplied(r, g, b, a));
            }
        }
        let size = vec2(f32::from(width), f32::from(height));
        let at = pos2(left as f32, top as f32);
        Some(Slot {
            uv: Rect::from_min_size(at, size) / side,
            offset: vec2(bounds.x0 as f32, bounds.y0 as f32),
            size,
            is_coloured: false,
        })
    }
}

/// Puts a picture into the texture as it is.
fn put(atlas: &mut TextureAtlas, picture: &Picture) -> Slot {
    let (columns, rows) = picture.size;
    let side = atlas.size()[0] as f32;
    let ((left, top), image) = atlas.allocate((columns, rows));
    for (at, pixel) in picture.pixels.iter().enumerate() {
        let place = (top + at / columns) * image.width() + left + at % columns;
        if let Some(target) = image.pixels.get_mut(place) {
            *target = *pixel;
        }
    }
    let size = vec2(columns as f32, rows as f32);
    Slot {
        uv: Rect::from_min_size(pos2(left as f32, top as f32), size) / side,
        offset: vec2(picture.left, picture.top),
        size,
        is_coloured: true,
    }
}

/// Writes an outline as a path, its ordinates times a factor and shifted by part of a pixel.
pub(super) struct Pen<'a> {
    path: &'a mut BezPath,
    shift: f64,
    up: f64,
}

impl<'a> Pen<'a> {
    /// As the font has it.
    pub(super) const fn upright(path: &'a mut BezPath) -> Self {
        Self {
            path,
            shift: 0.0,
            up: 1.0,
        }
    }

    fn at(&self, x: f32, y: f32) -> (f64, f64) {
        (f64::from(x) + self.shift, self.up * f64::from(y))
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.move_to(to);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.line_to(to);
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (c, to) = (self.at(cx, cy), self.at(x, y));
        self.path.quad_to(c, to);
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (a, b, to) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.path.curve_to(a, b, to);
    }
    fn close(&mut self) {
        self.path.close_path();
    }
}

#[cfg(test)]
mod tests {
    use egui::Color32;
    use egui::epaint::FontColorTransferFunction;

    use super::{Glyphs, put};
    use crate::surface::colour::Picture;

    fn fill(glyphs: &mut Glyphs) {
        let picture = Picture {
            size: (100, 100),
            pixels: vec![Color32::RED; 10_000],
            left: 0.0,
            top: 0.0,
        };
        while !glyphs.is_full() {
            put(&mut glyphs.atlas, &picture);
        }
    }

    fn is(glyphs: &Glyphs) -> (usize, u64) {
        (glyphs.atlas.size()[0], glyphs.generation())
    }

    #[test]
    fn a_full_texture_begins_again_larger_and_then_not_any_more() {
        let mut glyphs = Glyphs::new(FontColorTransferFunction::default(), 1.0);
        fill(&mut glyphs);
        glyphs.begin(1);
        assert_eq!(is(&glyphs), (2048, 1));
        glyphs.begin(2);
        assert_eq!(is(&glyphs), (2048, 1), "there is room again");
        fill(&mut glyphs);
        glyphs.begin(3);
        assert_eq!(is(&glyphs), (2048, 2));
    }

    #[test]
    fn what_a_frame_has_painted_keeps_its_letters_until_the_frame_is_over() {
        let mut glyphs = Glyphs::new(FontColorTransferFunction::default(), 1.0);
        glyphs.begin(1);
        fill(&mut glyphs);
        glyphs.begin(1);
        assert_eq!(is(&glyphs), (1024, 0), "another label of the same frame");
        assert!(!glyphs.is_torn(), "all have had room");
        glyphs.begin(2);
        assert_eq!(is(&glyphs), (2048, 1));
    }

    #[test]
    fn where_letters_have_more_pixels_there_is_room_for_them_at_once() {
        let glyphs = Glyphs::new(FontColorTransferFunction::default(), 2.0);
        assert_eq!(is(&glyphs), (2048, 0));
    }
}
