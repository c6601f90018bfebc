//! Closing the window by its own button, and our own dialog for files: no word is lost.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable as _;

use crate::newsroom::{Newsroom, Window};

const FILE: &str = "mira-sails-again.ron";

/// The window manager asks the window to close.
fn press_close(window: &mut Window<'_>) {
    let viewports = &mut window.harness.input_mut().viewports;
    let root = viewports.entry(ViewportId::ROOT).or_default();
    root.events.push(ViewportEvent::Close);
    window.settle();
}

fn asks(window: &Window<'_>) -> bool {
    window.harness.query_by_label("Don’t save").is_some()
}

fn tags(room: &Newsroom) -> Vec<String> {
    let article = room.read(FILE);
    let known = &article.records().particulars.tags;
    known.iter().map(|tag| tag.name.clone()).collect()
}

#[test]
fn a_window_without_new_words_closes_without_a_question() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    press_close(&mut window);
    assert!(!asks(&window), "nothing is unsaved");
}

#[test]
fn words_in_a_field_that_was_not_left_are_asked_about_and_saved() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.write("Tags", "tar, oranges");
    press_close(&mut window);
    assert!(asks(&window), "the words in the field are in no file");
    assert!(
        !tags(&room).contains(&"oranges".to_owned()),
        "not saved yet"
    );
    press_close(&mut window);
    assert!(asks(&window), "asked twice, the question stays");
    window.click(Role::Button, "Save");
    assert_eq!(tags(&room), ["tar", "oranges"], "what was typed is saved");
}

#[test]
fn cancelled_closing_keeps_the_words_on_the_page() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.write("Tags", "tar");
    press_close(&mut window);
    window.click(Role::Button, "Cancel");
    assert!(!asks(&window), "the question is answered");
    assert!(window.desk().document().is_changed(), "the words are kept");
    window.key(Modifiers::COMMAND, Key::S);
    assert_eq!(tags(&room), ["tar"], "and can be saved");
}

#[test]
fn saving_with_the_caret_in_a_field_saves_what_stands_there() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.write("Tags", "rope");
    window.harness.event(Event::Text("s".to_owned()));
    window.key(Modifiers::COMMAND, Key::S);
    assert_eq!(tags(&room), ["ropes"], "the field was not left by hand");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "files of other programs")]
fn our_own_dialog_offers_what_can_be_opened_and_no_books() {
    let room = Newsroom::new();
    std::fs::write(room.path("page.txt"), "A page as it was copied").unwrap();
    std::fs::write(room.path("notes.odt"), "").unwrap();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::O);
    let offers = |name: &str| {
        let found = window.harness.query_by_role_and_label(Role::Button, name);
        found.is_some()
    };
    assert!(offers("mira-sails-again.ron") && offers("page.txt"));
    for other in ["queue.ron", "staff.ron", "parties.ron", "notes.odt"] {
        assert!(!offers(other), "{other} is no article");
    }
}
