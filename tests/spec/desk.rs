//! The window, driven by role and name: open, write, mark, save, export, close.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::theme::Choice;
use nutgraf::library::folder::Library;
use nutgraf::model::article::Article;
use nutgraf::model::quote::{QuoteId, Standing};

use crate::newsroom::{Newsroom, Window};

#[test]
fn a_speaker_is_corrected_saved_and_found_in_the_file() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.click(Role::Tab, "Quotes");
    let row = "“She still smells of tar and oranges. I would know her in the dark.”, Nima Parsa, helmsman, Confirmed";
    window.click(Role::ListBoxOption, row);
    window.write("Speaker", "Nima Parsai");
    assert!(window.desk().document().is_changed(), "nothing was noticed");
    window.harness.get_by_label("Not saved yet");
    window.key(Modifiers::COMMAND, Key::S);
    window.harness.get_by_label("Saved 14:02");
    let kept = room.read("mira-sails-again.ron");
    assert_eq!(
        kept.records().quotes[&QuoteId(1)].speaker.name,
        "Nima Parsai"
    );
    assert_eq!(
        kept.records().quotes[&QuoteId(1)].speaker.role,
        "helmsman",
        "untouched"
    );
}

#[test]
fn a_party_is_renamed_once_and_every_sentence_follows() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.click(Role::Tab, "Sources");
    let line = "as reported by Mahtab and translated by the Harbour Courier";
    window.click(Role::Button, &format!("Edit: {line}"));
    let field = window
        .harness
        .get_all_by_role_and_label(Role::TextInput, "Party")
        .next();
    field.unwrap().focus();
    window.settle();
    window.key(Modifiers::COMMAND, Key::A);
    window
        .harness
        .event(egui::Event::Text("Mehr Bay".to_owned()));
    window.settle();
    window.key(Modifiers::NONE, Key::Enter);
    let article = window.desk().document().article().clone();
    let lead = article.body().next().unwrap().words.text().to_owned();
    assert!(
        lead.contains("as reported by Mehr Bay and translated by"),
        "{lead}"
    );
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        *window.desk().document().article(),
        mira_as_kept(&room),
        "one undo"
    );
}

fn mira_as_kept(room: &Newsroom) -> Article {
    room.read("mira-sails-again.ron")
}

#[test]
fn words_are_typed_on_the_page_and_taken_back_with_everything_else() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::End);
    window
        .harness
        .event(egui::Event::Text(" Nor when.".to_owned()));
    window.settle();
    let end = |window: &Window<'_>| {
        let article = window.desk().document().article();
        article.body().last().unwrap().words.text().to_owned()
    };
    assert!(
        end(&window).ends_with("comes back. Nor when."),
        "{}",
        end(&window)
    );
    window.click(Role::Tab, "Quotes");
    let row = "“She was never ours to keep,”, Laleh Omid, harbour master, Found, to confirm";
    window.click(Role::ListBoxOption, row);
    window.key(Modifiers::COMMAND, Key::Enter);
    let standing = |window: &Window<'_>| {
        let quotes = &window.desk().document().article().records().quotes;
        quotes[&QuoteId(2)].standing
    };
    assert_eq!(standing(&window), Standing::Confirmed, "by key");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(standing(&window), Standing::Found, "taken back");
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(end(&window).ends_with("comes back."), "{}", end(&window));
    assert!(!window.desk().document().is_changed(), "as in its file");
}

#[test]
fn unsaved_words_are_never_left_without_asking() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.harness.event(egui::Event::Text("Now ".to_owned()));
    window.settle();
    let changed = window.headline();
    assert!(changed.starts_with("Now "), "{changed}");
    window.key(Modifiers::COMMAND, Key::W);
    let question = format!("Save “{changed}”?");
    window.harness.get_by_label(&question);
    window.picture("ask-save");
    window.click(Role::Button, "Cancel");
    assert_eq!(window.headline(), changed, "cancelled");
    window.key(Modifiers::COMMAND, Key::W);
    window.click(Role::Button, "Save");
    assert_eq!(window.headline(), "Untitled", "put away");
    let kept = room.read("mira-sails-again.ron");
    assert!(
        nutgraf::desk::document::title(&kept).starts_with("Now "),
        "saved"
    );
}

#[test]
fn the_queue_is_ordered_pinned_and_undone() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let titles = |window: &Window<'_>| -> Vec<String> {
        let queue = window.desk().shelf().queue().unwrap();
        queue
            .cards
            .iter()
            .map(|card| card.teaser.title.clone())
            .collect()
    };
    let before = titles(&window);
    window.click(
        Role::ListBoxOption,
        "Salt prices fall for a third week, 1 hour ago",
    );
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::ArrowUp);
    assert_eq!(
        titles(&window),
        [&before[1], &before[0], &before[2]].map(Clone::clone)
    );
    window.click(Role::Button, "Remove from the queue");
    assert_eq!(titles(&window), [&before[0], &before[2]].map(Clone::clone));
    window.harness.get_by_label("Post removed from the queue");
    window.click(Role::Button, "Undo");
    assert_eq!(titles(&window).len(), 3, "brought back");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&window), before, "and in its old order");
    let library = Library::open(room.folder.path()).unwrap();
    let kept: Vec<String> = library
        .queue()
        .unwrap()
        .book
        .cards
        .iter()
        .map(|c| c.teaser.title.clone())
        .collect();
    assert_eq!(kept, before, "in the file");
}

#[test]
fn an_action_is_found_by_a_few_letters() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.harness.event(egui::Event::Text("sep".to_owned()));
    window.settle();
    window.picture("palette");
    window.key(Modifiers::NONE, Key::Enter);
    let paper = nutgraf::desk::theme::Theme::of(&window.harness.ctx)
        .colours
        .paper;
    let sepia = nutgraf::desk::theme::Theme::read(Choice::Sepia, false)
        .unwrap()
        .colours
        .paper;
    assert_eq!(paper, sepia, "the window wears what was asked for");
    window.key(Modifiers::NONE, Key::F1);
    window.harness.get_by_label("Ctrl+Shift+J");
    window.picture("keys");
}

#[test]
fn a_page_of_text_becomes_an_article_to_confirm() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    let text = "The lamp on the mole is lit again\n\nBy Jonas Feld\n\nThe lamp burned at eight. \
                “We cleaned the glass with vinegar,” said Edda Holm, the keeper, on Monday.\n\n\
                Nobody had paid for oil since June, as reported by Mahtab and translated by the Harbour Courier.";
    window.harness.event(egui::Event::Paste(text.to_owned()));
    window.settle();
    window.picture("new-from-text");
    window.click(Role::Button, "Make an article");
    assert_eq!(window.headline(), "The lamp on the mole is lit again");
    let quotes = &window.desk().document().article().records().quotes;
    assert_eq!(quotes.len(), 1, "found");
    window.key(Modifiers::COMMAND, Key::S);
    assert!(
        !window.desk().document().is_changed(),
        "saved under its headline"
    );
    room.read("the-lamp-on-the-mole-is-lit-again.ron");
    window.picture("from-text");
}

#[test]
fn an_export_lands_in_the_file_that_was_named() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::E);
    window.click(Role::Button, "Export as HTML page…");
    window.picture("picker");
    window.click(Role::Button, "Export");
    let page = std::fs::read_to_string(room.path("mira-sails-again.html")).unwrap();
    assert!(page.contains("The Mira sails again"), "the headline");
    assert!(page.contains("tar and oranges"), "the quote");
    window.key(Modifiers::COMMAND, Key::E);
    window.click(Role::Button, "Export as HTML page…");
    window.click(Role::Button, "Export");
    let told = "mira-sails-again.html is there already. Choose another name, or replace it.";
    window.harness.get_by_label(told);
    window.click(Role::Button, "Replace");
    assert!(
        window.harness.query_by_label(told).is_none(),
        "replaced when said twice"
    );
}

#[test]
fn what_somebody_else_wrote_meanwhile_is_put_together_and_said() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let path = room.path("mira-sails-again.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    #[expect(
        clippy::disallowed_methods,
        reason = "somebody else's program writes here"
    )]
    std::fs::write(&path, text.replace("crew of nine", "crew of ten")).unwrap();
    window.harness.event(egui::Event::Text("Now ".to_owned()));
    window.settle();
    window.key(Modifiers::COMMAND, Key::S);
    let told: Vec<&str> = window
        .desk()
        .notices()
        .lasting
        .iter()
        .map(|told| told.words.as_str())
        .collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("was changed outside"), "{told:?}");
    assert!(told[0].contains("mira-sails-again.ron"), "{told:?}");
    let headline = window.headline();
    assert!(headline.starts_with("Now "), "the words are there");
    let saved = std::fs::read_to_string(&path).unwrap();
    assert!(saved.contains(&headline), "and in the file");
    assert!(saved.contains("crew of ten"), "with those of the other");
    window.picture("put-together");
}

#[test]
fn a_small_window_and_a_persian_article_are_pictures_too() {
    let room = Newsroom::new();
    let small = egui::vec2(1024.0, 700.0);
    let mut window = room.open_as("mira-sails-again.ron", Choice::Light, small);
    window.picture("small-light");
    let mut window = room.open_as("قایق-میرا-دوباره-راه-میافتد.ron", Choice::Dark, small);
    window.picture("small-persian");
    window.click(Role::Button, "View");
    window.picture("menu");
}

#[test]
fn a_card_is_dragged_to_another_place() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let name = "Storm flags come down along the coast, 19 mins ago, Pinned";
    let from = window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, name)
        .rect();
    let name = "A choir that sings with its hands, 4 hours ago";
    let to = window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, name)
        .rect();
    window.harness.hover_at(from.center());
    window.harness.run_steps(1);
    window.harness.drag_at(from.center());
    window.harness.run_steps(1);
    for part in [0.2, 0.6, 1.0] {
        window
            .harness
            .hover_at(from.center().lerp(to.center_bottom(), part));
        window.harness.run_steps(1);
    }
    window.picture("drag");
    window.harness.drop_at(to.center_bottom());
    window.settle();
    let queue = window.desk().shelf().queue().unwrap();
    let titles: Vec<&str> = queue
        .cards
        .iter()
        .map(|card| card.teaser.title.as_str())
        .collect();
    assert_eq!(
        titles[2], "Storm flags come down along the coast",
        "{titles:?}"
    );
}

#[test]
fn a_window_that_nobody_touches_draws_nothing() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    // A caret blinks for a while and then stays.
    window.harness.run_steps(60);
    window.rests();
}

#[test]
fn a_library_opens_on_what_can_be_gone_on_with() {
    let room = Newsroom::new();
    let mut window = room.open_folder();
    window.settle();
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine"
    );
    window.write("Search articles", "میرا");
    let shown = window
        .harness
        .query_all_by_role(Role::ListBoxOption)
        .count();
    assert_eq!(shown, 1 + 3, "one article and the three posts");
    window.write("Search articles", "vinegar");
    window.harness.get_by_label("Nothing found");
    window.picture("nothing-found");
}

#[test]
fn the_keyboard_reaches_every_part_of_the_window() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::NONE, Key::F6);
    let slug = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Slug");
    assert!(slug.is_focused(), "the inspector has it");
    window.key(Modifiers::NONE, Key::F6);
    window.harness.event(egui::Event::Text("choir".to_owned()));
    window.settle();
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Search articles");
    window.key(Modifiers::NONE, Key::F10);
    window
        .harness
        .get_by_role_and_label(Role::MenuItem, "New article");
    window.picture("menu-by-key");
    window.key(Modifiers::NONE, Key::ArrowRight);
    window.harness.get_by_role_and_label(Role::MenuItem, "Undo");
}

#[test]
fn words_are_found_counted_and_replaced_as_one_change() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::H);
    window
        .harness
        .event(egui::Event::Text("THE HARBOUR".to_owned()));
    window.settle();
    window.harness.get_by_label("1 of 4");
    window.picture("find");
    window.key(Modifiers::NONE, Key::Enter);
    window.harness.get_by_label("2 of 4");
    window.write("Replace with", "The port");
    window.click(Role::Button, "Replace all");
    let text = |window: &Window<'_>| -> String {
        let article = window.desk().document().article();
        article
            .body()
            .map(|block| block.words.text().to_owned() + "\n")
            .collect()
    };
    assert!(
        text(&window).contains("The port master waved"),
        "{}",
        text(&window)
    );
    assert!(
        text(&window).contains("translated by The port Courier"),
        "{}",
        text(&window)
    );
    window
        .harness
        .get_by_label("Replaced in 4 places, 1 of them in the posts");
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(
        text(&window).contains("The harbour master waved"),
        "one undo for all"
    );
    window.write("Find in the article", "She was never ours");
    window.key(Modifiers::NONE, Key::Escape);
    window
        .harness
        .event(egui::Event::Text("It was never theirs".to_owned()));
    window.settle();
    assert!(
        text(&window).contains("“It was never theirs to keep"),
        "{}",
        text(&window)
    );
}

#[test]
fn a_quote_in_the_ledger_is_selected_on_the_page_and_can_be_typed_over() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.click(Role::Tab, "Quotes");
    let row = "“She was never ours to keep,”, Laleh Omid, harbour master, Found, to confirm";
    window.click(Role::ListBoxOption, row);
    window.picture("quote-chosen");
    window.harness.event(egui::Event::Text("X".to_owned()));
    window.settle();
    let article = window.desk().document().article();
    let text: String = article
        .body()
        .map(|block| block.words.text().to_owned())
        .collect();
    assert!(text.contains("from the mole. X Laleh Omid said"), "{text}");
}

#[test]
fn words_that_are_selected_are_counted_as_those_of_the_article_are() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.harness.get_by_label("76 words");
    window.key(Modifiers::COMMAND, Key::A);
    window.harness.get_by_label("76 of 76 words");
    window.key(Modifiers::COMMAND, Key::Home);
    window.key(Modifiers::SHIFT, Key::ArrowDown);
    window.harness.get_by_label("1 word selected");
}
