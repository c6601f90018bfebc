//! Copying from the page and pasting into it.

use super::act::Act;
use super::clipboard::{Pasted, plain, tables};
use super::keys::Intent;
use super::output::Ask;
use super::session::Session;
use crate::edit::command::marks::{self, Mark};
use crate::edit::command::{paste, typing};
use crate::edit::selection::Selection;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::block::Furniture;
use crate::model::mark::Address;

impl Act<'_, '_> {
    /// Pastes, and says where the words come from when the clipboard does.
    pub(super) fn paste_from(&mut self, intent: &Intent) {
        let from = self.session.state.selection.from();
        let change = self.change_of(intent);
        let has_changed = change.is_some();
        self.change(change);
        let head = self.session.state.selection.head;
        let source = self.clipboard.lock().source();
        if let Some(address) = source.filter(|_| has_changed && from < head) {
            let stretch = Selection { anchor: from, head };
            self.session.asks.push(Ask::Pasted(address, stretch));
        }
    }

    /// The change a paste makes; a picture is given to the desk to keep.
    pub(super) fn paste(&mut self, pasted: &Pasted) -> Option<Transaction> {
        if let Pasted::Picture(picture) = pasted {
            let picture = std::sync::Arc::clone(picture);
            self.session.asks.push(Ask::Picture(picture));
            return None;
        }
        paste(self.session, pasted)
    }

    /// Puts plain words at the caret.
    pub(super) fn paste_words(&mut self, words: &str) {
        let pasted = Pasted::Words(words.to_owned());
        let change = paste(self.session, &pasted);
        self.change(change);
    }

    pub(super) fn copy(&mut self) {
        if let Some(fragment) = paste::copy(&self.session.state) {
            self.session.asks.push(Ask::Copy(fragment));
        }
    }
}

/// What the clipboard brings; of plain words each line end begins a paragraph, empty lines are none,
/// and a quotation with a name under it is that speaker's.
fn paste(session: &Session, pasted: &Pasted) -> Option<Transaction> {
    let (state, at) = (&session.state, session.at);
    let text = match pasted {
        Pasted::Fragment(fragment) => return paste::paste(state, fragment, at),
        Pasted::Picture(_) => return None,
        Pasted::Words(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
    };
    if let Some(link) = address(&text).filter(|_| !state.selection.is_caret()) {
        return marks::set(state, &Mark::Link(Some(link)), at);
    }
    let is_body = Furniture::ALL.len() <= session.head().block;
    let read = || plain::read(&text).or_else(|| tables::of_text(&text));
    if let Some(fragment) = is_body.then(read).flatten() {
        return paste::paste(state, &fragment, at);
    }
    let text = if text.contains('\n') {
        let full = text.split('\n').filter(|line| !line.trim().is_empty());
        full.collect::<Vec<_>>().join("\n")
    } else {
        text
    };
    if text.is_empty() {
        return None;
    }
    typing::insert(state, &text, Origin::Paste, at)
}

/// The words as an address, where they are one and nothing else.
fn address(text: &str) -> Option<Address> {
    let text = text.trim();
    let is_one = !text.contains(char::is_whitespace)
        && ["http://", "https://", "mailto:"]
            .iter()
            .any(|scheme| text.starts_with(scheme));
    is_one.then(|| Address::new(text)).flatten()
}
