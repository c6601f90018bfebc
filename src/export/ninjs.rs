//! ninjs 3.1, the news format of the IPTC: one item with its body, people and sources, as JSON.
//!
//! Source: <https://iptc.org/std/ninjs/>. It knows no quotations: each stands in the body with who
//! said it, its speaker among the people, and every step of a chain among the `infoSources`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::export::html::{self, Refused};
use crate::export::public::public;
use crate::export::remark::Remark;
use crate::export::{Exported, attribution, date, ending, plain};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture, Picture};
use crate::model::mark::Address;
use crate::model::particulars::{MentionKind, Particulars, Status};

/// The schema of the version that is written.
const SCHEMA: &str = "https://iptc.org/std/ninjs/ninjs-schema_3.1.json";

/// Writes an article as one item; editor's notes and protected sources stay behind.
///
/// # Errors
/// When the article is embargoed.
pub fn write(article: &Article, options: &html::Options<'_>) -> Result<Exported, Refused> {
    html::allowed(article, options)?;
    let (article, mut remarks) = public(article);
    let article = article.as_ref();
    let known = article.particulars();
    let (body, told) = html::body(article);
    for new in told {
        crate::export::remark(&mut remarks, new);
    }
    let quotes = article.quotes_in_order().len();
    let posts = article.records().posts.len();
    for (count, new) in [
        (quotes, Remark::QuotesInBody(quotes)),
        (posts, Remark::PostsLeftOut(posts)),
    ] {
        if 0 < count {
            crate::export::remark(&mut remarks, new);
        }
    }
    let mut item = Item::default();
    item.put("uri", urn(article));
    item.put(
        "standard",
        json!({ "name": "ninjs", "version": "3.1", "schema": SCHEMA }),
    );
    item.put("type", "text");
    item.put("representationType", "full");
    if known.revision != 0 {
        item.text("version", &known.revision.to_string());
    }
    item.put("pubStatus", standing(known, options.now));
    if (1..=9).contains(&known.urgency) {
        item.put("urgency", known.urgency);
    }
    item.time("firstCreated", known.created);
    item.time("contentCreated", known.created);
    item.time("versionCreated", html::modified(article));
    item.time("embargoedUntil", known.embargo);
    item.time("expires", known.expiry);
    item.text(
        "language",
        known.language.as_ref().map_or("", |tag| tag.as_str()),
    );
    words(&mut item, article, &body);
    item.list("people", people(article));
    item.list("infoSources", sources(article));
    about(&mut item, known);
    rights(&mut item, known);
    item.list(
        "associations",
        pictures(article).into_iter().chain(related(article)),
    );
    let canonical = known.canonical.as_ref().filter(|url| url.is_safe());
    let canonical = canonical.map(|url| json!({ "role": "canonical", "value": url.as_str() }));
    item.list("altIds", canonical);
    let text = format!("{:#}\n", Value::from(item));
    Ok(Exported { text, remarks })
}

/// An object without what is empty.
#[derive(Default)]
struct Item(Map<String, Value>);

impl Item {
    fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    fn text(&mut self, name: &str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.put(name, text);
        }
    }

    fn time(&mut self, name: &str, at: Option<Time>) {
        if let Some(at) = at {
            self.put(name, date::stamp(at));
        }
    }

    /// An absolute address; the format wants no others.
    fn uri(&mut self, name: &str, address: Option<&Address>) {
        if let Some(address) = address.filter(|address| is_absolute(address)) {
            self.put(name, address.as_str());
        }
    }

    fn list(&mut self, name: &str, all: impl IntoIterator<Item = Value>) {
        let all: Vec<Value> = all.into_iter().collect();
        if !all.is_empty() {
            self.put(name, all);
        }
    }
}

impl From<Item> for Value {
    fn from(item: Item) -> Self {
        Self::Object(item.0)
    }
}

fn is_absolute(address: &Address) -> bool {
    let text = address.as_str();
    address.is_safe()
        && ["http://", "https://"]
            .iter()
            .any(|start| text.starts_with(start))
}

fn urn(article: &Article) -> String {
    format!("urn:uuid:{}", article.id())
}

/// Whether others may publish it: what is killed is called back, what is no more than a draft or
/// under embargo is held.
fn standing(known: &Particulars, now: Time) -> &'static str {
    match known.stage.status {
        Status::Killed => "canceled",
        _ if known.embargo.is_some_and(|until| now < until) => "withheld",
        Status::Published | Status::Cleared => "usable",
        Status::Draft | Status::Filed | Status::Edited => "withheld",
    }
}

/// Headlines, standfirst, byline, place and body.
fn words(item: &mut Item, article: &Article, body: &str) {
    let known = article.particulars();
    let of = |which| article.furniture(which).text().trim();
    let headline = of(Furniture::Headline);
    let main = (!headline.is_empty()).then_some(("main", headline));
    let others = known.alternatives.iter();
    let others = others.map(|other| (other.role.trim(), other.text.trim()));
    let all = main.into_iter().chain(others);
    let said = all.filter(|(_, text)| !text.is_empty());
    let said = said.map(|(role, text)| valued(role, "text/plain", text));
    item.list("headlines", said);
    item.text("title", headline);
    item.text(
        "slugline",
        known.slug.as_ref().map_or("", |slug| slug.as_str()),
    );
    let below = [
        ("kicker", of(Furniture::Kicker)),
        ("summary", of(Furniture::Standfirst)),
        ("backstory", known.backstory.trim()),
    ];
    let below = below.into_iter().filter(|(_, text)| !text.is_empty());
    let below = below.map(|(role, text)| valued(role, "text/plain", text));
    item.list("descriptions", below);
    let authors = article.records().authors.iter();
    let authors: Vec<&str> = authors
        .map(|credit| credit.author.name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    item.text("by", &authors.join(", "));
    // As it is written, where it is.
    item.text("by", of(Furniture::Byline));
    let written_in = article.written_in();
    item.text("located", written_in.unwrap_or(of(Furniture::Dateline)));
    let plain = plain::body(article);
    let mut bodies = Vec::new();
    for (kind, text) in [("text/html", body), ("text/plain", plain.as_str())] {
        let mut value = valued("main", kind, text);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("charCount".to_owned(), plain.chars().count().into());
            fields.insert("wordCount".to_owned(), article.word_count().into());
        }
        bodies.push(value);
    }
    item.list("bodies", bodies);
    let told = article
        .body()
        .filter(|block| matches!(block.kind, BlockKind::Correction(_)));
    let told = told.map(|block| block.words.text().trim());
    let told: Vec<&str> = told.filter(|text| !text.is_empty()).collect();
    item.text("edNote", &told.join("\n"));
}

fn valued(role: &str, kind: &str, text: &str) -> Value {
    let mut value = Item::default();
    value.text("role", role);
    value.put("contentType", kind);
    value.put("value", text);
    value.into()
}

/// Who wrote it, who speaks in it, and whom it is about, each once.
fn people(article: &Article) -> Vec<Value> {
    let records = article.records();
    let mut all = Vec::new();
    for credit in &records.authors {
        let author = &credit.author;
        let mut person = Item::default();
        person.text("name", &author.name);
        let part = credit.part.trim();
        person.text("rel", if part.is_empty() { "author" } else { part });
        person.uri("uri", author.links.iter().find(|link| is_absolute(link)));
        let email = author.email.trim();
        let email = (!email.is_empty()).then(|| json!({ "type": "email", "value": email }));
        person.list("contactInfo", email);
        all.push(person);
    }
    let mut spoke = BTreeSet::new();
    let quotes = article.quotes_in_order().into_iter();
    for quote in quotes.filter_map(|id| records.quotes.get(&id)) {
        if spoke.insert(quote.speaker.name.trim()) {
            let mut person = Item::default();
            person.text("name", &quote.speaker.name);
            person.text("rel", "speaker");
            person.text("literal", &quote.speaker.role);
            all.push(person);
        }
    }
    let about = article.particulars().mentions.iter();
    for mention in about.filter(|mention| mention.kind == MentionKind::Person) {
        let mut person = Item::default();
        person.text("name", &mention.name);
        person.text("rel", &mention.relation);
        person.uri("uri", mention.uri.as_ref());
        all.push(person);
    }
    all.retain(|person| person.0.contains_key("name"));
    all.into_iter().map(Value::from).collect()
}

/// Every party that may be named, with what it did, in the order readers meet the sources.
fn sources(article: &Article) -> Vec<Value> {
    let records = article.records();
    let order = ending::in_order(article);
    let chains = order.iter().filter_map(|id| records.sources.get(id));
    let mut all: Vec<Value> = Vec::new();
    for step in chains.flat_map(|source| attribution::named(source, records)) {
        let mut source = Item::default();
        source.text("name", &step.party.name);
        source.text("role", step.link.role.participle());
        source.uri("uri", step.address());
        let source = Value::from(source);
        if !all.contains(&source) {
            all.push(source);
        }
    }
    all
}

/// Subjects, kind of piece, and the bodies, places and events it is about.
fn about(item: &mut Item, known: &Particulars) {
    let named = |name: &str, uri: Option<&Address>| {
        let mut value = Item::default();
        value.text("name", name);
        value.uri("uri", uri);
        value
    };
    let sections = known.sections.iter().map(|name| named(name, None));
    let tags = known
        .tags
        .iter()
        .map(|tag| named(&tag.name, tag.uri.as_ref()));
    let subjects = sections.chain(tags).filter(|it| it.0.contains_key("name"));
    item.list("subjects", subjects.map(Value::from));
    let genre = known.genre.trim();
    item.list(
        "genres",
        (!genre.is_empty()).then(|| json!({ "name": genre })),
    );
    for (name, kind) in [
        ("organisations", MentionKind::Organisation),
        ("places", MentionKind::Place),
        ("events", MentionKind::Event),
    ] {
        let of_kind = known.mentions.iter().filter(|mention| mention.kind == kind);
        let of_kind = of_kind.filter(|mention| !mention.name.trim().is_empty());
        let all = of_kind.map(|mention| {
            let mut value = named(&mention.name, mention.uri.as_ref());
            value.text("rel", &mention.relation);
            Value::from(value)
        });
        item.list(name, all);
    }
}

fn rights(item: &mut Item, known: &Particulars) {
    let rights = &known.rights;
    item.text("copyrightHolder", &rights.holder);
    item.text("copyrightNotice", &rights.notice);
    item.text("usageTerms", &rights.terms);
    let mut linked = Item::default();
    linked.uri("linkedRights", rights.licence.as_ref());
    if !linked.0.is_empty() {
        item.put("rightsInfo", linked);
    }
    let mut origin = Item::default();
    origin.uri("uri", known.origin.as_ref());
    if !origin.0.is_empty() {
        item.put("digitalSourceType", origin);
    }
    let policies = known.publisher.policies.iter();
    let policies = policies.filter(|(_, address)| is_absolute(address));
    let policies =
        policies.map(|(name, address)| json!({ "title": name, "href": address.as_str() }));
    item.list("trustIndicators", policies);
}

/// The pictures, each an item of its own; their files only where they have an address.
fn pictures(article: &Article) -> Vec<Value> {
    let all = article.body().filter_map(|block| match &block.kind {
        BlockKind::Picture(picture) => Some((picture, block)),
        _ => None,
    });
    (1..)
        .zip(all)
        .map(|(number, (picture, block))| associated(article, number, picture, block))
        .collect()
}

/// The pieces that readers are led to, each an item of its own.
fn related(article: &Article) -> Vec<Value> {
    let all = article.particulars().related.iter();
    let all = all.filter_map(|one| Some((one, one.link()?)));
    let absolute = all.filter(|(_, (_, url))| is_absolute(url));
    let items = (1..).zip(absolute).map(|(number, (one, (title, url)))| {
        let mut item = Item::default();
        item.put("name", format!("related-{number}"));
        item.put("rel", "related");
        item.put("type", "text");
        item.put("title", title);
        let address = json!({ "role": "canonical", "value": url.as_str() });
        match one.article {
            Some(id) => item.put("uri", format!("urn:uuid:{id}")),
            None => item.put("uri", url.as_str()),
        }
        item.list("altIds", [address]);
        item.into()
    });
    items.collect()
}

fn associated(article: &Article, number: usize, picture: &Picture, block: &Block) -> Value {
    let mut item = Item::default();
    item.put("name", format!("picture-{number}"));
    item.put("uri", format!("{}#picture-{number}", urn(article)));
    item.put("type", "picture");
    let described = [
        ("caption", block.words.text().trim()),
        ("alt", picture.alt.trim()),
    ];
    let described = described.into_iter().filter(|(_, text)| !text.is_empty());
    let described = described.map(|(role, text)| valued(role, "text/plain", text));
    item.list("descriptions", described);
    item.text("by", &picture.creator);
    item.text("copyrightHolder", &picture.credit);
    item.text("copyrightNotice", &picture.copyright);
    let file = Address::new(&picture.file).filter(is_absolute);
    let rendition = file.map(|file| {
        let mut value = Item::default();
        value.put("name", "original");
        value.put("href", file.as_str());
        if let Some((width, height)) = picture.size {
            value.put("width", width);
            value.put("height", height);
        }
        Value::from(value)
    });
    item.list("renditions", rendition);
    item.into()
}
