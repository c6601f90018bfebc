//! Everything that happened to an article, in order; the only truth.

use crate::edit::history::History;
use crate::edit::revision::{Point, Revision};
use crate::edit::state::State;
use crate::edit::step::{Step, StepError};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;

/// One thing that happened, never changed once written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// What changed.
    pub transaction: Transaction,
    /// What takes it back, in the order to apply it.
    pub inverse: Vec<Step>,
    /// What was selected before.
    pub selection_before: crate::edit::selection::Selection,
    /// Whether one undo never takes it back with what came before.
    pub is_apart: bool,
}

/// An article and everything that happened to it since it was opened.
#[derive(Clone, Debug)]
pub struct Log {
    first: Article,
    state: State,
    entries: Vec<LogEntry>,
    history: History,
    revisions: Vec<Revision>,
}

impl Log {
    /// A log in which nothing has happened yet.
    #[must_use]
    pub fn new(article: Article) -> Self {
        Self {
            first: article.clone(),
            state: State::new(article),
            entries: Vec::new(),
            history: History::default(),
            revisions: Vec::new(),
        }
    }

    /// The state as it is now.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The article as it is now.
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.state.article
    }

    /// The article as it was opened.
    #[must_use]
    pub fn first(&self) -> &Article {
        &self.first
    }

    /// Everything that happened.
    #[must_use]
    pub fn entries(&self) -> &[LogEntry] {
        &self.entries
    }

    /// The points that were set, in their order.
    #[must_use]
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// Sets a point here; nothing that happens later takes it away.
    pub fn mark(&mut self, point: Point) {
        self.revisions.push(Revision {
            point,
            article: self.state.article.clone(),
            entries: self.entries.len(),
        });
    }

    /// Selects without changing a word; it is not written down, but parts what one undo takes back.
    pub fn select(&mut self, selection: crate::edit::selection::Selection) {
        let end = self.article().end();
        let selection = crate::edit::selection::Selection {
            anchor: selection.anchor.min(end),
            head: selection.head.min(end),
        };
        if selection != self.state.selection {
            self.history.part();
            self.state.stored = None;
            self.state.selection = selection;
        }
    }

    /// Parts what one undo takes back: the keyboard went to something else.
    pub fn part(&mut self) {
        self.history.part();
    }

    /// Chooses the marks that the next letter will wear.
    pub fn store_marks(&mut self, marks: Option<crate::model::mark::Marks>) {
        self.state.stored = marks;
    }

    /// The only way an article changes.
    ///
    /// # Errors
    /// When a step does not fit; the log is then as it was.
    pub fn append(&mut self, transaction: Transaction) -> Result<(), StepError> {
        let mut article = self.state.article.clone();
        let mut inverse = Vec::with_capacity(transaction.steps.len());
        for step in &transaction.steps {
            inverse.push(step.invert(&article)?);
            article = step.apply(&article)?;
        }
        inverse.reverse();
        let entry = LogEntry {
            selection_before: self.state.selection,
            inverse,
            transaction,
            is_apart: self.history.is_parted(),
        };
        self.history.note(&self.entries, &entry);
        let end = article.end();
        self.state.selection = entry.transaction.selection;
        self.state.selection.anchor = self.state.selection.anchor.min(end);
        self.state.selection.head = self.state.selection.head.min(end);
        self.state.article = article;
        self.state.stored = None;
        self.entries.push(entry);
        Ok(())
    }

    /// What an undo would do; `None` when nothing is left to take back.
    #[must_use]
    pub fn undo(&self, at: Time) -> Option<Transaction> {
        self.take_back(self.history.last_done()?, Origin::Undo, at)
    }

    /// What a redo would do; `None` when nothing was undone since the last change.
    #[must_use]
    pub fn redo(&self, at: Time) -> Option<Transaction> {
        self.take_back(self.history.last_undone()?, Origin::Redo, at)
    }

    /// The entries that an undo would take back.
    #[must_use]
    pub fn undoes(&self) -> Option<std::ops::Range<usize>> {
        self.history.last_done()
    }

    /// When the change that an undo would take back was made.
    #[must_use]
    pub fn last_change(&self) -> Option<Time> {
        let group = self.history.last_done()?;
        Some(self.entries.get(group.clone())?.last()?.transaction.at)
    }

    fn take_back(
        &self,
        group: std::ops::Range<usize>,
        origin: Origin,
        at: Time,
    ) -> Option<Transaction> {
        let entries = self.entries.get(group)?;
        let steps = entries
            .iter()
            .rev()
            .flat_map(|entry| entry.inverse.iter().cloned())
            .collect();
        Some(Transaction {
            steps,
            selection: entries.first()?.selection_before,
            origin,
            at,
        })
    }
}
