//! Commands, as marked copy before and after.

use nutgraf::edit::command::marks::{self, Mark};
use nutgraf::edit::command::typing::{self, Reach};
use nutgraf::edit::command::{attribution, blocks, records};
use nutgraf::edit::state::State;
use nutgraf::edit::transaction::{Origin, Transaction};
use nutgraf::model::block::BlockKind;
use nutgraf::model::quote::QuoteId;
use nutgraf::model::source::{HouseForm, SourceId};

use crate::copy::{check, check_not, noon, read};

type Command = Box<dyn Fn(&State) -> Option<Transaction>>;

fn typed(text: &str) -> Command {
    let text = text.to_owned();
    Box::new(move |state| typing::insert(state, &text, Origin::Typing, noon()))
}

fn enter(state: &State) -> Option<Transaction> {
    typing::split(state, noon())
}

fn backspace(state: &State) -> Option<Transaction> {
    typing::delete_backward(state, Reach::Letter, noon())
}

fn delete(state: &State) -> Option<Transaction> {
    typing::delete_forward(state, Reach::Letter, noon())
}

#[test]
fn typing_replaces_the_selection() {
    check(
        "p: The mayor [said|] no.",
        typed("replied"),
        "p: The mayor replied| no.",
    );
    check("p: one [two\np: three|] four", typed("-"), "p: one -| four");
}

#[test]
fn typing_goes_on_in_the_marks_it_stands_in() {
    check("p: <b>no|</b> more", typed("t"), "p: <b>not|</b> more");
    check(
        "p: <a https://amra.example>here|</a> and",
        typed("s"),
        "p: <a https://amra.example>here</a>s| and",
    );
}

#[test]
fn a_selection_over_furniture_takes_words_but_leaves_the_furniture() {
    check(
        "kick: Excl[usive\nhead: Wall\np: one\np: two|] three",
        |state| typing::delete_selection(state, noon()),
        "kick: Excl|\np:  three",
    );
    check(
        "kick: Excl[usive\nhead: Wa|]ll\np: one",
        |state| typing::delete_selection(state, noon()),
        "kick: Excl|\nhead: ll\np: one",
    );
}

#[test]
fn a_quote_split_in_two_keeps_its_speaker() {
    check(
        "quote 1: I never|said that.",
        enter,
        "quote 1: I never\nquote 1: |said that.",
    );
}

#[test]
fn enter_on_an_empty_quote_or_item_ends_it() {
    check("quote 1: No.\nquote 1: |", enter, "quote 1: No.\np: |");
    check("li 0: one\nli 0: |", enter, "li 0: one\np: |");
    check("li 0: one\nli 1: |", enter, "li 0: one\nli 0: |");
    check("li 0: one|", enter, "li 0: one\nli 0: |");
}

#[test]
fn enter_in_the_headline_goes_on_and_the_words_stay() {
    check(
        "date: Amra|\np: The boat",
        enter,
        "date: Amra\np: |\np: The boat",
    );
}

#[test]
fn enter_at_the_start_of_a_crosshead_makes_room_before_it() {
    check("p: a\ncross: |Ships", enter, "p: a\np: \ncross: |Ships");
    check("cross: Ships|", enter, "cross: Ships\np: |");
}

#[test]
fn backspace_at_a_start_first_makes_text_then_joins() {
    check("p: a\ncross: |Ships", backspace, "p: a\np: |Ships");
    check("p: a\np: |b", backspace, "p: a|b");
    check("p: a\nli 1: |b", backspace, "p: a\nli 0: |b");
    check("quote 1: a\nquote 1: |b", backspace, "quote 1: a|b");
    check("p: a\nquote 2: |b", backspace, "p: a\np: |b");
    check("rule: \np: |b", backspace, "p: |b");
    check_not("p: |a", backspace);
    check_not("head: |a\np: b", backspace);
}

#[test]
fn delete_takes_letters_as_a_reader_sees_them() {
    check("p: caf|e\u{301}s", delete, "p: caf|s");
    check("p: a👩‍👩‍👧|b", backspace, "p: a|b");
    check("p: a|\np: b", delete, "p: a|b");
    check("p: |\nquote 1: b", delete, "quote 1: |b");
    check("p: a|\nrule: \np: b", delete, "p: a|\np: b");
    check(
        "p: one two|",
        |state| typing::delete_backward(state, Reach::Word, noon()),
        "p: one |",
    );
}

#[test]
fn words_pasted_with_line_ends_become_paragraphs() {
    check("p: a|b", typed("1\n2\n3"), "p: a1\np: 2\np: 3|b");
    check("head: a|b\np: c", typed("1\n2"), "head: a1 2|b\np: c");
    check("quote 1: a|", typed("1\n2"), "quote 1: a1\nquote 1: 2|");
}

#[test]
fn marks_go_on_and_off_over_blocks() {
    check(
        "p: one [two\np: three|] four",
        |state| marks::set(state, &Mark::Strong(true), noon()),
        "p: one <b>[two</b>\np: <b>three</b>|] four",
    );
    check(
        "p: <b>[one|]</b>",
        |state| marks::set(state, &Mark::Strong(false), noon()),
        "p: [one|]",
    );
    check_not("p: [one|]", |state| {
        marks::set(state, &Mark::Strong(false), noon())
    });
}

#[test]
fn blocks_move_with_their_caret() {
    check(
        "p: one\np: t|wo\np: three",
        |state| blocks::shift(state, true, noon()),
        "p: one\np: three\np: t|wo",
    );
    check(
        "p: one\nquote 1: t|wo",
        |state| blocks::shift(state, false, noon()),
        "quote 1: t|wo\np: one",
    );
    check_not("p: o|ne\np: two", |state| {
        blocks::shift(state, false, noon())
    });
}

#[test]
fn blocks_become_others_are_copied_and_go() {
    check(
        "p: [a\np: b|]",
        |state| blocks::turn_into(state, &BlockKind::Crosshead, noon()),
        "cross: [a\ncross: b|]",
    );
    check(
        "p: a|\np: b",
        |state| blocks::duplicate(state, noon()),
        "p: a|\np: a\np: b",
    );
    check("p: a|", |state| blocks::remove(state, noon()), "p: |");
    check(
        "p: a|\np: b",
        |state| blocks::insert(state, &BlockKind::Crosshead, noon()),
        "p: a\ncross: |\np: b",
    );
}

#[test]
fn a_quotation_is_lifted_and_lowered_with_its_speaker() {
    check(
        "p: He said: <q 1>“No.”</q> And| left.",
        |state| records::lift(state, QuoteId(1), noon()),
        "p: He said:\nquote 1: “No.”\np: And| left.",
    );
    check(
        "p: It is free. “<q 1>We owe a night</q>,” he| said.",
        |state| records::lift(state, QuoteId(1), noon()),
        "p: It is free.\nquote 1: “We owe a night,”\np: he| said.",
    );
    check(
        "p: It is free. “<q 1>We [owe|] it</q>,” he said.",
        |state| records::lift(state, QuoteId(1), noon()),
        "p: It is free.\nquote 1: “We owe it,”|\np: he said.",
    );
    check(
        "p: He said:\nquote 1: “No|.”",
        |state| records::lower(state, 6, noon()),
        "p: He said: <q 1>“No.”</q>|",
    );
    check(
        "p: He said\nquote 1: “No|”\np: , and left.\np: She stayed.",
        |state| records::lower(state, 6, noon()),
        "p: He said <q 1>“No”</q>|, and left.\np: She stayed.",
    );
}

#[test]
fn the_sentence_of_a_source_stands_apart_from_the_words_beside_it() {
    for (before, after) in [
        (
            "p: <src 1>It</src> is shut|",
            "p: <src 1>It</src> is shut <src 1>WHO</src>|",
        ),
        (
            "p: <src 1>It</src> is |shut.",
            "p: <src 1>It</src> is <src 1>WHO</src> |shut.",
        ),
        (
            "p: <src 1>It</src> is shut|.",
            "p: <src 1>It</src> is shut <src 1>WHO</src>|.",
        ),
        (
            "p: <src 1>It</src> (|)",
            "p: <src 1>It</src> (<src 1>WHO</src>|)",
        ),
    ] {
        let who = attribution::sentence(&read(before).article, SourceId(1), HouseForm::Full);
        check(
            before,
            |state| attribution::insert(state, SourceId(1), noon()),
            &after.replace("WHO", &who),
        );
    }
}
