//! Runs of letters as a screen reader knows them: those of the page, and those of a field.

use std::collections::BTreeSet;

use egui::accesskit::{
    Color, Node, Rect as Bounds, Role, TextDecoration, TextDecorationStyle, TextDirection,
    TextPosition,
};
use egui::{Color32, Id, Pos2, Rect, Sense, Ui, UiBuilder};

use super::line::BREAK;
use super::page::place;
use crate::model::inline::Inline;
use crate::model::mark::{Language, Marks};
use crate::model::position::Place;
use crate::typeset::lines::Lines;
use crate::typeset::span::{self, Span};

/// A run of letters that a screen reader was told of.
#[derive(Clone, Debug)]
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

/// The words of a block or of a field.
pub(super) struct Said<'a> {
    pub(super) block: usize,
    pub(super) text: &'a str,
    /// Their lines, from where and at which scale, unless they are not set or something is being
    /// composed among them.
    pub(super) lines: Option<(&'a Lines, Pos2, f32)>,
    /// Whether a line ends behind them.
    pub(super) ends: bool,
    /// What they wear, in a block.
    pub(super) worn: Option<Worn<'a>>,
}

/// The marks of a block's words, the language of the rest, and the ink of what is struck through.
#[derive(Clone, Copy)]
pub(super) struct Worn<'a> {
    pub(super) words: &'a Inline,
    pub(super) language: Option<&'a Language>,
    pub(super) ink: Color32,
}

impl Worn<'_> {
    /// Tells what the letters from a byte on wear.
    fn tell(&self, at: usize, node: &mut Node) {
        let mut runs = self.words.runs();
        let marks = runs.find_map(|(range, marks)| range.contains(&at).then_some(marks));
        let marks = marks.unwrap_or(&Marks::NONE);
        if marks.strong {
            node.set_font_weight(700.0);
        }
        if marks.emphasis {
            node.set_italic();
        }
        let [red, green, blue, alpha] = self.ink.to_array();
        let color = Color {
            red,
            green,
            blue,
            alpha,
        };
        let line = TextDecoration {
            style: TextDecorationStyle::Solid,
            color,
        };
        if marks.strike {
            node.set_strikethrough(line);
        }
        if marks.link.is_some() {
            node.set_underline(line);
        }
        let own = marks.language.as_ref().map(|run| &run.tag);
        if let Some(language) = own.or(self.language) {
            node.set_language(language.as_str());
        }
    }
}

/// Tells words as children of the node `parent`, and notes what was told.
pub(super) fn tell(ui: &Ui, parent: Id, area: Rect, said: &Said<'_>, told: &mut Vec<Told>) {
    let builder = UiBuilder::new()
        .accessibility_parent(parent)
        .layer_id(ui.layer_id())
        .max_rect(area);
    let holder = Ui::new(ui.ctx().clone(), parent.with("words"), builder);
    let worn = said.worn.iter().flat_map(|worn| worn.words.runs());
    let breaks: BTreeSet<usize> = worn.map(|(range, _)| range.start).collect();
    let mut spans = said
        .lines
        .map_or_else(Vec::new, |(lines, ..)| span::spans(lines, &breaks));
    if spans.is_empty() {
        spans = span::unset(said.text, &breaks);
    }
    let ids: Vec<Id> = (0..spans.len()).map(|at| parent.with(at)).collect();
    let lines: Vec<usize> = spans.iter().map(|span| span.line).collect();
    let count = spans.len();
    for (number, span) in spans.into_iter().enumerate() {
        let Some(id) = ids.get(number).copied() else {
            continue;
        };
        let mut run = Run::new(said, span, area);
        if number + 1 == count && said.ends {
            run.end();
        }
        holder.interact(
            Rect::from_min_size(run.area.min, egui::Vec2::ZERO),
            id,
            Sense::hover(),
        );
        told.push(Told {
            id,
            block: said.block,
            start: run.start,
            lengths: std::mem::take(&mut run.lengths),
        });
        let neighbour = |other: Option<usize>| {
            let other = other.filter(|other| lines.get(*other) == lines.get(number))?;
            Some(ids.get(other)?.accesskit_id())
        };
        let (before, after) = (
            neighbour(number.checked_sub(1)),
            neighbour(Some(number + 1)),
        );
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::TextRun);
            node.set_text_direction(if run.is_rtl {
                TextDirection::RightToLeft
            } else {
                TextDirection::LeftToRight
            });
            node.set_bounds(bounds(run.area));
            node.set_value(run.value);
            node.set_character_lengths(run.value_lengths);
            if !run.places.is_empty() {
                node.set_character_positions(run.places);
                node.set_character_widths(run.widths);
            }
            node.set_word_starts(run.words);
            if let Some(worn) = &said.worn {
                worn.tell(run.start, node);
            }
            if let Some(before) = before {
                node.set_previous_on_line(before);
            }
            if let Some(after) = after {
                node.set_next_on_line(after);
            }
        });
    }
}

/// One run as it is told.
struct Run {
    is_rtl: bool,
    start: usize,
    /// The bytes of each letter in the words, and in what is told.
    lengths: Vec<u8>,
    value_lengths: Vec<u8>,
    value: String,
    places: Vec<f32>,
    widths: Vec<f32>,
    words: Vec<u8>,
    area: Rect,
}

impl Run {
    fn new(said: &Said<'_>, span: Span, area: Rect) -> Self {
        let value = said.text.get(span.bytes.clone()).unwrap_or_default();
        let mut at = span.bytes.start;
        let value_lengths = span.lengths.iter().map(|len| {
            let from = at;
            at += usize::from(*len);
            let letter = said.text.get(from..at);
            // A line that was broken by hand ends as any other does.
            if letter.is_some_and(|letter| letter.starts_with(BREAK)) {
                1
            } else {
                *len
            }
        });
        let value_lengths = value_lengths.collect();
        let scale = said.lines.map_or(1.0, |(.., scale)| scale);
        let small = |of: Vec<f32>| of.into_iter().map(|x| x / scale).collect::<Vec<f32>>();
        Self {
            is_rtl: span.is_rtl,
            start: span.bytes.start,
            value: value.replace(BREAK, "\n"),
            value_lengths,
            lengths: span.lengths,
            places: small(span.places),
            widths: small(span.widths),
            words: span.words,
            area: said
                .lines
                .map_or(area, |(_, at, scale)| place(span.area, at, scale)),
        }
    }

    /// Adds the end of the line to what is told.
    fn end(&mut self) {
        if self.value.ends_with('\t') {
            // The last cell is empty, and has no words of the one before it.
            self.words.extend(u8::try_from(self.value_lengths.len()));
        }
        self.value.push('\n');
        self.value_lengths.push(1);
        if !self.places.is_empty() {
            self.places.push(self.area.width());
            self.widths.push(0.0);
        }
    }
}

/// A place as a screen reader knows it; the nearest one it was told of.
pub(super) fn position(told: &[Told], at: Place) -> Option<TextPosition> {
    let is_before = |told: &&Told| (told.block, told.start) <= (at.block, at.offset);
    let told = told.iter().rev().find(is_before).or(told.first())?;
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

/// The place that a screen reader means.
pub(super) fn place_of(told: &[Told], at: &TextPosition) -> Option<Place> {
    let told = told.iter().find(|told| told.id.accesskit_id() == at.node)?;
    Some(Place {
        block: told.block,
        offset: told.byte(at.character_index),
    })
}

pub(super) const fn bounds(of: Rect) -> Bounds {
    Bounds {
        x0: of.min.x as f64,
        y0: of.min.y as f64,
        x1: of.max.x as f64,
        y1: of.max.y as f64,
    }
}
