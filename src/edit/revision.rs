//! Named points in the log: when the article was opened, saved, filed, or about to change much.

use std::collections::HashSet;

use crate::edit::log::Log;
use crate::edit::step::{Step, cut};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::particulars::{Particular, Status};
use crate::model::queue::Card;
use crate::model::stage::Stage;
use crate::model::words;

/// How many words at once are much.
const MUCH_WORDS: usize = 100;
/// No fewer bytes than this hold [`MUCH_WORDS`] words.
const MUCH_BYTES: usize = 2 * MUCH_WORDS;
/// Of saves in a row that fall into the same stretch of the clock, the last one is listed.
const STRETCH_SECONDS: i64 = 600;

/// A change after which a writer may want the article as it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Big {
    /// Every hit of a search was replaced.
    ReplaceAll,
    /// Words were imported.
    Import,
    /// Somebody else's words were put together with ours.
    Merge,
    /// Many words were pasted.
    Paste,
    /// Many words were deleted.
    Deletion,
    /// An older revision was brought back.
    Restore,
    /// What was restored after a crash was not wanted.
    Discard,
}

impl Big {
    /// All.
    pub const ALL: [Self; 7] = [
        Self::ReplaceAll,
        Self::Import,
        Self::Merge,
        Self::Paste,
        Self::Deletion,
        Self::Restore,
        Self::Discard,
    ];

    /// The word on disk.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ReplaceAll => "replace-all",
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Paste => "paste",
            Self::Deletion => "deletion",
            Self::Restore => "restore",
            Self::Discard => "discard",
        }
    }

    /// What a change that is about to be made to an article is, when it is big.
    #[must_use]
    pub fn of(change: &Transaction, article: &Article) -> Option<Self> {
        match change.origin {
            Origin::Import => return Some(Self::Import),
            Origin::Colleague => return Some(Self::Merge),
            Origin::Undo | Origin::Redo => return None,
            _ => {}
        }
        let many = |text: &str| MUCH_WORDS <= words::count(text);
        change.steps.iter().find_map(|step| {
            let Step::Replace { from, to, with } = step else {
                return None;
            };
            if MUCH_BYTES <= to.0.saturating_sub(from.0)
                && cut(article, *from, *to).is_some_and(|gone| many(&gone.text()))
            {
                return Some(Self::Deletion);
            }
            let is_pasted = change.origin == Origin::Paste && MUCH_BYTES <= with.size();
            (is_pasted && many(&with.text())).then_some(Self::Paste)
        })
    }
}

/// Why a point was set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// The article was opened, and then changed.
    Opened,
    /// It was saved.
    Saved,
    /// Somebody gave it a name.
    Named(String),
    /// It was given another status: filed, published.
    Status(Status),
    /// A big change was about to be made.
    Before(Big),
    /// What somebody else had written into its file was taken in.
    Outside,
    /// Something that a newer program knows.
    Other(String),
}

impl Occasion {
    /// The article came to that stage: the point is called as the house calls it.
    #[must_use]
    pub fn moved_to(stage: &Stage) -> Self {
        match stage.own_name() {
            Some(name) => Self::Named(name.to_owned()),
            None => Self::Status(stage.status),
        }
    }
}

/// A point in the log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Point {
    /// Why it was set.
    pub occasion: Occasion,
    /// When.
    pub at: Time,
    /// Who sat at the desk; empty when it is not known.
    pub who: String,
}

/// A point with the article as it was then; cheap to clone, as it shares its blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The point.
    pub point: Point,
    /// The article.
    pub article: Article,
    /// How many entries of its log had happened.
    pub entries: usize,
}

/// Which revisions a person is shown, and which are kept for good, as indexes.
///
/// Of saves in a row within the same ten minutes only the last one, unless something was done to
/// the posts in between that is no typing: each act can be seen and brought back. What was opened, saved or
/// about to change only where it is not as it was before already; everything else always.
#[must_use]
pub fn listed(revisions: &[Revision]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for (at, revision) in revisions.iter().enumerate() {
        let before = out.last().and_then(|last| revisions.get(*last));
        let last = at.checked_sub(1).and_then(|at| revisions.get(at));
        let is_automatic = matches!(
            revision.point.occasion,
            Occasion::Opened | Occasion::Saved | Occasion::Before(_) | Occasion::Outside
        );
        if is_automatic && before.is_some_and(|before| before.article == revision.article) {
            continue;
        }
        if let Some(next) = revisions.get(at + 1)
            && is_automatic
            && replaces(&next.point, &revision.point)
            && is_typed_on(&revision.article, &next.article)
            && last.is_none_or(|last| is_typed_on(&last.article, &revision.article))
        {
            continue;
        }
        out.push(at);
    }
    out
}

/// Whether a save follows another so soon that only the later one is listed.
fn replaces(next: &Point, point: &Point) -> bool {
    let stretch = |point: &Point| point.at.timestamp().div_euclid(STRETCH_SECONDS);
    point.occasion == Occasion::Saved
        && next.occasion == Occasion::Saved
        && point.who == next.who
        && stretch(point) == stretch(next)
}

/// Whether the posts became others by typing in one of them, or not at all.
fn is_typed_on(was: &Article, is: &Article) -> bool {
    let (was, is) = (&was.records().posts, &is.records().posts);
    let mut differing = was.iter().zip(is).filter(|(was, is)| was != is);
    let is_typed = differing.next().is_none_or(|(was, is)| {
        let typed = Card {
            teaser: is.teaser.clone(),
            ..was.clone()
        };
        typed == *is
    });
    was.len() == is.len() && is_typed && differing.next().is_none()
}

/// The revisions of two files as one list by their time, each once; those of one file stay in
/// their order, whatever the clock did meanwhile.
#[must_use]
pub fn together(past: &[Revision], log: &Log) -> Vec<Revision> {
    let mut new = since(past, log).peekable();
    let mut out = Vec::new();
    for known in past {
        while let Some(next) = new.next_if(|next| next.point.at < known.point.at) {
            out.push(next.clone());
        }
        out.push(known.clone());
    }
    out.extend(new.cloned());
    out
}

/// The revisions of a log that are not known yet.
pub fn since<'a>(known: &[Revision], log: &'a Log) -> impl Iterator<Item = &'a Revision> {
    let known: HashSet<Point> = known.iter().map(|known| known.point.clone()).collect();
    let own = log.revisions().iter();
    own.filter(move |revision| !known.contains(&revision.point))
}

/// Where a change moves the article, if it does.
#[must_use]
pub fn stage_of(change: &Transaction) -> Option<&Stage> {
    change.steps.iter().rev().find_map(|step| match step {
        Step::Particular(Particular::Stage(stage)) => Some(stage),
        _ => None,
    })
}
