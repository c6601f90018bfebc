//! Quotations in the headline, the standfirst and crossheads: mostly words of the body once more.

use super::cast::Cast;
use super::remark::{Place, Remark};
use super::speech::{Quotation, Zone, is_speech};
use super::text::{cut, words};
use super::{Reading, quotes};
use crate::model::block::{BlockKind, Furniture};
use crate::model::quote::Speaker;

/// Whether a headline writes nearly every word of some length with a capital.
pub(super) fn is_title_case(headline: &str) -> bool {
    let long = headline
        .split_whitespace()
        .filter(|word| 3 < word.chars().filter(|c| c.is_alphabetic()).count());
    let (mut count, mut capital) = (0, 0);
    for word in long {
        count += 1;
        capital += usize::from(word.contains(char::is_uppercase));
    }
    4 <= count && count * 4 <= capital * 5
}

/// Finds the quotations over the body, when all who are named in it are known.
pub(super) fn find(reading: &mut Reading, bodies: &[String], is_persian: bool, cast: &mut Cast) {
    let page = &reading.page;
    let crossheads = page.body.iter().enumerate().filter_map(|(ix, line)| {
        let is_one = line.kind == BlockKind::Crosshead;
        is_one.then(|| (Furniture::ALL.len() + ix, line.words.clone()))
    });
    let heads: Vec<(usize, String)> = [
        (Furniture::Headline.index(), page.headline.clone()),
        (Furniture::Standfirst.index(), page.standfirst.clone()),
    ]
    .into_iter()
    .chain(crossheads)
    .collect();
    for (block, text) in heads {
        let text = if is_persian {
            super::persian::letters(&text)
        } else {
            text
        };
        let spans = quotes::spans(&text);
        let mut from = 0;
        for (ix, span) in spans.iter().enumerate() {
            let until = spans
                .get(ix + 1)
                .map_or(text.len(), |next| next.outer.start);
            let zone = Zone {
                before: cut(&text, from..span.outer.start),
                behind: cut(&text, span.outer.end..until),
                inner: cut(&text, span.inner.clone()),
            };
            from = span.outer.end;
            let place = Place {
                block,
                range: span.inner.clone(),
            };
            if words(zone.inner) < 3 {
                continue;
            }
            if let Some(known) = same_words(reading, bodies, zone.inner) {
                known.parts.push(place);
                known
                    .parts
                    .sort_by_key(|part| (part.block, part.range.start));
                continue;
            }
            let speakers = by_office(zone.told(cast, is_persian), cast);
            if !is_speech(&zone) || is_persian && speakers.is_empty() {
                continue;
            }
            if speakers.is_empty() {
                reading.remarks.push(Remark::SpeakerUnknown(place.clone()));
            }
            reading.quotations.push(Quotation {
                parts: vec![place],
                speakers,
                ..Quotation::default()
            });
        }
    }
    let first = |quote: &Quotation| {
        quote
            .parts
            .first()
            .map(|part| (part.block, part.range.start))
    };
    reading.quotations.sort_by_key(first);
}

/// A headline says "minister" of whom the body names.
fn by_office(speakers: Vec<Speaker>, cast: &mut Cast) -> Vec<Speaker> {
    let mut named = |who: Speaker| {
        if cast.knows(&who.name) {
            return who;
        }
        cast.by_role(&who.name).unwrap_or(who)
    };
    speakers.into_iter().map(&mut named).collect()
}

/// The quotation of the body that has these words too.
fn same_words<'a>(
    reading: &'a mut Reading,
    bodies: &[String],
    inner: &str,
) -> Option<&'a mut Quotation> {
    let bare = inner
        .trim_end_matches([',', '.', '!', '?', '…', '؟', '،'])
        .to_lowercase();
    let has_them = |quote: &&mut Quotation| {
        quote.parts.iter().any(|part| {
            let body = part.block.checked_sub(Furniture::ALL.len());
            body.and_then(|ix| bodies.get(ix))
                .and_then(|words| words.get(part.range.clone()))
                .is_some_and(|said| said.to_lowercase().contains(&bare))
        })
    };
    reading.quotations.iter_mut().find(has_them)
}
