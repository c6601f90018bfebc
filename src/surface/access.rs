//! The page for those who hear it: blocks with their roles, their words, the selection.

use egui::accesskit::{
    Action, ActionData, Rect as Bounds, Role, TextDirection, TextPosition, TextSelection,
};
use egui::{Id, Rect, Sense, Ui, UiBuilder};

use super::Surface;
use super::bar::Shown;
use super::look::{Say, name};
use super::page::place;
use super::session::Session;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::model::block::{BlockKind, Furniture};
use crate::model::position::{Place, Pos};
use crate::typeset::span::{Span, spans};

/// A run of letters that a screen reader was told of.
#[derive(Debug)]
pub(super) struct Told {
    id: Id,
    block: usize,
    start: usize,
    lengths: Vec<u8>,
}

impl Told {
    /// The byte before the letter of that number.
    fn byte(&self, letter: usize) -> usize {
        let before = self.lengths.iter().take(letter);
        self.start + before.map(|len| usize::from(*len)).sum::<usize>()
    }

    /// The letter that begins at a byte; the last one's end beyond them.
    fn letter(&self, byte: usize) -> usize {
        let mut at = self.start;
        for (index, len) in self.lengths.iter().enumerate() {
            if byte <= at {
                return index;
            }
            at += usize::from(*len);
        }
        self.lengths.len()
    }
}

impl Surface {
    /// Tells the blocks in sight, their words and what is selected.
    pub(super) fn tell(&mut self, ui: &Ui, id: Id, state: &State, scale: f32) {
        let Some(shown) = self.shown else { return };
        let is_heard = ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::MultilineTextInput);
            node.set_label(self.say.map_or("", |say| say("page-name")));
            node.add_action(Action::SetTextSelection);
            node.add_action(Action::ReplaceSelectedText);
        });
        self.told.clear();
        if is_heard.is_none() {
            return;
        }
        for index in self.in_sight.clone() {
            self.tell_block(ui, id, state, index, (shown, scale));
        }
        let position = |pos: Pos| self.position(state.place(pos)?);
        let selection = state.selection;
        if let (Some(anchor), Some(focus)) = (position(selection.anchor), position(selection.head))
        {
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_text_selection(TextSelection { anchor, focus });
            });
        }
    }

    fn tell_block(
        &mut self,
        ui: &Ui,
        id: Id,
        state: &State,
        index: usize,
        (shown, scale): (Shown, f32),
    ) {
        let top = self.page.top(index);
        let (Some(set), Some(block)) = (self.page.shown(index), state.article.block(index)) else {
            return;
        };
        let corner = shown.origin + egui::vec2(0.0, top);
        let row = Rect::from_min_size(corner, egui::vec2(shown.width, set.height));
        let block_id = id.with(("block", index));
        let builder = UiBuilder::new()
            .accessibility_parent(id)
            .layer_id(ui.layer_id())
            .max_rect(row);
        let holder = Ui::new(ui.ctx().clone(), block_id, builder);
        let text = block.words.text();
        ui.ctx().accesskit_node_builder(block_id, |node| {
            node.set_role(role(&block.kind));
            node.set_bounds(bounds(row));
            if let Some(level) = level(&block.kind) {
                node.set_level(level);
            }
            let say = self.say.unwrap_or(|key| key);
            let name = say(name(&block.kind));
            node.set_label(match &block.kind {
                BlockKind::Quote(_) => name_of_quote(state, &block.kind, say),
                BlockKind::Picture(picture) if !picture.alt.is_empty() => picture.alt.clone(),
                _ => name.to_owned(),
            });
        });
        let is_last = index + 1 == state.article.blocks().len();
        let mut spans = spans(&set.lines);
        if spans.is_empty() {
            spans.push(Span {
                is_rtl: set.lines.is_rtl(),
                bytes: 0..0,
                lengths: Vec::new(),
                places: Vec::new(),
                widths: Vec::new(),
                words: Vec::new(),
                area: crate::typeset::hit::extent(&set.lines, 0),
            });
        }
        let at = corner + set.at.to_vec2();
        let count = spans.len();
        for (number, span) in spans.into_iter().enumerate() {
            let run = block_id.with(number);
            // What is being composed is not yet in the article's words.
            let mut words = text.get(span.bytes.clone()).unwrap_or_default().to_owned();
            let area = place(span.area, at, scale);
            holder.interact(
                Rect::from_min_size(area.min, egui::Vec2::ZERO),
                run,
                Sense::hover(),
            );
            self.told.push(Told {
                id: run,
                block: index,
                start: span.bytes.start,
                lengths: span.lengths.clone(),
            });
            let small = |of: Vec<f32>| of.into_iter().map(|x| x / scale).collect::<Vec<f32>>();
            let (mut lengths, mut places, mut widths) =
                (span.lengths, small(span.places), small(span.widths));
            if number + 1 == count && !is_last {
                words.push('\n');
                lengths.push(1);
                places.push(area.width());
                widths.push(0.0);
            }
            ui.ctx().accesskit_node_builder(run, |node| {
                node.set_role(Role::TextRun);
                node.set_text_direction(if span.is_rtl {
                    TextDirection::RightToLeft
                } else {
                    TextDirection::LeftToRight
                });
                node.set_bounds(bounds(area));
                node.set_value(words);
                node.set_character_lengths(lengths);
                node.set_character_positions(places);
                node.set_character_widths(widths);
                node.set_word_starts(span.words);
            });
        }
    }

    /// A place as a screen reader knows it; the nearest one it was told of.
    fn position(&self, at: Place) -> Option<TextPosition> {
        let is_before = |told: &&Told| (told.block, told.start) <= (at.block, at.offset);
        let told = self
            .told
            .iter()
            .rev()
            .find(is_before)
            .or(self.told.first())?;
        let letter = if told.block == at.block {
            told.letter(at.offset)
        } else if told.block < at.block {
            told.lengths.len()
        } else {
            0
        };
        Some(TextPosition {
            node: told.id.accesskit_id(),
            character_index: letter,
        })
    }

    /// Reads what a screen reader asks: a selection, or words in its place.
    pub(super) fn hear_reader(&self, ui: &Ui, id: Id, session: &mut Session) -> Option<String> {
        let asked = |action| {
            ui.input(|input| {
                let requests = input.accesskit_action_requests(id, action);
                requests.filter_map(|asked| asked.data.clone()).last()
            })
        };
        if let Some(ActionData::SetTextSelection(wanted)) = asked(Action::SetTextSelection) {
            let pos = |at: &TextPosition| {
                let told = self
                    .told
                    .iter()
                    .find(|told| told.id.accesskit_id() == at.node)?;
                Some(session.state.article.pos(Place {
                    block: told.block,
                    offset: told.byte(at.character_index),
                }))
            };
            if let (Some(anchor), Some(head)) = (pos(&wanted.anchor), pos(&wanted.focus)) {
                session.select(Selection { anchor, head });
            }
        }
        match asked(Action::ReplaceSelectedText) {
            Some(ActionData::Value(words)) => Some(words.into()),
            _ => None,
        }
    }
}

const fn bounds(of: Rect) -> Bounds {
    Bounds {
        x0: of.min.x as f64,
        y0: of.min.y as f64,
        x1: of.max.x as f64,
        y1: of.max.y as f64,
    }
}

fn role(kind: &BlockKind) -> Role {
    match kind {
        BlockKind::Headline | BlockKind::Crosshead => Role::Heading,
        BlockKind::Quote(_) | BlockKind::PullQuote(_) => Role::Blockquote,
        BlockKind::ListItem { .. } => Role::ListItem,
        BlockKind::Picture(_) => Role::Figure,
        BlockKind::Embed(_) => Role::EmbeddedObject,
        BlockKind::Rule => Role::Splitter,
        BlockKind::EditorsNote | BlockKind::Correction(_) => Role::Note,
        _ => Role::Paragraph,
    }
}

const fn level(kind: &BlockKind) -> Option<usize> {
    match kind.furniture() {
        Some(Furniture::Headline) => Some(1),
        None if matches!(kind, BlockKind::Crosshead) => Some(2),
        _ => None,
    }
}

/// A quotation is called by its speaker.
fn name_of_quote(state: &State, kind: &BlockKind, say: Say) -> String {
    let quote = kind
        .quote()
        .and_then(|id| state.article.records().quotes.get(&id));
    match quote.map(|quote| quote.speaker.name.as_str()) {
        Some(name) if !name.is_empty() => [say("block-quote"), name].join(say("comma")),
        _ => say("block-quote").to_owned(),
    }
}
