//! What the library is to publish or to take down, each read once it is looked at.

use std::cell::OnceCell;

use super::shelf::Summary;
use crate::library::search::{Scheduled, Turn, View};
use crate::model::Time;

/// For so many days it is told that an article was to come down: over a weekend.
const DOWN_DAYS: i64 = 3;

/// The articles that have a time, as the index had them at one moment.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    view: Option<View>,
    all: Vec<Coming>,
}

/// One of them.
#[derive(Debug)]
pub(super) struct Coming {
    scheduled: Scheduled,
    summary: OnceCell<Option<Summary>>,
}

impl Schedule {
    /// Of an index.
    pub(super) fn of(view: Option<View>, now: Time) -> Self {
        let since = now - chrono::Duration::days(DOWN_DAYS);
        let all = view.as_ref().map(|view| view.scheduled(since));
        let all = all.unwrap_or_default().into_iter();
        let all = all.map(|scheduled| Coming {
            scheduled,
            summary: OnceCell::new(),
        });
        Self {
            all: all.collect(),
            view,
        }
    }

    /// Those whose time has come, the first one first.
    pub(super) fn come(&self, now: Time) -> impl Iterator<Item = (Time, Turn, &Summary)> {
        let come = self.all.iter();
        let come = come.take_while(move |coming| coming.scheduled.at <= now);
        come.filter_map(|coming| {
            let Scheduled { at, turn, row } = coming.scheduled;
            let read = || Some(Summary::from(self.view.as_ref()?.row(row)?));
            Some((at, turn, coming.summary.get_or_init(read).as_ref()?))
        })
    }

    /// When the next time comes.
    pub(super) fn next(&self, now: Time) -> Option<Time> {
        let mut times = self.all.iter().map(|coming| coming.scheduled.at);
        times.find(|at| now < *at)
    }
}
