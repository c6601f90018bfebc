//! Revisions: what an article was is there for good, whatever is done to it later.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use nutgraf::edit::command::{correction, records, typing};
use nutgraf::edit::compare::words_changed;
use nutgraf::edit::log::Log;
use nutgraf::edit::merge::towards;
use nutgraf::edit::revision::{Big, Occasion, Point, Revision, listed, together};
use nutgraf::edit::state::State;
use nutgraf::edit::transaction::Origin;
use nutgraf::library::folder::Library;
use nutgraf::library::journal::{Journal, Reach, archive, path_of};
use nutgraf::model::Time;
use nutgraf::model::article::Article;
use nutgraf::model::block::{Block, BlockKind, CorrectionKind};
use nutgraf::model::particulars::Status;

use crate::copy::noon;
use crate::disk::MemoryDisk;
use crate::files::{everything, spare};
use crate::journal::{FOLDER, back, journal_of};
use crate::laws::{Dice, act, article};

pub(crate) fn of(paragraphs: &[&str]) -> Article {
    let blocks = paragraphs.iter().map(|text| Block::paragraph(text));
    Article::from_parts(spare(), blocks.collect(), <_>::default())
}

fn minutes(after_noon: usize) -> Time {
    noon() + chrono::Duration::minutes(i64::try_from(after_noon).unwrap())
}

fn point(occasion: Occasion, minute: usize) -> Point {
    Point {
        occasion,
        at: minutes(minute),
        who: ["Ida Brandt", "سحر دوست"][minute % 2].to_owned(),
    }
}

/// Everything that is known of an article's past, from disk.
fn known(disk: &MemoryDisk, article: &Article) -> Vec<Revision> {
    let path = path_of(Path::new(FOLDER), article.id());
    together(&archive::read(disk, &path), &back(disk, article).log)
}

/// That each point that should be there gives the article it had.
fn all_there(found: &[Revision], wanted: &[(Point, Article)], about: &str) {
    for (point, article) in wanted {
        let found = found.iter().find(|revision| revision.point == *point);
        let found = found.unwrap_or_else(|| panic!("{about}: {point:?} is gone"));
        assert_eq!(found.article, *article, "{about}: {point:?}");
    }
}

#[test]
fn every_revision_reads_back_whatever_happens_after_it() {
    for seed in 0..300 {
        let mut dice = Dice(seed);
        let disk = MemoryDisk::default();
        let library = Library::open_on(Arc::new(disk.clone()), Path::new("/desk")).unwrap();
        let file = PathBuf::from("/desk/wall.ron");
        let mut log = Log::new(article(&mut dice));
        let mut journal = journal_of(&disk, log.first());
        let mut reach = Reach::default();
        let mut stamp = library.write(&file, log.article(), None).unwrap();
        // Points that are never thinned out, with what they must give.
        let mut wanted: Vec<(Point, Article)> = Vec::new();
        for minute in 0..60 {
            let about = format!("seed {seed}, minute {minute}");
            match dice.roll(10) {
                0..5 => act(&mut dice, &mut log),
                5 => {
                    let occasion = match dice.roll(3) {
                        0 => Occasion::Named(format!("as sent {minute}")),
                        1 => Occasion::Status(Status::Filed),
                        _ => Occasion::Other("a reason of next year".to_owned()),
                    };
                    let point = point(occasion, minute);
                    log.mark(point.clone());
                    wanted.push((point, log.article().clone()));
                }
                6 | 7 => {
                    stamp = library.write(&file, log.article(), Some(stamp)).unwrap();
                    journal.follow(&log, reach).unwrap();
                    let point = point(Occasion::Saved, minute);
                    log.mark(point.clone());
                    journal.saved(&file, stamp, &point).unwrap();
                    reach = Reach::of(&log);
                    if dice.roll(2) == 0 {
                        let changes = dice.roll(4);
                        journal.shorten_to(changes, &log, &file, stamp).unwrap();
                    }
                }
                8 => {
                    // The program is started again and goes on with what the disk has.
                    journal.follow(&log, reach).unwrap();
                    let read = back(&disk, log.first());
                    assert_eq!(read.damage, None, "{about}");
                    assert_eq!(read.log.article(), log.article(), "{about}");
                    journal = Journal::go_on(Arc::new(disk.clone()), &read).unwrap();
                    log = read.log;
                    reach = Reach::of(&log);
                }
                _ => {
                    // Another program changed the file: its journal is begun anew.
                    journal.follow(&log, reach).unwrap();
                    log = Log::new(log.article().clone());
                    journal = journal_of(&disk, log.first());
                    reach = Reach::default();
                }
            }
        }
        journal.follow(&log, reach).unwrap();
        all_there(&known(&disk, log.first()), &wanted, &format!("seed {seed}"));
    }
}

#[test]
fn revisions_put_away_outlive_a_torn_archive_and_are_put_away_again() {
    let disk = MemoryDisk::default();
    let journal = path_of(Path::new(FOLDER), spare());
    let revisions: Vec<Revision> = (0..8)
        .map(|minute| Revision {
            point: point(Occasion::Named(format!("{minute}")), minute),
            article: of(&["The tide is out.", &format!("It is {minute}.")]),
            entries: minute,
        })
        .collect();
    archive::add(&disk, &journal, &revisions[..5]).unwrap();
    let path = archive::path_of(&journal);
    let file = path.to_str().unwrap();
    let bytes = disk.bytes(file).unwrap();
    let first = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for cut in first..=bytes.len() {
        disk.put(file, &bytes[..cut]);
        archive::add(&disk, &journal, &revisions).unwrap();
        let mut found = archive::read(&disk, &journal);
        found.sort_by_key(|revision| revision.point.at);
        assert_eq!(found.len(), 8, "cut at {cut}");
        for (found, wanted) in found.iter().zip(&revisions) {
            assert_eq!(
                (&found.point, &found.article),
                (&wanted.point, &wanted.article),
                "cut at {cut}"
            );
        }
    }
    archive::add(&disk, &journal, &revisions).unwrap();
    assert_eq!(
        disk.bytes(file).unwrap(),
        bytes_twice(&disk, &journal, &revisions)
    );
}

/// What the archive is after the same revisions were put away once more: the same.
fn bytes_twice(disk: &MemoryDisk, journal: &Path, revisions: &[Revision]) -> Vec<u8> {
    archive::add(disk, journal, revisions).unwrap();
    disk.bytes(archive::path_of(journal).to_str().unwrap())
        .unwrap()
}

#[test]
fn a_journal_of_version_1_is_read_with_its_save() {
    let disk = MemoryDisk::default();
    let path = path_of(Path::new(FOLDER), everything().id());
    let journal = include_bytes!("../specimens/journal/v1.journal");
    disk.put(path.to_str().unwrap(), journal);
    let text = str::from_utf8(journal).unwrap();
    assert!(
        text.contains("version: 1") && !text.contains("point:"),
        "as it was"
    );
    let read = back(&disk, &everything());
    assert_eq!(read.damage, None);
    assert_eq!(read.log.entries().len(), 3, "three changes");
    let headline = read.log.article().block(1).unwrap().words.text();
    assert_eq!(headline, "The wall holds for now", "the last change");
    assert!(read.is_ahead, "one change after the save");
    let revisions = read.revisions();
    assert_eq!(revisions.len(), 1, "the save");
    assert_eq!(revisions[0].point.at, minutes(2), "after the last change");
    assert_eq!(
        revisions[0].article.block(1).unwrap().words.text(),
        "The wall holds",
        "as it was saved"
    );
}

#[test]
fn a_journal_that_nobody_understands_is_kept_beside_the_new_one() {
    let disk = MemoryDisk::default();
    let path = path_of(Path::new(FOLDER), everything().id());
    disk.put(path.to_str().unwrap(), b"written in the year 2100\n");
    journal_of(&disk, &everything());
    let kept = path.with_extension("unread-1");
    assert_eq!(
        disk.bytes(kept.to_str().unwrap()).unwrap(),
        b"written in the year 2100\n"
    );
    assert_eq!(back(&disk, &everything()).log.article(), &everything());
}

#[test]
fn of_saves_in_a_row_the_last_of_ten_minutes_is_listed() {
    let mut log = Log::new(of(&["One."]));
    let mut minute = 0;
    let mut go = |log: &mut Log, occasion, step: usize| {
        minute += step;
        let typed = typing::insert(log.state(), "a", Origin::Typing, noon()).unwrap();
        log.append(typed).unwrap();
        log.mark(Point {
            who: String::new(),
            ..point(occasion, minute)
        });
    };
    log.mark(point(Occasion::Opened, 0));
    for _ in 0..30 {
        go(&mut log, Occasion::Saved, 1);
    }
    go(&mut log, Occasion::Named("As sent".to_owned()), 1);
    go(&mut log, Occasion::Saved, 1);
    log.mark(point(Occasion::Before(Big::Paste), 40));
    log.mark(point(Occasion::Opened, 50));
    let shown = listed(log.revisions());
    let shown: Vec<String> = shown
        .iter()
        .map(|at| &log.revisions()[*at].point)
        .map(|point| format!("{:?} {}", point.occasion, point.at.format("%H:%M")))
        .collect();
    assert_eq!(
        shown,
        [
            "Opened 12:00",
            "Saved 12:09",
            "Saved 12:19",
            "Saved 12:29",
            "Saved 12:30",
            "Named(\"As sent\") 12:31",
            "Saved 12:32",
        ],
        "what was opened or about to change as it was saved is one with it"
    );
}

#[test]
fn only_a_change_that_a_writer_would_look_back_behind_is_big() {
    let long = "word ".repeat(120);
    let log = Log::new(of(&[&long]));
    let paste = |words: &str, origin| typing::insert(log.state(), words, origin, noon()).unwrap();
    let is_big = |change| Big::of(&change, log.article());
    assert_eq!(is_big(paste("a", Origin::Typing)), None);
    assert_eq!(is_big(paste("a few words", Origin::Paste)), None);
    assert_eq!(is_big(paste(&long, Origin::Paste)), Some(Big::Paste));
    let emptied = records::set_words(log.state(), 5, "", noon()).unwrap();
    assert_eq!(is_big(emptied), Some(Big::Deletion));
    let merged = towards(log.state(), &of(&["x"]), Origin::Colleague, noon()).unwrap();
    assert_eq!(is_big(merged), Some(Big::Merge));
}

#[test]
fn a_restored_article_is_what_it_was_and_one_undo_takes_it_back() {
    for seed in 0..600 {
        let mut dice = Dice(seed);
        let mut log = Log::new(article(&mut dice));
        let wanted = log.article().clone();
        for _ in 0..12 {
            act(&mut dice, &mut log);
        }
        let now = log.article().clone();
        let Some(change) = towards(log.state(), &wanted, Origin::Command, noon()) else {
            assert_eq!(now.blocks(), wanted.blocks(), "seed {seed}");
            continue;
        };
        log.append(change).unwrap();
        assert_eq!(log.article(), &wanted, "seed {seed}");
        let undo = log.undo(noon()).unwrap();
        log.append(undo).unwrap();
        assert_eq!(log.article(), &now, "seed {seed}, undone");
    }
}

#[test]
fn a_day_of_saves_costs_little_to_keep() {
    let disk = MemoryDisk::default();
    let mut state = State::new(everything());
    let journal = path_of(Path::new(FOLDER), everything().id());
    let mut revisions = Vec::new();
    // Eight hours, a listed save every ten minutes, a sentence each.
    for minute in (0..480).step_by(10) {
        let words = "The council has not answered the pilots, and nobody has asked the wall. ";
        let typed = typing::insert(&state, words, Origin::Typing, minutes(minute)).unwrap();
        let mut log = Log::new(state.article.clone());
        log.append(typed).unwrap();
        state = log.state().clone();
        revisions.push(Revision {
            point: point(Occasion::Saved, minute),
            article: state.article.clone(),
            entries: 0,
        });
    }
    archive::add(&disk, &journal, &revisions).unwrap();
    let bytes = disk
        .bytes(archive::path_of(&journal).to_str().unwrap())
        .unwrap()
        .len();
    println!("{} revisions of a day: {bytes} bytes", revisions.len());
    assert!(bytes < 300_000, "{bytes} bytes");
    assert_eq!(archive::read(&disk, &journal).len(), revisions.len());
}

#[test]
fn a_journal_of_ten_thousand_changes_is_listed() {
    let disk = MemoryDisk::default();
    let mut log = Log::new(everything());
    let mut journal = journal_of(&disk, log.first());
    for change in 0..10_000 {
        let at = noon() + chrono::Duration::seconds(i64::from(change) * 3);
        let text = if change % 6 == 5 { " " } else { "a" };
        let typed = typing::insert(log.state(), text, Origin::Typing, at).unwrap();
        log.append(typed).unwrap();
        if change % 50 == 49 {
            let who = "Ida Brandt".to_owned();
            let occasion = Occasion::Saved;
            log.mark(Point { occasion, at, who });
        }
    }
    journal.follow(&log, Reach::default()).unwrap();
    let found = known(&disk, log.first());
    let shown = listed(&found);
    let counts: Vec<_> = shown
        .windows(2)
        .map(|two| words_changed(&found[two[0]].article, &found[two[1]].article))
        .collect();
    println!(
        "10,000 changes, {} points, {} listed",
        found.len(),
        shown.len()
    );
    assert_eq!(found.len(), 200);
    assert_eq!(counts.len() + 1, shown.len());
}

#[test]
fn a_correction_is_drafted_from_what_changed_since_readers_saw_it() {
    let was = of(&[
        "The port is shut. Three boats were lost.",
        "Nobody was hurt.",
    ]);
    let mut log = Log::new(was);
    let write = |log: &mut Log, words: &str, block: usize, minute: usize| {
        let change = records::set_words(log.state(), block, words, minutes(minute));
        log.append(change.unwrap()).unwrap();
    };
    let put = |log: &Log, kind| {
        let mut log = log.clone();
        let change = correction::put(&log, kind, minutes(4)).unwrap();
        log.append(change).unwrap();
        let put = log.article().body().find_map(|block| match &block.kind {
            BlockKind::Correction(known) => Some((known.clone(), block.words.text().to_owned())),
            _ => None,
        });
        let (known, words) = put.unwrap();
        assert_eq!((known.kind, known.at), (kind, Some(minutes(4))));
        (words, log)
    };
    let (said, _) = put(&log, CorrectionKind::Correction);
    assert_eq!(said, "", "nobody has seen it");
    log.mark(point(Occasion::Status(Status::Published), 1));
    let (said, _) = put(&log, CorrectionKind::Correction);
    assert_eq!(said, "", "it reads as it did");
    write(&mut log, "The port is shut. Five boats were lost.", 5, 2);
    log.mark(point(Occasion::Saved, 3));
    let (said, _) = put(&log, CorrectionKind::Update);
    assert_eq!(said, "", "an update is news");
    let (said, mut log) = put(&log, CorrectionKind::Correction);
    let last = log.article().body().last().unwrap().clone();
    let BlockKind::Correction(known) = &last.kind else {
        panic!("{last:?}");
    };
    assert_eq!(known.was, "Three boats were lost.");
    assert_eq!(known.is, "Five boats were lost.");
    assert_eq!(
        said,
        "An earlier version of this article said: “Three boats were lost.” It now reads: “Five boats were lost.”"
    );
    let (same, _) = put(&log, CorrectionKind::Clarification);
    assert_eq!(same, said, "the one at the caret becomes another");
    log.append(log.undo(noon()).unwrap()).unwrap();
    assert_eq!(log.article().body().count(), 2, "one undo");
}
