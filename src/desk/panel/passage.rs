//! The passage of the source that holds a quote's words, and whether the words stand in it.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Sense, Ui, pos2, vec2};

use super::quotes::salt;
use crate::desk::component::{Button, Field, Icon, Kind, Look, Text, Tone, flow};
use crate::desk::say::{say, say_with};
use crate::desk::seat::Seat;
use crate::desk::theme::theme;
use crate::desk::{Desk, marking, words};
use crate::model::article::Article;
use crate::model::passage::{self, Likeness, Reading, Stands};
use crate::model::quote::{Original, Quote, QuoteId, QuoteKind};
use crate::surface::Label;

/// Words that both have are shortened where there are more of them in a row.
const MANY: usize = 14;
/// So many of them are shown on either side then.
const BESIDE: usize = 5;

/// What an open article keeps of passages.
#[derive(Debug, Default)]
pub(in crate::desk) struct Passages {
    /// The quote whose passage is written in.
    open: Option<QuoteId>,
    last: Option<Last>,
    /// Whether a passage was just typed in, and what comes of it is to be seen.
    reveals: bool,
}

/// The last comparison, with what was compared.
#[derive(Debug)]
struct Last {
    quote: Arc<Quote>,
    words: Vec<String>,
    reading: Option<Rc<Reading>>,
}

/// How a quote stands in its passage, looked up once for each state of both.
pub(in crate::desk) fn reading(
    seat: &mut Seat,
    article: &Article,
    id: QuoteId,
) -> Option<Rc<Reading>> {
    let quote = article.records().quotes.get(&id)?;
    let words = article.words_of(id);
    if let Some(last) = &seat.passages.last
        && Arc::ptr_eq(&last.quote, quote)
        && last.words == words
    {
        return last.reading.clone();
    }
    let reading = passage::of(article, id).map(Rc::new);
    let quote = Arc::clone(quote);
    seat.passages.last = Some(Last {
        quote,
        words,
        reading: reading.clone(),
    });
    reading
}

/// What a likeness says, in one line.
pub(in crate::desk) fn told(likeness: Likeness) -> String {
    match likeness {
        Likeness::Whole => say("passage-whole").to_owned(),
        Likeness::But(differing) => words::count("passage-but", differing),
        Likeness::Absent => say("passage-absent").to_owned(),
    }
}

/// The passage in the card of a quote.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, article: &Article, id: QuoteId, quote: &Quote) {
    let salt = salt(desk.seat.id, id);
    let is_translated = quote.kind == QuoteKind::Translated;
    if is_translated {
        original(desk, ui, id, quote, &salt);
    }
    let is_open = desk.seat.passages.open == Some(id);
    let is_empty = quote.passage.is_empty();
    let field = Field::new(say("passage"))
        .of(&salt)
        .rows(4)
        .hint(say("passage.hint"));
    let typed = is_open.then(|| field.live(ui, &quote.passage)).flatten();
    let reveals = std::mem::replace(&mut desk.seat.passages.reveals, typed.is_some());
    if let Some(passage) = typed {
        marking::set_quote(desk, id, |quote| quote.passage = passage);
    }
    match reading(&mut desk.seat, article, id) {
        Some(reading) => {
            verdict(ui, reading.likeness);
            if reading.likeness != Likeness::Whole {
                difference(ui, &reading);
            }
        }
        None if is_translated && !is_empty => {
            let why = Text::new(say("passage-no-original"), Kind::Small);
            why.tone(Tone::Faint).ui(ui);
        }
        None => {}
    }
    let words = match (is_open, is_empty) {
        (true, _) => say("done"),
        (false, true) => say("passage-add"),
        (false, false) => say("passage-show"),
    };
    let mut button = Button::new(words).look(Look::Link);
    if is_empty && !is_open {
        button = button.icon(Icon::Add).help(say("passage-add.help"));
    }
    let button = button.ui(ui);
    if reveals {
        button.scroll_to_me(None);
    }
    if button.clicked() {
        desk.seat.passages.open = (!is_open).then_some(id);
        if !is_open {
            ui.memory_mut(|memory| memory.request_focus(field.id()));
        }
    }
}

/// The words before they were translated: those are compared.
fn original(desk: &mut Desk, ui: &mut Ui, id: QuoteId, quote: &Quote, salt: &str) {
    let known = quote.original.as_ref();
    let field = Field::new(say("passage-original"))
        .of(salt)
        .rows(2)
        .hint(say("passage-original.hint"));
    let words = known.map_or("", |original| original.words.as_str());
    if let Some(words) = field.live(ui, words) {
        marking::set_quote(desk, id, |quote| {
            let language = quote.original.take().and_then(|known| known.language);
            let is_there = !words.is_empty() || language.is_some();
            quote.original = is_there.then_some(Original { words, language });
        });
    }
}

/// One line: a sign and what it means.
fn verdict(ui: &mut Ui, likeness: Likeness) {
    let (icon, tone) = match likeness {
        Likeness::Whole => (Icon::Check, Tone::Ok),
        Likeness::But(_) | Likeness::Absent => (Icon::Warning, Tone::Warn),
    };
    let colour = tone.of(&theme(ui).colours);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (area, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
        let middle = pos2(area.center().x, area.center().y);
        icon.paint(ui, middle, 14.0, colour);
        let words = told(likeness);
        Text::new(&words, Kind::SmallMedium).tone(tone).ui(ui);
    });
}

/// What differs: words that only the passage has are struck through, those that only the quote
/// has are heavy and underlined.
fn difference(ui: &mut Ui, reading: &Reading) {
    if reading.likeness == Likeness::Absent {
        return;
    }
    let theme = theme(ui);
    let (text, out, new) = shown(reading);
    let style = Kind::Excerpt.style(&theme.sizes);
    let label = Label::new(text, style, theme.inks()).told(aloud(reading));
    ui.with_layout(flow::column(), |ui| {
        label.struck(&out).differing(&new).ui(ui);
    });
}

/// The words with the stretches that one of both has not.
fn shown(reading: &Reading) -> (String, Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut text, mut out, mut new) = (String::new(), Vec::new(), Vec::new());
    let last = reading.stretches.len().saturating_sub(1);
    for (at, (stands, words)) in reading.stretches.iter().enumerate() {
        if !text.is_empty() {
            text.push(' ');
        }
        let from = text.len();
        match stands {
            Stands::InBoth => text.push_str(&shortened(words, at == 0, at == last)),
            _ => text.push_str(words),
        }
        match stands {
            Stands::InBoth => {}
            Stands::InPassage => out.push(from..text.len()),
            Stands::InQuote => new.push(from..text.len()),
        }
    }
    (text, out, new)
}

/// Many words that both have, as those beside a difference.
fn shortened(words: &str, is_first: bool, is_last: bool) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    if all.len() <= MANY {
        return words.to_owned();
    }
    let before = if is_first { 0 } else { BESIDE };
    let behind = if is_last { 0 } else { BESIDE };
    let head = all.get(..before).unwrap_or_default();
    let tail = all.get(all.len() - behind..).unwrap_or_default();
    [head, &["…"], tail].concat().join(" ")
}

/// The same for a screen reader: each stretch that one has not says so.
fn aloud(reading: &Reading) -> String {
    let stretches = reading.stretches.iter().map(|(stands, words)| {
        let values = [("words", words.as_str().into())];
        match stands {
            Stands::InBoth => words.clone(),
            Stands::InPassage => say_with("passage-left-out", values),
            Stands::InQuote => say_with("passage-put-in", values),
        }
    });
    stretches.collect::<Vec<_>>().join(" ")
}
