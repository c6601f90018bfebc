//! Which key means what, on each platform.

use egui::os::OperatingSystem;
use egui::{Event, Key, Modifiers};

use super::caret::Motion;
use crate::edit::command::typing::Reach;
use crate::model::block::{BlockKind, ListStyle};

/// What a key asks of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    /// Move the caret, or the end of the selection that moves.
    Move(Motion, bool),
    /// Type letters.
    Type(String),
    /// Part the block.
    Enter,
    /// Break the line within the block.
    Break,
    /// Delete before the caret.
    DeleteBack(Reach),
    /// Delete after the caret.
    DeleteOn(Reach),
    /// Delete back to where the line begins.
    DeleteLine,
    /// Select everything.
    SelectAll,
    /// Heavier, or not.
    Strong,
    /// In another style, or not.
    Emphasis,
    /// Struck through, or not.
    Strike,
    /// Take marks of style off.
    Plain,
    /// Underlined, which readers take for a link.
    Underline,
    /// Put a link on the selection.
    Link,
    /// Make the blocks something else, or text again.
    Become(BlockKind),
    /// Move the blocks up or down.
    Shift(bool),
    /// Put a copy of the blocks under them.
    Duplicate,
    /// Take the blocks out.
    Remove,
    /// One list level deeper or less deep.
    Indent(bool),
    /// Copy the selection.
    Copy,
    /// Copy and delete it.
    Cut,
    /// Paste words, with their marks or plain.
    Paste(String, bool),
    /// Paste what the clipboard holds, with its marks or plain.
    PasteClipboard(bool),
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
    /// Let Tab leave the page.
    Escape,
    /// Show what is a page further down, or up; the caret stays.
    Scroll(bool),
}

/// What an event asks; `None` when it is not the page's business.
pub(super) fn intent(event: &Event, os: OperatingSystem, is_shift_down: bool) -> Option<Intent> {
    match event {
        Event::Text(text) if !text.is_empty() && text != "\n" && text != "\r" => {
            Some(Intent::Type(text.clone()))
        }
        Event::Copy => Some(Intent::Copy),
        Event::Cut => Some(Intent::Cut),
        Event::Paste(text) => Some(Intent::Paste(text.clone(), is_shift_down)),
        Event::Key {
            key: Key::Copy,
            pressed: true,
            ..
        } => Some(Intent::Copy),
        Event::Key {
            key: Key::Cut,
            pressed: true,
            ..
        } => Some(Intent::Cut),
        Event::Key {
            key: Key::Paste,
            pressed: true,
            ..
        } => Some(Intent::PasteClipboard(false)),
        Event::Key {
            key,
            physical_key,
            pressed: true,
            modifiers,
            ..
        } => pressed(*key, *modifiers, os).or_else(|| {
            let place = place_of(*key, *physical_key, *modifiers)?;
            pressed(place, *modifiers, os)
        }),
        _ => None,
    }
}

/// What a key asks with what is held.
fn pressed(key: Key, modifiers: Modifiers, os: OperatingSystem) -> Option<Intent> {
    let is_mac = matches!(os, OperatingSystem::Mac | OperatingSystem::IOS);
    scrolling(key, modifiers, is_mac)
        .or_else(|| {
            let motion = motion(key, modifiers, is_mac)?;
            Some(Intent::Move(motion, modifiers.shift))
        })
        .or_else(|| deletion(key, modifiers, is_mac))
        .or_else(|| command(key, modifiers, is_mac))
}

/// Whether a key asks something of the page with what is held.
#[must_use]
pub fn is_of_the_page(key: Key, modifiers: Modifiers, os: OperatingSystem) -> bool {
    pressed(key, modifiers, os).is_some()
}

/// The key that stands there on an American keyboard, for one that may be meant by its place.
///
/// Where Shift makes a digit a sign, as on a German keyboard, or letters are not Latin, a shortcut
/// is pressed by its place. A Latin letter means itself, wherever it stands.
#[must_use]
pub fn place_of(key: Key, physical: Option<Key>, modifiers: Modifiers) -> Option<Key> {
    let is_held = modifiers.command || modifiers.ctrl || modifiers.alt;
    let is_letter = (Key::A..=Key::Z).contains(&key);
    physical.filter(|physical| is_held && !is_letter && *physical != key)
}

/// Ctrl, Alt and, on a Mac, Cmd. Shift is left out: with motions it only extends the selection.
fn held(modifiers: Modifiers, is_mac: bool) -> (bool, bool, bool) {
    if is_mac {
        let is_command = modifiers.mac_cmd || modifiers.command;
        (modifiers.ctrl, modifiers.alt, is_command)
    } else {
        (modifiers.ctrl || modifiers.command, modifiers.alt, false)
    }
}

const NONE: (bool, bool, bool) = (false, false, false);
const CTRL: (bool, bool, bool) = (true, false, false);
const ALT: (bool, bool, bool) = (false, true, false);
const CMD: (bool, bool, bool) = (false, false, true);

/// On a Mac the page keys show another part and leave the caret where it is.
fn scrolling(key: Key, modifiers: Modifiers, is_mac: bool) -> Option<Intent> {
    match key {
        Key::PageUp | Key::PageDown if is_mac && modifiers == Modifiers::NONE => {
            Some(Intent::Scroll(key == Key::PageDown))
        }
        _ => None,
    }
}

fn motion(key: Key, modifiers: Modifiers, is_mac: bool) -> Option<Motion> {
    let held = held(modifiers, is_mac);
    if is_mac {
        return Some(match (key, held) {
            (Key::ArrowLeft, NONE) => Motion::Left,
            (Key::ArrowRight, NONE) => Motion::Right,
            (Key::ArrowLeft, ALT) => Motion::WordLeft,
            (Key::ArrowRight, ALT) => Motion::WordRight,
            (Key::ArrowLeft, CMD) | (Key::A, CTRL) => Motion::LineStart,
            (Key::ArrowRight, CMD) | (Key::E, CTRL) => Motion::LineEnd,
            (Key::ArrowUp, NONE) | (Key::P, CTRL) => Motion::Up,
            (Key::ArrowDown, NONE) | (Key::N, CTRL) => Motion::Down,
            (Key::ArrowUp, ALT) => Motion::BlockUp,
            (Key::ArrowDown, ALT) => Motion::BlockEnd,
            (Key::ArrowUp | Key::Home, CMD) | (Key::Home, NONE) => Motion::Start,
            (Key::ArrowDown | Key::End, CMD) | (Key::End, NONE) => Motion::End,
            (Key::B, CTRL) => Motion::Back,
            (Key::F, CTRL) => Motion::On,
            (Key::PageUp, NONE | ALT) => Motion::PageUp,
            (Key::PageDown, NONE | ALT) => Motion::PageDown,
            _ => return None,
        });
    }
    Some(match (key, held) {
        (Key::ArrowLeft, NONE) => Motion::Left,
        (Key::ArrowRight, NONE) => Motion::Right,
        (Key::ArrowLeft, CTRL) => Motion::WordLeft,
        (Key::ArrowRight, CTRL) => Motion::WordRight,
        (Key::Home, NONE) => Motion::LineStart,
        (Key::End, NONE) => Motion::LineEnd,
        (Key::ArrowUp, NONE) => Motion::Up,
        (Key::ArrowDown, NONE) => Motion::Down,
        (Key::ArrowUp, CTRL) => Motion::BlockUp,
        (Key::ArrowDown, CTRL) => Motion::BlockDown,
        (Key::Home, CTRL) => Motion::Start,
        (Key::End, CTRL) => Motion::End,
        (Key::PageUp, NONE) => Motion::PageUp,
        (Key::PageDown, NONE) => Motion::PageDown,
        _ => return None,
    })
}

fn deletion(key: Key, modifiers: Modifiers, is_mac: bool) -> Option<Intent> {
    let word = if is_mac { ALT } else { CTRL };
    Some(match (key, held(modifiers, is_mac), modifiers.shift) {
        (Key::Delete, NONE, true) if !is_mac => Intent::Cut,
        (Key::Insert, NONE, true) if !is_mac => Intent::PasteClipboard(false),
        (Key::Insert, CTRL, false) if !is_mac => Intent::Copy,
        (Key::Backspace, NONE, _) => Intent::DeleteBack(Reach::Letter),
        (Key::Delete, NONE, _) => Intent::DeleteOn(Reach::Letter),
        (Key::Backspace, held, false) if held == word => Intent::DeleteBack(Reach::Word),
        (Key::Delete, held, false) if held == word => Intent::DeleteOn(Reach::Word),
        (Key::Backspace, CMD, _) if is_mac => Intent::DeleteLine,
        (Key::K, CTRL, false) if is_mac => Intent::DeleteOn(Reach::Block),
        (Key::H, CTRL, false) if is_mac => Intent::DeleteBack(Reach::Letter),
        (Key::D, CTRL, false) if is_mac => Intent::DeleteOn(Reach::Letter),
        (Key::Enter, NONE, false) => Intent::Enter,
        (Key::Enter, NONE, true) => Intent::Break,
        (Key::Escape, NONE, false) => Intent::Escape,
        (Key::Tab, NONE, is_back) => Intent::Indent(!is_back),
        _ => return None,
    })
}

fn command(key: Key, modifiers: Modifiers, is_mac: bool) -> Option<Intent> {
    if !modifiers.command {
        let is_moving = modifiers.alt && !modifiers.shift && !modifiers.ctrl && !is_mac;
        let is_striking = modifiers.alt && modifiers.shift && !modifiers.ctrl;
        return match key {
            Key::ArrowUp if is_moving => Some(Intent::Shift(false)),
            Key::ArrowDown if is_moving => Some(Intent::Shift(true)),
            Key::Num5 if is_striking => Some(Intent::Strike),
            _ => None,
        };
    }
    let list = |style| Intent::Become(BlockKind::ListItem { style, level: 0 });
    Some(match (key, modifiers.alt, modifiers.shift) {
        (Key::A, false, false) => Intent::SelectAll,
        (Key::B, false, false) => Intent::Strong,
        (Key::I, false, false) => Intent::Emphasis,
        (Key::K, false, false) => Intent::Link,
        (Key::U, false, false) => Intent::Underline,
        (Key::Backslash, false, false) => Intent::Plain,
        (Key::Z, false, false) => Intent::Undo,
        (Key::Z, false, true) => Intent::Redo,
        (Key::Y, false, false) if !is_mac => Intent::Redo,
        (Key::V, false, is_plain) => Intent::PasteClipboard(is_plain),
        (Key::V, true, true) if is_mac => Intent::PasteClipboard(true),
        (Key::C, false, false) => Intent::Copy,
        (Key::X, false, false) => Intent::Cut,
        (Key::K, false, true) => Intent::Remove,
        (Key::D, false, true) => Intent::Duplicate,
        (Key::Space, false, true) => Intent::Type("\u{a0}".to_owned()),
        (Key::Num8, false, true) => list(ListStyle::Bulleted),
        (Key::Num7, false, true) => list(ListStyle::Numbered),
        (Key::Period | Key::Q, false, true) if !is_mac => Intent::Become(BlockKind::Quote(None)),
        (Key::Q, true, false) if is_mac => Intent::Become(BlockKind::Quote(None)),
        // A body has one kind of heading.
        (Key::Num1 | Key::Num2 | Key::Num3 | Key::Num4 | Key::Num5 | Key::Num6, true, false) => {
            Intent::Become(BlockKind::Crosshead)
        }
        (Key::Num0, true, false) => Intent::Become(BlockKind::Paragraph),
        (Key::ArrowUp, true, false) if is_mac => Intent::Shift(false),
        (Key::ArrowDown, true, false) if is_mac => Intent::Shift(true),
        (Key::ArrowDown, true, true) if is_mac => Intent::Duplicate,
        _ => return None,
    })
}
