//! Reads whom a stretch of text names, and whom its sentences are about.

use std::sync::LazyLock;

use regex::Regex;

use super::cast::{Cast, Person, plain};
use super::lists::STARTERS;
use super::meant::resolve;
use super::names::{
    NAME, has_role, is_body, is_office, means_body, role_apposed, role_before, role_behind, split,
};
use super::phrase::{Kind, phrase_at};
use super::text::{cut, pattern, sentences};
use super::words::{Word, words};
use crate::model::quote::Speaker;

/// Most nicknames that are kept of one page.
const MOST_NICKNAMES: usize = 100;

impl Cast {
    /// Takes note of everyone a stretch of text names, and of whom its sentences are about.
    pub(super) fn learn(&mut self, text: &str, is_opening: bool) {
        // Titles and nicknames are blanked; a name goes on behind them.
        static BLANK: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\p{Lu}\p{L}+) {3,}(\p{Lu})"));
        let text = BLANK.replace_all(text, "$1 $2");
        for (ix, sentence) in sentences(&text).into_iter().enumerate() {
            if ix == 0 && is_opening {
                self.many.clear();
            }
            self.note_trades(sentence);
            let told = self.told;
            let named = self.learn_names(sentence);
            self.learn_subject(sentence, ix == 0 && is_opening);
            self.learn_inverted(sentence);
            // "Anna Bell and Tom Hill issued a statement": both are "they".
            self.pair = match named.as_slice() {
                [first, second] if sentence.contains(" and ") => Some((*first, *second)),
                _ => None,
            };
            // "Its accounts are kept by Anna Bell": the only person of a sentence about a thing.
            if let ([only], true) = (named.as_slice(), self.told == told)
                && let Some(person) = self.people.get(*only)
                && person.who.name.contains(' ')
                && !person.is_placed
            {
                let found = (person.who.clone(), person.is_woman);
                self.remember(found);
            }
        }
    }

    /// Takes note of what the page calls those it names with a nickname between marks.
    pub(super) fn note_nicknames(&mut self, bodies: &[String]) {
        static NICK: LazyLock<Regex> = LazyLock::new(|| {
            pattern(r#"\p{Lu}\p{L}+ ["“‘'](\p{Lu}\p{L}+)["”’'] (\p{Lu}[\p{L}’'-]+)"#)
        });
        for text in bodies {
            let found = NICK.captures_iter(text).map(|found| {
                let [nick, surname] = [1, 2].map(|ix| found.get(ix).map_or("", |m| m.as_str()));
                (nick.to_owned(), surname.to_owned())
            });
            let room = MOST_NICKNAMES.saturating_sub(self.nicknames.len());
            self.nicknames.extend(found.take(room));
        }
    }

    /// Takes note of the offices and trades told of before this sentence, and in it.
    pub(super) fn note_trades(&mut self, sentence: &str) {
        self.trades.extend(self.last_trades.drain(..));
        let ends = |c: char| !(c.is_alphanumeric() || c == '-');
        let trades = sentence.split(ends).filter(|word| is_office(word));
        self.last_trades = trades.map(str::to_lowercase).collect();
        let many = self.last_trades.iter().filter(|word| word.ends_with('s'));
        self.many.extend(many.cloned());
    }

    /// Takes note of the names in a sentence; gives the persons among them.
    fn learn_names(&mut self, text: &str) -> Vec<usize> {
        static RUN: LazyLock<Regex> = LazyLock::new(|| pattern(NAME));
        let mut named = Vec::new();
        for found in RUN.find_iter(text) {
            let mut someone = split(found.as_str());
            let near = near(text, found.start());
            if someone.role.is_empty() {
                someone.role = role_before(near);
            }
            let behind = cut(text, found.end()..text.len());
            if someone.role.is_empty() {
                someone.role = role_behind(behind);
            }
            if someone.role.is_empty() {
                someone.role = role_apposed(near, behind);
            }
            // "Anna Bell of Orley" is no body such as a "University of Orley".
            if let Some((name, _)) = someone.name.split_once(" of ")
                && name.contains(' ')
                && !is_body(name)
            {
                someone.name = name.to_owned();
            }
            // "On Garden Street Bell": a place and whoever is there.
            if is_body(&someone.name)
                && self.find(&someone.name).is_none()
                && let Some((_, last)) = someone.name.rsplit_once(' ')
                && self.knows(last)
            {
                someone.name = last.to_owned();
            }
            if let Some(ix) = self.find_or_widen(&someone.name) {
                self.enrich(ix, &someone);
                self.mention(ix);
                named.retain(|known| *known != ix);
                named.push(ix);
                continue;
            }
            if someone.role.ends_with("counterpart") {
                someone.role.clear();
            }
            let tokens = someone.name.split(' ').count();
            let has_office = !someone.role.is_empty();
            let last = near.trim_end().rsplit(' ').next().unwrap_or("");
            let is_owner = found.as_str().ends_with("’s") || found.as_str().ends_with("'s");
            // ", 8," and ", who" stand behind no place.
            let is_human = behind.strip_prefix(", ").is_some_and(|rest| {
                rest.starts_with("who ") || rest.starts_with(|c: char| c.is_ascii_digit())
            });
            let is_placed = !is_owner
                && !is_human
                && ["in", "at", "of", "from", "near", "to", "on", "for"].contains(&last);
            let is_person = !is_body(&someone.name)
                && !super::credit::is_outlet(&someone.name)
                && ((2..=4).contains(&tokens) || has_office)
                && !STARTERS.contains(someone.name.as_str());
            if is_person && self.people.len() < 500 {
                let is_placed = is_placed && !has_office;
                self.people.push(Person {
                    is_placed,
                    ..Person::new(someone, has_office)
                });
                if !is_placed {
                    self.mention(self.people.len() - 1);
                    named.push(self.people.len() - 1);
                }
            }
        }
        named
    }

    fn learn_subject(&mut self, sentence: &str, is_first: bool) {
        let head = sentence
            .char_indices()
            .nth(300)
            .map_or(sentence, |(at, _)| cut(sentence, 0..at));
        let all = words(head);
        // "It was Anna Bell who made the first call"
        let is_cleft = all.first().is_some_and(|w| w.is_any(&["it"]))
            && all.get(1).is_some_and(|w| ["was", "is"].contains(&w.text));
        if is_cleft
            && let Some(who) = phrase_at(&all, 2, false)
            && who.kind == Kind::Named
            && all.get(who.end).is_some_and(|w| w.text == "who")
        {
            drop(resolve(&who, self));
            return;
        }
        // "For Anna Bell, whose son was there, the figures …"
        let but = usize::from(
            all.first()
                .is_some_and(|w| w.is_any(&["but", "and", "yet"])),
        );
        let is_for = all.get(but).is_some_and(|w| w.is_any(&["for", "to"]));
        if is_for
            && let Some(who) = phrase_at(&all, but + 1, true)
            && who.kind == Kind::Named
            && (who.name.contains(' ') || who.is_apposed)
            && !is_body(&who.name)
            && all.get(who.end).is_some_and(|w| w.text == ",")
        {
            drop(resolve(&who, self));
            return;
        }
        let Some(who) = super::subject::subject(&all) else {
            return self.learn_first(head);
        };
        if is_first && self.is_of_hero(who.kind, head) {
            return;
        }
        let is_role = has_role(&who.name) && !means_body(&who.name);
        let is_someone = is_role || ["Another", "One"].contains(&who.name.as_str());
        match who.kind {
            Kind::Named if is_body(&who.name) || who.is_body && !self.knows(&who.name) => {
                self.be_about(plain(&who.name));
            }
            Kind::Named
                if !who.role.is_empty()
                    && !has_role(&who.role)
                    && (!who.name.contains(' ') || who.is_apposed && !self.knows(&who.name))
                    && super::kin::is_womans_name(&who.name).is_none() =>
            {
                // "the yard, Norhaven,", "her first book, Lamp Room,"
                self.told += 1;
                self.be_about(Speaker {
                    name: who.name,
                    role: who.role,
                });
            }
            // One capital word that opens a sentence may be any word.
            Kind::Named
                if who.role.is_empty()
                    && !who.is_aged
                    && !who.name.contains([' ', '\u{a0}'])
                    && self.find(&who.name).is_none() => {}
            Kind::Named => {
                let found = resolve(&who, self);
                if all.iter().any(|w| is_tried(w)) {
                    self.accused = found;
                }
                self.learn_kind(all.get(who.end..).unwrap_or_default());
            }
            // "His father unloaded ships": the story goes on with the one it tells of.
            Kind::Of if self.hero.is_some() => {}
            Kind::Definite | Kind::Of | Kind::Nameless if is_someone => {
                drop(resolve(&who, self));
            }
            // "Others had stopped": many are never "it".
            Kind::Nameless if who.name.ends_with('s') && !who.name.contains(' ') => {}
            Kind::Definite | Kind::Nameless => self.be_about(plain(&who.name)),
            Kind::He => self.go_on(false),
            Kind::She => self.go_on(true),
            Kind::Of | Kind::They | Kind::It | Kind::Two => {}
        }
    }

    /// "He had met Tom Hill": the text goes on with the one it was about.
    fn go_on(&mut self, is_woman: bool) {
        let is_same = |ix: &usize| {
            let person = self.people.get(*ix);
            person.is_some_and(|person| person.is_woman != Some(!is_woman))
        };
        if self.mentions.last().is_some_and(is_same) {
            self.is_fresh = false;
        }
        drop(self.pronoun(Some(is_woman)));
    }

    /// "Anna Bell … at her home": whether the one a sentence is about is a woman.
    fn learn_kind(&mut self, all: &[Word<'_>]) {
        let subject = self.recent.last().map(|(who, _)| who.name.clone());
        let is_other = |word: &Word<'_>| {
            let name = word.text.trim_end_matches("’s").trim_end_matches("'s");
            let known = self.find(name).and_then(|ix| self.people.get(ix));
            word.is_capital() && known.is_some_and(|p| Some(&p.who.name) != subject.as_ref())
        };
        if all.iter().any(is_other) {
            return;
        }
        let says = |word: &Word<'_>, next: Option<&Word<'_>>| match word.text {
            "his" | "himself" => Some(false),
            "herself" => Some(true),
            "her" if next.is_some_and(|w| w.is_content() && !w.is_capital()) => Some(true),
            _ => None,
        };
        let mut told = all
            .iter()
            .enumerate()
            .filter_map(|(ix, word)| says(word, all.get(ix + 1)));
        let Some(first) = told.next() else { return };
        if told.all(|other| other == first) {
            self.is_told_of(first);
        }
    }

    /// The person the text is about here is a woman, or a man, if that was not known.
    fn is_told_of(&mut self, is_woman: bool) {
        let Some((who, known)) = self.recent.last_mut() else {
            return;
        };
        if known.is_none() {
            *known = Some(is_woman);
            let name = who.name.clone();
            if let Some(person) = self.find(&name).and_then(|ix| self.people.get_mut(ix)) {
                person.is_woman = person.is_woman.or(Some(is_woman));
            }
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
        if let Some(person) = self
            .people
            .get(ix)
            .filter(|p| p.who.name.contains(' ') && !p.is_placed)
        {
            let found = (person.who.clone(), person.is_woman);
            self.remember(found);
        }
    }

    /// "…, warned De Haas": the verb before its subject, inside a sentence.
    fn learn_inverted(&mut self, sentence: &str) {
        const TO_SOMEONE: &[&str] = &[
            "told", "tells", "asked", "asks", "informed", "advised", "urged", "wrote",
        ];
        let all = words(sentence);
        let verb = (1..all.len()).find(|ix| {
            all.get(*ix)
                .is_some_and(|w| w.is_speech() && !w.is_capital() && !TO_SOMEONE.contains(&w.text))
                && all.get(ix - 1).is_some_and(|w| w.text == ",")
                && all.get(ix + 1).is_some_and(Word::is_capital)
        });
        let who = verb.and_then(|verb| phrase_at(&all, verb + 1, false));
        if let Some(who) = who.filter(|who| who.kind == Kind::Named && !is_body(&who.name)) {
            drop(resolve(&who, self));
        }
    }

    /// In the story of a life, "he" at the head of a paragraph is the one it tells of.
    fn is_of_hero(&mut self, kind: Kind, sentence: &str) -> bool {
        let Some(hero) = self.hero.clone() else {
            return false;
        };
        let all = words(sentence);
        let is_told = all.get(1).is_some_and(Word::is_speech);
        if is_told || !matches!(kind, Kind::He | Kind::She | Kind::Of) {
            return false;
        }
        drop(self.meet(hero, None));
        true
    }
}

/// Whether a word tells of someone that they are tried.
fn is_tried(word: &Word<'_>) -> bool {
    const WORDS: [&str; 8] = [
        "pleaded",
        "pleads",
        "admitted",
        "denies",
        "jailed",
        "sentenced",
        "convicted",
        "charged",
    ];
    WORDS.contains(&word.text)
}

/// The last letters before a place in a text.
fn near(text: &str, at: usize) -> &str {
    let before = cut(text, 0..at);
    let from = before.char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    cut(before, from..before.len())
}
