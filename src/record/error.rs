//! Why a file could not be read, each as one sentence.

use std::fmt;

/// Why a file could not be read. Reading changes nothing, so the file is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file is larger than anything a person writes; its bytes and the most that is read.
    TooLarge(usize, usize),
    /// The bytes are not UTF-8; the first wrong one is at this place.
    NotUtf8(usize),
    /// It is not RON, or not JSON.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the parser says.
        what: String,
    },
    /// It is well formed but does not say that it is ours.
    NotOurs {
        /// What it should say.
        wanted: &'static str,
        /// What it says, if it says anything.
        found: Option<String>,
    },
    /// It has no version, or one that is not a number.
    NoVersion,
    /// A field holds something of another kind.
    Shape {
        /// The way to it: `body[3].text`.
        path: String,
        /// What should stand there.
        wanted: Kind,
        /// What stands there.
        found: Kind,
    },
    /// A field stands twice.
    Twice(String),
    /// A value that must be in a list of words is not; the way to it and what stands there.
    Value(String, String),
}

/// What can stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Nothing,
    /// True or false.
    Truth,
    /// A number.
    Number,
    /// A whole number that fits the type of that name.
    Whole(&'static str),
    /// Text.
    Text,
    /// A list.
    List,
    /// A group of fields.
    Group,
    /// Fields that are known here, and no others.
    Known,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing",
            Self::Truth => "true or false",
            Self::Number => "a number",
            Self::Whole(kind) => return write!(f, "a whole number that fits {kind}"),
            Self::Text => "text",
            Self::List => "a list",
            Self::Group => "a group of fields",
            Self::Known => "only known fields",
        })
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes, most) => write!(
                f,
                "the file has {} MB, and no more than {} MB are read",
                bytes >> 20,
                most >> 20
            ),
            Self::NotUtf8(at) => write!(
                f,
                "byte {at} is not UTF-8; save the file as UTF-8 and open it again"
            ),
            Self::Syntax { line, column, what } => {
                let what: String = what.chars().take(200).collect();
                write!(f, "line {line}, column {column}: {what}")
            }
            Self::NotOurs { wanted, found } => {
                write!(f, "it does not begin with `format: \"{wanted}\"`")?;
                match found {
                    Some(found) => write!(f, " but with {found:?}, so another program made it"),
                    None => f.write_str(", so another program made it"),
                }
            }
            Self::NoVersion => f.write_str("it does not say its version as a whole number"),
            Self::Shape {
                path,
                wanted,
                found,
            } => write!(f, "`{path}` should be {wanted} and is {found}"),
            Self::Twice(path) => write!(f, "`{path}` stands twice; take one of them away"),
            Self::Value(path, found) => write!(f, "`{path}` cannot be {found:?}"),
        }
    }
}

impl std::error::Error for ReadError {}
