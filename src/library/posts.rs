//! The recent posts with their past: a log as an article's is, in a journal of its own.
//!
//! To the log the queue is an article without words whose recent posts are its cards. So undo,
//! journal and revisions are those of an article, and nothing is lost that could not be written
//! to `queue.ron`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::Duration;

use crate::edit::log::Log;
use crate::edit::merge::posts as put_together;
use crate::edit::revision::{Occasion, Point, Revision, since};
use crate::edit::selection::Selection;
use crate::edit::step::Step;
use crate::edit::transaction::{Origin, Transaction};
use crate::library::disk::{Disk, RealDisk};
use crate::library::error::SaveError;
use crate::library::folder::{KeptBook, Library};
use crate::library::journal::{self, Journal, Reach, archive};
use crate::library::presence::Open;
use crate::library::recovery;
use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::queue::{Card, Queue};

/// What is typed is in the file after so long.
const SAVE_MILLIS: i64 = 1_000;
/// A file that could not be written is tried again after so long.
const AGAIN_SECONDS: i64 = 30;

/// The id under which a queue's past is kept: "nutgraf queue" in ASCII.
pub const QUEUE: ArticleId = ArticleId(uuid::Uuid::from_u128(
    0x006e_7574_6772_8166_8020_7175_6575_6500,
));

/// Whether a journal is one of a queue.
#[must_use]
pub fn is_of_queue(journal: &Path) -> bool {
    let name = journal.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(&QUEUE.to_string())
}

/// The queue as the log has it: an article without words.
#[must_use]
pub fn as_article(queue: &Queue) -> Article {
    with_cards(&Article::new(QUEUE), queue.cards.clone())
}

fn with_cards(article: &Article, cards: Vec<Card>) -> Article {
    let mut records = article.records().clone();
    records.posts = cards;
    article.with_records(records)
}

/// The recent posts, and everything that happened to them.
#[derive(Debug)]
pub struct Posts {
    library: Library,
    kept: KeptBook<Queue>,
    log: Log,
    /// Who sits here.
    who: String,
    journal: Option<PathBuf>,
    /// The journal where the library cannot be written.
    apart: Option<PathBuf>,
    open: Option<Journal>,
    written: Reach,
    /// The cards as the file has them.
    saved: Vec<Card>,
    unsaved_since: Option<Time>,
    /// When the file could not be written.
    failed: Option<Time>,
    /// What happened before is not taken back: somebody else has changed the cards since.
    floor: usize,
}

impl Posts {
    /// The posts of a library as their file has them, without a past.
    #[must_use]
    pub fn new(library: Library, kept: KeptBook<Queue>) -> Self {
        Self {
            library,
            log: Log::new(as_article(&kept.book)),
            saved: kept.book.cards.clone(),
            kept,
            who: String::new(),
            journal: None,
            apart: None,
            open: None,
            written: Reach::default(),
            unsaved_since: None,
            failed: None,
            floor: 0,
        }
    }

    /// Keeps the journal in that folder where the library cannot be written.
    pub fn keep_apart(&mut self, state: &Path) {
        let root = self.library.root();
        let root = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let of = crc32fast::hash(root.as_os_str().as_encoded_bytes());
        self.apart = Some(state.join(format!("{QUEUE}-{of:08x}.journal")));
    }

    /// Goes on with what the journal has; says whether that is more than the file has.
    ///
    /// `is_shared` when another program writes the queue's journal now; this one then has its own.
    pub fn go_on(&mut self, open: Option<&Open>, point: &Point) -> bool {
        self.who.clone_from(&point.who);
        let folder = recovery::journals(&self.library);
        let main = journal::path_of(&folder, QUEUE);
        let others = open.map(|open| open.others(point.at)).unwrap_or_default();
        if let (Some(open), false) = (open, others.is_empty()) {
            self.journal = Some(open.own_journal(&folder));
            return false;
        }
        self.journal = Some(main.clone());
        let left = journal::list(&RealDisk, &folder).into_iter();
        let left: Vec<PathBuf> = left
            .filter(|path| is_of_queue(path) && *path != main)
            .collect();
        let mut is_more = self.read(&main, point);
        let apart = self.apart.clone().filter(|path| path.is_file());
        for path in left.into_iter().chain(apart) {
            is_more |= self.read_left(&path, point);
        }
        is_more
    }

    /// Takes the past over that a journal has.
    fn read(&mut self, path: &Path, point: &Point) -> bool {
        let Ok(read) = journal::read(&RealDisk, path) else {
            return false;
        };
        let base = read.base.as_ref().unwrap_or_else(|| read.log.first());
        let base = base.records().posts.clone();
        let is_known = read.saved.as_ref().map(|(_, stamp)| *stamp) == self.kept.stamp;
        let is_ahead = read.is_ahead && read.log.article().records().posts != base;
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        self.open = Journal::go_on(disk, &read).ok();
        self.log = read.log;
        self.written = Reach::of(&self.log);
        let ours = self.log.article().records().posts.clone();
        if !is_known && ours != self.saved {
            let theirs = self.saved.clone();
            let both = if is_ahead {
                put_together(&base, &ours, &theirs)
            } else {
                theirs
            };
            self.take_in(both, point);
        }
        self.kept.book.cards = self.log.article().records().posts.clone();
        let is_more = self.kept.book.cards != self.saved;
        self.unsaved_since = is_more.then_some(point.at);
        is_more
    }

    /// Takes in what a program that is gone did not write to the file, and puts its journal away.
    fn read_left(&mut self, path: &Path, point: &Point) -> bool {
        let read = journal::read(&RealDisk, path).ok();
        let lost = read.filter(|read| read.is_ahead).map(|read| {
            let base = read.base.as_ref().unwrap_or_else(|| read.log.first());
            let base = &base.records().posts;
            let theirs = &read.log.article().records().posts;
            put_together(base, &self.kept.book.cards, theirs)
        });
        let is_more = lost.is_some_and(|cards| {
            let is_more = cards != self.kept.book.cards;
            if is_more {
                self.take_in(cards, point);
                self.unsaved_since = Some(point.at);
            }
            is_more
        });
        let is_own = self.open.as_ref().is_some_and(|open| open.path() == path);
        if is_own {
            // The library can still not be written: it goes on there.
        } else if self.apart.as_deref() == Some(path) {
            // One that stays is read once more, and says nothing new.
            drop(RealDisk.remove(path));
        } else {
            recovery::put_away(path);
        }
        is_more
    }

    /// The posts as they are now.
    #[must_use]
    pub fn queue(&self) -> &Queue {
        &self.kept.book
    }

    /// Everything that happened.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// When the file should be written; `None` when it has everything.
    #[must_use]
    pub fn due(&self) -> Option<Time> {
        let since = self.unsaved_since? + Duration::milliseconds(SAVE_MILLIS);
        let again = self
            .failed
            .map(|failed| failed + Duration::seconds(AGAIN_SECONDS));
        Some(again.map_or(since, |again| again.max(since)))
    }

    /// Changes the cards, and writes down that they were; says whether that is something new.
    pub fn change(&mut self, cards: Vec<Card>, origin: Origin, at: Time) -> bool {
        if cards == self.kept.book.cards {
            return false;
        }
        let change = Transaction {
            steps: vec![Step::Posts(cards)],
            selection: Selection::default(),
            origin,
            at,
        };
        self.append(change)
    }

    fn append(&mut self, change: Transaction) -> bool {
        let at = change.at;
        if self.log.revisions().is_empty() {
            self.log.mark(Point {
                occasion: Occasion::Opened,
                at,
                who: self.who.clone(),
            });
        }
        if self.log.append(change).is_err() {
            return false;
        }
        self.kept.book.cards = self.log.article().records().posts.clone();
        self.unsaved_since.get_or_insert(at);
        self.failed = None;
        self.write_down();
        true
    }

    /// What somebody else did is a change like any other, and a version.
    fn take_in(&mut self, cards: Vec<Card>, point: &Point) {
        self.change(cards, Origin::Colleague, point.at);
        self.log.mark(Point {
            occasion: Occasion::Outside,
            ..point.clone()
        });
        self.write_down();
        self.floor = self.log.entries().len();
    }

    /// Writes to the journal what it does not have yet; one that cannot be written is begun anew,
    /// elsewhere when it must be. The file is written too, so that a journal that cannot be is no
    /// loss before something else fails.
    fn write_down(&mut self) {
        let old = self.open.as_ref().map(|open| open.path().to_owned());
        let is_written = self.follow() || self.follow();
        if let (true, Some(open), Some(old)) = (is_written, &self.open, old)
            && open.path() != old
        {
            // It has less than the new one.
            drop(RealDisk.remove(&old));
        }
    }

    fn follow(&mut self) -> bool {
        let Some(path) = &self.journal else {
            return true;
        };
        if self.open.is_none() {
            let file = self.library.root().join("queue.ron");
            let file = self.kept.stamp.map(|stamp| (file.as_path(), stamp));
            let places = std::iter::once(path).chain(&self.apart);
            let mut begun = places.filter_map(|path| {
                let disk: Arc<dyn Disk> = Arc::new(RealDisk);
                Journal::begin_at(disk, path.clone(), self.log.first(), file).ok()
            });
            self.open = begun.next();
            self.written = Reach::default();
        }
        let Some(open) = &mut self.open else {
            return false;
        };
        let is_written = open.follow(&self.log, self.written).is_ok();
        if is_written {
            self.written = Reach::of(&self.log);
        } else {
            // What follows a hole could not be read.
            self.open = None;
        }
        is_written
    }

    /// Writes the file; `point` says when and by whom.
    ///
    /// # Errors
    /// When it cannot be written; the posts are then as they were asked for, in the journal.
    pub fn save(&mut self, point: &Point) -> Result<(), SaveError> {
        if let Some(open) = &mut self.open {
            // A journal that was not synced is one more reason to write the file.
            drop(open.sync());
        }
        let written = self.library.write_queue(&self.kept);
        self.failed = written.is_err().then_some(point.at);
        let stamp = written?;
        self.kept.stamp = Some(stamp);
        self.saved.clone_from(&self.kept.book.cards);
        self.unsaved_since = None;
        let point = Point {
            occasion: Occasion::Saved,
            ..point.clone()
        };
        self.log.mark(point.clone());
        let path = self.library.root().join("queue.ron");
        if let Some(open) = &mut self.open {
            // A journal that does not know of the save offers the same posts once more, no less.
            let noted = open.saved(&path, stamp, &point);
            self.written = Reach::of(&self.log);
            if noted.is_ok() {
                drop(open.shorten(&self.log, &path, stamp));
            }
        }
        Ok(())
    }

    /// Takes in what somebody else wrote into the file.
    pub fn hear(&mut self, kept: KeptBook<Queue>, point: &Point) {
        if self.kept.stamp == kept.stamp {
            return;
        }
        let theirs = kept.book.cards.clone();
        let both = put_together(&self.saved, &self.kept.book.cards, &theirs);
        let ours = self.kept.book.cards.clone();
        self.saved = theirs;
        self.kept = KeptBook {
            book: Queue {
                cards: ours,
                ..kept.book
            },
            ..kept
        };
        self.take_in(both, point);
        let is_more = self.kept.book.cards != self.saved;
        self.unsaved_since = is_more.then_some(point.at);
    }

    /// When the change that an undo would take back was made.
    #[must_use]
    pub fn last_change(&self) -> Option<Time> {
        self.log.last_change().filter(|_| self.can_undo())
    }

    fn can_undo(&self) -> bool {
        let group = self.log.undoes();
        group.is_some_and(|group| self.floor <= group.start)
    }

    /// When the change that a redo would make again was taken back.
    #[must_use]
    pub fn last_undone(&self) -> Option<Time> {
        let last = self.log.entries().last()?;
        let at = last.transaction.at;
        self.log.redo(at).map(|_| at)
    }

    /// Takes the last change back; says whether there was one.
    pub fn undo(&mut self, at: Time) -> bool {
        let change = self.log.undo(at).filter(|_| self.can_undo());
        change.is_some_and(|change| self.append(change))
    }

    /// Makes it again.
    pub fn redo(&mut self, at: Time) -> bool {
        let change = self.log.redo(at);
        change.is_some_and(|change| self.append(change))
    }

    /// Parts what one undo takes back: the keyboard went to something else.
    pub fn part(&mut self) {
        self.log.part();
    }

    /// The versions there are, oldest first.
    #[must_use]
    pub fn revisions(&self) -> Vec<Revision> {
        let folder = recovery::journals(&self.library);
        let past = archive::read(&RealDisk, &journal::path_of(&folder, QUEUE));
        let new: Vec<Revision> = since(&past, &self.log).cloned().collect();
        past.into_iter().chain(new).collect()
    }
}

impl Drop for Posts {
    /// A journal that only this program wrote is of no use when all is in the file.
    fn drop(&mut self) {
        let folder = recovery::journals(&self.library);
        let is_own = self
            .journal
            .as_ref()
            .is_some_and(|path| *path != journal::path_of(&folder, QUEUE));
        if let (true, Some(open), None) = (is_own, self.open.take(), self.unsaved_since) {
            recovery::put_away(open.path());
        }
    }
}
