//! Marked words as HTML: one element a mark, and credits as links.

use std::sync::Arc;

use crate::export::attribution::{Named, named};
use crate::export::html::direction;
use crate::export::html::writer::Writer;
use crate::model::inline::Inline;
use crate::model::mark::{Address, Direction, Language, LanguageRun, Marks};
use crate::model::source::{Source, SourceId};
use crate::model::staff::Credit;

/// The longest credit that is linked as a whole when it names nobody, in bytes.
const LONGEST_CREDIT: usize = 120;

/// An open element; those that may hold others first.
#[derive(Clone, PartialEq, Eq)]
enum Tag {
    Link(Address),
    Language(Arc<LanguageRun>),
    Strong,
    Emphasis,
    Strike,
}

impl Tag {
    const fn closing(&self) -> &'static str {
        match self {
            Self::Link(_) => "</a>",
            Self::Language(_) => "</span>",
            Self::Strong => "</strong>",
            Self::Emphasis => "</em>",
            Self::Strike => "</s>",
        }
    }
}

/// How the words of one credit are linked.
enum Credited<'a> {
    /// Each name where it stands.
    Names(Vec<(&'a str, &'a Address)>),
    /// All of them: they say "the agency", and mean one that has an address.
    Whole(&'a Address),
}

impl Writer<'_> {
    /// Writes marked words.
    pub(super) fn words(&mut self, words: &Inline) {
        self.words_in(words, false);
    }

    /// Writes marked words; without links when they stand in one.
    pub(super) fn words_in(&mut self, words: &Inline, is_link: bool) {
        let mut open: Vec<Tag> = Vec::new();
        let mut credit: Option<(SourceId, Option<Credited<'_>>)> = None;
        let records = self.records;
        let mut is_marked = false;
        for (text, marks) in words.pieces() {
            if marks.is_none() && !is_marked {
                self.text(text);
                continue;
            }
            is_marked = true;
            if let Some(id) = marks.source {
                if credit.as_ref().is_none_or(|(known, _)| *known != id) {
                    let source = records.sources.get(&id);
                    let steps = source.map(|source| named(source, records));
                    let said = words_of(words, id);
                    credit = Some((id, steps.and_then(|steps| credit_of(&steps, &said))));
                }
            } else {
                credit = None;
            }
            let how = credit.as_ref().and_then(|(_, how)| how.as_ref());
            let mut link = marks.link.as_ref().filter(|_| !is_link);
            link = link.filter(|link| self.safe(link).is_some());
            if let (None, Some(Credited::Whole(address)), false) = (link, how, is_link) {
                link = Some(address);
            }
            self.turn(&mut open, tags(marks, link, self.language));
            match how {
                Some(Credited::Names(names)) if link.is_none() && !is_link => {
                    self.with_links(text, names);
                }
                _ => self.text(text),
            }
        }
        self.turn(&mut open, Vec::new());
    }

    /// The sentence of a source with its parties' names linked.
    pub(super) fn credited(&mut self, sentence: &str, source: &Source) {
        let steps = named(source, self.records);
        let names = names_of(&steps);
        let own_words = self.own_words();
        if own_words.is_empty() {
            self.with_links(sentence, &names);
        } else {
            self.raw("<span");
            self.raw(own_words);
            self.raw(">");
            self.with_links(sentence, &names);
            self.raw("</span>");
        }
    }

    /// A byline as it was written, with the authors' names leading to their pages.
    pub(super) fn bylined(&mut self, byline: &str, authors: &[Credit]) {
        let mut names: Vec<(&str, &Address)> = Vec::new();
        for credit in authors {
            let page = credit.author.links.first().filter(|link| link.is_safe());
            names.extend(page.map(|page| (credit.author.name.trim(), page)));
        }
        self.with_links(byline, &names);
    }

    /// Closes the open elements that `next` has not, and opens those that are missing.
    fn turn(&mut self, open: &mut Vec<Tag>, next: Vec<Tag>) {
        let same = open.iter().zip(&next).take_while(|(a, b)| a == b).count();
        for tag in open.drain(same..).rev() {
            self.raw(tag.closing());
        }
        for tag in next.into_iter().skip(same) {
            match &tag {
                Tag::Link(address) => {
                    self.raw("<a");
                    self.address("href", address.as_str());
                    self.raw(">");
                }
                Tag::Language(run) => {
                    let runs = match run.direction {
                        Direction::Auto => run.tag.direction(),
                        said => said,
                    };
                    self.raw("<span");
                    self.attribute("lang", run.tag.as_str());
                    self.attribute("dir", direction::word(runs));
                    self.raw(">");
                }
                Tag::Strong => self.raw("<strong>"),
                Tag::Emphasis => self.raw("<em>"),
                Tag::Strike => self.raw("<s>"),
            }
            open.push(tag);
        }
    }

    /// Writes text, each of the names linked where it first stands.
    fn with_links(&mut self, text: &str, names: &[(&str, &Address)]) {
        let mut found: Vec<(usize, usize, &Address)> = Vec::new();
        for (name, address) in names {
            let bare = bare(name);
            let whole = find_name(text, name).map(|at| (at, name.len()));
            let Some((at, length)) = whole.or_else(|| Some((find_name(text, bare)?, bare.len())))
            else {
                continue;
            };
            let end = at + length;
            if found.iter().all(|(from, to, _)| end <= *from || *to <= at) {
                found.push((at, end, address));
            }
        }
        found.sort_by_key(|(at, ..)| *at);
        let mut done = 0;
        for (from, to, address) in found {
            self.text(text.get(done..from).unwrap_or_default());
            self.raw("<a");
            self.address("href", address.as_str());
            self.raw(">");
            self.text(text.get(from..to).unwrap_or_default());
            self.raw("</a>");
            done = to;
        }
        self.text(text.get(done..).unwrap_or_default());
    }
}

/// The elements that marks ask for, outermost first.
fn tags(marks: &Marks, link: Option<&Address>, page: Option<&Language>) -> Vec<Tag> {
    let mut tags = Vec::new();
    tags.extend(link.cloned().map(Tag::Link));
    let run = marks.language.as_ref();
    let run = run.filter(|run| Some(&run.tag) != page || run.direction != Direction::Auto);
    tags.extend(run.cloned().map(Tag::Language));
    for (is_on, tag) in [
        (marks.strong, Tag::Strong),
        (marks.emphasis, Tag::Emphasis),
        (marks.strike, Tag::Strike),
    ] {
        if is_on {
            tags.push(tag);
        }
    }
    tags
}

/// All words of a block that a source stands behind.
fn words_of(words: &Inline, id: SourceId) -> String {
    let pieces = words.pieces();
    pieces
        .filter(|(_, marks)| marks.source == Some(id))
        .map(|(text, _)| text)
        .collect()
}

/// The name without its article, as it may stand in a sentence.
fn bare(name: &str) -> &str {
    let name = name.trim();
    let rest = name
        .strip_prefix("the ")
        .or_else(|| name.strip_prefix("The "));
    rest.unwrap_or(name)
}

fn names_of<'a>(steps: &[Named<'a>]) -> Vec<(&'a str, &'a Address)> {
    let mut names: Vec<(&str, &Address)> = steps
        .iter()
        .filter_map(|step| Some((step.party.name.trim(), step.address()?)))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    // "Radio Amra" before "Amra".
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
}

fn credit_of<'a>(steps: &[Named<'a>], words: &str) -> Option<Credited<'a>> {
    let names = names_of(steps);
    let is_named = steps
        .iter()
        .any(|step| find_name(words, bare(&step.party.name)).is_some());
    if is_named {
        return Some(Credited::Names(names));
    }
    let (_, address) = names.first()?;
    (words.len() <= LONGEST_CREDIT).then_some(Credited::Whole(address))
}

/// Where a name stands as whole words.
fn find_name(text: &str, name: &str) -> Option<usize> {
    if name.is_empty() {
        return None;
    }
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|head| head.chars().next_back());
        let after = text
            .get(at + name.len()..)
            .and_then(|tail| tail.chars().next());
        !is_word(before) && !is_word(after)
    })
}
