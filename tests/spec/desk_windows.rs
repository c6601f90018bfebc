//! An article in a window that the system knows, drawn as eframe does: in the main one's frame.

use std::cell::RefCell;
use std::time::Duration;

use egui::{
    Context, Event, ImmediateViewport, Key, Modifiers, RawInput, Rect, ViewportEvent, ViewportId,
    ViewportInfo, pos2, vec2,
};
use nutgraf::desk::Desk;

use crate::newsroom::{Newsroom, frame};

thread_local! {
    /// What comes to the second window in the next frame, and what it is called.
    static SECOND: RefCell<Second> = RefCell::default();
}

#[derive(Default)]
struct Second {
    events: Vec<Event>,
    wants_close: bool,
    seconds: f64,
    title: String,
}

fn screen() -> Rect {
    Rect::from_min_size(pos2(0.0, 0.0), vec2(900.0, 900.0))
}

/// Draws the second window.
fn draw(ctx: &Context, viewport: ImmediateViewport<'_>) {
    let ImmediateViewport {
        ids,
        builder,
        mut viewport_ui_cb,
    } = viewport;
    let mut second = SECOND.with(|second| second.take());
    second.title = builder.title.unwrap_or_default();
    let mut about = ViewportInfo::default();
    if second.wants_close {
        about.events.push(ViewportEvent::Close);
    }
    let raw = RawInput {
        viewport_id: ids.this,
        viewports: [(ids.this, about)].into_iter().collect(),
        screen_rect: Some(screen()),
        time: Some(second.seconds),
        focused: true,
        events: std::mem::take(&mut second.events),
        ..RawInput::default()
    };
    second.wants_close = false;
    SECOND.with(|known| known.replace(second));
    let mut output = ctx.run_ui(raw, |ui| viewport_ui_cb(ui));
    output.textures_delta.clear();
}

/// Two windows without a harness.
struct Windows {
    ctx: Context,
    desk: Desk,
    seconds: f64,
}

impl Windows {
    fn new(room: &Newsroom) -> Self {
        let ctx = Context::default();
        ctx.set_embed_viewports(false);
        Context::set_immediate_viewport_renderer(draw);
        let mut windows = Self {
            ctx,
            desk: room.bare(false),
            seconds: 0.0,
        };
        windows.rest();
        windows
    }

    /// One frame; answers when the next one is wanted.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.seconds += 0.1;
        SECOND.with(|second| second.borrow_mut().seconds = self.seconds);
        let place = (self.seconds, screen());
        let output = frame(&self.ctx, &mut self.desk, place, events);
        let views = output.viewport_output.values();
        views.map(|view| view.repaint_delay).min().unwrap()
    }

    /// Frames until nothing more happens.
    fn rest(&mut self) -> Duration {
        for _ in 0..150 {
            self.frame(Vec::new());
        }
        self.frame(Vec::new())
    }

    fn main(&mut self, event: Event) {
        self.frame(vec![event]);
        self.rest();
    }

    fn second(&mut self, event: Event) {
        SECOND.with(|second| second.borrow_mut().events.push(event));
        self.rest();
    }

    fn close_second(&mut self) {
        SECOND.with(|second| second.borrow_mut().wants_close = true);
        self.rest();
    }

    fn titles(&self) -> Vec<String> {
        let open = self.desk.documents();
        open.map(|document| document.title()).collect()
    }
}

fn key(modifiers: Modifiers, key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

fn text(words: &str) -> Event {
    Event::Text(words.to_owned())
}

#[test]
fn keys_go_to_the_window_they_are_pressed_in() {
    let room = Newsroom::new();
    let mut windows = Windows::new(&room);
    let mira = "The Mira sails again, with a crew of nine";
    windows.main(key(Modifiers::COMMAND | Modifiers::SHIFT, Key::M));
    assert_eq!(windows.titles(), ["Untitled", mira]);
    windows.second(text("Now "));
    assert_eq!(
        windows.titles(),
        ["Untitled".to_owned(), format!("Now {mira}")]
    );
    let title = SECOND.with(|second| second.borrow().title.clone());
    assert_eq!(title, format!("● Now {mira} – Nutgraf"));
    windows.main(text("Then"));
    assert_eq!(windows.titles(), ["Then".to_owned(), format!("Now {mira}")]);
    windows.second(key(Modifiers::COMMAND, Key::Z));
    assert_eq!(
        windows.titles(),
        ["Then", mira],
        "undone in its window alone"
    );
    let next = windows.rest();
    assert!(Duration::from_secs(1) <= next, "at rest, and yet: {next:?}");
}

#[test]
fn its_own_button_closes_a_window_with_the_usual_care() {
    let room = Newsroom::new();
    let mut windows = Windows::new(&room);
    windows.main(key(Modifiers::COMMAND | Modifiers::SHIFT, Key::M));
    windows.second(text("Now "));
    windows.close_second();
    assert_eq!(windows.titles().len(), 2, "asked about its words");
    windows.second(key(Modifiers::NONE, Key::Escape));
    windows.second(key(Modifiers::COMMAND, Key::S));
    assert!(windows.titles()[1].starts_with("Now "), "still there");
    windows.close_second();
    assert_eq!(windows.titles(), ["Untitled"], "nothing to ask");
    let kept = room.read("mira-sails-again.ron");
    assert!(nutgraf::desk::document::title(&kept).starts_with("Now "));
    assert_eq!(windows.ctx.viewport_id(), ViewportId::ROOT);
}

#[test]
fn the_letters_of_buttons_take_little_memory_on_any_graphics_card() {
    let room = Newsroom::new();
    let mut desk = room.bare(false);
    let ctx = Context::default();
    nutgraf::desk::atlas::keep_small(&ctx);
    let mut largest = 0;
    for second in 0..4 {
        let raw = RawInput {
            screen_rect: Some(screen()),
            time: Some(f64::from(second)),
            max_texture_side: Some(16_384),
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(raw, |ui| desk.show(ui));
        let letters = output.textures_delta.set.get(&egui::TextureId::default());
        for image in letters.into_iter().flatten() {
            let [width, height] = image.image.size();
            largest = largest.max(width * height * 4);
        }
        output.textures_delta.clear();
    }
    assert!(0 < largest, "nothing was drawn");
    assert!(largest <= 1 << 20, "one texture takes {largest} bytes");
}
