//! The card of two versions: side by side, chosen by mouse and by key, in both languages.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::Options;
use nutgraf::desk::say::Tongue;
use nutgraf::desk::settings::Settings;
use nutgraf::desk::theme::Choice;
use nutgraf::edit::merge::{Both, merge};
use nutgraf::library::folder::Library;
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::block::Block;
use nutgraf::model::conflict::{Version, conflicts};

use crate::newsroom::{Newsroom, Window};

const FILE: &str = "wharf.ron";
const BEFORE: &str = "The wharf was empty at noon.";
const AFTER: &str = "Nobody paid for the ropes.";

fn of(middle: &str) -> Article {
    let words = [BEFORE, middle, AFTER];
    let blocks = words.iter().map(|text| Block::paragraph(text)).collect();
    Article::from_parts(ArticleId(uuid::Uuid::from_u128(77)), blocks, <_>::default())
}

/// A library with an article in which nobody has chosen yet.
fn room() -> Newsroom {
    room_of("Sahar Doust")
}

/// The same, where the first version is somebody's.
fn room_of(first: &str) -> Newsroom {
    let room = Newsroom::new();
    let version = |by: &str, at: &str| Version {
        by: by.to_owned(),
        at: Some(at.parse().unwrap()),
    };
    let who = Both {
        ours: version(first, "2026-11-23T11:20:00Z"),
        theirs: version("Omar Vance", "2026-11-23T11:24:00Z"),
    };
    let merged = merge(
        &of("The pilot said that the ferry would sail on Thursday."),
        &of("The pilot said that the ferry will sail tomorrow, whatever the weather."),
        &of("The harbour master said that the ferry would stay until Friday."),
        &who,
    );
    assert_eq!(merged.conflicts, 1);
    let library = Library::open(room.folder.path()).unwrap();
    library
        .write(&room.path(FILE), &merged.article, None)
        .unwrap();
    room
}

fn open<'a>(room: &Newsroom, tongue: Tongue, theme: Choice, size: Vec2) -> Window<'a> {
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(FILE)),
        settings: Settings {
            name: "Omar Vance".to_owned(),
            tongue: Some(tongue),
            theme,
            ..Settings::default()
        },
        ..Options::default()
    };
    Window::new(options, size)
}

fn english<'a>(room: &Newsroom, size: Vec2) -> Window<'a> {
    open(room, Tongue::English, Choice::Light, size)
}

fn body(window: &Window<'_>) -> Vec<String> {
    let article = window.desk().document().article();
    let body = article.body();
    body.map(|block| block.words.text().to_owned()).collect()
}

fn place(window: &Window<'_>, button: &str) -> Rect {
    let button = window.harness.get_by_role_and_label(Role::Button, button);
    button.rect()
}

fn has_keyboard(window: &Window<'_>, button: &str) -> bool {
    let button = window.harness.get_by_role_and_label(Role::Button, button);
    button.is_focused()
}

fn is_on_card(window: &Window<'_>) -> bool {
    let card = "Two people wrote here at the same time";
    let card = window.harness.get_by_role_and_label(Role::Group, card);
    card.is_focused()
}

#[test]
fn two_versions_stand_side_by_side_where_there_is_room() {
    let room = room();
    let mut wide = english(&room, vec2(1440.0, 900.0));
    wide.picture("conflict-light");
    for shown in ["Sahar Doust", "You", "2026-11-23 11:24"] {
        assert!(
            0 < wide.harness.query_all_by_label(shown).count(),
            "{shown}"
        );
    }
    // What the marks show is also said.
    for told in [
        "The pilot said that the ferry will sail tomorrow, whatever the weather. Differs: ",
        "The harbour master said that the ferry would stay until Friday. Differs: ",
    ] {
        assert_eq!(wide.harness.query_all_by_label_contains(told).count(), 1);
    }
    let (one, other) = (
        place(&wide, "Keep Sahar Doust’s"),
        place(&wide, "Keep mine"),
    );
    assert!(one.right() < other.left(), "{one} {other}");
    let mut dark = open(&room, Tongue::English, Choice::Dark, vec2(1440.0, 900.0));
    dark.picture("conflict-dark");
    let mut narrow = english(&room, vec2(900.0, 900.0));
    narrow.picture("conflict-narrow");
    let (one, other) = (
        place(&narrow, "Keep Sahar Doust’s"),
        place(&narrow, "Keep mine"),
    );
    assert!(one.bottom() < other.top(), "{one} {other}");
}

#[test]
fn the_card_is_mirrored_in_a_persian_window() {
    let room = room();
    let mut window = open(&room, Tongue::Persian, Choice::Light, vec2(1440.0, 900.0));
    window.picture("conflict-persian");
    let one = place(&window, "نگه‌داشتن نوشتهٔ \u{2068}Sahar Doust\u{2069}");
    let other = place(&window, "نگه‌داشتن نوشتهٔ من");
    assert!(other.right() < one.left(), "{one} {other}");
}

#[test]
fn the_caret_that_comes_to_the_card_gives_it_the_keyboard() {
    let room = room();
    let mut window = english(&room, vec2(1440.0, 900.0));
    let before = body(&window);
    window.key(Modifiers::SHIFT, Key::F8);
    assert!(is_on_card(&window));
    window.harness.event(egui::Event::Text("x".to_owned()));
    window.settle();
    assert_eq!(body(&window), before, "nothing is typed into a version");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(body(&window), before, "nor is one chosen by accident");
    assert!(has_keyboard(&window, "Keep Sahar Doust’s"));
    window.key(Modifiers::NONE, Key::ArrowRight);
    assert!(has_keyboard(&window, "Keep mine"));
    window.key(Modifiers::NONE, Key::ArrowRight);
    assert!(has_keyboard(&window, "Keep both"));
    window.key(Modifiers::NONE, Key::ArrowLeft);
    window.key(Modifiers::NONE, Key::Enter);
    let mine = "The harbour master said that the ferry would stay until Friday.";
    assert_eq!(body(&window), [BEFORE, mine, AFTER]);
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(body(&window), before, "taken back");
}

#[test]
fn two_versions_under_one_name_are_told_apart() {
    let room = room_of("Omar Vance");
    let mut window = english(&room, vec2(1440.0, 900.0));
    window
        .harness
        .get_by_role_and_label(Role::Button, "Keep mine");
    window.click(Role::Button, "Keep the file’s");
    let theirs = "The harbour master said that the ferry would stay until Friday.";
    assert_eq!(body(&window), [BEFORE, theirs, AFTER]);
}

#[test]
fn going_to_the_card_that_has_the_keyboard_leaves_it_there() {
    let room = room();
    let mut window = english(&room, vec2(1440.0, 900.0));
    window.key(Modifiers::SHIFT, Key::F8);
    window.key(Modifiers::SHIFT, Key::F8);
    assert!(is_on_card(&window));
    window.key(Modifiers::NONE, Key::ArrowRight);
    assert!(has_keyboard(&window, "Keep Sahar Doust’s"));
}

#[test]
fn the_arrows_go_through_the_card_and_on() {
    let room = room();
    let mut window = english(&room, vec2(1440.0, 900.0));
    window.key(Modifiers::SHIFT, Key::F8);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.harness.event(egui::Event::Text("So: ".to_owned()));
    window.settle();
    assert_eq!(body(&window).last().unwrap(), &format!("So: {AFTER}"));
    window.key(Modifiers::NONE, Key::Home);
    window.key(Modifiers::NONE, Key::ArrowUp);
    assert!(is_on_card(&window), "from below");
    window.key(Modifiers::NONE, Key::Escape);
    window.harness.event(egui::Event::Text(" Yet.".to_owned()));
    window.settle();
    assert_eq!(body(&window)[0], format!("{BEFORE} Yet."), "and over it");
    assert_eq!(conflicts(window.desk().document().article()).len(), 1);
}

#[test]
fn words_can_be_written_under_a_card_that_ends_the_article() {
    let room = room();
    let mut window = english(&room, vec2(1440.0, 900.0));
    window.key(Modifiers::COMMAND, Key::End);
    window.key(Modifiers::SHIFT, Key::Home);
    window.key(Modifiers::NONE, Key::Backspace);
    window.key(Modifiers::NONE, Key::Backspace);
    window.key(Modifiers::COMMAND, Key::End);
    assert!(is_on_card(&window), "nothing stands under it");
    window.key(Modifiers::NONE, Key::ArrowDown);
    window
        .harness
        .event(egui::Event::Text("So it is.".to_owned()));
    window.settle();
    assert_eq!(body(&window).last().unwrap(), "So it is.");
    assert_eq!(conflicts(window.desk().document().article()).len(), 1);
}
