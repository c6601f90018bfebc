//! Whom a sentence is about: the phrase before its verb.

use super::cast::Cast;
use super::meant::resolve;
use super::names::{has_role, is_body};
use super::phrase::{Kind, Phrase, phrase_at};
use super::text::{cut, last_sentence};
use super::words::{Word, words};
use crate::model::quote::Speaker;

/// The phrase a sentence is about, by its place before the verb.
pub(super) fn subject(all: &[Word<'_>]) -> Option<Phrase> {
    let mut at = 0;
    for _ in 0..4 {
        let first = all.get(at)?;
        let next = |back: usize| all.get(at + back);
        if first.is_any(&[
            "but",
            "and",
            "so",
            "yet",
            "then",
            "still",
            "meanwhile",
            "however",
            "later",
            "today",
            "yesterday",
            "instead",
        ]) {
            at += 1 + usize::from(next(1).is_some_and(|w| w.text == ","));
            continue;
        }
        // "Back in Kerman, a weaver …"
        let is_back = first.is_any(&["back"]) && next(1).is_some_and(|w| w.is_any(&["in", "at"]));
        if first.is_sign || is_back {
            at += 1;
            continue;
        }
        if first.is_speech() && !first.is_capital() {
            return None;
        }
        // "Outside court the coxswain …", "In 1978 Bell …"
        if let Some(end) = super::occasion::opener_end(all, at) {
            at = end;
            continue;
        }
        let is_opener = is_opener(first, next(1));
        let Some(mut found) = phrase_at(all, at, true).filter(|_| !is_opener) else {
            // "In a report seen by the Star, engineers had …"
            let comma = (at..all.len().min(at + 25))
                .find(|ix| all.get(*ix).is_some_and(|w| w.text == ","))?;
            at = comma + 1;
            continue;
        };
        if matches!(found.kind, Kind::Definite | Kind::Nameless | Kind::Of) {
            trim_verb(all, at, &mut found);
        }
        let behind = all.get(found.end + usize::from(found.has_aside));
        let is_known =
            found.kind == Kind::Named && (!found.role.is_empty() || found.name.contains(' '));
        let is_verb = behind.is_some_and(|w| {
            !w.is_sign
                && !w.is_capital()
                && (is_known || !w.is_any(&["by", "of", "for", "from", "and", "or"]))
        });
        let is_adverbial = behind.is_some_and(|w| w.text == ",") && !found.has_aside;
        if is_verb {
            return Some(found);
        }
        if !is_adverbial {
            return None;
        }
        at = found.end + 1;
    }
    None
}

/// Whether a word opens a clause before the sentence's own: "Asked about it, she …".
fn is_opener(first: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    const BEHIND: &[&str] = &[
        "about", "whether", "if", "why", "how", "what", "to", "on", "in", "at", "by", "from",
        "with", "for", "after", "before", "during", "the", "a", "an", "his", "her", "their",
        "that", "as", "against", "over", "outside",
    ];
    let small = first.text.to_lowercase();
    let is_participle = ["ed", "ing"].iter().any(|end| small.ends_with(end))
        || ["born", "told", "given", "torn", "known", "seen"].contains(&small.as_str());
    first.is_capital()
        && 3 < small.len()
        && is_participle
        && next.is_some_and(|w| BEHIND.contains(&w.text))
}

/// Takes an unknown verb off the end of "the coastal authority thanked".
fn trim_verb(all: &[Word<'_>], at: usize, found: &mut Phrase) {
    let next = all.get(found.end);
    if found.has_aside || next.is_some_and(Word::is_calling) {
        return;
    }
    let tokens: Vec<&str> = found.name.split(' ').collect();
    let office = tokens.iter().position(|t| has_role(t));
    let keep = match office {
        Some(ix) if tokens.get(ix + 1).is_some_and(|t| has_role(t)) => ix + 2,
        Some(ix)
            if tokens
                .get(ix + 1)
                .is_some_and(|t| ["of", "for", "at"].contains(t)) =>
        {
            return;
        }
        Some(ix) => ix + 1,
        None if next.is_some_and(|w| w.is_adverb() || w.text.ends_with("ed"))
            || tokens.len() < 2 =>
        {
            return;
        }
        None => tokens.len() - 1,
    };
    let dropped = tokens.len().saturating_sub(keep);
    found.name = tokens.get(..keep).unwrap_or_default().join(" ");
    found.end = found.end.saturating_sub(dropped).max(at + 1);
}

/// The person the sentence before a quotation is about: "Anna Bell was clear. “…".
pub(super) fn sentence_before(text: &str, cast: &mut Cast) -> Option<Speaker> {
    let text = text.trim_end();
    let sentence = cut(text, last_sentence(text)..text.len());
    let who = subject(&words(sentence))?;
    let is_someone = match who.kind {
        // One capital word that opens a sentence may be any word.
        Kind::Named => {
            let is_full = who.name.contains([' ', '\u{a0}']) || !who.role.is_empty();
            !is_body(&who.name) && (is_full || cast.has(&who.name))
        }
        Kind::Definite | Kind::Of => has_role(&who.name),
        Kind::He | Kind::She | Kind::They => true,
        Kind::Nameless => has_role(&who.name),
        Kind::It | Kind::Two => false,
    };
    is_someone.then(|| resolve(&who, cast)).flatten()
}
