//! Dialogs by keyboard alone: what Enter does as soon as one is open, and where Escape leads back to.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::model::article::Article;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";
const SALT: &str = "salt-prices-fall-for-a-third-week.ron";

fn ask(window: &mut Window<'_>, action: Action) {
    window.harness.state_mut().ask(action);
    window.settle();
}

fn enter(window: &mut Window<'_>) {
    window.key(Modifiers::NONE, Key::Enter);
}

fn types(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

/// Whether an article has a block with these words.
fn has(article: &Article, words: &str) -> bool {
    let mut blocks = article.blocks().iter();
    blocks.any(|block| block.words.text().contains(words))
}

/// Whether a button of that name has the keyboard.
fn is_on(window: &Window<'_>, button: &str) -> bool {
    let mut all = window
        .harness
        .query_all_by_role_and_label(Role::Button, button);
    all.any(|node| node.is_focused())
}

/// Whether a dialog is open: each has a way out of it.
fn is_open(window: &Window<'_>) -> bool {
    let buttons = ["Cancel", "Close", "Done"];
    let shown = |name| {
        let harness = &window.harness;
        harness
            .query_by_role_and_label(Role::Button, name)
            .is_some()
    };
    buttons.into_iter().any(shown)
}

#[test]
fn enter_saves_when_unsaved_words_would_go() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    types(&mut window, "Z");
    window.key(Modifiers::COMMAND, Key::W);
    assert!(is_on(&window, "Save"), "the ring is seen");
    enter(&mut window);
    assert!(!is_open(&window), "it is answered");
    assert!(has(&room.read(MIRA), "Z"), "and the word is in the file");
}

#[test]
fn what_is_only_read_is_put_away_with_enter() {
    let room = Newsroom::new();
    for action in [Action::KeySheet, Action::Settings, Action::PreviewQueue] {
        let mut window = room.open(MIRA);
        ask(&mut window, action);
        assert!(is_open(&window), "{action:?} is open");
        enter(&mut window);
        assert!(!is_open(&window), "{action:?} is put away");
        assert_eq!(window.desk().document().article(), &room.read(MIRA));
    }
}

#[test]
fn a_link_is_typed_and_set_with_enter() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::End);
    window.key(Modifiers::SHIFT, Key::Home);
    window.key(Modifiers::COMMAND, Key::K);
    let removes = |window: &Window<'_>| window.harness.query_by_label("Remove link").is_some();
    assert!(!removes(&window), "there is none to be removed");
    types(&mut window, "https://example.org/salt");
    enter(&mut window);
    let article = window.desk().document().article();
    let last = article.body().last().unwrap();
    let has_link = last.words.runs().any(|(_, marks)| marks.link.is_some());
    assert!(has_link, "the words lead there");
    window.key(Modifiers::COMMAND, Key::K);
    window.key(Modifiers::NONE, Key::Tab);
    assert!(is_on(&window, "Set link"), "Tab leads on to the buttons");
    assert!(removes(&window), "there is one now");
}

#[test]
fn another_name_and_the_name_of_a_version_are_typed_and_kept_with_enter() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    ask(&mut window, Action::NameRevision);
    enter(&mut window);
    assert!(is_open(&window), "a version without a name is none");
    types(&mut window, "As agreed");
    enter(&mut window);
    assert!(!is_open(&window), "the version has its name");
    ask(&mut window, Action::Rename);
    types(&mut window, "two-winters");
    enter(&mut window);
    assert!(room.path("two-winters.ron").is_file(), "the file has it");
}

#[test]
fn a_post_by_hand_is_typed_and_added_with_enter() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    ask(&mut window, Action::AddPost);
    types(&mut window, "Tar and oranges");
    enter(&mut window);
    let queue = window.desk().shelf().queue().unwrap();
    assert_eq!(queue.cards[0].teaser.title, "Tar and oranges");
}

#[test]
fn in_the_text_of_a_page_enter_is_a_line() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    ask(&mut window, Action::NewFromText);
    types(&mut window, "A headline");
    enter(&mut window);
    types(&mut window, "And what it is about.");
    assert!(is_open(&window), "more may be typed");
    window.key(Modifiers::NONE, Key::Tab);
    assert!(is_on(&window, "Make an article"), "Tab leads to the button");
    enter(&mut window);
    let made = window.desk().document().article();
    assert!(has(made, "And what it is about."), "made of it");
}

#[test]
fn the_text_of_a_page_is_made_an_article_from_within_it_with_ctrl_and_enter() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    ask(&mut window, Action::NewFromText);
    types(&mut window, "A headline");
    enter(&mut window);
    types(&mut window, "And what it is about.");
    window.key(Modifiers::COMMAND, Key::Enter);
    assert!(!is_open(&window), "it was sent");
    let made = window.desk().document().article();
    assert!(has(made, "And what it is about."), "made of it");
    let lines: Vec<&str> = made.body().map(|block| block.words.text()).collect();
    assert_eq!(
        lines,
        ["A headline", "And what it is about."],
        "and no line more"
    );
}

#[test]
fn the_first_template_is_begun_with_enter() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    ask(&mut window, Action::NewFromTemplate);
    window.key(Modifiers::NONE, Key::ArrowDown);
    enter(&mut window);
    assert_eq!(
        window.desk().document().article().particulars().genre,
        "interview",
        "the one below the first"
    );
    let others = window.harness.query_by_label("Or begin with");
    assert!(others.is_none(), "it is begun");
}

#[test]
fn a_file_is_named_and_saved_with_enter_and_no_other_gives_way_to_it() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.picture("picker-save");
    types(&mut window, "salt-prices-fall-for-a-third-week");
    let salt = std::fs::read(room.path(SALT)).unwrap();
    for _ in 0..4 {
        enter(&mut window);
        assert!(is_open(&window), "another article has that name");
    }
    window.picture("picker-there");
    let now = std::fs::read(room.path(SALT)).unwrap();
    assert!(
        salt == now,
        "Enter, however often, puts nothing in its place"
    );
    types(&mut window, "oranges");
    enter(&mut window);
    assert!(!is_open(&window), "it is saved");
    let saved = room.read("oranges.ron");
    assert_eq!(saved.id(), window.desk().document().article().id());
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    types(&mut window, "salt-prices-fall-for-a-third-week");
    enter(&mut window);
    window.click(Role::Button, "Replace");
    let now = room.read(SALT);
    assert_eq!(now.id(), saved.id(), "asked for by name, it is replaced");
}

#[test]
fn the_first_file_is_opened_with_enter() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::O);
    window.picture("picker-open");
    window.key(Modifiers::NONE, Key::ArrowDown);
    enter(&mut window);
    assert_eq!(window.headline(), "Salt prices fall for a third week");
}

#[test]
fn the_keyboard_goes_back_to_where_it_was() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let is_in = |window: &Window<'_>, field| {
        let node = window.harness.get_by_role_and_label(Role::TextInput, field);
        node.is_focused()
    };
    for action in [Action::KeySheet, Action::Palette, Action::SaveAs] {
        window.write("Tags", "tar");
        ask(&mut window, action);
        assert!(!is_in(&window, "Tags"), "{action:?} has the keyboard");
        window.key(Modifiers::NONE, Key::Escape);
        assert!(is_in(&window, "Tags"), "{action:?} gives it back");
        types(&mut window, "rope");
    }
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::COMMAND, Key::Home);
    ask(&mut window, Action::KeySheet);
    window.key(Modifiers::NONE, Key::Escape);
    types(&mut window, "Y");
    assert!(
        has(window.desk().document().article(), "Y"),
        "and from the page back to the page"
    );
}
