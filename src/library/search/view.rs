//! What the index holds at one moment, and questions to it.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use rayon::prelude::*;
use tantivy::columnar::ColumnValues;
use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, Searcher, SegmentReader, TantivyDocument, Term};

use super::guard;
use super::order::{Alphabet, Order, Places};
use super::row::{self, Fields, Row};
use super::stands::Stands;
use super::words::{SHORT, words};
use crate::model::article::ArticleId;
use crate::model::stage::Stage;

/// How many articles of a search are listed; the rest are counted.
const MOST: usize = 1_000;
/// More words than these say nothing new.
const MOST_WORDS: usize = 32;
/// Where a row stands in a [`View`]; means nothing in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct At(pub(super) DocAddress);

/// Which articles are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Words they have, all of them; the last one may be only begun.
    pub words: String,
    /// Where they stand: at the stage of that name, or else at that status, whatever the house
    /// calls it.
    pub stage: Option<Stage>,
    /// What they are put in order by.
    pub order: Order,
}

/// Articles that were found.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// The best of a search, best first, or all of a list, the latest first.
    pub rows: Vec<At>,
    /// How many there are.
    pub all: usize,
}

/// The index at one moment: what happens to it later does not show here.
#[derive(Clone)]
pub struct View {
    pub(super) searcher: Searcher,
    pub(super) fields: Arc<Fields>,
    pub(super) root: PathBuf,
    pub(super) alphabet: Arc<Mutex<Arc<Alphabet>>>,
    /// Raised when something could not be read.
    pub(super) is_damaged: Arc<AtomicBool>,
}

impl std::fmt::Debug for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("View")
            .field("articles", &self.len())
            .finish_non_exhaustive()
    }
}

impl View {
    /// How many articles are known.
    #[must_use]
    pub fn len(&self) -> usize {
        usize::try_from(self.searcher.num_docs()).unwrap_or(usize::MAX)
    }

    /// Whether none is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is kept of an article.
    #[must_use]
    pub fn row(&self, at: At) -> Option<Row> {
        let document: TantivyDocument = self.read(|| self.searcher.doc(at.0))?;
        self.fields.row(&self.root, &document)
    }

    /// The article with an id.
    #[must_use]
    pub fn by_id(&self, id: ArticleId) -> Option<Row> {
        let term = Term::from_field_u64(self.fields.name, row::name(id));
        let found = self.read(|| self.with_term(&term))?;
        let mut rows = found.into_iter().filter_map(|at| self.row(at));
        rows.find(|row| row.id == id)
    }

    /// Where the article of a file stands.
    #[must_use]
    pub fn at(&self, path: &Path) -> Option<At> {
        let key = row::key(path.strip_prefix(&self.root).ok()?);
        let term = Term::from_field_u64(self.fields.key, key);
        self.read(|| self.with_term(&term))?.first().copied()
    }

    fn with_term(&self, term: &Term) -> tantivy::Result<Vec<At>> {
        let mut found = Vec::new();
        for (ordinal, segment) in (0..).zip(self.searcher.segment_readers()) {
            let postings = segment.inverted_index(term.field())?;
            let postings = postings.read_block_postings(term, IndexRecordOption::Basic)?;
            let Some(mut postings) = postings else {
                continue;
            };
            while !postings.docs().is_empty() {
                let docs = postings.docs().iter();
                let alive = docs.filter(|doc| is_alive(segment, **doc));
                found.extend(alive.map(|doc| At(DocAddress::new(ordinal, *doc))));
                postings.advance();
            }
        }
        Ok(found)
    }

    /// The articles that are wanted: without words all, the latest first; with words the best,
    /// a hit in the headline above one in a name, and that above one in the text.
    #[must_use]
    pub fn find(&self, search: &Search) -> Hits {
        let mut wanted: Vec<String> = words(&search.words).map(|word| word.folded).collect();
        wanted.truncate(MOST_WORDS);
        let is_begun = search.words.ends_with(|last: char| !last.is_whitespace());
        let stage = search.stage.as_ref();
        self.read(|| {
            if wanted.is_empty() {
                self.list(stage, search.order)
            } else {
                self.rank(&wanted, is_begun, stage, search.order)
            }
        })
        .unwrap_or_default()
    }

    fn list(&self, stage: Option<&Stage>, order: Order) -> tantivy::Result<Hits> {
        if order != Order::Latest {
            return self.list_by(stage, order);
        }
        let mut found = Vec::new();
        for (ordinal, segment) in (0..).zip(self.searcher.segment_readers()) {
            let (columns, stands) = (Columns::of(segment)?, Stands::of(segment, stage)?);
            for doc in segment.doc_ids_alive() {
                if stands.has(doc) {
                    let at = DocAddress::new(ordinal, doc);
                    found.push((
                        Reverse(columns.order.get_val(doc)),
                        columns.key.get_val(doc),
                        at,
                    ));
                }
            }
        }
        found.sort_unstable();
        let all = found.len();
        let rows = found.into_iter().map(|(.., at)| At(at)).collect();
        Ok(Hits { rows, all })
    }

    fn list_by(&self, stage: Option<&Stage>, order: Order) -> tantivy::Result<Hits> {
        let mut found = Vec::new();
        for (ordinal, segment) in (0..).zip(self.searcher.segment_readers()) {
            let stands = Stands::of(segment, stage)?;
            let docs = segment.doc_ids_alive().filter(|doc| stands.has(*doc));
            found.extend(docs.map(|doc| DocAddress::new(ordinal, doc)));
        }
        self.ordered(found, order, usize::MAX)
    }

    /// The first of the documents in an order; of equal ones the latest comes first.
    fn ordered(&self, found: Vec<DocAddress>, order: Order, most: usize) -> tantivy::Result<Hits> {
        let segments = 0..self.searcher.segment_readers().len();
        let places = segments.map(|number| {
            let latest = Places::of(self, number, Order::Latest)?;
            Ok(Places::of(self, number, order)?.zip(latest))
        });
        let places: Vec<Option<(Places, Places)>> = places.collect::<tantivy::Result<_>>()?;
        let place = |at: &DocAddress| {
            let segment = usize::try_from(at.segment_ord).ok()?;
            let (places, latest) = places.get(segment)?.as_ref()?;
            Some((places.place(at.doc_id), latest.place(at.doc_id)))
        };
        let mut placed: Vec<_> = found.into_iter().map(|at| (place(&at), at)).collect();
        let all = placed.len();
        if most < all {
            placed.select_nth_unstable(most);
            placed.truncate(most);
        }
        placed.sort_unstable();
        Ok(Hits {
            rows: placed.into_iter().map(|(_, at)| At(at)).collect(),
            all,
        })
    }

    fn rank(
        &self,
        wanted: &[String],
        is_begun: bool,
        stage: Option<&Stage>,
        order: Order,
    ) -> tantivy::Result<Hits> {
        let segments: Vec<_> = (0..).zip(self.searcher.segment_readers()).collect();
        let found: Vec<Vec<Scored>> = segments
            .into_par_iter()
            .map(|(ordinal, segment)| self.rank_in(ordinal, segment, wanted, is_begun, stage))
            .collect::<tantivy::Result<_>>()?;
        let mut found = found.concat();
        let all = found.len();
        if order != Order::Latest {
            let found = found.into_iter().map(|(.., at)| at).collect();
            return self.ordered(found, order, MOST);
        }
        let best_first = |a: &Scored, b: &Scored| {
            let score = b.0.total_cmp(&a.0);
            score
                .then_with(|| b.1.cmp(&a.1))
                .then_with(|| a.2.cmp(&b.2))
        };
        if MOST < all {
            found.select_nth_unstable_by(MOST, best_first);
            found.truncate(MOST);
        }
        found.sort_unstable_by(best_first);
        let rows = found.into_iter().map(|(.., at)| At(at)).collect();
        Ok(Hits { rows, all })
    }

    /// The documents of one segment that have every word.
    fn rank_in(
        &self,
        ordinal: u32,
        segment: &SegmentReader,
        wanted: &[String],
        is_begun: bool,
        stage: Option<&Stage>,
    ) -> tantivy::Result<Vec<Scored>> {
        let columns = Columns::of(segment)?;
        let mut tally = Tally::new(segment);
        for (at, word) in wanted.iter().enumerate() {
            let is_begun = is_begun && at + 1 == wanted.len();
            // Of the body only longer beginnings are looked for: every second article has a word
            // with three certain first letters. A word that is whole is found at once.
            let is_long = SHORT < word.chars().count();
            let fields = &self.fields;
            for (field, starts, worth) in [
                (fields.headline, Some(fields.headline_starts), 8.0),
                (fields.names, Some(fields.name_starts), 4.0),
                (fields.body, None, 1.0),
            ] {
                tally.word(segment, field, word, worth)?;
                match starts {
                    _ if !is_begun => {}
                    _ if is_long => tally.beginning(segment, field, word, worth / 2.0)?,
                    Some(starts) => tally.start(segment, starts, word, worth / 2.0)?,
                    None => {}
                }
            }
            if !tally.turn() {
                return Ok(Vec::new());
            }
        }
        let stands = Stands::of(segment, stage)?;
        let wanted = tally.found();
        let wanted = wanted.filter(|(doc, _)| stands.has(*doc) && is_alive(segment, *doc));
        let scored = wanted.map(|(doc, score)| {
            let order = columns.order.get_val(doc);
            (score, order, DocAddress::new(ordinal, doc))
        });
        Ok(scored.collect())
    }

    /// Reads from the index; what cannot be read raises the alarm and is nothing.
    pub(super) fn read<T>(&self, work: impl FnOnce() -> tantivy::Result<T>) -> Option<T> {
        let read = guard(work);
        if read.is_err() {
            self.is_damaged.store(true, Ordering::Release);
        }
        read.ok()
    }
}

fn is_alive(segment: &SegmentReader, doc: u32) -> bool {
    segment
        .alive_bitset()
        .is_none_or(|alive| alive.is_alive(doc))
}

/// What is known of every document of a segment without reading it.
struct Columns {
    key: Arc<dyn ColumnValues<u64>>,
    order: Arc<dyn ColumnValues<i64>>,
}

impl Columns {
    fn of(segment: &SegmentReader) -> tantivy::Result<Self> {
        let columns = segment.fast_fields();
        Ok(Self {
            key: columns.u64(Fields::KEY)?.first_or_default_col(u64::MAX),
            order: columns.i64(Fields::ORDER)?.first_or_default_col(i64::MIN),
        })
    }
}

/// How well each document of a segment fits, word after word.
struct Tally {
    scores: Vec<f32>,
    /// How many of the words a document has, as long as it has had every one so far.
    had: Vec<u8>,
    turn: u8,
    /// Whether any document has had every word up to this one.
    is_any: bool,
    documents: f32,
}

/// How well a document fits, when it was changed, and which it is.
type Scored = (f32, i64, DocAddress);

impl Tally {
    fn new(segment: &SegmentReader) -> Self {
        let count = usize::try_from(segment.max_doc()).unwrap_or_default();
        Self {
            scores: vec![0.0; count],
            had: vec![0; count],
            turn: 0,
            is_any: false,
            documents: rough(segment.max_doc()),
        }
    }

    /// Goes on to the next word; says whether any document is left.
    fn turn(&mut self) -> bool {
        self.turn += 1;
        std::mem::take(&mut self.is_any)
    }

    /// Counts a whole word, the more the rarer it is and the oftener it stands in a document.
    fn word(
        &mut self,
        segment: &SegmentReader,
        field: Field,
        word: &str,
        worth: f32,
    ) -> tantivy::Result<()> {
        let index = segment.inverted_index(field)?;
        let Some(term) = index.terms().get(word)? else {
            return Ok(());
        };
        let with = IndexRecordOption::WithFreqs;
        let mut postings = index.read_block_postings_from_terminfo(&term, with)?;
        let worth = worth * self.rarity(&term);
        while !postings.docs().is_empty() {
            for (doc, often) in postings.docs().iter().zip(postings.freqs()) {
                let often = rough(*often);
                self.count(*doc, worth * often * 2.2 / (often + 1.2));
            }
            postings.advance();
        }
        Ok(())
    }

    /// Counts every word that begins so.
    fn beginning(
        &mut self,
        segment: &SegmentReader,
        field: Field,
        begun: &str,
        worth: f32,
    ) -> tantivy::Result<()> {
        let index = segment.inverted_index(field)?;
        let mut after = begun.as_bytes().to_vec();
        // No byte of UTF-8 is so high that there is none above it.
        if let Some(last) = after.last_mut() {
            *last = last.saturating_add(1);
        }
        let terms = index.terms().range().gt(begun).lt(&after);
        let mut terms = terms.into_stream()?;
        let mut postings = BlockSegmentPostings::empty();
        let mut is_first = true;
        while terms.advance() {
            let term = terms.value();
            if is_first {
                let with = IndexRecordOption::Basic;
                postings = index.read_block_postings_from_terminfo(term, with)?;
                is_first = false;
            } else {
                index.reset_block_postings_from_terminfo(term, &mut postings)?;
            }
            self.count_all(&mut postings, worth * self.rarity(term));
        }
        Ok(())
    }

    /// Counts every word that begins so, of those whose short beginnings are kept as words.
    fn start(
        &mut self,
        segment: &SegmentReader,
        starts: Field,
        begun: &str,
        worth: f32,
    ) -> tantivy::Result<()> {
        let index = segment.inverted_index(starts)?;
        let Some(term) = index.terms().get(begun)? else {
            return Ok(());
        };
        let with = IndexRecordOption::Basic;
        let mut postings = index.read_block_postings_from_terminfo(&term, with)?;
        self.count_all(&mut postings, worth * self.rarity(&term));
        Ok(())
    }

    fn count_all(&mut self, postings: &mut BlockSegmentPostings, score: f32) {
        while !postings.docs().is_empty() {
            for doc in postings.docs() {
                self.count(*doc, score);
            }
            postings.advance();
        }
    }

    fn rarity(&self, term: &TermInfo) -> f32 {
        let has = rough(term.doc_freq);
        (1.0 + (self.documents - has + 0.5).max(0.0) / (has + 0.5)).ln()
    }

    fn count(&mut self, doc: u32, score: f32) {
        let Ok(at) = usize::try_from(doc) else {
            return;
        };
        if let (Some(had), Some(sum)) = (self.had.get_mut(at), self.scores.get_mut(at))
            && (*had == self.turn || *had == self.turn + 1)
        {
            *had = self.turn + 1;
            *sum += score;
            self.is_any = true;
        }
    }

    /// The documents that have every word.
    fn found(&self) -> impl Iterator<Item = (u32, f32)> {
        let all = (0..).zip(self.had.iter().zip(&self.scores));
        all.filter(|(_, (had, _))| **had == self.turn)
            .map(|(doc, (_, score))| (doc, *score))
    }
}

#[expect(clippy::cast_precision_loss, reason = "a score need not be exact")]
const fn rough(number: u32) -> f32 {
    number as f32
}
