//! `nutgraf check`: whether files are whole, and what is odd about them.

use std::path::{Path, PathBuf};

use crate::cli::tell::Tell;
use crate::cli::{Ending, recover};
use crate::library::folder::{Kept, Library};
use crate::model::words;

pub(super) fn run(files: &[PathBuf], tell: &mut Tell) -> Ending {
    for file in files {
        if file.is_dir() {
            folder(file, tell);
        } else {
            match read(file) {
                Ok(kept) => one(&kept, tell),
                Err(error) => tell.fail(error),
            }
        }
    }
    tell.ending
}

/// One article by its path, in whatever folder it is.
pub(super) fn read(file: &Path) -> Result<Kept, crate::library::error::OpenError> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    Library::open(folder)?.read(file)
}

fn one(kept: &Kept, tell: &mut Tell) {
    let path = kept.path.display();
    let article = &kept.article;
    let counted = article.body().map(|block| words::count(block.words.text()));
    if kept.remarks.is_empty() {
        tell.say(format_args!(
            "{path}: whole, version {}, {} words, {} quotes, {} sources",
            crate::record::VERSION,
            counted.sum::<usize>(),
            article.records().quotes.len(),
            article.records().sources.len(),
        ));
    }
    for remark in &kept.remarks {
        tell.find(format_args!("{path}: {remark}"));
    }
}

fn folder(root: &Path, tell: &mut Tell) {
    let listed = Library::open(root).and_then(|library| Ok((library.list()?, library)));
    let (listing, library) = match listed {
        Ok(listed) => listed,
        Err(error) => return tell.fail(error),
    };
    for kept in &listing.articles {
        one(kept, tell);
    }
    for group in &listing.doubles {
        let names: Vec<String> = group
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        tell.find(format_args!(
            "{} are the same article; delete one, or give it another id",
            names.join(" and ")
        ));
    }
    for error in &listing.errors {
        tell.fail(error);
    }
    let found = recover::look(&library);
    for error in &found.errors {
        tell.fail(error);
    }
    for ahead in &found.ahead {
        tell.find(format_args!(
            "{}: its journal has {}; save it with: nutgraf recover {}",
            recover::name(ahead),
            recover::words(ahead),
            root.display()
        ));
    }
    let books = [
        ("queue.ron", library.queue().map(|kept| kept.remarks)),
        ("staff.ron", library.staff().map(|kept| kept.remarks)),
        ("parties.ron", library.parties().map(|kept| kept.remarks)),
    ];
    for (name, remarks) in books {
        match remarks {
            Err(error) => tell.fail(error),
            Ok(remarks) => {
                for remark in remarks {
                    tell.find(format_args!("{}: {remark}", root.join(name).display()));
                }
            }
        }
    }
}
