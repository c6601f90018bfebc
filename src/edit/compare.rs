//! All that differs between two states of an article, as lines a person can read.

use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::particulars::{Particular, Particulars};

/// What happened to some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stayed.
    Kept,
    /// They are gone.
    Gone,
    /// They are new.
    New,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where: "headline", "paragraph 3", "quote 2, speaker".
    pub place: String,
    /// The words, in reading order.
    pub words: Vec<(Fate, String)>,
}

impl Difference {
    fn of(place: impl Into<String>, was: &str, is: &str) -> Option<Self> {
        if was == is {
            return None;
        }
        let diff = TextDiff::from_unicode_words(was, is);
        let mut words: Vec<(Fate, String)> = Vec::new();
        for change in diff.iter_all_changes() {
            let fate = match change.tag() {
                ChangeTag::Equal => Fate::Kept,
                ChangeTag::Delete => Fate::Gone,
                ChangeTag::Insert => Fate::New,
            };
            match words.last_mut() {
                Some((last, text)) if *last == fate => text.push_str(change.value()),
                _ => words.push((fate, change.value().to_owned())),
            }
        }
        Some(Self {
            place: place.into(),
            words,
        })
    }
}

/// Everything that differs: furniture, blocks, quotes, sources, authors, particulars, posts.
#[must_use]
pub fn compare(was: &Article, is: &Article) -> Vec<Difference> {
    let mut out = Vec::new();
    for kind in Furniture::ALL {
        let place = format!("{kind:?}").to_lowercase();
        let (old, new) = (was.furniture(kind).text(), is.furniture(kind).text());
        out.extend(Difference::of(place, old, new));
    }
    body(was, is, &mut out);
    records(was.records(), is.records(), &mut out);
    out
}

/// What a block is called, without its number.
const fn noun(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Crosshead => "crosshead",
        BlockKind::Quote(_) => "quote block",
        BlockKind::PullQuote(_) => "pull quote",
        BlockKind::ListItem { .. } => "list item",
        BlockKind::Picture(_) => "picture",
        BlockKind::Embed(_) => "embed",
        BlockKind::Rule => "rule",
        BlockKind::EditorsNote => "editor's note",
        BlockKind::Correction(_) => "correction",
        _ => "paragraph",
    }
}

fn body(was: &Article, is: &Article, out: &mut Vec<Difference>) {
    let key = |block: &Block| format!("{block:?}");
    let old: Vec<_> = was.body().collect();
    let new: Vec<_> = is.body().collect();
    let old_keys: Vec<_> = old.iter().map(|block| key(block)).collect();
    let new_keys: Vec<_> = new.iter().map(|block| key(block)).collect();
    for op in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (from, to) = (op.old_range(), op.new_range());
        for at in 0..from.len().max(to.len()) {
            let before = old.get(from.start + at).filter(|_| at < from.len());
            let after = new.get(to.start + at).filter(|_| at < to.len());
            let number = after.map_or(from.start, |_| to.start) + at + 1;
            let kind = after
                .or(before)
                .map_or("paragraph", |block| noun(&block.kind));
            // What stands elsewhere just as it was has been moved.
            let moved = |keys: &[String], block: Option<&&std::sync::Arc<Block>>| {
                block.is_some_and(|block| !block.words.is_empty() && keys.contains(&key(block)))
            };
            let place = match (moved(&new_keys, before), moved(&old_keys, after)) {
                (true, _) if after.is_none() => format!("{kind} {number}, moved away"),
                (_, true) if before.is_none() => format!("{kind} {number}, moved here"),
                _ => format!("{kind} {number}"),
            };
            let text = |block: Option<&&std::sync::Arc<Block>>| {
                block.map_or("", |block| block.words.text()).to_owned()
            };
            let (gone, new) = (text(before), text(after));
            match Difference::of(place.clone(), &gone, &new) {
                Some(difference) => out.push(difference),
                None => out.push(Difference {
                    place: format!("{place}, its kind, marks or language"),
                    words: vec![(Fate::Kept, new)],
                }),
            }
        }
    }
}

fn records(was: &Records, is: &Records, out: &mut Vec<Difference>) {
    let ids: std::collections::BTreeSet<_> = was.quotes.keys().chain(is.quotes.keys()).collect();
    for id in ids {
        let (old, new) = (was.quotes.get(id), is.quotes.get(id));
        let facts = |records: &Records| {
            let quote = records.quotes.get(id);
            let source = quote.and_then(|quote| records.sources.get(&quote.source?));
            let sentence =
                source.map(|source| source.sentence(&records.parties, source.form, "en"));
            quote.map_or_else(Default::default, |quote| {
                let when = quote.occasion.at.as_ref().map(ToString::to_string);
                [
                    quote.speaker.name.clone(),
                    quote.speaker.role.clone(),
                    [quote.occasion.place.clone(), when.unwrap_or_default()].join(" "),
                    sentence.unwrap_or_default(),
                    format!("{:?}", quote.standing).to_lowercase(),
                ]
            })
        };
        if old == new && facts(was) == facts(is) {
            continue;
        }
        let names = ["speaker", "role", "occasion", "source", "standing"];
        for (name, (old, new)) in names.iter().zip(facts(was).iter().zip(facts(is).iter())) {
            out.extend(Difference::of(format!("quote {}, {name}", id.0), old, new));
        }
    }
    let sources = |records: &Records| {
        let all = records.sources.values();
        let lines = all.map(|source| source.sentence(&records.parties, source.form, "en"));
        lines.collect::<Vec<_>>().join("\n")
    };
    out.extend(Difference::of("sources", &sources(was), &sources(is)));
    let authors = |records: &Records| {
        let all = records.authors.iter();
        let lines = all.map(|credit| format!("{}: {}", credit.author.name, credit.author.bio));
        lines.collect::<Vec<_>>().join("\n")
    };
    out.extend(Difference::of("authors", &authors(was), &authors(is)));
    let posts = |records: &Records| {
        let all = records.posts.iter();
        let lines = all.map(|card| format!("{}: {}", card.teaser.title, card.teaser.excerpt));
        lines.collect::<Vec<_>>().join("\n")
    };
    out.extend(Difference::of("recent posts", &posts(was), &posts(is)));
    particulars(&was.particulars, &is.particulars, out);
}

fn particulars(was: &Particulars, is: &Particulars, out: &mut Vec<Difference>) {
    for change in was.changes_to(is) {
        let name = change.name().replace('_', " ");
        let (old, new) = (plain(&was.get(&change)), plain(&change));
        out.extend(Difference::of(name, &old, &new));
    }
}

/// A particular's value without the names of the types around it.
fn plain(particular: &Particular) -> String {
    let text = format!("{particular:?}");
    let mut inner = text.as_str();
    for _ in 0..3 {
        let unwrapped = inner
            .split_once('(')
            .filter(|(name, _)| name.chars().all(char::is_alphanumeric))
            .and_then(|(_, rest)| rest.strip_suffix(')'));
        inner = unwrapped.unwrap_or(inner);
    }
    match inner {
        "None" => String::new(),
        inner => inner.trim_matches('"').to_owned(),
    }
}
