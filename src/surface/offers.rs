//! What can be chosen for what is typed of a speaker, a place or a source.

use std::sync::Arc;

use super::look::Say;
use super::slot::Slot;
use crate::edit::command::records;
use crate::model::article::{Article, Records};
use crate::model::fold::{folded, has_word};
use crate::model::quote::{QuoteId, is_same};
use crate::model::source::{HouseForm, PartyKind};

/// Somebody whose name can be completed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The name.
    pub name: String,
    /// What they are.
    pub role: String,
}

/// What a choice from the list fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Words(String),
    Person(Known),
    Source(records::Whence),
}

/// A line of the list that helps to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) text: String,
    /// What is said beside it, more quietly.
    pub(super) aside: String,
    pub(super) choice: Choice,
}

/// The most lines of the list.
const MOST: usize = 7;

/// Who may be meant by what is typed of a speaker's name: those who speak in the article, then
/// those who are known, then the persons of its chains.
#[must_use]
pub fn meant(records: &Records, here: Option<QuoteId>, typed: &str, known: &[Known]) -> Vec<Known> {
    let sought = folded(typed.trim());
    if sought.is_empty() {
        return Vec::new();
    }
    let others = records.quotes.iter().filter(|(id, _)| Some(**id) != here);
    let spoken = others.map(|(_, quote)| Known {
        name: quote.speaker.name.clone(),
        role: quote.speaker.role.clone(),
    });
    let parties = records.parties.values();
    let persons = parties.filter(|party| party.is_nameable && party.kind == PartyKind::Person);
    let persons = persons.map(|party| Known {
        name: party.name.clone(),
        role: String::new(),
    });
    let mut out: Vec<Known> = Vec::new();
    for person in spoken.chain(known.iter().cloned()).chain(persons) {
        let is_known = out.iter().any(|other| is_same(&other.name, &person.name));
        if !is_known && has_word(&person.name, &sought) {
            out.push(person);
        }
    }
    out
}

/// What can be chosen for what is typed so far.
pub(super) fn offers(
    slot: Slot,
    article: &Article,
    index: usize,
    typed: &str,
    (known, say): (&Arc<[Known]>, Say),
) -> Vec<Offer> {
    let sought = folded(typed.trim());
    let fits = |name: &str| has_word(name, &sought);
    let mut out: Vec<Offer> = Vec::new();
    let mut add = |text: &str, aside: &str, choice: Choice| {
        if out.len() < MOST && fits(text) && out.iter().all(|offer| offer.text != text) {
            out.push(Offer {
                text: text.to_owned(),
                aside: aside.to_owned(),
                choice,
            });
        }
    };
    let records = article.records();
    let here = article.block(index).and_then(|block| block.kind.quote());
    let others = records.quotes.iter().filter(|(id, _)| Some(**id) != here);
    match slot {
        Slot::Speaker => {
            for person in meant(records, here, typed, known) {
                add(&person.name, &person.role, Choice::Person(person.clone()));
            }
        }
        Slot::Place if !sought.is_empty() => {
            for (_, quote) in others {
                let place = &quote.occasion.place;
                if !place.is_empty() {
                    add(place, "", Choice::Words(place.clone()));
                }
            }
        }
        Slot::Source => {
            let language = article.particulars().language.as_ref();
            let language = language.map_or("en", |tag| tag.as_str());
            for (id, source) in &records.sources {
                let line = source.sentence(&records.parties, HouseForm::Via, language);
                if !line.is_empty() {
                    let whence = records::Whence::Known(*id);
                    add(&line, "", Choice::Source(whence));
                }
            }
            for (id, party) in records
                .parties
                .iter()
                .filter(|(_, party)| party.is_nameable)
            {
                let whence = records::Whence::Party(*id);
                add(&party.name, say("slot-new-source"), Choice::Source(whence));
            }
            let name = typed.trim();
            let is_known = records.parties.values().any(|party| party.name == name);
            if !name.is_empty() && !is_known {
                let whence = records::Whence::New(name.to_owned());
                add(name, say("slot-new-source"), Choice::Source(whence));
            }
        }
        _ => {}
    }
    // What is written out needs no list; a source is only there once it is chosen.
    out.retain(|offer| slot == Slot::Source || offer.text != typed);
    out
}
