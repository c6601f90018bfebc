//! Every key a writer's hands know, on each platform.

use egui::os::OperatingSystem::{Mac, Nix, Windows};
use egui::{Event, Key, Modifiers};

use crate::hand::{Hands, check_keys, check_keys_on};

#[test]
fn words_are_passed_in_one_step() {
    check_keys("p: one| two three", "Ctrl+Right", "p: one two| three");
    check_keys("p: one two| three", "Ctrl+Left", "p: one |two three");
    check_keys("p: one |two", "Ctrl+Left", "p: |one two");
    check_keys(
        "p: one two|\np: three",
        "Ctrl+Right",
        "p: one two\np: |three",
    );
    check_keys("p: one\np: |two", "Ctrl+Left", "p: one|\np: two");
    check_keys("p: one| two", "Ctrl+Shift+Right", "p: one[ two|]");
    check_keys_on(Windows, "p: |one two", "Ctrl+Right", "p: one |two");
    check_keys_on(Mac, "p: |one two", "Opt+Right", "p: one| two");
    check_keys_on(Mac, "p: one two|", "Opt+Shift+Left", "p: one [|two]");
}

#[test]
fn words_in_persian_are_passed_where_the_key_points() {
    check_keys("p: یک |دو سه", "Ctrl+Left", "p: یک دو| سه");
    check_keys("p: یک دو| سه", "Ctrl+Right", "p: یک |دو سه");
}

#[test]
fn paragraphs_and_the_article_have_their_keys() {
    check_keys("p: one\np: t|wo", "Ctrl+Up", "p: one\np: |two");
    check_keys("p: one\np: |two", "Ctrl+Up", "p: |one\np: two");
    check_keys("p: o|ne\np: two", "Ctrl+Down", "p: one\np: |two");
    check_keys("p: one\np: t|wo", "Ctrl+Down", "p: one\np: two|");
    check_keys(
        "head: Wall\np: o|ne",
        "Ctrl+Home",
        "kick: |\nhead: Wall\np: one",
    );
    check_keys("p: o|ne\np: two", "Ctrl+End", "p: one\np: two|");
    check_keys("p: o|ne\np: two", "Ctrl+Shift+End", "p: o[ne\np: two|]");
    check_keys_on(Mac, "p: o|ne\np: two", "Opt+Down", "p: one|\np: two");
    check_keys_on(Mac, "p: o|ne\np: two", "Cmd+Down", "p: one\np: two|");
    check_keys_on(Mac, "p: on|e", "Cmd+Left", "p: |one");
    check_keys_on(Mac, "p: on|e", "Cmd+Shift+Right", "p: on[e|]");
    check_keys_on(Mac, "p: on|e", "Ctrl+A", "p: |one");
    check_keys_on(Mac, "p: o|ne", "Ctrl+E", "p: one|");
}

#[test]
fn a_page_is_passed_in_one_step_and_back() {
    let copy: String = (0..80).map(|n| format!("p: line {n}\n")).collect();
    let mut hands = Hands::at(&copy.replace("line 40\n", "line 40|\n"));
    hands.keys("PageDown");
    let after = hands.copy();
    assert!(!after.contains("line 40|"), "it moved");
    hands.keys("PageUp");
    assert!(hands.copy().contains("line 40|"), "and back");
    hands.keys("Shift+PageUp");
    assert!(hands.copy().contains("[|"), "and it selects");
}

#[test]
fn words_are_deleted_in_one_step() {
    check_keys("p: one two|", "Ctrl+Backspace", "p: one |");
    check_keys("p: one| two", "Ctrl+Delete", "p: one|");
    check_keys_on(Mac, "p: one two|", "Opt+Backspace", "p: one |");
    check_keys_on(Mac, "p: one two|", "Cmd+Backspace", "p: |");
    check_keys_on(Mac, "p: one| two", "Ctrl+K", "p: one|");
    check_keys_on(Mac, "p: one| two", "Ctrl+D", "p: one|two");
    check_keys_on(Mac, "p: one| two", "Ctrl+H", "p: on| two");
}

#[test]
fn keys_of_the_desk_never_delete() {
    for keys in [
        "Ctrl+H", "Ctrl+U", "Ctrl+W", "Ctrl+K", "Ctrl+S", "Ctrl+F", "Ctrl+D",
    ] {
        for os in [Nix, Windows] {
            check_keys_on(os, "p: one| two", keys, "p: one| two");
        }
    }
}

#[test]
fn everything_is_selected() {
    check_keys(
        "head: Wall\np: o|ne",
        "Ctrl+A",
        "kick: [\nhead: Wall\np: one|]",
    );
    check_keys_on(
        Mac,
        "head: Wall\np: o|ne",
        "Cmd+A",
        "kick: [\nhead: Wall\np: one|]",
    );
}

#[test]
fn marks_go_on_what_is_selected_or_typed_next() {
    check_keys("p: [one|] two", "Ctrl+B", "p: <b>[one|]</b> two");
    check_keys("p: [one|] two", "Ctrl+B Ctrl+B", "p: [one|] two");
    check_keys("p: [one|] two", "Ctrl+I", "p: <i>[one|]</i> two");
    check_keys("p: [one|] two", "Alt+Shift+5", "p: <s>[one|]</s> two");
    check_keys("p: <b>[one|]</b> two", "Ctrl+Backslash", "p: [one|] two");
    let mut hands = Hands::at("p: one |");
    hands
        .keys("Ctrl+B")
        .types("t")
        .types("wo")
        .keys("Ctrl+B")
        .types("!");
    assert_eq!(hands.copy(), "p: one <b>two</b>!|\n");
}

#[test]
fn blocks_become_others_and_move() {
    check_keys("p: o|ne", "Ctrl+Shift+8", "li 0: o|ne");
    check_keys("li 0: o|ne", "Ctrl+Shift+8", "p: o|ne");
    check_keys("li 0: o|ne", "Ctrl+Shift+7", "num 0: o|ne");
    check_keys("p: o|ne", "Ctrl+Alt+1", "cross: o|ne");
    check_keys("cross: o|ne", "Ctrl+Alt+0", "p: o|ne");
    check_keys("p: o|ne\np: two", "Alt+Down", "p: two\np: o|ne");
    check_keys("p: o|ne\np: two", "Ctrl+Shift+D", "p: o|ne\np: one\np: two");
    check_keys("p: o|ne\np: two", "Ctrl+Shift+K", "p: |two");
    check_keys("li 0: one\nli 0: t|wo", "Tab", "li 0: one\nli 1: t|wo");
    check_keys(
        "li 0: one\nli 1: t|wo",
        "Shift+Tab",
        "li 0: one\nli 0: t|wo",
    );
    let mut hands = Hands::at("p: o|ne");
    hands.keys("Ctrl+Shift+Period");
    assert_eq!(hands.copy(), "quote 1: o|ne\n");
    hands.keys("Ctrl+Shift+Period");
    assert_eq!(hands.copy(), "p: o|ne\n");
}

#[test]
fn tab_leaves_the_page_after_escape() {
    let mut hands = Hands::at("li 0: o|ne");
    hands.keys("Tab");
    assert_eq!(hands.copy(), "li 1: o|ne\n");
    assert!(hands.desk().output.as_ref().unwrap().has_focus);
    hands.keys("Escape");
    assert!(
        hands.desk().output.as_ref().unwrap().has_focus,
        "Escape alone stays"
    );
    hands.keys("Tab");
    assert_eq!(hands.copy(), "li 1: [one|]\n", "Tab did not indent");
}

#[test]
fn words_are_copied_cut_and_pasted() {
    let mut hands = Hands::at("p: one [two\np: three|] four");
    hands.at_once(vec![Event::Copy]);
    assert_eq!(hands.desk().copied.as_ref().unwrap().text(), "two\nthree");
    assert_eq!(hands.copy(), "p: one [two\np: three|] four\n");
    hands.at_once(vec![Event::Cut]);
    assert_eq!(hands.copy(), "p: one | four\n");
    hands.at_once(vec![Event::Paste("a\r\n\r\nb".into())]);
    assert_eq!(hands.copy(), "p: one a\np: b| four\n");
    hands.keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: one | four\n");
}

#[test]
fn a_cut_of_nothing_takes_nothing() {
    let mut hands = Hands::at("p: one| two");
    hands.at_once(vec![Event::Cut, Event::Copy]);
    assert_eq!(hands.copy(), "p: one| two\n");
    assert_eq!(hands.desk().copied, None);
}

#[test]
fn a_double_click_selects_a_word_and_a_third_the_block() {
    let mut hands = Hands::at("p: |one two three\np: four five");
    let at = hands.place_of(5, 5);
    hands.click(at).click(at);
    assert_eq!(hands.copy(), "p: one [two|] three\np: four five\n");
    hands.click(at);
    assert_eq!(hands.copy(), "p: [one two three|]\np: four five\n");
}

#[test]
fn a_drag_after_a_double_click_selects_by_word() {
    let mut hands = Hands::at("p: |one two three\np: four five six");
    let (from, to) = (hands.place_of(5, 5), hands.place_of(6, 6));
    hands.click(from);
    hands.drag(from, to);
    assert_eq!(hands.copy(), "p: one [two three\np: four five|] six\n");
    let back = hands.place_of(5, 1);
    hands.click(back);
    hands.click(from);
    hands.drag(from, back);
    assert_eq!(hands.copy(), "p: [|one two] three\np: four five six\n");
}

#[test]
fn a_page_without_the_keyboard_hears_nothing() {
    let mut hands = Hands::at("p: one|");
    hands.harness.state_mut().surrenders = true;
    hands.harness.run();
    hands.types("x").keys("Backspace");
    assert_eq!(hands.copy(), "p: one|\n");
    let at = hands.place_of(5, 0);
    hands.harness.state_mut().surrenders = false;
    hands.click(at).types("x");
    assert_eq!(hands.copy(), "p: x|one\n");
}

/// A key that gives one sign and stands in the place of another.
fn at_place(key: Key, place: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: Some(place),
        pressed: true,
        repeat: false,
        modifiers,
    }
}

#[test]
fn a_shortcut_with_a_sign_is_pressed_by_its_place_on_other_keyboards() {
    let held = Modifiers::COMMAND | Modifiers::CTRL;
    let with_shift = held | Modifiers::SHIFT;
    for (keyboard, key, place, held, after) in [
        // Ctrl+Shift+7 gives a slash on a German keyboard, a question mark on a Russian one.
        ("German", Key::Slash, Key::Num7, with_shift, "num 0: o|ne\n"),
        (
            "Russian",
            Key::Questionmark,
            Key::Num7,
            with_shift,
            "num 0: o|ne\n",
        ),
        (
            "German",
            Key::Colon,
            Key::Period,
            with_shift,
            "quote 1: o|ne\n",
        ),
        // The key of B gives no Latin letter on a Persian keyboard: egui names it by its place.
        ("Persian", Key::Num8, Key::Num8, with_shift, "li 0: o|ne\n"),
        // The key of Y types Z on a German keyboard: Z is meant, whatever its place.
        ("German", Key::Z, Key::Y, held, "p: o|ne\n"),
        // The key of Q types A on a French keyboard.
        ("French", Key::A, Key::Q, held, "kick: [\np: one|]\n"),
    ] {
        let mut hands = Hands::at("p: o|ne");
        hands.at_once(vec![at_place(key, place, held)]);
        assert_eq!(hands.copy(), after, "{keyboard} {key:?}");
    }
}

#[test]
fn every_key_of_a_mac_does_there_what_it_does_elsewhere_on_a_mac() {
    for (before, keys, after) in [
        ("p: o|ne", "Cmd+A", "kick: [\np: one|]"),
        ("p: [one|]", "Cmd+B", "p: <b>[one|]</b>"),
        ("p: [one|]", "Cmd+I", "p: <i>[one|]</i>"),
        ("p: [one|]", "Opt+Shift+5", "p: <s>[one|]</s>"),
        ("p: <b>[one|]</b>", "Cmd+Backslash", "p: [one|]"),
        ("p: o|ne", "Cmd+Opt+2", "cross: o|ne"),
        ("cross: o|ne", "Cmd+Opt+0", "p: o|ne"),
        ("p: o|ne", "Opt+Cmd+Q", "quote 1: o|ne"),
        ("p: o|ne", "Cmd+Shift+8", "li 0: o|ne"),
        ("p: o|ne", "Cmd+Shift+7", "num 0: o|ne"),
        ("p: o|ne\np: two", "Opt+Cmd+Down", "p: two\np: o|ne"),
        ("p: one\np: t|wo", "Opt+Cmd+Up", "p: t|wo\np: one"),
        ("p: one\np: t|wo", "Cmd+Up", "kick: |\np: one\np: two"),
        ("p: one two|", "Opt+Left", "p: one |two"),
        ("p: one |two", "Opt+Delete", "p: one |"),
        ("p: one two|", "Cmd+Left", "p: |one two"),
        ("p: one\np: t|wo", "Opt+Up", "p: one\np: |two"),
        ("p: on|e", "Shift+Enter", "p: on\u{2028}|e"),
    ] {
        check_keys_on(Mac, before, keys, after);
    }
}

#[test]
fn every_key_of_linux_and_windows_is_the_same_on_both() {
    for os in [Nix, Windows] {
        for (before, keys, after) in [
            ("p: o|ne", "Ctrl+A", "kick: [\np: one|]"),
            ("p: [one|]", "Ctrl+B", "p: <b>[one|]</b>"),
            ("p: [one|]", "Ctrl+I", "p: <i>[one|]</i>"),
            ("p: [one|]", "Alt+Shift+5", "p: <s>[one|]</s>"),
            ("p: o|ne", "Ctrl+Alt+2", "cross: o|ne"),
            ("p: o|ne", "Ctrl+Shift+Q", "quote 1: o|ne"),
            ("p: o|ne\np: two", "Alt+Down", "p: two\np: o|ne"),
            ("p: one\np: t|wo", "Alt+Up", "p: t|wo\np: one"),
            ("p: one two|", "Home", "p: |one two"),
            ("p: |one two", "End", "p: one two|"),
            ("p: |one two", "Shift+End", "p: [one two|]"),
            ("p: one two|", "Ctrl+Shift+Home", "kick: [|\np: one two]"),
            ("p: one two|", "Ctrl+Backspace", "p: one |"),
            ("p: o|ne", "Ctrl+Shift+Space", "p: o\u{a0}|ne"),
            ("p: on|e", "Shift+Enter", "p: on\u{2028}|e"),
        ] {
            check_keys_on(os, before, keys, after);
        }
    }
}
