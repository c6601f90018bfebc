//! The keyboards people have: a Mac's and all others; how keys are held and written on each.

use egui::{Key, KeyboardShortcut, Modifiers};

/// A kind of keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Board {
    /// That of Linux and Windows.
    #[default]
    Usual,
    /// That of a Mac, with Command and Option.
    Mac,
}

impl Board {
    /// The one of this system.
    #[must_use]
    pub const fn of_system() -> Self {
        if cfg!(target_os = "macos") {
            Self::Mac
        } else {
            Self::Usual
        }
    }

    /// A key with what is held, as its caps say.
    #[must_use]
    pub fn written(self, key: KeyboardShortcut) -> String {
        let held = key.modifiers;
        let words = match self {
            Self::Mac => [
                ("⌃", held.ctrl),
                ("⌥", held.alt),
                ("⇧", held.shift),
                ("⌘", held.command),
            ],
            Self::Usual => [
                ("Ctrl+", held.command || held.ctrl),
                ("Alt+", held.alt),
                ("Shift+", held.shift),
                ("", false),
            ],
        };
        let held = words.iter().filter(|(_, is_held)| *is_held);
        let mut out: String = held.map(|(word, _)| *word).collect();
        out.push_str(cap(key.logical_key));
        out
    }

    /// The shortcut that a key press is.
    #[must_use]
    pub fn pressed(self, key: Key, held: Modifiers) -> KeyboardShortcut {
        let modifiers = Modifiers {
            alt: held.alt,
            // Elsewhere Ctrl is the command key.
            ctrl: held.ctrl && (self == Self::Mac || !held.command),
            shift: held.shift,
            mac_cmd: false,
            command: held.command,
        };
        KeyboardShortcut::new(modifiers, key)
    }
}

fn cap(key: Key) -> &'static str {
    match key {
        Key::Period => ".",
        Key::Slash => "/",
        Key::Backslash => "\\",
        Key::Comma => ",",
        Key::Questionmark => "?",
        Key::Equals => "=",
        Key::Minus => "-",
        Key::Plus => "+",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::ArrowUp => "Up",
        Key::ArrowDown => "Down",
        Key::PageUp => "PgUp",
        Key::PageDown => "PgDn",
        other => other.name(),
    }
}
