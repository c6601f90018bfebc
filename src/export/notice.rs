//! What readers find in the place of an article that was killed: its headline, and why it is gone.
//!
//! It is put together from those parts alone, so that nothing else of the article can be in it.

use std::sync::Arc;

use crate::export::phrase::Phrases;
use crate::export::public::public;
use crate::export::remark::Remark;
use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind, Correction, CorrectionKind, Furniture};
use crate::model::inline::Inline;
use crate::model::mark::Marks;
use crate::model::particulars::{Particulars, Status};

/// Whether readers get a notice and not the article.
pub(super) fn replaces(article: &Article) -> bool {
    article.particulars().stage.status == Status::Killed
}

/// The notice as an article of its own, with the same address.
#[must_use]
pub fn notice(article: &Article) -> (Article, Vec<Remark>) {
    let known = article.particulars();
    let phrases = Phrases::of(known.language.as_ref());
    let all: Vec<(&Block, &Correction)> = article
        .body()
        .filter_map(|block| Some((&**block, block.withdrawal()?)))
        .collect();
    let mut told: Vec<Block> = all
        .iter()
        .filter(|(block, _)| block.has_words())
        .map(|(block, correction)| reason(block, correction))
        .collect();
    let mut remarks = vec![Remark::Notice];
    if told.is_empty() {
        remarks.push(Remark::NoticeUnexplained);
        let bare = Correction::default();
        let correction = all.first().map_or(&bare, |(_, correction)| correction);
        let words = Block::paragraph(phrases.withdrawn);
        told.push(reason(&words, correction));
    }
    let since = all.iter().filter_map(|(_, correction)| correction.at).max();
    let mut blocks: Vec<Block> = headline(article, &all).into_iter().collect();
    blocks.append(&mut told);
    let records = article.records();
    let particulars = Particulars {
        language: known.language.clone(),
        stage: known.stage.status.into(),
        created: known.created,
        changed: since.or(known.changed),
        embargo: known.embargo,
        canonical: known.canonical.clone(),
        publisher: known.publisher.clone(),
        revision: known.revision,
        ..Particulars::default()
    };
    // Whom nobody may name is known from the chains and parties, which go then.
    let guarded = Records {
        particulars,
        sources: records.sources.clone(),
        parties: records.parties.clone(),
        ..Records::default()
    };
    let guarded = Article::from_parts(article.id(), blocks, guarded);
    let (public, kept_back) = public(&guarded);
    remarks.extend(kept_back.into_iter().filter(|one| *one != Remark::Killed));
    let blocks = public.blocks().iter().map(|block| Block::clone(block));
    let records = Records {
        particulars: public.particulars().clone(),
        ..Records::default()
    };
    let notice = Article::from_parts(article.id(), blocks.collect(), records);
    (notice, remarks)
}

/// The headline of the notice: its own, or else the article's.
fn headline(article: &Article, all: &[(&Block, &Correction)]) -> Option<Block> {
    let own = all.iter().map(|(_, correction)| correction.is.trim());
    let own = own.into_iter().find(|own| !own.is_empty());
    let present = article.block(Furniture::Headline.index())?;
    let words = own.unwrap_or_else(|| present.words.text());
    let headline = match own {
        Some(_) => Block::new(BlockKind::Headline, Inline::plain(words)),
        None => present.with_words(Inline::plain(words)),
    };
    Some(headline)
}

/// Why it is gone, in words that point to nothing of the article.
fn reason(block: &Block, correction: &Correction) -> Block {
    let mut words = Inline::default();
    for (text, marks) in block.words.pieces() {
        let marks = Marks {
            quotation: None,
            source: None,
            ..marks.clone()
        };
        words.push(text, &marks);
    }
    let kind = BlockKind::Correction(Arc::new(Correction {
        kind: CorrectionKind::Withdrawal,
        at: correction.at,
        ..Correction::default()
    }));
    Block {
        language: block.language.clone(),
        direction: block.direction,
        ..Block::new(kind, words)
    }
}
