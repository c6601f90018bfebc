//! An article: its furniture, its body, the records its words point to, its particulars.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use crate::model::block::{Block, BlockKind, Correction, Furniture};
use crate::model::blocks::Blocks;
use crate::model::extra::Extra;
use crate::model::inline::Inline;
use crate::model::particulars::Particulars;
use crate::model::position::{Place, Pos};
use crate::model::queue::Card;
use crate::model::quote::{Quote, QuoteId, Standing};
use crate::model::source::{Parties, PartyId, Source, SourceId};
use crate::model::staff::Credit;

/// Names an article for ever: a UUID, version 7 for new ones (RFC 9562).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub Uuid);

impl std::fmt::Display for ArticleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// What the words of an article point to, and what is known beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Slug, language, status, dates and the rest.
    pub particulars: Particulars,
    /// Whose words stand in the article.
    pub quotes: BTreeMap<QuoteId, Arc<Quote>>,
    /// Whom we have it from.
    pub sources: BTreeMap<SourceId, Arc<Source>>,
    /// Who stands in the chains.
    pub parties: Parties,
    /// Who wrote it, and who else worked on it.
    pub authors: Vec<Credit>,
    /// The recent posts of the page it came from.
    pub posts: Vec<Card>,
    /// What a file said that this version does not know.
    pub extra: Extra,
}

/// A whole article; a value, cheap to clone.
///
/// It begins with the five pieces of furniture, in their order, empty where they are not
/// used, and has at least one block of body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    id: ArticleId,
    blocks: Blocks,
    records: Arc<Records>,
}

impl Article {
    /// An article without a word.
    #[must_use]
    pub fn new(id: ArticleId) -> Self {
        Self::from_parts(id, Vec::new(), Records::default())
    }

    /// An article in normal form from any blocks.
    ///
    /// Missing furniture is added empty; of furniture given twice or late the words stay, as
    /// paragraphs of the body; words of a rule become a paragraph after it; a pointer to a
    /// record that is not there is dropped, the words stay.
    #[must_use]
    pub fn from_parts(id: ArticleId, blocks: Vec<Block>, records: Records) -> Self {
        let mut furniture: [Option<Block>; 5] = [const { None }; 5];
        let mut body = Vec::new();
        for block in blocks {
            let block = with_known_pointers(block, &records);
            let place = block
                .kind
                .furniture()
                .and_then(|kind| furniture.get_mut(kind.index()));
            match place {
                Some(free) if free.is_none() => *free = Some(block),
                Some(_) if block.words.is_empty() => {}
                Some(_) => body.push(Block {
                    kind: BlockKind::Paragraph,
                    ..block
                }),
                None if !block.kind.has_words() && !block.words.is_empty() => {
                    let words = block.words.clone();
                    body.push(block.with_words(Inline::default()));
                    body.push(Block::new(BlockKind::Paragraph, words));
                }
                None => body.push(block),
            }
        }
        if body.is_empty() {
            body.push(Block::paragraph(""));
        }
        let head = furniture.into_iter().zip(Furniture::ALL).map(|(at, kind)| {
            at.unwrap_or_else(|| Block::new(BlockKind::from_furniture(kind), Inline::default()))
        });
        Self {
            id,
            blocks: head.chain(body).map(Arc::new).collect(),
            records: Arc::new(records),
        }
    }

    /// The article with other blocks; `None` when they would not be in normal form.
    ///
    /// Only the blocks in `changed` are looked at, beside the furniture.
    #[must_use]
    pub fn with_blocks(&self, blocks: Blocks, changed: std::ops::Range<usize>) -> Option<Self> {
        let has_furniture = Furniture::ALL
            .into_iter()
            .zip(blocks.iter())
            .all(|(kind, block)| block.kind.furniture() == Some(kind));
        let first = Furniture::ALL.len();
        // Blocks put among the furniture may have pushed some of it down into the body.
        let pushed = if changed.start < first { first } else { 0 };
        let from = changed.start.max(first);
        let body = blocks.iter_from(from);
        let are_sound = body
            .take((changed.end + pushed).saturating_sub(from))
            .all(|block| {
                block.kind.furniture().is_none()
                    && (block.kind.has_words() || block.words.is_empty())
            });
        (has_furniture && are_sound && first < blocks.len()).then(|| Self {
            blocks,
            ..self.clone()
        })
    }

    /// The article with other records.
    #[must_use]
    pub fn with_records(&self, records: Records) -> Self {
        Self {
            records: Arc::new(records),
            ..self.clone()
        }
    }

    /// The same words under another name.
    #[must_use]
    pub fn with_id(&self, id: ArticleId) -> Self {
        Self { id, ..self.clone() }
    }

    /// Its name for ever.
    #[must_use]
    pub fn id(&self) -> ArticleId {
        self.id
    }

    /// All blocks, furniture first.
    #[must_use]
    pub fn blocks(&self) -> &Blocks {
        &self.blocks
    }

    /// One block, counted from the kicker.
    #[must_use]
    pub fn block(&self, index: usize) -> Option<&Arc<Block>> {
        self.blocks.get(index)
    }

    /// The blocks under the furniture.
    pub fn body(&self) -> impl Iterator<Item = &Arc<Block>> {
        self.blocks.iter_from(Furniture::ALL.len())
    }

    /// The first block that tells readers of a withdrawal: where it stands, itself, and what is
    /// known of it.
    #[must_use]
    pub fn withdrawal(&self) -> Option<(usize, &Block, &Correction)> {
        let mut blocks = self.blocks.iter().enumerate();
        blocks.find_map(|(at, block)| Some((at, &**block, block.withdrawal()?)))
    }

    /// The words of a piece of furniture.
    #[must_use]
    pub fn furniture(&self, furniture: Furniture) -> &Inline {
        const NOTHING: &Inline = &Inline::EMPTY;
        self.blocks
            .get(furniture.index())
            .map_or(NOTHING, |block| &block.words)
    }

    /// Everything that is not words.
    #[must_use]
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// What is known about it.
    #[must_use]
    pub fn particulars(&self) -> &Particulars {
        &self.records.particulars
    }

    /// The last position.
    #[must_use]
    pub fn end(&self) -> Pos {
        self.blocks.end()
    }

    /// The block a position lies in; `None` outside the article.
    #[must_use]
    pub fn find(&self, pos: Pos) -> Option<Place> {
        self.blocks.find(pos)
    }

    /// The position of a place.
    #[must_use]
    pub fn pos(&self, place: Place) -> Pos {
        Pos(self.blocks.start(place.block).0 + place.offset)
    }

    /// Words a reader would count, furniture and notes to the desk left out.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.body()
            .filter(|block| block.kind != BlockKind::EditorsNote)
            .map(|block| crate::model::words::count(block.words.text()))
            .sum()
    }

    /// The records of quotations that its words point to, in reading order, each once.
    #[must_use]
    pub fn quotes_in_order(&self) -> Vec<QuoteId> {
        let mut seen = BTreeSet::new();
        self.blocks
            .iter()
            .flat_map(|block| block.quote_ids())
            .filter(|id| seen.insert(*id))
            .collect()
    }

    /// The quotations that somebody has still to confirm, in reading order: a block that waits
    /// for its words is none.
    #[must_use]
    pub fn unconfirmed(&self) -> Vec<QuoteId> {
        let mut seen = BTreeSet::new();
        let said = self.blocks.iter().filter(|block| block.has_words());
        said.flat_map(|block| block.quote_ids())
            .filter(|id| {
                let quote = self.records.quotes.get(id);
                let is_found = quote.is_some_and(|quote| quote.standing == Standing::Found);
                is_found && seen.insert(*id)
            })
            .collect()
    }

    /// The words that point to a quote record, in reading order; pull quotes, which show words
    /// once more, only where nothing else has them.
    #[must_use]
    pub fn words_of(&self, id: QuoteId) -> Vec<String> {
        let (mut out, mut shown) = (Vec::new(), Vec::new());
        for block in self.blocks.iter() {
            if block.kind.quote() == Some(id) {
                let is_shown = matches!(block.kind, BlockKind::PullQuote(_));
                let list = if is_shown { &mut shown } else { &mut out };
                list.push(block.words.text().to_owned());
                continue;
            }
            let mut marked = String::new();
            let mut end = 0;
            for (range, marks) in block.words.runs() {
                if marks.quotation != Some(id) {
                    continue;
                }
                // “I go,” she said, “and I stay.”
                if !marked.is_empty() && end != range.start {
                    marked.push_str(" … ");
                }
                end = range.end;
                marked.push_str(block.words.text().get(range).unwrap_or_default());
            }
            if !marked.is_empty() {
                out.push(marked);
            }
        }
        if out.is_empty() { shown } else { out }
    }

    /// What is always true, for tests.
    ///
    /// # Errors
    /// A sentence about the first thing that is not.
    pub fn check(&self) -> Result<(), String> {
        self.blocks.check()?;
        self.with_blocks(self.blocks.clone(), 0..self.blocks.len())
            .ok_or("the blocks are not in normal form")?;
        for block in self.blocks.iter() {
            block.words.check()?;
            for (_, marks) in block.words.runs() {
                if marks
                    .source
                    .is_some_and(|id| !self.records.sources.contains_key(&id))
                {
                    return Err("a source mark without its source".to_owned());
                }
            }
            if block
                .quote_ids()
                .any(|id| !self.records.quotes.contains_key(&id))
            {
                return Err("a quotation without its record".to_owned());
            }
        }
        let parties = &self.records.parties;
        let has_party = |id: &PartyId| parties.contains_key(id);
        let mut chains = self
            .records
            .sources
            .values()
            .flat_map(|source| &source.chain);
        if chains.any(|link| !has_party(&link.party)) {
            return Err("a chain without its party".to_owned());
        }
        Ok(())
    }
}

/// The block without pointers to records that are not there.
fn with_known_pointers(block: Block, records: &Records) -> Block {
    let has_quote = |id: &QuoteId| records.quotes.contains_key(id);
    let has_source = |id: &SourceId| records.sources.contains_key(id);
    let is_sound = block.quote_ids().all(|id| has_quote(&id))
        && block
            .words
            .runs()
            .all(|(_, marks)| marks.source.is_none_or(|id| has_source(&id)));
    if is_sound {
        return block;
    }
    let mut words = Inline::default();
    for (text, marks) in block.words.pieces() {
        let mut marks = marks.clone();
        marks.quotation = marks.quotation.filter(has_quote);
        marks.source = marks.source.filter(has_source);
        words.push(text, &marks);
    }
    let kind = match &block.kind {
        BlockKind::Quote(id) => BlockKind::Quote(id.filter(has_quote)),
        BlockKind::PullQuote(id) => BlockKind::PullQuote(id.filter(has_quote)),
        other => other.clone(),
    };
    Block {
        kind,
        words,
        ..block
    }
}
