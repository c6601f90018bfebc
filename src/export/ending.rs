//! What readers find under the words, for whoever shows it before it is exported.

use std::collections::BTreeSet;

use crate::export::attribution;
use crate::export::date;
use crate::export::phrase::Phrases;
use crate::model::article::Article;
use crate::model::source::{HouseForm, PartyRole, Source, SourceId};

/// The headings, in the language of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headings {
    /// Over the sources.
    pub sources: &'static str,
    /// Over the related pieces.
    pub related: &'static str,
    /// Over the recent posts.
    pub posts: &'static str,
}

/// The headings an article gets.
#[must_use]
pub fn headings(article: &Article) -> Headings {
    let phrases = Phrases::of(article.particulars().language.as_ref());
    Headings {
        sources: phrases.sources,
        related: phrases.related,
        posts: phrases.posts,
    }
}

/// Each source that readers are told of, as a line, in reading order.
#[must_use]
pub fn sources(article: &Article) -> Vec<(SourceId, String)> {
    let known = article.particulars().language.as_ref();
    let language = known.map_or("en", |tag| tag.as_str());
    let comma = Phrases::of(known).comma;
    let mut lines: Vec<(SourceId, String)> = Vec::new();
    for id in in_order(article) {
        let source = article.records().sources.get(&id);
        let line = source.and_then(|source| credit(article, source, language));
        let Some((mut line, date)) = line else {
            continue;
        };
        if let Some(date) = date {
            line.push_str(comma);
            line.push_str(&date);
        }
        if lines.iter().all(|(_, known)| *known != line) {
            lines.push((id, line));
        }
    }
    lines
}

/// The sources that the words and the quotes point to, in reading order, each once.
pub(super) fn in_order(article: &Article) -> Vec<SourceId> {
    let quotes = &article.records().quotes;
    let mut seen = BTreeSet::new();
    let mut order = Vec::new();
    let mut add = |id: Option<SourceId>| {
        if let Some(id) = id.filter(|id| seen.insert(*id)) {
            order.push(id);
        }
    };
    let of_quote = |id| quotes.get(&id)?.source;
    for block in article.blocks().iter() {
        add(block.kind.quote().and_then(of_quote));
        for (_, marks) in block.words.runs() {
            add(marks.source);
            add(marks.quotation.and_then(of_quote));
        }
    }
    order
}

/// Who did what, and when; `None` when nobody may be named.
pub(super) fn credit(
    article: &Article,
    source: &Source,
    language: &str,
) -> Option<(String, Option<String>)> {
    let records = article.records();
    let steps = attribution::named(source, records);
    let (first, _) = steps.split_first()?;
    // A name alone is whoever told it; what else they did is said.
    let is_plain = matches!(
        first.link.role,
        PartyRole::Said | PartyRole::Reported | PartyRole::Published
    );
    let sentence = if steps.len() == 1 && is_plain {
        first.party.name.trim().to_owned()
    } else {
        let sentence = source.sentence(&records.parties, HouseForm::Full, language);
        capitalised(sentence.strip_prefix("as ").unwrap_or(&sentence))
    };
    let date = steps.iter().find_map(|step| step.link.date.as_ref());
    Some((sentence, date.map(|date| date::when(date, language))))
}

/// The text with its first letter as at the start of a sentence.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
