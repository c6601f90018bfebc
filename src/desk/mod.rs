//! The desk: every frame from top to bottom.
//!
//! A frame reads what jobs brought and what keys were pressed, shows bars, panels and page,
//! then `perform`s what was asked, in the order in which it was asked. [`action`] is the one
//! table of what can be asked; [`document`] is the open article and [`shelf`] the library.
//!
//! Never: changes an article but through its log, or loses one without asking.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

pub mod action;
mod asking;
pub mod atlas;
mod beside;
pub mod board;
mod catalogue;
pub mod clock;
mod company;
pub mod component;
mod copying;
pub mod document;
mod drift;
mod due;
pub mod errors;
mod exporting;
mod faces;
mod files;
mod filing;
mod finding;
mod heard;
mod jobs;
mod keeper;
mod key_sheet;
pub mod keys;
mod leaving;
mod letters;
mod lists;
mod marking;
pub mod notice;
mod options;
mod outside;
mod own;
mod palette;
mod panel;
mod past;
mod perform;
pub mod pick;
mod pictures;
mod posts;
mod posts_past;
mod preferences;
mod publishing;
#[cfg(target_os = "linux")]
mod readers;
mod ready;
mod regions;
mod restored;
mod rewriting;
pub mod say;
mod schedule;
mod seat;
pub mod session;
pub mod settings;
pub mod shelf;
pub mod start;
mod syncer;
mod tabular;
mod templates;
pub mod theme;
mod typed;
mod undo;
pub mod upstream;
mod watch;
mod window;
mod words;

use action::Action;
use asking::Asking;
use clock::Clock;
use document::Document;
use jobs::{Done, Jobs};
use keys::Keymap;
use notice::Notices;
pub use options::Options;
use panel::inspector::Section;
use say::say;
use seat::{Seat, SeatId};
use session::Memory;
use settings::Settings;
use shelf::Shelf;
use theme::Theme;
use watch::Watch;
use window::View;

use crate::edit::revision::{Big, Occasion, Point, stage_of};
use crate::edit::transaction::Transaction;
use crate::library::progress::Progress;
use crate::library::search::Search;
use crate::library::wastebasket::Thrown;
use crate::model::Time;
use crate::model::article::{Article, ArticleId};

/// The window.
pub struct Desk {
    clock: Clock,
    options: Options,
    settings: Settings,
    kept_settings: Settings,
    keymap: Keymap,
    shelf: Shelf,
    /// The article at hand, and those that are open beside it.
    seat: Seat,
    others: Vec<Seat>,
    /// How many articles have been opened.
    seated: u64,
    /// The windows of those that have one of their own.
    windows: BTreeMap<SeatId, own::Own>,
    /// Which of them has the keyboard where the system knows no windows.
    front: Option<SeatId>,
    /// What is to be done once that article is at hand.
    later: Vec<(SeatId, Action)>,
    /// Whether the program is to be left, asked in another window.
    wants_quit: bool,
    /// What was dropped on another window and is opened in the main one.
    dropped: Vec<PathBuf>,
    view: View,
    notices: Notices,
    asking: Option<Asking>,
    asked: Vec<Action>,
    /// What was typed on the page since the last frame.
    letters: Vec<egui::Event>,
    /// Whether this frame has some of it.
    is_writing: bool,
    /// What was typed behind a shortcut in the same frame.
    waiting: Vec<egui::Event>,
    jobs: Jobs,
    restored: Vec<restored::Restored>,
    teasers: drift::Teasers,
    /// How far an export of many has come.
    batch: Option<Arc<Progress>>,
    /// What was replaced in many articles last, to be taken back.
    rewritten: Option<rewriting::Rewritten>,
    /// What was thrown away since the window opened, the last one last.
    thrown: Vec<Thrown>,
    memory: Memory,
    watch: Watch,
    due: due::Due,
    is_begun: bool,
    /// Whether an article is still to be opened at the start, and whether all is read that tells
    /// which.
    wants_first: bool,
    knows_first: bool,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk")
            .field("title", &self.seat.document.title())
            .finish_non_exhaustive()
    }
}

impl Desk {
    /// A desk that has not opened anything yet; it does with its first frame.
    #[must_use]
    pub fn new(options: Options, clock: Clock) -> Self {
        let empty = new_article(clock());
        Self {
            settings: options.settings.clone(),
            kept_settings: options.settings.clone(),
            keymap: Keymap::new(&options.settings.keys, options.board),
            jobs: Jobs::new(options.is_at_once),
            memory: Memory::new(options.session.clone()),
            watch: Watch::default(),
            due: due::Due::default(),
            shelf: Shelf::default(),
            seat: Seat::new(SeatId::default(), Document::new(empty), options.is_at_once),
            others: Vec::new(),
            seated: 0,
            windows: BTreeMap::new(),
            front: None,
            later: Vec::new(),
            wants_quit: false,
            dropped: Vec::new(),
            view: View::ordered(options.settings.order),
            notices: Notices::default(),
            asking: None,
            asked: Vec::new(),
            letters: Vec::new(),
            is_writing: false,
            waiting: Vec::new(),
            restored: Vec::new(),
            teasers: drift::Teasers::default(),
            batch: None,
            rewritten: None,
            thrown: Vec::new(),
            is_begun: false,
            wants_first: options.opens_first,
            knows_first: false,
            clock,
            options,
        }
    }

    /// The open article.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.seat.document
    }

    /// Every open article, the one at hand first.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.seats().map(|seat| &seat.document)
    }

    /// What was decided about the desk.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The keys as they are now.
    #[must_use]
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The library.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// What is being told.
    #[must_use]
    pub fn notices(&self) -> &Notices {
        &self.notices
    }

    /// Asks for something, as a menu does.
    pub fn ask(&mut self, action: Action) {
        self.asked.push(action);
    }

    fn now(&self) -> Time {
        (self.clock)()
    }

    /// Appends a change to the log; the only way in which the desk changes an article.
    fn change(&mut self, transaction: Option<Transaction>) -> bool {
        let article = self.seat.document.article();
        let big = transaction.as_ref().and_then(|it| Big::of(it, article));
        self.append(transaction, big)
    }

    /// Appends a change that a writer may want to go back behind.
    fn change_much(&mut self, transaction: Option<Transaction>, big: Big) -> bool {
        self.append(transaction, Some(big))
    }

    fn append(&mut self, transaction: Option<Transaction>, big: Option<Big>) -> bool {
        let Some(transaction) = transaction else {
            return false;
        };
        if self.seat.document.is_read_only() {
            self.notices
                .fail(|| say("page-read-only"), Some(Action::SaveAs));
            return false;
        }
        let stood = &self.seat.document.article().particulars().stage;
        let stage = stage_of(&transaction)
            .filter(|stage| *stage != stood)
            .cloned();
        if let Some(big) = big {
            let point = self.point(Occasion::Before(big));
            self.seat.document.log_mut().mark(point);
        }
        if let Err(error) = self.seat.document.change(transaction) {
            self.notices.fail(move || errors::Told::told(&error), None);
            return false;
        }
        if let Some(stage) = stage {
            let point = self.point(Occasion::moved_to(&stage));
            self.seat.document.log_mut().mark(point);
        }
        true
    }

    /// A point of this moment.
    fn point(&self, occasion: Occasion) -> Point {
        Point {
            occasion,
            at: self.now(),
            who: self.who().to_owned(),
        }
    }

    /// Who sits here: the name in the settings, or else the system's.
    fn who(&self) -> &str {
        match self.settings.name.trim() {
            "" => &self.options.user,
            name => name,
        }
    }

    /// One frame.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.give_letters(&ctx);
        let tongue = self.settings.tongue.unwrap_or(self.options.tongue);
        if tongue != say::spoken() {
            say::speak(tongue);
            self.notices.say_again();
        }
        if !self.is_begun {
            self.is_begun = true;
            theme::install_fonts(&ctx);
            heard::give_names(&ctx);
            #[cfg(target_os = "linux")]
            readers::tell_of_windows(&ctx);
            crate::surface::method::join_method(&ctx);
            self.begin(&ctx);
        }
        Theme::wear(self.settings.theme, &ctx);
        let (late, done): (Vec<Done>, Vec<Done>) =
            self.jobs.done().into_iter().partition(Done::turns_page);
        for done in done {
            self.take(done, &ctx);
        }
        let own: Vec<SeatId> = self.windows.keys().copied().collect();
        window::show(self, ui);
        own::show(self, &ctx, own);
        self.each(|desk| keeper::keep(desk, &ctx));
        lists::watch(self, &ctx, false);
        drift::look(self, &ctx);
        watch::keep(self, &ctx);
        self.each(|desk| company::keep(desk, &ctx));
        session::keep(self, &ctx);
        self.each(|desk| outside::watch(desk, &ctx));
        catalogue::watch(self, &ctx);
        due::watch(self, &ctx);
        faces::watch(self, &ctx);
        window::tell(self, &ctx);
        // What was typed in this frame is now on the page that was seen: another may come.
        let turns = self.knows_first || !late.is_empty();
        for done in late {
            self.take(done, &ctx);
        }
        if turns {
            self.open_first();
            ctx.request_repaint();
        }
    }

    fn begin(&mut self, ctx: &Context) {
        if let Some(lost) = self.options.lost_settings.take() {
            self.notices.remark(move || lost.told(), None);
        }
        // Only now is it known which language the window speaks.
        self.seat.document = Document::new(new_article(self.now()));
        if let Some(root) = self.options.library.clone() {
            files::open_library(self, ctx, &root);
        }
        if let Some(path) = self.options.file.clone() {
            files::open_file(self, &path);
        }
        typed::tell_left(self);
        // What was open needs no list of the library.
        self.open_last();
        self.view.wants_page = true;
    }

    fn take(&mut self, done: Done, ctx: &Context) {
        match done {
            Done::Opened(index) => catalogue::opened(self, ctx, index),
            Done::Refreshed(done) => catalogue::refreshed(self, done),
            Done::Faces(found) => faces::take(self, ctx, &found),
            Done::Noted(is_noted) => catalogue::noted(self, ctx, is_noted),
            Done::Recovered(found) => restored::recover(self, ctx, *found),
            Done::Exported(report) => exporting::batch::tell(self, &report),
            Done::Looked(looked) => rewriting::looked(self, *looked),
            Done::Rewritten(report) => rewriting::tell(self, ctx, *report),
            Done::Watching(watch) => watch::begun(self, *watch),
            Done::Glanced(root, glance, changes, took) => {
                watch::glanced(self, ctx, &root, glance, changes, took);
            }
            Done::News(root, news) => watch::told(self, &root, news),
            Done::Outside(answer) => outside::take_answer(self, ctx, *answer),
            Done::Picked(picked) => files::picked(self, ctx, picked),
            Done::Picture(seat, file, image) => {
                let image = image.map(|image| *image);
                self.with(seat, |desk| {
                    desk.seat.surface.put_picture(ctx, &file, image);
                });
            }
            Done::Brought(page, left) => pictures::brought(self, &page, &left),
            Done::Teasers(read) => drift::take(self, read),
            Done::PictureKept(seat, kept) => {
                self.with(seat, |desk| pictures::kept(desk, kept));
            }
        }
    }

    /// On a desk that has nothing open yet, what was open last.
    fn open_last(&mut self) {
        if !self.wants_first || self.is_in_use() {
            return;
        }
        self.wants_first = !session::reopen(self) && !self.open_recent();
    }

    fn open_recent(&mut self) -> bool {
        let library = self.shelf.library();
        let root = library.map(|library| library.root().to_owned());
        let is_here = |path: &&PathBuf| {
            root.as_ref().is_some_and(|root| path.starts_with(root)) && path.is_file()
        };
        let last = self.settings.recent.iter().find(is_here).cloned();
        if let Some(path) = &last {
            files::open_file(self, path);
        }
        last.is_some()
    }

    /// On a desk that has nothing open yet, the library's latest article. Whatever somebody began
    /// to write meanwhile stays.
    fn open_first(&mut self) {
        if !std::mem::take(&mut self.knows_first) || !std::mem::take(&mut self.wants_first) {
            return;
        }
        if self.is_in_use() {
            return;
        }
        let list = self.shelf.find(&Search::default());
        if let Some(path) = list.row(0).map(|row| row.summary.path.clone()) {
            files::open_file(self, &path);
        }
    }

    /// Whether there is an article on the desk that somebody opened or began to write.
    fn is_in_use(&self) -> bool {
        self.seat.document.path().is_some()
            || self.seat.document.is_changed()
            || !self.seat.document.log().entries().is_empty()
    }

    /// The folder where a file dialog begins.
    fn folder(&self) -> PathBuf {
        let beside = self.seat.document.path().and_then(Path::parent);
        let root = self.shelf.library().map(|library| library.root());
        beside
            .or(root)
            .map_or_else(|| PathBuf::from("."), Path::to_owned)
    }
}

impl eframe::App for Desk {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut egui::RawInput) {
        self.set_letters_aside(ctx, raw_input);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        session::write(self);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// An article without a word, begun now; in the language of the window, but for English, which it
/// speaks to those whose own it does not.
fn new_article(now: Time) -> Article {
    use crate::model::article::Records;
    use crate::model::mark::Language;
    use crate::model::particulars::Particulars;
    let id = ArticleId(uuid::Uuid::now_v7());
    let language = match say::spoken() {
        say::Tongue::English => None,
        persian @ say::Tongue::Persian => Language::parse(persian.tag()),
    };
    let particulars = Particulars {
        created: Some(now),
        language,
        ..Particulars::default()
    };
    let records = Records {
        particulars,
        ..Records::default()
    };
    Article::from_parts(id, Vec::new(), records)
}
