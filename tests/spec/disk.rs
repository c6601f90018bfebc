//! A disk in memory that fails when it is told to, and forgets what was not synced.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use nutgraf::library::disk::{Disk, DiskFile, Found};

use crate::laws::Dice;

/// Every way through a series of choices, one after another, where dice take one at random.
#[derive(Debug, Default)]
pub(crate) struct Every {
    /// What was chosen, and of how many.
    way: Vec<(usize, usize)>,
    at: usize,
}

impl Every {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        if self.at == self.way.len() {
            self.way.push((0, sides.max(1)));
        }
        self.at += 1;
        self.way[self.at - 1].0
    }

    /// Goes back to the beginning of another way; says whether there is one.
    pub(crate) fn turn(&mut self) -> bool {
        self.at = 0;
        while let Some((chosen, sides)) = self.way.pop() {
            if chosen + 1 < sides {
                self.way.push((chosen + 1, sides));
                return true;
            }
        }
        false
    }
}

/// What a call does instead of its work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fault {
    Error(io::ErrorKind),
    /// Writes one byte only.
    Short,
}

#[derive(Clone, Debug, Default)]
struct File {
    now: Vec<u8>,
    synced: Vec<u8>,
}

#[derive(Clone, Debug)]
enum NameChange {
    Put(PathBuf, usize),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
}

fn change(names: &mut BTreeMap<PathBuf, usize>, change: &NameChange) {
    match change {
        NameChange::Put(path, file) => drop(names.insert(path.clone(), *file)),
        NameChange::Remove(path) => drop(names.remove(path)),
        NameChange::Rename(from, to) => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
    }
}

#[derive(Debug, Default)]
struct State {
    files: Vec<File>,
    names: BTreeMap<PathBuf, usize>,
    kept_names: BTreeMap<PathBuf, usize>,
    unkept: Vec<NameChange>,
    calls: usize,
    fault: Option<(usize, Fault)>,
}

impl State {
    fn call(&mut self) -> io::Result<Option<Fault>> {
        self.calls += 1;
        match self.fault {
            Some((at, Fault::Error(kind))) if at == self.calls => Err(kind.into()),
            Some((at, fault)) if at == self.calls => Ok(Some(fault)),
            _ => Ok(None),
        }
    }

    fn rename(&mut self, what: NameChange) {
        change(&mut self.names, &what);
        self.unkept.push(what);
    }

    fn file(&mut self, path: &Path) -> usize {
        if let Some(file) = self.names.get(path) {
            return *file;
        }
        self.files.push(File::default());
        let file = self.files.len() - 1;
        self.rename(NameChange::Put(path.to_owned(), file));
        file
    }
}

/// The disk; clones are the same disk.
#[derive(Clone, Debug, Default)]
pub(crate) struct MemoryDisk(Arc<Mutex<State>>);

#[derive(Debug)]
struct Open(Arc<Mutex<State>>, usize);

impl MemoryDisk {
    /// Lets the call of that number fail, counted from now.
    pub(crate) fn fail_at(&self, call: usize, fault: Fault) {
        let mut state = self.0.lock().unwrap();
        state.calls = 0;
        state.fault = Some((call, fault));
    }

    /// Stops failing and tells how many calls there were.
    pub(crate) fn heal(&self) -> usize {
        let mut state = self.0.lock().unwrap();
        state.fault = None;
        std::mem::take(&mut state.calls)
    }

    /// The disk after a power cut: of what was not synced, any part may be there, and a part of
    /// that may have been left empty or be wrong.
    pub(crate) fn after_power_cut(&self, dice: &mut Dice) -> Self {
        let mut wrong = Dice(dice.0 ^ 0x5D);
        self.cut(
            |sides| dice.roll(sides),
            |fresh| match wrong.roll(8) {
                0 => fresh.fill(0),
                1 => {
                    let at = wrong.roll(fresh.len());
                    fresh[..=at].fill(0);
                }
                2 => fresh[wrong.roll(fresh.len())] ^= 0x55,
                _ => {}
            },
        )
    }

    /// One of all the ways in which a power cut may leave the disk.
    pub(crate) fn after_one_cut(&self, every: &mut Every) -> Self {
        self.cut(|sides| every.roll(sides), |_| {})
    }

    fn cut(&self, mut roll: impl FnMut(usize) -> usize, mut spoil: impl FnMut(&mut [u8])) -> Self {
        let state = self.0.lock().unwrap();
        let files = state.files.iter().map(|file| {
            let synced = file.synced.len();
            let mut now = file.synced.clone();
            if file.now.starts_with(&file.synced) {
                let more = roll(file.now.len() - synced + 1);
                now.extend(&file.now[synced..synced + more]);
                if more != 0 {
                    spoil(&mut now[synced..]);
                }
            }
            File {
                synced: now.clone(),
                now,
            }
        });
        let files: Vec<File> = files.collect();
        let mut names = state.kept_names.clone();
        for what in &state.unkept {
            if roll(2) == 0 {
                change(&mut names, what);
            }
        }
        Self(Arc::new(Mutex::new(State {
            files,
            kept_names: names.clone(),
            names,
            ..State::default()
        })))
    }

    pub(crate) fn names(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().names.keys().cloned().collect()
    }

    pub(crate) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let state = self.0.lock().unwrap();
        let file = state.names.get(Path::new(path))?;
        Some(state.files[*file].now.clone())
    }

    pub(crate) fn put(&self, path: &str, bytes: &[u8]) {
        let mut state = self.0.lock().unwrap();
        let file = state.file(Path::new(path));
        state.files[file] = File {
            now: bytes.to_vec(),
            synced: bytes.to_vec(),
        };
        state.kept_names = state.names.clone();
        state.unkept.clear();
    }
}

impl DiskFile for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.0.lock().unwrap();
        let written = match state.call()? {
            Some(Fault::Short) => bytes.len().min(1),
            _ => bytes.len(),
        };
        state.files[self.1].now.extend(&bytes[..written]);
        Ok(written)
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        state.call()?;
        let file = &mut state.files[self.1];
        file.synced = file.now.clone();
        Ok(())
    }

    fn again(&self) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(Self(Arc::clone(&self.0), self.1)))
    }
}

impl Disk for MemoryDisk {
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let state = self.0.lock().unwrap();
        let file = state.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        let bytes = &state.files[*file].now;
        Ok(bytes[..bytes.len().min(most + 1)].to_vec())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        let state = self.0.lock().unwrap();
        let here = state
            .names
            .keys()
            .filter(|path| path.parent() == Some(folder));
        Ok(here
            .map(|path| Found {
                path: path.clone(),
                is_folder: false,
            })
            .collect())
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.extension().is_none()
    }

    fn is_there(&self, path: &Path) -> bool {
        self.0.lock().unwrap().names.contains_key(path)
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        self.0.lock().unwrap().call()?;
        Ok(())
    }

    fn create(&self, path: &Path, _: Option<&Path>) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.0.lock().unwrap();
        state.call()?;
        if state.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = state.file(path);
        Ok(Box::new(Open(Arc::clone(&self.0), file)))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.0.lock().unwrap();
        state.call()?;
        let file = state.file(path);
        Ok(Box::new(Open(Arc::clone(&self.0), file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        state.call()?;
        if !state.names.contains_key(from) {
            return Err(io::ErrorKind::NotFound.into());
        }
        state.rename(NameChange::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        state.call()?;
        state.kept_names = state.names.clone();
        state.unkept.clear();
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        state.call()?;
        if !state.names.contains_key(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        state.rename(NameChange::Remove(path.to_owned()));
        Ok(())
    }

    fn target(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}
