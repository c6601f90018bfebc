//! Exporting one article and many, printing, and the queue as readers see it.

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::desk::theme::Choice;
use nutgraf::export::markdown;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";

/// The file that the browser was asked to show.
fn shown(window: &mut Window<'_>, action: Action) -> String {
    window.harness.state_mut().ask(action);
    let mut address = None;
    for _ in 0..3 {
        window.harness.run_steps(1);
        let output = &window.harness.output().platform_output;
        for command in &output.commands {
            if let OutputCommand::OpenUrl(url) = command {
                address = Some(url.url.clone());
            }
        }
    }
    let address = address.expect("the browser is asked");
    let path = address.strip_prefix("file://").expect("a file");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn pictures_of_exporting() {
    let room = Newsroom::new();
    let sizes = [
        ("light", Choice::Light, egui::vec2(1440.0, 900.0)),
        ("dark", Choice::Dark, egui::vec2(1440.0, 900.0)),
        ("small", Choice::Light, egui::vec2(1024.0, 700.0)),
        ("twice", Choice::Light, egui::vec2(720.0, 450.0)),
    ];
    for (name, theme, size) in sizes {
        let mut window = room.open_as(MIRA, theme, size);
        window.key(Modifiers::COMMAND, Key::E);
        window.picture(&format!("export-{name}"));
        window.click(Role::ListBoxOption, "Markdown");
        window.picture(&format!("export-{name}-markdown"));
        window.key(Modifiers::NONE, Key::Escape);
        window.harness.state_mut().ask(Action::PreviewQueue);
        window.settle();
        for screen in ["Phone", "Tablet", "Desktop"] {
            if screen != "Phone" {
                window.click(Role::Tab, screen);
            }
            window.picture(&format!("preview-{name}-{}", screen.to_lowercase()));
        }
    }
}

#[test]
fn a_quote_without_words_is_not_shown_to_readers() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::End);
    window.key(Modifiers::NONE, Key::Enter);
    window.harness.state_mut().ask(Action::InsertQuote);
    window.settle();
    let quotes = |window: &Window<'_>| {
        let all = window.harness.query_all_by_role(Role::Blockquote);
        all.count()
    };
    let on_page = quotes(&window);
    window.key(Modifiers::COMMAND, Key::E);
    window.picture("export-empty-quote");
    assert_eq!(quotes(&window), 2 * on_page - 1, "the page behind has it");
}

#[test]
fn the_format_that_was_chosen_is_remembered() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::E);
    window
        .harness
        .get_by_role_and_label(Role::Label, "The Mira sails again, with a crew of nine");
    window.click(Role::ListBoxOption, "Markdown");
    window.click(Role::Button, "Export as Markdown…");
    window.click(Role::Button, "Export");
    let text = std::fs::read_to_string(room.path("mira-sails-again.md")).unwrap();
    assert!(text.contains("# The Mira sails again"), "{text}");
    window.key(Modifiers::COMMAND, Key::E);
    window
        .harness
        .get_by_role_and_label(Role::Button, "Export as Markdown…");
}

#[test]
fn markdown_has_a_sign_for_all_that_has_one() {
    let room = Newsroom::new();
    let text = markdown::write(&room.read(MIRA)).text;
    let lines: Vec<&str> = text.lines().collect();
    for line in [
        "**Exclusive**",
        "# The Mira sails again, with a crew of nine",
        "*Two winters in the dry dock are over. Who steers her is still open.*",
        "> “She still smells of tar and oranges. I would know her in the dark.”",
        "## A berth for two",
    ] {
        assert!(lines.contains(&line), "{line} is missing in\n{text}");
    }
    assert!(
        text.contains(">\n> — Nima Parsa"),
        "the speaker stays: {text}"
    );
}

#[test]
fn printing_opens_a_page_that_prints() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let page = shown(&mut window, Action::Print);
    assert!(page.contains("print()"), "it asks the printer");
    assert!(page.contains("@media print"), "it is set for paper");
    assert!(
        page.contains("<base href=\"file://"),
        "its pictures are found"
    );
    window
        .harness
        .get_by_label("Opened in the browser, ready to print");
}

#[test]
fn several_articles_are_chosen_and_exported_together() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let rows: Vec<String> = {
        use egui_kittest::kittest::NodeT as _;
        let rows = window.harness.query_all_by_role(Role::ListBoxOption);
        rows.map(|row| row.accesskit_node().label().unwrap_or_default())
            .collect()
    };
    let salt = rows
        .iter()
        .find(|row| row.starts_with("Salt prices fall"))
        .unwrap();
    let cats = rows
        .iter()
        .find(|row| row.starts_with("Who feeds"))
        .unwrap();
    let pick = |window: &mut Window<'_>, row: &str, held| {
        let node = window
            .harness
            .query_all_by_role_and_label(Role::ListBoxOption, row)
            .next();
        node.unwrap().click_modifiers(held);
        window.settle();
    };
    let place = |window: &Window<'_>| {
        let mut rows = window
            .harness
            .query_all_by_role_and_label(Role::ListBoxOption, salt);
        rows.next().unwrap().rect()
    };
    let before = place(&window);
    pick(&mut window, cats, Modifiers::SHIFT);
    window.harness.get_by_label("4 chosen");
    assert_eq!(
        place(&window),
        before,
        "no row moves away under the mouse that chooses"
    );
    pick(&mut window, salt, Modifiers::COMMAND);
    window.harness.get_by_label("3 chosen");
    window.picture("picked");
    window.click(Role::Button, "Export 3 articles…");
    window.harness.get_by_label("Export 3 articles");
    window.picture("export-many");
    window.click(Role::ListBoxOption, "Plain text");
    window.click(Role::Button, "Export as Plain text…");
    window.click(Role::Button, "Export");
    let told = window
        .harness
        .query_all_by_label_contains("Exported 3 articles to")
        .count();
    assert!(0 < told, "it is said");
    assert!(room.path("mira-sails-again.txt").exists(), "one of them");
    assert!(
        !room.path("salt-prices-fall-for-a-third-week.txt").exists(),
        "not the one left out"
    );
    window.click(Role::Button, "Export 3 articles…");
    window.click(Role::Button, "Export as Plain text…");
    window.click(Role::Button, "Export");
    window
        .harness
        .get_by_label("3 of the files are there already");
    window.click(Role::Button, "Keep both");
    assert!(
        room.path("mira-sails-again-2.txt").exists(),
        "beside the old one"
    );
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine"
    );
}

#[test]
fn posts_come_from_the_text_of_a_page() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let ask = Action::AddPostsFromText;
    window.harness.state_mut().ask(ask);
    window.settle();
    let text = "Recent posts\n\nLamps go out on the long quay\n\nThe port office says the bulbs were \
                counted twice and paid for once, and that nobody…\n\n19 mins ago\n\nA whale is seen \
                from the customs house\n\nClerks left their desks for an hour and no one asked them to \
                come back, said…\n\n2 hours ago\n";
    window.harness.event(egui::Event::Paste(text.to_owned()));
    window.settle();
    window.picture("posts");
    window.click(Role::Button, "Add 2 posts");
    let queue = window.desk().shelf().queue().unwrap();
    let titles: Vec<&str> = queue
        .cards
        .iter()
        .map(|card| card.teaser.title.as_str())
        .collect();
    assert_eq!(
        titles[..2],
        [
            "Lamps go out on the long quay",
            "A whale is seen from the customs house"
        ]
    );
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        window.desk().shelf().queue().unwrap().cards.len(),
        3,
        "taken back"
    );
}

#[test]
fn what_is_published_comes_to_the_top_of_the_queue() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.click(Role::ComboBox, "Status");
    window.click(Role::MenuItem, "Published");
    let queue = window.desk().shelf().queue().unwrap();
    assert_eq!(
        queue.cards[0].teaser.title,
        "The Mira sails again, with a crew of nine"
    );
}

#[test]
fn panels_keep_their_widths_in_a_small_window() {
    let room = Newsroom::new();
    let mut window = room.open_as(MIRA, Choice::Light, egui::vec2(1440.0, 900.0));
    let before = window.desk().settings().clone();
    for wide in [1024.0, 1440.0, 1100.0, 1024.0] {
        window.harness.set_size(egui::vec2(wide, 700.0));
        window.settle();
        window.click(Role::Tab, "Quotes");
        window.click(Role::Tab, "Article");
    }
    let after = window.desk().settings();
    assert_eq!(
        after.articles_width.to_bits(),
        before.articles_width.to_bits()
    );
    assert_eq!(
        after.inspector_width.to_bits(),
        before.inspector_width.to_bits()
    );
}

#[test]
fn sections_without_room_stand_in_a_list() {
    let room = Newsroom::new();
    let mut window = room.open_as(MIRA, Choice::Light, egui::vec2(1024.0, 700.0));
    let has_tab = |window: &Window<'_>, name: &str| {
        let tab = window.harness.query_by_role_and_label(Role::Tab, name);
        tab.is_some()
    };
    assert!(has_tab(&window, "Article") && !has_tab(&window, "History"));
    window.click(Role::Button, "More sections");
    window.click(Role::MenuItem, "History");
    assert!(has_tab(&window, "History"), "the chosen one is shown");
    let row = |name: &str| {
        let tab = window.harness.get_by_role_and_label(Role::Tab, name);
        tab.rect().top()
    };
    assert_eq!(row("Article"), row("History"), "they stand in one line");
}

#[test]
fn what_is_copied_in_another_form_is_on_the_clipboard() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let article = window.desk().document().article().clone();
    let there = |window: &Window<'_>| {
        nutgraf::surface::clipboard::clipboard(&window.harness.ctx)
            .lock()
            .text()
    };
    window.harness.state_mut().ask(Action::CopyMarkdown);
    window.settle();
    assert_eq!(there(&window), markdown::write(&article).text);
    window.harness.state_mut().ask(Action::CopyHtml);
    window.settle();
    let html = there(&window);
    assert!(
        html.starts_with('<') && html.contains("<blockquote"),
        "{html}"
    );
    window.harness.state_mut().ask(Action::CopyText);
    window.settle();
    assert!(!there(&window).contains('<'), "words alone");
}
