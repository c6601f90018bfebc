//! Keeping the index at what the files say.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use rayon::prelude::*;
use tantivy::{IndexWriter, TantivyDocument, Term};

use super::row::{self, Fields};
use super::view::View;
use super::{BYTES_A_THREAD, BYTES_FOR_FEW, Index, Pen, guard};
use crate::library::disk::About;
use crate::library::error::{OpenError, Why};
use crate::library::folder::Library;
use crate::library::progress::Progress;
use crate::model::article::Article;
use crate::record::error::ReadError;

/// How many files are read at once, and how often somebody is told.
const CHUNK: usize = 512;
/// After how many articles what was read can be found.
const SHOWN: usize = 20_000;

/// What a refresh found.
#[derive(Debug, Default)]
pub struct Refreshed {
    /// How many files were read.
    pub read: usize,
    /// Files that could not be read.
    pub errors: Vec<OpenError>,
}

/// A file of the library that has to be read.
struct Changed {
    path: PathBuf,
    inside: PathBuf,
    key: u64,
    about: About,
}

impl Index {
    /// Reads the files that changed since they were read last, and forgets those that are gone.
    ///
    /// `tell` is called whenever there is more to see. An index that turns out to be damaged is
    /// thrown away, and everything read.
    ///
    /// # Errors
    /// When the library itself cannot be listed.
    pub fn refresh(
        &self,
        library: &Library,
        progress: &Progress,
        tell: &dyn Fn(),
    ) -> Result<Refreshed, OpenError> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_damaged() || !self.is_whole() {
            self.begin_anew();
        }
        // What is put from now on is not read again, though it may be missing in what is seen below.
        self.pen().put.clear();
        let (files, errors) = library.files()?;
        for turn in 0..3 {
            match self.try_refresh(library, &files, progress, tell) {
                Ok(mut done) => {
                    done.errors.extend(errors);
                    return Ok(done);
                }
                Err(_) if turn == 0 => self.begin_anew(),
                Err(_) => self.go_to_memory(),
            }
            self.pen().put.clear();
        }
        Ok(Refreshed { read: 0, errors })
    }

    fn try_refresh(
        &self,
        library: &Library,
        files: &[PathBuf],
        progress: &Progress,
        tell: &dyn Fn(),
    ) -> tantivy::Result<Refreshed> {
        let known = guard(|| self.view().stamps())?;
        let found: Vec<(u64, Option<Box<Changed>>)> = files
            .par_iter()
            .map(|path| {
                let inside = path.strip_prefix(&self.root).unwrap_or(path);
                let (key, about) = (row::key(inside), library.about(path));
                let is_same = about != About::default() && known.get(&key) == Some(&about);
                let changed = || {
                    Box::new(Changed {
                        path: path.clone(),
                        inside: inside.to_owned(),
                        key,
                        about,
                    })
                };
                (key, (!is_same).then(changed))
            })
            .collect();
        let here: HashSet<u64> = found.iter().map(|(key, _)| *key).collect();
        let gone = known.keys().filter(|key| !here.contains(key));
        let mut gone: Vec<u64> = gone.copied().collect();
        gone.sort_unstable();
        let changed: Vec<Changed> = found
            .into_iter()
            .filter_map(|(_, changed)| changed.map(|changed| *changed))
            .collect();
        progress.expect(changed.len());
        if changed.is_empty() && gone.is_empty() {
            return Ok(Refreshed::default());
        }
        let (threads, bytes) = match changed.len() {
            0..CHUNK => (1, BYTES_FOR_FEW),
            _ => (rayon::current_num_threads().clamp(1, 4), BYTES_A_THREAD),
        };
        let mut pen = self.pen();
        gone.retain(|key| !pen.put.contains(key));
        pen.writer = None;
        let writer = self.writer(threads, bytes)?;
        for key in gone {
            writer.delete_term(Term::from_field_u64(self.fields.key, key));
        }
        pen.writer = Some(writer);
        drop(pen);
        let done = guard(|| self.read_all(library, &changed, &known, progress, tell));
        // What was read stays, also when somebody stopped it.
        let mut pen = self.pen();
        let finished = guard(|| self.finish(&mut pen));
        drop(pen);
        finished?;
        tell();
        done
    }

    fn read_all(
        &self,
        library: &Library,
        changed: &[Changed],
        known: &HashMap<u64, About>,
        progress: &Progress,
        tell: &dyn Fn(),
    ) -> tantivy::Result<Refreshed> {
        let mut refreshed = Refreshed::default();
        let mut unseen = 0;
        for chunk in changed.chunks(CHUNK) {
            if progress.is_cancelled() {
                break;
            }
            let read: Vec<_> = chunk
                .par_iter()
                .map(|file| self.read(library, file))
                .collect();
            let mut pen = self.pen();
            let Pen { writer, put } = &mut *pen;
            let Some(writer) = writer else {
                break;
            };
            for (file, read) in chunk.iter().zip(read) {
                if put.contains(&file.key) {
                    continue;
                }
                if known.contains_key(&file.key) {
                    writer.delete_term(Term::from_field_u64(self.fields.key, file.key));
                }
                match read {
                    Ok(Some(document)) => drop(writer.add_document(document)?),
                    Ok(None) => {}
                    Err(error) => refreshed.errors.push(error),
                }
            }
            unseen += chunk.len();
            // The first articles are shown soon, the others now and then: each time costs. The
            // last ones are shown by whoever finishes.
            let is_first = refreshed.read == 0 && chunk.len() < changed.len();
            if SHOWN <= unseen || is_first {
                writer.commit()?;
                self.reload()?;
                unseen = 0;
            }
            drop(pen);
            refreshed.read += chunk.len();
            progress.step(chunk.len());
            tell();
        }
        Ok(refreshed)
    }

    /// What is kept of a file; `None` when it is no article and none of ours.
    fn read(
        &self,
        library: &Library,
        file: &Changed,
    ) -> Result<Option<TantivyDocument>, OpenError> {
        match library.read(&file.path) {
            Ok(kept) => {
                let fields = &self.fields;
                Ok(Some(fields.document(
                    &file.inside,
                    file.about,
                    &kept.article,
                )))
            }
            Err(OpenError {
                why: Why::Read(ReadError::NotOurs { .. }),
                ..
            }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes everything down, lets it be seen, and lays the pen away for others.
    fn finish(&self, pen: &mut Pen) -> tantivy::Result<()> {
        if let Some(mut writer) = pen.writer.take() {
            writer.commit()?;
            self.reload()?;
            writer.wait_merging_threads()?;
            self.reload()?;
        }
        Ok(())
    }

    /// Takes in an article that was saved, so that it is found from now on.
    ///
    /// Says whether that worked; when not, the next [`Self::refresh`] reads its file.
    pub fn put(&self, library: &Library, path: &Path, article: &Article) -> bool {
        let about = library.about(path);
        self.change(path, |inside| {
            Some(self.fields.document(inside, about, article))
        })
    }

    /// Forgets an article whose file is gone.
    ///
    /// Says whether that worked; when not, the next [`Self::refresh`] does it.
    pub fn forget(&self, path: &Path) -> bool {
        self.change(path, |_| None)
    }

    fn change(&self, path: &Path, document: impl Fn(&Path) -> Option<TantivyDocument>) -> bool {
        let Ok(inside) = path.strip_prefix(&self.root) else {
            return true;
        };
        let key = row::key(inside);
        let mut pen = self.pen();
        pen.put.insert(key);
        let changed = guard(|| {
            let is_mine = pen.writer.is_none();
            let writer: IndexWriter = match pen.writer.take() {
                Some(writer) => writer,
                None => self.writer(1, BYTES_FOR_FEW)?,
            };
            writer.delete_term(Term::from_field_u64(self.fields.key, key));
            if let Some(document) = document(inside) {
                writer.add_document(document)?;
            }
            let writer = pen.writer.insert(writer);
            if is_mine {
                return self.finish(&mut pen);
            }
            writer.commit()?;
            self.reload()
        });
        if changed.is_err() {
            pen.writer = None;
        }
        changed.is_ok()
    }
}

impl View {
    /// What is known of the files that were read.
    fn stamps(&self) -> tantivy::Result<HashMap<u64, About>> {
        let mut known = HashMap::with_capacity(self.len());
        for segment in self.searcher.segment_readers() {
            let columns = segment.fast_fields();
            let column = |name: &str| -> tantivy::Result<_> {
                Ok(columns.u64(name)?.first_or_default_col(0))
            };
            let (key, time) = (column(Fields::KEY)?, column(Fields::TIME)?);
            let bytes = column(Fields::BYTES)?;
            for doc in segment.doc_ids_alive() {
                let about = About {
                    changed: time.get_val(doc),
                    bytes: bytes.get_val(doc),
                };
                known.insert(key.get_val(doc), about);
            }
        }
        Ok(known)
    }
}
