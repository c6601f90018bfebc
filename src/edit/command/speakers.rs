//! One speaker in several quotes: a name or a role that was put right in one of them, in all.

use std::sync::Arc;

use crate::edit::builder::Builder;
use crate::edit::log::Log;
use crate::edit::state::State;
use crate::edit::step::Step;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::quote::{Quote, QuoteId, Speaker, is_same};

/// A speaker who was just called otherwise in one quote, and not yet in others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The quote.
    pub id: QuoteId,
    /// Who it was there before.
    pub was: Speaker,
    /// Who it is there now.
    pub now: Speaker,
    /// The quotes that still have what was before.
    pub others: Vec<QuoteId>,
}

/// Whether a speaker was just called otherwise, while other quotes still have the old name or role.
///
/// The log says so: its last changes were in the fields of one quote.
#[must_use]
pub fn renamed(log: &Log) -> Option<Renamed> {
    let records = log.article().records();
    let last = log.entries().last()?;
    let id = quote_of(&last.transaction)?;
    let run = log.entries().iter().rev();
    let run = run.take_while(|entry| quote_of(&entry.transaction) == Some(id));
    let first = run.last()?;
    let was = first.inverse.iter().rev().find_map(|step| match step {
        Step::Quote(of, Some(quote)) if *of == id => Some(quote.speaker.clone()),
        _ => None,
    })?;
    let now = records.quotes.get(&id)?.speaker.clone();
    let is_called = !was.name.trim().is_empty() && !now.name.trim().is_empty();
    if !is_called || was == now {
        return None;
    }
    let others = records.quotes.iter();
    let others = others.filter(|(other, quote)| **other != id && is_old(quote, &was, &now));
    let others: Vec<QuoteId> = others.map(|(other, _)| *other).collect();
    (!others.is_empty()).then_some(Renamed {
        id,
        was,
        now,
        others,
    })
}

/// The quote whose fields a transaction changed, and nothing else.
fn quote_of(transaction: &Transaction) -> Option<QuoteId> {
    let of = |step: &Step| match step {
        Step::Quote(id, Some(_)) => Some(*id),
        _ => None,
    };
    let (first, rest) = transaction.steps.split_first()?;
    let id = of(first).filter(|_| transaction.origin == Origin::Field)?;
    rest.iter().all(|step| of(step) == Some(id)).then_some(id)
}

/// Whether a quote has the speaker as they were called before.
fn is_old(quote: &Quote, was: &Speaker, now: &Speaker) -> bool {
    let speaker = &quote.speaker;
    is_same(&speaker.name, &was.name) && {
        let has_old_name = was.name != now.name && speaker.name != now.name;
        let has_old_role = was.role != now.role && speaker.role != now.role;
        has_old_name || (has_old_role && is_same(&speaker.role, &was.role))
    }
}

/// Calls the speaker so in the other quotes, too; a role that one of them has by itself stays.
#[must_use]
pub fn follow(state: &State, renamed: &Renamed, at: Time) -> Option<Transaction> {
    let mut builder = Builder::new(state);
    for id in &renamed.others {
        let quote = state.article.records().quotes.get(id)?;
        let mut quote = Quote::clone(quote);
        quote.speaker.name.clone_from(&renamed.now.name);
        if is_same(&quote.speaker.role, &renamed.was.role) {
            quote.speaker.role.clone_from(&renamed.now.role);
        }
        builder.step(Step::Quote(*id, Some(Arc::new(quote))));
    }
    builder.select(state.selection);
    builder.finish(Origin::Command, at)
}
