//! The orders in which a list of articles can stand.

use std::sync::{Arc, PoisonError};

use tantivy::columnar::Column;
use tantivy::index::SegmentId;
use tantivy::{DocId, Searcher, SegmentReader};

use super::row::Fields;
use super::view::View;
use crate::model::fold::folded;

/// What articles are put in order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The latest first; of a search, the best.
    #[default]
    Latest,
    /// The oldest first.
    Oldest,
    /// By headline, as a dictionary has its words.
    Headline,
    /// The longest first.
    Longest,
    /// What is due first, to be done or to go out.
    Deadline,
}

impl Order {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Latest,
        Self::Oldest,
        Self::Headline,
        Self::Longest,
        Self::Deadline,
    ];
}

/// Where an article stands in an order: the least comes first, and what has nothing to be put in
/// order by comes last.
pub(super) type Place = (bool, i64);

/// Where the articles of a segment stand in an order.
pub(super) enum Places {
    Numbers(Column<i64>, bool),
    /// Where no article of the segment has a deadline, there is no column.
    Deadlines(Option<Column<i64>>),
    Lengths(Column<u64>),
    Headlines(Option<(Column<u64>, usize)>, Arc<Alphabet>),
}

impl Places {
    /// Those of the segment with this number.
    pub(super) fn of(view: &View, number: usize, order: Order) -> tantivy::Result<Option<Self>> {
        let Some(segment) = view.searcher.segment_readers().get(number) else {
            return Ok(None);
        };
        let columns = segment.fast_fields();
        Ok(Some(match order {
            Order::Latest | Order::Oldest => {
                Self::Numbers(columns.i64(Fields::ORDER)?, order == Order::Latest)
            }
            Order::Longest => Self::Lengths(columns.u64(Fields::WORDS)?),
            Order::Deadline => Self::Deadlines(columns.column_opt(Fields::NEXT)?),
            Order::Headline => {
                let column = columns.str(Fields::ALPHABET)?;
                let ordinals = column.map(|column| (column.ords().clone(), number));
                Self::Headlines(ordinals, Alphabet::of(view)?)
            }
        }))
    }

    pub(super) fn place(&self, doc: DocId) -> Place {
        // The complement of a number turns the order round, also of the least one.
        let place = match self {
            Self::Numbers(column, is_latest) => {
                let at = column.first(doc);
                at.map(|at| if *is_latest { !at } else { at })
            }
            Self::Deadlines(column) => column.as_ref().and_then(|column| column.first(doc)),
            Self::Lengths(column) => column.first(doc).map(|words| {
                let words = i64::try_from(words).unwrap_or(i64::MAX);
                !words
            }),
            Self::Headlines(ordinals, alphabet) => {
                ordinals.as_ref().and_then(|(column, number)| {
                    let ordinal = usize::try_from(column.first(doc)?).ok()?;
                    let ranks = alphabet.ranks.get(*number)?;
                    ranks.get(ordinal).map(|rank| i64::from(*rank))
                })
            }
        };
        (place.is_none(), place.unwrap_or_default())
    }
}

/// Where each headline of each segment stands among those of all, as long as these
/// segments are the index: a list is put in order by numbers, and no search reads all headlines.
#[derive(Debug, Default)]
pub(super) struct Alphabet {
    segments: Vec<SegmentId>,
    ranks: Vec<Vec<u32>>,
}

impl Alphabet {
    fn of(view: &View) -> tantivy::Result<Arc<Self>> {
        let segments = view.searcher.segment_readers().iter();
        let segments: Vec<SegmentId> = segments.map(SegmentReader::segment_id).collect();
        let mut kept = view.alphabet.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.segments != segments {
            *kept = Arc::new(Self {
                segments,
                ranks: ranks(&view.searcher)?,
            });
        }
        Ok(Arc::clone(&kept))
    }
}

/// The headlines of every segment are in order already: the least of their next ones is next.
fn ranks(searcher: &Searcher) -> tantivy::Result<Vec<Vec<u32>>> {
    let segments = searcher.segment_readers().iter();
    let columns = segments.map(|segment| segment.fast_fields().str(Fields::ALPHABET));
    let columns: Vec<_> = columns.collect::<tantivy::Result<_>>()?;
    let mut ranks: Vec<Vec<u32>> = vec![Vec::new(); columns.len()];
    let mut streams = Vec::with_capacity(columns.len());
    for (column, ranks) in columns.iter().zip(&mut ranks) {
        if let Some(column) = column {
            let mut stream = column.dictionary().stream()?;
            ranks.reserve_exact(column.num_terms());
            if stream.advance() {
                streams.push((stream, ranks));
            }
        }
    }
    let (mut rank, mut last) = (0, Vec::new());
    while let Some(at) = (0..streams.len()).min_by_key(|at| streams.get(*at).map(|(s, _)| s.key()))
    {
        let Some((stream, ranks)) = streams.get_mut(at) else {
            break;
        };
        if last != stream.key() {
            rank += 1;
            last.clear();
            last.extend_from_slice(stream.key());
        }
        ranks.push(rank);
        if !stream.advance() {
            streams.swap_remove(at);
        }
    }
    Ok(ranks)
}

/// The letters of Persian, in their order; in Unicode some of them stand behind all others.
const PERSIAN: &str = "ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
/// Letters by which a headline is put in its place.
const LETTERS: usize = 80;

/// A headline as it is compared with others: letter by letter, without signs.
pub(super) fn alphabet(headline: &str) -> String {
    let folded = folded(headline);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let letters = words.join(" ");
    let placed = letters.chars().take(LETTERS).map(|letter| {
        let at = PERSIAN.chars().position(|known| known == letter);
        let at = at.and_then(|at| u32::try_from(at).ok());
        at.and_then(|at| char::from_u32(0x0600 + at))
            .unwrap_or(letter)
    });
    placed.collect()
}

#[cfg(test)]
mod tests {
    use super::alphabet;

    #[test]
    fn letters_stand_in_the_order_of_their_alphabet() {
        let mut titles = [
            "یک شب در بندر",
            "پل",
            "«گندم»",
            "باران",
            "Élan",
            "“Zinc”",
            "apples",
            "کشتی",
        ];
        titles.sort_by_key(|title| alphabet(title));
        assert_eq!(
            titles,
            [
                "apples",
                "Élan",
                "“Zinc”",
                "باران",
                "پل",
                "کشتی",
                "«گندم»",
                "یک شب در بندر",
            ]
        );
    }
}
