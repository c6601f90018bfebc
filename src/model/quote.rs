//! Someone's words: speaker, role, occasion, and the source that has them.

use crate::model::extra::Extra;
use crate::model::fold::folded;
use crate::model::mark::Language;
use crate::model::source::SourceId;
use crate::model::when::When;

/// Names a quote record inside one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteId(pub u32);

/// Who said it, as the reader sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// The name; empty when it is not known.
    pub name: String,
    /// What they are: "ferry pilot".
    pub role: String,
}

/// Whether two names or two roles are one to a reader.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    folded(one.trim()) == folded(other.trim())
}

/// Where and when it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occasion {
    /// Where: a place, or what it was said at.
    pub place: String,
    /// When, as exactly as it is known.
    pub at: Option<When>,
}

/// Whether a person stands behind the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The import found it; nobody has looked yet.
    #[default]
    Found,
    /// A person confirmed words and speaker.
    Confirmed,
}

/// How the words relate to what was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// Word for word.
    #[default]
    Direct,
    /// A translation of what was said.
    Translated,
    /// Only a part of what was said.
    Partial,
}

/// The words in the language they were spoken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The words.
    pub words: String,
    /// Their language.
    pub language: Option<Language>,
}

/// What is known of someone's words; the words themselves stand in the article.
///
/// A quote block points to it, or a quotation mark on a run of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Who said it.
    pub speaker: Speaker,
    /// Where and when.
    pub occasion: Occasion,
    /// Whom we have it from.
    pub source: Option<SourceId>,
    /// Found or confirmed.
    pub standing: Standing,
    /// Direct, translated or partial.
    pub kind: QuoteKind,
    /// The words before translation.
    pub original: Option<Original>,
    /// The passage of the source that holds the words, as it was captured.
    pub passage: String,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}
