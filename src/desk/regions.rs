//! Where the keyboard is: the parts of a window in turn, and back from a question.

use egui::{Context, Id, Key, Order, Response, Ui};

use super::seat::SeatId;
use super::{Desk, beside};

/// A part of a window that can have the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Region {
    List,
    #[default]
    Page,
    /// What a toast offers; it stands over the page.
    Toast,
    Inspector,
}

/// The parts that are shown, as the eye meets them, each with the article whose page it is.
fn shown(desk: &Desk) -> Vec<(Region, SeatId)> {
    let hand = desk.view.hand;
    let is_plain = !desk.view.is_focused;
    let pages = beside::pair(desk).map_or_else(|| vec![hand], |pair| pair.to_vec());
    let has_list = is_plain && desk.view.own.is_none() && desk.settings.shows_articles;
    let has_inspector = is_plain && desk.shows_inspector();
    let list = has_list.then_some((Region::List, hand));
    let pages = pages.into_iter().map(|seat| (Region::Page, seat));
    let has_toast = desk.notices.offers_something();
    let toast = has_toast.then_some((Region::Toast, hand));
    let inspector = has_inspector.then_some((Region::Inspector, hand));
    let first = list.into_iter().chain(pages);
    first.chain(toast).chain(inspector).collect()
}

/// Takes the keyboard to the next part, or to the one before, round the ends.
pub(super) fn go(desk: &mut Desk, ctx: &Context, is_forward: bool) {
    let all = shown(desk);
    let here = (desk.view.region, desk.view.hand);
    let count = all.len();
    let at = all.iter().position(|region| *region == here);
    let next = match (at, is_forward) {
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
        (None, _) => 0,
    };
    match all.get(next) {
        Some((Region::Page, seat)) if *seat != desk.view.hand => beside::go(desk, ctx, *seat),
        Some((region, _)) => desk.view.wants_region = Some(*region),
        None => {}
    }
}

/// What has the keyboard, and where it stands; nothing in the frame of a click: to ask egui for
/// what was not clicked takes the keyboard from it, also where a list of its own gives it back.
pub(super) fn holder(ctx: &Context) -> Option<Response> {
    if ctx.input(|input| input.pointer.any_click()) {
        return None;
    }
    ctx.read_response(ctx.memory(egui::Memory::focused)?)
}

/// Keeps in mind what has the keyboard, for the end of a question that may come; once one has
/// come, it is the question's.
pub(super) fn note_keyboard(desk: &mut Desk, ctx: &Context) {
    let Some(focused) = ctx.memory(egui::Memory::focused) else {
        // Escape out of a field or a row leads back to the page.
        let is_left = ctx.input(|input| input.key_pressed(Key::Escape));
        desk.view.wants_page |= is_left && desk.asking.is_none() && !desk.is_behind(ctx);
        return;
    };
    if desk.asking.is_some() {
        if desk.view.had_keyboard == Some(focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        return;
    }
    // A menu goes with the question that it asks.
    let lasts = holder(ctx).is_some_and(|response| response.layer_id.order <= Order::Middle);
    if lasts {
        desk.view.had_keyboard = Some(focused);
    }
}

/// Gives the keyboard back to what had it before a question that is over: the page, or a row or
/// field that is still there.
pub(super) fn return_keyboard(desk: &mut Desk, ctx: &Context) {
    if desk.view.wants_page {
        return;
    }
    let is_page = |id| desk.seats().any(|seat| seat.page_id == Some(id));
    let had = desk.view.had_keyboard.filter(|had| !is_page(*had));
    desk.view.wants_back = had.filter(|had| ctx.read_response(*had).is_some());
    desk.view.wants_page = desk.view.wants_back.is_none();
    ctx.request_repaint();
}

/// Does so once the dialog lets go of it.
pub(super) fn settle_keyboard(desk: &mut Desk, ctx: &Context) {
    let is_held = ctx.memory(egui::Memory::top_modal_layer).is_some();
    if desk.asking.is_some() || desk.view.wants_page {
        desk.view.wants_back = None;
    } else if !is_held && let Some(back) = desk.view.wants_back.take() {
        ctx.memory_mut(|memory| memory.request_focus(back));
    }
}

/// Gives the keyboard to a field once what asked for that lets go of it: a click or an Enter, which
/// is none in the field, and a list or dialog that closes. Says whether it has it.
pub(super) fn give(desk: &mut Desk, ui: &Ui, id: Id) -> bool {
    let is_pressed = ui.input(|input| {
        let is_entered = input.key_pressed(Key::Enter) || input.key_pressed(Key::Space);
        is_entered || input.pointer.any_click()
    });
    let is_held = ui.memory(|memory| memory.top_modal_layer().is_some());
    if is_pressed || is_held || desk.asking.is_some() {
        ui.ctx().request_repaint();
        return false;
    }
    desk.view.wants_page = false;
    desk.view.wants_back = None;
    ui.memory_mut(|memory| memory.request_focus(id));
    true
}
