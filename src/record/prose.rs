//! Words as they stand in a file: a sentence a line in RON, one text in JSON.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::words;
use crate::record::error::ReadError;
use crate::record::shape::{Reader, Shape};
use crate::record::tree::{Form, Tree};
use crate::record::v1::Piece;

/// Words that wear no marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose(pub String);

impl Shape for Prose {
    fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError> {
        match tree {
            Tree::List(_) => Vec::<String>::read(tree, at).map(|lines| Self(lines.concat())),
            other => String::read(other, at).map(Self),
        }
    }

    fn write(&self, form: Form) -> Tree {
        let mut lines: Vec<Tree> = match form {
            Form::Ron => sentences(&self.0),
            Form::Json => Vec::new(),
        };
        match lines.pop() {
            Some(last) if lines.is_empty() => last,
            Some(last) => {
                lines.push(last);
                Tree::List(lines)
            }
            None => Tree::Text(self.0.clone()),
        }
    }

    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl JsonSchema for Prose {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }

    fn inline_schema() -> bool {
        true
    }
}

fn sentences(text: &str) -> Vec<Tree> {
    words::sentences(text)
        .map(|sentence| Tree::Text(sentence.to_owned()))
        .collect()
}

/// The words of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<Piece>);

impl Words {
    /// The words alone.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// Whether a piece wears nothing.
fn is_plain(piece: &Piece) -> bool {
    *piece
        == Piece {
            text: piece.text.clone(),
            ..Piece::default()
        }
}

fn read_piece(tree: Tree, at: &mut Reader) -> Result<Piece, ReadError> {
    match tree {
        Tree::Text(text) => Ok(Piece {
            text,
            ..Piece::default()
        }),
        other => Piece::read(other, at),
    }
}

impl Shape for Words {
    fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError> {
        match tree {
            Tree::List(list) => list
                .into_iter()
                .enumerate()
                .map(|(index, piece)| at.within(&format!("[{index}]"), |at| read_piece(piece, at)))
                .collect::<Result<_, _>>()
                .map(Self),
            Tree::Nothing => Ok(Self::default()),
            other => Ok(Self(vec![Piece {
                text: String::read(other, at)?,
                ..Piece::default()
            }])),
        }
    }

    fn write(&self, form: Form) -> Tree {
        if form == Form::Json {
            return Tree::Text(self.text());
        }
        let mut lines = Vec::new();
        for piece in &self.0 {
            match piece.write(form) {
                Tree::Fields(fields) if !is_plain(piece) => lines.push(Tree::Line(fields)),
                _ => lines.extend(sentences(&piece.text)),
            }
        }
        match (lines.len(), lines.pop()) {
            (1, Some(Tree::Text(only))) => Tree::Text(only),
            (_, Some(last)) => {
                lines.push(last);
                Tree::List(lines)
            }
            (_, None) => Tree::Text(String::new()),
        }
    }

    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl JsonSchema for Words {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }

    fn inline_schema() -> bool {
        true
    }
}
