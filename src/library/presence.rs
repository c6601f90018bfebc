//! Who has an article open: a small file for each program, renewed as long as it runs.
//!
//! Nobody is locked out: what two programs write is merged. The file lets each say that the
//! other is there, and leave the other's journal alone.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::library::atomic::{self, Worth};
use crate::library::disk::Disk;
use crate::library::error::{SaveError, Step};
use crate::library::folder::{STATE, Stamp};
use crate::model::Time;
use crate::model::article::ArticleId;
use crate::record::ron_text;
use crate::record::tree::{Field, Tree};

/// The folder of these files, in the folder of what the program needs for itself.
pub const FOLDER: &str = "open";
/// How often the file is to be renewed, in seconds.
pub const BEAT_SECONDS: i64 = 30;
/// After so many seconds without a beat, a program on another machine counts as gone.
const SILENT_SECONDS: i64 = 4 * BEAT_SECONDS;
/// After so many seconds without a beat, a file is taken away wherever it came from.
const FORGOTTEN_SECONDS: i64 = 24 * 60 * 60;
/// So many of the last saves are told.
const SAVES: usize = 8;
/// The most bytes of such a file.
const MAX_BYTES: usize = 4_096;

/// Tells two windows of one process apart.
static TURN: AtomicU32 = AtomicU32::new(0);

/// What this process says just now; a file of ours that is not among it was left behind, in a
/// folder that was away when it was to be taken back.
static SAID: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn said() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    SAID.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A program that has an article open, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The person at it.
    pub user: String,
    /// The machine.
    pub host: String,
    /// The number of its process there.
    pub process: u32,
}

impl Who {
    /// This program, used by `user`.
    #[must_use]
    pub fn here(user: &str) -> Self {
        Self {
            user: user.to_owned(),
            host: host(),
            process: std::process::id(),
        }
    }
}

/// Somebody who has an article open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// Which article.
    pub article: ArticleId,
    /// Who.
    pub who: Who,
    /// Since when.
    pub since: Time,
    /// When they were last heard of.
    pub beat: Time,
    /// The name of the journal that they write.
    pub journal: String,
    /// What they saved last: what stood in the file then, and in the place of what.
    pub saves: Vec<(Stamp, Stamp)>,
    path: PathBuf,
}

/// That this program has an article open; it is taken back when this is dropped.
#[derive(Debug)]
pub struct Open {
    disk: Arc<dyn Disk>,
    is: Presence,
}

/// Where the files of a folder of articles are.
#[must_use]
pub fn folder(root: &Path) -> PathBuf {
    root.join(STATE).join(FOLDER)
}

impl Open {
    /// Says in `folder` that an article is open here.
    ///
    /// # Errors
    /// When it cannot be written; then nobody is told, and nothing else is amiss.
    pub fn begin(
        disk: Arc<dyn Disk>,
        folder: &Path,
        article: ArticleId,
        who: Who,
        now: Time,
    ) -> Result<Self, SaveError> {
        if !disk.is_folder(folder) {
            let made = disk.make_folder(folder);
            made.map_err(|error| SaveError::System {
                path: folder.to_owned(),
                step: Step::PresenceFolder,
                error,
            })?;
        }
        let turn = TURN.fetch_add(1, Ordering::Relaxed);
        let name = format!("{article}.{}-{}-{turn}.ron", plain(&who.host), who.process);
        let is = Presence {
            article,
            who,
            since: now,
            beat: now,
            journal: String::new(),
            saves: Vec::new(),
            path: folder.join(name),
        };
        said().insert(is.path.clone());
        let open = Self { disk, is };
        open.write()?;
        Ok(open)
    }

    /// Says that it still is.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn beat(&mut self, now: Time) -> Result<(), SaveError> {
        self.is.beat = now;
        self.write()
    }

    /// Says which journal is written.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_journal(&mut self, journal: Option<&Path>, now: Time) -> Result<(), SaveError> {
        self.is.beat = now;
        let name = journal.and_then(Path::file_name).unwrap_or_default();
        self.is.journal = name.to_string_lossy().into_owned();
        self.write()
    }

    /// Says what will stand in the file, and in the place of what, before it does: where two
    /// programs cannot take turns, the later one of two savers takes the place of the earlier,
    /// which learns from this that its own save was not seen.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_save(&mut self, is: Stamp, was: Stamp, now: Time) -> Result<(), SaveError> {
        self.is.beat = now;
        let many = self.is.saves.len();
        self.is.saves.drain(..(many + 1).saturating_sub(SAVES));
        self.is.saves.push((is, was));
        self.write()
    }

    /// What stood in the file before somebody else wrote this, when they say it.
    #[must_use]
    pub fn before(&self, is: Stamp, now: Time) -> Option<Stamp> {
        let others = self.others(now);
        let mut saves = others.iter().flat_map(|other| &other.saves);
        saves.find(|(saved, _)| *saved == is).map(|(_, was)| *was)
    }

    /// When it was last said.
    #[must_use]
    pub const fn last_beat(&self) -> Time {
        self.is.beat
    }

    /// Which article.
    #[must_use]
    pub const fn article(&self) -> ArticleId {
        self.is.article
    }

    /// The others who have the same article open, those first who came first.
    #[must_use]
    pub fn others(&self, now: Time) -> Vec<Presence> {
        let folder = self.is.path.parent().unwrap_or(&self.is.path);
        let mut all = present(&*self.disk, folder, &self.is.who.host, now);
        all.retain(|other| other.article == self.is.article && other.path != self.is.path);
        all.sort_by_key(|other| other.since);
        all
    }

    /// A name for a journal that no other program uses.
    #[must_use]
    pub fn own_journal(&self, folder: &Path) -> PathBuf {
        let stem = self.is.path.file_stem().unwrap_or_default();
        folder.join(format!("{}.journal", stem.to_string_lossy()))
    }

    fn write(&self) -> Result<(), SaveError> {
        let text = written(&self.is);
        atomic::replace(&*self.disk, &self.is.path, text.as_bytes(), Worth::Remade)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        said().remove(&self.is.path);
        // When it cannot be taken away, it is soon too old to count.
        drop(self.disk.remove(&self.is.path));
    }
}

/// The names of the journals that programs which run now are writing.
#[must_use]
pub fn journals(disk: &dyn Disk, root: &Path, now: Time) -> BTreeSet<String> {
    let all = present(disk, &folder(root), &host(), now);
    all.into_iter().map(|one| one.journal).collect()
}

/// The articles that programs which run now have open, this one's among them.
#[must_use]
pub fn articles(disk: &dyn Disk, root: &Path, now: Time) -> BTreeSet<ArticleId> {
    let all = present(disk, &folder(root), &host(), now);
    all.into_iter().map(|one| one.article).collect()
}

/// Everybody who has an article open; files of programs that are gone are taken away.
#[must_use]
pub fn present(disk: &dyn Disk, folder: &Path, host: &str, now: Time) -> Vec<Presence> {
    let found = disk.list(folder).unwrap_or_default();
    let mut out = Vec::new();
    for found in found {
        if found.path.extension().is_none_or(|end| end != "ron")
            || atomic::is_temporary(&found.path)
        {
            continue;
        }
        let bytes = disk.read(&found.path, MAX_BYTES).unwrap_or_default();
        let Some(presence) = read(&found.path, &bytes) else {
            continue;
        };
        let silent = (now - presence.beat).num_seconds();
        let running = (presence.who.host == host).then(|| {
            if presence.who.process == std::process::id() {
                return Some(said().contains(&found.path));
            }
            is_running(presence.who.process)
        });
        let is_alive = running.flatten().unwrap_or(silent < SILENT_SECONDS);
        if FORGOTTEN_SECONDS < silent || running == Some(Some(false)) {
            // Whoever else looks takes it away too.
            drop(disk.remove(&found.path));
        } else if is_alive {
            out.push(presence);
        }
    }
    out
}

fn field(name: &str, value: Tree) -> Field {
    Field {
        name: name.to_owned(),
        value,
        raw: None,
    }
}

fn written(is: &Presence) -> String {
    let text = |text: &str| Tree::Text(text.to_owned());
    let time = |at: Time| Tree::Text(at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true));
    let saves = is.saves.iter();
    let saves = saves.map(|(is, was)| Tree::Text(format!("{is} over {was}")));
    ron_text::write_line(&Tree::Fields(vec![
        field("article", text(&is.article.to_string())),
        field("user", text(&is.who.user)),
        field("host", text(&is.who.host)),
        field("process", Tree::Number(is.who.process.to_string())),
        field("since", time(is.since)),
        field("beat", time(is.beat)),
        field("journal", text(&is.journal)),
        field("saves", Tree::List(saves.collect())),
    ]))
}

fn read(path: &Path, bytes: &[u8]) -> Option<Presence> {
    let tree = ron_text::read(std::str::from_utf8(bytes).ok()?).ok()?;
    let text = |name| match tree.get(name) {
        Some(Tree::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let time = |name| {
        let at = chrono::DateTime::parse_from_rfc3339(&text(name)?).ok()?;
        Some(at.to_utc())
    };
    let process = match tree.get("process") {
        Some(Tree::Number(number)) => number.parse().ok()?,
        _ => return None,
    };
    Some(Presence {
        article: ArticleId(uuid::Uuid::parse_str(&text("article")?).ok()?),
        who: Who {
            user: text("user")?,
            host: text("host")?,
            process,
        },
        since: time("since")?,
        beat: time("beat")?,
        journal: text("journal").unwrap_or_default(),
        saves: read_saves(tree.get("saves")),
        path: path.to_owned(),
    })
}

fn read_saves(tree: Option<&Tree>) -> Vec<(Stamp, Stamp)> {
    let Some(Tree::List(saves)) = tree else {
        return Vec::new();
    };
    let saves = saves.iter().filter_map(|save| match save {
        Tree::Text(save) => {
            let (is, was) = save.split_once(" over ")?;
            Some((Stamp::parse(is)?, Stamp::parse(was)?))
        }
        _ => None,
    });
    saves.collect()
}

/// A name as a part of a file's name.
fn plain(name: &str) -> String {
    let letters = name.chars().take(40);
    let kept = letters.map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    kept.collect()
}

/// The name of this machine.
fn host() -> String {
    let files = ["/proc/sys/kernel/hostname", "/etc/hostname"];
    let files = files
        .into_iter()
        .filter_map(|path| std::fs::read_to_string(path).ok());
    let names = ["COMPUTERNAME", "HOSTNAME"].into_iter();
    let mut known = files.chain(names.filter_map(|name| std::env::var(name).ok()));
    let name = known.find(|name| !name.trim().is_empty());
    name.map_or_else(|| "this machine".to_owned(), |name| name.trim().to_owned())
}

/// Whether a process of this machine is there; `None` where its beat must tell.
fn is_running(process: u32) -> Option<bool> {
    let processes = Path::new("/proc");
    // Only where the system lists its processes as folders is one that is missing gone.
    let is_listed = processes.join(std::process::id().to_string()).is_dir();
    is_listed.then(|| {
        let folder = processes.join(process.to_string());
        folder.is_dir() && !is_dead(&folder)
    })
}

/// Whether a process has ended and is listed only until somebody asks how.
fn is_dead(process: &Path) -> bool {
    let said = std::fs::read_to_string(process.join("stat")).unwrap_or_default();
    let state = said.rsplit_once(") ").map(|(_, rest)| rest);
    state.is_some_and(|state| state.starts_with(['Z', 'X']))
}
