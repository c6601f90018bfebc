//! Letters on their way to the page, so that a key paints the window once.
//!
//! egui asks for another frame at once after every one with an event, for the widgets that answer
//! a frame late. The page answers in the frame of the key. What is typed on it is therefore taken
//! out of the window's events before egui counts them, and given back when the frame has begun;
//! the window's title and panels that tell of the article catch up when the writer pauses.

use std::time::Duration;

use egui::{Context, Event, Key, Modifiers, RawInput};

use super::Desk;

/// After such a pause, words and lengths at the sides are those of the page.
const PAUSE: Duration = Duration::from_millis(400);

impl Desk {
    /// Takes what is typed on the page out of a frame's events.
    pub fn set_letters_aside(&mut self, ctx: &Context, raw: &mut RawInput) {
        let page = self.seat.page_id;
        let is_writing = self.asking.is_none()
            && page.is_some_and(|page| ctx.memory(|memory| memory.has_focus(page)))
            && !egui::Popup::is_any_open(ctx);
        if is_writing && raw.events.iter().all(is_letter) {
            self.letters.append(&mut raw.events);
        }
    }

    /// Gives it back at the beginning of the frame.
    pub(super) fn give_letters(&mut self, ctx: &Context) {
        self.is_writing = !self.letters.is_empty();
        if !self.is_writing {
            return;
        }
        let mut letters = std::mem::take(&mut self.letters);
        ctx.input_mut(|input| {
            for letter in &mut letters {
                match letter {
                    Event::Key {
                        key,
                        pressed: true,
                        repeat,
                        ..
                    } => *repeat = !input.keys_down.insert(*key),
                    Event::Key { key, .. } => {
                        input.keys_down.remove(key);
                    }
                    _ => {}
                }
            }
            letters.append(&mut input.events);
            input.events = letters;
        });
        ctx.request_repaint_after(PAUSE);
    }
}

/// Whether it only writes or moves the caret; Tab and Escape go from one thing to another.
fn is_letter(event: &Event) -> bool {
    match event {
        Event::Text(_) => true,
        Event::Key { key, modifiers, .. } => {
            let is_plain = *modifiers == Modifiers::NONE || *modifiers == Modifiers::SHIFT;
            let is_function = Key::F1 <= *key && *key <= Key::F35;
            is_plain && !is_function && !matches!(key, Key::Tab | Key::Escape)
        }
        _ => false,
    }
}
