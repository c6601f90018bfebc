//! When somebody else changes something in a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use notify::event::ModifyKind;
use notify::{Event, EventKind, RecursiveMode, Watcher as _};

use crate::library::folder::STATE;
use crate::library::presence;

/// What changed in a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new, other or gone.
    pub paths: BTreeSet<PathBuf>,
    /// Whether more may have changed than is named, as when a whole folder came or went.
    pub is_everything: bool,
}

impl Changes {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.is_everything
    }
}

/// Is told by the system what changes in a folder, on a thread of the system's watcher.
#[derive(Debug)]
pub struct Watcher {
    changes: Arc<Mutex<Changes>>,
    /// Watching ends when it is dropped.
    _watcher: notify::RecommendedWatcher,
}

impl Watcher {
    /// Watches a folder with all that is in it; `wake` is called after each change.
    ///
    /// `None` where the system cannot tell: on a folder of another machine, or when too much is
    /// watched already. Then a [`Glance`] from time to time does the same.
    pub fn begin(folder: &Path, wake: impl Fn() + Send + 'static) -> Option<Self> {
        if is_remote(folder) {
            return None;
        }
        let changes = Arc::new(Mutex::new(Changes::default()));
        let (told, root) = (Arc::clone(&changes), folder.to_owned());
        let hear = move |event: notify::Result<Event>| {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            let is_news = match event {
                Ok(event) => take(&mut told, &root, &event),
                Err(_) => {
                    told.is_everything = true;
                    true
                }
            };
            drop(told);
            if is_news {
                wake();
            }
        };
        let mut watcher = notify::recommended_watcher(hear).ok()?;
        watcher.watch(folder, RecursiveMode::Recursive).ok()?;
        Some(Self {
            changes,
            _watcher: watcher,
        })
    }

    /// What changed since it was asked last.
    #[must_use]
    pub fn take(&self) -> Changes {
        std::mem::take(&mut *self.changes.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Takes notice of an event; says whether it is about articles, books or who has them open.
fn take(told: &mut Changes, root: &Path, event: &Event) -> bool {
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    let is_name = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    );
    let mut is_news = event.need_rescan();
    told.is_everything |= is_news;
    for path in &event.paths {
        if is_kept(root, path) {
            is_news |= told.paths.insert(path.clone());
        } else if is_name && is_shown(root, path) && may_be_folder(path) {
            told.is_everything = true;
            is_news = true;
        }
    }
    is_news
}

/// Whether a path has no hidden part under the root.
fn is_shown(root: &Path, path: &Path) -> bool {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let mut parts = inside.components();
    parts.all(|part| match part {
        Component::Normal(name) => !name.to_string_lossy().starts_with('.'),
        _ => true,
    })
}

/// Whether a path is of an article, a book, or of somebody who has an article open.
fn is_kept(root: &Path, path: &Path) -> bool {
    let is_ron = path.extension().is_some_and(|end| end == "ron");
    is_ron && (is_shown(root, path) || path.starts_with(root.join(STATE).join(presence::FOLDER)))
}

/// Whether a path is a folder, or may have been one.
fn may_be_folder(path: &Path) -> bool {
    path.is_dir() || (path.extension().is_none() && !path.exists())
}

/// What a file looked like.
type Look = (Option<SystemTime>, u64);

/// A folder as it was when it was looked at last, for where the system does not tell.
#[derive(Debug, Default)]
pub struct Glance {
    files: BTreeMap<PathBuf, Look>,
}

impl Glance {
    /// The folder as it is now.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        walk(folder, folder, &mut files);
        Self { files }
    }

    /// Looks again, and says what is other than the last time.
    pub fn again(&mut self, folder: &Path) -> Changes {
        let mut changes = Changes::default();
        // A folder that cannot be reached now is not one from which everything was taken.
        if !folder.is_dir() {
            return changes;
        }
        let now = Self::of(folder);
        for (path, look) in &now.files {
            if self.files.get(path) != Some(look) {
                changes.paths.insert(path.clone());
            }
        }
        let gone = self
            .files
            .keys()
            .filter(|path| !now.files.contains_key(*path));
        changes.paths.extend(gone.cloned());
        *self = now;
        changes
    }
}

fn walk(root: &Path, folder: &Path, files: &mut BTreeMap<PathBuf, Look>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let leads_to_presence = path == root.join(STATE) || path.starts_with(root.join(STATE));
        if is_folder && (is_shown(root, &path) || leads_to_presence) {
            walk(root, &path, files);
        } else if is_kept(root, &path)
            && let Ok(about) = entry.metadata()
        {
            files.insert(path, (about.modified().ok(), about.len()));
        }
    }
}

/// Whether a folder lies on another machine, whose changes this system does not tell of.
#[cfg(target_os = "linux")]
#[allow(
    clippy::useless_conversion,
    reason = "the type of the number is not the same on every machine"
)]
fn is_remote(folder: &Path) -> bool {
    // NFS, SMB and CIFS, 9P, AFS, Ceph, FUSE (sshfs and the like), VirtualBox and VMware folders.
    const REMOTE: [i64; 9] = [
        0x6969,
        0x517B,
        0xFF53_4D42,
        0xFE53_4D42,
        0x0102_1997,
        0x5346_414F,
        0x00C3_6400,
        0x6573_5546,
        0x786F_4256,
    ];
    rustix::fs::statfs(folder).is_ok_and(|about| REMOTE.contains(&i64::from(about.f_type)))
}

/// Whether a folder lies on another machine, whose changes this system does not tell of.
#[cfg(not(target_os = "linux"))]
const fn is_remote(_: &Path) -> bool {
    false
}
