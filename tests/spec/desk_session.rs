//! Where everything was when the window was closed, it is when the window opens again.

use egui::{Context, Event, Key, Modifiers, Rect};
use nutgraf::desk::session::{Session, Window as Place};
use nutgraf::desk::{Desk, Options};

use crate::desk_beside::{beside, open_titles, type_words};
use crate::newsroom::{Newsroom, Window, frame};

const MIRA: &str = "mira-sails-again.ron";

fn open<'a>(room: &Newsroom) -> Window<'a> {
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        keeps_journals: true,
        session: Some(room.path("state/session.ron")),
        ..Options::default()
    };
    Window::new(options, egui::vec2(1000.0, 500.0))
}

fn wait(window: &mut Window<'_>) {
    for _ in 0..40 {
        window.settle();
    }
}

#[test]
fn the_caret_and_the_page_come_back() {
    let room = Newsroom::new();
    let mut window = open(&room);
    window.key(Modifiers::COMMAND, Key::End);
    window.key(Modifiers::SHIFT, Key::ArrowLeft);
    wait(&mut window);
    let selection = window.desk().document().state().selection;
    let before = window.harness.render().unwrap();
    drop(window);
    let mut window = open(&room);
    assert_eq!(
        window.desk().document().state().selection,
        selection,
        "what was selected"
    );
    window.settle();
    let after = window.harness.render().unwrap();
    if let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") {
        let folder = std::path::Path::new(&folder);
        before.save(folder.join("session-before.png")).unwrap();
        after.save(folder.join("session-after.png")).unwrap();
    }
    let side = |picture: &image::RgbaImage| {
        // A strip of the page without the caret, which blinks.
        image::imageops::crop_imm(picture, 320, 60, 300, 380).to_image()
    };
    let (before, after) = (side(&before), side(&after));
    let pairs = before.pixels().zip(after.pixels());
    // A hair's breadth may be set otherwise; a line too high or low would be half of it.
    let others = pairs
        .filter(|(one, other)| 100 < one[0].abs_diff(other[0]))
        .count();
    assert!(
        others < 300,
        "the page is where it was, but for {others} dots"
    );
}

#[test]
fn a_broken_session_costs_nothing() {
    let room = Newsroom::new();
    for text in [
        "",
        "(",
        "(places: [(article: 3)])",
        "(window: Some((x: 1e30)))",
        "\u{0}",
    ] {
        std::fs::create_dir_all(room.path("state")).unwrap();
        crate::library::put(&room.path("state/session.ron"), text);
        let mut window = open(&room);
        wait(&mut window);
        assert!(window.headline().contains("Mira"), "{text}");
    }
}

#[test]
fn a_caret_that_fits_no_more_is_not_put_anywhere() {
    let room = Newsroom::new();
    let id = room.read(MIRA).id();
    std::fs::create_dir_all(room.path("state")).unwrap();
    let place = format!(
        "(places: [(article: \"{id}\", anchor: 3, head: 900000, block: 70000, part: 5.0)])"
    );
    crate::library::put(&room.path("state/session.ron"), &place);
    let mut window = open(&room);
    wait(&mut window);
    assert!(window.headline().contains("Mira"), "open");
}

#[test]
fn a_window_is_put_only_where_a_screen_may_be() {
    let window = Place {
        x: 40.0,
        y: 30.0,
        width: 1200.0,
        height: 800.0,
        is_maximized: false,
    };
    assert_eq!(window.size(), Some(egui::vec2(1200.0, 800.0)), "a size");
    assert_eq!(window.place(), Some(egui::pos2(40.0, 30.0)), "a place");
    let odd = Place {
        x: 1e9,
        width: f32::NAN,
        ..window
    };
    assert_eq!((odd.size(), odd.place()), (None, None), "neither");
    assert_eq!(Session::default().window, None, "nobody was here");
}

#[test]
fn what_was_open_last_is_there_with_the_first_frame() {
    let room = Newsroom::new();
    let mut window = room.start(egui::vec2(1000.0, 500.0));
    window.key(Modifiers::COMMAND, Key::PageDown);
    let title = window.headline();
    assert_ne!(title, "Untitled", "something is open");
    wait(&mut window);
    drop(window);
    let (ctx, mut desk) = (Context::default(), slow(&room));
    frame(&ctx, &mut desk, (0.0, SCREEN), Vec::new());
    assert_eq!(desk.document().title(), title, "before the list is read");
}

#[test]
fn words_typed_before_the_first_article_opens_stay_where_they_were_typed() {
    let room = Newsroom::new();
    let (ctx, mut desk) = (Context::default(), slow(&room));
    frame(&ctx, &mut desk, (0.0, SCREEN), Vec::new());
    assert_eq!(
        desk.document().title(),
        "Untitled",
        "the list is being read"
    );
    // The answer has come meanwhile, and with it the first letter.
    let letter = Event::Text("W".to_owned());
    frame(&ctx, &mut desk, (0.1, SCREEN), vec![letter]);
    for at in 2..9 {
        let letter = Event::Text("w".to_owned());
        frame(&ctx, &mut desk, (0.1 * f64::from(at), SCREEN), vec![letter]);
    }
    let words: String = desk
        .document()
        .article()
        .blocks()
        .iter()
        .map(|block| block.words.text().to_owned())
        .collect();
    assert_eq!(
        words, "Wwwwwwww",
        "every letter, in the article that was seen"
    );
    assert_eq!(desk.document().path(), None, "a new one");
    for name in [MIRA, "salt-prices-fall-for-a-third-week.ron"] {
        let article = room.read(name);
        let mut blocks = article.blocks().iter();
        assert!(
            !blocks.any(|block| block.words.text().contains("Ww")),
            "{name}"
        );
    }
}

const SCREEN: Rect = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1000.0, 500.0));

/// A desk that reads its library while its first frame is shown.
fn slow(room: &Newsroom) -> Desk {
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        opens_first: true,
        keeps_journals: true,
        session: Some(room.path("state/session.ron")),
        ..Options::default()
    };
    let now = "2026-11-23T14:02:00Z".parse().unwrap();
    Desk::new(options, Box::new(move || now))
}

#[test]
fn what_was_never_saved_comes_back_beside_what_stood_there() {
    let room = Newsroom::new();
    let start = || room.start(egui::vec2(1440.0, 900.0));
    let mut window = start();
    let first = window.headline();
    beside(&mut window, "cats");
    window.key(Modifiers::COMMAND, Key::N);
    type_words(&mut window, "A storm with no name");
    wait(&mut window);
    let open = open_titles(&window);
    assert_eq!(open.len(), 2, "{open:?}");
    assert_eq!(open[1], first, "the one at hand is told first");
    // The program ends without a word to anybody.
    drop(window);
    let window = start();
    assert_eq!(open_titles(&window), open, "both pages");
    assert_eq!(window.headline(), open[0], "the words are at hand");
    assert!(window.desk().document().path().is_none(), "in no file yet");
}
