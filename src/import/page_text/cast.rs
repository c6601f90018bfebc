//! The people a page has named so far, and whom a pronoun or an office means now.

use std::collections::HashSet;

use super::kin;
use super::lists::FA_RANKS;
use super::names::{has_role, is_body};
use super::text::cut;
use super::words::words;
use crate::model::quote::Speaker;

/// Someone a page has named.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) who: Speaker,
    /// Whether they spoke, acted or hold an office; a place named like a person does not.
    pub(super) is_sure: bool,
    pub(super) is_woman: Option<bool>,
    /// Whether the name stood only where a place stands: "in Plaza Real".
    pub(super) is_placed: bool,
}

impl Person {
    pub(super) fn new(who: Speaker, is_sure: bool) -> Self {
        let is_woman = kin::is_woman(&words(&who.role)).or_else(|| kin::is_womans_name(&who.name));
        Self {
            who,
            is_sure,
            is_woman,
            is_placed: false,
        }
    }
}

/// Everyone mentioned so far, and whom a pronoun means now.
#[derive(Debug, Default)]
pub(super) struct Cast {
    pub(super) people: Vec<Person>,
    /// Those a pronoun may mean, the last one at the end.
    pub(super) recent: Vec<(Speaker, Option<bool>)>,
    /// Those named last, anywhere in a sentence.
    pub(super) mentions: Vec<usize>,
    /// Whether the last of these was named after the last one a pronoun may mean.
    pub(super) is_fresh: bool,
    thing: Option<Speaker>,
    /// The two that the last sentence named together.
    pub(super) pair: Option<(usize, usize)>,
    /// How often someone became whom a pronoun may mean.
    pub(super) told: usize,
    /// Whether the text was about a thing last, and not about a person.
    is_thing_last: bool,
    /// Whom the page is about as a whole, where it tells a life.
    pub(super) hero: Option<Speaker>,
    /// The headline and first paragraph, which tell an office before its holder's name.
    pub(super) lead: Vec<String>,
    /// What may be names on a Persian page: first name and surname.
    pub(super) pairs: Vec<(String, String)>,
    /// The first word of each paragraph of a Persian page.
    pub(super) openers: Vec<String>,
    /// Who is tried, on a page about a court.
    pub(super) accused: Option<Speaker>,
    /// The office a Persian sentence told without a name, for the name that follows.
    pub(super) waiting: Option<(String, usize)>,
    /// Whether a Persian sentence was last about somebody the page does not name.
    pub(super) is_unsure: bool,
    /// How many sentences of a Persian page were read.
    pub(super) sentence: usize,
    /// The offices and trades the page told of so far, but for those in its last sentence.
    pub(super) trades: HashSet<String>,
    /// Those in the last sentence.
    pub(super) last_trades: Vec<String>,
    /// Those of whom this paragraph told in the plural: "diplomats".
    pub(super) many: HashSet<String>,
    /// Nicknames, each with the surname behind it: "Tom “Red” Hill".
    pub(super) nicknames: Vec<(String, String)>,
    /// Whom "her sister" meant last.
    pub(super) kin: Option<(String, Speaker)>,
    /// Whether the page is in a language whose verb may stand before its subject.
    pub(super) is_foreign: bool,
}

impl Cast {
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let called = self.nicknames.iter().find(|(nick, _)| nick == name);
        let name = called.map_or(name, |(_, surname)| surname.as_str());
        let is_part = |long: &str| {
            let ends = long
                .strip_suffix(name)
                .is_some_and(|rest| rest.ends_with(' '));
            ends || long
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(' '))
        };
        if name.is_empty() {
            return None;
        }
        // Of two with one surname the page calls the one it told of first by it alone.
        let find = |fits: &dyn Fn(&Person) -> bool| self.people.iter().position(fits);
        let found = find(&|p| p.who.name == name)
            .or_else(|| find(&|p| p.is_sure && is_part(&p.who.name)))
            .or_else(|| find(&|p| is_part(&p.who.name)));
        // "De Haas" is Wim de Haas.
        found.or_else(|| {
            let small = ["De ", "Van ", "Von ", "Di ", "Da ", "Del ", "Al ", "El "]
                .iter()
                .find_map(|particle| Some((particle, name.strip_prefix(particle)?)))
                .map(|(particle, rest)| format!(" {}{rest}", particle.to_lowercase()))?;
            find(&|p| p.who.name.ends_with(&small))
        })
    }

    /// The person of this name; whoever was told by the surname alone has the whole name from here.
    pub(super) fn find_or_widen(&mut self, name: &str) -> Option<usize> {
        let is_short = |p: &Person| {
            let rest = name.strip_suffix(p.who.name.as_str());
            !p.who.name.contains(' ') && rest.is_some_and(|rest| rest.ends_with(' '))
        };
        self.find(name).or_else(|| {
            let ix = self.people.iter().position(is_short)?;
            let person = self.people.get_mut(ix)?;
            name.clone_into(&mut person.who.name);
            person.is_woman = person.is_woman.or_else(|| kin::is_womans_name(name));
            Some(ix)
        })
    }

    pub(super) fn enrich(&mut self, ix: usize, someone: &Speaker) {
        let Some(known) = self.people.get_mut(ix) else {
            return;
        };
        // "his counterpart" says nothing of someone by themselves.
        if someone.role.is_empty() || someone.role.ends_with("counterpart") {
            return;
        }
        // "Chief" and "Professor Dame" before a name say less than an office.
        let is_rank = |word: &str| RANKS.contains(&word) || FA_RANKS.contains(word);
        let is_rank = known.who.role.split(' ').all(is_rank) && someone.role.contains(' ');
        if known.who.role.is_empty()
            || is_rank
            || someone
                .role
                .to_lowercase()
                .ends_with(&known.who.role.to_lowercase())
        {
            known.who.role.clone_from(&someone.role);
            known.is_sure = true;
        }
    }

    pub(super) fn mention(&mut self, ix: usize) {
        self.mentions.retain(|known| *known != ix);
        if 6 < self.mentions.len() {
            self.mentions.remove(0);
        }
        self.mentions.push(ix);
        self.is_fresh = true;
    }

    /// The person of this name, by all that is known; they are whom a pronoun means next.
    pub(super) fn meet(&mut self, mut someone: Speaker, is_woman: Option<bool>) -> Speaker {
        // "his counterpart" says nothing of someone by themselves.
        if someone.role.ends_with("counterpart") {
            someone.role.clear();
        }
        if is_body(&someone.name) && someone.role.is_empty() && !self.knows(&someone.name) {
            self.be_about(someone.clone());
            return someone;
        }
        let ix = self.find_or_widen(&someone.name).unwrap_or_else(|| {
            self.people.push(Person::new(someone.clone(), true));
            self.people.len() - 1
        });
        self.enrich(ix, &someone);
        let Some(person) = self.people.get_mut(ix) else {
            return someone;
        };
        person.is_sure = true;
        person.is_placed = false;
        person.is_woman = person.is_woman.or(is_woman);
        let found = (person.who.clone(), person.is_woman);
        self.remember(found.clone());
        found.0
    }

    /// Someone without a name; a pronoun may mean them next.
    pub(super) fn meet_nameless(&mut self, words: &str, is_woman: Option<bool>) -> Speaker {
        let someone = plain(words);
        if words.starts_with(char::is_uppercase) && self.knows(words) {
            return self.meet(someone, is_woman);
        }
        // "campaigners" are never meant by "he" or "she".
        let is_many = is_many(words);
        let is_one = ["another", "one"].contains(&words.to_lowercase().as_str());
        if is_one {
            self.thing = Some(someone.clone());
        }
        if is_one || has_role(words) && !is_many {
            self.remember((someone.clone(), is_woman));
        } else {
            self.be_about(someone.clone());
        }
        someone
    }

    pub(super) fn remember(&mut self, found: (Speaker, Option<bool>)) {
        self.recent.retain(|(who, _)| who.name != found.0.name);
        if 24 < self.recent.len() {
            self.recent.remove(0);
        }
        self.recent.push(found);
        self.told += 1;
        self.is_fresh = false;
        self.is_thing_last = false;
        self.is_unsure = false;
    }

    /// The person with a name the text is about here.
    pub(super) fn owner(&self) -> Option<Speaker> {
        let is_kin = |name: &str| name.contains("’s ");
        let mut recent = self.recent.iter().rev();
        let (who, _) = recent.find(|(who, _)| !is_kin(&who.name))?;
        // Behind someone without a name, "her neighbour" is no named one's.
        if !who.name.starts_with(char::is_uppercase) {
            return None;
        }
        Some(self.whole(who))
    }

    /// Whom the text is about here.
    pub(super) fn current(&self) -> Option<Speaker> {
        let (who, _) = self.recent.last()?;
        Some(self.whole(who))
    }

    /// Someone with the office that was told since.
    fn whole(&self, who: &Speaker) -> Speaker {
        let known = self.find(&who.name).and_then(|ix| self.people.get(ix));
        known.map_or_else(|| who.clone(), |known| known.who.clone())
    }

    /// Whom "he" (`Some(false)`), "she" (`Some(true)`) or "they" means here.
    pub(super) fn pronoun(&mut self, is_woman: Option<bool>) -> Option<Speaker> {
        let fits = |known: Option<bool>| known.is_none() || is_woman.is_none() || known == is_woman;
        let at = self.recent.iter().rposition(|(_, known)| fits(*known));
        // Whoever is known to fit and was named last, before anyone who may fit.
        let is_fresh = self.is_fresh || at.is_none();
        let named = self.mentions.last().and_then(|ix| {
            let person = self.people.get(*ix)?;
            (is_woman.is_some() && person.is_woman == is_woman).then(|| person.who.clone())
        });
        if let Some(who) = named.filter(|_| is_fresh) {
            self.remember((who.clone(), is_woman));
            return Some(who);
        }
        let at = at?;
        let (who, known) = self.recent.get_mut(at)?;
        *known = known.or(is_woman);
        let who = who.clone();
        if let Some(person) = self.find(&who.name).and_then(|ix| self.people.get_mut(ix)) {
            person.is_woman = person.is_woman.or(is_woman);
        }
        let found = self.recent.remove(at);
        self.recent.push(found);
        self.told += 1;
        Some(self.whole(&who))
    }

    /// Whom "they" means here: several people, or one whose kind is not told.
    pub(super) fn several(&mut self) -> Option<Speaker> {
        if let Some((first, second)) = self.pair {
            let of = |ix: usize| self.people.get(ix).map(|p| p.who.name.clone());
            let name = format!("{} and {}", of(first)?, of(second)?);
            return Some(plain(&name));
        }
        let many = self.thing.as_ref().filter(|thing| is_many(&thing.name));
        match many.filter(|_| self.is_thing_last) {
            Some(many) => Some(many.clone()),
            None => self.pronoun(None),
        }
    }

    /// What "it" means here: a thing, or a name the page told last and not that of a person.
    pub(super) fn thing(&self) -> Option<Speaker> {
        let is_body = |(who, is_woman): &&(Speaker, Option<bool>)| {
            is_woman.is_none() && is_company(&who.role)
        };
        let last = self.recent.last().filter(is_body);
        match last.filter(|_| !self.is_thing_last) {
            Some((who, _)) => Some(who.clone()),
            None => self.thing.clone(),
        }
    }

    /// Takes note of what "it" may mean.
    pub(super) fn be_about(&mut self, thing: Speaker) {
        self.thing = Some(thing);
        self.is_thing_last = true;
    }

    /// The two persons last named, in the order in which the page brought them in.
    pub(super) fn last_two(&self) -> Vec<Speaker> {
        let from = self.mentions.len().saturating_sub(2);
        let mut two = self.mentions.get(from..).unwrap_or_default().to_vec();
        two.sort_unstable();
        let people = two.iter().filter_map(|ix| self.people.get(*ix));
        people.map(|person| person.who.clone()).collect()
    }

    /// Whether someone of this name was mentioned, be they a person or not.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Takes note of a person's name and office where it is no matter what the text is about.
    pub(super) fn mention_named(&mut self, name: &str, role: &str) {
        let someone = Speaker {
            name: name.to_owned(),
            role: role.to_owned(),
        };
        match self.find(name) {
            Some(ix) => self.enrich(ix, &someone),
            None => self.people.push(Person::new(someone, true)),
        }
    }

    /// Whether no office is known of whoever has this name.
    pub(super) fn is_without_office(&self, name: &str) -> bool {
        let known = self.find(name).and_then(|ix| self.people.get(ix));
        known.is_none_or(|person| person.who.role.is_empty())
    }

    /// Whether a name belongs to a person already met.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.find(name)
            .and_then(|ix| self.people.get(ix))
            .is_some_and(|person| {
                let is_full =
                    !person.who.role.is_empty() || person.who.name.contains([' ', '\u{a0}']);
                person.is_sure && is_full
            })
    }

    /// Whether "X’s mother" is how the page would say it.
    pub(super) fn is_english(&self) -> bool {
        !self.is_foreign
    }
}

/// Titles before a name.
const RANKS: [&str; 24] = [
    "Brigadier",
    "General",
    "Major",
    "Inspector",
    "Rt",
    "Rev",
    "Revd",
    "Very",
    "Chief",
    "Mzee",
    "Sgt",
    "Sgt.",
    "Captain",
    "Capt",
    "Pastor",
    "Col",
    "Col.",
    "Colonel",
    "Professor",
    "Prof.",
    "Prof",
    "Dame",
    "Sir",
    "Dr",
];

/// Whether words name several: "two statisticians from Lund".
fn is_many(words: &str) -> bool {
    let core = words.split([',']).next().unwrap_or(words);
    let until = [" for ", " of ", " at ", " in ", " from ", " on "];
    let until = until.iter().filter_map(|word| core.find(word)).min();
    let core = cut(core, 0..until.unwrap_or(core.len()));
    let last = core.rsplit(' ').next().unwrap_or(core);
    (last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("’s"))
        || [
            "people", "women", "men", "children", "police", "family", "couple",
        ]
        .contains(&last)
}

/// Whether an office is one that a company holds as well as a person.
fn is_company(role: &str) -> bool {
    const FIRMS: [&str; 14] = [
        "owner",
        "maker",
        "manufacturer",
        "operator",
        "developer",
        "builder",
        "publisher",
        "supplier",
        "company",
        "firm",
        "contractor",
        "subsidiary",
        "parent",
        "landlord",
    ];
    let role = role.to_lowercase();
    FIRMS.iter().any(|firm| role.ends_with(firm))
}

pub(super) fn plain(words: &str) -> Speaker {
    Speaker {
        name: words.to_owned(),
        role: String::new(),
    }
}
