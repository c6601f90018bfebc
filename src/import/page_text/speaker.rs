//! Who said it: from the words before, behind and around a quotation.

use super::cast::{Cast, plain};
use super::lists::OCCASIONS;
use super::meant::{is_descriptor, resolve};
use super::names::{has_role, is_body};
use super::phrase::{Kind, Phrase, phrase_at};
use super::subject::subject;
use super::text::cut;
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

/// The speaker at the end of a sentence whose beginning has no verb of saying.
pub(super) fn at_end(before: &str, behind: &str, cast: &mut Cast) -> Option<Speaker> {
    let rest = super::text::sentences(behind)
        .first()
        .copied()
        .unwrap_or("");
    let (middle, last) = rest.rsplit_once(", ")?;
    let has_speech = |text: &str| words(text).iter().any(Word::is_speech);
    let all = words(last);
    let who = phrase_at(&all, 0, true)?;
    let is_verb = all.get(who.end).is_some_and(Word::is_speech);
    let is_end = all.get(who.end + 1).is_some_and(|w| w.is_sign) && who.end + 2 == all.len();
    let is_whole = is_verb && is_end && who.kind != Kind::It;
    if !is_whole || middle.trim().is_empty() || has_speech(before) || has_speech(middle) {
        return None;
    }
    resolve(&who, cast)
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
        let Some(word) = all
            .get(verb)
            .filter(|w| w.is_calling() || has_that(&all, verb, w))
        else {
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
        // "by Pam Tuttle, who wrote that …"
        if before(1).is_some_and(|w| w.text == "who")
            && let Some(who) = antecedent(&all, verb - 1, cast)
        {
            return vec![who];
        }
        // "Anna Bell issued a statement calling it “…”": the statement is hers.
        let is_paper = |who: &Phrase| {
            word.text.ends_with("ing")
                && who.kind != Kind::Named
                && OCCASIONS.contains(who.name.as_str())
        };
        if let Some((who, start)) = ending_at(&all, verb, 0).filter(|(who, _)| !is_paper(who)) {
            // "Bell said it showed that …": she speaks, not it.
            if who.kind == Kind::It && !word.is_calling() {
                continue;
            }
            if matches!(who.kind, Kind::He | Kind::She) {
                meet_clause(&all, start, cast);
            } else if who.kind == Kind::Definite && is_descriptor(&who.name) {
                meet_joined(&all, start, cast);
            }
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

/// "Bell fell, and the winger Tom Hill was sent off for what he called “…”": "he" is the
/// subject of the clause next to it.
fn meet_clause(all: &[Word<'_>], pronoun: usize, cast: &mut Cast) {
    let is_joint = |ix: &usize| {
        let comma = ix.checked_sub(1).and_then(|at| all.get(at));
        comma.is_some_and(|w| [",", ";"].contains(&w.text))
            && all
                .get(*ix)
                .is_some_and(|w| w.is_any(&["and", "but", "while", "so"]))
    };
    let Some(joint) = (1..pronoun).rev().find(is_joint) else {
        return;
    };
    let clause = all.get(joint + 1..pronoun).unwrap_or_default();
    if let Some(who) = subject(clause).filter(|who| who.kind == Kind::Named)
        && (who.name.contains(' ') || cast.has(&who.name))
    {
        drop(resolve(&who, cast));
    }
}

/// The person named just before "who".
fn antecedent(all: &[Word<'_>], who: usize, cast: &mut Cast) -> Option<Speaker> {
    let end = who.checked_sub(1)?;
    let end = if all.get(end)?.text == "," {
        end.checked_sub(1)?
    } else {
        end
    };
    let name = all
        .get(end)
        .filter(|w| w.is_capital() && cast.has(w.text))?;
    Some(cast.meet(plain(name.text), None))
}

/// "Pla was tripped by Stubbs, though the defender said": it is the one named just before.
fn meet_joined(all: &[Word<'_>], start: usize, cast: &mut Cast) {
    const JOINTS: [&str; 5] = ["though", "although", "but", "while", "and"];
    let joint = (start.saturating_sub(2)..start)
        .find(|ix| all.get(*ix).is_some_and(|w| JOINTS.contains(&w.text)));
    let Some(before) = joint.and_then(|joint| all.get(..joint)) else {
        return;
    };
    let is_known = |w: &&Word<'_>| w.is_capital() && cast.has(w.text);
    if let Some(name) = before
        .iter()
        .rev()
        .find(is_known)
        .map(|w| w.text.to_owned())
    {
        drop(cast.meet(plain(&name), None));
    }
}

/// Whether a verb that is none of saying leads up to words by "that": "the judge held that".
fn has_that(all: &[Word<'_>], at: usize, word: &Word<'_>) -> bool {
    const OTHERS: [&str; 6] = ["held", "felt", "feels", "holds", "thought", "swore"];
    let is_verb = word.is_content()
        && !word.is_capital()
        && (OTHERS.contains(&word.text) || word.text.ends_with("ed") && 4 < word.text.len());
    is_verb && all.get(at + 1).is_some_and(|next| next.text == "that")
}

/// Who is quoted in "quoted a sailor as saying" and "the sailor was quoted as saying".
fn quoted(all: &[Word<'_>], saying: usize) -> Option<Phrase> {
    const QUOTED: &[&str] = &["quoted", "quoting", "quotes", "cited", "citing"];
    let last = |until: usize, list: &[&str]| {
        let is_one = |ix: &usize| all.get(*ix).is_some_and(|w| list.contains(&w.text));
        (0..until).rev().find(is_one)
    };
    let verb = last(saying, QUOTED)?;
    let told = all.get(verb + 1).filter(|_| verb + 3 == saying);
    let pronoun = told.and_then(|word| match word.text {
        "him" => Some(Kind::He),
        "her" => Some(Kind::She),
        "them" => Some(Kind::They),
        "it" => Some(Kind::It),
        _ => None,
    });
    if let Some(kind) = pronoun {
        let end = verb + 2;
        return Some(Phrase {
            kind,
            end,
            ..Phrase::default()
        });
    }
    let object = phrase_at(all, verb + 1, false).filter(|who| who.end < saying);
    object.or_else(|| Some(ending_at(all, last(verb, PASSIVE)?, 0)?.0))
}

/// The one a sentence is about, where nothing in it says who speaks: "She found it “…".
pub(super) fn about(sentence: &str, cast: &mut Cast) -> Option<Speaker> {
    let mut who = subject(&words(sentence))?;
    // "His family paid tribute to “…": the verb is none of the name.
    let first = who.name.split(' ').next().unwrap_or("").to_owned();
    let is_household = HOUSEHOLD.contains(&first.as_str());
    if is_household {
        who.name = first;
    }
    // "Her last words were “…”: nobody's words speak.
    let is_mute = !has_role(&who.name) && !is_body(&who.name) && !is_household;
    if who.kind == Kind::Of && is_mute {
        return cast.owner();
    }
    resolve(&who, cast)
}

/// Words for those close to someone.
const HOUSEHOLD: [&str; 5] = ["family", "parents", "relatives", "friends", "children"];

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
        // "came a day after the minister told": no day speaks.
        if found.kind != Kind::Named && is_stretch(&found.name) {
            continue;
        }
        let is_led = start == from && is_relative(all.get(found.end..verb).unwrap_or_default());
        if found.end <= verb && (is_led || is_gap(all, found.end, verb, found.has_aside)) {
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

/// Whether a phrase is a stretch of time: "day", "few weeks".
fn is_stretch(phrase: &str) -> bool {
    const TIMES: [&str; 14] = [
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "morning",
        "afternoon",
        "evening",
        "week",
        "weekend",
        "fortnight",
        "month",
        "year",
        "decade",
    ];
    let last = phrase.rsplit(' ').next().unwrap_or(phrase);
    TIMES.contains(&last.strip_suffix('s').unwrap_or(last))
}

/// Whether a gap is a clause: "a neighbour who did not want to give his name said".
fn is_relative(gap: &[Word<'_>]) -> bool {
    gap.first().is_some_and(|w| w.is_any(&["who", "whose"]))
        && gap.len() <= 16
        && gap.iter().all(|w| !w.is_sign && !w.is_speech())
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
