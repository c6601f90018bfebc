//! How far a phrase goes: the words of a name, "of the diocese", "familiar with the matter".

use super::names::{has_role, is_body};
use super::phrase::{Kind, is_trade, phrase_at};
use super::words::Word;

const PARTICLES: &[&str] = &[
    "al", "el", "bin", "bint", "ibn", "ben", "van", "von", "der", "den", "de", "la", "le", "da",
    "di", "du", "del", "dos", "ter", "zu", "y", "&",
];
const LONE_PARTICLES: &[&str] = &["al", "bin", "ibn", "van", "von", "da", "di", "dos", "ter"];
pub(super) const OPENERS: &[&str] = &["of", "for", "at", "from", "in", "on"];

/// Whether a word is a small part of names: "van", "al".
pub(super) fn is_particle(word: &Word<'_>) -> bool {
    PARTICLES.contains(&word.text)
}

/// Where the run of content words from `at` ends.
pub(super) fn core(words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut end = at;
    let mut had_name = false;
    while let Some(word) = words.get(end).filter(|_| end < at + 10) {
        // "an official familiar with the file"
        // "the family described": a verb of calling ends what it stands behind.
        let next = words.get(end + 1).map_or("", |w| w.text);
        // "a survey carried out in the summer by …"
        let is_made =
            word.text.ends_with("ed") && ["out", "in", "on", "for", "last"].contains(&next);
        let is_verb = (word.is_calling() || is_made) && !word.is_capital();
        if end != at && (is_verb || known_by(words, end).is_some()) {
            break;
        }
        let is_particle = PARTICLES.contains(&word.text) && leads_to_name(words, end, had_name);
        if is_particle {
            end += 1;
            continue;
        }
        if word.is_capital() && (word.is_content() || had_name) {
            had_name = true;
        } else if !word.is_content() || had_name && !returns_to_name(words, end, at) {
            break;
        }
        end += 1;
    }
    // "the so-called" and "the old" end before nothing.
    (at < end).then_some(end)
}

/// Whether a particle stands before a capital word, perhaps after another particle.
fn leads_to_name(words: &[Word<'_>], at: usize, had_name: bool) -> bool {
    let next = |ix: usize| words.get(at + ix);
    let is_led = next(1).is_some_and(Word::is_capital)
        || next(1).is_some_and(|w| PARTICLES.contains(&w.text))
            && next(2).is_some_and(Word::is_capital);
    let is_double = next(1).is_some_and(|w| PARTICLES.contains(&w.text));
    let is_lone = words
        .get(at)
        .is_some_and(|w| LONE_PARTICLES.contains(&w.text));
    is_led && (had_name || is_double || is_lone)
}

/// Whether small words inside a name lead to an office and a name again: "Harbour United striker Dion".
fn returns_to_name(words: &[Word<'_>], from: usize, start: usize) -> bool {
    let is_office = words.get(from).is_some_and(|w| is_trade(w.text));
    if is_office && words.get(from + 1).is_some_and(Word::is_capital) {
        return true;
    }
    // "the Sund council": a body named by its town.
    let is_body_word = is_office || words.get(from).is_some_and(|w| is_body(w.text));
    let is_possessive =
        |w: &Word<'_>| w.text.ends_with("’s") || w.text.ends_with("'s") || w.text.ends_with("s’");
    is_body_word
        || from
            .checked_sub(1)
            .and_then(|b| words.get(b))
            .is_some_and(is_possessive)
            && start < from
}

/// The end of "of the diocese" behind a phrase.
pub(super) fn extension(words: &[Word<'_>], at: usize) -> Option<usize> {
    let opener = words.get(at)?;
    // "ambassador to Kest", "adviser to the president"
    let is_sent = opener.text == "to"
        && at
            .checked_sub(1)
            .and_then(|b| words.get(b))
            .is_some_and(|w| has_role(w.text))
        && words
            .get(at + 1)
            .is_some_and(|w| w.is_capital() || w.text == "the");
    // "on condition of anonymity" is nothing that someone is of.
    // "one user on X. Another …": where words were posted names nobody.
    let is_shy = opener.text == "on" && words.get(at + 1).is_some_and(|w| is_network(w.text))
        || words
            .get(at + 1)
            .is_some_and(|w| ["condition", "background"].contains(&w.text));
    if !(is_sent || OPENERS.contains(&opener.text))
        || is_shy
        || super::occasion::is_event_at(words, at)
    {
        return known_by(words, at);
    }
    let mut next = at + 1;
    if words.get(next).is_some_and(|w| {
        w.is_any(&[
            "the", "a", "an", "his", "her", "their", "its", "this", "our", "my",
        ])
    }) {
        next += 1;
    }
    let mut end = next;
    while let Some(word) = words.get(end).filter(|w| w.is_content() && end < next + 6) {
        // "for Orley Rail apologised": a small word behind a name is a verb.
        let was_name = next < end && words.get(end - 1).is_some_and(Word::is_capital);
        // "at the Brandian embassy, …"
        let rest = words
            .iter()
            .skip(end)
            .take_while(|w| w.is_content() && !w.text.ends_with("ed"));
        let rest = rest.take(5).count();
        let is_last = 0 < rest && rest < 5 && words.get(end + rest).is_some_and(|w| w.text == ",");
        if was_name && !word.is_capital() && !is_last {
            break;
        }
        end += 1;
    }
    (next < end).then_some(end)
}

/// Whether a word is a network on which people post.
fn is_network(word: &str) -> bool {
    const NETWORKS: [&str; 13] = [
        "X",
        "Twitter",
        "Facebook",
        "Instagram",
        "Telegram",
        "TikTok",
        "YouTube",
        "Reddit",
        "Threads",
        "Bluesky",
        "Mastodon",
        "LinkedIn",
        "WhatsApp",
    ];
    NETWORKS.contains(&word.trim_end_matches('.'))
}

/// The end of "familiar with the matter" behind a phrase.
fn known_by(words: &[Word<'_>], at: usize) -> Option<usize> {
    const KNOWING: [&[&str]; 6] = [
        &["familiar", "with"],
        &["close", "to"],
        &["briefed", "on"],
        &["with", "knowledge", "of"],
        &["with", "direct", "knowledge", "of"],
        &["involved", "in"],
    ];
    let is_here = |run: &&&[&str]| {
        let here = words.get(at..at + run.len()).unwrap_or_default();
        here.len() == run.len()
            && here
                .iter()
                .zip(run.iter())
                .all(|(word, known)| word.text == *known)
    };
    let from = at + KNOWING.iter().find(is_here)?.len();
    let article = usize::from(
        words
            .get(from)
            .is_some_and(|w| w.is_any(&["the", "his", "her", "its"])),
    );
    let run = words
        .iter()
        .skip(from + article)
        .take_while(|w| w.is_content());
    Some(from + article + run.take(3).count())
}

/// The comma behind "her coach since the age of nine", where a name follows it.
pub(super) fn apposed(words: &[Word<'_>], at: usize) -> Option<usize> {
    const LEADS: &[&str] = &[
        "across", "since", "behind", "near", "under", "over", "to", "with", "between", "against",
        "outside", "inside", "around", "during", "until", "on", "at", "in",
    ];
    if !words.get(at).is_some_and(|w| LEADS.contains(&w.text)) {
        return None;
    }
    let comma =
        (at..words.len().min(at + 9)).find(|ix| words.get(*ix).is_some_and(|w| w.is_sign))?;
    let inside = words.get(at..comma)?;
    const VERBS: &[&str] = &[
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could",
        "he", "she", "they", "it",
    ];
    let is_plain = inside
        .iter()
        .all(|w| !w.is_speech() && !VERBS.contains(&w.text));
    let is_comma = words.get(comma).is_some_and(|w| w.text == ",");
    let name = phrase_at(words, comma + 1, false).filter(|p| p.kind == Kind::Named)?;
    let is_close = words.get(name.end).is_some_and(|w| w.text == ",") || name.has_aside;
    (is_plain && is_comma && is_close).then_some(comma)
}
