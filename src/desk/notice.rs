//! What the desk tells a person: one toast at a time, and banners that stay.

use std::fmt;
use std::rc::Rc;

use crate::desk::action::Action;
use crate::desk::component::Tone;
use crate::desk::seat::SeatId;
use crate::model::Time;

/// How long a toast stays, in milliseconds.
const STAY_MILLIS: i64 = 7_000;

/// A sentence that goes away by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What it says.
    pub words: String,
    /// What can be done about it.
    pub action: Option<Action>,
    /// The article that it is about.
    pub(super) of: SeatId,
    since: Time,
}

/// Words that can be said again, when the window speaks another language.
#[derive(Clone)]
pub struct Said(Rc<dyn Fn() -> String>);

impl Said {
    /// The words in the language that is spoken now, as a sentence of its own.
    fn words(&self) -> String {
        sentence(&(self.0)())
    }
}

impl<F: Fn() -> R + 'static, R: Into<String>> From<F> for Said {
    fn from(say: F) -> Self {
        Self(Rc::new(move || say().into()))
    }
}

impl From<String> for Said {
    /// Words that are the same in every language.
    fn from(words: String) -> Self {
        Self(Rc::new(move || words.clone()))
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Said").field(&(self.0)()).finish()
    }
}

/// Which lasting sentence is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which(u64);

/// A sentence that stays until it is put away.
#[derive(Clone, Debug)]
pub struct Lasting {
    /// What it says.
    pub words: String,
    said: Said,
    which: Which,
    /// What can be done about it.
    pub actions: Vec<Action>,
    /// Whether all is well, something is to be looked at, or something failed.
    pub tone: Tone,
    /// The article that it is about.
    pub(super) of: SeatId,
}

impl Lasting {
    /// Which one it is.
    #[must_use]
    pub const fn which(&self) -> Which {
        self.which
    }
}

/// Everything that is being told.
#[derive(Debug, Default)]
pub struct Notices {
    /// The article that is spoken of now.
    pub(super) of: SeatId,
    toast: Option<Toast>,
    /// The banners, the latest last.
    pub lasting: Vec<Lasting>,
    /// How many there were.
    many: u64,
}

impl Notices {
    /// Says something once, with an action that takes it back or goes on.
    pub fn say(&mut self, words: impl Into<String>, action: Option<Action>, now: Time) {
        self.toast = Some(Toast {
            words: words.into(),
            action,
            of: self.of,
            since: now,
        });
    }

    /// Says that something failed, until it is put away; the same sentence only once.
    pub fn fail(&mut self, said: impl Into<Said>, action: Option<Action>) {
        self.tell(said, action.into_iter().collect(), Tone::Bad);
    }

    /// Says something that holds until it is put away.
    pub fn remark(&mut self, said: impl Into<Said>, action: Option<Action>) {
        self.tell(said, action.into_iter().collect(), Tone::Warn);
    }

    /// Whether a sentence was not put away yet.
    #[must_use]
    pub fn has(&self, which: Which) -> bool {
        self.lasting.iter().any(|told| told.which == which)
    }

    /// Takes a sentence back that holds no more.
    pub fn withdraw(&mut self, which: Which) {
        self.lasting.retain(|told| told.which != which);
    }

    /// The same for a sentence that is known by its words.
    pub fn take_back(&mut self, said: impl Into<Said>) {
        let words = said.into().words();
        self.lasting.retain(|told| told.words != words);
    }

    /// Says something that holds until it is put away, with what can be done.
    pub fn tell(&mut self, said: impl Into<Said>, actions: Vec<Action>, tone: Tone) -> Which {
        let said = said.into();
        let words = said.words();
        self.lasting.retain(|told| told.words != words);
        self.many += 1;
        let which = Which(self.many);
        self.lasting.push(Lasting {
            words,
            said,
            which,
            actions,
            tone,
            of: self.of,
        });
        which
    }

    /// Says what stays in the language that is spoken now.
    pub fn say_again(&mut self) {
        for told in &mut self.lasting {
            told.words = told.said.words();
        }
    }

    /// The toast that is to be seen now.
    pub fn toast(&mut self, now: Time) -> Option<&Toast> {
        let is_over = self
            .toast
            .as_ref()
            .is_some_and(|toast| STAY_MILLIS < (now - toast.since).num_milliseconds());
        if is_over {
            self.toast = None;
        }
        self.toast.as_ref()
    }

    /// Whether the toast offers that.
    pub(super) fn offers(&self, action: Action) -> bool {
        let toast = self.toast.as_ref();
        toast.is_some_and(|toast| toast.action == Some(action))
    }

    /// Whether the toast offers anything.
    pub(super) fn offers_something(&self) -> bool {
        self.toast
            .as_ref()
            .is_some_and(|toast| toast.action.is_some())
    }

    /// Keeps the toast while somebody is at it.
    pub(super) fn hold(&mut self, now: Time) {
        if let Some(toast) = &mut self.toast {
            toast.since = now;
        }
    }

    /// Takes the toast away.
    pub fn put_away(&mut self) {
        self.toast = None;
    }
}

/// An error's words as a sentence of its own: it begins with a capital, but for the name of a
/// file, which is as it is, and ends with a stop.
fn sentence(words: &str) -> String {
    let words = words.trim_end_matches('.');
    let name = words.split_whitespace().next().unwrap_or_default();
    let mut out = if name.contains(['.', '/', '\\']) {
        words.to_owned()
    } else {
        super::words::capital(words)
    };
    out.push('.');
    out
}
