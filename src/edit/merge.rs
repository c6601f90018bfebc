//! Two people's changes to one article put together, by block, then by sentence.

use std::collections::BTreeMap;
use std::sync::Arc;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::edit::builder::Builder;
use crate::edit::state::State;
use crate::edit::step::{Head, Step};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::inline::Inline;
use crate::model::particulars::Particulars;
use crate::model::quote::QuoteId;
use crate::model::source::{PartyId, SourceId};
use crate::model::words;

/// Both changes in one article.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The article with what both did.
    pub article: Article,
    /// How many stretches both changed in different ways; both versions stand in the article,
    /// theirs after a note to the desk.
    pub conflicts: usize,
}

/// What stands before words of a colleague that could not be put together with ours.
pub const NOTE: &str = "Changed by somebody else at the same time. Keep one of the two:";

/// Puts together what we and somebody else made of one article.
///
/// No word of either is lost: where both changed the same sentence, both versions stay.
#[must_use]
pub fn merge(base: &Article, ours: &Article, theirs: &Article) -> Merged {
    let theirs = &apart(base, ours, theirs);
    let mut conflicts = 0;
    let mut blocks = Vec::new();
    for kind in Furniture::ALL {
        let at = |article: &Article| article.block(kind.index()).cloned();
        if let (Some(base), Some(ours), Some(theirs)) = (at(base), at(ours), at(theirs)) {
            let one = both(&base, &ours, &theirs).unwrap_or_else(|| {
                conflicts += 1;
                blocks.extend(lost(&theirs));
                (*ours).clone()
            });
            blocks.push(one);
        }
    }
    let body = |article: &Article| article.body().cloned().collect::<Vec<_>>();
    for chunk in chunks(&body(base), &body(ours), &body(theirs)) {
        match chunk {
            Chunk::Sure(sure) => blocks.extend(sure.iter().map(|block| (**block).clone())),
            Chunk::Both { base, ours, theirs } => {
                let merged = match (base.as_slice(), ours.as_slice(), theirs.as_slice()) {
                    ([base], [ours], [theirs]) => both(base, ours, theirs),
                    _ => None,
                };
                if let Some(merged) = merged {
                    blocks.push(merged);
                    continue;
                }
                blocks.extend(ours.iter().map(|block| (**block).clone()));
                if !base.is_empty() {
                    conflicts += 1;
                    let note = Inline::plain(NOTE);
                    blocks.push(Block::new(BlockKind::EditorsNote, note));
                }
                blocks.extend(theirs.iter().map(|block| (**block).clone()));
            }
        }
    }
    let records = records(base.records(), ours.records(), theirs.records());
    Merged {
        article: Article::from_parts(ours.id(), blocks, records),
        conflicts,
    }
}

/// A colleague's furniture that could not be put together with ours, kept in the body.
fn lost(theirs: &Block) -> [Block; 2] {
    let paragraph = Block {
        kind: BlockKind::Paragraph,
        ..theirs.clone()
    };
    let note = Block::new(BlockKind::EditorsNote, Inline::plain(NOTE));
    [note, paragraph]
}

/// Their article with new records under numbers that we did not give to others meanwhile.
fn apart(base: &Article, ours: &Article, theirs: &Article) -> Article {
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
    let quote_of = |id: QuoteId| quotes.get(&id).copied().unwrap_or(id);
    let source_of = |id: SourceId| sources.get(&id).copied().unwrap_or(id);
    let party_of = |id: PartyId| parties.get(&id).copied().unwrap_or(id);
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
    let blocks = theirs.blocks().iter().map(|block| {
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
    Article::from_parts(theirs.id(), blocks.collect(), records)
}

/// One block that both changed, sentence by sentence; `None` when both changed one sentence.
fn both(base: &Block, ours: &Block, theirs: &Block) -> Option<Block> {
    let (b, o, t) = (Head::of(base), Head::of(ours), Head::of(theirs));
    let head = match (o == b, t == b) {
        (_, true) => o,
        (true, false) => t,
        (false, false) if o == t => o,
        (false, false) => return None,
    };
    let mut words = Inline::default();
    for chunk in chunks(&sentences(base), &sentences(ours), &sentences(theirs)) {
        match chunk {
            Chunk::Sure(sure) => sure.iter().for_each(|part| words.append(part)),
            Chunk::Both { base, ours, theirs } if base.is_empty() => {
                ours.iter()
                    .chain(&theirs)
                    .for_each(|part| words.append(part));
            }
            Chunk::Both { .. } => return None,
        }
    }
    Some(head.with(words))
}

fn sentences(block: &Block) -> Vec<Inline> {
    let mut at = 0;
    let parts = words::sentences(block.words.text()).filter_map(|sentence| {
        let from = at;
        at += sentence.len();
        block.words.slice(from..at)
    });
    parts.collect()
}

/// A stretch that is clear, or one that both changed in different ways.
enum Chunk<T> {
    Sure(Vec<T>),
    Both {
        base: Vec<T>,
        ours: Vec<T>,
        theirs: Vec<T>,
    },
}

fn chunk<T: PartialEq>(base: Vec<T>, ours: Vec<T>, theirs: Vec<T>) -> Chunk<T> {
    if ours == base || ours == theirs {
        Chunk::Sure(theirs)
    } else if theirs == base {
        Chunk::Sure(ours)
    } else {
        Chunk::Both { base, ours, theirs }
    }
}

/// Three sequences as stretches, after Khanna, Kunal and Pierce, "A formal investigation of diff3".
fn chunks<T: Clone + PartialEq + std::fmt::Debug>(
    base: &[T],
    ours: &[T],
    theirs: &[T],
) -> Vec<Chunk<T>> {
    let mut known = BTreeMap::new();
    let mut number = |list: &[T]| {
        let one = |part: &T| {
            let next = known.len();
            *known.entry(format!("{part:?}")).or_insert(next)
        };
        list.iter().map(one).collect::<Vec<usize>>()
    };
    let (b, o, t) = (number(base), number(ours), number(theirs));
    let (in_ours, in_theirs) = (same(&b, &o), same(&b, &t));
    let mut out = Vec::new();
    let (mut from_b, mut from_o, mut from_t) = (0, 0, 0);
    let part = |list: &[T], from: usize, to: usize| list.get(from..to).unwrap_or_default().to_vec();
    for at in 0..=base.len() {
        let end = (ours.len(), theirs.len());
        let stands = in_ours.get(&at).copied().zip(in_theirs.get(&at).copied());
        let Some((to_o, to_t)) = stands.or((at == base.len()).then_some(end)) else {
            continue;
        };
        let was = part(base, from_b, at);
        let (own, other) = (part(ours, from_o, to_o), part(theirs, from_t, to_t));
        if was.len() == own.len() && was.len() == other.len() {
            // Neighbours that were changed one by one are looked at one by one.
            let each = was.into_iter().zip(own).zip(other);
            out.extend(each.map(|((was, own), other)| chunk(vec![was], vec![own], vec![other])));
        } else {
            out.push(chunk(was, own, other));
        }
        out.extend(base.get(at).map(|kept| Chunk::Sure(vec![kept.clone()])));
        (from_b, from_o, from_t) = (at + 1, to_o + 1, to_t + 1);
    }
    out
}

/// Where each part of the first that stayed stands in the second.
fn same(first: &[usize], second: &[usize]) -> BTreeMap<usize, usize> {
    let mut out = BTreeMap::new();
    for op in capture_diff_slices(Algorithm::Myers, first, second) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            out.extend((0..len).map(|at| (old_index + at, new_index + at)));
        }
    }
    out
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

fn records(base: &Records, ours: &Records, theirs: &Records) -> Records {
    let mut particulars: Particulars = ours.particulars.clone();
    for change in base.particulars.changes_to(&theirs.particulars) {
        if ours.particulars.get(&change) == base.particulars.get(&change) {
            particulars.set(change);
        }
    }
    Records {
        particulars,
        quotes: map(&base.quotes, &ours.quotes, &theirs.quotes),
        sources: map(&base.sources, &ours.sources, &theirs.sources),
        parties: map(&base.parties, &ours.parties, &theirs.parties),
        authors: one(&base.authors, &ours.authors, &theirs.authors),
        posts: one(&base.posts, &ours.posts, &theirs.posts),
        extra: one(&base.extra, &ours.extra, &theirs.extra),
    }
}

/// The change that makes the present article into another one of the same id.
///
/// `None` when there is nothing to change.
#[must_use]
pub fn towards(state: &State, wanted: &Article, origin: Origin, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    let (now, goal) = (state.article.records().clone(), wanted.records());
    for (id, party) in &goal.parties {
        if now.parties.get(id) != Some(party) {
            builder.step(Step::Party(*id, Some(Arc::clone(party))));
        }
    }
    for (id, source) in &goal.sources {
        if now.sources.get(id) != Some(source) {
            builder.step(Step::Source(*id, Some(Arc::clone(source))));
        }
    }
    for (id, quote) in &goal.quotes {
        if now.quotes.get(id) != Some(quote) {
            builder.step(Step::Quote(*id, Some(Arc::clone(quote))));
        }
    }
    for change in now.particulars.changes_to(&goal.particulars) {
        builder.step(Step::Particular(change));
    }
    if now.authors != goal.authors {
        builder.step(Step::Authors(goal.authors.clone()));
    }
    if now.posts != goal.posts {
        builder.step(Step::Posts(goal.posts.clone()));
    }
    let first = Furniture::ALL.len();
    for index in 0..first {
        let (Some(was), Some(is)) = (state.article.block(index), wanted.block(index)) else {
            continue;
        };
        replace_block(&mut builder, index, was, is);
    }
    let body = |article: &Article| {
        article
            .body()
            .map(|block| format!("{block:?}"))
            .collect::<Vec<_>>()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &body(&state.article), &body(wanted));
    // From the end, so that what is changed does not move what is still to be.
    for op in ops.iter().rev() {
        let (old, new) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let fresh = new
            .clone()
            .filter_map(|index| wanted.block(first + index).cloned());
        builder.insert_blocks(first + old.start, fresh.collect());
        for _ in old.clone() {
            builder.remove_block(first + old.start + new.len());
        }
    }
    // What nothing points to any more goes last, in the order in which it may.
    for id in now.quotes.keys().filter(|id| !goal.quotes.contains_key(id)) {
        if builder.article().records().quotes.contains_key(id) {
            builder.step(Step::Quote(*id, None));
        }
    }
    for id in now
        .sources
        .keys()
        .filter(|id| !goal.sources.contains_key(id))
    {
        builder.step(Step::Source(*id, None));
    }
    for id in now
        .parties
        .keys()
        .filter(|id| !goal.parties.contains_key(id))
    {
        builder.step(Step::Party(*id, None));
    }
    builder.finish(origin, at)
}

fn replace_block(builder: &mut Builder, index: usize, was: &Block, is: &Block) {
    if was.words != is.words {
        let start = builder.article().blocks().start(index);
        let end = crate::model::position::Pos(start.0 + was.words.len());
        let with = crate::model::slice::Slice::words(is.words.clone());
        builder.replace(start, end, with);
    }
    let head = Head::of(is);
    if Head::of(was) != head {
        let at = builder.article().blocks().start(index);
        builder.step(Step::Reblock {
            at,
            head: Box::new(head),
        });
    }
}
