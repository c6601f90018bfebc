//! The orders in which a list of articles can stand.

use tantivy::columnar::Column;
use tantivy::{DocId, SegmentReader};

use super::row::Fields;
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
}

impl Order {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Latest, Self::Oldest, Self::Headline, Self::Longest];
}

/// Where an article stands in an order: the least comes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place<'a> {
    Number(i64),
    Words(&'a [u8]),
    /// It has nothing to be put in order by.
    Last,
}

/// Where the articles of a segment stand in an order.
pub(super) enum Places {
    Numbers(Column<i64>, bool),
    Lengths(Column<u64>),
    Headlines(Option<Column<u64>>, Vec<Vec<u8>>),
}

impl Places {
    pub(super) fn of(segment: &SegmentReader, order: Order) -> tantivy::Result<Self> {
        let columns = segment.fast_fields();
        Ok(match order {
            Order::Latest | Order::Oldest => {
                Self::Numbers(columns.i64(Fields::ORDER)?, order == Order::Latest)
            }
            Order::Longest => Self::Lengths(columns.u64(Fields::WORDS)?),
            Order::Headline => match columns.str(Fields::ALPHABET)? {
                None => Self::Headlines(None, Vec::new()),
                Some(column) => {
                    let mut all = Vec::with_capacity(column.num_terms());
                    let mut terms = column.dictionary().stream()?;
                    while terms.advance() {
                        all.push(terms.key().to_vec());
                    }
                    Self::Headlines(Some(column.ords().clone()), all)
                }
            },
        })
    }

    pub(super) fn place(&self, doc: DocId) -> Place<'_> {
        // The complement of a number turns the order round, also of the least one.
        let place = match self {
            Self::Numbers(column, is_latest) => column.first(doc).map(|at| {
                let at = if *is_latest { !at } else { at };
                Place::Number(at)
            }),
            Self::Lengths(column) => column.first(doc).map(|words| {
                let words = i64::try_from(words).unwrap_or(i64::MAX);
                Place::Number(!words)
            }),
            Self::Headlines(ordinals, all) => {
                let ordinal = ordinals.as_ref().and_then(|column| column.first(doc));
                let at = ordinal.and_then(|ordinal| usize::try_from(ordinal).ok());
                let words = at.and_then(|at| all.get(at));
                words.map(|words| Place::Words(words))
            }
        };
        place.unwrap_or(Place::Last)
    }
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
