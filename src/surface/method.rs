//! The window's input method: it stays with the window, and hears when a composition is over.

use egui::output::IMEOutput;
use egui::{
    Context, Event, FullOutput, IMEPurpose, Id, ImeEvent, Key, Modifiers, Plugin, RawInput, Rect,
    Ui, ViewportId,
};

/// From now on the input method is told what it must know of this window.
pub fn join_method(ctx: &Context) {
    ctx.add_plugin(Method::default());
}

/// Whether something is being composed in the window.
#[must_use]
pub fn is_composing(ctx: &Context) -> bool {
    let composes = ctx.with_plugin(|method: &mut Method| method.composes.is_some());
    composes.unwrap_or(false)
}

/// Ends what is being composed, as before an article is closed: in this frame its words become
/// part of what they stand in.
pub fn end_composition(ctx: &Context) {
    ctx.with_plugin(|method: &mut Method| method.ends = true);
}

/// Whether a composition is to end in this frame: by that, or by a press of the mouse anywhere.
pub(super) fn ends(ui: &Ui) -> bool {
    let is_asked = ui.ctx().with_plugin(|method: &mut Method| method.ends);
    is_asked.unwrap_or(false) || ui.input(|input| input.pointer.any_pressed())
}

/// Tells the input method that what it composes is over: its words stand in the text.
pub(super) fn interrupt(ctx: &Context) {
    ctx.with_plugin(|method: &mut Method| method.interrupts = true);
}

/// Tells the input method where the caret of a field is, so that its list opens under it.
pub(super) fn tell_caret(ui: &Ui, field: Rect, caret: Rect) {
    let cursor_rect = if knows_points_only() {
        Rect::from_min_max(caret.left_bottom(), caret.max)
    } else {
        caret
    };
    ui.output_mut(|output| output.ime = Some(wish(field, cursor_rect)));
}

const fn wish(rect: Rect, cursor_rect: Rect) -> IMEOutput {
    IMEOutput {
        purpose: IMEPurpose::Normal,
        rect,
        cursor_rect,
        should_interrupt_composition: false,
    }
}

/// Whether this is X11, whose input methods are told a point and no height: with the top of the
/// caret their list would lie over its line.
fn knows_points_only() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(target_os = "linux") && !is_set("WAYLAND_DISPLAY") && !is_set("WAYLAND_SOCKET")
}

/// What is known of the window's input method between frames.
///
/// egui interrupts it whenever the keyboard goes to another widget or the same one once more. On X11
/// that makes a new one, which no longer knows that it was turned on, so that pinyin would have to be
/// turned on again after each click. Here it is interrupted only while it composes, and on X11 it is
/// kept where nothing is typed, too.
#[derive(Debug, Default)]
struct Method {
    /// The window and the field that something is being composed in.
    composes: Option<(ViewportId, Option<Id>)>,
    ends: bool,
    interrupts: bool,
}

impl Plugin for Method {
    fn debug_name(&self) -> &'static str {
        "input method"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if self.composes.is_some() {
            let events = std::mem::take(&mut input.events);
            let held = ctx.input(|before| before.modifiers);
            input.events = with_keys_let_through(events, held);
        }
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        let here = (ui.ctx().viewport_id(), ui.memory(egui::Memory::focused));
        ui.input(|input| {
            for event in &input.events {
                match event {
                    Event::Ime(ImeEvent::Preedit { text, .. }) => {
                        self.composes = (!text.is_empty()).then_some(here);
                    }
                    Event::Ime(ImeEvent::Commit(_)) => self.composes = None,
                    _ => {}
                }
            }
        });
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let (window, focused) = (ui.ctx().viewport_id(), ui.memory(egui::Memory::focused));
        let is_left = self
            .composes
            .is_some_and(|(of, field)| of == window && field != focused);
        self.ends = false;
        self.interrupts |= is_left;
        if self.interrupts {
            self.composes = None;
        }
        if knows_points_only() {
            ui.output_mut(|output| {
                output
                    .ime
                    .get_or_insert_with(|| wish(Rect::ZERO, Rect::ZERO));
            });
        }
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        if let Some(ime) = &mut output.platform_output.ime {
            ime.should_interrupt_composition = std::mem::take(&mut self.interrupts);
        }
    }
}

/// The events, in which a shortcut that an input method let through is a key again.
///
/// On X11 winit makes of every key that comes while something is composed an end of the composition
/// and a commit of what the key types: of Ctrl+S, a control character.
fn with_keys_let_through(events: Vec<Event>, mut modifiers: Modifiers) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        if let Event::ModifiersChanged(now) = &event {
            modifiers = *now;
        }
        let key = match &event {
            Event::Ime(ImeEvent::Commit(text)) => key_of(text, modifiers),
            _ => None,
        };
        let Some((key, modifiers)) = key else {
            out.push(event);
            continue;
        };
        if matches!(out.last(), Some(Event::Ime(ImeEvent::Preedit { text, .. })) if text.is_empty())
        {
            out.pop();
        }
        out.push(Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        });
    }
    out
}

/// The key that types this control character.
fn key_of(text: &str, modifiers: Modifiers) -> Option<(Key, Modifiers)> {
    let mut letters = text.chars();
    let (Some(sign), None) = (letters.next(), letters.next()) else {
        return None;
    };
    let held = Modifiers {
        ctrl: true,
        command: true,
        ..modifiers
    };
    let is_held = modifiers.ctrl || modifiers.command;
    let key = match sign {
        '\u{8}' | '\u{7f}' if !is_held => return Some((Key::Backspace, modifiers)),
        '\t' if !is_held => return Some((Key::Tab, modifiers)),
        '\r' if !is_held => return Some((Key::Enter, modifiers)),
        '\u{1b}' => return Some((Key::Escape, modifiers)),
        '\u{3}' => return Some((Key::Copy, held)),
        '\u{16}' => return Some((Key::Paste, held)),
        '\u{18}' => return Some((Key::Cut, held)),
        '\u{1}'..='\u{1a}' => {
            let letter = char::from_u32(u32::from(sign) + 0x40)?;
            Key::from_name(letter.encode_utf8(&mut [0; 4]))?
        }
        _ => return None,
    };
    Some((key, held))
}
