//! A tree as RON and back: one field a line, so that a comparison shows the sentence that changed.

use ron::value::RawValue;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::record::error::ReadError;
use crate::record::tree::{Field, Tree};

/// Reads RON.
///
/// # Errors
/// Where it is not RON, with line and column.
pub fn read(text: &str) -> Result<Tree, ReadError> {
    ron::from_str(text).map_err(|error| ReadError::Syntax {
        line: error.span.start.line,
        column: error.span.start.col,
        what: error.code.to_string(),
    })
}

/// Reads RON and keeps beside each field what was written, for fields nobody knows.
///
/// # Errors
/// As [`read`].
pub fn read_with_raw(text: &str) -> Result<Tree, ReadError> {
    let plain = read(text)?;
    let raw = |error: ron::error::SpannedError| ReadError::Syntax {
        line: error.span.start.line,
        column: error.span.start.col,
        what: error.code.to_string(),
    };
    match plain {
        Tree::Fields(_) => {
            let Parts(parts) = ron::from_str(text).map_err(raw)?;
            let fields = parts.into_iter().map(|(name, part)| {
                Ok(Field {
                    name: name.unwrap_or_default(),
                    value: read_with_raw(part.get_ron())?,
                    raw: Some(part.get_ron().trim().to_owned()),
                })
            });
            Ok(Tree::Fields(fields.collect::<Result<_, ReadError>>()?))
        }
        Tree::List(_) => {
            let Parts(parts) = ron::from_str(text).map_err(raw)?;
            let list = parts
                .into_iter()
                .map(|(_, part)| read_with_raw(part.get_ron()));
            Ok(Tree::List(list.collect::<Result<_, _>>()?))
        }
        other => Ok(other),
    }
}

/// The names of a group's fields and what was written behind each, without asking what it says.
///
/// # Errors
/// As [`read`]; also when the text is no group of fields.
pub fn fields(text: &str) -> Result<Vec<(String, String)>, ReadError> {
    let Parts(parts) = ron::from_str(text).map_err(|error| ReadError::Syntax {
        line: error.span.start.line,
        column: error.span.start.col,
        what: error.code.to_string(),
    })?;
    let named = |(name, part): (Option<String>, Box<RawValue>)| {
        let name = name.ok_or_else(|| ReadError::Syntax {
            line: 1,
            column: 1,
            what: "Expected named fields".to_owned(),
        })?;
        Ok((name, part.get_ron().trim().to_owned()))
    };
    parts.into_iter().map(named).collect()
}

/// The parts of a list or of a group of fields, as they were written.
struct Parts(Vec<(Option<String>, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Parts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(PartsReader)
    }
}

struct PartsReader;

impl<'de> Visitor<'de> for PartsReader {
    type Value = Parts;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list or named fields")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Parts, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = from.next_element()? {
            parts.push((None, part));
        }
        Ok(Parts(parts))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Parts, A::Error> {
        let mut parts = Vec::new();
        while let Some((name, part)) = from.next_entry()? {
            parts.push((Some(name), part));
        }
        Ok(Parts(parts))
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Parts, D::Error> {
        Parts::deserialize(from)
    }
}

/// Writes RON, ending with a line feed.
#[must_use]
pub fn write(tree: &Tree) -> String {
    let mut out = String::new();
    put(tree, 0, &mut out);
    out.push('\n');
    out
}

/// Writes RON on one line.
#[must_use]
pub fn write_line(tree: &Tree) -> String {
    let mut out = String::new();
    put_line(tree, &mut out);
    out
}

fn put(tree: &Tree, depth: usize, out: &mut String) {
    let inner = depth + 1;
    let mut rows = |open: char, close: char, rows: &mut dyn Iterator<Item = (&str, &Tree)>| {
        out.push(open);
        let mut is_empty = true;
        for (name, value) in rows {
            is_empty = false;
            indent(inner, out);
            if open == '{' {
                put_text(name, out);
            } else if open == '(' {
                put_name(name, out);
            }
            out.push_str(if open == '[' { "" } else { ": " });
            put(value, inner, out);
            out.push(',');
        }
        if !is_empty {
            indent(depth, out);
        }
        out.push(close);
    };
    match tree {
        Tree::List(list) => rows('[', ']', &mut list.iter().map(|value| ("", value))),
        Tree::Fields(fields) => {
            let named = fields
                .iter()
                .map(|field| (field.name.as_str(), &field.value));
            let [open, close] = brackets(fields);
            rows(open, close, &mut { named });
        }
        other => put_line(other, out),
    }
}

fn indent(depth: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n("    ", depth));
}

/// The brackets of a group: those of a map where RON can write one of the names only as a text.
fn brackets(fields: &[Field]) -> [char; 2] {
    let is_group = fields.iter().all(|field| can_stand(&field.name));
    if is_group { ['(', ')'] } else { ['{', '}'] }
}

/// Whether a name can stand bare in a group.
fn can_stand(name: &str) -> bool {
    let is_simple = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
    let is_read = || {
        let mut group = "(".to_owned();
        put_name(name, &mut group);
        group.push_str(": ())");
        fields(&group).is_ok_and(|read| matches!(&*read, [(back, _)] if back == name))
    };
    !name.is_empty() && (name.chars().all(is_simple) || (!name.is_ascii() && is_read()))
}

fn put_name(name: &str, out: &mut String) {
    let is_plain = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    if !is_plain {
        out.push_str("r#");
    }
    out.push_str(name);
}

fn put_line(tree: &Tree, out: &mut String) {
    match tree {
        Tree::Nothing => out.push_str("()"),
        Tree::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Tree::Number(text) | Tree::Raw(text) => out.push_str(text),
        Tree::Text(text) => put_text(text, out),
        Tree::List(list) => {
            out.push('[');
            for (at, value) in list.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                put_line(value, out);
            }
            out.push(']');
        }
        Tree::Fields(fields) | Tree::Line(fields) => {
            let [open, close] = brackets(fields);
            out.push(open);
            for (at, field) in fields.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                if open == '{' {
                    put_text(&field.name, out);
                } else {
                    put_name(&field.name, out);
                }
                out.push_str(": ");
                put_line(&field.value, out);
            }
            out.push(close);
        }
    }
}

/// Writes text so that what a person sees in the file is what it says: signs that
/// hide or turn words round are written as escapes.
fn put_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            letter if letter.is_control() || is_hidden(letter) => {
                out.push_str(&format!("\\u{{{:X}}}", u32::from(letter)));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}

/// Line and paragraph separators, bidi embeddings, overrides and isolates, the byte order mark.
const fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
