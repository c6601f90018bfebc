//! Doing what a key asked.

use egui::Ui;
use egui::mutex::Mutex;

use super::Surface;
use super::caret::{Motion, Walk, at, pos_of};
use super::clipboard::Clipboard;
use super::keys::Intent;
use super::output::Ask;
use super::page::{Page, Spot, Stage};
use super::session::Session;
use crate::edit::command::marks::{self, Mark};
use crate::edit::command::typing::{self, Reach};
use crate::edit::command::{blocks, smart, table};
use crate::edit::selection::Selection;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::block::Furniture;
use crate::model::mark::Marks;
use crate::model::position::Pos;
use crate::typeset::motion::{Caret, Cling};

/// What the caret remembers between frames and the article does not know.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hand {
    /// The side of a wrap the caret shows on.
    pub(super) cling: Cling,
    /// Where it was when that was so; elsewhere it means nothing.
    pub(super) of: Option<Pos>,
    /// The column that up and down keep, in points.
    pub(super) sticky: Option<f32>,
    /// Whether Escape was pressed, so that Tab leaves.
    pub(super) is_escaped: bool,
    /// What was just typed and set otherwise, until the next key.
    pub(super) smart: Option<Smart>,
}

/// Signs that became others as they were typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Smart {
    /// Where they begin and where the caret is after them.
    from: Pos,
    head: Pos,
    /// What was typed.
    raw: &'static str,
}

impl Hand {
    /// The caret on the page.
    pub(super) fn spot(&self, session: &Session) -> Spot {
        self.spot_of(session, session.state.selection.head)
    }

    fn spot_of(&self, session: &Session, pos: Pos) -> Spot {
        let place = session.place(pos);
        let cling = if self.of == Some(pos) {
            self.cling
        } else {
            Cling::After
        };
        Spot {
            block: place.block,
            caret: Caret {
                at: place.offset,
                cling,
            },
        }
    }

    /// Puts the caret there.
    pub(super) fn put(&mut self, session: &mut Session, spot: Spot, extends: bool) {
        let head = pos_of(&session.state, spot);
        self.cling = spot.caret.cling;
        self.of = Some(head);
        let anchor = if extends {
            session.state.selection.anchor
        } else {
            head
        };
        session.select(Selection { anchor, head });
    }

    /// After a change the caret belongs to the letter before it.
    fn settle(&mut self, session: &Session) {
        let head = session.state.selection.head;
        self.of = Some(head);
        self.sticky = None;
        self.cling = if session.place(head).offset == 0 {
            Cling::After
        } else {
            Cling::Before
        };
    }
}

/// What doing an intent needs.
pub(super) struct Act<'a, 'b> {
    pub(super) hand: &'a mut Hand,
    pub(super) page: &'a mut Page,
    pub(super) stage: &'a mut Stage<'b>,
    pub(super) session: &'a mut Session,
    /// How high the view is, in points.
    pub(super) view: f32,
    pub(super) clipboard: &'a Mutex<Clipboard>,
    pub(super) is_windows: bool,
}

impl Surface {
    /// What doing something needs that no key asked for: a drop, a click with the middle button.
    pub(super) fn act<'a, 'b>(
        &'a mut self,
        stage: &'a mut Stage<'b>,
        session: &'a mut Session,
        view: f32,
        clipboard: &'a Mutex<Clipboard>,
    ) -> Act<'a, 'b> {
        Act {
            hand: &mut self.hand,
            page: &mut self.page,
            stage,
            session,
            view,
            clipboard,
            is_windows: false,
        }
    }
}

impl Surface {
    /// Whether Tab, or Shift and Tab, leads to another piece of the furniture or into the body.
    pub(super) fn has_piece(ui: &Ui, stage: &Stage<'_>, session: &Session) -> bool {
        let block = session.head().block;
        let is_first = block == 0 && ui.input(|input| input.modifiers.shift);
        block < Furniture::ALL.len() && !is_first && !stage.look.is_fixed
    }
}

impl Act<'_, '_> {
    /// Does it; says whether the caret is to be shown.
    pub(super) fn perform(&mut self, intent: &Intent) -> bool {
        self.hand.is_escaped = *intent == Intent::Escape;
        let smart = self.hand.smart.take();
        match intent {
            Intent::Type(text) => self.type_letters(text),
            Intent::DeleteBack(Reach::Letter) if self.is_still(smart) => self.straighten(smart),
            Intent::Move(motion, extends) => self.go(*motion, *extends),
            Intent::Escape => return false,
            Intent::SelectAll => {
                let end = self.session.state.article.end();
                self.session.select(Selection {
                    anchor: Pos(0),
                    head: end,
                });
                return false;
            }
            Intent::Undo => self.session.asks.push(Ask::Undo),
            Intent::Redo => self.session.asks.push(Ask::Redo),
            Intent::Link => self.session.asks.push(Ask::Link),
            Intent::Underline => {
                self.session.asks.push(Ask::Underline);
                return false;
            }
            Intent::Paste(..) | Intent::PasteClipboard(_) => self.paste_from(intent),
            Intent::Copy => {
                self.copy();
                return false;
            }
            Intent::Strong => self.toggle(|marks| marks.strong, Mark::Strong),
            Intent::Emphasis => self.toggle(|marks| marks.emphasis, Mark::Emphasis),
            Intent::Strike => self.toggle(|marks| marks.strike, Mark::Strike),
            Intent::DeleteLine => self.delete_line(),
            Intent::Enter => self.enter(),
            Intent::Indent(is_on) if self.session.head().block < Furniture::ALL.len() => {
                self.go_piece(*is_on);
            }
            Intent::Indent(is_on) if self.is_in_table() => self.go_cell(*is_on),
            _ => {
                let change = self.change_of(intent);
                let is_none = change.is_none();
                self.change(change);
                if is_none && matches!(intent, Intent::DeleteBack(_)) && self.is_at_cell() {
                    self.go(Motion::Back, false);
                }
            }
        }
        true
    }

    /// The change an intent asks for, where it is one.
    pub(super) fn change_of(&mut self, intent: &Intent) -> Option<Transaction> {
        let (state, at) = (&self.session.state, self.session.at);
        match intent {
            Intent::Break => typing::insert(state, "\u{2028}", Origin::Typing, at),
            Intent::DeleteBack(reach) => typing::delete_backward(state, *reach, at),
            Intent::DeleteOn(reach) => typing::delete_forward(state, *reach, at),
            Intent::Plain => marks::clear(state, at),
            Intent::Become(kind) => blocks::toggle(state, kind, at),
            Intent::Shift(is_down) => blocks::shift(state, *is_down, at),
            Intent::Duplicate => blocks::duplicate(state, at),
            Intent::Remove => blocks::remove(state, at),
            Intent::Indent(is_deeper) => blocks::indent(state, *is_deeper, at),
            Intent::Paste(text, is_plain) => {
                let pasted = self.clipboard.lock().pasted_as(text, *is_plain);
                self.paste(&pasted)
            }
            Intent::PasteClipboard(is_plain) => {
                let pasted = self.clipboard.lock().pasted(*is_plain);
                self.paste(&pasted)
            }
            Intent::Cut => {
                self.copy();
                let state = &self.session.state;
                let has_words = !state.selection.is_caret();
                has_words
                    .then(|| typing::delete_selection(state, at))
                    .flatten()
            }
            _ => None,
        }
    }

    pub(super) fn change(&mut self, transaction: Option<Transaction>) {
        if self.session.change(transaction) {
            self.page.sync(&self.session.state.article, self.stage);
            self.hand.settle(self.session);
        }
    }

    /// Types letters; quotation marks and dashes as the language has them.
    fn type_letters(&mut self, text: &str) {
        let at = self.session.at;
        let head = self.session.state.selection.from();
        let is_smart = self.stage.look.is_smart;
        let mark = is_smart
            .then(|| smart::quotation_mark(&self.session.state, text, &self.stage.look.house))
            .flatten();
        let typed = mark.unwrap_or(text);
        let change = typing::insert(&self.session.state, typed, Origin::Typing, at);
        self.change(change);
        if mark.is_some() {
            let raw = if text == "'" { "'" } else { "\"" };
            self.remember(head, raw);
        }
        if !is_smart || 1 < text.len() {
            return;
        }
        let plain = self.session.state.typing_marks();
        let Some(became) = smart::conversion(&self.session.state, text, at) else {
            return;
        };
        self.change(Some(became.transaction));
        if let Some((from, raw)) = became.signs {
            self.remember(from, raw);
        } else if text != " " {
            // What follows is not marked.
            self.session.store(Some(plain));
        }
    }

    fn remember(&mut self, from: Pos, raw: &'static str) {
        let head = self.session.state.selection.head;
        self.hand.smart = Some(Smart { from, head, raw });
    }

    /// Whether the caret is still behind what was just set otherwise.
    fn is_still(&self, smart: Option<Smart>) -> bool {
        let selection = self.session.state.selection;
        smart.is_some_and(|smart| selection.is_caret() && selection.head == smart.head)
    }

    fn straighten(&mut self, smart: Option<Smart>) {
        let Some(Smart { from, raw, .. }) = smart else {
            return;
        };
        let change = smart::straighten(&self.session.state, from, raw, self.session.at);
        self.change(change);
    }

    /// Parts the block; in furniture it may only go on to the next.
    fn enter(&mut self) {
        let (state, at_time) = (&self.session.state, self.session.at);
        let is_smart = self.stage.look.is_smart;
        let rule = is_smart.then(|| smart::rule(state, at_time)).flatten();
        let change = rule.or_else(|| typing::split(state, at_time));
        let block = self.session.head().block;
        if change.is_none() && block < Furniture::ALL.len() {
            self.hand.sticky = None;
            let next = typing::next(&self.session.state.article, block);
            self.hand.put(self.session, at(next, 0), false);
        } else {
            self.change(change);
        }
    }

    /// Whether the caret is in a row of a table.
    fn is_in_table(&self) -> bool {
        self.is_row(self.session.head().block)
    }

    fn is_row(&self, block: usize) -> bool {
        let block = self.session.state.article.block(block);
        block.is_some_and(|block| block.kind.is_row())
    }

    /// Whether nothing is deleted before the caret because cells join nothing.
    fn is_at_cell(&self) -> bool {
        let block = self.session.head().block;
        let is_under = block.checked_sub(1).is_some_and(|above| self.is_row(above));
        self.session.state.selection.is_caret() && (self.is_row(block) || is_under)
    }

    /// Tab goes from cell to cell, and behind the last one begins a row.
    fn go_cell(&mut self, is_on: bool) {
        let state = &self.session.state;
        if let Some(cell) = table::beyond(state, is_on) {
            let place = self.session.place(cell.end);
            self.hand.sticky = None;
            self.hand
                .put(self.session, at(place.block, place.offset), false);
        } else if is_on {
            let change = table::add_row(state, true, self.session.at);
            self.change(change);
        }
    }

    /// Tab goes through the furniture as through fields, and on into the body.
    fn go_piece(&mut self, is_on: bool) {
        let article = &self.session.state.article;
        let block = self.session.head().block;
        let target = if is_on {
            Some(typing::next(article, block))
        } else {
            typing::before(article, block)
        };
        let Some(target) = target else { return };
        let is_piece = target < Furniture::ALL.len();
        let words = article.block(target).filter(|_| is_piece);
        let end = words.map_or(0, |block| block.words.len());
        self.hand.sticky = None;
        self.hand.put(self.session, at(target, end), false);
    }

    fn walk(&mut self, from: Spot, motion: Motion) -> Spot {
        let mut walk = Walk {
            page: self.page,
            stage: self.stage,
            state: &self.session.state,
            sticky: &mut self.hand.sticky,
            view: self.view,
            skips_space: self.is_windows,
        };
        walk.go(from, motion)
    }

    fn go(&mut self, motion: Motion, extends: bool) {
        let selection = self.session.state.selection;
        let from = self.hand.spot(self.session);
        if extends || selection.is_caret() {
            if motion == Motion::Down && !extends && self.is_last_line(from) {
                self.session.asks.push(Ask::Below);
            }
            let to = self.walk(from, motion);
            self.hand.put(self.session, to, extends);
            return;
        }
        // A selection closes at the end that the key points to.
        let is_rtl = self
            .page
            .lines(from.block, self.stage)
            .is_some_and(|lines| lines.is_rtl());
        let edge = match motion {
            Motion::Left => Some(is_rtl),
            Motion::Right => Some(!is_rtl),
            Motion::Back => Some(false),
            Motion::On => Some(true),
            _ => None,
        };
        let side = |is_end: bool| {
            if is_end {
                selection.to()
            } else {
                selection.from()
            }
        };
        let to = match (edge, motion) {
            (Some(is_end), _) => {
                self.hand.sticky = None;
                self.hand.spot_of(self.session, side(is_end))
            }
            (None, Motion::Up | Motion::PageUp) => {
                let from = self.hand.spot_of(self.session, side(false));
                self.walk(from, motion)
            }
            (None, Motion::Down | Motion::PageDown) => {
                let from = self.hand.spot_of(self.session, side(true));
                self.walk(from, motion)
            }
            (None, _) => self.walk(from, motion),
        };
        self.hand.put(self.session, to, false);
    }

    /// Whether there is no line of the article under this place.
    fn is_last_line(&mut self, spot: Spot) -> bool {
        let lines = self.page.lines(spot.block, self.stage);
        spot.block + 1 == self.page.len()
            && lines.is_some_and(|lines| {
                let line = crate::typeset::motion::line_of(&lines, spot.caret);
                lines.below(line).is_none()
            })
    }

    fn delete_line(&mut self) {
        if self.session.state.selection.is_caret() {
            let from = self.hand.spot(self.session);
            let start = self.walk(from, Motion::LineStart);
            if start.caret.at == from.caret.at {
                let state = &self.session.state;
                let change = typing::delete_backward(state, Reach::Letter, self.session.at);
                return self.change(change);
            }
            let line = Selection {
                anchor: pos_of(&self.session.state, start),
                head: pos_of(&self.session.state, from),
            };
            self.session.select(line);
        }
        let change = typing::delete_selection(&self.session.state, self.session.at);
        self.change(change);
    }

    /// Puts a mark on the selection or takes it off; of a caret, on the next letter.
    fn toggle(&mut self, is_worn: impl Fn(&Marks) -> bool, mark: impl Fn(bool) -> Mark) {
        let state = &self.session.state;
        let mark = mark(!marks::is_on(state, is_worn));
        if state.selection.is_caret() {
            let worn = mark.on(&state.typing_marks());
            self.session.store(Some(worn));
        } else {
            let change = marks::set(state, &mark, self.session.at);
            self.change(change);
        }
    }
}
