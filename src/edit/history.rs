//! Undo and redo, read from the log.
//!
//! An undo is an entry like any other; it takes back a group of entries. A redo takes back
//! the undo. So nothing that was ever typed leaves the log.

use std::ops::Range;

use crate::edit::log::LogEntry;
use crate::edit::step::Step;
use crate::edit::transaction::Origin;

/// A pause that parts typing into two undos, in milliseconds.
const PAUSE_MILLIS: i64 = 4_000;

/// Which entries the next undo and the next redo take back.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Range<usize>>,
    undone: Vec<Range<usize>>,
    // Whether the next entry begins a group whatever it is.
    is_parted: bool,
}

impl History {
    /// The entries that an undo takes back.
    #[must_use]
    pub fn last_done(&self) -> Option<Range<usize>> {
        self.done.last().cloned()
    }

    /// The entries that a redo takes back.
    #[must_use]
    pub fn last_undone(&self) -> Option<Range<usize>> {
        self.undone.last().cloned()
    }

    /// Ends the present group: the caret was moved.
    pub fn part(&mut self) {
        self.is_parted = true;
    }

    /// Whether the next entry begins a group, whatever it is.
    #[must_use]
    pub const fn is_parted(&self) -> bool {
        self.is_parted
    }

    /// Takes notice of an entry that is about to follow `entries`.
    pub fn note(&mut self, entries: &[LogEntry], next: &LogEntry) {
        let at = entries.len();
        match next.transaction.origin {
            Origin::Undo => {
                self.done.pop();
                self.undone.push(at..at + 1);
            }
            Origin::Redo => {
                self.undone.pop();
                self.done.push(at..at + 1);
            }
            _ => {
                self.undone.clear();
                let last = entries.last();
                let joins = last.is_some_and(|last| belong_together(last, next));
                match self.done.last_mut() {
                    Some(group) if joins && group.end == at => group.end = at + 1,
                    _ => self.done.push(at..at + 1),
                }
            }
        }
        self.is_parted = false;
    }
}

/// Whether one undo takes both back.
///
/// Typing that goes on where the last letter stood, up to the end of a word; deleting that
/// goes on; the same field of a panel, with the sentences that follow it. First by what was
/// done, then by the pause between.
#[must_use]
pub fn belong_together(last: &LogEntry, next: &LogEntry) -> bool {
    let (before, after) = (&last.transaction, &next.transaction);
    if next.is_apart || before.origin != after.origin {
        return false;
    }
    if after.origin == Origin::Composition {
        // What was selected goes as composing begins; the words come when they are chosen.
        let has_typed = before.steps.iter().any(|step| typed(step).is_some());
        return !has_typed && before.selection == next.selection_before;
    }
    if PAUSE_MILLIS < (after.at - before.at).num_milliseconds()
        || before.selection != next.selection_before
    {
        return false;
    }
    let (Some((a, more_of_a)), Some((b, more_of_b))) =
        (before.steps.split_first(), after.steps.split_first())
    else {
        return false;
    };
    if after.origin == Origin::Field {
        return a.merge(b).is_some();
    }
    // The first letter in a confirmed quote also says that it is to be confirmed again.
    let is_record = |step: &Step| matches!(step, Step::Quote(_, Some(_)));
    if !more_of_a.iter().chain(more_of_b).all(is_record) {
        return false;
    }
    match after.origin {
        Origin::Typing => {
            let (Some(typed), Some(more)) = (typed(a), typed(b)) else {
                return false;
            };
            let begins_word =
                typed.ends_with(char::is_whitespace) && !more.starts_with(char::is_whitespace);
            a.merge(b).is_some() && !begins_word
        }
        Origin::Deleting => deletes_on(a, b),
        Origin::Field
        | Origin::Composition
        | Origin::Paste
        | Origin::Command
        | Origin::Undo
        | Origin::Redo
        | Origin::Import
        | Origin::Colleague => false,
    }
}

/// The letters that a step types, when it does nothing else.
fn typed(step: &Step) -> Option<&str> {
    match step {
        Step::Replace { with, .. } if with.blocks.is_empty() && !with.lead.is_empty() => {
            Some(with.lead.text())
        }
        _ => None,
    }
}

/// Whether the second deletion goes on where the first ended, in either direction.
fn deletes_on(a: &Step, b: &Step) -> bool {
    match (a, b) {
        (
            Step::Replace { from, with, .. },
            Step::Replace {
                from: next_from,
                to: next_to,
                with: next_with,
            },
        ) => with.is_empty() && next_with.is_empty() && (next_to == from || next_from == from),
        _ => false,
    }
}
