//! A figure between less and more.

use egui::{Align, Layout, Ui, vec2};

use super::{Icon, IconButton, Kind, Text};
use crate::desk::say::say_with;

/// Shows the figure with a button at each side; −1 for less, 1 for more, 0 for neither.
pub fn stepper(ui: &mut Ui, name: &str, shown: &str, has_less: bool, has_more: bool) -> i32 {
    let of = |key| say_with(key, [("name", name.into())]);
    let (less, more) = (of("set-less"), of("set-more"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let mut out = 0;
        if IconButton::new(Icon::Less, &less)
            .enabled(has_less)
            .ui(ui)
            .clicked()
        {
            out = -1;
        }
        let layout = Layout::centered_and_justified(egui::Direction::LeftToRight);
        ui.allocate_ui_with_layout(
            vec2(84.0, 24.0),
            layout.with_cross_align(Align::Center),
            |ui| {
                Text::new(shown, Kind::UiMedium).ui(ui);
            },
        );
        if IconButton::new(Icon::Add, &more)
            .enabled(has_more)
            .ui(ui)
            .clicked()
        {
            out = 1;
        }
        out
    })
    .inner
}
