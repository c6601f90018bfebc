//! What went wrong with a file: what failed, what is safe, what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::record::error::ReadError;

/// Why a file could not be opened. Nothing was changed.
#[derive(Debug)]
pub struct OpenError {
    /// Which file or folder.
    pub path: PathBuf,
    /// Why not.
    pub why: Why,
}

/// Why not.
#[derive(Debug)]
pub enum Why {
    /// The system says so.
    System(io::Error),
    /// What it holds cannot be read.
    Read(ReadError),
    /// A folder is wanted and this is a file.
    NotAFolder,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.why {
            Why::NotAFolder => write!(
                f,
                "{path} is a file, and a library is a folder; name the folder it is in"
            ),
            Why::System(error) => write!(
                f,
                "{path} could not be opened: {}; nothing was changed{}",
                reason(error),
                advice(error)
            ),
            Why::Read(error) => write!(
                f,
                "{path} could not be read: {error}; the file is as it was"
            ),
        }
    }
}

impl std::error::Error for OpenError {}

/// Why a file could not be written; whatever is there now is whole.
#[derive(Debug)]
pub enum SaveError {
    /// The system says so.
    System {
        /// Which file.
        path: PathBuf,
        /// During which step.
        step: &'static str,
        /// What it says.
        error: io::Error,
    },
    /// The new text is in place, but the system could not say that it will outlive a power cut.
    Unsure {
        /// Which file.
        path: PathBuf,
        /// What it says.
        error: io::Error,
    },
    /// Somebody else changed the file since it was read.
    Changed(PathBuf),
    /// A newer program wrote the file.
    Newer(PathBuf),
    /// Something that was to be made is there already.
    Taken(PathBuf),
}

impl SaveError {
    /// Which file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::System { path, .. }
            | Self::Unsure { path, .. }
            | Self::Changed(path)
            | Self::Newer(path)
            | Self::Taken(path) => path,
        }
    }
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System { path, step, error } => write!(
                f,
                "{} could not be saved while {step}: {}; the file is as it was before{}",
                path.display(),
                reason(error),
                advice(error)
            ),
            Self::Unsure { path, error } => write!(
                f,
                "{} is saved, but the disk did not confirm it: {}; save once more",
                path.display(),
                reason(error)
            ),
            Self::Changed(path) => write!(
                f,
                "{} was changed by somebody else since it was opened, so it was not written over; \
                 save under another name, or open it again",
                path.display()
            ),
            Self::Newer(path) => write!(
                f,
                "{} was written by a newer Nutgraf and was left as it is; \
                 save under another name, or use that program",
                path.display()
            ),
            Self::Taken(path) => write!(
                f,
                "{} is there already and was left as it is; choose another name",
                path.display()
            ),
        }
    }
}

impl std::error::Error for SaveError {}

/// What the system says, in words a writer knows.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "this user may not do that here".to_owned(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is not a folder".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::InvalidFilename => "the name is too long or not allowed here".to_owned(),
        _ => error.to_string(),
    }
}

fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "; make room or choose another disk"
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "; choose another folder"
        }
        io::ErrorKind::NotFound => "; look whether the path is right",
        _ => "; try again or choose another folder",
    }
}
