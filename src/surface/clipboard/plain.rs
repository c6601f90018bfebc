//! Plain words: a quotation goes with its speaker in the line under it, and is read so again.

use crate::edit::command::paste::Fragment;
use crate::model::block::{Block, BlockKind};
use crate::model::quote::{Quote, QuoteId, Speaker};

/// A line with more words is no name and role.
const MOST_OF_A_NAME: usize = 10;

/// The name and the role in a line such as "— Omid Rad, ferry pilot"; in a cite the dash may lack.
pub(super) fn speaker(line: &str) -> Speaker {
    let line = line.trim_start_matches(['—', '–', '-', '―', ' ']);
    let (name, role) = line.split_once([',', '،']).unwrap_or((line, ""));
    Speaker {
        name: name.trim().to_owned(),
        role: role.trim().to_owned(),
    }
}

/// Whether a line is a dash with a name behind it, and perhaps a role.
pub(super) fn signs(line: &str) -> bool {
    let Some(name) = line.trim().strip_prefix(['—', '–', '―']) else {
        return false;
    };
    let name = name.trim();
    !name.is_empty()
        && name.split_whitespace().count() <= MOST_OF_A_NAME
        && !name.ends_with(['.', '!', '?', '؟', '”', '»'])
}

/// The paragraphs of plain words, where a quotation among them is signed.
pub(in crate::surface) fn read(text: &str) -> Option<Fragment> {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let mut fragment = Fragment::default();
    let mut blocks: Vec<Block> = Vec::new();
    // Where the blocks begin that no empty line parts from the present one.
    let mut joined = 0;
    for (at, line) in lines.iter().enumerate() {
        if line.is_empty() {
            joined = blocks.len();
            continue;
        }
        let goes_on = lines.get(at + 1).is_some_and(|next| is_dashed(next));
        let from = (signs(line) && !goes_on)
            .then(|| quotation(blocks.get(joined..)?, line))
            .flatten();
        let Some(from) = from else {
            blocks.push(Block::paragraph(line));
            continue;
        };
        let id = QuoteId(u32::try_from(fragment.quotes.len()).unwrap_or_default() + 1);
        for block in blocks.iter_mut().skip(joined + from) {
            block.kind = BlockKind::Quote(Some(id));
        }
        let quote = Quote {
            speaker: speaker(line),
            ..Quote::default()
        };
        fragment.quotes.insert(id, quote.into());
        joined = blocks.len();
    }
    let quotes = fragment.quotes;
    (!quotes.is_empty()).then(|| Fragment {
        quotes,
        ..Fragment::new(blocks)
    })
}

/// Which of the paragraphs over such a line are the quotation that it signs: those between
/// quotation marks, or the last one where the line can only be a name.
fn quotation(above: &[Block], line: &str) -> Option<usize> {
    let text = |block: &Block| block.words.text().to_owned();
    let last = text(above.last()?);
    let begins = |text: &str| text.starts_with(['“', '"', '«', '„', '‘', '‹']);
    let at = above.len() - 1;
    if last.ends_with(['”', '"', '»', '“', '’', '›']) {
        return above.iter().rposition(|block| begins(&text(block)));
    }
    let name = speaker(line).name;
    let is_full = 1 < name.split_whitespace().count();
    let is_name = |word: &str| !word.starts_with(char::is_lowercase);
    let is_one = is_full && name.split_whitespace().all(is_name);
    (is_one && !is_dashed(&last)).then_some(at)
}

/// Whether nothing but the dash before a name is there.
pub(super) fn is_dash(words: &str) -> bool {
    matches!(words.trim(), "—" | "–" | "―" | "-")
}

/// Whether a line begins with such a dash.
pub(super) fn is_dashed(line: &str) -> bool {
    line.starts_with(['—', '–', '―'])
}
