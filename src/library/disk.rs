//! What a library asks of a file system, one system call at a time.

use std::fmt::Debug;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A file open for writing.
pub trait DiskFile: Debug + Send {
    /// Writes some of the bytes and tells how many, as `write(2)` does.
    ///
    /// # Errors
    /// What the system says.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Waits until everything written is on the disk, as `fsync(2)` does.
    ///
    /// # Errors
    /// What the system says.
    fn sync(&mut self) -> io::Result<()>;
    /// A second handle on the same open file.
    ///
    /// # Errors
    /// What the system says.
    fn again(&self) -> io::Result<Box<dyn DiskFile>>;
}

/// One thing in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// What changes with a file's bytes and is known without reading them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// When they were changed last, in nanoseconds since 1970.
    pub changed: u64,
    /// How many there are.
    pub bytes: u64,
}

/// A file system.
pub trait Disk: Debug + Send + Sync {
    /// The bytes of a file, at most one more than `most`.
    ///
    /// # Errors
    /// What the system says.
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>>;
    /// What is in a folder, by name.
    ///
    /// # Errors
    /// What the system says.
    fn list(&self, folder: &Path) -> io::Result<Vec<Found>>;
    /// Whether a folder is there and has something in it, however much.
    fn has_something(&self, folder: &Path) -> bool {
        self.list(folder).is_ok_and(|found| !found.is_empty())
    }
    /// What is known of a file without reading it.
    ///
    /// # Errors
    /// What the system says, and that it does not know.
    fn about(&self, _path: &Path) -> io::Result<About> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// Whether a folder is there; `None` when there is nothing or something else.
    fn is_folder(&self, path: &Path) -> bool;
    /// Whether anything is there.
    fn is_there(&self, path: &Path) -> bool;
    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// What the system says.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// A new file that was not there before, with the permissions of `like`, if that is there.
    ///
    /// # Errors
    /// What the system says.
    fn create(&self, path: &Path, like: Option<&Path>) -> io::Result<Box<dyn DiskFile>>;
    /// A file to write at its end; it is made if it is not there.
    ///
    /// # Errors
    /// What the system says.
    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Puts a file in another's place, in one step.
    ///
    /// # Errors
    /// What the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits until the names in a folder are on the disk.
    ///
    /// # Errors
    /// What the system says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Takes a file away.
    ///
    /// # Errors
    /// What the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Where a symbolic link leads; the path itself when it is none.
    fn target(&self, path: &Path) -> PathBuf;
    /// Lets nobody else who asks write until what it gives is dropped, and waits a moment for
    /// them; `folder` is the one for what the program needs for itself.
    ///
    /// `None` where there is nobody to wait for, or the system cannot do it.
    fn hold(&self, _folder: &Path) -> Option<Box<dyn Debug + Send>> {
        None
    }
}

/// How often and how long another writer is waited for: a second in all.
const HOLD_TRIES: u32 = 200;
const HOLD_WAIT: std::time::Duration = std::time::Duration::from_millis(5);

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl DiskFile for fs::File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        io::Write::write(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.flush()?;
        self.sync_all()
    }

    fn again(&self) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(self.try_clone()?))
    }
}

impl Disk for RealDisk {
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            found.push(Found {
                path: entry.path(),
                is_folder: entry.file_type()?.is_dir(),
            });
        }
        found.sort();
        Ok(found)
    }

    fn has_something(&self, folder: &Path) -> bool {
        let entries = fs::read_dir(folder);
        entries.is_ok_and(|mut entries| entries.next().is_some_and(|entry| entry.is_ok()))
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        let known = fs::metadata(path)?;
        let changed = known.modified()?.duration_since(std::time::UNIX_EPOCH);
        let nanos = changed.unwrap_or_default().as_nanos();
        Ok(About {
            changed: u64::try_from(nanos).unwrap_or(u64::MAX),
            bytes: known.len(),
        })
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn is_there(&self, path: &Path) -> bool {
        path.symlink_metadata().is_ok()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn create(&self, path: &Path, like: Option<&Path>) -> io::Result<Box<dyn DiskFile>> {
        let file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(path)?;
        if let Some(known) = like.and_then(|like| fs::metadata(like).ok()) {
            file.set_permissions(known.permissions())?;
        }
        Ok(Box::new(file))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)?;
        Ok(Box::new(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows cannot open a folder as a file; there a rename is kept by the file system.
        if cfg!(unix) {
            fs::File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn target(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
    }

    fn hold(&self, folder: &Path) -> Option<Box<dyn Debug + Send>> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let file = options.open(folder.join("saving.lock")).ok()?;
        for _ in 0..HOLD_TRIES {
            match file.try_lock() {
                Ok(()) => return Some(Box::new(file)),
                Err(fs::TryLockError::WouldBlock) => std::thread::sleep(HOLD_WAIT),
                Err(fs::TryLockError::Error(_)) => return None,
            }
        }
        // Whoever holds it so long has stopped; what stands in the file is compared all the same.
        None
    }
}
