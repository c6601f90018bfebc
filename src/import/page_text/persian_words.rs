//! Words of Persian that tell an office, a title, kinship or a body from a name.

use super::lists::{FA_BODIES, FA_FIRST_NAMES, FA_OFFICES, FA_STOPS};

/// Kin, to which "his" or "their" is joined: "دخترش".
const KIN: [&str; 24] = [
    "دختر",
    "پسر",
    "همسر",
    "مادر",
    "پدر",
    "برادر",
    "خواهر",
    "نوه",
    "عمو",
    "دایی",
    "خاله",
    "عمه",
    "شوهر",
    "زن",
    "دوست",
    "همکار",
    "شاگرد",
    "همسایه",
    "شریک",
    "وکیل",
    "استاد",
    "معاون",
    "رئیس",
    "سرمربی",
];
pub(super) const PRONOUNS: [&str; 9] = [
    "وی",
    "او",
    "ایشان",
    "آنها",
    "آن‌ها",
    "آنان",
    "این",
    "همان",
    "نامبرده",
];
pub(super) fn is_stop(word: &str) -> bool {
    FA_STOPS.contains(word)
}

/// Whether a text names an office or trade in Persian.
pub(super) fn has_role(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| is_office(word.trim_matches(['،', '؛', ',', '.'])))
}

/// Whether a word is an office, also with the ی or ٔ that joins it to the next one.
pub(super) fn is_office(word: &str) -> bool {
    let bare = word.strip_suffix(['ی', 'ٔ', 'ۀ']).unwrap_or(word);
    FA_OFFICES.contains(word) || FA_OFFICES.contains(bare)
}

/// The kinship in "دخترش", "همسر او" being two words.
pub(super) fn kin(word: &str) -> Option<&'static str> {
    let ends = ["ش", "شان", "‌اش", "‌شان", "م", "مان"];
    let of = |known: &&&str| {
        let rest = word.strip_prefix(**known);
        rest.is_some_and(|rest| ends.contains(&rest))
    };
    KIN.iter().find(of).copied()
}

/// Whether a word is one of kinship.
pub(super) fn is_kin(word: &str) -> bool {
    KIN.contains(&word)
}

/// Whether a word may be part of a name.
pub(super) fn is_name_word(word: &str) -> bool {
    // Names end in the ی that joins an office too: "وکیلی".
    // "می‌خندد" is a verb.
    let is_verb = word.starts_with("می\u{200c}") || word.starts_with("نمی\u{200c}");
    !is_stop(word)
        && !is_verb
        && !FA_OFFICES.contains(word)
        && !word.ends_with(['ٔ', 'ۀ'])
        && !FA_BODIES.contains(word)
        && !PRONOUNS.contains(&word)
        && kin(word).is_none()
        && !word.ends_with("ساله")
        && 1 < word.chars().count()
        && word
            .chars()
            .all(|c| c.is_alphabetic() || c == '\u{200c}' || c == 'ٔ')
}

/// Whether a word is a first name.
pub(super) fn is_first_name(word: &str) -> bool {
    FA_FIRST_NAMES.contains(word)
        || word
            .split_once('\u{200c}')
            .is_some_and(|(first, _)| FIRST_PARTS.contains(&first))
}

/// What double names begin with: "محمد‌علی", "امیر‌حسین".
const FIRST_PARTS: [&str; 10] = [
    "محمد", "امیر", "علی", "سید", "غلام", "عبد", "ماه", "گل", "شاه", "نور",
];
