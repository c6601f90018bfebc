//! What the desk still has to do on an article: who, by when and what. Never for readers.

use crate::model::Time;
use crate::model::extra::Extra;
use crate::model::particulars::{Particulars, Status};

/// Whether a lawyer reads an article before it goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clearance {
    /// Nobody asked for it.
    #[default]
    NotNeeded,
    /// It is still to be read.
    Due,
    /// It was read and may go out.
    Cleared,
}

impl Clearance {
    /// All, in the order an article takes them.
    pub const ALL: [Self; 3] = [Self::NotNeeded, Self::Due, Self::Cleared];
}

/// The flag for the lawyers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legal {
    /// Where it stands.
    pub clearance: Clearance,
    /// Who reads or read it.
    pub by: String,
    /// Why, or what to heed: "active criminal proceedings".
    pub remark: String,
}

/// One thing to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub words: String,
    /// Whether it is done.
    pub is_done: bool,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Task {
    /// Whether somebody still has to do it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.is_done && !self.words.trim().is_empty()
    }
}

impl Particulars {
    /// Who has it, while it is on its way to readers.
    #[must_use]
    pub fn in_hand(&self) -> Option<&str> {
        let name = self.assignee.trim();
        (self.is_under_way() && !name.is_empty()).then_some(name)
    }

    /// By when it is to be done, while it is not.
    #[must_use]
    pub fn due(&self) -> Option<Time> {
        self.deadline.filter(|_| self.is_under_way())
    }

    /// When it is to go out, while it is not.
    #[must_use]
    pub fn to_go_out(&self) -> Option<Time> {
        self.goes_out.filter(|_| self.is_under_way())
    }

    /// When it is to be taken down, while it is out.
    #[must_use]
    pub fn to_come_down(&self) -> Option<Time> {
        self.expiry
            .filter(|_| self.stage.status == Status::Published)
    }

    /// Until when it is held, where it goes out before that: at its time, or else now.
    #[must_use]
    pub fn held_until(&self, now: Time) -> Option<Time> {
        let goes_out = self.goes_out.map_or(now, |at| at.max(now));
        let embargo = self.embargo.filter(|_| self.is_under_way());
        embargo.filter(|until| goes_out < *until)
    }

    const fn is_under_way(&self) -> bool {
        !self.stage.status.is_over()
    }

    /// Whether anything is said of who has it, by when and what is left to do.
    #[must_use]
    pub fn has_work(&self) -> bool {
        let Self {
            assignee,
            deadline,
            legal,
            tasks,
            ..
        } = self;
        !assignee.is_empty()
            || deadline.is_some()
            || *legal != Legal::default()
            || !tasks.is_empty()
    }

    /// Whether anything of it, or of the way to readers, is no reader's.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        !self.has_work() && self.stage.name.is_empty() && self.goes_out.is_none()
    }

    /// Takes all of it out, with what the house calls the place where the article stands and when
    /// it goes out, as what readers get has it.
    pub fn forget_work(&mut self) {
        self.stage.name.clear();
        self.goes_out = None;
        self.assignee.clear();
        self.deadline = None;
        self.legal = Legal::default();
        self.tasks.clear();
    }

    /// The work of an article that is begun from this one: the same things to do, none of them
    /// done, for whoever takes it.
    pub(super) fn work_anew(&mut self) {
        self.assignee.clear();
        self.deadline = None;
        self.goes_out = None;
        self.legal.by.clear();
        if self.legal.clearance == Clearance::Cleared {
            self.legal.clearance = Clearance::Due;
        }
        for task in &mut self.tasks {
            task.is_done = false;
        }
    }
}
