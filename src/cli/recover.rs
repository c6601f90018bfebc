//! `nutgraf recover`: what was written but never saved, after a crash.

use std::path::Path;

use crate::cli::tell::Tell;
use crate::cli::{Ending, now};
use crate::library::folder::Library;
use crate::library::recovery::{self, Ahead, Found};
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
    let found = look(&library);
    for error in &found.errors {
        tell.fail(error);
    }
    if 0 < found.busy {
        tell.say(format_args!(
            "left to the program that has them open now, or was heard of in the last two minutes: {}",
            articles(found.busy)
        ));
    } else if found.ahead.is_empty() && found.errors.is_empty() {
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

/// What the journals of a library have beyond its files, also those that are kept on this machine
/// because the library could not be written; what belongs to other libraries is left to them.
pub(super) fn look(library: &Library) -> Found {
    let state = user::journals();
    let mut found = recovery::look(library, state.as_deref(), now());
    let Some(state) = state else {
        return found;
    };
    let root = std::path::absolute(library.root()).unwrap_or_else(|_| library.root().to_owned());
    found.errors.retain(|error| !error.path.starts_with(&state));
    found.ahead.retain(|ahead| {
        let file = ahead.read.saved.as_ref().map(|(file, _)| file);
        !ahead.read.path.starts_with(&state) || file.is_some_and(|file| file.starts_with(&root))
    });
    found
}

fn articles(many: usize) -> String {
    match many {
        1 => "1 article".to_owned(),
        many => format!("{many} articles"),
    }
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
