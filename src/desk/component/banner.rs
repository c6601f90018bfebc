//! A lasting line over the page: restored, read-only, not saved.

use egui::{Frame, Margin, Role, Sense, Ui, WidgetInfo, vec2};

use super::{Button, Icon, IconButton, Kind, Text, Tone, flow};
use crate::desk::say::say;
use crate::desk::theme::{corner, theme};

/// What it says, how serious it is, and what can be done.
#[derive(Clone, Copy, Debug)]
pub struct Banner<'a> {
    tone: Tone,
    words: &'a str,
    actions: &'a [&'a str],
    can_close: bool,
}

/// What was pressed in a banner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The action with this number.
    Action(usize),
    /// What puts it away.
    Close,
}

/// What the button that puts it away takes, and what parts the buttons.
const CLOSE: f32 = 24.0;
const GAP: f32 = 8.0;

impl<'a> Banner<'a> {
    /// A banner in the colour of `tone`.
    pub const fn new(tone: Tone, words: &'a str) -> Self {
        Self {
            tone,
            words,
            actions: &[],
            can_close: false,
        }
    }

    /// With what can be done, in reading order.
    #[must_use]
    pub const fn actions(mut self, actions: &'a [&'a str]) -> Self {
        self.actions = actions;
        self
    }

    /// It can be put away.
    #[must_use]
    pub const fn can_close(mut self) -> Self {
        self.can_close = true;
        self
    }

    /// Shows it.
    pub fn ui(&self, ui: &mut Ui) -> Option<Pressed> {
        let theme = theme(ui);
        let colours = &theme.colours;
        let (ground, icon) = match self.tone {
            Tone::Ok => (colours.ok_ground, Icon::Check),
            Tone::Bad | Tone::Accent => (colours.bad_ground, Icon::Warning),
            Tone::Quiet => (colours.chip, Icon::Edit),
            Tone::Link => (colours.chip, Icon::Clock),
            Tone::Ink | Tone::Faint | Tone::Warn | Tone::Paper => {
                (colours.warn_ground, Icon::Warning)
            }
        };
        let shown = Frame::new()
            .fill(ground)
            .corner_radius(corner(theme.sizes.radius_card))
            .inner_margin(Margin::symmetric(14, 8))
            .show(ui, |ui| {
                let size = vec2(ui.available_width(), theme.sizes.control);
                let line = ui.allocate_ui_with_layout(size, flow::line(), |ui| {
                    ui.spacing_mut().item_spacing.x = GAP;
                    let (place, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
                    icon.paint(ui, place.center(), 17.0, self.tone.of(colours));
                    self.line(ui)
                });
                line.inner
            });
        shown
            .response
            .widget_info(|| WidgetInfo::labeled(Role::Alert, true, self.words));
        shown.inner
    }

    /// The words and, at the end of the line, the buttons: in the order in which Tab goes.
    fn line(&self, ui: &mut Ui) -> Option<Pressed> {
        let widths = self
            .actions
            .iter()
            .map(|words| Button::new(words).width(ui));
        let close = self.can_close.then_some(CLOSE);
        let wide: f32 = widths.chain(close).map(|wide| wide + GAP).sum();
        let room = vec2(ui.available_width() - wide, ui.available_height());
        ui.allocate_ui_with_layout(room, flow::line(), |ui| {
            Text::new(self.words, Kind::Ui).news().ui(ui);
        });
        flow::push(ui, wide - GAP);
        let mut pressed = None;
        for (at, words) in self.actions.iter().enumerate() {
            if Button::new(words).ui(ui).clicked() {
                pressed = Some(Pressed::Action(at));
            }
        }
        let close = IconButton::new(Icon::Close, say("put-away"));
        if self.can_close && close.ui(ui).clicked() {
            pressed = Some(Pressed::Close);
        }
        pressed
    }
}
