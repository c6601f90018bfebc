//! The blocks of two states of an article side by side, each with what became of its words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{Fate, Place, Range, Stretch, noun, stretches};
use crate::edit::step::Head;
use crate::model::article::Article;
use crate::model::block::{Block, Furniture};
use crate::model::inline::Inline;

/// Blocks that share fewer of their words, in hundredths, are two different ones.
const ALIKE: usize = 34;
/// More pairs of blocks than this are not looked at one by one.
const MOST_PAIRS: usize = 40_000;

/// What became of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lot {
    /// Nothing.
    Same,
    /// Its words changed.
    Changed,
    /// Its words stayed; its kind, marks or language changed.
    Recast,
    /// It is new.
    New,
    /// It is gone.
    Gone,
    /// It stood elsewhere before.
    MovedHere,
    /// It stands elsewhere now.
    MovedAway,
}

/// One block as it was and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which block of the earlier article it is, counted from the kicker.
    pub was: Option<usize>,
    /// Which block of the later one.
    pub is: Option<usize>,
    /// What became of it.
    pub lot: Lot,
    /// Its words with their marks, in reading order.
    pub words: Vec<(Fate, Inline)>,
}

impl Row {
    /// Where it stands: by its number now, or then when it is gone.
    #[must_use]
    pub fn place(&self, was: &Article, is: &Article) -> Place {
        let (article, index) = match (self.is, self.was) {
            (Some(index), _) => (is, index),
            (None, Some(index)) => (was, index),
            (None, None) => (is, 0),
        };
        let name = article
            .block(index)
            .map_or("paragraph", |block| noun(&block.kind));
        match (index + 1).checked_sub(Furniture::ALL.len()) {
            Some(number @ 1..) => Place::Block(name, number, self.lot),
            _ => Place::Furniture(name),
        }
    }

    fn pair(was: (usize, &Block), is: (usize, &Block)) -> Self {
        let (before, after) = (&was.1.words, &is.1.words);
        let (lot, words) = if before.text() != after.text() {
            let stretches = if was.1.kind.is_row() && is.1.kind.is_row() {
                cell_by_cell(before, after)
            } else {
                stretches(before.text(), after.text())
            };
            let words = stretches.into_iter().map(|(fate, range)| {
                let words = if fate == Fate::Gone { before } else { after };
                (fate, words.slice(range).unwrap_or_default())
            });
            (Lot::Changed, words.collect())
        } else if was.1 == is.1 {
            (Lot::Same, vec![(Fate::Kept, after.clone())])
        } else {
            (Lot::Recast, vec![(Fate::Kept, after.clone())])
        };
        Self {
            was: Some(was.0),
            is: Some(is.0),
            lot,
            words,
        }
    }

    fn gone(at: usize, block: &Block, is_moved: bool) -> Self {
        Self {
            was: Some(at),
            is: None,
            lot: if is_moved { Lot::MovedAway } else { Lot::Gone },
            words: vec![(Fate::Gone, block.words.clone())],
        }
    }

    fn new(at: usize, block: &Block, is_moved: bool) -> Self {
        Self {
            was: None,
            is: Some(at),
            lot: if is_moved { Lot::MovedHere } else { Lot::New },
            words: vec![(Fate::New, block.words.clone())],
        }
    }
}

/// What became of the words of a row of a table: each cell is compared with the one in its place.
fn cell_by_cell(was: &Inline, is: &Inline) -> Vec<Stretch> {
    let (old, new): (Vec<Range>, Vec<Range>) = (was.cells().collect(), is.cells().collect());
    let said = |words: &Inline, cell: &Range| {
        let text = words.text().get(cell.clone());
        text.unwrap_or_default().to_owned()
    };
    let mut out = Vec::new();
    for at in 0..old.len().max(new.len()) {
        // The tab before a cell is as new, as old or as gone as the cell.
        let with_tab = |cell: &Range| cell.start - usize::from(0 < at)..cell.end;
        match (old.get(at), new.get(at)) {
            (Some(old), Some(new)) => {
                out.push((Fate::Kept, with_tab(new).start..new.start));
                let inside = stretches(&said(was, old), &said(is, new)).into_iter();
                out.extend(inside.map(|(fate, range)| {
                    let from = if fate == Fate::Gone { old } else { new }.start;
                    (fate, from + range.start..from + range.end)
                }));
            }
            (Some(old), None) => out.push((Fate::Gone, with_tab(old))),
            (None, Some(new)) => out.push((Fate::New, with_tab(new))),
            (None, None) => {}
        }
    }
    out.retain(|(_, range)| range.start < range.end);
    out
}

/// A block with its number.
type Numbered<'a> = (usize, &'a Arc<Block>);

/// Every block of both, in the order of the later one; what is gone stands where it stood.
#[must_use]
pub fn rows(was: &Article, is: &Article) -> Vec<Row> {
    let all =
        |article: &'_ Article| -> Vec<Arc<Block>> { article.blocks().iter().cloned().collect() };
    let (old, new) = (all(was), all(is));
    let old: Vec<Numbered<'_>> = old.iter().enumerate().collect();
    let new: Vec<Numbered<'_>> = new.iter().enumerate().collect();
    // Furniture stands across from furniture; most of the body is as it was.
    let same = |(a, b): &(&Numbered<'_>, &Numbered<'_>)| a.1 == b.1;
    let first = Furniture::ALL.len();
    let head = old.iter().zip(&new);
    let begin = first + head.skip(first).take_while(same).count();
    let (old_head, old_rest) = old.split_at(begin.min(old.len()));
    let (new_head, new_rest) = new.split_at(begin.min(new.len()));
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev());
    let end = tail.take_while(same).count();
    let (old_middle, old_tail) = old_rest.split_at(old_rest.len() - end);
    let (new_middle, new_tail) = new_rest.split_at(new_rest.len() - end);
    let pairs = |old: &[Numbered<'_>], new: &[Numbered<'_>]| -> Vec<Row> {
        let pairs = old.iter().zip(new);
        pairs
            .map(|(a, b)| Row::pair((a.0, a.1), (b.0, b.1)))
            .collect()
    };
    let mut out = pairs(old_head, new_head);
    middle(old_middle, new_middle, &mut out);
    out.extend(pairs(old_tail, new_tail));
    out
}

fn middle(old: &[Numbered<'_>], new: &[Numbered<'_>], out: &mut Vec<Row>) {
    let mut known = BTreeMap::new();
    let mut number = |blocks: &[Numbered<'_>]| {
        let one = |(_, block): &Numbered<'_>| {
            let next = known.len();
            *known.entry(format!("{block:?}")).or_insert(next)
        };
        blocks.iter().map(one).collect::<Vec<usize>>()
    };
    let (old_keys, new_keys) = (number(old), number(new));
    let mut gaps = Vec::new();
    let mut left: BTreeSet<usize> = BTreeSet::new();
    let mut come: BTreeSet<usize> = BTreeSet::new();
    for op in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        let (from, to) = (op.old_range(), op.new_range());
        let is_same = matches!(op, DiffOp::Equal { .. });
        if !is_same {
            left.extend(old_keys.get(from.clone()).unwrap_or_default());
            come.extend(new_keys.get(to.clone()).unwrap_or_default());
        }
        gaps.push((is_same, from, to));
    }
    // What left one place and came to another just as it was has been moved.
    let is_moved = |key: Option<&usize>, block: &Block| {
        !block.words.is_empty() && key.is_some_and(|key| left.contains(key) && come.contains(key))
    };
    for (is_same, from, to) in gaps {
        let (before, after) = (
            old.get(from.clone()).unwrap_or_default(),
            new.get(to.clone()).unwrap_or_default(),
        );
        let pairs = if is_same {
            (0..before.len()).map(|at| (Some(at), Some(at))).collect()
        } else {
            aligned(before, after)
        };
        for (a, b) in pairs {
            let a = a.and_then(|at| Some((from.start + at, before.get(at)?)));
            let b = b.and_then(|at| Some((to.start + at, after.get(at)?)));
            out.extend(match (a, b) {
                (Some((_, a)), Some((_, b))) => Some(Row::pair((a.0, a.1), (b.0, b.1))),
                (Some((key, a)), None) => {
                    Some(Row::gone(a.0, a.1, is_moved(old_keys.get(key), a.1)))
                }
                (None, Some((key, b))) => {
                    Some(Row::new(b.0, b.1, is_moved(new_keys.get(key), b.1)))
                }
                (None, None) => None,
            });
        }
    }
}

/// Which block became which, in order; those that nothing is like stand alone.
fn aligned(old: &[Numbered<'_>], new: &[Numbered<'_>]) -> Vec<(Option<usize>, Option<usize>)> {
    let wide = new.len() + 1;
    let mut out = Vec::new();
    if MOST_PAIRS < old.len() * new.len() {
        out.extend((0..old.len()).map(|at| (Some(at), None)));
        out.extend((0..new.len()).map(|at| (None, Some(at))));
        return out;
    }
    // The best sum of likenesses of the blocks from here on, as for a longest common sequence.
    let mut best = vec![0_usize; (old.len() + 1) * wide];
    let mut like = vec![0_usize; old.len() * new.len()];
    let value = |list: &[usize], at: usize| list.get(at).copied().unwrap_or_default();
    for (i, (_, a)) in old.iter().enumerate().rev() {
        for (j, (_, b)) in new.iter().enumerate().rev() {
            let likeness = alike(a, b);
            let with = match likeness {
                ALIKE.. => likeness + value(&best, (i + 1) * wide + j + 1),
                _ => 0,
            };
            let without = value(&best, (i + 1) * wide + j).max(value(&best, i * wide + j + 1));
            if let Some(cell) = best.get_mut(i * wide + j) {
                *cell = with.max(without);
            }
            if let Some(cell) = like.get_mut(i * new.len() + j) {
                *cell = if without < with { likeness } else { 0 };
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && 0 < value(&like, i * new.len() + j) {
            out.push((Some(i), Some(j)));
            (i, j) = (i + 1, j + 1);
        } else if i < old.len()
            && (j == new.len() || value(&best, i * wide + j) == value(&best, (i + 1) * wide + j))
        {
            out.push((Some(i), None));
            i += 1;
        } else {
            out.push((None, Some(j)));
            j += 1;
        }
    }
    out
}

/// How many of their words two blocks share, in hundredths.
fn alike(a: &Block, b: &Block) -> usize {
    let of = |block: &Block| {
        let mut bag: BTreeMap<String, usize> = BTreeMap::new();
        for word in block.words.text().split_whitespace() {
            *bag.entry(word.to_lowercase()).or_default() += 1;
        }
        bag
    };
    if a.words == b.words {
        let are_alike = !a.words.is_empty() || Head::of(a) == Head::of(b);
        let are_kin = std::mem::discriminant(&a.kind) == std::mem::discriminant(&b.kind);
        return if are_alike || are_kin { 100 } else { 0 };
    }
    let (a, b) = (of(a), of(b));
    let all = a.values().sum::<usize>() + b.values().sum::<usize>();
    let shared = a
        .iter()
        .filter_map(|(word, count)| Some(*count.min(b.get(word)?)));
    200 * shared.sum::<usize>() / all.max(1)
}
