//! What of a library is to go out or to come down, and when.

use tantivy::{DocAddress, SegmentReader};

use super::row::Fields;
use super::view::{At, View};
use crate::model::Time;

/// So many are told, those whose turn is first.
const MOST: usize = 1_000;

/// What happens to an article at its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// It goes out to readers.
    Out,
    /// It is taken down again.
    Down,
}

/// An article whose time comes, or has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// When.
    pub at: Time,
    /// What happens then.
    pub turn: Turn,
    /// Which article.
    pub row: At,
}

impl View {
    /// The articles that have a time, the first one first, without reading any. What was to come
    /// down before `since` is long down and is not told.
    #[must_use]
    pub fn scheduled(&self, since: Time) -> Vec<Scheduled> {
        let all = self.read(|| {
            let mut all = Vec::new();
            for (ordinal, segment) in (0..).zip(self.searcher.segment_readers()) {
                timed(segment, Fields::GOES_OUT, i64::MIN, |at, doc| {
                    all.push((at, Turn::Out, DocAddress::new(ordinal, doc)));
                })?;
                let since = since.timestamp_micros();
                timed(segment, Fields::COMES_DOWN, since, |at, doc| {
                    all.push((at, Turn::Down, DocAddress::new(ordinal, doc)));
                })?;
            }
            Ok(all)
        });
        let mut all = all.unwrap_or_default();
        if MOST < all.len() {
            all.select_nth_unstable(MOST);
            all.truncate(MOST);
        }
        all.sort_unstable();
        let scheduled = all.into_iter().filter_map(|(at, turn, doc)| {
            let at = Time::from_timestamp_micros(at)?;
            let row = At(doc);
            Some(Scheduled { at, turn, row })
        });
        scheduled.collect()
    }
}

/// The documents of a segment that have a time in that column, from a moment on.
fn timed(
    segment: &SegmentReader,
    column: &str,
    since: i64,
    mut take: impl FnMut(i64, u32),
) -> tantivy::Result<()> {
    // Where no article of the segment has one, there is no column.
    let Some(column) = segment.fast_fields().column_opt::<i64>(column)? else {
        return Ok(());
    };
    for doc in segment.doc_ids_alive() {
        if let Some(at) = column.first(doc).filter(|at| since <= *at) {
            take(at, doc);
        }
    }
    Ok(())
}
