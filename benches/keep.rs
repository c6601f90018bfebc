//! What it costs to keep every word: journal, saving, opening with a long past.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    missing_docs,
    reason = "a bench may stop loudly, and is read by nobody as a library"
)]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use divan::{Bencher, black_box};
use nutgraf::edit::command::typing;
use nutgraf::edit::log::Log;
use nutgraf::edit::merge::{Both, merge, towards};
use nutgraf::edit::revision::{Occasion, Point};
use nutgraf::edit::selection::Selection;
use nutgraf::edit::transaction::Origin;
use nutgraf::library::disk::RealDisk;
use nutgraf::library::folder::Library;
use nutgraf::library::journal::{Journal, path_of, read};
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::position::{Place, Pos};
use nutgraf::record::article::write;

fn main() {
    divan::main();
}

fn noon() -> Time {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

/// An article of so many words in paragraphs of about 50.
fn article(words: usize) -> Article {
    let headline = Block::new(BlockKind::Headline, Inline::plain("The wall that moves"));
    let paragraphs = (0..words / 50).map(|number| {
        Block::paragraph(&format!(
            "On day {number} the pilots wait for the tide and the tide waits for nobody at all. \
             On the outer berth a lamp is lit, and the third bollard moves a little. \
             Nobody has asked the wall. The council meets again when the first storm is over."
        ))
    });
    let blocks = std::iter::once(headline).chain(paragraphs).collect();
    Article::from_parts(
        ArticleId(uuid::Uuid::from_u128(7)),
        blocks,
        Records::default(),
    )
}

fn middle(article: &Article) -> Pos {
    article.pos(Place {
        block: article.blocks().len() / 2,
        offset: 12,
    })
}

/// A log on whose article somebody types, a letter a change.
fn typist(words: usize) -> Log {
    let mut log = Log::new(article(words));
    log.select(Selection::caret(middle(log.article())));
    log
}

fn type_one(log: &mut Log, number: usize) {
    let text = if number % 6 == 5 { " " } else { "a" };
    let letter = typing::insert(log.state(), text, Origin::Typing, noon()).unwrap();
    log.append(letter).unwrap();
}

fn journal(folder: &Path, log: &Log) -> Journal {
    Journal::begin(Arc::new(RealDisk), folder, log.first(), None).unwrap()
}

/// One typed letter written down, as it is before its frame is over; nothing is waited for.
#[divan::bench(args = [1_000, 100_000])]
fn write_down_a_letter(bencher: Bencher<'_, '_>, words: usize) {
    let folder = tempfile::tempdir().unwrap();
    let mut log = typist(words);
    let mut journal = journal(folder.path(), &log);
    for number in 0..100 {
        type_one(&mut log, number);
    }
    let entry = log.entries().last().unwrap().clone();
    bencher.bench_local(|| journal.append(black_box(&entry)).unwrap());
}

/// Saving an article of 1,000 words over the one before, with every sync.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn save_1000_words(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".nutgraf")).unwrap();
    let library = Library::open(folder.path()).unwrap();
    let article = article(1_000);
    let path = library.free_path(&article);
    let mut stamp = library.write(&path, &article, None).unwrap();
    bencher.bench_local(|| stamp = library.write(&path, &article, Some(stamp)).unwrap());
}

/// The least that could be done with the same bytes: write, sync, rename, sync the folder.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn bare_write_of_the_same(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let text = write(&article(1_000));
    let (new, path) = (folder.path().join("new"), folder.path().join("wall.ron"));
    bencher.bench_local(|| {
        let mut file = fs::File::create(&new).unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file.sync_all().unwrap();
        fs::rename(&new, &path).unwrap();
        fs::File::open(folder.path()).unwrap().sync_all().unwrap();
    });
}

/// File and journal of an article of 100,000 words with 10,000 changes that are not saved.
#[divan::bench(sample_count = 20)]
fn open_100000_words_with_10000_changes(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(folder.path()).unwrap();
    let mut log = typist(100_000);
    let path = library.free_path(log.article());
    let stamp = library.write(&path, log.article(), None).unwrap();
    let disk = Arc::new(RealDisk);
    let file = Some((path.as_path(), stamp));
    let mut journal = Journal::begin(disk, folder.path(), log.first(), file).unwrap();
    for number in 0..10_000 {
        type_one(&mut log, number);
        journal.append(log.entries().last().unwrap()).unwrap();
    }
    let of_journal = path_of(folder.path(), log.article().id());
    bencher.bench_local(|| {
        let kept = library.read(&path).unwrap();
        (kept, read(&RealDisk, &of_journal).unwrap())
    });
}

/// The journal of 40,000 typed letters, saved every 200 as an afternoon of pauses would.
#[divan::bench(sample_count = 20)]
fn open_a_days_journal(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let mut log = typist(1_000);
    let library = Library::open(folder.path()).unwrap();
    let path = library.free_path(log.article());
    let stamp = library.write(&path, log.article(), None).unwrap();
    let mut journal = journal(folder.path(), &log);
    let mut most = 0;
    let saved = Point {
        occasion: Occasion::Saved,
        at: noon(),
        who: "Sahar Doust".to_owned(),
    };
    for number in 0..40_000 {
        type_one(&mut log, number);
        journal.append(log.entries().last().unwrap()).unwrap();
        if number % 200 == 199 {
            journal.saved(&path, stamp, &saved).unwrap();
            most = most.max(journal.bytes());
            journal.shorten(&log, &path, stamp).unwrap();
        }
    }
    let bytes = journal.bytes();
    eprintln!("a day's journal: at most {most} bytes, {bytes} in the evening");
    let of_journal = path_of(folder.path(), log.article().id());
    bencher.bench_local(|| read(&RealDisk, &of_journal).unwrap());
}

/// Two people's changes put together and made one change, as a job does it.
#[divan::bench(args = [1_000, 100_000], sample_count = 20)]
fn merge_two_peoples_changes(bencher: Bencher<'_, '_>, words: usize) {
    let (mut ours, mut theirs) = (typist(words), typist(words));
    theirs.select(Selection::caret(Pos(3)));
    for number in 0..50 {
        type_one(&mut ours, number);
        type_one(&mut theirs, number);
    }
    let base = article(words);
    let who = Both::default();
    bencher.bench_local(|| {
        let merged = merge(&base, ours.article(), theirs.article(), &who);
        towards(ours.state(), &merged.article, Origin::Colleague, noon())
    });
}
