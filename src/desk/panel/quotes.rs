//! The ledger: every quote of the article with its speaker, and whether somebody checked it.

use egui::{EventFilter, Frame, Key, Margin, Modifiers, Response, Ui};

use super::{passage, speaker, top};
use crate::desk::action::Action;
use crate::desk::component::{
    Button, Chip, Field, Icon, Kind, Look, MenuItem, Text, Tone, context_menu, empty, flow,
    quote_row, section, select,
};
use crate::desk::panel::inspector::{Section, inside};
use crate::desk::say::{say, say_with};
use crate::desk::seat::SeatId;
use crate::desk::{Desk, finding, marking, words};
use crate::edit::command::attribution;
use crate::model::article::Article;
use crate::model::passage::Likeness;
use crate::model::quote::{Quote, QuoteId, QuoteKind, Standing};
use crate::model::source::SourceId;
use crate::model::when::When;

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let article = desk.seat.document.article().clone();
    let order = article.quotes_in_order();
    let quotes = &article.records().quotes;
    let confirmed = quotes
        .values()
        .filter(|quote| quote.standing == Standing::Confirmed)
        .count();
    let title = words::count("count-quotes", order.len());
    section(ui, &title, |ui| {
        let sum = words::count("quotes-confirmed", confirmed);
        Text::new(&sum, Kind::SmallMedium).tone(Tone::Faint).ui(ui);
    });
    without_record(desk, ui);
    if order.is_empty() {
        empty(ui, say("quotes-none"), say("quotes-none.help"), |ui| {
            let mark = Button::new(Action::MarkQuotation.title());
            let can = !desk.seat.document.state().selection.is_caret();
            if mark.enabled(can).ui(ui).clicked() {
                desk.asked.push(Action::MarkQuotation);
            }
        });
        return;
    }
    for (at, id) in order.iter().enumerate() {
        if let Some(quote) = quotes.get(id) {
            let response = row(desk, ui, &article, *id, quote);
            walk(desk, ui, &response, &order, at);
        }
    }
}

/// The name under which egui knows a row.
fn row_id(seat: SeatId, id: QuoteId) -> egui::Id {
    egui::Id::unique(("quote row", seat.number(), id))
}

/// Up and Down lead from row to row, past the fields of the one that is open.
fn walk(desk: &Desk, ui: &Ui, response: &Response, order: &[QuoteId], at: usize) {
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let before = pressed(Key::ArrowUp).then(|| at.checked_sub(1)).flatten();
    let to = before.or_else(|| pressed(Key::ArrowDown).then_some(at + 1));
    if let Some(id) = to.and_then(|to| order.get(to)) {
        let id = row_id(desk.seat.id, *id);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// One quiet line where quotations stand in the words that nobody keeps a record of.
fn without_record(desk: &mut Desk, ui: &mut Ui) {
    let count = finding::count(desk);
    if count == 0 {
        return;
    }
    inside(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let told = words::count("unrecorded-count", count);
        Text::new(&told, Kind::Small).tone(Tone::Quiet).ui(ui);
        let find = Button::new(Action::FindQuotes.title()).look(Look::Link);
        if find.help(Action::FindQuotes.help()).ui(ui).clicked() {
            desk.asked.push(Action::FindQuotes);
        }
    });
}

fn row(desk: &mut Desk, ui: &mut Ui, article: &Article, id: QuoteId, quote: &Quote) -> Response {
    let words = article.words_of(id).join(" ");
    let is_said = words.chars().any(char::is_alphanumeric);
    let said = if is_said {
        words.as_str()
    } else {
        say("quotes-no-words")
    };
    let text = if is_said {
        Text::new(said, Kind::Ledger)
    } else {
        Text::new(said, Kind::Ui).tone(Tone::Faint)
    };
    let is_chosen = desk.seat.quote == Some(id);
    let name = [said, &speaker_line(quote, is_said)].join(say("comma"));
    // Several quotes may wait for their words.
    let (response, ()) = ui
        .push_id(id, |ui| {
            let id = row_id(desk.seat.id, id);
            quote_row(ui, id, text, &name, is_chosen, |ui| {
                who(ui, quote, is_said);
            })
        })
        .inner;
    if response.clicked() {
        desk.seat.quote = Some(id);
        marking::go_to_quote(desk, id);
    }
    context_menu(&response, None, |ui, by_key| {
        desk.seat.quote = Some(id);
        let asked = top::lines(
            desk,
            ui,
            by_key,
            &[
                Action::ConfirmQuote,
                Action::KeepSpeaker,
                Action::LiftQuote,
                Action::LowerQuote,
            ],
        );
        desk.asked.extend(asked);
    });
    if is_chosen {
        Frame::new()
            .fill(crate::desk::theme::theme(ui).colours.raised)
            .inner_margin(Margin::symmetric(16, 10))
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 9.0;
                edit(desk, ui, article, id, quote);
            });
        super::super::component::hairline(ui);
    }
    response
}

fn speaker_line(quote: &Quote, is_said: bool) -> String {
    let speaker = &quote.speaker;
    let name = if speaker.name.is_empty() {
        say("quotes-unknown")
    } else {
        &speaker.name
    };
    let standing = if is_said { seal(quote).0 } else { "" };
    [name, &speaker.role, standing]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(say("comma"))
}

fn seal(quote: &Quote) -> (&'static str, Tone) {
    match (quote.standing, quote.kind) {
        (Standing::Found, _) => (say("quote-found"), Tone::Warn),
        (Standing::Confirmed, QuoteKind::Direct) => (say("quote-confirmed"), Tone::Ok),
        (Standing::Confirmed, QuoteKind::Translated) => (say("quote-translated"), Tone::Quiet),
        (Standing::Confirmed, QuoteKind::Partial) => (say("quote-partial"), Tone::Quiet),
    }
}

/// Name and role at the left, the seal of words at the right.
fn who(ui: &mut Ui, quote: &Quote, is_said: bool) {
    let (seal, tone) = seal(quote);
    let mut chip = Chip::new(seal).tone(tone);
    if tone == Tone::Ok {
        chip = chip.icon(Icon::Check);
    }
    let room = ui.available_width() - chip.width(ui) - 24.0;
    let (name, name_tone) = if quote.speaker.name.is_empty() {
        (say("quotes-speaker-missing"), Tone::Warn)
    } else {
        (quote.speaker.name.as_str(), Tone::Ink)
    };
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.allocate_ui_with_layout(egui::vec2(room, 22.0), flow::line(), |ui| {
        let name = Text::new(name, Kind::SmallStrong)
            .tone(name_tone)
            .rows(1)
            .silent();
        name.ui(ui);
        Text::new(&quote.speaker.role, Kind::Small)
            .tone(Tone::Quiet)
            .rows(1)
            .silent()
            .ui(ui);
    });
    if is_said {
        ui.with_layout(flow::back(), |ui| {
            ui.add_space(16.0);
            chip.ui(ui);
        });
    }
}

/// What tells the fields of a quote from those of others.
pub(super) fn salt(seat: SeatId, id: QuoteId) -> String {
    format!("quote {} of {}", id.0, seat.number())
}

/// The field of a quote in the ledger, by the key of its name.
pub(super) fn field_id(seat: SeatId, id: QuoteId, name: &'static str) -> egui::Id {
    Field::new(say(name)).of(&salt(seat, id)).id()
}

/// Everything that is known of the chosen quote, to be changed.
fn edit(desk: &mut Desk, ui: &mut Ui, article: &Article, id: QuoteId, quote: &Quote) {
    let salt = salt(desk.seat.id, id);
    speaker::ui(desk, ui, article, id, quote);
    let place = Field::new(say("quotes-place"))
        .of(&salt)
        .hint(say("quotes-place.hint"));
    if let Some(place) = place.live(ui, &quote.occasion.place) {
        marking::set_quote(desk, id, |quote| quote.occasion.place = place);
    }
    let at = quote.occasion.at.as_ref().map(When::to_string);
    let when = Field::new(say("quotes-when"))
        .of(&salt)
        .hint(say("date-hint"));
    if let Some(typed) = when.live(ui, &at.unwrap_or_default()) {
        marking::set_quote(desk, id, |quote| quote.occasion.at = When::parse(&typed));
    }
    kind(desk, ui, id, quote);
    source(desk, ui, article, id, quote);
    passage::ui(desk, ui, article, id, quote);
    ui.add_space(2.0);
    buttons(desk, ui, article, id, quote);
}

fn kind(desk: &mut Desk, ui: &mut Ui, id: QuoteId, quote: &Quote) {
    let all = [QuoteKind::Direct, QuoteKind::Translated, QuoteKind::Partial];
    let chosen = select(
        ui,
        say("quotes-kind"),
        words::quote_kind(quote.kind),
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut out = None;
            for kind in all {
                let item = MenuItem::new(words::quote_kind(kind)).on(kind == quote.kind);
                if item.ui(ui).clicked() {
                    out = Some(kind);
                }
            }
            out
        },
    );
    if let Some(kind) = chosen {
        marking::set_quote(desk, id, |quote| quote.kind = kind);
    }
}

/// A source in one line: its sentence, or that it names nobody yet.
pub(super) fn source_line(article: &Article, id: SourceId) -> String {
    let form = article.records().sources.get(&id).map(|source| source.form);
    let line = attribution::sentence(article, id, form.unwrap_or_default());
    if line.is_empty() {
        say("source-unnamed").to_owned()
    } else {
        line
    }
}

fn source(desk: &mut Desk, ui: &mut Ui, article: &Article, id: QuoteId, quote: &Quote) {
    let shown = quote
        .source
        .map_or_else(|| say("none").to_owned(), |id| source_line(article, id));
    let chosen = select(ui, say("quotes-source"), &shown, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        if MenuItem::new(say("none"))
            .on(quote.source.is_none())
            .ui(ui)
            .clicked()
        {
            out = Some(None);
        }
        for other in article.records().sources.keys() {
            let line = source_line(article, *other);
            let is_on = quote.source == Some(*other);
            if MenuItem::new(&line).on(is_on).ui(ui).clicked() {
                out = Some(Some(*other));
            }
        }
        out
    });
    if let Some(source) = chosen {
        marking::set_quote(desk, id, |quote| quote.source = source);
    }
    if let Some(source) = quote.source
        && Button::new(say("quotes-edit-source"))
            .look(Look::Link)
            .ui(ui)
            .clicked()
    {
        desk.seat.source = Some(source);
        desk.view.section = Section::Sources;
    }
}

fn buttons(desk: &mut Desk, ui: &mut Ui, article: &Article, id: QuoteId, quote: &Quote) {
    let is_set_off = marking::is_set_off(desk.seat.document.state(), id);
    ui.horizontal_wrapped(|ui| {
        if quote.standing == Standing::Found {
            let key = desk.keymap.written(Action::ConfirmQuote);
            let confirm = Button::new(say("quotes-confirm"))
                .look(Look::Primary)
                .icon(Icon::Check);
            let reading = passage::reading(&mut desk.seat, article, id);
            let what = match reading.map(|reading| reading.likeness) {
                None => "quotes-checked",
                Some(Likeness::Whole) => "quotes-checked.whole",
                Some(Likeness::But(_) | Likeness::Absent) => "quotes-checked.differing",
            };
            let help = say_with(what, [("key", key.into())]);
            if confirm.help(&help).ui(ui).clicked() {
                marking::confirm(desk, id);
            }
        } else if Button::new(say("quotes-not-confirmed")).ui(ui).clicked() {
            marking::set_quote(desk, id, |quote| quote.standing = Standing::Found);
        }
        let (words, action) = if is_set_off {
            (say("quotes-lower"), Action::LowerQuote)
        } else {
            (say("quotes-lift"), Action::LiftQuote)
        };
        if Button::new(words).ui(ui).clicked() {
            desk.asked.push(action);
        }
        if Button::new(say("go-to")).icon(Icon::GoTo).ui(ui).clicked() {
            marking::go_to_quote(desk, id);
        }
    });
}
