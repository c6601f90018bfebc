//! A line of a list: what it is, and what is known of it.

use egui::{Id, Rect, Response, Role, Sense, Stroke, Ui, pos2, vec2};

use super::{Icon, Kind, Text, Tone, flow, ring, tell_option};
use crate::desk::say::say;
use crate::desk::theme::theme;
use crate::library::search::Excerpt;

/// A row of the list of articles.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The headline.
    pub title: &'a str,
    /// Status, author, age, words.
    pub about: &'a str,
    /// What is still to be done, by when and by whom, in a line of its own; empty when nothing is.
    pub work: &'a str,
    /// Whether it may be no higher with that line than without: then the headline has one line.
    pub is_tight: bool,
    /// The same shorter and shorter, for where it has no room; a screen reader hears the whole.
    pub shorter: &'a [String],
    /// Where it has the words that were searched for.
    pub excerpt: Option<&'a Excerpt>,
    /// The colour of the dot before that.
    pub dot: Tone,
    /// Whether it should be done already: then a sign of warning stands before what is.
    pub is_over: bool,
    /// Whether it is the one at hand.
    pub is_chosen: bool,
    /// Whether it is open, at hand or not.
    pub is_open: bool,
    /// Whether it is one of several that are chosen together.
    pub is_picked: bool,
}

impl Row<'_> {
    /// Shows it over the whole width.
    pub fn ui(&self, ui: &mut Ui) -> Response {
        let theme = theme(ui);
        let wide = ui.available_width();
        let room = wide - 32.0;
        let has_work = !self.work.is_empty();
        let rows = if has_work && self.is_tight { 1 } else { 2 };
        let title = Text::new(self.title, Kind::ListHeadline).rows(rows);
        let tone = if self.is_over { Tone::Bad } else { Tone::Quiet };
        let work = Text::new(self.work, Kind::Small).tone(tone).rows(1);
        let work_high = work.size(ui, room - 14.0).y;
        let before = if has_work { work_high + 2.0 } else { 0.0 };
        let about = self.about_in(ui, room - 14.0);
        let about = Text::new(about, Kind::Small).tone(Tone::Faint).rows(1);
        let (title_size, about_size) = (title.size(ui, room), about.size(ui, room - 14.0));
        let excerpt = self.excerpt.map(|excerpt| {
            let text = Text::new(&excerpt.text, Kind::Small).tone(Tone::Quiet);
            text.rows(2).strong(&excerpt.hits)
        });
        let under = excerpt.map_or(0.0, |excerpt| excerpt.size(ui, room).y + 4.0);
        let high = title_size.y + about_size.y + before + under + 23.0;
        let (area, response) = ui.allocate_exact_size(vec2(wide, high), Sense::click());
        let said = self.excerpt.map(|excerpt| excerpt.text.as_str());
        let parts = [Some(self.title), Some(self.about), Some(self.work), said];
        let parts = parts.into_iter().flatten();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let name = parts.join(say("comma"));
        let is_chosen = self.is_chosen || self.is_picked;
        tell_option(&response, Role::ListBoxOption, is_chosen, &name);
        if !ui.is_rect_visible(area) {
            return response;
        }
        let colours = &theme.colours;
        if self.is_picked {
            ui.painter().rect_filled(area, 0.0, colours.selection);
        } else if self.is_chosen {
            ui.painter().rect_filled(area, 0.0, colours.raised);
            let hair = Stroke::new(1.0, colours.line);
            ui.painter().hline(area.x_range(), area.top(), hair);
            ui.painter().hline(area.x_range(), area.bottom(), hair);
            let edge = flow::between(area, 0.0, area.width() - 3.0);
            ui.painter().rect_filled(edge, 0.0, colours.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(area, 0.0, colours.chip);
        }
        if self.is_open && !self.is_chosen {
            let edge = flow::between(area, 0.0, area.width() - 3.0);
            ui.painter().rect_filled(edge, 0.0, colours.edge);
        }
        let left = flow::start(area, 19.0, room);
        title.paint(ui, pos2(left, area.top() + 9.0), room);
        let top = area.top() + 9.0 + title_size.y + 4.0;
        let dot = flow::start(area, 22.5, 0.0);
        let middle = pos2(dot, top + about_size.y / 2.0);
        ui.painter()
            .circle_filled(middle, 3.5, self.dot.of(colours));
        let left = flow::start(area, 33.0, room - 14.0);
        about.paint(ui, pos2(left, top), room - 14.0);
        let mut top = top + about_size.y;
        if has_work {
            top += 2.0;
            if self.is_over {
                let middle = pos2(dot, top + work_high / 2.0);
                Icon::Warning.paint(ui, middle, 13.0, colours.bad);
            }
            work.paint(ui, pos2(left, top), room - 14.0);
            top += work_high;
        }
        if let Some(excerpt) = excerpt {
            let top = top + 4.0;
            let left = flow::start(area, 19.0, room);
            excerpt.paint(ui, pos2(left, top), room);
        }
        ring(ui, &response, area.shrink(2.0), 2.0);
        response
    }

    /// As much of what is known as has room.
    fn about_in(&self, ui: &Ui, room: f32) -> &str {
        let all = || {
            [self.about]
                .into_iter()
                .chain(self.shorter.iter().map(String::as_str))
        };
        let wide = |words: &str| Text::new(words, Kind::Small).size(ui, f32::INFINITY).x;
        let fits = all().find(|words| wide(words) <= room);
        fits.or_else(|| all().last()).unwrap_or_default()
    }
}

/// A row of the ledger, of that id: copy over the line that says whose it is.
pub fn quote_row<R>(
    ui: &mut Ui,
    id: Id,
    words: Text<'_>,
    name: &str,
    is_chosen: bool,
    below: impl FnOnce(&mut Ui) -> R,
) -> (Response, R) {
    let theme = theme(ui);
    let wide = ui.available_width();
    let room = wide - 32.0;
    let words = words.rows(3);
    let high = words.size(ui, room).y;
    let ground = ui.painter().add(egui::Shape::Noop);
    let top = ui.cursor().min;
    let (head, _) = ui.allocate_exact_size(vec2(wide, high + 10.0), Sense::hover());
    words.paint(ui, head.min + vec2(16.0, 10.0), room);
    let out = ui
        .horizontal(|ui| {
            ui.add_space(16.0);
            below(ui)
        })
        .inner;
    ui.add_space(3.0);
    let area = Rect::from_min_max(top, pos2(top.x + wide, ui.cursor().top()));
    let response = ui.interact(area, id, Sense::click());
    tell_option(&response, Role::ListBoxOption, is_chosen, name);
    let colours = &theme.colours;
    let fill = match (is_chosen, response.hovered()) {
        (true, _) => Some(colours.raised),
        (false, true) => Some(colours.chip),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter()
            .set(ground, egui::Shape::rect_filled(area, 0.0, fill));
    }
    let hair = Stroke::new(1.0, colours.line);
    ui.painter().hline(area.x_range(), area.bottom(), hair);
    ring(ui, &response, area.shrink(2.0), 2.0);
    (response, out)
}

/// A hairline across a panel.
pub fn hairline(ui: &mut Ui) {
    let colour = theme(ui).colours.line;
    let wide = ui.available_width();
    let (area, _) = ui.allocate_exact_size(vec2(wide, 1.0), Sense::hover());
    ui.painter()
        .hline(area.x_range(), area.center().y, Stroke::new(1.0, colour));
}
