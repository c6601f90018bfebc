//! Who else has the open article open, on this machine or another.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use egui::{Context, Frame, Margin, Ui};

use super::component::{Banner, Tone};
use super::say::{say, say_with};
use super::{Desk, clock, keeper, words};
use crate::edit::merge::Both;
use crate::library::disk::RealDisk;
use crate::library::presence::{self, BEAT_SECONDS, Open, Presence, Who};
use crate::model::Time;
use crate::model::article::ArticleId;
use crate::model::conflict::Version;

/// Those who have the open article open.
#[derive(Debug, Default)]
pub(super) struct Company {
    /// Which article was said to be open, and where it is.
    of: Option<(ArticleId, PathBuf)>,
    open: Option<Here>,
    journal: Option<PathBuf>,
    others: Vec<Presence>,
    looked: Option<Time>,
    is_put_away: bool,
}

impl Company {
    /// Whether somebody else has the article open.
    pub(super) fn is_shared(&self) -> bool {
        !self.others.is_empty()
    }

    /// Whether there is something to say of it.
    pub(super) fn has_banner(&self) -> bool {
        self.is_shared() && !self.is_put_away
    }

    /// Looks in the next frame, because something was told.
    pub(super) fn hurry(&mut self) {
        self.looked = None;
    }

    /// What is said of the open article here.
    pub(super) fn here(&self) -> Option<&Here> {
        self.open.as_ref()
    }

    /// A journal that only this window writes, while others have the article open.
    pub(super) fn own_journal(&self, folder: &Path) -> Option<PathBuf> {
        let open = self.open.as_ref().filter(|_| self.is_shared())?;
        Some(open.open().own_journal(folder))
    }
}

/// That something is open here, said as long as this is kept.
#[derive(Clone, Debug)]
pub struct Here {
    open: Arc<Mutex<Open>>,
    /// The thread that renews it stops when this is gone.
    _pulse: Option<Arc<Sender<()>>>,
}

impl Here {
    /// Says it; `None` where that cannot be, and then nobody is told.
    pub(super) fn begin(desk: &Desk, folder: &Path, what: ArticleId) -> Option<Self> {
        let who = Who::here(desk.who());
        let open = Open::begin(Arc::new(RealDisk), folder, what, who, desk.now()).ok()?;
        let open = Arc::new(Mutex::new(open));
        let renews = !desk.options.is_at_once;
        let _pulse = renews.then(|| pulse(Arc::downgrade(&open))).flatten();
        let _pulse = _pulse.map(Arc::new);
        Some(Self { open, _pulse })
    }

    /// What is said.
    pub(super) fn open(&self) -> MutexGuard<'_, Open> {
        locked(&self.open)
    }
}

fn locked(open: &Mutex<Open>) -> MutexGuard<'_, Open> {
    open.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says that an article is open here, and looks who else has it open.
pub(super) fn enter(desk: &mut Desk, article: ArticleId, path: &Path) {
    desk.seat.company = Company {
        of: Some((article, path.to_owned())),
        ..Company::default()
    };
    let now = desk.now();
    let Some(folder) = folder(desk, path) else {
        return;
    };
    // Where it cannot be said, nobody is told; merging does not need it.
    let Some(here) = Here::begin(desk, &folder, article) else {
        return;
    };
    desk.seat.company.others = here.open().others(now);
    desk.seat.company.looked = Some(now);
    desk.seat.company.open = Some(here);
}

/// In the library, or on this machine for a file that is in none.
fn folder(desk: &Desk, path: &Path) -> Option<PathBuf> {
    let library = desk.shelf.library();
    let own = library.filter(|library| path.starts_with(library.root()) && library.is_there());
    let own = own.map(|library| presence::folder(library.root()));
    own.or_else(|| {
        Some(
            desk.options
                .state
                .as_ref()?
                .with_file_name(presence::FOLDER),
        )
    })
}

/// Renews what was said, also while the window is hidden and has no frames.
fn pulse(open: Weak<Mutex<Open>>) -> Option<Sender<()>> {
    let (stop, stopped) = channel();
    let work = move || {
        let now = clock::system();
        let wait = Duration::from_secs(BEAT_SECONDS.unsigned_abs());
        while stopped.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
            let Some(open) = open.upgrade() else {
                break;
            };
            // A folder that is away may be back at the next beat.
            drop(locked(&open).beat(now()));
        }
    };
    let thread = std::thread::Builder::new().name("nutgraf presence".to_owned());
    thread.spawn(work).ok().map(|_| stop)
}

/// Keeps what is said and known of the open article right.
pub(super) fn keep(desk: &mut Desk, ctx: &Context) {
    if !desk.options.keeps_journals {
        return;
    }
    let path = desk.seat.document.path().map(Path::to_owned);
    let of = path.map(|path| (desk.seat.document.article().id(), path));
    if desk.seat.company.of != of {
        match of {
            Some((article, path)) => enter(desk, article, &path),
            None => desk.seat.company = Company::default(),
        }
    }
    let now = desk.now();
    let journal = keeper::path(desk).map(Path::to_owned);
    let company = &mut desk.seat.company;
    let Some(open) = &company.open else {
        return;
    };
    let mut open = open.open();
    if company.journal != journal {
        drop(open.write_journal(journal.as_deref(), now));
        company.journal = journal;
    } else if desk.options.is_at_once && BEAT_SECONDS <= (now - open.last_beat()).num_seconds() {
        drop(open.beat(now));
    }
    let is_due = |at: Time| BEAT_SECONDS <= (now - at).num_seconds();
    if company.looked.is_none_or(is_due) {
        company.looked = Some(now);
        let others = open.others(now);
        let known = |other: &Presence| company.others.iter().any(|one| one.who == other.who);
        if !others.iter().all(known) {
            company.is_put_away = false;
        }
        company.others = others;
    }
    if !company.others.is_empty() {
        // Somebody who is gone without a word is noticed.
        ctx.request_repaint_after(Duration::from_secs(BEAT_SECONDS.unsigned_abs()));
    }
}

/// Whose changes are put together: ours, and those of whoever wrote the file, which says when.
pub(super) fn both(desk: &Desk) -> Both {
    let own = desk.who().to_owned();
    let other = desk.seat.company.others.first();
    let by = other.map_or_else(String::new, |other| {
        if other.who.user == own {
            name(other)
        } else {
            other.who.user.clone()
        }
    });
    Both {
        ours: Version {
            by: own,
            at: desk.seat.document.log().last_change(),
        },
        theirs: Version { by, at: None },
    }
}

/// "Omar on hall-3", or "Omar in another window".
fn name(other: &Presence) -> String {
    let Who { user, host, .. } = other.who.clone();
    let user = if user.is_empty() {
        say("company-somebody").to_owned()
    } else {
        user
    };
    if host == Who::here("").host {
        say_with("company-window", [("name", user.into())])
    } else {
        say_with("company-on", [("name", user.into()), ("host", host.into())])
    }
}

/// Says quietly who else is there.
pub(super) fn banner(desk: &mut Desk, ui: &mut Ui) {
    let others = &desk.seat.company.others;
    let Some(first) = others.first().filter(|_| desk.seat.company.has_banner()) else {
        return;
    };
    let values = [
        ("name", name(first).into()),
        ("time", words::clock(first.since).into()),
        ("count", (others.len() - 1).into()),
    ];
    let said = match others.len() {
        1 => say_with("company-here", values),
        _ => say_with("company-more", values),
    };
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 10));
    let shown = frame.show(ui, |ui| Banner::new(Tone::Quiet, &said).can_close().ui(ui));
    desk.seat.company.is_put_away = shown.inner.is_some();
}
