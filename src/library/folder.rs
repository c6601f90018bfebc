//! A library: a folder with one file an article, the queue, the staff book, the address book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::library::atomic::{self, Worth};
use crate::library::disk::{About, Disk, RealDisk};
use crate::library::error::{OpenError, SaveError, Step, Why};
use crate::model::article::{Article, ArticleId};
use crate::model::block::Furniture;
use crate::model::particulars::Slug;
use crate::model::queue::Queue;
use crate::model::source::AddressBook;
use crate::model::staff::StaffBook;
use crate::record::article::MAX_BYTES;
use crate::record::error::ReadError;
use crate::record::remark::Remark;
use crate::record::{article, books};

/// What is kept at the root beside the articles.
pub const BOOKS: [&str; 3] = ["queue.ron", "staff.ron", "parties.ron"];
/// The folder for what the program needs for itself.
pub const STATE: &str = ".nutgraf";

/// What stood in a file when it was read or written, to notice when somebody else changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    bytes: usize,
    sum: u32,
    is_newer: bool,
}

impl Stamp {
    /// Of what was read or written; a file of a newer program is never written over.
    fn of(bytes: &[u8], is_newer: bool) -> Self {
        Self {
            bytes: bytes.len(),
            sum: crc32fast::hash(bytes),
            is_newer,
        }
    }
}

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:08x}", self.bytes, self.sum)
    }
}

impl Stamp {
    /// Reads what [`Stamp`] writes; a stamp that was written is never of a newer program.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (bytes, sum) = text.split_once(' ')?;
        Some(Self {
            bytes: bytes.parse().ok()?,
            sum: u32::from_str_radix(sum, 16).ok()?,
            is_newer: false,
        })
    }
}

/// An article with its file.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where the file is.
    pub path: PathBuf,
    /// What it holds.
    pub article: Article,
    /// What was odd.
    pub remarks: Vec<Remark>,
    /// Whether a newer program wrote it, so that it must not be written over.
    pub is_newer: bool,
    /// What stood in it.
    pub stamp: Stamp,
}

/// A book with its file.
#[derive(Clone, Debug)]
pub struct KeptBook<T> {
    /// What it holds; an empty one when there is no file yet.
    pub book: T,
    /// What was odd.
    pub remarks: Vec<Remark>,
    /// Whether a newer program wrote it, so that it must not be written over.
    pub is_newer: bool,
    /// What stood in the file; `None` when there is none.
    pub stamp: Option<Stamp>,
}

/// What a library holds.
#[derive(Debug, Default)]
pub struct Listing {
    /// The articles by path.
    pub articles: Vec<Kept>,
    /// Files that could not be read.
    pub errors: Vec<OpenError>,
    /// Files that say they are the same article; each group has two or more.
    pub doubles: Vec<Vec<PathBuf>>,
}

/// A folder of articles.
#[derive(Clone, Debug)]
pub struct Library {
    root: PathBuf,
    disk: Arc<dyn Disk>,
}

impl Library {
    /// Opens a folder that is there.
    ///
    /// # Errors
    /// When it is not there, or is a file.
    pub fn open(root: &Path) -> Result<Self, OpenError> {
        Self::open_on(Arc::new(RealDisk), root)
    }

    /// Opens a folder on some disk.
    ///
    /// # Errors
    /// When it is not there, or is a file.
    pub fn open_on(disk: Arc<dyn Disk>, root: &Path) -> Result<Self, OpenError> {
        let root = root.to_owned();
        if disk.is_folder(&root) {
            return Ok(Self { root, disk });
        }
        let why = if disk.is_there(&root) {
            Why::NotAFolder
        } else {
            Why::System(std::io::ErrorKind::NotFound.into())
        };
        Err(OpenError { path: root, why })
    }

    /// Opens a folder, and makes it when it is not there.
    ///
    /// # Errors
    /// When it cannot be made, or is a file.
    pub fn make(root: &Path) -> Result<Self, OpenError> {
        let disk = RealDisk;
        if !disk.is_there(root) {
            disk.make_folder(root).map_err(|error| OpenError {
                path: root.to_owned(),
                why: Why::System(error),
            })?;
        }
        Self::open(root)
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The disk it is on.
    pub(super) fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// Reads every article; hidden folders and files of other programs are left alone.
    ///
    /// # Errors
    /// When the folder itself cannot be listed.
    pub fn list(&self) -> Result<Listing, OpenError> {
        let mut listing = Listing::default();
        let (paths, errors) = self.files()?;
        listing.errors = errors;
        let read: Vec<_> = paths.par_iter().map(|path| self.read(path)).collect();
        for kept in read {
            match kept {
                Ok(kept) => listing.articles.push(kept),
                Err(OpenError {
                    why: Why::Read(ReadError::NotOurs { .. }),
                    ..
                }) => {}
                Err(error) => listing.errors.push(error),
            }
        }
        let mut same: BTreeMap<ArticleId, Vec<PathBuf>> = BTreeMap::new();
        for kept in &listing.articles {
            let paths = same.entry(kept.article.id()).or_default();
            paths.push(kept.path.clone());
        }
        listing.doubles = same.into_values().filter(|paths| 1 < paths.len()).collect();
        Ok(listing)
    }

    /// The files that may be articles, by path, and the folders that could not be listed.
    ///
    /// # Errors
    /// When the folder itself cannot be listed.
    pub fn files(&self) -> Result<(Vec<PathBuf>, Vec<OpenError>), OpenError> {
        let (mut paths, mut errors) = (Vec::new(), Vec::new());
        self.walk(&self.root, &mut paths, &mut errors)?;
        Ok((paths, errors))
    }

    /// Whether the folder is there; an empty one is the place where a stick or a share was.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.disk.has_something(&self.root)
    }

    /// What tells whether a file has changed without reading it; zero when nothing does.
    #[must_use]
    pub fn about(&self, path: &Path) -> About {
        self.disk.about(path).unwrap_or_default()
    }

    fn walk(
        &self,
        folder: &Path,
        paths: &mut Vec<PathBuf>,
        errors: &mut Vec<OpenError>,
    ) -> Result<(), OpenError> {
        let found = self.disk.list(folder).map_err(|error| OpenError {
            path: folder.to_owned(),
            why: Why::System(error),
        })?;
        for found in found {
            let name = found.path.file_name().unwrap_or_default();
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            let is_book = folder == self.root && BOOKS.iter().any(|book| name == *book);
            if found.is_folder {
                if let Err(error) = self.walk(&found.path, paths, errors) {
                    errors.push(error);
                }
            } else if found.path.extension().is_some_and(|end| end == "ron") && !is_book {
                paths.push(found.path);
            }
        }
        Ok(())
    }

    /// Reads one article; the path may lie outside the folder.
    ///
    /// # Errors
    /// When it cannot be read, or is not an article.
    pub fn read(&self, path: &Path) -> Result<Kept, OpenError> {
        let wrong = |why| OpenError {
            path: path.to_owned(),
            why,
        };
        let bytes = self.bytes(path)?;
        let spare = ArticleId(uuid::Uuid::now_v7());
        let reading = article::read(&bytes, spare).map_err(|error| wrong(Why::Read(error)))?;
        Ok(Kept {
            path: path.to_owned(),
            article: reading.article,
            remarks: reading.remarks,
            is_newer: reading.is_newer,
            stamp: Stamp::of(&bytes, reading.is_newer),
        })
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, OpenError> {
        self.disk.read(path, MAX_BYTES).map_err(|error| OpenError {
            path: path.to_owned(),
            why: Why::System(error),
        })
    }

    /// A path for an article that has no file yet: its slug, or its headline, or `untitled`,
    /// with a number when that is taken.
    #[must_use]
    pub fn free_path(&self, article: &Article) -> PathBuf {
        let headline = || Slug::parse(article.furniture(Furniture::Headline).text());
        let slug = article.particulars().slug.clone().or_else(headline);
        let name = slug.map_or_else(|| "untitled".to_owned(), |slug| slug.as_str().to_owned());
        let mut number = 1;
        loop {
            let file = match number {
                1 => format!("{name}.ron"),
                number => format!("{name}-{number}.ron"),
            };
            let path = self.root.join(&file);
            let is_book = BOOKS.contains(&file.as_str());
            if !is_book && !self.disk.is_there(&path) {
                return path;
            }
            number += 1;
        }
    }

    /// Writes an article to its file. `known` is what stood there when it was read or last
    /// written, `None` for a file that is not there yet.
    ///
    /// # Errors
    /// When somebody else changed the file, or it cannot be written; it is then as it was.
    pub fn write(
        &self,
        path: &Path,
        article: &Article,
        known: Option<Stamp>,
    ) -> Result<Stamp, SaveError> {
        self.write_told(path, article, known, |_| ())
    }

    /// The same; `tell` is given what will stand in the file just before it does.
    ///
    /// # Errors
    /// As [`Library::write`].
    pub fn write_told(
        &self,
        path: &Path,
        article: &Article,
        known: Option<Stamp>,
        tell: impl FnOnce(Stamp),
    ) -> Result<Stamp, SaveError> {
        self.put(path, &article::write(article), known, tell)
    }

    fn put(
        &self,
        path: &Path,
        text: &str,
        known: Option<Stamp>,
        tell: impl FnOnce(Stamp),
    ) -> Result<Stamp, SaveError> {
        // Between looking and writing no other program may write; two savers take turns.
        let _held = self.disk.hold(&self.root.join(STATE));
        let now = self.disk.read(path, MAX_BYTES);
        match (&now, known) {
            (Ok(_), Some(known)) if known.is_newer => {
                return Err(SaveError::Newer(path.to_owned()));
            }
            (Ok(bytes), Some(known)) if Stamp::of(bytes, false) != known => {
                return Err(SaveError::Changed(path.to_owned()));
            }
            (Ok(_), None) => return Err(SaveError::Taken(path.to_owned())),
            // What is written where a stick was would be hidden once it is back.
            (Err(_), Some(_)) if path.starts_with(&self.root) && !self.is_there() => {
                return Err(SaveError::System {
                    path: path.to_owned(),
                    step: Step::Beside,
                    error: std::io::ErrorKind::NotFound.into(),
                });
            }
            // A file that is gone is written anew; what hinders reading will hinder writing.
            _ => {}
        }
        let stamp = Stamp::of(text.as_bytes(), false);
        tell(stamp);
        atomic::replace(&*self.disk, path, text.as_bytes(), Worth::Kept)?;
        Ok(stamp)
    }

    /// Writes a file that is no part of a library, such as an export, whole or not at all.
    ///
    /// # Errors
    /// When it cannot be written; what was there is then as it was.
    pub fn write_out(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
        atomic::replace(&RealDisk, path, bytes, Worth::Remade)
    }

    /// Writes a picture beside an article, whole and synced or not at all.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_beside(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
        atomic::replace(&RealDisk, path, bytes, Worth::Kept)
    }

    fn book<T: Default>(
        &self,
        name: &str,
        read: impl Fn(&[u8]) -> Result<books::Reading<T>, ReadError>,
    ) -> Result<KeptBook<T>, OpenError> {
        let path = self.root.join(name);
        if !self.disk.is_there(&path) {
            return Ok(KeptBook {
                book: T::default(),
                remarks: Vec::new(),
                is_newer: false,
                stamp: None,
            });
        }
        let bytes = self.bytes(&path)?;
        let reading = read(&bytes).map_err(|error| OpenError {
            path,
            why: Why::Read(error),
        })?;
        Ok(KeptBook {
            book: reading.book,
            remarks: reading.remarks,
            is_newer: reading.is_newer,
            stamp: Some(Stamp::of(&bytes, reading.is_newer)),
        })
    }

    fn put_book<T>(&self, name: &str, text: &str, old: &KeptBook<T>) -> Result<Stamp, SaveError> {
        self.put(&self.root.join(name), text, old.stamp, |_| ())
    }

    /// The recent posts.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn queue(&self) -> Result<KeptBook<Queue>, OpenError> {
        self.book("queue.ron", books::read_queue)
    }

    /// Writes the recent posts.
    ///
    /// # Errors
    /// When somebody else changed the file, or it cannot be written; it is then as it was.
    pub fn write_queue(&self, kept: &KeptBook<Queue>) -> Result<Stamp, SaveError> {
        self.put_book("queue.ron", &books::write_queue(&kept.book), kept)
    }

    /// The staff book.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn staff(&self) -> Result<KeptBook<StaffBook>, OpenError> {
        self.book("staff.ron", books::read_staff)
    }

    /// Writes the staff book.
    ///
    /// # Errors
    /// When somebody else changed the file, or it cannot be written; it is then as it was.
    pub fn write_staff(&self, kept: &KeptBook<StaffBook>) -> Result<Stamp, SaveError> {
        self.put_book("staff.ron", &books::write_staff(&kept.book), kept)
    }

    /// The address book of parties.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn parties(&self) -> Result<KeptBook<AddressBook>, OpenError> {
        self.book("parties.ron", books::read_parties)
    }

    /// Writes the address book of parties.
    ///
    /// # Errors
    /// When somebody else changed the file, or it cannot be written; it is then as it was.
    pub fn write_parties(&self, kept: &KeptBook<AddressBook>) -> Result<Stamp, SaveError> {
        self.put_book("parties.ron", &books::write_parties(&kept.book), kept)
    }
}
