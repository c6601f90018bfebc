//! Two states of an article as one page to read: what is gone, new and moved stands in its place.

use std::collections::BTreeSet;

use super::term::Say;
use super::{Difference, Fate, Lot, Place, Row, facts, rows};
use crate::edit::step::Head;
use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind, ListStyle};
use crate::model::inline::Inline;
use crate::model::mark::Marks;
use crate::model::position::Pos;
use crate::model::quote::{QuoteId, Standing};

/// Why words are tinted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tint {
    /// They are gone; they are struck, too.
    Gone,
    /// They are new.
    New,
    /// They stood elsewhere, or were something else.
    Moved,
}

/// The page.
#[derive(Clone, Debug)]
pub struct Page {
    /// An article of the words of both.
    pub article: Article,
    /// The words that differ, in reading order.
    pub tints: Vec<(Pos, Pos, Tint)>,
    /// The blocks of both side by side.
    pub rows: Vec<Row>,
    /// Which row each block of the page shows; none where it tells of something else.
    pub shows: Vec<Option<usize>>,
}

/// What is being put on a page.
#[derive(Default)]
struct Setter {
    blocks: Vec<Block>,
    shows: Vec<Option<usize>>,
    /// The tinted stretches of each block.
    tints: Vec<Vec<(usize, usize, Tint)>>,
}

/// How a page of two states speaks to whoever reads it.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// What a difference beside the words is called.
    pub name: &'a dyn Fn(&Place) -> String,
    /// What facts say in words of their own.
    pub say: Say<'a>,
    /// What stands over the facts that belong to no quote.
    pub heading: &'a str,
}

impl std::fmt::Debug for Voice<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Voice").field(&self.heading).finish()
    }
}

/// Puts two states on one page.
#[must_use]
pub fn page(was: &Article, is: &Article, voice: Voice<'_>) -> Page {
    let Voice { name, say, heading } = voice;
    let rows = rows(was, is);
    let mut facts = facts(was.records(), is.records(), say);
    let mut setter = Setter::default();
    let mut told: BTreeSet<QuoteId> = BTreeSet::new();
    for (at, row) in rows.iter().enumerate() {
        let of = |article: &Article, index: Option<usize>| article.block(index?).cloned();
        let Some(block) = of(is, row.is).or_else(|| of(was, row.was)) else {
            continue;
        };
        setter.row(at, row, &block);
        for id in reworded(row, &block, was.records(), is.records()) {
            setter.remark(&name(&Place::Quote(id, "reworded")));
        }
        // What changed about a quotation stands under its words.
        for id in block.quote_ids().filter(|id| told.insert(*id)) {
            let here =
                |fact: &mut Difference| matches!(fact.place, Place::Quote(of, _) if of == id);
            for fact in facts.extract_if(.., here) {
                setter.fact(&name(&fact.place), &fact);
            }
        }
    }
    if !facts.is_empty() {
        let crosshead = Block::new(BlockKind::Crosshead, Inline::plain(heading));
        setter.put(crosshead, None, Vec::new());
        for fact in &facts {
            setter.fact(&name(&fact.place), fact);
        }
    }
    let article = Article::from_parts(is.id(), setter.blocks, both(was.records(), is.records()));
    let mut tints = Vec::new();
    for (index, stretches) in setter.tints.iter().enumerate() {
        let start = article.blocks().start(index).0;
        let placed = stretches.iter();
        tints.extend(placed.map(|(from, to, tint)| (Pos(start + from), Pos(start + to), *tint)));
    }
    Page {
        article,
        tints,
        rows,
        shows: setter.shows,
    }
}

impl Setter {
    fn put(&mut self, block: Block, row: Option<usize>, tints: Vec<(usize, usize, Tint)>) {
        self.blocks.push(block);
        self.shows.push(row);
        self.tints.push(tints);
    }

    fn row(&mut self, at: usize, row: &Row, block: &Block) {
        let mut words = Inline::default();
        let mut tints = Vec::new();
        for (fate, part) in &row.words {
            let from = words.len();
            if *fate == Fate::Gone {
                words.append(&struck(part));
            } else {
                words.append(part);
            }
            let tint = match (row.lot, fate) {
                (Lot::Recast | Lot::MovedHere | Lot::MovedAway, _) => Some(Tint::Moved),
                (_, Fate::Gone) => Some(Tint::Gone),
                (_, Fate::New) => Some(Tint::New),
                (_, Fate::Kept) => None,
            };
            tints.extend(tint.map(|tint| (from, words.len(), tint)));
        }
        self.put(Head::of(block).with(words), Some(at), tints);
    }

    /// Something to be looked at that is no change of its own.
    fn remark(&mut self, words: &str) {
        let style = ListStyle::Bulleted;
        let item = BlockKind::ListItem { style, level: 0 };
        let tint = (0, words.len(), Tint::Moved);
        self.put(Block::new(item, Inline::plain(words)), None, vec![tint]);
    }

    fn fact(&mut self, name: &str, fact: &Difference) {
        let mut words = Inline::plain(&format!("{name}: "));
        let mut tints = Vec::new();
        for (fate, part) in &fact.words {
            let from = words.len();
            let part = Inline::plain(&part.replace('\n', " · "));
            match fate {
                Fate::Gone => {
                    words.append(&struck(&part));
                    tints.push((from, words.len(), Tint::Gone));
                    // Two values beside each other are not one word.
                    words.push(" ", &Marks::NONE);
                }
                Fate::New => {
                    words.append(&part);
                    tints.push((from, words.len(), Tint::New));
                }
                Fate::Kept => words.append(&part),
            }
        }
        let style = ListStyle::Bulleted;
        let item = BlockKind::ListItem { style, level: 0 };
        self.put(Block::new(item, words), None, tints);
    }
}

/// The quotations of a block whose words changed though somebody had confirmed them.
fn reworded(row: &Row, block: &Block, was: &Records, is: &Records) -> BTreeSet<QuoteId> {
    if !matches!(row.lot, Lot::Changed | Lot::New) {
        return BTreeSet::new();
    }
    let is_confirmed = |records: &Records, id: &QuoteId| {
        let quote = records.quotes.get(id);
        quote.is_some_and(|quote| quote.standing == Standing::Confirmed)
    };
    let changed = row.words.iter().filter(|(fate, _)| *fate != Fate::Kept);
    let inside = changed.flat_map(|(_, part)| part.runs().filter_map(|(_, it)| it.quotation));
    let ids = block.kind.quote().into_iter().chain(inside);
    ids.filter(|id| is_confirmed(was, id) && is_confirmed(is, id))
        .collect()
}

fn struck(words: &Inline) -> Inline {
    let mut out = Inline::default();
    for (text, marks) in words.pieces() {
        let marks = Marks {
            strike: true,
            ..marks.clone()
        };
        out.push(text, &marks);
    }
    out
}

/// The records of the later article, with those that words of the earlier one still need.
fn both(was: &Records, is: &Records) -> Records {
    let mut out = is.clone();
    for (id, party) in &was.parties {
        out.parties.entry(*id).or_insert_with(|| party.clone());
    }
    for (id, source) in &was.sources {
        out.sources.entry(*id).or_insert_with(|| source.clone());
    }
    for (id, quote) in &was.quotes {
        out.quotes.entry(*id).or_insert_with(|| quote.clone());
    }
    out
}
