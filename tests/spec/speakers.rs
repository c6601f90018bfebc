//! One speaker in several quotes, and speakers whom the house knows.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::action::Action;
use nutgraf::desk::theme::Choice;
use nutgraf::edit::command::{records, speakers};
use nutgraf::edit::log::Log;
use nutgraf::edit::transaction::Origin;
use nutgraf::model::Time;
use nutgraf::model::quote::{QuoteId, Speaker};
use nutgraf::record::books::{read_parties, write_parties};

use crate::copy;
use crate::library::put;
use crate::newsroom::{Newsroom, Window};

const SPECIMEN: &str = include_str!("../specimens/v1/parties.ron");

fn at(seconds: i64) -> Time {
    Time::from_timestamp(1_760_000_000 + seconds, 0).unwrap()
}

/// Changes the speaker of a quote as a field does.
fn fill(log: &mut Log, id: u32, name: &str, role: &str, seconds: i64) {
    let change = |speaker: &mut Speaker| {
        name.clone_into(&mut speaker.name);
        role.clone_into(&mut speaker.role);
    };
    let change = records::set_quote(
        log.state(),
        QuoteId(id),
        |quote| change(&mut quote.speaker),
        at(seconds),
    );
    log.append(change.unwrap()).unwrap();
}

/// Four quotes: three of Ana Bel, the second with a role of its own, and one of Ana.
fn log() -> Log {
    let copy = "quote 1: one\nquote 2: two\nquote 3: three\nquote 4: four\np: |";
    let mut log = Log::new(copy::read(copy).article);
    fill(&mut log, 1, "Ana Bel", "pilot", 0);
    fill(&mut log, 2, "ana bel", "first pilot", 1);
    fill(&mut log, 3, "Ana Bel", "pilot", 2);
    fill(&mut log, 4, "Ana", "", 3);
    log
}

fn said(log: &Log) -> Vec<String> {
    let quotes = log.article().records().quotes.values();
    let of = |speaker: &Speaker| format!("{}, {}", speaker.name, speaker.role);
    quotes.map(|quote| of(&quote.speaker)).collect()
}

#[test]
fn a_name_put_right_in_one_quote_is_put_right_in_all_with_one_undo() {
    let mut log = log();
    assert_eq!(speakers::renamed(&log), None, "nobody was called otherwise");
    // As somebody types it, with a pause, and by way of another's name.
    for (seconds, name) in [(10, "Ana"), (20, "Anna"), (40, "Anna Bell")] {
        fill(&mut log, 1, name, "pilot", seconds);
    }
    let renamed = speakers::renamed(&log).unwrap();
    assert_eq!(renamed.was.name, "Ana Bel");
    assert_eq!(renamed.others, [QuoteId(2), QuoteId(3)]);
    let before = said(&log);
    let change = speakers::follow(log.state(), &renamed, at(50)).unwrap();
    assert_eq!(change.origin, Origin::Command);
    log.append(change).unwrap();
    let all = [
        "Anna Bell, pilot",
        "Anna Bell, first pilot",
        "Anna Bell, pilot",
        "Ana, ",
    ];
    assert_eq!(said(&log), all);
    assert_eq!(speakers::renamed(&log), None, "it was done");
    let undo = log.undo(at(60)).unwrap();
    log.append(undo).unwrap();
    assert_eq!(said(&log), before, "one undo");
}

#[test]
fn a_role_put_right_is_put_right_where_it_was_the_same() {
    let mut log = log();
    fill(&mut log, 3, "Ana Bel", "chief pilot", 10);
    let renamed = speakers::renamed(&log).unwrap();
    assert_eq!(renamed.others, [QuoteId(1)], "a role of its own stays");
    let change = speakers::follow(log.state(), &renamed, at(50)).unwrap();
    log.append(change).unwrap();
    assert_eq!(
        said(&log)[..3],
        [
            "Ana Bel, chief pilot",
            "ana bel, first pilot",
            "Ana Bel, chief pilot"
        ]
    );
    fill(&mut log, 4, "", "", 60);
    assert_eq!(
        speakers::renamed(&log),
        None,
        "a name that is gone is no other name"
    );
}

#[test]
fn the_address_book_keeps_speakers_and_all_it_does_not_know() {
    let mut book = read_parties(SPECIMEN.as_bytes()).unwrap().book;
    assert_eq!(write_parties(&book), SPECIMEN, "written as it is");
    let speaker = |name: &str, role: &str| Speaker {
        name: name.to_owned(),
        role: role.to_owned(),
    };
    assert_eq!(book.speakers[1].speaker, speaker("لاله امید", "رئیس بندر"));
    assert!(
        !book.keep(&speaker("Laleh Omid", "harbour master")),
        "known"
    );
    assert!(book.keep(&speaker("لاله اميد", "مدیر بندر")), "another role");
    assert_eq!(book.speakers.len(), 3, "of the same speaker");
    assert!(book.keep(&speaker("Sahar Doust", "")));
    let text = write_parties(&book);
    assert!(
        text.contains("telephone: \"kept by another program\""),
        "{text}"
    );
    assert_eq!(read_parties(text.as_bytes()).unwrap().book, book);
}

fn card<'a>(room: &Newsroom, row: &str) -> Window<'a> {
    let size = egui::vec2(1440.0, 1300.0);
    let mut window = room.open_as("mira-sails-again.ron", Choice::Light, size);
    window.click(Role::Tab, "Quotes");
    window.click(Role::ListBoxOption, row);
    window
}

fn names(window: &Window<'_>) -> Vec<String> {
    let article = window.desk().document().article();
    let quotes = article.records().quotes.values();
    quotes.map(|quote| quote.speaker.name.clone()).collect()
}

const OMID: &str = "“She was never ours to keep,”, Laleh Omid, harbour master, Found, to confirm";

#[test]
fn the_ledger_offers_to_change_a_speaker_in_the_other_quotes() {
    let room = Newsroom::new();
    let mut window = card(&room, OMID);
    window.write("Speaker", "Laleh Omidi");
    window
        .harness
        .get_by_label("One other quote still has “Laleh Omid”");
    window.picture("speaker-elsewhere");
    window.click(Role::Button, "Change it there too");
    assert_eq!(names(&window), ["Nima Parsa", "Laleh Omidi", "Laleh Omidi"]);
    window
        .harness
        .get_by_label("Laleh Omidi is now the speaker of 2 quotes");
    window.click(Role::Button, "Undo");
    assert_eq!(names(&window), ["Nima Parsa", "Laleh Omidi", "Laleh Omid"]);
}

#[test]
fn a_speaker_changed_on_the_page_is_told_of() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    // The second quotation gets a block, whose speaker stands under it.
    window.click(Role::Tab, "Quotes");
    window.click(Role::ListBoxOption, OMID);
    window.harness.state_mut().ask(Action::LiftQuote);
    window.settle();
    window.harness.state_mut().ask(Action::ShowArticle);
    window.settle();
    window.key(Modifiers::NONE, Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Who said it"));
    window.key(Modifiers::COMMAND, Key::A);
    window
        .harness
        .event(egui::Event::Text("Leila Omid".to_owned()));
    window.settle();
    window.key(Modifiers::NONE, Key::Escape);
    window
        .harness
        .get_by_label("One other quote still has “Laleh Omid”");
    window.harness.state_mut().ask(Action::KeepSpeaker);
    window.settle();
    window
        .harness
        .get_by_label("Leila Omid is in the address book");
    window.key(Modifiers::NONE, Key::Tab);
    window.key(Modifiers::NONE, Key::Escape);
    let again = "One other quote still has “Laleh Omid”";
    assert!(window.harness.query_by_label(again).is_none(), "told once");
    window.harness.state_mut().ask(Action::FollowSpeaker);
    window.settle();
    assert_eq!(names(&window), ["Nima Parsa", "Leila Omid", "Leila Omid"]);
}

#[test]
fn a_speaker_kept_in_the_address_book_is_offered_in_any_article() {
    let room = Newsroom::new();
    let book = room.path("parties.ron");
    put(&book, SPECIMEN);
    let mut window = card(&room, OMID);
    window.write("Speaker", "Sara Dustan");
    window.harness.state_mut().ask(Action::KeepSpeaker);
    window.settle();
    window
        .harness
        .get_by_label("Sara Dustan is in the address book");
    let text = String::from_utf8(std::fs::read(&book).unwrap()).unwrap();
    assert!(
        text.contains("Sara Dustan") && text.contains("house:"),
        "{text}"
    );
    drop(window);
    let mut window = card(
        &room,
        "«ما هنوز منتظریم», Laleh Omid, harbour master, Found, to confirm",
    );
    window.write("Speaker", "dust");
    window.picture("speaker-offered");
    let offered = window
        .harness
        .get_by_role_and_label(Role::Button, "Sara Dustan, harbour master");
    offered.click();
    window.settle();
    assert_eq!(names(&window)[2], "Sara Dustan");
    window.write("Speaker", "sara");
    window.key(Modifiers::NONE, Key::Tab);
    let offered = Some("Sara Dustan, harbour master");
    assert_eq!(window.focused().as_deref(), offered, "by keyboard");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(names(&window)[2], "Sara Dustan");
    assert_eq!(window.focused().as_deref(), Some("Speaker"));
    window.write("Speaker", "لاله");
    let offered = window.harness.query_all_by_role(Role::Button);
    let offered: Vec<String> = offered
        .filter_map(|button| button.accesskit_node().label())
        .filter(|name| name.starts_with("لاله"))
        .collect();
    assert_eq!(offered, ["لاله امید, رئیس بندر"]);
}

#[test]
fn an_entry_of_the_address_book_is_taken_out_and_put_back_in_the_settings() {
    let room = Newsroom::new();
    let path = room.path("parties.ron");
    put(&path, SPECIMEN);
    let book = || read_parties(&std::fs::read(&path).unwrap()).unwrap().book;
    let before = book();
    let speaker = before.speakers[0].speaker.name.clone();
    let party = before.parties.values().next().unwrap().name.clone();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::Comma);
    window.click(Role::Tab, "House");
    window.picture("settings-book");
    let remove = format!("Remove: {party}");
    let button = window.harness.get_by_role_and_label(Role::Button, &remove);
    button.focus();
    window.settle();
    window.key(Modifiers::NONE, Key::Enter);
    assert!(book().parties.values().all(|known| known.name != party));
    window.click(Role::Button, "Put back");
    assert_eq!(book(), before, "as it was");
    window.click(Role::Button, &format!("Remove: {speaker}"));
    window.picture("settings-book-removed");
    assert_eq!(book().speakers[..], before.speakers[1..]);
    window.click(Role::Button, "Done");
    let known = window.desk().shelf().address_book().unwrap();
    assert_eq!(*known, book(), "offered no more");
}
