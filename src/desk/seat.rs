//! All that belongs to one open article: its log and file, its page, and what is known of both.

use std::path::Path;

use super::Desk;
use super::company::Company;
use super::document::Document;
use super::finding::Counted;
use super::keeper::Keeper;
use super::outside::Outside;
use super::panel::find::Find;
use super::panel::passage::Passages;
use super::panel::{related, work};
use super::past::Past;
use super::ready::Looked;
use crate::library::journal::Journal;
use crate::model::quote::QuoteId;
use crate::model::source::SourceId;
use crate::surface::Surface;

/// Which open article is meant; another one put in its place is another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SeatId(u64);

impl SeatId {
    /// Its number, to tell what belongs to it from the same of another.
    pub(super) const fn number(self) -> u64 {
        self.0
    }
}

/// On which side of another article one stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Side {
    /// Where lines begin.
    #[default]
    First,
    /// Where they end.
    Second,
}

impl Side {
    /// The other one.
    pub(super) const fn opposite(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// An open article with everything that is its own.
#[derive(Debug)]
pub(super) struct Seat {
    /// Which one this is.
    pub(super) id: SeatId,
    /// On which side of another one it stands.
    pub(super) side: Side,
    /// Whether its unsaved words may go, because somebody said so.
    pub(super) is_let_go: bool,
    /// The article, and whether its file has every word.
    pub(super) document: Document,
    /// Its page.
    pub(super) surface: Surface,
    /// Its journal.
    pub(super) keeper: Keeper,
    /// What others did to its file.
    pub(super) outside: Outside,
    /// Who else has it open.
    pub(super) company: Company,
    /// What it was before.
    pub(super) past: Past,
    /// What is looked for in it.
    pub(super) find: Find,
    /// The quotation that is looked at.
    pub(super) quote: Option<QuoteId>,
    /// How many quotations have no record.
    pub(super) counted: Counted,
    /// How quotes stand in their passages.
    pub(super) passages: Passages,
    /// What it was found to lack.
    pub(super) looked: Looked,
    /// How many changes there were when it was last told that a speaker was renamed.
    pub(super) told_renamed: usize,
    /// The source that is looked at.
    pub(super) source: Option<SourceId>,
    /// What is asked for of the desk's work on it.
    pub(super) work: work::Asked,
    /// What is looked at of the related pieces.
    pub(super) related: related::Asked,
    /// The blocks that can be seen.
    pub(super) in_sight: std::ops::Range<usize>,
    /// The name under which egui knows the page.
    pub(super) page_id: Option<egui::Id>,
}

impl Seat {
    /// With a document that nobody has looked at yet.
    pub(super) fn new(id: SeatId, document: Document, is_at_once: bool) -> Self {
        Self {
            id,
            side: Side::default(),
            is_let_go: false,
            document,
            surface: Surface::new(),
            keeper: Keeper::new(is_at_once),
            outside: Outside::default(),
            company: Company::default(),
            past: Past::default(),
            find: Find::default(),
            quote: None,
            counted: Counted::default(),
            passages: Passages::default(),
            looked: Looked::default(),
            told_renamed: 0,
            source: None,
            work: work::Asked::default(),
            related: related::Asked::default(),
            in_sight: 0..0,
            page_id: None,
        }
    }
}

impl Desk {
    /// A place for another article, with an empty one that nobody has seen.
    pub(super) fn add_empty(&mut self) -> SeatId {
        let empty = Document::new(super::new_article(self.now()));
        let seat = Seat::new(self.next_seat(), empty, self.options.is_at_once);
        let id = seat.id;
        self.others.push(seat);
        id
    }

    /// A name that no open article ever had.
    fn next_seat(&mut self) -> SeatId {
        self.seated += 1;
        SeatId(self.seated)
    }

    /// Puts another document in the place of the one at hand. What was looked for is looked for
    /// in it too, and who else has it open was asked before its journal was.
    pub(super) fn seat(&mut self, document: Document, journal: Option<Journal>) {
        let is_same = self.seat.document.article().id() == document.article().id();
        let mut seat = Seat::new(self.next_seat(), document, self.options.is_at_once);
        seat.keeper.turn_to(&seat.document, journal);
        seat.side = self.seat.side;
        seat.find = std::mem::take(&mut self.seat.find);
        seat.company = std::mem::take(&mut self.seat.company);
        if is_same {
            seat.past = std::mem::take(&mut self.seat.past);
            seat.past.comparing = None;
            seat.past.wrote.clear();
        }
        let was = std::mem::replace(&mut self.seat, seat).id;
        if self.view.hand == was {
            self.view.hand = self.seat.id;
        }
        self.notices.of = self.seat.id;
    }

    /// Whether this article is the one that its window speaks of.
    pub(super) fn is_at_hand(&self) -> bool {
        self.seat.id == self.view.hand
    }

    /// Every open article, the one at hand first.
    pub(super) fn seats(&self) -> impl Iterator<Item = &Seat> + Clone {
        std::iter::once(&self.seat).chain(&self.others)
    }

    /// The same, to change them.
    pub(super) fn seats_mut(&mut self) -> impl Iterator<Item = &mut Seat> {
        std::iter::once(&mut self.seat).chain(&mut self.others)
    }

    /// The open article that is kept in a file.
    pub(super) fn seat_of(&self, path: &Path) -> Option<SeatId> {
        let mut seats = self.seats();
        let found = seats.find(|seat| seat.document.path() == Some(path));
        found.map(|seat| seat.id)
    }

    /// Does something with another open article at hand; `None` when it is open no more.
    pub(super) fn with<R>(&mut self, seat: SeatId, act: impl FnOnce(&mut Self) -> R) -> Option<R> {
        let back = self.seat.id;
        if back == seat {
            return Some(act(self));
        }
        if !self.take_up(seat) {
            return None;
        }
        self.change_window(seat);
        self.notices.of = seat;
        let done = act(self);
        self.change_window(seat);
        self.take_up(back);
        Some(done)
    }

    /// Does something with each open article, the one at hand last.
    pub(super) fn each(&mut self, mut act: impl FnMut(&mut Self)) {
        let others: Vec<SeatId> = self.others.iter().map(|seat| seat.id).collect();
        for seat in others {
            self.with(seat, &mut act);
        }
        act(self);
    }

    /// Takes an open article to hand; says whether it is open.
    pub(super) fn take_up(&mut self, id: SeatId) -> bool {
        if self.seat.id == id {
            return true;
        }
        let Some(other) = self.others.iter_mut().find(|seat| seat.id == id) else {
            return false;
        };
        std::mem::swap(&mut self.seat, other);
        self.notices.of = id;
        true
    }
}
