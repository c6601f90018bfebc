//! What the reader of a page was not sure of, and where.

use std::fmt;
use std::ops::Range;

use crate::model::block::Furniture;

/// A run of words in a block: which block, and which of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The block, counted from the kicker.
    pub block: usize,
    /// The bytes of its words.
    pub range: Range<usize>,
}

impl Place {
    /// A place in a block of the body, counted from its first one.
    pub(super) fn in_body(index: usize, range: Range<usize>) -> Self {
        let block = Furniture::ALL.len() + index;
        Self { block, range }
    }
}

/// Something the import could not carry whole, or is not certain of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Some bytes are no letters in the page's encoding.
    BytesLost,
    /// The page does not say its encoding, and this one fits best.
    EncodingGuessed(&'static str),
    /// So many control characters were dropped.
    ControlsDropped(usize),
    /// So many characters that turn the reading direction were dropped.
    OverridesDropped(usize),
    /// The text has not the shape of an article; all of it is in the body.
    NoArticle,
    /// Nobody was found who said this.
    SpeakerUnknown(Place),
    /// The speaker is the person last mentioned, which may be wrong.
    SpeakerGuessed(Place),
    /// A quotation is opened and never closed.
    QuoteUnclosed(Place),
    /// A date without a year was taken as the last one before the page was read.
    YearGuessed(Place),
    /// Words of the page's own apparatus were left out.
    LeftOut(String),
    /// The page has more quotations than are kept.
    TooManyQuotes,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |place: &Place| match place.block.checked_sub(Furniture::ALL.len()) {
            Some(index) => format!("paragraph {}", index + 1),
            None if place.block == Furniture::Headline.index() => "headline".to_owned(),
            None => "standfirst".to_owned(),
        };
        match self {
            Self::BytesLost => write!(f, "some bytes of the page are no letters"),
            Self::EncodingGuessed(name) => write!(f, "the page was read as {name}"),
            Self::ControlsDropped(count) => write!(f, "control characters dropped: {count}"),
            Self::OverridesDropped(count) => write!(f, "direction overrides dropped: {count}"),
            Self::NoArticle => write!(f, "this is not the text of an article; all is in the body"),
            Self::SpeakerUnknown(p) => write!(f, "{}: a quote without speaker", at(p)),
            Self::SpeakerGuessed(p) => write!(f, "{}: the speaker is a guess", at(p)),
            Self::QuoteUnclosed(p) => write!(f, "{}: a quote is not closed", at(p)),
            Self::YearGuessed(p) => write!(f, "{}: the date has no year", at(p)),
            Self::LeftOut(words) => write!(f, "left out: “{words}”"),
            Self::TooManyQuotes => write!(f, "there are more quotes than were kept"),
        }
    }
}
