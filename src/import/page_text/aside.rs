//! What stands between commas behind a name: age, office, another name, "who …".

use super::names::has_role;
use super::phrase::{Kind, Phrase, phrase_at, text_of};
use super::phrase_end::OPENERS;
use super::words::Word;

/// Ages of children, as they are written.
const AGES: [&str; 10] = [
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// What an aside says.
enum Aside {
    /// How old they are.
    Age,
    /// Nothing of who it is: what they did.
    Else,
    /// An office or trade.
    Role(String),
    /// The name of someone told by their office.
    Name(String),
}

/// Reads what stands between commas behind a phrase: age, office, name, "who …".
pub(super) fn beside(words: &[Word<'_>], found: &mut Phrase, is_closed: bool) {
    let sign = |at: usize, signs: &[&str]| {
        words
            .get(at)
            .is_some_and(|w| w.is_sign && signs.contains(&w.text))
    };
    // "Anna Bell (Green)"
    if sign(found.end, &["("])
        && let Some(close) = (found.end..found.end + 8).find(|at| sign(*at, &[")"]))
    {
        found.end = close + 1;
    }
    // "The yard that painted the lights, …"
    if is_closed
        && words
            .get(found.end)
            .is_some_and(|w| ["that", "who", "which"].contains(&w.text))
        && let Some(comma) = (found.end..found.end + 12).find(|at| sign(*at, &[",", ".", ";"]))
        && sign(comma, &[","])
    {
        found.end = comma;
    }
    let mut was_place = false;
    for _ in 0..4 {
        if !sign(found.end, &[","]) {
            return;
        }
        let from = found.end + 1;
        let limit = (from + 26).min(words.len());
        let Some(close) = (from..=limit).find(|at| {
            *at == words.len() || sign(*at, &[",", ".", ";", ":", "—", "–", "(", "“", "«", "‘"])
        }) else {
            return;
        };
        let has_comma = sign(close, &[","]);
        if is_closed && !has_comma {
            return;
        }
        let part = words.get(from..close).unwrap_or_default();
        // Whatever stands between a phrase and its verb of saying is an aside.
        let behind = |ix: usize| words.get(close + ix);
        let is_told = behind(1).is_some_and(|w| {
            w.is_speech() || w.is_adverb() && behind(2).is_some_and(Word::is_speech)
        });
        let is_name = part.iter().all(Word::is_capital);
        let is_aside = is_closed
            && !is_name
            && is_told
            && part.len() <= 16
            && !part.iter().any(Word::is_speech);
        // ", of Quarry View, Todmorden,"
        let is_town = was_place && is_closed && is_name && part.len() <= 3;
        was_place = is_closed
            && part
                .first()
                .is_some_and(|w| ["of", "from"].contains(&w.text));
        match aside(words, from..close, found, is_closed) {
            Some(Aside::Role(role)) if found.role.is_empty() => found.role = role,
            Some(Aside::Name(name)) => {
                found.role = std::mem::replace(&mut found.name, name);
                found.kind = Kind::Named;
                found.is_apposed = true;
            }
            Some(Aside::Age) => found.is_aged = true,
            Some(Aside::Role(_) | Aside::Else) => {}
            None if is_aside || is_town => {}
            None => return,
        }
        found.end = close;
        found.has_aside = true;
        if !has_comma {
            return;
        }
    }
}

/// What the words between two commas say of whoever stands before them.
fn aside(
    words: &[Word<'_>],
    range: std::ops::Range<usize>,
    found: &Phrase,
    is_closed: bool,
) -> Option<Aside> {
    let part = words.get(range.clone()).unwrap_or_default();
    let first = part.first()?;
    let text = text_of(words, range.start, range.end);
    let is_age = part.len() == 1
        && (first.text.chars().all(|c| c.is_ascii_digit()) || AGES.contains(&first.text));
    if is_age {
        return Some(Aside::Age);
    }
    if first.is_any(&["who", "which", "that", "whose", "himself", "herself"]) {
        // "the patient, who gave her name only as Somayeh,"
        let goes_by = part.get(1).is_some_and(|w| w.text == "goes");
        let lead = if goes_by { "name" } else { "as" };
        let alias = part.iter().rposition(|w| w.text == lead);
        let called = alias.map_or(&[][..], |ix| part.get(ix + 1..).unwrap_or_default());
        let is_named = part
            .iter()
            .any(|w| ["name", "identified"].contains(&w.text))
            && (1..=3).contains(&called.len())
            && called.iter().all(Word::is_capital);
        if found.kind != Kind::Named && is_named {
            let from = range.end - called.len();
            return Some(Aside::Name(text_of(words, from, range.end)));
        }
        let is_being = part.get(1).is_some_and(|w| ["is", "was"].contains(&w.text));
        let is_number = part
            .get(2)
            .is_some_and(|w| w.text.starts_with(|c: char| c.is_ascii_digit()));
        let tells = is_being && !is_number && has_role(&text) && part.len() <= 10;
        let role = || Aside::Role(bare(&text_of(words, range.start + 2, range.end)));
        return Some(if tells { role() } else { Aside::Else });
    }
    // "a shy 19-year-old called Idris"
    let called = part
        .iter()
        .position(|w| ["called", "named"].contains(&w.text));
    if found.kind != Kind::Named
        && let Some(from) = called
        && let Some(inner) = phrase_at(part, from + 1, false)
            .filter(|p| p.kind == Kind::Named && p.end == part.len())
    {
        return Some(Aside::Name(inner.name));
    }
    let has_article = first.is_any(&["the", "a", "an", "its", "his", "her"]);
    let is_noun =
        has_article || first.is_any(&["their", "our", "now", "then"]) || first.is_content();
    if is_noun && found.kind == Kind::Named {
        let clause = part
            .iter()
            .position(|w| ["who", "which", "whose"].contains(&w.text));
        let core = part.get(..clause.unwrap_or(part.len())).unwrap_or_default();
        let has_verb = core
            .iter()
            .any(|w| w.is_speech() || ["and", "he", "she", "they"].contains(&w.text));
        if (has_role(&text) || has_article) && !has_verb && core.len() <= 14 {
            return Some(Aside::Role(bare(&text)));
        }
    } else if is_noun
        && let Some(inner) =
            phrase_at(part, 0, false).filter(|p| p.kind == Kind::Named && p.end == part.len())
    {
        return Some(Aside::Name(inner.name));
    }
    // "her neighbour, a retired sailor,", "Bell, 16 years her junior,"
    let is_small = |w: &Word<'_>| w.is_content() && !w.is_capital();
    let is_told =
        |w: &Word<'_>| w.is_speech() || ["and", "is", "was", "were", "had"].contains(&w.text);
    let is_number = first.text.starts_with(|c: char| c.is_ascii_digit());
    if is_closed
        && (has_article && found.kind != Kind::Named || is_number)
        && part.len() <= 10
        && part.iter().any(is_small)
        && !part.iter().any(is_told)
    {
        return Some(Aside::Else);
    }
    // ", holding a sign,", ", covered in mud,"
    if is_closed && is_participle(first) && part.len() <= 16 {
        return Some(Aside::Else);
    }
    (is_closed && part.len() <= 10 && OPENERS.contains(&first.text)).then_some(Aside::Else)
}

/// Whether a small word is one such as "holding" or "covered".
fn is_participle(word: &Word<'_>) -> bool {
    word.text.starts_with(char::is_lowercase)
        && 4 < word.text.len()
        && (word.text.ends_with("ing") || word.text.ends_with("ed"))
}

/// A role without its article or possessor, and without what else is told of someone.
fn bare(text: &str) -> String {
    let text = text.trim();
    let text = [
        "the ", "a ", "an ", "The ", "A ", "An ", "his ", "her ", "its ", "their ", "our ",
    ]
    .iter()
    .find_map(|det| text.strip_prefix(det))
    .unwrap_or(text);
    let clause = [" who ", " whose ", " which "]
        .iter()
        .filter_map(|word| text.find(word))
        .min();
    super::text::cut(text, 0..clause.unwrap_or(text.len())).to_owned()
}
