//! Keys: those that people bring with them, and those that they change.

use std::collections::BTreeMap;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::{ACTIONS, Action};
use nutgraf::desk::board::Board;
use nutgraf::desk::keys::{self, Keymap};

use crate::newsroom::{Newsroom, Window};

#[test]
fn a_key_is_read_back_from_the_file_as_it_was() {
    for board in [Board::Usual, Board::Mac] {
        for key in ACTIONS.iter().flat_map(|entry| entry.keys(board)) {
            let stored = keys::stored(*key);
            let read = keys::parse(&stored);
            assert_eq!(read, Some(*key), "{stored}");
        }
    }
    assert_eq!(keys::parse("Ctrl+Nonsense"), None, "no key is called that");
    let odd = BTreeMap::from([("Save".to_owned(), vec!["Hyper+S".to_owned()])]);
    assert_eq!(
        Keymap::new(&odd, Board::Usual).written(Action::Save),
        "",
        "and it does nothing"
    );
}

fn changing<'a>(room: &Newsroom, search: &str) -> Window<'a> {
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::NONE, Key::F1);
    window.click(Role::Button, "Change keys…");
    window.write("Search keys", search);
    window
}

#[test]
fn an_action_gets_another_key_and_everything_says_so() {
    let room = Newsroom::new();
    let mut window = changing(&room, "duplicate");
    window.click(Role::ListBoxOption, "Duplicate, no key");
    window.key(Modifiers::NONE, Key::X);
    window
        .harness
        .get_by_label("X is needed for writing. Hold Ctrl or Alt with it, or press F1 to F12.");
    window.key(Modifiers::COMMAND, Key::A);
    window
        .harness
        .get_by_label("Ctrl+A belongs to the page (“Select all”). Press another one.");
    window.picture("keys-refused");
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::D);
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, "Duplicate, Ctrl+Alt+D");
    let kept = window.desk().settings().keys.clone();
    assert_eq!(kept["Duplicate"], ["Ctrl+Alt+D"], "in the settings");
    window.click(Role::Button, "Done");
    window.key(Modifiers::NONE, Key::F1);
    window.harness.get_by_label("Ctrl+Alt+D");
    window.click(Role::Button, "Close");
    assert!(
        window.desk().document().path().is_some(),
        "the file is open"
    );
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::D);
    assert!(window.desk().document().path().is_none(), "a copy is open");
}

#[test]
fn a_key_that_is_taken_is_swapped_and_all_come_back() {
    let room = Newsroom::new();
    let mut window = changing(&room, "");
    window.picture("keys");
    window.write("Search keys", "strong");
    window.click(Role::ListBoxOption, "Strong, Ctrl+B");
    window.key(Modifiers::COMMAND, Key::I);
    window
        .harness
        .get_by_label("Ctrl+I is the key of “Emphasis”.");
    window.picture("keys-taken");
    window.click(Role::Button, "Swap: Ctrl+B for “Emphasis”");
    let of = |window: &Window<'_>, action| window.desk().keymap().written(action);
    assert_eq!(of(&window, Action::Strong), "Ctrl+I", "swapped");
    assert_eq!(of(&window, Action::Emphasis), "Ctrl+B", "and the other");
    window.click(Role::ListBoxOption, "Strong, Ctrl+I");
    window.click(Role::Button, "Usual key");
    assert_eq!(of(&window, Action::Strong), "Ctrl+B", "as usual");
    assert_eq!(of(&window, Action::Emphasis), "", "and not held by two");
    window.click(Role::Button, "Reset all keys");
    assert_eq!(of(&window, Action::Emphasis), "Ctrl+I", "all as usual");
    assert!(window.desk().settings().keys.is_empty(), "nothing is kept");
}

#[test]
fn a_key_that_was_given_up_does_nothing_on_the_page_either() {
    let room = Newsroom::new();
    let mut window = changing(&room, "strong");
    window.click(Role::ListBoxOption, "Strong, Ctrl+B");
    window.click(Role::Button, "No key");
    window.click(Role::Button, "Done");
    window.key(Modifiers::COMMAND, Key::A);
    window.key(Modifiers::COMMAND, Key::B);
    assert!(
        !window.desk().document().is_changed(),
        "nothing became bold"
    );
}

fn press(window: &mut Window<'_>, events: Vec<egui::Event>) {
    window.harness.input_mut().events.extend(events);
    window.settle();
}

fn key(key: Key, place: Key, modifiers: Modifiers) -> egui::Event {
    egui::Event::Key {
        key,
        physical_key: Some(place),
        pressed: true,
        repeat: false,
        modifiers,
    }
}

#[test]
fn what_is_typed_with_a_shortcut_in_one_frame_goes_where_each_letter_was_meant() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::End);
    let held = Modifiers::COMMAND | Modifiers::CTRL;
    press(
        &mut window,
        vec![
            egui::Event::Text("Zi".to_owned()),
            key(Key::F, Key::F, held),
            egui::Event::Text("noon".to_owned()),
        ],
    );
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Find in the article");
    window.harness.get_by_label("1 of 1");
    let article = window.desk().document().article();
    let last = article.blocks().iter().last().unwrap();
    assert!(
        last.words.text().ends_with("what comes back.Zi"),
        "before it, on the page: {}",
        last.words.text()
    );
}

#[test]
fn a_shortcut_is_found_by_its_place_where_letters_are_not_latin() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let held = Modifiers::COMMAND | Modifiers::CTRL;
    // A Greek keyboard has a semicolon where Q is; nobody quits by Ctrl+; on another one.
    let open = window.desk().settings().shows_inspector;
    press(&mut window, vec![key(Key::Quote, Key::W, held)]);
    assert_eq!(window.headline(), "Untitled", "closed, in Hebrew");
    press(&mut window, vec![key(Key::Semicolon, Key::Semicolon, held)]);
    assert_eq!(window.desk().settings().shows_inspector, open);
}

#[test]
fn a_sign_on_a_digit_is_no_shortcut_of_its_own() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let held = Modifiers::COMMAND | Modifiers::CTRL;
    // A German keyboard has the slash on the 7, and Ctrl+/ shows the keys.
    window.key(Modifiers::COMMAND, Key::End);
    let slash = key(Key::Slash, Key::Num7, held | Modifiers::SHIFT);
    press(&mut window, vec![slash]);
    let article = window.desk().document().article();
    let last = &article.blocks().iter().last().unwrap().kind;
    let is_numbered = matches!(
        last,
        nutgraf::model::block::BlockKind::ListItem {
            style: nutgraf::model::block::ListStyle::Numbered,
            ..
        }
    );
    assert!(is_numbered, "{last:?}");
}

#[test]
fn marks_and_kinds_by_key_do_in_the_window_what_they_do_on_the_page() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let text = |text: &str| egui::Event::Text(text.to_owned());
    window.key(Modifiers::COMMAND, Key::End);
    press(&mut window, vec![text(" And ")]);
    window.key(Modifiers::COMMAND, Key::B);
    press(&mut window, vec![text("so")]);
    window.key(Modifiers::COMMAND, Key::B);
    press(&mut window, vec![text(" on")]);
    let last = |window: &Window<'_>| -> nutgraf::model::block::Block {
        let article = window.desk().document().article();
        article.body().last().unwrap().as_ref().clone()
    };
    let strong: Vec<String> = {
        let block = last(&window);
        let runs = block.words.runs().filter(|(_, marks)| marks.strong);
        runs.map(|(range, _)| block.words.text()[range].to_owned())
            .collect()
    };
    assert_eq!(strong, ["so"], "typed with the key on");
    let list = Modifiers::COMMAND | Modifiers::SHIFT;
    let before = last(&window).kind;
    window.key(list, Key::Num8);
    assert_ne!(last(&window).kind, before, "a list");
    window.key(list, Key::Num8);
    assert_eq!(last(&window).kind, before, "and none");
    window.key(list, Key::Period);
    assert!(last(&window).kind.quote().is_some(), "with a record");
    window.key(list, Key::Period);
    assert_eq!(last(&window).kind, before, "and back");
}
