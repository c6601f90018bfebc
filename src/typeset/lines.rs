//! Lines of glyphs: those of a block, or of each cell of a table's row side by side.

use std::ops::Range;

use parley::{Layout, Line};

use super::style::Brush;

/// Lines of glyphs, in physical pixels.
///
/// Most blocks have one cell. The lines of a row are counted cell after cell, in reading order.
#[derive(Clone, Debug)]
pub struct Lines {
    first: Cell,
    rest: Vec<Cell>,
}

/// The lines of some neighbouring words.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub(super) layout: Layout<Brush>,
    /// The byte of the block at which its words begin.
    pub(super) from: usize,
    /// How many bytes they are.
    pub(super) len: usize,
    /// Where it begins from the left, and how wide its place is.
    pub(super) x: f32,
    pub(super) wide: f32,
}

/// Where the words of a line stand among those of the block.
pub(super) fn text_range(cell: &Cell, line: &Line<'_, Brush>) -> Range<usize> {
    let range = line.text_range();
    cell.from + range.start..cell.from + range.end
}

impl Lines {
    pub(super) const fn new(first: Cell, rest: Vec<Cell>) -> Self {
        Self { first, rest }
    }

    /// Whether they begin at the right.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        self.first.layout.is_rtl()
    }

    /// How wide they are.
    #[must_use]
    pub fn width(&self) -> f32 {
        if self.rest.is_empty() {
            return self.first.layout.width();
        }
        self.cells()
            .fold(0.0, |most, cell| most.max(cell.x + cell.wide))
    }

    /// How high they are.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.cells()
            .fold(0.0, |most, cell| most.max(cell.layout.height()))
    }

    /// How many there are; always one at least.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells().map(|cell| cell.layout.len()).sum()
    }

    /// Whether there are none, which is never so.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &Cell> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    /// The cell at a distance from the left, or the nearest one.
    pub(super) fn cell_at(&self, x: f32) -> &Cell {
        let away = |cell: &Cell| (cell.x - x).max(x - cell.x - cell.wide).max(0.0);
        let nearer = |near, cell| if away(cell) < away(near) { cell } else { near };
        self.rest.iter().fold(&self.first, nearer)
    }

    /// Every line with its cell, in reading order.
    pub(super) fn all(&self) -> impl Iterator<Item = (&Cell, Line<'_, Brush>)> {
        self.cells()
            .flat_map(|cell| cell.layout.lines().map(move |line| (cell, line)))
    }

    /// The line of that number, with its cell.
    pub(super) fn get(&self, line: usize) -> Option<(&Cell, Line<'_, Brush>)> {
        let mut line = line;
        for cell in self.cells() {
            match line.checked_sub(cell.layout.len()) {
                Some(beyond) => line = beyond,
                None => return Some((cell, cell.layout.get(line)?)),
            }
        }
        None
    }

    /// The numbers of the lines that stand in one cell with a line.
    fn of_one_cell(&self, line: usize) -> Range<usize> {
        let mut from = 0;
        for cell in self.cells() {
            let to = from + cell.layout.len();
            if line < to {
                return from..to;
            }
            from = to;
        }
        from..from
    }

    /// The line above another as the eye sees it; `None` for one that has no line over it.
    #[must_use]
    pub fn above(&self, line: usize) -> Option<usize> {
        line.checked_sub(1)
            .filter(|above| self.of_one_cell(line).contains(above))
    }

    /// The line below another; `None` for one that has no line under it.
    #[must_use]
    pub fn below(&self, line: usize) -> Option<usize> {
        Some(line + 1).filter(|below| self.of_one_cell(line).contains(below))
    }

    /// The lowest line, of several the first.
    #[must_use]
    pub fn lowest(&self) -> usize {
        let mut before = 0;
        let mut lowest = (0, 0);
        for cell in self.cells() {
            let count = cell.layout.len();
            if lowest.0 < count {
                lowest = (count, before + count - 1);
            }
            before += count;
        }
        lowest.1
    }

    /// Of each of these stretches, how wide it is without a break, and its widest word; in pixels.
    #[must_use]
    pub fn widths(&self, stretches: &[Range<usize>]) -> Vec<(f32, f32)> {
        let mut widths = vec![(0.0_f32, 0.0_f32); stretches.len()];
        for (cell, line) in self.all() {
            let mut whole = vec![(0.0_f32, 0.0_f32); stretches.len()];
            for run in line.runs() {
                for cluster in run.clusters() {
                    let at = cell.from + cluster.text_range().start;
                    let of = stretches.iter().position(|stretch| stretch.contains(&at));
                    let Some(of) = of else { continue };
                    let (Some((line, word)), Some(most)) = (whole.get_mut(of), widths.get_mut(of))
                    else {
                        continue;
                    };
                    *line += cluster.advance();
                    *word = if cluster.is_space_or_nbsp() {
                        0.0
                    } else {
                        *word + cluster.advance()
                    };
                    *most = (most.0.max(*line), most.1.max(*word));
                }
            }
        }
        widths
    }
}
