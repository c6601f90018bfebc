//! The list of names that an `@` opens: parties of the article and people of the house.

use std::sync::Arc;

use egui::{Align2, Id, Margin, Ui, vec2};

use super::Surface;
use super::caret::Motion;
use super::keys::Intent;
use super::look::Look;
use super::session::Session;
use super::{over, slash};
use crate::edit::command::typing;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::position::Pos;

/// How many names are shown.
const MOST: usize = 8;
/// After so many letters that are no name, the list goes away.
const PATIENCE: usize = 24;

/// The list while it is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    /// The block it was opened in.
    block: usize,
    /// Where its `@` stands in the block.
    from: usize,
    /// The line that Enter takes.
    chosen: usize,
}

impl Surface {
    /// Whether names are looked for, so that the desk should offer some.
    #[must_use]
    pub const fn seeks_names(&self) -> bool {
        self.at.is_some()
    }

    /// Offers names to put in the place of an `@`.
    pub fn offer_names(&mut self, names: Arc<[String]>) {
        self.names = names;
    }

    /// Opens the list when an `@` begins a word.
    pub(super) fn open_names(&mut self, typed: &str, session: &Session) {
        let head = session.head();
        let before = session.text(head.block).get(..head.offset).unwrap_or("");
        let Some(before) = before.strip_suffix('@').filter(|_| typed == "@") else {
            return;
        };
        let last = before.chars().next_back();
        if last.is_none_or(|last| !last.is_alphanumeric()) {
            self.at = Some(At {
                block: head.block,
                from: before.len(),
                chosen: 0,
            });
        }
    }

    /// What the letters after the `@` leave to choose from; closes the list when they are no name.
    fn names_found(&mut self, session: &Session) -> Vec<String> {
        let Some(at) = self.at else {
            return Vec::new();
        };
        let head = session.head();
        let text = session.text(head.block);
        let sought = (head.block == at.block && session.state.selection.is_caret())
            .then(|| text.get(at.from..head.offset))
            .flatten()
            .and_then(|typed| typed.strip_prefix('@'));
        let Some(sought) = sought.filter(|sought| sought.len() <= PATIENCE) else {
            self.at = None;
            return Vec::new();
        };
        let sought = sought.to_lowercase();
        let fits = |name: &&String| {
            let name = name.to_lowercase();
            name.starts_with(&sought) || name.split(' ').any(|word| word.starts_with(&sought))
        };
        self.names.iter().filter(fits).take(MOST).cloned().collect()
    }

    /// Gives a key to the list; says whether it took it, and what it changes.
    pub(super) fn names_key(
        &mut self,
        intent: &Intent,
        session: &Session,
    ) -> (bool, Option<Transaction>) {
        let found = self.names_found(session);
        let Some(at) = self.at.as_mut().filter(|_| !found.is_empty()) else {
            return (false, None);
        };
        let count = found.len();
        at.chosen = at.chosen.min(count - 1);
        match intent {
            Intent::Move(Motion::Down, false) => at.chosen = (at.chosen + 1) % count,
            Intent::Move(Motion::Up, false) => at.chosen = (at.chosen + count - 1) % count,
            Intent::Escape => self.at = None,
            Intent::Enter | Intent::Indent(true) => {
                let at = *at;
                self.at = None;
                let name = found.get(at.chosen);
                return (true, name.and_then(|name| put(session, at, name)));
            }
            _ => return (false, None),
        }
        (true, None)
    }

    /// Shows the list under the caret.
    pub(super) fn names_list(&mut self, ui: &Ui, id: Id, look: &Look, session: &mut Session) {
        let found = self.names_found(session);
        let (Some(at), Some(place), Some(shown)) = (self.at, self.bar_place, self.shown) else {
            return;
        };
        if found.is_empty() {
            // What is offered comes with the next frame.
            if self.names.is_empty() {
                ui.ctx().request_repaint();
            }
            return;
        }
        let low = place + vec2(0.0, 34.0 * look.text_scale);
        let (pivot, corner) = if low.y + 260.0 < shown.area.bottom() {
            (Align2::LEFT_TOP, low)
        } else {
            (Align2::LEFT_BOTTOM, place - vec2(0.0, 6.0))
        };
        let mut chosen = None;
        let frame = over::raised(look, Margin::same(5));
        let place = (pivot, corner);
        over::show(ui, id.with("names"), place, shown.area, frame, |ui| {
            ui.set_width(230.0);
            ui.spacing_mut().item_spacing = vec2(0.0, 1.0);
            for (number, name) in found.iter().enumerate() {
                if slash::row(ui, name, name, look, number == at.chosen) {
                    chosen = Some(name.clone());
                }
            }
        });
        if let Some(name) = chosen {
            self.at = None;
            session.change(put(session, at, &name));
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Puts a name in the place of the `@` and the letters after it.
fn put(session: &Session, at: At, name: &str) -> Option<Transaction> {
    let head = session.state.selection.head;
    let typed = session.head().offset.checked_sub(at.from)?;
    let from = Pos(head.0.checked_sub(typed)?);
    let state = State {
        selection: Selection { anchor: from, head },
        ..session.state.clone()
    };
    typing::insert(&state, name, Origin::Typing, session.at)
}
