//! The bar that finds and replaces: what stands beside the words is gone to and shown there.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::newsroom::{Newsroom, Window};

fn find(window: &mut Window<'_>, words: &str) {
    window.key(Modifiers::COMMAND, Key::H);
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

fn posts(window: &Window<'_>) -> String {
    let queue = window.desk().shelf().queue().unwrap();
    let cards = queue.cards.iter();
    let lines = cards.map(|card| format!("{}: {}", card.teaser.title, card.teaser.excerpt));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_hit_in_a_post_is_shown_in_its_card_and_replaced_there() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    find(&mut window, "outer berths");
    window.harness.get_by_label("1 of 1 · excerpt of a post");
    window.picture("find-in-post");
    let card = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Excerpt");
    assert!(card.value().unwrap().contains("outer berths"));
    window.write("Replace with", "inner berths");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(posts(&window).contains("opened the inner berths at dawn"));
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(posts(&window).contains("opened the outer berths at dawn"));
}

#[test]
fn what_is_replaced_in_article_and_posts_is_told_and_taken_back_as_one() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let (article, before) = (window.desk().document().article().clone(), posts(&window));
    find(&mut window, "the harbour");
    window.write("Replace with", "the port");
    window.click(Role::Button, "Replace all");
    window
        .harness
        .get_by_label("Replaced in 4 places, 1 of them in the posts");
    assert!(posts(&window).contains("the port office opened"));
    assert_ne!(*window.desk().document().article(), article);
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(posts(&window), before, "the posts came back");
    assert_eq!(
        *window.desk().document().article(),
        article,
        "and the words"
    );
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(posts(&window).contains("the port office opened"), "again");
    assert_ne!(*window.desk().document().article(), article, "in both");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(posts(&window), before, "and back once more");
    assert_eq!(*window.desk().document().article(), article);
}

#[test]
fn a_change_of_the_posts_alone_leaves_the_article_to_its_own_undo() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    find(&mut window, "the harbour");
    window.write("Replace with", "the port");
    window.click(Role::Button, "Replace all");
    window.key(Modifiers::NONE, Key::Escape);
    let replaced = window.desk().document().article().clone();
    window.harness.event(Event::Text("x".to_owned()));
    window.settle();
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.desk().document().article(), replaced, "the letter");
    assert!(posts(&window).contains("the port office"), "and only that");
}

#[test]
fn speakers_are_shown_under_their_quote_and_bios_under_the_words() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    find(&mut window, "helmsman");
    window.harness.get_by_label("1 of 1 · speaker’s role");
    window.picture("find-in-role");
    let role = window
        .harness
        .get_by_role_and_label(Role::TextInput, "What they are");
    assert_eq!(role.value().as_deref(), Some("helmsman"));
    window.write("Find in the article", "those who work");
    window.harness.get_by_label("1 of 1 · bio");
    window.picture("find-in-bio");
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Bio of Sahar Doust on the page");
}

#[test]
fn the_bar_is_used_and_closed_by_key_and_the_hit_stays() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    find(&mut window, "dry dock");
    let before = window.desk().document().article().clone();
    window.key(Modifiers::NONE, Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Replace with"));
    for key in [Key::Enter, Key::Space] {
        let close = window
            .harness
            .get_by_role_and_label(Role::Button, "Close the search");
        close.focus();
        window.settle();
        let letters = (key == Key::Space).then(|| Event::Text(" ".to_owned()));
        window.harness.input_mut().events.extend(letters);
        window.key(Modifiers::NONE, key);
        let field = window.harness.query_by_label("Find in the article");
        assert!(field.is_none(), "closed");
        assert_eq!(*window.desk().document().article(), before, "{key:?}");
        window.key(Modifiers::COMMAND, Key::H);
    }
}
