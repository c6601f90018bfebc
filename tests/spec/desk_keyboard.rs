//! Where the keyboard is outside dialogs: that it is seen, and goes where a hand expects it.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::desk::settings::Settings;
use nutgraf::desk::theme::Choice;
use nutgraf::model::block::BlockKind;
use nutgraf::model::particulars::Status;

use crate::desk_beside::type_words;
use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";

#[test]
fn enter_leads_on_from_the_standfirst_past_a_byline_that_is_known() {
    let room = Newsroom::new();
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        settings: Settings {
            name: "Ida Brandt".to_owned(),
            ..Settings::default()
        },
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    window.key(Modifiers::COMMAND, Key::N);
    for words in [
        "Night ferries return",
        "Who pays is open",
        "Amra",
        "At dusk",
    ] {
        type_words(&mut window, words);
        window.key(Modifiers::NONE, Key::Enter);
    }
    let article = window.desk().document().article();
    assert_eq!(article.records().authors[0].author.name, "Ida Brandt");
    let words = |kind| {
        let mut blocks = article.blocks().iter();
        let found = blocks.find(|block| block.kind == kind).unwrap();
        found.words.text().to_owned()
    };
    assert_eq!(words(BlockKind::Byline), "", "her name stands there");
    assert_eq!(words(BlockKind::Dateline), "Amra");
    assert_eq!(words(BlockKind::Paragraph), "At dusk");
}

#[test]
fn tab_leads_through_the_furniture_into_the_body_and_back() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::N);
    for words in [
        "Night ferries return",
        "Who pays is open",
        "By nobody",
        "Amra",
        "At dusk",
    ] {
        type_words(&mut window, words);
        window.key(Modifiers::NONE, Key::Tab);
    }
    let words = |window: &Window<'_>| -> Vec<String> {
        let article = window.desk().document().article();
        let blocks = article.blocks().iter();
        blocks.map(|block| block.words.text().to_owned()).collect()
    };
    let written = [
        "",
        "Night ferries return",
        "Who pays is open",
        "By nobody",
        "Amra",
        "At dusk",
    ];
    assert_eq!(words(&window), written);
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::COMMAND, Key::Home);
    window.key(Modifiers::NONE, Key::Tab);
    window.key(Modifiers::NONE, Key::Tab);
    window.key(Modifiers::SHIFT, Key::Tab);
    type_words(&mut window, "!");
    assert_eq!(
        words(&window)[1],
        "Night ferries return!",
        "behind the words"
    );
    let page = |window: &Window<'_>| {
        let nodes = window.harness.query_all_by_role(Role::MultilineTextInput);
        nodes.into_iter().any(|node| node.is_focused())
    };
    window.key(Modifiers::SHIFT, Key::Tab);
    assert!(page(&window), "the kicker");
    window.key(Modifiers::SHIFT, Key::Tab);
    assert!(!page(&window), "out of the page");
}

#[test]
fn a_list_that_was_opened_by_key_gives_the_keyboard_back() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let list = window
        .harness
        .get_by_role_and_label(Role::ComboBox, "Status");
    list.focus();
    window.settle();
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(
        window.focused().as_deref(),
        Some("Draft"),
        "the one there is"
    );
    window.key(Modifiers::NONE, Key::ArrowDown);
    let next = window.focused().unwrap();
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Status"), "after {next}");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.focused().as_deref(), Some(next.as_str()));
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("Status"), "after Escape");
}

#[test]
fn in_an_open_list_home_end_and_letters_lead_to_a_line() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let list = window
        .harness
        .get_by_role_and_label(Role::ComboBox, "Status");
    list.focus();
    window.settle();
    window.key(Modifiers::NONE, Key::Enter);
    window.key(Modifiers::NONE, Key::End);
    assert_eq!(window.focused().as_deref(), Some("Killed"));
    window.key(Modifiers::NONE, Key::Home);
    assert_eq!(window.focused().as_deref(), Some("Draft"));
    window.harness.event(Event::Text("p".to_owned()));
    window.settle();
    assert_eq!(window.focused().as_deref(), Some("Published"));
    window.harness.event(Event::Text("x".to_owned()));
    window.settle();
    assert_eq!(window.focused().as_deref(), Some("Published"), "no line");
    window.key(Modifiers::NONE, Key::Enter);
    let known = window.desk().document().article().particulars();
    assert_eq!(known.stage.status, Status::Published, "it was chosen");
}

#[test]
fn what_a_key_leads_to_on_the_page_stays_as_it_was() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let before = window.desk().document().article().clone();
    for (section, role, begins) in [
        ("Quotes", Role::ListBoxOption, "“"),
        ("Outline", Role::TreeItem, ""),
    ] {
        window.click(Role::Tab, section);
        let of_section = |node: &egui_kittest::Node<'_>| {
            let name = node.accesskit_node().label().unwrap_or_default();
            name.starts_with(begins)
        };
        let rows = window.harness.query_all_by_role(role);
        let count = rows.filter(of_section).count();
        assert!(1 < count, "{section}");
        for at in 0..count {
            for key in [Key::Enter, Key::Space] {
                let rows = window.harness.query_all_by_role(role);
                rows.filter(of_section).nth(at).unwrap().focus();
                window.settle();
                window.key(Modifiers::NONE, key);
                let after = window.desk().document().article();
                assert!(*after == before, "{key:?} on row {at} of {section}");
            }
        }
    }
}

#[test]
fn the_post_with_the_keyboard_is_moved_and_keeps_it() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let titles = |window: &Window<'_>| -> Vec<String> {
        let queue = window.desk().shelf().queue().unwrap();
        let cards = queue.cards.iter();
        cards.map(|card| card.teaser.title.clone()).collect()
    };
    let before = titles(&window);
    let focused = |window: &Window<'_>| {
        let rows = window.harness.query_all_by_role(Role::ListBoxOption);
        let mut rows = rows.filter(|row| row.is_focused());
        rows.next()?.accesskit_node().label()
    };
    let row = "A choir that sings with its hands, 4 hours ago";
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, row)
        .focus();
    window.settle();
    let held = Modifiers::COMMAND | Modifiers::ALT;
    window.key(held, Key::ArrowUp);
    assert_eq!(titles(&window)[1], before[2], "one up");
    assert_eq!(focused(&window).as_deref(), Some(row), "it is still there");
    window.key(held, Key::ArrowUp);
    assert_eq!(titles(&window)[0], before[2], "and up again");
    window.harness.state_mut().ask(Action::RemovePost);
    window.settle();
    assert_eq!(titles(&window), before[..2], "taken out");
    let next = focused(&window).unwrap();
    assert!(next.starts_with(&before[0]), "the next one has it: {next}");
}

#[test]
fn escape_leads_from_a_field_back_to_the_page() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.write("Tags", "tar");
    window.key(Modifiers::NONE, Key::Escape);
    type_words(&mut window, "Y");
    let mut blocks = window.desk().document().article().blocks().iter();
    assert!(blocks.any(|block| block.words.text().contains('Y')));
}

#[test]
fn what_tab_comes_to_is_in_sight() {
    let room = Newsroom::new();
    let size = egui::vec2(1024.0, 700.0);
    let mut window = room.open_as(MIRA, Choice::Light, size);
    let place = |window: &Window<'_>| {
        let nodes = window.harness.query_all_by_role(Role::TextInput);
        let mut nodes = nodes.filter(|node| node.is_focused());
        nodes.next().map(|node| node.rect())
    };
    let mut fields = 0;
    for (section, turns) in [(Key::Num1, 13), (Key::Num6, 3)] {
        window.key(Modifiers::ALT, section);
        window.key(Modifiers::ALT, section);
        for turn in 0..turns {
            window.key(Modifiers::NONE, Key::Tab);
            let Some(area) = place(&window) else { continue };
            fields += 1;
            assert!(
                40.0 < area.top() && area.bottom() < size.y - 30.0,
                "after {turn} more: {area:?}"
            );
        }
        window.picture("tab-in-sight");
    }
    assert!(7 < fields, "{fields} fields were met");
}

/// The name of what has the keyboard, and whether it is the page.
fn keyboard(window: &Window<'_>) -> (Option<String>, bool) {
    let mut all = window.harness.root().children_recursive();
    let Some(node) = all.find(|node| node.is_focused()) else {
        return (None, false);
    };
    let is_page = node.accesskit_node().role() == Role::MultilineTextInput;
    (node.accesskit_node().label(), is_page)
}

#[test]
fn the_key_of_a_section_that_is_shown_leads_into_it() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let sections = [
        (Key::Num1, "Slug"),
        (Key::Num3, "“She still smells"),
        (Key::Num5, "The Mira sails again"),
        (Key::Num6, "Planned words"),
    ];
    for (key, first) in sections {
        window.key(Modifiers::ALT, Key::Num2);
        window.key(Modifiers::ALT, key);
        assert!(keyboard(&window).1, "{first}: shown, and still writing");
        window.key(Modifiers::ALT, key);
        let name = keyboard(&window).0.unwrap_or_default();
        assert!(name.starts_with(first), "{name} in the place of {first}");
        window.key(Modifiers::NONE, Key::Escape);
        assert!(keyboard(&window).1, "{first}: back at the page");
    }
    let before = window.headline();
    window.key(Modifiers::COMMAND, Key::Home);
    type_words(&mut window, "!");
    assert_ne!(
        window
            .desk()
            .document()
            .article()
            .block(0)
            .unwrap()
            .words
            .text(),
        before
    );
}

#[test]
fn a_section_in_the_place_of_the_one_with_the_keyboard_takes_it() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::ALT, Key::Num6);
    window.key(Modifiers::ALT, Key::Num6);
    for (key, first) in [(Key::Num1, "Slug"), (Key::Num6, "Planned words")] {
        window.key(Modifiers::ALT, key);
        assert_eq!(keyboard(&window).0.as_deref(), Some(first));
    }
}

#[test]
fn a_section_that_was_put_away_is_shown_before_it_takes_the_keyboard() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::ALT, Key::Num3);
    window.key(Modifiers::SHIFT, Key::F9);
    window.key(Modifiers::ALT, Key::Num3);
    assert!(keyboard(&window).1, "only shown");
    let tab = window.harness.query_by_role_and_label(Role::Tab, "Quotes");
    assert!(tab.is_some());
}

#[test]
fn what_a_toast_offers_is_reached_by_key() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.harness.state_mut().ask(Action::ThrowAway);
    window.settle();
    window.key(Modifiers::NONE, Key::F6);
    assert_eq!(
        keyboard(&window).0.as_deref(),
        Some("Bring back article"),
        "behind the page"
    );
    window.key(Modifiers::NONE, Key::Escape);
    assert!(keyboard(&window).1, "Escape leads back to the page");
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::NONE, Key::Enter);
    assert!(room.path(MIRA).exists(), "it is back");
    assert!(keyboard(&window).1, "and the keyboard at the page");
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::NONE, Key::F6);
    assert!(keyboard(&window).1, "round the parts that are left");
}

#[test]
fn a_toast_waits_while_its_action_has_the_keyboard() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.harness.state_mut().ask(Action::ThrowAway);
    window.settle();
    window.key(Modifiers::NONE, Key::F6);
    let offered = |window: &Window<'_>| {
        let button = window
            .harness
            .query_by_role_and_label(Role::Button, "Bring back article");
        button.is_some()
    };
    // Ten milliseconds pass with each look at the clock.
    window.harness.run_steps(1_000);
    assert!(offered(&window), "somebody is at it");
    window.key(Modifiers::NONE, Key::Escape);
    window.harness.run_steps(1_000);
    assert!(!offered(&window), "it goes by itself");
}

#[test]
fn the_rows_of_the_ledger_are_walked_by_arrows() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.click(Role::Tab, "Quotes");
    let row = |window: &Window<'_>| {
        let focused = window.focused().unwrap_or_default();
        focused.split(',').next().unwrap_or_default().to_owned()
    };
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let quotes = rows.filter(|row| {
        let name = row.accesskit_node().label().unwrap_or_default();
        name.contains("Nima Parsa") || name.contains("Laleh Omid")
    });
    let quotes: Vec<_> = quotes.collect();
    assert_eq!(quotes.len(), 3);
    quotes[0].focus();
    drop(quotes);
    window.settle();
    let first = row(&window);
    window.key(Modifiers::NONE, Key::ArrowDown);
    let second = row(&window);
    assert_ne!(second, first);
    window.key(Modifiers::NONE, Key::Space);
    window
        .harness
        .get_by_role_and_label(Role::ComboBox, "The words are");
    let chosen = window.harness.query_all_by_role(Role::ListBoxOption);
    let names = chosen.filter_map(|row| row.accesskit_node().label());
    assert!(names.into_iter().any(|name| name.starts_with(&second)));
    window.harness.state_mut().ask(Action::ShowQuotes);
    window.settle();
}
