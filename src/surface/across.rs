//! Selected words dragged from one page to another: they are copied, since each page has its own undo.
//!
//! The system tells of a drag only the window it began in. Where it also tells where windows are,
//! a page in another one finds the pointer by its place on the screens.

use std::sync::Arc;

use egui::{Context, Id, Pos2, Response, Ui, ViewportId};

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
    /// The window of that page, and where the pointer is on the screens once it is outside.
    window: ViewportId,
    outside: Option<Pos2>,
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
        let known = Self::get(ctx).filter(|known| known.from == from && known.ended.is_none());
        if let Some(mut known) = known {
            known.outside = outside(ctx);
            known.keep(ctx);
        } else if let Some(words) = paste::copy(state) {
            let lifted = Self {
                from,
                words: Arc::new(words),
                window: ctx.viewport_id(),
                outside: None,
                over: None,
                ended: None,
            };
            lifted.keep(ctx);
        }
    }

    /// Where the pointer is in the window at hand.
    fn pointer(&self, ctx: &Context) -> Option<Pos2> {
        if self.window == ctx.viewport_id() {
            return ctx.input(|input| input.pointer.interact_pos());
        }
        let corner = ctx.input(|input| input.viewport().inner_rect)?.min;
        self.outside.map(|at| (at - corner).to_pos2())
    }

    /// Whether the words were let go, as far as the window at hand is told.
    fn is_released(&self, ctx: &Context) -> bool {
        if self.window == ctx.viewport_id() {
            ctx.input(|input| input.pointer.any_released())
        } else {
            self.ended.is_some()
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
        if is_taken && known.outside.is_some() {
            // A window that is drawn before this one takes them in its next frame.
            ctx.request_repaint_of(ViewportId::ROOT);
        }
        known.keep(ctx);
        is_taken
    }
}

/// Where the pointer is on the screens, when it is outside the window at hand.
fn outside(ctx: &Context) -> Option<Pos2> {
    ctx.input(|input| {
        let at = input.pointer.interact_pos()?;
        let corner = input.viewport().inner_rect?.min;
        (!input.content_rect().contains(at)).then(|| corner + at.to_vec2())
    })
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
        let is_near = |known: &Across| known.window == ctx.viewport_id();
        let known = known.filter(|known| !is_near(known) || known.ended.is_none_or(|at| at == now));
        let Some(mut known) = known else {
            return false;
        };
        let is_here = |at: &Pos2| {
            let is_over = if is_near(&known) {
                response.contains_pointer()
            } else {
                response.interact_rect.contains(*at)
            };
            is_over && !stage.look.is_fixed
        };
        let Some(at) = known.pointer(ctx).filter(is_here) else {
            if known.over == Some(id) {
                known.over = None;
                known.keep(ctx);
                self.mouse.show_drop(None);
            }
            return false;
        };
        let spot = self.page.spot_at((at - origin).to_pos2(), stage);
        let pos = super::caret::pos_of(&session.state, spot);
        if !known.is_released(ctx) {
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
        if !is_near(&known) {
            // Its window lets go before this one is told; nobody takes them twice.
            ctx.data_mut(|data| data.remove::<Across>(Across::id()));
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
