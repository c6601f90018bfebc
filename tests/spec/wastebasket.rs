//! The system's own wastebasket, in a process with a folder of its own for it.

use std::path::Path;
use std::process::Command;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";
const BASKET: &str = "XDG_DATA_HOME";
/// Set where the test below runs in a process of its own.
const CHILD: &str = "NUTGRAF_WASTE_CHILD";

fn throw_away(window: &mut Window<'_>) {
    window.harness.state_mut().ask(Action::ThrowAway);
    window.settle();
}

/// Throws an article away and brings it back; only the test below runs it, in a process of its own.
#[test]
fn child_that_throws_away() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    let room = Newsroom::new();
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        has_wastebasket: true,
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1200.0, 700.0));
    let was = std::fs::read(room.path(MIRA)).unwrap();
    throw_away(&mut window);
    assert!(!room.path(MIRA).exists(), "out of the library");
    let basket = std::env::var_os(BASKET).unwrap();
    let basket = Path::new(&basket).join("Trash");
    let lies = std::fs::read(basket.join("files").join(MIRA)).unwrap();
    assert!(lies == was, "in the wastebasket byte for byte");
    let note = basket.join("info").join(format!("{MIRA}.trashinfo"));
    let note = std::fs::read_to_string(note).unwrap();
    let path = format!("Path={}", room.path(MIRA).display());
    assert!(note.contains(&path), "from where: {note}");
    assert!(note.contains("DeletionDate=20"), "and since when: {note}");
    // Another article of that name comes and goes.
    crate::library::put(&room.path(MIRA), "another");
    trash::delete(room.path(MIRA)).unwrap();
    window
        .harness
        .get_by_label_contains("is in the wastebasket");
    window.click(Role::Button, "Bring back article");
    let back = std::fs::read(room.path(MIRA)).unwrap();
    assert!(back == was, "back byte for byte");
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine"
    );
    let left = std::fs::read_dir(basket.join("files")).unwrap().count();
    assert_eq!(left, 1, "the other one lies there still");
    println!("brought back");
}

#[test]
fn what_no_wastebasket_takes_stays_where_it_was() {
    let room = Newsroom::new();
    // No folder can be made where a file stands.
    crate::library::put(&room.path(".nutgraf"), "");
    let was = std::fs::read(room.path(MIRA)).unwrap();
    let mut window = room.open(MIRA);
    throw_away(&mut window);
    let told = "could not be moved to the wastebasket and is where it was";
    let told = window.harness.query_all_by_label_contains(told);
    assert!(0 < told.count(), "one sentence says so");
    assert!(
        std::fs::read(room.path(MIRA)).unwrap() == was,
        "byte for byte"
    );
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine",
        "still open"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn an_article_goes_to_the_wastebasket_of_the_system_and_comes_back() {
    let basket = tempfile::tempdir().unwrap();
    let ran = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "wastebasket::child_that_throws_away",
            "--nocapture",
        ])
        .env(CHILD, "yes")
        .env(BASKET, basket.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    let erred = String::from_utf8_lossy(&ran.stderr);
    assert!(said.contains("brought back"), "{said}{erred}");
}
