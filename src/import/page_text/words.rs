//! The words of a sentence, one by one, and what kind of word each is.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lists::{ADVERBS, CALLING, GRAMMAR, SAYING};
use super::text::cut;

/// A word or a sign of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    /// Its letters.
    pub(super) text: &'a str,
    /// Where it begins in the sentence.
    pub(super) at: usize,
    /// Whether it is a sign between words.
    pub(super) is_sign: bool,
    /// What the lists know of it.
    kinds: u8,
}

const IS_CLOSED: u8 = 1;
const IS_ADVERB: u8 = 2;
const IS_SPEECH: u8 = 4;
const IS_CALLING: u8 = 8;

impl Word<'_> {
    /// Where it ends in the sentence.
    pub(super) fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it is one of these words, in small letters.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        !self.is_sign
            && (words.contains(&self.text)
                || self.text.starts_with(char::is_uppercase)
                    && words.contains(&self.text.to_lowercase().as_str()))
    }

    /// Whether it is written as a name is: "Bell", "al-Hadi", "d’Arcy", "O’Neil".
    pub(super) fn is_capital(&self) -> bool {
        if self.is_sign {
            return false;
        }
        self.text.starts_with(char::is_uppercase)
            || self
                .text
                .split_once(['-', '’', '\''])
                .is_some_and(|(head, tail)| {
                    head.chars().count() <= 3
                        && !head.is_empty()
                        && head.chars().all(char::is_lowercase)
                        && tail.starts_with(char::is_uppercase)
                })
    }

    /// Whether it may stand inside a phrase that names someone.
    pub(super) fn is_content(&self) -> bool {
        !self.is_sign && self.kinds & (IS_CLOSED | IS_ADVERB | IS_SPEECH) == 0
    }

    /// Whether it may stand between a subject and its verb.
    pub(super) fn is_adverb(&self) -> bool {
        self.kinds & IS_ADVERB != 0
            || (self.text.ends_with("ly")
                && 4 < self.text.len()
                && self.text.starts_with(char::is_lowercase))
    }

    /// Whether it tells that someone said something.
    pub(super) fn is_speech(&self) -> bool {
        self.kinds & IS_SPEECH != 0
    }

    /// Whether it tells that someone said something, or how they called it.
    pub(super) fn is_calling(&self) -> bool {
        self.kinds & (IS_SPEECH | IS_CALLING) != 0
    }
}

/// The words and signs of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut from: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, c)| *c);
        let joins = from.is_some()
            && match letter {
                '-' | '\'' | '’' | '&' | '@' | '_' => {
                    next.is_some_and(char::is_alphanumeric)
                        || before == 's' && matches!(letter, '’' | '\'')
                }
                '.' => {
                    next.is_some_and(char::is_alphanumeric)
                        || from
                            .is_some_and(|from| super::text::is_short_form(cut(text, from..at + 1)))
                }
                _ => false,
            };
        before = letter;
        if letter.is_alphanumeric() || joins || is_joiner(letter) {
            from = from.or(Some(at));
            continue;
        }
        if let Some(from) = from.take() {
            found.push(word(text, from, at, false));
        }
        if !letter.is_whitespace() {
            found.push(word(text, at, at + letter.len_utf8(), letter != '&'));
        }
    }
    if let Some(from) = from {
        found.push(word(text, from, text.len(), false));
    }
    found
}

fn word(text: &str, at: usize, end: usize, is_sign: bool) -> Word<'_> {
    static KINDS: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| {
        let mut kinds = HashMap::new();
        for (list, kind) in [
            (&GRAMMAR, IS_CLOSED),
            (&ADVERBS, IS_ADVERB),
            (&SAYING, IS_SPEECH),
            (&CALLING, IS_CALLING),
        ] {
            list.iter()
                .for_each(|word| *kinds.entry(*word).or_default() |= kind);
        }
        kinds
    });
    let text = cut(text, at..end);
    let mut kinds = KINDS.get(text).copied().unwrap_or_default();
    if kinds == 0 && text.starts_with(char::is_uppercase) {
        let small = text.to_lowercase();
        // "May" and "Said" may be names; "The" and "Later" are not.
        kinds = KINDS.get(small.as_str()).copied().unwrap_or_default() & (IS_CLOSED | IS_ADVERB);
    }
    Word {
        text,
        at,
        is_sign,
        kinds,
    }
}

fn is_joiner(letter: char) -> bool {
    matches!(u32::from(letter), 0x300..=0x36F | 0x200C | 0x200D | 0xAD)
}
