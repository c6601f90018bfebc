//! Words in the midst of a quotation that are not the speaker's: “The wall,” she said, “moves.”

use std::ops::Range;

/// More words than these between two quotations part them.
const MANY: usize = 16;

/// The stretches of a text between a closing quotation mark and the next one that opens, in one
/// paragraph and of a few words.
pub(super) fn asides(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    // The mark that is open, and where the last one was closed.
    let (mut open, mut closed) = (None, None);
    for (at, sign) in text.char_indices() {
        let closes = match (open, sign) {
            (_, '\n') => {
                (open, closed) = (None, None);
                continue;
            }
            (Some('“' | '"'), '”' | '"') | (Some('«'), '»') | (Some('„'), '“' | '”') => {
                true
            }
            (None, '“' | '"' | '«' | '„') => false,
            _ => continue,
        };
        if closes {
            open = None;
            closed = Some(at);
        } else {
            open = Some(sign);
            let between = closed.take().map(|from| from..at);
            out.extend(between.filter(|between| is_short(text, between)));
        }
    }
    out
}

fn is_short(text: &str, stretch: &Range<usize>) -> bool {
    let words = text.get(stretch.clone()).unwrap_or_default();
    words.split_whitespace().count() <= MANY
}
