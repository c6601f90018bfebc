//! Whom an office or a kinship means: "the mayor", "the official", "her sister".

use super::cast::{Cast, Person, plain};
use super::lists::{FA_RANKS, FA_TITLES};
use super::names::{has_role, last_office};
use super::persian_words::{PRONOUNS, is_name_word, is_office, is_stop};
use super::text::cut;
use crate::model::quote::Speaker;

/// Words for one office.
const SAME: [&[&str]; 10] = [
    &["lawmaker", "mp", "parliamentarian", "legislator", "deputy"],
    &["judge", "justice", "magistrate"],
    &["envoy", "ambassador", "diplomat"],
    &["captain", "skipper"],
    &["coach", "boss", "manager", "gaffer"],
    &["lawyer", "attorney", "solicitor", "barrister"],
    &[
        "professor",
        "researcher",
        "scientist",
        "academic",
        "historian",
    ],
    &[
        "chief",
        "director",
        "head",
        "boss",
        "executive",
        "ceo",
        "chair",
        "chairman",
        "chairwoman",
    ],
    &["spokesman", "spokeswoman", "spokesperson", "official"],
    &["president", "premier", "minister", "leader"],
];

impl Cast {
    /// Someone without a name of whom the page told before: "a senior official", "the official".
    pub(super) fn nameless(&mut self, phrase: &str) -> Option<Speaker> {
        let word = head(phrase)?;
        let is_them = |(who, _): &&(Speaker, Option<bool>)| {
            // "Treasury source" is nobody's name as little as "senior official".
            let last = who.name.rsplit(' ').next().unwrap_or("");
            (who.name.starts_with(char::is_lowercase) || last.starts_with(char::is_lowercase))
                && who.name.len() > phrase.len()
                && head(&who.name).is_some_and(|other| other == word)
                && !phrase.contains(' ')
        };
        let found = self.recent.iter().rev().find(is_them)?.clone();
        self.remember(found.clone());
        Some(found.0)
    }

    /// The one of this kinship or office to someone, where the page told a name: "her sister".
    pub(super) fn relative(&mut self, word: &str) -> Option<Speaker> {
        let current = self.recent.last().map(|(who, _)| who.name.clone());
        // The sentence was read before, and its "sister" is now the one it is about.
        if let Some((known, who)) = &self.kin
            && known == word
            && Some(&who.name) == current.as_ref()
        {
            return Some(who.clone());
        }
        let is_one = |p: &&Person| {
            p.who.role.eq_ignore_ascii_case(word)
                && Some(&p.who.name) != current.as_ref()
                && !p.who.name.starts_with(char::is_lowercase)
        };
        let person = self.people.iter().rev().find(is_one)?;
        let found = (person.who.clone(), person.is_woman);
        self.kin = Some((word.to_owned(), found.0.clone()));
        self.remember(found.clone());
        Some(found.0)
    }

    /// The person of this office, for "the mayor said".
    pub(super) fn by_role(&mut self, phrase: &str) -> Option<Speaker> {
        let word = head(phrase)?;
        let like = SAME.iter().find(|group| group.contains(&word.as_str()));
        let fits = |p: &&Person, word: &str| {
            p.who.role.to_lowercase().contains(word)
                && p.who.name.starts_with(char::is_uppercase)
                && is_one_office(phrase, &p.who.role)
        };
        let of = |word: &str| self.people.iter().rev().find(|p| fits(p, word));
        let who = of(&word).or_else(|| like?.iter().find_map(|word| of(word)))?;
        let found = (who.who.clone(), who.is_woman);
        self.remember(found.clone());
        Some(found.0)
    }

    /// The person whose office begins with this word, for Persian.
    pub(super) fn by_office(&mut self, word: &str, phrase: &[&str]) -> Option<Speaker> {
        const SAME: [&[&str]; 4] = [
            &["کارگردان", "فیلمساز", "فیلم‌ساز", "سینماگر"],
            &["سرمربی", "مربی"],
            &["نویسنده", "رمان‌نویس", "داستان‌نویس"],
            &["سخنگو", "سخنگوی"],
        ];
        let is_same = |role: &str| {
            let both = [bare(role), bare(word)];
            both.first() == both.last()
                || SAME
                    .iter()
                    .any(|group| both.iter().all(|word| group.contains(&word.as_str())))
        };
        let fits = |p: &&Person| {
            p.who.role.split(' ').next().is_some_and(is_same)
                && p.who.name.contains(' ')
                && is_one_office(&phrase.join(" "), &p.who.role)
        };
        let who = self.people.iter().rev().find(fits)?;
        let found = (who.who.clone(), None);
        self.remember(found.clone());
        Some(found.0)
    }

    /// The source or official without a name whom a Persian page cited last.
    pub(super) fn informant(&mut self, noun: &str) -> Speaker {
        let is_one =
            |(who, _): &&(Speaker, Option<bool>)| who.name.split(' ').any(|word| word == noun);
        let known = self.recent.iter().rev().find(is_one);
        // "این مقام مسئول" is rather whoever holds the office it is about.
        if let (None, "مقام", Some(current)) = (known, noun, self.current()) {
            return current;
        }
        let name = known.map_or_else(|| noun.to_owned(), |(who, _)| who.name.clone());
        self.remember((plain(&name), None));
        plain(&name)
    }

    /// The office that waits for somebody the page has not told of yet, or without office.
    pub(super) fn take_waiting(&mut self, name: &str) -> String {
        let known = self.find(name).and_then(|ix| self.people.get(ix));
        let is_bare = known.is_none_or(|person| {
            let role = person.who.role.as_str();
            role.is_empty() || FA_RANKS.contains(role)
        });
        // A surname alone is that of somebody who did not speak yet.
        let full = known.map_or(name, |person| person.who.name.as_str());
        let is_new = self.recent.iter().all(|(who, _)| who.name != full);
        let is_full = name.contains(' ') || is_new && full.contains(' ');
        let is_near = |(_, at): &(String, usize)| self.sentence <= at + 2;
        let waiting = self.waiting.take();
        let waiting = waiting.filter(is_near).filter(|_| is_bare && is_full);
        waiting.map_or_else(String::new, |(role, _)| role)
    }

    /// Takes note of how a Persian page opens, and of its words.
    pub(super) fn read_page(&mut self, headline: &str, bodies: &[String]) {
        let first = bodies.first().map_or("", String::as_str);
        let bare = |text: &str| -> Vec<String> { text.split_whitespace().map(bare).collect() };
        self.lead = bare(headline).into_iter().chain(bare(first)).collect();
        self.pairs = bodies.iter().flat_map(|text| pairs(text)).collect();
        self.openers = bodies
            .iter()
            .filter_map(|text| Some(bare(text).first()?.clone()))
            .collect();
    }

    /// The name that ends in this surname, where the page has it anywhere.
    pub(super) fn full_name(&self, surname: &str) -> Option<String> {
        let (first, last) = self.pairs.iter().find(|(_, last)| last == surname)?;
        Some(format!("{first} {last}"))
    }

    /// Whether the page opens with this office, before it tells a name.
    pub(super) fn is_lead(&self, phrase: &[&str]) -> bool {
        let has = |word: &&&str| self.lead.contains(&bare(word));
        let (Some(first), rest) = (phrase.first(), phrase.get(1..).unwrap_or_default()) else {
            return false;
        };
        has(&first) && (rest.is_empty() || rest.iter().any(|word| has(&word)))
    }

    /// Whoever spoke or acted last of those whose office was not told.
    pub(super) fn without_office(&self) -> Option<Speaker> {
        let is_one = |who: &&Speaker| {
            who.role.is_empty() && who.name.contains(' ') && self.find(&who.name).is_some()
        };
        self.recent
            .iter()
            .rev()
            .map(|(who, _)| who)
            .find(is_one)
            .cloned()
    }

    /// The only person with a whole name the text was about.
    pub(super) fn only_one(&self) -> Option<Speaker> {
        let is_named = |who: &&Speaker| who.name.contains(' ') && self.find(&who.name).is_some();
        let mut named = self.recent.iter().map(|(who, _)| who).filter(is_named);
        let only = named.next()?;
        named.next().is_none().then(|| only.clone())
    }

    /// Whether a paragraph begins with this word, as it does with a surname.
    pub(super) fn is_used_alone(&self, word: &str) -> bool {
        self.openers.contains(&bare(word))
    }

    /// The whole name of someone with this surname.
    pub(super) fn by_surname(&self, word: &str) -> Option<String> {
        if PRONOUNS.contains(&word) {
            return None;
        }
        let ends = |p: &&Person| {
            let rest = p.who.name.strip_suffix(word);
            rest.is_some_and(|rest| rest.ends_with(' '))
        };
        self.people.iter().find(ends).map(|p| p.who.name.clone())
    }
}

/// The word for the office in a phrase, in small letters.
fn head(phrase: &str) -> Option<String> {
    let bare = phrase.split([',']).next()?;
    let until = [" for ", " of ", " at ", " in ", " from ", " on "]
        .iter()
        .filter_map(|word| bare.find(word))
        .min();
    let core = cut(bare, 0..until.unwrap_or(bare.len()));
    let found = last_office(core).or_else(|| last_office(phrase))?;
    Some(found.trim_end_matches('.').to_lowercase())
}

/// Whether what is said beside the office does not speak against it: "the union spokesman" is
/// no "police spokesman".
fn is_one_office(phrase: &str, role: &str) -> bool {
    let qualifiers = |text: &str| -> Vec<String> {
        text.split([' ', ',', '\u{a0}'])
            .map(|word| {
                word.trim_end_matches("’s")
                    .trim_end_matches("'s")
                    .to_lowercase()
            })
            .map(|word| word.trim_end_matches(['ٔ', 'ۀ', 'ی']).to_owned())
            .filter(|word| !word.ends_with("ساله") && !word.starts_with(char::is_numeric))
            .filter(|word| 2 < word.len() && !has_role(word) && !PLAIN.contains(&word.as_str()))
            .collect()
    };
    let (ours, theirs) = (qualifiers(phrase), qualifiers(role));
    ours.is_empty() || theirs.is_empty() || ours.iter().any(|word| theirs.contains(word))
}

/// Words beside an office that tell no two of them apart.
const PLAIN: [&str; 32] = [
    "جوان",
    "پیر",
    "سابق",
    "پیشین",
    "جدید",
    "کنون",
    "the",
    "for",
    "and",
    "former",
    "new",
    "old",
    "young",
    "late",
    "then",
    "veteran",
    "senior",
    "junior",
    "retired",
    "lead",
    "top",
    "outgoing",
    "acting",
    "deputy",
    "local",
    "his",
    "her",
    "its",
    "their",
    "who",
    "from",
    "with",
];

/// Whether a word beside an office tells no two of them apart: "former", "veteran".
pub(super) fn is_plain(word: &str) -> bool {
    word.is_empty() || PLAIN.contains(&word) || word.ends_with("-year-old")
}

/// A Persian word without its signs and without the letter that joins it to the next one.
fn bare(word: &str) -> String {
    word.trim_matches(['،', '.', '؛', ':', '«', '»'])
        .trim_end_matches(['ٔ', 'ۀ', 'ی'])
        .to_owned()
}

/// Two words that open a sentence or stand behind an office, and may be somebody's name.
fn pairs(text: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = |word: &str| word.ends_with(['،', '.', '؛', ':', '؟', '!']);
    let signs = ['،', '.', '؛', ':', '؟', '!', '«', '»', '(', ')'];
    let is_free = |at: usize| {
        let before = at.checked_sub(1).and_then(|ix| words.get(ix));
        before.is_none_or(|word| {
            ends(word) || is_office(word) || is_stop(word) || FA_TITLES.contains(word)
        })
    };
    let pair = |at: usize| {
        let (first, last) = (words.get(at)?, words.get(at + 1)?);
        let last = last.trim_matches(signs);
        let is_name = is_name_word(first) && is_name_word(last) && is_free(at);
        is_name.then(|| ((*first).to_owned(), last.to_owned()))
    };
    (0..words.len()).filter_map(pair).collect()
}
