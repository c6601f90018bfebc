//! One block as it was, in the article as it is.

use super::{Lot, Row};
use crate::model::article::{Article, Records};
use crate::model::block::Block;

/// The later article with the block of one row as the earlier one has it: its words, its place
/// and what is known of its quotations. `None` where nothing would change.
#[must_use]
pub fn back(was: &Article, is: &Article, rows: &[Row], at: usize) -> Option<Article> {
    let row = rows.get(at)?;
    let mut blocks: Vec<Block> = is.blocks().iter().map(|block| (**block).clone()).collect();
    let mut brought = None;
    match row.lot {
        Lot::Same => return None,
        Lot::Changed | Lot::Recast => {
            let old = was.block(row.was?)?;
            *blocks.get_mut(row.is?)? = (**old).clone();
            brought = Some(old);
        }
        Lot::New => drop(blocks.remove(row.is?)),
        Lot::Gone => {
            let old = was.block(row.was?)?;
            blocks.insert(place(rows, at, blocks.len()), (**old).clone());
            brought = Some(old);
        }
        Lot::MovedHere | Lot::MovedAway => {
            let (here, away) = moved(rows, at)?;
            let (from, mut to) = (rows.get(here)?.is?, place(rows, away, blocks.len()));
            let block = blocks.remove(from);
            if from < to {
                to -= 1;
            }
            blocks.insert(to, block);
        }
    }
    let mut records = is.records().clone();
    if let Some(block) = brought {
        bring_records(block, was.records(), &mut records);
    }
    Some(Article::from_parts(is.id(), blocks, records))
}

/// Before which block of the later article a row stands.
fn place(rows: &[Row], at: usize, end: usize) -> usize {
    let mut after = rows.iter().skip(at);
    after.find_map(|row| row.is).unwrap_or(end)
}

/// Where a moved block came to and where it was, as rows.
fn moved(rows: &[Row], at: usize) -> Option<(usize, usize)> {
    let row = rows.get(at)?;
    let (_, words) = row.words.first()?;
    let other = match row.lot {
        Lot::MovedHere => Lot::MovedAway,
        _ => Lot::MovedHere,
    };
    let partner = rows.iter().position(|partner| {
        partner.lot == other && partner.words.first().is_some_and(|(_, same)| same == words)
    })?;
    Some(match row.lot {
        Lot::MovedHere => (at, partner),
        _ => (partner, at),
    })
}

/// The records that a block's words point to, as they were, and whom those point to.
fn bring_records(block: &Block, was: &Records, records: &mut Records) {
    let mut sources: Vec<_> = block
        .words
        .runs()
        .filter_map(|(_, marks)| marks.source)
        .collect();
    for id in block.quote_ids() {
        if let Some(quote) = was.quotes.get(&id) {
            sources.extend(quote.source);
            records.quotes.insert(id, quote.clone());
        }
    }
    for id in sources {
        let Some(source) = was.sources.get(&id) else {
            continue;
        };
        for link in &source.chain {
            if let Some(party) = was.parties.get(&link.party) {
                let party = || party.clone();
                records.parties.entry(link.party).or_insert_with(party);
            }
        }
        // Others may point to it, too: what it is now, it stays.
        let source = || source.clone();
        records.sources.entry(id).or_insert_with(source);
    }
}
