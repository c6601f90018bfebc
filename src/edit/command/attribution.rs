//! The sentence of a source: written at the caret, and following its chain ever after.

use std::sync::Arc;

use crate::edit::builder::Builder;
use crate::edit::state::State;
use crate::edit::step::Step;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::inline::Inline;
use crate::model::mark::Marks;
use crate::model::position::Place;
use crate::model::slice::Slice;
use crate::model::source::{HouseForm, Party, PartyId, SourceId};

const FORMS: [HouseForm; 3] = [HouseForm::Full, HouseForm::Via, HouseForm::According];

/// The sentence of a source in one form, in the language of the article.
#[must_use]
pub fn sentence(article: &Article, id: SourceId, form: HouseForm) -> String {
    let records = article.records();
    let language = article.particulars().language.as_ref();
    let tag = language.map_or("en", |language| language.as_str());
    let source = records.sources.get(&id);
    source.map_or_else(String::new, |source| {
        source.sentence(&records.parties, form, tag)
    })
}

/// Writes the sentence of a source at the caret, or behind what is selected, marked as from it and
/// apart from the words at both sides.
#[must_use]
pub fn insert(state: &State, id: SourceId, at: Time) -> Option<Transaction> {
    let source = state.article.records().sources.get(&id)?;
    let words = sentence(&state.article, id, source.form);
    if words.is_empty() {
        return None;
    }
    let marks = Marks {
        source: Some(id),
        ..Marks::NONE
    };
    let mut builder = Builder::new(state);
    let at_caret = state.selection.to();
    let place = state.place(at_caret)?;
    let text = state.article.block(place.block)?.words.text();
    let is_close = |c: char| c.is_alphanumeric() || matches!(c, ',' | '.' | '،' | ')' | '”' | '»');
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '(' | '“' | '«');
    let last = text.get(..place.offset)?.chars().next_back();
    let next = text.get(place.offset..)?.chars().next();
    let gap = |is_wanted| if is_wanted { " " } else { "" };
    let mut put = Inline::plain(gap(last.is_some_and(is_close)));
    put.push(&words, &marks);
    put.push(gap(next.is_some_and(is_word)), &Marks::NONE);
    builder.replace(at_caret, at_caret, Slice::words(put));
    builder.finish(Origin::Command, at)
}

/// Changes a source, a party or the language, and every sentence that was made from them.
///
/// A sentence follows as long as it stands as it was made; one that was reworded by hand is
/// the writer's own and stays.
#[must_use]
pub fn set(state: &State, change: Step, at: Time) -> Option<Transaction> {
    let before = &state.article;
    let mut builder = Builder::new(state);
    builder.step(change);
    for (index, block) in before.blocks().iter().enumerate() {
        // From the end, so that what comes before keeps its place.
        let runs: Vec<_> = block.words.runs().collect();
        for (range, marks) in runs.into_iter().rev() {
            let Some(id) = marks.source else {
                continue;
            };
            let words = block.words.text().get(range.clone()).unwrap_or_default();
            let made = FORMS
                .into_iter()
                .find(|form| sentence(before, id, *form) == words);
            let Some(made) = made else {
                continue;
            };
            let was = before.records().sources.get(&id).map(|source| source.form);
            let is = builder.article().records().sources.get(&id);
            let form = match is.map(|source| source.form) {
                Some(form) if was != Some(form) => form,
                _ => made,
            };
            let follows = sentence(builder.article(), id, form);
            if follows.is_empty() || follows == words {
                continue;
            }
            let pos = |offset| {
                let place = Place {
                    block: index,
                    offset,
                };
                builder.article().pos(place)
            };
            let (from, to) = (pos(range.start), pos(range.end));
            let slice = Slice::words(Inline::marked(&follows, marks));
            builder.replace(from, to, slice);
        }
    }
    builder.finish(Origin::Field, at)
}

/// Renames a party; every sentence made from its chains follows.
#[must_use]
pub fn rename(state: &State, id: PartyId, name: &str, at: Time) -> Option<Transaction> {
    let present = state.article.records().parties.get(&id)?;
    if present.name == name {
        return None;
    }
    let party = Party {
        name: name.to_owned(),
        ..Party::clone(present)
    };
    set(state, Step::Party(id, Some(Arc::new(party))), at)
}
