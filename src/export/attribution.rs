//! What readers are told about someone's words: who, what they are, where, when, by whom told.

use crate::export::date;
use crate::export::phrase::Phrases;
use crate::model::article::Records;
use crate::model::mark::Address;
use crate::model::quote::{Quote, QuoteKind};
use crate::model::source::{Link, Party, PartyRole, Source};

/// A party of a chain and where its name leads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    pub(super) party: &'a Party,
    pub(super) link: &'a Link,
}

impl<'a> Named<'a> {
    /// Where it can be checked: the step's own address, else the party's.
    pub(super) fn address(&self) -> Option<&'a Address> {
        let own = self.link.url.as_ref().filter(|url| url.is_safe());
        own.or(self.party.url.as_ref()).filter(|url| url.is_safe())
    }
}

/// The steps of a chain whose parties may be named.
pub(super) fn named<'a>(source: &'a Source, records: &'a Records) -> Vec<Named<'a>> {
    let steps = source.chain.iter().filter_map(|link| {
        let party = records.parties.get(&link.party)?;
        Some(Named { party, link })
    });
    steps.filter(|named| named.party.is_nameable).collect()
}

/// The source of a quote.
pub(super) fn source_of<'a>(quote: &Quote, records: &'a Records) -> Option<&'a Source> {
    let id = quote.source?;
    records.sources.get(&id).map(AsRef::as_ref)
}

/// The parts of an attribution after the name, each to stand after a comma.
pub(super) fn circumstances(
    quote: &Quote,
    records: &Records,
    phrases: &Phrases,
    language: &str,
) -> Vec<String> {
    let mut parts = Vec::new();
    let mut add = |text: &str| {
        let text = text.trim();
        if !text.is_empty() {
            parts.push(text.to_owned());
        }
    };
    if !quote.speaker.name.trim().is_empty() {
        add(&quote.speaker.role);
    }
    add(&quote.occasion.place);
    if let Some(at) = &quote.occasion.at {
        add(&date::when(at, language));
    }
    // A chain that names its translator says it already.
    let has_translator = source_of(quote, records).is_some_and(|source| {
        let mut steps = named(source, records).into_iter();
        steps.any(|step| step.link.role == PartyRole::Translated)
    });
    if quote.kind == QuoteKind::Translated && !has_translator {
        add(phrases.translated);
    }
    parts
}

/// The name that stands first: the speaker's, else what they are.
pub(super) fn who(quote: &Quote) -> &str {
    match quote.speaker.name.trim() {
        "" => quote.speaker.role.trim(),
        name => name,
    }
}

/// The sentence of a quote's source, without saying again who said it.
pub(super) fn sentence(quote: &Quote, records: &Records, language: &str) -> String {
    let Some(source) = source_of(quote, records) else {
        return String::new();
    };
    let says_again = |link: &Link| {
        link.role == PartyRole::Said
            && records
                .parties
                .get(&link.party)
                .is_some_and(|party| party.name.trim() == who(quote))
    };
    if source.chain.iter().any(says_again) {
        let mut shorter = source.clone();
        shorter.chain.retain(|link| !says_again(link));
        return shorter.sentence(&records.parties, source.form, language);
    }
    source.sentence(&records.parties, source.form, language)
}
