//! A time to go out: said, seen in the list, checked against the embargo, and told when it comes.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::edit::compare::facts;
use nutgraf::export::format::Format;
use nutgraf::export::html;
use nutgraf::library::folder::Library;
use nutgraf::library::progress::Progress;
use nutgraf::library::search::{Index, Order, Search};
use nutgraf::model::Time;
use nutgraf::model::particulars::{Particulars, Status};

use crate::newsroom::{Newsroom, Window};
use crate::work::{add, know, letters, row_with};

const FILE: &str = "mira-sails-again.ron";
const SALT: &str = "salt-prices-fall-for-a-third-week.ron";
const NONE: Modifiers = Modifiers::NONE;

fn at(text: &str) -> Option<Time> {
    Some(text.parse().unwrap())
}

/// An article without anything to look at before it is published.
fn whole(known: &mut Particulars) {
    known.goes_out = at("2026-11-23T13:30:00Z");
}

fn known<'a>(window: &'a Window<'_>) -> &'a Particulars {
    window.desk().document().article().particulars()
}

/// What the banners say.
fn told(window: &Window<'_>) -> Vec<String> {
    let lasting = window.desk().notices().lasting.iter();
    lasting.map(|told| told.words.clone()).collect()
}

fn is_there(window: &Window<'_>, name: &str) -> bool {
    let found = window.harness.query_by_role_and_label(Role::Button, name);
    found.is_some()
}

#[test]
fn a_time_to_go_out_is_typed_as_people_say_it_and_stands_in_the_list() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    add(&mut window, "Goes out");
    letters(&mut window, "18:00");
    window.key(NONE, Key::Enter);
    window.harness.get_by_label("Out 18:00");
    window.key(Modifiers::COMMAND, Key::S);
    let row = row_with(&window, "The Mira sails again");
    assert!(row.ends_with("76 words, Out 18:00"), "{row}");
    window.picture("due-list");
    window.write("Embargo until", "2026-11-23 19:00");
    window.key(NONE, Key::Enter);
    window
        .harness
        .get_by_label("Before the embargo ends: 19:00");
    window.picture("due-embargo");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    window.picture("due-ready");
    let early = "Goes out before its embargo ends, Embargo until 2026-11-23 19:00";
    window.click(Role::Button, early);
    assert_eq!(window.focused().as_deref(), Some("Goes out"), "led there");
    window.write("Goes out", "19:30");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    assert!(!is_there(&window, early), "after it");
}

#[test]
fn what_goes_out_stands_in_the_order_of_what_is_due() {
    let room = Newsroom::new();
    know(&room, FILE, |known| {
        known.deadline = at("2026-11-25T09:00:00Z");
        known.goes_out = at("2026-11-25T18:00:00Z");
    });
    know(&room, SALT, |known| {
        known.goes_out = at("2026-11-24T18:00:00Z");
    });
    let library = Library::open(room.folder.path()).unwrap();
    let index = Index::open(&library, Index::places(&library, None));
    index
        .refresh(&library, &Progress::default(), &|| ())
        .unwrap();
    let view = index.view();
    let search = Search {
        order: Order::Deadline,
        ..Search::default()
    };
    let rows = view.find(&search).rows.into_iter();
    let rows: Vec<_> = rows.filter_map(|at| view.row(at)).collect();
    assert_eq!(rows[0].path, room.path(SALT));
    assert_eq!(rows[0].goes_out, at("2026-11-24T18:00:00Z"));
    assert_eq!(rows[1].path, room.path(FILE), "with a later deadline");
}

#[test]
fn when_the_time_comes_one_banner_says_so_and_publishes() {
    let room = Newsroom::new();
    know(&room, FILE, |known| {
        known.goes_out = at("2026-11-23T14:02:12Z");
    });
    let mut window = room.open(FILE);
    assert_eq!(told(&window), [""; 0], "not yet");
    let mut frames = 0;
    while told(&window).is_empty() {
        window.harness.step();
        frames += 1;
        assert!(frames < 20_000, "nothing was told");
    }
    window.settle();
    window.picture("due-banner");
    let said = told(&window);
    assert_eq!(said.len(), 1);
    let out = "Time for “\u{2068}The Mira sails again, with a crew of nine\u{2069}” to go out";
    let plain = |words: &str| words.replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain(&said[0]).starts_with(&plain(out)), "{said:?}");
    window.rests();
    window.click(Role::Button, "Publish now");
    window.picture("due-publish");
    assert_eq!(known(&window).stage.status, Status::Draft, "asked first");
    window.click(Role::Button, "Publish all the same");
    assert_eq!(known(&window).stage.status, Status::Published);
    assert_eq!(known(&window).goes_out, None, "it is out");
    window.settle();
    assert_eq!(told(&window), [""; 0], "done");
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
    assert_eq!(known(&window).stage.status, Status::Draft);
    assert_eq!(known(&window).goes_out, at("2026-11-23T14:02:12Z"));
    assert_eq!(told(&window).len(), 1, "due again");
}

#[test]
fn an_article_that_is_not_open_is_opened_to_be_published() {
    let room = Newsroom::new();
    know(&room, SALT, whole);
    let mut window = room.open(FILE);
    window.settle();
    assert!(told(&window)[0].contains("13:30") || told(&window)[0].contains(":30"));
    window.click(Role::Button, "Publish now");
    window.settle();
    let open = window.desk().document().path().map(ToOwned::to_owned);
    assert_eq!(open, Some(room.path(SALT)));
    window.picture("due-opened");
    if is_there(&window, "Publish all the same") {
        window.click(Role::Button, "Publish all the same");
    }
    assert_eq!(known(&window).stage.status, Status::Published);
    window.settle();
    assert_eq!(told(&window), [""; 0]);
}

#[test]
fn what_was_put_away_is_not_told_again_and_the_next_one_is() {
    let room = Newsroom::new();
    know(&room, FILE, |known| {
        known.goes_out = at("2026-11-23T13:00:00Z");
    });
    know(&room, SALT, whole);
    let mut window = room.open(FILE);
    window.settle();
    assert_eq!(told(&window).len(), 1, "one at a time");
    assert!(told(&window)[0].contains("Mira"), "the first one first");
    window.click(Role::Button, "Put away");
    window.settle();
    assert_eq!(told(&window).len(), 1);
    assert!(told(&window)[0].contains("Salt"), "{:?}", told(&window));
    window.click(Role::Button, "Put away");
    window.settle();
    assert_eq!(told(&window), [""; 0]);
    window.key(Modifiers::COMMAND, Key::S);
    assert_eq!(told(&window), [""; 0], "nor after a save");
}

#[test]
fn what_is_to_be_taken_down_is_told_while_it_is_out() {
    let room = Newsroom::new();
    know(&room, SALT, |known| {
        known.stage = Status::Published.into();
        known.expiry = at("2026-11-22T12:00:00Z");
    });
    know(&room, FILE, |known| {
        known.expiry = at("2026-11-22T12:00:00Z");
    });
    let old = "who-feeds-the-cats-of-the-customs-house.ron";
    know(&room, old, |known| {
        known.stage = Status::Published.into();
        known.expiry = at("2026-10-01T12:00:00Z");
    });
    let mut window = room.open(FILE);
    window.settle();
    window.picture("due-down");
    assert_eq!(told(&window).len(), 1);
    assert!(told(&window)[0].contains("Salt"), "{:?}", told(&window));
    assert!(told(&window)[0].contains("taken down"));
    window.click(Role::Button, "Open");
    window.settle();
    let open = window.desk().document().path().map(ToOwned::to_owned);
    assert_eq!(open, Some(room.path(SALT)));
    window.click(Role::ComboBox, "Status");
    window.click(Role::MenuItem, "Killed");
    window.settle();
    assert_eq!(
        told(&window),
        [""; 0],
        "down, and what is long over is none"
    );
}

#[test]
fn readers_get_no_time_to_go_out_and_data_has_it() {
    let room = Newsroom::new();
    know(&room, FILE, |known| {
        known.goes_out = at("2031-03-04T05:06:07Z");
    });
    let article = room.read(FILE);
    let now = "2026-11-23T14:02:00Z".parse().unwrap();
    for format in Format::ALL {
        let made = format.write(&article, &html::Options::at(now)).unwrap();
        let holds = matches!(format, Format::Json | Format::Ron);
        assert_eq!(made.text.contains("2031-03"), holds, "{format:?}");
    }
    let begun = article.particulars().clone().begun_anew(None);
    assert_eq!(begun.goes_out, None, "of another article");
    let mut records = article.records().clone();
    records.particulars.goes_out = None;
    let other = article.with_records(records);
    let told = facts(other.records(), article.records(), &|term| term.to_string());
    let told: Vec<String> = told.iter().map(|one| format!("{one:?}")).collect();
    assert!(told[0].contains("goes out"), "{told:?}");
}
