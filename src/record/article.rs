//! An article's file: from bytes to an article and back.

use crate::model::article::{Article, ArticleId};
use crate::record::error::ReadError;
use crate::record::remark::Remark;
use crate::record::shape::{Reader, Shape};
use crate::record::to_article::Taker;
use crate::record::tree::{Form, Tree};
use crate::record::{FORMAT, VERSION, from_article, ron_text, upgrade, v1};

/// The most bytes that are read.
pub const MAX_BYTES: usize = 64 << 20;

/// What a file held.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// What was odd.
    pub remarks: Vec<Remark>,
    /// Whether a newer program wrote it: it may be looked at but not written over.
    pub is_newer: bool,
}

/// Reads RON; `spare` becomes the article's id when the file has none.
///
/// # Errors
/// When it is not the file of an article, or something in it cannot be.
pub fn read(bytes: &[u8], spare: ArticleId) -> Result<Reading, ReadError> {
    let text = text_of(bytes)?;
    let tree = ron_text::read(text)?;
    let (shape, is_newer) = match shape_of::<v1::Article>(tree, Form::Ron, FORMAT)? {
        Shaped::Whole(shape, is_newer) => (shape, is_newer),
        Shaped::WantsRaw => {
            let tree = ron_text::read_with_raw(text)?;
            match shape_of(tree, Form::Ron, FORMAT)? {
                Shaped::Whole(shape, is_newer) => (shape, is_newer),
                Shaped::WantsRaw => return Err(ReadError::NoVersion),
            }
        }
    };
    article_of(shape, is_newer, spare)
}

/// Reads JSON; `spare` becomes the article's id when the file has none.
///
/// # Errors
/// When it is not the file of an article, or something in it cannot be.
pub fn read_json(bytes: &[u8], spare: ArticleId) -> Result<Reading, ReadError> {
    let text = text_of(bytes)?;
    let tree = serde_json::from_str(text).map_err(|error| ReadError::Syntax {
        line: error.line(),
        column: error.column(),
        what: error.to_string(),
    })?;
    match shape_of(tree, Form::Json, FORMAT)? {
        Shaped::Whole(shape, is_newer) => article_of(shape, is_newer, spare),
        Shaped::WantsRaw => Err(ReadError::NoVersion),
    }
}

/// The article of a tree that stands inside another file.
///
/// # Errors
/// When it is not that of an article, or something in it cannot be, or it holds a field nobody
/// knows whose text was not kept.
pub fn from_tree(tree: Tree, spare: ArticleId) -> Result<Reading, ReadError> {
    match shape_of(tree, Form::Ron, FORMAT)? {
        Shaped::Whole(shape, is_newer) => article_of(shape, is_newer, spare),
        Shaped::WantsRaw => Err(ReadError::NoVersion),
    }
}

/// The tree of an article, as [`fn@write`] writes it.
#[must_use]
pub fn to_tree(article: &Article) -> Tree {
    from_article::article(article, Form::Ron).write(Form::Ron)
}

/// Writes RON: a field a line, a sentence a line.
#[must_use]
pub fn write(article: &Article) -> String {
    ron_text::write(&to_tree(article))
}

/// Writes JSON, indented by two spaces, ending with a line feed.
#[must_use]
pub fn write_json(article: &Article) -> String {
    json_of(&from_article::article(article, Form::Json).write(Form::Json))
}

pub(super) fn json_of(tree: &Tree) -> String {
    // A tree has only text keys and finite numbers, so there is nothing JSON cannot hold.
    let mut out = serde_json::to_string_pretty(tree).unwrap_or_default();
    out.push('\n');
    out
}

fn article_of(shape: v1::Article, is_newer: bool, spare: ArticleId) -> Result<Reading, ReadError> {
    let mut taker = Taker {
        is_newer,
        ..Taker::default()
    };
    if is_newer {
        taker.remarks.push(Remark::Newer(shape.version));
    }
    let article = taker.article(shape, spare)?;
    Ok(Reading {
        article,
        remarks: taker.remarks,
        is_newer,
    })
}

pub(super) fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    if MAX_BYTES < bytes.len() {
        return Err(ReadError::TooLarge(bytes.len(), MAX_BYTES));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|error| ReadError::NotUtf8(error.valid_up_to()))?;
    Ok(text.trim_start_matches('\u{FEFF}'))
}

/// A file as its shape, or the wish to see it once more with the text of its fields.
pub(super) enum Shaped<T> {
    Whole(T, bool),
    WantsRaw,
}

/// Looks at format and version first, then at everything else.
pub(super) fn shape_of<T: Shape>(
    tree: Tree,
    form: Form,
    wanted: &'static str,
) -> Result<Shaped<T>, ReadError> {
    match tree.get("format") {
        Some(Tree::Text(found)) if found == wanted => {}
        found => {
            return Err(ReadError::NotOurs {
                wanted,
                found: match found {
                    Some(Tree::Text(found)) => Some(found.clone()),
                    _ => None,
                },
            });
        }
    }
    let version = match tree.get("version") {
        Some(Tree::Number(text)) => text.parse::<u32>().ok().filter(|version| *version != 0),
        _ => None,
    };
    let version = version.ok_or(ReadError::NoVersion)?;
    let tree = upgrade::to_today(tree, version);
    let mut reader = Reader::new(form);
    let shape = T::read(tree, &mut reader)?;
    if reader.wants_raw {
        return Ok(Shaped::WantsRaw);
    }
    Ok(Shaped::Whole(shape, VERSION < version))
}
