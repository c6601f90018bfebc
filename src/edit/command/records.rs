//! Quotes, sources, parties, authors, posts and particulars.

use std::ops::Range;
use std::sync::Arc;

use super::{chain, table, withdrawal};
use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::{Head, Step};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::block::{BlockKind, Furniture, Picture};
use crate::model::extra::Extra;
use crate::model::inline::{Inline, Run};
use crate::model::mark::{Address, Marks};
use crate::model::particulars::{Particular, Status};
use crate::model::position::{Place, Pos};
use crate::model::quote::{Quote, QuoteId};
use crate::model::slice::Slice;
use crate::model::source::{Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use crate::model::stage::Stage;

/// Any change of one record; typing in a field of a panel.
#[must_use]
pub fn set(state: &State, step: Step, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    builder.step(step);
    builder.select(state.selection);
    builder.finish(Origin::Field, at)
}

/// Changes a quote record; "not now" when it stays as it is.
#[must_use]
pub fn set_quote(
    state: &State,
    id: QuoteId,
    change: impl FnOnce(&mut Quote),
    at: Time,
) -> Option<Transaction> {
    let present = state.article.records().quotes.get(&id)?;
    let mut quote = Quote::clone(present);
    change(&mut quote);
    if quote == **present {
        return None;
    }
    set(state, Step::Quote(id, Some(Arc::new(quote))), at)
}

/// Changes what is known of a picture.
#[must_use]
pub fn set_picture(
    state: &State,
    block: usize,
    change: impl FnOnce(&mut Picture),
    at: Time,
) -> Option<Transaction> {
    let present = state.article.block(block)?;
    let BlockKind::Picture(known) = &present.kind else {
        return None;
    };
    let mut picture = Picture::clone(known);
    change(&mut picture);
    if picture == **known {
        return None;
    }
    let head = Head {
        kind: BlockKind::Picture(Arc::new(picture)),
        ..Head::of(present)
    };
    let pos = state.article.pos(Place { block, offset: 0 });
    let head = Box::new(head);
    set(state, Step::Reblock { at: pos, head }, at)
}

/// Where words come from, as somebody says it in a few letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whence {
    /// A chain of the article.
    Known(SourceId),
    /// A party of the article, as the one step of a new chain.
    Party(PartyId),
    /// A party that is not known yet.
    New(String),
}

/// Says where a quotation comes from; what is missing for that is made.
#[must_use]
pub fn set_whence(state: &State, id: QuoteId, whence: &Whence, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    let source = match whence {
        Whence::Known(source) => *source,
        Whence::Party(party) => chain_of(&mut builder, state, *party),
        Whence::New(name) => {
            let party = free_party(state);
            let new = Party::new(name, PartyKind::Outlet);
            builder.step(Step::Party(party, Some(Arc::new(new))));
            chain_of(&mut builder, state, party)
        }
    };
    let quote = state.article.records().quotes.get(&id)?;
    let quote = Quote {
        source: Some(source),
        ..Quote::clone(quote)
    };
    builder.step(Step::Quote(id, Some(Arc::new(quote))));
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// Says that a stretch of words comes from an address: its host becomes a party, unless it is
/// one already, and the words are marked as from it.
#[must_use]
pub fn source_address(
    state: &State,
    stretch: Selection,
    address: &Address,
    at: Time,
) -> Option<Transaction> {
    let host = address.host()?;
    let mut builder = Builder::new(state);
    let parties = &state.article.records().parties;
    let known = parties.iter().find(|(_, party)| party.name == host);
    let party = match known {
        Some((id, _)) => *id,
        None => {
            let id = free_party(state);
            let new = Party::new(host, PartyKind::Outlet);
            builder.step(Step::Party(id, Some(Arc::new(new))));
            id
        }
    };
    let link = Link {
        party,
        role: PartyRole::Published,
        url: Some(address.clone()),
        date: None,
        language: None,
        extra: Extra::default(),
    };
    let source = Source {
        chain: vec![link],
        ..Source::default()
    };
    let id = free_source(state);
    builder.step(Step::Source(id, Some(Arc::new(source))));
    builder.select(state.selection);
    let made = builder.finish(Origin::Command, at)?;
    let marked = State {
        selection: stretch,
        ..chain::after(state, &made)?
    };
    let mark = super::marks::Mark::Source(Some(id));
    let marks = super::marks::set(&marked, &mark, at)?;
    let change = chain::join(made, marks, Origin::Command);
    Some(Transaction {
        selection: state.selection,
        ..change
    })
}

/// A new chain of one step: that party reported it.
fn chain_of(builder: &mut Builder, state: &State, party: PartyId) -> SourceId {
    let id = free_source(state);
    let link = Link {
        party,
        role: PartyRole::Reported,
        url: None,
        date: None,
        language: None,
        extra: Extra::default(),
    };
    let source = Source {
        chain: vec![link],
        ..Source::default()
    };
    builder.step(Step::Source(id, Some(Arc::new(source))));
    id
}

/// Sets one particular; "not now" when it is so already.
#[must_use]
pub fn set_particular(state: &State, particular: Particular, at: Time) -> Option<Transaction> {
    if state.article.particulars().get(&particular) == particular {
        return None;
    }
    set(state, Step::Particular(particular), at)
}

/// Moves the article to another stage.
///
/// What comes out for the first time is out since now, and has no more time at which it is to;
/// what is killed no longer does not tell readers that it was withdrawn.
#[must_use]
pub fn set_stage(state: &State, stage: Stage, at: Time) -> Option<Transaction> {
    let known = state.article.particulars();
    if known.stage == stage {
        return None;
    }
    let is_out = stage.status == Status::Published;
    let (comes_out, was_to) = (
        is_out && known.published.is_none(),
        is_out && known.goes_out.is_some(),
    );
    let comes_back = known.stage.status == Status::Killed && stage.status != Status::Killed;
    let mut builder = Builder::new(state);
    builder.step(Step::Particular(Particular::Stage(stage)));
    if comes_back {
        withdrawal::take_out(&mut builder);
    }
    if comes_out {
        builder.step(Step::Particular(Particular::Published(Some(at))));
    }
    if was_to {
        builder.step(Step::Particular(Particular::GoesOut(None)));
    }
    builder.finish(Origin::Command, at)
}

/// Sets the words of a piece of furniture, or any one block, keeping what did not change.
#[must_use]
pub fn set_words(state: &State, block: usize, text: &str, at: Time) -> Option<Transaction> {
    let present = state.article.block(block)?;
    let old = present.words.text();
    let head = common(old.chars(), text.chars());
    let tail_of = |text: &str| text.get(head..).unwrap_or_default().to_owned();
    let (old_tail, new_tail) = (tail_of(old), tail_of(text));
    let same = common(old_tail.chars().rev(), new_tail.chars().rev());
    let put = new_tail.get(..new_tail.len() - same).unwrap_or_default();
    let marks = present.words.marks_at(head).clone();
    let from = state.article.pos(Place {
        block,
        offset: head,
    });
    let to = Pos(from.0 + old_tail.len() - same);
    let mut builder = Builder::new(state);
    builder.replace(from, to, Slice::words(Inline::marked(put, &marks)));
    builder.finish(Origin::Typing, at)
}

/// How many bytes two runs of letters have in common from where they begin.
fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b)
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum()
}

/// The first free number for a quote record.
#[must_use]
pub fn free_quote(state: &State) -> QuoteId {
    let last = state.article.records().quotes.keys().next_back();
    QuoteId(last.map_or(1, |id| id.0 + 1))
}

/// The first free number for a source chain.
#[must_use]
pub fn free_source(state: &State) -> SourceId {
    let last = state.article.records().sources.keys().next_back();
    SourceId(last.map_or(1, |id| id.0 + 1))
}

/// The first free number for a party.
#[must_use]
pub fn free_party(state: &State) -> PartyId {
    let last = state.article.records().parties.keys().next_back();
    PartyId(last.map_or(1, |id| id.0 + 1))
}

/// Makes the selected words of one block a quotation of a new record.
#[must_use]
pub fn quote_selection(state: &State, quote: Quote, at: Time) -> Option<Transaction> {
    let id = free_quote(state);
    let mark = crate::edit::command::marks::Mark::Quotation(Some(id));
    mark_with_record(state, Step::Quote(id, Some(Arc::new(quote))), &mark, at)
}

/// Makes the selected blocks of the body one quotation of a new record, its speaker still to come.
#[must_use]
pub fn quote_blocks(state: &State, at: Time) -> Option<Transaction> {
    let id = free_quote(state);
    let start = state.place(state.selection.from())?.block;
    let end = state.place(state.selection.to())?.block;
    let first = start.max(Furniture::ALL.len());
    if end < first {
        return None;
    }
    let mut builder = Builder::new(state);
    builder.step(Step::Quote(id, Some(Arc::new(Quote::default()))));
    for index in first..=end {
        if state.article.block(index)?.kind.has_words() {
            builder.reblock(index, BlockKind::Quote(Some(id)));
        }
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// Marks the selected words of one block as coming from a new source.
#[must_use]
pub fn source_selection(state: &State, source: Source, at: Time) -> Option<Transaction> {
    let id = free_source(state);
    let mark = crate::edit::command::marks::Mark::Source(Some(id));
    mark_with_record(state, Step::Source(id, Some(Arc::new(source))), &mark, at)
}

fn mark_with_record(
    state: &State,
    record: Step,
    mark: &crate::edit::command::marks::Mark,
    at: Time,
) -> Option<Transaction> {
    let (start, end) = (
        state.place(state.selection.from())?,
        state.place(state.selection.to())?,
    );
    if start.block != end.block || start.offset == end.offset {
        return None;
    }
    let words = &state.article.block(start.block)?.words;
    let runs: Vec<Run> = words
        .slice(start.offset..end.offset)?
        .to_runs()
        .into_iter()
        .map(|run| Run {
            len: run.len,
            marks: mark.on(&run.marks),
        })
        .collect();
    let mut builder = Builder::new(state);
    builder.step(record);
    builder.restyle(state.selection.from(), runs);
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// Lifts a quotation out of its paragraph into a quote block of its own, speaker and all.
#[must_use]
pub fn lift(state: &State, id: QuoteId, at: Time) -> Option<Transaction> {
    let (index, block) = state
        .article
        .blocks()
        .iter()
        .enumerate()
        .skip(Furniture::ALL.len())
        .find(|(_, block)| {
            let mut runs = block.words.runs();
            runs.any(|(_, marks)| marks.quotation == Some(id))
        })?;
    let mut runs = block
        .words
        .runs()
        .filter(|(_, marks)| marks.quotation == Some(id))
        .map(|(range, _)| range);
    let first = runs.next()?;
    let marked = first.start..runs.last().map_or(first.end, |last| last.end);
    let range = with_marks(block.words.text(), marked);
    let mut words = Inline::default();
    for (text, marks) in block.words.slice(range.clone())?.pieces() {
        let marks = Marks {
            quotation: None,
            ..marks.clone()
        };
        words.push(text, &marks);
    }
    let head = Head::of(block);
    let quote = Head {
        kind: BlockKind::Quote(Some(id)),
        ..head.clone()
    };
    if let Some(rows) = table::around(&state.article, index) {
        // Out of a cell it comes under the table.
        let pos = |offset| {
            state.article.pos(Place {
                block: index,
                offset,
            })
        };
        let mut builder = Builder::new(state);
        builder.insert_blocks(rows.end, vec![Arc::new(quote.with(words.uncelled()))]);
        table::delete(&mut builder, pos(range.start), pos(range.end));
        return builder.finish(Origin::Command, at);
    }
    let mut blocks = vec![Arc::new(quote.with(words))];
    let (start, end) = between(block.words.text(), &range);
    let has_tail = end < block.words.len();
    if has_tail {
        blocks.push(Arc::new(head.with(Inline::default())));
    }
    let at_offset = |offset| {
        state.article.pos(Place {
            block: index,
            offset,
        })
    };
    let mut builder = Builder::new(state);
    let lead = Inline::default();
    builder.replace(at_offset(start), at_offset(end), Slice { lead, blocks });
    if start == 0 {
        builder.remove_block(index);
    }
    if (at_offset(range.start)..=at_offset(range.end)).contains(&state.selection.head) {
        let article = builder.article().clone();
        let mut blocks = article.blocks().iter();
        let block = blocks.position(|block| block.kind.quote() == Some(id))?;
        let offset = article.block(block)?.words.len();
        let end = article.pos(Place { block, offset });
        builder.select(Selection::caret(end));
    }
    builder.finish(Origin::Command, at)
}

/// The stretch with the quotation marks around it, and the comma or stop before the closing one.
fn with_marks(text: &str, words: Range<usize>) -> Range<usize> {
    let (before, after) = (text.get(..words.start), text.get(words.end..));
    let opening = before.and_then(|before| before.chars().next_back());
    let after = after.unwrap_or_default();
    let rest = after.trim_start_matches([',', '.', '،', '؟', '?', '!']);
    let stop = after.len() - rest.len();
    match (opening, rest.chars().next()) {
        (Some(open), Some(close)) if is_pair(open, close) => {
            words.start - open.len_utf8()..words.end + stop + close.len_utf8()
        }
        _ => words,
    }
}

fn is_pair(open: char, close: char) -> bool {
    matches!(
        (open, close),
        ('"', '"')
            | ('\'' | '‘', '\'' | '’')
            | ('“', '”')
            | ('„', '“' | '”')
            | ('‚', '‘' | '’')
            | ('”', '”')
            | ('’', '’')
            | ('«', '»')
            | ('»', '«')
            | ('‹', '›')
            | ('›', '‹')
    )
}

/// The stretch with the spaces around it, which part nothing any more once it stands by itself.
fn between(text: &str, words: &Range<usize>) -> (usize, usize) {
    let before = text.get(..words.start).unwrap_or_default();
    let after = text.get(words.end..).unwrap_or_default();
    let space = |text: &str, rest: &str| text.len() - rest.len();
    (
        words.start - space(before, before.trim_end()),
        words.end + space(after, after.trim_start()),
    )
}

/// Lowers a quote block into the paragraph before it, as a quotation with the same record; the
/// sentence that goes on under the quote goes on behind it.
#[must_use]
pub fn lower(state: &State, index: usize, at: Time) -> Option<Transaction> {
    let block = state.article.block(index)?;
    let id = block.kind.quote()?;
    let before = state.article.block(index.checked_sub(1)?)?;
    let mut words = Inline::default();
    for (text, marks) in block.words.pieces() {
        let marks = Marks {
            quotation: Some(id),
            ..marks.clone()
        };
        words.push(text, &marks);
    }
    let start = state.article.pos(Place {
        block: index,
        offset: 0,
    });
    let end = Pos(start.0 + block.words.len());
    let mut builder = Builder::new(state);
    if before.kind == BlockKind::Paragraph && !before.words.is_empty() {
        let mut lead = Inline::plain(" ");
        lead.append(&words);
        let next = state.article.block(index + 1);
        let goes_on = next.is_some_and(|next| {
            let begins = [',', '،', ';', '؛', ':', '.', '!', '?', '؟', '…'];
            next.kind == BlockKind::Paragraph && next.words.text().starts_with(begins)
        });
        let end = Pos(end.0 + usize::from(goes_on));
        builder.replace(Pos(start.0 - 1), end, Slice::words(lead));
    } else {
        builder.restyle(start, words.to_runs());
        builder.reblock(index, BlockKind::Paragraph);
    }
    builder.finish(Origin::Command, at)
}
