//! Asks the system for a face when a letter is met that none of ours has.

use egui::Context;

use super::Desk;
use super::jobs::Done;
use crate::surface;
use crate::typeset::system::{self, Found};

/// Looks for faces off the window's thread, for one lot of letters at a time.
pub(super) fn watch(desk: &mut Desk, ctx: &Context) {
    if !desk.options.asks_system || desk.view.seeks_faces {
        return;
    }
    let letters = surface::take_wanted(ctx);
    if letters.is_empty() {
        return;
    }
    desk.view.seeks_faces = true;
    let find = move || Done::Faces(system::find(&system::folders(), &letters));
    desk.jobs.begin("faces", ctx, find);
}

/// Sets with what was found; letters that no face has stay boxes.
pub(super) fn take(desk: &mut Desk, ctx: &Context, found: &[Found]) {
    desk.view.seeks_faces = false;
    if !found.is_empty() {
        surface::adopt(ctx, found);
    }
}
