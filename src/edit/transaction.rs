//! Steps that belong together, with their selection, time and origin.

use crate::edit::selection::Selection;
use crate::edit::step::Step;
use crate::model::Time;

/// What made a transaction; undo groups by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Letters typed.
    Typing,
    /// Letters deleted.
    Deleting,
    /// An input method's commit.
    Composition,
    /// The clipboard, or a drop.
    Paste,
    /// A field of a panel: slug, speaker, bio.
    Field,
    /// Any other command.
    #[default]
    Command,
    /// An undo.
    Undo,
    /// A redo.
    Redo,
    /// An import.
    Import,
    /// Somebody else, or an outside change.
    Colleague,
}

/// Steps that stand or fall together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// The changes, each on the article that the one before it left.
    pub steps: Vec<Step>,
    /// What is selected afterwards.
    pub selection: Selection,
    /// What made it.
    pub origin: Origin,
    /// When; given by the desk.
    pub at: Time,
}
