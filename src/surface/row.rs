//! One block of the page, set: its lines, what stands under them, and how high it is.

use std::sync::Arc;

use egui::{Mesh, Pos2, pos2};

use super::page::Stage;
use super::setting;
use super::slot::{self, Active, Under};
use super::tables::Table;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind};
use crate::typeset::lines::Lines;
use crate::typeset::shape::{Column, Words};
use crate::typeset::style::{BlockStyle, Ink};

/// What an input method is composing, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Composition {
    /// The block.
    pub(super) block: usize,
    /// The byte before which it stands.
    pub(super) at: usize,
    /// What is composed so far.
    pub(super) text: String,
}

/// One block, set.
#[derive(Debug)]
pub(super) struct Set {
    /// Its lines.
    pub(super) lines: Arc<Lines>,
    /// Where its words begin, from the row's top left, in points.
    pub(super) at: Pos2,
    /// Its measures, as large as they are shown.
    pub(super) style: BlockStyle,
    /// What is filled in under its words.
    pub(super) under: Option<Arc<Under>>,
    /// The hint in place of words.
    pub(super) hint: Option<Arc<Lines>>,
    /// Where the cells of a table's row stand.
    pub(super) columns: Arc<[Column]>,
    /// How high the row is, the room over and under it included.
    pub(super) height: f32,
    /// The quads of its words from the top left of the words, and the atlas they point into.
    pub(super) mesh: Option<(u64, Arc<Mesh>)>,
}

#[derive(Debug)]
pub(super) struct Row {
    pub(super) height: f32,
    /// Whether its height is as it was set, and not guessed.
    pub(super) is_exact: bool,
    pub(super) set: Option<Box<Set>>,
}

/// A row that is not set yet, about as high as it will be.
pub(super) fn guess(block: &Block, stage: &Stage<'_>) -> Row {
    let style = stage.look.style_of(&block.kind, stage.width);
    let letters = block.words.text().chars().count() as f32;
    let room = (stage.width - style.indent).max(style.size);
    let lines = (letters * style.size * 0.46 / room).ceil().max(1.0);
    let speaker = if block.kind.quote().is_some() {
        40.0
    } else {
        0.0
    };
    let lead = setting::lead_of(&block.kind, stage.width, stage.shots);
    let height = style.above + lead + lines * style.size * style.line + speaker + style.below;
    Row {
        height,
        is_exact: false,
        set: None,
    }
}

/// Sets one block.
pub(super) fn set(
    article: &Article,
    index: usize,
    (composition, active): (Option<&Composition>, Option<&Active>),
    table: Option<&Table>,
    stage: &mut Stage<'_>,
) -> Option<Set> {
    let block = article.block(index)?;
    let zoom = stage.look.text_scale;
    let style = stage.look.style_of(&block.kind, stage.width);
    let mut words = setting::words_of(article, index, block);
    if let Some(composing) = composition.and_then(|c| words.composing(c.at, &c.text)) {
        words = composing;
    }
    if let Some(table) = table {
        words = table.set(words);
    }
    let columns = Arc::clone(&words.columns);
    let hint = block.words.is_empty() && composition.is_none();
    let hint = hint
        .then(|| hint_of(article, index, block, stage))
        .flatten();
    let (width, scale) = (stage.width, stage.scale);
    let cache = &mut stage.press.cache;
    let lines = cache.lines(&words, &style, width, scale);
    let is_rtl = lines.is_rtl();
    let left = |indent: f32| if is_rtl { 0.0 } else { indent };
    let side = words.side;
    let hint = hint.map(|(text, ink)| {
        let words = Words {
            side,
            ..Words::plain(text)
        };
        let weight = if ink == Ink::Faint {
            400.0
        } else {
            style.weight
        };
        let style = BlockStyle {
            weight,
            ink,
            ..style
        };
        cache.lines(&words, &style, width, scale)
    });
    let top = style.above + setting::lead_of(&block.kind, width, stage.shots);
    let shown = hint.as_ref().map_or(0.0, |hint| hint.height());
    let mut bottom = top + lines.height().max(shown) / scale;
    let mut below = setting::below(article, index, &style);
    let under = slot::lay(article, index, active, (bottom, is_rtl), stage);
    if let Some(under) = &under {
        bottom = under.bottom;
        let is_spoken = block.kind.quote().is_some();
        if is_spoken {
            below = BlockStyle::SPEAKER.below * zoom;
        }
    }
    Some(Set {
        at: pos2(left(style.indent), top),
        lines,
        style,
        under: under.map(Arc::new),
        hint,
        columns,
        height: bottom + below,
        mesh: None,
    })
}

/// The hint of an empty block and its ink; a paragraph has one only where it is the whole body.
fn hint_of(
    article: &Article,
    index: usize,
    block: &Block,
    stage: &Stage<'_>,
) -> Option<(String, Ink)> {
    let first = crate::model::block::Furniture::ALL.len();
    if block.kind == BlockKind::Paragraph && article.blocks().len() != first + 1 {
        return None;
    }
    if block.kind == BlockKind::Byline && !article.records().authors.is_empty() {
        let names = article.records().authors.iter();
        let names: Vec<&str> = names.map(|credit| credit.author.name.as_str()).collect();
        debug_assert!(index < first, "the byline is furniture");
        return Some((names.join(", "), Ink::Plain));
    }
    let hint = super::look::hint(&block.kind);
    (!hint.is_empty() && !stage.look.is_fixed)
        .then(|| ((stage.look.say)(hint).to_owned(), Ink::Faint))
}
