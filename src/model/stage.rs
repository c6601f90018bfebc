//! Where an article stands: its status, and what the house calls that.

use crate::model::particulars::Status;

/// Where an article stands on its way to readers.
///
/// Status and name are one value, so that of two people who move an article on neither leaves a
/// name behind that contradicts the other's status.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stage {
    /// What it stands for everywhere.
    pub status: Status,
    /// What the house calls it; empty where it has no name of its own for it.
    pub name: String,
}

impl Stage {
    /// One of the house's own.
    #[must_use]
    pub fn named(name: &str, status: Status) -> Self {
        Self {
            status,
            name: name.trim().to_owned(),
        }
    }

    /// The same without a name that nobody is shown.
    #[must_use]
    pub fn as_shown(&self) -> Self {
        Self::named(self.own_name().unwrap_or_default(), self.status)
    }

    /// What the house calls it: what is out or withdrawn stands nowhere on the way any more.
    #[must_use]
    pub fn own_name(&self) -> Option<&str> {
        (!self.status.is_over() && !self.name.is_empty()).then_some(self.name.as_str())
    }
}

impl From<Status> for Stage {
    fn from(status: Status) -> Self {
        Self {
            status,
            name: String::new(),
        }
    }
}
