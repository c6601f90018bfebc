//! The blocks of an article as a persistent sequence that counts its letters.

use std::sync::Arc;

use crate::model::block::Block;
use crate::model::position::{Place, Pos};

/// The most blocks of one chunk.
const CHUNK: usize = 64;

/// Neighbouring blocks and how many positions they fill.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Chunk {
    blocks: Vec<Arc<Block>>,
    // Invariant: the sum of `filled` over `blocks`.
    size: usize,
}

impl Chunk {
    fn new(blocks: Vec<Arc<Block>>) -> Self {
        let size = blocks.iter().map(|block| filled(block)).sum();
        Self { blocks, size }
    }
}

/// The positions a block fills: its words and the gap before it.
fn filled(block: &Block) -> usize {
    block.words.len() + 1
}

/// Blocks in order, in shared chunks.
///
/// A clone shares everything; changing one block copies one chunk of pointers.
/// Finding a position looks at one number a chunk and one a block of its chunk.
#[derive(Clone, Debug, Default)]
pub struct Blocks {
    chunks: Vec<Arc<Chunk>>,
    len: usize,
    size: usize,
}

impl PartialEq for Blocks {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len
            && self.size == other.size
            && (self.shares_all_chunks_with(other)
                || self
                    .iter()
                    .zip(other.iter())
                    .all(|(a, b)| Arc::ptr_eq(a, b) || a == b))
    }
}

impl Eq for Blocks {}

impl FromIterator<Arc<Block>> for Blocks {
    fn from_iter<I: IntoIterator<Item = Arc<Block>>>(blocks: I) -> Self {
        let mut out = Self::default();
        let mut open = Vec::with_capacity(CHUNK / 2);
        for block in blocks {
            open.push(block);
            if open.len() == CHUNK / 2 {
                out.push_chunk(std::mem::take(&mut open));
            }
        }
        out.push_chunk(open);
        out
    }
}

impl Blocks {
    fn shares_all_chunks_with(&self, other: &Self) -> bool {
        self.chunks.len() == other.chunks.len()
            && self
                .chunks
                .iter()
                .zip(&other.chunks)
                .all(|(a, b)| Arc::ptr_eq(a, b))
    }

    fn push_chunk(&mut self, blocks: Vec<Arc<Block>>) {
        if blocks.is_empty() {
            return;
        }
        let chunk = Chunk::new(blocks);
        self.len += chunk.blocks.len();
        self.size += chunk.size;
        self.chunks.push(Arc::new(chunk));
    }

    /// How many blocks there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The last position: the length of all words joined by one byte a gap.
    #[must_use]
    pub fn end(&self) -> Pos {
        Pos(self.size.saturating_sub(1))
    }

    /// All blocks in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<Block>> {
        self.chunks.iter().flat_map(|chunk| chunk.blocks.iter())
    }

    /// The blocks from an index on.
    pub fn iter_from(&self, from: usize) -> impl Iterator<Item = &Arc<Block>> {
        let (mut chunk, mut skip) = (0, from);
        while let Some(len) = self.chunks.get(chunk).map(|chunk| chunk.blocks.len()) {
            if skip < len {
                break;
            }
            skip -= len;
            chunk += 1;
        }
        let rest = self.chunks.get(chunk..).unwrap_or_default();
        rest.iter().flat_map(|chunk| chunk.blocks.iter()).skip(skip)
    }

    /// One block.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Arc<Block>> {
        let mut skip = index;
        for chunk in &self.chunks {
            if let Some(block) = chunk.blocks.get(skip) {
                return Some(block);
            }
            skip -= chunk.blocks.len();
        }
        None
    }

    /// The block a position lies in, and how far into its words.
    #[must_use]
    pub fn find(&self, pos: Pos) -> Option<Place> {
        let (mut left, mut before) = (pos.0, 0);
        for chunk in &self.chunks {
            if left < chunk.size {
                for (at, block) in chunk.blocks.iter().enumerate() {
                    if left < filled(block) {
                        return Some(Place {
                            block: before + at,
                            offset: left,
                        });
                    }
                    left -= filled(block);
                }
            }
            left -= chunk.size;
            before += chunk.blocks.len();
        }
        None
    }

    /// The position of the first gap of a block; the end when there is no such block.
    #[must_use]
    pub fn start(&self, index: usize) -> Pos {
        let (mut skip, mut at) = (index, 0);
        for chunk in &self.chunks {
            if skip < chunk.blocks.len() {
                let inside: usize = chunk.blocks.iter().take(skip).map(|b| filled(b)).sum();
                return Pos(at + inside);
            }
            skip -= chunk.blocks.len();
            at += chunk.size;
        }
        self.end()
    }

    /// The blocks with those in `from..to` replaced.
    ///
    /// Only the chunks that hold the range are made anew.
    #[must_use]
    pub fn spliced(&self, from: usize, to: usize, with: Vec<Arc<Block>>) -> Self {
        let to = to.max(from);
        let mut out = Self {
            chunks: Vec::with_capacity(self.chunks.len() + 1),
            len: 0,
            size: 0,
        };
        let mut with = Some(with);
        let mut start = 0;
        // The chunks that the range touches, gathered before they are cut anew.
        let mut open: Vec<Arc<Block>> = Vec::new();
        let last = self.chunks.len().saturating_sub(1);
        for (at, chunk) in self.chunks.iter().enumerate() {
            let end = start + chunk.blocks.len();
            let is_touched = start < to.max(from + 1) && from < end;
            let takes_the_rest = at == last && with.is_some();
            if !is_touched && !takes_the_rest {
                out.close(&mut open);
                out.len += chunk.blocks.len();
                out.size += chunk.size;
                out.chunks.push(Arc::clone(chunk));
            } else {
                let inside = |index: usize| index.clamp(start, end) - start;
                let (head, tail) = (inside(from), inside(to));
                open.extend(chunk.blocks.iter().take(head).cloned());
                if from <= end {
                    open.extend(with.take().into_iter().flatten());
                }
                open.extend(chunk.blocks.iter().skip(tail.max(head)).cloned());
            }
            start = end;
        }
        open.extend(with.take().into_iter().flatten());
        out.close(&mut open);
        out
    }

    /// Cuts gathered blocks into chunks of at most [`CHUNK`].
    fn close(&mut self, open: &mut Vec<Arc<Block>>) {
        if open.len() <= CHUNK {
            self.push_chunk(std::mem::take(open));
            return;
        }
        for part in std::mem::take(open).chunks(CHUNK / 2) {
            self.push_chunk(part.to_vec());
        }
    }

    /// What is always true, for tests.
    ///
    /// # Errors
    /// A sentence about the first thing that is not.
    pub fn check(&self) -> Result<(), String> {
        for chunk in &self.chunks {
            if chunk.blocks.is_empty() || CHUNK < chunk.blocks.len() {
                return Err(format!("a chunk of {} blocks", chunk.blocks.len()));
            }
            if chunk.size != chunk.blocks.iter().map(|b| filled(b)).sum::<usize>() {
                return Err("a chunk that counts wrongly".to_owned());
            }
        }
        let len: usize = self.chunks.iter().map(|chunk| chunk.blocks.len()).sum();
        let size: usize = self.chunks.iter().map(|chunk| chunk.size).sum();
        if len != self.len || size != self.size {
            return Err("the whole counts wrongly".to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Blocks;
    use crate::model::block::Block;
    use crate::model::position::{Place, Pos};

    fn row(from: usize, to: usize) -> Vec<Arc<Block>> {
        (from..to)
            .map(|n| Arc::new(Block::paragraph(&format!("{n}"))))
            .collect()
    }

    fn words(blocks: &Blocks) -> Vec<String> {
        blocks.iter().map(|b| b.words.text().to_owned()).collect()
    }

    #[test]
    fn a_splice_is_what_a_plain_row_would_be() {
        for count in [0, 1, 5, 63, 64, 65, 200] {
            let blocks: Blocks = row(0, count).into_iter().collect();
            for from in (0..=count).step_by(7) {
                for to in (from..=count).step_by(11) {
                    for put in [0, 1, 3, 150] {
                        let with = row(1000, 1000 + put);
                        let after = blocks.spliced(from, to, with.clone());
                        let mut plain = row(0, count);
                        plain.splice(from..to, with);
                        let plain: Vec<String> =
                            plain.iter().map(|b| b.words.text().to_owned()).collect();
                        assert_eq!(words(&after), plain, "{count}: {from}..{to} with {put}");
                        assert_eq!(after.check(), Ok(()), "{count}: {from}..{to} with {put}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_position_has_its_place() {
        let blocks: Blocks = row(0, 150).into_iter().collect();
        for index in 0..150 {
            let start = blocks.start(index);
            let len = blocks.get(index).unwrap().words.len();
            for offset in 0..=len {
                let place = Place {
                    block: index,
                    offset,
                };
                assert_eq!(blocks.find(Pos(start.0 + offset)), Some(place), "{index}");
            }
        }
        assert_eq!(blocks.find(Pos(blocks.end().0 + 1)), None, "past the end");
        assert_eq!(blocks.iter_from(140).count(), 10, "the last ten");
    }
}
