//! Puts a transaction together, step by step, each tried on the article it would meet.

use std::ops::Range;
use std::sync::Arc;

use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::{Head, Step, cut};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::inline::{Inline, Run};
use crate::model::position::{Place, Pos};
use crate::model::quote::{Quote, QuoteId, Standing};
use crate::model::slice::Slice;

/// A transaction in the making.
#[derive(Clone, Debug)]
pub struct Builder {
    article: Article,
    selection: Selection,
    steps: Vec<Step>,
    before: Article,
    // Records whose words were touched; those left without any are removed at the end.
    loosened: Vec<QuoteId>,
    // Confirmed ones among whose words something was put or taken.
    doubted: Vec<QuoteId>,
    keeps_seals: bool,
    has_failed: bool,
}

impl Builder {
    /// Begins with nothing changed.
    #[must_use]
    pub fn new(state: &State) -> Self {
        Self {
            article: state.article.clone(),
            selection: state.selection,
            steps: Vec::new(),
            before: state.article.clone(),
            loosened: Vec::new(),
            doubted: Vec::new(),
            keeps_seals: false,
            has_failed: false,
        }
    }

    /// Begins a change that ends in an article that is known, its confirmed quotes as they are there.
    #[must_use]
    pub fn towards(state: &State) -> Self {
        Self {
            keeps_seals: true,
            ..Self::new(state)
        }
    }

    /// The article as it is with the steps so far.
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The selection as it is with the steps so far.
    #[must_use]
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// Adds a step; one that does not fit makes the whole transaction "not now".
    pub fn step(&mut self, step: Step) {
        if self.has_failed {
            return;
        }
        match step.apply(&self.article) {
            Ok(article) => {
                self.selection = self.selection.map(step.map());
                self.article = article;
                self.steps.push(step);
            }
            Err(_) => self.has_failed = true,
        }
    }

    /// Puts a slice in the place of a stretch.
    pub fn replace(&mut self, from: Pos, to: Pos, with: Slice) {
        if from == to && with.is_empty() {
            return;
        }
        self.loosen(from, to);
        self.step(Step::Replace { from, to, with });
    }

    /// Gives a stretch of one block other marks.
    pub fn restyle(&mut self, from: Pos, runs: Vec<Run>) {
        let len: usize = runs.iter().map(|run| run.len).sum();
        self.loosen(from, Pos(from.0 + len));
        self.step(Step::Restyle { from, runs });
    }

    /// Makes a block something else.
    pub fn reblock(&mut self, block: usize, kind: BlockKind) {
        let Some(present) = self.article.block(block) else {
            self.has_failed = true;
            return;
        };
        let head = Head {
            kind,
            ..Head::of(present)
        };
        if head.kind == present.kind {
            return;
        }
        if present.kind.is_row() && !head.kind.is_row() {
            self.join_cells(block);
        }
        let Some(present) = self.article.block(block) else {
            return;
        };
        self.loosened.extend(present.kind.quote());
        let at = self.article.pos(Place { block, offset: 0 });
        let head = Box::new(head);
        self.step(Step::Reblock { at, head });
    }

    /// Makes one text of the cells of a row: a space between those that say something.
    fn join_cells(&mut self, block: usize) {
        let Some(row) = self.article.block(block).cloned() else {
            return;
        };
        let cells: Vec<Range<usize>> = row.words.cells().collect();
        for pair in cells.windows(2).rev() {
            let [before, after] = pair else { continue };
            let at = |offset| self.article.pos(Place { block, offset });
            let (from, to) = (at(before.end), at(after.start));
            let is_parted = before.end != 0 && after.start < row.words.len();
            let space = if is_parted && !before.is_empty() {
                " "
            } else {
                ""
            };
            self.replace(from, to, Slice::words(Inline::plain(space)));
        }
    }

    /// Puts whole blocks before the block of that index, or at the end.
    pub fn insert_blocks(&mut self, index: usize, blocks: Vec<Arc<Block>>) {
        let Some(before) = index.checked_sub(1) else {
            self.has_failed = true;
            return;
        };
        let Some(block) = self.article.block(before) else {
            self.has_failed = true;
            return;
        };
        let at = self.article.pos(Place {
            block: before,
            offset: block.words.len(),
        });
        let lead = Inline::default();
        self.step(Step::Replace {
            from: at,
            to: at,
            with: Slice { lead, blocks },
        });
    }

    /// Takes a whole block of the body out; the last one is emptied instead.
    pub fn remove_block(&mut self, index: usize) {
        let first = Furniture::ALL.len();
        let (Some(block), Some(before)) = (
            self.article.block(index).cloned(),
            index.checked_sub(1).and_then(|at| self.article.block(at)),
        ) else {
            self.has_failed = true;
            return;
        };
        if index < first {
            self.has_failed = true;
            return;
        }
        let from = self.article.pos(Place {
            block: index - 1,
            offset: before.words.len(),
        });
        let to = self.article.pos(Place {
            block: index,
            offset: block.words.len(),
        });
        let is_last = self.article.blocks().len() == first + 1;
        let blocks = if is_last {
            vec![Arc::new(Block::paragraph(""))]
        } else {
            Vec::new()
        };
        let lead = Inline::default();
        self.replace(from, to, Slice { lead, blocks });
    }

    /// Deletes a stretch as a word processor does: blocks join, furniture only loses words.
    pub fn delete(&mut self, from: Pos, to: Pos) {
        let (Some(start), Some(end)) = (self.article.find(from), self.article.find(to)) else {
            self.has_failed = true;
            return;
        };
        if start.block == end.block {
            self.replace(from, to, Slice::default());
            return;
        }
        let body = Furniture::ALL.len();
        if body <= start.block {
            let has_words = |ix| self.article.block(ix).is_some_and(|b| b.kind.has_words());
            if has_words(start.block) {
                self.replace(from, to, Slice::default());
            } else {
                self.cut_body(start.block, to);
            }
            return;
        }
        if body <= end.block {
            self.cut_body(body, to);
        } else {
            let head = self.article.pos(Place {
                block: end.block,
                offset: 0,
            });
            self.replace(head, to, Slice::default());
        }
        for index in (start.block..end.block.min(body)).rev() {
            let offset = if index == start.block {
                start.offset
            } else {
                0
            };
            let len = self.article.block(index).map_or(0, |b| b.words.len());
            let at = |offset| {
                self.article.pos(Place {
                    block: index,
                    offset,
                })
            };
            let (from, to) = (at(offset), at(len));
            self.replace(from, to, Slice::default());
        }
        self.selection = Selection::caret(from);
    }

    /// Takes out the blocks from `index` up to `to`; what follows `to` in its block stays one.
    fn cut_body(&mut self, index: usize, to: Pos) {
        let (Some(before), Some(end)) = (
            index.checked_sub(1).and_then(|at| self.article.block(at)),
            self.article.find(to),
        ) else {
            self.has_failed = true;
            return;
        };
        let from = self.article.pos(Place {
            block: index - 1,
            offset: before.words.len(),
        });
        let Some(last) = self.article.block(end.block) else {
            self.has_failed = true;
            return;
        };
        let is_gone = end.offset == last.words.len() && index < end.block;
        let empty = if is_gone && !last.kind.has_words() {
            Block::paragraph("")
        } else {
            last.with_words(Inline::default())
        };
        let blocks = vec![Arc::new(empty)];
        let lead = Inline::default();
        self.replace(from, to, Slice { lead, blocks });
    }

    /// Remembers whose words are about to change, and whose to go.
    fn loosen(&mut self, from: Pos, to: Pos) {
        for place in [from, to].map(|pos| self.article.find(pos)) {
            let block = place.and_then(|place| Some((place, self.article.block(place.block)?)));
            let Some((place, block)) = block else {
                continue;
            };
            // A quotation elsewhere in the paragraph keeps its words.
            let met = block
                .words
                .runs()
                .filter(|(range, _)| (range.start..=range.end).contains(&place.offset))
                .filter_map(|(_, marks)| marks.quotation);
            self.doubted.extend(met.chain(block.kind.quote()));
        }
        if from == to {
            return;
        }
        let Some(slice) = cut(&self.article, from, to) else {
            return;
        };
        let marked = slice.lead.runs().filter_map(|(_, marks)| marks.quotation);
        self.loosened.extend(marked);
        for block in &slice.blocks {
            self.loosened.extend(block.quote_ids());
        }
    }

    /// Puts the caret before a byte of a block, as the blocks are with the steps so far.
    pub fn put_caret(&mut self, block: usize, offset: usize) {
        self.selection = Selection::caret(self.article.pos(Place { block, offset }));
    }

    /// Selects.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection;
    }

    /// Takes the seal off the confirmed quotes whose words changed.
    fn unseal(&mut self) {
        let mut doubted = std::mem::take(&mut self.doubted);
        if self.keeps_seals || self.has_failed {
            return;
        }
        doubted.extend(self.loosened.iter().copied());
        doubted.sort_unstable();
        doubted.dedup();
        let sealed = |article: &Article, id| {
            let quote = article.records().quotes.get(&id);
            quote
                .filter(|quote| quote.standing == Standing::Confirmed)
                .cloned()
        };
        for id in doubted {
            if sealed(&self.before, id).is_none() {
                continue;
            }
            let Some(quote) = sealed(&self.article, id) else {
                continue;
            };
            let (was, is) = (said(&self.before, id), said(&self.article, id));
            if !is.is_empty() && !is_said_alike(&was, &is) {
                let standing = Standing::Found;
                let quote = Quote {
                    standing,
                    ..Quote::clone(&quote)
                };
                self.step(Step::Quote(id, Some(Arc::new(quote))));
            }
        }
    }

    /// The transaction; `None` when a step did not fit or nothing changed.
    ///
    /// A quote record that lost its last words goes with them, so that an undo of the one
    /// brings back the other. One whose words are others than those that somebody confirmed is
    /// to be confirmed again.
    #[must_use]
    pub fn finish(mut self, origin: Origin, at: Time) -> Option<Transaction> {
        self.unseal();
        let mut loosened = std::mem::take(&mut self.loosened);
        loosened.sort_unstable();
        loosened.dedup();
        for id in loosened {
            let is_placed = self
                .article
                .blocks()
                .iter()
                .any(|block| block.quote_ids().any(|other| other == id));
            if !is_placed && self.article.records().quotes.contains_key(&id) {
                self.step(Step::Quote(id, None));
            }
        }
        (!self.has_failed && !self.steps.is_empty()).then_some(Transaction {
            steps: self.steps,
            selection: self.selection,
            origin,
            at,
        })
    }
}

/// The words of a quote as somebody spoke them, part by part: how they are set is not theirs.
fn said(article: &Article, id: QuoteId) -> Vec<String> {
    let parts = article.words_of(id).into_iter();
    let bare = parts.map(|part| part.chars().filter(|c| !c.is_whitespace()).collect());
    bare.filter(|part: &String| !part.is_empty()).collect()
}

/// Whether two readings say the same: how words are parted is nothing that was said, nor are the
/// quotation marks round them with the comma or full stop that the sentence puts there; and they may
/// stand there several times over, as in the two versions of a conflict.
fn is_said_alike(was: &[String], is: &[String]) -> bool {
    let (less, more) = if was.len() < is.len() {
        (was, is)
    } else {
        (is, was)
    };
    let is_over = || !less.is_empty() && more.len().is_multiple_of(less.len());
    let bare = |parts: &[String]| {
        let is_around = |letter: char| "\"'‘’‚‹›“”„«»,،.".contains(letter);
        parts.concat().trim_matches(is_around).to_owned()
    };
    bare(was) == bare(is) || (is_over() && more.chunks(less.len()).all(|part| part == less))
}
