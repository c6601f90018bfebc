//! Why a file could not be read, and what was odd in one that could.

use super::Told;
use crate::desk::say::{figures, say, say_with};
use crate::record::error::{Kind, ReadError};
use crate::record::remark::Remark;

/// The most of a parser's own words that is told.
const MOST: usize = 200;

impl Told for Kind {
    fn told(&self) -> String {
        match self {
            Self::Nothing => say("kind-nothing"),
            Self::Truth => say("kind-truth"),
            Self::Number => say("kind-number"),
            Self::Whole(kind) => return say_with("kind-whole", [("kind", (*kind).into())]),
            Self::Text => say("kind-text"),
            Self::List => say("kind-list"),
            Self::Group => say("kind-group"),
            Self::Known => say("kind-known"),
        }
        .to_owned()
    }
}

impl Told for ReadError {
    fn told(&self) -> String {
        match self {
            Self::TooLarge(bytes, most) => {
                let values = [
                    ("size", (bytes >> 20).into()),
                    ("most", (most >> 20).into()),
                ];
                say_with("read-too-large", values)
            }
            Self::NotUtf8(at) => say_with("read-not-text", [("at", figures(at).into())]),
            Self::Syntax { line, column, what } => {
                let what: String = what.chars().take(MOST).collect();
                let values = [
                    ("line", figures(line).into()),
                    ("column", figures(column).into()),
                    ("what", what.into()),
                ];
                say_with("read-syntax", values)
            }
            Self::NotOurs { wanted, found } => {
                let wanted = format!("`format: \"{wanted}\"`");
                let wanted = ("wanted", wanted.into());
                match found {
                    Some(found) => {
                        let found = ("found", format!("{found:?}").into());
                        say_with("read-other-program", [wanted, found])
                    }
                    None => say_with("read-not-ours", [wanted]),
                }
            }
            Self::NoVersion => say("read-no-version").to_owned(),
            Self::Shape {
                path,
                wanted,
                found,
            } => {
                let values = [
                    ("path", field(path).into()),
                    ("wanted", wanted.told().into()),
                    ("found", found.told().into()),
                ];
                say_with("read-shape", values)
            }
            Self::Twice(path) => say_with("read-twice", [("path", field(path).into())]),
            Self::Value(path, found) => {
                let values = [
                    ("path", field(path).into()),
                    ("found", format!("{found:?}").into()),
                ];
                say_with("read-value", values)
            }
        }
    }
}

/// The way to a field.
fn field(path: &str) -> String {
    format!("`{path}`")
}

/// The name of a list of records.
fn list(name: &str) -> String {
    match name {
        "quotes" => say("list-quotes").to_owned(),
        "sources" => say("list-sources").to_owned(),
        "parties" => say("list-parties").to_owned(),
        other => other.to_owned(),
    }
}

impl Told for Remark {
    fn told(&self) -> String {
        match self {
            Self::Newer(version) => say_with("odd-newer", [("version", figures(version).into())]),
            Self::Unknown(name) => {
                let name = field(&name.replace('\u{1F}', "."));
                say_with("odd-unknown", [("field", name.into())])
            }
            Self::SecondNumber {
                list: name,
                number,
                now,
            } => {
                let values = [
                    ("list", list(name).into()),
                    ("number", figures(number).into()),
                    ("now", figures(now).into()),
                ];
                say_with("odd-second-number", values)
            }
            Self::Unquoted(number, speaker) => {
                let number = ("number", figures(number).into());
                if speaker.is_empty() {
                    say_with("odd-unquoted", [number])
                } else {
                    let speaker = ("speaker", speaker.as_str().into());
                    say_with("odd-unquoted-of", [number, speaker])
                }
            }
            Self::NoRecord(name, number) => {
                let number = ("number", figures(number).into());
                say_with("odd-no-record", [("list", list(name).into()), number])
            }
            Self::TakenOut(path, letters) => {
                let values = [("field", field(path).into()), ("count", (*letters).into())];
                say_with("odd-taken-out", values)
            }
            Self::Marks(path, marks) => {
                let values = [("field", field(path).into()), ("count", (*marks).into())];
                say_with("odd-marks", values)
            }
            Self::RuleWithWords(block) => {
                let path = field(&format!("body[{block}]"));
                say_with("odd-rule", [("field", path.into())])
            }
            Self::NewWord {
                field: name,
                found,
                instead,
            } => {
                let values = [
                    ("field", field(name).into()),
                    ("found", format!("{found:?}").into()),
                    ("instead", format!("{instead:?}").into()),
                ];
                say_with("odd-new-word", values)
            }
            Self::NewId => say("odd-new-id").to_owned(),
        }
    }
}
