//! How much a frame of the writing surface costs, beside egui's own text field on the same words.
//!
//! Times are what the thread computed, so that a busy machine does not spoil them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::missing_assert_message,
    missing_docs,
    reason = "a bench has a clock and prints, may stop loudly, and is read by nobody as a library"
)]

use std::time::Duration;

use cpu_time::ThreadTime;
use egui::{
    Color32, Event, Key, Modifiers, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2, vec2,
};
use nutgraf::desk::say::say;
use nutgraf::edit::command::find::{Finder, Search};
use nutgraf::edit::log::Log;
use nutgraf::edit::selection::Selection;
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::position::{Place, Pos};
use nutgraf::surface::{Ask, Inks, Look, Surface, Tone};

mod told;

const SIZE: egui::Vec2 = vec2(1_000.0, 900.0);

fn noon() -> Time {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

/// What this thread has computed so far.
fn now() -> Duration {
    ThreadTime::now().as_duration()
}

/// Paragraphs of 50 words, every fourth in Persian, no two alike.
fn paragraphs(words: usize) -> Vec<String> {
    const ENGLISH: &str = "The pilots wait for the tide and the tide waits for nobody at all. On the outer \
        berth a lamp is lit, and the third bollard moves a little. Nobody has asked the wall. The \
        council meets again when the first storm is over, and not before";
    const PERSIAN: &str = "ملوانان چشم‌به‌راه مد هستند و مد چشم‌به‌راه هیچ‌کس نیست. در اسکلهٔ بیرونی چراغی روشن \
        است و سومین ستون کمی می‌جنبد. هیچ‌کس از دیوار نپرسیده است. شورا پس از نخستین توفان دوباره \
        گرد هم می‌آید و نه پیش از آن، و تا آن روز همه چشم به دریا دارند";
    (0..words / 50)
        .map(|at| match at % 4 {
            3 => format!("{PERSIAN} {at}."),
            _ => format!("{ENGLISH} {at}."),
        })
        .collect()
}

fn article(words: usize) -> Article {
    let mut blocks = vec![Block::new(
        BlockKind::Headline,
        Inline::plain("The wall that moves"),
    )];
    blocks.extend(paragraphs(words).iter().map(|text| Block::paragraph(text)));
    let id = ArticleId(uuid::Uuid::from_u128(7));
    Article::from_parts(id, blocks, Records::default())
}

fn look() -> Look {
    let tone = Tone {
        ink: Color32::BLACK,
        ground: Color32::WHITE,
    };
    Look {
        inks: Inks {
            plain: Color32::BLACK,
            quiet: Color32::DARK_GRAY,
            faint: Color32::GRAY,
            accent: Color32::DARK_RED,
            link: Color32::DARK_BLUE,
        },
        paper: Color32::WHITE,
        raised: Color32::WHITE,
        line: Color32::LIGHT_GRAY,
        edge: Color32::GRAY,
        selection: Color32::LIGHT_BLUE,
        selection_away: Color32::LIGHT_GRAY,
        quotation: Color32::LIGHT_YELLOW,
        chip: Color32::LIGHT_GRAY,
        ok: tone,
        warn: tone,
        bad: tone,
        measure: 640.0,
        text_scale: 1.0,
        leading: 1.0,
        is_sans: false,
        house: std::sync::Arc::default(),
        is_smart: true,
        say,
        is_fixed: false,
        has_seals: true,
        is_mirrored: false,
        is_focused: false,
        is_typewriter: false,
    }
}

/// A window of one surface.
struct Window {
    ctx: egui::Context,
    log: Log,
    surface: Surface,
    look: Look,
    size: egui::Vec2,
    time: f64,
    /// When the next frame was asked for.
    next: Duration,
    copied: String,
    is_begun: bool,
}

impl Window {
    fn new(article: Article) -> Self {
        let ctx = egui::Context::default();
        let mut fonts = egui::FontDefinitions::empty();
        let inter = egui::FontData::from_static(nutgraf::typeset::fonts::SANS);
        fonts.font_data.insert("Inter".into(), inter.into());
        for family in [egui::FontFamily::Proportional, egui::FontFamily::Monospace] {
            fonts.families.insert(family, vec!["Inter".into()]);
        }
        ctx.set_fonts(fonts);
        Self {
            ctx,
            log: Log::new(article),
            surface: Surface::new(),
            look: look(),
            size: SIZE,
            time: 0.0,
            next: Duration::MAX,
            copied: String::new(),
            is_begun: false,
        }
    }

    fn input(&mut self, events: Vec<Event>) -> RawInput {
        self.time += 1.0 / 60.0;
        RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), self.size)),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        }
    }

    /// One whole frame, from the events to the triangles.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        let input = self.input(events);
        let Self {
            ctx,
            log,
            surface,
            look,
            copied,
            is_begun,
            ..
        } = self;
        let began = now();
        let mut output = ctx.run_ui(input, |ui| {
            if !std::mem::replace(is_begun, true) {
                let id = Surface::id(ui);
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            let output = surface.show(ui, look, log.state(), noon());
            for ask in output.asks {
                match ask {
                    Ask::Change(transaction) => log.append(transaction).unwrap(),
                    Ask::Select(selection) => log.select(selection),
                    Ask::Store(marks) => log.store_marks(marks),
                    Ask::Copy(fragment) => *copied = fragment.text(),
                    _ => {}
                }
            }
        });
        let triangles = ctx.tessellate(output.shapes, 1.0);
        let took = now() - began;
        output.textures_delta.clear();
        assert!(!triangles.is_empty());
        self.next = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        took
    }

    fn settle(&mut self) {
        for _ in 0..20 {
            self.frame(Vec::new());
        }
    }

    fn at_middle(mut self) -> Self {
        // English in every length: Persian takes longer to set.
        let article = self.log.article().clone();
        let half = article.blocks().len() / 2;
        let mut blocks = article.blocks().iter().enumerate().skip(half);
        let block = blocks
            .find(|(_, block)| block.words.text().starts_with("The pilots"))
            .map_or(half, |(at, _)| at);
        let middle = article.pos(Place { block, offset: 40 });
        self.log.select(Selection::caret(middle));
        self.surface.reveal();
        self.settle();
        self
    }
}

fn key(key: Key, modifiers: Modifiers) -> Vec<Event> {
    let event = |pressed| Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    };
    vec![event(true), event(false)]
}

fn wheel(points: f32) -> Vec<Event> {
    vec![
        Event::PointerMoved(pos2(400.0, 400.0)),
        Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: egui::MouseWheelSource::Unknown,
        },
    ]
}

/// A letter, then a frame of rest, as somebody types.
fn typing(window: &mut Window, count: usize) -> Vec<Duration> {
    let letters = "the pilots wait for the tide ";
    let mut letters = letters.chars().cycle();
    (0..count)
        .map(|_| {
            let letter = letters.next().unwrap().to_string();
            let took = window.frame(vec![Event::Text(letter)]);
            window.frame(Vec::new());
            took
        })
        .collect()
}

/// The same with egui's own field, which sets all words anew.
fn typing_in_egui(words: usize, count: usize) -> Vec<Duration> {
    let ctx = egui::Context::default();
    let mut text = paragraphs(words).join("\n");
    let mut is_begun = false;
    let mut frame = |events: Vec<Event>, time: f64| {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), SIZE)),
            time: Some(time),
            events,
            focused: true,
            ..RawInput::default()
        };
        let began = now();
        let mut output = ctx.run_ui(input, |ui| {
            egui::ScrollArea::vertical().show(ui, |ui| {
                let field = egui::TextEdit::multiline(&mut text).desired_width(640.0);
                let response = ui.add(field);
                if !std::mem::replace(&mut is_begun, true) {
                    response.request_focus();
                }
            });
        });
        let triangles = ctx.tessellate(output.shapes, 1.0);
        let took = now() - began;
        output.textures_delta.clear();
        assert!(!triangles.is_empty());
        took
    };
    for at in 0..5 {
        frame(Vec::new(), f64::from(at));
    }
    (0..count)
        .map(|at| frame(vec![Event::Text("a".to_owned())], 10.0 + at as f64))
        .collect()
}

fn main() {
    memory();
    let mut medians = Vec::new();
    for words in [1_000, 20_000, 100_000] {
        let mut window = Window::new(article(words)).at_middle();
        typing(&mut window, 50);
        let set = nutgraf::surface::blocks_set(&window.ctx);
        let mut times = typing(&mut window, 500);
        let set = nutgraf::surface::blocks_set(&window.ctx) - set;
        medians.push(told::times(
            &format!("a typed letter, {words} words"),
            &mut times,
        ));
        told::figure(
            &format!("blocks set for a letter, {words} words"),
            set as f64 / 500.0,
            "blocks",
        );
    }
    told::figure(
        "a letter in 100,000 words beside one in 1,000",
        medians[2].as_secs_f64() / medians[0].as_secs_f64(),
        "times",
    );
    for (words, count) in [(1_000, 100), (20_000, 20), (100_000, 5)] {
        let mut times = typing_in_egui(words, count);
        told::times(
            &format!("a typed letter in egui’s own field, {words} words"),
            &mut times,
        );
    }
    moving();
    opening();
    clipboard();
    replacing();
    idle();
}

fn moving() {
    let mut window = Window::new(article(100_000));
    window.settle();
    // Sixty pages a second of frames: a page a frame.
    let mut times: Vec<_> = (0..2_000).map(|_| window.frame(wheel(-900.0))).collect();
    told::times("scrolling 100000 words", &mut times);
    let mut times: Vec<_> = (0..20)
        .map(|_| {
            window.frame(key(Key::Home, Modifiers::COMMAND));
            window.settle();
            window.frame(key(Key::End, Modifiers::COMMAND))
        })
        .collect();
    told::times("jump to the end", &mut times);
    let mut times: Vec<_> = (0..60)
        .map(|at| {
            window.size = vec2(560.0 + at as f32, 900.0);
            window.frame(Vec::new())
        })
        .collect();
    told::times("resize", &mut times);
}

fn opening() {
    Window::new(article(50)).frame(Vec::new());
    let mut times = Vec::new();
    for _ in 0..10 {
        let article = article(100_000);
        let began = now();
        let mut window = Window::new(article);
        window.frame(Vec::new());
        times.push(now() - began);
    }
    told::times("first frame of 100000 words", &mut times);
}

fn memory() {
    let article = article(100_000);
    Window::new(self::article(50)).settle();
    let before = told::megabytes();
    let mut window = Window::new(article.clone()).at_middle();
    for _ in 0..300 {
        window.frame(wheel(-900.0));
    }
    typing(&mut window, 100);
    told::figure(
        "memory of the page over its article of 100000 words",
        told::megabytes() - before,
        "MB",
    );
}

fn clipboard() {
    let mut window = Window::new(article(100_000));
    window.settle();
    let mut times = vec![window.frame(key(Key::A, Modifiers::COMMAND))];
    told::times("select all of 100000 words", &mut times);
    let mut times = vec![window.frame(vec![Event::Copy])];
    told::times("copy 100000 words", &mut times);
    window.frame(key(Key::End, Modifiers::COMMAND));
    let before = window.log.article().blocks().len();
    let text = window.copied.clone();
    let mut times = vec![window.frame(vec![Event::Paste(text)])];
    window.frame(Vec::new());
    told::times("paste 100000 words", &mut times);
    let after = window.log.article().blocks().len();
    assert!(before < after);
}

fn replacing() {
    let mut words = paragraphs(100_000);
    for text in &mut words {
        text.push_str(" harbour harbour and harbour.");
    }
    words.truncate(1_667);
    let blocks = words.iter().map(|text| Block::paragraph(text)).collect();
    let article = Article::from_parts(
        ArticleId(uuid::Uuid::from_u128(7)),
        blocks,
        Records::default(),
    );
    for folds in [false, true] {
        let search = Search {
            words: "harbour".to_owned(),
            folds,
            ..Search::default()
        };
        let finder = Finder::new(&search).unwrap();
        let (mut finding, mut times) = (Vec::new(), Vec::new());
        let mut count = 0;
        for _ in 0..5 {
            let mut log = Log::new(article.clone());
            let began = now();
            count = finder.hits(log.article()).len();
            finding.push(now() - began);
            let began = now();
            let (change, replaced) = finder.replace_all(log.state(), "port", noon());
            log.append(change.unwrap()).unwrap();
            times.push(now() - began);
            assert_eq!(replaced.hits, count);
            log.select(Selection::caret(Pos(0)));
        }
        let how = if folds { " folded" } else { "" };
        told::times(&format!("find {count} hits{how}"), &mut finding);
        told::times(&format!("replace {count} hits{how}"), &mut times);
    }
}

/// Ten seconds without a key, then a minute: only the caret blinks, and stops.
fn idle() {
    let mut window = Window::new(article(20_000)).at_middle();
    // Guessed heights are made exact first, some at a time.
    let mut set = 0;
    while set != nutgraf::surface::blocks_set(&window.ctx) {
        set = nutgraf::surface::blocks_set(&window.ctx);
        window.time += 1.0;
        window.frame(Vec::new());
        window.frame(Vec::new());
    }
    typing(&mut window, 1);
    let set = nutgraf::surface::blocks_set(&window.ctx);
    let (mut frames, mut times) = (0, Vec::new());
    let began = window.time;
    while window.time - began < 60.0 && window.next < Duration::from_secs(60) {
        window.time += window.next.as_secs_f64();
        times.push(window.frame(Vec::new()));
        frames += 1;
    }
    told::times("a frame in which only the caret blinks", &mut times);
    let set = nutgraf::surface::blocks_set(&window.ctx) - set;
    told::figure("a minute at rest, frames", f64::from(frames), "frames");
    told::figure("a minute at rest, blocks set", set as f64, "blocks");
}
