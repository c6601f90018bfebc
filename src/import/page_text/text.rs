//! Small questions about text that every stage asks.

use std::ops::Range;

use regex::Regex;

/// A pattern that is a constant of this program.
#[expect(
    clippy::expect_used,
    reason = "the patterns are constants, and the tests meet each of them"
)]
pub(super) fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a constant pattern is well formed")
}

/// The bytes of `range`, or nothing where they are not whole letters.
pub(super) fn cut(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or("")
}

/// The text with Persian and Arabic digits as ASCII digits.
pub(super) fn ascii_digits(text: &str) -> String {
    let digit = |c: char| match u32::from(c) {
        n @ 0x6F0..=0x6F9 => char::from_digit(n - 0x6F0, 10).unwrap_or(c),
        n @ 0x660..=0x669 => char::from_digit(n - 0x660, 10).unwrap_or(c),
        _ => c,
    };
    text.chars().map(digit).collect()
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .count()
}

/// Whether a line ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    let core = text.trim_end_matches(['”', '’', '"', '\'', '»', '“', ')', ']', ' ', '\u{a0}']);
    core.ends_with(['.', '!', '?', '…', '؟', ':', '۔', ';'])
}

/// Where the last sentence of `text` begins.
pub(super) fn last_sentence(text: &str) -> usize {
    starts(text).last().copied().unwrap_or_default()
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let starts = starts(text);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(from, to)| cut(text, *from..to))
        .collect()
}

/// Where each sentence begins.
fn starts(text: &str) -> Vec<usize> {
    let mut begin = vec![0];
    let mut ended = false;
    let mut word = 0;
    let mut last_word = 0..0;
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() {
            if ended && !is_short_form(cut(text, last_word.clone())) {
                begin.push(at + letter.len_utf8());
            }
            ended = false;
            word = at + letter.len_utf8();
        } else {
            last_word = word..at + letter.len_utf8();
            ended = match letter {
                '.' | '!' | '?' | '؟' | '…' => true,
                '”' | '’' | '"' | '»' | ')' => ended,
                _ => false,
            };
        }
    }
    begin
}

/// Whether a word with a stop is short for something and ends no sentence.
pub(super) fn is_short_form(word: &str) -> bool {
    const SHORT: [&str; 22] = [
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Gov.", "Sen.", "Rep.", "Gen.", "Lt.", "Col.",
        "Sgt.", "Capt.", "Rev.", "Jr.", "Sr.", "No.", "Inc.", "Co.", "Sept.", "Hr.",
    ];
    SHORT.contains(&word)
        || (word.chars().count() == 2 && word.starts_with(char::is_uppercase))
        || (word.matches('.').count() > 1 && word.len() < 8)
}
