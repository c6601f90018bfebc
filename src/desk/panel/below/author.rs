//! The author box under the words, edited where it stands.

use egui::{Id, Rect, Ui, pos2, vec2};

use super::Sheet;
use crate::desk::panel::authors;
use crate::desk::say::{say, say_with};
use crate::desk::seat::SeatId;
use crate::desk::{Desk, pictures};
use crate::model::staff::Credit;
use crate::surface::{Field, Label, Leave};
use crate::typeset::shape::Side;
use crate::typeset::style::{BlockStyle, Ink};

const NAME: BlockStyle = BlockStyle {
    size: 16.0,
    weight: 600.0,
    ..BlockStyle::DESK
};
const ROLE: BlockStyle = BlockStyle {
    size: 14.0,
    ink: Ink::Quiet,
    ..BlockStyle::DESK
};
/// The room of the portrait.
const PORTRAIT: f32 = 48.0;
/// The id of a field of the author box.
pub(in crate::desk::panel) fn field_id(seat: SeatId, at: usize, part: Part) -> Id {
    Id::unique(("below the words", seat, at, part))
}

/// One field of an author box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::desk::panel) enum Part {
    Name,
    Role,
    Bio,
}

/// Enters it from the last line of the words, where there is anything to enter.
pub(in crate::desk::panel) fn enter(desk: &Desk, ui: &Ui) {
    if !desk.seat.document.article().records().authors.is_empty() {
        give(desk, ui, 0, Part::Bio, false);
    }
}

fn give(desk: &Desk, ui: &Ui, at: usize, part: Part, is_end: bool) {
    let id = field_id(desk.seat.id, at, part);
    Field::put_caret(ui.ctx(), id, is_end);
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// The box of each author, its words edited where they stand.
pub(super) fn boxes(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>) -> bool {
    let credits = sheet.article.records().authors.clone();
    if credits.is_empty() {
        return false;
    }
    for (at, credit) in credits.iter().enumerate() {
        sheet.hairline(ui);
        let room = ui.available_rect_before_wrap();
        portrait(desk, ui, sheet, credit, room);
        let indent = (PORTRAIT + 16.0) * sheet.zoom;
        sheet.indented(ui, indent, |ui| one(desk, ui, sheet, &credits, at));
    }
    true
}

/// The author's portrait, or the letters of the name in its place.
fn portrait(desk: &mut Desk, ui: &Ui, sheet: &Sheet<'_>, credit: &Credit, room: Rect) {
    let side = PORTRAIT * sheet.zoom;
    let x = if sheet.is_rtl {
        room.right() - side
    } else {
        room.left()
    };
    let area = Rect::from_min_size(pos2(x, room.top()), vec2(side, side));
    let colours = &sheet.theme.colours;
    let file = &credit.author.portrait;
    let ctx = ui.ctx().clone();
    pictures::load(desk, &ctx, file);
    if let Some(texture) = desk.seat.surface.picture(file) {
        // The middle of the picture, as large as it is wide or high.
        let own = texture.size_vec2();
        let part = egui::Vec2::splat(own.min_elem()) / own;
        let uv = Rect::from_center_size(pos2(0.5, 0.5), part);
        let round = egui::CornerRadius::from(side / 2.0);
        let shape = egui::epaint::RectShape::filled(area, round, egui::Color32::WHITE);
        ui.painter().add(shape.with_texture(texture.id(), uv));
        return;
    }
    ui.painter()
        .circle_filled(area.center(), side / 2.0, colours.chip);
    let letters = crate::surface::initials_of(&credit.author.name);
    let style = BlockStyle {
        weight: 600.0,
        ..BlockStyle::DESK
    };
    let label = Label::new(letters, style.scaled(sheet.zoom), sheet.theme.inks());
    let size = label.size(ui, side);
    let at = area.center().to_vec2() - size / 2.0;
    label.paint(ui, at, size.x + 1.0);
}

fn one(desk: &mut Desk, ui: &mut Ui, sheet: &Sheet<'_>, credits: &[Credit], at: usize) {
    let Some(credit) = credits.get(at) else {
        return;
    };
    let name = &credit.author.name;
    let is_inside = [Part::Name, Part::Role, Part::Bio]
        .into_iter()
        .any(|part| ui.memory(|memory| memory.has_focus(field_id(desk.seat.id, at, part))));
    let who = if name.is_empty() {
        say("authors-unnamed")
    } else {
        name
    };
    let called = |key| say_with(key, [("name", who.into())]);
    let hint = say("below-name");
    let title = say_with("below-name-of", [("number", (at + 1).into())]);
    let mut turn = Turn {
        sheet,
        at,
        count: credits.len(),
    };
    if let Some(typed) = turn.field(desk, ui, Part::Name, name, &title, hint, NAME) {
        set(desk, credits, at, |credit| credit.author.name = typed);
    }
    let role = &credit.author.role;
    if !role.is_empty() || is_inside {
        let (title, hint) = (called("below-role-of"), say("below-role"));
        if let Some(typed) = turn.field(desk, ui, Part::Role, role, &title, hint, ROLE) {
            set(desk, credits, at, |credit| credit.author.role = typed);
        }
    }
    ui.add_space(4.0 * sheet.zoom);
    let (title, hint) = (called("below-bio-of"), say("below-bio"));
    let style = BlockStyle::BODY;
    let bio = &credit.author.bio;
    if let Some(typed) = turn.field(desk, ui, Part::Bio, bio, &title, hint, style) {
        set(desk, credits, at, |credit| {
            credit.author.bio = typed;
            credit.has_own_bio = true;
        });
    }
}

fn set(desk: &mut Desk, credits: &[Credit], at: usize, change: impl FnOnce(&mut Credit)) {
    let mut all = credits.to_vec();
    if let Some(credit) = all.get_mut(at) {
        change(credit);
    }
    authors::set(desk, all);
}

/// The fields of one author box.
struct Turn<'a, 'b> {
    sheet: &'a Sheet<'b>,
    at: usize,
    count: usize,
}

impl Turn<'_, '_> {
    /// Words that are edited where they stand; gives back what they became with each letter.
    #[expect(
        clippy::too_many_arguments,
        reason = "a field is where, what, its name and its look"
    )]
    fn field(
        &mut self,
        desk: &mut Desk,
        ui: &mut Ui,
        part: Part,
        words: &str,
        name: &str,
        hint: &str,
        style: BlockStyle,
    ) -> Option<String> {
        let mut typed = words.to_owned();
        let mut leave = None;
        let theme = self.sheet.theme;
        let style = BlockStyle {
            below: 0.0,
            ..style.scaled(self.sheet.zoom)
        };
        let id = field_id(desk.seat.id, self.at, part);
        let is_found = Field::takes_found(ui.ctx(), id);
        let response = Field::new(&mut typed, name, style, theme.inks())
            .id(id)
            .hint(hint)
            .side(self.side(part, words))
            .selection(theme.colours.selection)
            .among_words(&mut leave)
            .wraps(part == Part::Bio)
            .ui(ui);
        let is_by_key = response.gained_focus() && !ui.input(|input| input.pointer.any_down());
        if is_by_key || is_found || response.changed() {
            desk.seat.surface.show_area(response.rect);
            ui.ctx().request_repaint();
        }
        if let Some(leave) = leave {
            self.leave(desk, ui, part, leave);
        }
        response.changed().then_some(typed)
    }

    /// A name stands beside its portrait; a bio runs as its words do.
    fn side(&self, part: Part, words: &str) -> Side {
        let is_free = part == Part::Bio && !words.is_empty();
        match self.sheet.is_rtl {
            _ if is_free => Side::Auto,
            true => Side::Right,
            false => Side::Left,
        }
    }

    /// The keyboard goes on to the next field, or back to the words.
    fn leave(&self, desk: &mut Desk, ui: &Ui, part: Part, leave: Leave) {
        let at = self.at;
        let leave = match leave {
            Leave::Entered => Leave::On,
            leave => leave,
        };
        let next = match (leave, part) {
            (Leave::On, Part::Name) => Some((at, Part::Role)),
            (Leave::Down, Part::Name | Part::Role) | (Leave::On, Part::Role) => {
                Some((at, Part::Bio))
            }
            (Leave::Down | Leave::On, _) if at + 1 < self.count => Some((at + 1, Part::Name)),
            // There is nothing under it to go to.
            (Leave::Down | Leave::On, _) => Some((at, part)),
            (Leave::Back, Part::Bio) => Some((at, Part::Role)),
            (Leave::Back, Part::Role) => Some((at, Part::Name)),
            (Leave::Back | Leave::Up, _) if 0 < at => Some((at - 1, Part::Bio)),
            (Leave::Back | Leave::Up | Leave::Out | Leave::Entered, _) => None,
        };
        match next {
            Some((to, field)) if (to, field) == (at, part) => {
                ui.memory_mut(|memory| memory.request_focus(field_id(desk.seat.id, at, part)));
            }
            Some((to, field)) => give(desk, ui, to, field, leave != Leave::Down),
            None => {
                desk.view.wants_page = true;
                desk.seat.surface.reveal();
            }
        }
        ui.ctx().request_repaint();
    }
}
