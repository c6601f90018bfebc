//! Words replaced in several articles together: looked at first, and taken back by one undo.

use std::path::Path;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::action::Action;
use nutgraf::edit::command::find::{Finder, Search};
use nutgraf::edit::revision::Big;
use nutgraf::library::folder::Library;
use nutgraf::library::recovery;
use nutgraf::library::rewrite::{Rewriter, Stays};
use nutgraf::model::Time;
use nutgraf::model::article::Article;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";
const SALT: &str = "salt-prices-fall-for-a-third-week.ron";

fn noon() -> Time {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn words(article: &Article) -> String {
    let blocks = article.blocks().iter();
    let words: Vec<&str> = blocks.map(|block| block.words.text()).collect();
    words.join("\n")
}

fn types(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

/// Opens the question, types both, and looks.
fn look(window: &mut Window<'_>, find: &str, with: &str) {
    window.harness.state_mut().ask(Action::ReplaceInArticles);
    window.settle();
    types(window, find);
    window.key(Modifiers::NONE, Key::Tab);
    types(window, with);
    window.click(Role::Button, "Look");
}

/// The articles that are listed, and whether each is to be changed.
fn listed(window: &Window<'_>) -> Vec<(String, bool)> {
    let rows = window.harness.query_all_by_role(Role::CheckBox);
    rows.map(|row| {
        let node = row.accesskit_node();
        let is_on = node.toggled() == Some(egui::accesskit::Toggled::True);
        (node.label().unwrap_or_default(), is_on)
    })
    .collect()
}

#[test]
fn words_are_replaced_in_open_and_closed_articles_and_one_undo_brings_all_back() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    let (mira, salt) = (words(window.desk().document().article()), room.read(SALT));
    look(&mut window, "Salt", "Brine");
    window.picture("rewriting-looked");
    let found = listed(&window);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].0.starts_with("Salt prices fall"), "{found:?}");
    assert!(found.iter().all(|(_, is_on)| *is_on), "{found:?}");
    window.click(Role::Button, "Replace in 2 articles");
    let here = words(window.desk().document().article());
    assert_eq!(here, mira.replace("Salt", "Brine"), "on the desk");
    let there = room.read(SALT);
    assert_eq!(words(&there), words(&salt).replace("Salt", "Brine"));
    window.picture("rewriting-done");
    window
        .harness
        .get_by_label("Replaced in 2 places in 2 articles");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(words(window.desk().document().article()), mira, "one undo");
    assert_eq!(words(&room.read(SALT)), words(&salt), "in the file too");
}

#[test]
fn an_article_that_is_left_out_stays_and_a_changed_one_has_its_own_undo() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    look(&mut window, "Salt", "Brine");
    let mira = window.harness.query_all_by_role(Role::CheckBox);
    let mira = mira.into_iter().find_map(|row| {
        let name = row.accesskit_node().label()?;
        name.starts_with("The Mira sails again").then_some(name)
    });
    window.click(Role::CheckBox, &mira.unwrap());
    assert_eq!(
        listed(&window).iter().filter(|(_, is_on)| *is_on).count(),
        1
    );
    window.click(Role::Button, "Replace in 1 article");
    let here = words(window.desk().document().article());
    assert!(here.contains("Salt and timber"), "{here}");
    drop(window);
    let mut window = room.open_kept(Some(SALT));
    assert_eq!(window.headline(), "Brine prices fall for a third week");
    assert!(!window.desk().document().is_changed(), "all is in its file");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.headline(), "Salt prices fall for a third week");
}

#[test]
fn words_that_are_typed_on_are_not_taken_back_with_the_others() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    look(&mut window, "Salt", "Brine");
    window.click(Role::Button, "Replace in 2 articles");
    window.key(Modifiers::COMMAND, Key::End);
    types(&mut window, " More");
    window.key(Modifiers::COMMAND, Key::Z);
    let here = words(window.desk().document().article());
    assert!(
        here.contains("Brine and timber") && !here.contains("More"),
        "{here}"
    );
    assert!(words(&room.read(SALT)).contains("Brine prices"));
    types(&mut window, " More");
    window.harness.state_mut().ask(Action::TakeBackReplaced);
    window.settle();
    assert!(words(&room.read(SALT)).contains("Salt prices"), "untouched");
    let here = words(window.desk().document().article());
    assert!(here.contains("Brine") && here.contains("More"), "{here}");
    let why = "it was changed since";
    let mut told = window.harness.query_all_by_label_contains(why);
    assert!(told.next().is_some(), "it is said why");
}

#[test]
fn words_of_confirmed_quotes_stay_and_are_counted() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(SALT));
    look(&mut window, "tar and oranges", "salt");
    let found = listed(&window);
    let only = &found[0];
    assert!(only.0.contains("left in confirmed quotes"), "{only:?}");
    assert!(!only.1, "{only:?}");
    let go = window.harness.get_by_label("Replace in 0 articles");
    assert!(go.accesskit_node().is_disabled());
}

#[test]
fn no_hit_is_said_and_a_picked_few_are_looked_through_alone() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    look(&mut window, "walrus", "seal");
    window.harness.get_by_label("Nothing found");
    let go = window.harness.get_by_label("Look");
    assert!(go.accesskit_node().is_disabled(), "there is nothing to do");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("Find in articles").is_none());
}

/// Puts `with` in the place of `find` in one article.
fn change(rewriter: &Rewriter, path: &Path, find: &str, with: &str) -> Result<bool, Stays> {
    let search = Search {
        words: find.to_owned(),
        ..Search::default()
    };
    let finder = Finder::new(&search).unwrap();
    let make = |state: &_| finder.replace_all(state, with, noon()).0;
    let done = rewriter.change(path, Big::ReplaceAll, make);
    done.map(|stamp| stamp.is_some())
}

#[test]
fn what_somebody_has_open_or_has_not_saved_is_left_alone() {
    let room = Newsroom::new();
    let rewriter = || {
        let library = Library::open(room.folder.path()).unwrap();
        Rewriter::new(library, None, "Ida", noon())
    };
    let path = room.path(MIRA);
    let window = room.open_kept(Some(MIRA));
    let left = change(&rewriter(), &path, "Salt", "Brine");
    assert!(matches!(left, Err(Stays::Open)), "{left:?}");
    drop(window);
    let mut window = room.open_kept(Some(MIRA));
    types(&mut window, "Now ");
    drop(window);
    let left = change(&rewriter(), &path, "Salt", "Brine");
    assert!(matches!(left, Err(Stays::Ahead)), "{left:?}");
    assert!(words(&room.read(MIRA)).contains("Salt and timber"));
    let salt = room.path(SALT);
    assert!(!change(&rewriter(), &salt, "walrus", "seal").unwrap());
    assert!(change(&rewriter(), &salt, "scales", "weights").unwrap());
}

#[test]
fn a_file_that_is_changed_meanwhile_keeps_what_others_wrote_and_nothing_is_ahead() {
    let room = Newsroom::new();
    let library = Library::open(room.folder.path()).unwrap();
    let rewriter = Rewriter::new(library.clone(), None, "Ida", noon());
    let path = room.path(SALT);
    let finder = Finder::new(&Search {
        words: "Salt".to_owned(),
        ..Search::default()
    });
    let left = rewriter.change(&path, Big::ReplaceAll, |state| {
        let kept = library.read(&path).unwrap();
        let mut records = kept.article.records().clone();
        records.particulars.urgency = 4;
        let theirs = kept.article.with_records(records);
        library.write(&path, &theirs, Some(kept.stamp)).unwrap();
        finder.unwrap().replace_all(state, "Brine", noon()).0
    });
    assert!(matches!(left, Err(Stays::Save(_))), "{left:?}");
    let now = room.read(SALT);
    assert_eq!(now.particulars().urgency, 4, "their change is there");
    assert!(words(&now).contains("Salt prices"), "and ours is not");
    let found = recovery::look(&library, None, noon());
    assert!(found.ahead.is_empty(), "{:?}", found.ahead);
    // The next one goes on from what they wrote.
    assert!(change(&rewriter, &path, "Salt", "Brine").unwrap());
    let now = room.read(SALT);
    assert_eq!(now.particulars().urgency, 4);
    assert!(words(&now).contains("Brine prices"));
}
