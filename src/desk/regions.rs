//! Where the keyboard is: the parts of a window in turn, and back from a question.

use egui::{Context, Key, Order};

use super::seat::SeatId;
use super::{Desk, beside};

/// A part that can have the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Region {
    List,
    Page(SeatId),
    Inspector,
}

/// The parts that are shown, as the eye meets them.
fn shown(desk: &Desk) -> Vec<Region> {
    let is_plain = !desk.view.is_focused;
    let pages = beside::pair(desk).map_or_else(|| vec![desk.view.hand], |pair| pair.to_vec());
    let has_list = desk.view.own.is_none() && desk.settings.shows_articles;
    let list = (is_plain && has_list).then_some(Region::List);
    let inspector = (is_plain && desk.shows_inspector()).then_some(Region::Inspector);
    let pages = pages.into_iter().map(Region::Page);
    list.into_iter().chain(pages).chain(inspector).collect()
}

/// Takes the keyboard to the next part, or to the one before, round the ends.
pub(super) fn go(desk: &mut Desk, ctx: &Context, is_forward: bool) {
    let all = shown(desk);
    let here = match desk.view.region {
        0 => Region::List,
        2 => Region::Inspector,
        _ => Region::Page(desk.view.hand),
    };
    let count = all.len();
    let at = all.iter().position(|region| *region == here);
    let next = match (at, is_forward) {
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
        (None, _) => 0,
    };
    match all.get(next) {
        Some(Region::List) => desk.view.wants_region = Some(0),
        Some(Region::Inspector) => desk.view.wants_region = Some(2),
        Some(Region::Page(seat)) if *seat == desk.view.hand => desk.view.wants_region = Some(1),
        Some(Region::Page(seat)) => beside::go(desk, ctx, *seat),
        None => {}
    }
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
    let response = ctx.read_response(focused);
    let lasts = response.is_some_and(|response| response.layer_id.order <= Order::Middle);
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
