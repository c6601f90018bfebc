//! Two versions of one stretch that two people wrote at the same time, until somebody chooses.
//!
//! Both stand in the body between notes to the desk: one opens the first version, one the
//! second, one ends both. So they are in every file, journal and undo as any words are, a
//! person can read them with any program, and no note is ever published.

use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::inline::Inline;

/// Who wrote a version, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// A name; empty when nobody knows.
    pub by: String,
    /// When it was written last, where that is known.
    pub at: Option<Time>,
}

/// Two versions between which nobody has chosen yet; the numbers are those of blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The furniture whose second version it is; the first one stands in its place.
    pub of: Option<Furniture>,
    /// The note before the first version.
    pub opens: usize,
    /// The note between the two.
    pub between: usize,
    /// The note after the second version.
    pub ends: usize,
    /// Who wrote the first.
    pub first: Version,
    /// Who wrote the second.
    pub second: Version,
}

impl Conflict {
    /// The blocks of the first version, but for furniture.
    #[must_use]
    pub fn first_blocks(&self) -> std::ops::Range<usize> {
        self.opens + 1..self.between
    }

    /// The blocks of the second version.
    #[must_use]
    pub fn second_blocks(&self) -> std::ops::Range<usize> {
        self.between + 1..self.ends
    }

    /// Whether a block is one of its versions or notes.
    #[must_use]
    pub fn has(&self, block: usize) -> bool {
        (self.opens..=self.ends).contains(&block)
            || self.of.is_some_and(|furniture| furniture.index() == block)
    }
}

const OPENS: &str = "Two versions";
const FIRST: &str = ". The first: ";
const SECOND: &str = "The second: ";
const ENDS: &str = "End of the two versions.";
const NOBODY: &str = "somebody else";
const TIME: &str = "%Y-%m-%d %H:%M UTC";

/// The furniture in a note's words.
const OF: [(Furniture, &str); 5] = [
    (Furniture::Kicker, " of the kicker"),
    (Furniture::Headline, " of the headline"),
    (Furniture::Standfirst, " of the standfirst"),
    (Furniture::Byline, " of the byline"),
    (Furniture::Dateline, " of the dateline"),
];

fn note(words: &str) -> Block {
    Block::new(BlockKind::EditorsNote, Inline::plain(words))
}

fn named(version: &Version) -> String {
    let by = if version.by.trim().is_empty() {
        NOBODY
    } else {
        version.by.trim()
    };
    match version.at {
        Some(at) => format!("{by}, {}", at.format(TIME)),
        None => by.to_owned(),
    }
}

fn version(words: &str) -> Version {
    let known = words.rsplit_once(", ").and_then(|(by, at)| {
        let at = chrono::NaiveDateTime::parse_from_str(at, TIME).ok()?;
        Some((by, at.and_utc()))
    });
    let (by, at) = known.map_or((words, None), |(by, at)| (by, Some(at)));
    let by = if by == NOBODY { "" } else { by };
    Version {
        by: by.to_owned(),
        at,
    }
}

/// The note before the first version.
#[must_use]
pub fn opening(of: Option<Furniture>, first: &Version) -> Block {
    let of = OF.iter().find(|(kind, _)| Some(*kind) == of);
    let of = of.map_or("", |(_, words)| words);
    note(&format!("{OPENS}{of}{FIRST}{}", named(first)))
}

/// The note between the two versions.
#[must_use]
pub fn between(second: &Version) -> Block {
    note(&format!("{SECOND}{}", named(second)))
}

/// The note after both.
#[must_use]
pub fn ending() -> Block {
    note(ENDS)
}

/// Whether a block is one of the three notes.
#[must_use]
pub fn is_sign(block: &Block) -> bool {
    let text = block.words.text();
    block.kind == BlockKind::EditorsNote
        && (text == ENDS || text.starts_with(SECOND) || opened(text).is_some())
}

fn opened(text: &str) -> Option<(Option<Furniture>, Version)> {
    let rest = text.strip_prefix(OPENS)?;
    let (of, first) = rest.split_once(FIRST)?;
    let kind = OF.iter().find(|(_, words)| *words == of);
    if kind.is_none() && !of.is_empty() {
        return None;
    }
    Some((kind.map(|(kind, _)| *kind), version(first)))
}

/// Every conflict of an article, from its start; notes that do not fit together are only notes.
#[must_use]
pub fn conflicts(article: &Article) -> Vec<Conflict> {
    let mut out = Vec::new();
    let mut open: Option<Conflict> = None;
    for (index, block) in article.blocks().iter().enumerate() {
        if block.kind != BlockKind::EditorsNote {
            continue;
        }
        let text = block.words.text();
        if let Some((of, first)) = opened(text) {
            open = Some(Conflict {
                of,
                opens: index,
                between: 0,
                ends: 0,
                first,
                second: Version::default(),
            });
        } else if let (Some(conflict), Some(second)) = (&mut open, text.strip_prefix(SECOND)) {
            conflict.between = index;
            conflict.second = version(second);
        } else if text == ENDS
            && let Some(conflict) = open.take().filter(|conflict| conflict.between != 0)
        {
            out.push(Conflict {
                ends: index,
                ..conflict
            });
        }
    }
    out
}
