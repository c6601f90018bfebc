//! The line of a point: why it was set, when, and by whom.

use crate::edit::revision::{Big, Occasion, Point};
use crate::library::journal::field;
use crate::model::Time;
use crate::model::particulars::Status;
use crate::record::tree::{Field, Tree};

/// When and who, for every line that sets a point.
pub(super) fn about(point: &Point) -> [Field; 2] {
    let at = point
        .at
        .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
    [
        field("at", Tree::Text(at)),
        field("who", Tree::Text(point.who.clone())),
    ]
}

/// The point as it is written.
pub(super) fn tree(point: &Point) -> Tree {
    let (word, is) = match &point.occasion {
        Occasion::Opened => ("opened", None),
        Occasion::Saved => ("saved", None),
        Occasion::Named(name) => ("named", Some(name.as_str())),
        Occasion::Status(status) => ("status", Some(status.word())),
        Occasion::Before(big) => ("before", Some(big.word())),
        Occasion::Outside => ("outside", None),
        Occasion::Other(word) => (word.as_str(), None),
    };
    let is = is.map(|is| field("is", Tree::Text(is.to_owned())));
    let first = field("point", Tree::Text(word.to_owned()));
    let fields = std::iter::once(first).chain(is).chain(about(point));
    Tree::Fields(fields.collect())
}

/// When and by whom, of a line that says so.
pub(super) fn when_and_who(tree: &Tree) -> Option<(Time, String)> {
    let Tree::Text(at) = tree.get("at")? else {
        return None;
    };
    let who = match tree.get("who") {
        Some(Tree::Text(who)) => who.clone(),
        _ => String::new(),
    };
    Some((chrono::DateTime::parse_from_rfc3339(at).ok()?.to_utc(), who))
}

/// The point of a line; a reason that nobody knows is kept as it was written.
pub(super) fn read(tree: &Tree) -> Option<Point> {
    let Tree::Text(word) = tree.get("point")? else {
        return None;
    };
    let is = match tree.get("is") {
        Some(Tree::Text(is)) => Some(is.as_str()),
        _ => None,
    };
    let big = |is: &str| Big::ALL.into_iter().find(|big| big.word() == is);
    let occasion = match (word.as_str(), is) {
        ("opened", _) => Some(Occasion::Opened),
        ("saved", _) => Some(Occasion::Saved),
        ("named", Some(name)) => Some(Occasion::Named(name.to_owned())),
        ("status", Some(status)) => Status::from_word(status).map(Occasion::Status),
        ("before", Some(is)) => big(is).map(Occasion::Before),
        ("outside", _) => Some(Occasion::Outside),
        _ => None,
    };
    let (at, who) = when_and_who(tree)?;
    Some(Point {
        occasion: occasion.unwrap_or_else(|| Occasion::Other(word.clone())),
        at,
        who,
    })
}
