//! `nutgraf revisions` and `nutgraf restore`: what an article was before.

use std::path::Path;

use chrono::Local;

use crate::cli::tell::Tell;
use crate::cli::{Ending, check, now, queue};
use crate::edit::compare::{compare, words_changed};
use crate::edit::revision::{Big, Occasion, Point, Revision, listed};
use crate::library::disk::RealDisk;
use crate::library::error::{OpenError, Why};
use crate::library::folder::{Kept, Library};
use crate::library::journal::archive;
use crate::library::posts::{QUEUE, as_article};
use crate::library::{recovery, user};
use crate::model::article::Article;
use crate::model::queue::Queue;

/// How the article is called that stands in the file.
pub(super) const NOW: &str = "now";

/// An article's file with the revisions that are listed, oldest first.
pub(super) struct Past {
    /// What stands in the file.
    pub(super) kept: Kept,
    /// Its revisions.
    revisions: Vec<Revision>,
}

impl Past {
    /// Reads both; says what went wrong.
    pub(super) fn read(file: &Path, tell: &mut Tell) -> Option<Self> {
        let read = if is_queue(file) {
            read_queue(file)
        } else {
            check::read(file)
        };
        let kept = match read {
            Ok(kept) => kept,
            Err(error) => {
                tell.fail(error);
                return None;
            }
        };
        let id = kept.article.id();
        let beside = recovery::journal_of(file, id);
        let apart = || {
            let journal = crate::library::journal::path_of(&user::journals()?, id);
            Some(journal)
        };
        let journal = beside.or_else(apart);
        let all = journal.and_then(|path| recovery::revisions(&path));
        let all = all.unwrap_or_default();
        let revisions = listed(&all).into_iter().filter_map(|at| all.get(at));
        Some(Self {
            revisions: revisions.cloned().collect(),
            kept,
        })
    }

    /// The article of a revision by its number in the list, its name, or "now".
    pub(super) fn find(&self, wanted: &str, tell: &mut Tell) -> Option<&Article> {
        if wanted == NOW {
            return Some(&self.kept.article);
        }
        let number = wanted.parse::<usize>().ok();
        let by_number = number.and_then(|number| self.revisions.get(number.checked_sub(1)?));
        let named = |revision: &&Revision| match &revision.point.occasion {
            Occasion::Named(name) => name == wanted,
            _ => false,
        };
        // Of two with one name the later one is meant.
        let by_name = || self.revisions.iter().rev().find(named);
        let found = by_number.or_else(by_name);
        if found.is_none() {
            let path = self.kept.path.display();
            tell.misused(format_args!(
                "{path} has no revision “{wanted}”; nutgraf revisions {path} lists those it has"
            ));
        }
        found.map(|revision| &revision.article)
    }
}

/// Whether a file is the recent posts of a library.
fn is_queue(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name == "queue.ron")
}

/// The recent posts as the article that their past is kept as.
fn read_queue(file: &Path) -> Result<Kept, OpenError> {
    let kept = Library::open(parent(file))?.queue()?;
    let stamp = kept.stamp.ok_or_else(|| OpenError {
        path: file.to_owned(),
        why: Why::System(std::io::ErrorKind::NotFound.into()),
    })?;
    Ok(Kept {
        path: file.to_owned(),
        article: as_article(&kept.book),
        remarks: kept.remarks,
        is_newer: kept.is_newer,
        stamp,
    })
}

fn parent(file: &Path) -> &Path {
    let parent = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

pub(super) fn list(file: &Path, tell: &mut Tell) -> Ending {
    let Some(past) = Past::read(file, tell) else {
        return tell.ending;
    };
    if past.revisions.is_empty() {
        tell.say("no revisions yet; they begin with the first change made in the window");
        return tell.ending;
    }
    let mut before: Option<&Article> = None;
    for (at, revision) in past.revisions.iter().enumerate() {
        let point = &revision.point;
        let number = (at + 1).to_string();
        let when = point.at.with_timezone(&Local).format("%Y-%m-%d %H:%M");
        let who = shown(&point.who);
        let occasion = shown(&occasion(&point.occasion));
        let counts = counts(before, &revision.article);
        tell.say(format_args!(
            "{number:>4}  {when}  {who:<20}  {occasion:<28}  {counts}"
        ));
        before = Some(&revision.article);
    }
    if before.is_some_and(|before| !compare(before, &past.kept.article).is_empty()) {
        let counts = counts(before, &past.kept.article);
        tell.say(format_args!(
            "{NOW:>4}  {:16}  {:20}  {:28}  {counts}",
            "", "", "as it stands in the file"
        ));
    }
    tell.ending
}

/// "+38 −12, 412 words".
fn counts(before: Option<&Article>, article: &Article) -> String {
    if article.id() == QUEUE {
        let posts = article.records().posts.len();
        let changed = before.map_or(0, |before| {
            let known = &before.records().posts;
            let posts = article.records().posts.iter();
            posts.filter(|card| !known.contains(card)).count()
        });
        return match changed {
            0 => format!("{posts} posts"),
            changed => format!("{changed} new or changed, {posts} posts"),
        };
    }
    let words = article.word_count();
    match before.map(|before| words_changed(before, article)) {
        Some((new, gone)) if (new, gone) != (0, 0) => format!("+{new} −{gone}, {words} words"),
        _ => format!("{words} words"),
    }
}

/// Why a point was set, in a few words.
fn occasion(occasion: &Occasion) -> String {
    match occasion {
        Occasion::Opened => "opened".to_owned(),
        Occasion::Saved => "saved".to_owned(),
        Occasion::Named(name) => format!("“{name}”"),
        Occasion::Status(status) => status.word().to_owned(),
        Occasion::Outside => "changed by somebody else".to_owned(),
        Occasion::Other(word) => word.clone(),
        Occasion::Before(big) => match big {
            Big::ReplaceAll => "before all was replaced",
            Big::Import => "before an import",
            Big::Merge => "before a merge",
            Big::Paste => "before much was pasted",
            Big::Deletion => "before much was deleted",
            Big::Restore => "before a restoration",
            Big::Discard => "before recovered words went",
        }
        .to_owned(),
    }
}

/// Words of a file must not steer the terminal.
fn shown(words: &str) -> String {
    let letters = words.chars();
    letters
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

pub(super) fn restore(file: &Path, wanted: &str, tell: &mut Tell) -> Ending {
    let Some(past) = Past::read(file, tell) else {
        return tell.ending;
    };
    let Some(article) = past.find(wanted, tell) else {
        return tell.ending;
    };
    let kept = &past.kept;
    if compare(article, &kept.article).is_empty() {
        tell.say("the file says that already; nothing was to be done");
        return tell.ending;
    }
    if is_queue(file) {
        return restore_queue(kept, wanted, article, tell);
    }
    let put_back = || {
        let folder = parent(&kept.path);
        let library = Library::open(folder).map_err(|error| error.to_string())?;
        let id = kept.article.id();
        let journal = recovery::journal_of(file, id)
            .or_else(|| Some(crate::library::journal::path_of(&user::journals()?, id)));
        let before = Revision {
            point: Point {
                occasion: Occasion::Before(Big::Restore),
                at: now(),
                who: user::name(),
            },
            article: kept.article.clone(),
            entries: 0,
        };
        if let Some(journal) = journal {
            archive::add(&RealDisk, &journal, &[before]).map_err(|error| error.to_string())?;
        }
        let mut records = article.records().clone();
        records.particulars.changed = Some(now());
        let article = article.with_records(records);
        let written = library.write(&kept.path, &article, Some(kept.stamp));
        written.map_err(|error| error.to_string())
    };
    match put_back() {
        Ok(_) => tell.say(format_args!(
            "{}: as revision {wanted} has it; what stood there is a revision now",
            kept.path.display()
        )),
        Err(error) => tell.fail(error),
    }
    tell.ending
}

/// The recent posts as they were; what stood there is a version, too.
fn restore_queue(kept: &Kept, wanted: &str, article: &Article, tell: &mut Tell) -> Ending {
    let put_back = || {
        let library = Library::open(parent(&kept.path)).map_err(|error| error.to_string())?;
        let queue = library.queue().map_err(|error| error.to_string())?;
        let cards = article.records().posts.clone();
        let now = Queue {
            cards,
            ..queue.book.clone()
        };
        let mut past = queue::Past::of(&library, queue);
        past.keep(now).map_err(|error| error.to_string())
    };
    match put_back() {
        Ok(()) => tell.say(format_args!(
            "{}: as revision {wanted} has it; what stood there is a revision now",
            kept.path.display()
        )),
        Err(error) => tell.fail(error),
    }
    tell.ending
}
