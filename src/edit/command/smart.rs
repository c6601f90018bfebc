//! What typing a few signs means: quotation marks of the language, dashes, and Markdown.

use crate::edit::builder::Builder;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::step::Step;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::block::{BlockKind, ListStyle};
use crate::model::inline::{Inline, Run};
use crate::model::position::{Place, Pos};
use crate::model::slice::Slice;

use super::correction;
use super::marks::Mark;
use super::records::free_quote;
use super::table;

/// Opening and closing marks, the outer ones then the inner ones.
pub type Quotes = [&'static str; 4];

/// The marks that a house sets otherwise than usual, by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House(pub Vec<(String, Quotes)>);

impl House {
    /// The marks of a language: the house's for the tag, for the language, or the usual ones.
    fn quotes(&self, tag: &str) -> Quotes {
        let language = tag.split('-').next().unwrap_or_default();
        let of = |wanted: &str| {
            let mut all = self.0.iter();
            all.find(|(known, _)| known.eq_ignore_ascii_case(wanted))
        };
        let own = of(tag).or_else(|| of(language));
        own.map_or_else(|| quotes_of(tag), |(_, quotes)| *quotes)
    }
}

/// The quotation marks of a language; English ones where nothing else is known.
fn quotes_of(tag: &str) -> Quotes {
    let tag = tag.to_ascii_lowercase();
    match tag.split('-').next().unwrap_or_default() {
        "de" if tag.ends_with("-ch") => ["«", "»", "‹", "›"],
        "de" | "cs" | "sk" | "sl" | "bg" | "is" | "lt" | "et" | "ka" => ["„", "“", "‚", "‘"],
        "pl" | "ro" | "hu" | "hr" | "sr" | "bs" => ["„", "”", "‚", "’"],
        "fr" => ["«\u{202f}", "\u{202f}»", "‹\u{202f}", "’"],
        "fa" | "ar" | "ps" | "ckb" | "ku" | "ur" | "prs" => ["«", "»", "‹", "›"],
        "ru" | "uk" | "be" | "el" | "no" | "nb" | "nn" | "pt-pt" | "kk" | "hy" | "az" => {
            ["«", "»", "„", "“"]
        }
        "da" => ["»", "«", "›", "‹"],
        "sv" | "fi" => ["”", "”", "’", "’"],
        _ => ["“", "”", "‘", "’"],
    }
}

/// Whether the last letter before a gap is an Arabic one; `None` when there is no letter.
fn is_arabic_before(text: &str) -> Option<bool> {
    text.chars()
        .rev()
        .find(|letter| letter.is_alphabetic())
        .map(
            |letter| matches!(u32::from(letter), 0x600..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC),
        )
}

/// The words of the caret's block before the caret, its language, and its kind.
fn before(state: &State) -> Option<(&str, String, &BlockKind)> {
    let place = state.place(state.selection.from())?;
    let block = state.article.block(place.block)?;
    let text = block.words.text().get(..place.offset)?;
    let own = block.words.marks_at(place.offset).language.as_ref();
    let tag = own
        .map(|run| &run.tag)
        .or(block.language.as_ref())
        .or(state.article.particulars().language.as_ref())
        .map_or("en", |tag| tag.as_str());
    // Words in another script than their language speak for themselves.
    let is_arabic_tag = quotes_of(tag)[..2] == ["«", "»"] && tag_is_arabic(tag);
    let tag = match is_arabic_before(text) {
        Some(true) if !is_arabic_tag => "fa",
        Some(false) if is_arabic_tag => "en",
        _ => tag,
    };
    Some((text, tag.to_owned(), &block.kind))
}

fn tag_is_arabic(tag: &str) -> bool {
    crate::model::mark::Language::parse(tag)
        .is_some_and(|tag| tag.direction() == crate::model::mark::Direction::Rtl)
}

/// Whether words typed at the caret are in Arabic letters.
#[must_use]
pub fn writes_arabic(state: &State) -> bool {
    before(state).is_some_and(|(_, tag, _)| tag_is_arabic(&tag))
}

/// What a straight quotation mark becomes at the caret; `None` for any other sign.
#[must_use]
pub fn quotation_mark(state: &State, typed: &str, house: &House) -> Option<&'static str> {
    let is_double = match typed {
        "\"" => true,
        "'" => false,
        _ => return None,
    };
    let (text, tag, _) = before(state)?;
    let last = text.chars().next_back();
    let opens = last.is_none_or(|last| {
        last.is_whitespace()
            || matches!(
                last,
                '(' | '[' | '{' | '—' | '–' | '“' | '«' | '„' | '‹' | '‘' | '/' | '\u{2028}'
            )
    });
    let is_word = last.is_some_and(char::is_alphanumeric);
    let [open, close, single_open, single_close] = house.quotes(&tag);
    if open == typed || single_open == typed {
        return None;
    }
    Some(match (is_double, opens) {
        (true, true) => open,
        (true, false) => close,
        (false, true) => single_open,
        // Inside or after a word it is an apostrophe, in every language.
        (false, false) if is_word && !text.contains(single_open) => "’",
        (false, false) => single_close,
    })
}

/// What typed signs became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// The change.
    pub transaction: Transaction,
    /// Where one sign now stands for several, and which they were.
    pub signs: Option<(Pos, &'static str)>,
}

/// What the sign just typed turns the words before the caret into; one undo takes it back.
#[must_use]
pub fn conversion(state: &State, typed: &str, at: Time) -> Option<Conversion> {
    if !state.selection.is_caret() {
        return None;
    }
    let transaction = match typed {
        " " => block_sign(state, at),
        "-" | "." => return dash(state, at),
        "*" | "_" | "~" => emphasis(state, typed, at),
        _ => None,
    };
    Some(Conversion {
        transaction: transaction?,
        signs: None,
    })
}

/// `# `, `> `, `- `, `1. ` at the start of a paragraph.
fn block_sign(state: &State, at: Time) -> Option<Transaction> {
    let place = state.place(state.selection.head)?;
    let block = state.article.block(place.block)?;
    if block.kind != BlockKind::Paragraph || 5 < place.offset {
        return None;
    }
    let sign = block.words.text().get(..place.offset)?.strip_suffix(' ')?;
    let list = |style| BlockKind::ListItem { style, level: 0 };
    let kind = match sign {
        "#" | "##" | "###" => BlockKind::Crosshead,
        ">" => BlockKind::Quote(Some(free_quote(state))),
        "-" | "*" | "+" => list(ListStyle::Bulleted),
        "1." | "1)" | "۱." | "۱)" => list(ListStyle::Numbered),
        _ => return None,
    };
    make(state, kind, at)
}

/// Makes the caret's block of that kind in the place of its words up to the caret.
///
/// A quotation gets a record of its own; a rule, which has no words, a paragraph after it.
#[must_use]
pub fn make(state: &State, kind: BlockKind, at: Time) -> Option<Transaction> {
    let caret = state.selection.head;
    let place = state.place(caret)?;
    let start = state.article.pos(Place {
        block: place.block,
        offset: 0,
    });
    let kind = match kind {
        BlockKind::Quote(None) => BlockKind::Quote(Some(free_quote(state))),
        BlockKind::Correction(known) => correction::empty(known.kind, at),
        kind => kind,
    };
    let has_words = kind.has_words();
    let mut builder = Builder::new(state);
    if let BlockKind::Quote(Some(id)) = kind {
        builder.step(Step::Quote(id, Some(std::sync::Arc::default())));
    }
    builder.replace(start, caret, Slice::default());
    if kind.is_row() {
        return table::make(builder, place.block, at);
    }
    builder.reblock(place.block, kind);
    if has_words {
        builder.select(Selection::caret(start));
    } else {
        let blank = crate::model::block::Block::paragraph("");
        builder.insert_blocks(place.block + 1, vec![std::sync::Arc::new(blank)]);
        builder.select(Selection::caret(Pos(start.0 + 1)));
    }
    builder.finish(Origin::Command, at)
}

/// `--`, `---` and `...`.
fn dash(state: &State, at: Time) -> Option<Conversion> {
    let (text, _, _) = before(state)?;
    let (signs, put, raw) = [("–-", "—", "---"), ("--", "–", "--"), ("...", "…", "...")]
        .into_iter()
        .find(|(signs, ..)| text.ends_with(signs))?;
    let rest = text.strip_suffix(signs)?;
    if rest.ends_with(['.', '-']) {
        return None;
    }
    let from = Pos(state.selection.head.0 - signs.len());
    let mut builder = Builder::new(state);
    let words = Inline::marked(put, &state.typing_marks());
    builder.replace(from, state.selection.head, Slice::words(words));
    builder.select(Selection::caret(Pos(from.0 + put.len())));
    Some(Conversion {
        transaction: builder.finish(Origin::Command, at)?,
        signs: Some((from, raw)),
    })
}

/// `**words**`, `*words*`, `_words_` and `~~words~~`, at the closing sign.
fn emphasis(state: &State, typed: &str, at: Time) -> Option<Transaction> {
    let place = state.place(state.selection.head)?;
    let block = state.article.block(place.block)?;
    let text = block.words.text().get(..place.offset)?;
    let (sign, mark) = match typed {
        "*" if text.ends_with("**") => ("**", Mark::Strong(true)),
        "~" if text.ends_with("~~") => ("~~", Mark::Strike(true)),
        "*" => ("*", Mark::Emphasis(true)),
        "_" => ("_", Mark::Emphasis(true)),
        _ => return None,
    };
    let inner = text.strip_suffix(sign)?;
    let open = inner.rfind(sign)?;
    let words = inner.get(open + sign.len()..)?;
    let outer = inner.get(..open)?;
    let is_alone = !words.is_empty()
        && words.trim() == words
        && !words.contains(sign)
        && !outer.ends_with(sign)
        && !outer.ends_with(|letter: char| letter.is_alphanumeric());
    if !is_alone {
        return None;
    }
    let start = state.article.pos(Place {
        block: place.block,
        offset: open,
    });
    let held = block.words.slice(open + sign.len()..inner.len())?;
    let runs: Vec<Run> = held
        .to_runs()
        .into_iter()
        .map(|run| Run {
            len: run.len,
            marks: mark.on(&run.marks),
        })
        .collect();
    let styled = held.restyled(&runs)?;
    let len = styled.len();
    let mut builder = Builder::new(state);
    builder.replace(start, state.selection.head, Slice::words(styled));
    builder.select(Selection::caret(Pos(start.0 + len)));
    builder.finish(Origin::Command, at)
}

/// Puts the signs as they were typed in the place of what they became.
#[must_use]
pub fn straighten(state: &State, from: Pos, raw: &str, at: Time) -> Option<Transaction> {
    let marks = state.typing_marks();
    let mut builder = Builder::new(state);
    let words = Inline::marked(raw, &marks);
    builder.replace(from, state.selection.head, Slice::words(words));
    builder.select(Selection::caret(Pos(from.0 + raw.len())));
    builder.finish(Origin::Command, at)
}

/// Enter after three dashes or stars alone in a paragraph: a rule, and a paragraph after it.
#[must_use]
pub fn rule(state: &State, at: Time) -> Option<Transaction> {
    let place = state.place(state.selection.head)?;
    let block = state.article.block(place.block)?;
    let text = block.words.text();
    let is_rule = matches!(text, "---" | "—" | "***" | "–-") && place.offset == text.len();
    if !is_rule || block.kind != BlockKind::Paragraph || !state.selection.is_caret() {
        return None;
    }
    make(state, BlockKind::Rule, at)
}
