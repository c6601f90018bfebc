//! The phrase that names someone: "the mayor, Anna Bell, 52,", "his brother Finn", "she".

use super::aside::beside;
use super::kin::{is_first_name, is_woman};
use super::lists::{DEMONYMS, STARTERS};
use super::names::{self, has_role, is_body, is_surname, split};
use super::phrase_end::{apposed, core, extension, is_particle};
use super::words::Word;

/// Someone as a sentence names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The name, without office; or the words of a phrase without a name.
    pub(super) name: String,
    /// Office or trade, as worded here.
    pub(super) role: String,
    /// What kind of phrase it is.
    pub(super) kind: Kind,
    /// The word behind the phrase.
    pub(super) end: usize,
    /// Whether something stood between commas behind it; `end` is then the closing comma.
    pub(super) has_aside: bool,
    /// Whether the name stood between commas behind what it is: "the yard, Norhaven,".
    pub(super) is_apposed: bool,
    /// Whether it is a body by its article: "the Writers’ Circle of Iran".
    pub(super) is_body: bool,
    /// Whether an age stands behind it, as behind people only.
    pub(super) is_aged: bool,
    /// Whether it names a woman (`true`) or a man, if that can be told.
    pub(super) is_woman: Option<bool>,
}

/// What a phrase has to tell of whom it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name, perhaps with an office.
    #[default]
    Named,
    /// "the driver": someone who may have been named before.
    Definite,
    /// "a driver", "one of the engineers", "residents": someone without a name.
    Nameless,
    /// "his mother": someone by way of whom the text is about.
    Of,
    /// "he".
    He,
    /// "she".
    She,
    /// "they".
    They,
    /// "it".
    It,
    /// "the two", "both".
    Two,
}

const LEADING: &[&str] = &[
    "late",
    "then",
    "first",
    "last",
    "only",
    "early",
    "once",
    "furious",
    "angry",
    "fuming",
    "worried",
    "shocked",
    "stunned",
    "delighted",
    "heartbroken",
    "devastated",
];
const POSSESSIVES: &[&str] = &["his", "her", "their", "its", "my", "our"];

/// The phrase that begins at a word; `is_closed` when what follows must be its verb.
pub(super) fn phrase_at(words: &[Word<'_>], from: usize, is_closed: bool) -> Option<Phrase> {
    let get = |at: usize| words.get(at);
    let first = get(from)?;
    let pronoun = |kind: Kind, end: usize| {
        Some(Phrase {
            kind,
            end,
            ..Phrase::default()
        })
    };
    // "Reacting, the manager said": a capital opens the sentence, and nobody.
    if STARTERS.contains(first.text)
        && 6 < first.text.len()
        && get(from + 1).is_none_or(|w| w.is_sign)
    {
        return None;
    }
    if first.is_any(&["he", "er", "il", "هو"]) {
        return pronoun(Kind::He, from + 1);
    }
    if first.is_any(&["she", "elle", "هي"]) {
        return pronoun(Kind::She, from + 1);
    }
    if first.is_any(&["they", "both"]) {
        let kind = if first.is_any(&["both"]) {
            Kind::Two
        } else {
            Kind::They
        };
        return pronoun(kind, from + 1);
    }
    if first.is_any(&["it", "which"]) {
        return pronoun(Kind::It, from + 1);
    }
    if first.is_any(&["i"]) && first.text == "I" {
        return None;
    }
    let is_the = first.is_any(&["the", "der", "die", "das", "le", "la", "les"])
        && get(from + 1).is_some_and(|next| !next.is_sign);
    let is_a = first.is_any(&[
        "a", "an", "one", "another", "some", "two", "three", "several", "many", "ein", "eine",
        "un", "une",
    ]);
    let is_of = first.is_any(POSSESSIVES);
    let mut at = from;
    if is_the || is_a || is_of {
        at += 1;
        // "the late Anna Bell"
        let is_office = get(at + 1).is_some_and(|w| w.is_any(&["minister", "secretary", "lady"]));
        at += usize::from(!is_office && get(at).is_some_and(|w| LEADING.contains(&w.text)));
    }
    if is_the
        && get(at).is_some_and(|w| w.is_any(&["two", "pair"]))
        && get(at + 1).is_some_and(|w| w.is_calling())
    {
        return pronoun(Kind::Two, at + 1);
    }
    // "wrote one. Another posted:"
    let is_alone = |w: Option<&Word<'_>>| w.is_none_or(|w| !w.is_content());
    if first.is_any(&["one", "another"])
        && is_alone(get(from + 1))
        && get(from + 1).is_none_or(|w| w.text != "of")
    {
        let mut found = Phrase {
            name: first.text.to_owned(),
            kind: Kind::Nameless,
            end: from + 1,
            ..Phrase::default()
        };
        beside(words, &mut found, is_closed);
        if found.role.len() <= first.text.len() {
            found.role.clear();
        }
        return Some(found);
    }
    // "one of the engineers"
    if is_a && get(at).is_some_and(|w| w.text == "of") {
        let is_them = |w: &Word<'_>| ["them", "us", "those"].contains(&w.text);
        if get(at + 1).is_some_and(is_them) {
            return Some(Phrase {
                name: text_of(words, from, at + 2),
                kind: Kind::Nameless,
                end: at + 2,
                ..Phrase::default()
            });
        }
        let rest = phrase_at(words, at + 1, false)?;
        // "one of the signatories, Anna Bell,"
        if rest.is_apposed {
            let comma = (at..rest.end).find(|ix| words.get(*ix).is_some_and(|w| w.is_sign));
            let role = text_of(words, from, comma.unwrap_or(at)).to_lowercase();
            return Some(Phrase { role, ..rest });
        }
        let end = (at..=rest.end).find(|end| text_of(words, from, *end).ends_with(&rest.name));
        let name = text_of(words, from, end.unwrap_or(rest.end));
        return Some(Phrase {
            name,
            kind: Kind::Nameless,
            ..rest
        });
    }
    let core = core(words, at)?;
    let mut found = head(words, at, core, is_the || is_a || is_of);
    if found.name.is_empty() {
        return None;
    }
    if found.kind != Kind::Named {
        found.kind = match () {
            () if is_the || first.is_any(&["its"]) => Kind::Definite,
            () if is_of => Kind::Of,
            () => Kind::Nameless,
        };
        // "a spokesman for the diocese", "the mayor of Orley"
        while let Some(next) = extension(words, found.end) {
            found.end = next;
        }
        found.name = text_of(words, at, found.end);
        if is_closed
            && has_role(&found.name)
            && let Some(comma) = apposed(words, found.end)
        {
            found.end = comma;
            found.name = text_of(words, at, comma);
        }
        // "Rothesay minister the Rev Calum Orr"
        let is_titled = get(found.end).is_some_and(|w| w.text == "the")
            && get(found.end + 1)
                .is_some_and(|w| ["Rev", "Revd", "Reverend", "Rt", "Hon"].contains(&w.text));
        if is_titled
            && has_role(&found.name)
            && let Some(inner) =
                phrase_at(words, found.end + 1, is_closed).filter(|p| p.kind == Kind::Named)
        {
            return Some(Phrase {
                role: found.name,
                ..inner
            });
        }
        if let Some(name) = named_behind_body(words, at, found.end) {
            found.role = text_of(words, at, name);
            found.name = text_of(words, name, found.end);
            found.kind = Kind::Named;
        }
        // "a survey commissioned by the council"
        if get(found.end).is_some_and(|w| w.text == "by")
            && let Some((head, last)) = found.name.rsplit_once(' ')
            && last.ends_with(['d', 'n', 't'])
        {
            found.name = head.to_owned();
        }
        if found.kind != Kind::Named
            && !(is_the || is_a || is_of || first.is_capital() || is_plural(&found.name))
        {
            return None;
        }
    } else if is_the
        && found.role.is_empty()
        && (is_demonym(&found.name) || names::is_office(&found.name))
    {
        // "the Norwegian", "the MP"
        found.kind = Kind::Definite;
    } else if is_the && found.role.is_empty() && has_no_person(words, at, found.end) {
        found.is_body = true;
        while let Some(next) = extension(words, found.end)
            .filter(|end| words.get(*end - 1).is_some_and(Word::is_capital))
        {
            found.end = next;
        }
        // "the judiciary’s Mizan news agency" is Mizan news agency.
        let is_owner = |w: &Word<'_>| w.text.ends_with("’s") || w.text.ends_with("'s");
        let run = words.get(at..found.end).unwrap_or_default();
        let own = run.iter().position(is_owner).map_or(0, |ix| ix + 1);
        let own = if own < run.len() { own } else { 0 };
        found.name = text_of(words, at + own, found.end);
    } else if is_of && found.role.is_empty() {
        return None;
    } else if let Some(next) = extension(words, found.end).filter(|_| is_closed) {
        // "Anna Bell of the river board said"
        found.end = next;
    }
    let own = is_woman(words.get(from..found.end).unwrap_or_default());
    beside(words, &mut found, is_closed);
    found.is_woman = own.or_else(|| is_woman(&super::words::words(&found.role)));
    (!is_time(&found.name)).then_some(found)
}

/// Whether capital words behind "the" are those of a body: no first name is among them.
fn has_no_person(words: &[Word<'_>], from: usize, end: usize) -> bool {
    let run = words.get(from..end).unwrap_or_default();
    run.iter().all(|w| w.is_capital() || is_particle(w))
        && !run
            .iter()
            .any(|w| is_first_name(w.text) || w.text.ends_with("-born"))
        && !is_owned(run)
}

/// Whether someone’s name stands behind that of their house: "the ANC’s Lulama Xaba".
fn is_owned(run: &[Word<'_>]) -> bool {
    let is_owner = |w: &Word<'_>| w.text.ends_with("’s") || w.text.ends_with("'s");
    let own = run.iter().position(is_owner).map_or(run.len(), |ix| ix + 1);
    let rest = run.get(own..).unwrap_or_default();
    rest.len() == 2 && !rest.iter().any(|w| is_body(w.text))
}

/// Whether "the Norwegian" is someone told of before by where they come from.
pub(super) fn is_demonym(name: &str) -> bool {
    let ends = ["ian", "ean", "ese", "ican", "ibian"];
    !name.contains(' ') && (DEMONYMS.contains(name) || ends.iter().any(|end| name.ends_with(end)))
}

/// Whether a word is an office, or ends as the words for trades do.
pub(super) fn is_trade(word: &str) -> bool {
    has_role(word)
        || 5 < word.len()
            && [
                "er", "or", "ist", "ian", "ant", "man", "woman", "eer", "ess",
            ]
            .iter()
            .any(|end| word.ends_with(end))
}

/// Whether a word before a name says nothing of an office.
fn is_adjective(word: &str) -> bool {
    [
        "old", "young", "little", "poor", "dear", "local", "fellow", "veteran", "tiny", "elderly",
    ]
    .contains(&word)
}

/// Name and office in a run of content words.
fn head(words: &[Word<'_>], at: usize, end: usize, has_det: bool) -> Phrase {
    let run = words.get(at..end).unwrap_or_default();
    let is_part = |w: &Word<'_>| w.is_capital() || is_particle(w);
    let small = run.iter().rposition(|w| !is_part(w));
    let from = small.map_or(0, |ix| ix + 1);
    let plain = Phrase {
        name: text_of(words, at, end),
        kind: Kind::Nameless,
        end,
        ..Phrase::default()
    };
    if from == run.len() {
        return plain;
    }
    let someone = split(&text_of(words, at + from, end));
    let before = text_of(words, at, at + from);
    let last = run.get(from.wrapping_sub(1)).map_or("", |w| w.text);
    // "the North side": a capital word is no name of someone by itself.
    if has_det && small.is_none() && someone.role.is_empty() && is_body(&someone.name) {
        return Phrase {
            name: someone.name,
            kind: Kind::Named,
            ..plain
        };
    }
    // "The chamber’s Anna Bell": whose she is, and no office.
    let is_owner = ["’s", "'s", "s’"].iter().any(|end| before.ends_with(end));
    let role = match (before.is_empty() || is_owner, someone.role.is_empty()) {
        (true, _) => someone.role,
        (false, true) if has_role(last) || has_det || !is_adjective(last) => before,
        (false, true) => String::new(),
        (false, false) => format!("{before} {}", someone.role),
    };
    if someone.name.is_empty() || is_office(&someone.name) {
        return Phrase {
            name: plain.name,
            ..plain
        };
    }
    Phrase {
        name: someone.name,
        role,
        kind: Kind::Named,
        ..plain
    }
}

/// Whether a name is that of a day or month.
fn is_time(name: &str) -> bool {
    const TIMES: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Christmas",
        "Easter",
        "Hours",
        "Days",
        "Weeks",
        "Months",
        "Years",
    ];
    TIMES.contains(&name)
}

/// Whether capital words are an office without a name: "Transport Minister".
fn is_office(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or("");
    let first = name.split(' ').next().unwrap_or("");
    if name.contains(' ') && (is_surname(last) || is_first_name(first)) {
        return false;
    }
    names::is_office(last)
}

/// Where the name begins in "Director of the Western Department Yusuf Darvishan".
fn named_behind_body(words: &[Word<'_>], from: usize, end: usize) -> Option<usize> {
    let run = words.get(from..end)?;
    if !run.iter().take(2).any(|w| has_role(w.text)) {
        return None;
    }
    // "Vice President for Finance Robert Quill"
    let given = (2..run.len()).find(|ix| run.get(*ix).is_some_and(|w| is_first_name(w.text)));
    // "Deputy Minister for Cinema Affairs Hojjat Saberi"
    let is_body_word = |w: &Word<'_>| w.is_capital() && (is_body(w.text) || w.text == "Affairs");
    let body = run
        .iter()
        .rposition(is_body_word)
        .or_else(|| given.map(|ix| ix - 1))?;
    let name = run.get(body + 1..)?;
    ((2..=4).contains(&name.len()) && name.iter().all(Word::is_capital)).then_some(from + body + 1)
}

fn is_plural(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or("");
    let is_many = last.ends_with('s') || ["police", "people"].contains(&last);
    is_many && (!name.contains(' ') || has_role(last))
}

/// The text of some words, as a sentence has it.
pub(super) fn text_of(words: &[Word<'_>], from: usize, to: usize) -> String {
    let mut out = String::new();
    let mut end = None;
    for word in words.get(from..to).unwrap_or_default() {
        if end.is_some_and(|end| end < word.at) {
            out.push(' ');
        }
        out.push_str(word.text);
        end = Some(word.end());
    }
    out
}
