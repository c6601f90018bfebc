//! What a command says; nobody listening is no error.

use std::fmt::Display;
use std::io::{self, Write as _};

use crate::cli::Ending;

/// Says things, and remembers the worst that happened.
#[derive(Debug)]
pub(super) struct Tell {
    /// The worst so far.
    pub(super) ending: Ending,
}

impl Tell {
    pub(super) const fn new() -> Self {
        Self {
            ending: Ending::Fine,
        }
    }

    /// Where results go.
    #[expect(
        clippy::unused_self,
        reason = "whoever tells has the right to the output"
    )]
    pub(super) fn out(&self) -> io::StdoutLock<'static> {
        io::stdout().lock()
    }

    /// A result, on its own line.
    pub(super) fn say(&self, what: impl Display) {
        heard(writeln!(self.out(), "{what}"));
    }

    /// A result as it is.
    pub(super) fn give(&self, text: &str) {
        let mut out = self.out();
        heard(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
    }

    /// Something a person should know.
    pub(super) fn remark(&self, what: impl Display) {
        heard(writeln!(io::stderr().lock(), "{what}"));
    }

    /// Something that was found.
    pub(super) fn find(&mut self, what: impl Display) {
        self.ending = self.ending.max(Ending::Findings);
        self.say(what);
    }

    /// Something that went wrong.
    pub(super) fn fail(&mut self, what: impl Display) {
        self.ending = self.ending.max(Ending::Failed);
        heard(writeln!(io::stderr().lock(), "nutgraf: {what}"));
    }

    /// Something that was asked wrongly.
    pub(super) fn misused(&mut self, what: impl Display) {
        self.ending = self.ending.max(Ending::Usage);
        heard(writeln!(io::stderr().lock(), "nutgraf: {what}"));
    }
}

/// When the other end of a pipe is closed there is nobody left to tell, and nobody to tell it to.
fn heard(result: io::Result<()>) {
    drop(result);
}
