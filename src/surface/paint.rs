//! The page as shapes: grounds, selection, words, what stands beside them, the caret.

use std::ops::Range;
use std::sync::Arc;

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, TextureId, pos2, vec2};

use super::blocks::Chosen;
use super::decoration::Decoration;
use super::look::Tone;
use super::page::{Page, Spot, Stage, place};
use super::press::{Inks, mesh};
use super::row::Set;
use super::{initials, setting};
use crate::edit::state::State;
use crate::model::block::{BlockKind, CorrectionKind};
use crate::model::conflict;
use crate::typeset::hit;
use crate::typeset::lines::Lines;
use crate::typeset::shape::{Side, Words};
use crate::typeset::style::BlockStyle;

/// How wide the rule beside a quotation is.
const RULE: f32 = 3.0;

/// Where everything goes.
pub(super) struct Canvas<'a, 'b> {
    pub(super) painter: &'a Painter,
    pub(super) stage: &'a mut Stage<'b>,
    /// Where the page's top left is in the window.
    pub(super) origin: Pos2,
    pub(super) texture: TextureId,
    pub(super) state: &'a State,
    pub(super) has_focus: bool,
    pub(super) decorations: &'a [Decoration],
    /// The blocks that are selected as blocks.
    pub(super) chosen: Option<Chosen>,
    /// Where letters stand that are not the article's yet: block, byte, how many bytes.
    pub(super) composing: Option<(usize, usize, usize)>,
}

impl Canvas<'_, '_> {
    /// Paints the rows of a range.
    pub(super) fn rows(&mut self, page: &mut Page, range: Range<usize>) {
        for index in range {
            let top = self.origin.y + page.top(index);
            let Some(set) = page.shown(index) else {
                continue;
            };
            let corner = pos2(self.origin.x, top);
            let is_chosen = self
                .chosen
                .is_some_and(|chosen| chosen.range().contains(&index));
            if is_chosen {
                self.ring(set, corner);
            }
            self.beside(set, index, corner);
            self.tint(set, index, corner);
            self.decorate(set, index, corner);
            if !is_chosen {
                self.selected(set, index, corner);
            }
            self.words(page, index, corner);
        }
    }

    /// Paints the caret.
    pub(super) fn caret(&mut self, page: &mut Page, spot: Spot) -> Rect {
        let area = page.caret_area(spot, self.stage);
        let mut area = area.translate(self.origin.to_vec2());
        let high = page
            .ready(spot.block)
            .map_or(18.0, |set| set.style.size * 1.28);
        let middle = area.center().y;
        area.min.y = area.min.y.max(middle - high / 2.0);
        area.max.y = area.max.y.min(middle + high / 2.0);
        let scale = self.stage.scale;
        let left = (area.left() * scale).round() / scale;
        let width = (1.5 * scale).round().max(1.0) / scale;
        area.min.x = left - width / 2.0;
        area.max.x = left + width / 2.0;
        area
    }

    /// What stands under and beside the words of a block.
    fn beside(&mut self, set: &Set, index: usize, corner: Pos2) {
        let Some(block) = self.state.article.block(index).cloned() else {
            return;
        };
        let look = self.stage.look;
        let (width, scale) = (self.stage.width, self.stage.scale);
        let is_rtl = set.lines.is_rtl();
        let row = Rect::from_min_size(corner, vec2(width, set.height));
        let words = corner + set.at.to_vec2();
        let words_bottom = words.y + set.lines.height() / scale;
        match &block.kind {
            BlockKind::Quote(_) => {
                let begins = setting::begins_quote(&self.state.article, index);
                let top = if begins { words.y - 2.0 } else { row.top() };
                let is_last =
                    self.state.article.block(index + 1).map(|b| &b.kind) != Some(&block.kind);
                let bottom = match (&set.under, is_last) {
                    (Some(under), _) => corner.y + under.bottom + 2.0,
                    (None, true) => words_bottom + 2.0,
                    (None, false) => row.bottom(),
                };
                let x = if is_rtl {
                    row.right() - RULE
                } else {
                    row.left()
                };
                let rule = Rect::from_min_max(pos2(x, top), pos2(x + RULE, bottom));
                self.painter.rect_filled(rule, 0.0, look.inks.accent);
            }
            BlockKind::Byline => self.initials(corner, is_rtl),
            BlockKind::Dateline => {
                let y = row.bottom() - 22.0 * look.text_scale;
                self.hairline(row, y);
            }
            BlockKind::Rule => {
                let middle = Rect::from_center_size(row.center(), vec2(120.0, 1.0));
                self.hairline(middle, words.y + set.lines.height() / scale / 2.0);
            }
            BlockKind::Row { is_head } => {
                let ink = if *is_head { look.inks.faint } else { look.line };
                let y = (words_bottom + set.style.below).round();
                self.stroke(row, y, ink);
            }
            BlockKind::EditorsNote => {
                let ground = row_ground(row, set, words_bottom);
                self.painter.rect_filled(ground, 8.0, look.warn.ground);
                let name = if conflict::is_sign(&block) {
                    "page-two-versions"
                } else {
                    "page-note"
                };
                self.label((look.say)(name), ground, is_rtl, look.warn.ink);
            }
            BlockKind::Correction(correction) => {
                let ground = row_ground(row, set, words_bottom);
                self.painter.rect_filled(ground, 8.0, look.chip);
                let name = match correction.kind {
                    CorrectionKind::Correction => "block-correction",
                    CorrectionKind::Clarification => "page-clarification",
                    CorrectionKind::Update => "page-update",
                    CorrectionKind::Withdrawal => "page-withdrawal",
                };
                let name = (look.say)(name);
                self.label(name, ground, is_rtl, look.inks.quiet);
            }
            BlockKind::Picture(picture) => {
                let frame = Rect::from_min_max(corner, pos2(row.right(), words.y - 10.0));
                self.picture(picture, frame);
            }
            BlockKind::Embed(embed) => {
                let frame = Rect::from_min_max(corner, pos2(row.right(), words.y - 8.0));
                let edge = Stroke::new(1.0, look.line);
                let inside = egui::StrokeKind::Inside;
                self.painter.rect_stroke(frame, 8.0, edge, inside);
                self.middle(embed.address.as_str(), frame, look.inks.link);
            }
            BlockKind::PullQuote(_) => {
                self.hairline(row, words.y - 10.0);
                self.hairline(row, row.bottom() - 22.0);
            }
            _ => {}
        }
        if let Some(marker) = setting::marker(&self.state.article, index) {
            self.marker(&marker, set, words);
        }
        if let Some(under) = &set.under {
            for dot in &under.dots {
                let at = corner + dot.to_vec2();
                self.painter.circle_filled(at, 1.3, look.inks.faint);
            }
            let quote = setting::speaker_under(&self.state.article, index);
            let seal = under.seal.filter(|_| look.has_seals);
            if let Some((quote, area)) = quote.zip(seal) {
                let (text, is_ok) = setting::seal_words(quote, look.say);
                let tone = if is_ok { look.ok } else { look.warn };
                self.seal(&text, tone, area.translate(corner.to_vec2()));
            }
        }
    }

    /// The words of a block, from quads that are kept while nothing changes.
    fn words(&mut self, page: &mut Page, index: usize, corner: Pos2) {
        let Some(set) = page.ready(index) else { return };
        let at = corner + set.at.to_vec2();
        if let Some(hint) = set.hint.clone() {
            let inks = self.stage.look.inks;
            self.lines(&hint, at, &inks);
        }
        let generation = self.stage.press.glyphs.generation();
        let kept = set.mesh.as_ref().filter(|(of, _)| *of == generation);
        let quads = match kept {
            Some((_, quads)) => Arc::clone(quads),
            None => {
                let inks = &self.stage.look.inks;
                let glyphs = &mut self.stage.press.glyphs;
                let mut quads = mesh(glyphs, &set.lines, Pos2::ZERO, self.stage.scale, inks);
                quads.texture_id = self.texture;
                let quads = Arc::new(quads);
                page.keep_mesh(index, generation, Arc::clone(&quads));
                quads
            }
        };
        self.add(&quads, at);
    }

    /// Adds quads whose top left is to be at `at`, on whole pixels.
    fn add(&self, quads: &Mesh, at: Pos2) {
        if quads.is_empty() {
            return;
        }
        let scale = self.stage.scale;
        let mut quads = quads.clone();
        quads.translate((at.to_vec2() * scale).round() / scale);
        self.painter.add(Shape::mesh(quads));
    }

    /// Lines that are not kept as quads: a few words of the desk's own.
    fn lines(&mut self, lines: &Lines, at: Pos2, inks: &Inks) {
        let mut quads = mesh(
            &mut self.stage.press.glyphs,
            lines,
            Pos2::ZERO,
            self.stage.scale,
            inks,
        );
        quads.texture_id = self.texture;
        self.add(&quads, at);
    }

    /// A few words of the desk's own, with where their letters are.
    fn say(&mut self, text: &str, style: BlockStyle, side: Side) -> (Arc<Lines>, Rect) {
        let (width, scale) = (self.stage.width, self.stage.scale);
        let words = Words {
            side,
            ..Words::plain(text)
        };
        let lines = self.stage.press.cache.lines(&words, &style, width, scale);
        let area = place(hit::extent(&lines, 0), Pos2::ZERO, scale);
        (lines, area)
    }

    /// Shows words of the desk's own with the top left of their letters at `at`.
    fn put(&mut self, (lines, area): &(Arc<Lines>, Rect), at: Pos2, ink: Color32) {
        self.lines(lines, at - area.min.to_vec2(), &all(ink));
    }

    /// A small label at the top of a ground.
    fn label(&mut self, text: &str, ground: Rect, is_rtl: bool, ink: Color32) {
        let style = BlockStyle {
            weight: 600.0,
            ..BlockStyle::DESK_SMALL
        };
        let said = self.say(text, style, Side::Left);
        let x = if is_rtl {
            ground.right() - 16.0 - said.1.width()
        } else {
            ground.left() + 16.0
        };
        self.put(&said, pos2(x, ground.top() + 9.0), ink);
    }

    /// One line in the middle of a frame.
    pub(super) fn middle(&mut self, text: &str, frame: Rect, ink: Color32) {
        let said = self.say(text, BlockStyle::DESK, Side::Auto);
        let at = Rect::from_center_size(frame.center(), said.1.size()).min;
        self.put(&said, at, ink);
    }

    /// The bullet or number of a list item, before its first line.
    fn marker(&mut self, text: &str, set: &Set, words: Pos2) {
        let style = BlockStyle {
            indent: 0.0,
            ..set.style
        };
        let is_rtl = set.lines.is_rtl();
        let side = if is_rtl { Side::Right } else { Side::Left };
        let said = self.say(text, style, side);
        let gap = 8.0 * self.stage.look.text_scale;
        let x = if is_rtl {
            words.x + self.stage.width - set.style.indent + gap
        } else {
            words.x - gap - said.1.width()
        };
        self.put(&said, pos2(x, words.y), self.stage.look.inks.quiet);
    }

    /// A word on a round ground.
    fn seal(&mut self, text: &str, tone: Tone, chip: Rect) {
        let said = self.say(text, super::slot::SEAL, Side::Auto);
        self.painter
            .rect_filled(chip, chip.height() / 2.0, tone.ground);
        let inside = Rect::from_center_size(chip.center(), said.1.size()).min;
        self.put(&said, inside, tone.ink);
    }

    /// Who wrote it, as two letters in a circle.
    fn initials(&mut self, corner: Pos2, is_rtl: bool) {
        let text = initials(&self.state.article);
        if text.is_empty() && self.stage.look.is_fixed {
            return;
        }
        let radius = 16.0 * self.stage.look.text_scale;
        let x = if is_rtl {
            corner.x + self.stage.width - radius
        } else {
            corner.x + radius
        };
        let centre = pos2(x, corner.y + 18.0 * self.stage.look.text_scale);
        self.painter
            .circle_filled(centre, radius, self.stage.look.chip);
        let style = BlockStyle {
            weight: 600.0,
            ..BlockStyle::DESK_SMALL
        };
        let said = self.say(&text, style, Side::Auto);
        let at = Rect::from_center_size(centre, said.1.size()).min;
        self.put(&said, at, self.stage.look.inks.quiet);
    }

    fn hairline(&self, row: Rect, y: f32) {
        self.stroke(row, y, self.stage.look.line);
    }

    fn stroke(&self, row: Rect, y: f32, ink: Color32) {
        let scale = self.stage.scale;
        let y = (y * scale).round() / scale;
        let line = Rect::from_min_size(pos2(row.left(), y), vec2(row.width(), 1.0));
        self.painter.rect_filled(line, 0.0, ink);
    }
}

/// The ground of a note or correction: label, words and a margin.
fn row_ground(row: Rect, set: &Set, words_bottom: f32) -> Rect {
    let top = row.top() + set.style.above - 6.0;
    Rect::from_min_max(
        pos2(row.left(), top),
        pos2(row.right(), words_bottom + 10.0),
    )
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
