//! The revisions that a journal no longer holds, in a file beside it.
//!
//! Its lines are those of a journal: what is between two revisions is one change, and after each
//! change stands its point. Lines are only ever added to it, so that no revision is lost again.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::edit::merge::towards;
use crate::edit::revision::{Revision, listed};
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::library::atomic::{self, Worth};
use crate::library::disk::Disk;
use crate::library::error::{SaveError, Step};
use crate::library::journal::{failed, head_line, line, point, reading, whole_line};
use crate::model::Time;
use crate::model::article::Article;
use crate::record::ron_text;

/// So often a revision is written whole, so that damage costs only those before it.
const WHOLE_EVERY: usize = 50;

/// Where the archive of a journal is.
#[must_use]
pub fn path_of(journal: &Path) -> PathBuf {
    journal.with_extension("revisions")
}

/// The revisions that were put away, oldest first; none when there is no archive.
#[must_use]
pub fn read(disk: &dyn Disk, journal: &Path) -> Vec<Revision> {
    let read = reading::read(disk, &path_of(journal));
    read.map_or_else(|_| Vec::new(), |read| read.revisions())
}

/// Puts those revisions away that are listed and not put away yet.
///
/// # Errors
/// When it cannot be written; what was put away before is as it was.
pub fn add(disk: &dyn Disk, journal: &Path, revisions: &[Revision]) -> Result<(), SaveError> {
    let wanted = listed(revisions);
    if wanted.is_empty() {
        return Ok(());
    }
    let path = path_of(journal);
    let known = reading::read(disk, &path).ok();
    let put_away = known
        .as_ref()
        .map_or_else(Vec::new, |read| read.revisions());
    let points: HashSet<_> = put_away.iter().map(|revision| &revision.point).collect();
    let new: Vec<&Revision> = wanted
        .into_iter()
        .filter_map(|at| revisions.get(at))
        .filter(|revision| !points.contains(&revision.point))
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    match known.filter(|read| read.damage.is_none()) {
        Some(read) => {
            let texts = texts(Some(read.log.article()), put_away.len(), &new);
            let lines = sealed(read.next, &texts);
            let written = disk.append(&path).and_then(|mut file| {
                atomic::write_all(&mut *file, lines.as_bytes())?;
                file.sync()
            });
            written.map_err(|error| failed(&path, Step::PuttingAway, error))
        }
        // What is torn is written anew, so that no later line follows it.
        None => {
            let all: Vec<&Revision> = put_away.iter().chain(new).collect();
            let mut lines = vec![head_line()];
            lines.extend(texts(None, 0, &all));
            atomic::replace(disk, &path, sealed(0, &lines).as_bytes(), Worth::Kept)
        }
    }
}

/// The lines of revisions that follow so many others, the last of which is given.
fn texts(last: Option<&Article>, before: usize, revisions: &[&Revision]) -> Vec<String> {
    let mut out = Vec::new();
    let mut last = last;
    for (at, revision) in (before..).zip(revisions) {
        match last.filter(|_| at % WHOLE_EVERY != 0) {
            Some(last) if *last == revision.article => {}
            Some(last) => out.push(between(last, &revision.article, revision.point.at)),
            None => out.push(whole_line(&revision.article)),
        }
        out.push(ron_text::write_line(&point::tree(&revision.point)));
        last = Some(&revision.article);
    }
    out
}

fn sealed(first: u64, texts: &[String]) -> String {
    let lines = (first..).zip(texts);
    lines
        .map(|(number, text)| line::seal(number, text))
        .collect()
}

/// The line that leads from one article to the next; the next one whole where no change does.
fn between(was: &Article, is: &Article, at: Time) -> String {
    let change = towards(&State::new(was.clone()), is, Origin::Command, at);
    let exact = change.filter(|change| apply(was, change).as_ref() == Some(is));
    match exact {
        Some(change) => line::write(&change, Selection::default(), false),
        None => whole_line(is),
    }
}

fn apply(article: &Article, change: &Transaction) -> Option<Article> {
    let mut article = article.clone();
    for step in &change.steps {
        article = step.apply(&article).ok()?;
    }
    Some(article)
}
