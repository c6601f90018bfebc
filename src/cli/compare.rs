//! `nutgraf compare`: all that differs between two files, or two revisions of one.

use std::io::IsTerminal as _;
use std::path::Path;

use crate::cli::revisions::Past;
use crate::cli::tell::Tell;
use crate::cli::{Ending, check};
use crate::edit::compare::{Difference, Fate, compare};
use crate::model::article::Article;

pub(super) fn files(was: &Path, is: &Path, tell: &mut Tell) -> Ending {
    match (check::read(was), check::read(is)) {
        (Ok(was), Ok(is)) => articles(&was.article, &is.article, tell),
        (was, is) => {
            for error in [was.err(), is.err()].into_iter().flatten() {
                tell.fail(error);
            }
        }
    }
    tell.ending
}

pub(super) fn revisions(file: &Path, was: &str, is: &str, tell: &mut Tell) -> Ending {
    if let Some(past) = Past::read(file, tell)
        && let (Some(was), Some(is)) = (past.find(was, tell), past.find(is, tell))
    {
        articles(was, is, tell);
    }
    tell.ending
}

fn articles(was: &Article, is: &Article, tell: &mut Tell) {
    let has_colour = std::io::stdout().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let differences = compare(was, is);
    if differences.is_empty() {
        tell.say("the two say the same");
    }
    for difference in &differences {
        tell.find(line(difference, has_colour));
    }
}

/// "headline: The [-old-]{+new+} wall", or in red and green.
fn line(difference: &Difference, has_colour: bool) -> String {
    let mut out = format!("{}: ", difference.place);
    for (fate, words) in &difference.words {
        let (before, after) = match (fate, has_colour) {
            (Fate::Kept, _) => ("", ""),
            (Fate::Gone, true) => ("\x1b[31;9m", "\x1b[0m"),
            (Fate::New, true) => ("\x1b[32m", "\x1b[0m"),
            (Fate::Gone, false) => ("[-", "-]"),
            (Fate::New, false) => ("{+", "+}"),
        };
        out.push_str(before);
        // Words of a file must not steer the terminal.
        let words = words.replace('\n', " · ");
        out.extend(words.chars().map(|c| if c.is_control() { ' ' } else { c }));
        out.push_str(after);
    }
    out
}
