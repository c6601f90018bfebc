//! The list under the caret that completes what is typed: a name after an `@`, the words of a kicker.

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
use crate::model::block::Furniture;
use crate::model::fold::folded;
use crate::model::position::Pos;

/// How many names are shown.
const MOST: usize = 8;
/// After so many letters that are no name, the list goes away.
const PATIENCE: usize = 24;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// A party of the article, or one of the people of the house.
    Names,
    /// One of the kickers that the house uses.
    Kickers,
}

/// The list while it is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    of: Sought,
    /// The block it was opened in.
    block: usize,
    /// Where that begins in the block which the chosen words take the place of.
    from: usize,
    /// The line that Enter takes.
    chosen: Option<usize>,
}

impl Surface {
    /// What is looked for, so that the desk should offer some.
    #[must_use]
    pub fn seeks(&self) -> Option<Sought> {
        self.at.map(|at| at.of)
    }

    /// Whether Tab would take a line of the list.
    pub(super) fn takes_tab(&self) -> bool {
        self.at.is_some_and(|at| at.chosen.is_some())
    }

    /// Offers words to put in the place of what is typed.
    pub fn offer(&mut self, words: Arc<[String]>) {
        self.names = Some(words);
    }

    /// Opens the list when an `@` begins a word, and while a kicker is typed.
    pub(super) fn open_names(&mut self, typed: &str, session: &Session) {
        let head = session.head();
        let before = session.text(head.block).get(..head.offset).unwrap_or("");
        let opened = if let Some(before) = before.strip_suffix('@').filter(|_| typed == "@") {
            let last = before.chars().next_back();
            let begins = last.is_none_or(|last| !last.is_alphanumeric());
            begins.then_some((Sought::Names, before.len(), Some(0)))
        } else {
            // What is typed may be a kicker that nobody had before: none is chosen yet.
            let is_open = self.at.is_some();
            let is_kicker = head.block == Furniture::Kicker.index() && !is_open;
            is_kicker.then_some((Sought::Kickers, 0, None))
        };
        if let Some((of, from, chosen)) = opened {
            self.names = None;
            self.at = Some(At {
                of,
                block: head.block,
                from,
                chosen,
            });
        }
    }

    /// What was typed leaves to choose from; closes the list when that is looked for no more.
    fn names_found(&mut self, session: &Session) -> Vec<String> {
        let Some(at) = self.at else {
            return Vec::new();
        };
        let head = session.head();
        let text = session.text(head.block);
        let typed = (head.block == at.block && session.state.selection.is_caret())
            .then(|| text.get(at.from..head.offset))
            .flatten();
        let sought = typed.and_then(|typed| match at.of {
            Sought::Names => typed.strip_prefix('@').filter(|it| it.len() <= PATIENCE),
            // A `/` alone asks for all, as in a paragraph.
            Sought::Kickers if head.offset == text.len() && !text.is_empty() => {
                Some(typed.strip_prefix('/').unwrap_or(typed))
            }
            Sought::Kickers => None,
        });
        let Some(sought) = sought else {
            self.at = None;
            return Vec::new();
        };
        let sought = folded(sought);
        let fits = |name: &&String| {
            let name = folded(name);
            let begins = name.starts_with(&sought);
            let is_whole = at.of == Sought::Kickers && name == sought;
            !is_whole && (begins || name.split(' ').any(|word| word.starts_with(&sought)))
        };
        let names = self.names.iter().flat_map(|names| names.iter());
        names.filter(fits).take(MOST).cloned().collect()
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
        at.chosen = at.chosen.map(|chosen| chosen.min(count - 1));
        match (intent, at.chosen) {
            (Intent::Move(Motion::Down, false), chosen) => {
                at.chosen = Some(chosen.map_or(0, |chosen| (chosen + 1) % count));
            }
            (Intent::Move(Motion::Up, false), Some(chosen)) => {
                at.chosen = Some((chosen + count - 1) % count);
            }
            (Intent::Escape, _) => self.at = None,
            (Intent::Enter | Intent::Indent(true), Some(chosen)) => {
                let at = *at;
                self.at = None;
                let name = found.get(chosen);
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
            if self.names.is_none() {
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
                if slash::row(ui, name, name, look, at.chosen == Some(number)) {
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

/// Puts words in the place of those that were typed.
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
