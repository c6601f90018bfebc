//! The words that stand in files for the choices of the model.

use crate::model::block::CorrectionKind;
use crate::model::mark::Direction;
use crate::model::particulars::{MentionKind, Status};
use crate::model::quote::QuoteKind;
use crate::model::source::{HouseForm, PartyKind};
use crate::model::work::Clearance;

/// A choice that stands in a file as a word.
pub(super) trait Choice: Copy + PartialEq + 'static {
    /// Each with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of this choice.
    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(choice, _)| *choice == self);
        found.map_or("", |(_, word)| word)
    }

    /// The choice of that word.
    fn from_word(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(_, known)| *known == word);
        found.map(|(choice, _)| *choice)
    }
}

impl Choice for Status {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Draft, "draft"),
        (Self::Filed, "filed"),
        (Self::Edited, "edited"),
        (Self::Cleared, "cleared"),
        (Self::Published, "published"),
        (Self::Killed, "killed"),
    ];
}

impl Choice for Direction {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Auto, ""), (Self::Ltr, "ltr"), (Self::Rtl, "rtl")];
}

impl Choice for QuoteKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Direct, "direct"),
        (Self::Translated, "translated"),
        (Self::Partial, "partial"),
    ];
}

impl Choice for PartyKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Agency, "agency"),
        (Self::Outlet, "outlet"),
        (Self::Person, "person"),
        (Self::Organisation, "organisation"),
        (Self::Document, "document"),
        (Self::Account, "account"),
    ];
}

impl Choice for HouseForm {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Full, "full"),
        (Self::Via, "via"),
        (Self::According, "according"),
    ];
}

impl Choice for CorrectionKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Correction, "correction"),
        (Self::Clarification, "clarification"),
        (Self::Update, "update"),
        (Self::Withdrawal, "withdrawal"),
    ];
}

impl Choice for MentionKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Person, "person"),
        (Self::Organisation, "organisation"),
        (Self::Place, "place"),
        (Self::Event, "event"),
    ];
}

impl Choice for Clearance {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::NotNeeded, "not-needed"),
        (Self::Due, "due"),
        (Self::Cleared, "cleared"),
    ];
}
