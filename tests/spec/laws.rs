//! Laws that every step and the log keep, tried on many small random articles.

use nutgraf::edit::command::marks::{self, Mark};
use nutgraf::edit::command::typing::{self, Reach};
use nutgraf::edit::command::{blocks, records, table};
use nutgraf::edit::log::Log;
use nutgraf::edit::selection::Selection;
use nutgraf::edit::step::{Step, cut};
use nutgraf::edit::transaction::{Origin, Transaction};
use nutgraf::model::article::Article;
use nutgraf::model::block::BlockKind;
use nutgraf::model::position::{Assoc, Pos};
use nutgraf::model::quote::Quote;

use crate::copy::{self, noon};

/// A tiny seeded generator, so that a failure is its number.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

/// A random article in marked copy.
pub(crate) fn article(dice: &mut Dice) -> Article {
    let words = [
        "wind",
        "é",
        "شب",
        " ",
        "👩‍👧",
        "<b>no</b>",
        "<q 1>I go</q>",
        "<src 1>by A</src>",
        "<q 2>me</q>",
    ];
    let kinds = [
        "p", "p", "quote 1", "quote 3", "cross", "li 0", "li 2", "num 1", "pull 2", "note", "th",
        "tr", "tr",
    ];
    let mut out = String::new();
    for kind in ["kick", "head", "stand"] {
        if dice.roll(2) == 0 {
            out.push_str(&format!("{kind}: {}\n", dice.pick(&words[..4])));
        }
    }
    for _ in 0..=dice.roll(5) {
        let kind = dice.pick(&kinds);
        out.push_str(kind);
        out.push_str(": ");
        for _ in 0..dice.roll(4) {
            out.push_str(dice.pick(&words));
            if matches!(kind, "th" | "tr") {
                out.push('\t');
            }
        }
        out.push('\n');
        if dice.roll(8) == 0 {
            out.push_str("rule: \n");
        }
    }
    out.push_str("p: |");
    copy::read(&out).article
}

fn gap(dice: &mut Dice, article: &Article) -> Pos {
    loop {
        let pos = Pos(dice.roll(article.end().0 + 1));
        let place = article.find(pos).unwrap();
        let text = article.block(place.block).unwrap().words.text();
        if text.is_char_boundary(place.offset) {
            return pos;
        }
    }
}

fn stretch(dice: &mut Dice, article: &Article) -> (Pos, Pos) {
    let (a, b) = (gap(dice, article), gap(dice, article));
    (a.min(b), a.max(b))
}

fn step(dice: &mut Dice, article: &Article) -> Step {
    let (from, to) = stretch(dice, article);
    if dice.roll(4) == 0 {
        let with = cut(article, from, to).unwrap();
        return Step::Restyle {
            from,
            runs: with.lead.to_runs(),
        };
    }
    let (a, b) = stretch(dice, article);
    let with = match dice.roll(3) {
        0 => Default::default(),
        _ => cut(article, a, b).unwrap(),
    };
    Step::Replace { from, to, with }
}

#[test]
fn every_step_that_applies_can_be_taken_back_and_maps_in_order() {
    let mut applied = 0;
    for seed in 0..4_000 {
        let mut dice = Dice(seed);
        let before = article(&mut dice);
        let step = step(&mut dice, &before);
        let Ok(after) = step.apply(&before) else {
            continue;
        };
        applied += 1;
        assert_eq!(after.check(), Ok(()), "seed {seed}");
        let back = step.invert(&before).unwrap();
        assert_eq!(back.apply(&after).unwrap(), before, "seed {seed}");
        assert_eq!(back.invert(&after).unwrap(), step, "seed {seed}");
        let map = step.map();
        for assoc in [Assoc::Before, Assoc::After] {
            let mapped: Vec<Pos> = (0..=before.end().0)
                .map(|at| map.map(Pos(at), assoc))
                .collect();
            assert!(mapped.is_sorted(), "seed {seed}");
            assert!(mapped.iter().all(|pos| *pos <= after.end()), "seed {seed}");
        }
    }
    assert!(1_500 < applied, "only {applied} steps applied");
}

#[test]
fn two_steps_merged_do_what_one_then_the_other_does() {
    let mut merged = 0;
    for seed in 0..8_000 {
        let mut dice = Dice(seed);
        let first = article(&mut dice);
        let at = gap(&mut dice, &first);
        let typed = |from: Pos, text: &str| Step::Replace {
            from,
            to: from,
            with: nutgraf::model::slice::Slice::words(nutgraf::model::inline::Inline::plain(text)),
        };
        let a = typed(at, "ab");
        let Ok(second) = a.apply(&first) else {
            continue;
        };
        let b = match dice.roll(2) {
            0 => typed(Pos(at.0 + 2), "é"),
            _ => step(&mut dice, &second),
        };
        let (Ok(third), Some(both)) = (b.apply(&second), a.merge(&b)) else {
            continue;
        };
        merged += 1;
        assert_eq!(both.apply(&first).unwrap(), third, "seed {seed}");
    }
    assert!(1_000 < merged, "only {merged} merged");
}

fn command(dice: &mut Dice, log: &Log) -> Option<Transaction> {
    let state = log.state();
    match dice.roll(18) {
        0..=3 => typing::insert(
            state,
            dice.pick(&["a", " ", "b\nc", "ش"]),
            Origin::Typing,
            noon(),
        ),
        4 => typing::delete_backward(state, Reach::Letter, noon()),
        5 => typing::delete_forward(state, Reach::Word, noon()),
        6 => typing::delete_selection(state, noon()),
        7 => typing::split(state, noon()),
        8 => marks::set(state, &Mark::Strong(dice.roll(2) == 0), noon()),
        9 => blocks::shift(state, dice.roll(2) == 0, noon()),
        10 => blocks::turn_into(state, &BlockKind::Crosshead, noon()),
        11 => blocks::remove(state, noon()),
        12 => blocks::duplicate(state, noon()),
        13 => records::quote_selection(state, Quote::default(), noon()),
        14 => {
            let ids = state.article.quotes_in_order();
            records::lift(state, dice.pick(&ids), noon())
        }
        15 => table::insert(state, noon()),
        16 => match dice.roll(5) {
            0 => table::add_row(state, dice.roll(2) == 0, noon()),
            1 => table::add_column(state, dice.roll(2) == 0, noon()),
            2 => table::remove_column(state, noon()),
            3 => table::remove(state, noon()),
            _ => table::toggle_head(state, noon()),
        },
        _ => {
            let at = 5 + dice.roll(state.article.blocks().len() - 5);
            records::lower(state, at, noon())
        }
    }
}

/// Does something an editor might do next.
pub(crate) fn act(dice: &mut Dice, log: &mut Log) {
    let (anchor, head) = (gap(dice, log.article()), gap(dice, log.article()));
    if dice.roll(2) == 0 {
        log.select(Selection { anchor, head });
    }
    let next = match dice.roll(6) {
        0 => log.undo(noon()),
        1 => log.redo(noon()),
        _ if log.article().quotes_in_order().is_empty() => {
            typing::insert(log.state(), "x", Origin::Typing, noon())
        }
        _ => command(dice, log),
    };
    if let Some(transaction) = next {
        log.append(transaction).unwrap();
    }
}

#[test]
fn undoing_everything_gives_the_first_article_back_and_no_quote_loses_its_speaker() {
    for seed in 0..1_500 {
        let mut dice = Dice(seed);
        let first = article(&mut dice);
        let mut log = Log::new(first.clone());
        for _ in 0..25 {
            act(&mut dice, &mut log);
            assert_eq!(log.article().check(), Ok(()), "seed {seed}");
            for (id, quote) in &log.article().records().quotes {
                if let Some(was) = first.records().quotes.get(id) {
                    let is_new = quote.speaker.name.is_empty();
                    assert!(is_new || quote.speaker == was.speaker, "seed {seed}");
                }
            }
        }
        while let Some(undo) = log.undo(noon()) {
            log.append(undo).unwrap();
        }
        assert_eq!(log.article(), &first, "seed {seed}");
        let replayed = log.entries().iter().fold(first, |article, entry| {
            let steps = entry.transaction.steps.iter();
            steps.fold(article, |article, step| step.apply(&article).unwrap())
        });
        assert_eq!(log.article(), &replayed, "seed {seed}: the log read again");
    }
}
