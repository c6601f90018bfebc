//! The forms an article can leave in, and one door to all of them.

use crate::export::html::{self, Refused};
use crate::export::public::public;
use crate::export::remark::Remark;
use crate::export::{Exported, exact, markdown, ninjs, notice, plain};
use crate::model::article::Article;
use crate::model::block::BlockKind;
use crate::model::mark::Address;

/// A form an article can leave in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A page to publish.
    Html,
    /// Everything, for other programs.
    Json,
    /// Everything, as it is saved.
    Ron,
    /// One item for agencies and other desks, as the IPTC says.
    Ninjs,
    /// The words with the signs of Markdown.
    Markdown,
    /// The words alone.
    Text,
}

impl Format {
    /// All, as they are offered.
    pub const ALL: [Self; 6] = [
        Self::Html,
        Self::Json,
        Self::Ron,
        Self::Ninjs,
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
            Self::Ninjs => "ninjs.json",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// Whether it holds everything and is for desks, not for readers.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Json | Self::Ron)
    }

    /// The files beside the article that its text loads, by their names in the article: pictures
    /// and portraits, but none that stand at an address of the web or at a fixed place. The notice
    /// in the place of a killed article loads none, unless it is the `whole` article that leaves.
    #[must_use]
    pub fn files(self, article: &Article, whole: bool) -> Vec<String> {
        if matches!(self, Self::Json | Self::Ron | Self::Ninjs | Self::Text) {
            return Vec::new();
        }
        let is_beside = |file: &str| {
            !file.is_empty()
                && !file.starts_with(['/', '#', '?'])
                && Address::new(file).is_some_and(|address| address.is_safe())
                && !file.split('/').next().unwrap_or("").contains(':')
        };
        if !whole && notice::replaces(article) {
            return Vec::new();
        }
        let (article, _) = public(article);
        let pictures = article.body().filter_map(|block| match &block.kind {
            BlockKind::Picture(picture) => Some(picture.file.trim()),
            _ => None,
        });
        let portraits = article.records().authors.iter();
        let portraits = portraits.map(|credit| credit.author.portrait.trim());
        let lead = article.particulars().lead_picture.trim();
        // Markdown shows the pictures alone; a page has its authors' faces as well.
        let faces = portraits.chain([lead]).filter(|_| self == Self::Html);
        let all = pictures.chain(faces).filter(|file| is_beside(file));
        let mut files: Vec<String> = Vec::new();
        for file in all {
            if !files.iter().any(|known| known == file) {
                files.push(file.to_owned());
            }
        }
        files
    }

    /// Writes an article, or the notice that readers find in its place.
    ///
    /// # Errors
    /// When it is for readers and the article is embargoed, or a template cannot be filled.
    pub fn write(
        self,
        article: &Article,
        options: &html::Options<'_>,
    ) -> Result<Exported, Refused> {
        if options.whole || self.is_exact() || !notice::replaces(article) {
            return self.as_it_is(article, options);
        }
        let (notice, told) = notice::notice(article);
        let mut exported = self.as_it_is(&notice, options)?;
        exported.remarks.retain(|remark| *remark != Remark::Killed);
        exported.remarks.splice(0..0, told);
        Ok(exported)
    }

    fn as_it_is(self, article: &Article, options: &html::Options<'_>) -> Result<Exported, Refused> {
        match self {
            Self::Html => html::write(article, options),
            Self::Json => Ok(exact::json(article)),
            Self::Ron => Ok(exact::ron(article)),
            Self::Ninjs => ninjs::write(article, options),
            Self::Markdown => html::allowed(article, options).map(|()| markdown::write(article)),
            Self::Text => html::allowed(article, options).map(|()| plain::write(article)),
        }
    }
}
