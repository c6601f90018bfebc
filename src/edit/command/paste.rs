//! Copying a piece of an article with what its words point to, and pasting it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::{Head, Step, cut};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Records;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::inline::Inline;
use crate::model::mark::Marks;
use crate::model::position::{Place, Pos};
use crate::model::quote::{Quote, QuoteId, Speaker};
use crate::model::slice::Slice;
use crate::model::source::{Party, PartyId, Source, SourceId};

use super::table;
use super::typing::settle;

/// Blocks and the records their words point to: what a clipboard holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// The blocks, of which the first and last may be parts of blocks.
    pub blocks: Vec<Arc<Block>>,
    /// Whether the first block is there from its start to its end.
    pub is_whole: bool,
    /// Whose words they are.
    pub quotes: BTreeMap<QuoteId, Arc<Quote>>,
    /// Whom we have them from.
    pub sources: BTreeMap<SourceId, Arc<Source>>,
    /// Who stands in the chains.
    pub parties: BTreeMap<PartyId, Arc<Party>>,
}

impl Fragment {
    /// Blocks without records.
    #[must_use]
    pub fn new(blocks: Vec<Block>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Arc::new).collect(),
            is_whole: true,
            ..Self::default()
        }
    }

    /// The blocks that other programs get: notes to the desk only where they alone were copied.
    pub fn for_others(&self) -> impl Iterator<Item = &Arc<Block>> {
        let is_note = |block: &Block| block.kind == BlockKind::EditorsNote;
        let has_notes_only = self.blocks.iter().all(|block| is_note(block));
        let blocks = self.blocks.iter();
        blocks.filter(move |block| has_notes_only || !is_note(block))
    }

    /// The words, a line a block; under a quotation its speaker, behind a caption its credit.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines: Vec<String> = Vec::with_capacity(self.blocks.len());
        let is_part = self.blocks.len() == 1 && !self.is_whole;
        let mut blocks = self.for_others().peekable();
        while let Some(block) = blocks.next() {
            let words = block.words.text();
            match &block.kind {
                _ if is_part => lines.push(words.to_owned()),
                kind if kind.furniture().is_some() && words.is_empty() => {}
                BlockKind::Quote(id) => {
                    lines.push(words.to_owned());
                    let goes_on = blocks.peek().is_some_and(|next| next.kind == block.kind);
                    let quote = id.and_then(|id| self.quotes.get(&id));
                    let speaker = quote.map(|quote| signature(&quote.speaker));
                    lines.extend(speaker.filter(|said| !goes_on && !said.is_empty()));
                }
                BlockKind::Picture(picture) => {
                    let caption = if words.is_empty() {
                        &picture.alt
                    } else {
                        words
                    };
                    let parts = [caption, &picture.credit];
                    let told = parts.into_iter().filter(|part| !part.is_empty());
                    lines.push(told.collect::<Vec<_>>().join(" / "));
                }
                _ => lines.push(words.to_owned()),
            }
        }
        lines.join("\n").replace('\u{2028}', "\n")
    }

    /// Takes along every record its words point to.
    fn gather(&mut self, records: &Records) {
        for block in &self.blocks {
            for id in block.quote_ids() {
                if let Some(quote) = records.quotes.get(&id) {
                    self.quotes.insert(id, Arc::clone(quote));
                }
            }
            let marked = block.words.runs().filter_map(|(_, marks)| marks.source);
            let said = self.quotes.values().filter_map(|quote| quote.source);
            let sources: Vec<SourceId> = marked.chain(said).collect();
            for id in sources {
                if let Some(source) = records.sources.get(&id) {
                    self.sources.insert(id, Arc::clone(source));
                }
            }
        }
        for link in self.sources.values().flat_map(|source| &source.chain) {
            if let Some(party) = records.parties.get(&link.party) {
                self.parties.insert(link.party, Arc::clone(party));
            }
        }
    }
}

/// The line that names a speaker under their words.
fn signature(speaker: &Speaker) -> String {
    let Speaker { name, role } = speaker;
    let is_arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter);
    match (name.is_empty(), role.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!("— {name}"),
        (false, false) if name.contains(is_arabic) => format!("— {name}، {role}"),
        (false, false) => format!("— {name}, {role}"),
    }
}

/// What is selected; `None` when nothing is.
#[must_use]
pub fn copy(state: &State) -> Option<Fragment> {
    let (from, to) = (state.selection.from(), state.selection.to());
    if from == to {
        return None;
    }
    let (start, end) = (state.place(from)?, state.place(to)?);
    let slice = cut(&state.article, from, to)?;
    let first = state.article.block(start.block)?;
    let reaches_end = start.block != end.block || end.offset == first.words.len();
    let mut blocks = vec![Arc::new(first.with_words(slice.lead))];
    blocks.extend(slice.blocks);
    let mut fragment = Fragment {
        blocks,
        is_whole: start.offset == 0 && reaches_end,
        ..Fragment::default()
    };
    fragment.gather(state.article.records());
    Some(fragment)
}

/// Puts a fragment in the place of what is selected.
///
/// A whole quotation stays one with its speaker; a part of one stays marked as that
/// speaker's words. In furniture only words arrive, on one line.
#[must_use]
pub fn paste(state: &State, fragment: &Fragment, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    table::delete(&mut builder, state.selection.from(), state.selection.to());
    let caret = settle(&mut builder, state.selection.from())?;
    let place = builder.article().find(caret)?;
    if place.block < Furniture::ALL.len() {
        let text: Vec<&str> = fragment.blocks.iter().map(|b| b.words.text()).collect();
        let words = Inline::plain(&text.join(" "));
        builder.replace(caret, caret, Slice::words(words));
        return builder.finish(Origin::Paste, at);
    }
    let blocks = adopt(&mut builder, fragment);
    let (first, rest) = blocks.split_first()?;
    let present = Arc::clone(builder.article().block(place.block)?);
    if present.kind.is_row() {
        return into_row(builder, caret, &present, blocks, at);
    }
    let is_special = fragment.is_whole && first.kind != BlockKind::Paragraph;
    let is_blank = present.words.is_empty() && present.kind == BlockKind::Paragraph;
    let is_same_quote = first.kind.quote().is_some() && first.kind == present.kind;
    if rest.is_empty() && (!is_special || !is_blank && first.kind.has_words()) {
        let words = match first.kind.quote().filter(|_| !is_same_quote) {
            Some(id) => spoken(&first.words, id),
            None => first.words.uncelled(),
        };
        builder.replace(caret, caret, Slice::words(words));
        return builder.finish(Origin::Paste, at);
    }
    if is_blank {
        let mut all = blocks;
        let lead = all.remove(0);
        if lead.kind.has_words() {
            builder.replace(caret, caret, Slice::words(lead.words.clone()));
        }
        builder.reblock(place.block, lead.kind.clone());
        let count = all.len();
        builder.insert_blocks(place.block + 1, all.into_iter().map(Arc::new).collect());
        return end_at(builder, place.block + count, at);
    }
    if is_special && place.offset == 0 {
        let count = blocks.len();
        builder.insert_blocks(place.block, blocks.into_iter().map(Arc::new).collect());
        return end_at(builder, place.block + count - 1, at);
    }
    let (lead, mut begun) = if is_special {
        (Inline::default(), blocks.clone())
    } else {
        (first.words.uncelled(), rest.to_vec())
    };
    let count = begun.len();
    let has_tail = place.offset < present.words.len();
    let joins = begun
        .last()
        .is_some_and(|last| last.kind == BlockKind::Paragraph);
    if has_tail && !joins {
        begun.push(Head::of(&present).with(Inline::default()));
    }
    let end = begun
        .get(count.checked_sub(1)?)
        .map_or(0, |last| last.words.len());
    let blocks = begun.into_iter().map(Arc::new).collect();
    builder.replace(caret, caret, Slice { lead, blocks });
    builder.put_caret(place.block + count, end);
    builder.finish(Origin::Paste, at)
}

/// Into a table: rows come under the one with the caret, or in its place when it is empty; words
/// arrive in the cell, a line a block; pictures and what else no cell can hold come under the table.
fn into_row(
    mut builder: Builder,
    caret: Pos,
    present: &Block,
    blocks: Vec<Block>,
    at: Time,
) -> Option<Transaction> {
    let row = builder.article().find(caret)?.block;
    let are_rows = blocks.iter().all(|block| block.kind.is_row());
    if are_rows && 1 < blocks.len() {
        let count = blocks.len();
        // A head among them would begin another table.
        let blocks = blocks.into_iter().map(|block| Block {
            kind: BlockKind::Row { is_head: false },
            ..block
        });
        builder.insert_blocks(row + 1, blocks.map(Arc::new).collect());
        let is_free = table::is_blank(present);
        if is_free {
            builder.remove_block(row);
        }
        return end_at(builder, row + count - usize::from(is_free), at);
    }
    let has_words_only = |block: &Block| {
        !matches!(
            block.kind,
            BlockKind::Picture(_)
                | BlockKind::Embed(_)
                | BlockKind::Rule
                | BlockKind::EditorsNote
                | BlockKind::Correction(_)
        )
    };
    if !blocks.iter().all(has_words_only) {
        let end = table::around(builder.article(), row)?.end;
        let last = end + blocks.len() - 1;
        builder.insert_blocks(end, blocks.into_iter().map(Arc::new).collect());
        return end_at(builder, last, at);
    }
    let mut words = Inline::default();
    for (number, block) in blocks.iter().enumerate() {
        if number != 0 {
            words.push("\u{2028}", &Marks::NONE);
        }
        words.append(&match block.kind.quote() {
            Some(id) => spoken(&block.words, id),
            None => block.words.uncelled(),
        });
    }
    builder.replace(caret, caret, Slice::words(words));
    builder.finish(Origin::Paste, at)
}

/// Ends with the caret at the end of a block.
fn end_at(mut builder: Builder, block: usize, at: Time) -> Option<Transaction> {
    let offset = builder.article().block(block)?.words.len();
    let caret = builder.article().pos(Place { block, offset });
    builder.select(Selection::caret(caret));
    builder.finish(Origin::Paste, at)
}

/// The blocks as this article may have them: records brought along or found, no second furniture.
fn adopt(builder: &mut Builder, fragment: &Fragment) -> Vec<Block> {
    let (mut quotes, mut sources) = (BTreeMap::new(), BTreeMap::new());
    let parties = adopt_parties(builder, fragment);
    for (id, source) in &fragment.sources {
        let mut source = Source::clone(source);
        for link in &mut source.chain {
            if let Some(party) = parties.get(&link.party) {
                link.party = *party;
            }
        }
        source.chain.retain(|link| {
            builder
                .article()
                .records()
                .parties
                .contains_key(&link.party)
        });
        let records = builder.article().records();
        let new = match records.sources.get(id) {
            Some(present) if **present == source => *id,
            Some(_) => SourceId(
                records
                    .sources
                    .keys()
                    .next_back()
                    .map_or(1, |last| last.0 + 1),
            ),
            None => *id,
        };
        if !records.sources.contains_key(&new) {
            builder.step(Step::Source(new, Some(Arc::new(source))));
        }
        sources.insert(*id, new);
    }
    for (id, quote) in &fragment.quotes {
        let source = quote
            .source
            .and_then(|source| sources.get(&source).copied());
        let quote = Quote {
            source,
            ..Quote::clone(quote)
        };
        let records = builder.article().records();
        let new = match records.quotes.get(id) {
            Some(present) if **present == quote => *id,
            Some(_) => QuoteId(
                records
                    .quotes
                    .keys()
                    .next_back()
                    .map_or(1, |last| last.0 + 1),
            ),
            None => *id,
        };
        if !records.quotes.contains_key(&new) {
            builder.step(Step::Quote(new, Some(Arc::new(quote))));
        }
        quotes.insert(*id, new);
    }
    fragment
        .blocks
        .iter()
        .map(|block| {
            let quote = |id: Option<QuoteId>| quotes.get(&id?).copied();
            let kind = match &block.kind {
                BlockKind::Quote(id) => BlockKind::Quote(quote(*id)),
                BlockKind::PullQuote(id) => BlockKind::PullQuote(quote(*id)),
                kind if kind.furniture().is_some() => BlockKind::Paragraph,
                kind => kind.clone(),
            };
            let mut words = Inline::default();
            for (text, marks) in block.words.pieces() {
                let marks = Marks {
                    quotation: quote(marks.quotation),
                    source: marks.source.and_then(|id| sources.get(&id).copied()),
                    ..marks.clone()
                };
                words.push(text, &marks);
            }
            Block {
                kind,
                words,
                ..Block::clone(block)
            }
        })
        .collect()
}

/// The parties of a fragment by the ids they have here.
fn adopt_parties(builder: &mut Builder, fragment: &Fragment) -> BTreeMap<PartyId, PartyId> {
    let mut here = BTreeMap::new();
    for (id, party) in &fragment.parties {
        let known = &builder.article().records().parties;
        let same = known.iter().find(|(_, other)| *other == party);
        let new = match same {
            Some((same, _)) => *same,
            None => {
                let last = known.keys().next_back();
                let free = PartyId(last.map_or(1, |last| last.0 + 1));
                let new = if known.contains_key(id) { free } else { *id };
                builder.step(Step::Party(new, Some(Arc::clone(party))));
                new
            }
        };
        here.insert(*id, new);
    }
    here
}

/// Words marked as somebody's.
fn spoken(words: &Inline, id: QuoteId) -> Inline {
    let mut out = Inline::default();
    for (text, marks) in words.pieces() {
        let marks = Marks {
            quotation: Some(id),
            ..marks.clone()
        };
        out.push(text, &marks);
    }
    out
}
