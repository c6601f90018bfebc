//! What a whole sitting at the desk by keys alone met: a key goes where a hand expects it.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::desk::say::Tongue;
use nutgraf::model::mark::Language;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";

#[test]
fn tab_follows_the_eye_in_cards() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.click(Role::Tab, "Sources");
    let inserts = window
        .harness
        .get_all_by_role_and_label(Role::Button, "Insert");
    // The menu of that name is the first.
    inserts.last().unwrap().focus();
    window.settle();
    window.key(Modifiers::NONE, Key::Tab);
    let next = window.focused().unwrap();
    assert!(next.starts_with("Edit: as reported by"), "{next}");
    window.click(Role::Tab, "Author");
    let up = "Name this author earlier";
    let remove = "Remove this author";
    let left = |window: &Window<'_>, name: &str| {
        let mut all = window
            .harness
            .query_all_by_role_and_label(Role::Button, name);
        all.next().unwrap().rect().left()
    };
    assert!(left(&window, up) < left(&window, remove));
}

#[test]
fn the_line_that_is_written_stays_in_the_middle_with_typewriter_scrolling() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.harness.state_mut().ask(Action::Typewriter);
    window.settle();
    let caret = |window: &Window<'_>| {
        let ime = window.harness.output().platform_output.ime;
        ime.unwrap().cursor_rect.center().y
    };
    window.key(Modifiers::COMMAND, Key::End);
    let middle = caret(&window);
    assert!((300.0..500.0).contains(&middle), "{middle}");
    for _ in 0..3 {
        window.key(Modifiers::NONE, Key::ArrowUp);
        window.settle();
        assert!((caret(&window) - middle).abs() < 40.0, "{}", caret(&window));
    }
}

#[test]
fn the_first_empty_article_of_a_persian_window_is_persian() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options {
        library: Some(folder.path().to_owned()),
        tongue: Tongue::Persian,
        ..Options::default()
    };
    let window = Window::new(options, egui::vec2(1440.0, 900.0));
    let article = window.desk().document().article();
    assert_eq!(article.particulars().language, Language::parse("fa"));
}

#[test]
fn a_shifted_key_that_means_nothing_now_is_not_its_plain_key() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::End);
    window.harness.event(Event::Text(" Nor when.".to_owned()));
    window.settle();
    let written = window.desk().document().article().clone();
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(
        *window.desk().document().article(),
        written,
        "nothing to redo"
    );
    let here = window.desk().document().state().selection;
    window.key(Modifiers::SHIFT, Key::F8);
    assert_eq!(
        window.desk().document().state().selection,
        here,
        "no conflict"
    );
}

#[test]
fn from_a_quote_that_was_gone_to_tab_leads_to_its_speaker() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.click(Role::Tab, "Quotes");
    let row = "“She still smells of tar and oranges. I would know her in the dark.”, Nima Parsa, helmsman, Confirmed";
    window.click(Role::ListBoxOption, row);
    assert!(!window.desk().document().state().selection.is_caret());
    window.key(Modifiers::NONE, Key::Tab);
    window.key(Modifiers::COMMAND, Key::A);
    window.harness.event(Event::Text("Laleh Omid".to_owned()));
    window.settle();
    let article = window.desk().document().article();
    let mut quotes = article.records().quotes.values();
    let first = quotes.next().unwrap();
    assert_eq!(first.speaker.name, "Laleh Omid");
    assert!(
        article
            .words_of(nutgraf::model::quote::QuoteId(1))
            .concat()
            .contains("tar and oranges")
    );
}
