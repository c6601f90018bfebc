//! Where words stand between quotation marks, in any of the usual styles.

use std::ops::Range;

use super::text::cut;

/// A run of words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// The bytes from the opening mark to behind the closing one.
    pub(super) outer: Range<usize>,
    /// The bytes between the marks.
    pub(super) inner: Range<usize>,
    /// Whether the closing mark stands there.
    pub(super) is_closed: bool,
}

/// The quotations of a paragraph, none inside another.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut ix = 0;
    while let Some(&(from, open)) = letters.get(ix) {
        let before = ix.checked_sub(1).and_then(|b| letters.get(b)).map(|l| l.1);
        let after = letters.get(ix + 1).map(|l| l.1);
        let Some(end) = closing(&letters, ix, before, after) else {
            ix += 1;
            continue;
        };
        let begin = from + open.len_utf8();
        match end {
            Some(close) => {
                let (to, mark) = letters.get(close).copied().unwrap_or((text.len(), open));
                let outer = from..(to + mark.len_utf8()).min(text.len());
                found.push(Span {
                    outer,
                    inner: begin..to,
                    is_closed: true,
                });
                ix = close + 1;
            }
            // A mark at the head of a paragraph may run on into the next one.
            None if runs_on(cut(text, 0..from), open) => {
                let size = text.len();
                found.push(Span {
                    outer: from..size,
                    inner: begin..size,
                    is_closed: false,
                });
                break;
            }
            None => ix += 1,
        }
    }
    found
}

/// Whether words whose mark is not closed run on into the next paragraph.
fn runs_on(before: &str, open: char) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with([':', ',']) || matches!(open, '“' | '«' | '„')
}

/// Where the quotation opened at `ix` ends, if one is opened there at all.
fn closing(
    letters: &[(usize, char)],
    ix: usize,
    before: Option<char>,
    after: Option<char>,
) -> Option<Option<usize>> {
    let is_start = before.is_none_or(|c| c.is_whitespace() || "([{—–-“\"‘«/:،".contains(c));
    // "Priya Nair ’25" and "the ’90s" open nothing.
    let digit = |at: usize| letters.get(at).is_some_and(|l| l.1.is_ascii_digit());
    let is_year = digit(ix + 1) && digit(ix + 2) && !digit(ix + 3);
    let is_single = matches!(letters.get(ix)?.1, '\'' | '‘');
    let next_is_word = after.is_some_and(|c| !c.is_whitespace()) && !(is_single && is_year);
    let rest = || letters.iter().enumerate().skip(ix + 1);
    let first = |close: &[char]| rest().find(|(_, l)| close.contains(&l.1)).map(|(at, _)| at);
    match letters.get(ix)?.1 {
        '“' => Some(nested(letters, ix, '“', '”').or_else(|| first(&['"']))),
        '„' => Some(first(&['“', '”'])),
        '«' => Some(nested(letters, ix, '«', '»')),
        '»' if is_start && next_is_word => Some(first(&['«'])),
        '"' if is_start && next_is_word => Some(first(&['"', '”'])),
        '‚' => Some(first(&['‘', '’'])),
        '‘' if next_is_word => Some(single(letters, ix, '’')),
        '\'' if is_start && next_is_word => Some(single(letters, ix, '\'')),
        _ => None,
    }
}

fn nested(letters: &[(usize, char)], ix: usize, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, (_, letter)) in letters.iter().enumerate().skip(ix + 1) {
        if *letter == open {
            depth += 1;
        } else if *letter == close {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    // An inner quotation may have lost its end; then the first closing mark will do.
    letters
        .iter()
        .enumerate()
        .skip(ix + 1)
        .find(|(_, l)| l.1 == close)
        .map(|(at, _)| at)
}

/// The end of a quotation in single marks: not an apostrophe inside or behind a word.
fn single(letters: &[(usize, char)], ix: usize, close: char) -> Option<usize> {
    let get = |at: usize| letters.get(at).map(|l| l.1);
    let mut doubtful = None;
    let mut doubles = 0_usize;
    for at in ix + 1..letters.len() {
        match get(at)? {
            '“' | '”' | '"' => doubles += 1,
            '‘' if doubles.is_multiple_of(2) && doubtful.is_some() => return doubtful,
            c if c == close => {
                let (before, after) = (get(at - 1)?, get(at + 1));
                if after.is_some_and(char::is_alphanumeric) || before.is_whitespace() {
                    continue;
                }
                let is_possessive = matches!(before, 's' | 'S' | 'n')
                    && after.is_some_and(char::is_whitespace)
                    && get(at + 2).is_some_and(char::is_lowercase);
                if !is_possessive {
                    return Some(at);
                }
                doubtful = doubtful.or(Some(at));
            }
            _ => {}
        }
    }
    doubtful
}
