//! The log on disk, written as it grows, so that a crash loses nothing.
//!
//! A journal is a text file, one line a change. It begins with a line that says whose journal
//! it is and one with a whole article; a line `saved` says that the article's file held just
//! what the lines before it give. A torn last line costs only itself; damage in the middle costs
//! what stands between it and the next whole article.

pub mod line;
mod reading;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::edit::log::{Log, LogEntry};
use crate::edit::transaction::Transaction;
use crate::library::atomic::{self, Worth};
use crate::library::disk::{Disk, DiskFile};
use crate::library::error::SaveError;
use crate::library::folder::Stamp;
use crate::model::article::{Article, ArticleId};
use crate::record::tree::{Field, Tree};
use crate::record::{article, ron_text};

pub use reading::{Damage, Recovered, read};

/// What a journal says it is.
const FORMAT: &str = "nutgraf-journal";
/// The version that is written.
const VERSION: u32 = 1;
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
    let (text, _) = whole(read.log.first(), read.log.entries(), None);
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
        if !disk.is_folder(folder) {
            disk.make_folder(folder)
                .map_err(|error| failed(folder, "making the folder of journals", error))?;
        }
        let path = path_of(folder, article.id());
        let (text, next) = whole(article, &[], file);
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
            let (text, next) = whole(read.log.first(), read.log.entries(), file);
            return Self::put(disk, read.path.clone(), &text, next);
        }
        let file = disk
            .append(&read.path)
            .map_err(|error| failed(&read.path, "opening the journal", error))?;
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
            .map_err(|error| failed(&path, "opening the journal", error))?;
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
        let text = line::write(&entry.transaction, entry.selection_before);
        self.write(&text)
    }

    /// Writes down that the article's file holds just what the journal gives.
    ///
    /// # Errors
    /// What the system says; the article then counts as not saved.
    pub fn saved(&mut self, path: &Path, stamp: Stamp) -> io::Result<()> {
        self.write(&saved_line(path, stamp))
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
    /// undone, joined where one undo takes them back, and that it is saved.
    ///
    /// The old journal is there until the new one is.
    ///
    /// # Errors
    /// When it cannot be written; the old journal then goes on.
    pub fn shorten(&mut self, log: &Log, path: &Path, stamp: Stamp) -> Result<(), SaveError> {
        if self.bytes < LONG_BYTES {
            return Ok(());
        }
        let joined = joined(log);
        let kept = joined.len().saturating_sub(KEPT_CHANGES);
        let mut base = Log::new(log.first().clone());
        for change in joined.iter().take(kept) {
            // What the log took once it takes again.
            if base.append(change.transaction.clone()).is_err() {
                return Ok(());
            }
        }
        let tail = joined.get(kept..).unwrap_or_default();
        let (text, next) = whole(base.article(), tail, Some((path, stamp)));
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

/// The changes of a log, neighbours joined that one undo takes back together.
fn joined(log: &Log) -> Vec<LogEntry> {
    let mut out: Vec<LogEntry> = Vec::new();
    for entry in log.entries() {
        let merged = out.last().and_then(|last| {
            let is_one_undo = crate::edit::history::belong_together(last, entry);
            let (a, b) = (&last.transaction.steps, &entry.transaction.steps);
            match (is_one_undo, a.as_slice(), b.as_slice()) {
                (true, [a], [b]) => a.merge(b),
                _ => None,
            }
        });
        match (merged, out.last_mut()) {
            (Some(step), Some(last)) => {
                last.transaction = Transaction {
                    steps: vec![step],
                    ..entry.transaction.clone()
                };
            }
            _ => out.push(entry.clone()),
        }
    }
    out
}

/// A whole journal, and the number of its next line.
fn whole(article: &Article, changes: &[LogEntry], file: Option<(&Path, Stamp)>) -> (String, u64) {
    let head = Tree::Fields(vec![
        field("journal", Tree::Text(FORMAT.to_owned())),
        field("version", Tree::Number(VERSION.to_string())),
    ]);
    let mut texts = vec![ron_text::write_line(&head), whole_line(article)];
    for entry in changes {
        texts.push(line::write(&entry.transaction, entry.selection_before));
    }
    texts.extend(file.map(|(path, stamp)| saved_line(path, stamp)));
    let mut out = String::new();
    let mut next = 0;
    for text in texts {
        out.push_str(&line::seal(next, &text));
        next += 1;
    }
    (out, next)
}

fn whole_line(article: &Article) -> String {
    let tree = Tree::Fields(vec![field("whole", article::to_tree(article))]);
    ron_text::write_line(&tree)
}

fn saved_line(path: &Path, stamp: Stamp) -> String {
    let tree = Tree::Fields(vec![
        field("saved", Tree::Text(path.to_string_lossy().into_owned())),
        field("stamp", Tree::Text(stamp.to_string())),
    ]);
    ron_text::write_line(&tree)
}

fn field(name: &str, value: Tree) -> Field {
    Field {
        name: name.to_owned(),
        value,
        raw: None,
    }
}

fn failed(path: &Path, step: &'static str, error: io::Error) -> SaveError {
    SaveError::System {
        path: path.to_owned(),
        step,
        error,
    }
}
