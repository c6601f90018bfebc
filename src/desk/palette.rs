//! Finding an action, or an article, by a few of its letters.

use std::path::PathBuf;

use egui::{
    Align2, Area, Context, Frame, Id, Key, Margin, Modifiers, Order, ScrollArea, Sense, Stroke, Ui,
    pos2, vec2,
};

use super::action::{ACTIONS, Action};
use super::component::{Field, Kind, Text, Tone, key_cap};
use super::say::say;
use super::theme::{Theme, corner};
use crate::model::fold::folded;

/// What is typed and which line is chosen.
#[derive(Clone, Debug, Default)]
pub(super) struct Palette {
    typed: String,
    chosen: usize,
}

/// What came of a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Still looking.
    Open,
    /// Left.
    Left,
    /// Do this.
    Do(Action),
    /// Open this article.
    Go(PathBuf),
}

/// A line of the list.
struct Line<'a> {
    title: &'a str,
    place: &'a str,
    key: String,
    choice: Choice,
    worth: usize,
}

impl Palette {
    /// What was typed.
    pub(super) fn typed(&self) -> &str {
        &self.typed
    }

    /// Shows it over the window.
    pub(super) fn ui(
        &mut self,
        ctx: &Context,
        can: impl Fn(Action) -> bool,
        articles: &[super::shelf::Summary],
    ) -> Choice {
        let lines = self.lines(can, articles);
        let last = lines.len().saturating_sub(1);
        let (down, up, enter, escape) = ctx.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::Enter),
                input.consume_key(Modifiers::NONE, Key::Escape),
            )
        });
        if escape {
            return Choice::Left;
        }
        if down {
            self.chosen = (self.chosen + 1).min(last);
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
        self.chosen = self.chosen.min(last);
        if enter && let Some(line) = lines.get(self.chosen) {
            return line.choice.clone();
        }
        let chosen = self.chosen;
        let typed = self.typed.clone();
        let (new, clicked, is_outside) = window(ctx, &typed, &lines, chosen);
        if let Some(new) = new {
            self.typed = new;
            self.chosen = 0;
        }
        match clicked {
            Some(choice) => choice,
            None if is_outside => Choice::Left,
            None => Choice::Open,
        }
    }

    fn lines<'a>(
        &self,
        can: impl Fn(Action) -> bool,
        articles: &'a [super::shelf::Summary],
    ) -> Vec<Line<'a>> {
        let typed = folded(&self.typed);
        let mut lines: Vec<Line<'a>> = ACTIONS
            .iter()
            .filter(|entry| entry.action != Action::Palette && can(entry.action))
            .filter_map(|entry| {
                let worth = worth(&folded(entry.title()), &typed)
                    .or_else(|| explains(entry.help(), &typed).then_some(60))?;
                Some(Line {
                    title: entry.title(),
                    place: entry.menu.title(),
                    key: entry.action.key(),
                    choice: Choice::Do(entry.action),
                    worth,
                })
            })
            .collect();
        if !typed.trim().is_empty() {
            let found = articles.iter().map(|row| {
                let worth = worth(&folded(&row.title), &typed).unwrap_or(50) + 10;
                Line {
                    title: &row.title,
                    place: say("palette-article"),
                    key: String::new(),
                    choice: Choice::Go(row.path.clone()),
                    worth,
                }
            });
            lines.extend(found);
        }
        lines.sort_by_key(|line| line.worth);
        lines.truncate(40);
        lines
    }
}

/// How far words are from what was typed: less is nearer, `None` is not at all.
///
/// Whole stretches are nearer than letters in order, beginnings of words nearer than their
/// middles.
fn worth(words: &str, typed: &str) -> Option<usize> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(0);
    }
    if words.starts_with(typed) {
        return Some(1);
    }
    if words.contains(&format!(" {typed}")) {
        return Some(2);
    }
    if words.contains(typed) {
        return Some(4);
    }
    let mut letters = words.chars().enumerate();
    let (mut first, mut last) = (None, 0);
    for wanted in typed.chars().filter(|letter| !letter.is_whitespace()) {
        let (at, _) = letters.find(|(_, letter)| *letter == wanted)?;
        first.get_or_insert(at);
        last = at;
    }
    let spread = last - first.unwrap_or_default();
    (spread <= typed.chars().count() * 4).then_some(10 + spread)
}

/// Whether a sentence of help has what was typed, beginning at one of its words.
fn explains(help: &str, typed: &str) -> bool {
    let (help, typed) = (folded(help), typed.trim());
    help.starts_with(typed) || help.contains(&format!(" {typed}"))
}

type Shown = (Option<String>, Option<Choice>, bool);

fn window(ctx: &Context, typed: &str, lines: &[Line<'_>], chosen: usize) -> Shown {
    let theme = Theme::of(ctx);
    let room = ctx.content_rect();
    let shown = Area::new(Id::unique("palette"))
        .order(Order::Foreground)
        .anchor(
            Align2::CENTER_TOP,
            vec2(0.0, (room.height() * 0.12).min(110.0)),
        )
        .show(ctx, |ui| {
            Frame::new()
                .fill(theme.colours.raised)
                .stroke(Stroke::new(1.0, theme.colours.line_2))
                .corner_radius(corner(theme.sizes.radius_float))
                .shadow(theme.shadow())
                .inner_margin(Margin::same(8))
                .show(ui, |ui| {
                    ui.set_width(540.0_f32.min(room.width() - 40.0));
                    let field = Field::new(say("palette-field"))
                        .hint(say("palette-hint"))
                        .of("palette")
                        .bare();
                    ui.memory_mut(|memory| memory.request_focus(field.id()));
                    let new = field.live(ui, typed);
                    ui.add_space(2.0);
                    let clicked = list(ui, lines, chosen);
                    (new, clicked)
                })
                .inner
        });
    let is_outside = ctx.input(|input| {
        input.pointer.any_pressed()
            && input
                .pointer
                .interact_pos()
                .is_some_and(|at| !shown.response.rect.contains(at))
    });
    (shown.inner.0, shown.inner.1, is_outside)
}

fn list(ui: &mut Ui, lines: &[Line<'_>], chosen: usize) -> Option<Choice> {
    let mut out = None;
    if lines.is_empty() {
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            Text::new(say("palette-nothing"), Kind::Ui)
                .tone(Tone::Quiet)
                .ui(ui);
        });
        ui.add_space(8.0);
    }
    let list = ScrollArea::vertical()
        .max_height(372.0)
        .min_scrolled_height(372.0);
    list.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, line) in lines.iter().enumerate() {
            if line_ui(ui, line, at == chosen) {
                out = Some(line.choice.clone());
            }
        }
    });
    out
}

fn line_ui(ui: &mut Ui, line: &Line<'_>, is_chosen: bool) -> bool {
    let theme = super::theme::theme(ui);
    let colours = &theme.colours;
    let size = vec2(ui.available_width(), 34.0);
    let (area, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, is_chosen, line.title)
    });
    if is_chosen {
        ui.painter().rect_filled(area, corner(5.0), colours.side);
        let edge = egui::Rect::from_min_size(area.min, vec2(3.0, area.height()));
        ui.painter().rect_filled(edge, 0.0, colours.accent);
        response.scroll_to_me(None);
    } else if response.hovered() {
        ui.painter().rect_filled(area, corner(5.0), colours.chip);
    }
    let place = Text::new(line.place, Kind::Small)
        .tone(Tone::Faint)
        .silent();
    let place_size = place.size(ui, f32::INFINITY);
    let key_room = if line.key.is_empty() { 0.0 } else { 110.0 };
    let room = area.width() - 24.0 - place_size.x - key_room;
    let title = Text::new(line.title, Kind::Ui).rows(1);
    let wide = title.size(ui, room);
    let top = area.center().y - wide.y / 2.0;
    title.paint(ui, pos2(area.left() + 12.0, top), wide.x);
    let at = pos2(
        area.left() + 22.0 + wide.x,
        area.center().y - place_size.y / 2.0,
    );
    place.paint(ui, at, place_size.x);
    if !line.key.is_empty() {
        let right = egui::Rect::from_min_max(
            pos2(area.right() - 150.0, area.top() + 7.0),
            pos2(area.right() - 8.0, area.bottom() - 7.0),
        );
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        let builder = egui::UiBuilder::new().max_rect(right).layout(layout);
        key_cap(&mut ui.new_child(builder), &line.key);
    }
    response.clicked()
}
