//! Quotations that stand by themselves, signed by a name behind a dash in the line below.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{ends_sentence, pattern, words};
use super::{Line, quotes};
use crate::model::block::BlockKind;
use crate::model::quote::Speaker;

/// Makes a quote block of every quotation whose next line is "— Anna Bell, mayor"; the name is
/// then its speaker and no line of the body.
pub(super) fn take(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let signer = signer(&line.words);
        let from = signer.as_ref().and_then(|_| quotation_end(&out));
        let (Some(signer), Some(from)) = (signer, from) else {
            out.push(line);
            continue;
        };
        for part in out.iter_mut().skip(from) {
            part.kind = BlockKind::Quote(None);
            part.signer = Some(signer.clone());
        }
    }
    out
}

/// Who signs, in a line that is a dash and a name, perhaps with an office.
fn signer(line: &str) -> Option<Speaker> {
    static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:[—–―]|--?)\s*(\p{Lu}[^,،()]*|\p{Lo}[^,،()]*)(?:(?:[,،]\s*|\s\()([^()]+?)\)?)?$",
        )
    });
    let found = SIGNED.captures(line.trim())?;
    let part = |ix: usize| found.get(ix).map_or("", |m| m.as_str().trim()).to_owned();
    let who = Speaker {
        name: part(1),
        role: part(2),
    };
    let is_line = words(&who.name) <= 6
        && words(&who.role) <= 14
        && !ends_sentence(line)
        && !line.contains(['“', '”', '"', '«', '»', ':']);
    is_line.then_some(who)
}

/// Where the quotation begins that ends with the last line, if it is nothing else.
fn quotation_end(lines: &[Line]) -> Option<usize> {
    let last = lines.len().checked_sub(1)?;
    let is_whole = |ix: usize, is_closed: bool| {
        lines.get(ix).is_some_and(|line| {
            let text = line.words.trim();
            let spans = quotes::spans(text);
            let is_one = spans.len() == 1
                && spans.first().is_some_and(|span| {
                    span.outer == (0..text.len()) && span.is_closed == is_closed
                });
            is_one && line.signer.is_none()
        })
    };
    if !is_whole(last, true) {
        return None;
    }
    let opened = (0..last).rev().take_while(|ix| is_whole(*ix, false)).last();
    Some(opened.unwrap_or(last))
}
