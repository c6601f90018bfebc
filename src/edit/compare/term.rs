//! What a comparison says of facts in words of its own: `Display` is the English of the command line.

use std::fmt;

use crate::model::Time;
use crate::model::mark::Language;
use crate::model::quote::{QuoteKind, Standing};
use crate::model::source::{HouseForm, PartyKind, PartyRole};
use crate::model::stage::Stage;
use crate::model::work::Clearance;

/// Something that is said in the language of whoever reads the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term<'a> {
    /// Whether somebody confirmed a quote.
    Standing(Standing),
    /// How a quote relates to what was said.
    Quote(QuoteKind),
    /// What a party is.
    Party(PartyKind),
    /// What a party of that name did.
    Did(&'a PartyRole, &'a str),
    /// How a source is said.
    Form(HouseForm),
    /// A party is not to be named.
    IsProtected,
    /// A bio is worded for this article alone.
    HasOwnBio,
    /// A post stays on top.
    IsPinned,
    /// A post is not shown.
    IsHidden,
    /// A post is shown until then.
    Until(Time),
    /// A moment.
    Moment(Time),
    /// Where the article stands.
    Stage(&'a Stage),
    /// A language.
    Language(&'a Language),
    /// A kind of piece, as it is on disk.
    Genre(&'a str),
    /// Whether a lawyer reads it.
    Clearance(Clearance),
    /// A task is done.
    IsDone,
    /// Whether something is so.
    Is(bool),
}

/// How terms are said.
pub type Say<'a> = &'a dyn Fn(&Term<'_>) -> String;

impl fmt::Display for Term<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let moment = |at: &Time| at.format("%Y-%m-%d %H:%M UTC").to_string();
        match self {
            Self::Standing(Standing::Found) => f.write_str("found"),
            Self::Standing(Standing::Confirmed) => f.write_str("confirmed"),
            Self::Quote(QuoteKind::Direct) => f.write_str("direct"),
            Self::Quote(QuoteKind::Translated) => f.write_str("translated"),
            Self::Quote(QuoteKind::Partial) => f.write_str("partial"),
            Self::Party(kind) => f.write_str(match kind {
                PartyKind::Agency => "agency",
                PartyKind::Outlet => "outlet",
                PartyKind::Person => "person",
                PartyKind::Organisation => "organisation",
                PartyKind::Document => "document",
                PartyKind::Account => "account",
            }),
            Self::Did(role, name) => write!(f, "{} by {name}", role.participle()),
            Self::Form(HouseForm::Full) => f.write_str("full"),
            Self::Form(HouseForm::Via) => f.write_str("via"),
            Self::Form(HouseForm::According) => f.write_str("according"),
            Self::IsProtected => f.write_str("protected"),
            Self::HasOwnBio => f.write_str("own bio"),
            Self::IsPinned => f.write_str("pinned"),
            Self::IsHidden => f.write_str("hidden"),
            Self::Until(at) => write!(f, "until {}", moment(at)),
            Self::Moment(at) => f.write_str(&moment(at)),
            Self::Stage(stage) => match stage.own_name() {
                Some(name) => write!(f, "{name} ({})", stage.status.word()),
                None => f.write_str(stage.status.word()),
            },
            Self::Language(language) => f.write_str(language.as_str()),
            Self::Genre(genre) => f.write_str(genre),
            Self::Clearance(Clearance::NotNeeded) => f.write_str("not needed"),
            Self::Clearance(Clearance::Due) => f.write_str("to be read"),
            Self::Clearance(Clearance::Cleared) => f.write_str("cleared"),
            Self::IsDone => f.write_str("done"),
            Self::Is(true) => f.write_str("yes"),
            Self::Is(false) => f.write_str("no"),
        }
    }
}
