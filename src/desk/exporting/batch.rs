//! Many articles exported together: off the window's thread, with progress, to be stopped.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Ui};

use crate::desk::asking::buttons;
use crate::desk::component::{self, Kind, Text, Tone, card, dialog};
use crate::desk::errors::Told as _;
use crate::desk::jobs::Done;
use crate::desk::say::{say, say_with};
use crate::desk::seat::SeatId;
use crate::desk::{Desk, files};
use crate::export::format::Format;
use crate::export::html;
use crate::export::led;
use crate::export::remark::Remark;
use crate::library::along;
use crate::library::folder::Library;
use crate::library::progress::Progress;
use crate::model::Time;
use crate::model::article::ArticleId;
use crate::model::related::Target;

/// How often progress is shown anew.
const SHOW: Duration = Duration::from_millis(120);

/// What the articles of the library say of themselves.
type Targets<'a> = &'a dyn Fn(ArticleId) -> Option<Target>;

/// What is to be written where.
#[derive(Clone, Debug)]
pub(in crate::desk) struct Plan {
    format: Format,
    folder: PathBuf,
    files: Vec<(PathBuf, PathBuf)>,
}

/// What came of it.
#[derive(Debug, Default)]
pub(in crate::desk) struct Report {
    folder: PathBuf,
    written: usize,
    /// Articles that something was left out of.
    lost: usize,
    /// Where readers are led though they should not be.
    withheld: Vec<String>,
    refused: Vec<String>,
    is_stopped: bool,
}

impl Plan {
    /// The chosen articles, each with a file of its own in a folder; with `keeps`, what is there
    /// already stays and the new file gets a number.
    fn new(chosen: &BTreeSet<PathBuf>, folder: &Path, format: Format, keeps: bool) -> Self {
        let mut taken = BTreeSet::new();
        let place = |path: &PathBuf| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let names = (1_u32..).map(|number| match number {
                1 => format!("{stem}.{}", format.ending()),
                number => format!("{stem}-{number}.{}", format.ending()),
            });
            let mut places = names.map(|name| folder.join(name));
            let free = places.find(|to| !(taken.contains(to) || keeps && to.exists()));
            let to = free.unwrap_or_else(|| folder.join(stem.as_ref()));
            taken.insert(to.clone());
            (path.clone(), to)
        };
        Self {
            format,
            folder: folder.to_owned(),
            files: chosen.iter().map(place).collect(),
        }
    }

    /// How many of the files are there already.
    fn existing(&self) -> usize {
        self.files.iter().filter(|(_, to)| to.exists()).count()
    }

    /// Writes one after the other, until it is stopped.
    fn run(&self, library: &Library, now: Time, progress: &Progress, of: Targets<'_>) -> Report {
        let mut report = Report {
            folder: self.folder.clone(),
            ..Report::default()
        };
        for (from, to) in &self.files {
            if progress.is_cancelled() {
                report.is_stopped = true;
                break;
            }
            let name = from.file_stem().unwrap_or_default().to_string_lossy();
            match self.write(library, from, to, now, of) {
                Ok((is_whole, withheld)) => {
                    report.written += 1;
                    report.lost += usize::from(!is_whole);
                    let told = withheld.iter().map(|remark| remark.told());
                    let named = told.map(|told| format!("{name}: {told}"));
                    report.withheld.extend(named);
                }
                Err(why) => report.refused.push(format!("{name}: {why}")),
            }
            progress.step(1);
        }
        report
    }

    /// Writes one article; says whether it carries everything, and where readers are led though
    /// they should not be.
    fn write(
        &self,
        library: &Library,
        from: &Path,
        to: &Path,
        now: Time,
        of: Targets<'_>,
    ) -> Result<(bool, Vec<Remark>), String> {
        let kept = library.read(from).map_err(|error| error.told())?;
        let exported = self.format.write(&kept.article, &html::Options::at(now));
        let exported = exported.map_err(|refused| refused.told())?;
        let written = Library::write_out(to, exported.text.as_bytes());
        written.map_err(|error| error.told())?;
        let left = along::bring(from, to, &self.format.files(&kept.article, false));
        let withheld = match self.format.is_exact() {
            true => Vec::new(),
            false => led::withheld(&kept.article, now, of),
        };
        Ok((exported.remarks.is_empty() && left.is_empty(), withheld))
    }
}

/// Begins, or asks first about files that are there already.
pub(in crate::desk) fn begin(desk: &mut Desk, ctx: &Context, folder: &Path, format: Format) {
    // What is exported is what is on the disk, so that comes up to date first.
    let unsaved: Vec<SeatId> = desk
        .seats()
        .filter(|seat| seat.document.is_changed())
        .filter(|seat| {
            let path = seat.document.path();
            path.is_some_and(|path| desk.view.picked.contains(path))
        })
        .map(|seat| seat.id)
        .collect();
    for seat in unsaved {
        if desk.with(seat, |desk| files::save(desk, ctx)) != Some(true) {
            return;
        }
    }
    desk.settings.exports = Some(folder.to_owned());
    let plan = Plan::new(&desk.view.picked, folder, format, false);
    if 0 < plan.existing() {
        desk.asking = Some(super::super::asking::Asking::Replace(plan));
    } else {
        run(desk, ctx, plan);
    }
}

fn run(desk: &mut Desk, ctx: &Context, plan: Plan) {
    let Some(library) = desk.shelf.library().cloned() else {
        return;
    };
    let progress = Arc::new(Progress::default());
    progress.expect(plan.files.len());
    desk.batch = Some(Arc::clone(&progress));
    let now = desk.now();
    let view = desk.shelf.index().map(|index| index.view());
    let work = move || {
        let of = |id| {
            let row = view.as_ref()?.by_id(id)?;
            let kept = library.read(&row.path).ok()?;
            Some(Target::of(&kept.article))
        };
        Done::Exported(Box::new(plan.run(&library, now, &progress, &of)))
    };
    desk.jobs.begin("export", ctx, work);
}

/// Asks about files that are there already; `None` when it is answered.
pub(in crate::desk) fn replace(desk: &mut Desk, ctx: &Context, plan: Plan) -> Option<Plan> {
    let count = plan.existing();
    let title = say_with("batch-there", [("count", count.into())]);
    let shown = dialog(ctx, &title, 440.0, |ui| {
        Text::new(say("batch-there-help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(10.0);
        // Enter puts nothing in the place of another file.
        buttons(
            ui,
            &[say("batch-keep"), say("batch-replace"), say("cancel")],
        )
    });
    match shown.inner {
        Some(1) => run(desk, ctx, plan),
        Some(0) => {
            let chosen = plan.files.iter().map(|(from, _)| from.clone()).collect();
            let plan = Plan::new(&chosen, &plan.folder, plan.format, true);
            run(desk, ctx, plan);
        }
        Some(_) => {}
        None if shown.is_left => {}
        None => return Some(plan),
    }
    None
}

/// Shows how far it has come, with a way to stop it; writing goes on meanwhile.
pub(in crate::desk) fn ui(desk: &Desk, ui: &mut Ui) {
    let Some(progress) = &desk.batch else {
        return;
    };
    let (done, total) = progress.now();
    let values = [("done", done.into()), ("total", total.into())];
    let words = say_with("batch-progress", values);
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(16, 10))
        .show(ui, |ui| {
            card(ui, |ui| {
                if component::progress(ui, &words, done, total) {
                    progress.cancel();
                }
            });
        });
    ui.ctx().request_repaint_after(SHOW);
}

/// Says what came of it.
pub(in crate::desk) fn tell(desk: &mut Desk, report: &Report) {
    desk.batch = None;
    let now = desk.now();
    let folder = report.folder.display().to_string();
    let key = if report.is_stopped {
        "batch-stopped"
    } else {
        "batch-done"
    };
    let values = [("count", report.written.into()), ("folder", folder.into())];
    desk.notices.say(say_with(key, values), None, now);
    if 0 < report.lost {
        let words = say_with("batch-lost", [("count", report.lost.into())]);
        desk.notices.remark(words, None);
    }
    if let Some(first) = report.withheld.first() {
        let values = [
            ("count", report.withheld.len().into()),
            ("first", first.as_str().into()),
        ];
        desk.notices
            .remark(say_with("batch-withheld", values), None);
    }
    if let Some(first) = report.refused.first() {
        let values = [
            ("count", report.refused.len().into()),
            ("first", first.as_str().into()),
        ];
        desk.notices.fail(say_with("batch-refused", values), None);
    }
}

#[cfg(test)]
mod tests {
    use super::{Plan, Progress};
    use crate::export::format::Format;
    use crate::library::folder::Library;
    use crate::model::article::{Article, ArticleId};

    #[test]
    fn a_batch_stops_where_it_is_told_to_and_writes_over_nothing() {
        let room = tempfile::tempdir().unwrap();
        let library = Library::open(room.path()).unwrap();
        let paths: Vec<_> = (1..=3)
            .map(|number| {
                let article = Article::new(ArticleId(uuid::Uuid::from_u128(number)));
                let path = library.free_path(&article);
                library.write(&path, &article, None).unwrap();
                path
            })
            .collect();
        let now = "2026-11-23T14:02:00Z".parse().unwrap();
        let out = tempfile::tempdir().unwrap();
        let chosen = paths.into_iter().collect();
        let plan = Plan::new(&chosen, out.path(), Format::Text, false);
        let stopped = Progress::default();
        stopped.cancel();
        let report = plan.run(&library, now, &stopped, &|_| None);
        assert_eq!((report.written, report.is_stopped), (0, true));
        let report = plan.run(&library, now, &Progress::default(), &|_| None);
        assert_eq!((report.written, plan.existing()), (3, 3));
        let beside = Plan::new(&chosen, out.path(), Format::Text, true);
        assert_eq!(beside.existing(), 0, "numbered beside them");
    }
}
