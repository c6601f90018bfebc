//! What is typed in the fields of the panels is kept with each letter, and taken back as typed.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::library::disk::RealDisk;
use nutgraf::library::journal;
use nutgraf::model::article::Article;
use nutgraf::model::particulars::{Particulars, Slug};
use nutgraf::model::quote::QuoteId;
use nutgraf::model::source::PartyId;

use crate::newsroom::{Newsroom, Window};

const FILE: &str = "mira-sails-again.ron";
const QUOTE: &str = "“She still smells of tar and oranges. I would know her in the dark.”, Nima Parsa, helmsman, Confirmed";
const SOURCE: &str = "as reported by Mahtab and translated by the Harbour Courier";

/// Goes into the first field of that name and takes what is there for what is typed next.
fn enter(window: &mut Window<'_>, name: &str) {
    let mut fields = window.harness.get_all_by_label(name);
    fields.next().unwrap().focus();
    drop(fields);
    window.settle();
    window.key(Modifiers::COMMAND, Key::A);
}

/// Types as hands do, a letter at a time.
fn letters(window: &mut Window<'_>, words: &str) {
    for letter in words.chars() {
        window.harness.event(Event::Text(letter.to_string()));
        window.harness.run_steps(2);
    }
}

fn article<'a>(window: &'a Window<'_>) -> &'a Article {
    window.desk().document().article()
}

fn known<'a>(window: &'a Window<'_>) -> &'a Particulars {
    article(window).particulars()
}

fn shown(window: &Window<'_>, name: &str) -> String {
    let mut fields = window
        .harness
        .get_all_by_role_and_label(Role::TextInput, name);
    let value = fields.next().unwrap().accesskit_node().value();
    value.unwrap_or_default()
}

fn lead(window: &Window<'_>) -> String {
    let first = article(window).body().next().unwrap();
    first.words.text().to_owned()
}

/// Types in a field without leaving it, loses the program, and opens the article again.
fn survives(
    open: &dyn Fn(&mut Window<'_>),
    field: &str,
    typed: &str,
    is_there: &dyn Fn(&Article) -> bool,
) {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(FILE));
    open(&mut window);
    enter(&mut window, field);
    letters(&mut window, typed);
    let before = article(&window).clone();
    assert!(is_there(&before), "{field}: {typed}");
    // No field was left and nothing was saved: as a crash does it.
    drop(window);
    let window = room.open_kept(Some(FILE));
    assert_eq!(*article(&window), before, "{field} after the crash");
}

#[test]
fn words_in_a_field_that_was_not_left_come_back_after_a_crash() {
    let quotes = |window: &mut Window<'_>| {
        window.click(Role::Tab, "Quotes");
        window.click(Role::ListBoxOption, QUOTE);
    };
    let lengths = |window: &mut Window<'_>| window.key(Modifiers::ALT, Key::Num6);
    let sources = |window: &mut Window<'_>| {
        window.click(Role::Tab, "Sources");
        window.click(Role::Button, &format!("Edit: {SOURCE}"));
    };
    let quote = |article: &Article| article.records().quotes[&QuoteId(1)].clone();
    survives(&|_| {}, "Slug", "Mira at sea", &|article| {
        let slug = article.particulars().slug.as_ref();
        slug.is_some_and(|slug| slug.as_str() == "mira-at-sea")
    });
    survives(&|_| {}, "Tags", "tar, oranges", &|article| {
        article.particulars().tags.len() == 2
    });
    survives(&|_| {}, "Sections", "Port, ", &|article| {
        article.particulars().sections == ["Port"]
    });
    survives(
        &|_| {},
        "Address on the web",
        "https://amra.example/mira",
        &|article| {
            let address = article.particulars().canonical.as_ref();
            address.is_some_and(|address| address.as_str().ends_with("/mira"))
        },
    );
    survives(&lengths, "Planned words", "640", &|article| {
        article.particulars().planned_words == 640
    });
    survives(&|_| {}, "Note to the desk", "Ring Nima", &|article| {
        article.particulars().ed_note == "Ring Nima"
    });
    let add = |name: &'static str| {
        move |window: &mut Window<'_>| {
            window.click(Role::Button, "Add for the desk");
            window.click(Role::MenuItem, name);
        }
    };
    survives(&add("Who has it"), "Who has it", "Nima", &|article| {
        article.particulars().assignee == "Nima"
    });
    survives(&add("Task"), "Task 1", "Ring Nima", &|article| {
        article.particulars().tasks[0].words == "Ring Nima"
    });
    survives(
        &add("Legal reading"),
        "Legal remark",
        "sealed",
        &|article| article.particulars().legal.remark == "sealed",
    );
    survives(&quotes, "Said on", "the night before", &move |article| {
        quote(article).occasion.at.clone().unwrap().to_string() == "the night before"
    });
    survives(&quotes, "Speaker’s role", "pilot", &move |article| {
        quote(article).speaker.role == "pilot"
    });
    survives(&sources, "Party", "Mehr Bay", &|article| {
        article.records().parties[&PartyId(1)].name == "Mehr Bay"
    });
    survives(&sources, "Link", "https://mehr.example", &|article| {
        let source = article.records().sources.values().next().unwrap();
        source.chain[0].url.is_some()
    });
}

#[test]
fn the_day_under_a_quotation_comes_back_after_a_crash() {
    survives(&|_| {}, "When it was said", "at dawn", &|article| {
        let quotes = article.records().quotes.values();
        let mut days = quotes.filter_map(|quote| quote.occasion.at.as_ref());
        days.any(|day| day.to_string() == "at dawn")
    });
}

#[test]
fn what_is_typed_stands_as_it_was_typed_until_the_field_is_left() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    enter(&mut window, "Tags");
    letters(&mut window, "tar ,");
    assert_eq!(shown(&window, "Tags"), "tar ,", "another tag can follow");
    assert_eq!(known(&window).tags.len(), 1, "and this one is kept");
    letters(&mut window, " oranges");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(shown(&window, "Tags"), "tar, oranges", "in order once left");
}

#[test]
fn a_date_is_kept_as_far_as_it_can_be_read_and_the_rest_is_told() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    enter(&mut window, "Embargo until");
    letters(&mut window, "2026-12-01 1");
    let kept = known(&window).embargo.unwrap();
    let told = |window: &Window<'_>| {
        window
            .harness
            .query_by_label_contains("is no date")
            .is_some()
    };
    assert!(!told(&window), "half-typed is no fault");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(known(&window).embargo, Some(kept), "the day stays");
    assert!(told(&window), "the words that were no date are named");
    assert!(
        shown(&window, "Embargo until").starts_with("2026-12-01 "),
        "and is shown"
    );
}

#[test]
fn one_undo_takes_back_what_was_typed_in_one_field() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    let before = article(&window).clone();
    window.click(Role::Tab, "Quotes");
    window.click(Role::ListBoxOption, QUOTE);
    enter(&mut window, "Speaker");
    letters(&mut window, "Mina");
    enter(&mut window, "Speaker’s role");
    letters(&mut window, "pilot");
    let speaker = |window: &Window<'_>| {
        let quote = &article(window).records().quotes[&QuoteId(1)];
        (quote.speaker.name.clone(), quote.speaker.role.clone())
    };
    assert_eq!(speaker(&window), ("Mina".to_owned(), "pilot".to_owned()));
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(speaker(&window), ("Mina".to_owned(), "helmsman".to_owned()));
    assert_eq!(
        shown(&window, "Speaker’s role"),
        "helmsman",
        "also in the field itself"
    );
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(*article(&window), before);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(speaker(&window), ("Mina".to_owned(), "helmsman".to_owned()));
}

#[test]
fn a_party_that_is_renamed_letter_by_letter_takes_its_sentences_along() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    let before = article(&window).clone();
    window.click(Role::Tab, "Sources");
    window.click(Role::Button, &format!("Edit: {SOURCE}"));
    enter(&mut window, "Party");
    letters(&mut window, "Me");
    assert!(
        lead(&window).contains("as reported by Me and"),
        "{}",
        lead(&window)
    );
    letters(&mut window, "hr B");
    window.key(Modifiers::NONE, Key::Backspace);
    assert_eq!(
        shown(&window, "Party"),
        "Mehr ",
        "with the blank that was typed"
    );
    letters(&mut window, "Bay");
    assert!(
        lead(&window).contains("as reported by Mehr Bay and"),
        "{}",
        lead(&window)
    );
    window.key(Modifiers::COMMAND, Key::A);
    window.key(Modifiers::NONE, Key::Backspace);
    assert!(
        lead(&window).contains("as reported by Mehr Bay and"),
        "a party has a name"
    );
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(*article(&window), before, "one undo for all of it");
    assert_eq!(shown(&window, "Party"), "Mahtab");
}

#[test]
fn a_day_typed_under_a_quotation_is_taken_back_in_its_place() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    let before = article(&window).clone();
    enter(&mut window, "When it was said");
    letters(&mut window, "at dawn");
    assert_ne!(*article(&window), before);
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(*article(&window), before);
    assert!(
        !shown(&window, "When it was said").contains("dawn"),
        "gone from the field, too"
    );
}

#[test]
fn another_name_for_the_file_is_made_of_what_stands_in_the_slug() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    enter(&mut window, "Slug");
    letters(&mut window, "at-sea");
    window.key(Modifiers::NONE, Key::F2);
    window.harness.get_by_label_contains("at-sea.ron");
}

#[test]
fn what_was_typed_in_two_fields_is_taken_back_apart_after_a_restart() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(FILE));
    window.click(Role::Tab, "Author");
    enter(&mut window, "Name");
    letters(&mut window, "Sahar Daryai");
    let between = article(&window).clone();
    enter(&mut window, "Role");
    letters(&mut window, "pilot");
    assert_ne!(*article(&window), between);
    drop(window);
    let mut window = room.open_kept(Some(FILE));
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(*article(&window), between, "the name stays");
}

#[test]
fn a_letter_in_a_field_is_in_the_journal_before_its_frame_is_over() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(FILE));
    enter(&mut window, "Slug");
    let mut typed = String::new();
    for letter in "wall-at-sea".chars() {
        typed.push(letter);
        window.harness.event(Event::Text(letter.to_string()));
        window.harness.step();
        let path = journal::path_of(&room.path(".nutgraf/journals"), article(&window).id());
        let read = journal::read(&RealDisk, &path).unwrap();
        let slug = read.log.article().particulars().slug.clone();
        assert_eq!(slug, Slug::parse(&typed), "{typed}");
    }
}
