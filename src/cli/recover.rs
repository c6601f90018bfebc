//! `nutgraf recover`: what was written but never saved, after a crash.

use std::path::Path;

use crate::cli::tell::Tell;
use crate::cli::{Ending, now};
use crate::library::folder::Library;
use crate::library::recovery::{self, Ahead};
use crate::library::user;
use crate::model::block::Furniture;

pub(super) fn run(root: &Path, tell: &mut Tell) -> Ending {
    let library = match Library::open(root) {
        Ok(library) => library,
        Err(error) => {
            tell.fail(error);
            return tell.ending;
        }
    };
    let found = recovery::look(&library, None, now());
    for error in &found.errors {
        tell.fail(error);
    }
    if found.ahead.is_empty() && found.errors.is_empty() {
        tell.say("every article is as its journal has it; nothing was to be done");
    }
    for ahead in &found.ahead {
        match recovery::bring_up(&library, ahead, &user::name(), now()) {
            Ok(path) => {
                tell.say(format_args!(
                    "{}: recovered, {}",
                    path.display(),
                    words(ahead)
                ));
                if ahead.is_contested() {
                    tell.remark(
                        "  somebody else changed its file meanwhile, which was left as it is",
                    );
                }
            }
            Err(error) => tell.fail(error),
        }
        if let Some(damage) = ahead.read.damage {
            tell.remark(format_args!("  {damage}"));
        }
    }
    tell.ending
}

/// "214 words more than the file".
pub(super) fn words(ahead: &Ahead) -> String {
    let than = match ahead.file {
        Some(_) => " than the file",
        None => ", never saved",
    };
    match ahead.words {
        0 => "the same number of words, changed".to_owned(),
        more @ 1.. => format!("{more} words more{than}"),
        fewer => format!("{} words fewer{than}", fewer.unsigned_abs()),
    }
}

/// What `check` says of an article whose journal is ahead.
pub(super) fn name(ahead: &Ahead) -> String {
    match &ahead.file {
        Some(kept) => kept.path.display().to_string(),
        None => {
            let headline = ahead.article().furniture(Furniture::Headline).text();
            let headline = headline.trim();
            if headline.is_empty() {
                "an article without a headline".to_owned()
            } else {
                format!("“{headline}”")
            }
        }
    }
}
