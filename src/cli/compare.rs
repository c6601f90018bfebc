//! `nutgraf compare`: all that differs between two files.

use std::io::IsTerminal as _;
use std::path::Path;

use crate::cli::tell::Tell;
use crate::cli::{Ending, check};
use crate::edit::compare::{Difference, Fate, compare};

pub(super) fn run(was: &Path, is: &Path, tell: &mut Tell) -> Ending {
    let (was, is) = match (check::read(was), check::read(is)) {
        (Ok(was), Ok(is)) => (was, is),
        (was, is) => {
            for error in [was.err(), is.err()].into_iter().flatten() {
                tell.fail(error);
            }
            return tell.ending;
        }
    };
    let has_colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let differences = compare(&was.article, &is.article);
    if differences.is_empty() {
        tell.say("the two say the same");
    }
    for difference in &differences {
        tell.find(line(difference, has_colour));
    }
    tell.ending
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
        out.extend(words.chars().map(|c| if c.is_control() { ' ' } else { c }));
        out.push_str(after);
    }
    out
}
