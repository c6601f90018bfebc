//! The writing surface: one widget over the whole article, its words in any script.
//!
//! It is given a state and answers with what a person asked; it changes nothing itself.
//! One frame: keys are read and tried on a copy of the state, the caret is brought into
//! sight, the blocks near the view are set, the mouse is read, and all is painted.

use egui::{Event, EventFilter, Ui};

mod access;
mod across;
mod act;
mod at;
mod bar;
mod blocks;
mod cards;
mod caret;
pub mod clipboard;
mod colour;
mod composition;
mod decoration;
mod draft;
pub mod field;
mod fill;
mod fill_list;
pub mod glyphs;
mod ground;
mod keys;
pub mod label;
mod line;
mod look;
pub mod method;
mod offers;
mod output;
mod over;
mod page;
mod paint;
mod pasting;
mod pictures;
mod pointer;
mod press;
mod row;
mod runs;
mod scroll;
mod session;
mod setting;
mod slash;
mod slot;
mod tables;
mod view;
mod whence;

pub use access::tell_option;
pub use at::{Offered, Sought};
pub use clipboard::Bitmap;
pub use decoration::{Decoration, Shown};
pub use draft::Draft;
pub use field::{Field, FoundIn, Leave};
pub use keys::{is_of_the_page, place_of};
pub use label::{Label, label};
pub use look::{Look, Say, Tone};
pub use offers::{Known, meant};
pub use output::{Ask, Output};
pub use pictures::{Size, is_file};
pub use press::Inks;
pub use scroll::bar_at_left;
pub use slot::Slot;

use act::{Act, Hand};
use composition::Composition;
use keys::Intent;
use page::{Page, Stage};
use session::Session;

use crate::edit::command::smart;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::Furniture;

/// The least room beside the column.
const MARGIN: f32 = 56.0;
/// The least room between the caret and the edge of the view.
const AIR: f32 = 28.0;
/// How much of the view a page key passes.
const PAGE: f32 = 0.9;
/// How long the caret is shown and hidden, and how long it blinks after the last key.
const BLINK_SECONDS: f64 = 0.53;
const BLINKS_FOR_SECONDS: f64 = 10.0;

/// What the page remembers between frames; none of it is in the article.
#[derive(Debug, Default)]
pub struct Surface {
    page: Page,
    say: Option<Say>,
    hand: Hand,
    mouse: pointer::Mouse,
    composition: Composition,
    /// How far the page is scrolled, in points.
    offset: f32,
    /// The selection that was last asked for or seen.
    seen: Option<Selection>,
    /// Events that wait until the desk has done what was asked.
    waiting: Vec<Event>,
    /// Whether the caret must come into sight.
    reveals: bool,
    /// When a key was last pressed or the mouse last used.
    acted: f64,
    width: f32,
    had_focus: bool,
    shown: Option<bar::Shown>,
    /// Where the bar points to.
    bar_place: Option<egui::Pos2>,
    is_bar_held: bool,
    carried: Option<bar::Carried>,
    in_sight: std::ops::Range<usize>,
    told: Vec<runs::Told>,
    told_blocks: std::ops::Range<usize>,
    decorations: Vec<Decoration>,
    slash: Option<slash::Slash>,
    at: Option<at::At>,
    /// What can stand in the place of what is typed, once the desk has offered some.
    names: Option<std::sync::Arc<[Offered]>>,
    handled: usize,
    /// What a middle click pastes was selected here.
    primary: Option<Selection>,
    /// Whether the next frame must be scrolled as this one says.
    is_forced: bool,
    /// How high that is which stands under the words.
    below: f32,
    /// What under a block has the keyboard, or will have it.
    filling: Option<fill::Filling>,
    enters: Option<(usize, Slot, bool)>,
    /// What was pasted last and may become a source.
    pasted: Option<whence::Pasted>,
    /// Whole blocks that are selected.
    chooser: blocks::Chooser,
    /// When the page was last scrolled.
    moved: f64,
    /// Where it was scrolled to then.
    moved_to: f32,
    shots: std::sync::Arc<pictures::Shots>,
    /// Whose names are completed.
    known: std::sync::Arc<[Known]>,
    /// A part of the window to bring into sight in the next frame.
    wanted: Option<egui::Rect>,
    /// The block to bring to the top of the view, and how much of it above.
    wanted_top: Option<(usize, f32)>,
}

impl Surface {
    /// A page that was never shown.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The name under which egui knows the page, to give it the keyboard.
    #[must_use]
    pub fn id(ui: &Ui) -> egui::Id {
        ui.scope_id().with("writing surface")
    }

    /// The name under which egui knows what is filled in under a block of the page of that name.
    #[must_use]
    pub fn slot_id(page: egui::Id, block: usize, slot: Slot) -> egui::Id {
        fill::slot_id(page, block, slot)
    }

    /// The quotation whose speaker is filled in under a block.
    #[must_use]
    pub fn speaks(article: &Article, block: usize) -> Option<crate::model::quote::QuoteId> {
        setting::speaker_under(article, block)?;
        article.block(block)?.kind.quote()
    }

    /// How many blocks of the page are set and painted from what is kept.
    #[must_use]
    pub fn rows_kept(&self) -> usize {
        let rows = 0..self.page.len();
        rows.filter(|row| self.page.ready(*row).is_some()).count()
    }

    /// Brings the caret into sight in the next frame.
    pub fn reveal(&mut self) {
        self.reveals = true;
    }

    /// Keeps so much room under the words for what stands there.
    pub fn give_below(&mut self, height: f32) {
        self.below = height;
    }

    /// Brings a part of the window into sight in the next frame: a field under the words.
    pub fn show_area(&mut self, area: egui::Rect) {
        self.wanted = Some(area);
    }

    /// Shows these over the words until told otherwise; whoever gives them keeps their places right.
    pub fn decorate(&mut self, decorations: Vec<Decoration>) {
        self.decorations = decorations;
    }

    /// Presses a key in the next frame in which the page has the keyboard, as a menu does.
    pub fn press(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.waiting.push(Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        });
    }

    /// Shows the article and reads what is typed and clicked.
    pub fn show(&mut self, ui: &mut Ui, look: &Look, state: &State, at: Time) -> Output {
        let id = Self::id(ui);
        self.say = Some(look.say);
        let view = ui.available_rect_before_wrap();
        let press = press::press(ui.ctx());
        let mut press = press.lock();
        let width = (look.measure * look.text_scale).min(view.width() - 2.0 * MARGIN);
        let shots = std::sync::Arc::clone(&self.shots);
        let mut stage = Stage {
            press: &mut press,
            look,
            shots: &shots,
            width: width.max(120.0).round(),
            scale: ui.pixels_per_point(),
        };
        let mut session = Session::new(state, at, look.is_fixed);
        let kept = self.top_row(&stage);
        let kept = self.wanted_top.take().or(kept);
        self.page.sync(&state.article, &mut stage);
        if let Some((row, part)) = kept {
            let row = row.min(self.page.len().saturating_sub(1));
            self.page.set(row, &mut stage);
            let high = self.page.top(row + 1) - self.page.top(row);
            self.offset = self.page.top(row) + part * high;
        }
        let is_moved = self.seen.is_some_and(|seen| seen != state.selection);
        self.reveals |= is_moved;
        let before = self.offset;
        if self.hear_reader(ui, id, &mut session) {
            self.page.sync(&session.state.article, &mut stage);
        }
        self.keys(ui, id, &mut stage, &mut session, view.height());
        self.page.activate(self.active(ui, id, &session));
        if std::mem::take(&mut self.reveals) {
            self.bring_into_sight(&mut stage, &session, view.height());
        }
        self.bring_area_into_sight(view);
        self.refine(ui, &mut stage);
        self.settle(&mut stage, view.height());
        let was_forced = std::mem::take(&mut self.is_forced);
        let is_forced = was_forced || kept.is_some() || before != self.offset;
        let forced = (is_forced.then_some(self.offset), was_forced);
        let shown = self.scroll(ui, id, view, forced, &mut stage, &mut session);
        let is_typing = session
            .asks
            .iter()
            .any(|ask| matches!(ask, Ask::Undo | Ask::Redo));
        self.reveals |= is_typing;
        drop(press);
        self.in_sight = shown.in_sight.clone();
        self.tell(ui, id, &session.state, ui.pixels_per_point());
        self.fill_in(ui, id, look, &mut session);
        if !look.is_fixed {
            self.float(ui, id, look, &mut session);
            self.slash_list(ui, id, look, &mut session);
            self.names_list(ui, id, look, &mut session);
            self.whence(ui, id, look, &mut session);
        }
        self.seen = Some(session.state.selection);
        let copied = session.asks.iter().rev().find_map(|ask| match ask {
            Ask::Copy(fragment) => Some(fragment),
            _ => None,
        });
        if let Some(fragment) = copied {
            let clipboard = clipboard::clipboard(ui.ctx());
            let mut clipboard = clipboard.lock();
            clipboard.keep(fragment);
            if !clipboard.is_system() {
                ui.copy_text(fragment.text());
            }
        }
        Output {
            wants: self.missing_pictures(&session.state.article, shown.in_sight.clone()),
            asks: session.asks,
            ..shown
        }
    }

    /// Reads the keyboard.
    fn keys(
        &mut self,
        ui: &Ui,
        id: egui::Id,
        stage: &mut Stage<'_>,
        session: &mut Session,
        view: f32,
    ) {
        if !ui.memory(|memory| memory.has_focus(id)) {
            self.had_focus = false;
            self.waiting.clear();
            self.finish_composing(ui, stage, session);
            return;
        }
        if method::ends(ui) {
            self.finish_composing(ui, stage, session);
        }
        let is_in = Self::is_in_list_or_table(session);
        let filter = EventFilter {
            tab: (is_in
                || self.is_slash_open()
                || self.takes_tab()
                || Self::has_slots(session)
                || Self::has_piece(ui, stage, session))
                && !self.hand.is_escaped,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let os = ui.ctx().os();
        let mut events = std::mem::take(&mut self.waiting);
        events.extend(ui.input(|input| input.filtered_events(&filter)));
        let is_shift_down = ui.input(|input| input.modifiers.shift);
        let now = ui.input(|input| input.time);
        if !std::mem::replace(&mut self.had_focus, true) {
            self.acted = now;
        }
        let clipboard = clipboard::clipboard(ui.ctx());
        let mut events = events.into_iter();
        for event in events.by_ref() {
            let is_joiner = event == Event::Text(" ".to_owned())
                && is_shift_down
                && smart::writes_arabic(&session.state);
            let event = if is_joiner {
                Event::Text("\u{200c}".to_owned())
            } else {
                event
            };
            let ime = match &event {
                Event::Ime(ime) => Some(ime),
                _ => None,
            };
            let intent = keys::intent(&event, os, is_shift_down);
            if intent.is_none() && ime.is_none() {
                continue;
            }
            self.acted = now;
            if let Some(Intent::Scroll(is_down)) = intent {
                let by = if is_down { view } else { -view };
                self.offset = (self.offset + by * PAGE).max(0.0);
                continue;
            }
            if intent.is_some() {
                // The input method let a key through: what it was composing is over.
                self.finish_composing(ui, stage, session);
            }
            let (is_taken, chosen) = match &intent {
                Some(intent) => self.slash_key(intent, session),
                None => (false, None),
            };
            let (is_name, name) = match &intent {
                Some(intent) => self.names_key(intent, session),
                None => (false, None),
            };
            let is_entering = !is_taken
                && !is_name
                && intent
                    .as_ref()
                    .is_some_and(|intent| self.enter_slot(intent, session, stage));
            if is_entering {
                break;
            }
            let mut act = Act {
                hand: &mut self.hand,
                page: &mut self.page,
                stage,
                session,
                view: view * PAGE,
                clipboard: &clipboard,
                is_windows: os == egui::os::OperatingSystem::Windows,
            };
            if let Some(kind) = chosen {
                let made = smart::make(&act.session.state, kind, act.session.at);
                act.change(made);
                self.reveals = true;
            } else if name.is_some() {
                act.change(name);
                self.reveals = true;
            } else if is_taken || is_name {
                // The list did it.
            } else if let Some(intent) = intent {
                self.reveals |= self.chooser.choose_by(&intent, &mut act) || act.perform(&intent);
                if let Intent::Type(typed) = &intent {
                    self.open_slash(typed, session);
                    self.open_names(typed, session);
                }
            } else if let Some(ime) = ime {
                self.reveals |= act.compose(&mut self.composition, ime);
            }
            if matches!(session.asks.last(), Some(Ask::Undo | Ask::Redo)) {
                break;
            }
        }
        self.page.compose(self.composition.on_page(session.head()));
        self.waiting = events.collect();
        if !self.waiting.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    /// Where the caret shows: behind what is being composed.
    fn spot(&self, session: &Session) -> page::Spot {
        let mut spot = self.hand.spot(session);
        if !self.composition.is_empty() {
            spot.caret.at += self.composition.caret;
            spot.caret.cling = crate::typeset::motion::Cling::Before;
        }
        spot
    }

    fn is_in_list_or_table(session: &Session) -> bool {
        use crate::model::block::BlockKind::{ListItem, Row};
        let block = session.state.article.block(session.head().block);
        block.is_some_and(|block| matches!(block.kind, ListItem { .. } | Row { .. }))
    }
}

/// How many blocks have been set since the window opened: one for a letter typed, none at rest.
#[must_use]
pub fn blocks_set(ctx: &egui::Context) -> u64 {
    press::press(ctx).lock().cache.set()
}

/// How many set blocks are kept for the frames to come, however long the article is.
#[must_use]
pub fn blocks_kept(ctx: &egui::Context) -> usize {
    press::press(ctx).lock().cache.kept()
}

/// The letters met since the last call that no face has, each told once.
#[must_use]
pub fn take_wanted(ctx: &egui::Context) -> Vec<char> {
    press::press(ctx).lock().cache.take_wanted()
}

/// Sets everything with these faces too from now on.
pub fn adopt(ctx: &egui::Context, found: &[crate::typeset::system::Found]) {
    press::press(ctx).lock().cache.adopt(found);
    ctx.request_repaint();
}

/// Whether a caret is shown just now: it blinks for a while after `acted`, then stays.
fn is_lit(ui: &Ui, acted: f64) -> bool {
    let (now, is_active) = ui.input(|input| (input.time, input.focused));
    let since = now - acted;
    if !is_active || BLINKS_FOR_SECONDS < since {
        return true;
    }
    let phase = since / BLINK_SECONDS;
    let left = (phase.floor() + 1.0 - phase) * BLINK_SECONDS;
    let wait = std::time::Duration::from_secs_f64(left.max(0.01));
    ui.ctx().request_repaint_after(wait);
    phase.floor() % 2.0 == 0.0
}

/// The first letters of the first and last name of who wrote it.
fn initials(article: &Article) -> String {
    let byline = article.furniture(Furniture::Byline).text();
    let credit = article.records().authors.first();
    // "A report by Leyla Marand" is about her.
    let named = credit
        .map(|credit| credit.author.name.as_str())
        .filter(|name| byline.is_empty() || byline.contains(name));
    initials_of(named.unwrap_or(byline))
}

/// The first letters of the first and last word of a name.
#[must_use]
pub fn initials_of(name: &str) -> String {
    let name = name.trim_start_matches("By ").trim_start_matches("by ");
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let first = letters.next();
    let last = letters.next_back();
    let is_arabic = setting::first_strong(name) == Some(crate::typeset::shape::Side::Right);
    let joint = if is_arabic { "\u{200c}" } else { "" };
    let mut out: String = first.into_iter().flat_map(char::to_uppercase).collect();
    if let Some(last) = last {
        out.push_str(joint);
        out.extend(last.to_uppercase());
    }
    out
}
