//! The change that makes one article of another, with the caret where it was.

use std::sync::Arc;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::chunks::{Numbers, became};
use crate::edit::builder::Builder;
use crate::edit::state::State;
use crate::edit::step::{Head, Step};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, Furniture};
use crate::model::inline::Inline;
use crate::model::position::Pos;
use crate::model::slice::Slice;

/// The change that makes the present article into another one of the same id.
///
/// `None` when there is nothing to change.
#[must_use]
pub fn towards(state: &State, wanted: &Article, origin: Origin, at: Time) -> Option<Transaction> {
    change(Builder::towards(state), state, wanted, origin, at)
}

/// The same, where confirmed quotes whose words change are to be confirmed again.
#[must_use]
pub fn towards_anew(
    state: &State,
    wanted: &Article,
    origin: Origin,
    at: Time,
) -> Option<Transaction> {
    change(Builder::new(state), state, wanted, origin, at)
}

fn change(
    mut builder: Builder,
    state: &State,
    wanted: &Article,
    origin: Origin,
    at: Time,
) -> Option<Transaction> {
    let (now, wanted_records) = (state.article.records().clone(), wanted.records());
    for (id, party) in &wanted_records.parties {
        if now.parties.get(id) != Some(party) {
            builder.step(Step::Party(*id, Some(Arc::clone(party))));
        }
    }
    for (id, source) in &wanted_records.sources {
        if now.sources.get(id) != Some(source) {
            builder.step(Step::Source(*id, Some(Arc::clone(source))));
        }
    }
    for (id, quote) in &wanted_records.quotes {
        if now.quotes.get(id) != Some(quote) {
            builder.step(Step::Quote(*id, Some(Arc::clone(quote))));
        }
    }
    for change in now.particulars.changes_to(&wanted_records.particulars) {
        builder.step(Step::Particular(change));
    }
    if now.authors != wanted_records.authors {
        builder.step(Step::Authors(wanted_records.authors.clone()));
    }
    if now.posts != wanted_records.posts {
        builder.step(Step::Posts(wanted_records.posts.clone()));
    }
    let first = Furniture::ALL.len();
    for index in 0..first {
        let (Some(was), Some(is)) = (state.article.block(index), wanted.block(index)) else {
            continue;
        };
        replace_block(&mut builder, index, was, is);
    }
    let body = |article: &Article| article.body().cloned().collect::<Vec<_>>();
    let (present, goal) = (body(&state.article), body(wanted));
    let mut numbers = Numbers::new();
    let (old, new) = (numbers.of(&present), numbers.of(&goal));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    // From the end, so that what is changed does not move what is still to be.
    for op in ops.iter().rev() {
        let (old, new) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (was, is) = (present.get(old.clone()), goal.get(new.clone()));
        if let (Some(was), Some(is)) = (was, is) {
            exchange(&mut builder, first + old.start, was, is);
        }
    }
    // What nothing points to any more goes last, in the order in which it may.
    let (quotes, sources, parties) = (&now.quotes, &now.sources, &now.parties);
    for id in quotes
        .keys()
        .filter(|id| !wanted_records.quotes.contains_key(id))
    {
        if builder.article().records().quotes.contains_key(id) {
            builder.step(Step::Quote(*id, None));
        }
    }
    for id in sources
        .keys()
        .filter(|id| !wanted_records.sources.contains_key(id))
    {
        builder.step(Step::Source(*id, None));
    }
    for id in parties
        .keys()
        .filter(|id| !wanted_records.parties.contains_key(id))
    {
        builder.step(Step::Party(*id, None));
    }
    builder.finish(origin, at)
}

/// Puts blocks in the place of others. Those that became others are changed where they stand,
/// and the caret with them.
fn exchange(builder: &mut Builder, at: usize, was: &[Arc<Block>], is: &[Arc<Block>]) {
    let in_order = || {
        let numbers = 0..was.len();
        numbers.map(|number| (number < is.len()).then_some(number))
    };
    let mut pairs = became(was, is).unwrap_or_else(|| in_order().collect());
    if pairs.iter().all(Option::is_none)
        && let (Some(first), false) = (pairs.first_mut(), is.is_empty())
    {
        // The last block of a body cannot be taken out before there is another one.
        *first = Some(0);
    }
    let mut end = is.len();
    let fresh = |range: std::ops::Range<usize>| is.get(range).unwrap_or_default().to_vec();
    let insert = |builder: &mut Builder, index: usize, blocks: Vec<Arc<Block>>| {
        if !blocks.is_empty() {
            builder.insert_blocks(index, blocks);
        }
    };
    for (index, old) in was.iter().enumerate().rev() {
        let pair = pairs.get(index).copied().flatten();
        if let Some((to, new)) = pair.and_then(|to| Some((to, is.get(to)?))) {
            insert(builder, at + index + 1, fresh(to + 1..end));
            replace_block(builder, at + index, old, new);
            end = to;
        } else {
            builder.remove_block(at + index);
        }
    }
    insert(builder, at, fresh(0..end));
}

/// Makes a block another one, and touches only the words that differ.
fn replace_block(builder: &mut Builder, index: usize, was: &Block, is: &Block) {
    let start = builder.article().blocks().start(index);
    let becomes = Head::of(is);
    let reblock = (Head::of(was) != becomes).then(|| Step::Reblock {
        at: start,
        head: Box::new(becomes),
    });
    // A rule has no words: it becomes something else before it gets some.
    let (before, after) = if was.kind.has_words() {
        (None, reblock)
    } else {
        (reblock, None)
    };
    before.into_iter().for_each(|step| builder.step(step));
    if was.words != is.words {
        let (head, tail) = common(&was.words, &is.words);
        let with = is.words.slice(head..is.words.len() - tail);
        let to = Pos(start.0 + was.words.len() - tail);
        if let Some(with) = with {
            builder.replace(Pos(start.0 + head), to, Slice::words(with));
        }
    }
    after.into_iter().for_each(|step| builder.step(step));
}

/// How many bytes two texts share at their start and at their end, letters and what they wear.
fn common(was: &Inline, is: &Inline) -> (usize, usize) {
    let letters = |inline: &Inline| {
        let pieces = inline.pieces();
        let each = pieces.flat_map(|(text, marks)| text.chars().map(move |c| (c, marks.clone())));
        each.collect::<Vec<_>>()
    };
    let (a, b) = (letters(was), letters(is));
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b);
    let head: Vec<_> = same.collect();
    let most = a.len().min(b.len()) - head.len();
    let same = a.iter().rev().zip(b.iter().rev()).take(most);
    let tail = same
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.0.len_utf8());
    let head = head.into_iter().map(|(a, _)| a.0.len_utf8()).sum();
    (head, tail.sum())
}
