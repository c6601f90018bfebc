//! A quote in the ledger takes its passage, and is compared with it.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::desk::theme::Choice;
use nutgraf::model::quote::{Quote, QuoteId, QuoteKind, Standing};

use crate::newsroom::{Newsroom, Window};

const ROW: &str = "“She was never ours to keep,”, Laleh Omid, harbour master, Found, to confirm";

/// The card of the second quote, whose words are “She was never ours to keep,”.
fn card<'a>(room: &Newsroom) -> Window<'a> {
    // High enough for the whole card: what is scrolled away is not told.
    let size = egui::vec2(1440.0, 1300.0);
    let mut window = room.open_as("mira-sails-again.ron", Choice::Light, size);
    window.click(Role::Tab, "Quotes");
    window.click(Role::ListBoxOption, ROW);
    window
}

fn quote(window: &Window<'_>) -> Quote {
    let article = window.desk().document().article().clone();
    Quote::clone(&article.records().quotes[&QuoteId(2)])
}

fn paste(window: &mut Window<'_>, passage: &str) {
    window.click(Role::Button, "Add the passage…");
    assert_eq!(window.focused().as_deref(), Some("Passage of the source"));
    window.harness.event(egui::Event::Text(passage.to_owned()));
    window.settle();
}

/// Puts words in the place of those in a field of several lines.
fn write(window: &mut Window<'_>, name: &str, words: &str) {
    let role = Role::MultilineTextInput;
    window.harness.get_by_role_and_label(role, name).focus();
    window.settle();
    window.key(Modifiers::COMMAND, Key::A);
    window.key(Modifiers::NONE, Key::Delete);
    window.harness.event(egui::Event::Text(words.to_owned()));
    window.settle();
}

#[test]
fn a_quote_that_stands_in_its_passage_says_so_and_confirming_says_it_too() {
    let room = Newsroom::new();
    let mut window = card(&room);
    paste(
        &mut window,
        "Then she said it: “she was NEVER ours, to keep”. The boat had gone.",
    );
    window
        .harness
        .get_by_label("Stands in the passage word for word");
    assert!(quote(&window).passage.starts_with("Then she"), "kept");
    window.click(Role::Button, "Done");
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::MultilineTextInput, "Passage of the source")
            .is_none(),
        "the card is no form"
    );
    window.picture("passage-whole");
    window.click(Role::Button, "Confirm");
    assert_eq!(quote(&window).standing, Standing::Confirmed);
    window
        .harness
        .get_by_label("Confirmed: the words stand in the passage");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(quote(&window).standing, Standing::Found, "taken back");
    assert!(!quote(&window).passage.is_empty(), "and nothing else");
}

#[test]
fn words_that_differ_are_shown_and_told_before_publishing() {
    let room = Newsroom::new();
    let mut window = card(&room);
    paste(
        &mut window,
        "The harbour master said: “She was never really ours to have.”",
    );
    window.harness.get_by_label("Stands there but for 2 words");
    window.harness.get_by_label(
        "She was never left out: really; ours to left out: have.”; not in the passage: keep,”;",
    );
    window.picture("passage-differs");
    window.harness.state_mut().ask(Action::Ready);
    window.settle();
    let row = "Quote that differs from its passage, “She was never ours to keep,”";
    window
        .harness
        .get_by_role_and_label(Role::Button, row)
        .click();
    window.settle();
    window.key(Modifiers::COMMAND, Key::Enter);
    window
        .harness
        .get_by_label("Confirmed, though 2 words differ from the passage");
    window.harness.state_mut().ask(Action::Ready);
    window.settle();
    window.harness.get_by_role_and_label(Role::Button, row);
}

#[test]
fn what_comes_of_a_pasted_passage_is_in_sight() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.click(Role::Tab, "Quotes");
    window.click(Role::ListBoxOption, ROW);
    paste(&mut window, "She was never ours to have.");
    let told = window.harness.get_by_label("Stands there but for one word");
    let done = window.harness.get_by_role_and_label(Role::Button, "Done");
    let bottom = told.rect().bottom().max(done.rect().bottom());
    assert!(bottom < 870.0, "over the bar at the bottom: {bottom}");
}

#[test]
fn words_that_are_in_no_passage_say_that() {
    let room = Newsroom::new();
    let mut window = card(&room);
    paste(&mut window, "Nobody spoke that evening in the harbour.");
    window.harness.get_by_label("Is not in the passage");
    write(&mut window, "Passage of the source", " ");
    assert!(
        window
            .harness
            .query_by_label("Is not in the passage")
            .is_none(),
        "there is nothing to compare with"
    );
}

#[test]
fn of_a_translation_the_original_words_are_compared() {
    let room = Newsroom::new();
    let mut window = card(&room);
    window.click(Role::ComboBox, "The words are");
    window.click(Role::MenuItem, "Translated");
    assert_eq!(quote(&window).kind, QuoteKind::Translated);
    paste(&mut window, "لاله امید گفت: «او هيچ گاه مال ما نبود.»");
    window
        .harness
        .get_by_label("The original words are compared, once they are there.");
    write(&mut window, "Original words", "او هیچ‌گاه مالِ ما نبود");
    window
        .harness
        .get_by_label("Stands in the passage word for word");
    window.picture("passage-translated");
    write(&mut window, "Original words", "او هیچ‌گاه مال شما نبود");
    window.harness.get_by_label("Stands there but for one word");
    write(&mut window, "Original words", "");
    assert_eq!(quote(&window).original, None);
}
