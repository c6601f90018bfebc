//! Settings of keys: every action with its key, which can be another one.

use egui::{
    Context, Event, Frame, Key, KeyboardShortcut, Margin, Modifiers, Role, Sense, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::desk::Desk;
use crate::desk::action::{ACTIONS, Action, Entry, Menu};
use crate::desk::component::{
    Button, Field, Icon, Kind, Look, Text, Tone, flow, follow_keyboard, key_cap, ring,
};
use crate::desk::keys::{self, Keymap, Refused};
use crate::desk::say::{say, say_with};
use crate::desk::theme::{corner, theme};
use crate::model::fold::folded;

/// What is going on.
#[derive(Debug, Default)]
pub(super) struct Change {
    search: String,
    /// The action that is given another key.
    open: Option<Action>,
    came: Came,
}

/// What came of the key that was pressed.
#[derive(Debug, Default)]
enum Came {
    /// None was pressed yet.
    #[default]
    Waiting,
    /// Another action has it.
    Taken(KeyboardShortcut, Action),
    /// It cannot be given.
    Refused(String),
}

/// Takes the key that is waited for.
pub(super) fn listen(desk: &mut Desk, ctx: &Context, change: &mut Change) {
    let (Some(action), Came::Waiting | Came::Refused(_)) = (change.open, &change.came) else {
        return;
    };
    let pressed = ctx.input_mut(|input| {
        let mut pressed = None;
        let mut takes = |event: &Event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if pressed.is_none() => {
                pressed = Some((*key, *modifiers));
                true
            }
            Event::Key { .. } | Event::Text(_) => true,
            _ => false,
        };
        input.events.retain(|event| !takes(event));
        pressed
    });
    let Some((key, held)) = pressed else {
        return;
    };
    if key == Key::Escape && held == Modifiers::NONE {
        change.open = None;
        return;
    }
    let board = desk.keymap.board();
    let key = board.pressed(key, held);
    if let Err(refused) = keys::can_ask(key, board) {
        let key = board.written(key);
        change.came = Came::Refused(match refused {
            Refused::Letter => say_with("keys-letter", [("key", key.into())]),
            Refused::Page(words) => {
                let values = [("key", key.into()), ("words", say(words).into())];
                say_with("keys-of-page", values)
            }
        });
        return;
    }
    match desk.keymap.holder(key) {
        Some(other) if other != action => change.came = Came::Taken(key, other),
        _ => {
            give(desk, action, key);
            change.open = None;
        }
    }
}

/// Keeps the keys of an action, and nothing when they are the usual ones.
fn set(desk: &mut Desk, action: Action, keys: &[KeyboardShortcut]) {
    let board = desk.keymap.board();
    let usual = action.entry().map_or(&[][..], |entry| entry.keys(board));
    let name = keys::name(action);
    if keys == usual {
        desk.settings.keys.remove(&name);
    } else {
        let keys = keys.iter().map(|key| keys::stored(*key)).collect();
        desk.settings.keys.insert(name, keys);
    }
    desk.keymap = Keymap::new(&desk.settings.keys, board);
}

/// Makes a key the first one of an action.
fn give(desk: &mut Desk, action: Action, key: KeyboardShortcut) {
    let others = desk.keymap.of(action).iter().skip(1);
    let others = others.filter(|other| **other != key).copied();
    let keys: Vec<_> = [key].into_iter().chain(others).collect();
    set(desk, action, &keys);
}

/// Takes a key from an action, and puts another in its place when there is one.
fn replace(desk: &mut Desk, action: Action, key: KeyboardShortcut, by: Option<KeyboardShortcut>) {
    let board = desk.keymap.board();
    let keys = desk.keymap.of(action).iter().copied();
    let keys: Vec<_> = keys
        .filter_map(|known| {
            if board.written(known) == board.written(key) {
                by
            } else {
                Some(known)
            }
        })
        .collect();
    set(desk, action, &keys);
}

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, change: &mut Change) {
    ui.horizontal(|ui| {
        let is_changed = !desk.settings.keys.is_empty();
        let room = ui.available_width() - 150.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.with_layout(flow::column(), |ui| {
                let field = Field::new(say("keys-search"))
                    .hint(say("keys-search.hint"))
                    .icon(Icon::Search)
                    .of("keys")
                    .bare();
                if let Some(typed) = field.live(ui, &change.search) {
                    change.search = typed;
                }
            });
        });
        ui.add_space(6.0);
        let all = Button::new(say("keys-reset-all")).enabled(is_changed);
        if all.ui(ui).clicked() {
            desk.settings.keys.clear();
            desk.keymap = Keymap::new(&desk.settings.keys, desk.keymap.board());
            change.open = None;
        }
    });
    ui.add_space(4.0);
    let typed = folded(&change.search);
    let wanted = |desk: &Desk, entry: &Entry| {
        let keys = desk.keymap.of(entry.action).iter();
        let board = desk.keymap.board();
        let keys = keys.map(|key| board.written(*key));
        let keys = keys.collect::<Vec<_>>().join(" ");
        let hay = folded(&format!("{} {} {keys}", entry.title(), entry.menu.title()));
        typed.split_whitespace().all(|word| hay.contains(word))
    };
    flow::scroll(ui)
        .id_salt("keys")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut is_empty = true;
            for menu in Menu::ALL {
                let of_menu = ACTIONS.iter().filter(|entry| entry.menu == menu);
                let shown: Vec<_> = of_menu.filter(|entry| wanted(desk, entry)).collect();
                if shown.is_empty() {
                    continue;
                }
                is_empty = false;
                ui.add_space(8.0);
                Text::new(menu.title(), Kind::SmallStrong)
                    .tone(Tone::Faint)
                    .ui(ui);
                ui.add_space(2.0);
                for entry in shown {
                    line(desk, ui, change, entry);
                }
            }
            if is_empty {
                ui.add_space(20.0);
                let words = say_with("keys-nothing", [("typed", change.search.trim().into())]);
                Text::new(&words, Kind::Ui).tone(Tone::Quiet).ui(ui);
            }
            follow_keyboard(ui);
        });
}

/// One action with its keys.
fn line(desk: &mut Desk, ui: &mut Ui, change: &mut Change, entry: &Entry) {
    let theme = theme(ui);
    let action = entry.action;
    let is_fixed = action.is_of_the_page();
    let is_open = change.open == Some(action);
    let is_changed = desk.settings.keys.contains_key(&keys::name(action));
    let board = desk.keymap.board();
    let keys: Vec<String> = desk
        .keymap
        .of(action)
        .iter()
        .map(|key| board.written(*key))
        .collect();
    let wide = ui.available_width() - 12.0;
    let sense = if is_fixed {
        Sense::hover()
    } else {
        Sense::click()
    };
    let (area, response) = ui.allocate_exact_size(vec2(wide, 30.0), sense);
    let told = if keys.is_empty() {
        say("keys-none").to_owned()
    } else {
        keys.join(", ")
    };
    let name = format!("{}, {told}", entry.title());
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, !is_fixed, is_open, name.clone())
    });
    if is_open || (response.hovered() && !is_fixed) {
        let fill = if is_open {
            theme.colours.side
        } else {
            theme.colours.chip
        };
        ui.painter()
            .rect_filled(area, corner(theme.sizes.radius_small), fill);
    }
    let text = Text::new(entry.title(), Kind::Ui).rows(1);
    let high = text.size(ui, wide).y;
    let at = pos2(area.left() + 8.0, area.center().y - high / 2.0);
    text.paint(ui, at, wide * 0.55);
    let right = UiBuilder::new()
        .max_rect(area.shrink2(vec2(8.0, 4.0)))
        .layout(flow::back());
    let mut right = ui.new_child(right);
    right.spacing_mut().item_spacing.x = 5.0;
    if is_open {
        Text::new(say("keys-press"), Kind::Ui)
            .tone(Tone::Link)
            .ui(&mut right);
    } else {
        for key in keys.iter().rev() {
            key_cap(&mut right, key);
        }
        let remark = match (is_fixed, is_changed) {
            (true, _) => say("keys-fixed"),
            (_, true) => say("keys-changed"),
            _ => "",
        };
        if !remark.is_empty() {
            right.add_space(4.0);
            Text::new(remark, Kind::Small)
                .tone(Tone::Faint)
                .silent()
                .ui(&mut right);
        }
    }
    ring(ui, &response, area.shrink(1.0), theme.sizes.radius_small);
    if response.clicked() {
        change.open = (!is_open).then_some(action);
        change.came = Came::Waiting;
    }
    if is_open {
        answer(desk, ui, change, entry, is_changed);
    }
}

/// Under the action that is given another key: what came of it, and what else can be done.
fn answer(desk: &mut Desk, ui: &mut Ui, change: &mut Change, entry: &Entry, is_changed: bool) {
    let action = entry.action;
    let fill = theme(ui).colours.side;
    let inside = Frame::new().fill(fill).inner_margin(Margin {
        left: 8,
        right: 8,
        top: 0,
        bottom: 8,
    });
    inside.show(ui, |ui| {
        ui.set_width(ui.available_width() - 12.0);
        ui.spacing_mut().item_spacing.y = 6.0;
        let words = match &change.came {
            Came::Waiting => say_with("keys-waiting", [("help", entry.help().into())]),
            Came::Refused(why) => why.clone(),
            Came::Taken(key, other) => {
                let values = [
                    ("key", desk.keymap.board().written(*key).into()),
                    ("action", other.title().into()),
                ];
                say_with("keys-taken", values)
            }
        };
        let tone = match change.came {
            Came::Waiting => Tone::Faint,
            Came::Taken(..) | Came::Refused(_) => Tone::Warn,
        };
        Text::new(&words, Kind::Small).tone(tone).ui(ui);
        ui.horizontal(|ui| {
            if let Came::Taken(key, other) = change.came {
                let old = desk.keymap.of(action).first().copied();
                let swap = match old {
                    Some(old) => {
                        let key = desk.keymap.board().written(old);
                        let values = [("key", key.into()), ("action", other.title().into())];
                        say_with("keys-swap", values)
                    }
                    None => say_with("keys-take", [("action", other.title().into())]),
                };
                if Button::new(&swap).look(Look::Primary).ui(ui).clicked() {
                    replace(desk, other, key, old);
                    give(desk, action, key);
                    change.open = None;
                }
                if old.is_some() && Button::new(say("keys-leave")).ui(ui).clicked() {
                    replace(desk, other, key, None);
                    give(desk, action, key);
                    change.open = None;
                }
                if Button::new(say("cancel")).ui(ui).clicked() {
                    change.open = None;
                }
                return;
            }
            let has_keys = !desk.keymap.of(action).is_empty();
            if has_keys && Button::new(say("keys-no")).ui(ui).clicked() {
                set(desk, action, &[]);
                change.open = None;
            }
            if is_changed && Button::new(say("keys-usual")).ui(ui).clicked() {
                reset(desk, entry);
                change.open = None;
            }
        });
    });
}

/// Gives an action its usual keys back; whoever has one of them now loses it.
fn reset(desk: &mut Desk, entry: &Entry) {
    let usual = entry.keys(desk.keymap.board());
    for key in usual {
        if let Some(other) = desk
            .keymap
            .holder(*key)
            .filter(|other| *other != entry.action)
        {
            replace(desk, other, *key, None);
        }
    }
    set(desk, entry.action, usual);
}
