//! From a block of the article to words ready to be set, and what stands beside them.

use super::look::Say;
use super::pictures::{Shots, size_of};
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind};
use crate::model::inline::Inline;
use crate::model::mark::{Direction, Language, Marks};
use crate::model::queue;
use crate::model::quote::{Quote, QuoteKind, Standing};
use crate::model::table;
use crate::model::when::When;
use crate::typeset::shape::{Look, Side, Words};
use crate::typeset::style::{BlockStyle, Ink, Under};

/// How high the place of a picture or an embed is.
const PICTURE: f32 = 200.0;
const EMBED: f32 = 76.0;
/// How much one level of a list is set in.
const LEVEL: f32 = 26.0;
/// The room of the initials beside byline and dateline.
const INITIALS: f32 = 44.0;

/// The measures of a kind of block.
pub(super) fn style_of(kind: &BlockKind) -> BlockStyle {
    match kind {
        BlockKind::Kicker => BlockStyle::KICKER,
        BlockKind::Headline => BlockStyle::HEADLINE,
        BlockKind::Standfirst => BlockStyle::STANDFIRST,
        BlockKind::Byline => BlockStyle {
            indent: INITIALS,
            ..BlockStyle::BYLINE
        },
        BlockKind::Dateline => BlockStyle {
            indent: INITIALS,
            ..BlockStyle::DATELINE
        },
        BlockKind::Paragraph => BlockStyle::BODY,
        BlockKind::Crosshead => BlockStyle::CROSSHEAD,
        BlockKind::Quote(_) => BlockStyle::QUOTE,
        BlockKind::PullQuote(_) => BlockStyle::PULL_QUOTE,
        BlockKind::ListItem { level, .. } => BlockStyle {
            indent: BlockStyle::LIST_ITEM.indent + f32::from(*level) * LEVEL,
            ..BlockStyle::LIST_ITEM
        },
        BlockKind::Picture(_) | BlockKind::Embed(_) => BlockStyle::CAPTION,
        BlockKind::Row { is_head: true } => BlockStyle::TABLE_HEAD,
        BlockKind::Row { is_head: false } => BlockStyle::TABLE_ROW,
        BlockKind::Rule => BlockStyle {
            above: 8.0,
            below: 25.0,
            ..BlockStyle::DESK
        },
        BlockKind::EditorsNote => BlockStyle::NOTE,
        BlockKind::Correction(_) => BlockStyle::CORRECTION,
    }
}

/// The room over the words for what is shown there: a picture, a label.
pub(super) fn lead_of(kind: &BlockKind, width: f32, shots: &Shots) -> f32 {
    match kind {
        BlockKind::Picture(_) => {
            let shape = size_of(kind, shots);
            let high = shape.map_or(PICTURE, |(w, h)| width * h as f32 / w as f32);
            high.clamp(80.0, width) + 10.0
        }
        BlockKind::Embed(_) => EMBED + 8.0,
        BlockKind::EditorsNote | BlockKind::Correction(_) => 24.0,
        _ => 0.0,
    }
}

/// The room between a block and the next one.
pub(super) fn below(article: &Article, index: usize, style: &BlockStyle) -> f32 {
    let kind = |at: usize| article.block(at).map(|block| &block.kind);
    match (kind(index), kind(index + 1)) {
        (Some(BlockKind::ListItem { .. }), Some(BlockKind::ListItem { .. })) => 6.0,
        (Some(BlockKind::Quote(a)), Some(BlockKind::Quote(b))) if a == b => 3.0,
        (Some(BlockKind::Row { is_head: before }), Some(BlockKind::Row { is_head: after }))
            if *before || !after =>
        {
            style.below
        }
        (Some(BlockKind::Row { .. }), _) => style.below + BlockStyle::LIST_ITEM.below,
        _ => style.below,
    }
}

/// The record whose speaker stands under this block: the last one of its quotation.
pub(super) fn speaker_under(article: &Article, index: usize) -> Option<&Quote> {
    let kind = &article.block(index)?.kind;
    let id = kind.quote()?;
    let next = article.block(index + 1).map(|block| &block.kind);
    let goes_on = matches!(kind, BlockKind::Quote(_)) && next == Some(kind);
    if goes_on {
        return None;
    }
    article.records().quotes.get(&id).map(|quote| &**quote)
}

/// Whether a quotation begins with this block.
pub(super) fn begins_quote(article: &Article, index: usize) -> bool {
    let kind = |at: usize| article.block(at).map(|block| &block.kind);
    matches!(kind(index), Some(BlockKind::Quote(_)))
        && index.checked_sub(1).and_then(kind) != kind(index)
}

/// The bullet or number of a list item.
pub(super) fn marker(article: &Article, index: usize) -> Option<String> {
    use crate::model::block::ListStyle;
    let BlockKind::ListItem { style, level } = &article.block(index)?.kind else {
        return None;
    };
    if *style == ListStyle::Bulleted {
        return Some(if level % 2 == 0 { "•" } else { "–" }.to_owned());
    }
    let mut count = 1;
    for at in (0..index).rev() {
        match &article.block(at)?.kind {
            BlockKind::ListItem { level: other, .. } if level < other => {}
            BlockKind::ListItem {
                style: ListStyle::Numbered,
                level: other,
            } if level == other => count += 1,
            _ => break,
        }
    }
    let number = format!("{count}.");
    let is_persian = side(article, index) == Side::Right;
    Some(if is_persian { persian(&number) } else { number })
}

/// The same with Persian digits.
fn persian(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => char::from_u32(0x6f0 + digit).unwrap_or(c),
            None => c,
        })
        .collect()
}

/// So many blocks away somebody looks for words that say where an empty one begins.
const NEAR: usize = 8;

/// The side where a block's lines begin.
///
/// Words without any letter, as in an empty block, begin where the language says, and without a
/// language where the words before them do, or else those after them.
pub(super) fn side(article: &Article, index: usize) -> Side {
    let Some(block) = article.block(index) else {
        return Side::Left;
    };
    let language = || {
        let language = block
            .language
            .as_ref()
            .or(article.particulars().language.as_ref())?;
        Some(match language.direction() {
            Direction::Rtl => Side::Right,
            _ => Side::Left,
        })
    };
    let near = || {
        let before = (index.saturating_sub(NEAR)..index).rev();
        let mut all = before.chain(index + 1..=index + NEAR);
        all.find_map(|at| own_side(article.block(at)?))
    };
    own_side(block)
        .or_else(language)
        .or_else(near)
        .unwrap_or(Side::Left)
}

/// The side where the columns of a table begin: one for all its rows.
///
/// Against the article's language only where the words begin the other way and are mostly of it.
pub(super) fn side_of_table(article: &Article, rows: &std::ops::Range<usize>) -> Side {
    let side = |direction: Direction| match direction {
        Direction::Rtl => Side::Right,
        _ => Side::Left,
    };
    let rows = table::rows(article, rows);
    let said = rows.iter().find_map(|row| match row.direction {
        Direction::Auto => row.language.as_ref().map(Language::direction),
        said => Some(said),
    });
    if let Some(said) = said {
        return side(said);
    }
    let letters = rows.iter().flat_map(|row| row.words.text().chars());
    let sides: Vec<Side> = letters.filter_map(side_of_letter).collect();
    let language = article.particulars().language.as_ref();
    let usual = language.map(|language| side(language.direction()));
    let is_most = |first: &&Side| sides.len() < 2 * sides.iter().filter(|it| it == first).count();
    let first = sides
        .first()
        .filter(|first| usual.is_none() || is_most(first));
    first.copied().or(usual).unwrap_or(Side::Left)
}

/// The side that a block says itself, or its first letter.
fn own_side(block: &Block) -> Option<Side> {
    match block.direction {
        Direction::Ltr => Some(Side::Left),
        Direction::Rtl => Some(Side::Right),
        Direction::Auto => first_strong(block.words.text()),
    }
}

/// The blocks whose looks depend on those of a range: the next ones, and the empty ones beyond.
pub(super) fn around(article: &Article, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let is_empty = |at: usize| {
        let block = article.block(at);
        block.is_some_and(|block| own_side(block).is_none())
    };
    let before = (1..=NEAR).take_while(|far| *far <= range.start && is_empty(range.start - far));
    let after = (0..NEAR).take_while(|far| is_empty(range.end + far));
    let (before, after) = (before.count().max(1), after.count().max(1));
    range.start.saturating_sub(before)..(range.end + after).min(article.blocks().len())
}

/// The side of the first letter that has a direction (UAX #9, P2).
pub(super) fn first_strong(text: &str) -> Option<Side> {
    text.chars().find_map(side_of_letter)
}

/// The side of one letter, if it has a direction.
fn side_of_letter(letter: char) -> Option<Side> {
    match u32::from(letter) {
        0x200E => Some(Side::Left),
        0x200F | 0x61C => Some(Side::Right),
        0x590..=0x8FF
        | 0xFB1D..=0xFDFF
        | 0xFE70..=0xFEFC
        | 0x10800..=0x10FFF
        | 0x1E800..=0x1EFFF => letter.is_alphabetic().then_some(Side::Right),
        _ => letter.is_alphabetic().then_some(Side::Left),
    }
}

/// A block's words with the looks of their marks.
pub(super) fn words_of(article: &Article, index: usize, block: &Block) -> Words {
    let text = block.words.text();
    let text = match block.kind {
        BlockKind::Kicker => capitals(text),
        _ => text.to_owned(),
    };
    Words {
        text,
        runs: looks(&block.words),
        side: side(article, index),
        ..Words::default()
    }
}

fn looks(words: &Inline) -> Vec<(std::ops::Range<usize>, Look)> {
    words
        .runs()
        .map(|(range, marks)| (range, look(marks)))
        .filter(|(_, look)| *look != Look::default())
        .collect()
}

fn look(marks: &Marks) -> Look {
    let is_link = marks.link.is_some();
    Look {
        strong: marks.strong,
        emphasis: marks.emphasis,
        strike: marks.strike,
        under: if is_link {
            Under::Line
        } else if marks.source.is_some() {
            Under::Dots
        } else {
            Under::Nothing
        },
        ink: is_link.then_some(Ink::Link),
    }
}

/// Capitals where they are as long as the small letters, so that places stay the same.
fn capitals(text: &str) -> String {
    text.chars()
        .map(|letter| {
            let mut large = letter.to_uppercase();
            match (large.next(), large.next()) {
                (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
                _ => letter,
            }
        })
        .collect()
}

/// A day as a reader of the article's language writes it.
pub(super) fn day_of(when: &When, language: &str) -> String {
    let day = match when {
        When::Moment(moment) => moment.date_naive(),
        When::Day(day) => *day,
        When::Words(words) => return words.clone(),
    };
    if language == "fa" || language.starts_with("fa-") {
        let (day, month, year) = queue::persian_date(day);
        let (day, year) = (queue::persian_digits(day), queue::persian_digits(year));
        return format!("{day} {month} {year}");
    }
    day.format("%-d %B %Y").to_string()
}

/// What the seal beside a speaker shows, with a tick where all is well.
pub(super) fn seal_words(quote: &Quote, say: Say) -> (String, bool) {
    let (key, is_ok) = seal(quote);
    let tick = if is_ok { say("seal-tick") } else { "" };
    ([tick, say(key)].concat(), is_ok)
}

/// The key of what the seal beside a speaker says, and whether all is well.
pub(super) const fn seal(quote: &Quote) -> (&'static str, bool) {
    match (quote.standing, quote.kind) {
        (Standing::Found, _) => ("quote-found", false),
        (Standing::Confirmed, QuoteKind::Direct) => ("seal-direct", true),
        (Standing::Confirmed, QuoteKind::Translated) => ("seal-translated", true),
        (Standing::Confirmed, QuoteKind::Partial) => ("seal-partial", true),
    }
}
