//! What stands beside an article, to its shapes and back: the pieces that readers are led to, and
//! the copy that it was begun from.

use uuid::Uuid;

use crate::model::article::ArticleId;
use crate::model::received::Received;
use crate::model::related::Related;
use crate::record::error::ReadError;
use crate::record::from_article::{kept, time, url};
use crate::record::prose::Prose;
use crate::record::to_article::{Taker, address};
use crate::record::v1;

pub(super) fn related(related: &Related) -> v1::Related {
    v1::Related {
        title: related.title.clone(),
        url: url(related.url.as_ref()),
        article: related.article.map(|id| id.to_string()),
        kept: kept(&related.extra),
    }
}

pub(super) fn received(received: &Received) -> v1::Received {
    v1::Received {
        text: Prose(received.text.clone()),
        at: time(received.at),
        url: url(received.url.as_ref()),
        kept: kept(&received.extra),
    }
}

impl Taker {
    pub(super) fn received(&mut self, shape: v1::Received) -> Result<Received, ReadError> {
        Ok(Received {
            text: shape.text.0,
            at: self.time("received.at", shape.at.as_deref())?,
            url: address(shape.url.as_ref()),
            extra: self.extra(shape.kept),
        })
    }

    pub(super) fn related(&mut self, shapes: Vec<v1::Related>) -> Result<Vec<Related>, ReadError> {
        let one = |shape: v1::Related| {
            Ok(Related {
                title: shape.title,
                url: address(shape.url.as_ref()),
                article: article_id(shape.article.as_deref())?,
                extra: self.extra(shape.kept),
            })
        };
        shapes.into_iter().map(one).collect()
    }
}

/// The article of the library that something is about.
pub(super) fn article_id(id: Option<&str>) -> Result<Option<ArticleId>, ReadError> {
    let Some(id) = id.filter(|id| !id.is_empty()) else {
        return Ok(None);
    };
    match Uuid::parse_str(id) {
        Ok(id) => Ok(Some(ArticleId(id))),
        Err(_) => Err(ReadError::Value("article".to_owned(), id.to_owned())),
    }
}
