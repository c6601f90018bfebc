//! Every key of the window that people bring with them from other programs, one by one, on each platform.

use egui::os::OperatingSystem::Mac;
use egui::{Event, Popup, ViewportCommand, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::board::Board;
use nutgraf::model::block::{Block, BlockKind, ListStyle};

use crate::hand::chord_event;
use crate::newsroom::{Newsroom, Window};

/// A row of the window: keys of Linux and Windows, of a Mac, what is done before them, what is
/// seen after them.
struct Seen {
    name: &'static str,
    usual: &'static [&'static str],
    mac: &'static [&'static str],
    before: fn(&mut Window<'_>),
    is_done: fn(&Window<'_>) -> bool,
}

impl Seen {
    const fn new(
        name: &'static str,
        usual: &'static [&'static str],
        mac: &'static [&'static str],
        is_done: fn(&Window<'_>) -> bool,
    ) -> Self {
        let before = |_: &mut Window<'_>| {};
        Self {
            name,
            usual,
            mac,
            before,
            is_done,
        }
    }

    const fn after(mut self, before: fn(&mut Window<'_>)) -> Self {
        self.before = before;
        self
    }
}

fn sees(window: &Window<'_>, words: &str) -> bool {
    window.harness.query_all_by_label(words).next().is_some()
}

fn writes(window: &mut Window<'_>) {
    window.harness.event(Event::Text("x".to_owned()));
    window.settle();
}

fn is_untitled(window: &Window<'_>) -> bool {
    window.headline() == "Untitled"
}

fn is_changed(window: &Window<'_>) -> bool {
    window.desk().document().is_changed()
}

fn last(window: &Window<'_>) -> Block {
    let article = window.desk().document().article();
    article.body().last().unwrap().as_ref().clone()
}

fn at_the_end(window: &mut Window<'_>) {
    let keys = if window.harness.ctx.os() == Mac {
        "Cmd+Down"
    } else {
        "Ctrl+End"
    };
    press(window, keys);
}

fn finds(window: &mut Window<'_>) {
    let start = if window.harness.ctx.os() == Mac {
        "Cmd+Up"
    } else {
        "Ctrl+Home"
    };
    press(window, start);
    let keys = if window.harness.ctx.os() == Mac {
        "Cmd+F"
    } else {
        "Ctrl+F"
    };
    press(window, keys);
    window.harness.event(Event::Text("the".to_owned()));
    window.settle();
    assert!(stands_at(window, 1), "the first hit");
}

/// Whether the bar says that this hit is shown.
fn stands_at(window: &Window<'_>, hit: usize) -> bool {
    let start = format!("{hit} of ");
    let mut all = window.harness.root().children_recursive();
    all.any(|node| {
        let node = node.accesskit_node();
        let words = node.label().or_else(|| node.value());
        words.is_some_and(|words| words.starts_with(&start))
    })
}

fn is_menu_open(window: &Window<'_>) -> bool {
    Popup::is_any_open(&window.harness.ctx)
}

fn press(window: &mut Window<'_>, keys: &str) {
    let os = window.harness.ctx.os();
    for chord in keys.split(' ') {
        window.harness.event(chord_event(chord, os));
        window.settle();
    }
}

const IN_THE_WINDOW: &[Seen] = &[
    Seen::new("new", &["Ctrl+N"], &["Cmd+N"], is_untitled),
    Seen::new("open", &["Ctrl+O"], &["Cmd+O"], |it| {
        sees(it, "Open an article")
    }),
    Seen::new("save", &["Ctrl+S"], &["Cmd+S"], |it| !is_changed(it)).after(writes),
    Seen::new(
        "save as",
        &["Ctrl+Shift+S", "F12"],
        &["Shift+Cmd+S"],
        |it| sees(it, "Save the article as"),
    ),
    Seen::new("print", &["Ctrl+P"], &["Cmd+P"], |it| {
        sees(it, "Opened in the browser, ready to print")
    }),
    Seen::new("close", &["Ctrl+W", "Ctrl+F4"], &["Cmd+W"], is_untitled),
    Seen::new("preferences", &["Ctrl+Comma"], &["Cmd+Comma"], |it| {
        sees(it, "Theme")
    }),
    Seen::new("help", &["F1"], &["Cmd+Shift+Questionmark"], |it| {
        sees(it, "Change keys…")
    }),
    Seen::new("undo", &["Ctrl+Z"], &["Cmd+Z"], |it| !is_changed(it)).after(writes),
    Seen::new(
        "redo",
        &["Ctrl+Shift+Z", "Ctrl+Y"],
        &["Shift+Cmd+Z"],
        is_changed,
    )
    .after(|it| {
        writes(it);
        let keys = if it.harness.ctx.os() == Mac {
            "Cmd+Z"
        } else {
            "Ctrl+Z"
        };
        press(it, keys);
        assert!(!is_changed(it), "taken back");
    }),
    Seen::new("find", &["Ctrl+F"], &["Cmd+F"], |it| {
        sees(it, "Find in the article")
    }),
    Seen::new("next hit", &["F3", "Ctrl+G"], &["Cmd+G"], |it| {
        stands_at(it, 2)
    })
    .after(finds),
    Seen::new(
        "hit before",
        &["Shift+F3", "Ctrl+Shift+G"],
        &["Shift+Cmd+G"],
        |it| (3..60).any(|hit| stands_at(it, hit)),
    )
    .after(finds),
    Seen::new("replace", &["Ctrl+H"], &["Opt+Cmd+F"], |it| {
        sees(it, "Replace with")
    }),
    Seen::new("search all", &["Ctrl+Shift+F"], &["Shift+Cmd+F"], |it| {
        let field = it.harness.get_by_label("Search articles");
        field.accesskit_node().is_focused()
    }),
    Seen::new("link", &["Ctrl+K"], &["Cmd+K"], |it| sees(it, "Set link")).after(|it| {
        let keys = if it.harness.ctx.os() == Mac {
            "Cmd+A"
        } else {
            "Ctrl+A"
        };
        press(it, keys);
    }),
    Seen::new("bullets", &["Ctrl+Shift+8"], &["Cmd+Shift+8"], |it| {
        let style = ListStyle::Bulleted;
        last(it).kind == BlockKind::ListItem { style, level: 0 }
    })
    .after(at_the_end),
    Seen::new("numbers", &["Ctrl+Shift+7"], &["Cmd+Shift+7"], |it| {
        let style = ListStyle::Numbered;
        last(it).kind == BlockKind::ListItem { style, level: 0 }
    })
    .after(at_the_end),
    Seen::new(
        "quote",
        &["Ctrl+Shift+Period", "Ctrl+Shift+Q"],
        &["Opt+Cmd+Q"],
        |it| last(it).kind.quote().is_some(),
    )
    .after(at_the_end),
    Seen::new(
        "heading",
        &["Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Alt+6"],
        &["Cmd+Opt+1", "Cmd+Opt+2", "Cmd+Opt+6"],
        |it| last(it).kind == BlockKind::Crosshead,
    )
    .after(at_the_end),
    Seen::new("block up", &["Alt+Up"], &["Opt+Cmd+Up"], is_changed).after(at_the_end),
    Seen::new(
        "paragraph up, which changes nothing",
        &["Ctrl+Up"],
        &["Opt+Up"],
        |it| !is_changed(it),
    )
    .after(at_the_end),
    Seen::new(
        "outline",
        &["F5", "Ctrl+Shift+O"],
        &["Ctrl+Cmd+5", "Shift+Cmd+O"],
        |it| {
            let tab = it
                .harness
                .get_by_role_and_label(egui::accesskit::Role::Tab, "Outline");
            tab.accesskit_node().is_selected() == Some(true)
        },
    ),
    Seen::new("palette", &["Ctrl+Shift+P"], &["Shift+Cmd+P"], |it| {
        sees(it, "Find an action or an article")
    }),
    Seen::new("focus", &["Ctrl+Shift+J"], &["Cmd+D"], |it| {
        !sees(it, "Format")
    }),
    Seen::new("preview", &["Ctrl+R"], &["Cmd+R"], |it| {
        sees(it, "Opened in the browser")
    }),
    Seen::new(
        "larger text",
        &["Ctrl+Plus", "Ctrl+Equals"],
        &["Cmd+Equals"],
        |it| it.desk().settings().text_percent == 115,
    ),
    Seen::new("smaller text", &["Ctrl+Minus"], &["Cmd+Minus"], |it| {
        it.desk().settings().text_percent == 85
    }),
    Seen::new(
        "usual text",
        &["Ctrl+Minus Ctrl+0"],
        &["Cmd+Minus Cmd+0"],
        |it| it.desk().settings().text_percent == 100,
    ),
    Seen::new("sidebar", &["F9"], &["Ctrl+Cmd+S"], |it| {
        !it.desk().settings().shows_articles
    }),
    Seen::new(
        "next article",
        &["Ctrl+Tab", "Ctrl+PageDown"],
        &["Ctrl+Tab", "Shift+Cmd+CloseBracket"],
        |it| it.headline() != MIRA && !is_untitled(it),
    ),
    Seen::new(
        "article before",
        &["Ctrl+Shift+Tab", "Ctrl+PageUp"],
        &["Ctrl+Shift+Tab", "Shift+Cmd+OpenBracket"],
        |it| it.headline() == MIRA,
    )
    .after(|it| {
        press(it, "Ctrl+Tab");
        assert_ne!(it.headline(), MIRA, "went on");
    }),
    Seen::new(
        "reopen closed",
        &["Ctrl+W Ctrl+Shift+T"],
        &["Cmd+W Shift+Cmd+T"],
        |it| it.headline() == MIRA,
    ),
    Seen::new(
        "next region",
        &["F6", "Shift+F6"],
        &["F6", "Ctrl+F6"],
        |it| {
            let page = it
                .harness
                .get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Article");
            !page.accesskit_node().is_focused()
        },
    ),
    Seen::new("menus", &["F10"], &["F10", "Ctrl+F2"], is_menu_open),
    Seen::new(
        "a menu by its letter",
        &[
            "Alt+F", "Alt+E", "Alt+I", "Alt+O", "Alt+Q", "Alt+U", "Alt+V", "Alt+G", "Alt+H",
        ],
        &[],
        is_menu_open,
    ),
    Seen::new(
        "context menu",
        &["Shift+F10", "Menu"],
        &["Ctrl+Enter", "Menu"],
        is_menu_open,
    )
    .after(writes),
];

const MIRA: &str = "The Mira sails again, with a crew of nine";

#[test]
fn each_key_of_the_window_does_what_its_row_says() {
    let mut wrong = Vec::new();
    for row in IN_THE_WINDOW {
        for (board, all) in [(Board::Usual, row.usual), (Board::Mac, row.mac)] {
            for keys in all {
                let room = Newsroom::new();
                let mut window = room.open_on("mira-sails-again.ron", board);
                (row.before)(&mut window);
                press(&mut window, keys);
                if !(row.is_done)(&window) {
                    wrong.push(format!("{} by {keys} on {board:?}", row.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What the window asks of the system in the frames after a key.
fn asked(board: Board, keys: &str) -> Vec<ViewportCommand> {
    let room = Newsroom::new();
    let mut window = room.open_on("mira-sails-again.ron", board);
    let os = window.harness.ctx.os();
    window.harness.event(chord_event(keys, os));
    let mut out = Vec::new();
    for _ in 0..4 {
        window.harness.step();
        let output = &window.harness.output().viewport_output[&ViewportId::ROOT];
        out.extend(output.commands.iter().cloned());
    }
    out
}

#[test]
fn the_system_is_asked_to_close_fill_and_put_away_the_window() {
    for (board, keys, wanted) in [
        (Board::Usual, "F11", ViewportCommand::Fullscreen(true)),
        (Board::Mac, "Ctrl+Cmd+F", ViewportCommand::Fullscreen(true)),
        (Board::Mac, "Cmd+M", ViewportCommand::Minimized(true)),
        (Board::Usual, "Ctrl+Q", ViewportCommand::Close),
        (Board::Mac, "Cmd+Q", ViewportCommand::Close),
    ] {
        let asked = asked(board, keys);
        assert!(asked.contains(&wanted), "{keys} on {board:?}: {asked:?}");
    }
}

#[test]
fn a_menu_that_a_key_opened_is_used_by_key_and_gives_the_keyboard_back() {
    let room = Newsroom::new();
    let mut window = room.open_on("mira-sails-again.ron", Board::Usual);
    at_the_end(&mut window);
    press(&mut window, "Ctrl+Shift+Left Menu");
    window.picture("context-menu-by-key");
    assert!(is_menu_open(&window), "open");
    press(&mut window, "Escape");
    assert!(!is_menu_open(&window), "closed");
    writes(&mut window);
    assert!(
        last(&window).words.text().ends_with('x'),
        "{}",
        last(&window).words.text()
    );
    // The first line is Cut; Down and Enter take the second.
    press(&mut window, "Ctrl+Shift+Left Menu Down Enter");
    assert!(!is_menu_open(&window), "chosen");
    press(&mut window, "Ctrl+End");
    let before = last(&window).words.text().len();
    writes(&mut window);
    assert_eq!(
        last(&window).words.text().len(),
        before + 1,
        "the page has the keyboard"
    );
}

#[test]
fn a_menu_by_key_stands_over_the_line_of_the_caret_where_there_is_no_room_under_it() {
    let room = Newsroom::new();
    let mut window = room.open_on("mira-sails-again.ron", Board::Usual);
    at_the_end(&mut window);
    let caret = window.harness.output().platform_output.ime.unwrap();
    let caret = caret.cursor_rect;
    press(&mut window, "Menu");
    window.picture("context-menu-over-caret");
    let paste = window.harness.get_by_label("Paste");
    assert!(paste.is_focused(), "the first that can be used");
    let lines = ["Cut", "Who wrote this, and when"].map(|line| {
        let mut found = window.harness.query_all_by_label_contains(line);
        found.next().unwrap().rect()
    });
    let high = window.harness.ctx.content_rect().height();
    assert!(high < caret.bottom() + lines[1].bottom() - lines[0].top());
    // An input method may be told of the foot of the caret alone.
    let top = caret.bottom() - 20.0;
    assert!(lines[1].bottom() <= top, "{lines:?}, {caret:?}");
}
