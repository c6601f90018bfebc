//! How a journal is read back after a crash.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::edit::log::Log;
use crate::edit::revision::{Occasion, Point, Revision};
use crate::library::disk::Disk;
use crate::library::error::{OpenError, Why};
use crate::library::folder::Stamp;
use crate::library::journal::{FORMAT, VERSION, line, point};
use crate::model::article::{Article, ArticleId};
use crate::record::error::ReadError;
use crate::record::tree::Tree;
use crate::record::{article, ron_text};

/// The most bytes of a journal that are read.
pub(in crate::library) const MAX_BYTES: usize = 1 << 30;

/// What a journal had lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The last line was not whole: the change that was being written when everything stopped.
    TornEnd,
    /// So many lines in the middle could not be read; what follows the next whole article is there.
    Middle(usize),
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TornEnd => f.write_str(
                "the very last change was being written when the program stopped and is not there",
            ),
            Self::Middle(1) => f.write_str("one change in its journal could not be read"),
            Self::Middle(lines) => {
                write!(f, "{lines} changes in its journal could not be read")
            }
        }
    }
}

/// What a journal gives.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// Where the journal is.
    pub path: PathBuf,
    /// The article with everything that can be undone.
    pub log: Log,
    /// The article's file, and what stood in it when it was last saved.
    pub saved: Option<(PathBuf, Stamp)>,
    /// The article as its file had it then.
    pub base: Option<Article>,
    /// Whether something happened after the last save.
    pub is_ahead: bool,
    /// What was lost.
    pub damage: Option<Damage>,
    /// The revisions of before the whole article that the log begins with.
    past: Vec<Revision>,
    pub(super) next: u64,
    pub(super) bytes: usize,
}

impl Recovered {
    /// Every revision that it has, oldest first.
    #[must_use]
    pub fn revisions(&self) -> Vec<Revision> {
        let own = self.log.revisions();
        self.past.iter().chain(own).cloned().collect()
    }
}

/// Reads a journal; nothing is changed.
///
/// # Errors
/// When it cannot be read, or has not even one whole article.
pub fn read(disk: &dyn Disk, path: &Path) -> Result<Recovered, OpenError> {
    let wrong = |why| OpenError {
        path: path.to_owned(),
        why,
    };
    let bytes = disk
        .read(path, MAX_BYTES)
        .map_err(|error| wrong(Why::System(error)))?;
    let mut reading = Reading::default();
    let mut lines = bytes.split(|byte| *byte == b'\n').peekable();
    while let Some(bytes) = lines.next() {
        let is_last = lines.peek().is_none();
        if is_last && bytes.is_empty() {
            break;
        }
        let is_taken = match line::unseal(bytes) {
            // A last line without its line feed may have been torn at just that byte.
            Some((number, text)) if !is_last => reading.take(number, text).map_err(wrong)?,
            _ => false,
        };
        if !is_taken {
            reading.lose(is_last || lines.peek().is_some_and(|next| next.is_empty()));
        }
    }
    let Some(log) = reading.log else {
        let wanted = "nutgraf-journal";
        return Err(wrong(Why::Read(ReadError::NotOurs {
            wanted,
            found: None,
        })));
    };
    Ok(Recovered {
        path: path.to_owned(),
        log,
        saved: reading.saved,
        base: reading.base,
        is_ahead: reading.is_ahead,
        damage: reading.damage,
        past: reading.past,
        next: reading.next,
        bytes: bytes.len(),
    })
}

#[derive(Default)]
struct Reading {
    log: Option<Log>,
    past: Vec<Revision>,
    saved: Option<(PathBuf, Stamp)>,
    base: Option<Article>,
    is_ahead: bool,
    damage: Option<Damage>,
    next: u64,
    // Whether changes cannot be applied until the next whole article.
    is_lost: bool,
    lost: usize,
}

impl Reading {
    fn lose(&mut self, is_end: bool) {
        self.lost += 1;
        self.is_lost = true;
        self.damage = Some(if is_end && self.lost == 1 {
            Damage::TornEnd
        } else {
            Damage::Middle(self.lost)
        });
    }

    /// Whether the line said something that could be taken.
    fn take(&mut self, number: u64, text: &str) -> Result<bool, Why> {
        let Ok(tree) = ron_text::read(text) else {
            return Ok(false);
        };
        if tree.get("journal").is_some() {
            return self.head(&tree).map(|()| true);
        }
        if let Some(whole) = tree.get("whole") {
            let Some(article) = read_whole(text, whole) else {
                return Ok(false);
            };
            self.is_ahead = true;
            self.is_lost = false;
            let before = self.log.replace(Log::new(article));
            self.past
                .extend(before.iter().flat_map(|log| log.revisions()).cloned());
            self.next = number + 1;
            return Ok(true);
        }
        // A line that is missing altogether would show here.
        if self.is_lost || number != self.next {
            return Ok(false);
        }
        let Some(log) = &mut self.log else {
            return Ok(false);
        };
        if let (Some(Tree::Text(path)), Some(Tree::Text(stamp))) =
            (tree.get("saved"), tree.get("stamp"))
        {
            let Some(stamp) = Stamp::parse(stamp) else {
                return Ok(false);
            };
            self.saved = Some((PathBuf::from(path), stamp));
            self.base = Some(log.article().clone());
            self.is_ahead = false;
            // A journal of version 1 does not say when; it was after the last change.
            let last = log.entries().last().map(|entry| entry.transaction.at);
            let known = point::when_and_who(&tree).or(last.map(|at| (at, String::new())));
            if let Some((at, who)) = known {
                let occasion = Occasion::Saved;
                log.mark(Point { occasion, at, who });
            }
        } else if let Some(point) = point::read(&tree) {
            log.mark(point);
        } else {
            let Some((change, before)) = line::read(&tree, text) else {
                return Ok(false);
            };
            log.select(before);
            if line::is_apart(&tree) {
                log.part();
            }
            if log.append(change).is_err() {
                return Ok(false);
            }
            self.is_ahead = true;
        }
        self.next = number + 1;
        Ok(true)
    }

    fn head(&mut self, tree: &Tree) -> Result<(), Why> {
        let found = match tree.get("journal") {
            Some(Tree::Text(found)) => Some(found.clone()),
            _ => None,
        };
        if found.as_deref() != Some(FORMAT) {
            let wanted = FORMAT;
            return Err(Why::Read(ReadError::NotOurs { wanted, found }));
        }
        match tree.get("version") {
            Some(Tree::Number(version))
                if version
                    .parse()
                    .is_ok_and(|version| (1..=VERSION).contains(&version)) =>
            {
                self.next = 1;
                Ok(())
            }
            _ => Err(Why::Read(ReadError::NoVersion)),
        }
    }
}

fn read_whole(text: &str, whole: &Tree) -> Option<Article> {
    let spare = ArticleId(uuid::Uuid::nil());
    let reading = article::from_tree(whole.clone(), spare).or_else(|_| {
        let tree = ron_text::read_with_raw(text)?;
        let whole = tree.get("whole").cloned().unwrap_or(Tree::Nothing);
        article::from_tree(whole, spare)
    });
    reading.ok().map(|reading| reading.article)
}
