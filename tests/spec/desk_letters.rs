//! How often the window is painted for a key, counted as eframe would paint it.

use std::time::Duration;

use egui::{Event, Key, Modifiers, Rect, ViewportId, pos2, vec2};
use nutgraf::desk::Desk;
use nutgraf::library::disk::RealDisk;
use nutgraf::library::journal;

use crate::newsroom::{Newsroom, frame};

/// The window without a harness: only its own wishes for another frame count.
struct Painted {
    ctx: egui::Context,
    desk: Desk,
    seconds: f64,
}

impl Painted {
    fn new(room: &Newsroom) -> Self {
        let mut painted = Self {
            ctx: egui::Context::default(),
            desk: room.bare(true),
            seconds: 0.0,
        };
        for _ in 0..60 {
            painted.frame(Vec::new());
        }
        painted
    }

    /// One frame; answers when the next one is wanted.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.seconds += 0.1;
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0));
        let output = frame(&self.ctx, &mut self.desk, (self.seconds, screen), events);
        output.viewport_output[&ViewportId::ROOT].repaint_delay
    }

    /// How many frames one key takes until the window is at rest for a twentieth of a second.
    fn frames(&mut self, mut events: Vec<Event>) -> usize {
        let mut frames = 1;
        while self.frame(std::mem::take(&mut events)) < Duration::from_millis(50) && frames < 20 {
            frames += 1;
            println!("once more, because of {:?}", self.ctx.repaint_causes());
        }
        frames
    }
}

fn key(key: Key, pressed: bool) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn every_letter_is_in_the_journal_before_its_frame_is_over() {
    let room = Newsroom::new();
    let mut window = Painted::new(&room);
    let journals = room.path(".nutgraf/journals");
    for letter in "the wall, slowly".chars() {
        // One frame, and the program is gone.
        window.frame(vec![key(Key::A, true), Event::Text(letter.to_string())]);
        let id = window.desk.document().article().id();
        let read = journal::read(&RealDisk, &journal::path_of(&journals, id)).unwrap();
        assert_eq!(read.log.article(), window.desk.document().article());
        assert_eq!(
            read.log.entries().len(),
            window.desk.document().log().entries().len()
        );
    }
    let headline = window.desk.document().title();
    assert!(
        headline.to_lowercase().contains("the wall, slowly"),
        "{headline}"
    );
}

#[test]
fn a_key_paints_the_window_once() {
    let room = Newsroom::new();
    let mut window = Painted::new(&room);
    let written = |window: &Painted| {
        let blocks = window.desk.document().article().blocks().iter();
        let words: Vec<String> = blocks.map(|block| block.words.text().to_owned()).collect();
        words.join("\n")
    };
    let before = written(&window);
    for letter in ["w", "a", "l", "l"] {
        let pressed = vec![key(Key::A, true), Event::Text(letter.to_owned())];
        assert_eq!(window.frames(pressed), 1, "“{letter}”");
        assert_eq!(
            window.frames(vec![key(Key::A, false)]),
            1,
            "“{letter}” let go"
        );
    }
    let after = written(&window);
    assert_ne!(before, after);
    assert!(after.contains("wall"), "every letter is on the page");
    for moved in [Key::ArrowLeft, Key::End, Key::ArrowDown, Key::Backspace] {
        assert_eq!(window.frames(vec![key(moved, true)]), 1, "{moved:?}");
        window.frames(vec![key(moved, false)]);
    }
    assert_ne!(written(&window), after, "Backspace arrived too");
}
