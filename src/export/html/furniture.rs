//! What stands over and under the words: title, byline, dates, sources.

use minijinja::Value;

use crate::export::ending;
use crate::export::html::blocks::is_blank;
use crate::export::html::context::{Line, shortened};
use crate::export::html::writer::Writer;
use crate::export::phrase::Phrases;
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};

/// One line of text without breaks.
fn on_one_line(text: &str) -> String {
    text.replace('\u{2028}', " ").trim().to_owned()
}

/// The headline for search where there is one, else the headline, else the first words; a page
/// is never without a title.
pub(super) fn title(article: &Article, phrases: &Phrases) -> String {
    let known = article.particulars();
    let search = known
        .alternatives
        .iter()
        .find(|other| other.role == "search");
    let search = search.map(|other| on_one_line(&other.text));
    let headline = on_one_line(article.furniture(Furniture::Headline).text());
    let found = search.into_iter().chain([headline]);
    let mut found = found.filter(|text| !text.is_empty());
    found.next().unwrap_or_else(|| {
        let mut blocks = article.blocks().iter().filter(|block| !is_blank(block));
        let any = blocks.next().map_or("", |block| block.words.text());
        match (first_words(article), any) {
            ("", "") => phrases.untitled.to_owned(),
            ("", words) | (words, _) => crate::model::words::excerpt(words, 70),
        }
    })
}

/// The standfirst, else the beginning of the first paragraph.
pub(super) fn description(article: &Article) -> String {
    let standfirst = on_one_line(article.furniture(Furniture::Standfirst).text());
    if standfirst.is_empty() {
        shortened(first_words(article))
    } else {
        standfirst
    }
}

fn first_words(article: &Article) -> &str {
    let mut paragraphs = article
        .body()
        .filter(|block| block.kind == BlockKind::Paragraph && !is_blank(block));
    paragraphs.next().map_or("", |block| block.words.text())
}

/// A piece of furniture; nothing when it has no words.
pub(super) fn line(article: &Article, which: Furniture, writer: &mut Writer<'_>) -> Option<Line> {
    let block = article.block(which.index())?;
    (!is_blank(block)).then(|| block_line(block, writer))
}

fn block_line(block: &Block, writer: &mut Writer<'_>) -> Line {
    let attributes = writer.difference_of(block);
    let before = writer.take();
    writer.words(&block.words);
    let html = std::mem::replace(&mut writer.out, before);
    Line {
        html: Value::from_safe_string(html),
        attributes: Value::from_safe_string(attributes),
    }
}

/// The byline as written, else made from the authors.
pub(super) fn byline(article: &Article, writer: &mut Writer<'_>) -> Option<Line> {
    let authors = &article.records().authors;
    let written = article.block(Furniture::Byline.index())?;
    if !is_blank(written) {
        let is_plain = written.words.runs().all(|(_, marks)| marks.is_none());
        if !is_plain {
            return line(article, Furniture::Byline, writer);
        }
        let attributes = writer.difference_of(written);
        writer.bylined(written.words.text(), authors);
        return Some(Line {
            html: Value::from_safe_string(writer.take()),
            attributes: Value::from_safe_string(attributes),
        });
    }
    let named: Vec<_> = authors
        .iter()
        .filter(|credit| !credit.author.name.trim().is_empty())
        .collect();
    if named.is_empty() {
        return None;
    }
    for (at, credit) in named.iter().enumerate() {
        writer.raw(match at {
            0 => "",
            at if at + 1 == named.len() => writer.phrases.and,
            _ => writer.phrases.comma,
        });
        let page = credit.author.links.first();
        let page = page.and_then(|link| writer.safe(link));
        if let Some(page) = page {
            writer.raw("<a rel=\"author\"");
            writer.address("href", page);
            writer.raw(">");
        } else {
            writer.raw("<b>");
        }
        writer.text(credit.author.name.trim());
        writer.raw(if page.is_some() { "</a>" } else { "</b>" });
        let part = credit.part.trim();
        if !part.is_empty() {
            writer.raw(" (");
            writer.text(part);
            writer.raw(")");
        }
    }
    Some(Line {
        html: Value::from_safe_string(writer.take()),
        attributes: Value::from_safe_string(String::new()),
    })
}

/// When the article last changed, as programs are told: not before it was published.
pub(in crate::export) fn modified(article: &Article) -> Option<Time> {
    let known = article.particulars();
    let changed = known.changed.or(known.published)?;
    Some(
        known
            .published
            .map_or(changed, |published| published.max(changed)),
    )
}

/// When readers are told that it changed: when it was corrected, or published again.
pub(super) fn updated(article: &Article) -> Option<Time> {
    let known = article.particulars();
    let published = known.published?;
    let corrected = article.body().filter_map(|block| match &block.kind {
        BlockKind::Correction(correction) => correction.at,
        _ => None,
    });
    let again = known.changed.filter(|_| 1 < known.revision);
    corrected.chain(again).max().filter(|at| published < *at)
}

/// The picture that stands for an article.
pub(super) struct Lead<'a> {
    pub(super) file: &'a str,
    pub(super) alt: &'a str,
    pub(super) size: Option<(u32, u32)>,
}

/// The picture that stands for the article: the one chosen, else the first.
pub(super) fn lead_picture(article: &Article) -> Option<Lead<'_>> {
    let mut pictures = article.body().filter_map(|block| match &block.kind {
        BlockKind::Picture(picture) if !picture.file.trim().is_empty() => Some(picture),
        _ => None,
    });
    let lead = article.particulars().lead_picture.trim();
    let known = match lead {
        "" => Some(pictures.next()?),
        lead => pictures.find(|picture| picture.file.trim() == lead),
    };
    Some(Lead {
        file: known.map_or(lead, |picture| picture.file.trim()),
        alt: known.map_or("", |picture| picture.alt.trim()),
        size: known.and_then(|picture| picture.size),
    })
}

/// Each source as a line: who did what, when.
pub(super) fn sources(article: &Article, writer: &mut Writer<'_>) -> Vec<Value> {
    let mut lines = Vec::new();
    for id in ending::in_order(article) {
        let source = article.records().sources.get(&id);
        let language = writer.tag();
        let found = source.and_then(|source| {
            let (sentence, date) = ending::credit(article, source, language)?;
            Some((source, sentence, date))
        });
        let Some((source, sentence, date)) = found else {
            continue;
        };
        let before = writer.take();
        writer.credited(&sentence, source);
        if let Some(date) = date {
            writer.raw(writer.phrases.comma);
            writer.text(&date);
        }
        let line = std::mem::replace(&mut writer.out, before);
        let is_new = lines.iter().all(|known| known != &line);
        if is_new {
            lines.push(line);
        }
    }
    lines.into_iter().map(Value::from_safe_string).collect()
}
