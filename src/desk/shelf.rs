//! The library as the desk shows it: its articles in a few words, its queue and its books.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use super::company::Here;
use super::schedule::Schedule;
use crate::edit::revision::Point;
use crate::library::error::{OpenError, SaveError};
use crate::library::folder::{Kept, KeptBook, Library};
use crate::library::posts::Posts;
use crate::library::progress::Progress;
use crate::library::search::{self, Excerpt, Hits, Index, Row, Search, Used, View};
use crate::model::Time;
use crate::model::article::ArticleId;
use crate::model::queue::Queue;
use crate::model::quote::Speaker;
use crate::model::source::AddressBook;
use crate::model::staff::StaffBook;
use crate::model::stage::Stage;

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
    pub stage: Stage,
    /// Who wrote it.
    pub authors: String,
    /// When it was last changed, published or begun.
    pub at: Option<Time>,
    /// Its words.
    pub words: usize,
    /// Who has it, while it is on its way to readers.
    pub in_hand: Option<String>,
    /// By when it is to be done, while it is not.
    pub due: Option<Time>,
    /// When it is to go out, while it is not.
    pub goes_out: Option<Time>,
}

impl From<Row> for Summary {
    fn from(row: Row) -> Self {
        Self {
            title: super::document::titled(&row.headline),
            path: row.path,
            id: row.id,
            stage: row.stage,
            authors: row.authors,
            at: row.at,
            words: row.words,
            in_hand: row.in_hand,
            due: row.due,
            goes_out: row.goes_out,
        }
    }
}

/// A row of a list, with the place that a search found.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The article in a few words.
    pub summary: Summary,
    /// Where the words that were searched for stand; `None` when nothing was searched for, or
    /// they stand in the headline or a name.
    pub excerpt: Option<Excerpt>,
}

/// The articles of a search, read as they are looked at.
#[derive(Debug)]
pub struct List {
    library: Option<Library>,
    search: Search,
    view: Option<View>,
    hits: Hits,
    read: RefCell<HashMap<usize, Rc<Listed>>>,
}

impl List {
    /// So many rows are kept once they were looked at.
    const KEPT: usize = 500;

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.hits.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hits.rows.is_empty()
    }

    /// How many articles were found that have no row: nobody goes through a thousand.
    #[must_use]
    pub fn beyond(&self) -> usize {
        self.hits.all - self.hits.rows.len()
    }

    /// A row.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<Rc<Listed>> {
        if let Some(known) = self.read.borrow().get(&at) {
            return Some(Rc::clone(known));
        }
        let summary = Summary::from(self.view.as_ref()?.row(*self.hits.rows.get(at)?)?);
        let excerpt = self.excerpt(&summary.path);
        let listed = Rc::new(Listed { summary, excerpt });
        let mut read = self.read.borrow_mut();
        if Self::KEPT <= read.len() {
            read.clear();
        }
        read.insert(at, Rc::clone(&listed));
        Some(listed)
    }

    fn excerpt(&self, path: &Path) -> Option<Excerpt> {
        if self.search.words.trim().is_empty() {
            return None;
        }
        let kept = self.library.as_ref()?.read(path).ok()?;
        search::excerpt(&kept.article, &self.search.words)
    }

    /// The row of a file.
    #[must_use]
    pub fn place(&self, path: &Path) -> Option<usize> {
        let wanted = self.view.as_ref()?.at(path)?;
        self.hits.rows.iter().position(|at| *at == wanted)
    }
}

/// A book of the folder that somebody else changed.
#[derive(Debug)]
pub enum News {
    /// The recent posts.
    Queue(KeptBook<Queue>),
    /// The staff book.
    Staff(KeptBook<StaffBook>),
    /// The address book.
    Parties(KeptBook<AddressBook>),
}

/// Why a book is as it was.
#[derive(Debug)]
pub enum NotKept {
    /// No folder is open.
    NoFolder,
    /// The book cannot be read.
    Unread(OpenError),
    /// The book cannot be written.
    Unwritten(SaveError),
}

/// What the articles use, as far as somebody asked for it.
type Uses = HashMap<Used, Arc<[String]>>;

/// The folder that is open, as far as the desk has read it.
#[derive(Debug, Default)]
pub struct Shelf {
    library: Option<Library>,
    index: Option<Arc<Index>>,
    /// How far the reading of the articles has come, while they are being read.
    reading: Option<Arc<Progress>>,
    /// The last search, with what it was a search of.
    found: RefCell<Option<(Search, u64, Rc<List>)>>,
    /// The same of the palette.
    headed: RefCell<Option<(Search, u64, Vec<Summary>)>>,
    /// What the articles use, at a moment of the index.
    used: RefCell<(u64, Uses)>,
    /// What is to go out or to come down, at a moment of the index.
    schedule: RefCell<(u64, Rc<Schedule>)>,
    /// Articles that were looked for by their names, at a moment of the index.
    by_id: RefCell<(u64, HashMap<ArticleId, Option<Summary>>)>,
    /// Files that could not be read.
    pub unread: Vec<OpenError>,
    posts: Option<Posts>,
    /// That the queue is open here, while its past is kept.
    here: Option<Here>,
    staff: Option<KeptBook<StaffBook>>,
    parties: Option<KeptBook<AddressBook>>,
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
        let queue = library.queue().map_err(|error| unread.push(error)).ok();
        shelf.posts = queue.map(|kept| Posts::new(library.clone(), kept));
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

    /// Reads a book again, as a job does it; `None` where the path is of none, or it cannot be
    /// read now.
    #[must_use]
    pub fn read_news(library: &Library, path: &Path) -> Option<News> {
        let name = path.file_name()?.to_str()?;
        match name {
            _ if path.parent() != Some(library.root()) => None,
            "queue.ron" => library.queue().ok().map(News::Queue),
            "staff.ron" => library.staff().ok().map(News::Staff),
            "parties.ron" => library.parties().ok().map(News::Parties),
            _ => None,
        }
    }

    /// Takes a book that was read again; `point` says when, and who sits here.
    pub fn hear(&mut self, news: News, point: &Point) {
        match news {
            News::Queue(kept) => match (&mut self.posts, &self.library) {
                (Some(posts), _) => posts.hear(kept, point),
                (None, Some(library)) => self.posts = Some(Posts::new(library.clone(), kept)),
                (None, None) => {}
            },
            News::Staff(kept) => self.staff = Some(kept),
            News::Parties(kept) => self.parties = Some(kept),
        }
    }

    /// Takes the index that a job has opened.
    pub fn put_index(&mut self, index: Arc<Index>) {
        self.index = Some(index);
    }

    /// The index, once it is open.
    #[must_use]
    pub fn index(&self) -> Option<&Arc<Index>> {
        self.index.as_ref()
    }

    /// The articles of a search, or all, the latest first; none before the index is open.
    #[must_use]
    pub fn find(&self, search: &Search) -> Rc<List> {
        let generation = self.index.as_ref().map_or(0, |index| index.generation());
        let mut found = self.found.borrow_mut();
        if let Some((known, of, list)) = &*found
            && known == search
            && *of == generation
        {
            return Rc::clone(list);
        }
        let view = self.index.as_ref().map(|index| index.view());
        let hits = view.as_ref().map(|view| view.find(search));
        let list = Rc::new(List {
            library: self.library.clone(),
            search: search.clone(),
            view,
            hits: hits.unwrap_or_default(),
            read: RefCell::default(),
        });
        *found = Some((search.clone(), generation, Rc::clone(&list)));
        list
    }

    /// The best few articles for what was typed to go to one.
    #[must_use]
    pub fn headed(&self, typed: &str) -> Vec<Summary> {
        let search = Search {
            words: typed.to_owned(),
            ..Search::default()
        };
        let mut last = self.headed.borrow_mut();
        let generation = self.index.as_ref().map_or(0, |index| index.generation());
        if let Some((known, of, rows)) = &*last
            && *known == search
            && *of == generation
        {
            return rows.clone();
        }
        let view = self.index.as_ref().map(|index| index.view());
        let rows: Vec<Summary> = view.map_or_else(Vec::new, |view| {
            let hits = view.find(&search).rows.into_iter().take(30);
            let rows = hits.filter_map(|at| view.row(at));
            rows.map(Summary::from).collect()
        });
        *last = Some((search, generation, rows.clone()));
        rows
    }

    /// The latest articles.
    #[must_use]
    pub fn latest(&self, most: usize) -> Vec<Summary> {
        let Some(view) = self.index.as_ref().map(|index| index.view()) else {
            return Vec::new();
        };
        let rows = view.find(&Search::default()).rows.into_iter().take(most);
        let rows = rows.filter_map(|at| view.row(at));
        rows.map(Summary::from).collect()
    }

    /// The article of a file.
    #[must_use]
    pub fn by_path(&self, path: &Path) -> Option<Summary> {
        let view = self.index.as_ref()?.view();
        view.row(view.at(path)?).map(Summary::from)
    }

    /// The article with an id.
    #[must_use]
    pub fn by_id(&self, id: ArticleId) -> Option<Summary> {
        let index = self.index.as_ref()?;
        let generation = index.generation();
        let mut by_id = self.by_id.borrow_mut();
        if by_id.0 != generation {
            *by_id = (generation, HashMap::new());
        }
        let find = || index.view().by_id(id).map(Summary::from);
        by_id.1.entry(id).or_insert_with(find).clone()
    }

    /// What is to go out or to come down.
    pub(super) fn schedule(&self, now: Time) -> Rc<Schedule> {
        let generation = self.index.as_ref().map_or(0, |index| index.generation());
        let mut kept = self.schedule.borrow_mut();
        if kept.0 != generation {
            let view = self.index.as_ref().map(|index| index.view());
            *kept = (generation, Rc::new(Schedule::of(view, now)));
        }
        Rc::clone(&kept.1)
    }

    /// What the articles use, the most used first.
    #[must_use]
    pub fn used(&self, used: Used) -> Arc<[String]> {
        let generation = self.index.as_ref().map_or(0, |index| index.generation());
        let mut kept = self.used.borrow_mut();
        if kept.0 != generation {
            *kept = (generation, HashMap::new());
        }
        let view = || self.index.as_ref().map(|index| index.view());
        let count = || view().map_or_else(Arc::default, |view| view.used(used).into());
        Arc::clone(kept.1.entry(used).or_insert_with(count))
    }

    /// How many articles are known.
    #[must_use]
    pub fn count(&self) -> usize {
        self.index.as_ref().map_or(0, |index| index.view().len())
    }

    /// Begins to count how many articles have been read.
    pub fn begin_reading(&mut self) -> Arc<Progress> {
        let progress = Arc::new(Progress::default());
        self.reading = Some(Arc::clone(&progress));
        progress
    }

    /// Every article has been read that was to be.
    pub fn end_reading(&mut self) {
        self.reading = None;
    }

    /// How far the reading has come.
    #[must_use]
    pub fn reading(&self) -> Option<&Progress> {
        self.reading.as_deref()
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
        self.posts.as_ref().map(Posts::queue)
    }

    /// The recent posts with their past.
    #[must_use]
    pub fn posts(&self) -> Option<&Posts> {
        self.posts.as_ref()
    }

    /// The same, to be changed.
    pub fn posts_mut(&mut self) -> Option<&mut Posts> {
        self.posts.as_mut()
    }

    /// Goes on with the past of the posts, and keeps it from now on; says whether that is more
    /// than their file has.
    pub fn keep_past(&mut self, here: Option<Here>, state: Option<&Path>, point: &Point) -> bool {
        let Some(posts) = &mut self.posts else {
            return false;
        };
        if let Some(state) = state {
            posts.keep_apart(state);
        }
        let is_more = match &here {
            Some(here) => posts.go_on(Some(&*here.open()), point),
            None => posts.go_on(None, point),
        };
        self.here = here;
        is_more
    }

    /// The people of the house.
    #[must_use]
    pub fn staff(&self) -> Option<&StaffBook> {
        self.staff.as_ref().map(|kept| &kept.book)
    }

    /// The address book.
    #[must_use]
    pub fn address_book(&self) -> Option<&AddressBook> {
        self.parties.as_ref().map(|kept| &kept.book)
    }

    /// Keeps a speaker in the address book; says whether that is new.
    ///
    /// # Errors
    /// When there is no folder with a book that can be read, or the book cannot be written; it is
    /// then as it was.
    pub fn keep_speaker(&mut self, speaker: &Speaker) -> Result<bool, NotKept> {
        self.change_address_book(|book| book.keep(speaker))
    }

    /// Changes the address book; says whether anything was to be changed.
    ///
    /// # Errors
    /// As [`Self::keep_speaker`].
    pub fn change_address_book(
        &mut self,
        change: impl FnOnce(&mut AddressBook) -> bool,
    ) -> Result<bool, NotKept> {
        let library = self.library.as_ref().ok_or(NotKept::NoFolder)?;
        // Somebody else may have written in it a moment ago.
        let mut kept = library.parties().map_err(NotKept::Unread)?;
        if !change(&mut kept.book) {
            return Ok(false);
        }
        kept.stamp = Some(library.write_parties(&kept).map_err(NotKept::Unwritten)?);
        self.parties = Some(kept);
        Ok(true)
    }
}

impl Drop for Shelf {
    /// Nobody waits for the articles of a folder that is closed.
    fn drop(&mut self) {
        if let Some(reading) = &self.reading {
            reading.cancel();
        }
    }
}
