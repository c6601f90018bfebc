//! An article in a window of its own: here inside the main one, as where a system has no windows.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::settings::Settings;

use crate::desk_beside::{MIRA, SALT, beside, kept_title, open_titles, press, type_words, wait};
use crate::newsroom::{Newsroom, Window};

const OUT: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::M);
const BACK: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::D);

fn move_out(window: &mut Window<'_>) {
    window.key(OUT.0, OUT.1);
    window.settle();
}

/// Whether there is a window of that title inside the main one.
fn has_window(window: &Window<'_>, title: &str) -> bool {
    let mut found = window.harness.query_all_by_label_contains(title);
    found.any(|node| node.accesskit_node().role() == Role::Window)
}

#[test]
fn an_article_moves_to_a_window_of_its_own_and_comes_back() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    move_out(&mut window);
    window.picture("own-window");
    assert_eq!(
        open_titles(&window)[0],
        "The Mira sails again, with a crew of nine",
        "the other stays"
    );
    assert!(has_window(
        &window,
        "Salt prices fall for a third week – Nutgraf"
    ));
    type_words(&mut window, "Now ");
    assert!(
        open_titles(&window)[1].starts_with("Now Salt"),
        "{:?}",
        open_titles(&window)
    );
    assert!(
        has_window(&window, "• Now Salt prices"),
        "its title says that it is not saved"
    );
    window.key(Modifiers::COMMAND, Key::S);
    assert!(
        kept_title(&room, SALT).starts_with("Now Salt"),
        "saved there"
    );
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(open_titles(&window)[1].starts_with("Salt"), "undone there");
    window.key(BACK.0, BACK.1);
    window.settle();
    assert!(!has_window(&window, "Salt"), "the window is gone");
    assert!(window.headline().starts_with("Salt"), "it is at hand");
    assert_eq!(open_titles(&window).len(), 2, "beside the other");
}

#[test]
fn the_last_article_leaves_an_empty_page_and_takes_its_place_again() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    move_out(&mut window);
    assert_eq!(window.headline(), "Untitled", "room for another");
    window.key(BACK.0, BACK.1);
    window.settle();
    assert_eq!(
        open_titles(&window),
        ["The Mira sails again, with a crew of nine"]
    );
}

#[test]
fn two_pages_in_the_main_window_are_not_shown_in_the_other() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    move_out(&mut window);
    press(&mut window, egui::pos2(1000.0, 700.0));
    beside(&mut window, "cats");
    assert_eq!(open_titles(&window).len(), 3);
    let pages = window.harness.query_all_by_label_contains("Article");
    let pages = pages.filter(|node| node.accesskit_node().role() == Role::MultilineTextInput);
    assert_eq!(pages.count(), 3, "each page once");
    wait(&mut window);
    window.rests();
}

#[test]
fn undo_there_takes_nothing_back_in_the_queue() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let row = "Salt prices fall for a third week, 1 hour ago";
    window.click(Role::ListBoxOption, row);
    window.click(Role::Button, "Remove from the queue");
    move_out(&mut window);
    window.key(Modifiers::COMMAND, Key::Z);
    let cards = |window: &Window<'_>| window.desk().shelf().queue().unwrap().cards.len();
    assert_eq!(cards(&window), 2, "removed for good");
}

#[test]
fn what_is_of_no_use_there_is_not_offered() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    move_out(&mut window);
    let titles = open_titles(&window);
    window.key(Modifiers::COMMAND, Key::N);
    window.key(Modifiers::COMMAND, Key::PageDown);
    assert_eq!(
        open_titles(&window),
        titles,
        "keys of the desk do nothing there"
    );
    let menus = window
        .harness
        .query_all_by_role_and_label(Role::Button, "Queue");
    assert_eq!(menus.count(), 1, "only the main window has the queue");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_words(&mut window, "article");
    let offered = window.harness.query_all_by_role(Role::ListBoxOption);
    let offered: Vec<String> = offered
        .filter_map(|line| line.accesskit_node().label())
        .collect();
    assert!(
        offered.iter().any(|line| line == "Close article"),
        "{offered:?}"
    );
    assert!(
        !offered.iter().any(|line| line == "New article"),
        "{offered:?}"
    );
}

#[test]
fn closing_the_window_asks_about_words_that_are_not_saved() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    move_out(&mut window);
    type_words(&mut window, "Now ");
    window.key(Modifiers::COMMAND, Key::W);
    let question = "Save “Now Salt prices fall for a third week”?";
    window.harness.get_by_label(question);
    window.click(Role::Button, "Cancel");
    assert_eq!(open_titles(&window).len(), 2, "cancelled");
    window.click(Role::Button, "Close this window");
    window.harness.get_by_label(question);
    window.click(Role::Button, "Save");
    window.settle();
    assert_eq!(
        open_titles(&window),
        ["The Mira sails again, with a crew of nine"]
    );
    assert!(kept_title(&room, SALT).starts_with("Now Salt"));
}

#[test]
fn leaving_the_program_asks_about_every_window() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    move_out(&mut window);
    type_words(&mut window, "Now ");
    window.key(Modifiers::COMMAND, Key::Q);
    window.settle();
    window
        .harness
        .get_by_label("Save “Now Salt prices fall for a third week”?");
    window.click(Role::Button, "Save");
    assert!(kept_title(&room, SALT).starts_with("Now Salt"));
}

#[test]
fn each_window_has_its_keys_its_find_bar_and_its_page() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    move_out(&mut window);
    window.key(Modifiers::COMMAND, Key::F);
    type_words(&mut window, "gate");
    window.harness.get_by_label("1 of 1");
    window.key(Modifiers::NONE, Key::Escape);
    // A press on the main window takes the keys there.
    press(&mut window, egui::pos2(1000.0, 700.0));
    type_words(&mut window, "Then ");
    let titles = open_titles(&window);
    assert!(titles[1].starts_with("Salt"), "{titles:?}");
    let mira = window.desk().document();
    assert!(mira.is_changed(), "typed in the main window");
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(!window.desk().document().is_changed(), "and undone there");
}

#[test]
fn a_crash_loses_nothing_in_any_window_and_windows_come_back() {
    let room = Newsroom::new();
    let start = || room.start(egui::vec2(1440.0, 900.0));
    let mut window = start();
    beside(&mut window, "Salt");
    move_out(&mut window);
    wait(&mut window);
    type_words(&mut window, "Now ");
    drop(window);
    assert!(
        kept_title(&room, SALT).starts_with("Salt"),
        "nobody saved it"
    );
    let mut window = start();
    window.settle();
    let titles = open_titles(&window);
    assert!(titles[0].starts_with("The Mira"), "{titles:?}");
    assert!(titles[1].starts_with("Now Salt"), "{titles:?}");
    assert!(has_window(&window, "Now Salt prices"), "in its window");
    wait(&mut window);
    assert!(
        kept_title(&room, SALT).starts_with("Now "),
        "and saved by itself"
    );
}

const INSPECTOR: (Modifiers, Key) = (Modifiers::SHIFT, Key::F9);

fn tags(window: &Window<'_>) -> Vec<Vec<String>> {
    let open = window.desk().documents();
    let tags = open.map(|document| &document.article().particulars().tags);
    tags.map(|tags| tags.iter().map(|tag| tag.name.clone()).collect())
        .collect()
}

#[test]
fn the_window_has_an_inspector_of_its_own() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    window.key(INSPECTOR.0, INSPECTOR.1);
    move_out(&mut window);
    let shown = |window: &Window<'_>| window.harness.query_all_by_label("Tags").count();
    assert_eq!(shown(&window), 0, "a page alone at first");
    window.key(INSPECTOR.0, INSPECTOR.1);
    window.picture("own-inspector");
    assert_eq!(shown(&window), 1, "there, and not in the main window");
    window.write("Tags", "salt");
    assert_eq!(tags(&window), [vec![], vec!["salt".to_owned()]]);
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(tags(&window)[1], Vec::<String>::new(), "undone on its page");
    window.key(Modifiers::ALT, Key::Num3);
    assert_eq!(shown(&window), 0, "another section");
    window.key(Modifiers::ALT, Key::Num1);
    window.key(BACK.0, BACK.1);
    assert_eq!(shown(&window), 0, "the main window is as it was");
    move_out(&mut window);
    assert_eq!(shown(&window), 1, "the next one remembers");
}

#[test]
fn where_the_window_is_narrow_the_inspector_stands_over_the_page() {
    let room = Newsroom::new();
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        settings: Settings {
            shows_inspector: false,
            own_inspector_width: 480.0,
            ..Settings::default()
        },
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    move_out(&mut window);
    let wide = |window: &Window<'_>| {
        let pages = window.harness.query_all_by_role(Role::MultilineTextInput);
        let wide = pages.map(|node| node.rect().width());
        wide.fold(0.0, f32::max)
    };
    let before = wide(&window);
    window.key(INSPECTOR.0, INSPECTOR.1);
    window.picture("own-inspector-over");
    assert!(
        (wide(&window) - before).abs() < 1.0,
        "the page keeps its room"
    );
    window.write("Tags", "tar");
    assert!(
        tags(&window).contains(&vec!["tar".to_owned()]),
        "{:?}",
        tags(&window)
    );
    window.click(Role::Button, "Put away");
    assert!(window.harness.query_by_label("Tags").is_none(), "put away");
}

#[test]
fn it_comes_back_while_two_stand_on_the_desk() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    move_out(&mut window);
    press(&mut window, egui::pos2(1000.0, 700.0));
    type_words(&mut window, "Then ");
    beside(&mut window, "cats");
    let titles = open_titles(&window);
    assert!(titles[0].starts_with("Who feeds"), "{titles:?}");
    // The window with the keys is the one that was pressed last.
    press(&mut window, egui::pos2(600.0, 500.0));
    window.picture("own-beside-two");
    window.key(BACK.0, BACK.1);
    window.settle();
    window.picture("own-comes-back");
    let question = "Save “The Mira sails again, with a crew of nine”?";
    window.harness.get_by_label(question);
    window.click(Role::Button, "Cancel");
    assert_eq!(open_titles(&window).len(), 3, "cancelled, all stay");
    press(&mut window, egui::pos2(600.0, 500.0));
    window.key(BACK.0, BACK.1);
    window.settle();
    window.click(Role::Button, "Save");
    window.settle();
    let titles = open_titles(&window);
    assert!(titles[0].starts_with("Salt"), "at hand: {titles:?}");
    assert!(titles[1].starts_with("Who feeds"), "{titles:?}");
    assert_eq!(titles.len(), 2, "in the place of the other");
    let mira = room.read(MIRA);
    let mut blocks = mira.blocks().iter();
    assert!(
        blocks.any(|block| block.words.text().contains("Then ")),
        "saved"
    );
}
