//! The people a page has named so far, and whom a pronoun or an office means now.

use std::sync::LazyLock;

use regex::Regex;

use super::names::{NAME, ROLE, STARTERS, has_role, is_body, role_before, role_behind, split};
use super::phrase::Kind;
use super::text::{cut, pattern};
use crate::model::quote::Speaker;

/// Someone a page has named.
#[derive(Clone, Debug)]
struct Person {
    who: Speaker,
    /// Whether they spoke, acted or hold an office; a place named like a person does not.
    is_sure: bool,
    is_woman: Option<bool>,
}

/// Everyone mentioned so far, and whom a pronoun means now.
#[derive(Debug, Default)]
pub(super) struct Cast {
    people: Vec<Person>,
    /// Those a pronoun may mean, the last one at the end.
    recent: Vec<(Speaker, Option<bool>)>,
    /// Those named last, anywhere in a sentence.
    mentions: Vec<usize>,
    thing: Option<Speaker>,
    /// Whether the page is in a language whose verb may stand before its subject.
    pub(super) is_foreign: bool,
}

/// Words for one office.
const SAME: [&[&str]; 8] = [
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
    /// Takes note of everyone a stretch of text names, and of whom its sentences are about.
    pub(super) fn learn(&mut self, text: &str) {
        for sentence in super::text::sentences(text) {
            self.learn_names(sentence);
            self.learn_subject(sentence);
        }
    }

    fn learn_names(&mut self, text: &str) {
        static RUN: LazyLock<Regex> = LazyLock::new(|| pattern(NAME));
        for found in RUN.find_iter(text) {
            let mut someone = split(found.as_str());
            let near = near(text, found.start());
            if someone.role.is_empty() {
                someone.role = role_before(near);
            }
            if someone.role.is_empty() {
                someone.role = role_behind(cut(text, found.end()..text.len()));
            }
            if let Some(ix) = self.find(&someone.name) {
                self.enrich(ix, &someone);
                self.mention(ix);
                continue;
            }
            if someone.role.ends_with("counterpart") {
                someone.role.clear();
            }
            let tokens = someone.name.split(' ').count();
            let has_office = !someone.role.is_empty();
            let last = near.trim_end().rsplit(' ').next().unwrap_or("");
            let is_owner = found.as_str().ends_with("’s") || found.as_str().ends_with("'s");
            let is_placed =
                !is_owner && ["in", "at", "of", "from", "near", "to", "on", "for"].contains(&last);
            let is_person = !is_body(&someone.name)
                && !super::credit::is_outlet(&someone.name)
                && ((2..=4).contains(&tokens) && !is_placed || has_office)
                && !STARTERS.contains(&someone.name.as_str());
            if is_person && self.people.len() < 500 {
                self.people.push(Person {
                    who: someone,
                    is_sure: has_office,
                    is_woman: None,
                });
                self.mention(self.people.len() - 1);
            }
        }
    }

    fn learn_subject(&mut self, sentence: &str) {
        let head = sentence
            .char_indices()
            .nth(300)
            .map_or(sentence, |(at, _)| cut(sentence, 0..at));
        let Some(who) = super::speaker::subject(&super::words::words(head)) else {
            return self.learn_first(head);
        };
        let is_someone = has_role(&who.name);
        match who.kind {
            Kind::Named if is_body(&who.name) => self.thing = Some(plain(&who.name)),
            Kind::Named
                if !who.role.is_empty() && !has_role(&who.role) && !who.name.contains(' ') =>
            {
                // "the yard, Norhaven,"
                self.thing = Some(Speaker {
                    name: who.name,
                    role: who.role,
                });
            }
            // One capital word that opens a sentence may be any word.
            Kind::Named
                if who.role.is_empty()
                    && !who.name.contains([' ', '\u{a0}'])
                    && self.find(&who.name).is_none() => {}
            Kind::Named => drop(super::speaker::resolve(&who, self)),
            Kind::Definite | Kind::Of | Kind::Nameless if is_someone => {
                drop(super::speaker::resolve(&who, self));
            }
            // "Others had stopped": many are never "it".
            Kind::Nameless if who.name.ends_with('s') && !who.name.contains(' ') => {}
            Kind::Definite | Kind::Nameless => self.thing = Some(plain(&who.name)),
            Kind::Of | Kind::He | Kind::She | Kind::They | Kind::It | Kind::Two => {}
        }
    }

    /// Where a sentence has no clear subject, the first person it names may be meant next.
    fn learn_first(&mut self, sentence: &str) {
        static RUN: LazyLock<Regex> = LazyLock::new(|| pattern(NAME));
        if sentence
            .trim_start()
            .starts_with(['“', '"', '‘', '«', ',', '”', '’'])
        {
            return;
        }
        let mut runs = RUN.find_iter(sentence).map(|run| split(run.as_str()).name);
        let Some(ix) = runs.find_map(|name| self.find(&name)) else {
            return;
        };
        if let Some(person) = self.people.get(ix).filter(|p| p.who.name.contains(' ')) {
            let found = (person.who.clone(), person.is_woman);
            self.remember(found);
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let is_part = |long: &str| {
            let ends = long
                .strip_suffix(name)
                .is_some_and(|rest| rest.ends_with(' '));
            ends || long
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(' '))
        };
        let is_same = |p: &Person| p.who.name == name || is_part(&p.who.name);
        (!name.is_empty())
            .then(|| self.people.iter().rposition(is_same))
            .flatten()
    }

    fn enrich(&mut self, ix: usize, someone: &Speaker) {
        let Some(known) = self.people.get_mut(ix) else {
            return;
        };
        // "his counterpart" says nothing of someone by themselves.
        if someone.role.is_empty() || someone.role.ends_with("counterpart") {
            return;
        }
        if known.who.role.is_empty() || someone.role.ends_with(&known.who.role) {
            known.who.role.clone_from(&someone.role);
            known.is_sure = true;
        }
    }

    fn mention(&mut self, ix: usize) {
        self.mentions.retain(|known| *known != ix);
        if 6 < self.mentions.len() {
            self.mentions.remove(0);
        }
        self.mentions.push(ix);
    }

    /// The person of this name, by all that is known; they are whom a pronoun means next.
    pub(super) fn meet(&mut self, mut someone: Speaker, is_woman: Option<bool>) -> Speaker {
        // "his counterpart" says nothing of someone by themselves.
        if someone.role.ends_with("counterpart") {
            someone.role.clear();
        }
        if is_body(&someone.name) && someone.role.is_empty() && !self.knows(&someone.name) {
            self.thing = Some(someone.clone());
            return someone;
        }
        let ix = self.find(&someone.name).unwrap_or_else(|| {
            self.people.push(Person {
                who: someone.clone(),
                is_sure: true,
                is_woman: None,
            });
            self.people.len() - 1
        });
        self.enrich(ix, &someone);
        let Some(person) = self.people.get_mut(ix) else {
            return someone;
        };
        person.is_sure = true;
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
        let is_many = words.ends_with('s') && !words.contains(' ');
        if has_role(words) && !is_many {
            self.remember((someone.clone(), is_woman));
        } else {
            self.thing = Some(someone.clone());
        }
        someone
    }

    fn remember(&mut self, found: (Speaker, Option<bool>)) {
        self.recent.retain(|(who, _)| who.name != found.0.name);
        if 24 < self.recent.len() {
            self.recent.remove(0);
        }
        self.recent.push(found);
    }

    /// The person with a name the text is about here.
    pub(super) fn owner(&self) -> Option<Speaker> {
        let is_named = |name: &str| name.starts_with(char::is_uppercase) && !name.contains("’s ");
        let mut recent = self.recent.iter().rev();
        let (who, _) = recent.find(|(who, _)| is_named(&who.name))?;
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
        let at = self.recent.iter().rposition(|(_, known)| fits(*known))?;
        let (who, known) = self.recent.get_mut(at)?;
        *known = known.or(is_woman);
        let who = who.clone();
        if let Some(person) = self.find(&who.name).and_then(|ix| self.people.get_mut(ix)) {
            person.is_woman = person.is_woman.or(is_woman);
        }
        let found = self.recent.remove(at);
        self.recent.push(found);
        Some(self.whole(&who))
    }

    /// What "it" means here.
    pub(super) fn thing(&self) -> Option<Speaker> {
        self.thing.clone()
    }

    /// The two persons last named, in the order in which the page brought them in.
    pub(super) fn last_two(&self) -> Vec<Speaker> {
        let from = self.mentions.len().saturating_sub(2);
        let mut two = self.mentions.get(from..).unwrap_or_default().to_vec();
        two.sort_unstable();
        let people = two.iter().filter_map(|ix| self.people.get(*ix));
        people.map(|person| person.who.clone()).collect()
    }

    /// The person of this office, for "the mayor said".
    pub(super) fn by_role(&mut self, phrase: &str) -> Option<Speaker> {
        let word = ROLE.find_iter(phrase).last()?.as_str().to_lowercase();
        let like = SAME.iter().find(|group| group.contains(&word.as_str()));
        let fits = |p: &&Person, word: &str| {
            p.who.role.to_lowercase().contains(word) && p.who.name.starts_with(char::is_uppercase)
        };
        let of = |word: &str| self.people.iter().rev().find(|p| fits(p, word));
        let who = of(&word).or_else(|| like?.iter().find_map(|word| of(word)))?;
        let found = (who.who.clone(), who.is_woman);
        self.remember(found.clone());
        Some(found.0)
    }

    /// The person whose office begins with this word, for Persian.
    pub(super) fn by_office(&mut self, word: &str) -> Option<Speaker> {
        let fits =
            |p: &&Person| p.who.role.split(' ').next() == Some(word) && p.who.name.contains(' ');
        let who = self.people.iter().rev().find(fits)?;
        let found = (who.who.clone(), None);
        self.remember(found.clone());
        Some(found.0)
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

fn plain(words: &str) -> Speaker {
    Speaker {
        name: words.to_owned(),
        role: String::new(),
    }
}

/// The last letters before a place in a text.
fn near(text: &str, at: usize) -> &str {
    let before = cut(text, 0..at);
    let from = before.char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    cut(before, from..before.len())
}
