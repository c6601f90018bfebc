//! The settings: what can be decided about the desk, each taking effect at once.

use egui::{Align, Context, Frame, Layout, Margin, Role, Sense, Ui, vec2};

use super::Desk;
use super::component::{
    Button, Kind, Look, Text, Tone, dialog, flow, follow_keyboard, ring, tell_option,
};
use super::say::{say, say_with};
use super::theme::{corner, theme};

mod book;
mod files;
mod house;
mod keys;
mod lengths;
mod page;
mod stages;
mod writing;

/// A page of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Part {
    /// Theme, face, size, measure.
    #[default]
    Page,
    /// Who writes, what is set while writing, when it is saved.
    Writing,
    /// What the house writes in its own way.
    House,
    /// How long things may be.
    Lengths,
    /// Where things are.
    Files,
    /// Which key asks for what.
    Keys,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Page,
        Self::Writing,
        Self::House,
        Self::Lengths,
        Self::Files,
        Self::Keys,
    ];

    fn title(self) -> &'static str {
        match self {
            Self::Page => say("settings-page"),
            Self::Writing => say("settings-writing"),
            Self::House => say("settings-house"),
            Self::Lengths => say("settings-lengths"),
            Self::Files => say("settings-files"),
            Self::Keys => say("settings-keys"),
        }
    }
}

/// The settings while they are open.
#[derive(Debug, Default)]
pub(super) struct Preferences {
    part: Part,
    keys: keys::Change,
    book: book::Looked,
}

impl Preferences {
    /// Open where keys are changed.
    pub(super) fn on_keys() -> Self {
        Self {
            part: Part::Keys,
            ..Self::default()
        }
    }

    /// Open where folders are chosen.
    pub(super) fn on_files() -> Self {
        Self {
            part: Part::Files,
            ..Self::default()
        }
    }
}

/// The width of the names of the pages, and of the names of what is decided.
const NAMES: f32 = 132.0;
const TITLES: f32 = 214.0;

/// Shows them; `None` when they are put away.
pub(super) fn ui(desk: &mut Desk, ctx: &Context, mut open: Preferences) -> Option<Preferences> {
    // A key that is waited for is taken before anything else sees it.
    keys::listen(desk, ctx, &mut open.keys);
    let shown = dialog(ctx, say("settings"), 780.0, |ui| {
        let high = (ui.ctx().content_rect().height() - 200.0).clamp(180.0, 470.0);
        ui.add_space(6.0);
        let wide = ui.available_width();
        let (area, _) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
        let names = flow::between(area, 0.0, wide - NAMES);
        names_ui(
            &mut ui.new_child(egui::UiBuilder::new().max_rect(names)),
            &mut open,
        );
        let line = egui::Stroke::new(1.0, theme(ui).colours.line);
        ui.painter()
            .vline(flow::start(area, NAMES + 12.0, 0.0), area.y_range(), line);
        let place = flow::between(area, NAMES + 26.0, 0.0);
        let mut page = ui.new_child(egui::UiBuilder::new().max_rect(place));
        page.set_clip_rect(place.expand(3.0).intersect(ui.clip_rect()));
        content(desk, &mut page, &mut open);
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            let done = Button::new(say("done"))
                .look(Look::Primary)
                .ui(ui)
                .clicked();
            if let Some(path) = &desk.options.settings_file {
                let words = say_with(
                    "settings-kept",
                    [("place", path.display().to_string().into())],
                );
                Text::new(&words, Kind::Small)
                    .tone(Tone::Faint)
                    .rows(1)
                    .ui(ui);
            }
            done
        })
        .inner
    });
    let is_over = shown.inner || shown.is_left;
    (!is_over).then_some(open)
}

fn names_ui(ui: &mut Ui, open: &mut Preferences) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let theme = theme(ui);
    for part in Part::ALL {
        let words = part.title();
        let is_chosen = open.part == part;
        let size = vec2(ui.available_width(), 30.0);
        let (area, response) = ui.allocate_exact_size(size, Sense::click());
        tell_option(&response, Role::Tab, is_chosen, words);
        if is_chosen || response.hovered() {
            ui.painter()
                .rect_filled(area, corner(theme.sizes.radius), theme.colours.chip);
        }
        let (kind, tone) = if is_chosen {
            (Kind::UiStrong, Tone::Ink)
        } else {
            (Kind::Ui, Tone::Quiet)
        };
        let text = Text::new(words, kind).tone(tone).rows(1);
        let room = area.width() - 16.0;
        let high = text.size(ui, room).y;
        let at = egui::pos2(area.left() + 10.0, area.center().y - high / 2.0);
        text.paint(ui, at, room);
        ring(ui, &response, area, theme.sizes.radius);
        if response.clicked() {
            open.part = part;
            open.keys = keys::Change::default();
        }
    }
}

fn content(desk: &mut Desk, ui: &mut Ui, open: &mut Preferences) {
    if open.part == Part::Keys {
        keys::ui(desk, ui, &mut open.keys);
        return;
    }
    flow::scroll(ui)
        .id_salt(("settings", open.part))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            // Room for the bar, which stands where lines end.
            let (left, right) = if flow::is_rtl() { (14, 0) } else { (0, 14) };
            Frame::new()
                .inner_margin(Margin {
                    left,
                    right,
                    ..Margin::ZERO
                })
                .show(ui, |ui| match open.part {
                    Part::Page => page::ui(desk, ui),
                    Part::Writing => writing::ui(desk, ui),
                    Part::House => {
                        house::ui(desk, ui);
                        book::ui(desk, ui, &mut open.book);
                    }
                    Part::Lengths => lengths::ui(desk, ui),
                    Part::Files => files::ui(desk, ui),
                    Part::Keys => {}
                });
            follow_keyboard(ui);
        });
}

/// One thing to decide: its name and what it does at the left, the control at the right.
fn row<R>(ui: &mut Ui, title: &str, help: &str, control: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_width();
    let titles = TITLES.min(room * 0.42);
    let out = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.allocate_ui_with_layout(vec2(titles, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(titles);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add_space(5.0);
                Text::new(title, Kind::UiMedium).ui(ui);
                if !help.is_empty() {
                    Text::new(help, Kind::Small).tone(Tone::Faint).ui(ui);
                }
            });
            ui.add_space(18.0);
            ui.with_layout(flow::column(), |ui| {
                ui.set_width(room - titles - 18.0);
                control(ui)
            })
            .inner
        })
        .inner;
    ui.add_space(11.0);
    out
}
