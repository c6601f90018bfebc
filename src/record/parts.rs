//! Parts of an article as trees, for files that hold changes instead of articles.
//!
//! Each is the shape it has in an article's file, so that the two never differ.

use std::sync::Arc;

use crate::model::block::Block;
use crate::model::inline::{Inline, Run};
use crate::model::particulars::{Particular, Particulars};
use crate::model::queue::Card;
use crate::model::quote::{Quote, QuoteId};
use crate::model::source::{Parties, Party, PartyId, Source, SourceId};
use crate::model::staff::Credit;
use crate::record::error::{Kind, ReadError};
use crate::record::prose::Words;
use crate::record::shape::{Reader, Shape};
use crate::record::to_article::{Taker, Top};
use crate::record::tree::{Field, Form, Tree};
use crate::record::{books, from_article, v1};

const RON: Form = Form::Ron;

/// A part that stands in a file by itself.
pub trait Part: Sized {
    /// The part as a tree.
    fn to_tree(&self) -> Tree;

    /// The part of a tree.
    ///
    /// # Errors
    /// When something in it cannot be.
    fn from_tree(tree: Tree) -> Result<Self, ReadError>;
}

fn shape<T: Shape>(tree: Tree) -> Result<T, ReadError> {
    let mut reader = Reader::new(RON);
    let shape = T::read(tree, &mut reader)?;
    if reader.wants_raw {
        // A tree of ours has the text of what nobody knows, or nobody knows nothing.
        return Err(reader.wrong(Kind::Known, &Tree::Nothing));
    }
    Ok(shape)
}

fn taker() -> Taker {
    Taker::default()
}

impl Part for Block {
    fn to_tree(&self) -> Tree {
        from_article::block(self, RON).write(RON)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        taker().block(0, shape(tree)?)
    }
}

impl Part for Inline {
    fn to_tree(&self) -> Tree {
        from_article::words(self, RON).write(RON)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        taker().words("text", shape::<Words>(tree)?, &[])
    }
}

impl Part for Run {
    fn to_tree(&self) -> Tree {
        let mut fields = vec![Field {
            name: "bytes".to_owned(),
            value: Tree::Number(self.len.to_string()),
            raw: None,
        }];
        if let Tree::Fields(worn) = from_article::piece("", &self.marks).write(RON) {
            fields.extend(worn);
        }
        Tree::Line(fields)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        let bytes = match tree.get("bytes") {
            Some(Tree::Number(text)) => text.parse().ok(),
            _ => None,
        };
        let len = bytes.ok_or_else(|| ReadError::Value("bytes".to_owned(), String::new()))?;
        let piece = match tree {
            Tree::Fields(fields) | Tree::Line(fields) => {
                let worn = fields.into_iter().filter(|field| field.name != "bytes");
                shape::<v1::Piece>(Tree::Fields(worn.collect()))?
            }
            other => shape(other)?,
        };
        let marks = taker().marks("marks", piece)?;
        Ok(Self { len, marks })
    }
}

impl Part for Arc<Quote> {
    fn to_tree(&self) -> Tree {
        from_article::quote(QuoteId(0), self, String::new()).write(RON)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        taker().quote(shape(tree)?).map(Self::new)
    }
}

impl Part for Arc<Source> {
    fn to_tree(&self) -> Tree {
        let parties = Parties::new();
        from_article::source(SourceId(0), self, &parties, String::new(), RON).write(RON)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        taker().source_by_number(shape(tree)?).map(Self::new)
    }
}

impl Part for Arc<Party> {
    fn to_tree(&self) -> Tree {
        from_article::party(PartyId(0), self).write(RON)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        taker().party(shape(tree)?).map(Self::new)
    }
}

impl Part for Vec<Credit> {
    fn to_tree(&self) -> Tree {
        let credits = self.iter().map(|credit| from_article::credit(credit, RON));
        credits.collect::<Vec<_>>().write(RON)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        let shapes: Vec<v1::Credit> = shape(tree)?;
        Ok(shapes
            .into_iter()
            .map(|credit| taker().credit(credit))
            .collect())
    }
}

impl Part for Vec<Card> {
    fn to_tree(&self) -> Tree {
        self.iter().map(books::card).collect::<Vec<_>>().write(RON)
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        let shapes: Vec<v1::Card> = shape(tree)?;
        shapes.into_iter().map(|card| taker().card(card)).collect()
    }
}

/// One particular with its name, as the top of a file that holds no other.
impl Part for Particular {
    fn to_tree(&self) -> Tree {
        let mut known = Particulars::default();
        known.set(self.clone());
        let article = from_article::article_of_particulars(&known);
        Tree::Fields(vec![
            Field {
                name: "name".to_owned(),
                value: Tree::Text(self.name().to_owned()),
                raw: None,
            },
            Field {
                name: "value".to_owned(),
                value: article.write(RON),
                raw: None,
            },
        ])
    }

    fn from_tree(tree: Tree) -> Result<Self, ReadError> {
        let (name, value) = match (tree.get("name"), tree.get("value")) {
            (Some(Tree::Text(name)), Some(value)) => (name.clone(), value.clone()),
            _ => return Err(ReadError::Value("particular".to_owned(), String::new())),
        };
        let article: v1::Article = shape(value)?;
        let top = Top {
            slug: article.slug,
            language: article.language,
            status: article.status,
            published: article.published,
            updated: article.updated,
        };
        let known = taker().known(&top, article.particulars)?;
        known
            .named(&name)
            .ok_or(ReadError::Value("particular".to_owned(), name))
    }
}
