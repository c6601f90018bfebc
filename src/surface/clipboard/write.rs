//! A fragment as HTML for other programs: what it is, not how it looks here.

use std::sync::Arc;

use crate::edit::command::paste::Fragment;
use crate::model::block::{Block, BlockKind, ListStyle, Picture};
use crate::model::inline::Inline;
use crate::model::mark::Direction;
use crate::surface::setting::first_strong;
use crate::typeset::shape::Side;

/// The HTML of a fragment. Sources stay in the house.
pub(super) fn write(fragment: &Fragment) -> String {
    let mut out = "<meta charset=\"utf-8\">".to_owned();
    if let [only] = fragment.blocks.as_slice() {
        let is_part = !fragment.is_whole || only.kind == BlockKind::Paragraph;
        if is_part {
            inline(&mut out, &only.words);
            return out;
        }
    }
    let mut lists: Vec<ListStyle> = Vec::new();
    let blocks: Vec<&Arc<Block>> = fragment.for_others().collect();
    for (at, &block) in blocks.iter().enumerate() {
        let kind = |at: Option<usize>| at.and_then(|at| blocks.get(at)).map(|b| &b.kind);
        let is_item = matches!(block.kind, BlockKind::ListItem { .. });
        if !is_item {
            close_lists(&mut out, &mut lists, 0);
        }
        match &block.kind {
            BlockKind::Quote(id) => {
                if kind(at.checked_sub(1)) != Some(&block.kind) {
                    out.push_str("<blockquote>");
                }
                wrapped(&mut out, "p", block);
                if kind(Some(at + 1)) != Some(&block.kind) {
                    let quote = id.and_then(|id| fragment.quotes.get(&id));
                    if let Some(speaker) = quote.map(|quote| &quote.speaker) {
                        cite(&mut out, &speaker.name, &speaker.role);
                    }
                    out.push_str("</blockquote>");
                }
            }
            BlockKind::ListItem { style, level } => {
                item(&mut out, &mut lists, *style, *level, block);
            }
            BlockKind::Row { is_head } => {
                if !kind(at.checked_sub(1)).is_some_and(BlockKind::is_row) {
                    out.push_str("<table>");
                }
                row(&mut out, *is_head, block);
                if !kind(Some(at + 1)).is_some_and(BlockKind::is_row) {
                    out.push_str("</table>");
                }
            }
            BlockKind::Headline => wrapped(&mut out, "h1", block),
            BlockKind::Crosshead => wrapped(&mut out, "h2", block),
            BlockKind::Rule => out.push_str("<hr>"),
            BlockKind::Picture(picture) => figure(&mut out, picture, block),
            _ if block.words.is_empty() => {}
            _ => wrapped(&mut out, "p", block),
        }
    }
    close_lists(&mut out, &mut lists, 0);
    out
}

/// A speaker under their words. Writer reads words in a footer or a caption only in a paragraph.
fn cite(out: &mut String, name: &str, role: &str) {
    if name.is_empty() {
        return;
    }
    out.push_str(&format!("<footer><p{}>— <cite>", side(is_rtl(name))));
    escape(out, name);
    if !role.is_empty() {
        out.push_str(if is_rtl(name) { "، " } else { ", " });
        escape(out, role);
    }
    out.push_str("</cite></p></footer>");
}

/// A picture with its caption and credit; one that lies beside the article is nowhere for others.
fn figure(out: &mut String, picture: &Picture, block: &Block) {
    out.push_str("<figure>");
    if picture.file.contains("://") {
        out.push_str("<img src=\"");
        escape(out, &picture.file);
        out.push_str("\" alt=\"");
        escape(out, &picture.alt);
        out.push_str("\">");
    }
    out.push_str(&format!(
        "<figcaption><p{}>",
        side(is_rtl(block.words.text()))
    ));
    inline(out, &block.words);
    if !picture.credit.is_empty() {
        out.push_str(" <small>");
        escape(out, &picture.credit);
        out.push_str("</small>");
    }
    out.push_str("</p></figcaption></figure>");
}

fn wrapped(out: &mut String, tag: &str, block: &Block) {
    let is_right = match block.direction {
        Direction::Auto => is_rtl(block.words.text()),
        direction => direction == Direction::Rtl,
    };
    out.push_str(&format!("<{tag}{}>", side(is_right)));
    inline(out, &block.words);
    out.push_str(&format!("</{tag}>"));
}

/// A row of a table.
fn row(out: &mut String, is_head: bool, block: &Block) {
    let tag = if is_head { "th" } else { "td" };
    out.push_str("<tr>");
    for cell in block.words.cells() {
        let words = block.words.slice(cell).unwrap_or_default();
        wrapped(out, tag, &block.with_words(words));
    }
    out.push_str("</tr>");
}

fn is_rtl(text: &str) -> bool {
    first_strong(text) == Some(Side::Right)
}

/// Writer leaves lines from right to left at the left unless it is told.
const fn side(is_right: bool) -> &'static str {
    if is_right {
        " dir=\"rtl\" style=\"text-align:right\""
    } else {
        ""
    }
}

/// Opens and closes lists until the item stands at its level.
fn item(out: &mut String, lists: &mut Vec<ListStyle>, style: ListStyle, level: u8, block: &Block) {
    let depth = usize::from(level) + 1;
    close_lists(out, lists, depth);
    if lists.len() == depth && lists.last() != Some(&style) {
        close_lists(out, lists, depth - 1);
    }
    while lists.len() < depth {
        out.push_str(if style == ListStyle::Numbered {
            "<ol>"
        } else {
            "<ul>"
        });
        lists.push(style);
    }
    wrapped(out, "li", block);
}

fn close_lists(out: &mut String, lists: &mut Vec<ListStyle>, depth: usize) {
    while depth < lists.len() {
        let style = lists.pop();
        out.push_str(if style == Some(ListStyle::Numbered) {
            "</ol>"
        } else {
            "</ul>"
        });
    }
}

fn inline(out: &mut String, words: &Inline) {
    for (text, marks) in words.pieces() {
        let link = marks.link.as_ref().filter(|link| link.is_safe());
        if let Some(link) = link {
            out.push_str("<a href=\"");
            escape(out, link.as_str());
            out.push_str("\">");
        }
        let tags = [
            (marks.strong, "strong"),
            (marks.emphasis, "em"),
            (marks.strike, "s"),
        ];
        for (_, tag) in tags.iter().filter(|(is_on, _)| *is_on) {
            out.push_str(&format!("<{tag}>"));
        }
        escape(out, text);
        for (_, tag) in tags.iter().rev().filter(|(is_on, _)| *is_on) {
            out.push_str(&format!("</{tag}>"));
        }
        if link.is_some() {
            out.push_str("</a>");
        }
    }
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{2028}' => out.push_str("<br>"),
            letter => out.push(letter),
        }
    }
}
