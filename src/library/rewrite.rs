//! Changing articles that nobody has open: into the journal first, then into the file.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::edit::log::Log;
use crate::edit::merge::towards;
use crate::edit::revision::{Big, Occasion, Point};
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::library::atomic::{self, Worth};
use crate::library::disk::{Disk, RealDisk};
use crate::library::error::{OpenError, SaveError, Step};
use crate::library::folder::{Kept, Library, Stamp};
use crate::library::journal::{self, Journal, Reach, Recovered};
use crate::library::{presence, recovery};
use crate::model::Time;
use crate::model::article::{Article, ArticleId};

/// Why an article was left as it is.
#[derive(Debug)]
pub enum Stays {
    /// Somebody has it open, and their program will save it.
    Open,
    /// Its journal has words that are in no file yet; they come first.
    Ahead,
    /// A newer program wrote it.
    Newer,
    /// It was changed since.
    Changed,
    /// It could not be read.
    Read(OpenError),
    /// It could not be written.
    Save(SaveError),
}

impl fmt::Display for Stays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str("somebody has it open"),
            Self::Ahead => f.write_str("it has words that are in no file yet; open it first"),
            Self::Newer => f.write_str("a newer version of the program wrote it"),
            Self::Changed => f.write_str("it was changed since"),
            Self::Read(error) => error.fmt(f),
            Self::Save(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Stays {}

/// Whoever changes articles, and where they and their journals are.
#[derive(Debug)]
pub struct Rewriter {
    library: Library,
    /// Where journals are when there is no place for them in the library.
    state: Option<PathBuf>,
    who: String,
    at: Time,
    open: BTreeSet<ArticleId>,
}

/// An article with its past, about to be changed.
struct Work {
    kept: Kept,
    log: Log,
    /// How much of the log the journal has.
    reach: Reach,
    read: Option<Recovered>,
}

impl Rewriter {
    /// One for a library, that says `who` changed what, all of it `at` the same time.
    #[must_use]
    pub fn new(library: Library, state: Option<PathBuf>, who: &str, at: Time) -> Self {
        Self {
            open: presence::articles(&RealDisk, library.root(), at),
            library,
            state,
            who: who.to_owned(),
            at,
        }
    }

    /// Makes a change to an article that a writer may want to go back behind; `None` when there
    /// is nothing to be changed, else what stands in the file now.
    ///
    /// # Errors
    /// When the article is left as it is, and why.
    pub fn change(
        &self,
        path: &Path,
        big: Big,
        make: impl FnOnce(&State) -> Option<Transaction>,
    ) -> Result<Option<Stamp>, Stays> {
        let mut work = self.begin(path)?;
        let Some(change) = make(work.log.state()) else {
            return Ok(None);
        };
        work.log.part();
        work.log.mark(self.point(Occasion::Before(big)));
        // A change of our own making fits the state it was made for.
        work.log.append(change).ok().ok_or(Stays::Changed)?;
        self.write(work).map(Some)
    }

    /// Takes back the change that was made `then` and left `known` in the file.
    ///
    /// # Errors
    /// When the article is left as it is: also when anything happened to it since.
    pub fn take_back(&self, path: &Path, known: Stamp, then: Time) -> Result<Stamp, Stays> {
        let mut work = self.begin(path)?;
        if work.kept.stamp != known || work.log.last_change() != Some(then) {
            return Err(Stays::Changed);
        }
        let undo = work.log.undo(self.at).ok_or(Stays::Changed)?;
        work.log.append(undo).ok().ok_or(Stays::Changed)?;
        self.write(work)
    }

    fn begin(&self, path: &Path) -> Result<Work, Stays> {
        let kept = self.library.read(path).map_err(Stays::Read)?;
        if kept.is_newer {
            return Err(Stays::Newer);
        }
        let id = kept.article.id();
        if self.open.contains(&id) {
            return Err(Stays::Open);
        }
        let journals = self.folders().map(|folder| journal::path_of(&folder, id));
        let read = journals.filter_map(|path| journal::read(&RealDisk, &path).ok());
        let read: Vec<Recovered> = read.collect();
        if read.iter().any(|read| read.is_ahead) {
            return Err(Stays::Ahead);
        }
        let last = |read: &Recovered| read.log.entries().last().map(|entry| entry.transaction.at);
        let Some(read) = read.into_iter().rev().max_by_key(last) else {
            return Ok(Work {
                log: Log::new(kept.article.clone()),
                reach: Reach::default(),
                kept,
                read: None,
            });
        };
        let mut log = read.log.clone();
        let reach = Reach::of(&log);
        if read.saved.as_ref().map(|(_, stamp)| *stamp) != Some(kept.stamp) {
            // What somebody else made of the file is taken in, so that the past goes on.
            let taken = towards(log.state(), &kept.article, Origin::Colleague, self.at);
            if let Some(taken) = taken {
                log.mark(self.point(Occasion::Outside));
                log.append(taken).ok().ok_or(Stays::Changed)?;
            }
        }
        Ok(Work {
            kept,
            log,
            reach,
            read: Some(read),
        })
    }

    fn write(&self, work: Work) -> Result<Stamp, Stays> {
        let Work {
            kept,
            mut log,
            reach,
            read,
        } = work;
        let before = read
            .as_ref()
            .map(|read| RealDisk.read(&read.path, journal::MAX_BYTES));
        let mut journal = self.journal(&kept, read.as_ref(), &log)?;
        let failed = |error| {
            Stays::Save(SaveError::System {
                path: kept.path.clone(),
                step: Step::WritingJournal,
                error,
            })
        };
        journal.follow(&log, reach).map_err(failed)?;
        journal.sync().map_err(failed)?;
        let article = as_written(log.article(), self.at);
        match self.library.write(&kept.path, &article, Some(kept.stamp)) {
            Ok(stamp) => {
                let point = self.point(Occasion::Saved);
                log.mark(point.clone());
                // A journal that does not know of the save offers the same words once more.
                if journal.saved(&kept.path, stamp, &point).is_ok() {
                    drop(journal.shorten(&log, &kept.path, stamp));
                }
                Ok(stamp)
            }
            Err(error) => {
                // The journal must not be ahead of the file with what nobody typed. Where it
                // cannot be put back, the same words are offered at the next start, no less.
                let path = journal.path().to_owned();
                drop(journal);
                match before {
                    Some(Ok(bytes)) => drop(atomic::replace(&RealDisk, &path, &bytes, Worth::Kept)),
                    Some(Err(_)) => {}
                    None => drop(RealDisk.remove(&path)),
                }
                Err(Stays::Save(error))
            }
        }
    }

    /// The journal to go on with, or a new one where one can be written.
    fn journal(&self, kept: &Kept, read: Option<&Recovered>, log: &Log) -> Result<Journal, Stays> {
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        if let Some(read) = read {
            return Journal::go_on(disk, read).map_err(Stays::Save);
        }
        let file = Some((kept.path.as_path(), kept.stamp));
        let mut failed = None;
        for folder in self.folders() {
            match Journal::begin(Arc::clone(&disk), &folder, log.first(), file) {
                Ok(journal) => return Ok(journal),
                Err(error) => failed = Some(error),
            }
        }
        let none = || SaveError::Changed(kept.path.clone());
        Err(Stays::Save(failed.unwrap_or_else(none)))
    }

    fn folders(&self) -> impl Iterator<Item = PathBuf> {
        let own = recovery::journals(&self.library);
        [own].into_iter().chain(self.state.clone())
    }

    fn point(&self, occasion: Occasion) -> Point {
        Point {
            occasion,
            at: self.at,
            who: self.who.clone(),
        }
    }
}

/// An article as it is written into its file: it says when it was changed last.
#[must_use]
pub fn as_written(article: &Article, at: Time) -> Article {
    let mut records = article.records().clone();
    records.particulars.changed = Some(at);
    article.with_records(records)
}
