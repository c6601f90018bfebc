//! The keys of all actions: as they come, as somebody changed them, and how they are written.

use std::collections::BTreeMap;

use egui::os::OperatingSystem;
use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::action::{ACTIONS, Action, Menu};
use super::board::Board;
use super::{Desk, perform};
use crate::surface;

/// What the page does with keys of its own, by the keys of its words: those of Linux and Windows,
/// and those of a Mac. They stay as they are.
const ON_THE_PAGE: &[(&str, &[&str], &[&str])] = &[
    ("do-select-all", &["Ctrl+A"], &["Ctrl+A"]),
    ("do-cut", &["Ctrl+X", "Shift+Delete"], &["Ctrl+X"]),
    ("do-copy", &["Ctrl+C", "Ctrl+Insert"], &["Ctrl+C"]),
    ("do-paste", &["Ctrl+V", "Shift+Insert"], &["Ctrl+V"]),
    (
        "do-paste-plain",
        &["Ctrl+Shift+V"],
        &["Ctrl+Shift+V", "Ctrl+Alt+Shift+V"],
    ),
    (
        "key-word",
        &["Ctrl+Left", "Ctrl+Right"],
        &["Alt+Left", "Alt+Right"],
    ),
    (
        "key-paragraph",
        &["Ctrl+Up", "Ctrl+Down"],
        &["Alt+Up", "Alt+Down"],
    ),
    (
        "key-line",
        &["Home", "End"],
        &["Ctrl+Left", "Ctrl+Right", "Control+A", "Control+E"],
    ),
    (
        "key-article",
        &["Ctrl+Home", "Ctrl+End"],
        &["Ctrl+Up", "Ctrl+Down"],
    ),
    (
        "key-page",
        &["PageUp", "PageDown"],
        &["Alt+PageUp", "Alt+PageDown"],
    ),
    (
        "key-delete-word",
        &["Ctrl+Backspace", "Ctrl+Delete"],
        &["Alt+Backspace", "Alt+Delete"],
    ),
    ("key-delete-line", &[], &["Ctrl+Backspace", "Control+K"]),
    ("key-break", &["Shift+Enter"], &["Shift+Enter"]),
    ("key-space", &["Ctrl+Shift+Space"], &["Alt+Space"]),
    ("key-leave", &["Escape", "Tab"], &["Escape", "Tab"]),
    ("key-blocks", &["/"], &["/"]),
    ("key-names", &["@"], &["@"]),
];

/// The keys of the page itself on a keyboard, as they are written, each with its words.
pub fn on_the_page(board: Board) -> impl Iterator<Item = (&'static str, Vec<String>)> {
    let written =
        move |key: &&str| parse(key).map_or_else(|| (*key).to_owned(), |key| board.written(key));
    let all = ON_THE_PAGE.iter().map(move |(words, usual, mac)| {
        let keys = match board {
            Board::Usual => usual,
            Board::Mac => mac,
        };
        (*words, keys.iter().map(written).collect())
    });
    all.filter(|(_, keys): &(_, Vec<String>)| !keys.is_empty())
}

/// Which keys ask for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    keys: Vec<(Action, Vec<KeyboardShortcut>)>,
    in_order: Vec<(KeyboardShortcut, Action)>,
    /// Keys that asked for something and no longer do.
    free: Vec<KeyboardShortcut>,
    board: Board,
}

impl Keymap {
    /// The keys as they come, with those that somebody changed, by the names of their actions.
    #[must_use]
    pub fn new(changed: &BTreeMap<String, Vec<String>>, board: Board) -> Self {
        let keys: Vec<(Action, Vec<KeyboardShortcut>)> = ACTIONS
            .iter()
            .map(|entry| {
                let own = changed.get(&name(entry.action));
                let own = own.map(|all| all.iter().filter_map(|key| parse(key)).collect());
                (
                    entry.action,
                    own.unwrap_or_else(|| entry.keys(board).to_vec()),
                )
            })
            .collect();
        let mut in_order: Vec<_> = keys
            .iter()
            .filter(|(action, _)| !action.is_of_the_page())
            .flat_map(|(action, keys)| keys.iter().map(|key| (*key, *action)))
            .collect();
        // egui takes Ctrl+Shift+Z for Ctrl+Z too when it is asked for Ctrl+Z first.
        in_order.sort_by_key(|(key, _)| {
            let held = key.modifiers;
            let held = [held.command, held.ctrl, held.shift, held.alt];
            std::cmp::Reverse(held.into_iter().filter(|is_held| *is_held).count())
        });
        let is_taken = |key: &KeyboardShortcut| in_order.iter().any(|(taken, _)| taken == key);
        let usual = ACTIONS
            .iter()
            .filter(|entry| !entry.action.is_of_the_page());
        let usual = usual.flat_map(|entry| entry.keys(board).iter().copied());
        let free = usual.filter(|key| !is_taken(key)).collect();
        Self {
            keys,
            in_order,
            free,
            board,
        }
    }

    /// The keyboard they are on.
    #[must_use]
    pub const fn board(&self) -> Board {
        self.board
    }

    /// The keys of an action; the first one is shown.
    #[must_use]
    pub fn of(&self, action: Action) -> &[KeyboardShortcut] {
        let found = self.keys.iter().find(|(known, _)| *known == action);
        found.map_or(&[], |(_, keys)| keys.as_slice())
    }

    /// The first key of an action as it is written, or nothing.
    #[must_use]
    pub fn written(&self, action: Action) -> String {
        self.of(action)
            .first()
            .map(|key| self.board.written(*key))
            .unwrap_or_default()
    }

    /// Every key with its action, those with most modifiers first.
    pub fn in_order(&self) -> impl Iterator<Item = (KeyboardShortcut, Action)> {
        self.in_order.iter().copied()
    }

    /// The key that an event presses. One that asks for nothing by its letter is taken for the
    /// one that stands in its place.
    fn meant(&self, event: &Event, os: OperatingSystem) -> Option<(Key, Modifiers)> {
        let Event::Key {
            key,
            physical_key,
            pressed: true,
            modifiers,
            ..
        } = event
        else {
            return None;
        };
        let asks = |key: Key| {
            let mut all = self.in_order.iter();
            all.any(|(known, _)| is_it(*known, key, *modifiers))
        };
        // With nothing held besides: on a German keyboard Ctrl+Shift+7 is no Ctrl+/.
        let is_exact = |key: Key| {
            let mut all = self.in_order.iter();
            all.any(|(known, _)| {
                known.logical_key == key && modifiers.matches_exact(known.modifiers)
            }) || surface::is_of_the_page(key, *modifiers, os)
        };
        let place = surface::place_of(*key, *physical_key, *modifiers)
            .filter(|place| !is_exact(*key) && (is_exact(*place) || (!asks(*key) && asks(*place))));
        Some((place.unwrap_or(*key), *modifiers))
    }

    /// The menu that opens by its letter; on a Mac, Option and a letter write a sign.
    fn menu(&self, key: Key, held: Modifiers) -> Option<Menu> {
        let is_asked = self.board == Board::Usual && held == Modifiers::ALT;
        let mut all = Menu::ALL.into_iter();
        all.find(|menu| is_asked && menu.letter() == key)
    }

    /// Keys that asked for something until they were changed; the page may not take them either.
    pub fn free(&self) -> impl Iterator<Item = KeyboardShortcut> {
        self.free.iter().copied()
    }

    /// What has a key.
    #[must_use]
    pub fn holder(&self, key: KeyboardShortcut) -> Option<Action> {
        let written = self.board.written(key);
        let mut all = self.in_order.iter();
        let found = all.find(|(known, _)| self.board.written(*known) == written);
        found.map(|(_, action)| *action)
    }
}

/// What an action is called in the file of settings.
#[must_use]
pub fn name(action: Action) -> String {
    format!("{action:?}")
}

/// A key as the file of settings has it, the same on every system.
#[must_use]
pub fn stored(key: KeyboardShortcut) -> String {
    let held = key.modifiers;
    let words = [
        ("Ctrl+", held.command),
        ("Control+", held.ctrl),
        ("Alt+", held.alt),
        ("Shift+", held.shift),
    ];
    let mut out: String = words
        .into_iter()
        .filter_map(|(word, is_held)| is_held.then_some(word))
        .collect();
    out.push_str(key.logical_key.name());
    out
}

/// Reads what [`stored`] writes.
#[must_use]
pub fn parse(text: &str) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    let mut rest = text;
    let words = [
        ("Ctrl+", Modifiers::COMMAND),
        ("Control+", Modifiers::CTRL),
        ("Alt+", Modifiers::ALT),
        ("Shift+", Modifiers::SHIFT),
    ];
    while let Some((word, held)) = words.iter().find(|(word, _)| rest.starts_with(word)) {
        rest = rest.strip_prefix(word)?;
        modifiers = modifiers.plus(*held);
    }
    Some(KeyboardShortcut::new(modifiers, Key::from_name(rest)?))
}

/// Why a key cannot be given to an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It types a letter, or moves about.
    Letter,
    /// The page does this with it.
    Page(&'static str),
}

/// Whether a key can ask for something.
///
/// # Errors
/// Why not.
pub fn can_ask(key: KeyboardShortcut, board: Board) -> Result<(), Refused> {
    let as_written = board.written(key);
    let of_page = on_the_page(board).find(|(_, keys)| keys.contains(&as_written));
    if let Some((words, _)) = of_page {
        return Err(Refused::Page(words));
    }
    let held = key.modifiers;
    let is_function = (Key::F1..=Key::F35).contains(&key.logical_key);
    let is_held = held.command || held.ctrl || held.alt;
    if is_function || is_held {
        Ok(())
    } else {
        Err(Refused::Letter)
    }
}

/// Keys are read before any field sees them, and those behind a shortcut wait for what it does.
pub(super) fn read(desk: &mut Desk, ctx: &Context) {
    if desk.asking.is_none() {
        read_first(desk, ctx);
    } else {
        let waiting = std::mem::take(&mut desk.waiting);
        ctx.input_mut(|input| {
            input.events.splice(0..0, waiting);
        });
    }
}

fn read_first(desk: &mut Desk, ctx: &Context) {
    let os = ctx.os();
    let mut events = std::mem::take(&mut desk.waiting);
    ctx.input_mut(|input| events.append(&mut input.events));
    let mut seen = Vec::with_capacity(events.len());
    let mut events = events.into_iter().peekable();
    while let Some(event) = events.next() {
        let Some((key, held)) = desk.keymap.meant(&event, os) else {
            seen.push(event);
            continue;
        };
        // The one that says most of what is held; when it does not apply, no other is meant.
        let mut all = desk.keymap.in_order();
        let meant = all.find(|(known, _)| is_it(*known, key, held));
        let asked = meant.filter(|(_, action)| perform::applies(desk, *action));
        let menu = asked.is_none().then(|| desk.keymap.menu(key, held));
        let menu = menu.flatten();
        let is_free = || desk.keymap.free().any(|known| is_it(known, key, held));
        if asked.is_none() && menu.is_none() && !is_free() {
            seen.push(event);
            continue;
        }
        if held.alt && !held.command {
            // Some systems send the letter of Alt and a key as words too.
            events.next_if(|event| matches!(event, Event::Text(_)));
        }
        if let Some((_, action)) = asked {
            desk.asked.push(action);
            break;
        }
        if menu.is_some() {
            desk.view.wants_menu = menu;
            desk.view.is_focused = false;
            break;
        }
    }
    for event in events {
        if is_typed(&event) {
            desk.waiting.push(event);
        } else {
            seen.push(event);
        }
    }
    if !desk.waiting.is_empty() {
        ctx.request_repaint();
    }
    ctx.input_mut(|input| input.events = seen);
    if desk.view.is_focused && ctx.input(|input| input.key_pressed(Key::Escape)) {
        desk.view.is_focused = false;
    }
}

/// Whether a press is that shortcut; Shift and Alt may be held besides.
fn is_it(known: KeyboardShortcut, key: Key, held: Modifiers) -> bool {
    known.logical_key == key && held.matches_logically(known.modifiers)
}

/// Whether an event comes from the keyboard.
const fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Ime(_)
            | Event::Paste(_)
            | Event::PasteImage(_)
            | Event::Copy
            | Event::Cut
    )
}
