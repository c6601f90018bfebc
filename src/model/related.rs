//! Pieces that readers are led to from under an article, in the order in which they stand there.

use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::block::Furniture;
use crate::model::extra::Extra;
use crate::model::mark::Address;
use crate::model::particulars::Status;

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// What it is called there.
    pub title: String,
    /// Where it is; an article of the library may have no address yet.
    pub url: Option<Address>,
    /// The article of the library, where it is one.
    pub article: Option<ArticleId>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Related {
    /// An article of the library as it calls itself now.
    #[must_use]
    pub fn to(id: ArticleId, target: Target) -> Self {
        Self {
            title: target.title,
            url: target.url,
            article: Some(id),
            extra: Extra::NONE,
        }
    }

    /// Its title and its address, where readers can be led there.
    #[must_use]
    pub fn link(&self) -> Option<(&str, &Address)> {
        let title = self.title.trim();
        let url = self.url.as_ref().filter(|url| url.is_safe())?;
        (!title.is_empty()).then_some((title, url))
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.url.is_none()
    }

    /// Whether it calls its article otherwise than that calls itself, or leads elsewhere.
    #[must_use]
    pub fn drifts(&self, target: &Target) -> bool {
        let is_moved = target.url.is_some() && target.url != self.url;
        is_moved || self.title.trim() != target.title
    }

    /// Makes it say what its article says.
    pub fn agree(&mut self, target: &Target) {
        self.title.clone_from(&target.title);
        if target.url.is_some() {
            self.url.clone_from(&target.url);
        }
    }

    /// An address that was typed where the title stands goes where addresses stand.
    pub fn put_right(&mut self) {
        let typed = self.title.trim();
        let is_address = ["https://", "http://"]
            .iter()
            .any(|start| typed.starts_with(start));
        if is_address && self.url.is_none() && !typed.contains(char::is_whitespace) {
            self.url = Address::new(typed);
            self.title.clear();
        }
    }
}

/// What an article says of itself to those that lead to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Its headline.
    pub title: String,
    /// Its own address on the web.
    pub url: Option<Address>,
    /// Where it stands.
    pub status: Status,
    /// Not to be published before.
    pub embargo: Option<Time>,
}

impl Target {
    /// Of an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let known = article.particulars();
        let headline = article.furniture(Furniture::Headline).text();
        Self {
            title: headline.trim().to_owned(),
            url: known.canonical.clone(),
            status: known.stage.status,
            embargo: known.embargo,
        }
    }

    /// Why readers are not to be led there at a moment.
    #[must_use]
    pub fn withheld(&self, now: Time) -> Option<Withheld> {
        if self.status == Status::Killed {
            return Some(Withheld::Killed);
        }
        let is_early = self.embargo.is_some_and(|until| now < until);
        is_early.then_some(Withheld::Embargoed)
    }
}

/// Why readers are not to be led to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// It was withdrawn for good.
    Killed,
    /// It is not to be published yet.
    Embargoed,
}
