//! What the index keeps of an article: what a list shows, and the words it is found by.

use std::path::{Path, PathBuf};

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions,
    Value as _,
};
use tantivy::{TantivyDocument, doc};

use super::order::alphabet;
use crate::library::disk::About;
use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::block::{BlockKind, Furniture};
use crate::model::particulars::Status;
use crate::model::stage::Stage;

/// The name under which [`super::words::Parts`] is known to an index.
pub(super) const PARTS: &str = "nutgraf";
/// The same of [`super::words::Starts`].
pub(super) const STARTS: &str = "nutgraf starts";

/// Bytes from which on a kicker or a place is none that another article could have.
const LONG: usize = 120;

/// What a list shows of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its file.
    pub path: PathBuf,
    /// Its name for ever.
    pub id: ArticleId,
    /// Its headline; empty when it has none.
    pub headline: String,
    /// Where it stands.
    pub stage: Stage,
    /// Who wrote it, parted by commas.
    pub authors: String,
    /// When it was last changed, published or begun.
    pub at: Option<Time>,
    /// How many words it has.
    pub words: usize,
    /// Who has it, while it is on its way to readers.
    pub in_hand: Option<String>,
    /// By when it is to be done, while it is not.
    pub due: Option<Time>,
    /// When it is to go out, while it is not.
    pub goes_out: Option<Time>,
}

impl Row {
    /// Of an article in a file.
    #[must_use]
    pub fn of(path: &Path, article: &Article) -> Self {
        let known = article.particulars();
        let names = article.records().authors.iter();
        let names: Vec<&str> = names
            .map(|credit| credit.author.name.as_str())
            .filter(|name| !name.is_empty())
            .collect();
        let authors = match names.as_slice() {
            [] => article.furniture(Furniture::Byline).text().to_owned(),
            names => names.join(", "),
        };
        Self {
            path: path.to_owned(),
            id: article.id(),
            headline: article
                .furniture(Furniture::Headline)
                .text()
                .trim()
                .to_owned(),
            stage: known.stage.as_shown(),
            authors,
            at: known.changed.or(known.published).or(known.created),
            words: article.word_count(),
            in_hand: known.in_hand().map(str::to_owned),
            due: known.due(),
            goes_out: known.to_go_out(),
        }
    }
}

/// The fields of the index.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    pub(super) schema: Schema,
    /// A number made of the path in the library.
    pub(super) key: Field,
    /// A number made of the article's id.
    pub(super) name: Field,
    /// When the file was changed last, and its length.
    pub(super) time: Field,
    pub(super) bytes: Field,
    /// What lists are ordered by.
    pub(super) order: Field,
    pub(super) status: Field,
    stage: Field,
    path: Field,
    id: Field,
    title: Field,
    authors: Field,
    at: Field,
    words: Field,
    in_hand: Field,
    due: Field,
    goes_out: Field,
    /// When it is to come down again, while it is out.
    comes_down: Field,
    /// What comes first of what is due.
    next: Field,
    /// What a list by headline is ordered by.
    alphabet: Field,
    /// What is offered while another one is typed.
    kicker: Field,
    place: Field,
    /// What is searched, by worth.
    pub(super) headline: Field,
    pub(super) names: Field,
    pub(super) body: Field,
    /// The beginnings of the words of headline and names.
    pub(super) headline_starts: Field,
    pub(super) name_starts: Field,
}

impl Fields {
    pub(super) const TIME: &str = "time";
    pub(super) const BYTES: &str = "bytes";
    pub(super) const KEY: &str = "key";
    pub(super) const ORDER: &str = "order";
    pub(super) const STATUS: &str = "status";
    pub(super) const STAGE: &str = "stage";
    pub(super) const WORDS: &str = "words";
    pub(super) const GOES_OUT: &str = "goes out";
    pub(super) const COMES_DOWN: &str = "comes down";
    pub(super) const NEXT: &str = "next";
    pub(super) const KICKER: &str = "kicker";
    pub(super) const PLACE: &str = "place";
    pub(super) const ALPHABET: &str = "alphabet";

    pub(super) fn new() -> Self {
        let mut schema = Schema::builder();
        let searched = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(PARTS)
                .set_index_option(IndexRecordOption::WithFreqs)
                .set_fieldnorms(false),
        );
        let starts = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(STARTS)
                .set_index_option(IndexRecordOption::Basic)
                .set_fieldnorms(false),
        );
        Self {
            key: schema.add_u64_field(Self::KEY, INDEXED | FAST),
            name: schema.add_u64_field("name", INDEXED),
            time: schema.add_u64_field(Self::TIME, FAST),
            bytes: schema.add_u64_field(Self::BYTES, FAST),
            order: schema.add_i64_field(Self::ORDER, FAST),
            status: schema.add_u64_field(Self::STATUS, FAST | STORED),
            stage: schema
                .add_text_field(Self::STAGE, TextOptions::default().set_fast("raw") | STORED),
            path: schema.add_text_field("path", STORED),
            id: schema.add_text_field("id", STORED),
            title: schema.add_text_field("title", STORED),
            authors: schema.add_text_field("authors", STORED),
            at: schema.add_i64_field("at", STORED),
            words: schema.add_u64_field(Self::WORDS, FAST | STORED),
            in_hand: schema.add_text_field("in hand", STORED),
            due: schema.add_i64_field("due", STORED),
            goes_out: schema.add_i64_field(Self::GOES_OUT, FAST | STORED),
            comes_down: schema.add_i64_field(Self::COMES_DOWN, FAST),
            next: schema.add_i64_field(Self::NEXT, FAST),
            alphabet: schema.add_text_field(Self::ALPHABET, TextOptions::default().set_fast("raw")),
            kicker: schema.add_text_field(Self::KICKER, TextOptions::default().set_fast("raw")),
            place: schema.add_text_field(Self::PLACE, TextOptions::default().set_fast("raw")),
            headline: schema.add_text_field("headline", searched.clone()),
            names: schema.add_text_field("names", searched.clone()),
            body: schema.add_text_field("body", searched),
            headline_starts: schema.add_text_field("headline starts", starts.clone()),
            name_starts: schema.add_text_field("name starts", starts),
            schema: schema.build(),
        }
    }

    /// What is kept of an article whose file is at `path` under the root.
    pub(super) fn document(&self, path: &Path, about: About, article: &Article) -> TantivyDocument {
        let row = Row::of(path, article);
        let at = row.at.map(|at| at.timestamp_micros());
        let changed = i64::try_from(about.changed / 1_000).unwrap_or(i64::MAX);
        let names = names(article, &row.authors);
        let mut document = doc!(
            self.key => key(path),
            self.name => name(article.id()),
            self.time => about.changed,
            self.bytes => about.bytes,
            self.order => at.unwrap_or(changed),
            self.status => number(row.stage.status),
            self.path => row.path.to_string_lossy().into_owned(),
            self.id => row.id.0.to_string(),
            self.title => row.headline.clone(),
            self.authors => row.authors.clone(),
            self.words => u64::try_from(row.words).unwrap_or(u64::MAX),
            self.headline_starts => row.headline.clone(),
            self.name_starts => names.clone(),
            self.headline => row.headline,
            self.names => names,
            self.body => body(article),
        );
        if !row.stage.name.is_empty() {
            document.add_text(self.stage, &row.stage.name);
        }
        let kicker = article.furniture(Furniture::Kicker).text().trim();
        let place = article.written_in().unwrap_or_default();
        for (field, label) in [(self.kicker, kicker), (self.place, place)] {
            if (1..LONG).contains(&label.len()) {
                document.add_text(field, label);
            }
        }
        let alphabet = alphabet(article.furniture(Furniture::Headline).text());
        if !alphabet.is_empty() {
            document.add_text(self.alphabet, alphabet);
        }
        if let Some(at) = at {
            document.add_i64(self.at, at);
        }
        if let Some(name) = &row.in_hand {
            document.add_text(self.in_hand, name);
        }
        let next = row.due.into_iter().chain(row.goes_out).min();
        for (field, at) in [
            (self.due, row.due),
            (self.goes_out, row.goes_out),
            (self.comes_down, article.particulars().to_come_down()),
            (self.next, next),
        ] {
            if let Some(at) = at {
                document.add_i64(field, at.timestamp_micros());
            }
        }
        document
    }

    /// Reads what [`Self::document`] kept.
    pub(super) fn row(&self, root: &Path, document: &TantivyDocument) -> Option<Row> {
        let text = |field| Some(document.get_first(field)?.as_str()?.to_owned());
        let number = |field| document.get_first(field)?.as_u64();
        let moment = |field| {
            let micros = document.get_first(field)?.as_i64()?;
            Time::from_timestamp_micros(micros)
        };
        Some(Row {
            path: root.join(text(self.path)?),
            id: ArticleId(text(self.id)?.parse().ok()?),
            headline: text(self.title)?,
            stage: Stage {
                status: *Status::ALL.get(usize::try_from(number(self.status)?).ok()?)?,
                name: text(self.stage).unwrap_or_default(),
            },
            authors: text(self.authors)?,
            at: moment(self.at),
            words: usize::try_from(number(self.words)?).ok()?,
            in_hand: text(self.in_hand),
            due: moment(self.due),
            goes_out: moment(self.goes_out),
        })
    }
}

/// The number of a status in the index.
pub(super) fn number(status: Status) -> u64 {
    let at = Status::ALL.iter().position(|known| *known == status);
    at.and_then(|at| u64::try_from(at).ok()).unwrap_or(u64::MAX)
}

/// A number for a path (FNV-1a, 64 bits): the same in every run and on every machine.
pub(super) fn key(path: &Path) -> u64 {
    let text = path.to_string_lossy();
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A number for an article.
pub(super) fn name(id: ArticleId) -> u64 {
    let (high, low) = id.0.as_u64_pair();
    high.rotate_left(17) ^ low
}

fn names(article: &Article, authors: &str) -> String {
    let records = article.records();
    let parties = records.parties.values().map(|party| party.name.as_str());
    let speakers = records.quotes.values();
    let speakers = speakers.map(|quote| quote.speaker.name.as_str());
    let known = article.particulars();
    let stage = known.stage.own_name().unwrap_or_default();
    let all: Vec<&str> = [authors, known.assignee.as_str(), stage]
        .into_iter()
        .chain(parties)
        .chain(speakers)
        .collect();
    all.join("\n")
}

fn body(article: &Article) -> String {
    let all = article.blocks().iter();
    let mut body = String::with_capacity(all.map(|block| block.words.text().len() + 1).sum());
    for block in article.blocks().iter() {
        if block.kind != BlockKind::from_furniture(Furniture::Headline) {
            body.push_str(block.words.text());
            body.push('\n');
        }
    }
    if let Some(slug) = &article.particulars().slug {
        body.push_str(slug.as_str());
    }
    body
}
