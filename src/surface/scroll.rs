//! Where the bar of what is scrolled stands: egui knows the right alone.

use egui::Ui;

/// How wide the bar is at the left, where it does not grow under the pointer.
const BAR: f32 = 6.0;

/// Puts the bar of what will be scrolled in this room at the left of it.
pub fn bar_at_left(ui: &mut Ui) {
    let room = ui.available_width();
    let scroll = &mut ui.spacing_mut().scroll;
    (scroll.bar_width, scroll.floating_width) = (BAR, BAR);
    scroll.bar_outer_margin = (room - BAR).max(0.0);
}
