//! Two versions of one stretch that two people wrote at the same time, until somebody chooses.
//!
//! Both stand in the body between notes to the desk: one opens the first version, one the
//! second, one ends both. So they are in every file, journal and undo as any words are, a
//! person can read them with any program, and no note is ever published.

use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::inline::Inline;
use crate::model::mark::Language;

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

const TIME: &str = "%Y-%m-%d %H:%M UTC";

/// The words of the notes in one language.
#[derive(Debug)]
struct Signs {
    opens: &'static str,
    first: &'static str,
    second: &'static str,
    ends: &'static str,
    /// In the place of a name that nobody knows.
    nobody: &'static str,
    /// Between a name and a time.
    comma: &'static str,
    /// The furniture in a note's words.
    of: [(Furniture, &'static str); 5],
}

const ENGLISH: Signs = Signs {
    opens: "Two versions",
    first: ". The first: ",
    second: "The second: ",
    ends: "End of the two versions.",
    nobody: "somebody else",
    comma: ", ",
    of: [
        (Furniture::Kicker, " of the kicker"),
        (Furniture::Headline, " of the headline"),
        (Furniture::Standfirst, " of the standfirst"),
        (Furniture::Byline, " of the byline"),
        (Furniture::Dateline, " of the dateline"),
    ],
};

const PERSIAN: Signs = Signs {
    opens: "دو نسخه",
    first: ". نخستین: ",
    second: "دومین: ",
    ends: "پایان دو نسخه.",
    nobody: "کسی دیگر",
    comma: "، ",
    of: [
        (Furniture::Kicker, " از روتیتر"),
        (Furniture::Headline, " از تیتر"),
        (Furniture::Standfirst, " از لید"),
        (Furniture::Byline, " از نام نویسنده"),
        (Furniture::Dateline, " از محل و تاریخ"),
    ],
};

/// All languages that notes are written in; whatever language an article is in, all are read.
const ALL: [&Signs; 2] = [&ENGLISH, &PERSIAN];

/// The words for an article in a language: Persian for Persian and Dari, English else.
fn signs(language: Option<&Language>) -> &'static Signs {
    if language.is_some_and(Language::is_persian) {
        &PERSIAN
    } else {
        &ENGLISH
    }
}

impl Signs {
    fn named(&self, version: &Version) -> String {
        let by = if version.by.trim().is_empty() {
            self.nobody
        } else {
            version.by.trim()
        };
        match version.at {
            Some(at) => format!("{by}{}{}", self.comma, at.format(TIME)),
            None => by.to_owned(),
        }
    }

    fn version(&self, words: &str) -> Version {
        let known = words.rsplit_once(self.comma).and_then(|(by, at)| {
            let at = chrono::NaiveDateTime::parse_from_str(at, TIME).ok()?;
            Some((by, at.and_utc()))
        });
        let (by, at) = known.map_or((words, None), |(by, at)| (by, Some(at)));
        let by = if by == self.nobody { "" } else { by };
        Version {
            by: by.to_owned(),
            at,
        }
    }

    fn opened(&self, text: &str) -> Option<(Option<Furniture>, Version)> {
        let rest = text.strip_prefix(self.opens)?;
        let (of, first) = rest.split_once(self.first)?;
        let kind = self.of.iter().find(|(_, words)| *words == of);
        if kind.is_none() && !of.is_empty() {
            return None;
        }
        Some((kind.map(|(kind, _)| *kind), self.version(first)))
    }

    fn parted(&self, text: &str) -> Option<Version> {
        Some(self.version(text.strip_prefix(self.second)?))
    }
}

fn note(words: &str) -> Block {
    Block::new(BlockKind::EditorsNote, Inline::plain(words))
}

/// The note before the first version, in an article of that language.
#[must_use]
pub fn opening(of: Option<Furniture>, first: &Version, language: Option<&Language>) -> Block {
    let signs = signs(language);
    let of = signs.of.iter().find(|(kind, _)| Some(*kind) == of);
    let of = of.map_or("", |(_, words)| words);
    let (opens, before) = (signs.opens, signs.first);
    note(&format!("{opens}{of}{before}{}", signs.named(first)))
}

/// The note between the two versions.
#[must_use]
pub fn between(second: &Version, language: Option<&Language>) -> Block {
    let signs = signs(language);
    note(&format!("{}{}", signs.second, signs.named(second)))
}

/// The note after both.
#[must_use]
pub fn ending(language: Option<&Language>) -> Block {
    note(signs(language).ends)
}

/// What one of the three notes says.
enum Sign {
    Opens(Option<Furniture>, Version),
    Parts(Version),
    Ends,
}

fn sign(block: &Block) -> Option<Sign> {
    if block.kind != BlockKind::EditorsNote {
        return None;
    }
    let text = block.words.text();
    ALL.into_iter().find_map(|signs| {
        let opens = signs.opened(text).map(|(of, first)| Sign::Opens(of, first));
        let parts = || signs.parted(text).map(Sign::Parts);
        let ends = || (text == signs.ends).then_some(Sign::Ends);
        opens.or_else(parts).or_else(ends)
    })
}

/// Whether a block is one of the three notes.
#[must_use]
pub fn is_sign(block: &Block) -> bool {
    sign(block).is_some()
}

/// Every conflict of an article, from its start; notes that do not fit together are only notes.
#[must_use]
pub fn conflicts(article: &Article) -> Vec<Conflict> {
    let mut out = Vec::new();
    let mut open: Option<Conflict> = None;
    for (index, block) in article.blocks().iter().enumerate() {
        match (sign(block), &mut open) {
            (Some(Sign::Opens(of, first)), _) => {
                open = Some(Conflict {
                    of,
                    opens: index,
                    between: 0,
                    ends: 0,
                    first,
                    second: Version::default(),
                });
            }
            (Some(Sign::Parts(second)), Some(conflict)) => {
                conflict.between = index;
                conflict.second = second;
            }
            (Some(Sign::Ends), Some(_)) => {
                let whole = open.take().filter(|conflict| conflict.between != 0);
                out.extend(whole.map(|conflict| Conflict {
                    ends: index,
                    ..conflict
                }));
            }
            _ => {}
        }
    }
    out
}
