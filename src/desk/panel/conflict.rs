//! Two versions of one stretch, as one card on the page: side by side, and a button to keep each.

use std::ops::Range;

use egui::{EventFilter, Frame, Id, Key, Margin, Rect, Sense, Stroke, Ui, UiBuilder, vec2};

use crate::desk::component::{Button, Kind, Text, Tone, flow, ring};
use crate::desk::say::{say, say_with};
use crate::desk::theme::{corner, theme};
use crate::desk::{Desk, words};
use crate::edit::command::blocks;
use crate::edit::command::conflict::{Keep, keep};
use crate::edit::compare::differing;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::model::article::Article;
use crate::model::block::{BlockKind, Furniture};
use crate::model::conflict::{Conflict, Version, conflicts};
use crate::model::position::Place;
use crate::surface::Label;
use crate::typeset::style::BlockStyle;

/// As wide as that at least, the two versions stand side by side.
const SIDE_BY_SIDE: f32 = 480.0;
/// Between the two.
const GAP: f32 = 28.0;
/// Round the card.
const ABOVE: f32 = 6.0;
const BELOW: f32 = 14.0;

/// A version as the card shows it.
struct Side {
    /// Who wrote it.
    who: String,
    /// When, where that is known.
    at: String,
    /// What the button says.
    keeps: String,
    /// Its blocks, and in each the words that the other has not.
    blocks: Vec<(String, Vec<Range<usize>>)>,
}

/// What was asked of a card.
enum Asked {
    Keep(Keep),
    /// The caret goes on, over the card or under it.
    Leave(bool),
}

/// Shows the cards of all conflicts in sight, and gives one the keyboard where the caret is in it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, has_focus: bool) {
    let article = desk.seat.document.article().clone();
    let all = conflicts(&article);
    let Some(view) = desk.seat.surface.view().filter(|_| !all.is_empty()) else {
        return;
    };
    let state = desk.seat.document.state();
    let caret = state.place(state.selection.head);
    let caret = caret.filter(|_| has_focus && state.selection.is_caret());
    let mut asked = None;
    for (at, conflict) in all.into_iter().enumerate() {
        let is_here =
            caret.is_some_and(|caret| (conflict.opens..=conflict.ends).contains(&caret.block));
        if is_here {
            ui.memory_mut(|memory| memory.request_focus(part_id(at, None)));
        }
        let Some(area) = desk.seat.surface.card_area(at) else {
            continue;
        };
        let sides = sides(desk, &article, &conflict);
        let place = Rect::from_min_size(
            area.min + vec2(0.0, ABOVE),
            vec2(area.width(), (area.height() - ABOVE - BELOW).max(1.0)),
        );
        let builder = UiBuilder::new()
            .id_salt(("conflict", at))
            .max_rect(place)
            .layout(flow::column());
        let mut child = ui.new_child(builder);
        child.set_clip_rect(view.intersect(ui.clip_rect()));
        let (high, answer) = card(&mut child, at, conflict.of, &sides);
        // The key that led to the card is not meant for it.
        let answer = answer.or_else(|| keys(&child, at).filter(|_| !is_here));
        if desk.seat.surface.set_card(at, high + ABOVE + BELOW) {
            ui.ctx().request_repaint();
        }
        asked = asked.or(answer.map(|answer| (conflict, answer)));
    }
    match asked {
        Some((conflict, Asked::Keep(what))) => {
            let change = keep(desk.seat.document.state(), &conflict, what, desk.now());
            desk.change(change);
            desk.view.wants_page = true;
        }
        Some((conflict, Asked::Leave(is_down))) => leave(desk, &conflict, is_down),
        None => {}
    }
}

/// Whether the card that the caret is in has the keyboard, which the page gave it.
pub(super) fn has_keyboard(desk: &Desk, ui: &Ui) -> bool {
    let all = conflicts(desk.seat.document.article());
    let state = desk.seat.document.state();
    let Some(caret) = state
        .place(state.selection.head)
        .filter(|_| !all.is_empty())
    else {
        return false;
    };
    let here = all
        .iter()
        .position(|conflict| (conflict.opens..=conflict.ends).contains(&caret.block));
    here.is_some_and(|at| ui.memory(|memory| memory.has_focus(part_id(at, None))))
}

/// The caret goes to the words over a card, or to those under it; where there are none, a
/// paragraph is begun.
fn leave(desk: &mut Desk, conflict: &Conflict, is_down: bool) {
    let article = desk.seat.document.article();
    let block = if is_down {
        Some(conflict.ends + 1)
    } else {
        conflict.opens.checked_sub(1)
    };
    let Some(block) = block else {
        return;
    };
    let end = |block: usize| article.block(block).map_or(0, |block| block.words.len());
    let offset = if is_down { 0 } else { end(block) };
    if article.block(block).is_some() {
        let selection = Selection::caret(article.pos(Place { block, offset }));
        desk.seat.document.select(selection);
    } else {
        let place = Place {
            block: conflict.ends,
            offset: end(conflict.ends),
        };
        let selection = Selection::caret(article.pos(place));
        let state = State {
            selection,
            ..desk.seat.document.state().clone()
        };
        let change = blocks::insert(&state, &BlockKind::Paragraph, desk.now());
        desk.change(change);
    }
    desk.seat.surface.reveal();
    desk.view.wants_page = true;
}

/// The name under which egui knows a button of a card, or the card itself.
fn part_id(at: usize, part: Option<Keep>) -> Id {
    Id::unique(("conflict", at, part))
}

/// Both versions, each with the words that are not in the other.
fn sides(desk: &Desk, article: &Article, conflict: &Conflict) -> [Side; 2] {
    let texts = |blocks: Range<usize>| -> Vec<String> {
        let blocks = blocks.filter_map(|block| article.block(block));
        blocks.map(|block| block.words.text().to_owned()).collect()
    };
    let first = match conflict.of {
        Some(furniture) => vec![article.furniture(furniture).text().to_owned()],
        None => texts(conflict.first_blocks()),
    };
    let second = texts(conflict.second_blocks());
    let (gone, new) = differing(&first.join("\n"), &second.join("\n"));
    let own = desk.who();
    let side = |version: &Version, texts: Vec<String>, marked: Vec<Range<usize>>| Side {
        who: who(version, own),
        at: words::moment(version.at),
        keeps: kept(version, own),
        blocks: parted(texts, &marked),
    };
    let mut sides = [
        side(&conflict.first, first, gone),
        side(&conflict.second, second, new),
    ];
    let [mine, other] = &mut sides;
    if mine.keeps == other.keeps {
        // Another program wrote the file, and nobody says who: it still names who did before.
        say("conflict-file").clone_into(&mut other.who);
        say("conflict-keep-file").clone_into(&mut other.keeps);
    }
    sides
}

/// The marks of texts that were joined by a line feed, each text with its own.
fn parted(texts: Vec<String>, marked: &[Range<usize>]) -> Vec<(String, Vec<Range<usize>>)> {
    let mut from = 0;
    let one = |text: String| {
        let to = from + text.len();
        let inside = marked.iter().map(|mark| {
            let (start, end) = (mark.start.clamp(from, to), mark.end.clamp(from, to));
            bare(&text, start - from..end - from)
        });
        let inside = inside.filter(|mark| !mark.is_empty()).collect();
        from = to + 1;
        (text, inside)
    };
    texts.into_iter().map(one).collect()
}

/// A stretch without the spaces round it.
fn bare(text: &str, stretch: Range<usize>) -> Range<usize> {
    let words = text.get(stretch.clone()).unwrap_or_default();
    let start = stretch.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

fn who(version: &Version, own: &str) -> String {
    if version.by == own {
        say("conflict-mine").to_owned()
    } else if version.by.is_empty() {
        say("conflict-theirs").to_owned()
    } else {
        version.by.clone()
    }
}

/// "Keep mine", "Keep Omar’s".
fn kept(version: &Version, own: &str) -> String {
    if version.by == own {
        say("conflict-keep-mine").to_owned()
    } else if version.by.is_empty() {
        say("conflict-keep-theirs").to_owned()
    } else {
        say_with("conflict-keep-named", [("name", version.by.clone().into())])
    }
}

/// The card; how high it is, and what was asked of it.
fn card(ui: &mut Ui, at: usize, of: Option<Furniture>, sides: &[Side; 2]) -> (f32, Option<Asked>) {
    let theme = theme(ui);
    let colours = &theme.colours;
    let ground = ui.interact(ui.max_rect(), part_id(at, None), Sense::click());
    ground.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Group, true, say("page-two-versions"))
    });
    let mut asked = None;
    let shown = Frame::new()
        .fill(colours.raised)
        .stroke(Stroke::new(1.0, colours.warn))
        .corner_radius(corner(theme.sizes.radius_card))
        .inner_margin(Margin::symmetric(18, 14))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            let title = match of {
                Some(furniture) => {
                    let place = named(furniture);
                    say_with("conflict-in", [("place", place.into())])
                }
                None => say("page-two-versions").to_owned(),
            };
            Text::new(&title, Kind::SmallStrong).tone(Tone::Warn).ui(ui);
            ui.add_space(4.0);
            if ui.available_width() < SIDE_BY_SIDE {
                for (side, what) in sides.iter().zip([Keep::First, Keep::Second]) {
                    asked = one(ui, at, what, side).or(asked.take());
                    ui.add_space(8.0);
                }
            } else {
                asked = beside(ui, at, sides);
                ui.add_space(2.0);
            }
            let line = vec2(ui.available_width(), theme.sizes.control);
            ui.allocate_ui_with_layout(line, flow::line(), |ui| {
                if button(ui, at, Keep::Both, say("conflict-keep-both")) {
                    asked = Some(Asked::Keep(Keep::Both));
                }
            });
        });
    let area = shown.response.rect;
    ring(ui, &ground, area, theme.sizes.radius_card);
    (area.height(), asked)
}

fn named(furniture: Furniture) -> &'static str {
    match furniture {
        Furniture::Kicker => say("block-kicker"),
        Furniture::Headline => say("block-headline"),
        Furniture::Standfirst => say("block-standfirst"),
        Furniture::Byline => say("block-byline"),
        Furniture::Dateline => say("block-dateline"),
    }
}

/// Both versions side by side, the first where lines begin.
fn beside(ui: &mut Ui, at: usize, sides: &[Side; 2]) -> Option<Asked> {
    let area = ui.available_rect_before_wrap();
    let wide = ((area.width() - GAP) / 2.0).floor();
    let mut asked = None;
    let mut bottom = area.top();
    let whats = [(Keep::First, 0.0), (Keep::Second, wide + GAP)];
    for (side, (what, after)) in sides.iter().zip(whats) {
        let left = flow::start(area, after, wide);
        let place = Rect::from_min_size(egui::pos2(left, area.top()), vec2(wide, area.height()));
        let builder = UiBuilder::new().max_rect(place).layout(flow::column());
        let mut column = ui.new_child(builder);
        asked = one(&mut column, at, what, side).or(asked);
        bottom = bottom.max(column.min_rect().bottom());
    }
    let middle = area.center().x;
    let line = Stroke::new(1.0, theme(ui).colours.line);
    ui.painter().vline(middle, area.top()..=bottom, line);
    ui.allocate_rect(
        Rect::from_min_max(area.min, egui::pos2(area.right(), bottom)),
        Sense::hover(),
    );
    asked
}

/// One version: whose it is and since when, its words, and the button that keeps it.
fn one(ui: &mut Ui, at: usize, what: Keep, side: &Side) -> Option<Asked> {
    let theme = theme(ui);
    let line = vec2(ui.available_width(), 20.0);
    ui.allocate_ui_with_layout(line, flow::line(), |ui| {
        Text::new(&side.who, Kind::UiStrong).rows(1).ui(ui);
        if !side.at.is_empty() {
            Text::new(&side.at, Kind::Small).tone(Tone::Faint).ui(ui);
        }
    });
    let style = BlockStyle {
        size: 16.0,
        above: 0.0,
        below: 0.0,
        ..BlockStyle::BODY
    };
    for (text, marked) in &side.blocks {
        let label = Label::new(text.as_str(), style, theme.inks());
        label.differing(marked).told(told(text, marked)).ui(ui);
    }
    if side.blocks.is_empty() {
        Text::new(say("conflict-nothing"), Kind::Ui)
            .tone(Tone::Faint)
            .ui(ui);
    }
    ui.add_space(2.0);
    button(ui, at, what, &side.keeps).then_some(Asked::Keep(what))
}

/// A text as a screen reader says it: the marked words once more, behind it.
fn told(text: &str, marked: &[Range<usize>]) -> String {
    let words = marked.iter().filter_map(|mark| text.get(mark.clone()));
    let words: Vec<&str> = words.collect();
    if words.is_empty() {
        return text.to_owned();
    }
    let words = words.join(say("comma"));
    say_with(
        "conflict-differing",
        [("text", text.into()), ("words", words.into())],
    )
}

fn button(ui: &mut Ui, at: usize, what: Keep, words: &str) -> bool {
    Button::new(words)
        .id(part_id(at, Some(what)))
        .ui(ui)
        .clicked()
}

/// The arrows go from the card to its buttons and out of it; Escape goes back to the words.
fn keys(ui: &Ui, at: usize) -> Option<Asked> {
    let all = [
        None,
        Some(Keep::First),
        Some(Keep::Second),
        Some(Keep::Both),
    ];
    let has_focus = |part: &Option<Keep>| ui.memory(|memory| memory.has_focus(part_id(at, *part)));
    let here = all.iter().position(has_focus)?;
    let own = part_id(at, *all.get(here)?);
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(own, filter));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let (on, back) = if flow::is_rtl() {
        (Key::ArrowLeft, Key::ArrowRight)
    } else {
        (Key::ArrowRight, Key::ArrowLeft)
    };
    // Enter on the card itself chooses nothing yet.
    let is_on = pressed(on) || (here == 0 && pressed(Key::Enter));
    let step = match (is_on, pressed(back)) {
        (true, false) => Some(here + 1),
        (false, true) => here.checked_sub(1),
        _ => None,
    };
    if let Some(next) = step.and_then(|next| all.get(next)) {
        ui.memory_mut(|memory| memory.request_focus(part_id(at, *next)));
    }
    let leaves_down = pressed(Key::ArrowDown);
    let leaves_up = pressed(Key::ArrowUp) || pressed(Key::Escape);
    (leaves_down || leaves_up).then_some(Asked::Leave(leaves_down))
}
