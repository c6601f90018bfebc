//! What a name looks like, and which words are an office, a body or a place.

use std::sync::LazyLock;

use regex::Regex;

use super::lists::{BODIES, BODY_ENDS, OFFICES, STARTERS, SURNAMES};
use super::text::{cut, pattern};
use crate::model::quote::Speaker;

/// A run of capitalised words, particles between them.
pub(super) const NAME: &str = r"(?:(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Rev|Jr|Sr)\.|(?:\p{Lu}\.){1,4}|(?:\b(?:al|el|as|ad|ar|ash|d|l|de|le)['’\-])?\p{Lu}[\p{L}\p{M}’'\-]*)(?:[ \x{a0}](?:(?:al|bin|bint|ibn|de|van|von|der|den|la|le|da|di|del|dos|el|of|ter|zu)[ \x{a0}])*(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Rev|Jr|Sr)\.|(?:\p{Lu}\.){1,4}|(?:\b(?:al|el|as|ad|ar|ash|d|l|de|le)['’\-])?\p{Lu}[\p{L}\p{M}’'\-]*))*)";

static TITLE_ONLY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:mr|mrs|ms|miss|dr|sir|lady|lord|dame|prof|rev|revd|cllr|hon|herr|frau|mme|tannie|oom|auntie|aunty|alhaji|hajiya|otunba|engr|barr|comrade|shri|smt|datuk|dato|sheikh|begum|haji)\.?$",
    )
});
/// Whether a text names an office or trade.
pub(super) fn has_role(text: &str) -> bool {
    last_office(text).is_some() || super::persian_words::has_role(text)
}

/// The last word of a text that is an office or trade.
pub(super) fn last_office(text: &str) -> Option<&str> {
    let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.'));
    text.rsplit(is_end).find(|word| is_office(word))
}

/// Whether a word is an office or trade, also with what is set before it: "co-author".
pub(super) fn is_office(word: &str) -> bool {
    const ENDS: [&str; 4] = ["ologist", "ographer", "keeper", "maker"];
    let word = word.trim_end_matches('.').to_lowercase();
    let is_one = |word: &str| {
        OFFICES.contains(word)
            || ENDS
                .iter()
                .any(|end| word.len() > end.len() && word.ends_with(end))
    };
    let is_known = |word: &str| is_one(word) || word.strip_suffix('s').is_some_and(is_one);
    is_known(&word)
        || word
            .rsplit_once('-')
            .is_some_and(|(_, last)| is_known(last))
        || word.strip_suffix("-in-law").is_some_and(is_known)
}

/// Whether a trade is a surname as often: behind a first name it is one.
pub(super) fn is_surname(word: &str) -> bool {
    SURNAMES.contains(word.to_lowercase().as_str())
}

/// Whether a capitalised run names a body, a place or a day and not a person.
pub(super) fn is_body(name: &str) -> bool {
    has_body(name)
        || ends_as_body(name)
        || (2 <= name.len() && name.chars().all(|c| c.is_uppercase() || c == '.'))
}

/// Whether a phrase is of a body and of nobody who works there: "official IRNA news agency".
pub(super) fn means_body(phrase: &str) -> bool {
    let until = [" of ", " for ", " at ", " in ", " to ", ","];
    let until = until.iter().filter_map(|word| phrase.find(word)).min();
    let core = cut(phrase, 0..until.unwrap_or(phrase.len()));
    core.contains(' ') && has_body(core.rsplit(' ').next().unwrap_or(core))
}

/// Whether a word of a name is one of institutions, places and days.
fn has_body(name: &str) -> bool {
    let is_end = |c: char| !c.is_alphanumeric();
    let mut words = name.split(is_end).map(str::to_lowercase);
    words.any(|word| BODIES.contains(word.as_str()))
}

/// Whether a run ends in a word for a body or place behind a word that is no first name.
fn ends_as_body(name: &str) -> bool {
    const STARTS: &[&str] = &[
        "Port", "Mount", "Lake", "Fort", "Cape", "Upper", "Lower", "Great", "Little", "Glen",
        "Isle",
    ];
    let Some(((first, _), (_, last))) = name.split_once(' ').zip(name.rsplit_once(' ')) else {
        return false;
    };
    (BODY_ENDS.contains(last) || STARTS.contains(&first))
        && super::kin::is_womans_name(name).is_none()
}

/// Name and role in a capitalised run: "Harbour Board Chairman Tom Hill".
pub(super) fn split(run: &str) -> Speaker {
    let mut tokens: Vec<&str> = run
        .split([' ', '\u{a0}'])
        .filter(|t| !t.is_empty())
        .collect();
    while tokens.len() > 1 && tokens.first().is_some_and(|t| STARTERS.contains(*t)) {
        tokens.remove(0);
    }
    let owner = |t: &&str| t.ends_with("’s") || t.ends_with("'s") || t.ends_with("s’");
    if let Some(at) = tokens.iter().rposition(owner)
        && at + 1 < tokens.len()
    {
        // "the Prison Officers’ League" is a body by its whole name.
        let rest = tokens.get(at + 1..).unwrap_or_default().join(" ");
        let is_many = tokens.get(at).is_some_and(|t| t.ends_with("s’"));
        if !(is_many && is_body(&rest)) {
            tokens.drain(..=at);
        }
    }
    // "'Granny' Doyle": the nickname has lost its first mark.
    while tokens.len() > 1
        && tokens
            .first()
            .is_some_and(|t| t.ends_with(['\'', '’']) && !t.ends_with("s’") && !t.ends_with("s'"))
    {
        tokens.remove(0);
    }
    let of_role = |t: &&str| {
        // "Ex-minister" is an office as "Minister" is.
        let core = ["Ex-", "ex-", "Vice-", "Co-", "Then-"]
            .iter()
            .find_map(|p| t.strip_prefix(p));
        let core = core.unwrap_or(t);
        is_office(core) || is_trade_by_hyphen(core) || core == "Justice"
    };
    // "Anna Bell KC"
    const BEHIND: [&str; 18] = [
        "KC", "QC", "BL", "SC", "MP", "MBE", "OBE", "CBE", "PhD", "MD", "RN", "TD", "MLA", "MSP",
        "MEP", "JP", "FRS", "Esq",
    ];
    while 2 < tokens.len() && tokens.last().is_some_and(|t| BEHIND.contains(t)) {
        tokens.pop();
    }
    // The last word is the name, though it may be a trade as "Baker" is.
    let offices = tokens.split_last().map_or(&[][..], |(_, rest)| rest);
    let is_given = |ix: usize| tokens.get(ix).is_some_and(|t| super::kin::is_first_name(t));
    // "Plasterer Anna Bell": what stands before a first name is a trade.
    let is_led = 3 <= tokens.len() && is_given(1) && !is_given(0);
    let role_at = offices
        .iter()
        .rposition(of_role)
        .or_else(|| is_led.then_some(0));
    // "Minister of Industry Anna Bell": the office goes on up to the first name, or the last two.
    let role_at = role_at.map(|at| {
        let goes_on = tokens.get(at + 1).is_some_and(|t| *t == "of") && at + 4 < tokens.len();
        let given = || (at + 3..tokens.len() - 1).find(|ix| is_given(*ix));
        if goes_on {
            given().unwrap_or(tokens.len() - 2) - 1
        } else {
            at
        }
    });
    let (role, name) = role_at.map_or((&[][..], &tokens[..]), |at| tokens.split_at(at + 1));
    let role = match role {
        [only] if TITLE_ONLY.is_match(only) => String::new(),
        _ => role.join(" "),
    };
    let name = name.join(" ");
    let name = name
        .trim_end_matches("’s")
        .trim_end_matches("'s")
        .trim_end_matches(['’', '\'']);
    Speaker {
        name: name.to_owned(),
        role,
    }
}

/// Whether a capital word opens a sentence as "Fly-half" does: names go on with a capital.
fn is_trade_by_hyphen(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(head, tail)| {
        3 <= head.len() && 3 <= tail.len() && tail.chars().all(char::is_lowercase)
    })
}

/// The role in small letters directly before a name: "council spokeswoman ".
pub(super) fn role_before(before: &str) -> String {
    static WORDS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:^|[\s“‘])((?:[\p{L}\-]+\s){1,4})$"));
    const BREAKS: &[&str] = &[
        "the",
        "a",
        "an",
        "said",
        "says",
        "told",
        "and",
        "but",
        "of",
        "for",
        "by",
        "with",
        "from",
        "in",
        "on",
        "to",
        "his",
        "her",
        "their",
        "its",
        "added",
        "to",
        "as",
        "when",
        "where",
        "at",
        "that",
        "asked",
        "our",
        "my",
        "i",
        "we",
        "warned",
        "explained",
        "between",
        "was",
        "is",
        "were",
        "are",
        "according",
        "after",
    ];
    let Some(found) = WORDS.captures(before).and_then(|f| f.get(1)) else {
        return String::new();
    };
    let words: Vec<&str> = found.as_str().split_whitespace().collect();
    let is_break = |at: usize| {
        // "CEO and co-founder": both are offices.
        let is_joint = words.get(at) == Some(&"and")
            && at
                .checked_sub(1)
                .and_then(|ix| words.get(ix))
                .is_some_and(|w| is_office(w));
        !is_joint
            && words
                .get(at)
                .is_some_and(|w| BREAKS.contains(&w.to_lowercase().as_str()))
    };
    let begin = (0..words.len())
        .rev()
        .find(|at| is_break(*at))
        .map_or(0, |at| at + 1);
    let words = words.get(begin..).unwrap_or_default();
    match words.last() {
        Some(last) if is_office(last) => words.join(" "),
        _ => String::new(),
    }
}

/// The role before a comma, a name and another comma: "by the chief secretary, Tom Hill, who".
pub(super) fn role_apposed(before: &str, behind: &str) -> String {
    static LED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[\s“‘(])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne)\s((?:[\p{L}\-]+\s){0,5}[\p{L}\-]+),\s$",
        )
    });
    let role = LED.captures(before).and_then(|found| found.get(1));
    // "Counsel for the husband, Tom Hill": he is not the husband.
    let head = LED
        .find(before)
        .map_or("", |led| cut(before, 0..led.start()));
    let last = head.trim_end().rsplit(' ').next().unwrap_or("");
    let is_closed = behind.starts_with([',', '.']) && !["for", "of", "to"].contains(&last);
    // "One of the miners" is no office, and what stands before an article is of another.
    let is_one = |role: &&str| {
        let last = role.rsplit(' ').next().unwrap_or("");
        is_office(last) && !last.ends_with('s')
    };
    let role = format!(" {}", role.map_or("", |m| m.as_str()));
    let role = [" the ", " a ", " an ", " his ", " her ", " its ", " their "]
        .iter()
        .fold(role.as_str(), |role, article| {
            role.rsplit(article).next().unwrap_or(role)
        })
        .trim_start();
    Some(role)
        .filter(|_| is_closed)
        .filter(is_one)
        .unwrap_or("")
        .to_owned()
}

/// The role between commas behind a name: ", 43, a baker,".
pub(super) fn role_behind(after: &str) -> String {
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r#"^,\s(?:\d{1,3},\s)?(?:who\s(?:is|was)\s)?((?:the|a|an|its|his|her|their|our)\s(?:[^,.;:“”"«»—]|[.]\d){2,90}|[^,.;:“”"«»—]{2,70})(?:[,.;:—“"]|$)"#,
        )
    });
    let head = after
        .char_indices()
        .nth(140)
        .map_or(after, |(at, _)| cut(after, 0..at));
    let Some(found) = BETWEEN.captures(head).and_then(|f| f.get(1)) else {
        return String::new();
    };
    let text = found.as_str().trim();
    let is_kind = ["a ", "an "].iter().any(|det| text.starts_with(det))
        && super::text::words(text) <= 6
        && found.end() < head.len();
    if !(last_office(text).is_some() || is_kind)
        || text.contains(" said")
        || text.contains(" told ")
    {
        return String::new();
    }
    // ", carried her chair outside." is no office.
    let first = text.split(' ').next().unwrap_or("");
    const CLAUSES: [&str; 29] = [
        "though", "although", "while", "because", "as", "if", "so", "then", "who", "whose",
        "which", "whom", "where", "when", "and", "but", "has", "had", "have", "is", "was", "were",
        "said", "says", "told", "in", "on", "at", "to",
    ];
    let tells = super::words::words(text)
        .iter()
        .any(super::words::Word::is_speech);
    if CLAUSES.contains(&first)
        || tells
        || first.starts_with(|c: char| c.is_ascii_digit()) && text.contains(" and ")
        || first.ends_with("ed")
        || [" her ", " his ", " their "]
            .iter()
            .any(|w| text.contains(w))
    {
        return String::new();
    }
    let bare = ["the ", "a ", "an "]
        .iter()
        .find_map(|det| text.strip_prefix(det))
        .unwrap_or(text);
    bare.split(" who ").next().unwrap_or(bare).to_owned()
}
