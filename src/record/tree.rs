//! What a file says before anyone asks what it means: texts, numbers, lists, fields.
//!
//! RON and JSON are both read into a [`Tree`] and written from one, so that what the
//! fields mean is said once, in the shapes of [`crate::record::v1`].

use std::borrow::Cow;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::record::error::Kind;

/// Which of the two syntaxes is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The saved form: names in snake case, words as pieces, a sentence a line.
    Ron,
    /// The exchange form: names in camel case, words as one text with marks beside it.
    Json,
}

impl Form {
    /// A field's name as this form writes it.
    #[must_use]
    pub fn key(self, name: &'static str) -> Cow<'static, str> {
        if self == Self::Ron || !name.contains('_') {
            return Cow::Borrowed(name);
        }
        let mut out = String::with_capacity(name.len());
        let mut is_start = false;
        for letter in name.chars() {
            match letter {
                '_' => is_start = true,
                letter if is_start => {
                    out.extend(letter.to_uppercase());
                    is_start = false;
                }
                letter => out.push(letter),
            }
        }
        Cow::Owned(out)
    }
}

/// A named value.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name as it stands in the file.
    pub name: String,
    /// What it says.
    pub value: Tree,
    /// The value as it was written, where that was asked for.
    pub raw: Option<String>,
}

/// What a file says.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// Nothing: `()`, `None` or `null`.
    Nothing,
    /// Yes or no.
    Bool(bool),
    /// A number, as it was written.
    Number(String),
    /// Words.
    Text(String),
    /// Several values in order.
    List(Vec<Self>),
    /// Named values in order.
    Fields(Vec<Field>),
    /// Named values that are written on one line.
    Line(Vec<Field>),
    /// RON that is written as it is.
    Raw(String),
}

impl Tree {
    /// What kind of thing it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Nothing => Kind::Nothing,
            Self::Bool(_) => Kind::Truth,
            Self::Number(_) => Kind::Number,
            Self::Text(_) => Kind::Text,
            Self::List(_) => Kind::List,
            Self::Fields(_) | Self::Line(_) | Self::Raw(_) => Kind::Group,
        }
    }

    /// The value of a field of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Fields(fields) | Self::Line(fields) => fields
                .iter()
                .find_map(|field| (field.name == name).then_some(&field.value)),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("text, a number, true or false, a list or named fields")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(format!("{value:?}")))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Text(value))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Tree, D::Error> {
        Tree::deserialize(from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Tree, D::Error> {
        Tree::deserialize(from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = from.next_element()? {
            list.push(value);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = from.next_entry()? {
            fields.push(Field {
                name,
                value,
                raw: None,
            });
        }
        Ok(Tree::Fields(fields))
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => to.serialize_none(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Number(text) => match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(whole), _) => to.serialize_i64(whole),
                (_, Ok(number)) if number.is_finite() => to.serialize_f64(number),
                _ => to.serialize_str(text),
            },
            Self::Text(text) | Self::Raw(text) => to.serialize_str(text),
            Self::List(list) => {
                let mut to = to.serialize_seq(Some(list.len()))?;
                for value in list {
                    to.serialize_element(value)?;
                }
                to.end()
            }
            Self::Fields(fields) | Self::Line(fields) => {
                let mut to = to.serialize_map(Some(fields.len()))?;
                for field in fields {
                    to.serialize_entry(&field.name, &field.value)?;
                }
                to.end()
            }
        }
    }
}
