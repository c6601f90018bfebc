//! A field with a list under it of what it is likely to say.

use egui::{Align2, Area, EventFilter, Id, Key, Modifiers, Order, Role, Sense, Ui, vec2};

use super::popover::floating;
use super::{Field, Kind, Text, flow, tell_option};
use crate::desk::theme::{corner, theme};
use crate::model::fold::{folded, has_word};
use crate::surface;

/// The most lines of the list.
const MOST: usize = 7;
/// The height of one.
const LINE: f32 = 27.0;

/// The list of a field while it is typed in.
#[derive(Clone, Copy, Debug, Default)]
struct List {
    is_open: bool,
    /// The line that Enter takes.
    chosen: Option<usize>,
}

impl Field<'_> {
    /// Shows a value and, while it is typed, those of `all` that go on so; gives back what it
    /// became. The arrows choose, Enter takes, Escape puts the list away.
    pub fn offering(self, ui: &mut Ui, value: &str, all: &[String]) -> Option<String> {
        let id = self.id();
        let kept = id.with("offers");
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let list: Option<List> = ui.data(|data| data.get_temp(kept));
        let mut list = list.filter(|_| has_focus).unwrap_or_default();
        let found = fitting(value, all);
        let taken = keys(ui, &mut list, found.len()).filter(|_| has_focus);
        let typed = self.live(ui, value);
        if let Some(typed) = &typed {
            list = List {
                is_open: !typed.trim().is_empty(),
                chosen: None,
            };
        }
        if has_focus && !found.is_empty() {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                tab: false,
                escape: list.is_open,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        let pressed = if has_focus && list.is_open && !found.is_empty() {
            show(ui, id, list.chosen, &found)
        } else {
            None
        };
        let choice = pressed.or(taken).and_then(|at| found.get(at).copied());
        if choice.is_some() {
            list = List::default();
            surface::Field::put_caret(ui.ctx(), id, true);
            ui.ctx().request_repaint();
        }
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        ui.data_mut(|data| {
            if has_focus {
                data.insert_temp(kept, list);
            } else {
                data.remove::<List>(kept);
            }
        });
        choice.map(str::to_owned).or(typed)
    }
}

/// Those with a word that begins so; what is written out already needs no list.
fn fitting<'a>(typed: &str, all: &'a [String]) -> Vec<&'a str> {
    let sought = folded(typed.trim());
    let names = all.iter().map(String::as_str);
    let names = names.filter(|name| has_word(name, &sought));
    let found: Vec<&str> = names.filter(|name| *name != typed).take(MOST).collect();
    found
}

/// Keys of the list; the line that they took.
fn keys(ui: &Ui, list: &mut List, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    list.chosen = list.chosen.map(|at| at.min(last));
    match list.chosen.filter(|_| list.is_open) {
        None if pressed(Key::ArrowDown) => {
            *list = List {
                is_open: true,
                chosen: Some(0),
            };
        }
        Some(at) if pressed(Key::ArrowDown) => list.chosen = Some((at + 1).min(last)),
        Some(at) if pressed(Key::ArrowUp) => list.chosen = Some(at.saturating_sub(1)),
        _ => {}
    }
    if list.is_open && pressed(Key::Escape) {
        *list = List::default();
    }
    let chosen = list.chosen.filter(|_| list.is_open)?;
    pressed(Key::Enter).then_some(chosen)
}

/// The list under the field; the line that was pressed.
fn show(ui: &Ui, field: Id, chosen: Option<usize>, found: &[&str]) -> Option<usize> {
    let under = ui.ctx().read_response(field)?.rect.expand2(vec2(10.0, 2.0));
    #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
    let high = found.len() as f32 * LINE + 16.0;
    let is_low = under.bottom() + high < ui.ctx().content_rect().bottom();
    let (pivot, at) = match (is_low, flow::is_rtl()) {
        (true, false) => (Align2::LEFT_TOP, under.left_bottom() + vec2(0.0, 3.0)),
        (true, true) => (Align2::RIGHT_TOP, under.right_bottom() + vec2(0.0, 3.0)),
        (false, false) => (Align2::LEFT_BOTTOM, under.left_top() - vec2(0.0, 3.0)),
        (false, true) => (Align2::RIGHT_BOTTOM, under.right_top() - vec2(0.0, 3.0)),
    };
    let mut pressed = None;
    // Tab passes it by.
    let area = Area::new(field.with("list"))
        .order(Order::Foreground)
        .pivot(pivot)
        .fixed_pos(at)
        .constrain_to(ui.ctx().content_rect())
        .sense(Sense::CLICK);
    let shown = area.show(ui.ctx(), |ui| {
        let frame = floating(&theme(ui)).inner_margin(5);
        frame.show(ui, |ui| {
            ui.set_width(under.width() - 12.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, name) in found.iter().enumerate() {
                if line(ui, name, chosen == Some(at)) {
                    pressed = Some(at);
                }
            }
        });
    });
    // Whoever presses on the list takes the keyboard from the field; it is given back.
    if shown.response.contains_pointer() {
        ui.memory_mut(|memory| memory.request_focus(field));
    }
    pressed
}

fn line(ui: &mut Ui, name: &str, is_chosen: bool) -> bool {
    let theme = theme(ui);
    let wide = ui.available_width();
    let (area, response) = ui.allocate_exact_size(vec2(wide, LINE), Sense::CLICK);
    tell_option(&response, Role::ListBoxOption, is_chosen, name);
    if is_chosen || response.hovered() {
        let radius = corner(theme.sizes.radius_small);
        ui.painter().rect_filled(area, radius, theme.colours.chip);
    }
    let text = Text::new(name, Kind::Ui).rows(1);
    let room = wide - 18.0;
    let left = flow::start(area, 9.0, room);
    let high = text.size(ui, room).y;
    text.paint(ui, egui::pos2(left, area.center().y - high / 2.0), room);
    response.clicked()
}
