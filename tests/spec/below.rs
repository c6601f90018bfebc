//! What stands under the body: sources, author box, recent posts.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::desk::theme::Choice;

use crate::newsroom::{Newsroom, Window};

const BIO: &str = "Bio of Sahar Doust on the page";

fn types(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

fn bio(window: &Window<'_>) -> String {
    let authors = &window.desk().document().article().records().authors;
    authors[0].author.bio.clone()
}

fn last_words(window: &Window<'_>) -> String {
    let article = window.desk().document().article();
    article.body().last().unwrap().words.text().to_owned()
}

#[test]
fn down_from_the_last_line_goes_into_the_bio_and_up_returns() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::End);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.harness.get_by_label(BIO);
    types(&mut window, "Here: ");
    assert!(
        bio(&window).starts_with("Here: Sahar Doust writes"),
        "{}",
        bio(&window)
    );
    let own = &window.desk().document().article().records().authors[0];
    assert!(own.has_own_bio, "the book must not take it back");
    window.key(Modifiers::NONE, Key::ArrowUp);
    types(&mut window, " Yet.");
    assert!(
        last_words(&window).ends_with("comes back. Yet."),
        "the caret is back at the end of the words"
    );
    window.key(Modifiers::COMMAND, Key::Z);
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(
        bio(&window).starts_with("Sahar Doust writes"),
        "one undo each"
    );
    assert!(!window.desk().document().is_changed(), "as in its file");
}

#[test]
fn the_author_box_is_walked_by_tab() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::End);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::SHIFT, Key::Tab);
    window.key(Modifiers::NONE, Key::End);
    types(&mut window, " at sea");
    window.key(Modifiers::SHIFT, Key::Tab);
    window.key(Modifiers::NONE, Key::End);
    types(&mut window, "i");
    let author = window.desk().document().article().records().authors[0]
        .author
        .clone();
    assert_eq!(author.name, "Sahar Dousti");
    assert_eq!(author.role, "reporter at sea");
    window.key(Modifiers::NONE, Key::Escape);
    types(&mut window, "!");
    assert!(
        last_words(&window).ends_with("comes back.!"),
        "Escape leaves"
    );
}

#[test]
fn a_source_note_leads_to_its_chain_and_a_post_to_the_queue() {
    let room = Newsroom::new();
    let size = egui::vec2(1440.0, 1500.0);
    let mut window = room.open_as("mira-sails-again.ron", Choice::Light, size);
    let line = "Reported by Mahtab and translated by the Harbour Courier, 20 November 2026";
    window.click(Role::Link, line);
    window.harness.get_by_label("1 source");
    window.click(Role::Link, "Recent post: Salt prices fall for a third week");
    window.harness.get_by_label("Remove from the queue");
}

#[test]
fn what_is_missing_is_offered_quietly() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::N);
    window.click(Role::Button, "Add an author…");
    window.harness.get_by_label("Nobody is named yet");
}

#[test]
fn pictures_of_what_is_below() {
    let room = Newsroom::new();
    for theme in [Choice::Light, Choice::Dark] {
        for entry in std::fs::read_dir(room.folder.path()).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let name = match text {
                text if text.contains("The Mira sails") => "english",
                text if text.contains("قایق میرا") => "persian",
                _ => continue,
            };
            let file = path.file_name().unwrap().to_str().unwrap().to_owned();
            let mut window = room.open_as(&file, theme, egui::vec2(1440.0, 1100.0));
            window.key(Modifiers::COMMAND, Key::End);
            window.key(Modifiers::NONE, Key::ArrowDown);
            window.settle();
            window.picture(&format!("below-{theme:?}-{name}").to_lowercase());
        }
    }
}

#[test]
fn two_posts_of_one_title_lead_each_to_its_own_card() {
    let room = Newsroom::new();
    let size = egui::vec2(1440.0, 1500.0);
    let name = "salt-prices-fall-for-a-third-week.ron";
    let mut window = room.open_as(name, Choice::Light, size);
    window.harness.state_mut().ask(Action::AddToQueue);
    window.settle();
    let title = "Recent post: Salt prices fall for a third week";
    let links = window.harness.get_all_by_role_and_label(Role::Link, title);
    let links: Vec<_> = links.collect();
    assert_eq!(links.len(), 2);
    links[1].click();
    drop(links);
    window.settle();
    window.harness.get_by_label("Remove from the queue");
}
