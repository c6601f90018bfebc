//! The open article: its log, its file, and whether the file has every word.

use std::path::{Path, PathBuf};

use crate::desk::say::say;
use crate::edit::log::Log;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::StepError;
use crate::edit::transaction::Transaction;
use crate::library::folder::{Kept, Stamp};
use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::block::Furniture;

/// So many saves of before are known.
const KEPT_SAVES: usize = 8;

/// An article with everything that happened to it since it was opened.
#[derive(Debug)]
pub struct Document {
    log: Log,
    /// Where it is kept; `None` until it is saved for the first time.
    path: Option<PathBuf>,
    /// What stood in the file when it was read or written.
    stamp: Option<Stamp>,
    /// The article as the file has it.
    saved: Article,
    /// What the file had before that, the last time last.
    saved_before: Vec<(Stamp, Article)>,
    /// How much of the log the file has; with it, asking costs nothing between two changes.
    seen: std::cell::Cell<(usize, bool)>,
    saved_at: Option<Time>,
    is_newer: bool,
}

impl Document {
    /// An article that has no file yet.
    #[must_use]
    pub fn new(article: Article) -> Self {
        Self {
            saved: article.clone(),
            saved_before: Vec::new(),
            log: Log::new(article),
            path: None,
            stamp: None,
            seen: (0, false).into(),
            saved_at: None,
            is_newer: false,
        }
    }

    /// An article made from something else, none of which is in a file yet.
    #[must_use]
    pub fn unsaved(article: Article) -> Self {
        let empty = Article::new(article.id());
        Self {
            saved: empty,
            seen: (usize::MAX, true).into(),
            ..Self::new(article)
        }
    }

    /// An article read from its file.
    #[must_use]
    pub fn opened(kept: Kept) -> Self {
        Self {
            path: Some(kept.path),
            stamp: Some(kept.stamp),
            is_newer: kept.is_newer,
            ..Self::new(kept.article)
        }
    }

    /// An article read from its file, with the past that its journal has; `is_ahead` when that
    /// goes beyond the file.
    #[must_use]
    pub fn restored(kept: Kept, log: Log, is_ahead: bool) -> Self {
        let saved = if is_ahead {
            kept.article.clone()
        } else {
            log.article().clone()
        };
        Self {
            saved,
            seen: (log.entries().len(), is_ahead).into(),
            log,
            ..Self::opened(kept)
        }
    }

    /// An article as its journal has it, whose file somebody else has changed since: `saved` and
    /// `stamp` are of the file as it was known.
    #[must_use]
    pub fn left(path: PathBuf, log: Log, saved: Article, stamp: Stamp) -> Self {
        Self {
            path: Some(path),
            stamp: Some(stamp),
            saved,
            seen: (usize::MAX, false).into(),
            log,
            ..Self::new(Article::new(ArticleId(uuid::Uuid::nil())))
        }
    }

    /// An article that its journal has and no file.
    #[must_use]
    pub fn never_saved(log: Log) -> Self {
        Self {
            seen: (usize::MAX, true).into(),
            log,
            ..Self::unsaved(Article::new(ArticleId(uuid::Uuid::nil())))
        }
    }

    /// The state as it is now.
    #[must_use]
    pub fn state(&self) -> &State {
        self.log.state()
    }

    /// The article as it is now.
    #[must_use]
    pub fn article(&self) -> &Article {
        self.log.article()
    }

    /// Where it is kept.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What stood in the file when it was last read or written.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        self.stamp
    }

    /// When it was last saved since it was opened.
    #[must_use]
    pub fn saved_at(&self) -> Option<Time> {
        self.saved_at
    }

    /// Whether a newer program wrote it, so that it can be read and not changed.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.is_newer
    }

    /// What it is called in a sentence: its headline, or that it has none.
    #[must_use]
    pub fn title(&self) -> String {
        title(self.article())
    }

    /// Whether something in it is not in its file.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        let length = self.log.entries().len();
        let (seen, is_changed) = self.seen.get();
        if seen == length {
            return is_changed;
        }
        let is_changed = *self.article() != self.saved;
        self.seen.set((length, is_changed));
        is_changed
    }

    /// Changes it; the only way.
    ///
    /// # Errors
    /// When the change does not fit; the article is then as it was.
    pub fn change(&mut self, transaction: Transaction) -> Result<(), StepError> {
        self.log.append(transaction)
    }

    /// Selects.
    pub fn select(&mut self, selection: Selection) {
        self.log.select(selection);
    }

    /// The log itself, for what only the page asks.
    pub fn log_mut(&mut self) -> &mut Log {
        &mut self.log
    }

    /// The log, to read.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The article as its file has it.
    #[must_use]
    pub fn saved(&self) -> &Article {
        &self.saved
    }

    /// What its file had before, the last time last.
    #[must_use]
    pub fn saved_before(&self) -> &[(Stamp, Article)] {
        &self.saved_before
    }

    /// Keeps what the file had, which somebody may have gone on from.
    fn keep_saved(&mut self) {
        let many = self.saved_before.len();
        self.saved_before
            .drain(..(many + 1).saturating_sub(KEPT_SAVES));
        let saved = self.stamp.map(|stamp| (stamp, self.saved.clone()));
        self.saved_before.extend(saved);
    }

    /// Takes notice of what somebody else wrote into its file.
    pub fn note_outside(&mut self, kept: &Kept) {
        self.keep_saved();
        self.stamp = Some(kept.stamp);
        self.saved = kept.article.clone();
        self.is_newer = kept.is_newer;
        self.seen = (usize::MAX, false).into();
    }

    /// Takes notice that its file has another name or place.
    pub fn note_moved(&mut self, path: PathBuf) {
        self.path = Some(path);
    }

    /// Takes notice that the article of this moment is in a file.
    pub fn note_saved(&mut self, path: PathBuf, stamp: Stamp, at: Time) {
        self.keep_saved();
        self.path = Some(path);
        self.stamp = Some(stamp);
        self.saved = self.article().clone();
        self.seen = (self.log.entries().len(), false).into();
        self.saved_at = Some(at);
        self.is_newer = false;
    }
}

/// What an article is called in a sentence.
#[must_use]
pub fn title(article: &Article) -> String {
    titled(article.furniture(Furniture::Headline).text())
}

/// What an article with this headline is called in a sentence.
#[must_use]
pub fn titled(headline: &str) -> String {
    let headline = headline.trim();
    if headline.is_empty() {
        say("untitled").to_owned()
    } else {
        crate::model::words::excerpt(headline, 80)
    }
}
