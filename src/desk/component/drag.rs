//! Where something that is dragged along a list would come to stand.

use egui::{Rect, Stroke, Ui};

use crate::desk::theme::theme;

/// Shows the place between the others, and gives it back once the pointer lets go.
pub fn drop_between(ui: &Ui, from: usize, places: &[Rect]) -> Option<usize> {
    let (pointer, is_down) =
        ui.input(|input| (input.pointer.interact_pos(), input.pointer.any_down()));
    let pointer = pointer?;
    let before = places.iter().filter(|place| place.center().y < pointer.y);
    let gap = before.count();
    if !is_down {
        return Some(if from < gap { gap - 1 } else { gap });
    }
    let y = match places.get(gap) {
        Some(place) => place.top() - 4.0,
        None => places.last().map_or(pointer.y, |last| last.bottom() + 4.0),
    };
    if let Some(place) = places.first() {
        let stroke = Stroke::new(2.0, theme(ui).colours.focus);
        ui.painter().hline(place.x_range(), y, stroke);
    }
    None
}
