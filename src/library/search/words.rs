//! The words of a text as the index knows them: folded, with the parts of those joined unseen.

use std::collections::VecDeque;
use std::ops::Range;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::model::fold::{self, Capitals};

/// Beginnings of so many letters, and fewer, are words of their own in the index.
pub(super) const SHORT: usize = 3;
/// Longer words are cut: nobody types more of one.
const LONGEST: usize = 60;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// It, folded.
    pub(super) folded: String,
    /// Where it stands.
    pub(super) at: Range<usize>,
}

/// The words of a text, each once and whole.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut walk = Walk::new(text, false);
    let all = std::iter::from_fn(move || {
        let mut folded = String::new();
        let at = walk.next(&mut folded)?;
        Some(Word { folded, at })
    });
    all.filter(|word| !word.folded.is_empty())
}

/// From a text to its words.
#[derive(Clone, Debug)]
struct Walk<'a> {
    text: &'a str,
    at: usize,
    /// Whether the parts of a word joined by a non-joiner are given too: «می‌رود» is found as
    /// it stands, as «میرود», and as «می رود».
    gives_parts: bool,
    parts: VecDeque<(String, Range<usize>)>,
}

impl<'a> Walk<'a> {
    const fn new(text: &'a str, gives_parts: bool) -> Self {
        Self {
            text,
            at: 0,
            gives_parts,
            parts: VecDeque::new(),
        }
    }

    /// Puts the next word into `out` and says where it stands.
    fn next(&mut self, out: &mut String) -> Option<Range<usize>> {
        if let Some((part, at)) = self.parts.pop_front() {
            out.push_str(&part);
            return Some(at);
        }
        let rest = self.text.get(self.at..)?;
        let (skipped, first) = rest.char_indices().find(|(_, letter)| is_letter(*letter))?;
        let start = self.at + skipped;
        if let Some(end) = plain_end(self.text, start) {
            let last = end.min(start + LONGEST);
            out.push_str(self.text.get(start..last)?);
            out.make_ascii_lowercase();
            self.at = end;
            return Some(start..end);
        }
        let is_alone = stands_alone(first);
        let mut end = start;
        let mut joints = Vec::new();
        let mut letters = self.text.get(start..)?.chars().peekable();
        while let Some(letter) = letters.next() {
            let is_of = is_letter(letter)
                || fold::is_mark(letter)
                || is_vowel(letter)
                || fold::is_unseen(letter)
                || (is_apostrophe(letter) && letters.peek().is_some_and(|next| is_letter(*next)));
            if !is_of || (end != start && (is_alone || stands_alone(letter))) {
                break;
            }
            if letter == '\u{200C}' {
                joints.push((out.len(), end));
            }
            end += letter.len_utf8();
            if out.len() < LONGEST && !is_apostrophe(letter) {
                fold::letter(letter, Capitals::Folded, |plain| out.push(plain));
            }
        }
        self.at = end;
        if self.gives_parts && !joints.is_empty() {
            joints.push((out.len(), end));
            let (mut from, mut place) = (0, start);
            for (to, gap) in joints {
                let part = out.get(from..to).unwrap_or_default();
                if !part.is_empty() && part.len() < out.len() {
                    self.parts.push_back((part.to_owned(), place..gap));
                }
                (from, place) = (to, gap);
            }
        }
        Some(start..end)
    }
}

/// Where the word that begins at `start` ends, if it is all of ASCII and nothing that could belong
/// to it stands behind: most words are, and that needs no table.
fn plain_end(text: &str, start: usize) -> Option<usize> {
    let rest = text.as_bytes().get(start..)?;
    let len = rest
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(rest.len());
    let is_whole = rest
        .get(len)
        .is_none_or(|next| next.is_ascii() && *next != b'\'');
    (0 < len && is_whole).then_some(start + len)
}

/// Whether it is a letter or a digit; those of the commonest scripts need no table.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{671}'..='\u{6D3}')
        || (!letter.is_ascii() && letter.is_alphanumeric())
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ')
}

/// Signs that belong to a word and are no letters: the vowels of India's scripts and of Thai.
const fn is_vowel(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{DFF}' | '\u{1780}'..='\u{17D3}')
}

/// Letters of scripts that put no space between words.
const fn stands_alone(letter: char) -> bool {
    matches!(letter,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17D3}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// How the index takes a text apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    token: Token,
}

/// The words of one text, as the index asks for them.
#[derive(Debug)]
pub(super) struct Stream<'a> {
    walk: Walk<'a>,
    token: &'a mut Token,
}

impl Tokenizer for Parts {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        self.token.reset();
        Stream {
            walk: Walk::new(text, true),
            token: &mut self.token,
        }
    }
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            self.token.text.clear();
            let Some(at) = self.walk.next(&mut self.token.text) else {
                return false;
            };
            if !self.token.text.is_empty() {
                self.token.position = self.token.position.wrapping_add(1);
                self.token.offset_from = at.start;
                self.token.offset_to = at.end;
                return true;
            }
        }
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

/// How the index takes the words of a text down to their first letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Starts {
    token: Token,
}

/// The beginnings of the words of one text, of a letter, two, and so on.
#[derive(Debug)]
pub(super) struct StartStream<'a> {
    walk: Walk<'a>,
    word: String,
    /// How many letters and bytes the last beginning had.
    letters: usize,
    end: usize,
    token: &'a mut Token,
}

impl Tokenizer for Starts {
    type TokenStream<'a> = StartStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> StartStream<'a> {
        self.token.reset();
        StartStream {
            walk: Walk::new(text, true),
            word: String::new(),
            letters: 0,
            end: 0,
            token: &mut self.token,
        }
    }
}

impl TokenStream for StartStream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            let mut rest = self.word.get(self.end..).unwrap_or_default().chars();
            // A whole word is no beginning.
            if let (Some(letter), Some(_)) = (rest.next(), rest.next())
                && self.letters < SHORT
            {
                self.letters += 1;
                self.end += letter.len_utf8();
                self.token.text.clear();
                let start = self.word.get(..self.end).unwrap_or_default();
                self.token.text.push_str(start);
                self.token.position = self.token.position.wrapping_add(1);
                return true;
            }
            self.word.clear();
            (self.letters, self.end) = (0, 0);
            if self.walk.next(&mut self.word).is_none() {
                return false;
            }
        }
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use tantivy::tokenizer::{TokenStream as _, Tokenizer as _};

    use super::{Parts, Starts, words};

    #[test]
    fn a_text_is_taken_apart_into_folded_words() {
        let of = |text: &str| {
            let all: Vec<String> = words(text).map(|word| word.folded).collect();
            all.join("|")
        };
        assert_eq!(of("“Don’t,” said Zoë-Marie."), "dont|said|zoe|marie");
        assert_eq!(of("او كتاب‌ها را مي‌خواند"), "او|کتابها|را|میخواند");
        assert_eq!(of("東京 in ۲۰۲۶"), "東|京|in|2026");
        assert_eq!(of("हिन्दी भाषा"), "हिन्दी|भाषा");
        assert_eq!(of("O'Neil's 'Zo\u{308}e' COVID19"), "oneils|zoe|covid19");
        assert_eq!(of("rock'n'roll, cafe\u{301}s' end"), "rocknroll|cafes|end");
        assert_eq!(of(&"Long".repeat(20)), "long".repeat(15));
        assert_eq!(of(" – “”"), "");
    }

    #[test]
    fn the_parts_of_a_joined_word_are_words_too() {
        let mut parts = Parts::default();
        let mut stream = parts.token_stream("نمی‌داند چه");
        let mut all = Vec::new();
        while stream.advance() {
            all.push(stream.token().text.clone());
        }
        assert_eq!(all, ["نمیداند", "نمی", "داند", "چه"]);
    }

    #[test]
    fn the_beginnings_of_words_are_short_and_never_whole() {
        let mut starts = Starts::default();
        let mut stream = starts.token_stream("Harbour at Öland");
        let mut all = Vec::new();
        while stream.advance() {
            all.push(stream.token().text.clone());
        }
        assert_eq!(all, ["h", "ha", "har", "a", "o", "ol", "ola"]);
    }
}
