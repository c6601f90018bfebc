//! Glyphs that bring their own colours: emoji, as pictures or as layers of shapes.

use egui::Color32;
use image::imageops::{self, FilterType};
use skrifa::bitmap::{BitmapData, BitmapGlyph, BitmapStrikes, Origin};
use skrifa::color::{Brush, ColorPainter, ColorStop, CompositeMode, Extend, Transform};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::BoundingBox;
use skrifa::outline::DrawSettings;
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use vello_cpu::color::{AlphaColor, DynamicColor, Srgb};
use vello_cpu::kurbo::{Affine, BezPath, Point, Rect};
use vello_cpu::peniko;
use vello_cpu::{Pixmap, RenderContext, Resources};

use super::glyphs::Pen;

/// A picture's longest side, in pixels; a larger glyph is not one of a text.
const LONGEST: f64 = 1_000.0;

/// A glyph in colours, and where it stands from the pen.
pub(super) struct Picture {
    pub(super) size: (usize, usize),
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) pixels: Vec<Color32>,
}

/// The glyph in its own colours at a size in pixels; `None` when it has none.
pub(super) fn picture(font: &FontRef<'_>, id: GlyphId, size: f32) -> Option<Picture> {
    let strikes = BitmapStrikes::new(font);
    let bitmap = strikes.glyph_for_size(Size::new(size), id);
    let bitmap = bitmap.and_then(|bitmap| from_bitmap(font, &bitmap, size));
    bitmap.or_else(|| from_layers(font, id, size))
}

fn from_bitmap(font: &FontRef<'_>, bitmap: &BitmapGlyph<'_>, size: f32) -> Option<Picture> {
    let mut whole = match &bitmap.data {
        BitmapData::Png(bytes) => {
            image::load_from_memory_with_format(bytes, image::ImageFormat::Png)
                .ok()?
                .to_rgba8()
        }
        BitmapData::Bgra(bytes) => {
            let mut bytes = bytes.to_vec();
            for pixel in bytes.chunks_exact_mut(4) {
                pixel.swap(0, 2);
            }
            image::RgbaImage::from_raw(bitmap.width, bitmap.height, bytes)?
        }
        BitmapData::Mask(_) => return None,
    };
    if matches!(bitmap.data, BitmapData::Png(_)) {
        // Colours are mixed as much as they cover.
        for pixel in whole.pixels_mut() {
            let [r, g, b, a] = pixel.0;
            pixel.0 = Color32::from_rgba_unmultiplied(r, g, b, a).to_array();
        }
    }
    let (across, down) = (size / bitmap.ppem_x, size / bitmap.ppem_y);
    let (wide, high) = (pixels(bitmap.width, across)?, pixels(bitmap.height, down)?);
    let small = imageops::resize(&whole, wide, high, FilterType::Triangle);
    let units = size / f32::from(font.head().ok()?.units_per_em());
    let left = bitmap.bearing_x * units + bitmap.inner_bearing_x * across;
    let above = bitmap.bearing_y * units + bitmap.inner_bearing_y * down;
    let top = match bitmap.placement_origin {
        Origin::TopLeft => -above,
        #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
        Origin::BottomLeft => -above - high as f32,
    };
    let colours = small.pixels().map(|pixel| {
        let [r, g, b, a] = pixel.0;
        Color32::from_rgba_premultiplied(r, g, b, a)
    });
    Some(Picture {
        size: (usize::try_from(wide).ok()?, usize::try_from(high).ok()?),
        left: left.round(),
        top: top.round(),
        pixels: colours.collect(),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "between 1 and a few hundred pixels"
)]
fn pixels(side: u32, scale: f32) -> Option<u32> {
    let side = f64::from(side as f32 * scale).round();
    (side.is_finite() && side <= LONGEST).then(|| (side as u32).max(1))
}

fn from_layers(font: &FontRef<'_>, id: GlyphId, size: f32) -> Option<Picture> {
    let glyph = font.color_glyphs().get(id)?;
    let place = LocationRef::default();
    let units = size / f32::from(font.head().ok()?.units_per_em());
    let area = glyph.bounding_box(place, Size::new(size)).or_else(|| {
        let metrics = font.glyph_metrics(Size::new(size), place);
        metrics.bounds(id)
    })?;
    let area = Rect::new(
        f64::from(area.x_min),
        f64::from(-area.y_max),
        f64::from(area.x_max),
        f64::from(-area.y_min),
    );
    let area = area.expand();
    if LONGEST < area.width() || LONGEST < area.height() {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and a thousand pixels"
    )]
    let (wide, high) = (area.width() as u16, area.height() as u16);
    if wide == 0 || high == 0 {
        return None;
    }
    let units = f64::from(units);
    let upright =
        Affine::translate((-area.x0, -area.y0)) * Affine::scale_non_uniform(units, -units);
    let mut painter = Painter {
        font,
        context: RenderContext::new(wide, high),
        places: vec![upright],
        // A little more than the picture, in its own pixels.
        all: Rect::new(-2.0, -2.0, f64::from(wide) + 2.0, f64::from(high) + 2.0),
    };
    glyph.paint(place, &mut painter).ok()?;
    let context = painter.context;
    let mut picture = Pixmap::new(wide, high);
    context.render(&mut picture, &mut Resources::new());
    let colours = picture
        .data_as_u8_slice()
        .chunks_exact(4)
        .map(|pixel| match pixel {
            &[r, g, b, a] => Color32::from_rgba_premultiplied(r, g, b, a),
            _ => Color32::TRANSPARENT,
        });
    #[expect(clippy::cast_possible_truncation, reason = "a few hundred pixels")]
    let (left, top) = (area.x0 as f32, area.y0 as f32);
    Some(Picture {
        size: (usize::from(wide), usize::from(high)),
        left,
        top,
        pixels: colours.collect(),
    })
}

/// Paints the layers of a colour glyph.
struct Painter<'a> {
    font: &'a FontRef<'a>,
    context: RenderContext,
    /// From the glyph's units to pixels, one within the other.
    places: Vec<Affine>,
    all: Rect,
}

impl Painter<'_> {
    fn place(&self) -> Affine {
        self.places.last().copied().unwrap_or_default()
    }

    fn colour(&self, index: u16, alpha: f32) -> AlphaColor<Srgb> {
        let palettes = self.font.color_palettes();
        let palette = palettes.get(0);
        let colour = palette.and_then(|palette| palette.colors().get(usize::from(index)).copied());
        // What is not in the palette has the colour of the words; black is near enough.
        let (r, g, b, a) = colour.map_or((0, 0, 0, 255), |c| (c.red, c.green, c.blue, c.alpha));
        AlphaColor::from_rgba8(r, g, b, a).multiply_alpha(alpha)
    }

    fn stops(&self, stops: &[ColorStop]) -> Vec<peniko::ColorStop> {
        let stop = |stop: &ColorStop| peniko::ColorStop {
            offset: stop.offset,
            color: DynamicColor::from_alpha_color(self.colour(stop.palette_index, stop.alpha)),
        };
        stops.iter().map(stop).collect()
    }
}

fn point(at: skrifa::raw::types::Point<f32>) -> Point {
    Point::new(f64::from(at.x), f64::from(at.y))
}

const fn extend(extend: Extend) -> peniko::Extend {
    match extend {
        Extend::Repeat => peniko::Extend::Repeat,
        Extend::Reflect => peniko::Extend::Reflect,
        _ => peniko::Extend::Pad,
    }
}

impl ColorPainter for Painter<'_> {
    fn push_transform(&mut self, by: Transform) {
        let by = [by.xx, by.yx, by.xy, by.yy, by.dx, by.dy].map(f64::from);
        self.places.push(self.place() * Affine::new(by));
    }

    fn pop_transform(&mut self) {
        self.places.pop();
    }

    fn push_clip_glyph(&mut self, id: GlyphId) {
        let mut path = BezPath::new();
        if let Some(outline) = self.font.outline_glyphs().get(id) {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            // A shape that cannot be drawn shows nothing of what it holds.
            drop(outline.draw(settings, &mut Pen::upright(&mut path)));
        }
        path.apply_affine(self.place());
        self.context.set_transform(Affine::IDENTITY);
        self.context.push_clip_layer(&path);
    }

    fn push_clip_box(&mut self, area: BoundingBox) {
        let area = Rect::new(
            f64::from(area.x_min),
            f64::from(area.y_min),
            f64::from(area.x_max),
            f64::from(area.y_max),
        );
        let mut path = vello_cpu::kurbo::Shape::to_path(&area, 0.1);
        path.apply_affine(self.place());
        self.context.set_transform(Affine::IDENTITY);
        self.context.push_clip_layer(&path);
    }

    fn pop_clip(&mut self) {
        self.context.pop_layer();
    }

    fn fill(&mut self, brush: Brush<'_>) {
        let gradient = match brush {
            Brush::Solid {
                palette_index,
                alpha,
            } => {
                self.context.set_paint(self.colour(palette_index, alpha));
                None
            }
            Brush::LinearGradient {
                p0,
                p1,
                color_stops,
                extend: beyond,
            } => Some((
                peniko::Gradient::new_linear(point(p0), point(p1)),
                color_stops,
                beyond,
            )),
            Brush::RadialGradient {
                c0,
                r0,
                c1,
                r1,
                color_stops,
                extend: beyond,
            } => Some((
                peniko::Gradient::new_two_point_radial(
                    point(c0),
                    r0.max(0.0),
                    point(c1),
                    r1.max(0.0),
                ),
                color_stops,
                beyond,
            )),
            Brush::SweepGradient {
                c0,
                start_angle,
                end_angle,
                color_stops,
                extend: beyond,
            } => Some((
                peniko::Gradient::new_sweep(
                    point(c0),
                    start_angle.to_radians(),
                    end_angle.to_radians(),
                ),
                color_stops,
                beyond,
            )),
        };
        if let Some((gradient, stops, beyond)) = gradient {
            let stops = self.stops(stops);
            let gradient = gradient
                .with_stops(stops.as_slice())
                .with_extend(extend(beyond));
            self.context.set_paint(gradient);
        }
        self.context.set_transform(Affine::IDENTITY);
        self.context.set_paint_transform(self.place());
        self.context.fill_rect(&self.all);
        self.context.set_paint_transform(Affine::IDENTITY);
    }

    fn push_layer(&mut self, mode: CompositeMode) {
        use peniko::{BlendMode, Compose, Mix};
        let mix = match mode {
            CompositeMode::Screen => Mix::Screen,
            CompositeMode::Overlay => Mix::Overlay,
            CompositeMode::Darken => Mix::Darken,
            CompositeMode::Lighten => Mix::Lighten,
            CompositeMode::Multiply => Mix::Multiply,
            _ => Mix::Normal,
        };
        let compose = match mode {
            CompositeMode::Clear => Compose::Clear,
            CompositeMode::Src => Compose::Copy,
            CompositeMode::Dest => Compose::Dest,
            CompositeMode::SrcIn => Compose::SrcIn,
            CompositeMode::DestIn => Compose::DestIn,
            CompositeMode::SrcOut => Compose::SrcOut,
            CompositeMode::DestOut => Compose::DestOut,
            CompositeMode::SrcAtop => Compose::SrcAtop,
            CompositeMode::DestAtop => Compose::DestAtop,
            CompositeMode::DestOver => Compose::DestOver,
            CompositeMode::Xor => Compose::Xor,
            CompositeMode::Plus => Compose::Plus,
            _ => Compose::SrcOver,
        };
        self.context.push_blend_layer(BlendMode::new(mix, compose));
    }

    fn pop_layer(&mut self) {
        self.context.pop_layer();
    }
}
