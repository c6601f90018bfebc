//! What differs between two states of an article, as a person would mark it.

use std::sync::Arc;

use nutgraf::edit::command::records;
use nutgraf::edit::compare::back::back;
use nutgraf::edit::compare::page::{Tint, Voice, page};
use nutgraf::edit::compare::{
    Difference, Fate, Lot, Term, compare, compare_as, rows, words_changed,
};
use nutgraf::edit::log::Log;
use nutgraf::edit::state::State;
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::block::Block;
use nutgraf::model::particulars::{Particular, Status};
use nutgraf::model::queue::Card;
use nutgraf::model::quote::Standing;
use nutgraf::model::work::{Clearance, Legal, Task};

use crate::copy::noon;
use crate::files::everything;
use crate::laws::{Dice, act, article};
use crate::revisions::of;

fn told(was: &[&str], is: &[&str]) -> Vec<String> {
    let line = |difference: &Difference| {
        let words = difference.words.iter().map(|(fate, words)| match fate {
            Fate::Kept => words.clone(),
            Fate::Gone => format!("[-{words}-]"),
            Fate::New => format!("{{+{words}+}}"),
        });
        format!("{}: {}", difference.place, words.collect::<String>())
    };
    compare(&of(was), &of(is)).iter().map(line).collect()
}

#[test]
fn a_comparison_reads_as_a_person_would_mark_it() {
    assert_eq!(
        told(
            &["The last boat left after ten long years."],
            &["The last boat left after eleven short years."]
        ),
        ["paragraph 1: The last boat left after [-ten long-]{+eleven short+} years."],
        "one change, not every other word"
    );
    assert_eq!(
        told(&["Salt. Tar."], &["Salt. Oranges. Tar."]),
        ["paragraph 1: Salt. {+Oranges. +}Tar."],
        "a sentence put in"
    );
    let (a, b, c) = (
        "The tide is out.",
        "The boats wait.",
        "Nobody speaks of it.",
    );
    assert_eq!(
        told(&[a, b, c], &[b, c, a]),
        [
            "paragraph 1, moved away: [-The tide is out.-]",
            "paragraph 3, moved here: {+The tide is out.+}"
        ],
        "moved"
    );
    assert_eq!(
        told(
            &[a, "The first ship will sail at dawn on Monday."],
            &[
                "A lamp is lit.",
                a,
                "The first ship will sail at noon on Monday."
            ]
        ),
        [
            "paragraph 1: {+A lamp is lit.+}",
            "paragraph 3: The first ship will sail at [-dawn-]{+noon+} on Monday."
        ],
        "a new block does not pair with another that changed"
    );
    assert_eq!(
        told(&["باد از شمال آمد."], &["باد از جنوب آمد."]),
        ["paragraph 1: باد از [-شمال-]{+جنوب+} آمد."],
        "Persian"
    );
    let counts = words_changed(&of(&[a, b, c]), &of(&[b, c, a, "Two more."]));
    assert_eq!(counts, (2, 0), "what was moved is neither new nor gone");
}

#[test]
fn the_rows_of_a_comparison_hold_every_word_of_both() {
    for seed in 0..1_500 {
        let mut dice = Dice(seed);
        let mut log = Log::new(article(&mut dice));
        let was = log.article().clone();
        for _ in 0..dice.roll(9) {
            act(&mut dice, &mut log);
        }
        let is = log.article();
        let rows = rows(&was, is);
        let side = |is_later: bool| -> Vec<String> {
            let here = rows.iter().filter(|row| match is_later {
                true => row.is.is_some(),
                false => row.was.is_some(),
            });
            let other = if is_later { Fate::Gone } else { Fate::New };
            here.map(|row| {
                let parts = row.words.iter().filter(|(fate, _)| *fate != other);
                parts.map(|(_, part)| part.text()).collect()
            })
            .collect()
        };
        let texts = |article: &Article| -> Vec<String> {
            let blocks = article.blocks().iter();
            blocks.map(|block| block.words.text().to_owned()).collect()
        };
        assert_eq!(side(true), texts(is), "seed {seed}, the later one");
        assert_eq!(side(false), texts(&was), "seed {seed}, the earlier one");
        let is_same = rows.iter().all(|row| row.lot == Lot::Same);
        assert_eq!(is_same, was.blocks() == is.blocks(), "seed {seed}");
        assert_eq!(compare(&was, is).is_empty(), was == *is, "seed {seed}");
    }
}

#[test]
fn one_block_is_brought_back_wherever_it_went() {
    let texts = |article: &Article| -> Vec<String> {
        let body = article.body();
        body.map(|block| block.words.text().to_owned()).collect()
    };
    let (a, b, c) = (
        "The tide is out.",
        "The boats wait.",
        "Nobody speaks of it.",
    );
    for (was, is, lot, wanted) in [
        (vec![a, b, c], vec![a, c], Lot::Gone, vec![a, b, c]),
        (vec![a, c], vec![a, b, c], Lot::New, vec![a, c]),
        (vec![a, b, c], vec![b, c, a], Lot::MovedHere, vec![a, b, c]),
        (vec![a, b, c], vec![b, c, a], Lot::MovedAway, vec![a, b, c]),
        (
            vec![a, b],
            vec!["The tide is high.", "The boats sail."],
            Lot::Changed,
            vec![a, "The boats sail."],
        ),
    ] {
        let (was, is) = (of(&was), of(&is));
        let rows = rows(&was, &is);
        let at = rows.iter().position(|row| row.lot == lot).unwrap();
        let article = back(&was, &is, &rows, at).unwrap();
        assert_eq!(texts(&article), wanted, "{lot:?}");
    }
}

#[test]
fn a_page_says_that_confirmed_words_were_changed() {
    let was = everything();
    let quoted = |block: &Arc<Block>| {
        let quote = block
            .kind
            .quote()
            .and_then(|id| was.records().quotes.get(&id));
        quote.is_some_and(|quote| quote.standing == Standing::Confirmed)
    };
    let at = was.blocks().iter().position(quoted).unwrap();
    let state = State::new(was.clone());
    let change = records::set_words(&state, at, "Other words than theirs.", noon()).unwrap();
    let mut log = Log::new(was.clone());
    log.append(change).unwrap();
    let voice = Voice {
        name: &|place| format!("<{place}>"),
        say: &|term| term.to_string(),
        heading: "Also changed",
    };
    let page = page(&was, log.article(), voice);
    let said = page.article.blocks().iter().map(|block| block.words.text());
    let said: Vec<&str> = said.filter(|text| text.contains("reworded")).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(page.article.check(), Ok(()));
    assert!(page.tints.iter().any(|(.., tint)| *tint == Tint::Gone));
    assert_eq!(
        page.shows.len(),
        page.article.blocks().len(),
        "block by block"
    );
}

#[test]
fn what_is_left_to_do_is_compared() {
    let was = Article::new(ArticleId(uuid::Uuid::from_u128(3)));
    let mut records = was.records().clone();
    let task = |words: &str, is_done| Task {
        words: words.to_owned(),
        is_done,
        ..Task::default()
    };
    let known = &mut records.particulars;
    known.assignee = "Sahar".to_owned();
    known.deadline = Some(noon());
    known.legal = Legal {
        clearance: Clearance::Due,
        remark: "minors".to_owned(),
        ..Legal::default()
    };
    known.tasks = vec![task("Ring the mate", true), task("Sleep", false)];
    let is = was.with_records(records);
    let line = |difference: &Difference| {
        let words = difference.words.iter().map(|(_, words)| words.as_str());
        format!("{}: {}", difference.place, words.collect::<String>())
    };
    let told: Vec<String> = compare(&was, &is).iter().map(line).collect();
    assert_eq!(
        told,
        [
            "assignee: Sahar",
            "deadline: 2026-11-23 12:00 UTC",
            "legal: to be read, minors",
            "tasks: Ring the mate (done)\nSleep",
        ]
    );
}

#[test]
fn facts_are_said_in_the_words_of_whoever_reads_them() {
    let was = Article::new(ArticleId(uuid::Uuid::from_u128(3)));
    let mut records = was.records().clone();
    records
        .particulars
        .set(Particular::Stage(Status::Cleared.into()));
    records.posts = vec![Card {
        is_hidden: true,
        ..Card::default()
    }];
    let is = was.with_records(records);
    let told = |differences: Vec<Difference>| {
        let words = differences.into_iter().flat_map(|one| one.words);
        words.map(|(_, text)| text).collect::<Vec<_>>().join("|")
    };
    let said = told(compare_as(&was, &is, &|term: &Term<'_>| match term {
        Term::IsHidden => "پنهان".to_owned(),
        Term::Stage(stage) => format!("وضعیت {:?}", stage.status),
        other => other.to_string(),
    }));
    assert!(said.contains("پنهان") && said.contains("وضعیت"), "{said}");
    let english = told(compare(&was, &is));
    assert!(
        english.contains("hidden") && english.contains("cleared"),
        "{english}"
    );
}
