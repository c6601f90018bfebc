//! What a template is given: the names that a house's own templates may use.
//!
//! Texts are escaped by the template; what is called `html` is markup that is safe already.

use minijinja::Value;
use serde::Serialize;

use crate::export::date;
use crate::export::html::head::{self, Meta};
use crate::export::html::writer::Writer;
use crate::export::html::{Options, Templates, direction, furniture, linked};
use crate::export::led;
use crate::model::article::Article;
use crate::model::block::Furniture;
use crate::model::mark::Address;
use crate::model::particulars::Particulars;
use crate::model::queue::{self, Card};
use crate::model::staff::Credit;
use crate::model::words;

/// Words of the article with how their language differs from the page's.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// The words.
    pub(super) html: Value,
    /// `lang` and `dir` of their element, with a space before them.
    pub(super) attributes: Value,
}

/// A moment for readers and for programs.
#[derive(Debug, Serialize)]
pub(super) struct Moment {
    /// RFC 3339.
    pub(super) stamp: String,
    /// In words.
    pub(super) words: String,
}

/// One author box.
#[derive(Debug, Serialize)]
struct AuthorBox<'a> {
    name: &'a str,
    role: &'a str,
    initials: String,
    portrait: Option<String>,
    url: Option<String>,
    bio: Vec<&'a str>,
    links: Vec<NamedLink>,
    email: &'a str,
}

/// A link and the words it shows.
#[derive(Debug, Serialize)]
struct NamedLink {
    url: String,
    words: String,
}

impl NamedLink {
    fn of((words, url): (&str, &Address)) -> Self {
        Self {
            url: url.as_str().to_owned(),
            words: words.to_owned(),
        }
    }
}

/// One recent post.
#[derive(Debug, Serialize)]
struct Post<'a> {
    title: &'a str,
    kicker: &'a str,
    excerpt: &'a str,
    url: Option<String>,
    published: Option<Moment>,
}

/// The words that the page adds of its own.
#[derive(Debug, Serialize)]
struct Labels {
    /// `lang` and `dir` where they are in another language than the article.
    attributes: Value,
    sources: &'static str,
    posts: &'static str,
    related: &'static str,
    updated: &'static str,
    backstory: &'static str,
    about: &'static str,
}

/// Whose the words are, as printed under them.
#[derive(Debug, Serialize)]
struct Rights<'a> {
    notice: &'a str,
    terms: &'a str,
    licence: Option<&'a str>,
}

/// Everything a template may use.
#[derive(Debug, Serialize)]
pub(super) struct Page<'a> {
    language: &'a str,
    direction: &'static str,
    title: String,
    description: String,
    canonical: Option<&'a str>,
    authors: Vec<&'a str>,
    publisher: &'a str,
    meta: Vec<Meta<'a>>,
    /// The structured data, safe to stand in a script element.
    linked_data: Value,
    style: Value,
    kicker: Option<Line>,
    headline: Option<Line>,
    standfirst: Option<Line>,
    byline: Option<Line>,
    dateline: Option<Line>,
    published: Option<Moment>,
    updated: Option<Moment>,
    body: Value,
    sources: Vec<Value>,
    related: Vec<NamedLink>,
    backstory: Vec<&'a str>,
    boxes: Vec<AuthorBox<'a>>,
    rights: Option<Rights<'a>>,
    posts: Vec<Post<'a>>,
    labels: Labels,
}

/// The lines of a text that are not empty.
fn lines(text: &str) -> Vec<&str> {
    let lines = text.split(['\n', '\u{2028}']).map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}

impl<'a> Page<'a> {
    pub(super) fn of(article: &'a Article, writer: &mut Writer<'a>, options: &Options<'_>) -> Self {
        let known = article.particulars();
        let records = article.records();
        let tag = writer.tag();
        let moment = |at| Moment {
            stamp: date::stamp(at),
            words: date::moment(at, tag),
        };
        writer.out.reserve(article.end().0 + article.end().0 / 4);
        writer.body(article);
        let body = Value::from_safe_string(writer.take());
        let title = furniture::title(article, writer.phrases);
        let description = furniture::description(article);
        let canonical = known.canonical.as_ref();
        let canonical = canonical.and_then(|address| writer.safe(address));
        let templates = options.templates.unwrap_or_else(|| Templates::ours());
        let is_page = !options.fragment;
        let mut shown: Vec<&Card> = Vec::new();
        let pinned = records.posts.iter().filter(|card| card.is_pinned);
        let others = records.posts.iter().filter(|card| !card.is_pinned);
        shown.extend(
            pinned
                .chain(others)
                .filter(|card| card.is_shown(options.now)),
        );
        shown.retain(|card| !post_title(card).is_empty());
        if !is_page && !shown.is_empty() {
            writer.remark(crate::export::remark::Remark::PostsLeftOut(shown.len()));
            shown.clear();
        }
        Self {
            language: tag,
            direction: direction::word(writer.direction),
            meta: match is_page {
                true => head::meta(article, canonical, writer, &title, &description),
                false => Vec::new(),
            },
            linked_data: match is_page {
                true => Value::from_safe_string(linked::data(article, &title, &description)),
                false => Value::UNDEFINED,
            },
            style: templates.style(),
            kicker: furniture::line(article, Furniture::Kicker, writer),
            headline: furniture::line(article, Furniture::Headline, writer),
            standfirst: furniture::line(article, Furniture::Standfirst, writer),
            byline: furniture::byline(article, writer),
            dateline: furniture::line(article, Furniture::Dateline, writer),
            published: known.published.map(moment),
            updated: furniture::updated(article).map(|at| Moment {
                stamp: date::stamp(at),
                words: date::later(at, known.published.unwrap_or(at), tag),
            }),
            body,
            sources: furniture::sources(article, writer),
            related: led::links(article).map(NamedLink::of).collect(),
            backstory: lines(&known.backstory),
            boxes: boxes(&records.authors, writer),
            rights: rights(known, writer),
            posts: shown
                .into_iter()
                .map(|card| post(card, options, tag, writer))
                .collect(),
            authors: records
                .authors
                .iter()
                .map(|credit| credit.author.name.trim())
                .filter(|name| !name.is_empty())
                .collect(),
            publisher: known.publisher.name.trim(),
            canonical,
            title,
            description,
            labels: labels(writer),
        }
    }
}

fn labels(writer: &Writer<'_>) -> Labels {
    Labels {
        attributes: Value::from_safe_string(writer.own_words().to_owned()),
        sources: writer.phrases.sources,
        posts: writer.phrases.posts,
        related: writer.phrases.related,
        updated: writer.phrases.updated,
        backstory: writer.phrases.backstory,
        about: writer.phrases.about,
    }
}

fn post_title(card: &Card) -> &str {
    match card.teaser.title.trim() {
        "" => card.teaser.excerpt.trim(),
        title => title,
    }
}

fn post<'a>(card: &'a Card, options: &Options<'_>, tag: &str, writer: &mut Writer<'_>) -> Post<'a> {
    let title = post_title(card);
    let published = card.published.map(|at| Moment {
        stamp: date::stamp(at),
        words: match options.ages {
            Some(now) => queue::age(at, now, tag),
            None => date::moment(at, tag),
        },
    });
    Post {
        title,
        kicker: card.teaser.kicker.trim(),
        excerpt: Some(card.teaser.excerpt.trim())
            .filter(|excerpt| *excerpt != title)
            .unwrap_or_default(),
        url: card
            .url
            .as_ref()
            .and_then(|url| writer.safe(url))
            .map(str::to_owned),
        published,
    }
}

/// An author box for everyone of whom there is more to say than the name.
fn boxes<'a>(credits: &'a [Credit], writer: &mut Writer<'_>) -> Vec<AuthorBox<'a>> {
    let mut boxes = Vec::new();
    for credit in credits {
        let author = &credit.author;
        let (name, bio) = (author.name.trim(), lines(&author.bio));
        let has_more = !bio.is_empty()
            || !author.portrait.trim().is_empty()
            || !author.links.is_empty()
            || !author.email.trim().is_empty();
        if name.is_empty() || !has_more {
            continue;
        }
        let mut links = author.links.iter().filter_map(|link| {
            writer.safe(link).map(|url| NamedLink {
                url: url.to_owned(),
                words: place(link),
            })
        });
        let url = links.next().map(|link| link.url);
        let links = links.collect();
        let role = match credit.part.trim() {
            "" => author.role.trim(),
            part => part,
        };
        boxes.push(AuthorBox {
            name,
            role,
            initials: initials(name),
            portrait: writer.picture_file(&author.portrait).map(str::to_owned),
            url,
            bio,
            links,
            email: author.email.trim(),
        });
    }
    boxes
}

/// The first letters of the first and the last name.
fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().next();
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = [words.first(), words.last().filter(|_| 1 < words.len())];
    let letters = ends.into_iter().flatten().filter_map(|word| first(word));
    let is_joined = words
        .iter()
        .any(|word| direction::of_text(word) == Some(crate::model::mark::Direction::Rtl));
    // Letters that join would make a word of two initials.
    letters.take(if is_joined { 1 } else { 2 }).collect()
}

/// The place on the web that an address names: its host without `www.`.
fn place(address: &Address) -> String {
    let text = address.as_str();
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").unwrap_or(rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    if host.is_empty() { rest } else { host }.to_owned()
}

fn rights<'a>(known: &'a Particulars, writer: &mut Writer<'_>) -> Option<Rights<'a>> {
    let rights = &known.rights;
    let notice = rights.notice.trim();
    let licence = rights.licence.as_ref();
    let licence = licence.and_then(|address| writer.safe(address));
    let terms = rights.terms.trim();
    let is_empty = notice.is_empty() && terms.is_empty() && licence.is_none();
    (!is_empty).then_some(Rights {
        notice,
        terms,
        licence,
    })
}

/// The first words of a text, for a description.
pub(super) fn shortened(text: &str) -> String {
    words::excerpt(text, 160)
}
