//! The list of blocks that a `/` in an empty paragraph opens.

use std::sync::Arc;

use egui::{Align2, Frame, Id, Margin, Role, Sense, Ui, WidgetInfo, vec2};

use super::Surface;
use super::caret::Motion;
use super::keys::Intent;
use super::label::Label;
use super::look::Look;
use super::over;
use super::session::Session;
use crate::edit::command::smart;
use crate::model::block::{BlockKind, Correction, CorrectionKind, ListStyle};
use crate::typeset::style::BlockStyle;

/// The list while it is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slash {
    /// The block whose words say what is looked for.
    block: usize,
    /// The line that Enter takes.
    chosen: usize,
}

/// The same thing by another name.
const DIVIDER: &str = "insert-divider";

/// The key of a block's name, the key of what choosing it does, and the block.
type Choice = (&'static str, &'static str, BlockKind);

/// What can be chosen.
fn choices() -> [Choice; 13] {
    let list = |style| BlockKind::ListItem { style, level: 0 };
    let correction = |kind| {
        let empty = Correction {
            kind,
            ..Correction::default()
        };
        BlockKind::Correction(Arc::new(empty))
    };
    [
        (
            "insert-crosshead",
            "insert-crosshead.name",
            BlockKind::Crosshead,
        ),
        ("insert-quote", "insert-quote.name", BlockKind::Quote(None)),
        (
            "insert-pull-quote",
            "insert-pull-quote.name",
            BlockKind::PullQuote(None),
        ),
        (
            "insert-bullets",
            "insert-bullets.name",
            list(ListStyle::Bulleted),
        ),
        (
            "insert-numbers",
            "insert-numbers.name",
            list(ListStyle::Numbered),
        ),
        (
            "insert-table",
            "insert-table.name",
            BlockKind::Row { is_head: true },
        ),
        (
            "insert-picture",
            "insert-picture.name",
            BlockKind::Picture(Arc::default()),
        ),
        ("insert-rule", "insert-rule.name", BlockKind::Rule),
        (DIVIDER, "insert-divider.name", BlockKind::Rule),
        ("insert-note", "insert-note.name", BlockKind::EditorsNote),
        (
            "insert-correction",
            "insert-correction.name",
            correction(CorrectionKind::Correction),
        ),
        (
            "insert-clarification",
            "insert-clarification.name",
            correction(CorrectionKind::Clarification),
        ),
        (
            "insert-update",
            "insert-update.name",
            correction(CorrectionKind::Update),
        ),
    ]
}

impl Surface {
    /// What the words after the `/` leave to choose from; closes the list when they are no search.
    fn found(&mut self, session: &Session) -> Vec<Choice> {
        let head = session.head();
        let text = session.text(head.block);
        let kind = session
            .state
            .article
            .block(head.block)
            .map(|block| &block.kind);
        let is_here = self.slash.is_some_and(|slash| slash.block == head.block);
        let sought = text.strip_prefix('/').filter(|_| {
            is_here
                && session.state.selection.is_caret()
                && head.offset == text.len()
                && kind == Some(&BlockKind::Paragraph)
        });
        let Some(sought) = sought.map(str::to_lowercase) else {
            self.slash = None;
            return Vec::new();
        };
        let say = self.say.unwrap_or(|key| key);
        let fits = |name: &str| {
            let name = name.to_lowercase();
            name.split(' ').any(|word| word.starts_with(&sought)) || name.starts_with(&sought)
        };
        let mut found: Vec<_> = choices()
            .into_iter()
            .filter(|(key, ..)| fits(say(key)))
            .collect();
        if sought.is_empty() {
            // The same thing by another name is only for those who look for it.
            found.retain(|(key, ..)| *key != DIVIDER);
        }
        if found.is_empty() && 12 < sought.len() {
            self.slash = None;
        }
        found
    }

    /// Opens the list when a `/` is alone in a paragraph.
    pub(super) fn open_slash(&mut self, typed: &str, session: &Session) {
        let head = session.head();
        if typed == "/" && session.text(head.block) == "/" {
            self.slash = Some(Slash {
                block: head.block,
                chosen: 0,
            });
        }
    }

    /// Whether the list is open.
    pub(super) const fn is_slash_open(&self) -> bool {
        self.slash.is_some()
    }

    /// Gives a key to the list; says whether it took it, and what it chose.
    pub(super) fn slash_key(
        &mut self,
        intent: &Intent,
        session: &Session,
    ) -> (bool, Option<BlockKind>) {
        let found = self.found(session);
        let Some(slash) = self.slash.as_mut().filter(|_| !found.is_empty()) else {
            return (false, None);
        };
        let count = found.len();
        slash.chosen = slash.chosen.min(count - 1);
        match intent {
            Intent::Move(Motion::Down, false) => slash.chosen = (slash.chosen + 1) % count,
            Intent::Move(Motion::Up, false) => slash.chosen = (slash.chosen + count - 1) % count,
            Intent::Escape => self.slash = None,
            Intent::Enter | Intent::Indent(true) => {
                let chosen = slash.chosen;
                self.slash = None;
                return (true, found.into_iter().nth(chosen).map(|(.., kind)| kind));
            }
            _ => return (false, None),
        }
        (true, None)
    }

    /// Shows the list under the caret.
    pub(super) fn slash_list(&mut self, ui: &Ui, id: Id, look: &Look, session: &mut Session) {
        let found = self.found(session);
        let (Some(slash), Some(at)) = (self.slash, self.bar_place) else {
            return;
        };
        let (Some(shown), false) = (self.shown, found.is_empty()) else {
            return;
        };
        let low = at + vec2(0.0, 34.0 * look.text_scale);
        let is_low = low.y + 300.0 < shown.area.bottom();
        let (pivot, at) = if is_low {
            (Align2::LEFT_TOP, low)
        } else {
            (Align2::LEFT_BOTTOM, at - vec2(0.0, 6.0))
        };
        let mut chosen = None;
        let frame = over::raised(look, Margin::same(5));
        let place = (pivot, at);
        over::show(ui, id.with("slash"), place, shown.area, frame, |ui| {
            ui.set_width(190.0);
            ui.spacing_mut().item_spacing = vec2(0.0, 1.0);
            for (number, (key, does, kind)) in found.into_iter().enumerate() {
                let (name, does) = ((look.say)(key), (look.say)(does));
                if row(ui, name, does, look, number == slash.chosen) {
                    chosen = Some(kind);
                }
            }
        });
        if let Some(kind) = chosen {
            self.slash = None;
            session.change(smart::make(&session.state, kind, session.at));
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// One line of the list; says whether it was pressed.
pub(super) fn row(ui: &mut Ui, words: &str, name: &str, look: &Look, is_chosen: bool) -> bool {
    let back = ui.painter().add(egui::Shape::Noop);
    let frame = Frame::new().inner_margin(Margin::symmetric(9, 5));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        Label::new(words, BlockStyle::DESK, look.inks).ui(ui)
    });
    let area = shown.response.rect;
    let response = ui.interact(area, ui.scope_id().with(name), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, name));
    if is_chosen || response.hovered() {
        let shape = egui::Shape::rect_filled(area, 5.0, look.chip);
        ui.painter().set(back, shape);
    }
    response.clicked()
}
