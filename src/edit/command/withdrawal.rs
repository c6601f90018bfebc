//! Withdrawing an article: it is killed, and readers are told why in its place.

use std::sync::Arc;

use super::records;
use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::{Head, Step};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Correction, CorrectionKind, Furniture};
use crate::model::inline::Inline;
use crate::model::mark::Language;
use crate::model::particulars::{Particular, Status};
use crate::model::position::Place;

/// What readers are told until somebody says more, in the language of the article.
fn told(article: &Article) -> &'static str {
    let language = article.particulars().language.as_ref();
    if language.is_some_and(Language::is_persian) {
        "این مطلب پس گرفته شده است."
    } else {
        "This article has been withdrawn."
    }
}

/// Kills the article. The words that readers find in its place stand over its body, selected, so
/// that what is typed says why.
#[must_use]
pub fn kill(state: &State, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    if state.article.particulars().stage.status != Status::Killed {
        builder.step(Step::Particular(Particular::Stage(Status::Killed.into())));
    }
    let block = match state.article.withdrawal() {
        Some((block, ..)) => block,
        None => {
            let kind = BlockKind::Correction(Arc::new(Correction {
                kind: CorrectionKind::Withdrawal,
                at: Some(at),
                ..Correction::default()
            }));
            let words = Inline::plain(told(&state.article));
            let first = Furniture::ALL.len();
            builder.insert_blocks(first, vec![Arc::new(Block::new(kind, words))]);
            first
        }
    };
    let words = builder.article().block(block)?.words.len();
    let article = builder.article();
    let gap = |offset| article.pos(Place { block, offset });
    let selection = Selection {
        anchor: gap(0),
        head: gap(words),
    };
    builder.select(selection);
    builder.finish(Origin::Command, at)
}

/// Takes out all that readers are told of a withdrawal.
pub(super) fn take_out(builder: &mut Builder) {
    let blocks = builder.article().blocks().iter().enumerate();
    let told = blocks.filter(|(_, block)| block.withdrawal().is_some());
    let told: Vec<usize> = told.map(|(at, _)| at).collect();
    for at in told.into_iter().rev() {
        builder.remove_block(at);
    }
}

/// Gives the notice in the place of the article another headline; none leaves it the article's.
#[must_use]
pub fn rename(state: &State, headline: &str, at: Time) -> Option<Transaction> {
    let (block, present, known) = state.article.withdrawal()?;
    if known.is == headline {
        return None;
    }
    let correction = Correction {
        is: headline.to_owned(),
        ..Correction::clone(known)
    };
    let head = Head {
        kind: BlockKind::Correction(Arc::new(correction)),
        ..Head::of(present)
    };
    let at_block = state.article.pos(Place { block, offset: 0 });
    let head = Box::new(head);
    let step = Step::Reblock { at: at_block, head };
    records::set(state, step, at)
}
