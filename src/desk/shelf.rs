//! The library as the desk shows it: its articles in a few words, its queue and its books.

use std::path::{Path, PathBuf};

use crate::library::error::{OpenError, SaveError};
use crate::library::folder::{Kept, KeptBook, Library, Listing};
use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::block::Furniture;
use crate::model::particulars::Status;
use crate::model::queue::Queue;
use crate::model::source::Parties;
use crate::model::staff::StaffBook;

/// What a list shows of an article.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Its file.
    pub path: PathBuf,
    /// Its name for ever.
    pub id: ArticleId,
    /// Its headline.
    pub title: String,
    /// Where it stands.
    pub status: Status,
    /// Who wrote it.
    pub authors: String,
    /// When it was last changed, published or begun.
    pub at: Option<Time>,
    /// Its words.
    pub words: usize,
    /// Everything a search looks at, folded.
    hay: String,
}

impl Summary {
    /// In a few words.
    #[must_use]
    pub fn of(path: &Path, article: &Article) -> Self {
        let known = article.particulars();
        let records = article.records();
        let names: Vec<&str> = records
            .authors
            .iter()
            .map(|credit| credit.author.name.as_str())
            .filter(|name| !name.is_empty())
            .collect();
        let authors = match names.as_slice() {
            [] => article.furniture(Furniture::Byline).text().to_owned(),
            names => names.join(", "),
        };
        let mut hay = String::new();
        for block in article.blocks().iter() {
            hay.push_str(block.words.text());
            hay.push('\n');
        }
        let parties = records.parties.values().map(|party| party.name.as_str());
        let speakers = records
            .quotes
            .values()
            .map(|quote| quote.speaker.name.as_str());
        let slug = known.slug.as_ref().map(|slug| slug.as_str());
        for word in parties
            .chain(speakers)
            .chain(slug)
            .chain([authors.as_str()])
        {
            hay.push_str(word);
            hay.push('\n');
        }
        Self {
            path: path.to_owned(),
            id: article.id(),
            title: super::document::title(article),
            status: known.status,
            authors,
            at: known.changed.or(known.published).or(known.created),
            words: article.word_count(),
            hay: folded(&hay),
        }
    }

    /// Whether every word of a folded search occurs in it.
    #[must_use]
    pub fn matches(&self, search: &str) -> bool {
        search
            .split_whitespace()
            .all(|word| self.hay.contains(word))
    }
}

/// Lower case, with the letter forms of Arabic and Persian keyboards made one.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{200C}' | '\u{200D}' | '\u{64B}'..='\u{652}'))
        .map(|letter| match letter {
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'ة' | 'ۀ' => 'ه',
            'أ' | 'إ' | 'آ' => 'ا',
            'ؤ' => 'و',
            '’' => '\'',
            other => other,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The folder that is open, as far as the desk has read it.
#[derive(Debug, Default)]
pub struct Shelf {
    library: Option<Library>,
    /// The articles, the latest first.
    pub rows: Vec<Summary>,
    /// Files that could not be read.
    pub unread: Vec<OpenError>,
    queue: Option<KeptBook<Queue>>,
    staff: Option<KeptBook<StaffBook>>,
    parties: Option<KeptBook<Parties>>,
    generation: u64,
    past: Vec<(Time, Queue)>,
    future: Vec<(Time, Queue)>,
}

impl Shelf {
    /// Opens a folder without reading its articles yet.
    ///
    /// # Errors
    /// When the folder is not there.
    pub fn open(root: &Path) -> Result<Self, OpenError> {
        let library = Library::open(root)?;
        let mut shelf = Self::default();
        let mut unread = Vec::new();
        shelf.queue = library.queue().map_err(|error| unread.push(error)).ok();
        shelf.staff = library.staff().map_err(|error| unread.push(error)).ok();
        shelf.parties = library.parties().map_err(|error| unread.push(error)).ok();
        shelf.unread = unread;
        shelf.library = Some(library);
        Ok(shelf)
    }

    /// The folder itself.
    #[must_use]
    pub fn library(&self) -> Option<&Library> {
        self.library.as_ref()
    }

    /// The list in a few words, as a job does it.
    ///
    /// # Errors
    /// When the folder itself cannot be listed.
    pub fn read_rows(library: &Library) -> Result<(Vec<Summary>, Vec<OpenError>), OpenError> {
        let Listing {
            articles, errors, ..
        } = library.list()?;
        let rows = articles
            .iter()
            .map(|kept| Summary::of(&kept.path, &kept.article))
            .collect();
        Ok((rows, errors))
    }

    /// Takes the list that a job has read.
    pub fn put_rows(&mut self, rows: Vec<Summary>, errors: Vec<OpenError>) {
        self.rows = rows;
        self.unread.extend(errors);
        self.sort();
    }

    /// Takes notice of an article that was saved or opened.
    pub fn note(&mut self, path: &Path, article: &Article) {
        self.rows.retain(|row| row.path != path);
        self.rows.push(Summary::of(path, article));
        self.sort();
    }

    /// Grows with every change of the list.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    fn sort(&mut self) {
        self.generation += 1;
        self.rows
            .sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.path.cmp(&b.path)));
    }

    /// Reads one article.
    ///
    /// # Errors
    /// When it cannot be read, or is none.
    pub fn read(&self, path: &Path) -> Result<Kept, OpenError> {
        match &self.library {
            Some(library) => library.read(path),
            None => Library::open(path.parent().unwrap_or(path))?.read(path),
        }
    }

    /// The recent posts; `None` when their file could not be read.
    #[must_use]
    pub fn queue(&self) -> Option<&Queue> {
        self.queue.as_ref().map(|kept| &kept.book)
    }

    /// The people of the house.
    #[must_use]
    pub fn staff(&self) -> Option<&StaffBook> {
        self.staff.as_ref().map(|kept| &kept.book)
    }

    /// The address book.
    #[must_use]
    pub fn parties(&self) -> Option<&Parties> {
        self.parties.as_ref().map(|kept| &kept.book)
    }

    /// Changes the queue and keeps it at once.
    ///
    /// # Errors
    /// When it could not be written; the queue is then shown as it was asked for, and not kept.
    pub fn change_queue(&mut self, queue: Queue, at: Time) -> Result<(), SaveError> {
        let Some(kept) = &self.queue else {
            return Ok(());
        };
        if kept.book == queue {
            return Ok(());
        }
        self.past.push((at, kept.book.clone()));
        self.future.clear();
        self.keep_queue(queue)
    }

    fn keep_queue(&mut self, queue: Queue) -> Result<(), SaveError> {
        let (Some(library), Some(kept)) = (&self.library, &mut self.queue) else {
            return Ok(());
        };
        kept.book = queue;
        kept.stamp = Some(library.write_queue(kept)?);
        Ok(())
    }

    /// When the queue change that an undo would take back was made.
    #[must_use]
    pub fn last_change(&self) -> Option<Time> {
        self.past.last().map(|(at, _)| *at)
    }

    /// When the queue change that a redo would make again was taken back.
    #[must_use]
    pub fn last_undone(&self) -> Option<Time> {
        self.future.last().map(|(at, _)| *at)
    }

    /// Takes the last change of the queue back.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn undo_queue(&mut self, at: Time) -> Result<(), SaveError> {
        let Some((_, before)) = self.past.pop() else {
            return Ok(());
        };
        if let Some(kept) = &self.queue {
            self.future.push((at, kept.book.clone()));
        }
        self.keep_queue(before)
    }

    /// Makes it again.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn redo_queue(&mut self, at: Time) -> Result<(), SaveError> {
        let Some((_, after)) = self.future.pop() else {
            return Ok(());
        };
        if let Some(kept) = &self.queue {
            self.past.push((at, kept.book.clone()));
        }
        self.keep_queue(after)
    }
}
