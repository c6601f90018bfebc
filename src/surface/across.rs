//! Selected words dragged from one page to another: they are copied, since each page has its own undo.

use std::sync::Arc;

use egui::{Context, Id, Pos2, Response, Ui};

use super::Surface;
use super::clipboard;
use super::page::Stage;
use super::session::Session;
use crate::edit::command::paste::{self, Fragment};
use crate::edit::selection::Selection;
use crate::edit::state::State;

/// Words that are being dragged, known to every page of a window.
#[derive(Clone, Debug)]
pub(super) struct Across {
    /// The page they come from.
    from: Id,
    words: Arc<Fragment>,
    /// Another page that they are over.
    over: Option<Id>,
    /// The frame in which they were let go: pages before and behind this one both see it.
    ended: Option<u64>,
}

impl Across {
    fn id() -> Id {
        Id::unique("words dragged from page to page")
    }

    fn get(ctx: &Context) -> Option<Self> {
        ctx.data(|data| data.get_temp(Self::id()))
    }

    fn keep(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    /// Takes what is selected along.
    pub(super) fn lift(ctx: &Context, from: Id, state: &State) {
        let is_known =
            Self::get(ctx).is_some_and(|known| known.from == from && known.ended.is_none());
        if let Some(words) = paste::copy(state).filter(|_| !is_known) {
            let lifted = Self {
                from,
                words: Arc::new(words),
                over: None,
                ended: None,
            };
            lifted.keep(ctx);
        }
    }

    /// Whether words of this page are over another one, which will take them.
    pub(super) fn is_away(ctx: &Context, from: Id) -> bool {
        Self::get(ctx).is_some_and(|known| known.from == from && known.over.is_some())
    }

    /// Lets go; says whether another page takes the words.
    pub(super) fn end(ctx: &Context, from: Id) -> bool {
        let Some(mut known) = Self::get(ctx).filter(|known| known.from == from) else {
            return false;
        };
        known.ended = Some(ctx.cumulative_pass_nr());
        let is_taken = known.over.is_some();
        known.keep(ctx);
        is_taken
    }
}

impl Surface {
    /// Shows where words of another page would go, and takes them when they are let go here.
    pub(super) fn receive(
        &mut self,
        ui: &Ui,
        response: &Response,
        origin: Pos2,
        stage: &mut Stage<'_>,
        session: &mut Session,
    ) -> bool {
        let (ctx, id) = (ui.ctx(), response.id);
        let now = ctx.cumulative_pass_nr();
        let known = Across::get(ctx).filter(|known| known.from != id);
        let Some(mut known) = known.filter(|known| known.ended.is_none_or(|at| at == now)) else {
            return false;
        };
        let pointer = ui.input(|input| input.pointer.interact_pos());
        let is_here = response.contains_pointer() && !stage.look.is_fixed;
        let Some(at) = pointer.filter(|_| is_here) else {
            if known.over == Some(id) {
                known.over = None;
                known.keep(ctx);
                self.mouse.show_drop(None);
            }
            return false;
        };
        let spot = self.page.spot_at((at - origin).to_pos2(), stage);
        let pos = super::caret::pos_of(&session.state, spot);
        let is_released = ui.input(|input| input.pointer.any_released());
        if !is_released {
            if known.over != Some(id) {
                known.over = Some(id);
                known.keep(ctx);
            }
            self.mouse.show_drop(Some(pos));
            ui.set_cursor_icon(egui::CursorIcon::Copy);
            return false;
        }
        self.mouse.show_drop(None);
        if known.over != Some(id) {
            return false;
        }
        session.select(Selection::caret(pos));
        let change = paste::paste(&session.state, &known.words, session.at);
        let clipboard = clipboard::clipboard(ctx);
        let high = response.rect.height();
        let mut act = self.act(stage, session, high, &clipboard);
        act.change(change);
        // As where words are put within a page, they are selected.
        let end = session.state.selection.to();
        session.select(Selection {
            anchor: pos,
            head: end,
        });
        true
    }
}
