//! Where the caret goes: along a line as the eye sees it, and from line to line.
//!
//! parley 0.12 holds the caret fast at the edge of a wrapped right-to-left line, so the steps are ours.

use parley::{Affinity, BreakReason, Cursor};

use super::lines::{Lines, text_range};

/// Which line a caret shows on where a line wraps, and which side where directions meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cling {
    /// The letter before.
    Before,
    /// The letter after.
    #[default]
    After,
}

/// A caret within one block: a byte, and the neighbour it clings to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Caret {
    /// The byte it stands before.
    pub at: usize,
    /// The letter it belongs to.
    pub cling: Cling,
}

/// Left or right, as the eye sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Caret {
    /// A caret before the byte `at`, clinging to the letter after it.
    pub const fn after(at: usize) -> Self {
        Self {
            at,
            cling: Cling::After,
        }
    }

    pub(super) fn from_cursor(cursor: Cursor) -> Self {
        Self {
            at: cursor.index(),
            cling: match cursor.affinity() {
                Affinity::Upstream => Cling::Before,
                Affinity::Downstream => Cling::After,
            },
        }
    }
}

/// A place where the caret may stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    pub(super) line: usize,
    pub(super) x: f32,
    pub(super) caret: Caret,
}

/// Nearer than this, two stops are one place to the eye.
const SAME: f32 = 0.01;

/// Both edges of every letter of a line, from left to right.
pub(super) fn stops(lines: &Lines, line: usize) -> Vec<Stop> {
    let Some((cell, set)) = lines.get(line) else {
        return Vec::new();
    };
    let is_hard = set.break_reason() == BreakReason::Explicit;
    let metrics = set.metrics();
    let mut x = cell.x + metrics.offset + metrics.inline_min_coord;
    let mut found = Vec::new();
    for run in set.runs() {
        for cluster in run.visual_clusters() {
            let range = cluster.text_range();
            let range = cell.from + range.start..cell.from + range.end;
            let right = x + cluster.advance();
            let (start, end) = if cluster.is_rtl() {
                (right, x)
            } else {
                (x, right)
            };
            let before = Stop {
                line,
                x: start,
                caret: Caret::after(range.start),
            };
            // After a line break the caret is on the next line.
            let after = (!is_hard || !cluster.is_hard_line_break()).then_some(Stop {
                line,
                x: end,
                caret: Caret {
                    at: range.end,
                    cling: Cling::Before,
                },
            });
            if cluster.is_rtl() {
                found.extend(after.into_iter().chain([before]));
            } else {
                found.extend([before].into_iter().chain(after));
            }
            x = right;
        }
    }
    if found.is_empty() {
        found.push(Stop {
            line,
            x,
            caret: Caret::after(text_range(cell, &set).start),
        });
    }
    found
}

/// The stop a caret stands at: the very one, or else the nearest before it, as within a letter.
pub(super) fn stop_of(lines: &Lines, caret: Caret) -> Option<Stop> {
    let mut near: Option<Stop> = None;
    for line in 0..lines.len() {
        let (cell, set) = lines.get(line)?;
        let holds = text_range(cell, &set);
        if caret.at < holds.start || holds.end < caret.at {
            continue;
        }
        for stop in stops(lines, line) {
            if stop.caret == caret {
                return Some(stop);
            }
            let is_nearer = near.is_none_or(|near| near.caret.at <= stop.caret.at);
            if stop.caret.at <= caret.at && is_nearer {
                near = Some(stop);
            }
        }
    }
    near
}

/// The line a caret shows on.
pub fn line_of(lines: &Lines, caret: Caret) -> usize {
    stop_of(lines, caret).map_or(0, |stop| stop.line)
}

/// One step over a letter as the eye sees it; `None` at the block's edge.
pub fn step(lines: &Lines, from: Caret, way: Way) -> Option<Caret> {
    let here = stop_of(lines, from)?;
    let stops = stops(lines, here.line);
    let next = match way {
        Way::Right => stops.iter().find(|stop| here.x + SAME < stop.x),
        Way::Left => stops.iter().rev().find(|stop| stop.x < here.x - SAME),
    };
    next.map(|stop| stop.caret)
        .or_else(|| cross(lines, here, way))
}

/// Over a line's edge to its neighbour in reading order.
fn cross(lines: &Lines, from: Stop, way: Way) -> Option<Caret> {
    let is_forward = (way == Way::Right) != lines.is_rtl();
    let beyond = if is_forward {
        from.line + 1
    } else {
        from.line.checked_sub(1)?
    };
    let (_, first) = lines.get(from.line.min(beyond))?;
    let is_wrap = first.break_reason() != BreakReason::Explicit;
    let mut stops = stops(lines, beyond);
    if way == Way::Left {
        stops.reverse();
    }
    let edge = *stops.first()?;
    // Both edges of a wrap are one place in the words: do not stop there twice.
    let stop = stops
        .iter()
        .find(|stop| SAME < (stop.x - edge.x).abs())
        .filter(|_| is_wrap && edge.caret.at == from.caret.at)
        .unwrap_or(&edge);
    Some(stop.caret)
}

/// The first place of a line in reading order.
pub fn line_start(lines: &Lines, line: usize) -> Caret {
    let found = lines.get(line);
    Caret::after(found.map_or(0, |(cell, line)| text_range(cell, &line).start))
}

/// The last place of a line in reading order, before its break.
pub fn line_end(lines: &Lines, line: usize) -> Caret {
    let Some((cell, set)) = lines.get(line) else {
        return Caret::default();
    };
    let to = text_range(cell, &set).end;
    let at = if set.break_reason() == BreakReason::Explicit {
        to.saturating_sub('\u{2028}'.len_utf8())
    } else {
        to
    };
    Caret {
        at,
        cling: Cling::Before,
    }
}
