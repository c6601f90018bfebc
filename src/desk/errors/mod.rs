//! What lower layers say, told in the language of the window as whole sentences.
//!
//! The command line says the same in English by `Display`; a test holds both together.

mod leaving;
mod reading;

use std::io;

use super::say::{say, say_with};
use super::shelf::NotKept;
use super::words;
use crate::edit::step::StepError;
use crate::library::error::{Advice, Cause, OpenError, SaveError, Step, Why};
use crate::library::journal::Damage;

/// Something that is told in the language of the window.
pub trait Told {
    /// The sentence.
    fn told(&self) -> String;
}

impl Told for Cause {
    fn told(&self) -> String {
        match self {
            Self::NotThere => say("cause-not-there"),
            Self::NotAllowed => say("cause-not-allowed"),
            Self::Full => say("cause-full"),
            Self::ReadOnly => say("cause-read-only"),
            Self::NotAFolder => say("cause-not-a-folder"),
            Self::IsAFolder => say("cause-is-a-folder"),
            Self::BadName => say("cause-bad-name"),
            Self::Taken => say("cause-taken"),
            Self::Busy => say("cause-busy"),
            Self::Away => say("cause-away"),
            Self::Other(words) => return say_with("cause-other", [("words", words.into())]),
        }
        .to_owned()
    }
}

impl Told for io::Error {
    fn told(&self) -> String {
        Cause::of(self).told()
    }
}

impl Told for Advice {
    fn told(&self) -> String {
        match self {
            Self::MakeRoom => say("advice-make-room"),
            Self::Elsewhere => say("advice-elsewhere"),
            Self::Path => say("advice-path"),
            Self::Again => say("advice-again"),
        }
        .to_owned()
    }
}

impl Told for Step {
    fn told(&self) -> String {
        match self {
            Self::Beside => say("step-beside"),
            Self::Writing => say("step-writing"),
            Self::Syncing => say("step-syncing"),
            Self::Placing => say("step-placing"),
            Self::KeepingJournal => say("step-keeping-journal"),
            Self::JournalFolder => say("step-journal-folder"),
            Self::OpeningJournal => say("step-opening-journal"),
            Self::WritingJournal => say("step-writing-journal"),
            Self::PuttingAway => say("step-putting-away"),
            Self::PresenceFolder => say("step-presence-folder"),
            Self::Renaming => say("step-renaming"),
        }
        .to_owned()
    }
}

impl Told for OpenError {
    fn told(&self) -> String {
        let file = self.path.display().to_string();
        let file = ("file", file.into());
        match &self.why {
            Why::NotAFolder => say_with("not-opened-file", [file]),
            Why::System(error) => {
                let cause = Cause::of(error);
                let advice = Advice::about(&cause).told();
                let cause = ("cause", cause.told().into());
                say_with("not-opened", [file, cause, ("advice", advice.into())])
            }
            Why::Read(error) => {
                let cause = ("cause", error.told().into());
                say_with("not-read", [file, cause])
            }
        }
    }
}

impl Told for SaveError {
    fn told(&self) -> String {
        let file = self.path().display().to_string();
        let file = ("file", file.into());
        match self {
            Self::System { step, error, .. } => {
                let cause = Cause::of(error);
                let advice = Advice::about(&cause).told();
                let values = [
                    file,
                    ("step", step.told().into()),
                    ("cause", cause.told().into()),
                    ("advice", advice.into()),
                ];
                say_with("not-saved", values)
            }
            Self::Unsure { error, .. } => {
                say_with("saved-unsure", [file, ("cause", error.told().into())])
            }
            Self::Changed(_) => say_with("not-saved-changed", [file]),
            Self::Newer(_) => say_with("not-saved-newer", [file]),
            Self::Taken(_) => say_with("not-saved-taken", [file]),
            Self::Stays { error, .. } => {
                say_with("not-thrown", [file, ("cause", error.told().into())])
            }
        }
    }
}

impl Told for NotKept {
    fn told(&self) -> String {
        match self {
            Self::NoFolder => say("speaker-no-folder").to_owned(),
            Self::Unread(error) => error.told(),
            Self::Unwritten(error) => error.told(),
        }
    }
}

impl Told for Damage {
    fn told(&self) -> String {
        match self {
            Self::TornEnd => say("damage-end").to_owned(),
            Self::Middle(lines) => words::count("damage-middle", *lines),
        }
    }
}

impl Told for StepError {
    fn told(&self) -> String {
        match self {
            Self::OutOfRange => say("change-outside"),
            Self::BrokenForm => say("change-form"),
            Self::Dangling => say("change-dangling"),
        }
        .to_owned()
    }
}
