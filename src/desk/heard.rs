//! Names for what egui makes and leaves without one: the bars of what scrolls.

use egui::accesskit::Role;
use egui::{Context, FullOutput, Plugin};

use super::say::say;

/// Gives them when a frame is told to a screen reader.
struct Names;

/// From now on they have names.
pub(super) fn give_names(ctx: &Context) {
    ctx.add_plugin(Names);
}

impl Plugin for Names {
    fn debug_name(&self) -> &'static str {
        "names"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let told = output.platform_output.accesskit_update.as_mut();
        for (_, node) in told.into_iter().flat_map(|told| &mut told.nodes) {
            if node.role() == Role::ScrollBar && node.label().is_none() {
                node.set_label(say("scroll-bar"));
            }
        }
    }
}
