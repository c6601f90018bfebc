//! A correction drafted from what changed since readers saw the article.

use std::sync::Arc;

use crate::edit::builder::Builder;
use crate::edit::command::blocks;
use crate::edit::compare::{Lot, rows};
use crate::edit::log::Log;
use crate::edit::revision::Occasion;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Correction, CorrectionKind};
use crate::model::inline::Inline;
use crate::model::mark::Language;
use crate::model::particulars::Status;
use crate::model::position::Place;
use crate::model::words::sentences;

/// The article as readers saw it last: when it was published, or as it was opened after that.
fn published(log: &Log) -> Option<&Article> {
    let revisions = log.revisions();
    let given = revisions
        .iter()
        .rev()
        .find(|revision| revision.point.occasion == Occasion::Status(Status::Published));
    let is_out = |article: &&Article| article.particulars().stage.status == Status::Published;
    let mut first = revisions.iter().map(|revision| &revision.article);
    given
        .map(|revision| &revision.article)
        .or_else(|| Some(log.first()).filter(is_out))
        .or_else(|| first.find(is_out))
}

/// The sentences of each text that the other has not.
fn differing(was: &str, is: &str) -> (String, String) {
    let of = |one: &str, other: &str| -> String {
        let known: Vec<&str> = sentences(other).map(str::trim).collect();
        let own = sentences(one).map(str::trim);
        let own: Vec<&str> = own.filter(|sentence| !known.contains(sentence)).collect();
        own.join(" ")
    };
    (of(was, is), of(is, was))
}

/// What readers are told, in the language of the article.
fn told(article: &Article, was: &str, is: &str) -> String {
    let language = article.particulars().language.as_ref();
    if language.is_some_and(Language::is_persian) {
        format!("در نسخهٔ پیشین این مطلب آمده بود: «{was}» اکنون چنین است: «{is}»")
    } else {
        format!("An earlier version of this article said: “{was}” It now reads: “{is}”")
    }
}

/// Makes the correction at the caret one of that kind, or puts one in: drafted where readers saw
/// other words than there are now, else empty after the block of the caret.
#[must_use]
pub fn put(log: &Log, kind: CorrectionKind, at: Time) -> Option<Transaction> {
    if let Some(turned) = turn(log.state(), kind, at) {
        return Some(turned);
    }
    // What became known later is in no version that readers saw.
    let drafted = match kind {
        CorrectionKind::Update => None,
        kind => draft(log, kind, at),
    };
    drafted.or_else(|| blocks::insert(log.state(), &empty(kind, at), at))
}

/// A correction without words, right since `at`.
#[must_use]
pub fn empty(kind: CorrectionKind, at: Time) -> BlockKind {
    BlockKind::Correction(Arc::new(Correction {
        kind,
        at: Some(at),
        ..Correction::default()
    }))
}

/// Makes the correction at the caret one of another kind; what it says stays.
fn turn(state: &State, kind: CorrectionKind, at: Time) -> Option<Transaction> {
    let block = state.place(state.selection.head)?.block;
    let BlockKind::Correction(known) = &state.article.block(block)?.kind else {
        return None;
    };
    let turned = Correction {
        kind,
        ..Correction::clone(known)
    };
    let mut builder = Builder::new(state);
    builder.reblock(block, BlockKind::Correction(Arc::new(turned)));
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}

/// A correction under the body that says what readers were told wrong in the paragraph of the
/// caret, or else in the first one that reads otherwise now.
///
/// `None` when nothing that readers saw has changed, or nobody knows what they saw.
fn draft(log: &Log, kind: CorrectionKind, at: Time) -> Option<Transaction> {
    let (was, state) = (published(log)?, log.state());
    let is = &state.article;
    let here = state.place(state.selection.head)?.block;
    let all = rows(was, is);
    let changed = || all.iter().filter(|row| row.lot == Lot::Changed);
    let row = changed()
        .find(|row| row.is == Some(here))
        .or_else(|| changed().next())?;
    let before = was.block(row.was?)?.words.text();
    let (was, now) = differing(before, is.block(row.is?)?.words.text());
    if was.is_empty() || now.is_empty() {
        return None;
    }
    let words = Inline::plain(&told(is, &was, &now));
    let correction = Correction {
        kind,
        at: Some(at),
        was,
        is: now,
    };
    let offset = words.len();
    let block = is.blocks().len();
    let kind = BlockKind::Correction(Arc::new(correction));
    let mut builder = Builder::new(state);
    builder.insert_blocks(block, vec![Arc::new(Block::new(kind, words))]);
    let end = builder.article().pos(Place { block, offset });
    builder.select(Selection::caret(end));
    builder.finish(Origin::Command, at)
}
