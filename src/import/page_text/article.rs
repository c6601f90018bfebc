//! What was found in a page, put together as an article.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::credit;
use super::speech::Quotation;
use super::{Options, Reading};
use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::extra::Extra;
use crate::model::inline::{CELL, Inline};
use crate::model::mark::{Direction, Language, Marks};
use crate::model::particulars::{Particulars, Slug, Status};
use crate::model::quote::{Quote, QuoteId, Speaker, Standing};
use crate::model::source::{Link, Party, PartyId, PartyKind, Source, SourceId};
use crate::model::staff::{Author, Credit};

/// The most bytes of paragraphs that are kept as a passage, each time one of them is quoted from.
const LONGEST_PASSAGE: usize = 8_000;

/// A mark on the words of a block.
#[derive(Clone, Copy, Debug)]
enum Pin {
    Quotation(QuoteId),
    Source(SourceId),
}

/// The marks found in each block: the bytes they cover, in any order.
type Pins = BTreeMap<usize, Vec<(std::ops::Range<usize>, Pin)>>;

/// The article of a reading.
pub(super) fn build(reading: &Reading, options: &Options) -> Article {
    let language = reading.language.and_then(Language::parse);
    let direction = language
        .as_ref()
        .map_or(Direction::Auto, Language::direction);
    let mut records = Records {
        particulars: particulars(reading, language, options),
        authors: reading.page.authors.iter().map(author).collect(),
        posts: reading.page.posts.clone(),
        ..Records::default()
    };
    let mut pins = Pins::new();
    add_sources(&reading.credits, &mut records, &mut pins);
    add_quotes(reading, &mut records, &mut pins);
    let page = &reading.page;
    let furniture = [
        (Furniture::Kicker, &page.kicker),
        (Furniture::Headline, &page.headline),
        (Furniture::Standfirst, &page.standfirst),
        (Furniture::Byline, &page.byline),
        (Furniture::Dateline, &page.dateline),
    ]
    .map(|(kind, words)| (BlockKind::from_furniture(kind), words));
    let mut quoted: BTreeMap<usize, QuoteId> = BTreeMap::new();
    for (id, found) in (1..).map(QuoteId).zip(&reading.quotations) {
        let parts = found.parts.iter().filter(|_| found.is_block);
        quoted.extend(parts.map(|part| (part.block, id)));
    }
    let body = page.body.iter().enumerate().map(|(index, line)| {
        let record = quoted.get(&(Furniture::ALL.len() + index)).copied();
        let kind = match &line.kind {
            BlockKind::Quote(_) => BlockKind::Quote(record),
            other => other.clone(),
        };
        (kind, &line.words)
    });
    let blocks = furniture
        .into_iter()
        .chain(body)
        .enumerate()
        .map(|(index, (kind, words))| Block {
            direction: turned(words, direction),
            ..Block::new(
                kind,
                marked(words, &pins.remove(&index).unwrap_or_default()),
            )
        })
        .collect();
    Article::from_parts(options.id, blocks, records)
}

fn particulars(reading: &Reading, language: Option<Language>, options: &Options) -> Particulars {
    let page = &reading.page;
    let first = page.body.first().map_or("", |p| p.words.as_str());
    let title = if page.headline.is_empty() {
        first
            .split_whitespace()
            .take(8)
            .collect::<Vec<_>>()
            .join(" ")
    } else {
        page.headline.clone()
    };
    Particulars {
        slug: Slug::parse(&title),
        language,
        stage: Status::Draft.into(),
        created: Some(options.at),
        changed: Some(options.at),
        published: page.published,
        ..Particulars::default()
    }
}

fn author(author: &Author) -> Credit {
    Credit {
        has_own_bio: !author.bio.is_empty(),
        author: author.clone(),
        ..Credit::default()
    }
}

/// Every credit as a chain of parties; a name is one party wherever it stands.
fn add_sources(credits: &[credit::Credit], records: &mut Records, pins: &mut Pins) {
    let mut known: BTreeMap<String, PartyId> = BTreeMap::new();
    for (id, credit) in (1..).map(SourceId).zip(credits) {
        let chain = credit.chain.iter().map(|party| {
            let next = PartyId(
                u32::try_from(known.len())
                    .unwrap_or(u32::MAX)
                    .saturating_add(1),
            );
            let party_id = *known.entry(key(&party.name, party.kind)).or_insert(next);
            if party_id == next {
                let value = Party::new(&party.name, party.kind);
                records.parties.insert(next, Arc::new(value));
            }
            Link {
                party: party_id,
                role: party.role.clone(),
                url: None,
                date: party.date.clone(),
                language: None,
                extra: Extra::NONE,
            }
        });
        let source = Source {
            chain: chain.collect(),
            ..Source::default()
        };
        records.sources.insert(id, Arc::new(source));
        let pin = (credit.place.range.clone(), Pin::Source(id));
        pins.entry(credit.place.block).or_default().push(pin);
    }
}

/// What makes two names one party: "the Courier" and "Courier" are, a man and his account are not.
fn key(name: &str, kind: PartyKind) -> String {
    let bare = name
        .strip_prefix("the ")
        .or_else(|| name.strip_prefix("The "))
        .unwrap_or(name);
    let sign = if kind == PartyKind::Account { "@" } else { "" };
    format!("{sign}{}", bare.to_lowercase())
}

fn add_quotes(reading: &Reading, records: &mut Records, pins: &mut Pins) {
    let is_persian = reading.language == Some("fa");
    for (number, found) in (1..).zip(&reading.quotations) {
        let id = QuoteId(number);
        let source = found
            .credit
            .and_then(|index| u32::try_from(index + 1).ok())
            .map(SourceId)
            .filter(|id| records.sources.contains_key(id));
        let quote = Quote {
            speaker: speaker(found, is_persian),
            occasion: found.occasion.clone(),
            source,
            standing: Standing::Found,
            passage: passage(found, reading),
            ..Quote::default()
        };
        records.quotes.insert(id, Arc::new(quote));
        for part in found.parts.iter().filter(|_| !found.is_block) {
            let pin = (part.range.clone(), Pin::Quotation(id));
            pins.entry(part.block).or_default().push(pin);
        }
    }
}

/// The paragraphs of the page that hold a quotation, as the page has them; none where the page
/// parts nothing into paragraphs.
fn passage(found: &Quotation, reading: &Reading) -> String {
    let blocks: BTreeSet<usize> = found.parts.iter().map(|part| part.block).collect();
    let lines = blocks.into_iter().filter_map(|block| {
        let index = block.checked_sub(Furniture::ALL.len())?;
        reading.page.body.get(index)
    });
    let words: Vec<&str> = lines.map(|line| line.words.as_str()).collect();
    let is_long = LONGEST_PASSAGE < words.iter().map(|words| words.len()).sum();
    if is_long {
        String::new()
    } else {
        words.join("\n")
    }
}

/// Those who spoke, as one line: "A and B".
pub(super) fn speaker(found: &Quotation, is_persian: bool) -> Speaker {
    let join = |of: fn(&Speaker) -> &str| {
        let words: Vec<&str> = found.speakers.iter().map(of).collect();
        // An office of one of two would read as that of both.
        if words.iter().any(|word| word.is_empty()) {
            return String::new();
        }
        words.join(if is_persian { " و " } else { " and " })
    };
    Speaker {
        name: join(|who| &who.name),
        role: join(|who| &who.role),
    }
}

/// The words with their marks; of two marks of one kind on a letter the first stays.
fn marked(words: &str, pins: &[(std::ops::Range<usize>, Pin)]) -> Inline {
    if pins.is_empty() {
        return Inline::plain(words);
    }
    let mut edges: Vec<usize> = pins
        .iter()
        .flat_map(|(range, _)| [range.start, range.end])
        .chain([0, words.len()])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    // No paragraph of a page is a row of a table.
    let words = &words.replace(CELL, " ");
    let mut out = Inline::default();
    for (from, to) in edges.iter().zip(edges.iter().skip(1)) {
        let mut marks = Marks::NONE;
        for (range, pin) in pins {
            if range.start <= *from && *to <= range.end {
                match pin {
                    Pin::Quotation(id) => marks.quotation = marks.quotation.or(Some(*id)),
                    Pin::Source(id) => marks.source = marks.source.or(Some(*id)),
                }
            }
        }
        out.push(words.get(*from..*to).unwrap_or_default(), &marks);
    }
    out
}

/// The direction of a block whose first letter would turn it the wrong way: a Persian
/// paragraph that begins with a Latin name.
fn turned(words: &str, page: Direction) -> Direction {
    let mut rtl = 0_usize;
    let mut all = 0_usize;
    let mut first = None;
    for letter in words.chars().filter(|c| c.is_alphabetic()) {
        let is_rtl = matches!(u32::from(letter), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC);
        first = first.or(Some(is_rtl));
        rtl += usize::from(is_rtl);
        all += 1;
    }
    let is_rtl = match page {
        Direction::Rtl => all < rtl * 4,
        Direction::Ltr | Direction::Auto => all < rtl * 2,
    };
    match first {
        Some(head) if head != is_rtl && is_rtl => Direction::Rtl,
        Some(head) if head != is_rtl => Direction::Ltr,
        _ => Direction::Auto,
    }
}
