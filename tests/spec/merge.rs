//! Two people at one article: all words of both are there.

use nutgraf::edit::command::conflict::{self, Keep};
use nutgraf::edit::command::typing;
use nutgraf::edit::log::Log;
use nutgraf::edit::merge::{Both, Merged, towards};
use nutgraf::edit::selection::Selection;
use nutgraf::edit::state::State;
use nutgraf::edit::transaction::Origin;
use nutgraf::model::article::Article;
use nutgraf::model::block::{Block, BlockKind, Furniture};
use nutgraf::model::conflict::{Version, conflicts};
use nutgraf::model::mark::Language;
use nutgraf::model::position::Pos;

use crate::copy::noon;
use crate::files::spare;
use crate::laws::{Dice, act, article};

pub(crate) fn who() -> Both {
    let version = |by: &str| Version {
        by: by.to_owned(),
        at: Some(noon()),
    };
    Both {
        ours: version("Sahar Doust"),
        theirs: version("Jonas, of the night desk"),
    }
}

fn merge(base: &Article, ours: &Article, theirs: &Article) -> Merged {
    nutgraf::edit::merge::merge(base, ours, theirs, &who())
}

fn of(paragraphs: &[&str]) -> Article {
    let blocks = paragraphs.iter().map(|text| Block::paragraph(text));
    Article::from_parts(spare(), blocks.collect(), <_>::default())
}

fn texts(article: &Article) -> Vec<String> {
    article
        .body()
        .map(|block| block.words.text().to_owned())
        .collect()
}

/// The words without the notes that set two versions apart.
fn copy(article: &Article) -> Vec<String> {
    let words = article
        .body()
        .filter(|block| block.kind != BlockKind::EditorsNote);
    words.map(|block| block.words.text().to_owned()).collect()
}

#[test]
fn changes_in_different_places_are_both_there() {
    let base = of(&[
        "The tide is out. The boats wait.",
        "It is four.",
        "Nobody speaks.",
        "The lamp is lit.",
    ]);
    let ours = of(&[
        "The tide is high. The boats wait.",
        "It is four.",
        "Nobody speaks.",
        "The lamp is lit.",
        "New.",
    ]);
    let theirs = of(&[
        "The tide is out. The boats sail.",
        "It is four.",
        "The lamp is lit.",
    ]);
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, 0, "nothing in the way");
    assert_eq!(
        texts(&merged.article),
        [
            "The tide is high. The boats sail.",
            "It is four.",
            "The lamp is lit.",
            "New."
        ],
        "both"
    );
}

#[test]
fn one_sentence_changed_by_both_is_there_twice_and_counted() {
    let base = of(&["The tide is out."]);
    let merged = merge(
        &base,
        &of(&["The tide is high."]),
        &of(&["The tide is low."]),
    );
    assert_eq!(merged.conflicts, 1, "one");
    assert_eq!(
        copy(&merged.article),
        ["The tide is high.", "The tide is low."],
        "both versions"
    );
    let found = conflicts(&merged.article);
    assert_eq!(found.len(), 1, "{:?}", texts(&merged.article));
    assert_eq!(found[0].first, who().ours, "who wrote the first, and when");
    assert_eq!(found[0].second, who().theirs, "and the second");
}

#[test]
fn of_two_versions_either_or_both_can_be_kept_and_taken_back() {
    let base = of(&["Before.", "The tide is out.", "After."]);
    let merged = merge(
        &base,
        &of(&["Before.", "The tide is high.", "After."]),
        &of(&["Before.", "The tide is low.", "After."]),
    );
    for (keep, left) in [
        (Keep::First, vec!["Before.", "The tide is high.", "After."]),
        (Keep::Second, vec!["Before.", "The tide is low.", "After."]),
        (
            Keep::Both,
            vec!["Before.", "The tide is high.", "The tide is low.", "After."],
        ),
    ] {
        let mut log = Log::new(merged.article.clone());
        log.select(conflict::next(log.state()).unwrap());
        let here = conflict::here(log.state()).unwrap();
        log.append(conflict::keep(log.state(), &here, keep, noon()).unwrap())
            .unwrap();
        assert_eq!(texts(log.article()), left, "{keep:?}");
        assert_eq!(conflicts(log.article()), [], "nothing to choose any more");
        log.append(log.undo(noon()).unwrap()).unwrap();
        assert_eq!(log.article(), &merged.article, "{keep:?}: taken back");
    }
}

#[test]
fn two_versions_are_still_two_versions_when_the_file_is_read_again() {
    let merged = merge(
        &of(&["The tide is out."]),
        &of(&["The tide is high."]),
        &of(&["The tide is low."]),
    );
    let text = nutgraf::record::article::write(&merged.article);
    let read = nutgraf::record::article::read(text.as_bytes(), spare()).unwrap();
    assert_eq!(
        conflicts(&read.article),
        conflicts(&merged.article),
        "{text}"
    );
    let plain = nutgraf::export::plain::write(&merged.article);
    let told: Vec<String> = plain.remarks.iter().map(ToString::to_string).collect();
    assert!(
        told.iter().any(|told| told.contains("two people changed")),
        "{told:?}"
    );
    assert!(!plain.text.contains("Sahar"), "{}", plain.text);
}

#[test]
fn a_changed_paragraph_beside_one_that_was_taken_out_is_no_conflict() {
    let base = of(&["One stays here.", "Two is long enough.", "Three ends it."]);
    let ours = of(&["One stays there.", "Two is long enough.", "Three ends it."]);
    let theirs = of(&["One stays here.", "Three ends it."]);
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge(&base, ours, theirs);
        assert_eq!(merged.conflicts, 0, "{:?}", texts(&merged.article));
        assert_eq!(
            texts(&merged.article),
            ["One stays there.", "Three ends it."]
        );
    }
}

#[test]
fn what_one_took_out_and_the_other_changed_stays_as_it_was_changed() {
    let base = of(&["One.", "The second of them is long.", "Three."]);
    let ours = of(&["One.", "Three."]);
    let theirs = of(&["One.", "The second of them is longer.", "Three."]);
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge(&base, ours, theirs);
        assert_eq!(merged.conflicts, 0, "{:?}", texts(&merged.article));
        assert_eq!(
            texts(&merged.article),
            ["One.", "The second of them is longer.", "Three."]
        );
    }
}

#[test]
fn a_sentence_added_behind_one_that_the_other_changed_is_no_conflict() {
    let base =
        of(&["Salt and timber go out on Thursday. Nothing has been said of what comes back."]);
    let ours =
        of(&["Salt and timber go out on Thursday. Nothing has been said of what comes at last."]);
    let theirs = of(&[
        "Salt and timber go out on Thursday. Nothing has been said of what comes back. Tar is short.",
    ]);
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge(&base, ours, theirs);
        assert_eq!(merged.conflicts, 0, "{:?}", texts(&merged.article));
        assert_eq!(
            texts(&merged.article),
            [
                "Salt and timber go out on Thursday. Nothing has been said of what comes at last. Tar is short."
            ],
        );
    }
}

#[test]
fn the_caret_stays_between_its_letters_when_somebody_else_writes() {
    let ours = of(&["The lamp is lit.", "Nobody speaks of it."]);
    let theirs = of(&[
        "At four the lamp is lit, they say.",
        "New.",
        "Nobody speaks now of it.",
    ]);
    let mut log = Log::new(ours.clone());
    let at = |article: &Article, words: &str| {
        let block = article
            .blocks()
            .iter()
            .position(|b| b.words.text().contains(words));
        let block = block.unwrap();
        let offset = article
            .block(block)
            .unwrap()
            .words
            .text()
            .find(words)
            .unwrap();
        article.pos(nutgraf::model::position::Place { block, offset })
    };
    log.select(Selection::caret(at(&ours, "of it")));
    let change = towards(log.state(), &theirs, Origin::Colleague, noon()).unwrap();
    log.append(change).unwrap();
    assert_eq!(log.article().blocks(), theirs.blocks(), "theirs");
    assert_eq!(
        log.state().selection.head,
        at(log.article(), "of it"),
        "the caret"
    );
}

#[test]
fn what_only_one_changed_is_taken_from_them() {
    for seed in 0..600 {
        let mut dice = Dice(seed);
        let base = article(&mut dice);
        let mut log = Log::new(base.clone());
        for _ in 0..8 {
            act(&mut dice, &mut log);
        }
        let changed = log.article();
        assert_eq!(
            merge(&base, changed, &base).article.blocks(),
            changed.blocks(),
            "seed {seed}"
        );
        assert_eq!(
            merge(&base, &base, changed).article.blocks(),
            changed.blocks(),
            "seed {seed}"
        );
    }
}

#[test]
fn every_word_that_either_typed_is_in_what_is_put_together() {
    let mut conflicts = 0;
    for seed in 0..1_500 {
        let mut dice = Dice(seed);
        let base = article(&mut dice);
        let mut typed = Vec::new();
        let mut sides = ["ours", "theirs"].map(|name| {
            let mut log = Log::new(base.clone());
            for number in 0..1 + dice.roll(4) {
                let pos = loop {
                    let pos = Pos(dice.roll(log.article().end().0 + 1));
                    let place = log.article().find(pos).unwrap();
                    let words = &log.article().block(place.block).unwrap().words;
                    if words.text().is_char_boundary(place.offset) {
                        break pos;
                    }
                };
                log.select(Selection::caret(pos));
                let word = format!("{name}{number}");
                if let Some(change) = typing::insert(log.state(), &word, Origin::Paste, noon()) {
                    log.append(change).unwrap();
                    // A later word may be typed into this one; then it is one longer word.
                    typed.push(word);
                }
            }
            log
        });
        let whole = |article: &Article| {
            article
                .blocks()
                .iter()
                .map(|block| format!("{}\n", block.words.text()))
                .collect::<String>()
        };
        let [ours, theirs] = &mut sides;
        let (a, b) = (whole(ours.article()), whole(theirs.article()));
        let merged = merge(&base, ours.article(), theirs.article());
        merged.article.check().unwrap();
        let all = whole(&merged.article);
        for word in &typed {
            let is_whole = a.contains(word.as_str()) || b.contains(word.as_str());
            assert!(
                !is_whole || all.contains(word.as_str()),
                "seed {seed}: {word} in {all}"
            );
        }
        conflicts += merged.conflicts;
        let state = ours.state().clone();
        if let Some(change) = towards(&state, &merged.article, Origin::Colleague, noon()) {
            ours.append(change).unwrap();
        }
        assert_eq!(
            ours.article().blocks(),
            merged.article.blocks(),
            "seed {seed}: by one change"
        );
        if merged.article != *state_article(&state) {
            let undo = ours.undo(noon()).unwrap();
            ours.append(undo).unwrap();
            assert_eq!(
                ours.article(),
                state_article(&state),
                "seed {seed}: taken back"
            );
        }
    }
    assert!(0 < conflicts, "no seed met a conflict");
}

fn state_article(state: &State) -> &Article {
    &state.article
}

/// The same article in Persian.
fn persian(article: &Article) -> Article {
    let mut records = article.records().clone();
    records.particulars.language = Language::parse("fa");
    article.with_records(records)
}

#[test]
fn the_notes_of_two_versions_are_in_the_language_of_the_article() {
    let base = persian(&of(&["آب پایین است."]));
    let ours = persian(&of(&["آب بالا است."]));
    let theirs = persian(&of(&["آب می‌آید."]));
    let merged = merge(&base, &ours, &theirs);
    let notes = merged.article.body();
    let notes = notes.filter(|block| block.kind == BlockKind::EditorsNote);
    let notes: Vec<String> = notes.map(|block| block.words.text().to_owned()).collect();
    assert!(
        notes.iter().all(|note| !note.contains("version")),
        "{notes:?}"
    );
    let found = conflicts(&merged.article);
    assert_eq!(found.len(), 1, "{notes:?}");
    assert_eq!(found[0].first, who().ours);
    assert_eq!(found[0].second, who().theirs);
    // What an earlier version of the program wrote in English is still a conflict.
    let english = nutgraf::edit::merge::merge(
        &of(&["آب پایین است."]),
        &of(&["آب بالا است."]),
        &of(&["آب می‌آید."]),
        &who(),
    );
    assert_eq!(conflicts(&persian(&english.article)), found);
}

#[test]
fn two_headlines_are_both_kept() {
    let headline = |text: &str| {
        let log = Log::new(of(&["The lamp is lit."]));
        let index = Furniture::Headline.index();
        let set = nutgraf::edit::command::records::set_words(log.state(), index, text, noon());
        let mut log = log;
        log.append(set.unwrap()).unwrap();
        log.article().clone()
    };
    let merged = merge(
        &of(&["The lamp is lit."]),
        &headline("Ours"),
        &headline("Theirs"),
    );
    let shown = |article: &Article| article.furniture(Furniture::Headline).text().to_owned();
    assert_eq!(shown(&merged.article), "Ours");
    assert_eq!(copy(&merged.article), ["Theirs", "The lamp is lit."]);
    let found = conflicts(&merged.article);
    for (keep, headline, body) in [
        (Keep::First, "Ours", vec!["The lamp is lit."]),
        (Keep::Second, "Theirs", vec!["The lamp is lit."]),
        (Keep::Both, "Ours", vec!["Theirs", "The lamp is lit."]),
    ] {
        let mut log = Log::new(merged.article.clone());
        log.append(conflict::keep(log.state(), &found[0], keep, noon()).unwrap())
            .unwrap();
        assert_eq!(shown(log.article()), headline, "{keep:?}");
        assert_eq!(texts(log.article()), body, "{keep:?}");
    }
}

/// A paragraph of one to three sentences of two to seven words.
fn paragraph(dice: &mut Dice) -> String {
    let words = [
        "tide", "lamp", "boat", "salt", "tar", "mole", "wind", "harbour", "nobody", "waits",
    ];
    let sentences: Vec<String> = (0..=dice.roll(3))
        .map(|_| {
            let some: Vec<&str> = (0..2 + dice.roll(6)).map(|_| dice.pick(&words)).collect();
            format!("The {}.", some.join(" "))
        })
        .collect();
    sentences.join(" ")
}

/// What one person makes of a paragraph.
fn edited(dice: &mut Dice, text: &str) -> Vec<String> {
    match dice.roll(5) {
        // Taken out.
        0 => Vec::new(),
        // Written anew.
        1 => vec![paragraph(dice)],
        // Another behind it.
        2 => vec![text.to_owned(), paragraph(dice)],
        // A word more.
        3 => vec![text.replacen("The ", "The old ", 1)],
        // Parted in two.
        _ => match text.split_once(". ") {
            Some((first, rest)) => vec![format!("{first}."), rest.to_owned()],
            None => vec![format!("{text} So it is.")],
        },
    }
}

#[test]
fn two_people_at_different_paragraphs_are_never_in_each_others_way() {
    let mut wrong = 0;
    for seed in 0..2_000 {
        let mut dice = Dice(seed);
        let (mut base, mut ours, mut theirs, mut all) = (vec![], vec![], vec![], vec![]);
        for _ in 0..2 + dice.roll(5) {
            let text = paragraph(&mut dice);
            base.push(text.clone());
            let same = vec![text.clone()];
            let (own, other, both) = match dice.roll(3) {
                0 => (same.clone(), same.clone(), same),
                1 => {
                    let new = edited(&mut dice, &text);
                    (new.clone(), same, new)
                }
                _ => {
                    let new = edited(&mut dice, &text);
                    (same, new.clone(), new)
                }
            };
            ours.extend(own);
            theirs.extend(other);
            all.extend(both);
        }
        let made = |list: &[String]| {
            let list: Vec<&str> = list.iter().map(String::as_str).collect();
            of(&list)
        };
        let merged = merge(&made(&base), &made(&ours), &made(&theirs));
        let sorted = |mut list: Vec<String>| {
            list.sort();
            list
        };
        let is = texts(&merged.article);
        let is_in_order = |side: &[String]| {
            let mut rest = is.iter();
            let kept = side.iter().filter(|text| all.contains(text));
            kept.into_iter().all(|text| rest.any(|other| other == text))
        };
        let is_whole = sorted(is.clone()) == sorted(texts(&made(&all)));
        if merged.conflicts != 0 || !is_whole || !is_in_order(&ours) || !is_in_order(&theirs) {
            wrong += 1;
            if wrong < 4 {
                println!(
                    "seed {seed} conflicts {}\n base {base:#?}\n ours {ours:#?}\n theirs {theirs:#?}\n is {:#?}\n wanted {all:#?}",
                    merged.conflicts,
                    texts(&merged.article)
                );
            }
        }
    }
    assert_eq!(wrong, 0);
}
