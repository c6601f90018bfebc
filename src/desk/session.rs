//! Where everything stood when the window was closed: carets, what was in sight, the window's place.

use std::path::{Path, PathBuf};

use egui::{Context, Pos2, Rect, Vec2, pos2, vec2};
use serde::{Deserialize, Serialize};

use super::seat::Side;
use super::{Desk, beside, files, own};
use crate::edit::selection::Selection;
use crate::library::folder::Library;
use crate::model::Time;
use crate::model::position::Pos;

/// How many articles' places are remembered.
const PLACES: usize = 200;
/// How long after a change it is kept, in milliseconds.
const KEEP_AFTER_MILLIS: i64 = 3_000;
/// A window is at least so large, and no further from the corner of the screens than this.
const LEAST: Vec2 = vec2(400.0, 300.0);
const FAR: f32 = 8_000.0;

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Where the window was.
    pub window: Option<Window>,
    /// Where the caret was in each article, the last one first.
    pub places: Vec<Place>,
    /// What was open, the article at hand last.
    pub open: Vec<Open>,
    /// How much of the room the first of two pages had.
    pub share: Option<f32>,
    /// The panels that had given way to a second page.
    pub gave_way: GaveWay,
}

/// An article that was open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Open {
    /// Its file.
    pub file: PathBuf,
    /// Where it stood.
    pub stood: Stood,
}

/// Where an open article stands.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Stood {
    /// In the main window, alone or where lines begin.
    First,
    /// In the main window, where lines end.
    Second,
    /// In a window of its own.
    Own(Option<Window>),
}

/// The panels that gave way to a second page, and come back when it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GaveWay {
    /// The list.
    pub articles: bool,
    /// The inspector.
    pub inspector: bool,
}

/// Where a window was, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// From the left of the screens.
    pub x: f32,
    /// From their top.
    pub y: f32,
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// Whether it filled the screen.
    pub is_maximized: bool,
}

/// Where somebody was in an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The article's name for ever.
    pub article: String,
    /// Where the selection began.
    pub anchor: usize,
    /// Where its caret was.
    pub head: usize,
    /// The block at the top of the view.
    pub block: usize,
    /// How much of it was above.
    pub part: f32,
}

impl Session {
    /// Reads what was kept; what cannot be read is as if nobody had ever been here.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).ok();
        let read = text.and_then(|text| ron::from_str::<Self>(&text).ok());
        read.unwrap_or_default()
    }

    fn keep(&self, path: &Path) {
        let pretty = ron::ser::PrettyConfig::default();
        let text = ron::ser::to_string_pretty(self, pretty);
        let folder = path.parent().map(std::fs::create_dir_all);
        // It is no one's words: when the disk refuses, the desk goes on.
        if let (Ok(text), Some(Ok(()))) = (text, folder) {
            drop(Library::write_out(path, text.as_bytes()));
        }
    }

    fn remember(&mut self, place: Place) {
        self.places.retain(|known| known.article != place.article);
        self.places.insert(0, place);
        self.places.truncate(PLACES);
    }
}

impl Window {
    /// Its size, where it is one.
    #[must_use]
    pub fn size(&self) -> Option<Vec2> {
        let size = vec2(self.width, self.height);
        (size.is_finite() && LEAST.x <= size.x && LEAST.y <= size.y && size.max_elem() < FAR)
            .then_some(size)
    }

    /// Its place, where that can be on a screen.
    #[must_use]
    pub fn place(&self) -> Option<Pos2> {
        let place = pos2(self.x, self.y);
        (place.is_finite() && place.to_vec2().abs().max_elem() < FAR).then_some(place)
    }
}

/// What is remembered, where it is kept, and when it changed.
#[derive(Debug, Default)]
pub(super) struct Memory {
    path: Option<PathBuf>,
    now: Session,
    kept: Session,
    changed: Option<Time>,
    /// Whether an article stands in the main window because it stood there last.
    has_reopened: bool,
}

impl Memory {
    /// Reads what is kept there; without a path nothing is kept.
    pub(super) fn new(path: Option<PathBuf>) -> Self {
        let now = path.as_deref().map(Session::read).unwrap_or_default();
        Self {
            path,
            kept: now.clone(),
            now,
            changed: None,
            has_reopened: false,
        }
    }
}

/// Brings caret and page to where they were in the article that was just opened.
pub(super) fn restore(desk: &mut Desk) {
    let id = desk.seat.document.article().id().to_string();
    let places = &desk.memory.now.places;
    let Some(place) = places.iter().find(|place| place.article == id).cloned() else {
        return;
    };
    let article = desk.seat.document.article();
    let end = article.end();
    // The words may be others now; a caret stands between two letters whatever they are.
    let fits = |at: usize| {
        let pos = Pos(at).min(end);
        let place = article.find(pos)?;
        let text = article.block(place.block)?.words.text();
        text.is_char_boundary(place.offset).then_some(pos)
    };
    if let (Some(anchor), Some(head)) = (fits(place.anchor), fits(place.head)) {
        desk.seat.document.select(Selection { anchor, head });
    }
    let selection = desk.seat.document.state().selection;
    desk.seat
        .surface
        .bring_back(place.block, place.part, selection);
}

/// Takes notice of where everything is, and keeps it when it has come to rest.
pub(super) fn keep(desk: &mut Desk, ctx: &Context) {
    if desk.memory.path.is_none() {
        return;
    }
    desk.each(note_place);
    // Until it is opened again, what was open is not forgotten.
    if !desk.wants_first {
        desk.memory.now.open = open_now(desk);
        desk.memory.now.share = desk.view.share;
        desk.memory.now.gave_way = desk.view.gave_way;
    }
    note_window(&mut desk.memory.now.window, ctx);
    if desk.memory.now == desk.memory.kept {
        desk.memory.changed = None;
        return;
    }
    let now = desk.now();
    let changed = *desk.memory.changed.get_or_insert(now);
    let left = KEEP_AFTER_MILLIS - (now - changed).num_milliseconds();
    match u64::try_from(left) {
        Ok(left) if 0 < left => {
            ctx.request_repaint_after(std::time::Duration::from_millis(left));
        }
        _ => write(desk),
    }
}

fn note_place(desk: &mut Desk) {
    if desk.seat.document.path().is_none() {
        return;
    }
    let Selection { anchor, head } = desk.seat.document.state().selection;
    let (block, part) = desk.seat.surface.top_place();
    desk.memory.now.remember(Place {
        article: desk.seat.document.article().id().to_string(),
        anchor: anchor.0,
        head: head.0,
        block,
        part,
    });
}

/// What is open, the article at hand last.
fn open_now(desk: &Desk) -> Vec<Open> {
    let all = desk.others.iter().chain(std::iter::once(&desk.seat));
    all.filter_map(|seat| {
        let own = desk.windows.get(&seat.id);
        Some(Open {
            file: seat.document.path()?.to_owned(),
            stood: match (own, seat.side) {
                (Some(own), _) => Stood::Own(own.place),
                (None, Side::First) => Stood::First,
                (None, Side::Second) => Stood::Second,
            },
        })
    })
    .collect()
}

/// Opens what was open when the window was closed, as far as it is in the library and there;
/// says whether an article stands in the main window.
pub(super) fn reopen(desk: &mut Desk) -> bool {
    let root = desk.shelf.library().map(Library::root);
    let is_here =
        |open: &Open| root.is_some_and(|root| open.file.starts_with(root)) && open.file.is_file();
    let all: Vec<Open> = desk
        .memory
        .now
        .open
        .iter()
        .filter(|open| is_here(open))
        .cloned()
        .collect();
    let (own, mut main): (Vec<Open>, Vec<Open>) = all
        .into_iter()
        .partition(|open| matches!(open.stood, Stood::Own(_)));
    for open in own {
        if let Stood::Own(place) = open.stood {
            own::reopen(desk, &open.file, place);
        }
    }
    main.truncate(2);
    let is_pair = main.len() == 2;
    for (at, open) in main.iter().enumerate() {
        if 0 < at {
            beside::stand_beside(desk);
        }
        if is_pair && open.stood == Stood::Second {
            desk.seat.side = Side::Second;
        }
        files::open_file(desk, &open.file);
    }
    desk.view.share = desk
        .memory
        .now
        .share
        .filter(|share| (0.0..=1.0).contains(share));
    desk.view.gave_way = desk.memory.now.gave_way;
    if !is_pair {
        beside::give_back(desk);
    }
    desk.memory.has_reopened = !main.is_empty();
    desk.memory.has_reopened
}

impl Desk {
    /// Whether what is at hand was opened again, where it stood when the window closed.
    pub(super) const fn is_as_it_was(&self) -> bool {
        self.memory.has_reopened
    }
}

/// Keeps it now, because the window goes.
pub(super) fn write(desk: &mut Desk) {
    let memory = &mut desk.memory;
    if let Some(path) = memory.path.as_deref().filter(|_| memory.now != memory.kept) {
        memory.now.keep(path);
    }
    memory.kept = memory.now.clone();
    memory.changed = None;
}

/// Takes notice of where a window is.
pub(super) fn note_window(kept: &mut Option<Window>, ctx: &Context) {
    let about = ctx.input(|input| {
        let about = input.viewport();
        let is_full = about.fullscreen.unwrap_or(false) || about.minimized.unwrap_or(false);
        (!is_full).then_some((about.outer_rect, about.inner_rect, about.maximized))
    });
    let Some((outer, Some(inner), is_maximized)) = about else {
        return;
    };
    let is_maximized = is_maximized.unwrap_or(false);
    let known = *kept;
    // Of a window that fills the screen, the place is kept that it goes back to.
    if let Some(known) = known.filter(|_| is_maximized) {
        *kept = Some(Window {
            is_maximized,
            ..known
        });
        return;
    }
    let outer = outer.unwrap_or(Rect::from_min_size(pos2(FAR, FAR), inner.size()));
    *kept = Some(Window {
        x: outer.left().round(),
        y: outer.top().round(),
        width: inner.width().round(),
        height: inner.height().round(),
        is_maximized,
    });
}
