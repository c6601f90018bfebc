//! What a newsroom looks for in the window and must find: whole menus, whole rows, posts that can
//! be dated, compared, added and exported alone.

use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::desk::theme::Choice;
use nutgraf::library::folder::Library;
use nutgraf::model::queue::Queue;

use crate::newsroom::{Newsroom, Window};

const SALT: &str = "Salt prices fall for a third week";

fn queue(room: &Newsroom) -> Queue {
    let library = Library::open(room.folder.path()).unwrap();
    library.queue().unwrap().book
}

/// The row of a list whose name begins so.
fn row(window: &Window<'_>, start: &str) -> String {
    let rows = window.harness.get_all_by_role(Role::ListBoxOption);
    let names = rows.filter_map(|node| node.accesskit_node().label());
    names
        .into_iter()
        .find(|name| name.starts_with(start))
        .unwrap()
}

#[test]
fn a_menu_is_scrolled_only_where_it_is_higher_than_the_window() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::ALT, Key::F);
    // It is pressed where it stands, so it must be there.
    window.click(Role::MenuItem, "Settings…");
    window.harness.get_by_role_and_label(Role::Button, "Done");
}

#[test]
fn a_row_says_status_author_age_and_words() {
    let room = Newsroom::new();
    let window = room.open("mira-sails-again.ron");
    let row = row(&window, "Who feeds the cats");
    for part in ["Published", "Ida Brandt", "21 Nov", "5 words"] {
        assert!(row.contains(part), "no {part} in {row}");
    }
}

#[test]
fn an_article_that_is_not_open_is_added_to_the_posts() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let name = row(&window, "Who feeds the cats");
    let row = window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, &name);
    row.click_button(PointerButton::Secondary);
    window.settle();
    window.click(Role::MenuItem, "Add this article");
    let queue = queue(&room);
    let first = &queue.cards[0];
    assert_eq!(
        first.teaser.title,
        "Who feeds the cats of the customs house"
    );
    assert_eq!(first.teaser.excerpt, "Nobody signs for the milk.");
    assert_eq!(queue.cards.len(), 4);
    assert_eq!(
        window.headline(),
        room.read("mira-sails-again.ron")
            .furniture(nutgraf::model::block::Furniture::Headline,)
            .text(),
        "the same one is open"
    );
}

#[test]
fn a_post_whose_article_changed_says_so_and_is_made_to_agree() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let name = row(&window, "Who feeds the cats");
    let listed = window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, &name);
    listed.click_button(PointerButton::Secondary);
    window.settle();
    window.click(Role::MenuItem, "Add this article");
    // The added one is chosen, and its fields stand under it.
    window.write("Title", "Cats");
    let differs = row(&window, "Cats");
    assert!(differs.contains("Differs"), "{differs}");
    window.click(Role::Button, "Say what the article says");
    let again = "Who feeds the cats of the customs house, just now";
    let post = row(&window, again);
    assert!(!post.contains("Differs"), "{post}");
    // Its article is not open; each line is compared with it.
    let fields = [
        (Role::TextInput, "Kicker", "Harbour"),
        (Role::MultilineTextInput, "Excerpt", "Ten cats."),
    ];
    for (role, line, words) in fields {
        let field = window.harness.get_by_role_and_label(role, line);
        field.focus();
        window.settle();
        window.key(Modifiers::COMMAND, Key::A);
        window.harness.event(egui::Event::Text(words.to_owned()));
        window.settle();
        let post = row(&window, again);
        assert!(post.contains("Differs"), "{line}: {post}");
        let agree = window
            .harness
            .get_by_role_and_label(Role::Button, "Say what the article says");
        agree.click_accesskit();
        window.settle();
        let post = row(&window, again);
        assert!(!post.contains("Differs"), "{line}: {post}");
    }
}

#[test]
fn a_post_expires_when_its_field_says_so() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let post = format!("{SALT}, 1 hour ago");
    let name = row(&window, &post);
    window.click(Role::ListBoxOption, &name);
    let harness = &window.harness;
    let fields = harness.get_all_by_role_and_label(Role::TextInput, "Expires");
    // That of the article stands at the right, that of the post at the left.
    let field = fields.min_by(|a, b| a.rect().left().total_cmp(&b.rect().left()));
    field.unwrap().focus();
    window.settle();
    let typed = egui::Event::Text("2026-11-20 14:00".to_owned());
    window.harness.event(typed);
    window.settle();
    let until = window.desk().shelf().queue().unwrap().cards[1].expiry;
    assert!(until.is_some(), "nothing was kept");
    let row = row(&window, &post);
    assert!(row.contains("Expired"), "{row}");
}

#[test]
fn the_posts_are_exported_alone() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    for (format, ending) in [("HTML", "html"), ("JSON", "json"), ("RON", "ron")] {
        window.key(Modifiers::ALT, Key::U);
        window.click(Role::MenuItem, "Preview and export posts…");
        window.click(Role::Button, &format!("Export as {format}…"));
        let name = format!("recent-posts.{ending}");
        window.harness.get_by_label("Export the recent posts as");
        window.click(Role::Button, "Export");
        let text = std::fs::read_to_string(room.path(&name)).unwrap();
        assert!(text.contains("A choir that sings with its hands"), "{text}");
        assert!(!text.contains("mins ago"), "a file says the date: {text}");
    }
}

#[test]
fn the_list_of_articles_is_put_in_another_order() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.click(Role::Button, "Filter and order");
    window.click(Role::MenuItem, "By headline");
    let kept = window.desk().settings().clone();
    let text = kept.text().expect("settings are written");
    assert!(text.contains("order: Headline"), "{text}");
    // The next sitting finds it so.
    let options = Options {
        library: Some(room.path("")),
        settings: kept,
        ..Options::default()
    };
    for window in [window, Window::new(options, egui::vec2(1440.0, 900.0))] {
        let place = |start: &str| {
            let name = row(&window, start);
            let harness = &window.harness;
            let node = harness.get_by_role_and_label(Role::ListBoxOption, &name);
            node.rect().top()
        };
        let (salt, mira) = (place("Salt prices fall"), place("The Mira sails"));
        let (cats, persian) = (place("Who feeds"), place("قایق"));
        assert!(salt < mira && mira < cats && cats < persian);
    }
}

#[test]
fn an_article_that_nobody_began_offers_other_ways_to_begin() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::N);
    window
        .harness
        .get_by_role_and_label(Role::Button, "A template…");
    window.click(Role::Button, "A sample");
    assert_eq!(
        window.headline(),
        "The library that opens when everything else shuts"
    );
    assert!(window.desk().document().path().is_none(), "it is a copy");
    let gone = window
        .harness
        .query_by_role_and_label(Role::Button, "A template…");
    assert!(gone.is_none(), "an article with words has its own end");
}

#[test]
fn what_was_open_before_is_offered_under_an_empty_article() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::N);
    window.click(Role::Link, "The Mira sails again, with a crew of nine");
    assert_eq!(
        window.desk().document().path(),
        Some(room.path("mira-sails-again.ron").as_path())
    );
}

fn told(window: &Window<'_>, words: &str) -> usize {
    window.harness.query_all_by_label_contains(words).count()
}

#[test]
fn a_headline_is_measured_in_letters_and_in_pixels() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::ALT, Key::Num6);
    assert_eq!(told(&window, "Search: 41 of 60"), 1, "few letters");
    window.key(Modifiers::COMMAND, Key::N);
    window.harness.event(egui::Event::Text(
        "WOMEN MOW A MAMMOTH MEADOW WEST OF".to_owned(),
    ));
    window.settle();
    assert_eq!(told(&window, "Search: 34 of 60"), 1, "they have room");
    window
        .harness
        .event(egui::Event::Text(" AMMAN WOMMMWWMMW".to_owned()));
    window.settle();
    window.picture("lengths-pixels");
    assert_eq!(
        told(&window, "px over"),
        1,
        "the letters would have room and their line has none"
    );
    let cut = "WOMEN MOW A MAMMOTH MEADOW WEST OF AMMAN WO, cut off: MMMWWMMW";
    assert_eq!(told(&window, cut), 1, "the line ends there");
    assert_eq!(told(&window, "Standfirst: 0 of 180"), 1, "its own line");
}

#[test]
fn a_push_message_says_what_is_cut_off() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::ALT, Key::Num6);
    let cut = "The Mira sails again, with a crew of nin, cut off: e";
    assert_eq!(told(&window, "Push: 1 over"), 1, "of 40 letters");
    assert_eq!(told(&window, cut), 1, "in the message itself");
    window.write("Headline for push", "The Mira sails");
    window.picture("lengths");
    assert_eq!(told(&window, "Push: 14 of 40"), 1, "one of its own");
    assert_eq!(told(&window, "cut off"), 0, "it has room");
}

#[test]
fn a_headline_for_print_has_a_limit_of_its_own() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::ALT, Key::Num6);
    assert_eq!(told(&window, "Print: "), 0, "there is none yet");
    window.write("Headline for print", "Nine aboard");
    assert_eq!(told(&window, "Print: 11 of 50"), 1);
    let known = window.desk().document().article().particulars();
    assert_eq!(known.alternatives[0].role, "print");
}

#[test]
fn planned_words_stand_beside_those_that_are_there() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::ALT, Key::Num6);
    assert_eq!(told(&window, "Words: "), 0, "nobody planned any");
    window.write("Planned words", "120");
    let written = window.desk().document().article().word_count();
    let line = format!("Words: {written} of 120");
    assert_eq!(told(&window, &line), 1, "as the lower line counts them");
}

#[test]
fn the_ledger_of_quotes_leads_to_the_lengths() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::ALT, Key::Num3);
    assert_eq!(told(&window, "Search: 41 of 60"), 1, "at a glance");
    window.click(Role::Button, "All lengths");
    assert_eq!(told(&window, "Standfirst: 67 of 180"), 1, "all of them");
}

#[test]
fn a_quote_that_waits_for_its_words_is_none_to_confirm() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::N);
    window.key(Modifiers::ALT, Key::Num3);
    for _ in 0..5 {
        window.key(Modifiers::NONE, Key::Tab);
    }
    window.harness.state_mut().ask(Action::InsertQuote);
    window.settle();
    window.picture("quote-without-words");
    assert_eq!(told(&window, "No words yet"), 1, "the ledger has it");
    assert_eq!(told(&window, "to confirm"), 0, "neither there nor below");
    window.harness.event(egui::Event::Text("Ours".to_owned()));
    window.settle();
    assert_eq!(told(&window, "1 quote to confirm"), 1, "in the lower line");
    assert_eq!(told(&window, "No words yet"), 0);
    let row = row(&window, "Ours");
    assert!(row.contains("to confirm"), "{row}");
}

#[test]
fn the_fields_of_a_post_near_the_bottom_are_in_sight() {
    let room = Newsroom::new();
    for height in [900.0, 1100.0] {
        let size = egui::vec2(1440.0, height);
        let mut window = room.open_as("mira-sails-again.ron", Choice::Light, size);
        let name = row(&window, "A choir that sings");
        let last = |window: &Window<'_>| {
            let harness = &window.harness;
            let fields = harness.get_all_by_role_and_label(Role::TextInput, "Expires");
            let left = fields.min_by(|a, b| a.rect().left().total_cmp(&b.rect().left()));
            left.unwrap().rect().bottom()
        };
        let post = window
            .harness
            .get_by_role_and_label(Role::ListBoxOption, &name);
        post.click();
        // The click, the fields, and their place: nothing glides there.
        window.harness.run_steps(4);
        let at = last(&window);
        window.picture("post-near-the-bottom");
        assert!(at < height - 30.0, "the last field ends at {at}");
        window.settle();
        assert!((last(&window) - at).abs() < 0.5, "and stays there");
    }
}

/// What a tip says when the mouse rests on something.
fn hovered(window: &mut Window<'_>, words: &str, tip: &str) -> usize {
    let all = window.harness.get_all_by_label_contains(words);
    let lowest = all.max_by(|a, b| a.rect().top().total_cmp(&b.rect().top()));
    lowest.unwrap().hover();
    for _ in 0..8 {
        window.harness.step();
    }
    told(window, tip)
}

#[test]
fn resting_on_a_length_or_an_age_tells_it_in_full() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::End);
    let article = window.desk().document().article();
    let last = article.body().last().unwrap().words.text();
    let words = last.split_whitespace().count();
    let counted = format!("characters. This paragraph: {words} words");
    assert_eq!(hovered(&mut window, "76 words", &counted), 1);
    let post = "Salt prices fall for a third week, 1 hour ago";
    assert_eq!(hovered(&mut window, post, "2026-11-"), 1);
}
