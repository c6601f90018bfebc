//! The records of two readings of one text under the same numbers.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::apart::{Numbers, renumbered};
use super::chunks::Wordy as _;
use crate::model::article::Article;
use crate::model::inline::Inline;
use crate::model::quote::QuoteId;
use crate::model::source::{PartyId, SourceId};

/// An article whose quotes, sources and parties have the numbers that the same ones have in
/// another.
///
/// A quote is the same by its words, or else by most of them; a party by its name; a source by
/// its chain. What the other has not keeps its number where that is free.
#[must_use]
pub fn aligned(other: &Article, article: &Article) -> Article {
    let (o, a) = (other.records(), article.records());
    let mut parties = Pairs::new(o.parties.keys().map(|id| id.0));
    for (id, party) in &a.parties {
        let mut same = o
            .parties
            .iter()
            .filter(|(_, known)| known.name == party.name && known.kind == party.kind);
        let found = same.find(|(known, _)| parties.is_free(known.0));
        parties.pair(id.0, found.map(|(known, _)| known.0));
    }
    let parties = parties.done();
    let mut sources = Pairs::new(o.sources.keys().map(|id| id.0));
    for (id, source) in &a.sources {
        let mut own = (**source).clone();
        for link in &mut own.chain {
            link.party = PartyId(parties.get(&link.party.0).copied().unwrap_or(link.party.0));
        }
        let mut same = o
            .sources
            .iter()
            .filter(|(_, known)| known.chain == own.chain);
        let found = same.find(|(known, _)| sources.is_free(known.0));
        sources.pair(id.0, found.map(|(known, _)| known.0));
    }
    let mut quotes = Pairs::new(o.quotes.keys().map(|id| id.0));
    let words = |article: &Article, id: u32| article.words_of(QuoteId(id)).join(" ");
    let known: Vec<(u32, String)> = o
        .quotes
        .keys()
        .map(|id| (id.0, words(other, id.0)))
        .collect();
    let own: Vec<(u32, String)> = a
        .quotes
        .keys()
        .map(|id| (id.0, words(article, id.0)))
        .collect();
    let is_like = |one: &str, another: &str| {
        let (one, another) = (Inline::plain(one), Inline::plain(another));
        !one.is_empty() && one.is_like(&another)
    };
    let mut rest = Vec::new();
    for (id, said) in &own {
        let mut same = known.iter().filter(|(_, words)| words == said);
        match same.find(|(known, _)| quotes.is_free(*known)) {
            Some((known, _)) => quotes.pair(*id, Some(*known)),
            None => rest.push((*id, said)),
        }
    }
    for (id, said) in rest {
        let mut like = known.iter().filter(|(_, words)| is_like(words, said));
        let found = like.find(|(known, _)| quotes.is_free(*known));
        quotes.pair(id, found.map(|(known, _)| *known));
    }
    let numbers = Numbers {
        quotes: typed(quotes.done(), QuoteId),
        sources: typed(sources.done(), SourceId),
        parties: typed(parties, PartyId),
    };
    renumbered(article, &numbers)
}

fn typed<T: Ord>(pairs: BTreeMap<u32, u32>, id: impl Fn(u32) -> T) -> BTreeMap<T, T> {
    let pairs = pairs.into_iter();
    pairs.map(|(from, to)| (id(from), id(to))).collect()
}

/// Which number becomes which.
struct Pairs {
    /// The numbers of the other article, and whether each is taken.
    others: BTreeMap<u32, bool>,
    pairs: BTreeMap<u32, u32>,
    /// Those that the other has not.
    alone: Vec<u32>,
}

impl Pairs {
    fn new(others: impl Iterator<Item = u32>) -> Self {
        Self {
            others: others.map(|id| (id, false)).collect(),
            pairs: BTreeMap::new(),
            alone: Vec::new(),
        }
    }

    fn is_free(&self, other: u32) -> bool {
        self.others.get(&other) == Some(&false)
    }

    fn pair(&mut self, own: u32, other: Option<u32>) {
        match other {
            Some(other) => {
                self.others.insert(other, true);
                self.pairs.insert(own, other);
            }
            None => self.alone.push(own),
        }
    }

    /// All pairs: those without one get a number that the other has not.
    fn done(mut self) -> BTreeMap<u32, u32> {
        let most = self.others.keys().chain(&self.alone).max();
        let mut free = most.map_or(1, |most| most + 1);
        for own in self.alone {
            let number = match self.others.entry(own) {
                Entry::Vacant(entry) => {
                    entry.insert(true);
                    own
                }
                Entry::Occupied(_) => {
                    free += 1;
                    free - 1
                }
            };
            self.pairs.insert(own, number);
        }
        self.pairs
    }
}
