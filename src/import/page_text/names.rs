//! The people and bodies a page mentions, and what each of them is.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{cut, pattern};
use crate::model::quote::Speaker;

/// A run of capitalised words, particles between them.
pub(super) const NAME: &str = r"(?:(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Rev|Jr|Sr)\.|\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'\-]*)(?:[ \x{a0}](?:(?:al|bin|bint|ibn|de|van|von|der|den|la|le|da|di|del|dos|el|of|ter|zu)[ \x{a0}])*(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Rev|Jr|Sr)\.|\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'\-]*))*)";

/// Everyone mentioned so far, and whom a pronoun means now.
#[derive(Debug, Default)]
pub(super) struct Cast {
    people: Vec<Speaker>,
    focus: Option<usize>,
}

static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:spokes(?:man|woman|person)|president|vice-president|minister|secretary|mayor|deputy|governor|senator|councill?or|councilman|councilwoman|chair(?:man|woman|person)?|chief|director|manager|officer|head|leader|professor|teacher|lecturer|doctor|nurse|surgeon|judge|lawyer|solicitor|barrister|attorney|prosecutor|coach|captain|owner|founder|co-founder|analyst|economist|expert|scientist|researcher|engineer|farmer|fisherman|baker|resident|witness|ambassador|envoy|commissioner|inspector|sergeant|constable|superintendent|detective|sheriff|general|colonel|major|lieutenant|bishop|archbishop|imam|rabbi|vicar|priest|king|queen|prince|princess|mp|ceo|executive|commander|adviser|advisor|official|correspondent|reporter|editor|writer|columnist|author|journalist|actor|actress|singer|artist|curator|student|pupil|driver|pilot|worker|member|representative|candidate|activist|campaigner|organi[sz]er|volunteer|neighbou?r|mother|father|brother|sister|son|daughter|wife|husband|widow|lord|lady|dame|sir|mr|mrs|ms|miss|dr|prof|rev|gov|sen|rep|gen|col|sgt|capt|lt|pc|counterpart|premier|chancellor|speaker|treasurer|trustee|planner|consultant|specialist|veteran|pensioner|shopkeeper|librarian|fellow|partner|principal|headteacher|superintendent|sprecher(?:in)?|bürgermeister(?:in)?|minister(?:in)?|leiter(?:in)?|ingenieur(?:in)?|maire|ministre|présidente?|porte-parole|directeur|directrice|boss|gaffer|midfielder|striker|goalkeeper|skipper)s?\b\.?",
    )
});
static TITLE_ONLY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:mr|mrs|ms|miss|dr|sir|lady|lord|dame|prof|herr|frau|mme)\.?$")
});
static BODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:ministry|council|university|college|party|times|post|agency|city|county|street|road|united|national|international|general assembly|house|department|office|police|court|union|association|committee|commission|government|school|hospital|bank|company|group|institute|centre|center|foundation|society|club|trust|news|daily|journal|herald|tribune|gazette|guardian|tv|radio|press|service|twitter|facebook|telegram|instagram|league|cup|day|bridge|river|lake|island|north|south|east|west|new|sea|valley|parliament|congress|senate|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b",
    )
});
const STARTERS: [&str; 74] = [
    "Der",
    "Die",
    "Das",
    "Le",
    "La",
    "Les",
    "El",
    "Ein",
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "But",
    "And",
    "After",
    "Before",
    "When",
    "While",
    "If",
    "As",
    "For",
    "From",
    "It",
    "He",
    "She",
    "They",
    "We",
    "I",
    "You",
    "His",
    "Her",
    "Their",
    "This",
    "That",
    "These",
    "Those",
    "There",
    "Then",
    "Now",
    "Some",
    "Many",
    "Most",
    "One",
    "Two",
    "Three",
    "Finally",
    "However",
    "Meanwhile",
    "Earlier",
    "Later",
    "Yesterday",
    "Today",
    "Asked",
    "Speaking",
    "During",
    "Since",
    "With",
    "Under",
    "Although",
    "Though",
    "Because",
    "What",
    "Where",
    "Who",
    "Why",
    "How",
    "Not",
    "No",
    "Yes",
    "Our",
    "My",
    "Former",
];

/// Whether a text names an office or trade.
pub(super) fn has_role(text: &str) -> bool {
    ROLE.is_match(text) || super::persian::has_role(text)
}

/// Whether a capitalised run names a body, a place or a day and not a person.
pub(super) fn is_body(name: &str) -> bool {
    BODY.is_match(name) || (2 <= name.len() && name.chars().all(|c| c.is_uppercase() || c == '.'))
}

/// Name and role in a capitalised run: "Harbour Board Chairman Tom Hill".
pub(super) fn split(run: &str) -> Speaker {
    let mut tokens: Vec<&str> = run
        .split([' ', '\u{a0}'])
        .filter(|t| !t.is_empty())
        .collect();
    while tokens.len() > 1 && tokens.first().is_some_and(|t| STARTERS.contains(t)) {
        tokens.remove(0);
    }
    let owner = |t: &&str| t.ends_with("’s") || t.ends_with("'s") || t.ends_with("s’");
    if let Some(at) = tokens.iter().rposition(owner)
        && at + 1 < tokens.len()
    {
        tokens.drain(..=at);
    }
    let of_role = |t: &&str| {
        ROLE.find(t)
            .is_some_and(|m| m.start() == 0 && t.len() <= m.end() + 1)
    };
    let role_at = tokens
        .iter()
        .rposition(of_role)
        .filter(|at| at + 1 < tokens.len());
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

impl Cast {
    /// Takes note of everyone a stretch of text names.
    pub(super) fn learn(&mut self, text: &str) {
        static RUN: LazyLock<Regex> = LazyLock::new(|| pattern(NAME));
        for found in RUN.find_iter(text) {
            let mut someone = split(found.as_str());
            let before = cut(text, 0..found.start());
            if someone.role.is_empty() {
                someone.role = role_before(before);
            }
            if someone.role.is_empty() {
                someone.role = role_behind(cut(text, found.end()..text.len()));
            }
            let tokens = someone.name.split(' ').count();
            let opens = before.trim_end().ends_with(['.', '!', '?', '”']) || words_fit(before);
            if let Some(ix) = self.find(&someone.name) {
                self.enrich(ix, &someone);
                if opens {
                    self.focus = Some(ix);
                }
                continue;
            }
            let is_person = !is_body(&someone.name)
                && ((2..=4).contains(&tokens) || !someone.role.is_empty())
                && !STARTERS.contains(&someone.name.as_str());
            if is_person && self.people.len() < 500 {
                self.people.push(someone);
                if opens || self.focus.is_none() {
                    self.focus = Some(self.people.len() - 1);
                }
            }
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let is_same = |p: &Speaker| {
            p.name == name
                || (p.name.len() > name.len()
                    && (p.name.ends_with(&format!(" {name}"))
                        || p.name.starts_with(&format!("{name} "))))
        };
        (!name.is_empty())
            .then(|| self.people.iter().rposition(is_same))
            .flatten()
    }

    fn enrich(&mut self, ix: usize, someone: &Speaker) {
        if let Some(known) = self.people.get_mut(ix)
            && known.role.is_empty()
        {
            known.role.clone_from(&someone.role);
        }
    }

    /// The person of this name, by all that is known; they are whom a pronoun means next.
    pub(super) fn meet(&mut self, someone: Speaker) -> Speaker {
        let ix = self.find(&someone.name).unwrap_or_else(|| {
            self.people.push(someone.clone());
            self.people.len() - 1
        });
        self.enrich(ix, &someone);
        self.focus = Some(ix);
        self.people.get(ix).cloned().unwrap_or(someone)
    }

    /// Whom "he", "she" or "they" means here.
    pub(super) fn current(&self) -> Option<Speaker> {
        self.people.get(self.focus?).cloned()
    }

    /// The person of this office, for "the mayor said".
    pub(super) fn by_role(&mut self, phrase: &str) -> Option<Speaker> {
        let word = ROLE.find_iter(phrase).last()?.as_str().to_lowercase();
        let fits = |p: &Speaker| {
            p.role.to_lowercase().contains(&word) && p.name.starts_with(char::is_uppercase)
        };
        let ix = self.people.iter().rposition(fits)?;
        self.focus = Some(ix);
        self.people.get(ix).cloned()
    }

    /// Whether a name belongs to a person already met.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.find(name).is_some()
    }
}

fn words_fit(before: &str) -> bool {
    let sentence = cut(before, super::text::last_sentence(before)..before.len());
    super::text::words(sentence) <= 2
}

/// The role in small letters directly before a name: "council spokeswoman ".
pub(super) fn role_before(before: &str) -> String {
    static WORDS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:^|[\s“‘])((?:[\p{L}\-]+\s){1,4})$"));
    const BREAKS: [&str; 34] = [
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
        "warned",
        "explained",
        "between",
        "according",
        "after",
    ];
    let tail_from = before.char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    let tail = cut(before, tail_from..before.len());
    let Some(found) = WORDS.captures(tail).and_then(|f| f.get(1)) else {
        return String::new();
    };
    let words: Vec<&str> = found.as_str().split_whitespace().collect();
    let begin = words
        .iter()
        .rposition(|w| BREAKS.contains(&w.to_lowercase().as_str()))
        .map_or(0, |at| at + 1);
    let words = words.get(begin..).unwrap_or_default();
    match words.last() {
        Some(last)
            if ROLE
                .find(last)
                .is_some_and(|m| m.range() == (0..last.len())) =>
        {
            words.join(" ")
        }
        _ => String::new(),
    }
}

/// The role between commas behind a name: ", 43, a baker,".
pub(super) fn role_behind(after: &str) -> String {
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r#"^,\s(?:\d{1,3},\s)?(?:who\s(?:is|was)\s)?((?:the|a|an|its|his|her|their|our)\s[^,.;:“”"«»—]{2,90}|[^,.;:“”"«»—]{2,70})(?:[,.;:—“"]|$)"#,
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
    if !ROLE.is_match(text) || text.contains(" said") || text.contains(" told ") {
        return String::new();
    }
    let bare = ["the ", "a ", "an "]
        .iter()
        .find_map(|det| text.strip_prefix(det));
    bare.unwrap_or(text).to_owned()
}
