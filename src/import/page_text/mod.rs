//! The text of a page, as copied from a browser, read as an article.
//!
//! Stages, one file each: bytes, lines, what each line is, quotations, who said them,
//! credits, and the article made of them.

mod apparatus;
mod article;
mod aside;
mod author_box;
mod byline;
mod cast;
mod credit;
mod dates;
mod decode;
mod found;
mod head;
mod heading;
mod kin;
mod language;
mod layout;
mod lead;
mod learn;
mod lines;
mod lists;
mod meant;
mod names;
mod occasion;
mod office;
mod persian;
mod persian_credit;
mod persian_learn;
mod persian_names;
mod persian_occasion;
mod persian_words;
mod phrase;
mod phrase_end;
mod posts;
mod quotes;
mod remark;
mod signed;
mod speaker;
mod speech;
mod stamp;
mod subject;
mod text;
mod words;

use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::block::BlockKind;
use crate::model::queue::Card;
use crate::model::quote::Speaker;
use crate::model::staff::Author;

pub use found::{Found, find_quotes};
pub use remark::{Place, Remark};

/// What the reader of a page is told.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// When the page was read: ages and dates without a year count from here.
    pub at: Time,
    /// The name of the article to be made.
    pub id: ArticleId,
}

/// The article of a page, and what is uncertain in it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The article; the recent posts of the page are in its records.
    pub article: Article,
    /// What was left out, guessed or not understood.
    pub remarks: Vec<Remark>,
}

/// Reads a page of text; never refuses.
///
/// What has not the shape of an article is a draft with everything in its body, and a remark.
#[must_use]
pub fn read_article(bytes: &[u8], options: &Options) -> Imported {
    let reading = read(bytes, options);
    Imported {
        article: article::build(&reading, options),
        remarks: reading.remarks,
    }
}

/// The text of a page as it is read: which encoding it is in, and without what may not stay.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    decode::decode(bytes, &mut Vec::new())
}

/// One line of the body, in exactly the page's words.
#[derive(Clone, Debug)]
struct Line {
    words: String,
    kind: BlockKind,
    /// Who signed it in a line below, where it is a quotation.
    signer: Option<Speaker>,
}

impl Line {
    fn plain(words: String) -> Self {
        Self::new(words, BlockKind::Paragraph)
    }

    fn new(words: String, kind: BlockKind) -> Self {
        Self {
            words,
            kind,
            signer: None,
        }
    }
}

/// The parts of a page; a part it has not is empty.
#[derive(Clone, Debug, Default)]
struct Page {
    kicker: String,
    headline: String,
    standfirst: String,
    byline: String,
    /// The words before the dash that opens a report.
    dateline: String,
    published: Option<Time>,
    /// The line that names the source of the whole.
    source: String,
    authors: Vec<Author>,
    body: Vec<Line>,
    posts: Vec<Card>,
    /// Whether the text has the shape of an article.
    is_article: bool,
}

/// Everything read from a page.
#[derive(Clone, Debug, Default)]
struct Reading {
    page: Page,
    /// The BCP 47 tag of its language, if it can be told.
    language: Option<&'static str>,
    quotations: Vec<speech::Quotation>,
    credits: Vec<credit::Credit>,
    remarks: Vec<Remark>,
}

fn read(bytes: &[u8], options: &Options) -> Reading {
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
    if reading.page.is_article {
        speech::find(&mut reading, options.at);
    }
    reading
}
