//! Three sequences as stretches, after Khanna, Kunal and Pierce, "A formal investigation of diff3".

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The most comparisons made to find out which part became which.
const MOST_PAIRS: usize = 4_000;

/// Something with words: a block or a sentence.
pub(super) trait Wordy: Clone + PartialEq {
    /// Its words.
    fn text(&self) -> &str;

    /// Whether it has so many words in common with another that one was made of the other.
    fn is_like(&self, other: &Self) -> bool {
        let sorted = |text: &str| {
            let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        let (one, mut rest) = (sorted(self.text()), sorted(other.text()));
        let many = one.len() + rest.len();
        let mut common = 0;
        for word in &one {
            if let Ok(at) = rest.binary_search(word) {
                rest.remove(at);
                common += 1;
            }
        }
        many <= common * 4
    }
}

/// Gives equal parts of several lists the same number.
pub(super) struct Numbers<'a, T> {
    known: BTreeMap<&'a str, Vec<(&'a T, usize)>>,
    next: usize,
}

impl<'a, T: Wordy> Numbers<'a, T> {
    pub(super) const fn new() -> Self {
        Self {
            known: BTreeMap::new(),
            next: 0,
        }
    }

    pub(super) fn of(&mut self, list: &'a [T]) -> Vec<usize> {
        let one = |part: &'a T| {
            let same_words = self.known.entry(part.text()).or_default();
            let known = same_words.iter().find(|(other, _)| *other == part);
            if let Some((_, number)) = known {
                return *number;
            }
            self.next += 1;
            same_words.push((part, self.next));
            self.next
        };
        list.iter().map(one).collect()
    }
}

/// A stretch that is clear, or one that both changed in different ways.
pub(super) enum Chunk<T> {
    /// It is clear.
    Sure(Vec<T>),
    /// Both changed it.
    Both {
        /// As it was.
        base: Vec<T>,
        /// As we have it.
        ours: Vec<T>,
        /// As they have it.
        theirs: Vec<T>,
    },
}

fn chunk<T: PartialEq>(base: Vec<T>, ours: Vec<T>, theirs: Vec<T>) -> Chunk<T> {
    if ours == base || ours == theirs {
        Chunk::Sure(theirs)
    } else if theirs == base {
        Chunk::Sure(ours)
    } else {
        Chunk::Both { base, ours, theirs }
    }
}

/// The stretches of three sequences, in order.
pub(super) fn chunks<T: Wordy>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<Chunk<T>> {
    let mut numbers = Numbers::new();
    let (b, o, t) = (numbers.of(base), numbers.of(ours), numbers.of(theirs));
    let (in_ours, in_theirs) = (same(&b, &o), same(&b, &t));
    let mut out = Vec::new();
    let (mut from_b, mut from_o, mut from_t) = (0, 0, 0);
    let part = |list: &[T], from: usize, to: usize| list.get(from..to).unwrap_or_default().to_vec();
    for at in 0..=base.len() {
        let end = (ours.len(), theirs.len());
        let stands = in_ours.get(&at).copied().zip(in_theirs.get(&at).copied());
        let Some((to_o, to_t)) = stands.or((at == base.len()).then_some(end)) else {
            continue;
        };
        let was = part(base, from_b, at);
        let (own, other) = (part(ours, from_o, to_o), part(theirs, from_t, to_t));
        gap(was, own, other, &mut out);
        out.extend(base.get(at).map(|kept| Chunk::Sure(vec![kept.clone()])));
        (from_b, from_o, from_t) = (at + 1, to_o + 1, to_t + 1);
    }
    out
}

/// What stands between two parts that nobody touched.
fn gap<T: Wordy>(was: Vec<T>, own: Vec<T>, other: Vec<T>, out: &mut Vec<Chunk<T>>) {
    let is_clear = own == was || other == was || own == other;
    if is_clear || was.is_empty() {
        out.push(chunk(was, own, other));
        return;
    }
    let became = became(&was, &own).zip(became(&was, &other));
    let in_place = |parts: &[Option<usize>]| {
        let mut all = parts.iter().enumerate();
        all.all(|(at, part)| part.is_none_or(|part| part == at))
    };
    let is_even = was.len() == own.len() && was.len() == other.len();
    let are_in_place = became
        .as_ref()
        .is_none_or(|(own, other)| in_place(own) && in_place(other));
    if is_even && are_in_place {
        // Neighbours that were changed one by one are looked at one by one.
        let each = was.into_iter().zip(own).zip(other);
        out.extend(each.map(|((was, own), other)| chunk(vec![was], vec![own], vec![other])));
    } else if let Some((in_own, in_other)) = became {
        let (mut from_own, mut from_other) = (0, 0);
        for ((was, to_own), to_other) in was.into_iter().zip(in_own).zip(in_other) {
            let new_own = passed(&own, &mut from_own, to_own);
            let new_other = passed(&other, &mut from_other, to_other);
            out.push(chunk(Vec::new(), new_own, new_other));
            let own = to_own.and_then(|at| own.get(at)).cloned();
            let other = to_other.and_then(|at| other.get(at)).cloned();
            let (own, other) = (own.into_iter().collect(), other.into_iter().collect());
            out.push(chunk(vec![was], own, other));
        }
        let rest = |list: &[T], from| list.get(from..).unwrap_or_default().to_vec();
        let (own, other) = (rest(&own, from_own), rest(&other, from_other));
        out.push(chunk(Vec::new(), own, other));
    } else {
        out.push(chunk(was, own, other));
    }
}

/// What is new before the part at `to`.
fn passed<T: Clone>(list: &[T], from: &mut usize, to: Option<usize>) -> Vec<T> {
    let Some(to) = to else {
        return Vec::new();
    };
    let new = list.get(*from..to).unwrap_or_default().to_vec();
    *from = to + 1;
    new
}

/// For each part, which of the later ones it became, in their order; `None` for one that is gone.
///
/// The whole is `None` when there are too many parts to compare.
pub(super) fn became<T: Wordy>(was: &[T], is: &[T]) -> Option<Vec<Option<usize>>> {
    if MOST_PAIRS < was.len().saturating_mul(is.len()) {
        return None;
    }
    // The longest common subsequence, where an unchanged part counts for more than two that are
    // like others, perhaps by chance, and what stands between sentences for less than any.
    let wide = is.len() + 1;
    let mut best = vec![0_u32; (was.len() + 1) * wide];
    let worth = |a: &T, b: &T| match (a == b, a.is_like(b)) {
        (true, _) if a.text().trim().is_empty() => 1,
        (true, _) => 5,
        (false, true) => 2,
        (false, false) => 0,
    };
    let mut pairs = vec![0_u32; was.len() * is.len()];
    let read = |best: &[u32], row: usize, column: usize| {
        best.get(row * wide + column).copied().unwrap_or_default()
    };
    for (row, a) in was.iter().enumerate().rev() {
        for (column, b) in is.iter().enumerate().rev() {
            let pair = worth(a, b);
            if let Some(place) = pairs.get_mut(row * is.len() + column) {
                *place = pair;
            }
            let skipped = read(&best, row + 1, column).max(read(&best, row, column + 1));
            let taken = read(&best, row + 1, column + 1) + pair;
            let most = if pair == 0 {
                skipped
            } else {
                skipped.max(taken)
            };
            if let Some(place) = best.get_mut(row * wide + column) {
                *place = most;
            }
        }
    }
    let mut out = Vec::with_capacity(was.len());
    let mut column = 0;
    for row in 0..was.len() {
        let found = (column..is.len()).find(|at| {
            let pair = pairs.get(row * is.len() + at).copied().unwrap_or_default();
            let taken = read(&best, row + 1, at + 1) + pair;
            pair != 0 && taken == read(&best, row, column) && taken == read(&best, row, *at)
        });
        // A part that is better left out than paired is gone.
        let is_gone = read(&best, row + 1, column) == read(&best, row, column);
        let found = found.filter(|_| !is_gone);
        column = found.map_or(column, |at| at + 1);
        out.push(found);
    }
    Some(out)
}

/// Where each part of the first that stayed stands in the second.
fn same(first: &[usize], second: &[usize]) -> BTreeMap<usize, usize> {
    let mut out = BTreeMap::new();
    for op in capture_diff_slices(Algorithm::Myers, first, second) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            out.extend((0..len).map(|at| (old_index + at, new_index + at)));
        }
    }
    out
}
