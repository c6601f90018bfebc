//! Where a position goes when a step passes.

use crate::model::position::{Assoc, Pos};

/// What one step does to positions: a stretch of old ones became a stretch of new ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepMap {
    /// Where the stretch begins, before and after.
    pub from: Pos,
    /// How many positions it filled.
    pub old: usize,
    /// How many it fills now.
    pub new: usize,
}

impl StepMap {
    /// Where a position of the old article is in the new one.
    ///
    /// A caret at the very edge of a deletion was not inside it: nothing that was looked at
    /// is gone, so it keeps its neighbour.
    #[must_use]
    pub fn map(self, pos: Pos, assoc: Assoc) -> Pos {
        let to = self.from.0 + self.old;
        if pos < self.from || (pos == self.from && assoc == Assoc::Before) {
            pos
        } else if to < pos.0 || (pos.0 == to && assoc == Assoc::After) {
            Pos(pos.0 - self.old + self.new)
        } else {
            match assoc {
                Assoc::Before => self.from,
                Assoc::After => Pos(self.from.0 + self.new),
            }
        }
    }
}
