//! Several changes as one: each meets what the one before it left, one undo takes all back.

use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};

/// The state that a change leaves; `None` when it does not fit.
pub(super) fn after(state: &State, change: &Transaction) -> Option<State> {
    let mut article = state.article.clone();
    for step in &change.steps {
        article = step.apply(&article).ok()?;
    }
    Some(State {
        article,
        selection: change.selection,
        stored: None,
    })
}

/// Both changes as one.
pub(super) fn join(first: Transaction, second: Transaction, origin: Origin) -> Transaction {
    let mut steps = first.steps;
    steps.extend(second.steps);
    Transaction {
        steps,
        origin,
        ..second
    }
}

/// A selection as a change leaves it.
pub(super) fn mapped(selection: Selection, change: &Transaction) -> Selection {
    let mut selection = selection;
    for step in &change.steps {
        selection = selection.map(step.map());
    }
    selection
}
