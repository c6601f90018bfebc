//! A writer's folder: kept whole whatever fails, and told in a sentence.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use nutgraf::library::error::SaveError;
use nutgraf::library::folder::{Library, Stamp};
use nutgraf::model::article::Article;
use nutgraf::model::block::Block;
use nutgraf::record::article::write;

use crate::disk::{Every, Fault, MemoryDisk};
use crate::files::{EVERYTHING, everything, spare};
use crate::laws::Dice;

const FILE: &str = "/desk/wall.ron";

fn other() -> Article {
    let blocks = vec![Block::paragraph("The ferry left at noon.")];
    Article::from_parts(everything().id(), blocks, <_>::default())
}

fn on(disk: &MemoryDisk) -> Library {
    Library::open_on(Arc::new(disk.clone()), Path::new("/desk")).unwrap()
}

/// What another program writes.
pub(crate) fn put(path: &Path, text: &str) {
    File::create(path)
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
}

/// A disk with one article, its library, and what stands in the file.
fn desk() -> (MemoryDisk, Library, Stamp) {
    let disk = MemoryDisk::default();
    disk.put(FILE, EVERYTHING.as_bytes());
    let library = on(&disk);
    let stamp = library.read(Path::new(FILE)).unwrap().stamp;
    (disk, library, stamp)
}

#[test]
fn an_article_is_saved_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("new").join("desk");
    let library = Library::make(&root).unwrap();
    let article = everything();
    let path = library.free_path(&article);
    assert_eq!(path, root.join("harbour-wall.ron"), "named after its slug");
    let stamp = library.write(&path, &article, None).unwrap();
    assert_eq!(library.read(&path).unwrap().article, article, "read again");
    library.write(&path, &other(), Some(stamp)).unwrap();
    assert_eq!(
        library.read(&path).unwrap().article,
        other(),
        "written over"
    );
    assert_eq!(
        library.free_path(&article),
        root.join("harbour-wall-2.ron"),
        "the name is taken"
    );
    let names: Vec<_> = fs::read_dir(&root).unwrap().collect();
    assert_eq!(names.len(), 1, "nothing is left over: {names:?}");
}

#[test]
fn a_library_is_read_at_any_depth_without_what_is_not_ours() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("2026/november")).unwrap();
    fs::create_dir_all(root.join(".nutgraf")).unwrap();
    for (name, text) in [
        ("wall.ron", EVERYTHING.to_owned()),
        ("2026/november/ferry.ron", write(&other().with_id(spare()))),
        (".nutgraf/state.ron", "(open: [])".to_owned()),
        ("game.ron", "(scene: 3)".to_owned()),
        ("torn.ron", EVERYTHING[..900].to_owned()),
        ("copy.ron", EVERYTHING.to_owned()),
        (
            "queue.ron",
            "(format: \"nutgraf-queue\", version: 1)".to_owned(),
        ),
    ] {
        put(&root.join(name), &text);
    }
    let listing = Library::open(root).unwrap().list().unwrap();
    let names: Vec<_> = listing
        .articles
        .iter()
        .map(|kept| kept.path.strip_prefix(root).unwrap().display().to_string())
        .collect();
    assert_eq!(
        names,
        ["2026/november/ferry.ron", "copy.ron", "wall.ron"],
        "articles"
    );
    assert_eq!(listing.errors.len(), 1, "{:?}", listing.errors);
    let told = listing.errors[0].to_string();
    assert!(told.contains("torn.ron could not be read: line"), "{told}");
    assert_eq!(listing.doubles.len(), 1, "two files with one id");
    assert_eq!(listing.doubles[0].len(), 2, "{:?}", listing.doubles);
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let told = Library::open(&folder.path().join("gone"))
        .unwrap_err()
        .to_string();
    assert!(told.contains("it is not there"), "{told}");
    let file = folder.path().join("a.ron");
    put(&file, "x");
    let told = Library::open(&file).unwrap_err().to_string();
    assert!(
        told.contains("is a file, and a library is a folder"),
        "{told}"
    );
}

#[test]
fn what_somebody_else_wrote_is_not_written_over() {
    let (disk, library, stamp) = desk();
    disk.put(FILE, write(&other()).as_bytes());
    let refused = library.write(Path::new(FILE), &everything(), Some(stamp));
    assert!(matches!(refused, Err(SaveError::Changed(_))), "{refused:?}");
    let refused = library.write(Path::new(FILE), &everything(), None);
    assert!(matches!(refused, Err(SaveError::Taken(_))), "{refused:?}");
    let newer = "(format: \"nutgraf-article\", version: 9)";
    disk.put(FILE, newer.as_bytes());
    let stamp = library.read(Path::new(FILE)).unwrap().stamp;
    let refused = library.write(Path::new(FILE), &everything(), Some(stamp));
    assert!(matches!(refused, Err(SaveError::Newer(_))), "{refused:?}");
    assert_eq!(disk.bytes(FILE).unwrap(), newer.as_bytes(), "as it was");
}

#[test]
fn a_save_that_fails_at_any_call_leaves_the_old_file_or_the_new_one() {
    let new = write(&other());
    let mut calls = 0;
    for kind in [
        ErrorKind::StorageFull,
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::CrossesDevices,
        ErrorKind::Other,
    ] {
        for call in 1.. {
            let (disk, library, stamp) = desk();
            disk.fail_at(call, Fault::Error(kind));
            let saved = library.write(Path::new(FILE), &other(), Some(stamp));
            let made = disk.heal();
            let now = disk.bytes(FILE).unwrap();
            match saved {
                Ok(_) => {
                    assert_eq!(now, new.as_bytes(), "saved");
                    calls = made;
                    break;
                }
                Err(SaveError::Unsure { .. }) => assert_eq!(now, new.as_bytes(), "in place"),
                Err(error) => {
                    assert_eq!(now, EVERYTHING.as_bytes(), "{kind:?} at call {call}");
                    let told = error.to_string();
                    assert!(told.contains("the file is as it was before"), "{told}");
                    assert!(!told.contains("os error"), "{told}");
                }
            }
            assert_eq!(disk.names(), [Path::new(FILE)], "{kind:?} at call {call}");
        }
    }
    assert_eq!(calls, 5, "create, write, sync, rename, sync of the folder");
}

#[test]
fn a_save_that_is_interrupted_or_written_in_parts_is_whole() {
    let new = write(&other());
    for fault in [Fault::Error(ErrorKind::Interrupted), Fault::Short] {
        let (disk, library, stamp) = desk();
        disk.fail_at(2, fault);
        library
            .write(Path::new(FILE), &other(), Some(stamp))
            .unwrap();
        assert_eq!(disk.bytes(FILE).unwrap(), new.as_bytes(), "{fault:?}");
    }
}

#[test]
fn a_power_cut_during_a_save_leaves_one_of_the_two_and_after_it_the_new_one() {
    let new = write(&other());
    for seed in 0..2_000 {
        let mut dice = Dice(seed);
        let (disk, library, stamp) = desk();
        let cut = dice.roll(6) + 1;
        disk.fail_at(cut, Fault::Error(ErrorKind::Other));
        let saved = library.write(Path::new(FILE), &other(), Some(stamp));
        let after = disk.after_power_cut(&mut dice);
        let now = after.bytes(FILE).unwrap();
        let is_new = now == new.as_bytes();
        assert!(
            is_new || now == EVERYTHING.as_bytes(),
            "seed {seed}: a torn file"
        );
        assert!(is_new || saved.is_err(), "seed {seed}: saved and lost");
    }
}

#[test]
fn every_power_cut_during_a_short_save_leaves_one_of_the_two() {
    let new = write(&other());
    let mut ways = 0;
    for cut in 1..=6 {
        let (disk, library, stamp) = desk();
        disk.fail_at(cut, Fault::Error(ErrorKind::Other));
        let saved = library.write(Path::new(FILE), &other(), Some(stamp));
        let mut every = Every::default();
        loop {
            let after = disk.after_one_cut(&mut every);
            let now = after.bytes(FILE).unwrap();
            let is_new = now == new.as_bytes();
            let is_whole = is_new || now == EVERYTHING.as_bytes();
            assert!(is_whole, "cut at call {cut}, {every:?}: a torn file");
            assert!(
                is_new || saved.is_err(),
                "cut {cut}, {every:?}: saved and lost"
            );
            ways += 1;
            if !every.turn() {
                break;
            }
        }
    }
    println!("{ways} power cuts");
    assert!(new.len() < ways, "torn at every byte of what was written");
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (
        folder.path().join("wall.ron"),
        folder.path().join("link.ron"),
    );
    put(&file, EVERYTHING);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let library = Library::open(folder.path()).unwrap();
    let stamp = library.read(&link).unwrap().stamp;
    library.write(&link, &other(), Some(stamp)).unwrap();
    assert_eq!(
        library.read(&file).unwrap().article,
        other(),
        "through the link"
    );
    assert!(
        link.symlink_metadata().unwrap().is_symlink(),
        "still a link"
    );
    assert_eq!(
        file.metadata().unwrap().permissions().mode() & 0o777,
        0o640,
        "permissions"
    );
}

#[test]
fn the_books_are_kept_beside_the_articles() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(folder.path()).unwrap();
    let mut queue = library.queue().unwrap();
    assert_eq!(queue.stamp, None, "no file yet");
    queue.book.cards = everything().records().posts.clone();
    queue.stamp = Some(library.write_queue(&queue).unwrap());
    assert_eq!(library.queue().unwrap().book, queue.book, "read again");
    queue.book.cards.clear();
    library.write_queue(&queue).unwrap();
    let refused = library.write_queue(&queue);
    assert!(matches!(refused, Err(SaveError::Changed(_))), "{refused:?}");
}
