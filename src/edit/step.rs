//! The closed set of atomic changes: apply, invert, map, merge.

use std::fmt;
use std::sync::Arc;

use crate::edit::map::StepMap;
use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind};
use crate::model::extra::Extra;
use crate::model::inline::{Inline, Run};
use crate::model::mark::{Direction, Language};
use crate::model::particulars::Particular;
use crate::model::position::{Place, Pos};
use crate::model::queue::Card;
use crate::model::quote::{Quote, QuoteId};
use crate::model::slice::Slice;
use crate::model::source::{Party, PartyId, Source, SourceId};
use crate::model::staff::Credit;

/// Everything about a block but its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// What the block is for.
    pub kind: BlockKind,
    /// Its language, where it is not the article's.
    pub language: Option<Language>,
    /// Which way it runs.
    pub direction: Direction,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Head {
    /// The head of a block.
    #[must_use]
    pub fn of(block: &Block) -> Self {
        Self {
            kind: block.kind.clone(),
            language: block.language.clone(),
            direction: block.direction,
            extra: block.extra.clone(),
        }
    }

    /// A block with this head.
    #[must_use]
    pub fn with(self, words: Inline) -> Block {
        Block {
            kind: self.kind,
            words,
            language: self.language,
            direction: self.direction,
            extra: self.extra,
        }
    }
}

/// The smallest change that can be applied, inverted and mapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Puts a slice where a stretch of words and block starts was.
    Replace {
        /// Start of the stretch.
        from: Pos,
        /// Its end.
        to: Pos,
        /// What stands there afterwards.
        with: Slice,
    },
    /// Gives a stretch of one block's words other marks.
    Restyle {
        /// Where the stretch begins.
        from: Pos,
        /// What it wears afterwards, run by run.
        runs: Vec<Run>,
    },
    /// Makes a block something else; its words stay.
    Reblock {
        /// Any position in the block.
        at: Pos,
        /// What it is afterwards.
        head: Box<Head>,
    },
    /// Sets or removes a quote record.
    Quote(QuoteId, Option<Arc<Quote>>),
    /// Sets or removes a source chain.
    Source(SourceId, Option<Arc<Source>>),
    /// Sets or removes a party.
    Party(PartyId, Option<Arc<Party>>),
    /// Sets one particular.
    Particular(Particular),
    /// Sets the authors.
    Authors(Vec<Credit>),
    /// Sets the recent posts kept with the article.
    Posts(Vec<Card>),
}

/// Why a step could not be applied; the article is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepError {
    /// A position is outside the article or inside a letter.
    OutOfRange,
    /// The furniture would not be whole, the body empty, or a rule have words.
    BrokenForm,
    /// Words would point to a record that is not there.
    Dangling,
}

impl fmt::Display for StepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OutOfRange => "the change lies outside the article; nothing was changed",
            Self::BrokenForm => "the change would break the article's form; nothing was changed",
            Self::Dangling => {
                "the change would part words from their quote or source; nothing was changed"
            }
        })
    }
}

impl std::error::Error for StepError {}

impl Step {
    /// The article after this step.
    ///
    /// # Errors
    /// When the step does not fit the article.
    pub fn apply(&self, article: &Article) -> Result<Article, StepError> {
        match self {
            Self::Replace { from, to, with } => replace(article, *from, *to, with),
            Self::Restyle { from, runs } => restyle(article, *from, runs),
            Self::Reblock { at, head } => {
                let place = article.find(*at).ok_or(StepError::OutOfRange)?;
                let block = article.block(place.block).ok_or(StepError::OutOfRange)?;
                let block = head.as_ref().clone().with(block.words.clone());
                put(article, place.block, place.block + 1, vec![Arc::new(block)])
            }
            Self::Quote(..)
            | Self::Source(..)
            | Self::Party(..)
            | Self::Particular(_)
            | Self::Authors(_)
            | Self::Posts(_) => self.record(article),
        }
    }

    fn record(&self, article: &Article) -> Result<Article, StepError> {
        let mut records: Records = article.records().clone();
        match self {
            Self::Quote(id, quote) => {
                set(&mut records.quotes, *id, quote.as_ref());
                if quote.is_none()
                    && article
                        .blocks()
                        .iter()
                        .any(|b| b.quote_ids().any(|q| q == *id))
                {
                    return Err(StepError::Dangling);
                }
                let source = quote.as_ref().and_then(|quote| quote.source);
                if source.is_some_and(|id| !records.sources.contains_key(&id)) {
                    return Err(StepError::Dangling);
                }
            }
            Self::Source(id, source) => {
                set(&mut records.sources, *id, source.as_ref());
                let is_used = || {
                    let marks = article.blocks().iter().any(|block| {
                        let mut runs = block.words.runs();
                        runs.any(|(_, marks)| marks.source == Some(*id))
                    });
                    marks
                        || records
                            .quotes
                            .values()
                            .any(|quote| quote.source == Some(*id))
                };
                if source.is_none() && is_used() {
                    return Err(StepError::Dangling);
                }
                let mut chain = source.iter().flat_map(|source| &source.chain);
                if chain.any(|link| !records.parties.contains_key(&link.party)) {
                    return Err(StepError::Dangling);
                }
            }
            Self::Party(id, party) => {
                set(&mut records.parties, *id, party.as_ref());
                let mut links = records.sources.values().flat_map(|source| &source.chain);
                if party.is_none() && links.any(|link| link.party == *id) {
                    return Err(StepError::Dangling);
                }
            }
            Self::Particular(particular) => {
                records.particulars.set(particular.clone());
            }
            Self::Authors(authors) => records.authors.clone_from(authors),
            Self::Posts(posts) => records.posts.clone_from(posts),
            Self::Replace { .. } | Self::Restyle { .. } | Self::Reblock { .. } => {}
        }
        Ok(article.with_records(records))
    }

    /// The step that takes this one back, given the article it applies to.
    ///
    /// # Errors
    /// When the step does not fit the article.
    pub fn invert(&self, before: &Article) -> Result<Self, StepError> {
        let records = before.records();
        Ok(match self {
            Self::Replace { from, to, with } => Self::Replace {
                from: *from,
                to: Pos(from.0 + with.size()),
                with: cut(before, *from, *to).ok_or(StepError::OutOfRange)?,
            },
            Self::Restyle { from, runs } => {
                let place = before.find(*from).ok_or(StepError::OutOfRange)?;
                let len: usize = runs.iter().map(|run| run.len).sum();
                let block = before.block(place.block).ok_or(StepError::OutOfRange)?;
                let words = block.words.slice(place.offset..place.offset + len);
                Self::Restyle {
                    from: *from,
                    runs: words.ok_or(StepError::OutOfRange)?.to_runs(),
                }
            }
            Self::Reblock { at, .. } => {
                let place = before.find(*at).ok_or(StepError::OutOfRange)?;
                let block = before.block(place.block).ok_or(StepError::OutOfRange)?;
                Self::Reblock {
                    at: *at,
                    head: Box::new(Head::of(block)),
                }
            }
            Self::Quote(id, _) => Self::Quote(*id, records.quotes.get(id).cloned()),
            Self::Source(id, _) => Self::Source(*id, records.sources.get(id).cloned()),
            Self::Party(id, _) => Self::Party(*id, records.parties.get(id).cloned()),
            Self::Particular(like) => Self::Particular(records.particulars.get(like)),
            Self::Authors(_) => Self::Authors(records.authors.clone()),
            Self::Posts(_) => Self::Posts(records.posts.clone()),
        })
    }

    /// What the step does to positions.
    #[must_use]
    pub fn map(&self) -> StepMap {
        match self {
            Self::Replace { from, to, with } => StepMap {
                from: *from,
                old: to.0.saturating_sub(from.0),
                new: with.size(),
            },
            _ => StepMap::default(),
        }
    }

    /// One step that does what this and then `next` do, where that is plain.
    ///
    /// Words typed on, words deleted on, the same record or particular set again.
    #[must_use]
    pub fn merge(&self, next: &Self) -> Option<Self> {
        match (self, next) {
            (
                Self::Replace { from, to, with },
                Self::Replace {
                    from: next_from,
                    to: next_to,
                    with: next_with,
                },
            ) => {
                let end = from.0 + with.size();
                if next_from == next_to && next_from.0 == end && with.blocks.is_empty() {
                    let mut lead = with.lead.clone();
                    lead.append(&next_with.lead);
                    let with = Slice {
                        lead,
                        blocks: next_with.blocks.clone(),
                    };
                    return Some(Self::Replace {
                        from: *from,
                        to: *to,
                        with,
                    });
                }
                (with.is_empty() && next_with.is_empty() && next_from <= from && from <= next_to)
                    .then(|| Self::Replace {
                        from: *next_from,
                        to: Pos(to.0 + (next_to.0 - from.0)),
                        with: Slice::default(),
                    })
            }
            (Self::Reblock { at: a, .. }, Self::Reblock { at: b, .. }) => {
                (a == b).then(|| next.clone())
            }
            (Self::Quote(a, _), Self::Quote(b, _)) => (a == b).then(|| next.clone()),
            (Self::Source(a, _), Self::Source(b, _)) => (a == b).then(|| next.clone()),
            (Self::Party(a, _), Self::Party(b, _)) => (a == b).then(|| next.clone()),
            (Self::Particular(a), Self::Particular(b)) => {
                (a.name() == b.name()).then(|| next.clone())
            }
            (Self::Authors(_), Self::Authors(_)) | (Self::Posts(_), Self::Posts(_)) => {
                Some(next.clone())
            }
            _ => None,
        }
    }
}

fn set<K: Ord, V>(map: &mut std::collections::BTreeMap<K, Arc<V>>, key: K, value: Option<&Arc<V>>) {
    match value {
        Some(value) => map.insert(key, Arc::clone(value)),
        None => map.remove(&key),
    };
}

/// The two places of a stretch, in order.
fn stretch(article: &Article, from: Pos, to: Pos) -> Option<(Place, Place)> {
    let (start, end) = (article.find(from)?, article.find(to)?);
    (start <= end).then_some((start, end))
}

/// A stretch of an article as a slice; `None` when an end is outside or inside a letter.
#[must_use]
pub fn cut(article: &Article, from: Pos, to: Pos) -> Option<Slice> {
    let (start, end) = stretch(article, from, to)?;
    let first = article.block(start.block)?;
    if start.block == end.block {
        return Some(Slice::words(first.words.slice(start.offset..end.offset)?));
    }
    let lead = first.words.slice(start.offset..first.words.len())?;
    let whole = end.block - start.block - 1;
    let mut blocks: Vec<Arc<Block>> = article
        .blocks()
        .iter_from(start.block + 1)
        .take(whole)
        .cloned()
        .collect();
    let last = article.block(end.block)?;
    blocks.push(Arc::new(last.with_words(last.words.slice(0..end.offset)?)));
    Some(Slice { lead, blocks })
}

fn replace(article: &Article, from: Pos, to: Pos, with: &Slice) -> Result<Article, StepError> {
    let (start, end) = stretch(article, from, to).ok_or(StepError::OutOfRange)?;
    let first = article.block(start.block).ok_or(StepError::OutOfRange)?;
    let last = article.block(end.block).ok_or(StepError::OutOfRange)?;
    let head = first.words.slice(0..start.offset);
    let tail = last.words.slice(end.offset..last.words.len());
    let (Some(mut head), Some(tail)) = (head, tail) else {
        return Err(StepError::OutOfRange);
    };
    head.append(&with.lead);
    let mut blocks = Vec::with_capacity(with.blocks.len() + 1);
    match with.blocks.split_last() {
        None => {
            head.append(&tail);
            blocks.push(Arc::new(first.with_words(head)));
        }
        Some((newest, between)) => {
            blocks.push(Arc::new(first.with_words(head)));
            blocks.extend(between.iter().cloned());
            let mut words = newest.words.clone();
            words.append(&tail);
            blocks.push(Arc::new(newest.with_words(words)));
        }
    }
    put(article, start.block, end.block + 1, blocks)
}

fn restyle(article: &Article, from: Pos, runs: &[Run]) -> Result<Article, StepError> {
    let place = article.find(from).ok_or(StepError::OutOfRange)?;
    let block = article.block(place.block).ok_or(StepError::OutOfRange)?;
    let end = place.offset + runs.iter().map(|run| run.len).sum::<usize>();
    let cut = |range| block.words.slice(range).ok_or(StepError::OutOfRange);
    let middle = cut(place.offset..end)?;
    let mut words = cut(0..place.offset)?;
    words.append(&middle.restyled(runs).ok_or(StepError::OutOfRange)?);
    words.append(&cut(end..block.words.len())?);
    let block = Arc::new(block.with_words(words));
    put(article, place.block, place.block + 1, vec![block])
}

/// The article with blocks exchanged, if it stays in normal form and nothing dangles.
fn put(
    article: &Article,
    from: usize,
    to: usize,
    blocks: Vec<Arc<Block>>,
) -> Result<Article, StepError> {
    let records = article.records();
    for block in &blocks {
        let has_quotes = block.quote_ids().all(|id| records.quotes.contains_key(&id));
        let has_sources = block.words.runs().all(|(_, marks)| {
            marks
                .source
                .is_none_or(|id| records.sources.contains_key(&id))
        });
        if !has_quotes || !has_sources {
            return Err(StepError::Dangling);
        }
    }
    let count = blocks.len();
    article
        .with_blocks(
            article.blocks().spliced(from, to, blocks),
            from..from + count,
        )
        .ok_or(StepError::BrokenForm)
}
