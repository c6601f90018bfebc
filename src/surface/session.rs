//! One frame's asks, tried on a copy of the state so that each meets what the one before it left.

use super::output::Ask;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::Transaction;
use crate::model::Time;
use crate::model::mark::Marks;
use crate::model::position::{Place, Pos};

/// The state as it will be when the desk has done what was asked so far.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) state: State,
    pub(super) asks: Vec<Ask>,
    pub(super) at: Time,
    is_fixed: bool,
}

impl Session {
    pub(super) fn new(state: &State, at: Time, is_fixed: bool) -> Self {
        Self {
            is_fixed,
            state: state.clone(),
            asks: Vec::new(),
            at,
        }
    }

    /// Asks for a change; says whether there is one.
    pub(super) fn change(&mut self, transaction: Option<Transaction>) -> bool {
        let Some(transaction) = transaction.filter(|_| !self.is_fixed) else {
            return false;
        };
        let mut article = self.state.article.clone();
        for step in &transaction.steps {
            match step.apply(&article) {
                Ok(after) => article = after,
                Err(_) => return false,
            }
        }
        let end = article.end();
        self.state = State {
            article,
            selection: Selection {
                anchor: transaction.selection.anchor.min(end),
                head: transaction.selection.head.min(end),
            },
            stored: None,
        };
        self.asks.push(Ask::Change(transaction));
        true
    }

    /// Asks for a selection, unless it is so already.
    pub(super) fn select(&mut self, selection: Selection) {
        if selection == self.state.selection {
            return;
        }
        self.state.selection = selection;
        self.state.stored = None;
        if let Some(Ask::Select(last)) = self.asks.last_mut() {
            *last = selection;
        } else {
            self.asks.push(Ask::Select(selection));
        }
    }

    /// Chooses the marks of the next letter.
    pub(super) fn store(&mut self, marks: Option<Marks>) {
        self.state.stored.clone_from(&marks);
        self.asks.push(Ask::Store(marks));
    }

    /// Where the caret is.
    pub(super) fn head(&self) -> Place {
        self.place(self.state.selection.head)
    }

    /// The blocks that the caret or the selection is in.
    pub(super) fn written(&self) -> std::ops::RangeInclusive<usize> {
        let selection = self.state.selection;
        self.place(selection.from()).block..=self.place(selection.to()).block
    }

    /// The place of a position; the start where there is none.
    pub(super) fn place(&self, pos: Pos) -> Place {
        let start = Place {
            block: 0,
            offset: 0,
        };
        self.state.place(pos).unwrap_or(start)
    }

    /// The words of a block.
    pub(super) fn text(&self, block: usize) -> &str {
        let block = self.state.article.block(block);
        block.map_or("", |block| block.words.text())
    }
}
