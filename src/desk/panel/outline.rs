//! The parts of the article, in their order; a click goes there.

use egui::{Role, Sense, Ui, pos2, vec2};

use crate::desk::component::{Kind, Text, Tone, empty, flow, ring, tell_option};
use crate::desk::say::say;
use crate::desk::theme::{corner, theme};
use crate::desk::{Desk, marking};
use crate::edit::selection::Selection;
use crate::model::block::{Block, BlockKind};
use crate::model::words::excerpt;

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let article = desk.seat.document.article().clone();
    let here = desk
        .seat
        .document
        .state()
        .place(desk.seat.document.state().selection.head);
    let parts: Vec<(usize, &Block)> = article
        .blocks()
        .iter()
        .enumerate()
        .filter(|(_, block)| is_part(block))
        .map(|(at, block)| (at, block.as_ref()))
        .collect();
    if parts.len() < 2 {
        empty(ui, say("outline-none"), say("outline-none.help"), |_| ());
        return;
    }
    ui.add_space(8.0);
    let chosen = here.and_then(|here| {
        let before = parts.iter().rev().find(|(at, _)| *at <= here.block);
        before.map(|(at, _)| *at)
    });
    let mut wanted = None;
    for (at, block) in &parts {
        if part(ui, block, chosen == Some(*at)) {
            wanted = Some(*at);
        }
    }
    if let Some(at) = wanted {
        let selection = Selection::caret(marking::start_of(desk.seat.document.state(), at));
        marking::go_to(desk, selection);
    }
}

fn is_part(block: &Block) -> bool {
    let is_kind = matches!(
        block.kind,
        BlockKind::Headline
            | BlockKind::Crosshead
            | BlockKind::Quote(_)
            | BlockKind::PullQuote(_)
            | BlockKind::Picture(_)
            | BlockKind::Embed(_)
            | BlockKind::Correction(_)
            | BlockKind::EditorsNote
    );
    is_kind && !(block.kind == BlockKind::Headline && block.words.is_empty())
}

/// One line; `true` when it was clicked.
fn part(ui: &mut Ui, block: &Block, is_chosen: bool) -> bool {
    let theme = theme(ui);
    let (indent, kind, kind_name) = match block.kind {
        BlockKind::Headline => (0.0, Kind::CardHeadline, ""),
        BlockKind::Crosshead => (10.0, Kind::CardHeadline, ""),
        BlockKind::Quote(_) => (24.0, Kind::Excerpt, say("block-quote")),
        BlockKind::PullQuote(_) => (24.0, Kind::Excerpt, say("block-pull-quote")),
        BlockKind::Picture(_) => (24.0, Kind::Excerpt, say("block-picture")),
        BlockKind::Embed(_) => (24.0, Kind::Excerpt, say("block-embed")),
        BlockKind::Correction(_) => (24.0, Kind::Excerpt, say("block-correction")),
        _ => (24.0, Kind::Excerpt, say("block-note")),
    };
    let words = excerpt(block.words.text(), 90);
    let shown = if words.is_empty() { kind_name } else { &words };
    let tone = if indent < 20.0 {
        Tone::Ink
    } else {
        Tone::Quiet
    };
    let text = Text::new(shown, kind).tone(tone).rows(2);
    let room = ui.available_width() - 32.0 - indent;
    let size = text.size(ui, room);
    let area = vec2(ui.available_width(), size.y + 12.0);
    let (area, response) = ui.allocate_exact_size(area, Sense::click());
    tell_option(&response, Role::TreeItem, is_chosen, shown);
    let ground = match (is_chosen, response.hovered()) {
        (true, _) => Some(theme.colours.raised),
        (false, true) => Some(theme.colours.chip),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(area, corner(0.0), ground);
    }
    text.paint(
        ui,
        pos2(flow::start(area, 16.0 + indent, room), area.top() + 6.0),
        room,
    );
    ring(ui, &response, area.shrink(2.0), 2.0);
    response.clicked()
}
