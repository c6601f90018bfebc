//! Letters with what sets equal ones apart taken away: accents, keyboards' forms, signs nobody sees.
//!
//! Two texts that a reader takes for the same are the same when folded: "café" and "cafe",
//! «كتاب‌ها» and «کتابها», "ﬁne" and "fine", «۱۲» and "12".

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// What folding does with capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Capitals {
    /// They stay.
    Kept,
    /// They become small.
    Folded,
}

/// Whether a letter only changes how its neighbours look or are read.
#[must_use]
pub const fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36F}' // accents
        | '\u{483}'..='\u{489}' // Old Slavonic
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}' // Hebrew points
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' // Arabic vowels, kashida
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}'
        | '\u{8D3}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

/// Whether nobody sees it: joiners, soft hyphens, signs of direction.
#[must_use]
pub const fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}')
}

/// Gives the folded form of one letter: often one, sometimes none or several.
pub fn letter(letter: char, capitals: Capitals, mut put: impl FnMut(char)) {
    if letter.is_ascii() {
        put(match capitals {
            Capitals::Kept => letter,
            Capitals::Folded => letter.to_ascii_lowercase(),
        });
    } else if let Some(plain) = arabic(letter) {
        put(plain);
    } else if !is_mark(letter) && !is_unseen(letter) {
        let mut bytes = [0; 4];
        let nfkd = DecomposingNormalizerBorrowed::new_nfkd();
        for part in nfkd.normalize_iter(letter.encode_utf8(&mut bytes).chars()) {
            part_of(part, capitals, &mut put);
        }
    }
}

/// A letter of the Arabic script in its one form; `None` for what has to be taken apart first.
const fn arabic(letter: char) -> Option<char> {
    Some(match letter {
        'ي' | 'ى' | 'ئ' | 'ې' => 'ی',
        'ك' => 'ک',
        'ة' | 'ۀ' | 'ۂ' | 'ہ' | 'ھ' | 'ە' => 'ه',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        '٠' | '۰' => '0',
        '١' | '۱' => '1',
        '٢' | '۲' => '2',
        '٣' | '۳' => '3',
        '٤' | '۴' => '4',
        '٥' | '۵' => '5',
        '٦' | '۶' => '6',
        '٧' | '۷' => '7',
        '٨' | '۸' => '8',
        '٩' | '۹' => '9',
        '\u{621}'
        | '\u{627}'..='\u{63A}'
        | '\u{641}'..='\u{648}'
        | 'پ'
        | 'چ'
        | 'ژ'
        | 'گ'
        | 'ک'
        | 'ی'
        | '،'
        | '؛'
        | '؟' => letter,
        _ => return None,
    })
}

fn part_of(part: char, capitals: Capitals, put: &mut impl FnMut(char)) {
    let is_kept = capitals == Capitals::Kept;
    let two = match part {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'Æ' if is_kept => "AE",
        'Œ' if is_kept => "OE",
        'Æ' => "ae",
        'Œ' => "oe",
        _ => "",
    };
    if !two.is_empty() {
        two.chars().for_each(put);
        return;
    }
    let plain = match part {
        part if is_mark(part) || is_unseen(part) => return,
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        'đ' => 'd',
        'Đ' => 'D',
        'ı' => 'i',
        'ς' => 'σ',
        '‘' | '’' | '‚' | '‛' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' => '"',
        '‐' | '\u{2011}' => '-',
        other => arabic(other).unwrap_or(other),
    };
    if is_kept {
        put(plain);
    } else {
        plain.to_lowercase().for_each(put);
    }
}

/// A text, folded.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for of in text.chars() {
        letter(of, Capitals::Folded, |plain| out.push(plain));
    }
    out
}

/// Whether a word of a text begins with what is sought, which is folded already.
#[must_use]
pub fn has_word(text: &str, sought: &str) -> bool {
    let text = folded(text);
    let mut places = text.match_indices(sought).map(|(at, _)| {
        let before = text.get(..at).unwrap_or_default().chars().next_back();
        before.is_none_or(|letter| !letter.is_alphanumeric())
    });
    places.any(|is_start| is_start)
}

/// A folded text that knows where each of its letters came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Of each of its bytes, where the letter that gave it begins and ends.
    from: Vec<Range<usize>>,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str, capitals: Capitals) -> Self {
        let mut out = Self::default();
        for (at, of) in text.char_indices() {
            let end = at + of.len_utf8();
            let before = out.text.len();
            letter(of, capitals, |plain| out.text.push(plain));
            if before == out.text.len() && is_mark(of) {
                // An accent belongs to the letter before it.
                let last = out.from.last().cloned();
                let same = out.from.iter_mut().rev();
                same.take_while(|from| Some(&**from) == last.as_ref())
                    .for_each(|from| from.end = end);
            }
            out.from.resize(out.text.len(), at..end);
        }
        out
    }

    /// Where a stretch of the folded text came from; `None` when it would part a letter.
    #[must_use]
    pub fn source(&self, range: Range<usize>) -> Option<Range<usize>> {
        let first = self.from.get(range.start)?;
        let last = self.from.get(range.end.checked_sub(1)?)?;
        let parts_first = range
            .start
            .checked_sub(1)
            .is_some_and(|before| self.from.get(before) == Some(first));
        let parts_last = self.from.get(range.end) == Some(last);
        (range.start < range.end && !parts_first && !parts_last).then_some(first.start..last.end)
    }
}

#[cfg(test)]
mod tests {
    use super::{Capitals, Folded, folded};

    #[test]
    fn what_a_reader_takes_for_the_same_is_the_same() {
        for (one, other) in [
            ("Café", "cafe"),
            ("Cafe\u{301}", "café"),
            ("STRASSE", "straße"),
            ("ﬁne", "Fine"),
            ("كتاب‌هاي", "کتابهای"),
            ("مِهر", "مهر"),
            ("آب", "اب"),
            ("سؤال", "سوال"),
            ("۱۲٣", "123"),
            ("ﻛﺘﺎﺏ", "کتاب"),
            ("co\u{AD}operate", "cooperate"),
            ("don’t", "DON'T"),
            ("Ångström", "angstrom"),
            ("Łódź", "lodz"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} and {other}");
        }
        assert_ne!(folded("कि"), folded("क"), "a vowel of Hindi is a letter");
        assert_ne!(folded("か"), folded("が"), "so is a sign of Japanese");
    }

    #[test]
    fn a_place_in_folded_words_is_a_place_in_the_words() {
        let text = "The ﬁne cafe\u{301}, می‌رود و Straße";
        let folded = Folded::new(text, Capitals::Folded);
        let source = |words: &str| {
            let at = folded.text.find(words).unwrap();
            let range = folded.source(at..at + words.len())?;
            text.get(range)
        };
        assert_eq!(source("fine"), Some("ﬁne"), "a ligature is whole");
        assert_eq!(source("ine"), None, "and is not parted");
        assert_eq!(source("cafe"), Some("cafe\u{301}"), "with its accent");
        assert_eq!(source("میرود"), Some("می‌رود"), "over what nobody sees");
        assert_eq!(source("می"), Some("می"), "but not with it at the end");
        assert_eq!(source("strasse"), Some("Straße"), "two letters for one");
        assert_eq!(source("stras"), None, "which are not parted");
    }
}
