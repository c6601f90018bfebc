//! Whom we have it from: parties with roles, and the sentence made from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::extra::Extra;
use crate::model::mark::{Address, Language, is_persian};
use crate::model::quote::{Speaker, is_same};
use crate::model::when::When;

/// Names a source chain inside one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// Names a party inside one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyId(pub u32);

/// What a party is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyKind {
    /// A news agency.
    Agency,
    /// A newspaper, station or site.
    #[default]
    Outlet,
    /// A person.
    Person,
    /// A company, ministry, union or other body.
    Organisation,
    /// A document.
    Document,
    /// An account on a network.
    Account,
}

/// Someone words come from or through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The name as it is printed.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Its own place on the web.
    pub url: Option<Address>,
    /// The language it publishes in.
    pub language: Option<Language>,
    /// Whether readers may be told the name; one that is protected never leaves the house.
    pub is_nameable: bool,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Party {
    /// A party that may be named.
    #[must_use]
    pub fn new(name: &str, kind: PartyKind) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            url: None,
            language: None,
            is_nameable: true,
            extra: Extra::default(),
        }
    }
}

/// What a party did with the words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyRole {
    /// Said them.
    Said,
    /// Posted them on a network.
    Posted,
    /// Reported them.
    Reported,
    /// Translated them.
    Translated,
    /// Published them.
    Published,
    /// Supplied them.
    Supplied,
    /// Something else, as a past participle: "photographed".
    Other(String),
}

impl PartyRole {
    /// The past participle that the attribution sentence uses.
    #[must_use]
    pub fn participle(&self) -> &str {
        match self {
            Self::Said => "said",
            Self::Posted => "posted",
            Self::Reported => "reported",
            Self::Translated => "translated",
            Self::Published => "published",
            Self::Supplied => "supplied",
            Self::Other(word) => word,
        }
    }

    /// The role of that participle; unknown ones are kept as they are.
    #[must_use]
    pub fn from_participle(word: &str) -> Self {
        match word {
            "said" => Self::Said,
            "posted" => Self::Posted,
            "reported" => Self::Reported,
            "translated" => Self::Translated,
            "published" => Self::Published,
            "supplied" => Self::Supplied,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// One step of a chain: a party and what it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Who.
    pub party: PartyId,
    /// What they did.
    pub role: PartyRole,
    /// Where it can be checked.
    pub url: Option<Address>,
    /// When.
    pub date: Option<When>,
    /// In which language.
    pub language: Option<Language>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// How a house writes an attribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HouseForm {
    /// "as reported by A and translated by B"
    #[default]
    Full,
    /// "A, via B"
    Via,
    /// "according to A"
    According,
}

/// A chain from whoever said it first to us.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The steps in order.
    pub chain: Vec<Link>,
    /// How its sentence is written.
    pub form: HouseForm,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// The parties of an article by their ids.
pub type Parties = BTreeMap<PartyId, Arc<Party>>;

/// Somebody whose words the house prints more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownSpeaker {
    /// The name and what they are, in one language; who has two names stands there twice.
    pub speaker: Speaker,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// The address book of a house: whom it has words from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressBook {
    /// The parties of chains.
    pub parties: Parties,
    /// Those who speak.
    pub speakers: Vec<KnownSpeaker>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// An entry of an address book, with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Somebody who speaks.
    Speaker(usize, KnownSpeaker),
    /// A party of chains.
    Party(PartyId, Arc<Party>),
}

impl AddressBook {
    /// All of them, those who speak first.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let speakers = self.speakers.iter().cloned().enumerate();
        let speakers = speakers.map(|(at, known)| Entry::Speaker(at, known));
        let parties = self.parties.iter();
        let parties = parties.map(|(id, party)| Entry::Party(*id, Arc::clone(party)));
        speakers.chain(parties).collect()
    }

    /// Takes an entry out, wherever it stands by now; says whether it was there.
    pub fn forget(&mut self, entry: &Entry) -> bool {
        match entry {
            Entry::Speaker(_, known) => {
                let at = self.speakers.iter().position(|other| other == known);
                at.map(|at| self.speakers.remove(at)).is_some()
            }
            Entry::Party(id, party) => {
                let is_there = self.parties.get(id) == Some(party);
                is_there && self.parties.remove(id).is_some()
            }
        }
    }

    /// Puts an entry back where it stood, unless somebody has put it there again; says whether it
    /// was put.
    pub fn put_back(&mut self, entry: &Entry) -> bool {
        match entry {
            Entry::Speaker(_, known) if self.speakers.contains(known) => false,
            Entry::Speaker(at, known) => {
                let at = (*at).min(self.speakers.len());
                self.speakers.insert(at, known.clone());
                true
            }
            Entry::Party(_, party) if self.parties.values().any(|known| known == party) => false,
            Entry::Party(id, party) => {
                let next = || self.parties.keys().next_back().map_or(1, |last| last.0 + 1);
                let is_free = !self.parties.contains_key(id);
                let id = if is_free { *id } else { PartyId(next()) };
                self.parties.insert(id, Arc::clone(party));
                true
            }
        }
    }

    /// Keeps a speaker, or what they are now; says whether that is new.
    pub fn keep(&mut self, speaker: &Speaker) -> bool {
        let is_it = |known: &&mut KnownSpeaker| is_same(&known.speaker.name, &speaker.name);
        match self.speakers.iter_mut().find(is_it) {
            Some(known) if known.speaker == *speaker => false,
            Some(known) => {
                known.speaker.clone_from(speaker);
                true
            }
            None => {
                let speaker = speaker.clone();
                let extra = Extra::default();
                self.speakers.push(KnownSpeaker { speaker, extra });
                true
            }
        }
    }
}

impl Source {
    /// The attribution in a house form, made anew from the chain each time.
    ///
    /// Parties that may not be named are left out; empty when nobody is left.
    /// Persian when `language` is, English otherwise.
    #[must_use]
    pub fn sentence(&self, parties: &Parties, form: HouseForm, language: &str) -> String {
        let links: Vec<(&str, &PartyRole)> = self
            .chain
            .iter()
            .filter_map(|link| Some((parties.get(&link.party)?, &link.role)))
            .filter(|(party, _)| party.is_nameable)
            .map(|(party, role)| (party.name.as_str(), role))
            .collect();
        let Some(((first, _), rest)) = links.split_first() else {
            return String::new();
        };
        let is_persian = is_persian(language);
        match form {
            HouseForm::Full if is_persian => {
                let steps: Vec<String> = links
                    .iter()
                    .map(|(name, role)| persian_step(name, role))
                    .collect();
                steps.join(" و ")
            }
            HouseForm::Full => {
                let mut out = "as".to_owned();
                for (at, (name, role)) in links.iter().enumerate() {
                    out.push_str(match at {
                        0 => " ",
                        at if at + 1 == links.len() => " and ",
                        _ => ", ",
                    });
                    out.push_str(&format!("{} by {name}", role.participle()));
                }
                out
            }
            HouseForm::Via => {
                let via = if is_persian { "از طریق" } else { "via" };
                let comma = if is_persian { "،" } else { "," };
                rest.iter().fold((*first).to_owned(), |out, (name, _)| {
                    format!("{out}{comma} {via} {name}")
                })
            }
            HouseForm::According if is_persian => format!("به گفتهٔ {first}"),
            HouseForm::According => format!("according to {first}"),
        }
    }
}

fn persian_step(name: &str, role: &PartyRole) -> String {
    match role {
        PartyRole::Said => format!("به گفتهٔ {name}"),
        PartyRole::Posted => format!("به نوشتهٔ {name}"),
        PartyRole::Reported => format!("به گزارش {name}"),
        PartyRole::Translated => format!("با ترجمهٔ {name}"),
        PartyRole::Published => format!("به نقل از {name}"),
        PartyRole::Supplied => format!("به لطف {name}"),
        PartyRole::Other(word) => format!("{word} {name}"),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Extra, HouseForm, Link, Parties, Party, PartyId, PartyKind, PartyRole, Source};

    fn link(party: u32, role: PartyRole) -> Link {
        Link {
            party: PartyId(party),
            role,
            url: None,
            date: None,
            language: None,
            extra: Extra::NONE,
        }
    }

    #[test]
    fn a_sentence_follows_its_chain() {
        let mut parties: Parties = [
            (
                PartyId(1),
                Arc::new(Party::new("Mahtab", PartyKind::Agency)),
            ),
            (
                PartyId(2),
                Arc::new(Party::new("the Courier", PartyKind::Outlet)),
            ),
        ]
        .into();
        let source = Source {
            chain: vec![link(1, PartyRole::Reported), link(2, PartyRole::Translated)],
            ..Source::default()
        };
        for (form, language, sentence) in [
            (
                HouseForm::Full,
                "en",
                "as reported by Mahtab and translated by the Courier",
            ),
            (HouseForm::Via, "en", "Mahtab, via the Courier"),
            (HouseForm::According, "en-GB", "according to Mahtab"),
            (
                HouseForm::Full,
                "fa",
                "به گزارش Mahtab و با ترجمهٔ the Courier",
            ),
        ] {
            assert_eq!(
                source.sentence(&parties, form, language),
                sentence,
                "{form:?}"
            );
        }
        parties.insert(
            PartyId(1),
            Arc::new(Party::new("Mehr Bay", PartyKind::Agency)),
        );
        assert_eq!(
            source.sentence(&parties, HouseForm::Via, "en"),
            "Mehr Bay, via the Courier",
            "renamed once"
        );
    }

    #[test]
    fn a_protected_party_is_never_named() {
        let mut secret = Party::new("a clerk", PartyKind::Person);
        secret.is_nameable = false;
        let parties: Parties = [(PartyId(1), Arc::new(secret))].into();
        let source = Source {
            chain: vec![link(1, PartyRole::Said)],
            ..Source::default()
        };
        assert_eq!(
            source.sentence(&parties, HouseForm::Full, "en"),
            "",
            "nobody is left"
        );
    }
}
