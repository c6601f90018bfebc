//! The recent posts as the site shows them, in the order in which it will.

use egui::style::ScrollAnimation;
use egui::{Frame, Id, Margin, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::top;
use crate::desk::action::Action;
use crate::desk::component::{
    Button, Chip, Field, Icon, IconButton, Kind, Look, MenuItem, Text, Tone, Typed, context_menu,
    drop_between, drop_menu, empty, flow, follow_keyboard, menu_divider, ring, section, state,
    tell_option, tip,
};
use crate::desk::leaving::{self, Then};
use crate::desk::say::{say, say_with, spoken};
use crate::desk::theme::{corner, theme};
use crate::desk::{Desk, drift, lists, words};
use crate::model::queue::{Card, CardLine, age};

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    section(ui, say("queue-posts"), |ui| {
        let add = Button::new(say("add"))
            .look(Look::Link)
            .icon(Icon::Add)
            .ui(ui);
        drop_menu(&add, 220.0, |ui| {
            let asked = top::lines(
                desk,
                ui,
                false,
                &[
                    Action::AddToQueue,
                    Action::AddPost,
                    Action::AddPostsFromText,
                ],
            );
            desk.asked.extend(asked);
        });
    });
    let Some(queue) = desk.shelf.queue() else {
        return;
    };
    let cards = queue.cards.clone();
    flow::scroll(ui)
        .id_salt("queue")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            if cards.is_empty() {
                empty(ui, say("queue-none"), say("queue-none.help"), |ui| {
                    let add = Button::new(Action::AddToQueue.title());
                    if add.ui(ui).clicked() {
                        desk.asked.push(Action::AddToQueue);
                    }
                });
                return;
            }
            // Room for the ring round the first one.
            ui.add_space(3.0);
            let mut places = Vec::with_capacity(cards.len());
            for (at, card) in cards.iter().enumerate() {
                places.push(post(desk, ui, at, card));
                ui.add_space(8.0);
            }
            if let Some(from) = desk.view.dragged
                && let Some(to) = drop_between(ui, from, &places)
            {
                desk.view.dragged = None;
                lists::move_to(desk, from, to);
            }
            follow_keyboard(ui);
        });
}

/// One card; gives back its place.
fn post(desk: &mut Desk, ui: &mut Ui, at: usize, card: &Card) -> Rect {
    let theme = theme(ui);
    let colours = &theme.colours;
    let is_chosen = desk.view.post == Some(at);
    let is_dragged = desk.view.dragged == Some(at);
    let edge = if is_chosen {
        colours.edge
    } else {
        colours.line
    };
    let fill = if is_dragged {
        colours.chip
    } else {
        colours.raised
    };
    let ground = ui.painter().add(egui::Shape::Noop);
    let top = ui.cursor().min;
    let states = states(desk, card);
    let said = states.iter().map(|(_, words, _)| words.as_str());
    let id = ui.make_persistent_id(("post", at));
    let (before, after) = if flow::is_rtl() { (11, 26) } else { (26, 11) };
    let shown = Frame::new()
        .outer_margin(Margin::symmetric(12, 0))
        .inner_margin(Margin {
            left: before,
            right: after,
            top: 9,
            bottom: 9,
        })
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 3.0;
            let tone = if card.is_hidden {
                Tone::Faint
            } else {
                Tone::Ink
            };
            Text::new(&card.teaser.title, Kind::CardHeadline)
                .tone(tone)
                .rows(2)
                .silent()
                .ui(ui);
            if !card.teaser.excerpt.is_empty() {
                Text::new(&card.teaser.excerpt, Kind::Excerpt)
                    .tone(Tone::Quiet)
                    .rows(3)
                    .silent()
                    .ui(ui);
            }
            line_of(ui, &states);
        });
    let outer = shown.response.rect;
    let area = Rect::from_min_max(
        pos2(outer.left() + 12.0, top.y),
        pos2(outer.right() - 12.0, outer.bottom()),
    );
    if desk.view.wants_post == Some(at) {
        desk.view.wants_post = None;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let response = ui.interact(area, id, Sense::click_and_drag());
    if response.has_focus() {
        desk.view.focused_post = Some(at);
    }
    let name = std::iter::once(card.teaser.title.as_str()).chain(said);
    let name = name.collect::<Vec<_>>().join(say("comma"));
    tell_option(&response, egui::Role::ListBoxOption, is_chosen, &name);
    let shape = egui::epaint::RectShape::new(
        area,
        corner(theme.sizes.radius_card),
        fill,
        Stroke::new(1.0, edge),
        egui::StrokeKind::Inside,
    );
    ui.painter().set(ground, shape);
    let grip = if response.hovered() || is_chosen {
        colours.ink_3
    } else {
        colours.line_2
    };
    let middle = pos2(flow::start(area, 13.0, 0.0), area.top() + 18.0);
    Icon::Grip.paint(ui, middle, 15.0, grip);
    ring(ui, &response, area, theme.sizes.radius_card);
    let response = match card.published {
        Some(at) => tip(response, &words::moment(Some(at)), None),
        None => response,
    };
    if response.clicked() {
        desk.view.post = (!is_chosen).then_some(at);
    }
    if response.drag_started() {
        desk.view.dragged = Some(at);
    }
    if response.double_clicked() {
        open(desk, ui, card);
    }
    context_menu(&response, None, |ui, by_key| {
        desk.view.post = Some(at);
        menu(desk, ui, by_key, card);
    });
    let mut place = area;
    if is_chosen {
        place = place.union(edit(desk, ui, at, card));
        show_whole(ui, at, place);
    }
    place
}

/// Brings a card that was just chosen into sight with its fields: at once, so that a click right
/// after meets what it means.
fn show_whole(ui: &Ui, at: usize, place: Rect) {
    let id = Id::unique("the post whose fields were shown");
    let now = ui.ctx().cumulative_frame_nr();
    let before = ui.data(|data| data.get_temp::<(usize, u64)>(id));
    ui.data_mut(|data| data.insert_temp(id, (at, now)));
    let is_new = before.is_none_or(|(known, then)| known != at || then + 1 < now);
    if is_new {
        let mut place = place.expand(4.0);
        // Where there is no room for all, its fields are what is wanted.
        place.min.y = place.min.y.max(place.max.y - ui.clip_rect().height());
        ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}

/// A sign, its words, and their colour.
type State = (Option<Icon>, String, Tone);

/// Its age, and what is special about it.
fn states(desk: &Desk, card: &Card) -> Vec<State> {
    let now = desk.now();
    // What lies ahead is told by its date.
    let aged = card.published.map(|at| match now < at {
        true => words::moment(Some(at)),
        false => age(at, now, spoken().tag()),
    });
    let mut all: Vec<State> = aged
        .into_iter()
        .map(|age| (None, age, Tone::Faint))
        .collect();
    let mut add = |icon, key, tone| all.push((Some(icon), say(key).to_owned(), tone));
    if card.is_pinned {
        add(Icon::Pin, "queue-pinned", Tone::Faint);
    }
    if card.is_hidden {
        add(Icon::Hidden, "queue-hidden", Tone::Faint);
    } else if !card.is_shown(now) {
        add(Icon::Clock, "queue-expired", Tone::Faint);
    }
    if drift::is_killed(desk, card) {
        add(Icon::Warning, "queue-killed", Tone::Bad);
    }
    if drift::drifts(desk, card) {
        add(Icon::Edit, "queue-differs", Tone::Warn);
    }
    all
}

/// Shows them one after another, in as many lines as they take.
fn line_of(ui: &mut Ui, states: &[State]) {
    let size = vec2(ui.available_width(), 16.0);
    let layout = flow::line().with_main_wrap(true);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 2.0);
        for (icon, words, tone) in states {
            state(ui, *icon, words, *tone);
        }
    });
}

fn open(desk: &mut Desk, ui: &Ui, card: &Card) {
    let row = card.article.and_then(|id| desk.shelf.by_id(id));
    if let Some(path) = row.map(|row| row.path) {
        let ctx = ui.ctx().clone();
        leaving::leave(desk, &ctx, Then::Open(path));
    }
}

fn menu(desk: &mut Desk, ui: &mut Ui, by_key: bool, card: &Card) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let asked = top::lines(
        desk,
        ui,
        by_key,
        &[
            Action::PinPost,
            Action::HidePost,
            Action::PostUp,
            Action::PostDown,
            Action::RemovePost,
        ],
    );
    desk.asked.extend(asked);
    if card.article.is_some() {
        menu_divider(ui);
        if MenuItem::new(say("queue-open")).ui(ui).clicked() {
            open(desk, ui, card);
        }
    }
}

/// The field of a line of a card.
pub(super) fn field_id(at: usize, line: CardLine) -> Id {
    Field::new(line_name(line)).of(&salt(at)).id()
}

fn line_name(line: CardLine) -> &'static str {
    match line {
        CardLine::Kicker => say("queue-kicker"),
        CardLine::Title => say("queue-title"),
        CardLine::Excerpt => say("queue-excerpt"),
    }
}

fn salt(at: usize) -> String {
    format!("post {at}")
}

/// The chosen card's buttons and fields, under it.
fn edit(desk: &mut Desk, ui: &mut Ui, at: usize, card: &Card) -> Rect {
    let shown = Frame::new()
        .outer_margin(Margin::symmetric(12, 0))
        .inner_margin(Margin::symmetric(4, 6))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 7.0);
            ui.horizontal(|ui| buttons(desk, ui, card));
            let salt = salt(at);
            for line in CardLine::ALL {
                let rows = if line == CardLine::Excerpt { 3 } else { 1 };
                let field = Field::new(line_name(line)).of(&salt).rows(rows);
                if let Some(text) = field.live(ui, line.of(&card.teaser)) {
                    lists::type_in(desk, at, |card| line.set(&mut card.teaser, text));
                }
            }
            expiry(desk, ui, at, card);
            if drift::drifts(desk, card) {
                ui.horizontal(|ui| {
                    Chip::new(say("queue-differs")).tone(Tone::Warn).ui(ui);
                    let again = Button::new(say("queue-again")).look(Look::Link);
                    if again.ui(ui).clicked() {
                        lists::agree(desk, at);
                    }
                });
            }
        });
    shown.response.rect
}

/// Until when readers see it.
fn expiry(desk: &mut Desk, ui: &mut Ui, at: usize, card: &Card) {
    let salt = salt(at);
    let field = Field::new(say("article-expires"))
        .of(&salt)
        .hint(say("article-date-hint"));
    match field.read(ui, &words::moment(card.expiry), words::read_moment) {
        Typed::Value(until) => lists::type_in(desk, at, |card| card.expiry = until),
        Typed::Unread(typed) => {
            let now = desk.now();
            let told = say_with("article-no-date", [("typed", typed.into())]);
            desk.notices.say(told, None, now);
        }
        Typed::Nothing => {}
    }
}

fn buttons(desk: &mut Desk, ui: &mut Ui, card: &Card) {
    let (up, down) = (
        desk.keymap.written(Action::PostUp),
        desk.keymap.written(Action::PostDown),
    );
    let pin = if card.is_pinned {
        say("queue-let-go")
    } else {
        say("queue-pin")
    };
    let hide = if card.is_hidden {
        say("queue-show")
    } else {
        say("queue-hide")
    };
    let all = [
        (
            IconButton::new(Icon::MoveUp, say("move-up")).key(&up),
            Action::PostUp,
        ),
        (
            IconButton::new(Icon::MoveDown, say("move-down")).key(&down),
            Action::PostDown,
        ),
        (
            IconButton::new(Icon::Pin, pin).on(card.is_pinned),
            Action::PinPost,
        ),
        (
            IconButton::new(Icon::Hidden, hide).on(card.is_hidden),
            Action::HidePost,
        ),
    ];
    for (button, action) in all {
        if button.ui(ui).clicked() {
            desk.asked.push(action);
        }
    }
    ui.with_layout(flow::back(), |ui| {
        if IconButton::new(Icon::Remove, say("queue-remove"))
            .ui(ui)
            .clicked()
        {
            desk.asked.push(Action::RemovePost);
        }
    });
}
