//! A fragment as HTML for other programs: what it is, not how it looks here.

use crate::edit::command::paste::Fragment;
use crate::model::block::{Block, BlockKind, ListStyle};
use crate::model::inline::Inline;

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
    let blocks = &fragment.blocks;
    for (at, block) in blocks.iter().enumerate() {
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
            BlockKind::Headline => wrapped(&mut out, "h1", block),
            BlockKind::Crosshead => wrapped(&mut out, "h2", block),
            BlockKind::Rule => out.push_str("<hr>"),
            BlockKind::Picture(picture) => {
                out.push_str("<figure><img src=\"");
                escape(&mut out, &picture.file);
                out.push_str("\" alt=\"");
                escape(&mut out, &picture.alt);
                out.push_str("\">");
                wrapped(&mut out, "figcaption", block);
                out.push_str("</figure>");
            }
            _ if block.words.is_empty() => {}
            _ => wrapped(&mut out, "p", block),
        }
    }
    close_lists(&mut out, &mut lists, 0);
    out
}

fn cite(out: &mut String, name: &str, role: &str) {
    if name.is_empty() {
        return;
    }
    out.push_str("<footer>— <cite>");
    escape(out, name);
    if !role.is_empty() {
        out.push_str(", ");
        escape(out, role);
    }
    out.push_str("</cite></footer>");
}

fn wrapped(out: &mut String, tag: &str, block: &Block) {
    let is_auto = crate::surface::setting::first_strong(block.words.text())
        == Some(crate::typeset::shape::Side::Right);
    let dir = if is_auto { " dir=\"rtl\"" } else { "" };
    out.push_str(&format!("<{tag}{dir}>"));
    inline(out, &block.words);
    out.push_str(&format!("</{tag}>"));
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
