//! How a block is set: the measures a theme gives, without colours or pixels.

use super::fonts::Family;

/// Which of the theme's inks a run of glyphs wears; the surface turns it into a colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Words.
    #[default]
    Plain,
    /// Quieter words.
    Quiet,
    /// The quietest words: hints.
    Faint,
    /// The kicker.
    Accent,
    /// What can be clicked.
    Link,
}

/// The line drawn under a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Under {
    /// None.
    #[default]
    Nothing,
    /// One line, as under a link.
    Line,
    /// Dots, as under words that have a source.
    Dots,
    /// One line under the words an input method is still composing.
    Composing,
}

/// What parley carries along with each glyph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Brush {
    /// The ink of the glyphs.
    pub ink: Ink,
    /// The line under them.
    pub under: Under,
}

/// The measures of one kind of block, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BlockStyle {
    /// The faces.
    pub family: Family,
    /// The size of the letters.
    pub size: f32,
    /// The height of a line, as a multiple of the size.
    pub line: f32,
    /// The weight, 400 to 700.
    pub weight: f32,
    /// Room between letters, as a multiple of the size.
    pub spacing: f32,
    /// Whether Latin, Greek and Cyrillic letters slant.
    pub is_italic: bool,
    /// The ink of unmarked words.
    pub ink: Ink,
    /// Room above the block.
    pub above: f32,
    /// Room below the block.
    pub below: f32,
    /// Room at the side where lines begin.
    pub indent: f32,
}

impl BlockStyle {
    const fn new(family: Family, size: f32, line: f32) -> Self {
        Self {
            family,
            size,
            line,
            weight: 400.0,
            spacing: 0.0,
            is_italic: false,
            ink: Ink::Plain,
            above: 0.0,
            below: 0.0,
            indent: 0.0,
        }
    }

    /// The short line over the headline.
    pub const KICKER: Self = Self {
        weight: 600.0,
        spacing: 0.06,
        ink: Ink::Accent,
        below: 12.0,
        ..Self::new(Family::Desk, 12.5, 1.2)
    };
    /// The title.
    pub const HEADLINE: Self = Self {
        weight: 700.0,
        spacing: -0.012,
        below: 12.0,
        ..Self::new(Family::Display, 39.0, 1.14)
    };
    /// The sentence under the headline.
    pub const STANDFIRST: Self = Self {
        ink: Ink::Quiet,
        below: 20.0,
        ..Self::new(Family::Copy, 20.5, 1.42)
    };
    /// Who wrote it.
    pub const BYLINE: Self = Self {
        weight: 600.0,
        ..Self::new(Family::Desk, 13.0, 1.4)
    };
    /// Where and when.
    pub const DATELINE: Self = Self {
        ink: Ink::Quiet,
        below: 42.0,
        ..Self::new(Family::Desk, 13.0, 1.4)
    };
    /// Running text.
    pub const BODY: Self = Self {
        below: 17.0,
        ..Self::new(Family::Copy, 18.0, 1.62)
    };
    /// A heading within the text.
    pub const CROSSHEAD: Self = Self {
        weight: 700.0,
        above: 12.0,
        below: 10.0,
        ..Self::new(Family::Display, 22.0, 1.3)
    };
    /// Someone's words, set off.
    pub const QUOTE: Self = Self {
        above: 6.0,
        below: 9.0,
        indent: 25.0,
        ..Self::new(Family::Copy, 23.0, 1.42)
    };
    /// Words of the body shown large.
    pub const PULL_QUOTE: Self = Self {
        weight: 600.0,
        above: 20.0,
        below: 34.0,
        ..Self::new(Family::Display, 28.0, 1.28)
    };
    /// One item of a list.
    pub const LIST_ITEM: Self = Self {
        below: 17.0,
        indent: 28.0,
        ..Self::new(Family::Copy, 18.0, 1.56)
    };
    /// One row of a table.
    pub const TABLE_ROW: Self = Self {
        above: 7.0,
        below: 8.0,
        ..Self::new(Family::Desk, 14.5, 1.45)
    };
    /// The row that names what stands under it.
    pub const TABLE_HEAD: Self = Self {
        weight: 600.0,
        ..Self::TABLE_ROW
    };
    /// From the desk to desks.
    pub const NOTE: Self = Self {
        above: 12.0,
        below: 30.0,
        indent: 16.0,
        ..Self::new(Family::Desk, 13.5, 1.5)
    };
    /// What was wrong and is now right.
    pub const CORRECTION: Self = Self {
        above: 12.0,
        below: 30.0,
        indent: 16.0,
        ..Self::new(Family::Copy, 16.5, 1.5)
    };
    /// The line that says whose words they are.
    pub const SPEAKER: Self = Self {
        ink: Ink::Quiet,
        below: 22.0,
        indent: 25.0,
        ..Self::new(Family::Desk, 13.0, 1.4)
    };
    /// Words under a picture.
    pub const CAPTION: Self = Self {
        ink: Ink::Quiet,
        below: 22.0,
        ..Self::new(Family::Desk, 13.0, 1.45)
    };
    /// A headline in a list.
    pub const LIST_HEADLINE: Self = Self {
        weight: 600.0,
        ..Self::new(Family::Copy, 14.5, 1.28)
    };
    /// The desk's own words.
    pub const DESK: Self = Self::new(Family::Desk, 13.0, 1.45);
    /// The desk's own words, quieter and smaller.
    pub const DESK_SMALL: Self = Self {
        ink: Ink::Quiet,
        ..Self::new(Family::Desk, 12.0, 1.45)
    };

    /// The same measures, larger or smaller.
    #[must_use]
    pub fn scaled(self, by: f32) -> Self {
        Self {
            size: self.size * by,
            above: self.above * by,
            below: self.below * by,
            indent: self.indent * by,
            ..self
        }
    }
}
