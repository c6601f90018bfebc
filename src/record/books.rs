//! The files beside the articles: recent posts, staff book, address book of parties.

use std::sync::Arc;

use crate::model::queue::{Card, Queue, Teaser};
use crate::model::quote::Speaker;
use crate::model::source::{AddressBook, KnownSpeaker, Parties, PartyId};
use crate::model::staff::{Credit, StaffBook, StaffId};
use crate::record::article::{Shaped, json_of, shape_of, text_of};
use crate::record::error::ReadError;
use crate::record::from_article::{self, kept, time, url};
use crate::record::remark::Remark;
use crate::record::shape::Shape;
use crate::record::to_article::Taker;
use crate::record::tree::Form;
use crate::record::{VERSION, ron_text, v1};

const QUEUE: &str = "nutgraf-queue";
const STAFF: &str = "nutgraf-staff";
const PARTIES: &str = "nutgraf-parties";

/// What a file beside the articles held.
#[derive(Clone, Debug)]
pub struct Reading<T> {
    /// The book.
    pub book: T,
    /// What was odd.
    pub remarks: Vec<Remark>,
    /// Whether a newer program wrote it: it may be looked at but not written over.
    pub is_newer: bool,
}

fn read<S: Shape, T>(
    bytes: &[u8],
    wanted: &'static str,
    take: impl Fn(&mut Taker, S) -> Result<T, ReadError>,
) -> Result<Reading<T>, ReadError> {
    let text = text_of(bytes)?;
    let shaped = match shape_of(ron_text::read(text)?, Form::Ron, wanted)? {
        Shaped::WantsRaw => shape_of(ron_text::read_with_raw(text)?, Form::Ron, wanted)?,
        whole @ Shaped::Whole(..) => whole,
    };
    let Shaped::Whole(shape, is_newer) = shaped else {
        return Err(ReadError::NoVersion);
    };
    let mut taker = Taker {
        is_newer,
        ..Taker::default()
    };
    let book = take(&mut taker, shape)?;
    Ok(Reading {
        book,
        remarks: taker.remarks,
        is_newer,
    })
}

/// Reads `queue.ron`.
///
/// # Errors
/// When it is not such a file, or something in it cannot be.
pub fn read_queue(bytes: &[u8]) -> Result<Reading<Queue>, ReadError> {
    read(bytes, QUEUE, |taker, shape: v1::Queue| {
        let cards = shape.cards.into_iter().map(|card| taker.card(card));
        Ok(Queue {
            cards: cards.collect::<Result<_, _>>()?,
            extra: taker.extra(shape.kept),
        })
    })
}

fn queue(queue: &Queue) -> v1::Queue {
    v1::Queue {
        format: QUEUE.to_owned(),
        version: VERSION,
        cards: queue.cards.iter().map(card).collect(),
        kept: kept(&queue.extra),
    }
}

/// Writes `queue.ron`.
#[must_use]
pub fn write_queue(at: &Queue) -> String {
    ron_text::write(&queue(at).write(Form::Ron))
}

/// Writes the recent posts as JSON.
#[must_use]
pub fn write_queue_json(at: &Queue) -> String {
    json_of(&queue(at).write(Form::Json))
}

/// Reads `staff.ron`.
///
/// # Errors
/// When it is not such a file, or something in it cannot be.
pub fn read_staff(bytes: &[u8]) -> Result<Reading<StaffBook>, ReadError> {
    read(bytes, STAFF, |taker, shape: v1::Staff| {
        let mut authors = Vec::with_capacity(shape.authors.len());
        for (index, author) in shape.authors.into_iter().enumerate() {
            let credit = taker.credit(author);
            let Some(id) = credit.staff else {
                let path = format!("authors[{index}].staff");
                return Err(ReadError::Value(path, String::new()));
            };
            if authors.iter().any(|(known, _)| *known == id) {
                return Err(ReadError::Twice(format!("authors.{}", id.0)));
            }
            authors.push((id, credit.author));
        }
        Ok(StaffBook {
            authors,
            extra: taker.extra(shape.kept),
        })
    })
}

/// Writes `staff.ron`.
#[must_use]
pub fn write_staff(book: &StaffBook) -> String {
    let author = |(id, author): &(StaffId, crate::model::staff::Author)| {
        let credit = Credit {
            staff: Some(id.clone()),
            author: author.clone(),
            ..Credit::default()
        };
        from_article::credit(&credit, Form::Ron)
    };
    let shape = v1::Staff {
        format: STAFF.to_owned(),
        version: VERSION,
        authors: book.authors.iter().map(author).collect(),
        kept: kept(&book.extra),
    };
    ron_text::write(&shape.write(Form::Ron))
}

/// Reads `parties.ron`.
///
/// # Errors
/// When it is not such a file, or something in it cannot be.
pub fn read_parties(bytes: &[u8]) -> Result<Reading<AddressBook>, ReadError> {
    read(bytes, PARTIES, |taker, shape: v1::Parties| {
        let mut parties = Parties::new();
        for party in shape.parties {
            let id = PartyId(party.id);
            let party = taker.party(party)?;
            if parties.insert(id, Arc::new(party)).is_some() {
                return Err(ReadError::Twice(format!("parties.{}", id.0)));
            }
        }
        let speakers = shape.speakers.into_iter().map(|known| KnownSpeaker {
            speaker: Speaker {
                name: known.name,
                role: known.role,
            },
            extra: taker.extra(known.kept),
        });
        let speakers = speakers.collect();
        Ok(AddressBook {
            parties,
            speakers,
            extra: taker.extra(shape.kept),
        })
    })
}

/// Writes `parties.ron`.
#[must_use]
pub fn write_parties(book: &AddressBook) -> String {
    let party = |(id, party): (&PartyId, &Arc<crate::model::source::Party>)| {
        from_article::party(*id, party)
    };
    let speaker = |known: &KnownSpeaker| v1::Speaker {
        name: known.speaker.name.clone(),
        role: known.speaker.role.clone(),
        kept: kept(&known.extra),
    };
    let shape = v1::Parties {
        format: PARTIES.to_owned(),
        version: VERSION,
        parties: book.parties.iter().map(party).collect(),
        speakers: book.speakers.iter().map(speaker).collect(),
        kept: kept(&book.extra),
    };
    ron_text::write(&shape.write(Form::Ron))
}

pub(super) fn card(card: &Card) -> v1::Card {
    let Teaser {
        title,
        excerpt,
        kicker,
    } = card.teaser.clone();
    v1::Card {
        title,
        excerpt,
        kicker,
        url: url(card.url.as_ref()),
        published: time(card.published),
        pinned: card.is_pinned,
        hidden: card.is_hidden,
        expiry: time(card.expiry),
        article: card.article.map(|id| id.to_string()),
        agreed: v1::Teaser {
            title: card.agreed.title.clone(),
            excerpt: card.agreed.excerpt.clone(),
            kicker: card.agreed.kicker.clone(),
            kept: from_article::kept_in(&card.extra, "agreed"),
        },
        kept: kept(&card.extra),
    }
}
