//! What an input method is composing, shown in place until it is done.

use egui::{ImeEvent, Ui};

use super::act::Act;
use super::page::Stage;
use super::row;
use super::session::Session;
use super::{Surface, clipboard, method};
use crate::edit::command::typing;
use crate::edit::selection::Selection;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::position::{Place, Pos};

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
    pub(super) fn on_page(&self, at: Place) -> Option<row::Composition> {
        (!self.is_empty()).then(|| row::Composition {
            block: at.block,
            at: at.offset,
            text: self.text.clone(),
        })
    }

    /// Lets go of what was composed.
    pub(super) fn cancel(&mut self) {
        *self = Self::default();
    }
}

impl Surface {
    /// Ends what is being composed: what is shown becomes the article's, and the input method hears it.
    pub(super) fn finish_composing(
        &mut self,
        ui: &Ui,
        stage: &mut Stage<'_>,
        session: &mut Session,
    ) {
        let text = std::mem::take(&mut self.composition).text;
        if text.is_empty() {
            return;
        }
        self.page.compose(None);
        let clipboard = clipboard::clipboard(ui.ctx());
        self.act(stage, session, 0.0, &clipboard)
            .put_composed(&text);
        method::interrupt(ui.ctx());
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
                    // One undo takes back what is composed and brings this again.
                    self.change(gone.map(|gone| Transaction {
                        origin: Origin::Composition,
                        ..gone
                    }));
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
                self.put_composed(text);
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

    fn put_composed(&mut self, text: &str) {
        let (state, at) = (&self.session.state, self.session.at);
        let typed = typing::insert(state, text, Origin::Composition, at);
        self.change(typed);
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
