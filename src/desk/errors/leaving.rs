//! What an export could not carry, and why there is none.

use super::Told;
use crate::desk::say::{say, say_with};
use crate::desk::words;
use crate::export::html::Refused;
use crate::export::remark::Remark;
use crate::library::along::Left;
use crate::library::rewrite::Stays;

impl Told for Refused {
    fn told(&self) -> String {
        match self {
            Self::Embargoed(until) => {
                let until = words::moment(Some(*until));
                say_with("refused-embargo", [("until", until.into())])
            }
            Self::Template(why) => say_with("refused-template", [("why", why.into())]),
        }
    }
}

impl Told for Left {
    fn told(&self) -> String {
        let about = |file: &str| [("words", file.to_owned().into())];
        match self {
            Self::NotThere(file) => say_with("left-not-there", about(file)),
            Self::Another(file) => say_with("left-another", about(file)),
            Self::Outside(file) => say_with("left-outside", about(file)),
            Self::Unread(error) => error.told(),
            Self::Unwritten(error) => error.told(),
        }
    }
}

impl Told for Stays {
    fn told(&self) -> String {
        match self {
            Self::Open => say("stays-open").to_owned(),
            Self::Ahead => say("stays-ahead").to_owned(),
            Self::Newer => say("stays-newer").to_owned(),
            Self::Changed => say("stays-changed").to_owned(),
            Self::Read(error) => error.told(),
            Self::Save(error) => error.told(),
        }
    }
}

impl Told for Remark {
    fn told(&self) -> String {
        let about = |words: &str| ("words", words.to_owned().into());
        match self {
            Self::NotTheSame(why) if why.is_empty() => say("left-not-the-same").to_owned(),
            Self::NotTheSame(why) => say_with("left-not-read-back", [("why", why.into())]),
            Self::LinkLeftOut(address) => say_with("left-link", [about(address)]),
            Self::PictureLeftOut(file) => say_with("left-picture", [about(file)]),
            Self::PictureWithoutAlt(file) => say_with("left-alt", [about(file)]),
            Self::EmbedAsLink(address) => say_with("left-embed", [about(address)]),
            Self::TwoVersions(many) => words::count("left-versions", *many),
            Self::NotesLeftOut(many) => words::count("left-notes", *many),
            Self::WorkLeftOut => say("left-work").to_owned(),
            Self::WithdrawalLeftOut => say("left-withdrawal").to_owned(),
            Self::CopyLeftOut => say("left-copy").to_owned(),
            Self::LegalDue => say("left-legal-due").to_owned(),
            Self::Killed => say("left-killed").to_owned(),
            Self::Notice => say("left-notice").to_owned(),
            Self::NoticeUnexplained => say("left-notice-unexplained").to_owned(),
            Self::NameWithheld(many) => words::count("left-names", *many),
            Self::NameHalfTold => say("left-half-name").to_owned(),
            Self::LanguageUnknown => say("left-language").to_owned(),
            Self::LinksAsWords(many) => words::count("left-addresses", *many),
            Self::MarksLeftOut(many) => words::count("left-marks", *many),
            Self::StruckLeftOut(many) => words::count("left-struck", *many),
            Self::PullQuotesLeftOut(many) => words::count("left-pull-quotes", *many),
            Self::PicturesAsWords(many) => words::count("left-pictures", *many),
            Self::QuotesInBody(many) => words::count("left-quotes", *many),
            Self::RelatedLeftOut(many) => words::count("left-related", *many),
            Self::RelatedKilled(title) => say_with("left-related-killed", [about(title)]),
            Self::RelatedEmbargoed(title) => say_with("left-related-embargoed", [about(title)]),
            Self::PostsLeftOut(many) => words::count("left-posts", *many),
        }
    }
}
