//! What the desk decides about the page: its colours, its measure, its hints.

use std::sync::Arc;

use egui::Color32;

use super::press::Inks;
use super::setting;
use crate::edit::command::smart::House;
use crate::model::block::{BlockKind, Furniture};
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

/// What is shown, faintly, where words are still missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hints {
    /// In the kicker.
    pub kicker: String,
    /// In the headline.
    pub headline: String,
    /// In the standfirst.
    pub standfirst: String,
    /// In the byline, when nobody is credited.
    pub byline: String,
    /// In the dateline.
    pub dateline: String,
    /// In the only paragraph of an empty body.
    pub body: String,
    /// In a crosshead.
    pub crosshead: String,
    /// In a quotation and a pull quote.
    pub quote: String,
    /// Under a quotation, the name of the line and its hint: who said it.
    pub speaker: (String, String),
    /// What they are.
    pub role: (String, String),
    /// Where it was said.
    pub place: (String, String),
    /// When it was said.
    pub day: (String, String),
    /// Whom it comes from.
    pub source: (String, String),
    /// Beside a name that would become a source.
    pub new_source: String,
    /// Under a picture: what it shows.
    pub alt: (String, String),
    /// Whose it is.
    pub credit: (String, String),
    /// In a list item.
    pub item: String,
    /// Under a picture.
    pub caption: String,
    /// Under something from elsewhere.
    pub embed: String,
    /// In a note to the desk.
    pub note: String,
    /// In a correction.
    pub correction: String,
}

impl Default for Hints {
    fn default() -> Self {
        let own = str::to_owned;
        let slot = |name: &str, hint: &str| (name.to_owned(), hint.to_owned());
        Self {
            kicker: own("Kicker"),
            headline: own("Headline"),
            standfirst: own("Standfirst"),
            byline: own("Byline"),
            dateline: own("Dateline"),
            body: own("Start writing, or / for blocks"),
            crosshead: own("Crosshead"),
            quote: own("Their words"),
            speaker: slot("Who said it", "Who said it?"),
            role: slot("What they are", "Role"),
            place: slot("Where it was said", "Where"),
            day: slot("When it was said", "When"),
            source: slot("Whom it comes from", "Source"),
            new_source: own("New source"),
            alt: slot(
                "What the picture shows",
                "What does it show? For those who cannot see it",
            ),
            credit: slot("Whose picture it is", "Credit"),
            item: own("List item"),
            caption: own("Caption"),
            embed: own("Words to show without it"),
            note: own("Note to the desk"),
            correction: own("What was wrong, and what is right"),
        }
    }
}

impl Hints {
    /// None at all, for a page that is there to be read.
    #[must_use]
    pub fn none() -> Self {
        Self {
            kicker: String::new(),
            headline: String::new(),
            standfirst: String::new(),
            byline: String::new(),
            dateline: String::new(),
            body: String::new(),
            crosshead: String::new(),
            quote: String::new(),
            speaker: (String::new(), String::new()),
            role: (String::new(), String::new()),
            place: (String::new(), String::new()),
            day: (String::new(), String::new()),
            source: (String::new(), String::new()),
            new_source: String::new(),
            alt: (String::new(), String::new()),
            credit: (String::new(), String::new()),
            item: String::new(),
            caption: String::new(),
            embed: String::new(),
            note: String::new(),
            correction: String::new(),
        }
    }

    /// The hint of a block; a paragraph has one only where it is the whole body.
    pub(super) fn of(&self, kind: &BlockKind) -> &str {
        match kind {
            BlockKind::Kicker => &self.kicker,
            BlockKind::Headline => &self.headline,
            BlockKind::Standfirst => &self.standfirst,
            BlockKind::Byline => &self.byline,
            BlockKind::Dateline => &self.dateline,
            BlockKind::Paragraph => &self.body,
            BlockKind::Crosshead => &self.crosshead,
            BlockKind::Quote(_) | BlockKind::PullQuote(_) => &self.quote,
            BlockKind::ListItem { .. } => &self.item,
            BlockKind::Picture(_) => &self.caption,
            BlockKind::Embed(_) => &self.embed,
            BlockKind::Rule => "",
            BlockKind::EditorsNote => &self.note,
            BlockKind::Correction(_) => &self.correction,
        }
    }

    /// What a screen reader calls a block.
    pub(super) fn name(kind: &BlockKind) -> &'static str {
        match kind.furniture() {
            Some(Furniture::Kicker) => "Kicker",
            Some(Furniture::Headline) => "Headline",
            Some(Furniture::Standfirst) => "Standfirst",
            Some(Furniture::Byline) => "Byline",
            Some(Furniture::Dateline) => "Dateline",
            None => match kind {
                BlockKind::Crosshead => "Crosshead",
                BlockKind::Quote(_) => "Quote",
                BlockKind::PullQuote(_) => "Pull quote",
                BlockKind::ListItem { .. } => "List item",
                BlockKind::Picture(_) => "Picture",
                BlockKind::Embed(_) => "Embed",
                BlockKind::Rule => "Rule",
                BlockKind::EditorsNote => "Editor’s note",
                BlockKind::Correction(_) => "Correction",
                _ => "Paragraph",
            },
        }
    }
}

/// Everything the desk decides about the page.
#[derive(Clone, Debug, PartialEq)]
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
    /// What is shown where words are missing.
    pub hints: Hints,
    /// Whether the page is there to be read: nothing that is typed or clicked asks for a change.
    pub is_fixed: bool,
}

impl Look {
    /// The measures of a kind of block on this page.
    pub(super) fn style_of(&self, kind: &BlockKind) -> BlockStyle {
        let style = setting::style_of(kind).scaled(self.text_scale);
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
