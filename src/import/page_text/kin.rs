//! What titles and kinship say of someone: which pronoun may mean them.

use super::words::Word;

/// What titles and kinship say of someone.
pub(super) fn is_woman(words: &[Word<'_>]) -> Option<bool> {
    const WOMEN: &[&str] = &[
        "mrs",
        "ms",
        "miss",
        "madam",
        "lady",
        "dame",
        "mother",
        "wife",
        "daughter",
        "sister",
        "aunt",
        "grandmother",
        "queen",
        "princess",
        "actress",
        "woman",
        "widow",
        "niece",
        "girl",
        "mother-in-law",
        "mum",
        "mom",
        "frau",
        "mme",
    ];
    const MEN: &[&str] = &[
        "mr",
        "sir",
        "lord",
        "father",
        "husband",
        "son",
        "brother",
        "uncle",
        "grandfather",
        "king",
        "prince",
        "man",
        "widower",
        "nephew",
        "boy",
        "father-in-law",
        "dad",
        "herr",
    ];
    let is_owner = |w: &Word<'_>| w.text.ends_with("’s") || w.text.ends_with("'s");
    let from = words.iter().rposition(is_owner).map_or(0, |at| at + 1);
    words.iter().skip(from).find_map(|word| {
        let small = word.text.trim_end_matches('.').to_lowercase();
        if WOMEN.contains(&small.as_str()) || small.ends_with("woman") {
            Some(true)
        } else if MEN.contains(&small.as_str()) || small.ends_with("man") && !word.is_capital() {
            Some(false)
        } else {
            None
        }
    })
}
