//! The journal: every change is there after a crash, a power cut, or a torn file.

use std::io::{BufRead as _, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use nutgraf::edit::command::{records, typing};
use nutgraf::edit::log::Log;
use nutgraf::edit::revision::{Occasion, Point};
use nutgraf::edit::step::Step;
use nutgraf::edit::transaction::{Origin, Transaction};
use nutgraf::library::disk::{Disk as _, RealDisk};
use nutgraf::library::folder::Library;
use nutgraf::library::journal::{Damage, Journal, Recovered, path_of, read};
use nutgraf::model::article::Article;
use nutgraf::model::particulars::Particulars;

use crate::copy::noon;
use crate::disk::{Every, Fault, MemoryDisk};
use crate::files::everything;
use crate::laws::{Dice, act, article};

pub(crate) const FOLDER: &str = "/desk/journals";

pub(crate) fn journal_of(disk: &MemoryDisk, article: &Article) -> Journal {
    Journal::begin(Arc::new(disk.clone()), Path::new(FOLDER), article, None).unwrap()
}

pub(crate) fn back(disk: &MemoryDisk, article: &Article) -> Recovered {
    let path = path_of(Path::new(FOLDER), article.id());
    read(disk, &path).unwrap_or_else(|error| panic!("{error}"))
}

/// The point of a save at noon.
pub(crate) fn saved() -> Point {
    Point {
        occasion: Occasion::Saved,
        at: noon(),
        who: "Ida Brandt".to_owned(),
    }
}

/// Writes down what the log took since entry `from`.
fn note(journal: &mut Journal, log: &Log, from: usize) {
    for entry in &log.entries()[from..] {
        journal.append(entry).unwrap();
    }
}

/// A log with a random past, and every article it went through, the first one first.
fn past(seed: u64, acts: usize) -> (Log, Vec<Article>) {
    let mut dice = Dice(seed);
    let mut log = Log::new(article(&mut dice));
    let mut states = vec![log.article().clone()];
    for _ in 0..acts {
        let before = log.entries().len();
        act(&mut dice, &mut log);
        if before < log.entries().len() {
            states.push(log.article().clone());
        }
    }
    (log, states)
}

#[test]
fn everything_that_happened_is_read_again_and_can_be_undone() {
    for seed in 0..400 {
        let (log, _) = past(seed, 30);
        let disk = MemoryDisk::default();
        let mut journal = journal_of(&disk, log.first());
        note(&mut journal, &log, 0);
        let mut read = back(&disk, log.first());
        assert_eq!(read.damage, None, "seed {seed}");
        assert_eq!(read.log.article(), log.article(), "seed {seed}");
        assert_eq!(read.log.entries(), log.entries(), "seed {seed}");
        while let Some(undo) = read.log.undo(noon()) {
            read.log.append(undo).unwrap();
        }
        assert_eq!(
            read.log.article(),
            log.first(),
            "seed {seed}: undone after a restart"
        );
    }
}

#[test]
fn every_kind_of_step_is_read_again() {
    let mut log = Log::new(everything());
    let records = log.article().records().clone();
    let mut steps: Vec<Step> = Particulars::default()
        .changes_to(&records.particulars)
        .into_iter()
        .map(Step::Particular)
        .collect();
    steps.push(Step::Authors(records.authors.clone()));
    steps.push(Step::Posts(records.posts.clone()));
    for (id, quote) in &records.quotes {
        steps.push(Step::Quote(*id, Some(Arc::clone(quote))));
    }
    for (id, source) in &records.sources {
        steps.push(Step::Source(*id, Some(Arc::clone(source))));
    }
    for (id, party) in &records.parties {
        steps.push(Step::Party(*id, Some(Arc::clone(party))));
    }
    steps.push(Step::Quote(nutgraf::model::quote::QuoteId(77), None));
    assert!(30 < steps.len(), "every particular: {}", steps.len());
    let disk = MemoryDisk::default();
    let mut journal = journal_of(&disk, log.first());
    let selection = log.state().selection;
    log.append(Transaction {
        steps,
        selection,
        origin: Origin::Field,
        at: noon(),
    })
    .unwrap();
    note(&mut journal, &log, 0);
    assert_eq!(
        back(&disk, log.first()).log.entries(),
        log.entries(),
        "entries"
    );
}

#[test]
fn a_journal_cut_at_any_byte_gives_all_but_the_last_change() {
    let (log, states) = past(5, 12);
    let disk = MemoryDisk::default();
    let mut journal = journal_of(&disk, log.first());
    let path = path_of(Path::new(FOLDER), log.first().id());
    let file = path.to_str().unwrap();
    let mut ends = vec![disk.bytes(file).unwrap().len()];
    for entry in log.entries() {
        journal.append(entry).unwrap();
        ends.push(disk.bytes(file).unwrap().len());
    }
    let bytes = disk.bytes(file).unwrap();
    for cut in ends[0]..=bytes.len() {
        disk.put(file, &bytes[..cut]);
        let read = back(&disk, log.first());
        let whole = ends.iter().filter(|end| **end <= cut).count() - 1;
        assert_eq!(read.log.article(), &states[whole], "cut at {cut}");
        let is_torn = !ends.contains(&cut);
        assert_eq!(read.damage.is_some(), is_torn, "cut at {cut}");
        // And it goes on: what is written next is read next.
        let mut journal = Journal::go_on(Arc::new(disk.clone()), &read).unwrap();
        let mut log = read.log.clone();
        let more = typing::insert(log.state(), "z", Origin::Paste, noon()).unwrap();
        log.append(more).unwrap();
        journal.append(log.entries().last().unwrap()).unwrap();
        let again = back(&disk, log.first());
        assert_eq!(again.damage, None, "cut at {cut}, mended");
        assert_eq!(again.log.article(), log.article(), "cut at {cut}, gone on");
    }
    println!("{} cuts, each byte once", bytes.len() + 1 - ends[0]);
}

#[test]
fn a_flipped_byte_never_makes_up_a_word() {
    let (log, states) = past(9, 8);
    let disk = MemoryDisk::default();
    let mut journal = journal_of(&disk, log.first());
    note(&mut journal, &log, 0);
    let path = path_of(Path::new(FOLDER), log.first().id());
    let bytes = disk.bytes(path.to_str().unwrap()).unwrap();
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x20;
        disk.put(path.to_str().unwrap(), &flipped);
        if let Ok(read) = read(&disk, &path) {
            assert!(states.contains(read.log.article()), "byte {at}");
            assert!(read.damage.is_some(), "byte {at}");
        }
    }
    println!("{} bytes flipped", bytes.len());
}

#[test]
fn damage_in_the_middle_keeps_what_is_before_and_what_follows_a_whole_article() {
    let (log, states) = past(3, 10);
    let disk = MemoryDisk::default();
    let mut journal = journal_of(&disk, log.first());
    note(&mut journal, &log, 0);
    let path = path_of(Path::new(FOLDER), log.first().id());
    let text = String::from_utf8(disk.bytes(path.to_str().unwrap()).unwrap()).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let without: String = lines
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != 4)
        .map(|(_, l)| *l)
        .collect();
    disk.put(path.to_str().unwrap(), without.as_bytes());
    let read = back(&disk, log.first());
    assert_eq!(
        read.log.article(),
        &states[2],
        "two changes stand before the missing line"
    );
    assert!(
        matches!(read.damage, Some(Damage::Middle(_))),
        "{:?}",
        read.damage
    );
}

#[test]
fn what_is_saved_is_not_ahead_and_what_is_typed_after_it_is() {
    let disk = MemoryDisk::default();
    let library = Library::open_on(Arc::new(disk.clone()), Path::new("/desk")).unwrap();
    let mut log = Log::new(everything());
    let mut journal = journal_of(&disk, log.first());
    let path = PathBuf::from("/desk/wall.ron");
    let stamp = library.write(&path, log.article(), None).unwrap();
    journal.saved(&path, stamp, &saved()).unwrap();
    let read = back(&disk, log.first());
    assert!(!read.is_ahead, "saved");
    assert_eq!(read.saved, Some((path, stamp)), "where");
    let letter = typing::insert(log.state(), "a", Origin::Typing, noon()).unwrap();
    log.append(letter).unwrap();
    note(&mut journal, &log, 0);
    assert!(back(&disk, log.first()).is_ahead, "typed after it");
}

#[test]
fn what_was_synced_outlives_any_power_cut() {
    for seed in 0..1_500 {
        let mut dice = Dice(seed);
        let disk = MemoryDisk::default();
        let mut log = Log::new(article(&mut dice));
        let mut journal = journal_of(&disk, log.first());
        let mut states = vec![log.article().clone()];
        let mut synced = 0;
        for _ in 0..dice.roll(12) {
            let before = log.entries().len();
            act(&mut dice, &mut log);
            note(&mut journal, &log, before);
            if before < log.entries().len() {
                states.push(log.article().clone());
            }
            if dice.roll(3) == 0 {
                journal.sync().unwrap();
                synced = states.len() - 1;
            }
        }
        let after = disk.after_power_cut(&mut dice);
        let read = back(&after, log.first());
        let found = states.iter().rposition(|state| state == read.log.article());
        let found = found.unwrap_or_else(|| panic!("seed {seed}: words nobody wrote"));
        let is_safe = synced <= found || states[synced] == states[found];
        assert!(is_safe, "seed {seed}: {found} of {synced} synced changes");
    }
}

#[test]
fn every_power_cut_in_a_short_script_keeps_what_was_synced() {
    let mut ways = 0;
    for synced in 0..=3 {
        let disk = MemoryDisk::default();
        let mut log = Log::new(everything());
        let mut journal = journal_of(&disk, log.first());
        let mut states = vec![log.article().clone()];
        for (count, words) in (1..).zip(["the ", "wall ", "moves"]) {
            let typed = typing::insert(log.state(), words, Origin::Typing, noon());
            log.append(typed.unwrap()).unwrap();
            note(&mut journal, &log, count - 1);
            states.push(log.article().clone());
            if count == synced {
                journal.sync().unwrap();
            }
        }
        let mut every = Every::default();
        loop {
            let after = disk.after_one_cut(&mut every);
            let read = back(&after, log.first());
            let found = states.iter().rposition(|state| state == read.log.article());
            assert!(
                found.is_some_and(|found| synced <= found),
                "{synced} synced, {every:?}: {found:?}"
            );
            ways += 1;
            if !every.turn() {
                break;
            }
        }
    }
    println!("{ways} power cuts");
    assert!(300 < ways, "torn at every byte of three changes");
}

#[test]
fn a_day_of_typing_stays_small_and_keeps_its_undo() {
    let disk = MemoryDisk::default();
    let library = Library::open_on(Arc::new(disk.clone()), Path::new("/desk")).unwrap();
    let mut log = Log::new(everything());
    let mut journal = journal_of(&disk, log.first());
    let path = PathBuf::from("/desk/wall.ron");
    let mut stamp = library.write(&path, log.article(), None).unwrap();
    let mut most = 0;
    for letter in 0..40_000_u32 {
        let text = if letter % 6 == 5 { " " } else { "a" };
        let typed = typing::insert(log.state(), text, Origin::Typing, noon()).unwrap();
        log.append(typed).unwrap();
        journal.append(log.entries().last().unwrap()).unwrap();
        if letter % 2_000 == 1_999 {
            stamp = library.write(&path, log.article(), Some(stamp)).unwrap();
            journal.saved(&path, stamp, &saved()).unwrap();
            most = most.max(journal.bytes());
            journal.shorten(&log, &path, stamp).unwrap();
        }
    }
    assert!(most < 10 << 20, "{most} bytes");
    let mut read = back(&disk, log.first());
    assert!(!read.is_ahead, "saved");
    assert_eq!(read.log.article(), log.article(), "the words");
    let undo = read.log.undo(noon()).unwrap();
    read.log.append(undo).unwrap();
    assert_ne!(read.log.article(), log.article(), "undone after a restart");
    println!(
        "the longest journal had {most} bytes, the last {}",
        journal.bytes()
    );
}

#[test]
fn a_journal_that_cannot_be_written_says_so_and_the_old_one_stays() {
    for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied] {
        for call in 1..=5 {
            let disk = MemoryDisk::default();
            let mut log = Log::new(everything());
            let mut journal = journal_of(&disk, log.first());
            let typed = records::set_words(log.state(), 1, "New", noon()).unwrap();
            log.append(typed).unwrap();
            note(&mut journal, &log, 0);
            disk.fail_at(call, Fault::Error(kind));
            let again =
                Journal::begin(Arc::new(disk.clone()), Path::new(FOLDER), log.first(), None);
            disk.heal();
            let read = back(&disk, log.first());
            if let Err(error) = again {
                let told = error.to_string();
                assert!(
                    told.contains("as it was before") || told.contains("did not confirm"),
                    "{told}"
                );
            }
            let is_old = read.log.article() == log.article();
            assert!(
                is_old || read.log.article() == log.first(),
                "{kind:?} at call {call}"
            );
        }
    }
}

/// Types a seeded script into a journal on the real disk and says after each change that it is
/// written down; only the crash test runs it, in a process of its own.
#[test]
fn child_that_types() {
    let Ok(folder) = std::env::var("NUTGRAF_CRASH_FOLDER") else {
        return;
    };
    let seed: u64 = std::env::var("NUTGRAF_CRASH_SEED")
        .unwrap()
        .parse()
        .unwrap();
    let mut dice = Dice(seed);
    let mut log = Log::new(article(&mut dice));
    let disk = Arc::new(RealDisk);
    let mut journal = Journal::begin(disk, Path::new(&folder), log.first(), None).unwrap();
    println!("\nbegun");
    for _ in 0..1_000_000 {
        let before = log.entries().len();
        act(&mut dice, &mut log);
        note(&mut journal, &log, before);
        println!("\nwritten {}", log.entries().len());
    }
}

#[test]
fn a_killed_program_loses_no_change_that_it_had_written_down() {
    let rounds = 1_000;
    let mut dice = Dice(2_026);
    let folder = tempfile::tempdir().unwrap();
    let (mut written, mut torn) = (0, 0);
    for round in 0..rounds {
        let seed = dice.0;
        dice.roll(2);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["journal::child_that_types", "--exact", "--nocapture"])
            .env("NUTGRAF_CRASH_FOLDER", folder.path())
            .env("NUTGRAF_CRASH_SEED", seed.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let wanted = dice.roll(60);
        let mut acknowledged = None;
        for line in lines {
            let line = line.unwrap();
            if line == "begun" {
                acknowledged = Some(0);
            } else if let Some(count) = line.strip_prefix("written ") {
                acknowledged = Some(count.parse::<usize>().unwrap());
            }
            if acknowledged.is_some_and(|count| wanted <= count) {
                // Dead on the spot, whatever it was doing: SIGKILL cannot be caught.
                child.kill().unwrap();
                break;
            }
        }
        child.wait().unwrap();
        let acknowledged = acknowledged.expect("the child typed nothing");
        let mut same = Dice(seed);
        let mut log = Log::new(article(&mut same));
        let read = read(&RealDisk, &path_of(folder.path(), log.first().id())).unwrap();
        let found = read.log.entries().len();
        assert!(
            acknowledged <= found,
            "round {round}, seed {seed}: {found} of {acknowledged}"
        );
        while log.entries().len() < found {
            act(&mut same, &mut log);
        }
        assert_eq!(
            read.log.article(),
            log.article(),
            "round {round}, seed {seed}"
        );
        written += acknowledged;
        torn += usize::from(read.damage.is_some());
        RealDisk.remove(&read.path).unwrap();
    }
    println!("{rounds} kills, {written} changes acknowledged, 0 lost, {torn} torn last lines");
}
