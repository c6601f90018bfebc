//! One line of a journal: its number, its length, its checksum, and what it says as RON.

use crate::edit::selection::Selection;
use crate::edit::step::{Head, Step};
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::block::Block;
use crate::model::inline::{Inline, Run};
use crate::model::position::Pos;
use crate::model::quote::QuoteId;
use crate::model::slice::Slice;
use crate::model::source::{PartyId, SourceId};
use crate::record::parts::Part;
use crate::record::ron_text;
use crate::record::tree::{Field, Tree};

/// The line of a text: `number length checksum text`, the length in bytes, the checksum the
/// CRC-32 of number and text in hexadecimal.
#[must_use]
pub(super) fn seal(number: u64, text: &str) -> String {
    let sum = sum(number, text);
    format!("{number} {} {sum:08x} {text}\n", text.len())
}

fn sum(number: u64, text: &str) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&number.to_le_bytes());
    hasher.update(text.as_bytes());
    hasher.finalize()
}

/// The number and text of a line without its line feed; `None` when it is not whole.
#[must_use]
pub(super) fn unseal(line: &[u8]) -> Option<(u64, &str)> {
    let line = std::str::from_utf8(line).ok()?;
    let (number, rest) = line.split_once(' ')?;
    let (bytes, rest) = rest.split_once(' ')?;
    let (written, text) = rest.split_once(' ')?;
    let number: u64 = number.parse().ok()?;
    let is_whole = bytes.parse() == Ok(text.len())
        && written == format!("{:08x}", sum(number, text))
        && !line.starts_with('+');
    is_whole.then_some((number, text))
}

const ORIGINS: [(Origin, &str); 10] = [
    (Origin::Typing, "typing"),
    (Origin::Deleting, "deleting"),
    (Origin::Composition, "composition"),
    (Origin::Paste, "paste"),
    (Origin::Field, "field"),
    (Origin::Command, "command"),
    (Origin::Undo, "undo"),
    (Origin::Redo, "redo"),
    (Origin::Import, "import"),
    (Origin::Colleague, "colleague"),
];

fn field(name: &str, value: Tree) -> Field {
    Field {
        name: name.to_owned(),
        value,
        raw: None,
    }
}

fn number(value: usize) -> Tree {
    Tree::Number(value.to_string())
}

fn pair(anchor: Pos, head: Pos) -> Tree {
    Tree::List(vec![number(anchor.0), number(head.0)])
}

/// What happened, as RON on one line; `before` is what was selected, and `is_apart` says that one
/// undo never takes it back with what came before.
#[must_use]
pub(super) fn write(change: &Transaction, before: Selection, is_apart: bool) -> String {
    let origin = ORIGINS.iter().find(|(origin, _)| *origin == change.origin);
    let origin = origin.map_or("command", |(_, word)| word);
    let at = change
        .at
        .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
    let apart = is_apart.then(|| field("apart", Tree::Bool(true)));
    let fields = [
        field("at", Tree::Text(at)),
        field("by", Tree::Text(origin.to_owned())),
        field("was", pair(before.anchor, before.head)),
        field("now", pair(change.selection.anchor, change.selection.head)),
        field("steps", Tree::List(change.steps.iter().map(step).collect())),
    ];
    ron_text::write_line(&Tree::Fields(fields.into_iter().chain(apart).collect()))
}

fn step(step: &Step) -> Tree {
    let record = |name: &str, id: u32, is: Option<Tree>| {
        let id = field(name, Tree::Number(id.to_string()));
        let is = is.map(|tree| field("is", tree));
        std::iter::once(id).chain(is).collect()
    };
    Tree::Fields(match step {
        Step::Replace { from, to, with } => {
            let mut fields = vec![field("replace", pair(*from, *to))];
            if !with.lead.is_empty() {
                fields.push(field("with", with.lead.to_tree()));
            }
            if !with.blocks.is_empty() {
                let blocks = with.blocks.iter().map(|block| block.to_tree()).collect();
                fields.push(field("blocks", Tree::List(blocks)));
            }
            fields
        }
        Step::Restyle { from, runs } => vec![
            field("restyle", number(from.0)),
            field("runs", Tree::List(runs.iter().map(Part::to_tree).collect())),
        ],
        Step::Reblock { at, head } => vec![
            field("reblock", number(at.0)),
            field("head", head.clone().with(Inline::EMPTY).to_tree()),
        ],
        Step::Quote(QuoteId(id), is) => record("quote", *id, is.as_ref().map(Part::to_tree)),
        Step::Source(SourceId(id), is) => record("source", *id, is.as_ref().map(Part::to_tree)),
        Step::Party(PartyId(id), is) => record("party", *id, is.as_ref().map(Part::to_tree)),
        Step::Particular(particular) => vec![field("particular", particular.to_tree())],
        Step::Authors(authors) => vec![field("authors", authors.to_tree())],
        Step::Posts(posts) => vec![field("posts", posts.to_tree())],
    })
}

/// Whether the line of a change says that one undo never takes it back with what came before.
#[must_use]
pub(super) fn is_apart(tree: &Tree) -> bool {
    matches!(tree.get("apart"), Some(Tree::Bool(true)))
}

/// What the tree of a line says happened, and what was selected before; `None` when it says nothing known.
#[must_use]
pub(super) fn read(tree: &Tree, text: &str) -> Option<(Transaction, Selection)> {
    // A step may carry a field that nobody knows; it is then read with its text.
    change(tree).or_else(|| change(&ron_text::read_with_raw(text).ok()?))
}

fn change(tree: &Tree) -> Option<(Transaction, Selection)> {
    let (Tree::Text(at), Tree::Text(by)) = (tree.get("at")?, tree.get("by")?) else {
        return None;
    };
    let at: Time = chrono::DateTime::parse_from_rfc3339(at).ok()?.to_utc();
    let origin = ORIGINS.iter().find(|(_, word)| word == by)?.0;
    let Tree::List(steps) = tree.get("steps")? else {
        return None;
    };
    let selection = |name| {
        let (anchor, head) = both(tree.get(name)?)?;
        Some(Selection { anchor, head })
    };
    let change = Transaction {
        steps: steps.iter().map(read_step).collect::<Option<_>>()?,
        selection: selection("now")?,
        origin,
        at,
    };
    Some((change, selection("was")?))
}

fn one(tree: &Tree) -> Option<usize> {
    match tree {
        Tree::Number(text) => text.parse().ok(),
        _ => None,
    }
}

fn both(tree: &Tree) -> Option<(Pos, Pos)> {
    match tree {
        Tree::List(list) => match list.as_slice() {
            [a, b] => Some((Pos(one(a)?), Pos(one(b)?))),
            _ => None,
        },
        _ => None,
    }
}

fn read_step(tree: &Tree) -> Option<Step> {
    let Tree::Fields(fields) = tree else {
        return None;
    };
    let first = fields.first()?;
    let value = &first.value;
    let id = || u32::try_from(one(value)?).ok();
    Some(match first.name.as_str() {
        "replace" => {
            let (from, to) = both(value)?;
            let lead = tree.get("with").cloned().map(Inline::from_tree);
            let blocks = match tree.get("blocks") {
                Some(Tree::List(blocks)) => blocks.as_slice(),
                _ => &[],
            };
            let blocks = blocks
                .iter()
                .map(|block| Block::from_tree(block.clone()).ok());
            let blocks = blocks.map(|block| block.map(std::sync::Arc::new));
            let with = Slice {
                lead: lead.transpose().ok()?.unwrap_or_default(),
                blocks: blocks.collect::<Option<_>>()?,
            };
            Step::Replace { from, to, with }
        }
        "restyle" => {
            let Tree::List(runs) = tree.get("runs")? else {
                return None;
            };
            let runs = runs.iter().map(|run| Run::from_tree(run.clone()).ok());
            Step::Restyle {
                from: Pos(one(value)?),
                runs: runs.collect::<Option<_>>()?,
            }
        }
        "reblock" => Step::Reblock {
            at: Pos(one(value)?),
            head: Box::new(Head::of(&Block::from_tree(tree.get("head")?.clone()).ok()?)),
        },
        "quote" => Step::Quote(QuoteId(id()?), part(tree)?),
        "source" => Step::Source(SourceId(id()?), part(tree)?),
        "party" => Step::Party(PartyId(id()?), part(tree)?),
        "particular" => Step::Particular(Part::from_tree(value.clone()).ok()?),
        "authors" => Step::Authors(Part::from_tree(value.clone()).ok()?),
        "posts" => Step::Posts(Part::from_tree(value.clone()).ok()?),
        _ => return None,
    })
}

/// The record that a step sets; `None` inside when it removes one, outside when it is not readable.
#[expect(
    clippy::option_option,
    reason = "removed and unreadable are two things"
)]
fn part<T: Part>(tree: &Tree) -> Option<Option<T>> {
    match tree.get("is") {
        None => Some(None),
        Some(is) => T::from_tree(is.clone()).ok().map(Some),
    }
}
