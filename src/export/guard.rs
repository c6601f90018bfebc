//! Names that must not leave the house, found in any text however they are written.

use std::ops::Range;

use crate::model::article::Article;
use crate::model::inline::Inline;
use crate::model::mark::Marks;
use crate::model::source::PartyKind;

/// The names and addresses of the parties that may not be named.
#[derive(Debug)]
pub(super) struct Guard {
    /// Folded letters of each; never empty.
    secrets: Vec<Vec<char>>,
    /// Folded addresses.
    addresses: Vec<String>,
    /// The last words of people's names.
    surnames: Vec<Vec<char>>,
    /// What is written instead of a name.
    stand_in: &'static str,
}

/// Letters that readers take for the same are the same.
fn fold(letter: char) -> char {
    match letter {
        '\u{A0}' | '\u{2028}' | '\u{202F}' => ' ',
        'ي' => 'ی',
        'ك' => 'ک',
        '’' => '\'',
        letter => letter.to_lowercase().next().unwrap_or(letter),
    }
}

/// Whether a letter is passed over: joiners, direction marks, soft hyphens.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}')
}

fn folded(text: &str) -> Vec<char> {
    let text = text.trim().chars();
    text.filter(|c| !is_silent(*c)).map(fold).collect()
}

/// An address without scheme, `www.` and last slash.
fn bare_address(text: &str) -> String {
    let text = text.trim().to_lowercase();
    let text = text
        .split_once("://")
        .map_or(text.as_str(), |(_, rest)| rest);
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let text = text.strip_prefix("www.").unwrap_or(text);
    text.trim_end_matches('/').to_owned()
}

/// An address as a person reads it: `%20`, hyphens and the like are spaces.
fn spelled_out(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let digits = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        rest = tail;
        match (first, byte) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            (b'-' | b'_' | b'+' | b'.', _) => bytes.push(b' '),
            (other, _) => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Guard {
    /// The guard of an article; `None` when every party may be named.
    pub(super) fn of(article: &Article, stand_in: &'static str) -> Option<Self> {
        let records = article.records();
        let protected: Vec<_> = records
            .parties
            .iter()
            .filter(|(_, party)| !party.is_nameable)
            .collect();
        if protected.is_empty() {
            return None;
        }
        let (mut secrets, mut addresses, mut surnames) = (Vec::new(), Vec::new(), Vec::new());
        for (id, party) in protected {
            secrets.push(folded(&party.name));
            if party.kind == PartyKind::Person {
                let last = party.name.split_whitespace().skip(1).last();
                surnames.extend(last.map(folded));
            }
            let steps = records.sources.values().flat_map(|source| &source.chain);
            let urls = steps
                .filter(|link| link.party == *id)
                .filter_map(|link| link.url.as_ref());
            addresses.extend(
                urls.chain(party.url.as_ref())
                    .map(|url| bare_address(url.as_str())),
            );
        }
        addresses.retain(|address| !address.is_empty());
        // An address printed in the words tells as much as a name.
        secrets.extend(addresses.iter().map(|address| folded(address)));
        secrets.retain(|secret| !secret.is_empty());
        // The longest first, so that a name inside a name leaves nothing behind.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Some(Self {
            secrets,
            addresses,
            surnames,
            stand_in,
        })
    }

    /// Whether an address or a file leads to a protected party, or names it.
    pub(super) fn hides(&self, address: &str) -> bool {
        let bare = bare_address(address);
        let leads = self.addresses.iter().any(|secret| {
            bare.strip_prefix(secret.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#', '&', ':']))
        });
        leads || !self.find(address).is_empty() || !self.find(&spelled_out(address)).is_empty()
    }

    /// Where secrets stand in a text, as whole words.
    pub(super) fn find(&self, text: &str) -> Vec<Range<usize>> {
        find_any(text, &self.secrets)
    }

    /// Whether the surname of a protected person stands in a text.
    pub(super) fn half_tells(&self, text: &str) -> bool {
        !find_any(text, &self.surnames).is_empty()
    }

    /// The text with every secret replaced, and how many there were.
    pub(super) fn clean(&self, text: &str) -> (String, usize) {
        let (words, count) = self.clean_words(&Inline::plain(text));
        match count {
            // A text of a record may hold line feeds, which words may not.
            0 => (text.to_owned(), 0),
            _ => (words.text().to_owned(), count),
        }
    }

    /// The same of marked words.
    pub(super) fn clean_words(&self, words: &Inline) -> (Inline, usize) {
        let found = self.find(words.text());
        if found.is_empty() {
            return (words.clone(), 0);
        }
        let (mut out, mut at) = (Inline::default(), 0);
        let keep = |out: &mut Inline, range: Range<usize>| {
            if let Some(part) = words.slice(range) {
                out.append(&part);
            }
        };
        for range in &found {
            keep(&mut out, at..range.start);
            let marks = Marks {
                link: None,
                ..words.marks_at(range.start + 1).clone()
            };
            out.push(self.stand_in, &marks);
            at = range.end;
        }
        keep(&mut out, at..words.len());
        (out, found.len())
    }
}

fn find_any(text: &str, secrets: &[Vec<char>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut before, mut from) = (None, 0);
    for (at, letter) in text.char_indices() {
        let opens = |secret: &&Vec<char>| {
            let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !(is_inside(before) && is_inside(secret.first().copied()))
        };
        if from <= at {
            let tail = text.get(at..).unwrap_or_default();
            let end = secrets
                .iter()
                .filter(opens)
                .find_map(|secret| length_of(tail, secret));
            if let Some(length) = end {
                found.push(at..at + length);
                from = at + length;
            }
        }
        if !is_silent(letter) {
            before = Some(letter);
        }
    }
    found
}

/// A secret of so many letters is one also when the word goes on: "Saghari" in "Sagharis".
const LONG: usize = 8;

/// How many bytes of `text` are the secret, when it begins with it as whole words.
fn length_of(text: &str, secret: &[char]) -> Option<usize> {
    let mut letters = text.char_indices().filter(|(_, c)| !is_silent(*c));
    let mut end = 0;
    for want in secret {
        let (at, letter) = letters.next()?;
        if fold(letter) != *want {
            return None;
        }
        end = at + letter.len_utf8();
    }
    let is_open = secret.last().is_some_and(|letter| letter.is_alphanumeric());
    for (at, letter) in letters.take_while(|(_, c)| is_open && c.is_alphanumeric()) {
        if secret.len() < LONG {
            return None;
        }
        end = at + letter.len_utf8();
    }
    Some(end)
}
