//! Two people's changes to one article put together, by block, then by sentence.

use std::sync::Arc;

use crate::edit::step::Head;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::conflict::{self, Version};
use crate::model::inline::Inline;
use crate::model::mark::Language;
use crate::model::words;

mod align;
mod apart;
mod chunks;
mod posts;
mod towards;

pub use align::aligned;
pub use posts::posts;
pub use towards::{towards, towards_anew};

use chunks::{Chunk, Wordy, chunks};

/// Both changes in one article.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The article with what both did.
    pub article: Article,
    /// How many stretches both changed in different ways; both versions stand in the article
    /// as a [`conflict`].
    pub conflicts: usize,
}

/// Whose changes are put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// Who wrote ours.
    pub ours: Version,
    /// Who wrote theirs.
    pub theirs: Version,
}

/// Puts together what we and somebody else made of one article.
///
/// No word of either is lost: where both changed the same sentence, both versions stay, and a
/// paragraph that one of them took out while the other changed it stays as it was changed.
#[must_use]
pub fn merge(base: &Article, ours: &Article, theirs: &Article, who: &Both) -> Merged {
    let theirs = &apart::apart(base, ours, theirs);
    let mut out = Out {
        blocks: Vec::new(),
        conflicts: 0,
        who,
        language: ours.particulars().language.as_ref(),
    };
    let mut apart = Vec::new();
    for kind in Furniture::ALL {
        let at = |article: &Article| article.block(kind.index()).cloned();
        if let (Some(base), Some(ours), Some(theirs)) = (at(base), at(ours), at(theirs)) {
            let one = both(&base, &ours, &theirs).unwrap_or_else(|| {
                apart.push((kind, Arc::clone(&theirs)));
                (*ours).clone()
            });
            out.blocks.push(one);
        }
    }
    for (kind, theirs) in apart {
        // Furniture has one place; the second version waits at the head of the body.
        let second = Block {
            kind: BlockKind::Paragraph,
            ..(*theirs).clone()
        };
        out.conflict(Some(kind), Vec::new(), vec![second]);
    }
    let body = |article: &Article| article.body().cloned().collect::<Vec<_>>();
    let whole = |list: Vec<Arc<Block>>| list.iter().map(|block| (**block).clone()).collect();
    for chunk in chunks(&body(base), &body(ours), &body(theirs)) {
        match chunk {
            Chunk::Sure(sure) => out.blocks.extend::<Vec<Block>>(whole(sure)),
            Chunk::Both { base, ours, theirs } => {
                let merged = match (base.as_slice(), ours.as_slice(), theirs.as_slice()) {
                    ([base], [ours], [theirs]) => both(base, ours, theirs),
                    _ => None,
                };
                let is_one = base.is_empty() || ours.is_empty() || theirs.is_empty();
                if let Some(merged) = merged {
                    out.blocks.push(merged);
                } else if is_one {
                    // Both wrote something new here, or one took out what the other changed.
                    out.blocks.extend::<Vec<Block>>(whole(ours));
                    out.blocks.extend::<Vec<Block>>(whole(theirs));
                } else {
                    out.conflict(None, whole(ours), whole(theirs));
                }
            }
        }
    }
    let records = apart::records(base.records(), ours.records(), theirs.records());
    Merged {
        article: Article::from_parts(ours.id(), out.blocks, records),
        conflicts: out.conflicts,
    }
}

/// The blocks put together so far.
struct Out<'a> {
    blocks: Vec<Block>,
    conflicts: usize,
    who: &'a Both,
    /// The language of the article, in which the notes are.
    language: Option<&'a Language>,
}

impl Out<'_> {
    fn conflict(&mut self, of: Option<Furniture>, first: Vec<Block>, second: Vec<Block>) {
        self.conflicts += 1;
        let language = self.language;
        let opening = conflict::opening(of, &self.who.ours, language);
        self.blocks.push(opening);
        self.blocks.extend(first);
        self.blocks
            .push(conflict::between(&self.who.theirs, language));
        self.blocks.extend(second);
        self.blocks.push(conflict::ending(language));
    }
}

/// One block that both changed, sentence by sentence; `None` when both changed one sentence.
fn both(base: &Block, ours: &Block, theirs: &Block) -> Option<Block> {
    let is_new = base.words.is_empty() && !ours.words.is_empty() && !theirs.words.is_empty();
    if is_new && ours.words != theirs.words {
        return None;
    }
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

/// The sentences of a block, and the spaces between them: what is added behind a sentence does
/// not change it.
fn sentences(block: &Block) -> Vec<Inline> {
    let mut ends = Vec::new();
    let mut at = 0;
    for sentence in words::sentences(block.words.text()) {
        ends.push(at + sentence.trim_end().len());
        at += sentence.len();
        ends.push(at);
    }
    let mut from = 0;
    let parts = ends.into_iter().filter_map(|to| {
        let part = (from < to).then(|| block.words.slice(from..to));
        from = to;
        part.flatten()
    });
    parts.collect()
}

impl Wordy for Arc<Block> {
    fn text(&self) -> &str {
        self.words.text()
    }
}

impl Wordy for Inline {
    fn text(&self) -> &str {
        Self::text(self)
    }
}
