//! A confirmed quote stands for its words: when they change, it is to be confirmed again.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::edit::command::typing::{self, Reach};
use nutgraf::edit::command::{blocks, records};
use nutgraf::edit::log::Log;
use nutgraf::edit::merge::towards;
use nutgraf::edit::selection::Selection;
use nutgraf::edit::state::State;
use nutgraf::edit::transaction::{Origin, Transaction};
use nutgraf::model::Time;
use nutgraf::model::block::BlockKind;
use nutgraf::model::position::Pos;
use nutgraf::model::quote::{QuoteId, Standing};

use crate::copy::{self, noon};
use crate::newsroom::{Newsroom, Window};

/// An article whose first quote somebody confirmed.
fn confirmed(copy: &str) -> Log {
    let state = copy::read(copy);
    let mut log = Log::new(state.article);
    let confirm = records::set_quote(
        log.state(),
        QuoteId(1),
        |quote| quote.standing = Standing::Confirmed,
        noon(),
    );
    log.append(confirm.unwrap()).unwrap();
    log.select(state.selection);
    log
}

fn is_sealed(log: &Log) -> bool {
    log.article().records().quotes[&QuoteId(1)].standing == Standing::Confirmed
}

/// Does it to a confirmed quote, and says whether it is confirmed still.
fn stays(copy: &str, command: impl Fn(&State) -> Option<Transaction>) -> bool {
    let mut log = confirmed(copy);
    let change = command(log.state()).expect("the command says: not now");
    log.append(change).unwrap();
    let is_so = is_sealed(&log);
    log.append(log.undo(noon()).unwrap()).unwrap();
    assert!(is_sealed(&log), "an undo brings it back");
    is_so
}

fn typed(state: &State) -> Option<Transaction> {
    typing::insert(state, "t", Origin::Typing, noon())
}

#[test]
fn other_words_are_to_be_confirmed_again() {
    assert!(!stays("quote 1: It is no|.", typed), "a letter more");
    assert!(
        !stays("p: He said: <q 1>it is no|.</q>", typed),
        "in a line"
    );
    let less = |state: &State| typing::delete_backward(state, Reach::Letter, noon());
    assert!(!stays("quote 1: It is not|.", less), "a letter less");
    let joined = |state: &State| typing::delete_forward(state, Reach::Letter, noon());
    assert!(!stays("quote 1: It is not.|\np: So far.", joined), "joined");
}

#[test]
fn words_around_them_and_how_they_are_set_are_no_matter() {
    assert!(stays("quote 1: No.\np: He wai|ed.", typed), "beside it");
    assert!(stays("p: He sa|id: <q 1>no.</q>", typed), "in its line");
    let parted = |state: &State| typing::split(state, noon());
    assert!(stays("quote 1: No. |Never.", parted), "two paragraphs");
    let lifted = |state: &State| records::lift(state, QuoteId(1), noon());
    assert!(stays("p: |He: <q 1>“No.”</q> So.", lifted), "lifted");
    let marks = "p: |He: “<q 1>No</q>,” she said.";
    assert!(stays(marks, lifted), "lifted with the marks round it");
    assert!(stays("p: |او: «<q 1>نه</q>»، گفت.", lifted), "in Persian");
    let lowered = |state: &State| records::lower(state, 6, noon());
    assert!(stays("p: He:\nquote 1: “N|o.”", lowered), "lowered");
    let moved = |state: &State| blocks::shift(state, false, noon());
    assert!(stays("p: one\nquote 1: N|o.", moved), "moved");
    let kind = BlockKind::Paragraph;
    let turned = |state: &State| blocks::turn_into(state, &kind, noon());
    let mut log = confirmed("quote 1: No.\nquote 1: [He waited.|]");
    log.append(turned(log.state()).unwrap()).unwrap();
    assert!(!is_sealed(&log), "a part of it is none of it any more");
}

#[test]
fn words_that_stood_there_twice_are_still_the_same_once() {
    let less = |state: &State| typing::delete_backward(state, Reach::Letter, noon());
    let twice = "p: <q 1>No.</q> he said. <q 1>Never.</q>";
    let copy = |other: &str| format!("{twice}\np: [{other}|]\np: So.");
    assert!(stays(&copy("<q 1>No.</q> He. <q 1>Never.</q>"), less));
    assert!(!stays(&copy("<q 1>No.</q> He. <q 1>Ever.</q>"), less));
    let again = |state: &State| typing::insert(state, "no", Origin::Typing, noon());
    assert!(!stays("quote 1: no|", again), "said once more");
}

#[test]
fn the_word_and_the_seal_are_taken_back_together() {
    let at = |millis| -> Time { noon() + chrono::TimeDelta::milliseconds(millis) };
    let mut log = confirmed("quote 1: It is no|.");
    for (at, letter) in [(at(60_000), "t"), (at(60_100), "e")] {
        let typed = typing::insert(log.state(), letter, Origin::Typing, at);
        log.append(typed.unwrap()).unwrap();
    }
    assert!(!is_sealed(&log));
    log.append(log.undo(at(61_000)).unwrap()).unwrap();
    assert_eq!(copy::write(log.state()), "quote 1: It is no|.\n");
    assert!(is_sealed(&log));
}

#[test]
fn a_version_that_is_brought_back_is_confirmed_as_it_was() {
    let mut log = confirmed("quote 1: It is no|.");
    let was = log.article().clone();
    let typed = typed(log.state()).unwrap();
    log.append(typed).unwrap();
    log.select(Selection::caret(Pos(0)));
    let back = towards(log.state(), &was, Origin::Command, noon()).unwrap();
    log.append(back).unwrap();
    assert_eq!(*log.article(), was);
}

#[test]
fn what_is_marked_by_hand_waits_for_its_speaker_too() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::End);
    for words in [" He said: ", "not yet"] {
        window.harness.event(Event::Text(words.to_owned()));
        window.settle();
    }
    for _ in 0..2 {
        window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    }
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Y);
    let quotes = |window: &Window<'_>| window.desk().document().article().records().quotes.clone();
    let (id, made) = quotes(&window).into_iter().next_back().unwrap();
    assert_eq!(made.standing, Standing::Found, "nobody has said whose");
    window.harness.get_by_role_and_label(
        Role::ListBoxOption,
        "not yet, Speaker not known, Found, to confirm",
    );
    window.key(Modifiers::COMMAND, Key::Enter);
    assert_eq!(quotes(&window)[&id].standing, Standing::Confirmed);
}
