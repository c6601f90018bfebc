//! Replacing a file so that it is never half there.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::library::disk::{Disk, DiskFile};
use crate::library::error::{SaveError, Step};

/// Names temporary files apart within this process.
static TURN: AtomicU32 = AtomicU32::new(0);

/// Whether a file must outlive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// It is a writer's words: every step is synced.
    Kept,
    /// It can be made again, as an export can: it is whole or not there, and not waited for.
    Remade,
}

/// Puts these bytes in the file's place.
///
/// A temporary file in the same folder is written and synced, renamed over it, and the folder
/// synced. A symbolic link stays one; the new file has the permissions of the old one.
///
/// # Errors
/// The step that failed, and the file is as it was before; or [`SaveError::Unsure`] when only
/// the sync of the folder failed.
pub fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8], worth: Worth) -> Result<(), SaveError> {
    let path = &disk.target(path);
    let temporary = temporary(path);
    let failed = |step: Step| {
        move |error: io::Error| SaveError::System {
            path: path.clone(),
            step,
            error,
        }
    };
    let written = write(disk, &temporary, path, bytes, worth).and_then(|()| {
        disk.rename(&temporary, path)
            .map_err(|error| (Step::Placing, error))
    });
    if let Err((step, error)) = written {
        // It may not even have been made; what counts is the error before.
        drop(disk.remove(&temporary));
        return Err(failed(step)(error));
    }
    if worth == Worth::Remade {
        return Ok(());
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match disk.sync_folder(folder) {
        // Some network and stick file systems cannot do it and need it not.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(error) => Err(SaveError::Unsure {
            path: path.clone(),
            error,
        }),
        Ok(()) => Ok(()),
    }
}

fn write(
    disk: &dyn Disk,
    temporary: &Path,
    like: &Path,
    bytes: &[u8],
    worth: Worth,
) -> Result<(), (Step, io::Error)> {
    let made = disk.create(temporary, Some(like));
    let mut file = made.map_err(|error| (Step::Beside, error))?;
    write_all(&mut *file, bytes).map_err(|error| (Step::Writing, error))?;
    match worth {
        Worth::Kept => file.sync().map_err(|error| (Step::Syncing, error)),
        Worth::Remade => Ok(()),
    }
}

/// Writes all bytes, however many the system takes at once, and again when it was interrupted.
///
/// # Errors
/// What the system says.
pub fn write_all(file: &mut dyn DiskFile, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match file.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn temporary(path: &Path) -> PathBuf {
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    let mut name = OsString::from(".");
    // A name may have 255 bytes; what is added must not make a long one too long.
    let own = path.file_name().unwrap_or_default().to_string_lossy();
    name.push(own.chars().take(40).collect::<String>());
    name.push(format!(".{}-{turn}.part", std::process::id()));
    path.with_file_name(name)
}

/// Whether a name is one that [`replace`] gives to what is not finished.
#[must_use]
pub fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') && name.ends_with(".part")
}
