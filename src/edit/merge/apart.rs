//! The records of two people under one numbering, and what of them only one changed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::posts::{both, posts};
use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind};
use crate::model::inline::Inline;
use crate::model::particulars::Particulars;
use crate::model::quote::QuoteId;
use crate::model::source::{PartyId, SourceId};

/// Their article with new records under numbers that we did not give to others meanwhile.
pub(super) fn apart(base: &Article, ours: &Article, theirs: &Article) -> Article {
    let (b, o, t) = (base.records(), ours.records(), theirs.records());
    let mut quotes = BTreeMap::new();
    let mut sources = BTreeMap::new();
    let mut parties = BTreeMap::new();
    let mut free = 1 + [o, t]
        .iter()
        .flat_map(|records| {
            let quotes = records.quotes.keys().map(|id| id.0);
            let sources = records.sources.keys().map(|id| id.0);
            quotes
                .chain(sources)
                .chain(records.parties.keys().map(|id| id.0))
        })
        .max()
        .unwrap_or_default();
    let mut next = || {
        free += 1;
        free - 1
    };
    for (id, quote) in &t.quotes {
        if !b.quotes.contains_key(id) && o.quotes.get(id).is_some_and(|own| own != quote) {
            quotes.insert(*id, QuoteId(next()));
        }
    }
    for (id, source) in &t.sources {
        if !b.sources.contains_key(id) && o.sources.get(id).is_some_and(|own| own != source) {
            sources.insert(*id, SourceId(next()));
        }
    }
    for (id, party) in &t.parties {
        if !b.parties.contains_key(id) && o.parties.get(id).is_some_and(|own| own != party) {
            parties.insert(*id, PartyId(next()));
        }
    }
    if quotes.is_empty() && sources.is_empty() && parties.is_empty() {
        return theirs.clone();
    }
    let numbers = Numbers {
        quotes,
        sources,
        parties,
    };
    renumbered(theirs, &numbers)
}

/// Which records get another number.
#[derive(Default)]
pub(super) struct Numbers {
    pub(super) quotes: BTreeMap<QuoteId, QuoteId>,
    pub(super) sources: BTreeMap<SourceId, SourceId>,
    pub(super) parties: BTreeMap<PartyId, PartyId>,
}

/// An article whose records have other numbers.
pub(super) fn renumbered(article: &Article, numbers: &Numbers) -> Article {
    let t = article.records();
    let quote_of = |id: QuoteId| numbers.quotes.get(&id).copied().unwrap_or(id);
    let source_of = |id: SourceId| numbers.sources.get(&id).copied().unwrap_or(id);
    let party_of = |id: PartyId| numbers.parties.get(&id).copied().unwrap_or(id);
    let mut records = t.clone();
    let quotes = t.quotes.iter().map(|(id, quote)| {
        let mut quote = (**quote).clone();
        quote.source = quote.source.map(source_of);
        (quote_of(*id), Arc::new(quote))
    });
    records.quotes = quotes.collect();
    let sources = t.sources.iter().map(|(id, source)| {
        let mut source = (**source).clone();
        for link in &mut source.chain {
            link.party = party_of(link.party);
        }
        (source_of(*id), Arc::new(source))
    });
    records.sources = sources.collect();
    let parties = t
        .parties
        .iter()
        .map(|(id, party)| (party_of(*id), Arc::clone(party)));
    records.parties = parties.collect();
    let blocks = article.blocks().iter().map(|block| {
        let mut words = Inline::default();
        for (text, marks) in block.words.pieces() {
            let mut marks = marks.clone();
            marks.quotation = marks.quotation.map(quote_of);
            marks.source = marks.source.map(source_of);
            words.push(text, &marks);
        }
        let kind = match &block.kind {
            BlockKind::Quote(id) => BlockKind::Quote(id.map(quote_of)),
            BlockKind::PullQuote(id) => BlockKind::PullQuote(id.map(quote_of)),
            other => other.clone(),
        };
        Block {
            kind,
            words,
            ..(**block).clone()
        }
    });
    Article::from_parts(article.id(), blocks.collect(), records)
}

/// What only they changed is theirs; everything else is ours.
fn one<T: Clone + PartialEq>(base: &T, ours: &T, theirs: &T) -> T {
    if ours == base { theirs } else { ours }.clone()
}

fn map<K: Ord + Clone, V: Clone + PartialEq>(
    base: &BTreeMap<K, V>,
    ours: &BTreeMap<K, V>,
    theirs: &BTreeMap<K, V>,
) -> BTreeMap<K, V> {
    let keys = ours.keys().chain(theirs.keys());
    let merged = keys.filter_map(|key| {
        let value = one(&base.get(key), &ours.get(key), &theirs.get(key));
        // What one removed and the other's words may still need is kept.
        let value = value.or(ours.get(key)).or(theirs.get(key));
        value.map(|value| (key.clone(), value.clone()))
    });
    merged.collect()
}

pub(super) fn records(base: &Records, ours: &Records, theirs: &Records) -> Records {
    let mut particulars: Particulars = ours.particulars.clone();
    for change in base.particulars.changes_to(&theirs.particulars) {
        if ours.particulars.get(&change) == base.particulars.get(&change) {
            particulars.set(change);
        }
    }
    let of = |records: &Records| records.particulars.tasks.clone();
    particulars.tasks = both(&of(base), &of(ours), &of(theirs));
    let of = |records: &Records| records.particulars.related.clone();
    particulars.related = both(&of(base), &of(ours), &of(theirs));
    Records {
        particulars,
        quotes: map(&base.quotes, &ours.quotes, &theirs.quotes),
        sources: map(&base.sources, &ours.sources, &theirs.sources),
        parties: map(&base.parties, &ours.parties, &theirs.parties),
        authors: one(&base.authors, &ours.authors, &theirs.authors),
        posts: posts(&base.posts, &ours.posts, &theirs.posts),
        extra: one(&base.extra, &ours.extra, &theirs.extra),
    }
}
