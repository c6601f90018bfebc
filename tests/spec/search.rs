//! Finding an article in the library: what is found, when, and what a damaged index costs.

#![allow(
    clippy::disallowed_methods,
    reason = "another program writes as it likes"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use nutgraf::library::folder::Library;
use nutgraf::library::progress::Progress;
use nutgraf::library::search::{Index, Order, Refreshed, Search, Used, View, excerpt};
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::particulars::Status;
use nutgraf::model::staff::{Author, Credit};

struct Shelf {
    folder: tempfile::TempDir,
    library: Library,
}

fn article(number: u32, headline: &str, author: &str, body: &str) -> Article {
    let mut records = Records::default();
    let time = 1_700_000_000 + i64::from(number) * 60;
    records.particulars.changed = nutgraf::model::Time::from_timestamp(time, 0);
    let author = Author {
        name: author.to_owned(),
        ..Author::default()
    };
    records.authors = vec![Credit {
        author,
        ..Credit::default()
    }];
    let headline = Block::new(BlockKind::Headline, Inline::plain(headline));
    let blocks = vec![headline, Block::paragraph(body)];
    let id = ArticleId(uuid::Uuid::from_u128(u128::from(number)));
    Article::from_parts(id, blocks, records)
}

impl Shelf {
    fn new(articles: &[Article]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open(folder.path()).unwrap();
        for article in articles {
            let path = library.free_path(article);
            library.write(&path, article, None).unwrap();
        }
        Self { folder, library }
    }

    fn index(&self) -> Index {
        Index::open(&self.library, Index::places(&self.library, None))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn refresh(shelf: &Shelf, index: &Index) -> Refreshed {
    let progress = Progress::default();
    index.refresh(&shelf.library, &progress, &|| {}).unwrap()
}

fn found(view: &View, words: &str) -> Vec<String> {
    let search = Search {
        words: words.to_owned(),
        ..Search::default()
    };
    let hits = view.find(&search).rows.into_iter();
    hits.map(|at| view.row(at).unwrap().headline).collect()
}

fn harbour() -> Vec<Article> {
    vec![
        article(
            1,
            "The wall that moves",
            "Ida Brandt",
            "A lamp is lit on the outer berth.",
        ),
        article(
            2,
            "A lamp for the mole",
            "Jonas Feld",
            "Nobody has asked the wall.",
        ),
        article(
            3,
            "Salt prices fall",
            "Sahar Doust",
            "The scales stood still; the walls did too.",
        ),
        article(
            4,
            "قایق میرا راه مي‌افتد",
            "سحر دوست",
            "ملوانان كتاب‌ها را در ۱۲ صندوق می‌گذارند.",
        ),
    ]
}

#[test]
fn words_are_found_wherever_they_stand_and_headlines_come_first() {
    let shelf = Shelf::new(&harbour());
    let index = shelf.index();
    assert_eq!(refresh(&shelf, &index).read, 4);
    let view = index.view();
    assert_eq!(
        found(&view, "wall"),
        [
            "The wall that moves",
            "A lamp for the mole",
            "Salt prices fall"
        ]
    );
    assert_eq!(
        found(&view, "lamp "),
        ["A lamp for the mole", "The wall that moves"]
    );
    assert_eq!(found(&view, "brandt"), ["The wall that moves"], "an author");
    assert_eq!(
        found(&view, "SAHAR sal"),
        ["Salt prices fall"],
        "an author and a headline"
    );
    assert_eq!(
        found(&view, "lamp scales"),
        [""; 0],
        "every word must be there"
    );
    assert_eq!(found(&view, "").len(), 4, "nothing asked is everything");
    assert_eq!(
        found(&view, "")[0],
        "قایق میرا راه مي‌افتد",
        "the latest first"
    );
}

#[test]
fn the_last_word_may_be_only_begun() {
    let shelf = Shelf::new(&harbour());
    let index = shelf.index();
    refresh(&shelf, &index);
    let view = index.view();
    assert_eq!(found(&view, "the scal"), ["Salt prices fall"]);
    assert_eq!(found(&view, "the scal "), [""; 0], "a space ends a word");
    assert_eq!(found(&view, "scal the"), [""; 0], "only the last is begun");
    assert_eq!(
        found(&view, "s"),
        ["Salt prices fall"],
        "one letter begins a headline"
    );
    assert_eq!(
        found(&view, "wal")[0],
        "The wall that moves",
        "whole in a headline first"
    );
}

#[test]
fn persian_is_found_in_every_form_that_keyboards_write() {
    let shelf = Shelf::new(&harbour());
    let index = shelf.index();
    refresh(&shelf, &index);
    let view = index.view();
    let mira = ["قایق میرا راه مي‌افتد"];
    for typed in [
        "ميرا",
        "میرا",
        "کتابها",
        "كتاب‌ها",
        "کتاب ها",
        "می‌افتد",
        "میافتد",
        "می افتد",
        "12",
        "۱۲",
        "١٢",
        "می‌گذا",
        "دوست",
    ] {
        assert_eq!(found(&view, typed), mira, "{typed}");
    }
}

#[test]
fn a_saved_article_is_found_and_a_lost_one_is_not() {
    let shelf = Shelf::new(&harbour());
    let index = shelf.index();
    refresh(&shelf, &index);
    let path = shelf.path("the-wall-that-moves.ron");
    let kept = shelf.library.read(&path).unwrap();
    let changed = article(1, "The wall stands", "Ida Brandt", "An anchor was found.");
    shelf
        .library
        .write(&path, &changed, Some(kept.stamp))
        .unwrap();
    let before = index.view();
    assert!(index.put(&shelf.library, &path, &changed));
    let view = index.view();
    assert_eq!(found(&view, "anchor"), ["The wall stands"]);
    assert_eq!(found(&view, "berth"), [""; 0], "what it said before");
    assert_eq!(view.by_id(changed.id()).unwrap().path, path);
    assert_eq!(
        found(&before, "berth"),
        ["The wall that moves"],
        "a view stays what it was"
    );
    assert!(index.forget(&path));
    assert_eq!(index.view().len(), 3);
    assert_eq!(refresh(&shelf, &index).read, 1, "the file is still there");
}

#[test]
fn only_files_that_changed_are_read_again() {
    let shelf = Shelf::new(&harbour());
    refresh(&shelf, &shelf.index());
    let index = shelf.index();
    assert_eq!(index.view().len(), 4, "known before a file was read");
    assert_eq!(refresh(&shelf, &index).read, 0);
    fs::remove_file(shelf.path("salt-prices-fall.ron")).unwrap();
    let path = shelf.path("a-lamp-for-the-mole.ron");
    let text = fs::read_to_string(&path)
        .unwrap()
        .replace("Nobody", "Somebody");
    fs::write(&path, text).unwrap();
    assert_eq!(refresh(&shelf, &index).read, 1);
    let view = index.view();
    assert_eq!(found(&view, "somebody"), ["A lamp for the mole"]);
    assert_eq!(view.len(), 3);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_hides_no_other() {
    let shelf = Shelf::new(&harbour());
    fs::write(
        shelf.path("torn.ron"),
        "(format: \"nutgraf-article\", version: 1, bo",
    )
    .unwrap();
    fs::write(shelf.path("of-another-program.ron"), "(window: (800, 600))").unwrap();
    let index = shelf.index();
    let done = refresh(&shelf, &index);
    let told: Vec<_> = done.errors.iter().map(ToString::to_string).collect();
    assert!(told.len() == 1 && told[0].contains("torn.ron"), "{told:?}");
    assert_eq!(index.view().len(), 4);
}

fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn a_damaged_index_is_made_anew() {
    let shelf = Shelf::new(&harbour());
    refresh(&shelf, &shelf.index());
    let place = shelf.index().place().unwrap();
    assert_eq!(
        place,
        shelf.path(".nutgraf/search-5"),
        "in the library's state"
    );
    let count = files_of(&place).len();
    for number in 0..count {
        for way in ["cut", "garbled", "gone"] {
            let Some(file) = files_of(&place).get(number).cloned() else {
                continue;
            };
            let mut bytes = fs::read(&file).unwrap();
            match way {
                "cut" => bytes.truncate(bytes.len() / 2),
                _ => bytes.iter_mut().step_by(3).for_each(|byte| *byte ^= 0x5A),
            }
            if way == "gone" {
                fs::remove_file(&file).unwrap();
            } else {
                fs::write(&file, bytes).unwrap();
            }
            let index = shelf.index();
            drop(found(&index.view(), "wall"));
            refresh(&shelf, &index);
            let here = format!("{way}: {}", file.display());
            assert_eq!(found(&index.view(), "wall").len(), 3, "{here}");
            assert_eq!(index.place().as_ref(), Some(&place), "{here}");
        }
    }
    fs::remove_dir_all(&place).unwrap();
    let index = shelf.index();
    assert_eq!(refresh(&shelf, &index).read, 4, "a missing one is made");
}

#[test]
fn a_stopped_reading_goes_on_another_time() {
    let many: Vec<_> = (0..1_500)
        .map(|number| article(number, &format!("Article {number}"), "Ida", "Words."))
        .collect();
    let shelf = Shelf::new(&many);
    let index = shelf.index();
    let progress = Progress::default();
    let told = AtomicUsize::new(0);
    let stop = || {
        if told.fetch_add(1, Ordering::Relaxed) == 0 {
            progress.cancel();
        }
    };
    let first = index
        .refresh(&shelf.library, &progress, &stop)
        .unwrap()
        .read;
    assert!(0 < first && first < 1_500, "{first} were read");
    assert_eq!(progress.now(), (first, 1_500));
    assert_eq!(index.view().len(), first, "what was read is found");
    assert_eq!(refresh(&shelf, &shelf.index()).read, 1_500 - first);
}

#[test]
fn a_library_that_cannot_be_written_has_its_index_elsewhere() {
    let shelf = Shelf::new(&harbour());
    let state = tempfile::tempdir().unwrap();
    // A file where the folder should be: nobody can write there, not even a superuser.
    fs::write(shelf.path(".nutgraf"), "").unwrap();
    let index = Index::open(
        &shelf.library,
        Index::places(&shelf.library, Some(state.path())),
    );
    assert!(index.place().unwrap().starts_with(state.path()));
    refresh(&shelf, &index);
    assert_eq!(found(&index.view(), "wall").len(), 3);
    let index = Index::open(&shelf.library, Index::places(&shelf.library, None));
    assert_eq!(index.place(), None, "or in memory");
    refresh(&shelf, &index);
    assert_eq!(found(&index.view(), "wall").len(), 3);
}

#[test]
fn a_list_and_a_search_stand_in_the_order_that_is_asked_for() {
    let shelf = Shelf::new(&harbour());
    let index = shelf.index();
    refresh(&shelf, &index);
    let view = index.view();
    let titles = |words: &str, order: Order| -> Vec<String> {
        let search = Search {
            words: words.to_owned(),
            order,
            ..Search::default()
        };
        let hits = view.find(&search);
        assert_eq!(hits.all, hits.rows.len());
        let rows = hits.rows.iter().map(|at| view.row(*at).unwrap());
        rows.map(|row| row.headline).collect()
    };
    let latest = titles("", Order::Latest);
    let oldest = titles("", Order::Oldest);
    assert_eq!(
        latest.iter().rev().collect::<Vec<_>>(),
        oldest.iter().collect::<Vec<_>>()
    );
    let by_headline = titles("", Order::Headline);
    let first: Vec<&str> = by_headline.iter().take(3).map(String::as_str).collect();
    assert_eq!(
        first,
        [
            "A lamp for the mole",
            "Salt prices fall",
            "The wall that moves"
        ]
    );
    assert_eq!(
        titles("wall", Order::Headline),
        first,
        "also of what was found"
    );
    // What is written later stands between them, though it is in another part of the index.
    let later = article(9, "Boats stay in", "Jonas Feld", "The wall is closed.");
    let path = shelf.library.free_path(&later);
    shelf.library.write(&path, &later, None).unwrap();
    assert!(index.put(&shelf.library, &path, &later));
    let after = index.view();
    let hits = after.find(&Search {
        order: Order::Headline,
        ..Search::default()
    });
    let rows = hits.rows.iter().map(|at| after.row(*at).unwrap());
    let second = rows.map(|row| row.headline).nth(1);
    assert_eq!(second.as_deref(), Some("Boats stay in"));
    let longest = view.find(&Search {
        order: Order::Longest,
        ..Search::default()
    });
    let words: Vec<usize> = longest
        .rows
        .iter()
        .map(|at| view.row(*at).unwrap().words)
        .collect();
    assert!(words.is_sorted_by(|a, b| b <= a), "{words:?}");
}

#[test]
fn a_status_narrows_a_search() {
    let mut all = harbour();
    let mut records = all[0].records().clone();
    records.particulars.stage = Status::Filed.into();
    all[0] = all[0].with_records(records);
    let shelf = Shelf::new(&all);
    let index = shelf.index();
    refresh(&shelf, &index);
    let view = index.view();
    for words in ["", "wall"] {
        let search = Search {
            words: words.to_owned(),
            stage: Some(Status::Filed.into()),
            ..Search::default()
        };
        let hits = view.find(&search);
        assert_eq!(hits.all, 1, "{words}");
        assert_eq!(view.row(hits.rows[0]).unwrap().stage.status, Status::Filed);
    }
}

#[test]
fn the_place_that_was_found_is_shown() {
    let long = "On the outer berth a lamp is lit, and the third bollard moves a little. Nobody has asked the wall. \
        The council meets again when the first storm is over, which may be soon, and the pilots wait for the tide, and the tide waits for nobody at all.";
    let article = article(1, "The wall", "Ida", long);
    let of = |words: &str| {
        let excerpt = excerpt(&article, words)?;
        let hits = excerpt.hits.iter().map(|hit| &excerpt.text[hit.clone()]);
        Some((hits.collect::<Vec<_>>().join("|"), excerpt.text.clone()))
    };
    let (hits, text) = of("wall coun").unwrap();
    assert_eq!(hits, "wall|council");
    assert!(
        text.starts_with("…Nobody has asked the wall. The council"),
        "{text}"
    );
    assert!(text.ends_with('…'), "{text}");
    assert_eq!(of("on lamp").unwrap().0, "On|lamp");
    assert_eq!(of("anchor"), None);
}

#[test]
fn an_article_that_is_put_while_the_folder_is_read_stands_in_the_list_once() {
    let all = harbour();
    let shelf = Shelf::new(&all);
    let index = shelf.index();
    refresh(&shelf, &index);
    let path = shelf.library.files().unwrap().0.remove(0);
    let article = shelf.library.read(&path).unwrap().article;
    let bytes = fs::read(&path).unwrap();
    for round in 0..40 {
        fs::remove_file(&path).unwrap();
        assert!(index.forget(&path));
        fs::write(&path, &bytes).unwrap();
        std::thread::scope(|scope| {
            scope.spawn(|| refresh(&shelf, &index));
            scope.spawn(|| index.put(&shelf.library, &path, &article));
        });
        let everything = Search::default();
        let rows = index.view().find(&everything).rows.len();
        assert_eq!(rows, all.len(), "round {round}");
    }
}

#[test]
fn the_most_used_kickers_are_told_where_there_are_many() {
    let with = |number: u32, kicker: &str| {
        let plain = article(number, "Gulls", "Ida", "They scream.");
        let kicker = Block::new(BlockKind::Kicker, Inline::plain(kicker));
        let blocks = plain.blocks().iter().map(|block| (**block).clone());
        let blocks = [kicker].into_iter().chain(blocks.skip(1)).collect();
        Article::from_parts(plain.id(), blocks, plain.records().clone())
    };
    let each = (0..230).map(|number| with(number, &format!("Kicker {number:03}")));
    let often = (300..305).map(|number| with(number, "Often"));
    let twice = (400..402).map(|number| with(number, "Twice"));
    let all: Vec<Article> = each.chain(often).chain(twice).collect();
    let shelf = Shelf::new(&all);
    let index = shelf.index();
    refresh(&shelf, &index);
    let used = index.view().used(Used::Kickers);
    assert_eq!(used[..2], ["Often", "Twice"]);
    assert_eq!(used.len(), 200, "nobody goes through more");
}
