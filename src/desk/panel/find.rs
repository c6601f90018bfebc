//! The bar that finds words in the article, and puts others in their place.

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Ui};

use crate::desk::component::{
    Button, Field, Heed, Icon, IconButton, Kind, Look, Text, Toggle, Tone, hairline,
};
use crate::desk::say::{say, say_with};
use crate::desk::theme::theme;
use crate::desk::{Desk, marking, words};
use crate::edit::command::find::{Finder, Hit, Search};
use crate::edit::revision::Big;
use crate::edit::selection::Selection;
use crate::surface::{Decoration, Shown};

/// What is looked for, and what was found in which article.
#[derive(Debug, Default)]
pub(in crate::desk) struct Find {
    is_open: bool,
    has_replace: bool,
    wants_field: bool,
    /// Whether the bar had the keyboard in the last frame: egui takes it away with Escape.
    had_focus: bool,
    search: Search,
    with: String,
    finder: Option<Finder>,
    hits: Vec<Hit>,
    /// The search and the length of the log that the hits are of.
    known: Option<(Search, crate::model::article::ArticleId, usize)>,
}

impl Find {
    fn field() -> Field<'static> {
        let name = say("find-field");
        Field::new(name).hint(name).of("find").bare()
    }

    fn with_field() -> Field<'static> {
        let name = say("find-with");
        Field::new(name).hint(name).of("find").bare()
    }
}

/// Opens the bar, with what is selected in its field.
pub(in crate::desk) fn open(desk: &mut Desk, has_replace: bool) {
    let selected = crate::edit::command::typing::selected(desk.document.state());
    let find = &mut desk.view.find;
    find.is_open = true;
    find.wants_field = true;
    find.has_replace |= has_replace;
    if let Some(slice) = selected {
        let text = slice.text();
        if !text.contains('\n') && !text.is_empty() {
            find.search.words = text;
        }
    }
}

/// Whether there is something to go to.
pub(in crate::desk) fn has_hits(desk: &Desk) -> bool {
    !desk.view.find.hits.is_empty()
}

/// Goes to the hit after the selection or before it, round the ends.
pub(in crate::desk) fn step(desk: &mut Desk, is_forward: bool) {
    look(desk);
    let selection = desk.document.state().selection;
    let hits = &desk.view.find.hits;
    let next = if is_forward {
        let after = hits.iter().find(|hit| {
            selection.from() < hit.start || (selection.is_caret() && selection.from() <= hit.start)
        });
        after.or_else(|| hits.first())
    } else {
        let before = hits.iter().rev().find(|hit| hit.start < selection.from());
        before.or_else(|| hits.last())
    };
    if let Some(hit) = next.cloned() {
        let selection = Selection {
            anchor: hit.start,
            head: hit.end,
        };
        let keeps_page = desk.view.wants_page;
        marking::go_to(desk, selection);
        // The keyboard stays in the bar while somebody types there.
        desk.view.wants_page = keeps_page || !desk.view.find.is_open;
    }
}

/// Finds anew when the article or the search is another.
fn look(desk: &mut Desk) {
    let article = desk.document.article();
    let find = &mut desk.view.find;
    let key = (
        find.search.clone(),
        article.id(),
        desk.document.log().entries().len(),
    );
    if find.known.as_ref() == Some(&key) {
        return;
    }
    find.finder = Finder::new(&find.search);
    find.hits = find
        .finder
        .as_ref()
        .map(|finder| finder.hits(article))
        .unwrap_or_default();
    find.known = Some(key);
}

/// Whether the bar is open.
pub(super) fn is_open(desk: &Desk) -> bool {
    desk.view.find.is_open
}

/// Shows the hits over the words, while the bar is open.
pub(super) fn decorate(desk: &mut Desk) {
    if !desk.view.find.is_open {
        desk.surface.decorate(Vec::new());
        return;
    }
    look(desk);
    let selection = desk.document.state().selection;
    let hits = desk.view.find.hits.iter();
    let decorations = hits
        .map(|hit| Decoration {
            from: hit.start,
            to: hit.end,
            shown: if selection.from() == hit.start && selection.to() == hit.end {
                Shown::Here
            } else {
                Shown::Hit
            },
        })
        .collect();
    desk.surface.decorate(decorations);
}

/// Shows the bar over the page.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    if !desk.view.find.is_open {
        return;
    }
    let theme = theme(ui);
    let id = Find::field().id();
    if std::mem::take(&mut desk.view.find.wants_field) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let is_typing = ui.memory(|memory| memory.has_focus(id));
    let is_replacing = ui.memory(|memory| memory.has_focus(Find::with_field().id()));
    let has_focus = is_typing || is_replacing;
    let had_focus = std::mem::replace(&mut desk.view.find.had_focus, has_focus);
    if has_focus {
        keys(desk, ui, is_replacing);
    } else if had_focus && ui.input(|input| input.key_pressed(Key::Escape)) {
        close(desk);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    Frame::new()
        .fill(theme.colours.side)
        .inner_margin(Margin::symmetric(16, 8))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.horizontal(|ui| first_row(desk, ui));
            if desk.view.find.has_replace {
                ui.horizontal(|ui| second_row(desk, ui));
            }
        });
    hairline(ui);
}

fn keys(desk: &mut Desk, ui: &Ui, is_replacing: bool) {
    let (back, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::SHIFT, Key::Enter),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    if back {
        step(desk, false);
    } else if enter && is_replacing {
        replace(desk);
    } else if enter {
        step(desk, true);
    }
}

fn close(desk: &mut Desk) {
    desk.view.find.is_open = false;
    desk.view.find.has_replace = false;
    desk.view.wants_page = true;
}

fn first_row(desk: &mut Desk, ui: &mut Ui) {
    let room = (ui.available_width() - 330.0).clamp(140.0, 340.0);
    let is_wrong = desk.view.find.finder.is_none() && !desk.view.find.search.words.is_empty();
    ui.scope(|ui| {
        ui.set_width(room);
        let words = desk.view.find.search.words.clone();
        let heed = if is_wrong {
            Heed::Wrong(say("find-no-pattern"))
        } else {
            Heed::Nothing
        };
        let field = Find::field().heed(heed);
        if let Some(typed) = field.live(ui, &words) {
            desk.view.find.search.words = typed;
            look(desk);
            let start = desk.document.state().selection.from();
            desk.document.select(Selection::caret(start));
            step(desk, true);
        }
    });
    let (told, tone) = told(desk);
    Text::new(&told, Kind::Small).tone(tone).ui(ui);
    let search = &mut desk.view.find.search;
    for (words, name, is_on) in [
        (
            say("find-case-sign"),
            say("find-case"),
            &mut search.minds_case,
        ),
        (
            say("find-whole-sign"),
            say("find-whole"),
            &mut search.is_whole,
        ),
        (".*", say("find-pattern"), &mut search.is_pattern),
    ] {
        if Toggle::new(words, name, *is_on).ui(ui).clicked() {
            *is_on = !*is_on;
        }
    }
    let can = has_hits(desk);
    if IconButton::new(Icon::MoveUp, say("find-previous"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        step(desk, false);
    }
    if IconButton::new(Icon::MoveDown, say("find-next"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        step(desk, true);
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if IconButton::new(Icon::Close, say("find-close"))
            .ui(ui)
            .clicked()
        {
            close(desk);
        }
        if !desk.view.find.has_replace
            && Button::new(say("find-replace"))
                .look(Look::Link)
                .ui(ui)
                .clicked()
        {
            desk.view.find.has_replace = true;
        }
    });
}

/// "3 of 12", or what else there is to say.
fn told(desk: &Desk) -> (String, Tone) {
    let find = &desk.view.find;
    if find.search.words.is_empty() {
        return (String::new(), Tone::Quiet);
    }
    let selection = desk.document.state().selection;
    let here = find
        .hits
        .iter()
        .position(|hit| hit.start == selection.from() && hit.end == selection.to());
    match (here, find.hits.len()) {
        (_, 0) => (say("find-nothing").to_owned(), Tone::Warn),
        (Some(at), all) => (
            say_with(
                "count-of",
                [("count", (at + 1).into()), ("all", all.into())],
            ),
            Tone::Quiet,
        ),
        (None, all) => (words::count("count-hits", all), Tone::Quiet),
    }
}

fn second_row(desk: &mut Desk, ui: &mut Ui) {
    let room = (ui.available_width() - 330.0).clamp(140.0, 340.0);
    ui.scope(|ui| {
        ui.set_width(room);
        let with = desk.view.find.with.clone();
        if let Some(typed) = Find::with_field().live(ui, &with) {
            desk.view.find.with = typed;
        }
    });
    let can = has_hits(desk);
    if Button::new(say("find-replace-this"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        replace(desk);
    }
    if Button::new(say("find-replace-all"))
        .enabled(can)
        .ui(ui)
        .clicked()
    {
        replace_all(desk);
    }
}

/// Replaces the hit that is selected, and goes to the next one.
fn replace(desk: &mut Desk) {
    look(desk);
    let now = desk.now();
    let state = desk.document.state();
    let find = &desk.view.find;
    let selection = state.selection;
    let here = find
        .hits
        .iter()
        .find(|hit| hit.start == selection.from() && hit.end == selection.to());
    let (Some(finder), Some(hit)) = (&find.finder, here) else {
        step(desk, true);
        return;
    };
    let change = finder.replace(state, hit, &find.with, now);
    if desk.change(change) {
        // On from behind the new words, which may be a hit themselves.
        let end = desk.document.state().selection.to();
        desk.document.select(Selection::caret(end));
        step(desk, true);
    }
}

fn replace_all(desk: &mut Desk) {
    look(desk);
    let now = desk.now();
    let find = &desk.view.find;
    let state = desk.document.state();
    let change = find
        .finder
        .as_ref()
        .and_then(|finder| finder.replace_all(state, &find.with, now));
    if let Some((change, number)) = change
        && desk.change_much(Some(change), Big::ReplaceAll)
    {
        let told = words::count("find-replaced", number);
        let undo = Some(crate::desk::action::Action::Undo);
        desk.notices.say(told, undo, now);
    }
}
