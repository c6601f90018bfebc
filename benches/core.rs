//! How fast an article is edited, undone, opened and saved.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench may stop loudly, and is read by nobody as a library"
)]

use std::sync::Arc;

use divan::{Bencher, black_box};
use nutgraf::edit::command::typing;
use nutgraf::edit::compare::words_changed;
use nutgraf::edit::log::Log;
use nutgraf::edit::revision::{Occasion, Point, listed};
use nutgraf::edit::selection::Selection;
use nutgraf::edit::transaction::Origin;
use nutgraf::library::journal::{Journal, Reach};
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::{Address, Marks};
use nutgraf::model::position::{Place, Pos};
use nutgraf::model::quote::{Quote, QuoteId};
use nutgraf::record::article::{read, read_json, write, write_json};

const SIZES: [usize; 3] = [1_000, 20_000, 100_000];

fn main() {
    divan::main();
}

fn noon() -> Time {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn id() -> ArticleId {
    ArticleId(uuid::Uuid::from_u128(7))
}

/// An article of so many words: paragraphs of about 50, each with a link, every fifth a quote.
fn article(words: usize) -> Article {
    let sentences = "The pilots wait for the tide and the tide waits for nobody at all. \
        On the outer berth a lamp is lit, and the third bollard moves a little. \
        Nobody has asked the wall. The council meets again when the first storm is over.";
    let link = Marks {
        link: Address::new("https://courier.example/wall"),
        ..Marks::NONE
    };
    let mut records = Records::default();
    let mut quote = Quote::default();
    quote.speaker.name = "Sohrab Tavan".to_owned();
    records.quotes.insert(QuoteId(1), Arc::new(quote));
    let mut blocks = vec![Block::new(
        BlockKind::Headline,
        Inline::plain("The wall that moves"),
    )];
    for at in 0..words / 50 {
        let mut inline = Inline::plain(sentences);
        inline.push(" Read on", &link);
        let kind = match at % 5 {
            4 => BlockKind::Quote(Some(QuoteId(1))),
            _ => BlockKind::Paragraph,
        };
        blocks.push(Block::new(kind, inline));
    }
    Article::from_parts(id(), blocks, records)
}

fn middle(article: &Article) -> Pos {
    article.pos(Place {
        block: article.blocks().len() / 2,
        offset: 12,
    })
}

/// One letter in the middle, through command, log and history.
#[divan::bench(args = SIZES)]
fn type_a_letter(bencher: Bencher<'_, '_>, words: usize) {
    let mut log = Log::new(article(words));
    log.select(Selection::caret(middle(log.article())));
    bencher.bench_local(move || {
        let letter = typing::insert(log.state(), "a", Origin::Typing, noon()).unwrap();
        log.append(black_box(letter)).unwrap();
    });
}

/// A thousand changes of their own, taken back one by one.
#[divan::bench(args = SIZES, sample_count = 20)]
fn undo_1000_steps(bencher: Bencher<'_, '_>, words: usize) {
    let mut log = Log::new(article(words));
    log.select(Selection::caret(middle(log.article())));
    for _ in 0..1_000 {
        let word = typing::insert(log.state(), "ab ", Origin::Paste, noon()).unwrap();
        log.append(word).unwrap();
    }
    bencher
        .with_inputs(|| log.clone())
        .bench_local_values(|mut log| {
            for _ in 0..1_000 {
                let back = log.undo(noon()).unwrap();
                log.append(back).unwrap();
            }
            log
        });
}

#[divan::bench(args = SIZES, sample_count = 30)]
fn open_ron(bencher: Bencher<'_, '_>, words: usize) {
    let text = write(&article(words));
    bencher.bench(|| read(text.as_bytes(), id()).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 30)]
fn open_json(bencher: Bencher<'_, '_>, words: usize) {
    let text = write_json(&article(words));
    bencher.bench(|| read_json(text.as_bytes(), id()).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 30)]
fn write_ron(bencher: Bencher<'_, '_>, words: usize) {
    let article = article(words);
    bencher.bench(|| write(&article));
}

#[divan::bench(args = SIZES, sample_count = 30)]
fn export_json(bencher: Bencher<'_, '_>, words: usize) {
    let article = article(words);
    bencher.bench(|| write_json(&article));
}

/// To a file, with every sync; what the disk takes is most of it.
#[divan::bench(args = SIZES, sample_count = 20)]
fn save(bencher: Bencher<'_, '_>, words: usize) {
    let folder = tempfile::tempdir().unwrap();
    let library = nutgraf::library::folder::Library::open(folder.path()).unwrap();
    let article = article(words);
    let path = library.free_path(&article);
    let mut stamp = library.write(&path, &article, None).unwrap();
    bencher.bench_local(|| stamp = library.write(&path, &article, Some(stamp)).unwrap());
}

/// A thousand articles of a thousand words to HTML files, by the program itself.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn export_1000_articles_by_command(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("from"), folder.path().join("to"));
    let library = nutgraf::library::folder::Library::make(&from).unwrap();
    let text = write(&article(1_000));
    for number in 0..1_000_u32 {
        let own = text.replace(
            "00000000-0000-0000-0000-000000000007",
            &format!("00000000-0000-0000-0000-{number:012}"),
        );
        let path = library.root().join(format!("{number}.ron"));
        nutgraf::library::folder::Library::write_out(&path, own.as_bytes()).unwrap();
    }
    bencher.bench_local(|| {
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_nutgraf"))
            .args(["export", "--format", "html"])
            .arg(&from)
            .arg("-o")
            .arg(&to)
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
    });
}

/// The revisions of an article of 1,000 words whose journal has 10,000 changes and 200 points:
/// read from the disk, chosen, and the words new and gone of each counted.
#[divan::bench]
fn list_revisions(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let mut log = Log::new(article(1_000));
    log.select(Selection::caret(middle(log.article())));
    let disk = Arc::new(nutgraf::library::disk::RealDisk);
    let mut journal = Journal::begin(disk, folder.path(), log.article(), None).unwrap();
    for change in 0..10_000 {
        let at = noon() + chrono::Duration::seconds(change * 3);
        let text = if change % 6 == 5 { " " } else { "a" };
        let letter = typing::insert(log.state(), text, Origin::Typing, at).unwrap();
        log.append(letter).unwrap();
        if change % 50 == 49 {
            let occasion = Occasion::Saved;
            let who = String::new();
            log.mark(Point { occasion, at, who });
        }
    }
    journal.follow(&log, Reach::default()).unwrap();
    let path = journal.path().to_owned();
    bencher.bench_local(|| {
        let found = nutgraf::library::recovery::revisions(&path).unwrap();
        let shown = listed(&found);
        let article = |at: &usize| &found.get(*at).unwrap().article;
        let pairs = shown.iter().zip(shown.iter().skip(1));
        let counts = pairs.map(|(was, is)| words_changed(article(was), article(is)));
        black_box(counts.collect::<Vec<_>>())
    });
}
