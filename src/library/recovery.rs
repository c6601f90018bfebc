//! Articles whose journal is ahead of their file, after a crash or a power cut.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::edit::compare::words_changed;
use crate::edit::merge::towards;
use crate::edit::revision::{Big, Occasion, Point, Revision, together};
use crate::edit::transaction::Origin;
use crate::library::disk::{Disk, RealDisk};
use crate::library::error::{OpenError, SaveError, Step};
use crate::library::folder::{Kept, Library, STATE};
use crate::library::journal::{self, Journal, Reach, Recovered, archive};
use crate::library::{posts, presence};
use crate::model::Time;
use crate::model::article::{Article, ArticleId};

/// The folder of the journals of a library.
#[must_use]
pub fn journals(library: &Library) -> PathBuf {
    library.root().join(STATE).join("journals")
}

/// An article whose journal is ahead of its file.
#[derive(Debug)]
pub struct Ahead {
    /// What the journal gives.
    pub read: Recovered,
    /// The article's file as it is now, if there is one.
    pub file: Option<Kept>,
    /// How many words the journal has more than the file; fewer when negative.
    pub words: i64,
}

impl Ahead {
    /// Whether somebody else changed the file after the journal last knew it.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        let known = self.read.saved.as_ref().map(|(_, stamp)| *stamp);
        let now = self.file.as_ref().map(|kept| kept.stamp);
        now.is_some() && now != known
    }

    /// The article as its writer left it.
    #[must_use]
    pub fn article(&self) -> &Article {
        self.read.log.article()
    }
}

/// What a look at the journals of a library found.
#[derive(Debug, Default)]
pub struct Found {
    /// Articles with work that is not in their files.
    pub ahead: Vec<Ahead>,
    /// Journals that could not be read.
    pub errors: Vec<OpenError>,
    /// Journals of windows that were closed, with nothing that is not in a file.
    pub spent: Vec<PathBuf>,
    /// Journals of which another has everything.
    pub overtaken: Vec<PathBuf>,
    /// How many journals were left to the program that is writing them.
    pub busy: usize,
}

/// Looks at every journal of a library, and at those in `state` of its articles; nothing is
/// changed. Those that a program is writing just now are left to it.
#[must_use]
pub fn look(library: &Library, state: Option<&Path>, now: Time) -> Found {
    let mut found = Found::default();
    let busy = presence::journals(&RealDisk, library.root(), now);
    let own = journal::list(&RealDisk, &journals(library));
    let apart = state.map_or_else(Vec::new, |folder| journal::list(&RealDisk, folder));
    for path in own.iter().chain(&apart) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // What the queue has beyond its file is its own affair.
        if posts::is_of_queue(path) {
            continue;
        }
        if busy.contains(name.as_ref()) {
            found.busy += 1;
            continue;
        }
        match journal::read(&RealDisk, path) {
            Err(error) => found.errors.push(error),
            // It went on elsewhere, as from a disk that is full or can only be read since.
            Ok(read) if goes_on(&read, own.iter().chain(&apart)) => {
                found.overtaken.push(path.clone());
            }
            Ok(read) if read.is_ahead => found.ahead.extend(ahead(library, read)),
            Ok(read) => {
                let id = read.log.article().id().to_string();
                let is_own = path.file_stem().is_some_and(|stem| stem != id.as_str());
                found.spent.extend(is_own.then(|| path.clone()));
            }
        }
    }
    found
}

/// Whether another of these journals, of the same name, has all that this one has; of two that
/// have the same, the first one counts.
fn goes_on<'a>(read: &Recovered, mut all: impl Iterator<Item = &'a PathBuf>) -> bool {
    let name = read.path.file_name();
    let mut is_first = true;
    all.any(|path| {
        if *path == read.path {
            is_first = false;
            return false;
        }
        path.file_name() == name
            && journal::read(&RealDisk, path).is_ok_and(|other| {
                let (was, is) = (read.log.entries(), other.log.entries());
                other.log.first() == read.log.first()
                    && (was.len() < is.len() || is_first)
                    && is.starts_with(was)
            })
    })
}

/// `None` when the file says the same, or there was nothing in the article yet.
fn ahead(library: &Library, read: Recovered) -> Option<Ahead> {
    let article = read.log.article();
    let path = read.saved.as_ref().map(|(path, _)| path.clone());
    let file = path.and_then(|path| library.read(&path).ok());
    if file.as_ref().is_some_and(|kept| kept.article == *article) {
        return None;
    }
    // A slug or a note to the desk is worth as much as a word of the page.
    let is_empty = article.end().0 == article.blocks().len() - 1
        && article.records() == read.log.first().records();
    if file.is_none() && is_empty {
        return None;
    }
    let empty = Article::new(article.id());
    let before = file.as_ref().map_or(&empty, |kept| &kept.article);
    let (new, gone) = words_changed(before, article);
    let count = |words: usize| i64::try_from(words).unwrap_or(i64::MAX);
    let words = count(new) - count(gone);
    Some(Ahead { read, file, words })
}

/// Brings an article's file up to date with its journal, and says where it is.
///
/// A file that somebody else changed meanwhile is left as it is, and the article is written
/// beside it. `who` does it, `at` this time.
///
/// # Errors
/// When it cannot be written; journal and file are then as they were.
pub fn bring_up(
    library: &Library,
    ahead: &Ahead,
    who: &str,
    at: Time,
) -> Result<PathBuf, SaveError> {
    let article = ahead.article();
    let (path, known) = match &ahead.file {
        Some(kept) if !ahead.is_contested() => (kept.path.clone(), Some(kept.stamp)),
        Some(kept) => (beside(&kept.path), None),
        None => match &ahead.read.saved {
            Some((path, _)) if path.parent().is_some_and(Path::is_dir) => (path.clone(), None),
            _ => (library.free_path(article), None),
        },
    };
    // Beside a file of the same article it is an article of its own.
    let apart = article.with_id(ArticleId(uuid::Uuid::now_v7()));
    let article = if ahead.is_contested() {
        &apart
    } else {
        article
    };
    let stamp = library.write(&path, article, known)?;
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let mut journal = Journal::go_on(disk, &ahead.read)?;
    // Should this line not be written, the same article is offered once more: nothing is lost.
    let point = Point {
        occasion: Occasion::Saved,
        at,
        who: who.to_owned(),
    };
    drop(journal.saved(&path, stamp, &point));
    Ok(path)
}

/// Puts the article of a file back to what it was before its journal brought it up to date.
///
/// What is put away is a revision first, and an undo brings it back.
///
/// # Errors
/// When it cannot be written, or is no longer as it was brought up; it is then as it is.
pub fn discard(
    library: &Library,
    file: &Path,
    was: &Article,
    who: &str,
    at: Time,
) -> Result<(), SaveError> {
    let changed = || SaveError::Changed(file.to_owned());
    let kept = library.read(file).ok().ok_or_else(changed)?;
    let journal = journal_of(file, was.id()).ok_or_else(changed)?;
    let read = journal::read(&RealDisk, &journal)
        .ok()
        .ok_or_else(changed)?;
    let point = |occasion| Point {
        occasion,
        at,
        who: who.to_owned(),
    };
    let mut log = read.log.clone();
    let reach = Reach::of(&log);
    log.mark(point(Occasion::Before(Big::Discard)));
    if let Some(change) = towards(log.state(), was, Origin::Command, at) {
        log.append(change).ok().ok_or_else(changed)?;
    }
    let mut journal = Journal::go_on(Arc::new(RealDisk), &read)?;
    let failed = |error| SaveError::System {
        path: file.to_owned(),
        step: Step::WritingJournal,
        error,
    };
    journal.follow(&log, reach).map_err(failed)?;
    let stamp = library.write(file, log.article(), Some(kept.stamp))?;
    drop(journal.saved(file, stamp, &point(Occasion::Saved)));
    Ok(())
}

/// Takes a journal away that only one window wrote and of which all is saved; its revisions are
/// put with those of the article.
pub fn put_away(journal: &Path) {
    let Ok(read) = journal::read(&RealDisk, journal) else {
        return;
    };
    let folder = journal.parent().unwrap_or(journal);
    let of_article = journal::path_of(folder, read.log.article().id());
    let kept = archive::add(&RealDisk, &of_article, &read.revisions());
    if kept.is_ok() && of_article != journal {
        // One that stays is found and taken away at the next start.
        drop(RealDisk.remove(journal));
    }
}

/// The revisions of an article whose journal is at this path, oldest first, and whether it has
/// a journal at all.
#[must_use]
pub fn revisions(journal: &Path) -> Option<Vec<Revision>> {
    let past = archive::read(&RealDisk, journal);
    match journal::read(&RealDisk, journal) {
        Ok(read) => Some(together(&past, &read.log)),
        Err(_) if past.is_empty() => None,
        Err(_) => Some(past),
    }
}

/// Where the journal of a file's article is: in the state folder beside the file, or in that of
/// a folder above it.
#[must_use]
pub fn journal_of(file: &Path, id: ArticleId) -> Option<PathBuf> {
    let file = std::path::absolute(file).ok()?;
    let mut folders = file.ancestors().skip(1);
    folders.find_map(|folder| {
        let journal = journal::path_of(&folder.join(STATE).join("journals"), id);
        let is_there = journal.is_file() || archive::path_of(&journal).is_file();
        is_there.then_some(journal)
    })
}

/// A free name beside a file: `wall (recovered).ron`.
fn beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let names = (1_u32..).map(|number| match number {
        1 => path.with_file_name(format!("{stem} (recovered).ron")),
        number => path.with_file_name(format!("{stem} (recovered {number}).ron")),
    });
    let mut free = names.filter(|path| !path.exists());
    free.next().unwrap_or_else(|| path.to_owned())
}
