//! How far long work has come, with a way to stop it.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::{Button, Kind, Look, Text, Tone, flow};
use crate::desk::say::say;
use crate::desk::theme::{corner, theme};

/// How high the bar is.
const HIGH: f32 = 4.0;

/// Says in `words` how much of all is done, over a bar; `true` when it is to stop.
pub fn progress(ui: &mut Ui, words: &str, done: usize, all: usize) -> bool {
    let theme = theme(ui);
    #[expect(clippy::cast_precision_loss, reason = "a bar on a screen")]
    let part = (done as f32 / all.max(1) as f32).clamp(0.0, 1.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    let stop = Button::new(say("progress-stop")).look(Look::Link);
    let size = vec2(ui.available_width(), 22.0);
    let is_stopped = ui
        .allocate_ui_with_layout(size, flow::back(), |ui| {
            let is_stopped = stop.ui(ui).clicked();
            ui.with_layout(flow::line(), |ui| {
                let text = Text::new(words, Kind::Small).tone(Tone::Quiet).rows(1);
                text.silent().ui(ui);
            });
            is_stopped
        })
        .inner;
    let (bar, response) = ui.allocate_exact_size(vec2(size.x, HIGH), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, words);
        info.value = Some(f64::from(part * 100.0).round());
        info
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
    let done = flow::between(bar, 0.0, bar.width() * (1.0 - part));
    let colours = &theme.colours;
    ui.painter().rect_filled(bar, corner(2.0), colours.line_2);
    ui.painter().rect_filled(done, corner(2.0), colours.ink_2);
    is_stopped
}
