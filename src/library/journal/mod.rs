//! The log on disk, written as it grows, so that a crash loses nothing.
//!
//! A journal is a text file, one line a change. It begins with a line that says whose journal
//! it is and one with a whole article; a line `saved` says that the article's file held just
//! what the lines before it give, and a line `point` names a revision. A torn last line costs only itself; damage in the middle costs
//! what stands between it and the next whole article.

pub mod archive;
pub mod line;
mod point;
mod reading;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::edit::log::{Log, LogEntry};
use crate::edit::revision::{Occasion, Point, Revision, listed};
use crate::edit::transaction::Transaction;
use crate::library::atomic::{self, Worth};
use crate::library::disk::{Disk, DiskFile};
use crate::library::error::{SaveError, Step, Why};
use crate::library::folder::Stamp;
use crate::model::article::{Article, ArticleId};
use crate::record::tree::{Field, Tree};
use crate::record::{article, ron_text};

pub(in crate::library) use reading::MAX_BYTES;
pub use reading::{Damage, Recovered, read};

/// What a journal says it is.
const FORMAT: &str = "nutgraf-journal";
/// The version that is written. Version 1 had no points, and did not say when it was saved.
const VERSION: u32 = 2;
/// A journal that is longer is written anew, shorter, when its article is saved.
const LONG_BYTES: usize = 1 << 20;
/// How many changes a journal that is written anew keeps to be undone.
const KEPT_CHANGES: usize = 4_000;

/// The journal of one article, open to be written.
#[derive(Debug)]
pub struct Journal {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    file: Box<dyn DiskFile>,
    next: u64,
    bytes: usize,
}

/// Where the journal of an article is in a folder of journals.
#[must_use]
pub fn path_of(folder: &Path, id: ArticleId) -> PathBuf {
    folder.join(format!("{id}.journal"))
}

/// The journals of a folder; none when it is not there.
#[must_use]
pub fn list(disk: &dyn Disk, folder: &Path) -> Vec<PathBuf> {
    let found = disk.list(folder).unwrap_or_default().into_iter();
    found
        .map(|found| found.path)
        .filter(|path| path.extension().is_some_and(|end| end == "journal"))
        .collect()
}

/// Keeps a journal under another name in its folder, where a look for unsaved work finds it.
///
/// # Errors
/// When it cannot be written; the journal is then as it was.
pub fn put_aside(disk: &dyn Disk, read: &Recovered) -> Result<PathBuf, SaveError> {
    let id = read.log.article().id();
    let (text, _) = whole(&Past::of(&read.log), None);
    let names = (1_u32..).map(|number| read.path.with_file_name(format!("{id}-{number}.journal")));
    let free = names.into_iter().find(|path| !disk.is_there(path));
    let path = free.ok_or_else(|| SaveError::Taken(read.path.clone()))?;
    atomic::replace(disk, &path, text.as_bytes(), Worth::Kept)?;
    Ok(path)
}

impl Journal {
    /// Begins a journal with an article as it is now, in place of one that may be there.
    ///
    /// `file` is the article's file and what stands in it, when it has one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(
        disk: Arc<dyn Disk>,
        folder: &Path,
        article: &Article,
        file: Option<(&Path, Stamp)>,
    ) -> Result<Self, SaveError> {
        Self::begin_at(disk, path_of(folder, article.id()), article, file)
    }

    /// Begins a journal under a name of its own, as [`Journal::begin`] does.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin_at(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        article: &Article,
        file: Option<(&Path, Stamp)>,
    ) -> Result<Self, SaveError> {
        let folder = path.parent().unwrap_or(&path);
        if !disk.is_folder(folder) {
            disk.make_folder(folder)
                .map_err(|error| failed(folder, Step::JournalFolder, error))?;
        }
        match read(&*disk, &path) {
            Ok(old) => archive::add(&*disk, &path, &old.revisions())?,
            // What cannot be understood, a newer program's perhaps, is not written over.
            Err(error) if matches!(error.why, Why::Read(_)) => keep_unread(&*disk, &path)?,
            Err(_) => {}
        }
        let (text, next) = whole(&Past::of(&Log::new(article.clone())), file);
        Self::put(disk, path, &text, next)
    }

    /// Goes on with a journal that was read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn go_on(disk: Arc<dyn Disk>, read: &Recovered) -> Result<Self, SaveError> {
        // Whatever is torn or damaged is written anew, so that no later line follows it.
        if read.damage.is_some() {
            let file = read
                .saved
                .as_ref()
                .map(|(path, stamp)| (path.as_path(), *stamp));
            let file = file.filter(|_| !read.is_ahead);
            archive::add(&*disk, &read.path, &read.revisions())?;
            let (text, next) = whole(&Past::of(&read.log), file);
            return Self::put(disk, read.path.clone(), &text, next);
        }
        let file = disk
            .append(&read.path)
            .map_err(|error| failed(&read.path, Step::OpeningJournal, error))?;
        Ok(Self {
            disk,
            path: read.path.clone(),
            file,
            next: read.next,
            bytes: read.bytes,
        })
    }

    fn put(disk: Arc<dyn Disk>, path: PathBuf, text: &str, next: u64) -> Result<Self, SaveError> {
        atomic::replace(&*disk, &path, text.as_bytes(), Worth::Kept)?;
        let file = disk
            .append(&path)
            .map_err(|error| failed(&path, Step::OpeningJournal, error))?;
        Ok(Self {
            disk,
            path,
            file,
            next,
            bytes: text.len(),
        })
    }

    /// Writes down a change that the log has just taken; `before` is what was selected.
    ///
    /// The bytes are with the system when this returns: they outlive the program, and after
    /// [`Journal::sync`] a power cut.
    ///
    /// # Errors
    /// What the system says; the journal then lacks the change, and the next save must be whole.
    pub fn append(&mut self, entry: &LogEntry) -> io::Result<()> {
        let text = line::write(&entry.transaction, entry.selection_before, entry.is_apart);
        self.write(&text)
    }

    /// Writes down what a log has beyond `reach`, changes and points in their order.
    ///
    /// # Errors
    /// What the system says; see [`Journal::append`].
    pub fn follow(&mut self, log: &Log, reach: Reach) -> io::Result<()> {
        let mut points = log.revisions().get(reach.points..).unwrap_or_default();
        for (at, entry) in log.entries().iter().enumerate().skip(reach.entries) {
            while let Some((first, rest)) = points.split_first()
                && first.entries <= at
            {
                self.mark(&first.point)?;
                points = rest;
            }
            self.append(entry)?;
        }
        points.iter().try_for_each(|last| self.mark(&last.point))
    }

    /// Writes down that a point was set.
    ///
    /// # Errors
    /// What the system says; see [`Journal::append`].
    pub fn mark(&mut self, point: &Point) -> io::Result<()> {
        self.write(&ron_text::write_line(&point::tree(point)))
    }

    /// Writes down that the article's file holds just what the journal gives; `point` says when
    /// it was saved and by whom.
    ///
    /// # Errors
    /// What the system says; the article then counts as not saved.
    pub fn saved(&mut self, path: &Path, stamp: Stamp, point: &Point) -> io::Result<()> {
        self.write(&saved_line(path, stamp, point))
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        let sealed = line::seal(self.next, text);
        atomic::write_all(&mut *self.file, sealed.as_bytes())?;
        self.next += 1;
        self.bytes += sealed.len();
        Ok(())
    }

    /// A second handle on the same file, to sync it without holding up whoever writes.
    ///
    /// # Errors
    /// What the system says.
    pub fn syncer(&self) -> io::Result<Box<dyn DiskFile>> {
        self.file.again()
    }

    /// Waits until everything written is on the disk.
    ///
    /// # Errors
    /// What the system says.
    pub fn sync(&mut self) -> io::Result<()> {
        self.file.sync()
    }

    /// Writes a long journal anew after a save: an article, the changes that can still be
    /// undone, joined where one undo takes them back, and that it is saved. Revisions of before
    /// that are put away.
    ///
    /// The old journal is there until the new one is.
    ///
    /// # Errors
    /// When it cannot be written; the old journal then goes on.
    pub fn shorten(&mut self, log: &Log, path: &Path, stamp: Stamp) -> Result<(), SaveError> {
        if self.bytes < LONG_BYTES {
            return Ok(());
        }
        self.shorten_to(KEPT_CHANGES, log, path, stamp)
    }

    /// The same for a journal of any length, with so many changes at most.
    ///
    /// # Errors
    /// As [`Journal::shorten`].
    pub fn shorten_to(
        &mut self,
        changes: usize,
        log: &Log,
        path: &Path,
        stamp: Stamp,
    ) -> Result<(), SaveError> {
        let Some((past, gone)) = Past::recent(log, changes) else {
            return Ok(());
        };
        archive::add(&*self.disk, &self.path, &gone)?;
        let (text, next) = whole(&past, Some((path, stamp)));
        let shorter = Self::put(Arc::clone(&self.disk), self.path.clone(), &text, next)?;
        *self = shorter;
        Ok(())
    }

    /// How long it is.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.bytes
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// How much of a log is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// How many changes.
    pub entries: usize,
    /// How many points.
    pub points: usize,
}

impl Reach {
    /// All of a log.
    #[must_use]
    pub fn of(log: &Log) -> Self {
        Self {
            entries: log.entries().len(),
            points: log.revisions().len(),
        }
    }
}

/// What a journal that is written anew holds: an article, the changes since, and the points
/// among them, each with the number of changes before it.
struct Past {
    first: Article,
    changes: Vec<LogEntry>,
    points: Vec<(usize, Point)>,
}

impl Past {
    /// All of a log.
    fn of(log: &Log) -> Self {
        let points = log.revisions().iter();
        Self {
            first: log.first().clone(),
            changes: log.entries().to_vec(),
            points: points
                .map(|revision| (revision.entries, revision.point.clone()))
                .collect(),
        }
    }

    /// The last changes of a log, neighbours joined that one undo takes back together, and the
    /// revisions of before them.
    fn recent(log: &Log, most: usize) -> Option<(Self, Vec<Revision>)> {
        let kept = listed(log.revisions());
        let kept: Vec<&Revision> = kept
            .into_iter()
            .filter_map(|at| log.revisions().get(at))
            .collect();
        let mut joined: Vec<LogEntry> = Vec::new();
        let mut points = Vec::new();
        let mut next = kept.iter().peekable();
        let mut is_parted = false;
        for (at, entry) in log.entries().iter().enumerate() {
            while let Some(revision) = next.next_if(|revision| revision.entries <= at) {
                points.push((joined.len(), *revision));
                is_parted = true;
            }
            let one = joined.last().and_then(|last| join(last, entry));
            match (one.filter(|_| !is_parted), joined.last_mut()) {
                (Some(one), Some(last)) => last.transaction = one,
                _ => joined.push(entry.clone()),
            }
            is_parted = false;
        }
        points.extend(next.map(|revision| (joined.len(), *revision)));
        let begin = joined.len().saturating_sub(most);
        let mut base = Log::new(log.first().clone());
        for change in joined.drain(..begin) {
            // What the log took once it takes again.
            base.append(change.transaction).ok()?;
        }
        let (gone, points): (Vec<_>, Vec<_>) = points.into_iter().partition(|(at, _)| *at < begin);
        let past = Self {
            first: base.article().clone(),
            changes: joined,
            points: points
                .into_iter()
                .map(|(at, revision)| (at - begin, revision.point.clone()))
                .collect(),
        };
        let gone = gone.into_iter().map(|(_, revision)| revision.clone());
        Some((past, gone.collect()))
    }
}

/// Two neighbours as one change, where one undo takes them back together.
fn join(last: &LogEntry, next: &LogEntry) -> Option<Transaction> {
    if !crate::edit::history::belong_together(last, next) {
        return None;
    }
    let (a, b) = (&last.transaction.steps, &next.transaction.steps);
    let ([a], [b]) = (a.as_slice(), b.as_slice()) else {
        return None;
    };
    Some(Transaction {
        steps: vec![a.merge(b)?],
        ..next.transaction.clone()
    })
}

/// A whole journal, and the number of its next line.
fn whole(past: &Past, file: Option<(&Path, Stamp)>) -> (String, u64) {
    let mut texts = vec![head_line(), whole_line(&past.first)];
    let mut points = past.points.as_slice();
    // The last save is said by the line that also says where.
    let last = match points.split_last() {
        Some(((_, last), rest)) if file.is_some() && last.occasion == Occasion::Saved => {
            points = rest;
            Some(last)
        }
        _ => None,
    };
    let mut mark = |texts: &mut Vec<String>, at: usize| {
        while let Some(((_, point), rest)) = points.split_first().filter(|(first, _)| first.0 <= at)
        {
            texts.push(ron_text::write_line(&point::tree(point)));
            points = rest;
        }
    };
    for (at, entry) in past.changes.iter().enumerate() {
        mark(&mut texts, at);
        texts.push(line::write(
            &entry.transaction,
            entry.selection_before,
            entry.is_apart,
        ));
    }
    mark(&mut texts, past.changes.len());
    texts.extend(file.map(|(path, stamp)| match last {
        Some(point) => saved_line(path, stamp, point),
        None => ron_text::write_line(&Tree::Fields(saved(path, stamp))),
    }));
    let mut out = String::new();
    let mut next = 0;
    for text in texts {
        out.push_str(&line::seal(next, &text));
        next += 1;
    }
    (out, next)
}

fn head_line() -> String {
    ron_text::write_line(&Tree::Fields(vec![
        field("journal", Tree::Text(FORMAT.to_owned())),
        field("version", Tree::Number(VERSION.to_string())),
    ]))
}

fn whole_line(article: &Article) -> String {
    let tree = Tree::Fields(vec![field("whole", article::to_tree(article))]);
    ron_text::write_line(&tree)
}

fn saved(path: &Path, stamp: Stamp) -> Vec<Field> {
    vec![
        field("saved", Tree::Text(path.to_string_lossy().into_owned())),
        field("stamp", Tree::Text(stamp.to_string())),
    ]
}

fn saved_line(path: &Path, stamp: Stamp, point: &Point) -> String {
    let mut fields = saved(path, stamp);
    fields.extend(point::about(point));
    ron_text::write_line(&Tree::Fields(fields))
}

/// Gives a journal that cannot be read another name.
fn keep_unread(disk: &dyn Disk, path: &Path) -> Result<(), SaveError> {
    let names = (1_u32..).map(|number| path.with_extension(format!("unread-{number}")));
    let mut free = names.filter(|name| !disk.is_there(name));
    let free = free.next().unwrap_or_else(|| path.to_owned());
    disk.rename(path, &free)
        .map_err(|error| failed(path, Step::KeepingJournal, error))
}

fn field(name: &str, value: Tree) -> Field {
    Field {
        name: name.to_owned(),
        value,
        raw: None,
    }
}

fn failed(path: &Path, step: Step, error: io::Error) -> SaveError {
    SaveError::System {
        path: path.to_owned(),
        step,
        error,
    }
}
