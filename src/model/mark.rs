//! What is true of a run of words: weight, link, source, quotation, language.

use std::sync::Arc;

use crate::model::extra::Extra;
use crate::model::quote::QuoteId;
use crate::model::source::SourceId;

/// An address that a page may link to.
///
/// The text is kept as it was given; [`Address::is_safe`] tells whether an
/// export may write it as a link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Arc<str>);

impl Address {
    /// Keeps an address, trimmed; `None` when nothing is left.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host of an address of the web, without `www.`.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        let (_, rest) = self.0.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next()?;
        let host = host.rsplit('@').next()?;
        let host = host.split(':').next()?;
        let host = host.strip_prefix("www.").unwrap_or(host);
        (!host.is_empty()).then_some(host)
    }

    /// Whether it leads to the web, to mail, or to a place on the same site.
    ///
    /// Everything with another scheme is unsafe: `javascript:`, `data:`, `file:`.
    /// Browsers drop tabs and control characters before they read the scheme
    /// (WHATWG URL Standard, basic URL parser), so these make it unsafe too.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        let text = self.as_str();
        if text.chars().any(char::is_control) {
            return false;
        }
        let head: String = text
            .chars()
            .take_while(|c| !matches!(c, '/' | '?' | '#'))
            .collect();
        match head.split_once(':') {
            None => true,
            Some((scheme, _)) => ["http", "https", "mailto"]
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known)),
        }
    }
}

/// A language tag of BCP 47, such as `en-GB` or `fa`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Arc<str>);

impl Language {
    /// Accepts letters, digits and hyphens, in subtags of one to eight (RFC 5646, 2.1).
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let fits = |part: &str| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        };
        let primary = tag.split('-').next().unwrap_or("");
        let is_word = primary.len() >= 2 && primary.chars().all(|c| c.is_ascii_alphabetic());
        (is_word && tag.split('-').all(fits)).then(|| Self(tag.into()))
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag in lower case: `en` of `en-GB`.
    #[must_use]
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or("").to_ascii_lowercase()
    }

    /// Whether it is Persian, as it is called in Iran or in Afghanistan.
    #[must_use]
    pub fn is_persian(&self) -> bool {
        is_persian(&self.0)
    }

    /// Which way the language's usual script runs.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let tag = self.0.to_ascii_lowercase();
        if tag.split('-').any(|part| part == "latn" || part == "cyrl") {
            return Direction::Ltr;
        }
        match self.primary().as_str() {
            "ar" | "fa" | "prs" | "he" | "iw" | "ur" | "ps" | "ckb" | "sd" | "ug" | "yi" | "dv"
            | "syr" | "azb" | "lrc" | "mzn" | "glk" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}

/// Whether a tag of BCP 47 is of Persian (`fa`) or Dari (`prs`), in whatever case and country.
#[must_use]
pub fn is_persian(tag: &str) -> bool {
    let primary = tag.split(['-', '_']).next().unwrap_or("");
    ["fa", "prs"]
        .iter()
        .any(|known| primary.eq_ignore_ascii_case(known))
}

/// Which way words run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// As the first strong letter says (UAX #9, P2 and P3).
    #[default]
    Auto,
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// Words in another language than their block.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageRun {
    /// Which language.
    pub tag: Language,
    /// Which way it runs here.
    pub direction: Direction,
}

/// Everything that is true of a run of words; each kind of mark at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Set heavier, because it matters more.
    pub strong: bool,
    /// Set in another style, because it is stressed.
    pub emphasis: bool,
    /// Struck through: no longer so.
    pub strike: bool,
    /// Where the words lead.
    pub link: Option<Address>,
    /// Whom we have this from.
    pub source: Option<SourceId>,
    /// Whose words these are.
    pub quotation: Option<QuoteId>,
    /// The language, where it is not the block's.
    pub language: Option<Arc<LanguageRun>>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Marks {
    /// No mark at all.
    pub const NONE: Self = Self {
        strong: false,
        emphasis: false,
        strike: false,
        link: None,
        source: None,
        quotation: None,
        language: None,
        extra: Extra::NONE,
    };

    /// Whether nothing is marked.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::NONE
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Direction, Language};

    #[test]
    fn only_web_mail_and_relative_addresses_are_safe() {
        for (text, safe) in [
            ("https://amra.example/a", true),
            ("HTTP://amra.example", true),
            ("mailto:desk@amra.example", true),
            ("/2026/11/ferry?x=a:b", true),
            ("notes.html#a:b", true),
            ("javascript:alert(1)", false),
            ("java\tscript:alert(1)", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(Address::new(text).unwrap().is_safe(), safe, "{text}");
        }
    }

    #[test]
    fn a_language_knows_its_direction() {
        for (tag, direction) in [
            ("fa", Direction::Rtl),
            ("fa-IR", Direction::Rtl),
            ("az-Latn", Direction::Ltr),
            ("en_GB", Direction::Ltr),
        ] {
            assert_eq!(
                Language::parse(tag).unwrap().direction(),
                direction,
                "{tag}"
            );
        }
        for wrong in ["", "x", "12", "en-", "english language"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }
}
