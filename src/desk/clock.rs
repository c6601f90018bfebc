//! The one place that asks what time it is.

use std::time::Instant;

use crate::model::Time;

/// Where the desk has the time from; a test brings its own.
pub type Clock = Box<dyn Fn() -> Time>;

/// The time of this machine.
#[must_use]
pub fn system() -> Clock {
    #[expect(clippy::disallowed_methods, reason = "the desk owns the clock")]
    Box::new(chrono::Utc::now)
}

/// A moment to measure from.
pub(super) fn moment() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "the desk owns the clock")]
    Instant::now()
}
