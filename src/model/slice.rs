//! A piece of an article, open at both ends: what a step carries and a clipboard holds.

use std::sync::Arc;

use crate::model::block::Block;
use crate::model::inline::Inline;

/// Words, then whole blocks: any stretch of an article's letters and block starts.
///
/// `lead` joins the block it is put into; each of `blocks` begins a new block,
/// and what stood after the gap ends up behind the last of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// The words before the first block start.
    pub lead: Inline,
    /// The blocks that begin inside the slice.
    pub blocks: Vec<Arc<Block>>,
}

impl Slice {
    /// Words alone.
    #[must_use]
    pub fn words(lead: Inline) -> Self {
        Self {
            lead,
            blocks: Vec::new(),
        }
    }

    /// How many positions it fills.
    #[must_use]
    pub fn size(&self) -> usize {
        let blocks: usize = self.blocks.iter().map(|block| block.words.len() + 1).sum();
        self.lead.len() + blocks
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.blocks.is_empty()
    }

    /// The words of all blocks, one a line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = self.lead.text().to_owned();
        for block in &self.blocks {
            out.push('\n');
            out.push_str(block.words.text());
        }
        out
    }
}
