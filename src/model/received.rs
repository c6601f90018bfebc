//! The copy that an article was begun from, as it came in. Never for readers.

use crate::model::Time;
use crate::model::extra::Extra;
use crate::model::mark::Address;

/// The words of somebody else from which an article was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// All of them, lines and all.
    pub text: String,
    /// When they came.
    pub at: Option<Time>,
    /// Where they are from, where somebody said so.
    pub url: Option<Address>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Received {
    /// Words that came in just now.
    #[must_use]
    pub fn new(text: String, at: Time) -> Self {
        Self {
            text,
            at: Some(at),
            url: None,
            extra: Extra::NONE,
        }
    }
}
