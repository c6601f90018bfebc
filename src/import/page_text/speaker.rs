//! Who said it: from the words before, behind and around a quotation.

use super::cast::Cast;
use super::meant::resolve;
use super::names::{has_role, is_body};
use super::phrase::{Kind, Phrase, phrase_at};
use super::text::{cut, last_sentence};
use super::words::{Word, words};
use crate::model::quote::Speaker;

const PASSIVE: &[&str] = &["was", "were", "been", "is", "are", "be", "being"];

/// The speaker in the words directly behind a quotation: "…,” said Anna Bell, a baker".
pub(super) fn behind(rest: &str, is_comma: bool, cast: &mut Cast) -> Option<Speaker> {
    let near = rest
        .char_indices()
        .nth(320)
        .map_or(rest, |(at, _)| cut(rest, 0..at));
    let all = words(near);
    let mut at = 0;
    let mut was_dash = false;
    while let Some(word) = all
        .get(at)
        .filter(|w| w.is_sign && [",", "—", "–", "-"].contains(&w.text))
    {
        was_dash |= word.text != ",";
        at += 1;
    }
    let first = all.get(at)?;
    // "…,” the Post quoted the mayor as saying"
    let saying = (at + 1..all.len()).find(|ix| {
        all.get(*ix).is_some_and(|w| w.text == "saying")
            && all.get(ix - 1).is_some_and(|w| w.text == "as")
    });
    if let Some(who) = saying.and_then(|saying| quoted(&all, saying)) {
        return resolve(&who, cast);
    }
    if first.is_any(&["according"]) {
        let who = phrase_at(&all, at + 2, false)?;
        return resolve(&who, cast).filter(|who| !super::credit::is_outlet(&who.name));
    }
    if first.is_any(&["so", "as"]) {
        at += 1;
    }
    let first = all.get(at)?;
    if first.is_speech() && !first.is_capital() {
        let mut next = at + 1;
        // "went on to say", "added on Monday": the subject stands before, or nowhere.
        while all
            .get(next)
            .is_some_and(|w| w.is_adverb() && !w.is_capital())
        {
            next += 1;
        }
        let who = phrase_at(&all, next, false).or_else(|| bare_trade(&all, next))?;
        return resolve(&who, cast);
    }
    // "…,” points out Anna Bell": whatever the verb is, a name behind it is its subject.
    if is_comma && first.is_content() && !first.is_capital() {
        let next = all.get(at + 1);
        let skip = usize::from(next.is_some_and(|w| w.is_any(&["out", "on", "in", "up", "back"])));
        let is_verb = first.text.ends_with(['s', 'd', 't']);
        if is_verb
            && all.get(at + 1 + skip).is_some_and(Word::is_capital)
            && let Some(who) = phrase_at(&all, at + 1 + skip, false)
        {
            return resolve(&who, cast);
        }
    }
    let who = phrase_at(&all, at, true).or_else(|| phrase_at(&all, at, false))?;
    let has_verb = |who: &Phrase| {
        (who.end..all.len().min(who.end + 12)).any(|ix| {
            all.get(ix).is_some_and(Word::is_speech) && is_gap(&all, who.end, ix, who.has_aside)
        })
    };
    if has_verb(&who) {
        return resolve(&who, cast);
    }
    // A phrase may have taken too much; then any end before a verb will do.
    let verb = (at..all.len().min(at + 14)).find(|ix| all.get(*ix).is_some_and(Word::is_speech));
    let is_one = |verb: usize| {
        let inside = all.get(at..verb).unwrap_or_default();
        inside.iter().all(|w| !w.is_sign || w.text == ",")
    };
    if let Some((who, _)) = verb
        .filter(|verb| is_one(*verb))
        .and_then(|verb| ending_at(&all, verb, at))
    {
        return resolve(&who, cast);
    }
    let is_person = matches!(who.kind, Kind::Named | Kind::He | Kind::She | Kind::They);
    let next = all.get(who.end + usize::from(who.has_aside));
    if is_comma
        && is_person
        && next.is_some_and(|w| !w.is_sign && w.is_content() && !w.is_capital())
    {
        return resolve(&who, cast);
    }
    dashed(was_dash, &who, cast)
}

/// "…,” says farmer.": a trade alone, as in headlines.
fn bare_trade(all: &[Word<'_>], at: usize) -> Option<Phrase> {
    let word = all.get(at).filter(|w| w.is_content() && has_role(w.text))?;
    let is_alone = all.get(at + 1).is_none_or(|w| w.is_sign);
    is_alone.then(|| Phrase {
        name: word.text.to_owned(),
        kind: Kind::Definite,
        end: at + 1,
        ..Phrase::default()
    })
}

/// A name behind a dash signs the words before it.
fn dashed(was_dash: bool, who: &Phrase, cast: &mut Cast) -> Option<Speaker> {
    (was_dash && who.kind == Kind::Named)
        .then(|| resolve(who, cast))
        .flatten()
}

/// The speakers in the sentence that leads up to a quotation: "Anna Bell, the mayor, said: “…".
pub(super) fn before(zone: &str, cast: &mut Cast) -> Vec<Speaker> {
    let all = words(zone);
    for verb in (0..all.len()).rev() {
        let Some(word) = all.get(verb).filter(|w| w.is_calling()) else {
            continue;
        };
        let before = |back: usize| all.get(verb.checked_sub(back)?);
        // "quoted a sailor as saying", "was quoted as saying"
        if word.is_any(&["saying"])
            && before(1).is_some_and(|w| w.text == "as")
            && let Some(who) = quoted(&all, verb).and_then(|who| resolve(&who, cast))
        {
            return vec![who];
        }
        let is_passive = (1..4)
            .map_while(before)
            .take_while(|w| w.is_adverb() || PASSIVE.contains(&w.text))
            .any(|w| PASSIVE.contains(&w.text));
        let by = all.get(verb + 1).is_some_and(|w| w.text == "by");
        if is_passive || by {
            if by
                && let Some(who) =
                    phrase_at(&all, verb + 2, false).and_then(|who| resolve(&who, cast))
            {
                return vec![who];
            }
            continue;
        }
        if let Some((who, start)) = ending_at(&all, verb, 0) {
            let other = start
                .checked_sub(1)
                .filter(|and| {
                    all.get(*and)
                        .is_some_and(|w| ["and", "und", "et"].contains(&w.text))
                })
                .and_then(|and| {
                    let (other, _) = ending_at(&all, and, 0)?;
                    (other.kind == Kind::Named && who.kind == Kind::Named && other.end == and)
                        .then_some(other)
                });
            let mut found: Vec<Speaker> = other
                .and_then(|other| resolve(&other, cast))
                .into_iter()
                .collect();
            if who.kind == Kind::Two {
                return cast.last_two();
            }
            found.extend(resolve(&who, cast));
            if !found.is_empty() {
                return found;
            }
        }
        // In German and French the subject may follow the verb.
        if cast.is_foreign
            && let Some(who) = phrase_at(&all, verb + 1, false).and_then(|who| resolve(&who, cast))
        {
            return vec![who];
        }
    }
    if let Some(of) =
        (0..all.len()).find(|ix| all.get(*ix).is_some_and(|w| w.is_any(&["according"])))
        && let Some(who) = phrase_at(&all, of + 2, false).and_then(|who| resolve(&who, cast))
        && !super::credit::is_outlet(&who.name)
    {
        return vec![who];
    }
    // "In the words of Anna Bell, …"
    let of = (1..all.len()).find(|ix| {
        all.get(*ix).is_some_and(|w| w.text == "of")
            && all.get(ix - 1).is_some_and(|w| w.text == "words")
    });
    if let Some(who) = of.and_then(|of| phrase_at(&all, of + 1, false))
        && let Some(who) = resolve(&who, cast)
    {
        return vec![who];
    }
    let label = all
        .split_last()
        .filter(|(last, _)| [":", "—", "–"].contains(&last.text));
    if let Some((_, label)) = label
        && let Some(who) = phrase_at(label, 0, false).filter(|who| who.end == label.len())
    {
        // "Her last words:"
        if who.kind == Kind::Of && !has_role(&who.name) {
            return cast.owner().into_iter().collect();
        }
        return resolve(&who, cast).into_iter().collect();
    }
    Vec::new()
}

/// Who is quoted in "quoted a sailor as saying" and "the sailor was quoted as saying".
fn quoted(all: &[Word<'_>], saying: usize) -> Option<Phrase> {
    const QUOTED: &[&str] = &["quoted", "quoting", "quotes", "cited", "citing"];
    let last = |until: usize, list: &[&str]| {
        let is_one = |ix: &usize| all.get(*ix).is_some_and(|w| list.contains(&w.text));
        (0..until).rev().find(is_one)
    };
    let verb = last(saying, QUOTED)?;
    let object = phrase_at(all, verb + 1, false).filter(|who| who.end < saying);
    object.or_else(|| Some(ending_at(all, last(verb, PASSIVE)?, 0)?.0))
}

/// The one a sentence is about, where nothing in it says who speaks: "She found it “…".
pub(super) fn about(sentence: &str, cast: &mut Cast) -> Option<Speaker> {
    let who = subject(&words(sentence))?;
    // "Her last words were “…”: nobody's words speak.
    if who.kind == Kind::Of && !has_role(&who.name) && !is_body(&who.name) {
        return cast.owner();
    }
    resolve(&who, cast)
}

/// The phrase that ends just before a verb, and where it begins.
fn ending_at(all: &[Word<'_>], verb: usize, least: usize) -> Option<(Phrase, usize)> {
    let from = verb.saturating_sub(45).max(least);
    for start in from..verb {
        let is_pronoun = |w: &Word<'_>| ["he", "she", "they", "it"].contains(&w.text);
        // An article begins another phrase, also behind "In a statement".
        let is_article =
            |w: &Word<'_>| ["the", "a", "an", "his", "her", "its", "their"].contains(&w.text);
        let is_free = start == from
            || all.get(start).is_some_and(is_article)
            || all.get(start).is_some_and(is_pronoun)
            || all
                .get(start - 1)
                .is_some_and(|w| w.is_sign || !w.is_content() || w.is_calling());
        if !is_free || all.get(start).is_none_or(|w| w.is_sign) {
            continue;
        }
        let Some(mut found) = phrase_at(all, start, true) else {
            continue;
        };
        if found.end <= verb && is_gap(all, found.end, verb, found.has_aside) {
            found.end = verb;
            return Some((found, start));
        }
        // Words such as "opposition figures yesterday" may hide the end: try the phrase bare.
        let Some(mut found) = phrase_at(all, start, false) else {
            continue;
        };
        if found.end <= verb && is_gap(all, found.end, verb, found.has_aside) {
            found.end = verb;
            return Some((found, start));
        }
    }
    None
}

/// Whether words may stand between a subject and its verb.
fn is_gap(all: &[Word<'_>], from: usize, to: usize, has_aside: bool) -> bool {
    let mut gap = all.get(from..to).unwrap_or_default();
    if to < from {
        return false;
    }
    if has_aside
        && let Some((first, rest)) = gap.split_first()
        && first.text == ","
    {
        gap = rest;
    }
    let Some(first) = gap.first() else {
        return true;
    };
    const PREPOSITIONS: &[&str] = &[
        "in", "on", "at", "of", "from", "by", "during", "after", "before", "with", "to", "for",
        "this",
    ];
    if 9 < gap.len() || !(first.is_adverb() || PREPOSITIONS.contains(&first.text)) {
        return false;
    }
    let mut was_small = false;
    for word in gap {
        let is_broken = word.is_sign
            || word.is_speech()
            || [
                "and", "or", "but", "that", "which", "who", "he", "she", "they", "it", "I", "we",
                "if", "whether",
            ]
            .contains(&word.text);
        // "in a speech to the council Bell": a name behind a noun begins another phrase.
        let is_name = word.is_capital() && was_small && !is_body(word.text);
        if is_broken || is_name {
            return false;
        }
        was_small = word.is_content() && !word.is_capital() && !word.is_adverb();
    }
    true
}

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
        if first.is_sign {
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
        None if next.is_some_and(Word::is_adverb) || tokens.len() < 2 => return,
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
