//! Characters, words, sentences and their boundaries, in any script.

use unicode_segmentation::UnicodeSegmentation as _;

/// How many words a reader would count (UAX #29 words that hold a letter or digit).
#[must_use]
pub fn count(text: &str) -> usize {
    let (mut count, mut start, mut has) = (0, 0, NOTHING);
    for (at, byte) in text.bytes().enumerate() {
        if byte == b' ' {
            count += count_part(text.get(start..at), has);
            (start, has) = (at + 1, NOTHING);
        } else {
            has |= if byte.is_ascii_alphanumeric() {
                PLAIN
            } else {
                OTHER
            };
        }
    }
    count + count_part(text.get(start..), has)
}

/// What stands between two spaces has no byte, letters and digits of ASCII, or anything else too.
const NOTHING: u8 = 0;
const PLAIN: u8 = 1;
const OTHER: u8 = 2;

#[inline]
fn count_part(part: Option<&str>, has: u8) -> usize {
    match has {
        NOTHING => 0,
        PLAIN => 1,
        _ => part.map_or(0, count_in_one),
    }
}

/// The same for text without spaces.
///
/// A space always parts two words, and most of what stands between spaces is one plain word
/// with signs around it: that needs no table.
fn count_in_one(text: &str) -> usize {
    let is_sign = |letter: char| {
        matches!(
            letter,
            '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '"' | '“' | '”' | '—' | '–' | '…'
        )
    };
    plain_one(text)
        .or_else(|| plain_one(text.trim_matches(is_sign)))
        .unwrap_or_else(|| text.unicode_words().count())
}

/// One for a plain word, none where nothing of it is seen; `None` when it is not plain.
fn plain_one(text: &str) -> Option<usize> {
    let mut is_seen = false;
    for letter in text.chars() {
        if !is_plain(letter) {
            return None;
        }
        is_seen |= letter != '\u{200C}';
    }
    Some(usize::from(is_seen))
}

/// Letters and digits that never part from each other, and the non-joiner, which parts nothing.
const fn is_plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter,
            'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24F}'
            | '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}' | '\u{200C}')
}

/// How many letters a reader sees.
#[must_use]
pub fn letters(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The boundary of the letter before `offset` as a reader sees letters (grapheme cluster).
#[must_use]
pub fn letter_before(text: &str, offset: usize) -> usize {
    text.get(..offset)
        .and_then(|head| head.grapheme_indices(true).next_back())
        .map_or(0, |(at, _)| at)
}

/// The boundary after the letter that begins at `offset`.
#[must_use]
pub fn letter_after(text: &str, offset: usize) -> usize {
    text.get(offset..)
        .and_then(|tail| tail.graphemes(true).next())
        .map_or(text.len(), |letter| offset + letter.len())
}

/// The start of the word before `offset`: spaces and signs are passed over first.
#[must_use]
pub fn word_before(text: &str, offset: usize) -> usize {
    text.get(..offset)
        .and_then(|head| {
            head.split_word_bound_indices()
                .rev()
                .find(|(_, word)| word.contains(char::is_alphanumeric))
        })
        .map_or(0, |(at, _)| at)
}

/// The end of the word after `offset`: spaces and signs are passed over first.
#[must_use]
pub fn word_after(text: &str, offset: usize) -> usize {
    text.get(offset..)
        .and_then(|tail| {
            tail.split_word_bound_indices()
                .find(|(_, word)| word.contains(char::is_alphanumeric))
        })
        .map_or(text.len(), |(at, word)| offset + at + word.len())
}

/// The word that a gap lies in or touches, as a range; empty when there is none.
#[must_use]
pub fn word_at(text: &str, offset: usize) -> std::ops::Range<usize> {
    let mut found = offset..offset;
    for (at, word) in text.split_word_bound_indices() {
        let end = at + word.len();
        if end < offset {
            continue;
        }
        if offset < at {
            break;
        }
        if found.is_empty() || word.contains(char::is_alphanumeric) && at <= offset {
            found = at..end;
        }
        if offset < end {
            break;
        }
    }
    found
}

/// The sentences of a text (UAX #29), one after the other, each with the space that follows it.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let by_table = || rest.split_sentence_bounds().next().map(str::len);
        let end = plain_sentence(rest).or_else(by_table)?;
        let (sentence, after) = rest.split_at_checked(end)?;
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// Where the first sentence ends, if that is plain: after a full stop, a question or exclamation
/// mark, with a space and the beginning of a sentence behind it, or at the end of the text. Most
/// sentences are, and that needs no table.
fn plain_sentence(text: &str) -> Option<usize> {
    let is_arabic = |letter: char| matches!(letter, '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}');
    let is_inside = |letter: char| match letter {
        '.' | '!' | '?' | '\n' | '\r' => false,
        '\u{A0}' | 'À'..='\u{24F}' | '–' | '—' | '‘' | '’' | '“' | '”' | '«' | '»' => {
            true
        }
        '،' | '؛' | '\u{200C}' => true,
        _ => letter.is_ascii() || is_arabic(letter),
    };
    let Some((at, sign)) = text.char_indices().find(|(_, letter)| !is_inside(*letter)) else {
        return Some(text.len());
    };
    if !matches!(sign, '.' | '!' | '?') {
        return None;
    }
    let after = text.get(at + sign.len_utf8()..)?;
    let after = after.trim_start_matches(['’', '”', '"', ')', '»']);
    let next = after.strip_prefix(' ').unwrap_or(after);
    let begins = |letter: char| letter.is_ascii_uppercase() || is_arabic(letter);
    let is_end = match next.chars().next() {
        Some(letter) => next.len() < after.len() && begins(letter),
        None => true,
    };
    is_end.then_some(text.len() - next.len())
}

/// The first `limit` letters of a text at most, cut after a word, with "…" when something is gone.
///
/// Cut between grapheme clusters; signs that would stand before the "…" are taken away,
/// so that it never reads ". …". One word longer than the limit is cut inside.
#[must_use]
pub fn excerpt(text: &str, limit: usize) -> String {
    let text = text.replace('\u{2028}', " ");
    let text = text.trim();
    let Some((end, _)) = text.grapheme_indices(true).nth(limit) else {
        return text.to_owned();
    };
    let head = text.get(..end).unwrap_or(text);
    let whole = text
        .split_word_bound_indices()
        .map(|(at, word)| (at, at + word.len(), word.contains(char::is_alphanumeric)))
        .take_while(|(_, to, _)| *to <= end)
        .filter(|(_, _, is_word)| *is_word)
        .last()
        .and_then(|(_, to, _)| text.get(..to));
    let kept = whole.unwrap_or(head);
    let kept = kept.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_emoji_part(c));
    format!("{kept}…")
}

/// Whether a sign belongs to a picture sign rather than to punctuation.
fn is_emoji_part(letter: char) -> bool {
    matches!(u32::from(letter), 0x200D | 0xFE0F | 0x20E3 | 0x1F000..=0x1FAFF | 0x2600..=0x27BF)
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation as _;

    use super::{count, excerpt, letter_after, letter_before, word_after, word_at, word_before};

    #[test]
    fn sentences_end_where_unicode_ends_them() {
        const PARTS: [&str; 34] = [
            "The", "wall", "A", "a", "É", "3", " ", " ", " ", ".", ".", "!", "?", "…", ",", "-",
            "”", "’", "\"", ")", "»", "«", "\n", "\r\n", "\u{85}", "\u{2028}", "\u{301}",
            "\u{200C}", "\u{A0}", "\t", "شب", "؟", "。", "۳",
        ];
        for seed in 0..40_000_u64 {
            let mut state = seed;
            let mut roll = |sides: u64| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_041);
                usize::try_from((state >> 33) % sides).unwrap()
            };
            let text: String = (0..=roll(14)).map(|_| PARTS[roll(34)]).collect();
            let ours: Vec<&str> = super::sentences(&text).collect();
            let theirs: Vec<&str> = text.split_sentence_bounds().collect();
            assert_eq!(ours, theirs, "seed {seed}: {text:?}");
        }
    }

    #[test]
    fn an_excerpt_ends_after_a_word() {
        for (text, limit, cut) in [
            ("The wind fell.", 100, "The wind fell."),
            ("The wind fell. The boats left.", 16, "The wind fell…"),
            ("The wind fell, and more", 14, "The wind fell…"),
            ("Unbreakable", 4, "Unbr…"),
            ("شهر شب‌ها هم باز می‌ماند", 12, "شهر شب‌ها هم…"),
        ] {
            assert_eq!(excerpt(text, limit), cut, "{text} at {limit}");
        }
        let family = "👩‍👩‍👧 went home";
        assert!(
            excerpt(family, 1).starts_with("👩‍👩‍👧"),
            "{}",
            excerpt(family, 1)
        );
    }

    #[test]
    fn words_are_counted_as_the_standard_counts_them() {
        let parts = [
            "it",
            "3pm",
            "don’t",
            "1,000",
            "e.g.",
            "“",
            "”",
            " ",
            " ",
            "  ",
            "—",
            ".",
            ",",
            "_",
            "شب\u{200C}ها",
            "\u{301}",
            "👩‍👧",
            "日本",
            "\u{2028}",
            "\u{A0}",
            "'",
            ":",
            "-",
            "é",
            "۱۲",
            "گفته",
            "\u{200C}",
            "،",
        ];
        let mut seed = 1_usize;
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..seed % 9 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                text.push_str(parts[(seed >> 33) % parts.len()]);
            }
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1) >> 1;
            let standard = unicode_segmentation::UnicodeSegmentation::unicode_words(text.as_str());
            assert_eq!(count(&text), standard.count(), "{text:?}");
        }
    }

    #[test]
    fn letters_and_words_have_their_ends() {
        let text = "e\u{301}t é, don’t";
        assert_eq!(letter_before(text, 3), 0, "a letter and its accent");
        assert_eq!(letter_after(text, 0), 3, "a letter and its accent");
        assert_eq!(word_before(text, text.len()), 9, "don’t is one word");
        assert_eq!(word_after(text, 0), 4, "ét");
        assert_eq!(word_at(text, 10), 9..text.len(), "inside don’t");
        assert_eq!(word_at(text, 4), 0..4, "the end of ét");
        assert_eq!(count("The mayor said 12 times: “no”."), 6, "words");
    }
}
