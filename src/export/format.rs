//! The forms an article can leave in, and one door to all of them.

use crate::export::html::{self, Refused};
use crate::export::{Exported, exact, markdown, plain};
use crate::model::article::Article;

/// A form an article can leave in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A page to publish.
    Html,
    /// Everything, for other programs.
    Json,
    /// Everything, as it is saved.
    Ron,
    /// The words with the signs of Markdown.
    Markdown,
    /// The words alone.
    Text,
}

impl Format {
    /// All, as they are offered.
    pub const ALL: [Self; 5] = [
        Self::Html,
        Self::Json,
        Self::Ron,
        Self::Markdown,
        Self::Text,
    ];

    /// How the name of such a file ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
            Self::Ron => "ron",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// Whether it holds everything and is for desks, not for readers.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Json | Self::Ron)
    }

    /// Writes an article.
    ///
    /// # Errors
    /// When it is for readers and the article is embargoed, or a template cannot be filled.
    pub fn write(
        self,
        article: &Article,
        options: &html::Options<'_>,
    ) -> Result<Exported, Refused> {
        match self {
            Self::Html => html::write(article, options),
            Self::Json => Ok(exact::json(article)),
            Self::Ron => Ok(exact::ron(article)),
            Self::Markdown => html::allowed(article, options).map(|()| markdown::write(article)),
            Self::Text => html::allowed(article, options).map(|()| plain::write(article)),
        }
    }
}
