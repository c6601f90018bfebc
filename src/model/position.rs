//! A gap in the article, and the block it lies in.

/// A gap between two letters of an article.
///
/// Counted in UTF-8 bytes from the start of the first block, over the words of
/// all blocks joined by one line feed each: the end of a block and the start of
/// the next are one apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pos(pub usize);

/// Where a [`Pos`] lies: which block, and how many bytes into its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The block, counted from the kicker.
    pub block: usize,
    /// Bytes from the start of the block's words.
    pub offset: usize,
}

/// Which neighbour a position stays with when words arrive exactly there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assoc {
    /// Stay with what comes before.
    Before,
    /// Stay with what comes after.
    After,
}
