//! Every key of the page that people bring with them from other programs, one by one, on each platform.

use egui::Event;
use egui::os::OperatingSystem::{self, Mac, Nix, Windows};

use crate::hand::{Hands, check_keys_on, chord_event};

/// What it is called, the keys of Linux and Windows, those of a Mac, the copy before and after.
type Row = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const ON_THE_PAGE: &[Row] = &[
    ("select all", &["Ctrl+A"], &["Cmd+A"], "head: Wall\np: o|ne", "kick: [\nhead: Wall\np: one|]"),
    ("bold", &["Ctrl+B"], &["Cmd+B"], "p: [one|] two", "p: <b>[one|]</b> two"),
    ("italic", &["Ctrl+I"], &["Cmd+I"], "p: [one|] two", "p: <i>[one|]</i> two"),
    ("underline, which is for links", &["Ctrl+U"], &["Cmd+U"], "p: [one|] two", "p: [one|] two"),
    ("strike", &["Alt+Shift+5"], &["Opt+Shift+5"], "p: [one|] two", "p: <s>[one|]</s> two"),
    ("clear format", &["Ctrl+Backslash"], &["Cmd+Backslash"], "p: <b>[one|]</b> two", "p: [one|] two"),
    ("heading",
        &["Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Alt+3", "Ctrl+Alt+4", "Ctrl+Alt+5", "Ctrl+Alt+6"],
        &["Cmd+Opt+1", "Cmd+Opt+2", "Cmd+Opt+3", "Cmd+Opt+4", "Cmd+Opt+5", "Cmd+Opt+6"],
        "p: o|ne", "cross: o|ne"),
    ("body", &["Ctrl+Alt+0"], &["Cmd+Opt+0"], "cross: o|ne", "p: o|ne"),
    ("quote", &["Ctrl+Shift+Period", "Ctrl+Shift+Q"], &["Opt+Cmd+Q"], "p: o|ne", "quote 1: o|ne"),
    ("bullets", &["Ctrl+Shift+8"], &["Cmd+Shift+8"], "p: o|ne", "li 0: o|ne"),
    ("numbers", &["Ctrl+Shift+7"], &["Cmd+Shift+7"], "p: o|ne", "num 0: o|ne"),
    ("block up", &["Alt+Up"], &["Opt+Cmd+Up"], "p: one\np: t|wo", "p: t|wo\np: one"),
    ("block down", &["Alt+Down"], &["Opt+Cmd+Down"], "p: o|ne\np: two", "p: two\np: o|ne"),
    ("word back", &["Ctrl+Left"], &["Opt+Left"], "p: one two|", "p: one |two"),
    ("select word back", &["Ctrl+Shift+Left"], &["Opt+Shift+Left"], "p: one two|", "p: one [|two]"),
    ("line start", &["Home"], &["Cmd+Left", "Ctrl+A"], "p: one t|wo", "p: |one two"),
    ("line end", &["End"], &["Cmd+Right", "Ctrl+E"], "p: one t|wo", "p: one two|"),
    ("select to line start", &["Shift+Home"], &["Cmd+Shift+Left"], "p: one t|wo", "p: [|one t]wo"),
    ("select to line end", &["Shift+End"], &["Cmd+Shift+Right"], "p: one t|wo", "p: one t[wo|]"),
    ("paragraph up", &["Ctrl+Up"], &["Opt+Up"], "p: one\np: t|wo", "p: one\np: |two"),
    ("select paragraph up", &["Ctrl+Shift+Up"], &["Opt+Shift+Up"], "p: one\np: t|wo", "p: one\np: [|t]wo"),
    ("start", &["Ctrl+Home"], &["Cmd+Up"], "head: Wall\np: o|ne", "kick: |\nhead: Wall\np: one"),
    ("end", &["Ctrl+End"], &["Cmd+Down"], "p: o|ne\np: two", "p: one\np: two|"),
    ("select to end", &["Ctrl+Shift+End"], &["Cmd+Shift+Down"], "p: o|ne\np: two", "p: o[ne\np: two|]"),
    ("delete word back", &["Ctrl+Backspace"], &["Opt+Backspace"], "p: one two|", "p: one |"),
    ("delete word on", &["Ctrl+Delete"], &["Opt+Delete"], "p: one |two", "p: one |"),
    ("delete to line start", &[], &["Cmd+Backspace"], "p: one two|", "p: |"),
    ("delete to line end", &[], &["Ctrl+K"], "p: one| two", "p: one|"),
    ("line break", &["Shift+Enter"], &["Shift+Enter"], "p: on|e", "p: on\u{2028}|e"),
    ("non-breaking space", &["Ctrl+Shift+Space"], &[], "p: o|ne", "p: o\u{a0}|ne"),
    ("undo", &["Backspace Ctrl+Z"], &["Backspace Cmd+Z"], "p: one|", "p: one|"),
    ("redo", &["Backspace Ctrl+Z Ctrl+Shift+Z", "Backspace Ctrl+Z Ctrl+Y"],
        &["Backspace Cmd+Z Shift+Cmd+Z"], "p: one|", "p: on|"),
    ("copy and paste", &["Ctrl+C End Ctrl+V", "Ctrl+Insert End Shift+Insert"],
        &["Cmd+C Cmd+Right Cmd+V"], "p: <b>[one|]</b> ", "p: <b>one</b> <b>one</b>|"),
    ("copy and paste plain", &["Ctrl+C End Ctrl+Shift+V"],
        &["Cmd+C Cmd+Right Shift+Cmd+V", "Cmd+C Cmd+Right Opt+Shift+Cmd+V"],
        "p: <b>[one|]</b> ", "p: <b>one</b> one|"),
    ("cut and paste", &["Ctrl+X Home Ctrl+V", "Shift+Delete Home Shift+Insert"],
        &["Cmd+X Cmd+Left Cmd+V"], "p: a [one|]", "p: one|a "),
    ("indent and back", &["Tab Tab Shift+Tab"], &["Tab Tab Shift+Tab"], "li 0: one\nli 0: t|wo", "li 0: one\nli 1: t|wo"),
];

#[test]
fn each_key_of_the_page_does_what_its_row_says() {
    for (_, usual, mac, before, after) in ON_THE_PAGE {
        for keys in *usual {
            check_keys_on(Nix, before, keys, after);
            check_keys_on(Windows, before, keys, after);
        }
        for keys in *mac {
            check_keys_on(Mac, before, keys, after);
        }
    }
}

/// Words by key, paragraphs down and a space typed by Option differ in what each platform does.
#[test]
fn where_platforms_differ_each_has_its_own() {
    check_keys_on(Nix, "p: |one two", "Ctrl+Right", "p: one| two");
    check_keys_on(Windows, "p: |one two", "Ctrl+Right", "p: one |two");
    check_keys_on(Mac, "p: |one two", "Opt+Right", "p: one| two");
    check_keys_on(Nix, "p: o|ne\np: two", "Ctrl+Down", "p: one\np: |two");
    check_keys_on(Windows, "p: o|ne\np: two", "Ctrl+Down", "p: one\np: |two");
    check_keys_on(Mac, "p: o|ne\np: two", "Opt+Down", "p: one|\np: two");
    let mut hands = on(Mac, "p: o|ne");
    let space = chord_event("Opt+Space", Mac);
    hands.at_once(vec![space, Event::Text("\u{a0}".to_owned())]);
    assert_eq!(hands.copy(), "p: o\u{a0}|ne\n");
}

fn on<'a>(os: OperatingSystem, copy: &str) -> Hands<'a> {
    let size = egui::vec2(860.0, 620.0);
    Hands::with(copy, crate::hand::light(), os, size, 1.0)
}

#[test]
fn page_keys_move_the_caret_and_on_a_mac_only_the_page() {
    let copy: String = (0..80).map(|n| format!("p: line {n}\n")).collect();
    let copy = copy.replace("line 40\n", "line 40|\n");
    for os in [Nix, Windows] {
        let mut hands = on(os, &copy);
        hands.keys("PageDown");
        let after = hands.copy();
        assert!(!after.contains("line 40|"), "{os:?}: it moved");
        hands.keys("PageUp Shift+PageDown");
        assert!(
            hands.copy().contains("[") && hands.copy().contains("|]"),
            "{os:?}: it selects"
        );
    }
    let mut hands = on(Mac, &copy);
    hands.keys("Left Right");
    let before = hands.caret().top();
    hands.keys("PageDown");
    assert!(hands.copy().contains("line 40|"), "the caret stays");
    let caret = hands.desk().output.as_ref().unwrap().caret;
    assert!(
        caret.is_none_or(|caret| caret.top() < before),
        "and the page goes on"
    );
    hands.keys("PageUp");
    assert_eq!(hands.caret().top().round(), before.round(), "and back");
    hands.keys("PageDown PageDown PageDown").types("x");
    assert!(
        hands.copy().contains("line 40x|"),
        "typing goes where the caret is"
    );
    hands.caret();
    hands.keys("Opt+PageDown");
    assert!(!hands.copy().contains("line 40x|"), "with Option it moves");
    hands.keys("Shift+PageUp");
    assert!(hands.copy().contains("[|"), "with Shift it selects");
}
