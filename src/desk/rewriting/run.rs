//! Putting words in the place of others in many articles, and taking that back everywhere.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::look::Found;
use crate::desk::action::Action;
use crate::desk::errors::Told as _;
use crate::desk::jobs::Done;
use crate::desk::say::say_with;
use crate::desk::seat::SeatId;
use crate::desk::{Desk, catalogue, words};
use crate::edit::command::find::{Finder, Replaced, Search};
use crate::edit::revision::Big;
use crate::library::folder::Stamp;
use crate::library::progress::Progress;
use crate::library::rewrite::{Rewriter, Stays};
use crate::model::Time;

/// What was replaced, so that it can be taken back.
#[derive(Debug)]
pub(in crate::desk) struct Rewritten {
    at: Time,
    /// What stands in the files of articles that were not open.
    files: Vec<(PathBuf, Stamp)>,
    seats: Vec<SeatId>,
}

/// What came of it.
#[derive(Debug)]
pub(in crate::desk) struct Report {
    is_taken_back: bool,
    replaced: Replaced,
    articles: usize,
    refused: Vec<String>,
    done: Rewritten,
    is_stopped: bool,
}

impl Report {
    fn new(at: Time, is_taken_back: bool) -> Self {
        Self {
            is_taken_back,
            replaced: Replaced::default(),
            articles: 0,
            refused: Vec::new(),
            done: Rewritten {
                at,
                files: Vec::new(),
                seats: Vec::new(),
            },
            is_stopped: false,
        }
    }

    fn refuse(&mut self, title: &str, why: &Stays) {
        let why = why.told();
        self.refused.push(format!("“{title}”: {why}"));
    }
}

/// Replaces in the articles that were chosen: in those on the desk at once, in the files of the
/// others by a job.
pub(super) fn run(
    desk: &mut Desk,
    ctx: &Context,
    (search, with): (&Search, &str),
    chosen: Vec<&Found>,
    progress: &Arc<Progress>,
) {
    let (Some(finder), Some(library)) = (Finder::new(search), desk.shelf.library().cloned()) else {
        return;
    };
    let now = desk.now();
    let mut report = Report::new(now, false);
    let mut closed = Vec::new();
    for found in chosen {
        match desk.seat_of(&found.path) {
            Some(seat) => on_desk(desk, seat, (&finder, with), &mut report),
            None => closed.push((found.path.clone(), found.title.clone())),
        }
    }
    progress.expect(closed.len());
    let (state, who) = (desk.options.state.clone(), desk.who().to_owned());
    let (progress, with) = (Arc::clone(progress), with.to_owned());
    let work = move || {
        let rewriter = Rewriter::new(library, state, &who, now);
        for (path, title) in closed {
            if progress.is_cancelled() {
                report.is_stopped = true;
                break;
            }
            let mut replaced = Replaced::default();
            let done = rewriter.change(&path, Big::ReplaceAll, |state| {
                let (change, made) = finder.replace_all(state, &with, now);
                replaced = made;
                change
            });
            match done {
                Ok(stamp) => {
                    report.replaced.left += replaced.left;
                    if let Some(stamp) = stamp {
                        report.replaced.hits += replaced.hits;
                        report.articles += 1;
                        report.done.files.push((path, stamp));
                    }
                }
                Err(why) => report.refuse(&title, &why),
            }
            progress.step(1);
        }
        Done::Rewritten(Box::new(report))
    };
    desk.jobs.begin("rewrite", ctx, work);
}

fn on_desk(desk: &mut Desk, seat: SeatId, (finder, with): (&Finder, &str), report: &mut Report) {
    let now = report.done.at;
    let made = desk.with(seat, |desk| {
        let (change, replaced) = finder.replace_all(desk.seat.document.state(), with, now);
        (desk.change_much(change, Big::ReplaceAll), replaced)
    });
    let Some((is_changed, replaced)) = made else {
        return;
    };
    report.replaced.left += replaced.left;
    if is_changed {
        report.replaced.hits += replaced.hits;
        report.articles += 1;
        report.done.seats.push(seat);
    }
}

/// Whether an undo is about what was just replaced everywhere: it is told of still, and the
/// article at hand was not changed since.
pub(in crate::desk) fn is_just_done(desk: &Desk) -> bool {
    let Some(done) = &desk.rewritten else {
        return false;
    };
    let last = desk.seat.document.log().last_change();
    desk.notices.offers(Action::TakeBackReplaced) && last.is_none_or(|last| last <= done.at)
}

/// Takes back what was replaced last, in every article that was not changed since.
pub(in crate::desk) fn take_back(desk: &mut Desk, ctx: &Context) {
    let (Some(done), Some(library)) = (desk.rewritten.take(), desk.shelf.library().cloned()) else {
        return;
    };
    desk.notices.put_away();
    let now = desk.now();
    let mut report = Report::new(now, true);
    let mut closed = Vec::new();
    let mut seats = done.seats;
    for (path, stamp) in done.files {
        match desk.seat_of(&path) {
            // It was opened since, with its past.
            Some(seat) => seats.push(seat),
            None => closed.push((path, stamp)),
        }
    }
    for seat in seats {
        let is_back = desk.with(seat, |desk| {
            let log = desk.seat.document.log();
            let title = desk.seat.document.title();
            let undo = log.undo(now).filter(|_| log.last_change() == Some(done.at));
            (undo.is_some() && desk.change(undo), title)
        });
        match is_back {
            Some((true, _)) => report.articles += 1,
            Some((false, title)) => report.refuse(&title, &Stays::Changed),
            // Closed since: its file has the words, and its own undo.
            None => {}
        }
    }
    let (state, who) = (desk.options.state.clone(), desk.who().to_owned());
    let work = move || {
        let rewriter = Rewriter::new(library, state, &who, now);
        for (path, stamp) in closed {
            match rewriter.take_back(&path, stamp, done.at) {
                Ok(_) => report.articles += 1,
                Err(why) => {
                    let name = path.file_stem().unwrap_or_default().to_string_lossy();
                    report.refuse(&name, &why);
                }
            }
        }
        Done::Rewritten(Box::new(report))
    };
    desk.jobs.begin("rewrite", ctx, work);
}

/// Says what came of it, and lets the list of articles see it.
pub(in crate::desk) fn tell(desk: &mut Desk, ctx: &Context, report: Report) {
    super::over(desk, ctx);
    let now = desk.now();
    if report.is_taken_back {
        desk.notices
            .say(words::count("rewrite-back", report.articles), None, now);
    } else {
        let mut told = words::count("find-replaced", report.replaced.hits);
        told += &words::count("rewrite-in", report.articles);
        if 0 < report.replaced.left {
            told += &words::count("find-left", report.replaced.left);
        }
        let can = 0 < report.articles;
        desk.notices
            .say(told, can.then_some(Action::TakeBackReplaced), now);
        if can {
            desk.rewritten = Some(report.done);
        }
    }
    if report.is_stopped {
        desk.notices
            .remark(|| crate::desk::say::say("rewrite-stopped"), None);
    }
    if let Some(first) = report.refused.first() {
        let values = [
            ("count", report.refused.len().into()),
            ("first", first.as_str().into()),
        ];
        desk.notices
            .remark(say_with("rewrite-refused", values), None);
    }
    catalogue::refresh(desk, ctx);
}
