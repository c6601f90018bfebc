//! An exported page has its pictures beside it, wherever it is written.

use std::fs;
use std::path::Path;

use nutgraf::desk::errors::Told as _;
use nutgraf::library::along::Left;
use nutgraf::library::error::{OpenError, SaveError, Step, Why};

use crate::commands::nutgraf;
use crate::errors::hold;

/// A folder with the harbour's article and its picture, and one to export to.
fn desk() -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let saved = Path::new(env!("CARGO_MANIFEST_DIR")).join("saved");
    let library = folder.path().join("library");
    fs::create_dir_all(library.join("pictures")).unwrap();
    for name in ["harbour-wall.ron", "pictures/outer-berth.svg"] {
        fs::copy(saved.join(name), library.join(name)).unwrap();
    }
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    let (article, page) = (library.join("harbour-wall.ron"), out.join("page.html"));
    (folder, text(&article), text(&page))
}

#[test]
fn a_page_takes_its_pictures_along() {
    let (folder, article, page) = desk();
    let ran = nutgraf(&["export", &article, "--format", "html", "-o", &page]);
    assert!(!ran.err.contains("picture"), "{}", ran.err);
    let bytes = |place: &str| fs::read(folder.path().join(place).join("pictures/outer-berth.svg"));
    assert_eq!(bytes("out").unwrap(), bytes("library").unwrap());
    let again = nutgraf(&["export", &article, "--format", "html", "-o", &page]);
    assert_eq!(again.code, ran.code, "a second time: {}", again.err);
}

#[test]
fn another_picture_of_that_name_stays_and_is_told() {
    let (folder, article, page) = desk();
    let there = folder.path().join("out/pictures/outer-berth.svg");
    fs::create_dir(there.parent().unwrap()).unwrap();
    crate::library::put(&there, "<svg/>");
    let ran = nutgraf(&["export", &article, "--format", "html", "-o", &page]);
    assert!(ran.err.contains("was left as it is"), "{}", ran.err);
    assert_eq!(fs::read(&there).unwrap(), b"<svg/>");
}

#[test]
fn what_stands_in_the_way_and_cannot_be_read_stays() {
    let (folder, article, page) = desk();
    let there = folder.path().join("out/pictures/outer-berth.svg");
    fs::create_dir_all(&there).unwrap();
    let ran = nutgraf(&["export", &article, "--format", "html", "-o", &page]);
    assert!(ran.err.contains("was left as it is"), "{}", ran.err);
    assert!(there.is_dir());
}

#[test]
fn a_picture_that_is_not_there_is_told() {
    let (folder, article, page) = desk();
    fs::remove_dir_all(folder.path().join("library/pictures")).unwrap();
    let ran = nutgraf(&["export", &article, "--format", "html", "-o", &page]);
    assert!(ran.err.contains("a picture is missing"), "{}", ran.err);
    assert!(fs::read_to_string(&page).unwrap().contains("outer-berth"));
}

#[test]
fn what_is_not_beside_the_page_is_told_in_both_languages() {
    let file = || "wall.png".to_owned();
    let error = || SaveError::System {
        path: "out/wall.png".into(),
        step: Step::Writing,
        error: std::io::ErrorKind::StorageFull.into(),
    };
    let all = [
        Left::NotThere(file()),
        Left::Another(file()),
        Left::Outside(file()),
        Left::Unread(OpenError {
            path: "library/wall.png".into(),
            why: Why::System(std::io::ErrorKind::PermissionDenied.into()),
        }),
        Left::Unwritten(error()),
    ];
    hold(&all, |left| match left {
        Left::NotThere(_) => 0,
        Left::Another(_) => 1,
        Left::Outside(_) => 2,
        Left::Unread(_) => 3,
        Left::Unwritten(_) => 4,
    });
    assert!(all.iter().all(|left| !left.told().is_empty()));
}
