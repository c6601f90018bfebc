//! The job without a window: import, export, queue and check, as a person types them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use nutgraf::edit::command::records;
use nutgraf::edit::log::Log;
use nutgraf::library::disk::{Disk, RealDisk};
use nutgraf::library::folder::Library;
use nutgraf::library::journal::Journal;
use nutgraf::library::recovery;
use nutgraf::model::article::Article;
use nutgraf::model::block::{Block, BlockKind, ListStyle};
use nutgraf::model::queue::{EXCERPT_LETTERS, Teaser};
use nutgraf::record::article::{read, write, write_json};

use crate::copy::noon;
use crate::files::{EVERYTHING, everything, spare};
use crate::library::put;

const PAGE: &str = "Harbour\n\nFerry pilots refuse to sail at night\n\n\
By Leyla Marand\n\n\
The pilots of the Mira ferry will not leave the harbour after dark, they told the council on Monday.\n\n\
“We cannot see the wall and the wall does not see us,” said Sohrab Tavan, who speaks for the pilots. \
The council has not answered.\n\n\
Recent posts\n\n\
Night library stays open\n\
The reading room keeps its lamp until spring…\n\
19 mins ago\n\n\
Salt on the roofs\n\
What the storm left behind on the hill…\n\
2 hours ago\n";

pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn nutgraf(args: &[&str]) -> Ran {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .args(args)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    let ran = Ran {
        code: status.code().unwrap(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    };
    assert!(!ran.err.contains("panicked"), "{args:?}: {}", ran.err);
    ran
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).to_str().unwrap().to_owned()
}

fn saved() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/saved").to_owned()
}

#[test]
fn a_page_becomes_an_article_a_page_and_a_queue() {
    let folder = tempfile::tempdir().unwrap();
    let (page, desk) = (path(&folder, "page.txt"), path(&folder, "new/desk"));
    put(Path::new(&page), PAGE);
    let at = "2026-11-20T08:00:00Z";
    let ran = nutgraf(&["import", &page, "--to", &desk, "--at", at, "--queue"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(
        ran.out.contains("1 quotes found") && ran.out.contains("2 recent posts"),
        "{}",
        ran.out
    );
    let article = format!("{desk}/ferry-pilots-refuse-to-sail-at-night.ron");
    let kept = Library::open(Path::new(&desk))
        .unwrap()
        .read(Path::new(&article))
        .unwrap();
    let quote = kept.article.records().quotes.values().next().unwrap();
    assert_eq!(quote.speaker.name, "Sohrab Tavan", "speaker");
    let queue = fs::read_to_string(format!("{desk}/queue.ron")).unwrap();
    assert!(queue.contains("2026-11-20T07:41:00Z"), "{queue}");
    let ran = nutgraf(&["export", &article, "--format", "html", "-o", "-"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.contains("<cite>Sohrab Tavan") || ran.out.contains("Sohrab Tavan"),
        "speaker"
    );
    let ran = nutgraf(&["export", &article, "--format", "json"]);
    assert!(ran.out.contains("lossless"), "{}{}", ran.out, ran.err);
    let json = article.replace(".ron", ".json");
    let other = path(&folder, "other");
    assert_eq!(
        nutgraf(&["import", &json, "--to", &other]).code,
        0,
        "json comes back"
    );
    let again = nutgraf(&["import", &json, "--to", &other]);
    assert_eq!(again.code, 3, "the same article twice");
    assert!(
        again.err.contains("in the library already"),
        "{}",
        again.err
    );
}

#[test]
fn the_queue_is_changed_post_by_post() {
    let folder = tempfile::tempdir().unwrap();
    let desk = path(&folder, "desk");
    fs::create_dir(&desk).unwrap();
    fs::copy(
        format!("{}/queue.ron", saved()),
        format!("{desk}/queue.ron"),
    )
    .unwrap();
    let titles = || {
        let ran = nutgraf(&["queue", "list", &desk]);
        let lines = ran.out.lines().filter(|line| !line.starts_with("     "));
        lines.map(|line| line[5..9].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles(), ["The ", "Ferr", "The ", "Salt"], "as it was");
    assert_eq!(nutgraf(&["queue", "move", &desk, "4", "1"]).code, 0, "move");
    assert_eq!(titles(), ["Salt", "The ", "Ferr", "The "], "moved");
    assert_eq!(nutgraf(&["queue", "remove", &desk, "1"]).code, 0, "remove");
    nutgraf(&["queue", "hide", &desk, "2"]);
    nutgraf(&["queue", "pin", &desk, "1", "--off"]);
    let title = "New <b>";
    nutgraf(&[
        "queue",
        "add",
        &desk,
        "--title",
        title,
        "--url",
        "javascript:x",
    ]);
    let html = nutgraf(&["queue", "export", &desk]).out;
    assert!(
        html.contains("New &lt;b&gt;") && !html.contains("javascript"),
        "{html}"
    );
    assert!(!html.contains("Ferry timetable"), "hidden: {html}");
    let ages = nutgraf(&["queue", "export", &desk, "--format", "text", "--ages"]).out;
    assert!(ages.contains("just now"), "{ages}");
    let wrong = nutgraf(&["queue", "pin", &desk, "9"]);
    assert_eq!(wrong.code, 2, "{}", wrong.err);
    assert!(
        wrong.err.contains("no post 9; the queue has 4"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_check_says_what_is_odd_and_ends_with_its_code() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(&folder, "wall.ron");
    let check = |text: &str| {
        put(Path::new(&file), text);
        nutgraf(&["check", &file])
    };
    let ran = check(EVERYTHING);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("whole, version 1"), "{}", ran.out);
    let ran = check(&EVERYTHING.replace("kicker:", "mood: Blue,\n    kicker:"));
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.out.contains("`mood` is not known here; it is kept"),
        "{}",
        ran.out
    );
    let ran = check(&EVERYTHING[..500]);
    assert_eq!(ran.code, 3, "{}", ran.out);
    assert!(ran.err.contains("could not be read: line"), "{}", ran.err);
    assert_eq!(nutgraf(&["check"]).code, 2, "called wrongly");
    assert_eq!(
        nutgraf(&["check", &path(&folder, "gone.ron")]).code,
        3,
        "not there"
    );
}

#[test]
fn many_articles_are_exported_into_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let out = path(&folder, "out");
    let ran = nutgraf(&[
        "export",
        &saved(),
        "--format",
        "html",
        "--fragment",
        "-o",
        &out,
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let pages = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap());
    let pages = pages.filter(|entry| entry.path().is_file()).count();
    assert_eq!(pages, 3, "{}", ran.out);
    let page = fs::read_to_string(format!("{out}/harbour-wall.html")).unwrap();
    assert!(page.starts_with("<article"), "{}", &page[..60]);
    assert!(
        !page.contains("a clerk of the council"),
        "a protected source"
    );
    assert!(!page.contains("Lawyers have seen"), "a note to the desk");
    let file = format!("{out}/harbour-wall.html");
    let wrong = nutgraf(&["export", &saved(), "--format", "html", "-o", &file]);
    assert_eq!(wrong.code, 2, "{}", wrong.err);
}

#[test]
fn an_article_under_embargo_leaves_only_by_force() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(&folder, "wall.ron");
    put(
        Path::new(&file),
        &EVERYTHING.replace("embargo: \"2026", "embargo: \"2999"),
    );
    for format in ["html", "text"] {
        let ran = nutgraf(&["export", &file, "--format", format, "-o", "-"]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{format}");
        assert!(ran.err.contains("embargoed until"), "{}", ran.err);
        let ran = nutgraf(&["export", &file, "--format", format, "-o", "-", "--force"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
}

#[test]
fn a_house_template_wins() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(&folder, "wall.ron");
    put(Path::new(&file), EVERYTHING);
    fs::create_dir(folder.path().join("house")).unwrap();
    put(&folder.path().join("house/page.html"), "HOUSE {{ title }}");
    let house = path(&folder, "house");
    let ran = nutgraf(&[
        "export",
        &file,
        "--format",
        "html",
        "--templates",
        &house,
        "-o",
        "-",
    ]);
    assert!(
        ran.out.starts_with("HOUSE Harbour wall"),
        "{}{}",
        ran.out,
        ran.err
    );
    put(&folder.path().join("house/page.html"), "{% if %}");
    let ran = nutgraf(&[
        "export",
        &file,
        "--format",
        "html",
        "--templates",
        &house,
        "-o",
        "-",
    ]);
    assert_eq!(ran.code, 3, "{}", ran.err);
}

#[test]
fn the_samples_are_as_they_would_be_saved_and_use_everything() {
    let library = Library::open(Path::new(&saved())).unwrap();
    let listing = library.list().unwrap();
    assert_eq!(
        listing.errors.len() + listing.doubles.len(),
        0,
        "{listing:?}"
    );
    assert_eq!(listing.articles.len(), 3, "three samples");
    let mut seen = std::collections::BTreeSet::new();
    for kept in &listing.articles {
        let article = &kept.article;
        let text = fs::read_to_string(&kept.path).unwrap();
        assert_eq!(kept.remarks, [], "{}", kept.path.display());
        assert_eq!(write(article), text, "{}", kept.path.display());
        let json = write_json(article);
        let schema = serde_json::from_str(&nutgraf::record::schema::article()).unwrap();
        let json = serde_json::from_str(&json).unwrap();
        assert!(
            jsonschema::is_valid(&schema, &json),
            "{}",
            kept.path.display()
        );
        for block in article.blocks().iter() {
            if !block.words.is_empty() || block.kind == BlockKind::Rule {
                seen.insert(match &block.kind {
                    BlockKind::Quote(_) => "quote".to_owned(),
                    BlockKind::PullQuote(_) => "pull".to_owned(),
                    BlockKind::Picture(_) => "picture".to_owned(),
                    BlockKind::Embed(_) => "embed".to_owned(),
                    BlockKind::Correction(_) => "correction".to_owned(),
                    BlockKind::ListItem {
                        style: ListStyle::Bulleted,
                        ..
                    } => "bullet".to_owned(),
                    BlockKind::ListItem { .. } => "number".to_owned(),
                    other => format!("{other:?}"),
                });
            }
            for (_, marks) in block.words.runs() {
                for (is_worn, name) in [
                    (marks.strong, "strong"),
                    (marks.emphasis, "emphasis"),
                    (marks.strike, "strike"),
                    (marks.link.is_some(), "link"),
                    (marks.source.is_some(), "source"),
                    (marks.quotation.is_some(), "quotation"),
                    (marks.language.is_some(), "language"),
                ] {
                    if is_worn {
                        seen.insert(name.to_owned());
                    }
                }
            }
        }
    }
    assert_eq!(seen.len(), 16 + 7, "blocks and marks: {seen:?}");
    let queue = library.queue().unwrap();
    assert_eq!(queue.remarks, [], "queue");
    for card in &queue.book.cards {
        let about = listing
            .articles
            .iter()
            .find(|kept| Some(kept.article.id()) == card.article);
        if let Some(kept) = about {
            assert_eq!(
                card.agreed,
                Teaser::of(&kept.article, EXCERPT_LETTERS),
                "agreed"
            );
        }
    }
    assert_eq!(library.staff().unwrap().book.authors.len(), 3, "staff");
    assert_eq!(library.parties().unwrap().book.parties.len(), 4, "parties");
}

#[test]
fn what_was_never_saved_is_found_and_recovered() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let library = Library::open(root).unwrap();
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let journals = recovery::journals(&library);
    // One article with a file, one that has none yet, one that is saved.
    let path = root.join("wall.ron");
    let stamp = library.write(&path, &everything(), None).unwrap();
    let known = Some((path.as_path(), stamp));
    let mut log = Log::new(everything());
    let mut journal = Journal::begin(Arc::clone(&disk), &journals, log.article(), known).unwrap();
    let typed = records::set_words(log.state(), 1, "A new headline", noon()).unwrap();
    log.append(typed).unwrap();
    journal.append(&log.entries()[0]).unwrap();
    let blocks = vec![Block::paragraph("Never saved at all.")];
    let fresh = Article::from_parts(spare(), blocks, <_>::default());
    Journal::begin(Arc::clone(&disk), &journals, &fresh, None).unwrap();
    let root = root.to_str().unwrap();
    let ran = nutgraf(&["check", root]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("wall.ron: its journal has"), "{}", ran.out);
    let ran = nutgraf(&["recover", root]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        library.read(&path).unwrap().article,
        *log.article(),
        "up to date"
    );
    let untitled = library.root().join("untitled.ron");
    assert_eq!(
        library.read(&untitled).unwrap().article,
        fresh,
        "a file of its own"
    );
    let ran = nutgraf(&["recover", root]);
    assert!(ran.out.contains("nothing was to be done"), "{}", ran.out);
    // Somebody else's change is not written over.
    let typed = records::set_words(log.state(), 1, "Another headline", noon()).unwrap();
    log.append(typed).unwrap();
    let read = nutgraf::library::journal::read(&RealDisk, journal.path()).unwrap();
    let mut journal = Journal::go_on(disk, &read).unwrap();
    journal.append(&log.entries()[1]).unwrap();
    put(&path, EVERYTHING);
    let ran = nutgraf(&["recover", root]);
    assert!(ran.out.contains("wall (recovered).ron"), "{}", ran.out);
    assert_eq!(
        library.read(&path).unwrap().article,
        everything(),
        "left as it is"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_display_one_sentence_names_what_works() {
    let ran = nutgraf(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    for name in [
        "no display",
        "nutgraf import",
        "nutgraf export",
        "nutgraf queue",
    ] {
        assert!(ran.err.contains(name), "{name} in {}", ran.err);
    }
    let ran = nutgraf(&["no-such-file.ron"]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("is not there"), "{}", ran.err);
}

#[test]
fn two_files_are_compared_word_by_word() {
    let folder = tempfile::tempdir().unwrap();
    let (was, is) = (path(&folder, "was.ron"), path(&folder, "is.ron"));
    put(Path::new(&was), EVERYTHING);
    put(Path::new(&is), EVERYTHING);
    let ran = nutgraf(&["compare", &was, &is]);
    assert_eq!(
        (ran.code, ran.out.trim()),
        (0, "the two say the same"),
        "{}",
        ran.err
    );
    let mut text = EVERYTHING.to_owned();
    for (from, to) in [
        ("another winter", "another spring"),
        ("Eleven hollow stones", "Twelve hollow stones"),
        ("name: \"Mina Rostami\"", "name: \"Mina Rostam\""),
        ("status: \"edited\"", "status: \"cleared\""),
        ("name: \"Mahtab\"", "name: \"Mehr Bay\""),
        (
            "title: \"Ferry timetable shrinks again\"",
            "title: \"Ferry stops\"",
        ),
    ] {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    put(Path::new(&is), &text);
    let ran = nutgraf(&["compare", &was, &is]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for told in [
        "headline: Harbour wall will not hold another [-winter-]{+spring+}, pilots say",
        "list item 5: [-Eleven-]{+Twelve+} hollow stones",
        "quote 2, speaker: Mina [-Rostami-]{+Rostam+}",
        "quote 1, source: as reported by [-Mahtab-]{+Mehr Bay+}",
        "status: [-edited-]{+cleared+}",
        "recent posts: Ferry [-timetable shrinks again-]{+stops+}",
    ] {
        assert!(ran.out.contains(told), "{told} in {}", ran.out);
    }
}

#[test]
fn completions_and_help_are_there() {
    for shell in ["bash", "zsh", "fish"] {
        let ran = nutgraf(&["completions", shell]);
        assert!(ran.out.contains("nutgraf"), "{shell}");
    }
    let help = nutgraf(&["--help"]).out;
    assert!(
        help.contains("Examples:") && help.contains("Exit codes:"),
        "{help}"
    );
    assert_eq!(nutgraf(&["frobnicate", "x"]).code, 2, "called wrongly");
    let id = spare();
    assert!(read(b"", id).is_err(), "an empty file is no article");
}
