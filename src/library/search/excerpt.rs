//! The place in an article that a search found.

use std::ops::Range;

use super::words::words;
use crate::model::article::Article;
use crate::model::block::{BlockKind, Furniture};

/// About how many bytes stand before the first hit.
const BEFORE: usize = 24;
/// About how many bytes there are in all.
const LENGTH: usize = 160;

/// A few words with a hit in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The words, with "…" where something is left out.
    pub text: String,
    /// The hits in them.
    pub hits: Vec<Range<usize>>,
}

/// The first place under the headline that has most of the words searched for.
#[must_use]
pub fn excerpt(article: &Article, search: &str) -> Option<Excerpt> {
    let wanted: Vec<String> = words(search).map(|word| word.folded).collect();
    let is_begun = search.ends_with(|last: char| !last.is_whitespace());
    let last = wanted.last()?;
    let headline = BlockKind::from_furniture(Furniture::Headline);
    let mut best: Option<(usize, &str, Vec<Range<usize>>)> = None;
    for block in article
        .blocks()
        .iter()
        .filter(|block| block.kind != headline)
    {
        let mut seen = vec![false; wanted.len()];
        let mut hits = Vec::new();
        for word in words(block.words.text()) {
            let place = wanted.iter().position(|wanted| *wanted == word.folded);
            let begun = || (is_begun && word.folded.starts_with(last)).then(|| wanted.len() - 1);
            if let Some(place) = place.or_else(begun) {
                hits.push(word.at);
                if let Some(seen) = seen.get_mut(place) {
                    *seen = true;
                }
            }
        }
        let count = seen.into_iter().filter(|seen| *seen).count();
        if best.as_ref().map_or(0, |(most, ..)| *most) < count {
            best = Some((count, block.words.text(), hits));
        }
        if count == wanted.len() {
            break;
        }
    }
    let (_, text, hits) = best?;
    Some(cut(text, &hits))
}

/// The words round the first hit.
fn cut(text: &str, hits: &[Range<usize>]) -> Excerpt {
    let first = hits.first().map_or(0, |hit| hit.start);
    let from = match first.checked_sub(BEFORE) {
        None => 0,
        Some(wish) => {
            let wish = text.floor_char_boundary(wish);
            let head = text.get(wish..first).unwrap_or_default();
            wish + head.find(' ').map_or(head.len(), |space| space + 1)
        }
    };
    let end = match from + LENGTH {
        wish if wish < text.len() => {
            let tail = text
                .get(from..text.floor_char_boundary(wish))
                .unwrap_or_default();
            let space = tail.rfind(' ').unwrap_or(tail.len());
            from + space.max(hits.first().map_or(0, |hit| hit.end - from))
        }
        _ => text.len(),
    };
    let before = if from == 0 { "" } else { "…" };
    let after = if end == text.len() { "" } else { "…" };
    let middle = text.get(from..end).unwrap_or_default();
    let hits = hits
        .iter()
        .filter(|hit| from <= hit.start && hit.end <= end);
    let shift = |at: usize| at - from + before.len();
    Excerpt {
        // One line of a list: a break inside is a space there.
        text: format!("{before}{middle}{after}").replace('\u{2028}', "\u{2002}"),
        hits: hits.map(|hit| shift(hit.start)..shift(hit.end)).collect(),
    }
}
