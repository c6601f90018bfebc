//! A whole page that a site can publish as it is, or the article element alone.
//!
//! The body is written straight into one text by `blocks` and `words`; the page around it,
//! the author box and the recent posts are templates that a house can replace with its own.

mod blocks;
mod context;
mod direction;
pub(super) mod escape;
mod furniture;
mod head;
mod json;
mod linked;
mod table;
mod templates;
mod words;
mod writer;

use std::fmt;

pub(super) use furniture::modified;
pub use templates::{TemplateError, Templates};

use crate::export::public::public;
use crate::export::remark::Remark;
use crate::export::{Exported, date};
use crate::model::Time;
use crate::model::article::Article;
use context::Page;
use writer::Writer;

/// How a page is made.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The article element alone, without a page around it.
    pub fragment: bool,
    /// Write how long ago the recent posts are, as of this moment, instead of their dates.
    pub ages: Option<Time>,
    /// Write articles that are still embargoed too.
    pub force: bool,
    /// Write articles that are killed whole, not the notice in their place.
    pub whole: bool,
    /// The present moment.
    pub now: Time,
    /// The house's own templates; ours where it has none.
    pub templates: Option<&'a Templates>,
}

impl Options<'_> {
    /// A whole page with dates, in our own templates.
    #[must_use]
    pub const fn at(now: Time) -> Self {
        Self {
            fragment: false,
            ages: None,
            force: false,
            whole: false,
            now,
            templates: None,
        }
    }
}

/// Why no page was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not to be published before this.
    Embargoed(Time),
    /// A template could not be filled; the text says where and why.
    Template(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Embargoed(until) => write!(
                f,
                "the article is embargoed until {}, so nothing was written; to export it all the same, use --force",
                date::moment(*until, "en-GB")
            ),
            Self::Template(why) => write!(
                f,
                "the page was not made, the article is as it was; mend the template: {why}"
            ),
        }
    }
}

impl std::error::Error for Refused {}

/// Whether readers may have the article now.
pub(super) fn allowed(article: &Article, options: &Options<'_>) -> Result<(), Refused> {
    let embargo = article.particulars().embargo;
    match embargo.filter(|until| options.now < *until && !options.force) {
        Some(until) => Err(Refused::Embargoed(until)),
        None => Ok(()),
    }
}

/// The elements of the body alone, of an article that may leave the house, and what they could
/// not carry.
pub(super) fn body(public: &Article) -> (String, Vec<Remark>) {
    let mut writer = Writer::new(public);
    writer.body(public);
    (writer.take(), writer.remarks)
}

/// Writes an article as HTML.
///
/// # Errors
/// When the article is embargoed, or a house's own template cannot be filled.
pub fn write(article: &Article, options: &Options<'_>) -> Result<Exported, Refused> {
    allowed(article, options)?;
    let (public, mut remarks) = public(article);
    let mut writer = Writer::new(&public);
    let page = Page::of(&public, &mut writer, options);
    let templates = options.templates.unwrap_or_else(|| Templates::ours());
    let name = if options.fragment {
        templates::FRAGMENT
    } else {
        templates::PAGE
    };
    let text = templates
        .fill(name, &page)
        .map_err(|error| Refused::Template(error.to_string()))?;
    for new in writer.remarks {
        crate::export::remark(&mut remarks, new);
    }
    Ok(Exported { text, remarks })
}
