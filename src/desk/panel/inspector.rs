//! The panel at the right: one section of what is known, chosen at its top.

use egui::{Frame, Margin, Ui, vec2};

use super::{article, authors, lengths, outline, quotes, revisions, sources};
use crate::desk::Desk;
use crate::desk::action::Action;
use crate::desk::component::{Icon, IconButton, flow, follow_keyboard, hairline, tabs};
use crate::desk::regions::Region;
use crate::desk::say::say;

/// How high the line of sections is, and what the button takes that puts the inspector away.
const HIGH: f32 = 28.0;
const CLOSE: f32 = 32.0;

/// What the inspector shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Section {
    /// Slug, language, status, dates.
    #[default]
    Article,
    /// Who wrote it.
    Author,
    /// Whose words stand in it.
    Quotes,
    /// Whom we have it from.
    Sources,
    /// Its parts.
    Outline,
    /// How long it is, and how it fits where it will stand.
    Lengths,
    /// What it was before.
    Revisions,
}

fn sections() -> [(Section, &'static str); 7] {
    [
        (Section::Article, Action::ShowArticle.title()),
        (Section::Author, Action::ShowAuthors.title()),
        (Section::Quotes, Action::ShowQuotes.title()),
        (Section::Sources, Action::ShowSources.title()),
        (Section::Outline, Action::ShowOutline.title()),
        (Section::Lengths, Action::ShowLengths.title()),
        (Section::Revisions, Action::ShowRevisions.title()),
    ]
}

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    Frame::new()
        .inner_margin(Margin::symmetric(8, 8))
        .show(ui, |ui| {
            let section = if desk.view.is_cramped {
                ui.horizontal(|ui| with_close(desk, ui)).inner
            } else {
                sections_ui(desk, ui)
            };
            if let Some(section) = section {
                desk.view.section = section;
            }
        });
    hairline(ui);
    if desk.view.wants_region == Some(Region::Inspector) {
        desk.view.wants_region = None;
        desk.view.region = Region::Inspector;
        // The first thing in it takes the keyboard, and not what follows the one that has it.
        ui.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
            memory.move_focus(egui::FocusDirection::Next);
        });
    }
    flow::scroll(ui)
        .id_salt(("inspector", desk.view.section))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            match desk.view.section {
                Section::Article => article::ui(desk, ui),
                Section::Author => authors::ui(desk, ui),
                Section::Quotes => {
                    quotes::ui(desk, ui);
                    lengths::at_a_glance(desk, ui);
                }
                Section::Sources => sources::ui(desk, ui),
                Section::Outline => outline::ui(desk, ui),
                Section::Lengths => lengths::ui(desk, ui),
                Section::Revisions => revisions::ui(desk, ui),
            }
            ui.add_space(24.0);
            follow_keyboard(ui);
        });
}

fn sections_ui(desk: &Desk, ui: &mut Ui) -> Option<Section> {
    tabs(ui, desk.view.section, &sections(), say("inspector-more"))
}

/// Over the page, it is put away where it stands.
fn with_close(desk: &mut Desk, ui: &mut Ui) -> Option<Section> {
    let size = vec2(ui.available_width() - CLOSE, HIGH);
    let chosen = ui.allocate_ui_with_layout(size, flow::line(), |ui| sections_ui(desk, ui));
    let key = desk.keymap.written(Action::ToggleInspector);
    let close = IconButton::new(Icon::Close, say("put-away")).key(&key);
    ui.with_layout(flow::back(), |ui| {
        if close.ui(ui).clicked() {
            desk.show_inspector(false);
        }
    });
    chosen.inner
}

/// The inside of a section, with its margin and its distances.
pub(super) fn inside<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .inner_margin(Margin::symmetric(16, 6))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 9.0;
            content(ui)
        })
        .inner
}
