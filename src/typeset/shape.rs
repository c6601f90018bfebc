//! Words and their looks to a layout: the one place that calls parley's builder.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontStyle, FontWeight,
    Layout, LayoutContext, LineHeight, RangedBuilder, StyleProperty, fontique::GenericFamily,
};

use super::fonts::{self, Family};
use super::lines::{Cell, Lines};
use super::style::{BlockStyle, Brush, Ink, Under};
use super::system::{self, Found};
use crate::model::inline::CELL;

/// Where the cells of one column stand, in whole points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Column {
    /// From the side where lines begin.
    pub at: u32,
    /// How wide it is.
    pub wide: u32,
    /// Whether its words stand at its end, as figures do.
    pub is_figure: bool,
}

/// Which side a block's lines begin at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Side {
    /// Where its first letter with a direction says.
    #[default]
    Auto,
    /// Left.
    Left,
    /// Right.
    Right,
}

/// How one run of words differs from its block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// Bold.
    pub strong: bool,
    /// Italic; in Arabic letters, which do not slant, a heavier weight.
    pub emphasis: bool,
    /// A line through the words.
    pub strike: bool,
    /// The line under them.
    pub under: Under,
    /// Another ink than the block's.
    pub ink: Option<Ink>,
}

/// A block's words, ready to be set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Words {
    /// The words; `U+2028` breaks a line.
    pub text: String,
    /// Runs that look otherwise, in order, without overlap.
    pub runs: Vec<(Range<usize>, Look)>,
    /// The side where lines begin.
    pub side: Side,
    /// Of a row of a table, where its cells stand, which tabs part; empty for other words.
    pub columns: Arc<[Column]>,
}

impl Words {
    /// Words without any mark.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The same words with what an input method is composing at `at`, underlined.
    ///
    /// `None` when `at` is not between two characters.
    pub fn composing(&self, at: usize, preedit: &str) -> Option<Self> {
        let (before, after) = self.text.split_at_checked(at)?;
        let grown = preedit.len();
        let mut runs = Vec::with_capacity(self.runs.len() + 2);
        for (range, look) in &self.runs {
            if range.start < at {
                runs.push((range.start..range.end.min(at), *look));
            }
        }
        let composing = Look {
            under: Under::Composing,
            ..Look::default()
        };
        runs.push((at..at + grown, composing));
        for (range, look) in &self.runs {
            if at < range.end {
                runs.push((range.start.max(at) + grown..range.end + grown, *look));
            }
        }
        Some(Self {
            text: [before, preedit, after].concat(),
            runs,
            side: self.side,
            columns: Arc::clone(&self.columns),
        })
    }
}

/// Sets words in the bundled faces.
pub struct Setter {
    fonts: FontContext,
    context: LayoutContext<Brush>,
    scratch: Layout<Brush>,
    /// The faces in the order they are asked for a letter, when the system has lent some.
    stacks: Option<[String; 3]>,
    /// Letters that no face has, and nobody has looked for yet.
    wanted: BTreeSet<char>,
    /// Letters that somebody has looked for.
    sought: BTreeSet<char>,
    /// How many blocks have been set; a letter typed may add one, an idle frame none.
    pub set: u64,
}

impl std::fmt::Debug for Setter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setter")
            .field("set", &self.set)
            .finish_non_exhaustive()
    }
}

impl Default for Setter {
    fn default() -> Self {
        Self {
            fonts: fonts::context(),
            context: LayoutContext::new(),
            scratch: Layout::new(),
            stacks: None,
            wanted: BTreeSet::new(),
            sought: BTreeSet::new(),
            set: 0,
        }
    }
}

impl Setter {
    /// Sets `words` in lines of at most `width` points; `scale` is pixels in a point.
    pub fn set(&mut self, words: &Words, style: &BlockStyle, width: f32, scale: f32) -> Lines {
        self.set += 1;
        if words.columns.is_empty() {
            let room = width - style.indent;
            let whole = 0..words.text.len();
            let cell = self.cell(words, &whole, style, (0.0, room, false), scale);
            return Lines::new(cell, Vec::new());
        }
        let of_all = words.columns.last().map_or(0, |last| last.at + last.wide);
        let mut from = 0;
        let mut cells = words.text.split(CELL).enumerate().map(|(number, text)| {
            let range = from..from + text.len();
            from = range.end + CELL.len_utf8();
            let column = words.columns.get(number).copied().unwrap_or_default();
            let x = match words.side {
                Side::Right => of_all.saturating_sub(column.at + column.wide),
                Side::Auto | Side::Left => column.at,
            };
            let place = (x as f32, column.wide as f32, column.is_figure);
            self.cell(words, &range, style, place, scale)
        });
        match cells.next() {
            Some(first) => Lines::new(first, cells.collect()),
            None => Lines::new(Cell::default(), Vec::new()),
        }
    }

    /// Sets a stretch of `words` in a place from a point on, as wide as it may be, at its end or
    /// not.
    fn cell(
        &mut self,
        words: &Words,
        range: &Range<usize>,
        style: &BlockStyle,
        (x, wide, is_at_end): (f32, f32, bool),
        scale: f32,
    ) -> Cell {
        let text = words.text.get(range.clone()).unwrap_or_default();
        let mut builder = self
            .context
            .ranged_builder(&mut self.fonts, text, scale, true);
        let stack = self
            .stacks
            .as_ref()
            .and_then(|stacks| stacks.get(style.family.index()));
        push_block(
            &mut builder,
            style,
            stack.map_or(style.family.css(), String::as_str),
        );
        builder.set_base_direction(match words.side {
            Side::Auto => BaseDirection::Auto,
            Side::Left => BaseDirection::Ltr,
            Side::Right => BaseDirection::Rtl,
        });
        for (run, look) in &words.runs {
            let run = run.start.max(range.start)..run.end.min(range.end);
            if run.start < run.end {
                let run = run.start - range.start..run.end - range.start;
                push_look(&mut builder, text, &run, *look, style);
            }
        }
        if style.is_italic || style.spacing != 0.0 {
            for range in arabic(text, &(0..text.len())) {
                // Room between joined letters would part them (CSS Text 4, cursive scripts).
                builder.push(StyleProperty::LetterSpacing(0.0), range.clone());
                builder.push(StyleProperty::FontStyle(FontStyle::Normal), range);
            }
        }
        builder.build_into(&mut self.scratch, text);
        self.scratch.break_all_lines(Some(wide.max(1.0) * scale));
        let side = if is_at_end {
            Alignment::End
        } else {
            Alignment::Start
        };
        self.scratch.align(side, AlignmentOptions::default());
        if !text.chars().all(system::is_ours) {
            self.note_missing(text);
        }
        Cell {
            // A clone takes exactly the room it needs; the scratch keeps its slack for the next.
            layout: self.scratch.clone(),
            from: range.start,
            len: range.len(),
            x: x * scale,
            wide: wide * scale,
        }
    }
}

impl Setter {
    /// Takes notice of letters that were set as an empty box.
    fn note_missing(&mut self, text: &str) {
        for line in self.scratch.lines() {
            for run in line.runs() {
                for cluster in run.clusters() {
                    if cluster.glyphs().any(|glyph| glyph.id == 0) {
                        let letters = text.get(cluster.text_range()).unwrap_or_default();
                        let strange = letters.chars().filter(|letter| !system::is_ours(*letter));
                        let new = strange.filter(|letter| !self.sought.contains(letter));
                        self.wanted.extend(new);
                    }
                }
            }
        }
    }

    /// The letters that no face has, each asked for once.
    pub fn take_wanted(&mut self) -> Vec<char> {
        let wanted: Vec<char> = std::mem::take(&mut self.wanted).into_iter().collect();
        self.sought.extend(&wanted);
        wanted
    }

    /// Sets with these faces too from now on; ours are asked first.
    pub fn adopt(&mut self, found: &[Found]) {
        let mut stacks = self
            .stacks
            .take()
            .unwrap_or_else(|| Family::ALL.map(|family| family.css().to_owned()));
        for found in found {
            self.fonts.collection.load_fonts_from_paths(&found.files);
            let Some(id) = self.fonts.collection.family_id(&found.family) else {
                continue;
            };
            if found.is_emoji {
                let emoji = GenericFamily::Emoji;
                self.fonts
                    .collection
                    .append_generic_families(emoji, [id].into_iter());
            }
            for stack in &mut stacks {
                stack.push_str(", \"");
                stack.push_str(&found.family);
                stack.push('"');
            }
        }
        self.stacks = Some(stacks);
    }
}

fn push_block(builder: &mut RangedBuilder<'_, Brush>, style: &BlockStyle, stack: &str) {
    let family = FontFamily::Source(Cow::Borrowed(stack));
    builder.push_default(StyleProperty::FontFamily(family));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(style.weight)));
    builder.push_default(StyleProperty::LetterSpacing(style.spacing * style.size));
    builder.push_default(LineHeight::FontSizeRelative(style.line));
    builder.push_default(StyleProperty::Brush(Brush {
        ink: style.ink,
        under: Under::Nothing,
    }));
    if style.is_italic {
        builder.push_default(StyleProperty::FontStyle(FontStyle::Italic));
    }
}

fn push_look(
    builder: &mut RangedBuilder<'_, Brush>,
    text: &str,
    range: &Range<usize>,
    look: Look,
    style: &BlockStyle,
) {
    if look.strong {
        let bold = FontWeight::new(700.0);
        builder.push(StyleProperty::FontWeight(bold), range.clone());
    }
    if look.emphasis {
        let slant = if style.is_italic {
            FontStyle::Normal
        } else {
            FontStyle::Italic
        };
        builder.push(StyleProperty::FontStyle(slant), range.clone());
        for part in arabic(text, range) {
            let heavier = FontWeight::new(600.0);
            builder.push(StyleProperty::FontStyle(FontStyle::Normal), part.clone());
            if !look.strong {
                builder.push(StyleProperty::FontWeight(heavier), part);
            }
        }
    }
    if look.strike {
        builder.push(StyleProperty::Strikethrough(true), range.clone());
    }
    let brush = Brush {
        ink: look.ink.unwrap_or(style.ink),
        under: look.under,
    };
    builder.push(StyleProperty::Brush(brush), range.clone());
}

/// The parts of `range` in Arabic letters.
fn arabic(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let inside = text.get(range.clone()).unwrap_or_default();
    for (at, letter) in inside.char_indices() {
        let is_arabic = matches!(letter,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
        let from = range.start + at;
        let to = from + letter.len_utf8();
        match parts.last_mut() {
            Some(last) if is_arabic && last.end == from => last.end = to,
            _ if is_arabic => parts.push(from..to),
            _ => {}
        }
    }
    parts
}
