//! Tables in HTML: which ones hold data, and where their cells are.
//!
//! Mail and old pages use tables to put things side by side; those with pictures, lists, headings or
//! other tables in them are no tables to an article.

use std::ops::Range;

use super::tags::{Tag, Token};
use crate::edit::command::paste::Fragment;
use crate::model::block::{Block, BlockKind};
use crate::model::inline::Inline;
use crate::model::mark::Marks;

/// A table of data.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The token behind it.
    pub(super) end: usize,
    /// The tokens of what it is called.
    caption: Range<usize>,
    rows: Vec<Row>,
}

#[derive(Debug, Default)]
struct Row {
    is_head: bool,
    /// The tokens of each cell.
    cells: Vec<Range<usize>>,
}

/// What no table of data holds.
const OTHERS: [&str; 14] = [
    "table",
    "ul",
    "ol",
    "img",
    "figure",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "form",
    "video",
];

/// The table that begins with a token, if it holds data: two cells side by side at least.
pub(super) fn at(tokens: &[Token], from: usize) -> Option<Table> {
    let Some(Token::Open(Tag { name, attributes })) = tokens.get(from) else {
        return None;
    };
    let is_laid_out = |(name, value): &(String, String)| name == "role" && value == "presentation";
    if name != "table" || attributes.iter().any(is_laid_out) {
        return None;
    }
    let mut table = Table {
        end: tokens.len(),
        ..Table::default()
    };
    let mut cell: Option<usize> = None;
    let mut is_in_head = false;
    for (at, token) in tokens.iter().enumerate().skip(from + 1) {
        let (name, is_open) = match token {
            Token::Open(tag) => (tag.name.as_str(), true),
            Token::Close(name) => (name.as_str(), false),
            Token::Text(_) => continue,
        };
        if is_open && OTHERS.contains(&name) {
            return None;
        }
        if matches!(
            name,
            "td" | "th" | "tr" | "thead" | "tbody" | "tfoot" | "table"
        ) && let (Some(start), Some(row)) = (cell.take(), table.rows.last_mut())
        {
            row.cells.push(start..at);
            row.cells
                .extend((1..spanned(tokens, start)).map(|_| at..at));
        }
        match (name, is_open) {
            ("caption", true) => table.caption = at + 1..at + 1,
            ("caption", false) if table.caption.start != 0 => table.caption.end = at,
            ("thead", is_open) => is_in_head = is_open,
            ("tr", true) => table.rows.push(Row {
                is_head: true,
                ..Row::default()
            }),
            ("td" | "th", true) => {
                if let Some(row) = table.rows.last_mut() {
                    row.is_head &= name == "th" || is_in_head;
                    cell = Some(at + 1);
                }
            }
            ("table", false) => {
                table.end = at + 1;
                break;
            }
            _ => {}
        }
    }
    let is_wide = table.rows.iter().any(|row| 1 < row.cells.len());
    is_wide.then_some(table)
}

/// How many columns the cell takes whose words begin with a token.
fn spanned(tokens: &[Token], start: usize) -> usize {
    /// More than that is a mistake.
    const MOST: usize = 40;
    let tag = start.checked_sub(1).and_then(|at| tokens.get(at));
    let count = match tag {
        Some(Token::Open(tag)) => tag.get("colspan").parse().unwrap_or(1),
        _ => 1,
    };
    count.clamp(1, MOST)
}

impl Table {
    /// Its rows as blocks, under what it is called; `read` makes a fragment of the tokens of a cell.
    pub(super) fn blocks(self, read: impl Fn(Range<usize>) -> Option<Fragment>) -> Vec<Block> {
        let mut is_head = true;
        let caption = read(self.caption).map(one_line);
        let caption = caption.map(|words| Block::new(BlockKind::Paragraph, words));
        let mut blocks: Vec<Block> = caption.into_iter().collect();
        for row in self.rows.into_iter().filter(|row| !row.cells.is_empty()) {
            // Only the first rows are a head: names at the side are cells like others.
            is_head &= row.is_head;
            let cells = row
                .cells
                .into_iter()
                .map(|cell| read(cell).map_or(Inline::EMPTY, one_line));
            let words = Inline::row(&cells.collect::<Vec<_>>());
            blocks.push(Block::new(BlockKind::Row { is_head }, words));
        }
        blocks
    }
}

/// The words of a cell: of several paragraphs a line each.
fn one_line(cell: Fragment) -> Inline {
    let mut words = Inline::default();
    for block in cell.blocks {
        if !words.is_empty() {
            words.push("\u{2028}", &Marks::NONE);
        }
        words.append(&block.words);
    }
    words
}

/// Lines of plain words as rows, where a spreadsheet or a table was copied: two lines or more, each
/// with as many tabs. Items of a list, whose signs a tab parts from their words, are none.
pub(in crate::surface) fn of_text(text: &str) -> Option<Fragment> {
    let lines: Vec<&str> = text.trim_end_matches('\n').split('\n').collect();
    let tabs = |line: &&str| line.matches('\t').count();
    let count = lines.first().map_or(0, tabs);
    if count == 0 || lines.len() < 2 || !lines.iter().all(|line| tabs(line) == count) {
        return None;
    }
    let is_sign = |line: &&str| {
        let first = line.split('\t').next().unwrap_or_default().trim();
        let bare = first.trim_end_matches(['.', ')']);
        let is_counted = bare != first && bare.chars().count() <= 3;
        is_counted || matches!(first, "•" | "◦" | "▪" | "·" | "-" | "–" | "*" | "o")
    };
    if lines.iter().all(is_sign) {
        return None;
    }
    let rows = lines.into_iter().map(|line| {
        let cells: Vec<Inline> = line
            .split('\t')
            .map(|cell| Inline::plain(cell.trim()))
            .collect();
        Block::new(BlockKind::Row { is_head: false }, Inline::row(&cells))
    });
    Some(Fragment::new(rows.collect()))
}
