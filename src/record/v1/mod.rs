//! The shapes of version 1, as they are in the file.
//!
//! Frozen: a field is never renamed or given another meaning here; one that files may be without
//! may come, with a specimen of its own. [`upgrade`](crate::record::upgrade) says how a version 2
//! is made. Times are RFC 3339 in UTC; days are `YYYY-MM-DD`; numbers that name a record count
//! inside one article.

mod books;
mod particulars;
mod records;

pub use books::{Parties, Queue, Staff};
pub use particulars::{
    Alternative, ClaimCheck, Legal, Located, Mention, Particulars, Policy, Print, Publisher,
    Received, Related, Rights, Subject, Task,
};
pub use records::{Card, Credit, Link, Occasion, Original, Party, Quote, Source, Speaker, Teaser};

use crate::record::prose::{Prose, Words};
use crate::record::shape::shapes;

shapes! {
    /// A whole article.
    Article: whole {
        /// `nutgraf-article`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The article's name for ever: a UUID.
        id: String,
        /// The working name.
        slug: Option<String>,
        /// The language of the words (BCP 47).
        language: Option<String>,
        /// `draft`, `filed`, `edited`, `cleared`, `published` or `killed`.
        status: String,
        /// When it was published.
        published: Option<String>,
        /// When its words were last changed.
        updated: Option<String>,
        /// The short line above the headline.
        kicker: Words,
        /// The title.
        headline: Words,
        /// The summary under the headline.
        standfirst: Words,
        /// The byline in words, where it is not made from `byline`.
        byline_text: Words,
        /// The place the report comes from.
        dateline: Words,
        /// What else is true of kicker, headline and so on.
        furniture: Vec<Furniture>,
        /// Who wrote it, and who else worked on it.
        byline: Vec<Credit>,
        /// The body, block by block.
        body: Vec<Block>,
        /// Whose words stand in the article.
        quotes: Vec<Quote>,
        /// Whom we have it from.
        sources: Vec<Source>,
        /// Who stands in the chains of the sources.
        parties: Vec<Party>,
        /// The corrections of the body once more; not read back.
        corrections: Vec<Told>,
        /// What is known beside the words.
        particulars: Particulars,
        /// The recent posts of the page it came from.
        recent_posts: Vec<Card>,
    }
    /// Language, direction and marks of a piece of furniture.
    Furniture {
        /// `kicker`, `headline`, `standfirst`, `byline` or `dateline`.
        kind: String,
        /// Its language, where it is not the article's.
        language: Option<String>,
        /// `ltr` or `rtl`, where it is set by hand.
        direction: Option<String>,
        /// What runs of its words wear.
        marks: Vec<Mark>,
    }
    /// One block of the body.
    Block {
        /// `paragraph`, `crosshead`, `quote`, `pull-quote`, `bulleted-item`, `numbered-item`,
        /// `picture`, `embed`, `table-head`, `table-row`, `rule`, `editors-note` or `correction`.
        kind: String,
        /// The number of its quote.
        quote: Option<u32>,
        /// How deep a list item stands, from 0.
        level: u8,
        /// Where an embed lives.
        url: Option<String>,
        /// What is known of a picture.
        picture: Picture,
        /// What is known of a correction.
        correction: Correction,
        /// Its language, where it is not the article's.
        language: Option<String>,
        /// `ltr` or `rtl`, where it is set by hand.
        direction: Option<String>,
        /// What it says: of a picture the caption, of an embed the words to show without it; of a
        /// row of a table its cells, parted by tabs.
        text: Words,
        /// What runs of its words wear.
        marks: Vec<Mark>,
    }
    /// A stretch of words with what they wear; only in RON, on one line.
    Piece {
        /// The words.
        text: String,
        /// Set heavier.
        strong: bool,
        /// Stressed.
        emphasis: bool,
        /// Struck through.
        strike: bool,
        /// Where they lead.
        link: Option<String>,
        /// The number of the source.
        source: Option<u32>,
        /// The number of the quote.
        quotation: Option<u32>,
        /// The language of the words.
        language: Option<String>,
        /// Which way they run.
        direction: Option<String>,
    }
    /// What a run of words wears.
    Mark {
        /// `strong`, `emphasis`, `strike`, `link`, `source`, `quotation`, `language` or `other`.
        kind: String,
        /// The first letter, counted in Unicode code points from 0.
        from: u32,
        /// The letter after the last, counted the same way.
        to: u32,
        /// Where a link leads.
        url: Option<String>,
        /// The number of the source.
        source: Option<u32>,
        /// The number of the quote.
        quote: Option<u32>,
        /// The language of the words.
        language: Option<String>,
        /// Which way they run.
        direction: Option<String>,
    }
    /// A picture.
    Picture {
        /// The file or address it is loaded from.
        file: String,
        /// What it shows, for those who cannot see it.
        alt: String,
        /// Whose it is, as printed.
        credit: String,
        /// Who made it.
        creator: String,
        /// The copyright notice.
        copyright: String,
        /// Where the licence stands.
        licence: Option<String>,
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
        /// The point a crop must keep, in thousandths of width and height.
        focus: Vec<u16>,
    }
    /// What was wrong and is now right.
    Correction {
        /// `correction`, `clarification`, `update` or `withdrawal`.
        kind: String,
        /// Since when it is right.
        at: Option<String>,
        /// The words as they were.
        was: Prose,
        /// The words as they are now; of a withdrawal the headline from then on.
        now: Prose,
    }
    /// A correction as readers see it.
    Told: whole {
        /// The sentence.
        text: Prose,
        /// `correction`, `clarification`, `update` or `withdrawal`.
        kind: String,
        /// Since when it is right.
        at: Option<String>,
    }
}
