//! What is shown over the words but is not in them: hits of a search, findings of a check.

use crate::model::position::Pos;

/// How a decoration looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A hit of a search.
    Hit,
    /// The hit that is looked at.
    Here,
    /// Words that a check remarks on: a wave under them.
    Finding,
    /// Words that a comparison found gone.
    Gone,
    /// Words that a comparison found new.
    New,
}

/// Words that are shown otherwise for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decoration {
    /// Where they begin.
    pub from: Pos,
    /// Where they end.
    pub to: Pos,
    /// How.
    pub shown: Shown,
}
