//! Looking for words in many articles, off the window's thread.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::desk::document;
use crate::edit::command::fields;
use crate::edit::command::find::{Finder, Hit, Search};
use crate::library::error::{OpenError, Why};
use crate::library::folder::Library;
use crate::library::progress::Progress;
use crate::library::search::Excerpt;
use crate::model::article::Article;
use crate::record::error::ReadError;

/// About how many letters stand before a hit that is shown, and how many behind where it begins.
const AROUND: (usize, usize) = (34, 90);

/// An article with hits.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) title: String,
    /// How many hits may be replaced, and how many lie in confirmed quotes and stay.
    pub(super) hits: usize,
    pub(super) kept: usize,
    /// The first of them.
    pub(super) excerpt: Excerpt,
}

/// What a look through many articles found.
#[derive(Debug)]
pub(in crate::desk) struct Looked {
    pub(super) search: Search,
    pub(super) all: Vec<Found>,
    /// How many files could not be read.
    pub(super) unread: usize,
    /// That of the look, which tells it from others.
    pub(super) progress: Arc<Progress>,
}

/// Looks through the chosen articles, or those of the whole library. `open` are those on the
/// desk, which may have words that are in no file yet.
pub(super) fn look(
    library: &Library,
    chosen: Option<Vec<PathBuf>>,
    open: &HashMap<PathBuf, Article>,
    search: Search,
    progress: Arc<Progress>,
) -> Looked {
    let (paths, unlisted) = match chosen {
        Some(paths) => (paths, 0),
        None => library
            .files()
            .map_or_else(|_| (Vec::new(), 1), |(paths, errors)| (paths, errors.len())),
    };
    progress.expect(paths.len());
    let finder = Finder::new(&search);
    let find = |path: &PathBuf| {
        let finder = finder.as_ref().filter(|_| !progress.is_cancelled())?;
        progress.step(1);
        match open.get(path) {
            Some(article) => found(finder, path, article).map(Ok),
            None => match library.read(path) {
                Ok(kept) => found(finder, path, &kept.article).map(Ok),
                Err(OpenError {
                    why: Why::Read(ReadError::NotOurs { .. }),
                    ..
                }) => None,
                Err(error) => Some(Err(error)),
            },
        }
    };
    let (all, unread): (Vec<_>, Vec<_>) =
        paths.par_iter().filter_map(find).partition(Result::is_ok);
    let mut all: Vec<Found> = all.into_iter().filter_map(Result::ok).collect();
    all.sort_by(|a, b| a.title.cmp(&b.title).then_with(|| a.path.cmp(&b.path)));
    Looked {
        search,
        all,
        unread: unread.len() + unlisted,
        progress,
    }
}

fn found(finder: &Finder, path: &Path, article: &Article) -> Option<Found> {
    let hits = finder.hits(article);
    let (kept, free): (Vec<&Hit>, Vec<&Hit>) =
        hits.iter().partition(|hit| finder.is_kept(article, hit));
    let first = free.first().or_else(|| kept.first())?;
    Some(Found {
        path: path.to_owned(),
        title: document::title(article),
        hits: free.len(),
        kept: kept.len(),
        excerpt: around(article, first)?,
    })
}

/// The words round a hit.
fn around(article: &Article, hit: &Hit) -> Option<Excerpt> {
    let (text, at) = match hit {
        Hit::Words(range) => {
            let place = article.find(range.start)?;
            let end = place.offset + (range.end.0 - range.start.0);
            (article.block(place.block)?.words.text(), place.offset..end)
        }
        Hit::Field(field, range) => (fields::text(article, *field)?, range.clone()),
        Hit::Card(..) => return None,
    };
    Some(cut(text, &at))
}

fn cut(text: &str, at: &Range<usize>) -> Excerpt {
    let (before, behind) = AROUND;
    let (head, tail) = text.split_at_checked(at.start).unwrap_or((text, ""));
    let start = match head.char_indices().rev().nth(before) {
        // Whole words where there are any.
        Some((cut, _)) => head
            .char_indices()
            .skip_while(|(place, _)| *place < cut)
            .find(|(_, letter)| letter.is_whitespace())
            .map_or(cut, |(place, letter)| place + letter.len_utf8()),
        None => 0,
    };
    let end = tail.char_indices().nth(behind);
    let end = end
        .map_or(text.len(), |(place, _)| at.start + place)
        .max(at.end);
    let sign = |is_cut: bool| if is_cut { "…" } else { "" };
    let (first, last) = (sign(0 < start), sign(end < text.len()));
    let shown = text.get(start..end).unwrap_or_default();
    let from = first.len() + at.start.saturating_sub(start);
    Excerpt {
        // One line, whatever the text has.
        text: format!("{first}{}{last}", shown.replace(['\n', '\t'], " ")),
        hits: std::iter::once(from..from + at.len()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    /// What is shown round a word of a text, and the hit in it.
    fn round(text: &str, word: &str) -> (String, String) {
        let at = text.find(word).unwrap();
        let shown = cut(text, &(at..at + word.len()));
        let hit = shown.text.get(shown.hits[0].clone()).unwrap().to_owned();
        (shown.text, hit)
    }

    #[test]
    fn the_words_round_a_hit_are_whole_and_the_hit_is_in_them() {
        let text = "Salt is dear this year, said the harbour master, and the harbour is closed \
                    until the ice has gone from the mole and from the outer wall of the town.";
        for word in ["Salt", "dear", "closed", "town."] {
            let (shown, hit) = round(text, word);
            assert_eq!(hit, word, "{shown}");
        }
        let (shown, _) = round(text, "closed");
        assert!(shown.starts_with("…master, and"), "{shown}");
        let persian =
            "بهای نمک در بازار کوچک بندر برای سومین هفته پیاپی پایین آمد و بازرگانان خشنودند";
        assert_eq!(round(persian, "پیاپی").1, "پیاپی");
    }
}
