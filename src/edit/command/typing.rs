//! Typing, deleting, splitting and joining.

use std::ops::Range;
use std::sync::Arc;

use super::table;
use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::{Head, cut};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::inline::Inline;
use crate::model::position::{Place, Pos};
use crate::model::slice::Slice;
use crate::model::words;

/// How far a deletion reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One letter as a reader sees it.
    Letter,
    /// To the edge of the word.
    Word,
    /// To the edge of the block.
    Block,
}

/// Puts words in the place of what is selected; a line feed begins a paragraph.
#[must_use]
pub fn insert(state: &State, text: &str, origin: Origin, at: Time) -> Option<Transaction> {
    let marks = state.typing_marks();
    let mut lines = text.split('\n');
    let lead = Inline::marked(lines.next().unwrap_or_default(), &marks);
    let rest: Vec<&str> = lines.collect();
    let mut builder = Builder::new(state);
    table::delete(&mut builder, state.selection.from(), state.selection.to());
    let caret = settle(&mut builder, state.selection.from())?;
    let place = builder.article().find(caret)?;
    let is_furniture = place.block < Furniture::ALL.len();
    let is_row = builder.article().block(place.block)?.kind.is_row();
    if rest.is_empty() || is_furniture || is_row {
        let mut lead = lead;
        for line in rest {
            lead.push(if is_row { "\u{2028}" } else { " " }, &marks);
            lead.append(&Inline::marked(line, &marks));
        }
        builder.replace(caret, caret, Slice::words(lead));
    } else {
        let head = Head::of(builder.article().block(place.block)?);
        let blocks = rest
            .into_iter()
            .map(|line| {
                let words = Inline::marked(line, &marks);
                Arc::new(head_after(&head).with(words))
            })
            .collect();
        builder.replace(caret, caret, Slice { lead, blocks });
    }
    builder.finish(origin, at)
}

/// The caret after a deletion, in a block that may have words.
pub(super) fn settle(builder: &mut Builder, from: Pos) -> Option<Pos> {
    let place = builder.article().find(builder.selection().head.min(from))?;
    let block = builder.article().block(place.block)?;
    if block.kind.has_words() {
        return Some(builder.article().pos(place));
    }
    builder.insert_blocks(place.block + 1, vec![Arc::new(Block::paragraph(""))]);
    Some(builder.article().pos(Place {
        block: place.block + 1,
        offset: 0,
    }))
}

/// What a block begun after one of that head is: quotes and lists go on, others become text.
fn head_after(head: &Head) -> Head {
    let goes_on = matches!(
        head.kind,
        BlockKind::Quote(_) | BlockKind::ListItem { .. } | BlockKind::EditorsNote
    );
    let kind = if goes_on {
        head.kind.clone()
    } else {
        BlockKind::Paragraph
    };
    Head {
        kind,
        language: head.language.clone(),
        direction: head.direction,
        extra: crate::model::extra::Extra::default(),
    }
}

/// The block where Enter leads from one of the furniture: the next, but not a byline that shows
/// the authors who are known, which is not to be typed over by chance.
#[must_use]
pub fn next(article: &Article, block: usize) -> usize {
    let is_shown = article.block(block + 1).is_some_and(|next| {
        let has_authors = !article.records().authors.is_empty();
        next.kind == BlockKind::Byline && next.words.is_empty() && has_authors
    });
    block + if is_shown { 2 } else { 1 }
}

/// The piece of furniture before a block, but for such a byline.
#[must_use]
pub fn before(article: &Article, block: usize) -> Option<usize> {
    let before = block.checked_sub(1)?;
    let twice = before.checked_sub(1);
    Some(match twice {
        Some(twice) if next(article, twice) != before => twice,
        _ => before,
    })
}

/// Enter: parts the block at the caret.
///
/// In furniture it goes to the next block; in a table it begins a row; in an empty quote or list
/// item it ends the quote or list; at the start of a crosshead, picture or quote an empty
/// paragraph comes before it.
#[must_use]
pub fn split(state: &State, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    table::delete(&mut builder, state.selection.from(), state.selection.to());
    let caret = builder.selection().head.min(state.selection.from());
    let place = builder.article().find(caret)?;
    let block = Arc::clone(builder.article().block(place.block)?);
    let next = next(builder.article(), place.block);
    if place.block < Furniture::ALL.len() {
        let target = builder.article().block(next)?;
        let is_taken = next == Furniture::ALL.len() && !target.words.is_empty();
        if is_taken {
            builder.insert_blocks(next, vec![Arc::new(Block::paragraph(""))]);
        }
        builder.put_caret(next, 0);
        return builder.finish(Origin::Command, at);
    }
    if block.kind.is_row() {
        return table::split(builder, place, at);
    }
    let leaves_when_empty = matches!(
        block.kind,
        BlockKind::Quote(_)
            | BlockKind::PullQuote(_)
            | BlockKind::ListItem { .. }
            | BlockKind::Crosshead
            | BlockKind::EditorsNote
    );
    if block.words.is_empty() && leaves_when_empty {
        let kind = match &block.kind {
            BlockKind::ListItem { style, level } if 0 < *level => BlockKind::ListItem {
                style: *style,
                level: level - 1,
            },
            _ => BlockKind::Paragraph,
        };
        builder.reblock(place.block, kind);
        return builder.finish(Origin::Command, at);
    }
    let head = Head::of(&block);
    let is_start = place.offset == 0 && !block.words.is_empty();
    if is_start || !block.kind.has_words() {
        let index = if is_start { place.block } else { next };
        let kind = match &head.kind {
            BlockKind::ListItem { .. } => head.kind.clone(),
            _ => BlockKind::Paragraph,
        };
        let blank = Head {
            kind,
            ..head_after(&head)
        };
        builder.insert_blocks(index, vec![Arc::new(blank.with(Inline::default()))]);
        builder.put_caret(next, 0);
        return builder.finish(Origin::Command, at);
    }
    let is_end = place.offset == block.words.len();
    let goes_on = matches!(block.kind, BlockKind::Quote(_) | BlockKind::EditorsNote);
    let after = if is_end && !goes_on {
        head_after(&head)
    } else {
        let keeps = matches!(
            head.kind,
            BlockKind::Picture(_) | BlockKind::Embed(_) | BlockKind::Correction(_)
        );
        if keeps { head_after(&head) } else { head }
    };
    let slice = Slice {
        lead: Inline::default(),
        blocks: vec![Arc::new(after.with(Inline::default()))],
    };
    builder.replace(caret, caret, slice);
    builder.finish(Origin::Command, at)
}

/// Backspace and its longer forms.
#[must_use]
pub fn delete_backward(state: &State, reach: Reach, at: Time) -> Option<Transaction> {
    if !state.selection.is_caret() {
        return delete_selection(state, at);
    }
    let caret = state.selection.head;
    let place = state.place(caret)?;
    let block = state.article.block(place.block)?;
    if place.offset == 0 {
        return join_backward(state, place, at);
    }
    let text = block.words.text();
    let cell = cell_at(block, place.offset);
    let offset = match reach {
        Reach::Letter => words::letter_before(text, place.offset),
        Reach::Word => words::word_before(text, place.offset),
        Reach::Block => 0,
    };
    let offset = offset.max(cell.start);
    let from = state.article.pos(Place {
        block: place.block,
        offset,
    });
    let mut builder = Builder::new(state);
    builder.delete(from, caret);
    builder.select(Selection::caret(from));
    builder.finish(Origin::Deleting, at)
}

/// The cell of a row in which a deletion stays; of other blocks the whole.
fn cell_at(block: &Block, offset: usize) -> Range<usize> {
    let mut cells = block.words.cells();
    cells
        .find(|cell| offset <= cell.end)
        .unwrap_or(0..block.words.len())
}

/// Backspace at the start of a block: first the block becomes text, then it joins what is before.
fn join_backward(state: &State, place: Place, at: Time) -> Option<Transaction> {
    let first = Furniture::ALL.len();
    if place.block < first {
        return None;
    }
    let block = state.article.block(place.block)?;
    let mut builder = Builder::new(state);
    let is_under_row = state.article.block(place.block - 1)?.kind.is_row();
    if block.kind.is_row() || is_under_row && block.kind == BlockKind::Paragraph {
        // Cells join nothing; what is empty goes.
        let is_free = block.words.is_empty() || block.kind.is_row() && table::is_blank(block);
        let is_alone = table::around(&state.article, place.block).is_some_and(|it| it.len() == 1);
        if is_free && is_alone {
            builder.reblock(place.block, BlockKind::Paragraph);
        } else if is_free {
            let before = state.article.block(place.block - 1)?;
            let end = state.article.pos(Place {
                block: place.block - 1,
                offset: before.words.len(),
            });
            builder.remove_block(place.block);
            builder.select(Selection::caret(end));
        }
        return builder.finish(Origin::Command, at);
    }
    let becomes_text = match &block.kind {
        BlockKind::Paragraph => None,
        BlockKind::ListItem { style, level } if 0 < *level => Some(BlockKind::ListItem {
            style: *style,
            level: level - 1,
        }),
        BlockKind::Quote(id) if is_quote_of(state, place.block - 1, *id) => None,
        _ => Some(BlockKind::Paragraph),
    };
    if let Some(kind) = becomes_text {
        builder.reblock(place.block, kind);
        return builder.finish(Origin::Command, at);
    }
    let before = state.article.block(place.block - 1)?;
    if !before.kind.has_words() {
        builder.remove_block(place.block - 1);
        return builder.finish(Origin::Command, at);
    }
    if place.block == first {
        return None;
    }
    let caret = state.selection.head;
    let from = Pos(caret.0.checked_sub(1)?);
    if before.words.is_empty() && before.kind == BlockKind::Paragraph {
        builder.remove_block(place.block - 1);
    } else {
        builder.delete(from, caret);
    }
    builder.finish(Origin::Command, at)
}

fn is_quote_of(state: &State, index: usize, id: Option<crate::model::quote::QuoteId>) -> bool {
    state
        .article
        .block(index)
        .is_some_and(|block| block.kind == BlockKind::Quote(id))
}

/// Delete and its longer forms.
#[must_use]
pub fn delete_forward(state: &State, reach: Reach, at: Time) -> Option<Transaction> {
    if !state.selection.is_caret() {
        return delete_selection(state, at);
    }
    let caret = state.selection.head;
    let place = state.place(caret)?;
    let block = state.article.block(place.block)?;
    let text = block.words.text();
    let mut builder = Builder::new(state);
    let cell = cell_at(block, place.offset);
    if place.offset == cell.end && place.offset < block.words.len() {
        return None;
    }
    if place.offset == block.words.len() {
        let first = Furniture::ALL.len();
        let next = state.article.block(place.block + 1)?;
        if place.block < first {
            return None;
        }
        if !next.kind.has_words() {
            builder.remove_block(place.block + 1);
        } else if block.words.is_empty() {
            builder.remove_block(place.block);
            builder.put_caret(place.block, 0);
        } else if block.kind.is_row() || next.kind.is_row() {
            if next.words.is_empty() {
                builder.remove_block(place.block + 1);
            }
        } else {
            builder.delete(caret, Pos(caret.0 + 1));
        }
        return builder.finish(Origin::Command, at);
    }
    let offset = match reach {
        Reach::Letter => words::letter_after(text, place.offset),
        Reach::Word => words::word_after(text, place.offset),
        Reach::Block => block.words.len(),
    };
    let offset = offset.min(cell.end);
    let to = state.article.pos(Place {
        block: place.block,
        offset,
    });
    builder.delete(caret, to);
    builder.finish(Origin::Deleting, at)
}

/// Deletes what is selected.
#[must_use]
pub fn delete_selection(state: &State, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    table::delete(&mut builder, state.selection.from(), state.selection.to());
    builder.select(Selection::caret(state.selection.from()));
    builder.finish(Origin::Command, at)
}

/// What is selected, as a slice for the clipboard.
#[must_use]
pub fn selected(state: &State) -> Option<Slice> {
    if state.selection.is_caret() {
        return None;
    }
    cut(&state.article, state.selection.from(), state.selection.to())
}
