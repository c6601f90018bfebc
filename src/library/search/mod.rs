//! Finding an article among a hundred thousand: an index of the library beside its files.
//!
//! The files are the truth and the index can go at any time: when it is missing, old, damaged
//! or of another version it is made anew from them. A [`View`] is the index at one moment; it
//! answers as fast as somebody types. [`Row`] is what a list shows of an article, kept in the
//! index so that a list need not read a file. Only files that changed since they were read are
//! read again ([`Index::refresh`]), and an article that was saved is put in at once
//! ([`Index::put`]).
//!
//! Never: holds up the window, or is the only place of a word.

mod excerpt;
mod order;
mod refresh;
mod row;
mod schedule;
mod stands;
mod used;
mod view;
mod words;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tantivy::schema::Schema;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{IndexReader, IndexSettings, IndexWriter, ReloadPolicy, TantivyError};

pub use excerpt::{Excerpt, excerpt};
use order::Alphabet;
pub use order::Order;
pub use refresh::Refreshed;
pub use row::Row;
pub use schedule::{Scheduled, Turn};
pub use used::Used;
pub use view::{At, Hits, Search, View};

use crate::library::folder::{Library, STATE};
use row::{Fields, PARTS, STARTS};
use words::{Parts, Starts};

/// The folder of the index in a library's state, and its number. Another number, and it is made
/// anew: whenever what is kept or how a text is taken apart is another.
const FOLDER: &str = "search-";
const VERSION: u32 = 5;
/// What one thread that reads words may take before it writes them down.
const BYTES_A_THREAD: usize = 32 << 20;
/// The same for a few articles: the least that there can be, so that a save lays out little.
const BYTES_FOR_FEW: usize = 15_000_000;

/// The index of one library.
pub struct Index {
    root: PathBuf,
    fields: Arc<Fields>,
    alphabet: Arc<Mutex<Arc<Alphabet>>>,
    places: Vec<PathBuf>,
    held: RwLock<Held>,
    pen: Mutex<Pen>,
    /// Held by whoever reads the files.
    turn: Mutex<()>,
    is_damaged: Arc<AtomicBool>,
    is_checked: AtomicBool,
    generation: AtomicU64,
}

/// Where the index is, open to be read.
struct Held {
    index: tantivy::Index,
    reader: IndexReader,
    /// `None` is in memory.
    place: Option<PathBuf>,
}

/// The one who writes in the index.
#[derive(Default)]
struct Pen {
    writer: Option<IndexWriter>,
    /// What was put in while files are being read: a file read before that is older.
    put: HashSet<u64>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

impl Index {
    /// Where the index of a library is kept: in its state folder, or when that cannot be written
    /// in `state`, which belongs to this user on this machine.
    #[must_use]
    pub fn places(library: &Library, state: Option<&Path>) -> Vec<PathBuf> {
        let folder = format!("{FOLDER}{VERSION}");
        let own = library.root().join(STATE).join(&folder);
        let apart = state.map(|state| {
            let root = format!("{:016x}", row::key(library.root()));
            state.join(folder).join(root)
        });
        [own].into_iter().chain(apart).collect()
    }

    /// Opens the index in the first of the places that can be written, or in memory.
    ///
    /// What it holds may be old, and nothing when it could not be read; [`Self::refresh`] mends
    /// that.
    #[must_use]
    pub fn open(library: &Library, places: Vec<PathBuf>) -> Self {
        let fields = Arc::new(Fields::new());
        let held = places
            .iter()
            .find_map(|place| open_at(place, &fields.schema));
        places.iter().for_each(|place| forget_older(place));
        Self {
            root: library.root().to_owned(),
            held: RwLock::new(held.unwrap_or_else(|| in_memory(&fields.schema))),
            fields,
            alphabet: Arc::default(),
            places,
            pen: Mutex::default(),
            turn: Mutex::default(),
            is_damaged: Arc::default(),
            is_checked: AtomicBool::new(false),
            generation: AtomicU64::new(1),
        }
    }

    /// The folder whose articles these are.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The index as it is now.
    #[must_use]
    pub fn view(&self) -> View {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        View {
            searcher: held.reader.searcher(),
            fields: Arc::clone(&self.fields),
            root: self.root.clone(),
            alphabet: Arc::clone(&self.alphabet),
            is_damaged: Arc::clone(&self.is_damaged),
        }
    }

    /// Grows whenever there is something else to see.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Whether something in it could not be read: then [`Self::refresh`] is due.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.is_damaged.load(Ordering::Acquire)
    }

    /// The folder it is in; `None` while it is in memory.
    #[must_use]
    pub fn place(&self) -> Option<PathBuf> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.place.clone()
    }

    /// Throws away what there is and begins with nothing.
    fn begin_anew(&self) {
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        // Nothing of the old one may be open when its folder goes.
        let old = std::mem::replace(&mut *held, in_memory(&self.fields.schema)).place;
        let rest = self
            .places
            .iter()
            .skip_while(|place| Some(*place) != old.as_ref());
        let made = rest.into_iter().find_map(|place| {
            throw_away(place);
            open_at(place, &self.fields.schema)
        });
        if let Some(made) = made {
            *held = made;
        }
        self.is_damaged.store(false, Ordering::Release);
        self.generation.fetch_add(1, Ordering::AcqRel);
    }

    /// Lives from now on in memory: nothing can be written.
    fn go_to_memory(&self) {
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        *held = in_memory(&self.fields.schema);
        self.is_damaged.store(false, Ordering::Release);
    }

    fn pen(&self) -> MutexGuard<'_, Pen> {
        self.pen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A writer on so many threads; another program that writes just now is waited for.
    fn writer(&self, threads: usize, bytes: usize) -> tantivy::Result<IndexWriter> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        let mut tries = 0;
        loop {
            let writer = held.index.writer_with_num_threads(threads, threads * bytes);
            match writer {
                Err(TantivyError::LockFailure(..)) if tries < 100 => {
                    tries += 1;
                    std::thread::sleep(std::time::Duration::from_millis(30));
                }
                writer => return writer,
            }
        }
    }

    /// Shows what was written.
    fn reload(&self) -> tantivy::Result<()> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.reader.reload()?;
        self.generation.fetch_add(1, Ordering::AcqRel);
        Ok(())
    }

    /// Whether every file of the index is as it was written, looked at once a sitting.
    fn is_whole(&self) -> bool {
        if self.is_checked.swap(true, Ordering::AcqRel) {
            return true;
        }
        let Some(place) = self.place() else {
            return true;
        };
        // Read through a mapping of its own, which goes with it.
        let damaged = guard(|| tantivy::Index::open_in_dir(&place)?.validate_checksum());
        damaged.is_ok_and(|damaged| damaged.is_empty())
    }
}

/// Opens or makes an index in a folder; `None` when it cannot be written there.
fn open_at(place: &Path, schema: &Schema) -> Option<Held> {
    std::fs::create_dir_all(place).ok()?;
    // The name under which writers keep each other out; it tells whether there can be one.
    let lock = place.join(".tantivy-writer.lock");
    let mut open = std::fs::OpenOptions::new();
    open.create(true).append(true).open(lock).ok()?;
    let place = place.to_owned();
    let open = || {
        let index = tantivy::Index::open_in_dir(&place)?;
        if index.schema() == *schema {
            held(index, Some(place.clone()))
        } else {
            Err(TantivyError::SchemaError("of another version".to_owned()))
        }
    };
    guard(open).ok().or_else(|| {
        throw_away(&place);
        std::fs::create_dir_all(&place).ok()?;
        let make = || {
            let directory = tantivy::directory::MmapDirectory::open(&place)?;
            let index = tantivy::Index::builder()
                .schema(schema.clone())
                .settings(settings())
                .open_or_create(directory)?;
            held(index, Some(place.clone()))
        };
        guard(make).ok()
    })
}

fn settings() -> IndexSettings {
    IndexSettings {
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    }
}

#[expect(
    clippy::expect_used,
    reason = "an empty index in memory needs nothing that could fail"
)]
fn in_memory(schema: &Schema) -> Held {
    held(tantivy::Index::create_in_ram(schema.clone()), None).expect("memory can be read")
}

fn held(index: tantivy::Index, place: Option<PathBuf>) -> tantivy::Result<Held> {
    let parts = TextAnalyzer::builder(Parts::default()).build();
    index.tokenizers().register(PARTS, parts);
    let starts = TextAnalyzer::builder(Starts::default()).build();
    index.tokenizers().register(STARTS, starts);
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
    let reader = reader.doc_store_cache_num_blocks(8).try_into()?;
    Ok(Held {
        index,
        reader,
        place,
    })
}

/// Takes away what older versions kept of this library beside one of its places.
fn forget_older(place: &Path) {
    let today = format!("{FOLDER}{VERSION}");
    let Some(folder) = place.ancestors().find(|folder| folder.ends_with(&today)) else {
        return;
    };
    let (Some(state), Ok(rest)) = (folder.parent(), place.strip_prefix(folder)) else {
        return;
    };
    for entry in std::fs::read_dir(state).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix(FOLDER));
        let number = number.and_then(|number| number.parse::<u32>().ok());
        if number.is_some_and(|number| number < VERSION) {
            let old: PathBuf = entry.path().components().chain(rest.components()).collect();
            throw_away(&old);
        }
    }
}

/// Takes a folder of ours away; what cannot go is written over or left.
fn throw_away(place: &Path) {
    drop(std::fs::remove_dir_all(place));
}

/// A damaged index may stop the code that reads it; that is an error like another.
fn guard<T>(work: impl FnOnce() -> tantivy::Result<T>) -> tantivy::Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let what = "the index could not be read".to_owned();
        Err(TantivyError::SystemError(what))
    })
}
