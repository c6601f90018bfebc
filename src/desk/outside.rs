//! When somebody else changed, moved or took away the file of the open article.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use egui::Context;

use super::action::Action;
use super::company::Here;
use super::component::Tone;
use super::jobs::Done;
use super::notice::Which;
use super::say::{say, say_with};
use super::seat::SeatId;
use super::{Desk, catalogue, company, keeper};
use crate::edit::merge::{Both, merge, towards};
use crate::edit::revision::{Occasion, Point};
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::library::folder::{Kept, Library, Stamp};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::position::Assoc;

/// How often the file is looked at, in milliseconds.
const LOOK_MILLIS: i64 = 2_000;
/// How long a file must be gone before anything is said: many programs replace a file by taking
/// it away first.
const GONE_MILLIS: i64 = 1_000;
/// After so many looks during which somebody typed on, the typing waits for the merge.
const PATIENCE: u8 = 3;

/// What a file looked like.
type Look = (SystemTime, u64);

/// What the file looked like when it was looked at last.
#[derive(Debug, Default)]
pub(super) struct Outside {
    looked: Option<Time>,
    is_looking: bool,
    seen: Option<Look>,
    gone: Option<Gone>,
    overtaken: u8,
}

/// That the file is gone, since when, and what was said of it and its folder.
#[derive(Debug)]
struct Gone {
    since: Time,
    told: Option<(bool, Which)>,
}

impl Outside {
    /// Looks in the next frame, because something was told of the file.
    pub(super) fn hurry(&mut self) {
        self.looked = None;
    }

    /// Whether the file is gone, so that only a person decides where it is written again.
    pub(super) const fn is_gone(&self) -> bool {
        self.gone.is_some()
    }
}

/// What a look at the file needs to know.
struct Question {
    path: PathBuf,
    library: Option<Library>,
    seen: Option<Look>,
    stamp: Option<Stamp>,
    journal: Option<PathBuf>,
    /// The article as the file had it, now and before.
    document: Bases,
    state: State,
    changes: usize,
    seat: SeatId,
    who: Both,
    at: Time,
}

/// What a look at the file found.
#[derive(Debug)]
pub(super) struct Answer {
    path: PathBuf,
    /// How long the log was.
    changes: usize,
    /// Whose file it is.
    seat: SeatId,
    /// What the file looks like; `None` when it is gone.
    look: Option<Look>,
    is_folder_there: bool,
    is_journal_there: bool,
    news: Option<Box<News>>,
}

/// What somebody else wrote, put together with ours.
#[derive(Debug)]
struct News {
    kept: Kept,
    change: Option<Transaction>,
    conflicts: usize,
}

/// Looks at the open article's file and takes in what somebody else did.
///
/// A job reads and merges. It looks when something was told of the file, and when there is a
/// frame anyway: a key, the mouse, the window coming to the front.
pub(super) fn watch(desk: &mut Desk, ctx: &Context) {
    let Some(path) = desk.seat.document.path().map(Path::to_owned) else {
        return;
    };
    let outside = &desk.seat.outside;
    if !desk.options.keeps_journals || desk.asking.is_some() || outside.is_looking {
        return;
    }
    let now = desk.now();
    let wait = if outside
        .gone
        .as_ref()
        .is_some_and(|gone| gone.told.is_none())
    {
        GONE_MILLIS
    } else {
        LOOK_MILLIS
    };
    let since = outside.looked.map(|at| (now - at).num_milliseconds());
    if since.is_some_and(|millis| millis < wait) {
        return;
    }
    desk.seat.outside.looked = Some(now);
    desk.seat.outside.is_looking = true;
    let question = Question {
        library: library_of(desk, &path),
        seen: desk.seat.outside.seen,
        stamp: desk.seat.document.stamp(),
        journal: keeper::path(desk).map(Path::to_owned),
        document: Bases::of(desk),
        state: desk.seat.document.state().clone(),
        changes: desk.seat.document.log().entries().len(),
        seat: desk.seat.id,
        who: company::both(desk),
        at: now,
        path,
    };
    desk.jobs.begin("outside", ctx, move || {
        Done::Outside(Box::new(question.answer()))
    });
}

/// The open library, or the folder of a file that is in none.
fn library_of(desk: &Desk, path: &Path) -> Option<Library> {
    let open = desk.shelf.library().cloned();
    open.or_else(|| Library::open(path.parent()?).ok())
}

/// What somebody else may have gone on from.
struct Bases {
    saved: Article,
    before: Vec<(Stamp, Article)>,
    here: Option<Here>,
}

impl Bases {
    fn of(desk: &Desk) -> Self {
        Self {
            saved: desk.seat.document.saved().clone(),
            before: desk.seat.document.saved_before().to_vec(),
            here: desk.seat.company.here().cloned(),
        }
    }

    /// What a file was made from: what we saved last, or what stood there before when its writer
    /// says so, who then did not see our save and took its place.
    fn base_of(&self, kept: &Kept, now: Time) -> &Article {
        let before = self.here.as_ref();
        let before = before.and_then(|here| here.open().before(kept.stamp, now));
        let mut known = self.before.iter().rev();
        let known = known.find(|(stamp, _)| Some(*stamp) == before);
        known.map_or(&self.saved, |(_, article)| article)
    }
}

impl Question {
    fn answer(self) -> Answer {
        let about = std::fs::metadata(&self.path);
        let about = about.and_then(|about| Ok((about.modified()?, about.len())));
        let look = about.ok();
        let is_same = look.is_none() || look == self.seen;
        let kept = match &self.library {
            Some(library) if !is_same => library.read(&self.path),
            _ => return self.found(look, None),
        };
        match kept {
            Ok(kept) if Some(kept.stamp) == self.stamp => self.found(look, None),
            Ok(kept) => {
                let base = self.document.base_of(&kept, self.at);
                let news = put_together(base, &self.state, kept, &self.who, self.at);
                self.found(look, Some(news))
            }
            // A file that another program is still writing is looked at again.
            Err(_) => {
                let seen = self.seen;
                self.found(seen.or(look), None)
            }
        }
    }

    fn found(self, look: Option<Look>, news: Option<News>) -> Answer {
        let folder = self.path.parent();
        let library = self.library.as_ref();
        Answer {
            is_folder_there: folder.is_some_and(Path::is_dir)
                && library.is_none_or(Library::is_there),
            is_journal_there: self.journal.is_none_or(|journal| journal.is_file()),
            path: self.path,
            changes: self.changes,
            seat: self.seat,
            look,
            news: news.map(Box::new),
        }
    }
}

fn put_together(saved: &Article, state: &State, kept: Kept, who: &Both, at: Time) -> News {
    let mut who = who.clone();
    who.theirs.at = kept.article.particulars().changed;
    let merged = merge(saved, &state.article, &kept.article, &who);
    let change = towards(state, &merged.article, Origin::Colleague, at);
    News {
        kept,
        change,
        conflicts: merged.conflicts,
    }
}

/// Takes what a look at the file found.
pub(super) fn take_answer(desk: &mut Desk, ctx: &Context, answer: Answer) {
    // What was asked for an article that is open no more is of no use.
    desk.with(answer.seat, |desk| take_here(desk, ctx, answer));
}

fn take_here(desk: &mut Desk, ctx: &Context, answer: Answer) {
    desk.seat.outside.is_looking = false;
    if desk.seat.document.path() != Some(answer.path.as_path()) {
        return;
    }
    if !answer.is_journal_there {
        keeper::begin_again(desk);
    }
    let Some(look) = answer.look else {
        gone(desk, ctx, &answer);
        return;
    };
    if desk.seat.outside.gone.is_some() {
        back(desk);
    }
    let Some(news) = answer.news else {
        desk.seat.outside.seen = Some(look);
        return;
    };
    let is_overtaken = answer.changes != desk.seat.document.log().entries().len();
    if is_overtaken && desk.seat.outside.overtaken < PATIENCE {
        desk.seat.outside.overtaken += 1;
        desk.seat.outside.hurry();
        ctx.request_repaint();
        return;
    }
    desk.seat.outside.overtaken = 0;
    desk.seat.outside.seen = Some(look);
    let article = news.kept.article.clone();
    let is_taken = if is_overtaken {
        take(desk, &answer.path)
    } else {
        take_news(desk, &answer.path, *news)
    };
    if is_taken {
        catalogue::saved(desk, ctx, &answer.path, &article);
    }
}

/// Takes in what stands in the file now, before it is written over; says whether it may be.
pub(super) fn take(desk: &mut Desk, path: &Path) -> bool {
    let Ok(kept) = desk.shelf.read(path) else {
        desk.seat.outside.seen = None;
        return false;
    };
    if Some(kept.stamp) == desk.seat.document.stamp() {
        return true;
    }
    let (now, who) = (desk.now(), company::both(desk));
    let bases = Bases::of(desk);
    let state = desk.seat.document.state();
    let news = put_together(bases.base_of(&kept, now), state, kept, &who, now);
    take_news(desk, path, news)
}

fn take_news(desk: &mut Desk, path: &Path, news: News) -> bool {
    let News {
        kept,
        change,
        conflicts,
    } = news;
    if kept.is_newer {
        return false;
    }
    if kept.article.id() != desk.seat.document.article().id() {
        desk.notices
            .fail(|| say("outside-another"), Some(Action::SaveAs));
        return false;
    }
    let had_words = desk.seat.document.is_changed();
    let (now, theirs) = (desk.now(), company::both(desk).theirs.by);
    if let Some(change) = change
        && !change_in_place(desk, change)
    {
        return false;
    }
    desk.seat.document.log_mut().mark(Point {
        occasion: Occasion::Outside,
        at: now,
        // Whoever it was, it was not the one who sits here.
        who: theirs,
    });
    desk.seat.document.note_outside(&kept);
    keeper::note(desk);
    if !desk.seat.document.is_changed() {
        keeper::saved(desk, path, kept.stamp);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match (conflicts, had_words) {
        // Who reads along knows it from the banner, and sees it.
        (0, _) if desk.seat.company.is_shared() => {}
        (0, false) => {
            let words = say_with("outside-read", [("name", name.into())]);
            desk.notices.say(words, Some(Action::Undo), now);
        }
        (0, true) => {
            let words = say_with("outside-both", [("name", name.into())]);
            desk.notices.say(words, Some(Action::Undo), now);
        }
        (places, _) => {
            let name = name.into_owned();
            let words = move || {
                let values = [("name", name.as_str().into()), ("count", places.into())];
                say_with("outside-conflicts", values)
            };
            desk.notices.remark(words, Some(Action::NextConflict));
        }
    }
    true
}

/// Changes the article under the writer's eyes: what is in sight stays where it is.
fn change_in_place(desk: &mut Desk, change: Transaction) -> bool {
    let (block, part) = desk.seat.surface.top_place();
    let mut top = desk.seat.document.article().blocks().start(block);
    for step in &change.steps {
        top = step.map().map(top, Assoc::After);
    }
    let is_changed = desk.change(Some(change));
    if is_changed {
        let place = desk.seat.document.article().find(top);
        let block = place.map_or(block, |place| place.block);
        let selection = desk.seat.document.state().selection;
        desk.seat.surface.bring_back(block, part, selection);
    }
    is_changed
}

/// The file is not where it was: it moved, it was taken away, or its whole folder is not there.
fn gone(desk: &mut Desk, ctx: &Context, answer: &Answer) {
    let now = desk.now();
    desk.seat.outside.seen = None;
    let since = desk
        .seat
        .outside
        .gone
        .as_ref()
        .map_or(now, |gone| gone.since);
    if desk.seat.outside.gone.is_none() {
        desk.seat.outside.gone = Some(Gone { since, told: None });
    }
    if let Some(path) = moved_to(desk) {
        follow(desk, &path);
        return;
    }
    // Nobody tells when a folder comes back.
    ctx.request_repaint_after(Duration::from_millis(LOOK_MILLIS.unsigned_abs()));
    if (now - since).num_milliseconds() < GONE_MILLIS {
        ctx.request_repaint_after(Duration::from_millis(GONE_MILLIS.unsigned_abs()));
        return;
    }
    let told = desk.seat.outside.gone.as_ref().and_then(|gone| gone.told);
    let is_there = answer.is_folder_there;
    if told.is_some_and(|(was_there, _)| was_there == is_there) {
        return;
    }
    withdraw(desk, told);
    let title = desk.seat.document.title();
    let words = move || {
        let title = [("title", title.as_str().into())];
        if is_there {
            say_with("outside-taken", title)
        } else {
            say_with("outside-away", title)
        }
    };
    let actions = if is_there {
        vec![Action::Save, Action::SaveAs]
    } else {
        vec![Action::SaveAs]
    };
    let which = desk.notices.tell(words, actions, Tone::Bad);
    if let Some(gone) = &mut desk.seat.outside.gone {
        gone.told = Some((is_there, which));
    }
}

fn withdraw(desk: &mut Desk, told: Option<(bool, Which)>) {
    if let Some((_, which)) = told {
        desk.notices.withdraw(which);
    }
}

/// Another file of the library that is the same article, where its own is gone.
fn moved_to(desk: &Desk) -> Option<PathBuf> {
    let id = desk.seat.document.article().id();
    let own = desk.seat.document.path()?;
    let found = desk.shelf.by_id(id)?.path;
    (found != own && found.is_file()).then_some(found)
}

/// Goes on in the file that the article's own became.
fn follow(desk: &mut Desk, path: &Path) {
    let told = desk.seat.outside.gone.take().and_then(|gone| gone.told);
    withdraw(desk, told);
    desk.seat.document.note_moved(path.to_owned());
    desk.settings.remember(path.to_owned());
    take(desk, path);
    let (title, now) = (desk.seat.document.title(), desk.now());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let values = [("title", title.into()), ("name", name.into())];
    let words = say_with("outside-moved", values);
    desk.notices.say(words, None, now);
}

/// Takes notice that the article was just written to its file, wherever that is now.
pub(super) fn written(desk: &mut Desk) {
    desk.seat.outside.seen = None;
    if let Some(gone) = desk.seat.outside.gone.take() {
        withdraw(desk, gone.told);
        keeper::begin_again(desk);
    }
}

/// The file is there again.
fn back(desk: &mut Desk) {
    let gone = desk.seat.outside.gone.take();
    let Some(told) = gone.and_then(|gone| gone.told) else {
        return;
    };
    withdraw(desk, Some(told));
    keeper::begin_again(desk);
    let now = desk.now();
    let words = say_with(
        "outside-back",
        [("title", desk.seat.document.title().into())],
    );
    desk.notices.say(words, None, now);
}
