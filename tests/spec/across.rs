//! Words dragged from one window of the system to another: the drag is told to the first alone.

use egui::{
    Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2, ViewportId, ViewportInfo,
    pos2, vec2,
};
use nutgraf::edit::log::Log;
use nutgraf::edit::selection::Selection;
use nutgraf::model::position::Pos;
use nutgraf::surface::{Ask, Surface};

use crate::copy::{noon, read, write};
use crate::hand::light;

const SIZE: Vec2 = vec2(800.0, 500.0);

/// A page with a window to itself.
struct Page {
    window: ViewportId,
    corner: Pos2,
    log: Log,
    surface: Surface,
    caret: Option<Rect>,
}

impl Page {
    fn new(name: &str, corner: Pos2, copy: &str) -> Self {
        let state = read(copy);
        let mut log = Log::new(state.article.clone());
        log.select(state.selection);
        Self {
            window: ViewportId::from_hash_of(name),
            corner,
            log,
            surface: Surface::new(),
            caret: None,
        }
    }

    /// A frame of its window; the other one is drawn with none of these events.
    fn frame(&mut self, ctx: &Context, time: f64, events: Vec<Event>) {
        let window = ViewportInfo {
            inner_rect: Some(Rect::from_min_size(self.corner, SIZE)),
            ..ViewportInfo::default()
        };
        let mut raw = RawInput {
            viewport_id: self.window,
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(time),
            focused: true,
            events,
            ..RawInput::default()
        };
        raw.viewports.insert(self.window, window);
        let mut output = ctx.run_ui(raw, |ui| {
            let output = self.surface.show(ui, &light(), self.log.state(), noon());
            self.caret = output.caret;
            for ask in output.asks {
                match ask {
                    Ask::Change(transaction) => self.log.append(transaction).unwrap(),
                    Ask::Select(selection) => self.log.select(selection),
                    _ => {}
                }
            }
        });
        output.textures_delta.clear();
    }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

/// Drags "lamp" out of the first window to a place on the screens; what both say afterwards.
fn drag(to: Pos2) -> [String; 2] {
    let ctx = Context::default();
    let mut fonts = egui::FontDefinitions::empty();
    let inter = egui::FontData::from_static(nutgraf::typeset::fonts::SANS);
    fonts.font_data.insert("Inter".into(), inter.into());
    for family in [egui::FontFamily::Proportional, egui::FontFamily::Monospace] {
        fonts.families.insert(family, vec!["Inter".into()]);
    }
    ctx.set_fonts(fonts);
    let mut one = Page::new("one", pos2(100.0, 50.0), "p: |lamp over the door");
    let mut two = Page::new("two", pos2(1000.0, 80.0), "p: |at four in the morning");
    let mut time = 0.0;
    let mut both = |one: &mut Page, two: &mut Page, events: Vec<Event>| {
        time += 0.1;
        one.frame(&ctx, time, events);
        two.frame(&ctx, time, Vec::new());
    };
    both(&mut one, &mut two, Vec::new());
    both(&mut one, &mut two, Vec::new());
    let caret = one.caret.or(two.caret);
    let start = one.log.state().selection.head;
    let word = Selection {
        anchor: start,
        head: Pos(start.0 + "lamp".len()),
    };
    let at = caret.map_or(pos2(100.0, 100.0), |caret| caret.center()) + vec2(12.0, 0.0);
    one.log.select(word);
    both(&mut one, &mut two, vec![Event::PointerMoved(at)]);
    both(&mut one, &mut two, vec![button(at, true)]);
    let local = to - one.corner.to_vec2();
    for place in [at + vec2(20.0, 0.0), at.lerp(local, 0.5), local, local] {
        both(&mut one, &mut two, vec![Event::PointerMoved(place)]);
    }
    both(&mut one, &mut two, vec![button(local, false)]);
    both(&mut one, &mut two, Vec::new());
    [&one, &two].map(|page| write(page.log.state()))
}

#[test]
fn words_are_dropped_on_the_page_of_another_window() {
    let [one, two] = drag(pos2(1500.0, 400.0));
    assert!(one.contains("lamp"), "they stay here: {one}");
    assert!(two.contains("lamp"), "and are there: {two}");
    assert_eq!(two.matches("lamp").count(), 1, "once: {two}");
}

#[test]
fn words_that_are_dropped_beside_every_window_go_nowhere() {
    let [one, two] = drag(pos2(950.0, 800.0));
    assert!(one.contains("lamp"), "{one}");
    assert!(!two.contains("lamp"), "{two}");
}
