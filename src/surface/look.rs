//! What the desk decides about the page: its colours, its measure, its hints.

use std::sync::Arc;

use egui::Color32;

use super::press::Inks;
use super::setting;
use crate::edit::command::smart::House;
use crate::model::block::{BlockKind, CorrectionKind, Furniture};
use crate::typeset::fonts::Family;
use crate::typeset::style::BlockStyle;

/// A ground and the ink on it, for a seal or a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// The ink.
    pub ink: Color32,
    /// What it stands on.
    pub ground: Color32,
}

/// How the desk says a key of its words, in the language of the window.
pub type Say = fn(&'static str) -> &'static str;

/// The key of what is shown, faintly, where a block has no words yet.
pub(super) fn hint(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Kicker => "block-kicker",
        BlockKind::Headline => "block-headline",
        BlockKind::Standfirst => "block-standfirst",
        BlockKind::Byline => "block-byline",
        BlockKind::Dateline => "block-dateline",
        BlockKind::Paragraph => "block-paragraph.hint",
        BlockKind::Crosshead => "block-crosshead",
        BlockKind::Quote(_) | BlockKind::PullQuote(_) => "block-quote.hint",
        BlockKind::ListItem { .. } => "block-item",
        BlockKind::Picture(_) => "block-picture.hint",
        BlockKind::Embed(_) => "block-embed.hint",
        BlockKind::Row { .. } => "block-row.hint",
        BlockKind::Rule => "",
        BlockKind::EditorsNote => "block-note.hint",
        BlockKind::Correction(known) if known.kind == CorrectionKind::Withdrawal => {
            "page-withdrawal.hint"
        }
        BlockKind::Correction(_) => "block-correction.hint",
    }
}

/// The key of what a screen reader calls a block.
pub(super) fn name(kind: &BlockKind) -> &'static str {
    match kind.furniture() {
        Some(Furniture::Kicker) => "block-kicker",
        Some(Furniture::Headline) => "block-headline",
        Some(Furniture::Standfirst) => "block-standfirst",
        Some(Furniture::Byline) => "block-byline",
        Some(Furniture::Dateline) => "block-dateline",
        None => match kind {
            BlockKind::Crosshead => "block-crosshead",
            BlockKind::Quote(_) => "block-quote",
            BlockKind::PullQuote(_) => "block-pull-quote",
            BlockKind::ListItem { .. } => "block-item",
            BlockKind::Picture(_) => "block-picture",
            BlockKind::Embed(_) => "block-embed",
            BlockKind::Row { is_head: true } => "block-row-head",
            BlockKind::Row { is_head: false } => "block-row",
            BlockKind::Rule => "block-rule",
            BlockKind::EditorsNote => "block-editors-note",
            BlockKind::Correction(_) => "block-correction",
            _ => "block-paragraph",
        },
    }
}

/// Everything the desk decides about the page.
#[derive(Clone, Debug)]
pub struct Look {
    /// The inks of words.
    pub inks: Inks,
    /// The page.
    pub paper: Color32,
    /// What floats over the page.
    pub raised: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Edges that must be seen.
    pub edge: Color32,
    /// Selected words while the page has the keyboard.
    pub selection: Color32,
    /// Selected words while something else has it.
    pub selection_away: Color32,
    /// Behind words that are somebody’s.
    pub quotation: Color32,
    /// Behind initials and other small grounds.
    pub chip: Color32,
    /// All is well.
    pub ok: Tone,
    /// To be looked at.
    pub warn: Tone,
    /// Wrong.
    pub bad: Tone,
    /// The width of a line of words, in points.
    pub measure: f32,
    /// The size of the words: 1 is as designed.
    pub text_scale: f32,
    /// The height of a line of copy: 1 is as designed.
    pub leading: f32,
    /// Whether copy is set without serifs.
    pub is_sans: bool,
    /// Whether quotation marks, dashes and Markdown signs are set as the language has them.
    pub is_smart: bool,
    /// The quotation marks that the house sets otherwise.
    pub house: Arc<House>,
    /// The words of the desk that stand on the page.
    pub say: Say,
    /// Whether the page is there to be read: it shows no hints, and nothing that is typed or clicked
    /// asks for a change.
    pub is_fixed: bool,
    /// Whether the page shows how far the desk is with a quotation.
    pub has_seals: bool,
    /// Whether the lines of the window begin at the right.
    pub is_mirrored: bool,
    /// Whether everything but the paragraph somebody writes in is quieter.
    pub is_focused: bool,
    /// Whether the line somebody writes stays in the middle of the view.
    pub is_typewriter: bool,
}

/// In a column narrower than this, the headline is smaller, though not beyond a share of its
/// size: so that its lines hold more than two words.
const ROOMY: f32 = 480.0;
const LEAST: f32 = 0.72;

impl Look {
    /// The measures of a kind of block in a column of that width.
    pub(super) fn style_of(&self, kind: &BlockKind, width: f32) -> BlockStyle {
        let style = setting::style_of(kind).scaled(self.text_scale);
        let style = match kind {
            BlockKind::Headline => BlockStyle {
                size: style.size * (width / (ROOMY * self.text_scale)).clamp(LEAST, 1.0),
                ..style
            },
            _ => style,
        };
        let line = match style.family {
            Family::Copy => style.line * self.leading,
            Family::Display | Family::Desk => style.line,
        };
        let family = if self.is_sans {
            Family::Desk
        } else {
            style.family
        };
        BlockStyle {
            family,
            line,
            ..style
        }
    }

    /// What tells whether lines that were set are still right.
    pub(super) const fn measures(&self) -> (u32, u32, bool) {
        (
            self.text_scale.to_bits(),
            self.leading.to_bits(),
            self.is_sans,
        )
    }
}
