//! What floats over the page: a small bar at the selection, a handle beside the block under the pointer.

use egui::{
    Align, Align2, Color32, Frame, Id, Layout, Margin, Pos2, Rect, RectAlign, Response, Role,
    Sense, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::Surface;
use super::caret;
use super::label::Label;
use super::look::{Look, Say};
use super::output::Ask;
use super::over;
use super::press::Inks;
use super::session::Session;
use crate::edit::command::marks::{self, Mark};
use crate::edit::command::{blocks, records};
use crate::edit::selection::Selection;
use crate::model::block::{BlockKind, Furniture, ListStyle};
use crate::model::mark::Marks;
use crate::model::position::{Place, Pos};
use crate::model::quote::Quote;
use crate::typeset::hit;
use crate::typeset::style::{BlockStyle, Ink};

/// Where the page was shown in this frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    /// Where the page's top left is in the window.
    pub(super) origin: Pos2,
    /// What of the window it fills.
    pub(super) area: Rect,
    /// How wide its lines are.
    pub(super) width: f32,
}

/// A block being dragged by its handle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carried {
    block: usize,
    target: usize,
}

const SIDE: f32 = 22.0;
/// What the bar takes, with a little room under it.
const HIGH: f32 = 48.0;

impl Surface {
    /// Shows what floats; its clicks are asks like any other.
    pub(super) fn float(&mut self, ui: &Ui, id: Id, look: &Look, session: &mut Session) {
        let Some(shown) = self.shown else { return };
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let is_busy = self.mouse.is_dragging() || !self.composition.is_empty();
        let is_wanted = has_focus || self.is_bar_held;
        if is_wanted && !is_busy && !self.hand.is_escaped && !session.state.selection.is_caret() {
            self.bar(ui, id, look, session, shown);
        }
        self.is_bar_held &= !session.state.selection.is_caret();
        if !self.mouse.is_dragging() {
            self.handle(ui, id, look, session, shown);
        }
    }

    /// Marks for what is selected.
    fn bar(&mut self, ui: &Ui, id: Id, look: &Look, session: &mut Session, shown: Shown) {
        let Some(at) = self.bar_place else { return };
        if !shown.area.contains(at) {
            return;
        }
        // Over the words, or under them when they end at the caret: never over what is selected.
        let selection = session.state.selection;
        let ends_here = selection.anchor < selection.head && self.is_over_lines(session);
        let below = at.y + 44.0 * look.text_scale;
        let (is_high, y) = if ends_here && shown.area.bottom() < below + HIGH {
            // Under them the page ends.
            let top = self.top_of(ui, session.place(selection.anchor), shown);
            (true, top.unwrap_or(at.y) - 8.0)
        } else if 60.0 < at.y - shown.area.top() && !ends_here {
            (true, at.y - 8.0)
        } else {
            (false, below)
        };
        // At the far end of the line, where it hides the fewest words.
        let head = session.place(selection.head).block;
        let is_rtl = self.page.ready(head).is_some_and(|set| set.lines.is_rtl());
        let x = if is_rtl {
            shown.origin.x - 64.0
        } else {
            shown.origin.x + shown.width + 64.0
        };
        let pivot = match (is_rtl, is_high) {
            (false, true) => Align2::RIGHT_BOTTOM,
            (false, false) => Align2::RIGHT_TOP,
            (true, true) => Align2::LEFT_BOTTOM,
            (true, false) => Align2::LEFT_TOP,
        };
        let at = pos2(x, y);
        let frame = Frame::new()
            .fill(look.inks.plain)
            .corner_radius(8)
            .inner_margin(Margin::symmetric(6, 3));
        let floating = over::show(ui, id.with("bar"), (pivot, at), shown.area, frame, |ui| {
            ui.spacing_mut().item_spacing = vec2(2.0, 0.0);
            ui.horizontal(|ui| bar_buttons(ui, id, look, session));
        });
        // Whoever presses on the bar takes the keyboard from the page, but not the bar from the eye.
        self.is_bar_held = floating.response.contains_pointer();
    }

    /// Where the line of a place begins in the window.
    fn top_of(&mut self, ui: &Ui, place: Place, shown: Shown) -> Option<f32> {
        let set = self.page.ready(place.block)?;
        let spot = caret::at(place.block, place.offset);
        let inside = hit::area_of(&set.lines, spot.caret).y0 / ui.pixels_per_point();
        let words = set.at.y + inside;
        Some(shown.origin.y + self.page.top(place.block) + words)
    }

    /// Whether what is selected begins on another line than the caret's.
    fn is_over_lines(&self, session: &Session) -> bool {
        let selection = session.state.selection;
        let ends = [selection.anchor, selection.head].map(|end| session.place(end));
        let [top, low] = ends.map(|end| {
            let set = self.page.ready(end.block)?;
            let spot = caret::at(end.block, end.offset);
            Some(hit::area_of(&set.lines, spot.caret).y0)
        });
        ends[0].block != ends[1].block || top != low
    }

    /// The handle beside the block under the pointer: drag it to move the block, click it for more.
    fn handle(&mut self, ui: &Ui, id: Id, look: &Look, session: &mut Session, shown: Shown) {
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let is_open = egui::Popup::is_id_open(ui.ctx(), id.with("menu"));
        let hovered = pointer
            .filter(|at| shown.area.contains(*at) && !is_open)
            .map(|at| self.page.row_at(at.y - shown.origin.y));
        let is_down = ui.input(|input| input.pointer.any_down());
        let block = match hovered {
            _ if is_open || is_down => self.handled,
            Some(block) => block,
            None => return,
        };
        self.handled = block;
        if block < Furniture::ALL.len() || session.state.article.block(block).is_none() {
            return;
        }
        let Some(set) = self.page.ready(block) else {
            return;
        };
        let is_rtl = set.lines.is_rtl();
        let line = set.style.size * set.style.line;
        let top = shown.origin.y + self.page.top(block) + self.first_line(block);
        let x = if is_rtl {
            shown.origin.x + shown.width + 8.0
        } else {
            shown.origin.x - 8.0 - SIDE
        };
        let area = Rect::from_min_size(pos2(x, top + (line - SIDE) / 2.0), Vec2::splat(SIDE));
        let response = ui.interact(area, id.with("handle"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, (look.say)("page-block")));
        let painter = ui.painter_at(shown.area);
        let ink = if response.hovered() || is_open {
            painter.rect_filled(area, 5.0, look.chip);
            look.inks.quiet
        } else {
            look.edge
        };
        for column in [-2.5, 2.5] {
            for row in [-5.0, 0.0, 5.0] {
                painter.circle_filled(area.center() + vec2(column, row), 1.3, ink);
            }
        }
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::Grab);
        }
        self.carry(ui, &response, block, look, session, shown);
        let mut menu = egui::Popup::menu(&response).id(id.with("menu"));
        if look.is_mirrored {
            menu = menu
                .align(RectAlign::BOTTOM_END)
                .layout(Layout::top_down_justified(Align::Max));
        }
        menu.show(|ui| {
            if block_menu(ui, block, look.say, session) {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        });
    }

    /// How far under its row's top the first line of a block begins.
    fn first_line(&self, block: usize) -> f32 {
        self.page.ready(block).map_or(0.0, |set| set.at.y)
    }

    /// A block follows the pointer to between two others.
    fn carry(
        &mut self,
        ui: &Ui,
        response: &Response,
        block: usize,
        look: &Look,
        session: &mut Session,
        shown: Shown,
    ) {
        let pointer = ui.input(|input| input.pointer.interact_pos());
        if let Some(at) = pointer.filter(|_| response.dragged()) {
            let y = at.y - shown.origin.y;
            let row = self.page.row_at(y);
            let (top, bottom) = (self.page.top(row), self.page.top(row + 1));
            let after = usize::from(f32::midpoint(top, bottom) < y);
            let target = (row + after).max(Furniture::ALL.len());
            self.carried = Some(Carried { block, target });
            let y = shown.origin.y + self.page.top(target) - 6.0;
            let line = Rect::from_min_size(pos2(shown.origin.x, y), vec2(shown.width, 2.0));
            ui.painter_at(shown.area)
                .rect_filled(line, 1.0, look.inks.link);
            ui.set_cursor_icon(egui::CursorIcon::Grabbing);
        }
        if response.drag_stopped() {
            if let Some(Carried { block, target }) = self.carried.take() {
                choose(session, block);
                session.change(blocks::move_to(&session.state, target, session.at));
            }
        } else if !response.dragged() {
            self.carried = None;
        }
    }
}

/// What the bar can do with what is selected.
#[derive(Clone, Copy)]
enum Do {
    Strong,
    Emphasis,
    Link,
    Quote,
    Source,
}

/// The marks, as words that can be pressed.
fn bar_buttons(ui: &mut Ui, id: Id, look: &Look, session: &mut Session) {
    let bold = BlockStyle {
        weight: 700.0,
        ..BlockStyle::DESK
    };
    let italic = BlockStyle {
        is_italic: true,
        family: crate::typeset::fonts::Family::Copy,
        ..BlockStyle::DESK
    };
    let medium = BlockStyle {
        weight: 500.0,
        ..BlockStyle::DESK
    };
    let say = look.say;
    let state = session.state.clone();
    let is_on = |worn: fn(&Marks) -> bool| marks::is_on(&state, worn);
    let (strong, emphasis) = (is_on(|m| m.strong), is_on(|m| m.emphasis));
    let (link, quote) = (
        is_on(|m| m.link.is_some()),
        is_on(|m| m.quotation.is_some()),
    );
    let source = is_on(|m| m.source.is_some());
    let mut all = [
        (Do::Strong, "bar-bold", "bar-bold.name", bold, strong),
        (
            Do::Emphasis,
            "bar-italic",
            "bar-italic.name",
            italic,
            emphasis,
        ),
        (Do::Link, "link", "do-link", medium, link),
        (Do::Quote, "block-quote", "bar-quote", medium, quote),
        (Do::Source, "quotes-source", "bar-source", medium, source),
    ];
    if look.is_mirrored {
        // The bar is as wide as its words, so the line is turned round by hand.
        all.reverse();
    }
    let at = session.at;
    for (what, text, name, style, is_on) in all {
        if !button(ui, (say(text), say(name)), style, look, is_on).clicked() {
            continue;
        }
        ui.memory_mut(|memory| memory.request_focus(id));
        match what {
            Do::Strong => {
                session.change(marks::set(&state, &Mark::Strong(!strong), at));
            }
            Do::Emphasis => {
                session.change(marks::set(&state, &Mark::Emphasis(!emphasis), at));
            }
            Do::Link => session.asks.push(Ask::Link),
            Do::Quote => {
                let quote = records::free_quote(&state);
                if session.change(records::quote_selection(&state, Quote::default(), at)) {
                    session.asks.push(Ask::Quote(quote));
                }
            }
            Do::Source => session.asks.push(Ask::AddSource),
        }
    }
}

/// Selects a block unless the selection touches it.
fn choose(session: &mut Session, block: usize) {
    let (from, to) = (session.state.selection.from(), session.state.selection.to());
    let touches = (session.place(from).block..=session.place(to).block).contains(&block);
    if !touches {
        let start = session.state.article.pos(Place { block, offset: 0 });
        session.select(Selection::caret(Pos(start.0)));
    }
}

/// What can be done with a block; says whether something was.
fn block_menu(ui: &mut Ui, block: usize, say: Say, session: &mut Session) -> bool {
    let list = |style| BlockKind::ListItem { style, level: 0 };
    let kinds = [
        ("turn-text", BlockKind::Paragraph),
        ("turn-crosshead", BlockKind::Crosshead),
        ("turn-quote", BlockKind::Quote(None)),
        ("turn-pull-quote", BlockKind::PullQuote(None)),
        ("turn-bullets", list(ListStyle::Bulleted)),
        ("turn-numbers", list(ListStyle::Numbered)),
        ("turn-note", BlockKind::EditorsNote),
    ];
    let mut is_done = false;
    for (key, kind) in kinds {
        if ui.button(say(key)).clicked() {
            choose(session, block);
            let change = blocks::toggle(&session.state, &kind, session.at);
            is_done |= session.change(change);
        }
    }
    ui.separator();
    type Command = fn(
        &crate::edit::state::State,
        crate::model::Time,
    ) -> Option<crate::edit::transaction::Transaction>;
    let commands: [(&str, Command); 4] = [
        ("move-up", |state, at| blocks::shift(state, false, at)),
        ("move-down", |state, at| blocks::shift(state, true, at)),
        ("duplicate", blocks::duplicate),
        ("delete", blocks::remove),
    ];
    for (key, command) in commands {
        if ui.button(say(key)).clicked() {
            choose(session, block);
            let change = command(&session.state, session.at);
            is_done |= session.change(change);
        }
    }
    is_done
}

/// A word that can be pressed, on the bar.
fn button(
    ui: &mut Ui,
    (text, name): (&str, &str),
    style: BlockStyle,
    look: &Look,
    is_on: bool,
) -> Response {
    let style = BlockStyle {
        ink: Ink::Plain,
        ..style
    };
    let frame = Frame::new().inner_margin(Margin::symmetric(9, 5));
    let back = ui.painter().add(egui::Shape::Noop);
    let label = Label::new(text, style, all(look.paper));
    // Words from the right would take all the room there is.
    let wide = label.size(ui, f32::INFINITY).x.ceil();
    let shown = frame.show(ui, |ui| {
        ui.set_max_width(wide);
        label.ui(ui)
    });
    let area = shown.response.rect;
    let response = ui.interact(area, ui.scope_id().with(name), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, name));
    if response.hovered() || is_on {
        let strength = if is_on { 0.9 } else { 0.5 };
        let ground = look.inks.faint.gamma_multiply(strength);
        let shape = egui::Shape::rect_filled(area, 5.0, ground);
        ui.painter().set(back, shape);
    }
    response.on_hover_text(name)
}

/// One colour for every ink.
const fn all(ink: Color32) -> Inks {
    Inks {
        plain: ink,
        quiet: ink,
        faint: ink,
        accent: ink,
        link: ink,
    }
}
