//! Where readers are led from under the words: a list whose lines are typed, moved and taken out.

use egui::{Frame, Id, Key, Margin, Rect, Response, Role, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::article::set;
use crate::desk::action::Action;
use crate::desk::component::{
    Button, Chip, Field, Heed, Icon, IconButton, Kind, Look, Text, Tone, drop_between, flow, ring,
    section, state, tell_option,
};
use crate::desk::say::{say, say_with};
use crate::desk::theme::{corner, theme};
use crate::desk::{Desk, Section, drift, regions};
use crate::model::article::ArticleId;
use crate::model::mark::Address;
use crate::model::particulars::Particular;
use crate::model::related::{Related, Target, Withheld};

/// What is looked at of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::desk) struct Asked {
    /// The one whose fields are shown; behind the last one, another.
    chosen: Option<usize>,
    /// Whether its title is to have the keyboard.
    wants_keyboard: bool,
    /// The line that is to have it, because it moved.
    wants_line: Option<usize>,
    dragged: Option<usize>,
}

fn all(desk: &Desk) -> &[Related] {
    &desk.seat.document.article().particulars().related
}

/// Leads to one of them; behind the last one, to another that is to be typed.
pub(in crate::desk) fn go(desk: &mut Desk, at: usize) {
    let at = at.min(all(desk).len());
    desk.view.section = Section::Article;
    desk.show_inspector(true);
    desk.seat.related.chosen = Some(at);
    desk.seat.related.wants_keyboard = true;
}

fn put(desk: &mut Desk, change: impl FnOnce(&mut Vec<Related>)) {
    let mut related = all(desk).to_vec();
    change(&mut related);
    set(desk, Particular::Related(related));
}

/// Changes one of them, or begins it.
fn put_in(desk: &mut Desk, at: usize, change: impl FnOnce(&mut Related)) {
    put(desk, |related| {
        if related.len() <= at {
            related.push(Related::default());
        }
        if let Some(one) = related.get_mut(at) {
            change(one);
        }
    });
}

/// Moves the one that has the keyboard.
pub(in crate::desk) fn shift(desk: &mut Desk, step: isize) {
    let from = desk.view.focused_related;
    if let Some((from, to)) = from.and_then(|at| Some((at, at.checked_add_signed(step)?))) {
        move_to(desk, from, to);
    }
}

fn move_to(desk: &mut Desk, from: usize, to: usize) {
    let length = all(desk).len();
    if from == to || length <= from || length <= to {
        return;
    }
    put(desk, |related| {
        let one = related.remove(from);
        related.insert(to, one);
    });
    let has_fields = desk.seat.related.chosen == Some(from);
    desk.seat.related.chosen = has_fields.then_some(to);
    // The keyboard goes with it.
    desk.seat.related.wants_line = desk.view.focused_related.map(|_| to);
}

fn remove(desk: &mut Desk, at: usize) {
    put(desk, |related| {
        if at < related.len() {
            related.remove(at);
        }
    });
    desk.seat.related.chosen = None;
}

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    section(ui, say("related"), |ui| {
        let add = Button::new(say("add"))
            .name(Action::AddRelated.title())
            .look(Look::Link)
            .icon(Icon::Add);
        if add.ui(ui).clicked() {
            go(desk, usize::MAX);
        }
    });
    let related = all(desk).to_vec();
    let mut places = Vec::with_capacity(related.len());
    for (at, one) in related.iter().enumerate() {
        places.push(line(desk, ui, at, one));
        if desk.seat.related.chosen == Some(at) {
            fields(desk, ui, at, one);
        }
        ui.add_space(6.0);
    }
    if desk.seat.related.chosen == Some(related.len()) {
        fields(desk, ui, related.len(), &Related::default());
    }
    let dragged = desk.seat.related.dragged;
    if let Some((from, to)) = dragged.and_then(|at| Some((at, drop_between(ui, at, &places)?))) {
        desk.seat.related.dragged = None;
        move_to(desk, from, to);
    }
}

/// What its article says of itself now.
fn target(desk: &Desk, one: &Related) -> Option<Target> {
    drift::target(desk, one.article?)
}

/// A sign, its words, and their colour.
type Known = (Option<Icon>, String, Tone);

/// Where it leads, and what is wrong with that.
fn states(desk: &Desk, one: &Related) -> Vec<Known> {
    let warn = |key, tone| (Some(Icon::Warning), say(key).to_owned(), tone);
    let mut all: Vec<Known> = match &one.url {
        Some(url) if url.is_safe() => vec![(None, url.as_str().to_owned(), Tone::Faint)],
        Some(_) => vec![warn("related-bad-address", Tone::Bad)],
        None => vec![warn("related-no-address", Tone::Warn)],
    };
    let target = target(desk, one);
    match target.as_ref().and_then(|it| it.withheld(desk.now())) {
        Some(Withheld::Killed) => all.push(warn("related-killed", Tone::Bad)),
        Some(Withheld::Embargoed) => all.push(warn("related-embargoed", Tone::Bad)),
        None => {}
    }
    if target.is_some_and(|target| one.drifts(&target)) {
        all.push((
            Some(Icon::Edit),
            say("queue-differs").to_owned(),
            Tone::Warn,
        ));
    }
    all
}

/// One of them in a few words; gives back its place.
fn line(desk: &mut Desk, ui: &mut Ui, at: usize, one: &Related) -> Rect {
    let theme = theme(ui);
    let colours = &theme.colours;
    let is_chosen = desk.seat.related.chosen == Some(at);
    let states = states(desk, one);
    let title = match one.title.trim() {
        "" => say("related-untitled"),
        title => title,
    };
    let ground = ui.painter().add(Shape::Noop);
    let (before, after) = if flow::is_rtl() { (11, 26) } else { (26, 11) };
    let shown = Frame::new()
        .outer_margin(Margin::symmetric(16, 0))
        .inner_margin(Margin {
            left: before,
            right: after,
            top: 7,
            bottom: 7,
        })
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            Text::new(title, Kind::CardHeadline).rows(2).silent().ui(ui);
            for (icon, words, tone) in &states {
                if icon.is_some() {
                    state(ui, *icon, words, *tone);
                } else {
                    let address = Text::new(words, Kind::Tiny).tone(*tone);
                    address.rows(1).silent().ui(ui);
                }
            }
        });
    let outer = shown.response.rect;
    let area = Rect::from_x_y_ranges(outer.left() + 16.0..=outer.right() - 16.0, outer.y_range());
    let id = line_id(desk, at);
    if desk.seat.related.wants_line == Some(at) {
        desk.seat.related.wants_line = None;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let response = ui.interact(area, id, Sense::click_and_drag());
    let words = states.iter().map(|(_, words, _)| words.as_str());
    let name: Vec<&str> = std::iter::once(title).chain(words).collect();
    let name = name.join(say("comma"));
    tell_option(&response, Role::ListBoxOption, is_chosen, &name);
    let (edge, fill) = match (is_chosen, desk.seat.related.dragged == Some(at)) {
        (_, true) => (colours.line, colours.chip),
        (true, false) => (colours.edge, colours.raised),
        (false, false) => (colours.line, colours.raised),
    };
    let radius = corner(theme.sizes.radius_card);
    let stroke = Stroke::new(1.0, edge);
    let inside = egui::StrokeKind::Inside;
    let shape = egui::epaint::RectShape::new(area, radius, fill, stroke, inside);
    ui.painter().set(ground, shape);
    let grip = if response.hovered() || is_chosen {
        colours.ink_3
    } else {
        colours.line_2
    };
    let middle = pos2(flow::start(area, 13.0, 0.0), area.top() + 16.0);
    Icon::Grip.paint(ui, middle, 15.0, grip);
    ring(ui, &response, area, theme.sizes.radius_card);
    hear(desk, &response, at, is_chosen);
    area
}

fn line_id(desk: &Desk, at: usize) -> Id {
    Id::unique(("related line", desk.seat.id.number(), at))
}

fn hear(desk: &mut Desk, response: &Response, at: usize, is_chosen: bool) {
    if response.has_focus() {
        desk.view.focused_related = Some(at);
        let takes_out = response.ctx.input_mut(|input| {
            let pressed = |key| input.key_pressed(key);
            [Key::Delete, Key::Backspace].into_iter().any(pressed)
        });
        if takes_out {
            remove(desk, at);
            return;
        }
    }
    if response.clicked() {
        desk.seat.related.chosen = (!is_chosen).then_some(at);
    }
    if response.drag_started() {
        desk.seat.related.dragged = Some(at);
    }
}

fn field<'a>(desk: &Desk, name: &'a str, salt: &'a str) -> Field<'a> {
    Field::new(name).of(salt).number(desk.seat.id.number())
}

/// The fields of one of them, and what can be done with it.
fn fields(desk: &mut Desk, ui: &mut Ui, at: usize, one: &Related) {
    let is_there = at < all(desk).len();
    let shown = Frame::new()
        .outer_margin(Margin::symmetric(16, 0))
        .inner_margin(Margin::symmetric(4, 6));
    shown.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 7.0);
        if is_there {
            ui.horizontal(|ui| buttons(desk, ui, at));
        }
        let salt = format!("related {at}");
        title(desk, ui, at, one, &salt);
        let is_safe = one.url.as_ref().is_none_or(Address::is_safe);
        let heed = match is_safe {
            true => Heed::Nothing,
            false => Heed::Wrong(say("article-address.wrong")),
        };
        let field = field(desk, say("related-address"), &salt);
        let field = field.hint("https://").heed(heed);
        if let Some(typed) = field.live(ui, one.url.as_ref().map_or("", Address::as_str)) {
            put_in(desk, at, |one| one.url = Address::new(&typed));
        }
        let target = target(desk, one);
        if let Some(target) = target.filter(|target| one.drifts(target)) {
            ui.horizontal(|ui| {
                Chip::new(say("queue-differs")).tone(Tone::Warn).ui(ui);
                let again = Button::new(say("queue-again")).look(Look::Link);
                if again.ui(ui).clicked() {
                    put_in(desk, at, |one| one.agree(&target));
                }
            });
        }
    });
}

/// The title, completed from the headlines of the library.
fn title(desk: &mut Desk, ui: &mut Ui, at: usize, one: &Related, salt: &str) {
    let hint = say("related-title.hint");
    let field = field(desk, say("related-title"), salt).hint(hint);
    let id = field.id();
    if desk.seat.related.wants_keyboard {
        desk.seat.related.wants_keyboard = !regions::give(desk, ui, id);
    }
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    let found = match one.article {
        None if had_focus => headlines(desk, &one.title),
        _ => Vec::new(),
    };
    let names: Vec<String> = found.iter().map(|(_, name)| name.clone()).collect();
    if let Some(typed) = field.offering(ui, &one.title, &names) {
        let taken = found.iter().find(|(_, name)| *name == typed);
        let target = taken.and_then(|(id, _)| Some((*id, read(desk, *id)?)));
        put_in(desk, at, |one| match target {
            Some((id, target)) => *one = Related::to(id, target),
            None => one.title = typed,
        });
    }
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if had_focus && !has_focus {
        leave(desk, at);
    }
}

/// What was typed as a title may be an address; what says nothing goes.
fn leave(desk: &mut Desk, at: usize) {
    let Some(one) = all(desk).get(at) else {
        return;
    };
    let mut right = one.clone();
    right.put_right();
    if right != *one {
        put_in(desk, at, |one| *one = right);
    } else if one.is_blank() {
        remove(desk, at);
    }
}

/// Articles whose headlines go on as it is typed, but for those that are there already.
fn headlines(desk: &Desk, typed: &str) -> Vec<(ArticleId, String)> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let own = desk.seat.document.article().id();
    let is_here = |id: ArticleId| id == own || all(desk).iter().any(|one| one.article == Some(id));
    let found = desk.shelf.headed(typed).into_iter();
    let found = found.filter(|row| !is_here(row.id));
    found.map(|row| (row.id, row.title)).collect()
}

/// What an article of the library says of itself; one that cannot be read is told of.
fn read(desk: &mut Desk, id: ArticleId) -> Option<Target> {
    use crate::desk::errors::Told as _;
    if let Some(known) = drift::target(desk, id) {
        return Some(known);
    }
    let row = desk.shelf.by_id(id)?;
    match desk.shelf.read(&row.path) {
        Ok(kept) => Some(Target::of(&kept.article)),
        Err(error) => {
            desk.notices.fail(move || error.told(), None);
            None
        }
    }
}

fn buttons(desk: &mut Desk, ui: &mut Ui, at: usize) {
    let length = all(desk).len();
    let (up, down) = (
        desk.keymap.written(Action::MoveUp),
        desk.keymap.written(Action::MoveDown),
    );
    let earlier = IconButton::new(Icon::MoveUp, say("move-up")).key(&up);
    if earlier.enabled(0 < at).ui(ui).clicked() {
        move_to(desk, at, at.saturating_sub(1));
    }
    let later = IconButton::new(Icon::MoveDown, say("move-down")).key(&down);
    if later.enabled(at + 1 < length).ui(ui).clicked() {
        move_to(desk, at, at + 1);
    }
    ui.with_layout(flow::back(), |ui| {
        let out = say_with("related-remove", [("number", (at + 1).into())]);
        if IconButton::new(Icon::Remove, &out).ui(ui).clicked() {
            remove(desk, at);
        }
    });
}
