//! Two programs at one article: each sees the other, reads along, and no word of either is lost.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::library::disk::RealDisk;
use nutgraf::library::folder::Library;
use nutgraf::library::presence::{Open, Who, folder, present};
use nutgraf::library::recovery;
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::block::BlockKind;
use nutgraf::model::conflict::conflicts;

use crate::copy::noon;
use crate::desk_beside::beside;
use crate::disk::MemoryDisk;
use crate::laws::Dice;
use crate::newsroom::{Newsroom, Window};

/// Between two sentences of one of them.
const PAUSE: Duration = Duration::from_millis(400);
const MIRA: &str = "mira-sails-again.ron";

/// A window of somebody by that name.
fn open<'a>(room: &Newsroom, user: &str) -> Window<'a> {
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        keeps_journals: true,
        user: user.to_owned(),
        ..Options::default()
    };
    Window::new(options, egui::vec2(1440.0, 900.0))
}

fn type_words(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

fn wait(window: &mut Window<'_>) {
    for _ in 0..40 {
        window.settle();
    }
}

fn later(seconds: i64) -> Time {
    noon() + chrono::Duration::seconds(seconds)
}

fn who(user: &str, host: &str, process: u32) -> Who {
    Who {
        user: user.to_owned(),
        host: host.to_owned(),
        process,
    }
}

fn id() -> ArticleId {
    ArticleId(uuid::Uuid::from_u128(9))
}

fn words(article: &Article) -> String {
    let blocks = article.blocks().iter();
    let copy = blocks.filter(|block| block.kind != BlockKind::EditorsNote);
    copy.map(|block| format!("{}\n", block.words.text()))
        .collect()
}

#[test]
fn whoever_opens_an_article_sees_who_else_has_it_open() {
    let disk: Arc<MemoryDisk> = Arc::default();
    let place = folder(Path::new("/desk"));
    let one = Open::begin(
        disk.clone(),
        &place,
        id(),
        who("Sahar", "hall-1", 4),
        noon(),
    )
    .unwrap();
    assert_eq!(one.others(noon()), [], "nobody else");
    let two = Open::begin(
        disk.clone(),
        &place,
        id(),
        who("Omar", "hall-2", 4),
        later(5),
    )
    .unwrap();
    let seen = two.others(later(5));
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert_eq!(seen[0].who, who("Sahar", "hall-1", 4), "who and where");
    assert_eq!(seen[0].since, noon(), "since when");
    assert_eq!(
        one.others(later(5))[0].who.user,
        "Omar",
        "each sees the other"
    );
    let elsewhere = ArticleId(uuid::Uuid::from_u128(10));
    let three = who("Ida", "hall-3", 4);
    let _three = Open::begin(disk.clone(), &place, elsewhere, three, later(6)).unwrap();
    assert_eq!(one.others(later(6)).len(), 1, "of this article only");
    drop(two);
    assert_eq!(one.others(later(7)), [], "gone when it is closed");
}

#[test]
fn a_program_on_another_machine_that_is_silent_counts_as_gone() {
    let disk: Arc<MemoryDisk> = Arc::default();
    let place = folder(Path::new("/desk"));
    let mut far = Open::begin(disk.clone(), &place, id(), who("Omar", "far", 4), noon()).unwrap();
    let near = Open::begin(disk.clone(), &place, id(), who("Sahar", "near", 4), noon()).unwrap();
    assert_eq!(near.others(later(60)).len(), 1, "a beat may be late");
    assert_eq!(near.others(later(600)), [], "silent for ten minutes");
    far.beat(later(610)).unwrap();
    assert_eq!(near.others(later(611)).len(), 1, "heard of again");
    assert_eq!(
        present(&*disk, &place, "near", later(200_000)).len(),
        0,
        "forgotten"
    );
    assert_eq!(disk.names().len(), 0, "and swept away: {:?}", disk.names());
}

#[test]
#[cfg(target_os = "linux")]
fn what_a_dead_program_of_this_machine_left_is_taken_over_without_asking() {
    let folder_of_test = tempfile::tempdir().unwrap();
    let place = folder(folder_of_test.path());
    let mut child = Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    let host = Who::here("").host;
    let disk = Arc::new(RealDisk);
    let dead = who("Omar", &host, child.id());
    let dead = Open::begin(disk.clone(), &place, id(), dead, noon()).unwrap();
    let own = Open::begin(disk.clone(), &place, id(), Who::here("Sahar"), noon()).unwrap();
    assert_eq!(own.others(later(1)), [], "it is dead");
    assert_eq!(
        present(&*disk, &place, &host, later(1)).len(),
        1,
        "only ours is left"
    );
    drop(dead);
}

#[test]
fn a_second_window_says_so_reads_along_and_writes_too() {
    let room = Newsroom::new();
    let mut one = open(&room, "Sahar Doust");
    type_words(&mut one, "Now ");
    let mut two = open(&room, "Omar Vance");
    let banner = |window: &Window<'_>| {
        let mut nodes = window.harness.query_all_by_label_contains("Also open by");
        nodes.next().is_some()
    };
    assert!(banner(&two), "the second sees the first");
    two.picture("company-second-window");
    assert!(!two.headline().starts_with("Now "), "not saved yet");
    wait(&mut one);
    wait(&mut two);
    assert!(
        two.headline().starts_with("Now "),
        "read along: {}",
        two.headline()
    );
    assert!(two.desk().notices().lasting.is_empty(), "quietly");
    two.key(Modifiers::COMMAND, Key::End);
    type_words(&mut two, " And back.");
    wait(&mut two);
    wait(&mut one);
    assert!(
        words(one.desk().document().article()).contains(" And back."),
        "both ways"
    );
    assert!(!one.desk().document().is_changed() && !two.desk().document().is_changed());
    drop(one);
    for _ in 0..6 {
        wait(&mut two);
    }
    assert!(!banner(&two), "the first is gone");
    drop(two);
    let journals = nutgraf::library::journal::list(&RealDisk, &room.path(".nutgraf/journals"));
    assert_eq!(journals.len(), 1, "one journal is left: {journals:?}");
    let library = Library::open(room.folder.path()).unwrap();
    assert_eq!(
        recovery::look(&library, None, later(0)).ahead.len(),
        0,
        "nothing is ahead"
    );
}

#[test]
fn whoever_comes_to_an_article_that_is_not_at_hand_is_told_of_on_its_page() {
    let room = Newsroom::new();
    let tells = |window: &Window<'_>| {
        let mut nodes = window.harness.query_all_by_label_contains("Also open by");
        nodes.next().map(|node| node.rect())
    };
    let mut one = open(&room, "Sahar Doust");
    beside(&mut one, "Salt");
    assert!(
        one.headline().starts_with("Salt"),
        "the other is not at hand"
    );
    let two = open(&room, "Omar Vance");
    assert!(tells(&two).is_some(), "Omar sees Sahar");
    wait(&mut one);
    let middle = tells(&one).unwrap().center().x;
    let page = one
        .harness
        .query_all_by_label_contains("The Mira sails again")
        .find(|node| node.accesskit_node().role() == Role::MultilineTextInput)
        .unwrap()
        .rect();
    assert!(
        page.left() < middle && middle < page.right(),
        "over the page that he has open"
    );
    one.key(Modifiers::COMMAND, Key::F6);
    one.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    wait(&mut one);
    assert!(tells(&one).is_some(), "and in a window of its own");
    drop(two);
    for _ in 0..6 {
        wait(&mut one);
    }
    assert!(tells(&one).is_none(), "gone with him");
}

#[test]
fn of_two_saves_at_one_instant_the_one_that_lost_its_place_is_not_taken_for_deleted() {
    let room = Newsroom::new();
    let mut one = open(&room, "Sahar Doust");
    let mut two = open(&room, "Omar Vance");
    let before = std::fs::read_to_string(room.path(MIRA)).unwrap();
    type_words(&mut one, "Now ");
    two.key(Modifiers::COMMAND, Key::End);
    type_words(&mut two, " So it is.");
    two.key(Modifiers::COMMAND, Key::S);
    // Without turns the first looks at the file before the second has put its own there.
    crate::library::put(&room.path(MIRA), &before);
    one.key(Modifiers::COMMAND, Key::S);
    let article = |window: &Window<'_>| window.desk().document().article().clone();
    assert!(
        !words(&room.read(MIRA)).contains("So it is."),
        "its place is taken"
    );
    wait(&mut two);
    let both = words(&article(&two));
    assert!(both.contains("So it is."), "{both}");
    assert!(two.headline().starts_with("Now "), "{}", two.headline());
    wait(&mut two);
    wait(&mut one);
    let kept = room.read(MIRA);
    assert!(words(&kept).contains("So it is."), "in the file again");
    assert_eq!(conflicts(&kept).len(), 0);
    assert_eq!(article(&one).blocks(), kept.blocks(), "and in both windows");
}

#[test]
fn one_sentence_changed_in_two_windows_is_a_card_with_a_button_for_each() {
    let room = Newsroom::new();
    let mut one = open(&room, "Sahar Doust");
    let mut two = open(&room, "Omar Vance");
    let article = |window: &Window<'_>| window.desk().document().article().clone();
    one.key(Modifiers::COMMAND, Key::End);
    two.key(Modifiers::COMMAND, Key::End);
    one.key(Modifiers::NONE, Key::Backspace);
    type_words(&mut one, " today.");
    two.key(Modifiers::NONE, Key::Backspace);
    type_words(&mut two, " tomorrow.");
    wait(&mut one);
    wait(&mut two);
    assert_eq!(
        conflicts(&article(&two)).len(),
        1,
        "{}",
        words(&article(&two))
    );
    two.key(Modifiers::SHIFT, Key::F8);
    two.picture("company-conflict");
    let told = |window: &Window<'_>| {
        let mut lasting = window.desk().notices().lasting.iter();
        lasting.any(|told| told.words.contains("changed by both"))
    };
    assert!(told(&two), "both changed one place");
    let before = words(&article(&two));
    assert!(
        before.contains(" today.") && before.contains(" tomorrow."),
        "{before}"
    );
    two.click(Role::Button, "Keep mine");
    let after = words(&article(&two));
    assert!(
        after.contains(" tomorrow.") && !after.contains(" today."),
        "{after}"
    );
    assert_eq!(conflicts(&article(&two)).len(), 0, "chosen");
    assert!(!told(&two), "nothing is left to choose");
    two.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(words(&article(&two)), before, "and taken back");
    two.harness
        .state_mut()
        .ask(nutgraf::desk::action::Action::KeepBoth);
    two.settle();
    let both = words(&article(&two));
    assert!(
        both.contains(" today.") && both.contains(" tomorrow."),
        "{both}"
    );
}

/// Writes into a shared article with a whole window; only the test below runs it, in a process
/// of its own.
#[test]
fn child_that_shares() {
    let Ok(name) = std::env::var("NUTGRAF_SHARE_NAME") else {
        return;
    };
    let of = |name: &str| std::env::var(name).unwrap();
    let root = Path::new(&of("NUTGRAF_SHARE_FOLDER")).to_owned();
    let long = Duration::from_secs(of("NUTGRAF_SHARE_SECONDS").parse().unwrap());
    let mut dice = Dice(of("NUTGRAF_SHARE_SEED").parse().unwrap());
    let options = Options {
        file: Some(root.join(MIRA)),
        library: Some(root),
        keeps_journals: true,
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(900.0, 700.0));
    #[expect(clippy::disallowed_methods, reason = "it writes for a real minute")]
    let begin = std::time::Instant::now();
    let mut round: u32 = 0;
    while begin.elapsed() < long {
        // As a person does who thinks between two sentences.
        std::thread::sleep((PAUSE * round).saturating_sub(begin.elapsed()));
        let word = format!("{name}{round}x");
        if dice.roll(3) == 0 {
            // Into any line, where the other may be writing too.
            window.key(Modifiers::COMMAND, Key::Home);
            for _ in 0..dice.roll(9) {
                window.key(Modifiers::NONE, Key::ArrowDown);
            }
            window.key(Modifiers::NONE, Key::End);
            type_words(&mut window, &format!(" {word}"));
        } else {
            window.key(Modifiers::COMMAND, Key::End);
            window.key(Modifiers::NONE, Key::Enter);
            type_words(&mut window, &format!("{word}."));
        }
        let is_written = |window: &Window<'_>| {
            let article = window.desk().document().article();
            let mut blocks = article.blocks().iter();
            blocks.any(|block| block.words.text().contains(&word))
        };
        if !is_written(&window) {
            // The caret was on a card of two versions; the words go under it.
            window.key(Modifiers::NONE, Key::ArrowDown);
            type_words(&mut window, &format!("{word}."));
            assert!(is_written(&window), "{word} could not be written");
        }
        // Sometimes typing goes on, sometimes it is saved in between.
        for _ in 0..dice.roll(9) {
            window.settle();
        }
        round += 1;
    }
    println!("wrote {round} words");
    while window.desk().document().is_changed() {
        window.settle();
    }
}

#[test]
fn two_programs_write_one_article_for_a_minute_and_every_word_of_both_is_there() {
    let seconds = std::env::var("NUTGRAF_SHARE_SECONDS").unwrap_or_else(|_| "60".to_owned());
    let seed = std::env::var("NUTGRAF_SHARE_SEED").map_or(2_026, |text| text.parse().unwrap());
    let room = Newsroom::new();
    let names = ["Ada", "Bo"];
    let children = names.map(|name| {
        Command::new(std::env::current_exe().unwrap())
            .args(["company::child_that_shares", "--exact", "--nocapture"])
            .env("NUTGRAF_SHARE_FOLDER", room.folder.path())
            .env("NUTGRAF_SHARE_NAME", name)
            .env("NUTGRAF_SHARE_SECONDS", &seconds)
            .env("NUTGRAF_SHARE_SEED", (seed + name.len()).to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    });
    let written = children.map(|child| {
        let done = child.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "seed {seed}: {told}");
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        let count = said.split("wrote ").nth(1).unwrap();
        count.split(' ').next().unwrap().parse::<u32>().unwrap()
    });
    let article = room.read(MIRA);
    // With the notes between two versions, into which somebody may have typed.
    let blocks = article.blocks().iter();
    let all: String = blocks
        .map(|block| format!("{}\n", block.words.text()))
        .collect();
    for (name, written) in names.into_iter().zip(written) {
        for round in 0..written {
            let word = format!("{name}{round}x");
            assert!(all.contains(&word), "seed {seed}: {word} is lost in\n{all}");
        }
    }
    let library = Library::open(room.folder.path()).unwrap();
    let now = "2026-11-23T14:00:00Z".parse().unwrap();
    assert_eq!(
        recovery::look(&library, None, now).ahead.len(),
        0,
        "seed {seed}"
    );
    println!(
        "{} words of two programs, 0 lost, {} places with two versions",
        written.iter().sum::<u32>(),
        conflicts(&article).len()
    );
}
