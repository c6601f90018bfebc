//! What can be asked of a table: rows, columns, its head.

use crate::desk::action::Action;
use crate::edit::command::table as command;
use crate::edit::state::State;
use crate::edit::transaction::Transaction;
use crate::model::Time;
use crate::model::table;

/// What is asked only where the caret is in a table, in the order of menus.
pub(super) const IN_A_TABLE: [Action; 7] = [
    Action::AddRowAbove,
    Action::AddRowBelow,
    Action::AddColumnBefore,
    Action::AddColumnAfter,
    Action::RemoveColumn,
    Action::RemoveTable,
    Action::TableHead,
];

/// Whether the caret is in a table.
pub(super) fn is_here(state: &State) -> bool {
    let place = state.place(state.selection.head);
    place.is_some_and(|place| table::around(&state.article, place.block).is_some())
}

/// The change that an action on a table makes; `None` for the other actions.
pub(super) fn change(state: &State, action: Action, at: Time) -> Option<Option<Transaction>> {
    Some(match action {
        Action::InsertTable => command::insert(state, at),
        Action::AddRowAbove => command::add_row(state, false, at),
        Action::AddRowBelow => command::add_row(state, true, at),
        Action::AddColumnBefore => command::add_column(state, false, at),
        Action::AddColumnAfter => command::add_column(state, true, at),
        Action::RemoveColumn => command::remove_column(state, at),
        Action::RemoveTable => command::remove(state, at),
        Action::TableHead => command::toggle_head(state, at),
        _ => return None,
    })
}
