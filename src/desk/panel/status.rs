//! The line below: what is saved, how long it is, its language, what is still to confirm.

use egui::Ui;

use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::component::{Button, Kind, Look, Text, Tone, flow, tip};
use crate::desk::say::{say, say_with};
use crate::desk::words;
use crate::model::article::ArticleId;
use crate::model::block::{Block, BlockKind};
use crate::model::words::{count, letters};

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.x = 18.0;
    let article = desk.seat.document.article();
    let (saved, tone) = saved(desk);
    let told = Text::new(&saved, Kind::Small).tone(tone).ui(ui);
    if let Some(path) = desk.seat.document.path() {
        tip(told, &path.display().to_string(), None);
    }
    let Counted { total, open } = counted(desk, ui);
    let length = match selected_words(desk) {
        (0, 0) => words::count("count-words", total),
        (0, others) => words::count("status-selected-beside", others),
        (own, _) => say_with(
            "status-selected",
            [("count", own.into()), ("all", total.into())],
        ),
    };
    let told = Text::new(&length, Kind::Small).tone(Tone::Quiet).ui(ui);
    if told.hovered() {
        tip(told, &letters_and_paragraph(desk), None);
    }
    if 0 < total {
        let time = words::reading_time(total);
        Text::new(&time, Kind::Small).tone(Tone::Quiet).ui(ui);
    }
    let language = article.particulars().language.as_ref();
    let language = words::language(language.map_or("", |language| language.as_str()));
    Text::new(language, Kind::Small).tone(Tone::Quiet).ui(ui);
    let percent = say_with(
        "status-size",
        [("percent", desk.settings.text_percent.into())],
    );
    ui.with_layout(flow::back(), |ui| {
        Text::new(&percent, Kind::Small).tone(Tone::Quiet).ui(ui);
        if 0 < open {
            let words = words::count("status-to-confirm", open);
            let button = Button::new(&words)
                .look(Look::Link)
                .help(Action::NextUnconfirmed.help());
            if button.ui(ui).clicked() {
                desk.asked.push(Action::NextUnconfirmed);
            }
        }
    });
}

/// What of the article is counted.
#[derive(Clone, Copy)]
struct Counted {
    /// Its words.
    total: usize,
    /// The quotations that nobody confirmed yet.
    open: usize,
}

/// The article's words, counted once for each change.
pub(super) fn word_count(desk: &Desk, ui: &Ui) -> usize {
    counted(desk, ui).total
}

fn counted(desk: &Desk, ui: &Ui) -> Counted {
    let article = desk.seat.document.article();
    let key = (article.id(), desk.seat.document.log().entries().len());
    let id = egui::Id::unique(("words of the article", article.id()));
    let kept = ui.data(|data| data.get_temp::<((ArticleId, usize), Counted)>(id));
    if let Some((known, counted)) = kept
        && known == key
    {
        return counted;
    }
    let counted = Counted {
        total: article.word_count(),
        open: article.unconfirmed().len(),
    };
    ui.data_mut(|data| data.insert_temp(id, (key, counted)));
    counted
}

/// Whether every word is in a file, in words.
fn saved(desk: &Desk) -> (String, Tone) {
    let document = &desk.seat.document;
    if document.is_read_only() {
        return (say("status-read-only").to_owned(), Tone::Warn);
    }
    if document.is_changed() {
        return (say("status-not-saved").to_owned(), Tone::Warn);
    }
    match (document.saved_at(), document.path()) {
        (Some(at), _) => {
            let at = words::clock(at);
            (
                say_with("status-saved-at", [("time", at.into())]),
                Tone::Quiet,
            )
        }
        (None, Some(_)) => (say("status-saved").to_owned(), Tone::Quiet),
        (None, None) => (say("status-new").to_owned(), Tone::Quiet),
    }
}

/// How many of the article's words are selected, and how many that it does not count as its own:
/// those of the headline and of notes.
fn selected_words(desk: &Desk) -> (usize, usize) {
    let (mut own, mut others) = (0, 0);
    for (block, text) in selected(desk) {
        if block.kind.furniture().is_some() || block.kind == BlockKind::EditorsNote {
            others += count(text);
        } else {
            own += count(text);
        }
    }
    (own, others)
}

/// What is selected: the blocks, and what of each.
fn selected(desk: &Desk) -> impl Iterator<Item = (&Block, &str)> {
    let state = desk.seat.document.state();
    let selection = state.selection;
    let ends = state
        .place(selection.from())
        .zip(state.place(selection.to()));
    let ends = ends.filter(|_| !selection.is_caret());
    ends.into_iter().flat_map(move |(from, to)| {
        (from.block..=to.block).filter_map(move |index| {
            let block = state.article.block(index)?;
            let text = block.words.text();
            let start = if index == from.block { from.offset } else { 0 };
            let end = if index == to.block {
                to.offset
            } else {
                text.len()
            };
            Some((&**block, text.get(start..end)?))
        })
    })
}

/// The letters of what is selected, or else of the article, and the words of the paragraph.
fn letters_and_paragraph(desk: &Desk) -> String {
    let state = desk.seat.document.state();
    let letters: usize = if state.selection.is_caret() {
        let body = state.article.body();
        let body = body.filter(|block| block.kind != BlockKind::EditorsNote);
        body.map(|block| letters(block.words.text())).sum()
    } else {
        selected(desk).map(|(_, text)| letters(text)).sum()
    };
    let here = state.place(state.selection.head);
    let here = here.and_then(|here| state.article.block(here.block));
    let words = here.map_or(0, |block| count(block.words.text()));
    say_with(
        "status-letters",
        [("letters", letters.into()), ("words", words.into())],
    )
}
