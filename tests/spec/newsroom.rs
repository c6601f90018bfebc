//! A library of our own words in a folder that goes away, and a window on it with its own clock.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Context, Event, FullOutput, Key, Modifiers, RawInput, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::board::Board;
use nutgraf::desk::settings::Settings;
use nutgraf::desk::theme::Choice;
use nutgraf::desk::{Desk, Options};
use nutgraf::library::folder::{KeptBook, Library};
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::{Language, Marks};
use nutgraf::model::particulars::{Slug, Status};
use nutgraf::model::queue::{Card, Queue, Teaser};
use nutgraf::model::quote::{Occasion, Quote, QuoteId, Speaker, Standing};
use nutgraf::model::source::{Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use nutgraf::model::staff::{Author, Credit, StaffBook, StaffId};
use nutgraf::model::when::When;

use crate::cpu::Cpu;

const NOW: &str = "2026-11-23T14:02:00Z";

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn block(kind: BlockKind, words: &str) -> Block {
    Block::new(kind, Inline::plain(words))
}

fn link(party: u32, role: PartyRole, date: &str) -> Link {
    Link {
        party: PartyId(party),
        role,
        url: None,
        date: When::parse(date),
        language: None,
        extra: nutgraf::model::extra::Extra::default(),
    }
}

fn sahar() -> Author {
    Author {
        name: "Sahar Doust".to_owned(),
        role: "reporter".to_owned(),
        bio: "Sahar Doust writes about the port of Amra and those who work in it.".to_owned(),
        ..Author::default()
    }
}

/// An article with one of nearly everything.
fn mira() -> Article {
    let mut records = Records::default();
    let known = &mut records.particulars;
    known.slug = Slug::parse("mira-sails-again");
    known.language = Language::parse("en-GB");
    known.created = Some(at("2026-11-22T09:00:00Z"));
    known.changed = Some(at("2026-11-23T13:00:00Z"));
    records.authors = vec![Credit {
        staff: Some(StaffId("sahar".to_owned())),
        author: sahar(),
        ..Credit::default()
    }];
    let quote = |name: &str, role: &str, place: &str, standing| Quote {
        speaker: Speaker {
            name: name.to_owned(),
            role: role.to_owned(),
        },
        occasion: Occasion {
            place: place.to_owned(),
            at: When::parse("2026-11-20"),
        },
        source: Some(SourceId(1)),
        standing,
        ..Quote::default()
    };
    let confirmed = quote("Nima Parsa", "helmsman", "Mahtab", Standing::Confirmed);
    let found = quote("Laleh Omid", "harbour master", "", Standing::Found);
    records.quotes.insert(QuoteId(1), Arc::new(confirmed));
    records.quotes.insert(QuoteId(2), Arc::new(found));
    let persian = quote("Laleh Omid", "harbour master", "", Standing::Found);
    records.quotes.insert(QuoteId(3), Arc::new(persian));
    let mahtab = Party::new("Mahtab", PartyKind::Agency);
    let courier = Party::new("the Harbour Courier", PartyKind::Outlet);
    records.parties.insert(PartyId(1), Arc::new(mahtab));
    records.parties.insert(PartyId(2), Arc::new(courier));
    let chain = vec![
        link(1, PartyRole::Reported, "2026-11-20"),
        link(2, PartyRole::Translated, "2026-11-21"),
    ];
    let source = Source {
        chain,
        ..Source::default()
    };
    records.sources.insert(SourceId(1), Arc::new(source));
    let mut lead = Inline::plain("The Mira left the basin at noon with nine aboard, ");
    let sourced = Marks {
        source: Some(SourceId(1)),
        ..Marks::NONE
    };
    let sentence = "as reported by Mahtab and translated by the Harbour Courier";
    lead.push(sentence, &sourced);
    lead.push(".", &Marks::NONE);
    let said = |id| Marks {
        quotation: Some(QuoteId(id)),
        ..Marks::NONE
    };
    let mut second = Inline::plain("The harbour master waved from the mole. ");
    second.push("“She was never ours to keep,”", &said(2));
    second.push(" Laleh Omid said, and then in Persian: ", &Marks::NONE);
    second.push("«ما هنوز منتظریم»", &said(3));
    second.push(".", &Marks::NONE);
    let blocks = vec![
        block(BlockKind::Kicker, "Exclusive"),
        block(
            BlockKind::Headline,
            "The Mira sails again, with a crew of nine",
        ),
        block(
            BlockKind::Standfirst,
            "Two winters in the dry dock are over. Who steers her is still open.",
        ),
        block(BlockKind::Dateline, "Port of Amra"),
        Block::new(BlockKind::Paragraph, lead),
        block(
            BlockKind::Quote(Some(QuoteId(1))),
            "“She still smells of tar and oranges. I would know her in the dark.”",
        ),
        Block::new(BlockKind::Paragraph, second),
        block(BlockKind::Crosshead, "A berth for two"),
        block(
            BlockKind::Paragraph,
            "Salt and timber go out on Thursday. Nothing has been said of what comes back.",
        ),
    ];
    Article::from_parts(ArticleId(uuid::Uuid::from_u128(1)), blocks, records)
}

fn short(
    id: u128,
    title: &str,
    status: Status,
    author: &str,
    changed: &str,
    words: &str,
) -> Article {
    let mut records = Records::default();
    records.particulars.stage = status.into();
    records.particulars.changed = Some(at(changed));
    let is_persian = title.starts_with('ق');
    records.particulars.language = Language::parse(if is_persian { "fa" } else { "en-GB" });
    let author = Author {
        name: author.to_owned(),
        ..Author::default()
    };
    records.authors = vec![Credit {
        author,
        ..Credit::default()
    }];
    let blocks = vec![
        block(BlockKind::Headline, title),
        block(BlockKind::Paragraph, words),
    ];
    Article::from_parts(ArticleId(uuid::Uuid::from_u128(id)), blocks, records)
}

fn card(title: &str, excerpt: &str, published: &str, is_pinned: bool) -> Card {
    let teaser = Teaser {
        title: title.to_owned(),
        excerpt: excerpt.to_owned(),
        kicker: String::new(),
    };
    Card {
        agreed: teaser.clone(),
        teaser,
        published: Some(at(published)),
        is_pinned,
        ..Card::default()
    }
}

/// A library in a folder that goes away.
pub(crate) struct Newsroom {
    pub(crate) folder: tempfile::TempDir,
}

impl Newsroom {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open(folder.path()).unwrap();
        let persian =
            "ملوانان گفتند که قایق پیش از غروب از بندر بیرون رفت و کسی نمی‌داند کی برمی‌گردد.";
        let articles = [
            mira(),
            short(
                2,
                "Salt prices fall for a third week",
                Status::Filed,
                "Jonas Feld",
                "2026-11-23T12:30:00Z",
                "The scales at the east gate stood still on Monday.",
            ),
            short(
                3,
                "قایق میرا دوباره راه می‌افتد",
                Status::Published,
                "Sahar Doust",
                "2026-11-22T10:00:00Z",
                persian,
            ),
            short(
                4,
                "Who feeds the cats of the customs house",
                Status::Published,
                "Ida Brandt",
                "2026-11-21T10:00:00Z",
                "Nobody signs for the milk.",
            ),
        ];
        for article in &articles {
            let path = library.free_path(article);
            library.write(&path, article, None).unwrap();
        }
        let cards = vec![
            card(
                "Storm flags come down along the coast",
                "The harbour office opened the outer berths at dawn, after two days in which no boat had left for the…",
                "2026-11-23T13:43:00Z",
                true,
            ),
            card(
                "Salt prices fall for a third week",
                "The scales at the east gate stood still on Monday while the buyers waited for the ships that…",
                "2026-11-23T13:00:00Z",
                false,
            ),
            card(
                "A choir that sings with its hands",
                "Thirty singers filled the grain hall without a sound, and the hall stood up for them twice before…",
                "2026-11-23T10:00:00Z",
                false,
            ),
        ];
        let kept = KeptBook {
            book: Queue {
                cards,
                ..Queue::default()
            },
            remarks: Vec::new(),
            is_newer: false,
            stamp: None,
        };
        library.write_queue(&kept).unwrap();
        let staff = KeptBook {
            book: StaffBook {
                authors: vec![(StaffId("sahar".to_owned()), sahar())],
                ..StaffBook::default()
            },
            remarks: Vec::new(),
            is_newer: false,
            stamp: None,
        };
        library.write_staff(&staff).unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> Article {
        let library = Library::open(self.folder.path()).unwrap();
        library.read(&self.path(name)).unwrap().article
    }

    /// The window on one of its articles.
    pub(crate) fn open<'a>(&self, name: &str) -> Window<'a> {
        self.open_as(name, Choice::Light, egui::vec2(1440.0, 900.0))
    }

    /// A window on the library, or on one of its articles, that keeps journals as the program does.
    pub(crate) fn open_kept<'a>(&self, name: Option<&str>) -> Window<'a> {
        let options = Options {
            library: Some(self.folder.path().to_owned()),
            file: name.map(|name| self.path(name)),
            keeps_journals: true,
            ..Options::default()
        };
        Window::new(options, egui::vec2(1440.0, 900.0))
    }

    /// The window as a person starts it, day after day: with journals and where they were.
    pub(crate) fn start<'a>(&self, size: egui::Vec2) -> Window<'a> {
        let options = Options {
            library: Some(self.folder.path().to_owned()),
            opens_first: true,
            keeps_journals: true,
            session: Some(self.path("state/session.ron")),
            ..Options::default()
        };
        Window::new(options, size)
    }

    /// A desk without a harness, on which only its own wishes for another frame count.
    pub(crate) fn bare(&self, keeps_journals: bool) -> Desk {
        let options = Options {
            library: Some(self.folder.path().to_owned()),
            file: Some(self.path("mira-sails-again.ron")),
            keeps_journals,
            ..Options::default()
        };
        let now = at(NOW);
        Desk::new(options, Box::new(move || now))
    }

    /// The window on the folder.
    pub(crate) fn open_folder<'a>(&self) -> Window<'a> {
        let options = Options {
            library: Some(self.folder.path().to_owned()),
            opens_first: true,
            ..Options::default()
        };
        Window::new(options, egui::vec2(1440.0, 900.0))
    }

    /// The window on one of its articles, with the keyboard of a Mac or another.
    pub(crate) fn open_on<'a>(&self, name: &str, board: Board) -> Window<'a> {
        let options = Options {
            library: Some(self.folder.path().to_owned()),
            file: Some(self.path(name)),
            board,
            ..Options::default()
        };
        let mut window = Window::new(options, egui::vec2(1200.0, 700.0));
        if board == Board::Mac {
            window.harness.ctx.set_os(egui::os::OperatingSystem::Mac);
            window.settle();
        }
        window
    }

    pub(crate) fn open_as<'a>(&self, name: &str, theme: Choice, size: egui::Vec2) -> Window<'a> {
        let settings = Settings {
            theme,
            ..Settings::default()
        };
        self.open_with(name, settings, size)
    }

    /// The window on one of its articles, as a house has it.
    pub(crate) fn open_with<'a>(
        &self,
        name: &str,
        settings: Settings,
        size: egui::Vec2,
    ) -> Window<'a> {
        let options = Options {
            library: Some(self.folder.path().to_owned()),
            file: Some(self.path(name)),
            settings,
            ..Options::default()
        };
        Window::new(options, size)
    }
}

/// One frame of a desk without a harness.
pub(crate) fn frame(
    ctx: &Context,
    desk: &mut Desk,
    (seconds, screen): (f64, Rect),
    events: Vec<Event>,
) -> FullOutput {
    let mut raw = RawInput {
        screen_rect: Some(screen),
        time: Some(seconds),
        focused: true,
        events,
        ..RawInput::default()
    };
    desk.set_letters_aside(ctx, &mut raw);
    let mut output = ctx.run_ui(raw, |ui| desk.show(ui));
    output.textures_delta.clear();
    output
}

/// A window with its own clock, which goes on a second a step.
pub(crate) struct Window<'a> {
    pub(crate) harness: Harness<'a, Desk>,
}

impl Window<'_> {
    pub(crate) fn new(options: Options, size: egui::Vec2) -> Self {
        let now = Rc::new(Cell::new(at(NOW)));
        let desk = Desk::new(
            options,
            Box::new(move || {
                let is = now.get();
                now.set(is + chrono::Duration::milliseconds(10));
                is
            }),
        );
        let harness = Harness::builder()
            .with_size(size)
            .renderer(Cpu::default())
            .build_ui_state(|ui, desk: &mut Desk| desk.show(ui), desk);
        let mut window = Self { harness };
        window.settle();
        window
    }

    /// Holds that nothing asks for a frame within a second.
    pub(crate) fn rests(&self) {
        let views = self.harness.output().viewport_output.values();
        let soonest = views.map(|view| view.repaint_delay).min().unwrap();
        let second = std::time::Duration::from_secs(1);
        assert!(second <= soonest, "the next frame comes in {soonest:?}");
    }

    /// Types letter by letter, as a hand does.
    pub(crate) fn letters(&mut self, words: &str) {
        for letter in words.chars() {
            self.harness.event(Event::Text(letter.to_string()));
            self.harness.run_steps(2);
        }
        self.settle();
    }

    pub(crate) fn settle(&mut self) {
        self.harness.run_steps(6);
    }

    /// The name of what has the keyboard.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut all = self.harness.root().children_recursive();
        let node = all.find(|node| node.is_focused())?;
        node.accesskit_node().label()
    }

    pub(crate) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub(crate) fn click(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click();
        self.settle();
    }

    /// Puts words in the place of those in a field.
    pub(crate) fn write(&mut self, name: &str, words: &str) {
        self.harness
            .get_by_role_and_label(Role::TextInput, name)
            .focus();
        self.settle();
        self.key(Modifiers::COMMAND, Key::A);
        self.harness.event(Event::Text(words.to_owned()));
        self.settle();
    }

    pub(crate) fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") else {
            return;
        };
        let picture = self.harness.render().unwrap();
        picture
            .save(Path::new(&folder).join(format!("{name}.png")))
            .unwrap();
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.harness.state()
    }

    pub(crate) fn headline(&self) -> String {
        self.desk().document().title()
    }
}
