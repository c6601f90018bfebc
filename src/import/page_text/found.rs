//! Quotations in the copy of an article that nobody keeps a record of yet.

use std::sync::Arc;

use super::article::speaker;
use super::remark::Place;
use super::speech::Quotation;
use super::{Line, Page, Reading, language, speech};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::quote::{Quote, Standing};

/// Words between quotation marks, and who seems to have said them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where the words stand, without their marks.
    pub parts: Vec<Place>,
    /// What the words around them tell; it is to be confirmed.
    pub quote: Quote,
}

/// What may open a quotation.
const MARKS: [char; 8] = ['“', '„', '«', '»', '"', '‚', '‘', '\''];

/// The quotations in the paragraphs and lists of an article that have no record, in reading order.
///
/// Nothing is changed. Days are counted from `at`, where the article was not published yet.
#[must_use]
pub fn find_quotes(article: &Article, at: Time) -> Vec<Found> {
    let furniture = |of: Furniture| article.furniture(of).text().to_owned();
    let page = Page {
        headline: furniture(Furniture::Headline),
        standfirst: furniture(Furniture::Standfirst),
        dateline: furniture(Furniture::Dateline),
        published: article.particulars().published,
        body: article.body().map(|block| line(block)).collect(),
        is_article: true,
        ..Page::default()
    };
    if !page.body.iter().any(|line| line.words.contains(MARKS)) {
        return Vec::new();
    }
    let mut reading = Reading {
        language: told(article, &page),
        page,
        ..Reading::default()
    };
    speech::find(&mut reading, at);
    let is_persian = reading.language == Some("fa");
    let quotations = reading.quotations.into_iter();
    quotations
        .filter_map(|found| recorded(article, found, is_persian))
        .collect()
}

/// A block as a line of a page; what is not copy for readers says nothing.
fn line(block: &Block) -> Line {
    match &block.kind {
        kind @ (BlockKind::Paragraph
        | BlockKind::Crosshead
        | BlockKind::Quote(_)
        | BlockKind::ListItem { .. }) => Line::new(block.words.text().to_owned(), kind.clone()),
        _ => Line::plain(String::new()),
    }
}

/// The language the copy is read as: that of its letters, or English where the article says so.
fn told(article: &Article, page: &Page) -> Option<&'static str> {
    let words: Vec<&str> = page.body.iter().map(|line| line.words.as_str()).collect();
    let seen = language::language(&words.join("\n"));
    let said = article.particulars().language.as_ref();
    let said = said.map_or("", |tag| tag.as_str());
    let is_latin = !matches!(seen, Some("fa" | "ar" | "ur"));
    // A few words may be of several languages.
    let is_english = is_latin && (said == "en" || said.starts_with("en-"));
    if is_english { Some("en") } else { seen }
}

/// A quotation as a record, but for one that has some already, or stands elsewhere.
fn recorded(article: &Article, found: Quotation, is_persian: bool) -> Option<Found> {
    let quote = Quote {
        speaker: speaker(&found, is_persian),
        occasion: found.occasion,
        standing: Standing::Found,
        ..Quote::default()
    };
    let parts = found.parts.into_iter();
    let parts: Vec<Place> = parts
        .filter(|part| is_running(article.block(part.block)))
        .collect();
    let has_record = |part: &Place| {
        let block = article.block(part.block);
        block.is_none_or(|block| {
            let mut runs = block.words.runs();
            runs.any(|(range, marks)| {
                let meets = range.start < part.range.end && part.range.start < range.end;
                meets && marks.quotation.is_some()
            })
        })
    };
    let is_new = !parts.is_empty() && !parts.iter().any(has_record);
    is_new.then_some(Found { parts, quote })
}

fn is_running(block: Option<&Arc<Block>>) -> bool {
    let kind = block.map(|block| &block.kind);
    matches!(
        kind,
        Some(BlockKind::Paragraph | BlockKind::ListItem { .. })
    )
}
