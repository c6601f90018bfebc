//! The recent posts have a past: undo after a restart, versions, and nothing lost that no file has.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::edit::revision::{Occasion, Point, listed};
use nutgraf::edit::transaction::Origin;
use nutgraf::library::disk::RealDisk;
use nutgraf::library::folder::Library;
use nutgraf::library::posts::{Posts, QUEUE};
use nutgraf::library::presence::{self, Open, Who};
use nutgraf::library::recovery;
use nutgraf::model::Time;
use nutgraf::model::queue::Card;

use crate::commands::nutgraf;
use crate::newsroom::{Newsroom, Window};

const SALT: &str = "Salt prices fall for a third week";

fn at(minutes: i64) -> Time {
    let noon: Time = "2026-11-23T12:00:00Z".parse().unwrap();
    noon + chrono::Duration::minutes(minutes)
}

fn point(minutes: i64) -> Point {
    Point {
        occasion: Occasion::Saved,
        at: at(minutes),
        who: "Sahar Doust".to_owned(),
    }
}

fn library(room: &Newsroom) -> Library {
    Library::open(room.folder.path()).unwrap()
}

fn posts(room: &Newsroom, minutes: i64) -> Posts {
    let library = library(room);
    let kept = library.queue().unwrap();
    let mut posts = Posts::new(library, kept);
    posts.go_on(None, &point(minutes));
    posts
}

fn titles(cards: &[Card]) -> Vec<&str> {
    let titles = cards.iter().map(|card| card.teaser.title.as_str());
    titles.collect()
}

fn shown<'a>(window: &'a Window<'_>) -> Vec<&'a str> {
    titles(&window.desk().shelf().queue().unwrap().cards)
}

fn in_file(room: &Newsroom) -> Vec<String> {
    let kept = library(room).queue().unwrap();
    let titles = titles(&kept.book.cards).into_iter();
    titles.map(str::to_owned).collect()
}

fn choose(window: &mut Window<'_>, title: &str) {
    window.click(Role::ListBoxOption, &format!("{title}, 1 hour ago"));
}

#[test]
fn a_change_of_the_posts_is_taken_back_after_a_restart() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    let before: Vec<String> = shown(&window).into_iter().map(str::to_owned).collect();
    choose(&mut window, SALT);
    window.click(Role::Button, "Remove from the queue");
    assert_eq!(shown(&window).len(), 2);
    drop(window);
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    assert_eq!(shown(&window).len(), 2);
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(shown(&window), before, "in its place again");
    assert_eq!(in_file(&room), before, "and in the file");
    drop(window);
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(shown(&window).len(), 2, "made again after one more");
}

#[test]
fn what_is_typed_in_a_post_comes_back_after_a_crash() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    choose(&mut window, SALT);
    let mut fields = window
        .harness
        .get_all_by_role_and_label(Role::TextInput, "Title");
    fields.next().unwrap().focus();
    drop(fields);
    window.harness.run_steps(2);
    window.key(Modifiers::NONE, Key::End);
    for letter in " now".chars() {
        window.harness.event(Event::Text(letter.to_string()));
        window.harness.run_steps(1);
    }
    let typed: Vec<String> = shown(&window).into_iter().map(str::to_owned).collect();
    assert!(typed[1].ends_with(" now"), "{typed:?}");
    drop(window);
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    assert_eq!(shown(&window), typed, "typed and in no file");
    window.settle();
    assert_eq!(in_file(&room), typed, "and in its file now");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(shown(&window)[1], SALT, "taken back at once");
}

#[test]
fn a_change_that_could_not_be_written_is_there_at_the_next_start() {
    let room = Newsroom::new();
    let mut now = posts(&room, 0);
    let mut cards = now.queue().cards.clone();
    cards.remove(0);
    now.change(cards.clone(), Origin::Command, at(0));
    // The file is not written: the disk was full, and then the program was gone.
    drop(now);
    assert_eq!(in_file(&room).len(), 3);
    let mut again = posts(&room, 1);
    assert_eq!(again.queue().cards, cards);
    assert!(again.due().is_some(), "to be written");
    again.save(&point(1)).unwrap();
    assert_eq!(in_file(&room).len(), 2);
    let found = recovery::look(&library(&room), None, at(2));
    assert!(
        found.ahead.is_empty(),
        "it is no article: {:?}",
        found.ahead
    );
}

#[test]
fn what_somebody_else_wrote_meanwhile_is_put_together_with_what_was_not_written() {
    let room = Newsroom::new();
    let mut now = posts(&room, 0);
    let mut cards = now.queue().cards.clone();
    cards[1].is_hidden = true;
    now.change(cards, Origin::Command, at(0));
    drop(now);
    let theirs = library(&room);
    let mut kept = theirs.queue().unwrap();
    kept.book.cards.remove(0);
    theirs.write_queue(&kept).unwrap();
    let again = posts(&room, 1);
    let cards = &again.queue().cards;
    assert_eq!(cards.len(), 2, "{:?}", titles(cards));
    assert!(cards[0].is_hidden, "what was not written");
    assert_eq!(again.last_change(), None, "theirs is not taken back by us");
}

#[test]
fn two_programs_keep_the_past_apart_and_lose_nothing() {
    let room = Newsroom::new();
    let folder = presence::folder(room.folder.path());
    let open = || {
        let who = Who::here("Omar Vance");
        Open::begin(Arc::new(RealDisk), &folder, QUEUE, who, at(0)).unwrap()
    };
    let (first, second) = (open(), open());
    let of = |open: &Open| {
        let library = library(&room);
        let kept = library.queue().unwrap();
        let mut posts = Posts::new(library, kept);
        posts.go_on(Some(open), &point(0));
        posts
    };
    let (mut one, mut two) = (of(&first), of(&second));
    let hide = |posts: &mut Posts, card: usize, minutes: i64| {
        let mut cards = posts.queue().cards.clone();
        cards[card].is_hidden = true;
        posts.change(cards, Origin::Command, at(minutes));
        posts.save(&point(minutes))
    };
    hide(&mut one, 0, 1).unwrap();
    assert!(hide(&mut two, 1, 2).is_err(), "the file is another by now");
    two.hear(library(&room).queue().unwrap(), &point(3));
    two.save(&point(3)).unwrap();
    let hidden = library(&room).queue().unwrap().book.cards;
    assert!(hidden[0].is_hidden && hidden[1].is_hidden, "both did it");
    drop((one, two, first, second));
    let again = posts(&room, 60);
    let versions = again.revisions();
    let many = listed(&versions).len();
    assert!(2 <= many, "{versions:?}");
}

#[test]
fn versions_of_the_posts_are_listed_compared_and_restored() {
    let room = Newsroom::new();
    let folder = room.folder.path().to_str().unwrap().to_owned();
    let file = room.path("queue.ron").to_str().unwrap().to_owned();
    let before = in_file(&room);
    assert_eq!(nutgraf(&["queue", "hide", &folder, "2"]).code, 0);
    assert_eq!(nutgraf(&["queue", "remove", &folder, "1"]).code, 0);
    let listing = nutgraf(&["revisions", &file]);
    assert_eq!(listing.code, 0, "{}", listing.err);
    assert!(listing.out.contains("2 posts"), "{}", listing.out);
    let compared = nutgraf(&["compare", &file, "1", "now"]);
    assert!(compared.out.contains("Storm flags"), "{}", compared.out);
    let restored = nutgraf(&["restore", &file, "1"]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert_eq!(in_file(&room), before, "{}", listing.out);
}

#[test]
fn an_earlier_version_of_the_posts_is_brought_back_in_the_window() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    let before: Vec<String> = shown(&window).into_iter().map(str::to_owned).collect();
    choose(&mut window, SALT);
    window.click(Role::Button, "Remove from the queue");
    window.harness.state_mut().ask(Action::QueueVersions);
    window.settle();
    window.harness.get_by_label_contains("3 posts").click();
    window.settle();
    window.picture("queue-versions");
    window.click(Role::Button, "Bring back");
    assert_eq!(shown(&window), before);
    assert_eq!(in_file(&room), before, "and in the file");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(shown(&window).len(), 2, "taken back as any change");
}

#[test]
fn each_act_on_the_posts_is_a_version_and_typing_is_one() {
    let room = Newsroom::new();
    let mut posts = posts(&room, 0);
    let mut versions = Vec::new();
    let mut act = |posts: &mut Posts, origin, change: &dyn Fn(&mut Vec<Card>)| {
        let mut cards = posts.queue().cards.clone();
        change(&mut cards);
        assert!(posts.change(cards.clone(), origin, at(1)));
        posts.save(&point(1)).unwrap();
        versions.push(titles(&cards).join(", "));
    };
    act(&mut posts, Origin::Command, &|cards| {
        cards.remove(0);
    });
    act(&mut posts, Origin::Command, &|cards| cards.swap(0, 1));
    for typed in ["A", "A c", "A choir"] {
        act(&mut posts, Origin::Field, &|cards| {
            typed.clone_into(&mut cards[1].teaser.title);
        });
    }
    act(&mut posts, Origin::Command, &|cards| {
        cards.push(Card::default());
    });
    let all = posts.revisions();
    let listed: Vec<String> = listed(&all)
        .into_iter()
        .map(|at| titles(&all[at].article.records().posts).join(", "))
        .collect();
    let on_the_way = [2, 3].map(|at| versions[at].clone());
    versions.retain(|version| !on_the_way.contains(version));
    assert_eq!(listed[1..], versions, "within one minute");
}
