//! The dateline: made from a place and today in the form of the house, then words like others.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::settings::Settings;
use nutgraf::export::format::Format;
use nutgraf::export::html;
use nutgraf::library::folder::Library;
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::block::Furniture;
use nutgraf::model::dateline::Located;
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::Language;
use nutgraf::model::particulars::Status;
use nutgraf::model::when::When;

use crate::newsroom::{Newsroom, Window};

const FILE: &str = "salt-prices-fall-for-a-third-week.ron";
const NONE: Modifiers = Modifiers::NONE;

/// A window whose caret is in the empty dateline.
fn window<'a>(room: &Newsroom, agency: &str) -> Window<'a> {
    let settings = Settings {
        agency: agency.to_owned(),
        ..Settings::default()
    };
    let mut window = room.open_with(FILE, settings, egui::vec2(1440.0, 900.0));
    window.key(Modifiers::COMMAND, Key::Home);
    for _ in 0..3 {
        window.key(NONE, Key::Tab);
    }
    window
}

fn article<'a>(window: &'a Window<'_>) -> &'a Article {
    window.desk().document().article()
}

fn dateline<'a>(window: &'a Window<'_>) -> &'a str {
    article(window).furniture(Furniture::Dateline).text()
}

fn is_offered(window: &Window<'_>, line: &str) -> bool {
    let found = window.harness.query_by_role_and_label(Role::Button, line);
    found.is_some()
}

/// An article with this dateline in its words and this place beside them.
fn with(line: &str, place: &str) -> Article {
    let article = Newsroom::new().read(FILE);
    let mut records = article.records().clone();
    records.particulars.located = Located {
        place: place.to_owned(),
        at: When::parse("2026-11-03"),
    };
    let mut blocks: Vec<_> = article
        .blocks()
        .iter()
        .map(|block| (**block).clone())
        .collect();
    blocks[Furniture::Dateline.index()].words = Inline::plain(line);
    Article::from_parts(article.id(), blocks, records)
}

fn page(article: &Article) -> String {
    let now = "2026-11-23T14:02:00Z".parse().unwrap();
    Format::Html
        .write(article, &html::Options::at(now))
        .unwrap()
        .text
}

#[test]
fn a_place_becomes_a_dateline_with_today_and_is_kept_beside_it() {
    let room = Newsroom::new();
    let mut window = window(&room, "");
    window.letters("Amra");
    window.picture("dateline");
    assert!(is_offered(&window, "AMRA, 23 Nov"));
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::Enter);
    assert_eq!(dateline(&window), "AMRA, 23 Nov");
    let located = &article(&window).particulars().located;
    assert_eq!(located.place, "Amra");
    assert_eq!(located.at, When::parse("2026-11-23"));
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(dateline(&window), "Amra", "taken back in one");
    assert_eq!(article(&window).particulars().located, Located::default());
    window.key(Modifiers::COMMAND, Key::Y);
    window.letters(", late");
    assert_eq!(dateline(&window), "AMRA, 23 Nov, late", "words like others");
}

#[test]
fn the_agency_of_the_house_stands_in_it_and_places_of_the_library_are_offered() {
    let room = Newsroom::new();
    let library = Library::open(room.folder.path()).unwrap();
    let here = with("AMRA, 3 Nov", "Amra");
    let blocks = here
        .blocks()
        .iter()
        .map(|block| (**block).clone())
        .collect();
    let id = ArticleId(uuid::Uuid::from_u128(90));
    let other = Article::from_parts(id, blocks, here.records().clone());
    library
        .write(&library.free_path(&other), &other, None)
        .unwrap();
    let mut window = window(&room, "HC");
    window.letters("/");
    assert!(is_offered(&window, "AMRA (HC), 23 Nov"));
    window.key(NONE, Key::Escape);
    assert_eq!(dateline(&window), "/");
}

#[test]
fn a_persian_article_has_the_calendar_of_its_readers() {
    let located = Located {
        place: "تهران".to_owned(),
        at: When::parse("2026-11-03"),
    };
    let line = located.line(Default::default(), "", Language::parse("fa").as_ref());
    assert_eq!(line, "تهران، ۱۲ آبان");
}

#[test]
fn a_page_says_the_place_as_data_as_long_as_its_words_do() {
    let made = page(&with("AMRA, 3 Nov", "Amra"));
    assert!(made.contains("\"dateline\":\"AMRA, 3 Nov\""), "{made}");
    let place = "\"locationCreated\":{\"@type\":\"Place\",\"name\":\"Amra\"}";
    assert!(made.contains(place), "{made}");
    let rewritten = page(&with("MEHR BAY", "Amra"));
    assert!(
        rewritten.contains("\"name\":\"MEHR BAY\""),
        "what is read counts"
    );
}

#[test]
fn what_is_killed_leaves_only_with_a_warning() {
    let article = with("AMRA", "");
    let mut records = article.records().clone();
    records.particulars.stage = Status::Killed.into();
    let article = article.with_records(records);
    let now = "2026-11-23T14:02:00Z".parse().unwrap();
    for format in [Format::Html, Format::Markdown, Format::Text] {
        let made = format.write(&article, &html::Options::at(now)).unwrap();
        let remarks: Vec<String> = made.remarks.iter().map(ToString::to_string).collect();
        let warns = remarks.iter().any(|remark| remark.contains("killed"));
        assert!(warns, "{format:?}: {remarks:?}");
    }
}
