//! What others do in the folder: articles come, change, move and go, and nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

use egui::{Event, Key, Modifiers};
use nutgraf::desk::Options;
use nutgraf::desk::document::title;
use nutgraf::library::folder::Library;
use nutgraf::library::search::Search;
use nutgraf::library::watch::{Changes, Glance, Watcher};

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";

fn type_words(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

/// Lets the window's own clock go on for some seconds.
fn wait(window: &mut Window<'_>) {
    for _ in 0..60 {
        window.settle();
    }
}

fn titles(window: &Window<'_>) -> Vec<String> {
    let list = window.desk().shelf().find(&Search::default());
    let rows = (0..list.len()).filter_map(|at| list.row(at));
    rows.map(|row| row.summary.title.clone()).collect()
}

fn told(window: &Window<'_>, words: &str) -> bool {
    let mut told = window.desk().notices().lasting.iter();
    told.any(|told| told.words.contains(words))
}

#[test]
fn the_list_follows_what_others_do_in_the_folder() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    let many = titles(&window).len();
    let library = Library::open(room.folder.path()).unwrap();
    let salt = library.list().unwrap().articles;
    let salt = salt
        .iter()
        .find(|kept| title(&kept.article).starts_with("Salt"))
        .unwrap();
    let copy = salt
        .article
        .with_id(nutgraf::model::article::ArticleId(uuid::Uuid::from_u128(
            77,
        )));
    let new = room.path("from-a-colleague.ron");
    library.write(&new, &copy, None).unwrap();
    wait(&mut window);
    assert_eq!(titles(&window).len(), many + 1, "{:?}", titles(&window));
    fs::remove_file(&new).unwrap();
    fs::remove_file(&salt.path).unwrap();
    wait(&mut window);
    assert_eq!(titles(&window).len(), many - 1, "{:?}", titles(&window));
    assert!(
        !titles(&window)
            .iter()
            .any(|title| title.starts_with("Salt")),
        "gone"
    );
}

#[test]
fn the_queue_follows_too_and_can_still_be_changed_here() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    let library = Library::open(room.folder.path()).unwrap();
    let mut kept = library.queue().unwrap();
    kept.book.cards.remove(0);
    library.write_queue(&kept).unwrap();
    wait(&mut window);
    assert_eq!(
        window.desk().shelf().queue().unwrap().cards.len(),
        2,
        "as others left it"
    );
    window
        .harness
        .state_mut()
        .ask(nutgraf::desk::action::Action::AddToQueue);
    window.settle();
    assert_eq!(
        library.queue().unwrap().book.cards.len(),
        3,
        "and written again"
    );
}

#[test]
fn a_file_that_was_moved_is_followed() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    fs::create_dir(room.path("boats")).unwrap();
    fs::rename(room.path(MIRA), room.path("boats/mira.ron")).unwrap();
    wait(&mut window);
    type_words(&mut window, "Now ");
    wait(&mut window);
    assert!(!room.path(MIRA).exists(), "not made again");
    let kept = room.read("boats/mira.ron");
    assert!(title(&kept).starts_with("Now "), "{}", title(&kept));
    assert!(window.desk().notices().lasting.is_empty(), "no banner");
}

#[test]
fn a_file_that_was_taken_away_is_written_again_only_when_somebody_says_so() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    type_words(&mut window, "Now ");
    wait(&mut window);
    fs::remove_file(room.path(MIRA)).unwrap();
    wait(&mut window);
    assert!(
        told(&window, "taken away"),
        "{:?}",
        window.desk().notices().lasting
    );
    window.picture("outside-taken-away");
    type_words(&mut window, "here ");
    wait(&mut window);
    assert!(!room.path(MIRA).exists(), "nobody asked for it");
    assert!(
        window.headline().starts_with("Now here "),
        "{}",
        window.headline()
    );
    window.key(Modifiers::COMMAND, Key::S);
    wait(&mut window);
    assert!(
        title(&room.read(MIRA)).starts_with("Now here "),
        "written again"
    );
    assert!(!told(&window, "taken away"), "nothing to tell any more");
}

#[test]
fn a_folder_that_vanishes_costs_no_word_and_all_is_well_when_it_is_back() {
    let outer = Newsroom::new();
    let (here, away) = (outer.path("desk"), outer.path("away"));
    fs::create_dir(&here).unwrap();
    fs::rename(outer.path(MIRA), here.join(MIRA)).unwrap();
    let state = outer.path("state");
    let options = || Options {
        library: Some(here.clone()),
        file: Some(here.join(MIRA)),
        keeps_journals: true,
        state: Some(state.clone()),
        ..Options::default()
    };
    let size = egui::vec2(1440.0, 900.0);
    let mut window = Window::new(options(), size);
    type_words(&mut window, "Now ");
    fs::rename(&here, &away).unwrap();
    wait(&mut window);
    assert!(
        told(&window, "cannot be reached"),
        "{:?}",
        window.desk().notices().lasting
    );
    type_words(&mut window, "afloat ");
    wait(&mut window);
    assert!(!here.exists(), "nobody makes the folder again");
    assert_eq!(journals(&state).len(), 1, "the journal goes on here");
    window.picture("outside-folder-gone");
    fs::rename(&away, &here).unwrap();
    wait(&mut window);
    wait(&mut window);
    assert!(
        !told(&window, "cannot be reached"),
        "nothing to tell any more"
    );
    let kept = Library::open(&here)
        .unwrap()
        .read(&here.join(MIRA))
        .unwrap();
    assert!(
        title(&kept.article).starts_with("Now afloat "),
        "{}",
        title(&kept.article)
    );
    assert_eq!(
        journals(&state).len(),
        0,
        "the journal is in the library again"
    );
    drop(window);
    let mut window = Window::new(options(), size);
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(
        !window.headline().starts_with("Now afloat "),
        "{}",
        window.headline()
    );
}

#[test]
fn words_typed_while_the_folder_is_away_outlive_the_window() {
    let outer = Newsroom::new();
    let (here, away) = (outer.path("desk"), outer.path("away"));
    fs::create_dir(&here).unwrap();
    fs::rename(outer.path(MIRA), here.join(MIRA)).unwrap();
    let options = || Options {
        library: Some(here.clone()),
        file: Some(here.join(MIRA)),
        keeps_journals: true,
        state: Some(outer.path("state")),
        ..Options::default()
    };
    let mut window = Window::new(options(), egui::vec2(1440.0, 900.0));
    fs::rename(&here, &away).unwrap();
    wait(&mut window);
    type_words(&mut window, "Adrift ");
    drop(window);
    fs::rename(&away, &here).unwrap();
    let window = Window::new(options(), egui::vec2(1440.0, 900.0));
    assert!(
        window.headline().starts_with("Adrift "),
        "{}",
        window.headline()
    );
}

fn journals(folder: &Path) -> Vec<PathBuf> {
    nutgraf::library::journal::list(&nutgraf::library::disk::RealDisk, folder)
}

#[test]
fn the_system_tells_of_a_new_article_and_of_nothing_that_is_hidden() {
    let room = Newsroom::new();
    let root = room.folder.path();
    let (wake, woken) = channel();
    let watcher = Watcher::begin(root, move || wake.send(()).unwrap_or_default()).unwrap();
    fs::create_dir_all(root.join(".nutgraf/journals")).unwrap();
    crate::library::put(&root.join(".nutgraf/journals/a.journal"), "0");
    crate::library::put(&root.join("page.html"), "<p>");
    crate::library::put(&root.join("new.ron"), "()");
    let mut seen = Changes::default();
    while !seen.paths.contains(&root.join("new.ron")) {
        woken.recv_timeout(Duration::from_secs(20)).unwrap();
        seen.paths.extend(watcher.take().paths);
    }
    assert_eq!(seen.paths.len(), 1, "{seen:?}");
    fs::create_dir(root.join("boats")).unwrap();
    while !seen.is_everything {
        woken.recv_timeout(Duration::from_secs(20)).unwrap();
        seen.is_everything |= watcher.take().is_everything;
    }
}

#[test]
fn a_second_glance_sees_what_came_changed_and_went() {
    let room = Newsroom::new();
    let root = room.folder.path();
    let mut glance = Glance::of(root);
    assert!(glance.again(root).is_empty(), "nothing yet");
    let mut salt = fs::read_dir(root)
        .unwrap()
        .flatten()
        .map(|entry| entry.path());
    let salt = salt
        .find(|path| path.to_string_lossy().contains("salt"))
        .unwrap();
    fs::remove_file(&salt).unwrap();
    crate::library::put(&root.join("new.ron"), "()");
    crate::library::put(&room.path(MIRA), "()");
    let changes = glance.again(root).paths;
    let wanted = [salt, root.join("new.ron"), room.path(MIRA)];
    assert_eq!(changes, wanted.into_iter().collect(), "three");
}

#[test]
fn nothing_is_written_into_the_empty_place_of_a_stick() {
    let outer = Newsroom::new();
    let (here, away) = (outer.path("desk"), outer.path("away"));
    fs::create_dir(&here).unwrap();
    fs::rename(outer.path(MIRA), here.join(MIRA)).unwrap();
    let state = outer.path("state");
    let options = Options {
        library: Some(here.clone()),
        file: Some(here.join(MIRA)),
        keeps_journals: true,
        state: Some(state.clone()),
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    type_words(&mut window, "Now ");
    fs::rename(&here, &away).unwrap();
    fs::create_dir(&here).unwrap();
    wait(&mut window);
    let lasting = &window.desk().notices().lasting;
    assert!(told(&window, "cannot be reached"), "{lasting:?}");
    type_words(&mut window, "afloat ");
    window.key(Modifiers::COMMAND, Key::S);
    wait(&mut window);
    assert_eq!(
        fs::read_dir(&here).unwrap().count(),
        0,
        "all would be hidden"
    );
    assert_eq!(journals(&state).len(), 1, "the journal goes on here");
    fs::remove_dir(&here).unwrap();
    fs::rename(&away, &here).unwrap();
    wait(&mut window);
    wait(&mut window);
    let library = Library::open(&here).unwrap();
    let kept = library.read(&here.join(MIRA)).unwrap();
    let title = title(&kept.article);
    assert!(title.starts_with("Now afloat "), "{title}");
}

#[test]
fn a_save_that_failed_is_tried_again_without_another_word() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some(MIRA));
    let (file, aside) = (room.path(MIRA), room.path("aside"));
    type_words(&mut window, "Now ");
    fs::rename(&file, &aside).unwrap();
    fs::create_dir(&file).unwrap();
    wait(&mut window);
    assert!(window.desk().document().is_changed());
    assert!(told(&window, "not saved"), "and it is said");
    fs::remove_dir(&file).unwrap();
    fs::rename(&aside, &file).unwrap();
    for _ in 0..10 {
        wait(&mut window);
    }
    assert!(
        title(&room.read(MIRA)).starts_with("Now "),
        "once it can be"
    );
    assert!(!told(&window, "not saved"), "nothing to tell any more");
}
