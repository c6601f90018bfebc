//! The words of an article that stand beside its text: of pictures, quotes, sources, authors, posts.

use std::sync::Arc;

use crate::edit::step::{Head, Step};
use crate::model::article::Article;
use crate::model::block::BlockKind;
use crate::model::position::Place;
use crate::model::queue::CardLine;
use crate::model::quote::QuoteId;
use crate::model::source::PartyId;

/// One text of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What the picture of that block shows, for those who cannot see it.
    Alt(usize),
    /// Whose picture it is.
    PictureCredit(usize),
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
    /// A line of a post kept with the article, by its turn.
    Post(usize, CardLine),
}

/// Every such text that is not empty: those of pictures in reading order, then record after record.
pub fn fields(article: &Article) -> impl Iterator<Item = (Field, &str)> {
    let records = article.records();
    let pictures = (0..article.blocks().len()).flat_map(|at| of_block(article, at));
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
        CardLine::ALL.map(|line| (Field::Post(at, line), line.of(&card.teaser)))
    });
    let beside = quotes.chain(parties).chain(authors).chain(posts);
    let beside = beside.filter(|(_, text)| !text.is_empty());
    pictures.chain(beside)
}

/// What stands beside the words of a block and is not empty.
fn of_block(article: &Article, at: usize) -> impl Iterator<Item = (Field, &str)> {
    let both = [Field::Alt(at), Field::PictureCredit(at)];
    let texts = both
        .into_iter()
        .filter_map(move |field| Some((field, text(article, field)?)));
    texts.filter(|(_, text)| !text.is_empty())
}

/// What one of them says; `None` when its record is not there.
#[must_use]
pub fn text(article: &Article, field: Field) -> Option<&str> {
    let records = article.records();
    let quote = |id| records.quotes.get(&id);
    let credit = |at: usize| Some(&records.authors.get(at)?.author);
    let picture = |at| match &article.block(at)?.kind {
        BlockKind::Picture(picture) => Some(picture),
        _ => None,
    };
    Some(match field {
        Field::Alt(at) => &picture(at)?.alt,
        Field::PictureCredit(at) => &picture(at)?.credit,
        Field::Speaker(id) => &quote(id)?.speaker.name,
        Field::SpeakerRole(id) => &quote(id)?.speaker.role,
        Field::Occasion(id) => &quote(id)?.occasion.place,
        Field::Party(id) => &records.parties.get(&id)?.name,
        Field::Author(at) => &credit(at)?.name,
        Field::AuthorRole(at) => &credit(at)?.role,
        Field::Bio(at) => &credit(at)?.bio,
        Field::Post(at, line) => line.of(&records.posts.get(at)?.teaser),
    })
}

/// The step that makes one of them say something else.
#[must_use]
pub fn set(article: &Article, field: Field, text: String) -> Option<Step> {
    let records = article.records();
    match field {
        Field::Alt(at) | Field::PictureCredit(at) => {
            let block = article.block(at)?;
            let BlockKind::Picture(picture) = &block.kind else {
                return None;
            };
            let mut picture = (**picture).clone();
            match field {
                Field::Alt(_) => picture.alt = text,
                _ => picture.credit = text,
            }
            let head = Head {
                kind: BlockKind::Picture(Arc::new(picture)),
                ..Head::of(block)
            };
            let place = Place {
                block: at,
                offset: 0,
            };
            Some(Step::Reblock {
                at: article.pos(place),
                head: Box::new(head),
            })
        }
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
        Field::Post(at, line) => {
            let mut posts = records.posts.clone();
            line.set(&mut posts.get_mut(at)?.teaser, text);
            Some(Step::Posts(posts))
        }
    }
}
