//! The text of a page, as copied from a browser, read as an article.
//!
//! Stages, one file each: bytes, lines, what each line is, quotations, who said them, credits.

mod credit;
mod dates;
mod decode;
mod language;
mod layout;
mod lines;
mod names;
mod persian;
mod posts;
mod quotes;
mod remark;
mod speaker;
mod speech;
mod text;

use chrono::{DateTime, Utc};

pub use credit::{Credit, Part, Party, Sort};
pub use language::is_rtl;
pub use names::Speaker;
pub use posts::Post;
pub use remark::{Place, Remark};
pub use speech::Quotation;

/// What the reader of a page is told.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// When the page was read: ages and dates without a year count from here.
    pub at: DateTime<Utc>,
}

/// One of those who wrote the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The name in the byline or over the author box.
    pub name: String,
    /// The trade behind the name, if it stood there.
    pub role: String,
    /// The words of the author box.
    pub bio: String,
}

/// One paragraph of the body, in exactly the page's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The words.
    pub words: String,
    /// Whether it is a small heading inside the body.
    pub is_crosshead: bool,
}

impl Paragraph {
    fn plain(words: String) -> Self {
        Self {
            words,
            is_crosshead: false,
        }
    }
}

/// The parts of a page; a part it has not is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The short line over the headline.
    pub kicker: String,
    /// The title.
    pub headline: String,
    /// The summary under it.
    pub standfirst: String,
    /// The byline as it stood there.
    pub byline: String,
    /// The place the report comes from; the words stay in the body too.
    pub dateline: Option<String>,
    /// When the page says it was published.
    pub published: Option<DateTime<Utc>>,
    /// Those who wrote it, with the words of the author box.
    pub authors: Vec<Author>,
    /// The body.
    pub body: Vec<Paragraph>,
    /// The recent posts beside it.
    pub posts: Vec<Post>,
}

/// Everything read from a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The parts of the page.
    pub page: Page,
    /// The BCP 47 tag of its language, if it can be told.
    pub language: Option<&'static str>,
    /// The direct quotations found in the body.
    pub quotations: Vec<Quotation>,
    /// The credits found in the body.
    pub credits: Vec<Credit>,
    /// What was left out, guessed or not understood.
    pub remarks: Vec<Remark>,
}

/// Reads a page; never refuses.
#[must_use]
pub fn read(bytes: &[u8], options: &Options) -> Reading {
    let mut remarks = Vec::new();
    let text = decode::decode(bytes, &mut remarks);
    let lines = lines::paragraphs(&text);
    let language = language::language(&text);
    let page = layout::sort(lines, options.at, &mut remarks);
    let mut reading = Reading {
        page,
        language,
        remarks,
        ..Reading::default()
    };
    if !reading.page.headline.is_empty() {
        speech::find(&mut reading, options.at);
    }
    reading
}
