//! What the articles of a library have in common: kickers and places, the most used first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::row::Fields;
use super::view::View;

/// So many are told; nobody goes through more, and what was used once in ten thousand articles is
/// no habit.
const MOST: usize = 200;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Used {
    /// The line over the headline.
    Kickers,
    /// Where an article was written.
    Places,
}

impl View {
    /// What the articles use, the most used first; counted without reading any article.
    #[must_use]
    pub fn used(&self, used: Used) -> Vec<String> {
        let field = match used {
            Used::Kickers => Fields::KICKER,
            Used::Places => Fields::PLACE,
        };
        let uses = self.read(|| self.uses(field)).unwrap_or_default();
        let mut uses: Vec<(String, usize)> = uses.into_iter().collect();
        uses.sort_by_key(|(_, count)| Reverse(*count));
        uses.truncate(MOST);
        uses.into_iter().map(|(words, _)| words).collect()
    }

    fn uses(&self, field: &str) -> tantivy::Result<BTreeMap<String, usize>> {
        let mut uses = BTreeMap::new();
        for segment in self.searcher.segment_readers() {
            let Some(column) = segment.fast_fields().str(field)? else {
                continue;
            };
            let mut counts = vec![0_usize; column.num_terms()];
            for doc in segment.doc_ids_alive() {
                let ordinal = column.ords().first(doc);
                let ordinal = ordinal.and_then(|ordinal| usize::try_from(ordinal).ok());
                if let Some(count) = ordinal.and_then(|ordinal| counts.get_mut(ordinal)) {
                    *count += 1;
                }
            }
            let counts = (0..).zip(counts).filter(|(_, count)| 0 < *count);
            let mut counts: Vec<(u64, usize)> = counts.collect();
            // In a library where nearly every one is another, only the most used are put in order.
            let most_first = |(ordinal, count): &(u64, usize)| (Reverse(*count), *ordinal);
            if MOST < counts.len() {
                counts.select_nth_unstable_by_key(MOST, most_first);
                counts.truncate(MOST);
            }
            counts.sort_unstable_by_key(most_first);
            for (ordinal, count) in counts {
                let mut words = String::new();
                if column.ord_to_str(ordinal, &mut words)? {
                    *uses.entry(words).or_default() += count;
                }
            }
        }
        Ok(uses)
    }
}
