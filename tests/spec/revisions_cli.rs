//! Revisions in a terminal: listed, compared, brought back.

use std::path::PathBuf;
use std::sync::Arc;

use nutgraf::edit::command::records;
use nutgraf::edit::log::Log;
use nutgraf::edit::revision::{Occasion, Point};
use nutgraf::library::disk::RealDisk;
use nutgraf::library::folder::Library;
use nutgraf::library::journal::{Journal, Reach};
use nutgraf::library::recovery;
use nutgraf::model::particulars::Status;

use crate::commands::nutgraf;
use crate::copy::noon;
use crate::files::everything;

/// A library with one article that was filed, named and saved, each with another headline.
fn room() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(folder.path()).unwrap();
    let inner = folder.path().join("harbour");
    std::fs::create_dir(&inner).unwrap();
    let path = inner.join("wall.ron");
    let mut log = Log::new(everything());
    let mut stamp = library.write(&path, log.article(), None).unwrap();
    let journals = recovery::journals(&library);
    let known = Some((path.as_path(), stamp));
    let mut journal = Journal::begin(Arc::new(RealDisk), &journals, log.article(), known).unwrap();
    let past = [
        (None, Occasion::Opened),
        (Some("The wall"), Occasion::Status(Status::Filed)),
        (Some("The old wall"), Occasion::Named("As sent".to_owned())),
        (
            Some("The old wall\u{1b}[31m holds"),
            Occasion::Other("odd\u{7}".to_owned()),
        ),
        (Some("The old wall holds"), Occasion::Saved),
    ];
    for (hour, (words, occasion)) in (0..).zip(past) {
        let at = noon() + chrono::Duration::hours(hour);
        if let Some(words) = words {
            let change = records::set_words(log.state(), 1, words, at).unwrap();
            log.append(change).unwrap();
        }
        let who = "Leyla Sohrabi".to_owned();
        log.mark(Point { occasion, at, who });
    }
    journal.follow(&log, Reach::default()).unwrap();
    stamp = library.write(&path, log.article(), Some(stamp)).unwrap();
    let last = log.revisions().last().unwrap().point.clone();
    journal.saved(&path, stamp, &last).unwrap();
    (folder, path)
}

#[test]
fn revisions_are_listed_with_author_and_words() {
    let (_folder, path) = room();
    let ran = nutgraf(&["revisions", path.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), 5, "{}", ran.out);
    for (line, told) in lines
        .iter()
        .zip(["opened", "filed", "“As sent”", "odd", "saved"])
    {
        assert!(
            line.contains(told) && line.contains("Leyla Sohrabi"),
            "{line}"
        );
    }
    assert!(
        lines[1].contains("+1 −8") && lines[2].contains("+1 −0"),
        "{}",
        ran.out
    );
    assert!(
        !ran.out.contains(['\u{1b}', '\u{7}']),
        "nothing steers the terminal"
    );
}

#[test]
fn two_revisions_are_compared_by_number_or_name() {
    let (_folder, path) = room();
    let path = path.to_str().unwrap();
    let ran = nutgraf(&["compare", path, "2", "As sent"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert_eq!(ran.out.trim(), "headline: The {+old +}wall");
    let ran = nutgraf(&["compare", path, "As sent"]);
    assert_eq!(
        ran.out.trim(),
        "headline: The old wall{+ holds+}",
        "with now"
    );
    let ran = nutgraf(&["compare", path, "5", "now"]);
    assert_eq!((ran.code, ran.out.trim()), (0, "the two say the same"));
    let ran = nutgraf(&["compare", path, "17"]);
    assert_eq!(ran.code, 2, "no such revision");
    assert!(ran.err.contains("nutgraf revisions"), "{}", ran.err);
}

#[test]
fn a_revision_is_brought_back_and_what_stood_there_is_one_now() {
    let (_folder, path) = room();
    let file = path.to_str().unwrap();
    let ran = nutgraf(&["restore", file, "As sent"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let library = Library::open(path.parent().unwrap()).unwrap();
    let title = |path| {
        let kept = library.read(path).unwrap();
        kept.article.block(1).unwrap().words.text().to_owned()
    };
    assert_eq!(title(&path), "The old wall");
    let ran = nutgraf(&["restore", file, "As sent"]);
    assert!(ran.out.contains("nothing was to be done"), "{}", ran.out);
    let listed = nutgraf(&["revisions", file]).out;
    assert!(
        listed.contains("before a restoration") || listed.lines().count() == 6,
        "{listed}"
    );
    let ran = nutgraf(&["restore", file, "5"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(title(&path), "The old wall holds", "and back again");
}

#[test]
fn an_article_without_a_past_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(folder.path()).unwrap();
    let path = folder.path().join("new.ron");
    library.write(&path, &everything(), None).unwrap();
    let ran = nutgraf(&["revisions", path.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("no revisions yet"), "{}", ran.out);
}
