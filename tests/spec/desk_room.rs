//! Two pages in the room there is: at which side, how wide, and where they were the last time.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, Rect};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::Options;
use nutgraf::desk::say::Tongue;
use nutgraf::surface::blocks_set;

use crate::desk_beside::{MIRA, SALT, WIDE, beside, button, open_titles, page, type_words, wait};
use crate::newsroom::{Newsroom, Window};

#[test]
fn both_come_back_at_the_next_start() {
    let room = Newsroom::new();
    let start = || room.start(WIDE);
    let mut window = start();
    assert!(
        window.headline().starts_with("The Mira"),
        "{}",
        window.headline()
    );
    beside(&mut window, "Salt");
    window.key(Modifiers::COMMAND, Key::End);
    let carets = |window: &Window<'_>| -> Vec<_> {
        let open = window.desk().documents();
        open.map(|document| document.state().selection).collect()
    };
    let (titles, places) = (open_titles(&window), carets(&window));
    wait(&mut window);
    drop(window);
    let mut window = start();
    window.settle();
    assert_eq!(open_titles(&window), titles, "the same one at hand");
    assert_eq!(carets(&window), places);
    let left = |letters| page(&window, letters).unwrap().0.left();
    assert!(left("Mira") < left("Salt"), "each on its side");
}

#[test]
fn in_persian_the_first_page_stands_at_the_right() {
    let room = Newsroom::new();
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        tongue: Tongue::Persian,
        ..Options::default()
    };
    let mut window = Window::new(options, WIDE);
    beside(&mut window, "Salt");
    let left = |letters| page(&window, letters).unwrap().0.left();
    assert!(left("Salt") < left("Mira"));
}

#[test]
fn in_a_narrow_window_panels_give_way_and_nothing_is_cut() {
    let room = Newsroom::new();
    let small = |width| {
        let options = Options {
            library: Some(room.folder.path().to_owned()),
            file: Some(room.path(MIRA)),
            ..Options::default()
        };
        Window::new(options, egui::vec2(width, 700.0))
    };
    let mut window = small(1024.0);
    beside(&mut window, "Salt");
    let inside = Rect::from_min_size(Pos2::ZERO, egui::vec2(1024.0, 700.0));
    for letters in ["Mira", "Salt"] {
        let (area, _) = page(&window, letters).unwrap();
        assert!(
            inside.contains_rect(area) && 400.0 < area.width(),
            "{area:?}"
        );
    }
    let has_list = |window: &Window<'_>| window.harness.query_by_label("Search articles").is_some();
    assert!(!has_list(&window), "the list gave way");
    window.key(Modifiers::COMMAND, Key::W);
    assert!(has_list(&window), "and came back");
    beside(&mut window, "Salt");
    window.harness.set_size(egui::vec2(1920.0, 700.0));
    window.settle();
    assert!(has_list(&window), "there is room for all in a wide window");
    window.harness.set_size(egui::vec2(1024.0, 700.0));
    window.settle();
    window.key(Modifiers::NONE, Key::F9);
    assert!(!has_list(&window), "put away by hand");
    window.key(Modifiers::NONE, Key::F9);
    assert!(has_list(&window), "and shown by hand");
    // Where there is no room for two, the one at hand is shown under the names of both.
    let mut window = small(800.0);
    beside(&mut window, "Salt");
    window.key(Modifiers::NONE, Key::F9);
    assert!(page(&window, "Mira").is_none() && page(&window, "Salt").is_some());
    window.click(Role::Tab, "The Mira sails again, with a crew of nine");
    assert!(page(&window, "Mira").is_some() && page(&window, "Salt").is_none());
    type_words(&mut window, "Now ");
    assert!(window.headline().starts_with("Now The Mira"));
}

#[test]
fn the_line_between_two_pages_is_dragged_and_moved_by_keys() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    let width = |window: &Window<'_>| page(window, "Mira").unwrap().0.width();
    let before = width(&window);
    let line = window
        .harness
        .get_by_role_and_label(Role::Splitter, "Change the widths of the two pages");
    let at = line.rect().center();
    line.focus();
    window.settle();
    window.key(Modifiers::NONE, Key::ArrowRight);
    assert!(before < width(&window), "moved by a key");
    window.key(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(width(&window), before);
    window.harness.event(Event::PointerMoved(at));
    window.settle();
    window.harness.event(button(at, true));
    window.settle();
    let to = at - egui::vec2(90.0, 0.0);
    window.harness.event(Event::PointerMoved(to));
    window.settle();
    window.harness.event(button(to, false));
    window.settle();
    assert!(
        (before - width(&window) - 90.0).abs() < 3.0,
        "{}",
        width(&window)
    );
}

/// How many blocks a letter sets at the end of the article at hand, with all that is said of it.
fn set_for_a_letter(window: &mut Window<'_>) -> u64 {
    window.key(Modifiers::COMMAND, Key::End);
    type_words(window, "N");
    wait(window);
    let before = blocks_set(&window.harness.ctx);
    type_words(window, "o");
    blocks_set(&window.harness.ctx) - before
}

#[test]
fn typing_in_one_page_sets_nothing_in_the_other_and_rest_is_rest() {
    let room = Newsroom::new();
    let alone = set_for_a_letter(&mut room.open(SALT));
    let mut window = room.open(MIRA);
    beside(&mut window, "Salt");
    let both = set_for_a_letter(&mut window);
    assert!(
        both <= alone,
        "{both} blocks with another page, {alone} without"
    );
    let ctx = window.harness.ctx.clone();
    wait(&mut window);
    let before = blocks_set(&ctx);
    window.settle();
    assert_eq!(blocks_set(&ctx), before, "at rest there is nothing to set");
    window.rests();
}
