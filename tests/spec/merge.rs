//! Two people at one article: all words of both are there.

use nutgraf::edit::command::typing;
use nutgraf::edit::log::Log;
use nutgraf::edit::merge::{NOTE, merge, towards};
use nutgraf::edit::selection::Selection;
use nutgraf::edit::state::State;
use nutgraf::edit::transaction::Origin;
use nutgraf::model::article::Article;
use nutgraf::model::block::{Block, Furniture};
use nutgraf::model::position::Pos;

use crate::copy::noon;
use crate::files::spare;
use crate::laws::{Dice, act, article};

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
        texts(&merged.article),
        ["The tide is high.", NOTE, "The tide is low."],
        "both versions"
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
    let shown = merged.article.furniture(Furniture::Headline).text();
    let all = format!("{shown} {}", texts(&merged.article).join(" "));
    assert!(all.contains("Ours") && all.contains("Theirs"), "{all}");
}
