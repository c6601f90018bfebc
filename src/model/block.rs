//! A block and what it is for: headline, paragraph, crosshead, quote, picture and more.

use std::sync::Arc;

use crate::model::Time;
use crate::model::extra::Extra;
use crate::model::inline::Inline;
use crate::model::mark::{Address, Direction, Language};
use crate::model::quote::QuoteId;

/// The display copy over the body, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Furniture {
    /// The short line above the headline.
    Kicker,
    /// The title.
    Headline,
    /// The summary under the headline.
    Standfirst,
    /// Who wrote it, in words; when empty it is made from the authors.
    Byline,
    /// The place the report comes from.
    Dateline,
}

impl Furniture {
    /// All five, in the order in which every article begins.
    pub const ALL: [Self; 5] = [
        Self::Kicker,
        Self::Headline,
        Self::Standfirst,
        Self::Byline,
        Self::Dateline,
    ];

    /// The block of this furniture, counted from the start of the article.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Kicker => 0,
            Self::Headline => 1,
            Self::Standfirst => 2,
            Self::Byline => 3,
            Self::Dateline => 4,
        }
    }
}

/// How a list item is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListStyle {
    /// With a bullet.
    Bulleted,
    /// With a number, counted from the first item of the list.
    Numbered,
}

/// A picture; its caption is the block's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The file or address it is loaded from.
    pub file: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// Whose it is, as printed.
    pub credit: String,
    /// Who made it.
    pub creator: String,
    /// The copyright notice.
    pub copyright: String,
    /// Where the licence stands.
    pub licence: Option<Address>,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// The point a crop must keep, in thousandths of width and height.
    pub focus: Option<(u16, u16)>,
}

/// Something shown from elsewhere; the words to show without it are the block's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// Where it lives.
    pub address: Address,
}

/// What kind of correction a reader is told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CorrectionKind {
    /// Something was wrong.
    #[default]
    Correction,
    /// Something could be misread.
    Clarification,
    /// Something became known later.
    Update,
    /// The whole was withdrawn.
    Withdrawal,
}

/// What was wrong and is now right; the sentence for readers is the block's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// What kind it is.
    pub kind: CorrectionKind,
    /// Since when it is right.
    pub at: Option<Time>,
    /// The words as they were, where they are known.
    pub was: String,
    /// The words as they are now, where they are known; of a withdrawal the headline that the
    /// article goes by from then on, where that is another one.
    pub is: String,
}

/// What a block is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The short line above the headline.
    Kicker,
    /// The title.
    Headline,
    /// The summary under the headline.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// Where the report comes from.
    Dateline,
    /// One paragraph of the body.
    Paragraph,
    /// A small heading inside the body.
    Crosshead,
    /// Someone's words, set off; neighbours with one record are one quotation.
    Quote(Option<QuoteId>),
    /// Words of the body shown large.
    PullQuote(Option<QuoteId>),
    /// One item of a list.
    ListItem {
        /// Bullet or number.
        style: ListStyle,
        /// How deep it stands, from 0 to [`MAX_LEVEL`].
        level: u8,
    },
    /// A picture with its caption.
    Picture(Arc<Picture>),
    /// Something from elsewhere.
    Embed(Arc<Embed>),
    /// One row of a table; neighbours are one table, and in the words a tab parts the cells.
    Row {
        /// Whether it names what stands under it.
        is_head: bool,
    },
    /// A line between two parts; it has no words.
    Rule,
    /// From the desk to desks; never published.
    EditorsNote,
    /// A correction, shown to readers.
    Correction(Arc<Correction>),
}

/// The deepest level of a list item.
pub const MAX_LEVEL: u8 = 5;

impl BlockKind {
    /// Which furniture it is, if any.
    #[must_use]
    pub const fn furniture(&self) -> Option<Furniture> {
        match self {
            Self::Kicker => Some(Furniture::Kicker),
            Self::Headline => Some(Furniture::Headline),
            Self::Standfirst => Some(Furniture::Standfirst),
            Self::Byline => Some(Furniture::Byline),
            Self::Dateline => Some(Furniture::Dateline),
            Self::Paragraph
            | Self::Crosshead
            | Self::Quote(_)
            | Self::PullQuote(_)
            | Self::ListItem { .. }
            | Self::Picture(_)
            | Self::Embed(_)
            | Self::Row { .. }
            | Self::Rule
            | Self::EditorsNote
            | Self::Correction(_) => None,
        }
    }

    /// The kind of a piece of furniture.
    #[must_use]
    pub const fn from_furniture(furniture: Furniture) -> Self {
        match furniture {
            Furniture::Kicker => Self::Kicker,
            Furniture::Headline => Self::Headline,
            Furniture::Standfirst => Self::Standfirst,
            Furniture::Byline => Self::Byline,
            Furniture::Dateline => Self::Dateline,
        }
    }

    /// The record of someone's words that the block points to.
    #[must_use]
    pub const fn quote(&self) -> Option<QuoteId> {
        match self {
            Self::Quote(id) | Self::PullQuote(id) => *id,
            _ => None,
        }
    }

    /// Whether it is a row of a table.
    #[must_use]
    pub const fn is_row(&self) -> bool {
        matches!(self, Self::Row { .. })
    }

    /// Whether words may stand in it.
    #[must_use]
    pub const fn has_words(&self) -> bool {
        !matches!(self, Self::Rule)
    }
}

/// One vertical unit of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is for.
    pub kind: BlockKind,
    /// What it says.
    pub words: Inline,
    /// Its language, where it is not the article's.
    pub language: Option<Language>,
    /// Which way it runs.
    pub direction: Direction,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Block {
    /// Whether there is a word or a figure in it.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.words.text().chars().any(char::is_alphanumeric)
    }

    /// What is known of the withdrawal that it tells readers of.
    #[must_use]
    pub fn withdrawal(&self) -> Option<&Correction> {
        match &self.kind {
            BlockKind::Correction(correction) => Some(&**correction)
                .filter(|correction| correction.kind == CorrectionKind::Withdrawal),
            _ => None,
        }
    }

    /// A block with these words and nothing special about it.
    #[must_use]
    pub fn new(kind: BlockKind, words: Inline) -> Self {
        Self {
            kind,
            words,
            language: None,
            direction: Direction::Auto,
            extra: Extra::default(),
        }
    }

    /// A paragraph of plain words.
    #[must_use]
    pub fn paragraph(text: &str) -> Self {
        Self::new(BlockKind::Paragraph, Inline::plain(text))
    }

    /// The same block with other words.
    #[must_use]
    pub fn with_words(&self, words: Inline) -> Self {
        Self {
            words,
            ..self.clone()
        }
    }

    /// The records of quotations that the block or its words point to.
    pub fn quote_ids(&self) -> impl Iterator<Item = QuoteId> {
        let inside = self.words.runs().filter_map(|(_, marks)| marks.quotation);
        self.kind.quote().into_iter().chain(inside)
    }
}
