//! How far long work over many files has come, and the wish to stop it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far it has come; shared between who works and who shows it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    all: AtomicUsize,
    is_cancelled: AtomicBool,
}

impl Progress {
    /// Begins with nothing done of so many files.
    pub fn expect(&self, all: usize) {
        self.done.store(0, Ordering::Release);
        self.all.store(all, Ordering::Release);
    }

    /// So many more are done.
    pub fn step(&self, files: usize) {
        self.done.fetch_add(files, Ordering::AcqRel);
    }

    /// How many files are done, and how many have to be.
    #[must_use]
    pub fn now(&self) -> (usize, usize) {
        let of = |number: &AtomicUsize| number.load(Ordering::Acquire);
        (of(&self.done), of(&self.all))
    }

    /// Stops after the files that are at work; the others are left for another time.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Release);
    }

    /// Whether it was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Acquire)
    }
}
