//! What differs beside the words: speakers, sources, authors, particulars, posts.

use std::collections::BTreeSet;

use super::term::{Say, Term};
use super::{Difference, Place};
use crate::model::Time;
use crate::model::article::Records;
use crate::model::mark::{Address, Language};
use crate::model::particulars::{Particular, Particulars, Slug};
use crate::model::queue::Card;
use crate::model::quote::QuoteId;
use crate::model::source::{Party, PartyId, SourceId};
use crate::model::staff::Credit;
use crate::model::work::{Legal, Task};

/// Everything that differs in the records of an article.
///
/// When it was last saved is no difference. `say` says what is not in the article's own words.
#[must_use]
pub fn facts(was: &Records, is: &Records, say: Say<'_>) -> Vec<Difference> {
    let mut out = Vec::new();
    let ids: BTreeSet<_> = was.quotes.keys().chain(is.quotes.keys()).collect();
    for id in ids {
        quote(*id, was, is, say, &mut out);
    }
    let ids: BTreeSet<_> = was.sources.keys().chain(is.sources.keys()).collect();
    for id in ids {
        let place = Place::Record("source", id.0);
        out.extend(Difference::of(
            place,
            &chain(*id, was, say),
            &chain(*id, is, say),
        ));
    }
    let ids: BTreeSet<_> = was.parties.keys().chain(is.parties.keys()).collect();
    for id in ids {
        let place = Place::Record("party", id.0);
        out.extend(Difference::of(
            place,
            &party(*id, was, say),
            &party(*id, is, say),
        ));
    }
    let lists = [
        (
            "authors",
            lines(&was.authors, |credit| author(credit, say)),
            lines(&is.authors, |credit| author(credit, say)),
        ),
        (
            "recent posts",
            lines(&was.posts, |card| post(card, say)),
            lines(&is.posts, |card| post(card, say)),
        ),
    ];
    for (name, old, new) in lists {
        out.extend(Difference::of(Place::Fact(name.to_owned()), &old, &new));
    }
    particulars(&was.particulars, &is.particulars, say, &mut out);
    if out.is_empty() && !same_but_for_the_time(was, is) {
        let place = Place::Fact("other details".to_owned());
        let words = Vec::new();
        out.push(Difference { place, words });
    }
    out
}

fn same_but_for_the_time(was: &Records, is: &Records) -> bool {
    let mut was = was.clone();
    was.particulars.changed = is.particulars.changed;
    was == *is
}

fn lines<T>(list: &[T], line: impl Fn(&T) -> String) -> String {
    let lines: Vec<String> = list.iter().map(line).collect();
    lines.join("\n")
}

/// Those that say something, with commas.
fn list(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

fn address(address: Option<&Address>) -> &str {
    address.map_or("", Address::as_str)
}

fn language(tag: Option<&Language>, say: Say<'_>) -> String {
    tag.map_or_else(String::new, |tag| say(&Term::Language(tag)))
}

fn moment(at: Option<Time>, say: Say<'_>) -> String {
    at.map_or_else(String::new, |at| say(&Term::Moment(at)))
}

fn quote(id: QuoteId, was: &Records, is: &Records, say: Say<'_>, out: &mut Vec<Difference>) {
    const NAMES: [&str; 8] = [
        "speaker", "role", "occasion", "source", "standing", "kind", "original", "passage",
    ];
    let facts = |records: &Records| {
        let Some(quote) = records.quotes.get(&id) else {
            return Default::default();
        };
        let source = quote.source.and_then(|source| records.sources.get(&source));
        // As it stands on the page: in the language of the article.
        let language = records.particulars.language.as_ref();
        let language = language.map_or("en", |language| language.as_str());
        let sentence =
            source.map(|source| source.sentence(&records.parties, source.form, language));
        let when = quote.occasion.at.as_ref().map(ToString::to_string);
        let original = quote.original.as_ref();
        let facts: [String; 8] = [
            quote.speaker.name.clone(),
            quote.speaker.role.clone(),
            list(&[&quote.occasion.place, &when.unwrap_or_default()]),
            sentence.unwrap_or_default(),
            say(&Term::Standing(quote.standing)),
            say(&Term::Quote(quote.kind)),
            original.map_or_else(String::new, |original| original.words.clone()),
            quote.passage.clone(),
        ];
        facts
    };
    for (name, (old, new)) in NAMES.iter().zip(facts(was).iter().zip(facts(is).iter())) {
        out.extend(Difference::of(Place::Quote(id, name), old, new));
    }
}

/// Every step of a chain, also those that readers are not told of.
fn chain(id: SourceId, records: &Records, say: Say<'_>) -> String {
    let Some(source) = records.sources.get(&id) else {
        return String::new();
    };
    let steps = lines(&source.chain, |link| {
        let name = records.parties.get(&link.party);
        let name = name.map_or("", |party| party.name.as_str());
        let step = say(&Term::Did(&link.role, name));
        let date = link.date.as_ref().map(ToString::to_string);
        let language = language(link.language.as_ref(), say);
        list(&[
            &step,
            &date.unwrap_or_default(),
            address(link.url.as_ref()),
            &language,
        ])
    });
    format!("{steps} ({})", say(&Term::Form(source.form)))
}

fn party(id: PartyId, records: &Records, say: Say<'_>) -> String {
    let about = |party: &Party| {
        let kind = say(&Term::Party(party.kind));
        let language = language(party.language.as_ref(), say);
        let secrecy = if party.is_nameable {
            String::new()
        } else {
            say(&Term::IsProtected)
        };
        list(&[
            &party.name,
            &kind,
            address(party.url.as_ref()),
            &language,
            &secrecy,
        ])
    };
    records
        .parties
        .get(&id)
        .map_or_else(String::new, |party| about(party))
}

fn author(credit: &Credit, say: Say<'_>) -> String {
    let author = &credit.author;
    let links: Vec<&str> = author.links.iter().map(Address::as_str).collect();
    let name = list(&[&author.name, &author.role, &credit.part]);
    let reach = list(&[&author.email, &author.portrait, &links.join(", ")]);
    let own = if credit.has_own_bio {
        say(&Term::HasOwnBio)
    } else {
        String::new()
    };
    list(&[&format!("{name}: {}", author.bio), &reach, &own])
}

/// A post with all that was set on it by hand.
fn post(card: &Card, say: Say<'_>) -> String {
    let teaser = &card.teaser;
    let mut flags = Vec::new();
    if card.is_pinned {
        flags.push(say(&Term::IsPinned));
    }
    if card.is_hidden {
        flags.push(say(&Term::IsHidden));
    }
    flags.extend(card.expiry.map(|at| say(&Term::Until(at))));
    let said = format!("{}: {}", teaser.title, teaser.excerpt);
    let about = [
        said.as_str(),
        &teaser.kicker,
        address(card.url.as_ref()),
        &moment(card.published, say),
        &flags.join(", "),
    ];
    list(&about)
}

fn particulars(was: &Particulars, is: &Particulars, say: Say<'_>, out: &mut Vec<Difference>) {
    for change in was.changes_to(is) {
        if matches!(change, Particular::Changed(_)) {
            continue;
        }
        let name = change.name().replace('_', " ");
        let (old, new) = (plain(&was.get(&change), say), plain(&change, say));
        out.extend(Difference::of(Place::Fact(name), &old, &new));
    }
}

/// A particular's value in words.
fn plain(particular: &Particular, say: Say<'_>) -> String {
    match particular {
        Particular::Stage(stage) => say(&Term::Stage(stage)),
        Particular::Language(tag) => language(tag.as_ref(), say),
        Particular::Genre(genre) => say(&Term::Genre(genre)),
        Particular::IsPaid(is) | Particular::HasComments(is) => say(&Term::Is(*is)),
        Particular::Sections(names) => names.join(", "),
        Particular::Tags(tags) => lines(tags, |tag| tag.name.clone()),
        Particular::Mentions(list) => lines(list, |mention| mention.name.clone()),
        Particular::Created(at)
        | Particular::Published(at)
        | Particular::Embargo(at)
        | Particular::Expiry(at)
        | Particular::Deadline(at)
        | Particular::GoesOut(at) => moment(*at, say),
        Particular::Canonical(to) | Particular::Origin(to) => address(to.as_ref()).to_owned(),
        Particular::Alternatives(list) => lines(list, |one| format!("{}: {}", one.role, one.text)),
        Particular::Publisher(publisher) => list(&[
            &publisher.name,
            address(publisher.url.as_ref()),
            &publisher.logo,
        ]),
        Particular::Rights(rights) => list(&[
            &rights.holder,
            &rights.notice,
            &rights.terms,
            address(rights.licence.as_ref()),
        ]),
        Particular::Claims(claims) => lines(claims, |claim| {
            list(&[&claim.claim, &claim.claimant, &claim.verdict])
        }),
        Particular::Print(print) => {
            list(&[&print.section, &print.page, &print.column, &print.edition])
        }
        Particular::Slug(slug) => slug.as_ref().map_or("", Slug::as_str).to_owned(),
        Particular::EdNote(text)
        | Particular::Assignee(text)
        | Particular::Backstory(text)
        | Particular::LeadPicture(text) => text.clone(),
        Particular::Located(at) => {
            let day = at.at.as_ref().map_or_else(String::new, ToString::to_string);
            list(&[&at.place, &day])
        }
        Particular::Legal(legal) => lawyers(legal, say),
        Particular::Tasks(tasks) => lines(tasks, |one| task(one, say)),
        Particular::Received(copy) => copy.as_ref().map_or_else(String::new, |copy| {
            list(&[&moment(copy.at, say), address(copy.url.as_ref())])
        }),
        Particular::Related(list) => lines(list, |one| {
            let to = address(one.url.as_ref());
            self::list(&[&one.title, to])
        }),
        Particular::Urgency(number) => counted(u32::from(*number)),
        Particular::PlannedWords(number) | Particular::Revision(number) => counted(*number),
        Particular::Changed(at) => moment(*at, say),
    }
}

fn lawyers(legal: &Legal, say: Say<'_>) -> String {
    if *legal == Legal::default() {
        return String::new();
    }
    list(&[
        &say(&Term::Clearance(legal.clearance)),
        &legal.by,
        &legal.remark,
    ])
}

fn task(task: &Task, say: Say<'_>) -> String {
    match task.is_done {
        true => format!("{} ({})", task.words, say(&Term::IsDone)),
        false => task.words.clone(),
    }
}

/// A number, when somebody gave one.
fn counted(number: u32) -> String {
    if number == 0 {
        String::new()
    } else {
        number.to_string()
    }
}
