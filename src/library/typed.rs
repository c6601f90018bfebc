//! What is typed in a dialog and is in no article yet, in a journal as an article's words are.
//!
//! To the journal a dialog is an article: a crosshead names a field, and the lines of the field
//! are the paragraphs under it.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::edit::log::Log;
use crate::edit::merge::towards;
use crate::edit::transaction::Origin;
use crate::library::disk::{Disk as _, DiskFile, RealDisk};
use crate::library::error::{SaveError, Step};
use crate::library::journal::{self, Journal, Reach};
use crate::model::Time;
use crate::model::article::{Article, ArticleId, Records};
use crate::model::block::{Block, BlockKind};
use crate::model::inline::Inline;

/// The folder of these journals, beside that of the journals of articles.
pub const FOLDER: &str = "typed";

/// A dialog in which many words may be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialog {
    /// An article from the text of a page.
    Text,
    /// Recent posts from the text of a page.
    Posts,
    /// A recent post by hand.
    Post,
    /// Newer copy of what an article was begun from, and the headline of that.
    Newer,
}

impl Dialog {
    /// All.
    pub const ALL: [Self; 4] = [Self::Text, Self::Posts, Self::Post, Self::Newer];

    /// The id under which its words are kept: "nutgraf typed" in ASCII, and a number.
    #[must_use]
    pub const fn id(self) -> ArticleId {
        const BASE: u128 = 0x006e_7574_6772_8166_8020_7479_7065_6400;
        let number = match self {
            Self::Text => 1,
            Self::Posts => 2,
            Self::Post => 3,
            Self::Newer => 4,
        };
        ArticleId(uuid::Uuid::from_u128(BASE + number))
    }

    /// The names of its fields.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Text | Self::Posts => &["text"],
            Self::Post => &["title", "excerpt", "address"],
            Self::Newer => &["text", "article"],
        }
    }
}

/// The words of one dialog, written down with every letter.
#[derive(Debug)]
pub struct Typed {
    dialog: Dialog,
    path: PathBuf,
    log: Log,
    journal: Option<Journal>,
    written: Reach,
    /// What stood in the fields when they were written down last.
    last: Vec<String>,
}

impl Typed {
    /// Nothing yet; the journal is begun with the first letter.
    #[must_use]
    pub fn new(dialog: Dialog, path: PathBuf) -> Self {
        Self {
            dialog,
            path,
            log: Log::new(as_article(dialog, &[])),
            journal: None,
            written: Reach::default(),
            last: vec![String::new(); dialog.fields().len()],
        }
    }

    /// What was typed last of all that programs have left which are gone: `busy` are the names of
    /// the journals that others write.
    #[must_use]
    pub fn left(dialog: Dialog, folder: &Path, busy: &BTreeSet<String>) -> Option<Self> {
        let id = dialog.id().to_string();
        let left = journal::list(&RealDisk, folder).into_iter().filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&id) && !busy.contains(name.as_ref())
        });
        let read = left.filter_map(|path| journal::read(&RealDisk, &path).ok());
        let written = read.filter(|read| has_words(read.log.article()));
        let read = written.max_by_key(|read| read.log.last_change())?;
        let mut typed = Self {
            dialog,
            journal: Journal::go_on(Arc::new(RealDisk), &read).ok(),
            written: Reach::of(&read.log),
            path: read.path,
            log: read.log,
            last: Vec::new(),
        };
        typed.last = typed.texts();
        Some(typed)
    }

    /// Whether its journal is begun.
    #[must_use]
    pub const fn is_begun(&self) -> bool {
        self.journal.is_some()
    }

    /// Whether a field has words.
    #[must_use]
    pub fn has_words(&self) -> bool {
        has_words(self.log.article())
    }

    /// Where its journal is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What stands in its fields, in the order of [`Dialog::fields`].
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let mut texts: Vec<Vec<&str>> = Vec::new();
        for block in self.log.article().body() {
            match (&block.kind, texts.last_mut()) {
                (BlockKind::Crosshead, _) => texts.push(Vec::new()),
                (_, Some(lines)) => lines.push(block.words.text()),
                (_, None) => {}
            }
        }
        let mut texts: Vec<String> = texts.iter().map(|lines| lines.join("\n")).collect();
        texts.resize(self.dialog.fields().len(), String::new());
        texts
    }

    /// Writes down what stands in the fields now; says whether that was anything new.
    ///
    /// # Errors
    /// When it cannot be written; the next letter then begins the journal anew.
    pub fn set(&mut self, texts: &[&str], at: Time) -> Result<bool, SaveError> {
        // Every frame asks, and most of them with nothing new.
        let is_written = self.journal.is_some() || self.log.entries().is_empty();
        if is_written && self.last == texts {
            return Ok(false);
        }
        let wanted = as_article(self.dialog, texts);
        let change = towards(self.log.state(), &wanted, Origin::Field, at);
        self.last = texts.iter().map(|text| (*text).to_owned()).collect();
        let is_taken = change.is_some_and(|change| self.log.append(change).is_ok());
        if !is_taken && self.journal.is_some() {
            return Ok(false);
        }
        if self.log.entries().is_empty() {
            return Ok(false);
        }
        if self.journal.is_none() {
            let disk = Arc::new(RealDisk);
            let first = self.log.first();
            self.journal = Some(Journal::begin_at(disk, self.path.clone(), first, None)?);
            self.written = Reach::default();
        }
        let Some(journal) = &mut self.journal else {
            return Ok(false);
        };
        match journal.follow(&self.log, self.written) {
            Ok(()) => {
                self.written = Reach::of(&self.log);
                Ok(true)
            }
            Err(error) => {
                // What follows a hole could not be read.
                self.journal = None;
                let (path, step) = (self.path.clone(), Step::WritingJournal);
                Err(SaveError::System { path, step, error })
            }
        }
    }

    /// A second handle on the journal, to sync it without holding up whoever writes.
    ///
    /// # Errors
    /// What the system says.
    pub fn syncer(&self) -> io::Result<Box<dyn DiskFile>> {
        let journal = self.journal.as_ref();
        journal.map_or_else(|| Err(io::ErrorKind::NotFound.into()), Journal::syncer)
    }

    /// Takes the journal away: the words are where they belong, or were not wanted.
    pub fn done(self) {
        // One that stays is offered once more, no less.
        drop(RealDisk.remove(&self.path));
    }
}

fn as_article(dialog: Dialog, texts: &[&str]) -> Article {
    let block = |kind, words: &str| Block::new(kind, Inline::plain(words));
    let mut blocks = Vec::new();
    for (at, name) in dialog.fields().iter().enumerate() {
        blocks.push(block(BlockKind::Crosshead, name));
        let text = texts.get(at).copied().unwrap_or_default();
        blocks.extend(
            text.split('\n')
                .map(|line| block(BlockKind::Paragraph, line)),
        );
    }
    Article::from_parts(dialog.id(), blocks, Records::default())
}

fn has_words(article: &Article) -> bool {
    let mut lines = article.body();
    lines.any(|block| block.kind != BlockKind::Crosshead && !block.words.text().trim().is_empty())
}
