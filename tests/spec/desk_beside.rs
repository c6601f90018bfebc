//! Two articles side by side: each with its words, its undo and its file, and none ever lost.

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, ViewportEvent, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::document::title;

use crate::newsroom::{Newsroom, Window};

pub(crate) const MIRA: &str = "mira-sails-again.ron";
pub(crate) const SALT: &str = "salt-prices-fall-for-a-third-week.ron";
pub(crate) const WIDE: egui::Vec2 = egui::vec2(1440.0, 900.0);

pub(crate) fn type_words(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

/// The clock of the window goes on with each step.
pub(crate) fn wait(window: &mut Window<'_>) {
    for _ in 0..40 {
        window.settle();
    }
}

/// Opens the article with these letters in its headline beside the one at hand.
pub(crate) fn beside(window: &mut Window<'_>, letters: &str) {
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::Enter);
    type_words(window, letters);
    window.key(Modifiers::NONE, Key::Enter);
    window.settle();
}

fn other_page(window: &mut Window<'_>) {
    window.key(Modifiers::COMMAND, Key::F6);
}

/// The titles of what is open, the one at hand first.
pub(crate) fn open_titles(window: &Window<'_>) -> Vec<String> {
    let open = window.desk().documents();
    open.map(|document| document.title()).collect()
}

/// Where the page of an article is, and whether it has the keyboard.
pub(crate) fn page(window: &Window<'_>, letters: &str) -> Option<(Rect, bool)> {
    let mut pages = window.harness.query_all_by_role(Role::MultilineTextInput);
    let page = pages.find(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.contains(letters)
    })?;
    Some((page.rect(), page.is_focused()))
}

pub(crate) fn kept_title(room: &Newsroom, name: &str) -> String {
    title(&room.read(name))
}

/// The words of the article at hand.
fn words(window: &Window<'_>) -> String {
    let blocks = window.desk().document().article().blocks().iter();
    blocks
        .map(|block| format!("{}\n", block.words.text()))
        .collect()
}

#[test]
fn each_of_two_pages_has_its_own_words_and_undo() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let mira = window.headline();
    beside(&mut window, "Salt");
    let salt = window.headline();
    assert!(
        salt.starts_with("Salt prices"),
        "the new one is at hand: {salt}"
    );
    assert_eq!(open_titles(&window), [&salt, &mira].map(Clone::clone));
    window.picture("beside");
    type_words(&mut window, "Now ");
    assert_eq!(window.headline(), format!("Now {salt}"));
    other_page(&mut window);
    assert_eq!(window.headline(), mira, "the window speaks of the other");
    type_words(&mut window, "Then ");
    assert_eq!(window.headline(), format!("Then {mira}"));
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.headline(), mira, "undone here");
    window.key(Modifiers::COMMAND, Key::Z);
    other_page(&mut window);
    assert_eq!(window.headline(), format!("Now {salt}"), "and not there");
    window.key(Modifiers::COMMAND, Key::S);
    assert_eq!(kept_title(&room, SALT), format!("Now {salt}"), "saved here");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.headline(), salt, "undone after all");
}

#[test]
fn a_click_and_f6_go_from_page_to_page_and_the_one_at_hand_is_marked() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    let is_selected = |window: &Window<'_>, title: &str| {
        let tab = window.harness.get_by_role_and_label(Role::Tab, title);
        tab.accesskit_node().toggled() == Some(Toggled::True)
    };
    let (mira, salt) = (
        "The Mira sails again, with a crew of nine",
        "Salt prices fall for a third week",
    );
    assert!(is_selected(&window, salt), "marked for those who hear it");
    assert!(!is_selected(&window, mira), "and the other is not");
    let (area, has_keyboard) = page(&window, "Mira").unwrap();
    assert!(!has_keyboard, "one page has it at a time");
    press(&mut window, area.center() + egui::vec2(0.0, 300.0));
    assert_eq!(window.headline(), mira, "clicked");
    assert!(page(&window, "Mira").unwrap().1, "and it has the keyboard");
    window.key(Modifiers::NONE, Key::F6);
    assert_eq!(window.headline(), salt, "the next part of the window");
    assert!(page(&window, "Salt").unwrap().1);
    window.key(Modifiers::SHIFT, Key::F6);
    assert_eq!(window.headline(), mira, "and back");
    // A question over the other page is none of that page.
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.headline(), mira, "still at hand");
    // The inspector speaks of the one at hand.
    window.click(Role::Tab, "Quotes");
    let row = "“She was never ours to keep,”, Laleh Omid, harbour master, Found, to confirm";
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, row);
    window.click(Role::Tab, salt);
    let mut rows = window.harness.query_all_by_label(row);
    assert!(rows.next().is_none(), "the other has no such quote");
}

pub(crate) fn press(window: &mut Window<'_>, at: Pos2) {
    window.harness.event(Event::PointerMoved(at));
    window.settle();
    for pressed in [true, false] {
        window.harness.event(button(at, pressed));
        window.settle();
    }
}

pub(crate) fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn words_in_a_field_go_to_the_article_they_were_typed_for() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    window.write("Tags", "tar");
    let (area, _) = page(&window, "Mira").unwrap();
    press(&mut window, area.center());
    assert!(
        window.headline().starts_with("The Mira"),
        "{}",
        window.headline()
    );
    let tags = |window: &Window<'_>| -> Vec<usize> {
        let open = window.desk().documents();
        open.map(|document| document.article().particulars().tags.len())
            .collect()
    };
    assert_eq!(tags(&window), [0, 1], "the second is the one that was left");
    window.write("Tags", "rope");
    other_page(&mut window);
    assert_eq!(tags(&window), [1, 1], "left by a key");
}

/// Clicks the row of the list that begins so.
fn click_row(window: &mut Window<'_>, begins: &str) {
    let is_it = |label: Option<String>| label.is_some_and(|label| label.starts_with(begins));
    let mut rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let row = rows.find(|row| is_it(row.accesskit_node().label()));
    row.unwrap().click();
    drop(rows);
    window.settle();
}

#[test]
fn an_article_that_is_open_is_gone_to_and_never_opened_twice() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    type_words(&mut window, "Now ");
    other_page(&mut window);
    window.key(Modifiers::NONE, Key::F9);
    click_row(&mut window, "Salt prices fall for a third week, Filed");
    assert!(
        window.headline().starts_with("Now Salt"),
        "with its unsaved words"
    );
    assert_eq!(open_titles(&window).len(), 2);
    beside(&mut window, "Mira");
    assert!(window.headline().starts_with("The Mira"), "gone to");
    assert_eq!(open_titles(&window).len(), 2, "still two");
    let copy = std::fs::read_to_string(room.path(SALT)).unwrap();
    crate::library::put(&room.path("copy.ron"), &copy);
    let mut window = room.open(SALT);
    beside(&mut window, "Salt");
    assert_eq!(
        open_titles(&window).len(),
        1,
        "a copy of it is the same article"
    );
}

#[test]
fn each_unsaved_article_is_asked_about_by_name() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    type_words(&mut window, "Now ");
    other_page(&mut window);
    type_words(&mut window, "Then ");
    let close = |window: &mut Window<'_>| {
        let viewports = &mut window.harness.input_mut().viewports;
        let root = viewports.entry(ViewportId::ROOT).or_default();
        root.events.push(ViewportEvent::Close);
        window.settle();
    };
    let asks = |window: &Window<'_>, title: &str| {
        let question = format!("Save “{title}”?");
        window.harness.query_by_label(&question).is_some()
    };
    let (mira, salt) = (
        "Then The Mira sails again, with a crew of nine",
        "Now Salt prices fall for a third week",
    );
    close(&mut window);
    assert!(asks(&window, mira), "the one at hand first");
    window.click(Role::Button, "Don’t save");
    assert!(asks(&window, salt), "then the other");
    window.click(Role::Button, "Cancel");
    close(&mut window);
    assert!(asks(&window, salt), "it is at hand now");
    window.click(Role::Button, "Save");
    assert!(
        asks(&window, mira),
        "whoever thinks again is asked about both"
    );
    window.click(Role::Button, "Save");
    assert_eq!(kept_title(&room, MIRA), mira);
    assert_eq!(kept_title(&room, SALT), salt);
}

#[test]
fn the_one_that_gives_way_to_a_third_is_the_one_that_was_asked_about() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    type_words(&mut window, "Then ");
    beside(&mut window, "Salt");
    beside(&mut window, "cats");
    window.click(Role::Button, "Save");
    let titles = open_titles(&window);
    assert!(titles[0].starts_with("Who feeds"), "{titles:?}");
    assert!(titles[1].starts_with("Salt"), "it was at hand: {titles:?}");
    assert_eq!(
        kept_title(&room, MIRA),
        "Then The Mira sails again, with a crew of nine"
    );
}

#[test]
fn one_side_is_closed_with_the_usual_care_and_the_other_has_the_room() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let wide = page(&window, "").unwrap().0.width();
    beside(&mut window, "Salt");
    type_words(&mut window, "Now ");
    window.key(Modifiers::COMMAND, Key::W);
    window
        .harness
        .get_by_label("Save “Now Salt prices fall for a third week”?");
    window.click(Role::Button, "Don’t save");
    assert_eq!(
        open_titles(&window),
        ["The Mira sails again, with a crew of nine"]
    );
    assert_eq!(page(&window, "").unwrap().0.width(), wide, "as before");
    type_words(&mut window, "Still ");
    assert!(
        window.headline().starts_with("Still "),
        "it has the keyboard"
    );
    // The cross over a page closes that page, whichever is at hand.
    beside(&mut window, "cats");
    window.click(
        Role::Button,
        "Close “Still The Mira sails again, with a crew of nine”",
    );
    window
        .harness
        .get_by_label("Save “Still The Mira sails again, with a crew of nine”?");
    window.click(Role::Button, "Save");
    assert_eq!(
        open_titles(&window),
        ["Who feeds the cats of the customs house"]
    );
    assert!(kept_title(&room, MIRA).starts_with("Still "));
}

#[test]
fn what_is_not_at_hand_is_journalled_saved_and_read_again() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    beside(&mut window, "Salt");
    // The window goes before it saves by itself.
    window.harness.event(Event::Text("Now ".to_owned()));
    window.harness.run_steps(1);
    let held = Modifiers::COMMAND;
    window.harness.key_press_modifiers(held, Key::F6);
    window.harness.run_steps(3);
    window.harness.event(Event::Text("Then ".to_owned()));
    window.harness.run_steps(1);
    drop(window);
    for (name, begins) in [(MIRA, "The Mira"), (SALT, "Salt")] {
        let kept = kept_title(&room, name);
        assert!(kept.starts_with(begins), "nobody saved it: {kept}");
    }
    let mut window = room.open_kept(Some(MIRA));
    assert!(
        window.headline().starts_with("Then "),
        "the words are there"
    );
    assert!(kept_title(&room, SALT).starts_with("Now "), "of both");
    beside(&mut window, "Salt");
    type_words(&mut window, "And ");
    other_page(&mut window);
    wait(&mut window);
    assert!(
        kept_title(&room, SALT).starts_with("Now And"),
        "saved by itself"
    );
    let text = std::fs::read_to_string(room.path(SALT)).unwrap();
    crate::library::put(&room.path(SALT), &text.replace("stood still", "stood idle"));
    wait(&mut window);
    other_page(&mut window);
    assert!(words(&window).contains("stood idle"), "{}", words(&window));
    assert!(!window.desk().document().is_changed(), "as in its file");
}

#[test]
fn words_are_copied_and_dragged_from_page_to_page() {
    let room = Newsroom::new();
    let mut window = room.open(SALT);
    beside(&mut window, "Mira");
    let mira = words(&window);
    let area = |window: &Window<'_>, text: &str| {
        let runs = window.harness.query_all_by_role(Role::TextRun);
        let mut runs = runs.filter(|run| {
            let value = run.accesskit_node().value().unwrap_or_default();
            value.contains(text)
        });
        runs.next().unwrap().rect()
    };
    // A line of a quotation with a speaker.
    let from = area(&window, "She still smells").center();
    press(&mut window, from);
    window.key(Modifiers::NONE, Key::Home);
    window.key(Modifiers::SHIFT, Key::End);
    let to = area(&window, "The scales at the east gate").center();
    window.harness.event(button(from, true));
    window.harness.run_steps(1);
    for step in [0.3, 0.7, 1.0, 1.0] {
        window
            .harness
            .event(Event::PointerMoved(from.lerp(to, step)));
        window.harness.run_steps(2);
    }
    window.picture("beside-dragging");
    window.harness.event(button(to, false));
    window.settle();
    assert!(
        window.headline().starts_with("Salt"),
        "the page that took them is at hand"
    );
    assert!(
        words(&window).contains("tar and oranges"),
        "{}",
        words(&window)
    );
    let quotes = &window.desk().document().article().records().quotes;
    let speaker = quotes
        .values()
        .next()
        .map(|quote| quote.speaker.name.as_str());
    assert_eq!(speaker, Some("Nima Parsa"), "with their speaker");
    window.key(Modifiers::COMMAND, Key::C);
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(!words(&window).contains("tar and oranges"), "one undo");
    other_page(&mut window);
    assert_eq!(words(&window), mira, "nothing went from the other");
}
