//! Who wrote a sentence, and when: a look-up in the log and its revisions.

use similar::TextDiff;

use crate::edit::log::Log;
use crate::edit::revision::{Occasion, Revision};
use crate::edit::state::State;
use crate::edit::transaction::Origin;
use crate::model::Time;
use crate::model::article::Article;
use crate::model::position::Place;
use crate::model::words;

/// A sentence must share this part of its words with another to have come from it.
const KIN: f32 = 0.5;

/// Where the words of a sentence come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrote {
    /// The sentence.
    pub sentence: String,
    /// Who gave it its present words; empty when it was somebody outside, or is not known.
    pub who: String,
    /// When; `None` when it was so before anything is known of the article.
    pub at: Option<Time>,
    /// Whether it came with a change that somebody else made to the file.
    pub is_outside: bool,
    /// What it was before; `None` when there was no such sentence.
    pub before: Option<String>,
}

/// The sentences that a selection touches, in reading order.
#[must_use]
pub fn sentences(state: &State) -> Vec<String> {
    let (from, to) = (state.selection.from(), state.selection.to());
    let (Some(start), Some(end)) = (state.place(from), state.place(to)) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for index in start.block..=end.block {
        let Some(block) = state.article.block(index) else {
            break;
        };
        let mut at = 0;
        for sentence in words::sentences(block.words.text()) {
            let range = at..at + sentence.len();
            at = range.end;
            let begins = Place {
                block: index,
                offset: range.start,
            };
            let ends = Place {
                block: index,
                offset: range.end,
            };
            let is_last = range.end == block.words.len();
            let touches = begins <= end && (start < ends || (is_last && start <= ends));
            if touches && !sentence.trim().is_empty() {
                out.push(sentence.trim().to_owned());
            }
        }
    }
    out
}

/// Who gave a sentence of the present article its words.
#[must_use]
pub fn wrote(revisions: &[Revision], log: &Log, sentence: &str) -> Wrote {
    let mut out = Wrote {
        sentence: sentence.to_owned(),
        who: String::new(),
        at: None,
        is_outside: false,
        before: None,
    };
    let lacks = |article: &Article| !says(article, sentence);
    let Some(last) = revisions.iter().rposition(|older| lacks(&older.article)) else {
        // It was there at the first point; the log may begin before that.
        if lacks(log.first()) {
            within(log, 0, sentence, &mut out);
            out.before = kin(log.first(), sentence);
        }
        return out;
    };
    let Some(older) = revisions.get(last) else {
        return out;
    };
    out.before = kin(&older.article, sentence);
    let own = log.revisions().iter();
    let in_log = own.rev().find(|own| own.point == older.point);
    let from = match in_log {
        Some(own) => Some(own.entries),
        None => lacks(log.first()).then_some(0),
    };
    if from.is_some_and(|from| within(log, from, sentence, &mut out)) {
        return out;
    }
    if let Some(newer) = revisions.get(last + 1) {
        out.who.clone_from(&newer.point.who);
        out.at = Some(newer.point.at);
        out.is_outside = newer.point.occasion == Occasion::Outside;
    }
    out
}

/// Finds the entry, from a number on, that gave the sentence its words.
fn within(log: &Log, from: usize, sentence: &str, out: &mut Wrote) -> bool {
    let mut near = log.revisions().iter().rev();
    let near = near.find(|revision| revision.entries <= from);
    let (mut article, begin) = near.map_or((log.first().clone(), 0), |near| {
        (near.article.clone(), near.entries)
    });
    let mut had = says(&article, sentence);
    let mut found = None;
    for (at, entry) in log.entries().iter().enumerate().skip(begin) {
        for step in &entry.transaction.steps {
            match step.apply(&article) {
                Ok(next) => article = next,
                Err(_) => return false,
            }
        }
        let has = says(&article, sentence);
        if has && !had && from <= at {
            found = Some(at);
        }
        had = has;
    }
    let Some((at, entry)) = found.and_then(|at| Some((at, log.entries().get(at)?))) else {
        return false;
    };
    out.at = Some(entry.transaction.at);
    out.is_outside = entry.transaction.origin == Origin::Colleague;
    out.who = if out.is_outside {
        String::new()
    } else {
        author(log, at).to_owned()
    };
    true
}

/// Who sat at the desk when an entry was made: whoever set the next point, unless that opened
/// the article for somebody new.
fn author(log: &Log, entry: usize) -> &str {
    let points = log.revisions();
    let next = points.iter().find(|revision| entry < revision.entries);
    let next = next.filter(|revision| {
        !matches!(
            revision.point.occasion,
            Occasion::Opened | Occasion::Outside
        )
    });
    let before = points
        .iter()
        .rev()
        .find(|revision| revision.entries <= entry && revision.point.occasion != Occasion::Outside);
    next.or(before).map_or("", |revision| &revision.point.who)
}

fn says(article: &Article, sentence: &str) -> bool {
    let mut blocks = article.blocks().iter();
    blocks.any(|block| block.words.text().contains(sentence))
}

/// The sentence of an article that is most like another one.
fn kin(article: &Article, sentence: &str) -> Option<String> {
    let mut best: Option<(f32, &str)> = None;
    for block in article.blocks().iter() {
        for other in words::sentences(block.words.text()) {
            let other = other.trim();
            // What differs much in length shares too few words.
            if other.len() < sentence.len() / 3 || sentence.len() < other.len() / 3 {
                continue;
            }
            let alike = TextDiff::from_unicode_words(other, sentence).ratio();
            if KIN <= alike && best.is_none_or(|(most, _)| most < alike) {
                best = Some((alike, other));
            }
        }
    }
    best.map(|(_, other)| other.to_owned())
}
