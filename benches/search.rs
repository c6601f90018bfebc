//! How fast a hundred thousand articles are read into the index, searched, and opened again.
//!
//! The library is made once, from a seed, in `target/bench-library`. Set `ARTICLES` for another
//! number of articles.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::missing_assert_message,
    missing_docs,
    reason = "a bench has a clock and prints, may stop loudly, and is read by nobody as a library"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nutgraf::desk::{Desk, Options};
use nutgraf::library::folder::Library;
use nutgraf::library::progress::Progress;
use nutgraf::library::search::{Index, Order, Search};
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::staff::{Author, Credit};
use nutgraf::record::article::write;

mod told;

const SEED: u64 = 11;
const WORDS: usize = 400;
/// Different words that occur at all.
const VOCABULARY: u64 = 60_000;

struct Dice(u64);

impl Dice {
    const fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    const fn below(&mut self, number: u64) -> u64 {
        self.next() % number
    }

    /// A word's rank, as words are spread in a language: the second half as often as the first.
    fn rank(&mut self) -> u64 {
        let part = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((VOCABULARY as f64).powf(part) as u64).min(VOCABULARY - 1)
    }
}

/// The word of a rank: short ones are frequent, every fifth one is Persian.
fn word(rank: u64) -> String {
    const LATIN: [&str; 20] = [
        "ba", "ten", "lo", "mi", "ra", "sed", "vo", "kar", "nu", "pel", "tha", "or", "in", "gra",
        "do", "wes", "che", "fa", "hul", "ye",
    ];
    const PERSIAN: [&str; 20] = [
        "با", "تن", "لو", "می", "را", "سد", "وا", "کار", "نو", "پل", "تا", "ور", "ین", "گر", "دو",
        "وس", "چه", "فا", "هل", "یه",
    ];
    let parts = if rank % 5 == 4 { PERSIAN } else { LATIN };
    let mut rest = rank;
    let mut out = String::new();
    loop {
        out.push_str(parts[(rest % 20) as usize]);
        rest /= 20;
        if rest == 0 {
            return out;
        }
    }
}

fn article(number: usize, dice: &mut Dice) -> Article {
    let mut say = |count: usize| {
        let words: Vec<String> = (0..count).map(|_| word(dice.rank())).collect();
        words.join(" ")
    };
    let mut records = Records::default();
    let author = Author {
        name: format!(
            "{} {}",
            word(number as u64 % 300),
            word(number as u64 % 700)
        ),
        ..Author::default()
    };
    records.authors = vec![Credit {
        author,
        ..Credit::default()
    }];
    let time = 1_600_000_000 + number as i64 * 977;
    records.particulars.changed = nutgraf::model::Time::from_timestamp(time, 0);
    let mut blocks = vec![Block::new(BlockKind::Headline, Inline::plain(&say(8)))];
    for _ in 0..8 {
        blocks.push(Block::paragraph(&format!("{}.", say(WORDS / 8 - 1))));
    }
    let id = ArticleId(uuid::Uuid::from_u128(number as u128 + 1));
    Article::from_parts(id, blocks, records)
}

fn library(count: usize) -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/bench-library/{count}"));
    let done = root.join(".made");
    if !done.is_file() {
        let mut dice = Dice(SEED);
        for number in 0..count {
            let folder = root.join(format!("{:03}", number / 1_000));
            std::fs::create_dir_all(&folder).unwrap();
            let path = folder.join(format!("{number}.ron"));
            std::fs::File::create(&path).unwrap();
            let text = write(&article(number, &mut dice));
            Library::write_out(&path, text.as_bytes()).unwrap();
        }
        Library::write_out(&done, b"made").unwrap();
    }
    Library::open(&root).unwrap()
}

/// What this process has computed, on all its threads.
fn cpu() -> f64 {
    let about = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = about
        .rsplit(')')
        .next()
        .unwrap_or("")
        .split_whitespace()
        .collect();
    let of = |at: usize| fields.get(at)?.parse::<f64>().ok();
    (of(11).unwrap_or_default() + of(12).unwrap_or_default()) / 100.0
}

fn main() {
    let count = std::env::var("ARTICLES")
        .ok()
        .and_then(|text| text.parse().ok());
    let count: usize = count.unwrap_or(100_000);
    let library = library(count);
    start(&library, "no index yet");
    let places: Vec<PathBuf> = Index::places(&library, None);
    for place in &places {
        drop(std::fs::remove_dir_all(place));
    }
    let index = Index::open(&library, places.clone());
    let (began, computed) = (Instant::now(), cpu());
    let read = index
        .refresh(&library, &Progress::default(), &|| {})
        .unwrap()
        .read;
    let took = began.elapsed().as_secs_f64();
    let computed = cpu() - computed;
    assert_eq!(read, count);
    let what = format!("reading {count} articles of {WORDS} words");
    told::figure(&format!("{what} a second"), count as f64 / took, "articles");
    told::figure(
        &format!("{what} a second of one core"),
        count as f64 / computed,
        "articles",
    );
    told::figure(&format!("{what} memory"), told::megabytes(), "MB");
    queries(&index, Order::Latest, "a query as typed");
    queries(&index, Order::Headline, "a query as typed, by headline");
    list(&index);
    put(&library, &index);
    drop(index);

    let began = Instant::now();
    let index = Index::open(&library, places);
    let view = index.view();
    let hits = view.find(&Search::default());
    let rows = hits
        .rows
        .iter()
        .take(20)
        .filter_map(|at| view.row(*at))
        .count();
    assert!(0 < rows);
    told::times("open the index and list the latest", &mut [began.elapsed()]);
    let began = Instant::now();
    let read = index
        .refresh(&library, &Progress::default(), &|| {})
        .unwrap()
        .read;
    // The article that was put in above is no longer what its file says.
    assert!(read <= 1);
    told::times(
        &format!("look whether {count} files changed"),
        &mut [began.elapsed()],
    );
    drop((view, hits, index));
    start(&library, "with an index");
    let folder = tempfile::tempdir().unwrap();
    start(&Library::open(folder.path()).unwrap(), "an empty library");
}

/// As somebody types: every beginning of one, two and three words, each as its own query.
fn queries(index: &Index, order: Order, what: &str) {
    let view = index.view();
    let computed = cpu();
    let mut dice = Dice(SEED + 1);
    let mut times = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    for _ in 0..200 {
        let words: Vec<String> = (0..1 + dice.below(3)).map(|_| word(dice.rank())).collect();
        let typed = words.join(" ");
        for (at, letter) in typed.char_indices() {
            let words = typed[..at + letter.len_utf8()].to_owned();
            let search = Search {
                words,
                order,
                ..Search::default()
            };
            let began = Instant::now();
            let hits = view.find(&search);
            let rows = hits
                .rows
                .iter()
                .take(10)
                .filter_map(|at| view.row(*at))
                .count();
            let took = began.elapsed();
            assert!(rows <= 10);
            if slowest.0 < took {
                slowest = (took, search.words);
            }
            times.push(took);
        }
    }
    let each = (cpu() - computed) * 1_000.0 / times.len() as f64;
    told::times(what, &mut times);
    told::figure(&format!("{what}, computed"), each, "ms");
    println!("    the slowest was “{}”", slowest.1);
}

/// The whole list in each of its orders, the first time and again.
fn list(index: &Index) {
    let view = index.view();
    for order in Order::ALL {
        let search = Search {
            order,
            ..Search::default()
        };
        for turn in ["first", "again"] {
            let began = Instant::now();
            assert_eq!(view.find(&search).all, view.len());
            let what = format!("list all in the order {order:?}, {turn}");
            told::times(&what, &mut [began.elapsed()]);
        }
    }
}

/// From a saved article to the first search that finds it.
fn put(library: &Library, index: &Index) {
    let mut dice = Dice(SEED + 2);
    let path = library.root().join("000/0.ron");
    let mut times = Vec::new();
    for _ in 0..20 {
        let article = article(0, &mut dice);
        let began = Instant::now();
        assert!(index.put(library, &path, &article));
        let search = Search {
            words: article.body().next().unwrap().words.text().to_owned(),
            ..Search::default()
        };
        assert_eq!(index.view().find(&search).all, 1);
        times.push(began.elapsed());
    }
    told::times("put a saved article in and find it", &mut times);
}

/// The window's own work from nothing to its first frame, and to the list of articles.
fn start(library: &Library, what: &str) {
    let options = Options {
        library: Some(library.root().to_owned()),
        keeps_journals: true,
        is_at_once: false,
        ..Options::default()
    };
    let before = told::megabytes();
    let began = Instant::now();
    let desk = Desk::new(options, nutgraf::desk::clock::system());
    let mut harness = egui_kittest::Harness::builder()
        .with_size(egui::vec2(1440.0, 900.0))
        .build_ui_state(|ui, desk: &mut Desk| desk.show(ui), desk);
    let first = began.elapsed();
    let mut slowest = Duration::ZERO;
    if what != "no index yet" {
        let wait = Instant::now();
        while harness.state().shelf().reading().is_some()
            || harness.state().shelf().index().is_none()
        {
            let frame = Instant::now();
            harness.step();
            slowest = slowest.max(frame.elapsed());
            std::thread::sleep(Duration::from_millis(5));
            assert!(wait.elapsed() < Duration::from_secs(60));
        }
    }
    told::times(&format!("start {what} to the first frame"), &mut [first]);
    told::times(
        &format!("start {what} to the whole list"),
        &mut [began.elapsed()],
    );
    told::times(&format!("start {what} slowest frame"), &mut [slowest]);
    told::figure(
        &format!("start {what} memory"),
        told::megabytes() - before,
        "MB",
    );
}
