//! The wastebasket: the system's own, or a folder of the library where the system has none.

use std::path::{Path, PathBuf};

use crate::library::atomic::{self, Worth};
use crate::library::error::{SaveError, Step};
use crate::library::folder::{Library, STATE};
use crate::record::article::MAX_BYTES;

/// The folder for what the system would not take, inside the program's own.
const FOLDER: &str = "trash";

/// Where something lies that was thrown away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the wastebasket of the system.
    System,
    /// In this file of the library.
    Folder(PathBuf),
}

/// A file that was thrown away, with what stood in it.
#[derive(Clone, Debug)]
pub struct Thrown {
    path: PathBuf,
    bytes: Vec<u8>,
    place: Place,
}

impl Thrown {
    /// Where it was.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where it is.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }
}

impl Library {
    /// Takes a file out of the library, into the system's wastebasket when `has_system` and it
    /// takes it; a stick or a share often has none, and then into a folder here.
    ///
    /// # Errors
    /// When it cannot be moved at all; it is then where it was.
    pub fn throw_away(&self, path: &Path, has_system: bool) -> Result<Thrown, SaveError> {
        let stays = |error| SaveError::Stays {
            path: path.to_owned(),
            error,
        };
        let disk = self.disk();
        let bytes = disk.read(path, MAX_BYTES);
        let bytes = bytes.map_err(stays)?;
        let thrown = |place| Thrown {
            path: path.to_owned(),
            bytes: bytes.clone(),
            place,
        };
        if has_system && trash::delete(path).is_ok() {
            return Ok(thrown(Place::System));
        }
        let folder = self.root().join(STATE).join(FOLDER);
        disk.make_folder(&folder).map_err(stays)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let names = (1_u32..).map(|number| match number {
            1 => folder.join(name.as_ref()),
            number => folder.join(format!("{number}-{name}")),
        });
        let mut free = names.filter(|place| !disk.is_there(place));
        let place = free.next().unwrap_or_else(|| folder.join(name.as_ref()));
        let moved = disk.rename(path, &place);
        moved.map_err(stays)?;
        Ok(thrown(Place::Folder(place)))
    }

    /// Puts a file back where it was.
    ///
    /// # Errors
    /// When something else is there now, or it cannot be written.
    pub fn bring_back(&self, thrown: &Thrown) -> Result<(), SaveError> {
        let disk = self.disk();
        if disk.is_there(&thrown.path) {
            return Err(SaveError::Taken(thrown.path.clone()));
        }
        let is_back = match &thrown.place {
            Place::System => restore(&thrown.path, &thrown.bytes),
            Place::Folder(place) => disk.rename(place, &thrown.path).is_ok(),
        };
        if is_back && disk.is_there(&thrown.path) {
            return Ok(());
        }
        // Whoever emptied the wastebasket meanwhile did not empty this.
        atomic::replace(disk, &thrown.path, &thrown.bytes, Worth::Kept)
    }

    /// Gives a file another name; whatever has that name already stays.
    ///
    /// # Errors
    /// When the name is taken or the system refuses; the file is then as it was.
    pub fn rename(&self, from: &Path, to: &Path) -> Result<(), SaveError> {
        let disk = self.disk();
        if disk.is_there(to) {
            return Err(SaveError::Taken(to.to_owned()));
        }
        let renamed = disk.rename(from, to);
        renamed.map_err(|error| SaveError::System {
            path: from.to_owned(),
            step: Step::Renaming,
            error,
        })?;
        let folder = to.parent().unwrap_or(to);
        disk.sync_folder(folder).map_err(|error| SaveError::Unsure {
            path: to.to_owned(),
            error,
        })
    }
}

/// Takes a file with these bytes out of the system's wastebasket, where the system lets a program
/// do that.
#[cfg(any(
    target_os = "windows",
    all(
        unix,
        not(any(target_os = "macos", target_os = "ios", target_os = "android"))
    )
))]
fn restore(path: &Path, bytes: &[u8]) -> bool {
    let Ok(found) = trash::os_limited::list() else {
        return false;
    };
    // Another file may have had the same name before this one.
    let of_path = found
        .into_iter()
        .filter(|item| item.original_path() == path && may_have(item, bytes));
    let last = of_path.max_by_key(|item| item.time_deleted);
    last.is_some_and(|item| trash::os_limited::restore_all([item]).is_ok())
}

/// Whether what lies in the wastebasket has these bytes, as far as that can be seen.
#[cfg(all(
    unix,
    not(any(target_os = "macos", target_os = "ios", target_os = "android"))
))]
fn may_have(item: &trash::TrashItem, bytes: &[u8]) -> bool {
    // The note `info/wall.ron.trashinfo` is about `files/wall.ron`.
    let note = Path::new(&item.id);
    let file = note.parent().and_then(Path::parent).zip(note.file_stem());
    let file = file.map(|(basket, name)| basket.join("files").join(name));
    file.is_some_and(|file| std::fs::read(file).is_ok_and(|found| found == bytes))
}

/// Whether what lies in the wastebasket has these bytes, as far as that can be seen.
#[cfg(target_os = "windows")]
const fn may_have(_: &trash::TrashItem, _: &[u8]) -> bool {
    true
}

/// Takes a file out of the system's wastebasket, where the system lets a program do that.
#[cfg(not(any(
    target_os = "windows",
    all(
        unix,
        not(any(target_os = "macos", target_os = "ios", target_os = "android"))
    )
)))]
fn restore(_: &Path, _: &[u8]) -> bool {
    false
}
