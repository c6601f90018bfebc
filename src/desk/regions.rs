//! The parts of a window in turn: the list, each page, the inspector.

use egui::Context;

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
    let is_plain = !desk.view.is_focused && desk.view.own.is_none();
    let pages = beside::pair(desk).map_or_else(|| vec![desk.view.hand], |pair| pair.to_vec());
    let list = (is_plain && desk.settings.shows_articles).then_some(Region::List);
    let inspector = (is_plain && desk.settings.shows_inspector).then_some(Region::Inspector);
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
