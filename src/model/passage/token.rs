//! Words as they are compared, and what an editor did to those of a quotation.

use std::collections::HashMap;
use std::ops::Range;

use super::aside::asides;
use crate::model::fold::{Capitals, is_mark, is_unseen, letter};

/// A number for each word that is another to a reader.
#[derive(Default)]
pub(super) struct Names {
    known: HashMap<String, u32>,
    words: Vec<String>,
}

impl Names {
    fn of(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        if let Some(known) = self.known.get(&word) {
            return *known;
        }
        self.words.push(word.clone());
        self.known.insert(word, next);
        next
    }

    pub(super) fn word(&self, name: u32) -> &str {
        let at = usize::try_from(name).unwrap_or(usize::MAX);
        self.words.get(at).map_or("", String::as_str)
    }

    /// The names of a run of two or more words as if they were one, where one is called so.
    pub(super) fn joined(&self, words: &[u32]) -> Option<u32> {
        let joined: String = words.iter().map(|name| self.word(*name)).collect();
        self.known.get(&joined).copied()
    }
}

/// A word of a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard {
    pub(super) name: u32,
    /// Whether it may be none of the speaker's: “The wall,” she said, “moves.”
    pub(super) is_aside: bool,
}

/// A word of a passage, and where it stands.
pub(super) type Word = (Heard, Range<usize>);

/// The words of a passage.
pub(super) struct Passage<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Word>,
}

impl<'a> Passage<'a> {
    pub(super) fn new(text: &'a str, names: &mut Names) -> Self {
        let mut words = Vec::new();
        let mut rest = 0;
        let mut asides = asides(text).into_iter().peekable();
        while let Some(range) = next_word(text, rest) {
            rest = range.end;
            let word = bare(text.get(range.clone()).unwrap_or_default());
            while asides.next_if(|aside| aside.end <= range.start).is_some() {}
            let aside = asides.peek();
            let is_aside = aside.is_some_and(|aside| aside.start < range.start);
            if !word.is_empty() {
                let name = names.of(word);
                words.push((Heard { name, is_aside }, range));
            }
        }
        Self { text, words }
    }
}

/// One thing in the words of a quotation.
#[derive(Clone, Debug)]
pub(super) enum Token {
    /// A word.
    Word(u32),
    /// A word of which the editor wrote a part: `[t]he`, `build[ing]`.
    Mended(String, String),
    /// Something was left out here.
    Cut,
    /// Words of the editor's own.
    Inserted,
}

/// A part of a quotation.
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<(Token, Range<usize>)>,
}

impl<'a> Part<'a> {
    pub(super) fn new(text: &'a str, names: &mut Names) -> Self {
        let mut tokens = Vec::new();
        let mut rest = 0;
        while let Some((token, range)) = next_token(text, rest) {
            rest = range.end;
            let word = |range: &Range<usize>| bare(text.get(range.clone()).unwrap_or_default());
            let token = match token {
                Read::Word => Token::Word(names.of(word(&range))),
                Read::Mended(inside) => {
                    let ends = (range.start..inside.start, inside.end..range.end);
                    Token::Mended(word(&ends.0), word(&ends.1))
                }
                Read::Cut => Token::Cut,
                Read::Inserted => Token::Inserted,
            };
            // Something is always left out before the first word.
            if !(tokens.is_empty() && matches!(token, Token::Cut)) {
                tokens.push((token, range));
            }
        }
        // And behind the last one.
        while matches!(tokens.last(), Some((Token::Cut, _))) {
            tokens.pop();
        }
        Self { text, tokens }
    }

    pub(super) fn count(&self) -> usize {
        let is_word = |token: &Token| matches!(token, Token::Word(_) | Token::Mended(..));
        self.tokens.iter().filter(|(it, _)| is_word(it)).count()
    }

    /// How so many words up to the token `at` are called together.
    pub(super) fn joined(&self, at: usize, many: usize, names: &Names) -> Option<u32> {
        let run = self.tokens.get((at + 1).checked_sub(many)?..=at)?;
        let words = run.iter().map(|(token, _)| match token {
            Token::Word(name) => Some(*name),
            Token::Mended(..) | Token::Cut | Token::Inserted => None,
        });
        names.joined(&words.collect::<Option<Vec<_>>>()?)
    }
}

/// What was read in the words of a quotation.
enum Read {
    Word,
    /// With the brackets here.
    Mended(Range<usize>),
    Cut,
    Inserted,
}

/// The next thing that is said, or that an editor did to it.
fn next_token(text: &str, from: usize) -> Option<(Read, Range<usize>)> {
    let rest = text.get(from..)?;
    for (at, sign) in rest.char_indices() {
        let at = from + at;
        let here = text.get(at..)?;
        if sign == '…' || here.starts_with("...") || here.starts_with(". . .") {
            let end = here.find(|c: char| !matches!(c, '.' | '…' | ' '));
            let dots = here.get(..end.unwrap_or(here.len()))?.trim_end();
            return Some((Read::Cut, at..at + dots.len()));
        }
        if sign == '[' {
            let Some(inside) = here.find(']').map(|end| at..at + end + 1) else {
                continue;
            };
            return Some(bracket(text, at, inside));
        }
        if sign.is_alphanumeric() {
            let word = word_at(text, at);
            let is_said = !bare(text.get(word.clone())?).is_empty();
            let behind = text.get(word.end..)?;
            let close = behind.starts_with('[').then(|| behind.find(']')).flatten();
            return match close {
                Some(close) => Some(bracket(text, at, word.end..word.end + close + 1)),
                None if is_said => Some((Read::Word, word)),
                None => next_token(text, word.end),
            };
        }
    }
    None
}

/// What brackets do to the words they stand in, which begin at `from`.
fn bracket(text: &str, from: usize, inside: Range<usize>) -> (Read, Range<usize>) {
    let within = text.get(inside.clone()).unwrap_or_default();
    let behind = text.get(inside.end..).unwrap_or_default();
    let is_word = within.contains(char::is_alphanumeric);
    if behind.starts_with(char::is_alphanumeric) && is_word {
        let end = word_at(text, inside.end).end;
        return (Read::Mended(inside), from..end);
    }
    match (from < inside.start, is_word) {
        (true, true) => (Read::Mended(inside.clone()), from..inside.end),
        (true, false) => (Read::Word, from..inside.start),
        (false, true) => (Read::Inserted, inside),
        (false, false) => (Read::Cut, inside),
    }
}

/// The next word of a passage.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let at = from + rest.find(char::is_alphanumeric)?;
    Some(word_at(text, at))
}

/// The word that begins at `at`: letters and figures, with the apostrophes between them.
fn word_at(text: &str, at: usize) -> Range<usize> {
    let rest = text.get(at..).unwrap_or_default();
    let mut end = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((from, letter)) = letters.next() {
        let is_apostrophe = matches!(letter, '\'' | '’' | 'ʼ');
        let next = letters
            .peek()
            .is_some_and(|(_, next)| next.is_alphanumeric());
        if letter.is_alphanumeric() || is_mark(letter) || is_unseen(letter) {
            end = from + letter.len_utf8();
        } else if !(is_apostrophe && next) {
            break;
        }
    }
    at..at + end
}

/// A word as it is compared.
fn bare(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    // «خانه‌ی» is written «خانهٔ» as well.
    let word = match word.strip_suffix("ه\u{200C}ی") {
        Some(stem) => [stem, "ه"].concat(),
        None => word.to_owned(),
    };
    for of in word.chars() {
        letter(of, Capitals::Folded, |plain| out.push(plain));
    }
    out
}
