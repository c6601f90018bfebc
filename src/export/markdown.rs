//! An article as Markdown, for systems that take it: `CommonMark`, and `~~` for struck words.

use crate::export::Exported;
use crate::export::plain::{self, Form};
use crate::model::article::Article;
use crate::model::block::Block;
use crate::model::mark::{Address, Marks};

/// Writes an article as Markdown; editor's notes and protected sources stay behind.
#[must_use]
pub fn write(article: &Article) -> Exported {
    plain::write_as(article, Form::Markdown)
}

/// The words of a block with their marks.
pub(super) fn words(block: &Block) -> String {
    let mut out = String::with_capacity(block.words.len() + 16);
    for (text, marks) in block.words.pieces() {
        // Signs hold to letters, never to the room round them.
        let inner = text.trim();
        let (before, after) = match text.split_once(inner) {
            Some(parts) if !inner.is_empty() => parts,
            _ => (text, ""),
        };
        out.push_str(&broken(before));
        if !inner.is_empty() {
            let signs = signs(marks);
            out.push_str(&signs);
            let words = broken(&escaped(inner));
            let link = marks.link.as_ref().filter(|link| link.is_safe());
            match link {
                Some(link) => out.push_str(&self::link(&words, link)),
                None => out.push_str(&words),
            }
            out.extend(signs.chars().rev());
        }
        out.push_str(&broken(after));
    }
    out.trim().to_owned()
}

/// Words that lead to an address.
pub(super) fn link(words: &str, address: &Address) -> String {
    let address = address.as_str().replace('>', "%3E").replace('<', "%3C");
    format!("[{words}](<{address}>)")
}

/// The signs before marked words; the same stand behind them, the other way round.
fn signs(marks: &Marks) -> String {
    let all = [
        (marks.strike, "~~"),
        (marks.strong, "**"),
        (marks.emphasis, "*"),
    ];
    let on = all.into_iter().filter(|(is_on, _)| *is_on);
    on.map(|(_, sign)| sign).collect()
}

/// A break within a paragraph.
fn broken(text: &str) -> String {
    text.replace('\u{2028}', "\\\n")
}

/// Words in which no sign means anything.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let is_sign = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~');
        let begins = at == 0 && matches!(letter, '#' | '>' | '+' | '-' | '=' | '|');
        // "1990. " at the beginning would be a list.
        let before = text.get(..at).unwrap_or("");
        let is_number = !before.is_empty() && before.chars().all(|c| c.is_ascii_digit());
        let counts = is_number && matches!(letter, '.' | ')');
        if is_sign || begins || counts {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
