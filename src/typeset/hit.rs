//! From a point to a place in the words, and back.

use std::ops::Range;

use parley::Cursor;

use super::lines::Lines;
use super::motion::{Caret, stop_of};

/// A rectangle within a block, in physical pixels from its top left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left.
    pub x0: f32,
    /// Top.
    pub y0: f32,
    /// Right.
    pub x1: f32,
    /// Bottom.
    pub y1: f32,
}

/// How wide a selected tab is, as a part of the line's height.
const TAB: f32 = 0.2;

/// The place nearest to a point.
pub fn caret_at(lines: &Lines, x: f32, y: f32) -> Caret {
    let cell = lines.cell_at(x);
    let caret = Caret::from_cursor(Cursor::from_point(&cell.layout, x - cell.x, y));
    Caret {
        at: cell.from + caret.at,
        ..caret
    }
}

/// Where a caret stands: as high as its line, without width.
pub fn area_of(lines: &Lines, caret: Caret) -> Area {
    let stop = stop_of(lines, caret);
    let (line, x) = stop.map_or((0, 0.0), |stop| (stop.line, stop.x));
    area(lines, line, x, x)
}

/// What covers the words of `range`: a rectangle for each stretch of a line that is one to the eye.
pub fn cover(lines: &Lines, range: &Range<usize>) -> Vec<Area> {
    covered(lines, range, true)
}

/// The same without the spaces at which lines break.
pub fn cover_words(lines: &Lines, range: &Range<usize>) -> Vec<Area> {
    covered(lines, range, false)
}

fn covered(lines: &Lines, range: &Range<usize>, has_ends: bool) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    let count = lines.len();
    for (at, (cell, line)) in lines.all().enumerate() {
        let metrics = line.metrics();
        let mut x = cell.x + metrics.offset + metrics.inline_min_coord;
        let mut open = false;
        for run in line.runs() {
            for cluster in run.visual_clusters() {
                let right = x + cluster.advance();
                let is_covered = range.contains(&(cell.from + cluster.text_range().start));
                let is_word = has_ends || !cluster.is_space_or_nbsp();
                match areas.last_mut() {
                    Some(last) if is_covered && open && is_word => last.x1 = right,
                    _ if is_covered && !open && is_word => areas.push(area(lines, at, x, right)),
                    _ => {}
                }
                open = is_covered && (open || is_word);
                x = right;
            }
        }
        let ends_cell = lines.below(at).is_none() && at + 1 < count;
        if has_ends && ends_cell && range.contains(&(cell.from + cell.len)) {
            // The tab behind a cell shows as the end of a line does.
            let wide = (metrics.block_max_coord - metrics.block_min_coord) * TAB;
            areas.push(if lines.is_rtl() {
                let left = cell.x + metrics.offset + metrics.inline_min_coord;
                area(lines, at, left - wide, left)
            } else {
                area(lines, at, x, x + wide)
            });
        }
    }
    areas
}

/// What the letters of a line take.
pub fn extent(lines: &Lines, line: usize) -> Area {
    let (x0, x1) = lines.get(line).map_or((0.0, 0.0), |(cell, line)| {
        let metrics = line.metrics();
        let left = cell.x + metrics.offset + metrics.inline_min_coord;
        (left, left + metrics.advance)
    });
    area(lines, line, x0, x1)
}

/// From `x0` to `x1`, as high as a line.
fn area(lines: &Lines, line: usize, x0: f32, x1: f32) -> Area {
    let (y0, y1) = lines.get(line).map_or((0.0, 0.0), |(_, line)| {
        let metrics = line.metrics();
        (metrics.block_min_coord, metrics.block_max_coord)
    });
    Area { x0, y0, x1, y1 }
}
