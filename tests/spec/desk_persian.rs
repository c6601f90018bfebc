//! The window when it speaks Persian: mirrored, and without a word of English.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::action::{ACTIONS, Action, Menu};
use nutgraf::desk::say::Tongue;
use nutgraf::desk::settings::Settings;
use nutgraf::desk::theme::{Choice, Theme};
use nutgraf::library::folder::{KeptBook, Library};
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::extra::Extra;
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::{Language, Marks};
use nutgraf::model::particulars::{Slug, Status};
use nutgraf::model::queue::{Card, Queue, Teaser};
use nutgraf::model::quote::{Occasion, Quote, QuoteId, Speaker, Standing};
use nutgraf::model::source::{Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use nutgraf::model::staff::{Author, Credit};
use nutgraf::model::when::When;

use crate::newsroom::{Newsroom, Window};

fn block(kind: BlockKind, words: &str) -> Block {
    Block::new(kind, Inline::plain(words))
}

fn credit(name: &str) -> Credit {
    let author = Author {
        name: name.to_owned(),
        role: "خبرنگار".to_owned(),
        bio: "از بندر آمرا و کسانی که در آن کار می‌کنند می‌نویسد.".to_owned(),
        ..Author::default()
    };
    Credit {
        author,
        ..Credit::default()
    }
}

fn records(slug: &str, status: Status, author: &str, changed: &str) -> Records {
    let mut records = Records::default();
    let known = &mut records.particulars;
    known.slug = Slug::parse(slug);
    known.stage = status.into();
    known.language = Language::parse("fa");
    known.changed = Some(changed.parse().unwrap());
    records.authors = vec![credit(author)];
    records
}

/// An article in Persian with one of nearly everything.
fn mira() -> Article {
    let mut records = records("mira", Status::Draft, "سحر دوست", "2026-11-23T13:00:00Z");
    let quote = |name: &str, role: &str, standing| Quote {
        speaker: Speaker {
            name: name.to_owned(),
            role: role.to_owned(),
        },
        occasion: Occasion {
            place: "اسکلهٔ شرقی".to_owned(),
            at: When::parse("2026-11-20"),
        },
        source: Some(SourceId(1)),
        standing,
        ..Quote::default()
    };
    let helmsman = quote("نیما پارسا", "سکان‌دار", Standing::Confirmed);
    let master = quote("لاله امید", "رئیس بندر", Standing::Found);
    records.quotes.insert(QuoteId(1), Arc::new(helmsman));
    records.quotes.insert(QuoteId(2), Arc::new(master));
    for (id, name, kind) in [
        (1, "ماهتاب", PartyKind::Agency),
        (2, "پیک بندر", PartyKind::Outlet),
    ] {
        let party = Party::new(name, kind);
        records.parties.insert(PartyId(id), Arc::new(party));
    }
    let link = |party, role, date| Link {
        party: PartyId(party),
        role,
        url: None,
        date: When::parse(date),
        language: Language::parse("fa"),
        extra: Extra::default(),
    };
    let source = Source {
        chain: vec![
            link(1, PartyRole::Reported, "2026-11-20"),
            link(2, PartyRole::Published, "2026-11-21"),
        ],
        ..Source::default()
    };
    records.sources.insert(SourceId(1), Arc::new(source));
    let mut said = Inline::plain("رئیس بندر از روی اسکله دست تکان داد. ");
    let marks = Marks {
        quotation: Some(QuoteId(2)),
        ..Marks::NONE
    };
    said.push("«او هیچ‌وقت مال ما نبود»", &marks);
    said.push("، لاله امید این را گفت و به دفترش برگشت.", &Marks::NONE);
    let blocks = vec![
        block(BlockKind::Kicker, "گزارش"),
        block(
            BlockKind::Headline,
            "قایق میرا پس از دو زمستان به دریا برگشت",
        ),
        block(
            BlockKind::Standfirst,
            "تعمیر دو ساله تمام شد. هنوز روشن نیست چه کسی سکان را به دست می‌گیرد.",
        ),
        block(BlockKind::Dateline, "بندر آمرا"),
        block(
            BlockKind::Paragraph,
            "میرا ظهر دوشنبه با ۹ سرنشین از لنگرگاه بیرون رفت.",
        ),
        block(
            BlockKind::Quote(Some(QuoteId(1))),
            "«هنوز بوی قیر و پرتقال می‌دهد. در تاریکی هم می‌شناسمش.»",
        ),
        Block::new(BlockKind::Paragraph, said),
        block(BlockKind::Crosshead, "جایی برای دو قایق"),
        block(
            BlockKind::Paragraph,
            "نمک و چوب پنجشنبه بار می‌شود. کسی نگفته است چه چیزی برمی‌گردد.",
        ),
        block(BlockKind::Paragraph, ""),
    ];
    Article::from_parts(ArticleId(uuid::Uuid::from_u128(11)), blocks, records)
}

fn short(id: u128, slug: &str, title: &str, status: Status, changed: &str) -> Article {
    let records = records(slug, status, "جمشید فرد", changed);
    let blocks = vec![
        block(BlockKind::Headline, title),
        block(
            BlockKind::Paragraph,
            "ترازوهای دروازهٔ شرقی روز دوشنبه بی‌کار ماند.",
        ),
    ];
    Article::from_parts(ArticleId(uuid::Uuid::from_u128(id)), blocks, records)
}

/// A library in Persian, with a queue.
pub(crate) fn newsroom() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(folder.path()).unwrap();
    let articles = [
        mira(),
        short(
            12,
            "salt",
            "بهای نمک برای سومین هفته پایین آمد",
            Status::Filed,
            "2026-11-23T12:30:00Z",
        ),
        short(
            13,
            "cats",
            "چه کسی به گربه‌های گمرک غذا می‌دهد؟",
            Status::Published,
            "2026-11-21T10:00:00Z",
        ),
    ];
    for article in &articles {
        let path = library.free_path(article);
        library.write(&path, article, None).unwrap();
    }
    let card = |title: &str, excerpt: &str, published: &str, is_pinned| {
        let teaser = Teaser {
            title: title.to_owned(),
            excerpt: excerpt.to_owned(),
            kicker: String::new(),
        };
        Card {
            agreed: teaser.clone(),
            teaser,
            published: Some(published.parse().unwrap()),
            is_pinned,
            ..Card::default()
        }
    };
    let cards = vec![
        card(
            "پرچم توفان در سراسر ساحل پایین آمد",
            "دفتر بندر سپیده‌دم اسکله‌های بیرونی را باز کرد؛ دو روز بود که هیچ قایقی بیرون نرفته بود…",
            "2026-11-23T13:43:00Z",
            true,
        ),
        card(
            "گروهی که با دست‌هایش آواز می‌خواند",
            "سی خواننده تالار غله را بی هیچ صدایی پر کردند و تالار دو بار برایشان برخاست…",
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
    folder
}

pub(crate) fn open<'a>(folder: &tempfile::TempDir, theme: Choice, size: egui::Vec2) -> Window<'a> {
    let options = Options {
        library: Some(folder.path().to_owned()),
        file: Some(folder.path().join("mira.ron")),
        settings: Settings {
            theme,
            ..Settings::default()
        },
        tongue: Tongue::Persian,
        ..Options::default()
    };
    Window::new(options, size)
}

pub(crate) const WIDE: egui::Vec2 = egui::vec2(1440.0, 900.0);

/// What of English is no English: names, forms of files, keys, and what is written as it is.
const FOREIGN: &[&str] = &[
    "Nutgraf", "Markdown", "HTML", "JSON", "RON", "ninjs", "Esc", "English", "Aa", "https",
    "names", "the", "file", "ron", "html", "json", "txt", "mira", "tmp", "Ctrl", "Shift", "Alt",
    "PgUp", "PgDn", "Tab", "Enter", "Up", "Down", "Escape",
];

/// The words with Latin letters that the desk says, and that are none of the above.
fn english(window: &Window<'_>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for node in window.harness.root().children_recursive() {
        let node = node.accesskit_node();
        for said in [node.label(), node.placeholder().map(str::to_owned)] {
            let said = said.unwrap_or_default();
            if said.ends_with(".ron") {
                continue;
            }
            let words = said.split(|c: char| !c.is_ascii_alphabetic());
            for word in words.filter(|word| 1 < word.len()) {
                let is_key = word.starts_with('F') || word.len() == 1;
                if !FOREIGN.contains(&word) && !is_key {
                    found.insert(said.clone());
                }
            }
        }
    }
    found
}

fn check(window: &Window<'_>, place: &str, wrong: &mut Vec<String>) {
    let said = english(window);
    wrong.extend(said.into_iter().map(|words| format!("{place}: {words}")));
}

#[test]
fn a_persian_window_speaks_no_english() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, WIDE);
    let wrong = &mut Vec::new();
    check(&window, "the desk", wrong);
    for section in ["نویسنده", "نقل‌قول‌ها", "منابع", "ساختار", "مطلب"]
    {
        window.click(Role::Tab, section);
        check(&window, section, wrong);
    }
    window.click(Role::Tab, "نقل‌قول‌ها");
    let quote = "«او هیچ‌وقت مال ما نبود»، لاله امید، رئیس بندر، پیداشده، برای تأیید";
    window.click(Role::ListBoxOption, quote);
    check(&window, "a quote", wrong);
    window.click(Role::Tab, "منابع");
    window
        .harness
        .get_all_by_role(Role::Button)
        .find(|node| {
            let name = node.accesskit_node().label().unwrap_or_default();
            name.starts_with("ویرایش:")
        })
        .unwrap()
        .click();
    window.settle();
    check(&window, "a source", wrong);
    window.click(Role::Tab, "ساختار");
    for menu in Menu::ALL {
        // A window speaks in its own thread, which is this one.
        window.click(Role::Button, menu.title());
        check(&window, menu.title(), wrong);
        window.key(Modifiers::NONE, Key::Escape);
    }
    for (modifiers, key, place) in [
        (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P, "palette"),
        (Modifiers::NONE, Key::F1, "keys"),
        (Modifiers::COMMAND, Key::E, "export"),
        (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N, "text"),
        (Modifiers::COMMAND, Key::O, "open"),
        (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S, "save as"),
    ] {
        window.key(modifiers, key);
        check(&window, place, wrong);
        window.picture(&format!("persian-{place}").replace(' ', "-"));
        window.key(Modifiers::NONE, Key::Escape);
        window.settle();
    }
    window.key(Modifiers::COMMAND, Key::H);
    check(&window, "find and replace", wrong);
    wrong.sort();
    assert!(wrong.is_empty(), "English in {wrong:#?}");
}

/// Where a control with a name is.
pub(crate) fn place(window: &Window<'_>, role: Role, name: &str) -> Rect {
    window.harness.get_by_role_and_label(role, name).rect()
}

#[test]
fn a_persian_window_is_mirrored() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, WIDE);
    let search = place(&window, Role::TextInput, "جست‌وجوی مطالب");
    let page = place(&window, Role::MultilineTextInput, "مطلب");
    let slug = place(&window, Role::TextInput, "نامک");
    assert!(page.center().x < search.left(), "articles are at the right");
    assert!(slug.right() < page.center().x, "the inspector at the left");
    let file = place(&window, Role::Button, Menu::File.title());
    let help = place(&window, Role::Button, Menu::Help.title());
    assert!(help.right() < file.left(), "menus begin at the right");
    let article = place(&window, Role::Tab, "مطلب");
    let outline = place(&window, Role::Tab, "ساختار");
    assert!(outline.right() < article.left(), "and tabs");
    window.picture("persian-mirrored");
    // The dot of a row stands right of its words.
    let row = window
        .harness
        .get_all_by_role(Role::ListBoxOption)
        .find(|node| {
            let name = node.accesskit_node().label().unwrap_or_default();
            name.starts_with("قایق میرا")
        })
        .unwrap()
        .rect();
    let theme = Theme::read(Choice::Light, false).unwrap();
    let dot = theme.colours.warn.to_array();
    let picture = window.harness.render().unwrap();
    let inside = |x: u32, y: u32| {
        #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
        row.contains(egui::pos2(x as f32, y as f32))
    };
    let dots = picture.enumerate_pixels();
    let dots: Vec<u32> = dots
        .filter(|(x, y, pixel)| pixel.0 == dot && inside(*x, *y))
        .map(|(x, ..)| x)
        .collect();
    let first = dots.iter().min().copied().unwrap();
    #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
    let first = first as f32;
    assert!(row.right() - 40.0 < first, "a dot at {first} in {row:?}");
}

#[test]
fn the_window_changes_its_language_while_it_is_open() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let speak = |window: &mut Window<'_>, tongue| {
        window.harness.state_mut().ask(Action::Speak(Some(tongue)));
        window.settle();
    };
    speak(&mut window, Tongue::Persian);
    let file = place(&window, Role::Button, "پرونده");
    assert!(720.0 < file.left(), "{file:?}");
    window.picture("persian-with-english-articles");
    speak(&mut window, Tongue::English);
    let file = place(&window, Role::Button, "File");
    assert!(file.right() < 720.0, "{file:?}");
    let named: BTreeSet<&str> = ACTIONS.iter().map(|entry| entry.title()).collect();
    assert!(named.contains("Save as…"), "and all actions with it");
}

#[test]
fn a_persian_desk_in_pictures() {
    let folder = newsroom();
    for theme in [Choice::Light, Choice::Dark] {
        let mut window = open(&folder, theme, WIDE);
        let name = |place: &str| format!("persian-{theme:?}-{place}").to_lowercase();
        window.picture(&name("article"));
        for (section, place) in [
            ("نقل‌قول‌ها", "quotes"),
            ("منابع", "sources"),
            ("نویسنده", "authors"),
            ("ساختار", "outline"),
        ] {
            window.click(Role::Tab, section);
            window.picture(&name(place));
        }
        window.click(Role::Button, "نما");
        window.picture(&name("menu"));
        window.key(Modifiers::NONE, Key::Escape);
        window.key(Modifiers::COMMAND, Key::H);
        window.write("یافتن در مطلب", "قایق");
        window.picture(&name("find"));
    }
    let small = egui::vec2(1024.0, 700.0);
    let mut window = open(&folder, Choice::Light, small);
    window.picture("persian-small");
}

#[test]
fn the_formats_of_an_export_stand_where_a_persian_line_begins() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, WIDE);
    window.key(Modifiers::COMMAND, Key::E);
    let json = place(&window, Role::ListBoxOption, "JSON");
    assert!(
        WIDE.x / 2.0 < json.left(),
        "the list is at the right of the result: {json:?}"
    );
}

#[test]
fn the_data_of_an_export_begin_at_the_left_of_their_place() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, WIDE);
    window.key(Modifiers::COMMAND, Key::E);
    window.click(Role::ListBoxOption, "JSON");
    window.settle();
    window.picture("persian-export-data");
    let line = window.harness.get_by_role_and_label(Role::Label, "{");
    let list = place(&window, Role::ListBoxOption, "JSON");
    assert!(
        line.rect().left() < list.left() - 300.0,
        "{:?} beside the list at {list:?}",
        line.rect()
    );
}

#[test]
fn an_empty_field_has_its_caret_where_its_hint_begins() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, WIDE);
    for (name, is_right) in [("نامک", false), ("بخش‌ها", true), ("نشانی در وب", false)]
    {
        window.write(name, "");
        window.key(Modifiers::NONE, Key::Delete);
        let field = window.harness.get_by_role_and_label(Role::TextInput, name);
        let area = field.rect();
        let told = window.harness.output().platform_output.ime;
        let caret = told.unwrap().cursor_rect.center().x;
        assert_eq!(
            area.center().x < caret,
            is_right,
            "{name}: {caret} in {area}"
        );
    }
}

#[test]
fn the_formats_of_an_export_are_met_backwards_past_the_result() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, WIDE);
    window.key(Modifiers::COMMAND, Key::E);
    let is_in_list = |window: &Window<'_>| {
        let mut rows = window.harness.query_all_by_role(Role::ListBoxOption);
        rows.any(|row| row.is_focused())
    };
    assert!(!is_in_list(&window), "it begins at the button");
    window.key(Modifiers::SHIFT, Key::Tab);
    assert!(is_in_list(&window), "back past the result");
    window.key(Modifiers::NONE, Key::Tab);
    assert!(!is_in_list(&window), "and on past it");
}
