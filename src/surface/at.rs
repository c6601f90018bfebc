//! The list under the caret that completes what is typed: a name after an `@`, a kicker, a
//! dateline.

use std::sync::Arc;

use egui::{Align2, Id, Margin, Ui, vec2};

use super::Surface;
use super::caret::Motion;
use super::keys::Intent;
use super::look::Look;
use super::session::Session;
use super::{over, slash};
use crate::edit::command::{dateline, typing};
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::block::Furniture;
use crate::model::dateline::Located;
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
    /// A place that a dateline can be made from.
    Places,
}

impl Sought {
    /// What a block asks for while it is typed in.
    fn of(block: usize) -> Option<Self> {
        let all = [
            (Furniture::Kicker, Self::Kickers),
            (Furniture::Dateline, Self::Places),
        ];
        let mut all = all.into_iter();
        let found = all.find(|(furniture, _)| furniture.index() == block);
        found.map(|(_, sought)| sought)
    }
}

/// Words that can stand in the place of what is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// The words.
    pub words: String,
    /// Where and when they say that the article was written.
    pub located: Option<Located>,
}

impl From<&String> for Offered {
    fn from(words: &String) -> Self {
        Self {
            words: words.clone(),
            located: None,
        }
    }
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
    /// Whether it was opened in this frame: what is offered comes with the next.
    is_new: bool,
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
    pub fn offer(&mut self, offered: Arc<[Offered]>) {
        self.names = Some(offered);
    }

    /// Opens the list when an `@` begins a word, and while a kicker or a dateline is typed.
    pub(super) fn open_names(&mut self, typed: &str, session: &Session) {
        let head = session.head();
        let before = session.text(head.block).get(..head.offset).unwrap_or("");
        let opened = if let Some(before) = before.strip_suffix('@').filter(|_| typed == "@") {
            let last = before.chars().next_back();
            let begins = last.is_none_or(|last| !last.is_alphanumeric());
            begins.then_some((Sought::Names, before.len(), Some(0)))
        } else {
            // What is typed may be of one's own: none is chosen yet.
            let sought = Sought::of(head.block).filter(|_| self.at.is_none());
            sought.map(|sought| (sought, 0, None))
        };
        if let Some((of, from, chosen)) = opened {
            self.names = None;
            self.at = Some(At {
                of,
                block: head.block,
                from,
                chosen,
                is_new: true,
            });
        }
    }

    /// What was typed leaves to choose from; closes the list when that is looked for no more.
    fn names_found(&mut self, session: &Session) -> Vec<Offered> {
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
            _ if head.offset == text.len() && !text.is_empty() => {
                Some(typed.strip_prefix('/').unwrap_or(typed))
            }
            _ => None,
        });
        let Some(sought) = sought else {
            self.at = None;
            return Vec::new();
        };
        let sought = folded(sought);
        let fits = |offered: &&Offered| {
            let words = folded(&offered.words);
            let is_whole = at.of != Sought::Names && words == sought;
            let begins = words.starts_with(&sought);
            !is_whole && (begins || words.split(' ').any(|word| word.starts_with(&sought)))
        };
        let all = self.names.iter().flat_map(|names| names.iter());
        all.filter(fits).take(MOST).cloned().collect()
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
        if let Some(at) = &mut self.at
            && std::mem::take(&mut at.is_new)
        {
            ui.ctx().request_repaint();
        }
        let (Some(at), Some(place), Some(shown)) = (self.at, self.bar_place, self.shown) else {
            return;
        };
        if found.is_empty() {
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
            for (number, offered) in found.iter().enumerate() {
                let (words, is_chosen) = (&offered.words, at.chosen == Some(number));
                if slash::row(ui, words, words, look, is_chosen) {
                    chosen = Some(offered.clone());
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
fn put(session: &Session, at: At, offered: &Offered) -> Option<Transaction> {
    if let Some(located) = &offered.located {
        return dateline::set(&session.state, located, &offered.words, session.at);
    }
    let head = session.state.selection.head;
    let typed = session.head().offset.checked_sub(at.from)?;
    let from = Pos(head.0.checked_sub(typed)?);
    let state = State {
        selection: Selection { anchor: from, head },
        ..session.state.clone()
    };
    typing::insert(&state, &offered.words, Origin::Typing, session.at)
}
