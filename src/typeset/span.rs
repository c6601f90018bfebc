//! Lines as stretches of letters with their places, for those who hear the page instead of seeing it.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::hit::Area;
use super::lines::Lines;

/// How many letters a stretch has at most: their words are counted in bytes of eight bits.
const MOST: usize = 250;

/// Letters of one line that run one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Whether they run from right to left.
    pub is_rtl: bool,
    /// Which bytes of the block they are.
    pub bytes: Range<usize>,
    /// How many bytes each letter has.
    pub lengths: Vec<u8>,
    /// Where each letter begins, from where the stretch begins, in its own direction.
    pub places: Vec<f32>,
    /// How wide each letter is.
    pub widths: Vec<f32>,
    /// Which letters begin a word.
    pub words: Vec<u8>,
    /// What the stretch takes.
    pub area: Area,
    /// The line it is a part of; of words that are not set, all are one.
    pub line: usize,
}

impl Span {
    fn new(start: usize, is_rtl: bool, line: usize) -> Self {
        Self {
            is_rtl,
            bytes: start..start,
            lengths: Vec::new(),
            places: Vec::new(),
            widths: Vec::new(),
            words: Vec::new(),
            area: Area::default(),
            line,
        }
    }
}

/// The stretches of words that are not set: their letters, without places. There is always one.
/// Another begins at each of `breaks`.
#[must_use]
pub fn unset(text: &str, breaks: &BTreeSet<usize>) -> Vec<Span> {
    let is_rtl = text.chars().find_map(runs_left).unwrap_or_default();
    let begins: BTreeSet<usize> = text.unicode_word_indices().map(|(at, _)| at).collect();
    let mut out = vec![Span::new(0, is_rtl, 0)];
    for (at, letter) in text.grapheme_indices(true) {
        let is_other = 0 < at && breaks.contains(&at);
        if is_other || out.last().is_some_and(|span| MOST <= span.lengths.len()) {
            out.push(Span::new(at, is_rtl, 0));
        }
        let Some(span) = out.last_mut() else { continue };
        if begins.contains(&at) {
            span.words.extend(u8::try_from(span.lengths.len()));
        }
        span.lengths
            .push(u8::try_from(letter.len()).unwrap_or(u8::MAX));
        span.bytes.end = at + letter.len();
    }
    out
}

/// Whether a letter runs to the left; `None` for one without a direction.
fn runs_left(letter: char) -> Option<bool> {
    let is_left = matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}');
    (is_left || letter.is_alphabetic()).then_some(is_left)
}

/// Tells the tab that ends a cell, which has no place of its own.
fn end_cell(of_line: &mut Vec<Span>, at: usize, line: usize, area: Area) {
    // Who comes to an empty cell does not hear the words of the one before it.
    let is_empty = of_line.is_empty();
    if is_empty
        || of_line
            .last()
            .is_some_and(|last| MOST <= last.lengths.len())
    {
        of_line.push(Span {
            area,
            words: if is_empty { vec![0] } else { Vec::new() },
            ..Span::new(at, false, line)
        });
    }
    if let Some(last) = of_line.last_mut() {
        last.lengths.push(1);
        last.places.push(last.area.x1 - last.area.x0);
        last.widths.push(0.0);
        last.bytes.end = at + 1;
    }
}

/// The stretches of a block in reading order; another begins at each of `breaks`.
pub fn spans(lines: &Lines, breaks: &BTreeSet<usize>) -> Vec<Span> {
    let mut out = Vec::new();
    let count = lines.len();
    for (number, (cell, line)) in lines.all().enumerate() {
        let metrics = line.metrics();
        let mut x = cell.x + metrics.offset + metrics.inline_min_coord;
        let mut of_line = Vec::new();
        for run in line.runs() {
            let left = x;
            x += run.advance();
            let mut place = 0.0;
            let clusters: Vec<_> = run.clusters().collect();
            let alike = clusters
                .chunk_by(|_, next| !breaks.contains(&(cell.from + next.text_range().start)));
            for chunk in alike.flat_map(|alike| alike.chunks(MOST)) {
                let start = chunk
                    .first()
                    .map_or(cell.from, |cluster| cell.from + cluster.text_range().start);
                let from = place;
                let mut span = Span::new(start, run.is_rtl(), number);
                for cluster in chunk {
                    let range = cluster.text_range();
                    if cluster.is_word_boundary() && !cluster.is_space_or_nbsp() {
                        span.words.extend(u8::try_from(span.lengths.len()));
                    }
                    span.lengths
                        .push(u8::try_from(range.len()).unwrap_or(u8::MAX));
                    span.places.push(place - from);
                    span.widths.push(cluster.advance());
                    span.bytes.end = cell.from + range.end;
                    place += cluster.advance();
                }
                let (x0, x1) = if run.is_rtl() {
                    (x - place, x - from)
                } else {
                    (left + from, left + place)
                };
                span.area = Area {
                    x0,
                    y0: metrics.block_min_coord,
                    x1,
                    y1: metrics.block_max_coord,
                };
                of_line.push(span);
            }
        }
        of_line.sort_by_key(|span| span.bytes.start);
        if lines.below(number).is_none() && number + 1 < count {
            let area = Area {
                x0: x,
                y0: metrics.block_min_coord,
                x1: x,
                y1: metrics.block_max_coord,
            };
            end_cell(&mut of_line, cell.from + cell.len, number, area);
        }
        out.append(&mut of_line);
    }
    out
}
