//! What a painter needs of a layout: runs of glyphs, and the lines under and through them.

use std::ops::Range;

use parley::{FontData, GlyphRun, PositionedLayoutItem};

use super::lines::Lines;
use super::style::Brush;

/// A face at one size and weight: glyphs of equal faces look the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Face {
    /// Which bytes.
    pub font: u64,
    /// Which font in them.
    pub index: u32,
    /// The size in pixels, as bits.
    pub size: u32,
    /// Where on its axes, in parts of 2^14.
    pub coords: Vec<i16>,
}

/// One glyph, placed in physical pixels from the layout's top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Which glyph of the face.
    pub id: u32,
    /// Its pen's place from the left.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
}

/// A line under or through a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its top.
    pub y: f32,
    /// Its thickness.
    pub thickness: f32,
}

/// Glyphs of one face and look, side by side.
#[derive(Clone, Debug)]
pub struct Run {
    font: FontData,
    /// The face.
    pub face: Face,
    /// The look.
    pub brush: Brush,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// Where the run begins, from the left.
    pub x: f32,
    /// How wide it is, without the space that hangs at a wrap.
    pub width: f32,
    /// Where a line under it goes.
    pub under: Stroke,
    /// The line through it, when it has one.
    pub through: Option<Stroke>,
}

impl Run {
    /// The font file.
    pub fn bytes(&self) -> &[u8] {
        self.font.data.data()
    }
}

/// Every run of the layout, line by line.
pub fn runs(lines: &Lines) -> impl Iterator<Item = Run> {
    lines.all().flat_map(|(cell, line)| {
        let metrics = line.metrics();
        // Spaces at the end of a line hang beyond it; no stroke goes under them.
        let (before, behind) = if lines.is_rtl() {
            (metrics.hanging_advance, 0.0)
        } else {
            (0.0, metrics.hanging_advance)
        };
        let left = cell.x + metrics.offset + metrics.inline_min_coord;
        let words = left + before..left + metrics.advance - behind;
        line.items()
            .filter_map(|item| match item {
                PositionedLayoutItem::GlyphRun(run) => Some(read(&run, cell.x, &words)),
                PositionedLayoutItem::InlineBox(_) => None,
            })
            .collect::<Vec<_>>()
    })
}

fn read(found: &GlyphRun<'_, Brush>, left: f32, words: &Range<f32>) -> Run {
    let run = found.run();
    let metrics = run.font_metrics();
    let stroke = |offset: f32, thickness: f32| Stroke {
        y: (found.baseline() - offset).round(),
        thickness: thickness.round().max(1.0),
    };
    let style = found.style();
    let font = run.font();
    let offset = left + found.offset();
    let from = offset.max(words.start);
    let to = (offset + found.advance()).min(words.end);
    Run {
        font: font.clone(),
        face: Face {
            font: font.data.id(),
            index: font.index,
            size: run.font_size().to_bits(),
            coords: run
                .normalized_coords()
                .iter()
                .map(|c| c.to_bits())
                .collect(),
        },
        brush: style.brush,
        glyphs: found
            .positioned_glyphs()
            .map(|glyph| Glyph {
                id: glyph.id,
                x: left + glyph.x,
                y: glyph.y,
            })
            .collect(),
        x: from,
        width: (to - from).max(0.0),
        under: stroke(metrics.underline_offset, metrics.underline_size),
        through: style
            .strikethrough
            .is_some()
            .then(|| stroke(metrics.strikethrough_offset, metrics.strikethrough_size)),
    }
}
