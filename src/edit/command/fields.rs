//! The words of an article that stand beside its text: speakers, sources, bios, posts.

use std::sync::Arc;

use crate::edit::step::Step;
use crate::model::article::{Article, Records};
use crate::model::quote::QuoteId;
use crate::model::source::PartyId;

/// One text of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Who said it.
    Speaker(QuoteId),
    /// What they are.
    SpeakerRole(QuoteId),
    /// Where it was said.
    Occasion(QuoteId),
    /// Whom we have it from.
    Party(PartyId),
    /// An author's name, by their turn.
    Author(usize),
    /// What they do.
    AuthorRole(usize),
    /// The paragraph about them.
    Bio(usize),
    /// The title of a post kept with the article, by its turn.
    PostTitle(usize),
    /// Its excerpt.
    PostExcerpt(usize),
    /// The line above its title.
    PostKicker(usize),
}

/// Every such text that is not empty, record after record.
pub fn fields(article: &Article) -> impl Iterator<Item = (Field, &str)> {
    let records = article.records();
    let quotes = records.quotes.iter().flat_map(|(id, quote)| {
        [
            (Field::Speaker(*id), quote.speaker.name.as_str()),
            (Field::SpeakerRole(*id), quote.speaker.role.as_str()),
            (Field::Occasion(*id), quote.occasion.place.as_str()),
        ]
    });
    let parties = records.parties.iter();
    let parties = parties.map(|(id, party)| (Field::Party(*id), party.name.as_str()));
    let authors = records.authors.iter().enumerate().flat_map(|(at, credit)| {
        [
            (Field::Author(at), credit.author.name.as_str()),
            (Field::AuthorRole(at), credit.author.role.as_str()),
            (Field::Bio(at), credit.author.bio.as_str()),
        ]
    });
    let posts = records.posts.iter().enumerate().flat_map(|(at, card)| {
        [
            (Field::PostTitle(at), card.teaser.title.as_str()),
            (Field::PostExcerpt(at), card.teaser.excerpt.as_str()),
            (Field::PostKicker(at), card.teaser.kicker.as_str()),
        ]
    });
    let all = quotes.chain(parties).chain(authors).chain(posts);
    all.filter(|(_, text)| !text.is_empty())
}

/// What one of them says; `None` when its record is not there.
#[must_use]
pub fn text(records: &Records, field: Field) -> Option<&str> {
    let quote = |id| records.quotes.get(&id);
    let credit = |at: usize| Some(&records.authors.get(at)?.author);
    let teaser = |at: usize| Some(&records.posts.get(at)?.teaser);
    Some(match field {
        Field::Speaker(id) => &quote(id)?.speaker.name,
        Field::SpeakerRole(id) => &quote(id)?.speaker.role,
        Field::Occasion(id) => &quote(id)?.occasion.place,
        Field::Party(id) => &records.parties.get(&id)?.name,
        Field::Author(at) => &credit(at)?.name,
        Field::AuthorRole(at) => &credit(at)?.role,
        Field::Bio(at) => &credit(at)?.bio,
        Field::PostTitle(at) => &teaser(at)?.title,
        Field::PostExcerpt(at) => &teaser(at)?.excerpt,
        Field::PostKicker(at) => &teaser(at)?.kicker,
    })
}

/// The step that makes one of them say something else.
#[must_use]
pub fn set(records: &Records, field: Field, text: String) -> Option<Step> {
    match field {
        Field::Speaker(id) | Field::SpeakerRole(id) | Field::Occasion(id) => {
            let mut quote = (**records.quotes.get(&id)?).clone();
            match field {
                Field::Speaker(_) => quote.speaker.name = text,
                Field::SpeakerRole(_) => quote.speaker.role = text,
                _ => quote.occasion.place = text,
            }
            Some(Step::Quote(id, Some(Arc::new(quote))))
        }
        Field::Party(id) => {
            let mut party = (**records.parties.get(&id)?).clone();
            party.name = text;
            Some(Step::Party(id, Some(Arc::new(party))))
        }
        Field::Author(at) | Field::AuthorRole(at) | Field::Bio(at) => {
            let mut authors = records.authors.clone();
            let credit = authors.get_mut(at)?;
            match field {
                Field::Author(_) => credit.author.name = text,
                Field::AuthorRole(_) => credit.author.role = text,
                _ => {
                    credit.author.bio = text;
                    // The staff book must not put the old words back.
                    credit.has_own_bio = true;
                }
            }
            Some(Step::Authors(authors))
        }
        Field::PostTitle(at) | Field::PostExcerpt(at) | Field::PostKicker(at) => {
            let mut posts = records.posts.clone();
            let teaser = &mut posts.get_mut(at)?.teaser;
            match field {
                Field::PostTitle(_) => teaser.title = text,
                Field::PostExcerpt(_) => teaser.excerpt = text,
                _ => teaser.kicker = text,
            }
            Some(Step::Posts(posts))
        }
    }
}
