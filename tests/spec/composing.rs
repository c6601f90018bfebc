//! Input methods: what is composed is shown in place, ends as it was shown, and is never lost or doubled.

use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable as _;

use nutgraf::model::block::Furniture;
use nutgraf::model::quote::QuoteId;

use crate::hand::Hands;
use crate::newsroom::{Newsroom, Window};

const FILE: &str = "mira-sails-again.ron";

pub(crate) fn preedit(text: &str) -> Event {
    Event::Ime(ImeEvent::Preedit {
        text: text.to_owned(),
        active_range_chars: None,
    })
}

pub(crate) fn commit(text: &str) -> Event {
    Event::Ime(ImeEvent::Commit(text.to_owned()))
}

#[test]
fn a_composition_stands_in_place_until_it_is_done() {
    let mut hands = Hands::at("p: one | two");
    let before = hands.caret();
    hands.at_once(vec![preedit("nihon")]);
    assert_eq!(
        hands.copy(),
        "p: one | two\n",
        "it is not the article's yet"
    );
    assert!(
        before.right() + 20.0 < hands.caret().left(),
        "the caret is behind it"
    );
    hands.picture("composition");
    hands.harness.run();
    hands.at_once(vec![preedit("nihongo")]);
    hands.at_once(vec![preedit(""), commit("日本語")]);
    assert_eq!(hands.copy(), "p: one 日本語| two\n");
    hands.keys("Ctrl+Z");
    assert_eq!(
        hands.copy(),
        "p: one | two\n",
        "one undo takes the whole word"
    );
}

#[test]
fn a_composition_replaces_what_is_selected_and_can_be_given_up() {
    let mut hands = Hands::at("p: one [two|] three");
    hands.at_once(vec![preedit("x")]);
    assert_eq!(hands.copy(), "p: one | three\n");
    hands.at_once(vec![preedit("")]);
    assert_eq!(hands.copy(), "p: one | three\n");
    assert!(!hands.desk().log.entries().is_empty());
}

#[test]
fn an_empty_preedit_leaves_the_selection_alone() {
    let mut hands = Hands::at("p: one [two|] three");
    hands.at_once(vec![preedit(""), commit("")]);
    assert_eq!(hands.copy(), "p: one [two|] three\n");
}

#[test]
fn an_input_method_can_take_letters_away() {
    let mut hands = Hands::at("p: caf|é bar");
    hands.at_once(vec![Event::Ime(ImeEvent::DeleteSurrounding {
        before_chars: 2,
        after_chars: 1,
    })]);
    assert_eq!(hands.copy(), "p: c| bar\n");
}

#[test]
fn one_undo_takes_back_a_word_composed_over_a_selection() {
    let mut hands = Hands::at("p: one [two|] three");
    hands.at_once(vec![preedit("liang")]);
    hands.at_once(vec![preedit(""), commit("\u{4e24}")]);
    assert_eq!(hands.copy(), "p: one \u{4e24}| three\n");
    hands.keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: one [two|] three\n");
    hands.keys("Ctrl+Y");
    assert_eq!(hands.copy(), "p: one \u{4e24}| three\n");
}

#[test]
fn words_composed_one_after_the_other_are_taken_back_one_by_one() {
    let mut hands = Hands::at("p: |");
    for (sound, word) in [("ni", "\u{4f60}"), ("hao", "\u{597d}")] {
        hands.at_once(vec![preedit(sound)]);
        hands.at_once(vec![preedit(""), commit(word)]);
    }
    hands.keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: \u{4f60}|\n");
}

#[test]
fn a_picker_puts_an_emoji_in_the_place_of_a_selection_without_composing() {
    for emoji in [
        "\u{1f44b}\u{1f3fd}",
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "\u{1f1ee}\u{1f1f7}",
    ] {
        let mut hands = Hands::at("p: one [two|] three");
        hands.at_once(vec![commit(emoji)]);
        assert_eq!(hands.copy(), format!("p: one {emoji}| three\n"));
        hands.keys("Backspace");
        assert_eq!(hands.copy(), "p: one | three\n", "{emoji} is one letter");
        hands.keys("Ctrl+Z Ctrl+Z");
        assert_eq!(hands.copy(), "p: one [two|] three\n");
    }
}

#[test]
fn a_click_elsewhere_ends_a_composition_where_it_stood() {
    let mut hands = Hands::at("p: one | two\np: three");
    let at = hands.place_of(6, 5);
    hands.at_once(vec![preedit("nihao")]);
    hands.click(at);
    assert_eq!(hands.copy(), "p: one nihao two\np: three|\n");
    hands.at_once(vec![commit("x")]);
    assert_eq!(hands.copy(), "p: one nihao two\np: threex|\n");
}

#[test]
fn a_key_that_the_input_method_lets_through_ends_a_composition_first() {
    let mut hands = Hands::at("p: one | two");
    hands.at_once(vec![preedit("nihao")]);
    hands.keys("Ctrl+Home");
    assert_eq!(hands.copy(), "kick: |\np: one nihao two\n");
}

#[test]
fn the_page_keeps_what_was_composed_as_the_keyboard_goes_elsewhere() {
    let mut hands = Hands::at("p: one | two");
    hands.at_once(vec![preedit("nihao")]);
    hands.harness.state_mut().surrenders = true;
    hands.harness.run();
    assert_eq!(hands.copy(), "p: one nihao| two\n");
}

#[test]
fn a_name_that_is_composed_under_a_quotation_moves_what_stands_beside_it() {
    let speaker = |hands: &Hands<'_>| {
        let quotes = &hands.desk().log.article().records().quotes;
        quotes[&QuoteId(1)].speaker.name.clone()
    };
    let mut hands = Hands::at("p: one\nquote 1: “We wait.”|");
    hands.keys("Tab");
    let left = |hands: &Hands<'_>| hands.harness.get_by_label("What they are").rect().left();
    let before = left(&hands);
    hands.at_once(vec![preedit("nihaonihao")]);
    assert!(before + 40.0 < left(&hands), "there is room for it");
    assert_eq!(speaker(&hands), "Speaker 1", "not chosen yet");
    let at = hands.place_of(5, 0);
    hands.click(at);
    assert_eq!(speaker(&hands), "Speaker 1nihaonihao", "once");
}

/// The window on an article with the keyboard on the page, and something begun in its headline.
fn composing_window<'a>(room: &Newsroom) -> Window<'a> {
    let mut window = room.open(FILE);
    window.settle();
    window.key(Modifiers::COMMAND, Key::Home);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::Home);
    window.harness.event(preedit("nihao"));
    window.settle();
    assert!(!window.headline().contains("nihao"), "not chosen yet");
    window
}

/// Whether the input method was told in the last frame that its composition is over.
fn is_interrupted(window: &Window<'_>) -> bool {
    let ime = window.harness.output().platform_output.ime;
    ime.is_some_and(|ime| ime.should_interrupt_composition)
}

#[test]
fn a_field_that_is_clicked_gets_none_of_what_the_page_composed() {
    let room = Newsroom::new();
    let mut window = composing_window(&room);
    let tags = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Tags");
    let at = tags.rect().center();
    for pressed in [true, false] {
        window.harness.event(Event::PointerMoved(at));
        window.harness.event(Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        window.harness.step();
        if pressed {
            assert!(is_interrupted(&window), "the input method is told");
        }
    }
    window.settle();
    assert!(
        window.headline().starts_with("nihao"),
        "{}",
        window.headline()
    );
    window.harness.event(preedit("ta"));
    window.settle();
    window.key(Modifiers::NONE, Key::Tab);
    let tags = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Tags");
    let value = tags.value().unwrap();
    assert!(value.ends_with("ta") && !value.contains("nihao"), "{value}");
}

#[test]
fn an_input_method_that_composes_nothing_is_left_alone() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.settle();
    for name in ["Tags", "Slug", "Tags"] {
        let field = window.harness.get_by_role_and_label(Role::TextInput, name);
        field.focus();
        for _ in 0..4 {
            window.harness.step();
            assert!(!is_interrupted(&window), "nothing is being composed");
        }
    }
}

#[test]
fn saving_while_something_is_composed_saves_what_is_shown() {
    let headline = |room: &Newsroom| {
        let article = room.read(FILE);
        article.furniture(Furniture::Headline).text().to_owned()
    };
    let room = Newsroom::new();
    let mut window = composing_window(&room);
    window.key(Modifiers::COMMAND, Key::S);
    assert!(headline(&room).starts_with("nihao"), "{}", headline(&room));
    // As X11 tells of a shortcut while something is composed.
    let room = Newsroom::new();
    let mut window = composing_window(&room);
    let told = [preedit(""), commit("\u{13}")];
    window.harness.input_mut().events.extend(told);
    window.settle();
    assert!(headline(&room).starts_with("nihao"), "{}", headline(&room));
}

#[test]
fn closing_asks_about_words_that_are_still_being_composed() {
    let asks = |window: &Window<'_>| window.harness.query_by_label("Don’t save").is_some();
    let room = Newsroom::new();
    let mut window = composing_window(&room);
    window.key(Modifiers::COMMAND, Key::W);
    assert!(asks(&window), "closed by a key");
    window.click(Role::Button, "Save");
    assert!(
        room.read(FILE)
            .furniture(Furniture::Headline)
            .text()
            .starts_with("nihao")
    );
    let mut window = composing_window(&Newsroom::new());
    let viewports = &mut window.harness.input_mut().viewports;
    let root = viewports.entry(ViewportId::ROOT).or_default();
    root.events.push(ViewportEvent::Close);
    window.settle();
    assert!(asks(&window), "closed by the window's button");
}
