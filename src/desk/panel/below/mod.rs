//! What stands under the body as readers will see it: sources, related pieces, author, recent posts.

use egui::{Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::desk::component::ring;
use crate::desk::panel::inspector::Section;
use crate::desk::say::{say, say_with};
use crate::desk::theme::{Theme, theme};
use crate::desk::{Desk, filing};
use crate::export::ending;
use crate::model::article::Article;
use crate::model::mark::Direction;
use crate::model::queue::{Card, age};
use crate::surface::Label;
use crate::typeset::fonts::Family;
use crate::typeset::shape::Side;
use crate::typeset::style::{BlockStyle, Ink};

mod author;
mod welcome;

pub(super) use author::{Part, enter, field_id as author_field};

/// A heading, as the published page has it.
const HEADING: BlockStyle = BlockStyle {
    size: 15.5,
    weight: 600.0,
    ..BlockStyle::DESK
};
/// Copy that is quieter and smaller than the body.
const SMALLER: BlockStyle = BlockStyle {
    size: 16.5,
    line: 1.5,
    ink: Ink::Quiet,
    ..BlockStyle::BODY
};
const TITLE: BlockStyle = BlockStyle {
    size: 18.0,
    line: 1.35,
    weight: 600.0,
    family: Family::Copy,
    ..BlockStyle::LIST_HEADLINE
};
const AGE: BlockStyle = BlockStyle {
    size: 13.0,
    ink: Ink::Faint,
    ..BlockStyle::DESK
};
/// How visible it is while only the paragraph that is written matters.
const QUIETER: f32 = 0.6;
/// How far above the view it is worth setting what is below.
const NEAR: f32 = 300.0;

/// What everything under the body is set with.
struct Sheet<'a> {
    theme: &'a Theme,
    article: &'a Article,
    zoom: f32,
    is_rtl: bool,
}

impl Sheet<'_> {
    fn label(&self, ui: &mut Ui, text: &str, style: BlockStyle) -> Response {
        Label::new(text, style.scaled(self.zoom), self.theme.inks()).ui(ui)
    }

    fn hairline(&self, ui: &mut Ui) {
        ui.add_space(26.0 * self.zoom);
        let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
        ui.painter().rect_filled(area, 0.0, self.theme.colours.line);
        ui.add_space(22.0 * self.zoom);
    }

    /// Content that leaves room at the side where lines begin.
    fn indented(&self, ui: &mut Ui, by: f32, content: impl FnOnce(&mut Ui)) {
        let mut inner = ui.available_rect_before_wrap();
        if self.is_rtl {
            inner.max.x -= by;
        } else {
            inner.min.x += by;
        }
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
        child.spacing_mut().item_spacing = egui::Vec2::ZERO;
        content(&mut child);
        let high = child.min_rect().height();
        ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    }

    /// A line of a numbered list.
    fn counted(&self, ui: &mut Ui, number: usize, line: &str) {
        let text = format!("{}.", crate::desk::say::number(number));
        // The dot stands behind the number, to whichever side that is.
        let side = if self.is_rtl { Side::Right } else { Side::Left };
        let style = SMALLER.scaled(self.zoom);
        let count = Label::new(text, style, self.theme.inks()).side(side);
        let room = ui.available_rect_before_wrap();
        let wide = count.size(ui, 200.0).x;
        let x = if self.is_rtl {
            room.right() - wide
        } else {
            room.left()
        };
        count.paint(ui, vec2(x, room.top()), wide + 1.0);
        self.indented(ui, 22.0 * self.zoom, |ui| {
            self.label(ui, line, SMALLER);
        });
    }

    /// Content that can be pressed as one thing, `at` its place among those that may have the same
    /// name; says whether it was.
    fn pressable(
        &self,
        ui: &mut Ui,
        (at, name): (usize, &str),
        content: impl FnOnce(&mut Ui),
    ) -> bool {
        let colours = &self.theme.colours;
        let back = ui.painter().add(egui::Shape::Noop);
        let area = ui.scope(content).response.rect;
        let ground = area.expand2(vec2(8.0, 4.0));
        let response = ui.interact(
            area,
            ui.scope_id().with((name, at, "below")),
            Sense::click(),
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
        if response.hovered() {
            let shape = egui::Shape::rect_filled(ground, 6.0, colours.side);
            ui.painter().set(back, shape);
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        ring(ui, &response, ground, 6.0);
        response.clicked()
    }
}

/// Shows it in its room under the words, as far as it is in the view.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, room: Rect, view: Rect) {
    if view.bottom() + NEAR < room.top() {
        return;
    }
    let theme = theme(ui);
    let article = desk.seat.document.article().clone();
    let language = article.particulars().language.clone();
    let sheet = Sheet {
        theme: &theme,
        article: &article,
        zoom: f32::from(desk.settings.text_percent) / 100.0,
        is_rtl: language.is_some_and(|tag| tag.direction() == Direction::Rtl),
    };
    let room = Rect::from_min_size(room.min, vec2(room.width(), f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().id_salt("below").max_rect(room));
    child.set_clip_rect(view);
    if desk.view.is_focused {
        child.multiply_opacity(QUIETER);
    }
    child.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let mut missing = Vec::new();
    if !sources(desk, &mut child, &sheet) {
        missing.push(Missing::Source);
    }
    related(desk, &mut child, &sheet);
    if !author::boxes(desk, &mut child, &sheet) {
        missing.push(Missing::Author);
    }
    let has_posts =
        if desk.is_in_use() || desk.view.own.is_some() || !filing::is_blank(&desk.seat.document) {
            posts(desk, &mut child, &sheet)
        } else {
            // Nobody has begun it: ways to begin are wanted more than what readers see in the end.
            welcome::ui(desk, &mut child, &sheet);
            let now = desk.now();
            let queue = desk.shelf.queue();
            queue.is_none_or(|queue| queue.shown(now).next().is_some())
        };
    if !has_posts {
        missing.push(Missing::Post);
    }
    hints(desk, &mut child, &sheet, &missing);
    let height = child.min_rect().height();
    desk.seat.surface.give_below(height);
}

/// Whom we have it from; each line leads to its chain.
fn sources(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>) -> bool {
    let lines = ending::sources(sheet.article);
    if lines.is_empty() {
        return false;
    }
    sheet.hairline(ui);
    sheet.label(ui, ending::headings(sheet.article).sources, HEADING);
    ui.add_space(6.0 * sheet.zoom);
    for (number, (id, line)) in lines.into_iter().enumerate() {
        if sheet.pressable(ui, (number, &line), |ui| {
            sheet.counted(ui, number + 1, &line);
        }) {
            desk.seat.source = Some(id);
            desk.view.section = Section::Sources;
            desk.open_inspector();
        }
        ui.add_space(4.0 * sheet.zoom);
    }
    true
}

/// Where readers are led from here; each line leads to its fields.
fn related(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>) {
    let all = sheet.article.particulars().related.iter().enumerate();
    let led: Vec<(usize, &str)> = all
        .filter_map(|(at, one)| Some((at, one.link()?.0)))
        .collect();
    if led.is_empty() {
        return;
    }
    sheet.hairline(ui);
    sheet.label(ui, ending::headings(sheet.article).related, HEADING);
    for (at, title) in led {
        ui.add_space(8.0 * sheet.zoom);
        let name = say_with("below-related", [("title", title.into())]);
        let is_pressed = sheet.pressable(ui, (at, &name), |ui| {
            sheet.label(ui, title, TITLE);
        });
        if is_pressed {
            super::related::go(desk, at);
        }
    }
}

/// The posts as the site shows them; each leads to its card in the queue.
fn posts(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>) -> bool {
    let now = desk.now();
    let Some(queue) = desk.shelf.queue() else {
        return true;
    };
    let shown: Vec<Card> = queue.shown(now).cloned().collect();
    let places: Vec<Option<usize>> = shown
        .iter()
        .map(|card| queue.cards.iter().position(|other| other == card))
        .collect();
    if shown.is_empty() {
        return false;
    }
    let language = sheet.article.particulars().language.as_ref();
    let tag = language.map_or("en", |tag| tag.as_str());
    sheet.hairline(ui);
    sheet.label(ui, ending::headings(sheet.article).posts, HEADING);
    for (turn, (card, place)) in shown.iter().zip(places).enumerate() {
        ui.add_space(14.0 * sheet.zoom);
        let name = say_with("below-post", [("title", card.teaser.title.as_str().into())]);
        let is_pressed = sheet.pressable(ui, (turn, &name), |ui| {
            sheet.label(ui, &card.teaser.title, TITLE);
            if !card.teaser.excerpt.is_empty() {
                sheet.label(ui, &card.teaser.excerpt, SMALLER);
            }
            if let Some(at) = card.published {
                sheet.label(ui, &age(at, now, tag), AGE);
            }
        });
        if is_pressed {
            desk.view.post = place;
            desk.open_list();
        }
    }
    true
}

/// What there may be under the words and is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Source,
    Author,
    Post,
}

impl Missing {
    fn words(self) -> &'static str {
        match self {
            Self::Source => say("below-add-source"),
            Self::Author => say("below-add-author"),
            Self::Post => say("below-add-post"),
        }
    }
}

/// Quiet hints for what is not there yet, in one line.
fn hints(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>, missing: &[Missing]) {
    if missing.is_empty() {
        return;
    }
    sheet.hairline(ui);
    let direction = if sheet.is_rtl {
        egui::Layout::right_to_left(egui::Align::TOP)
    } else {
        egui::Layout::left_to_right(egui::Align::TOP)
    };
    let style = BlockStyle {
        ink: Ink::Faint,
        ..BlockStyle::DESK
    };
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 22.0 * sheet.zoom),
        direction.with_main_wrap(true),
        |ui| {
            ui.spacing_mut().item_spacing = vec2(20.0, 4.0);
            for what in missing {
                let words = what.words();
                let label = Label::new(words, style.scaled(sheet.zoom), sheet.theme.inks());
                let size = label.size(ui, ui.available_width());
                let (area, response) = ui.allocate_exact_size(size, Sense::click());
                label.paint(ui, area.min.to_vec2(), size.x + 1.0);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
                if response.hovered() || response.has_focus() {
                    let line = Rect::from_min_max(
                        area.left_bottom() - vec2(0.0, 1.0),
                        area.right_bottom(),
                    );
                    ui.painter()
                        .rect_filled(line, 0.0, sheet.theme.colours.ink_3);
                    ui.set_cursor_icon(egui::CursorIcon::PointingHand);
                }
                if response.clicked() {
                    lead(desk, *what);
                }
            }
        },
    );
}

/// To where what is missing can be added.
fn lead(desk: &mut Desk, what: Missing) {
    let section = match what {
        Missing::Source => Section::Sources,
        Missing::Author => Section::Author,
        Missing::Post => {
            desk.open_list();
            return;
        }
    };
    desk.view.section = section;
    desk.open_inspector();
}
