//! The commands that need no window, one file each.
//!
//! A command says on standard output what it did, on standard error what went wrong, and ends
//! with 0 when all is well, 1 when a check found something, 2 when it was called wrongly, 3 when
//! something could not be read or written.

pub mod args;
mod check;
mod compare;
mod export;
mod import;
mod queue;
mod recover;
mod revisions;
mod tell;

use std::process::ExitCode;

use args::{Args, Command};
use tell::Tell;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// All is well.
    Fine,
    /// A check found something.
    Findings,
    /// It was called wrongly.
    Usage,
    /// Something could not be read or written.
    Failed,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Fine => 0,
            Ending::Findings => 1,
            Ending::Usage => 2,
            Ending::Failed => 3,
        })
    }
}

/// Runs a command; `None` when there is none and the window is wanted.
#[must_use]
pub fn run(args: &Args) -> Option<Ending> {
    let mut tell = Tell::new();
    Some(match args.command.as_ref()? {
        Command::Import(import) => import::run(import, &mut tell),
        Command::Export(export) => export::run(export, &mut tell),
        Command::Queue { command } => queue::run(command, &mut tell),
        Command::Check { files } => check::run(files, &mut tell),
        Command::Compare { was, is, later } => match later {
            None if is.exists() => compare::files(was, is, &mut tell),
            later => {
                let later = later.as_deref().unwrap_or(revisions::NOW);
                compare::revisions(was, &is.to_string_lossy(), later, &mut tell)
            }
        },
        Command::Revisions { file } => revisions::list(file, &mut tell),
        Command::Restore { file, revision } => revisions::restore(file, revision, &mut tell),
        Command::Recover { library } => recover::run(library, &mut tell),
        Command::Completions { shell } => {
            args::completions(*shell, &mut tell.out());
            Ending::Fine
        }
        Command::Schema => {
            tell.say(crate::record::schema::article().trim_end());
            Ending::Fine
        }
    })
}

/// The present moment, to the second.
fn now() -> crate::model::Time {
    #[expect(clippy::disallowed_methods, reason = "the command line owns the clock")]
    let now = chrono::Utc::now();
    chrono::SubsecRound::trunc_subsecs(now, 0)
}
