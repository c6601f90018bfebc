//! How large egui's own texture of letters may be.
//!
//! egui makes it as wide as the graphics card allows, 16,384 pixels where the processor draws: four
//! megabytes with the card's copy, for the few hundred letters of buttons and menus. The page's
//! letters have a texture of their own.

use egui::{Context, Plugin, RawInput};

/// The longest side of a texture in pixels; every graphics card has that much.
const SIDE: usize = 2048;

/// Says so before each frame of each window.
struct Small;

/// Keeps every texture of these windows within 2,048 pixels a side; call before the first frame.
pub fn keep_small(ctx: &Context) {
    ctx.add_plugin(Small);
}

impl Plugin for Small {
    fn debug_name(&self) -> &'static str {
        "small textures"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        input.max_texture_side = input.max_texture_side.map(|side| side.min(SIDE));
    }
}
