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
                "{path} could not be opened: {}; nothing was changed; {}",
                Cause::of(error),
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
        step: Step,
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
    /// What was to be thrown away could not be, and is where it was.
    Stays {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl SaveError {
    /// Which file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::System { path, .. }
            | Self::Unsure { path, .. }
            | Self::Stays { path, .. }
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
                "{} could not be saved while {step}: {}; the file is as it was before; {}",
                path.display(),
                Cause::of(error),
                advice(error)
            ),
            Self::Unsure { path, error } => write!(
                f,
                "{} is saved, but the disk did not confirm it: {}; save once more",
                path.display(),
                Cause::of(error)
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
            Self::Stays { path, error } => write!(
                f,
                "{} could not be moved to the wastebasket and is where it was: {}",
                path.display(),
                Cause::of(error)
            ),
        }
    }
}

impl std::error::Error for SaveError {}

/// At what a file could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Making the file that is to take its place.
    Beside,
    /// Writing that.
    Writing,
    /// Waiting until it is on the disk.
    Syncing,
    /// Giving it the name.
    Placing,
    /// Keeping a journal that nobody here can read.
    KeepingJournal,
    /// Making the folder of journals.
    JournalFolder,
    /// Opening a journal.
    OpeningJournal,
    /// Writing a journal.
    WritingJournal,
    /// Putting revisions away.
    PuttingAway,
    /// Making the folder of who is there.
    PresenceFolder,
    /// Giving it another name.
    Renaming,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Beside => "making a file beside it",
            Self::Writing => "writing",
            Self::Syncing => "syncing",
            Self::Placing => "putting it in place",
            Self::KeepingJournal => "keeping the journal that was there",
            Self::JournalFolder => "making the folder of journals",
            Self::OpeningJournal => "opening the journal",
            Self::WritingJournal => "writing its journal",
            Self::PuttingAway => "putting revisions away",
            Self::PresenceFolder => "making the folder of who is there",
            Self::Renaming => "giving it another name",
        })
    }
}

/// What the system says, as a writer knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It is not there.
    NotThere,
    /// This user may not.
    NotAllowed,
    /// The disk is full.
    Full,
    /// The disk can only be read.
    ReadOnly,
    /// A part of the path is no folder.
    NotAFolder,
    /// It is a folder.
    IsAFolder,
    /// It cannot have that name.
    BadName,
    /// Something else has that name.
    Taken,
    /// Another program uses it.
    Busy,
    /// The other machine does not answer.
    Away,
    /// Anything else, in the system's words.
    Other(String),
}

impl Cause {
    /// The cause of an error.
    #[must_use]
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotThere,
            io::ErrorKind::PermissionDenied => Self::NotAllowed,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            io::ErrorKind::IsADirectory => Self::IsAFolder,
            io::ErrorKind::InvalidFilename => Self::BadName,
            io::ErrorKind::AlreadyExists => Self::Taken,
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Self::Busy,
            io::ErrorKind::TimedOut
            | io::ErrorKind::StaleNetworkFileHandle
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::HostUnreachable => Self::Away,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotThere => "it is not there",
            Self::NotAllowed => "this user may not do that here",
            Self::Full => "the disk is full",
            Self::ReadOnly => "the disk can only be read",
            Self::NotAFolder => "a part of the path is not a folder",
            Self::IsAFolder => "it is a folder",
            Self::BadName => "the name is too long or not allowed here",
            Self::Taken => "something else is there already",
            Self::Busy => "another program is using it",
            Self::Away => "the machine it is on does not answer",
            Self::Other(words) => words,
        })
    }
}

/// What somebody can do about an error of the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Make room.
    MakeRoom,
    /// Choose another folder.
    Elsewhere,
    /// Look at the path.
    Path,
    /// Try again, or elsewhere.
    Again,
}

impl Advice {
    /// The advice about a cause.
    #[must_use]
    pub const fn about(cause: &Cause) -> Self {
        match cause {
            Cause::Full => Self::MakeRoom,
            Cause::NotAllowed | Cause::ReadOnly => Self::Elsewhere,
            Cause::NotThere => Self::Path,
            _ => Self::Again,
        }
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MakeRoom => "make room or choose another disk",
            Self::Elsewhere => "choose another folder",
            Self::Path => "look whether the path is right",
            Self::Again => "try again or choose another folder",
        })
    }
}

fn advice(error: &io::Error) -> Advice {
    Advice::about(&Cause::of(error))
}
