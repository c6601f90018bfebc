//! The icons of the desk, all of one set.

use egui::{Align2, Color32, FontFamily, FontId, Pos2, Ui};

use crate::desk::theme::ICONS;

/// A picture sign; its meaning is always said in words too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A magnifying glass.
    Search,
    /// A plus.
    Add,
    /// A minus.
    Less,
    /// A cross.
    Close,
    /// A tick.
    Check,
    /// A caret that opens downwards.
    Down,
    /// A caret that opens sideways, in a window that is read from the left.
    Right,
    /// The same in one that is read from the right.
    Left,
    /// Six dots to hold.
    Grip,
    /// A pin.
    Pin,
    /// A closed eye.
    Hidden,
    /// A wastebasket.
    Remove,
    /// A pencil.
    Edit,
    /// A sign of warning.
    Warning,
    /// A plain sheet.
    File,
    /// A folder.
    Folder,
    /// Three dots.
    More,
    /// An arrow up.
    MoveUp,
    /// An arrow down.
    MoveDown,
    /// A target.
    GoTo,
    /// A clock.
    Clock,
}

impl Icon {
    /// The sign in the icon face.
    pub const fn sign(self) -> char {
        match self {
            Self::Search => '\u{E30C}',
            Self::Add => '\u{E3D4}',
            Self::Less => '\u{E32A}',
            Self::Close => '\u{E4F6}',
            Self::Check => '\u{E182}',
            Self::Down => '\u{E136}',
            Self::Right => '\u{E13A}',
            Self::Left => '\u{E138}',
            Self::Grip => '\u{EAE2}',
            Self::Pin => '\u{E3E2}',
            Self::Hidden => '\u{E224}',
            Self::Remove => '\u{E4A6}',
            Self::Edit => '\u{E3B4}',
            Self::Warning => '\u{E4E0}',
            Self::File => '\u{E230}',
            Self::Folder => '\u{E24A}',
            Self::More => '\u{E1FE}',
            Self::MoveUp => '\u{E08E}',
            Self::MoveDown => '\u{E03E}',
            Self::GoTo => '\u{E1D6}',
            Self::Clock => '\u{E19A}',
        }
    }

    /// Paints it in the middle of a place.
    pub fn paint(self, ui: &Ui, middle: Pos2, size: f32, colour: Color32) {
        let font = FontId::new(size, FontFamily::Name(ICONS.into()));
        ui.painter()
            .text(middle, Align2::CENTER_CENTER, self.sign(), font, colour);
    }
}
