//! The bar that finds words in the article, and puts others in their place.

use egui::{Frame, Key, Margin, Modifiers, Ui};

use crate::desk::component::{
    Button, Field, Heed, Icon, IconButton, Kind, Look, Text, Toggle, Tone, flow, hairline,
};
use crate::desk::panel::inspector::Section;
use crate::desk::say::{say, say_with};
use crate::desk::theme::theme;
use crate::desk::{Desk, marking, words};
use crate::edit::command::fields::Field as Place;
use crate::edit::command::find::{Finder, Hit, Search};
use crate::edit::revision::Big;
use crate::edit::selection::Selection;
use crate::edit::step::Step;
use crate::model::article::ArticleId;
use crate::model::position::Assoc;
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
    known: Option<(Search, ArticleId, usize)>,
    /// The hit that was gone to and does not stand on the page, with what was selected then.
    beside: Option<(Hit, Selection)>,
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
    let selected = crate::edit::command::typing::selected(desk.seat.document.state());
    let find = &mut desk.seat.find;
    find.is_open = true;
    find.wants_field = true;
    find.has_replace |= has_replace;
    if let Some(slice) = selected {
        let text = slice.text();
        if text.contains('\n') {
            // Whoever selected several blocks means to work in them.
            let selection = desk.seat.document.state().selection;
            find.search.within = Some(selection.from()..selection.to());
        } else if !text.is_empty() {
            find.search.words = text;
        }
    }
}

/// Whether there is something to go to.
pub(in crate::desk) fn has_hits(desk: &Desk) -> bool {
    !desk.seat.find.hits.is_empty()
}

/// Goes to the hit after the selection or before it, round the ends.
pub(in crate::desk) fn step(desk: &mut Desk, is_forward: bool) {
    look(desk);
    let hits = &desk.seat.find.hits;
    let next = match (current(desk), is_forward) {
        (Some(at), true) => hits.get(at + 1),
        (Some(at), false) => at.checked_sub(1).and_then(|at| hits.get(at)),
        (None, _) => {
            let selection = desk.seat.document.state().selection;
            let words = hits.iter().filter_map(|hit| Some((hit, hit.selection()?)));
            let mut words = words.map(|(hit, found)| (hit, found.from()));
            if is_forward {
                let after = words.find(|(_, start)| {
                    selection.from() < *start
                        || (selection.is_caret() && selection.from() <= *start)
                });
                after.map(|(hit, _)| hit)
            } else {
                let mut before = words.filter(|(_, start)| *start < selection.from());
                before.next_back().map(|(hit, _)| hit)
            }
        }
    };
    let round = || {
        if is_forward {
            hits.first()
        } else {
            hits.last()
        }
    };
    if let Some(hit) = next.or_else(round).cloned() {
        show(desk, hit);
    }
}

/// Goes to a hit: selects it on the page, or opens the panel that has it.
fn show(desk: &mut Desk, hit: Hit) {
    let keeps_page = desk.view.wants_page;
    match (&hit, hit.selection()) {
        (_, Some(selection)) => {
            desk.seat.find.beside = None;
            marking::go_to(desk, selection);
        }
        (Hit::Field(field, _), _) => {
            let field = *field;
            desk.seat.find.beside = Some((hit, desk.seat.document.state().selection));
            turn_to(desk, field);
        }
        (Hit::Words(_), None) => {}
    }
    // The keyboard stays in the bar while somebody types there.
    desk.view.wants_page = keeps_page || !desk.seat.find.is_open;
}

/// Shows the panel where a text is that does not stand on the page.
fn turn_to(desk: &mut Desk, field: Place) {
    desk.view.section = match field {
        Place::Speaker(id) | Place::SpeakerRole(id) | Place::Occasion(id) => {
            desk.seat.quote = Some(id);
            Section::Quotes
        }
        Place::Party(_) => Section::Sources,
        Place::Author(_) | Place::AuthorRole(_) | Place::Bio(_) => Section::Author,
        Place::PostTitle(_) | Place::PostExcerpt(_) | Place::PostKicker(_) => return,
    };
    desk.settings.shows_inspector = true;
}

/// What such a text is, in words.
fn name(field: Place) -> &'static str {
    say(match field {
        Place::Speaker(_) => "find-in-speaker",
        Place::SpeakerRole(_) => "find-in-speaker-role",
        Place::Occasion(_) => "find-in-occasion",
        Place::Party(_) => "find-in-source",
        Place::Author(_) => "find-in-author",
        Place::AuthorRole(_) => "find-in-author-role",
        Place::Bio(_) => "find-in-bio",
        Place::PostTitle(_) => "find-in-post-title",
        Place::PostExcerpt(_) => "find-in-post-excerpt",
        Place::PostKicker(_) => "find-in-post-kicker",
    })
}

/// Which hit was gone to, by its turn.
fn current(desk: &Desk) -> Option<usize> {
    let find = &desk.seat.find;
    let selection = desk.seat.document.state().selection;
    let beside = find.beside.as_ref();
    if let Some((beside, _)) = beside.filter(|(_, then)| *then == selection) {
        return find.hits.iter().position(|hit| hit == beside);
    }
    let mut hits = find.hits.iter();
    hits.position(|hit| {
        let found = hit.selection();
        found.is_some_and(|hit| hit.from() == selection.from() && hit.to() == selection.to())
    })
}

/// Finds anew when the article or the search is another.
fn look(desk: &mut Desk) {
    let article = desk.seat.document.article();
    let entries = desk.seat.document.log().entries();
    let find = &mut desk.seat.find;
    if let (Some(within), Some((_, id, seen))) = (&mut find.search.within, &find.known)
        && *id == article.id()
    {
        // The stretch grows and shrinks with what is changed in it.
        let steps = entries
            .iter()
            .skip(*seen)
            .flat_map(|entry| &entry.transaction.steps);
        for map in steps.map(Step::map) {
            let from = map.map(within.start, Assoc::Before);
            *within = from..map.map(within.end, Assoc::After).max(from);
        }
    }
    let key = (find.search.clone(), article.id(), entries.len());
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
    desk.seat.find.is_open
}

/// Shows the hits over the words, while the bar is open.
pub(super) fn decorate(desk: &mut Desk) {
    if !desk.seat.find.is_open {
        desk.seat.surface.decorate(Vec::new());
        return;
    }
    look(desk);
    let selection = desk.seat.document.state().selection;
    let hits = desk.seat.find.hits.iter().filter_map(Hit::selection);
    let decorations = hits
        .map(|hit| Decoration {
            from: hit.from(),
            to: hit.to(),
            shown: if selection.from() == hit.from() && selection.to() == hit.to() {
                Shown::Here
            } else {
                Shown::Hit
            },
        })
        .collect();
    desk.seat.surface.decorate(decorations);
}

/// Shows the bar over the page.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    if !desk.seat.find.is_open {
        return;
    }
    let theme = theme(ui);
    let id = Find::field().id();
    if std::mem::take(&mut desk.seat.find.wants_field) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let is_typing = ui.memory(|memory| memory.has_focus(id));
    let is_replacing = ui.memory(|memory| memory.has_focus(Find::with_field().id()));
    let has_focus = is_typing || is_replacing;
    let had_focus = std::mem::replace(&mut desk.seat.find.had_focus, has_focus);
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
            ui.with_layout(flow::column(), |ui| {
                ui.horizontal(|ui| first_row(desk, ui));
                if desk.seat.find.has_replace {
                    ui.horizontal(|ui| second_row(desk, ui));
                }
            });
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
    let find = &mut desk.seat.find;
    find.is_open = false;
    find.has_replace = false;
    find.search.within = None;
    find.beside = None;
    desk.view.wants_page = true;
}

fn first_row(desk: &mut Desk, ui: &mut Ui) {
    let room = (ui.available_width() - 410.0).clamp(140.0, 340.0);
    let is_wrong = desk.seat.find.finder.is_none() && !desk.seat.find.search.words.is_empty();
    ui.scope(|ui| {
        ui.set_width(room);
        let words = desk.seat.find.search.words.clone();
        let heed = if is_wrong {
            Heed::Wrong(say("find-no-pattern"))
        } else {
            Heed::Nothing
        };
        let field = Find::field().heed(heed);
        if let Some(typed) = field.live(ui, &words) {
            desk.seat.find.search.words = typed;
            look(desk);
            let start = desk.seat.document.state().selection.from();
            desk.seat.document.select(Selection::caret(start));
            step(desk, true);
        }
    });
    let (told, tone) = told(desk);
    Text::new(&told, Kind::Small).tone(tone).ui(ui);
    let selection = desk.seat.document.state().selection;
    let search = &mut desk.seat.find.search;
    let mut is_within = search.within.is_some();
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
        ("é", say("find-folds"), &mut search.folds),
        ("[ ]", say("find-within"), &mut is_within),
    ] {
        if Toggle::new(words, name, *is_on).ui(ui).clicked() {
            *is_on = !*is_on;
        }
    }
    match (is_within, &search.within) {
        (true, None) if !selection.is_caret() => {
            search.within = Some(selection.from()..selection.to());
        }
        (false, Some(_)) => search.within = None,
        _ => {}
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
    ui.with_layout(flow::back(), |ui| {
        if IconButton::new(Icon::Close, say("find-close"))
            .ui(ui)
            .clicked()
        {
            close(desk);
        }
        if !desk.seat.find.has_replace
            && Button::new(say("find-replace"))
                .look(Look::Link)
                .ui(ui)
                .clicked()
        {
            desk.seat.find.has_replace = true;
        }
    });
}

/// "3 of 12", or what else there is to say.
fn told(desk: &Desk) -> (String, Tone) {
    let find = &desk.seat.find;
    if find.search.words.is_empty() {
        return (String::new(), Tone::Quiet);
    }
    let here = current(desk);
    let beside = match here.and_then(|at| find.hits.get(at)) {
        Some(Hit::Field(field, _)) => format!(" · {}", name(*field)),
        _ => String::new(),
    };
    match (here, find.hits.len()) {
        (_, 0) => (say("find-nothing").to_owned(), Tone::Warn),
        (Some(at), all) => (
            say_with(
                "count-of",
                [("count", (at + 1).into()), ("all", all.into())],
            ) + &beside,
            Tone::Quiet,
        ),
        (None, all) => (words::count("count-hits", all), Tone::Quiet),
    }
}

fn second_row(desk: &mut Desk, ui: &mut Ui) {
    let room = (ui.available_width() - 330.0).clamp(140.0, 340.0);
    ui.scope(|ui| {
        ui.set_width(room);
        let with = desk.seat.find.with.clone();
        if let Some(typed) = Find::with_field().live(ui, &with) {
            desk.seat.find.with = typed;
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
    let takes_quotes = &mut desk.seat.find.search.takes_quotes;
    if Toggle::new(say("find-quotes-sign"), say("find-quotes"), *takes_quotes)
        .ui(ui)
        .clicked()
    {
        *takes_quotes = !*takes_quotes;
    }
}

/// Replaces the hit that was gone to, and goes to the next one.
fn replace(desk: &mut Desk) {
    look(desk);
    let now = desk.now();
    let state = desk.seat.document.state();
    let find = &desk.seat.find;
    let here = current(desk).and_then(|at| find.hits.get(at)).cloned();
    let (Some(finder), Some(hit)) = (&find.finder, here) else {
        step(desk, true);
        return;
    };
    if finder.is_kept(&state.article, &hit) {
        desk.notices.say(say("find-left-one"), None, now);
        step(desk, true);
        return;
    }
    let change = finder.replace(state, &hit, &find.with, now);
    if desk.change(change) && hit.selection().is_some() {
        // On from behind the new words, which may be a hit themselves.
        let end = desk.seat.document.state().selection.to();
        desk.seat.document.select(Selection::caret(end));
    }
    step(desk, true);
}

fn replace_all(desk: &mut Desk) {
    look(desk);
    let now = desk.now();
    let find = &desk.seat.find;
    let Some(finder) = &find.finder else {
        return;
    };
    let (change, replaced) = finder.replace_all(desk.seat.document.state(), &find.with, now);
    if desk.change_much(change, Big::ReplaceAll) {
        let mut told = words::count("find-replaced", replaced.hits);
        if 0 < replaced.left {
            told += &words::count("find-left", replaced.left);
        }
        let undo = Some(crate::desk::action::Action::Undo);
        desk.notices.say(told, undo, now);
    } else if 0 < replaced.left {
        desk.notices.say(say("find-left-one"), None, now);
    }
}
