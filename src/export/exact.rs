//! RON and JSON: everything of an article, proved by reading it back.

use crate::export::Exported;
use crate::export::remark::Remark;
use crate::model::article::Article;
use crate::record::article::{Reading, read, read_json, write, write_json};
use crate::record::error::ReadError;

/// An article as it is saved.
#[must_use]
pub fn ron(article: &Article) -> Exported {
    let text = write(article);
    let back = read(text.as_bytes(), article.id());
    proved(article, text, back)
}

/// An article for other programs; its schema is `assets/schema/article.v1.json`.
///
/// It holds notes to the desk and protected sources too, which are marked as such.
#[must_use]
pub fn json(article: &Article) -> Exported {
    let text = write_json(article);
    let back = read_json(text.as_bytes(), article.id());
    proved(article, text, back)
}

fn proved(article: &Article, text: String, back: Result<Reading, ReadError>) -> Exported {
    let remarks = match back {
        Ok(reading) if reading.article == *article => Vec::new(),
        Ok(_) => vec![Remark::NotTheSame(String::new())],
        Err(error) => vec![Remark::NotTheSame(error.to_string())],
    };
    Exported { text, remarks }
}
