//! A lasting line over the page: restored, read-only, not saved.

use egui::{Frame, Margin, Role, Ui, WidgetInfo};

use super::{Icon, Kind, Text, Tone, flow};
use crate::desk::theme::{corner, theme};

/// What it says and how serious it is.
#[derive(Clone, Copy, Debug)]
pub struct Banner<'a> {
    tone: Tone,
    words: &'a str,
}

impl<'a> Banner<'a> {
    /// A banner in the colour of `tone`.
    pub const fn new(tone: Tone, words: &'a str) -> Self {
        Self { tone, words }
    }

    /// Shows it, with what can be done at its end.
    pub fn ui<R>(&self, ui: &mut Ui, actions: impl FnOnce(&mut Ui) -> R) -> R {
        let theme = theme(ui);
        let colours = &theme.colours;
        let (ground, icon) = match self.tone {
            Tone::Ok => (colours.ok_ground, Icon::Check),
            Tone::Bad | Tone::Accent => (colours.bad_ground, Icon::Warning),
            Tone::Quiet => (colours.chip, Icon::Edit),
            Tone::Ink | Tone::Faint | Tone::Link | Tone::Warn | Tone::Paper => {
                (colours.warn_ground, Icon::Warning)
            }
        };
        let shown = Frame::new()
            .fill(ground)
            .corner_radius(corner(theme.sizes.radius_card))
            .inner_margin(Margin::symmetric(14, 8))
            .show(ui, |ui| {
                let size = egui::vec2(ui.available_width(), theme.sizes.control);
                let layout = flow::back();
                ui.allocate_ui_with_layout(size, layout, |ui| {
                    let out = actions(ui);
                    ui.with_layout(flow::line(), |ui| {
                        let (place, _) =
                            ui.allocate_exact_size(egui::vec2(18.0, 20.0), egui::Sense::hover());
                        icon.paint(ui, place.center(), 17.0, self.tone.of(colours));
                        ui.add_space(2.0);
                        Text::new(self.words, Kind::Ui).news().ui(ui);
                    });
                    out
                })
                .inner
            });
        shown
            .response
            .widget_info(|| WidgetInfo::labeled(Role::Alert, true, self.words));
        shown.inner
    }
}
