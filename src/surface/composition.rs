//! What an input method is composing, shown in place until it is done.

use egui::output::IMEOutput;
use egui::{IMEPurpose, ImeEvent, Rect, Ui};

use super::act::Act;
use super::page;
use crate::edit::command::typing;
use crate::edit::selection::Selection;
use crate::edit::transaction::Origin;
use crate::model::position::{Place, Pos};

/// Tells the input method where the caret of a field is, so that its list opens under it.
pub(super) fn tell_caret(ui: &Ui, field: Rect, caret: Rect) {
    let cursor_rect = if knows_points_only() {
        Rect::from_min_max(caret.left_bottom(), caret.max)
    } else {
        caret
    };
    ui.output_mut(|output| {
        output.ime = Some(IMEOutput {
            purpose: IMEPurpose::Normal,
            rect: field,
            cursor_rect,
            should_interrupt_composition: false,
        });
    });
}

/// Whether this is X11, whose input methods are told a point and no height: with the top of the
/// caret their list would lie over its line.
fn knows_points_only() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(target_os = "linux") && !is_set("WAYLAND_DISPLAY") && !is_set("WAYLAND_SOCKET")
}

/// Words that are not the article's yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Composition {
    pub(super) text: String,
    /// How far into the text the input method's own caret is, in bytes.
    pub(super) caret: usize,
}

impl Composition {
    /// Whether nothing is being composed.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Where it stands in the page.
    pub(super) fn on_page(&self, at: Place) -> Option<page::Composition> {
        (!self.is_empty()).then(|| page::Composition {
            block: at.block,
            at: at.offset,
            text: self.text.clone(),
        })
    }

    /// Lets go of what was composed, as when the keyboard goes elsewhere.
    pub(super) fn cancel(&mut self) {
        *self = Self::default();
    }
}

impl Act<'_, '_> {
    /// Does what an input method says; whether the caret is to be shown.
    pub(super) fn compose(&mut self, composition: &mut Composition, event: &ImeEvent) -> bool {
        match event {
            ImeEvent::Preedit {
                text,
                active_range_chars,
            } => {
                if text.is_empty() && composition.is_empty() {
                    return false;
                }
                if !text.is_empty() && !self.session.state.selection.is_caret() {
                    let state = &self.session.state;
                    let gone = typing::delete_selection(state, self.session.at);
                    self.change(gone);
                }
                let chars = active_range_chars.as_ref().map(|range| range.end);
                let caret = chars.and_then(|count| text.char_indices().nth(count));
                composition.caret = caret.map_or(text.len(), |(at, _)| at);
                composition.text.clone_from(text);
                true
            }
            ImeEvent::Commit(text) => {
                composition.cancel();
                if text.is_empty() || text == "\n" || text == "\r" {
                    return false;
                }
                let (state, at) = (&self.session.state, self.session.at);
                let typed = typing::insert(state, text, Origin::Composition, at);
                self.change(typed);
                true
            }
            ImeEvent::DeleteSurrounding {
                before_chars,
                after_chars,
            } => {
                self.delete_surrounding(*before_chars, *after_chars);
                true
            }
            _ => false,
        }
    }

    /// Takes away letters on both sides of the caret, within its block.
    fn delete_surrounding(&mut self, before: usize, after: usize) {
        let head = self.session.head();
        let text = self.session.text(head.block);
        let (Some(left), Some(right)) = (text.get(..head.offset), text.get(head.offset..)) else {
            return;
        };
        let back: usize = left.chars().rev().take(before).map(char::len_utf8).sum();
        let on: usize = right.chars().take(after).map(char::len_utf8).sum();
        let at = self.session.state.selection.head;
        self.session.select(Selection {
            anchor: Pos(at.0 - back),
            head: Pos(at.0 + on),
        });
        let gone = typing::delete_selection(&self.session.state, self.session.at);
        self.change(gone);
    }
}
