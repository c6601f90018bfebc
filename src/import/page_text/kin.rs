//! What titles and kinship say of someone: which pronoun may mean them.

use super::lists::{MEN, MENS_NAMES, WOMEN, WOMENS_NAMES};
use super::words::Word;

/// What titles and kinship say of someone.
pub(super) fn is_woman(words: &[Word<'_>]) -> Option<bool> {
    let is_owner = |w: &Word<'_>| w.text.ends_with("’s") || w.text.ends_with("'s");
    let from = words.iter().rposition(is_owner).map_or(0, |at| at + 1);
    words.iter().skip(from).find_map(|word| {
        let small = word.text.trim_end_matches('.').to_lowercase();
        if WOMEN.contains(small.as_str()) || small.ends_with("woman") {
            Some(true)
        } else if MEN.contains(small.as_str()) || small.ends_with("man") && !word.is_capital() {
            Some(false)
        } else {
            None
        }
    })
}

/// What a first name says, where it is given to women or to men alone.
pub(super) fn is_womans_name(name: &str) -> Option<bool> {
    let first = name.split([' ', '\u{a0}', '-']).next()?;
    if !name.contains(' ') {
        return None;
    }
    let is_womans = WOMENS_NAMES.contains(first);
    (is_womans || MENS_NAMES.contains(first)).then_some(is_womans)
}

/// Whether a word is a first name.
pub(super) fn is_first_name(word: &str) -> bool {
    WOMENS_NAMES.contains(word) || MENS_NAMES.contains(word)
}
