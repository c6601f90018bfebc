//! Anchor and head: what is selected.

use crate::edit::map::StepMap;
use crate::model::position::{Assoc, Pos};

/// What is selected; a caret when both ends are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The end that stays.
    pub anchor: Pos,
    /// The end that moves; the caret.
    pub head: Pos,
}

impl Selection {
    /// Nothing selected, the caret here.
    #[must_use]
    pub const fn caret(at: Pos) -> Self {
        Self {
            anchor: at,
            head: at,
        }
    }

    /// The earlier end.
    #[must_use]
    pub fn from(self) -> Pos {
        self.anchor.min(self.head)
    }

    /// The later end.
    #[must_use]
    pub fn to(self) -> Pos {
        self.anchor.max(self.head)
    }

    /// Whether it is only a caret.
    #[must_use]
    pub fn is_caret(self) -> bool {
        self.anchor == self.head
    }

    /// The selection after a step: a caret goes with what comes before it on typing elsewhere.
    #[must_use]
    pub fn map(self, map: StepMap) -> Self {
        let (from, to) = (
            map.map(self.from(), Assoc::After),
            map.map(self.to(), Assoc::Before),
        );
        if self.is_caret() || to < from {
            return Self::caret(map.map(self.head, Assoc::After));
        }
        if self.anchor <= self.head {
            Self {
                anchor: from,
                head: to,
            }
        } else {
            Self {
                anchor: to,
                head: from,
            }
        }
    }
}
