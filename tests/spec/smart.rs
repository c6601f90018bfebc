//! What a few signs become as they are typed, and input methods.

use egui::Event;

use nutgraf::edit::command::records;
use nutgraf::model::mark::Language;
use nutgraf::model::particulars::Particular;

use crate::copy::noon;
use crate::hand::Hands;

fn page(language: &str, copy: &str) -> Hands<'static> {
    let mut hands = Hands::at(copy);
    let log = &mut hands.harness.state_mut().log;
    let tag = Particular::Language(Language::parse(language));
    let change = records::set_particular(log.state(), tag, noon()).unwrap();
    log.append(change).unwrap();
    hands.harness.run();
    hands
}

#[track_caller]
fn check_typed(language: &str, before: &str, typed: &str, after: &str) {
    let mut hands = page(language, before);
    hands.types(typed);
    assert_eq!(hands.copy(), format!("{after}\n"), "{typed} in {language}");
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    let typed = "\"a 'b' c\"";
    for (language, after) in [
        ("en-GB", "p: “a ‘b’ c”|"),
        ("de", "p: „a ‚b‘ c“|"),
        ("fr", "p: «\u{202f}a ‹\u{202f}b’ c\u{202f}»|"),
        ("sv", "p: ”a ’b’ c”|"),
        ("pl", "p: „a ‚b’ c”|"),
    ] {
        check_typed(language, "p: |", typed, after);
    }
    check_typed("fa", "p: |", "گفت \"نه\"", "p: گفت «نه»|");
    check_typed(
        "en",
        "p: He said in Persian: «نه» and |",
        "\"no\"",
        "p: He said in Persian: «نه» and “no”|",
    );
    check_typed("fa", "p: گزارش Mira |", "\"x\"", "p: گزارش Mira “x”|");
    check_typed("en", "p: |", "don't", "p: don’t|");
    check_typed("de", "p: |", "geht's", "p: geht’s|");
    check_typed("en", "p: |", "(\"x\")", "p: (“x”)|");
}

#[test]
fn backspace_makes_a_mark_straight() {
    let mut hands = page("en", "p: |");
    hands.types("a\"").keys("Backspace");
    assert_eq!(hands.copy(), "p: a\"|\n");
    hands.keys("Backspace");
    assert_eq!(hands.copy(), "p: a|\n");
    hands.types("--").keys("Backspace");
    assert_eq!(hands.copy(), "p: a--|\n");
    let mut hands = page("en", "p: |");
    hands.types("\"").keys("Left Right Backspace");
    assert_eq!(
        hands.copy(),
        "p: |\n",
        "after another key it is a letter like any other"
    );
}

#[test]
fn dashes_and_dots_become_one_sign_and_an_undo_parts_them() {
    check_typed("en", "p: a |", "-- b --- c...", "p: a – b — c…|");
    let mut hands = page("en", "p: a|");
    hands.types("...").keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: a...|\n");
    hands.types(".");
    assert_eq!(hands.copy(), "p: a....|\n");
}

#[test]
fn signs_at_the_start_of_a_paragraph_say_what_it_is() {
    for (typed, after) in [
        ("# x", "cross: x|"),
        ("> x", "quote 1: x|"),
        ("- x", "li 0: x|"),
        ("* x", "li 0: x|"),
        ("1. x", "num 0: x|"),
        ("۱. x", "num 0: x|"),
    ] {
        check_typed("en", "p: |", typed, after);
    }
    check_typed("en", "cross: |", "# x", "cross: # x|");
    let mut hands = page("en", "p: |");
    hands.types("# ").keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: # |\n", "one undo brings the signs back");
    let mut hands = page("en", "p: |");
    hands.types("---").keys("Enter").types("x");
    assert_eq!(hands.copy(), "rule: \np: x|\n");
}

#[test]
fn signs_round_words_mark_them() {
    check_typed("en", "p: |", "a **b c** d", "p: a <b>b c</b> d|");
    check_typed("en", "p: |", "a *b* d", "p: a <i>b</i> d|");
    check_typed("en", "p: |", "a _b_ d", "p: a <i>b</i> d|");
    check_typed("en", "p: |", "a ~~b~~ d", "p: a <s>b</s> d|");
    check_typed("en", "p: |", "2 * 3 * 4", "p: 2 * 3 * 4|");
    check_typed("en", "p: |", "snake_case_name", "p: snake_case_name|");
    let mut hands = page("en", "p: |");
    hands.types("**b**").keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: **b**|\n");
}

#[test]
fn shift_and_space_join_nothing_in_persian() {
    let mut hands = page("fa", "p: می|");
    hands
        .harness
        .event(Event::ModifiersChanged(egui::Modifiers::SHIFT));
    hands.types(" ");
    hands
        .harness
        .event(Event::ModifiersChanged(egui::Modifiers::NONE));
    hands.types("خواهد");
    assert_eq!(hands.copy(), "p: می\u{200c}خواهد|\n");
    let mut hands = page("en", "p: a|");
    hands
        .harness
        .event(Event::ModifiersChanged(egui::Modifiers::SHIFT));
    hands.types(" ");
    assert_eq!(hands.copy(), "p: a |\n");
}
