//! `nutgraf export`: articles as HTML, JSON, RON or plain text, many at once.

use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::cli::args::Export;
use crate::cli::tell::Tell;
use crate::cli::{Ending, check, now};
use crate::export::html::{self, Templates};
use crate::export::{Exported, led};
use crate::library::along;
use crate::library::folder::{BOOKS, Kept, Library, STATE};
use crate::model::Time;
use crate::model::article::ArticleId;
use crate::model::related;

pub(super) fn run(asked: &Export, tell: &mut Tell) -> Ending {
    let mut kept = Vec::new();
    let mut has_folder = false;
    for file in &asked.files {
        if file.is_dir() {
            has_folder = true;
            match Library::open(file).and_then(|library| library.list()) {
                Ok(listing) => {
                    kept.extend(listing.articles);
                    for error in listing.errors {
                        tell.fail(error);
                    }
                }
                Err(error) => tell.fail(error),
            }
        }
    }
    let single: Vec<&PathBuf> = asked.files.iter().filter(|file| !file.is_dir()).collect();
    let read: Vec<_> = single.par_iter().map(|file| check::read(file)).collect();
    for article in read {
        match article {
            Ok(article) => kept.push(article),
            Err(error) => tell.fail(error),
        }
    }
    let templates = match asked.templates.as_deref().map(templates).transpose() {
        Ok(templates) => templates,
        Err(why) => {
            tell.fail(why);
            return tell.ending;
        }
    };
    let is_many = has_folder || 1 < asked.files.len();
    let Some(jobs) = targets(asked, &kept, is_many, tell) else {
        return tell.ending;
    };
    let bar = bar(jobs.len());
    let now = now();
    let targets = match asked.format.is_exact() {
        true => BTreeMap::new(),
        false => led_to(&kept),
    };
    let done: Vec<_> = jobs
        .par_iter()
        .map(|(article, target)| {
            let done = one(article, target, asked, templates.as_ref(), now);
            bar.inc(1);
            let withheld = led::withheld(&article.article, now, |id| targets.get(&id).cloned());
            done.map(|mut done| {
                done.remarks
                    .extend(withheld.iter().map(ToString::to_string));
                done
            })
        })
        .collect();
    bar.finish_and_clear();
    for ((article, target), done) in jobs.iter().zip(done) {
        let from = article.path.display();
        match done {
            Err(why) => tell.fail(format_args!("{from} could not be exported: {why}")),
            Ok(exported) => {
                match target {
                    Target::Output => tell.give(&exported.text),
                    Target::File(path) => {
                        let whole = if exported.is_lossless {
                            ", lossless"
                        } else {
                            ""
                        };
                        tell.say(format_args!("{}: written{whole}", path.display()));
                    }
                }
                for remark in &exported.remarks {
                    tell.remark(format_args!("{from}: {remark}"));
                }
            }
        }
    }
    tell.ending
}

enum Target {
    Output,
    File(PathBuf),
}

/// Where each article goes; `None` when that cannot be.
fn targets<'a>(
    asked: &Export,
    kept: &'a [Kept],
    is_many: bool,
    tell: &mut Tell,
) -> Option<Vec<(&'a Kept, Target)>> {
    let ending = asked.format.ending();
    let output = asked.output.as_deref();
    if is_many && let Some(folder) = output.filter(|output| *output != Path::new("-")) {
        if folder.is_file() {
            tell.misused(format_args!(
                "{} is a file; several articles need a folder",
                folder.display()
            ));
            return None;
        }
        if let Err(error) = Library::make(folder) {
            tell.fail(error);
            return None;
        }
    }
    let mut taken = BTreeSet::new();
    let mut jobs = Vec::with_capacity(kept.len());
    for article in kept {
        let target = match output {
            Some(output) if output == Path::new("-") => Target::Output,
            Some(output) if !is_many && !output.is_dir() => Target::File(output.to_owned()),
            Some(folder) => {
                let stem = article
                    .path
                    .file_stem()
                    .unwrap_or_default()
                    .to_string_lossy();
                let names = (1..).map(|number| match number {
                    1 => format!("{stem}.{ending}"),
                    number => format!("{stem}-{number}.{ending}"),
                });
                let mut free = names
                    .map(|name| folder.join(name))
                    .filter(|path| !taken.contains(path));
                Target::File(free.next()?)
            }
            None => Target::File(article.path.with_extension(ending)),
        };
        if let Target::File(path) = &target {
            if *path == article.path {
                tell.misused(format_args!(
                    "{} would be written over itself; say where to write with -o",
                    path.display()
                ));
                return None;
            }
            taken.insert(path.clone());
        }
        jobs.push((article, target));
    }
    Some(jobs)
}

/// What the articles that readers are led to say of themselves, as far as they are exported too or
/// stand in the same libraries.
fn led_to(kept: &[Kept]) -> BTreeMap<ArticleId, related::Target> {
    let all = kept
        .iter()
        .flat_map(|kept| &kept.article.particulars().related);
    let mut wanted: BTreeSet<ArticleId> = all.filter_map(|one| one.article).collect();
    let mut found = BTreeMap::new();
    let mut take = |wanted: &mut BTreeSet<ArticleId>, all: &[Kept]| {
        for Kept { article, .. } in all {
            if wanted.remove(&article.id()) {
                found.insert(article.id(), related::Target::of(article));
            }
        }
    };
    take(&mut wanted, kept);
    let folders: BTreeSet<&Path> = kept.iter().map(|kept| home(&kept.path)).collect();
    for folder in folders {
        if wanted.is_empty() {
            break;
        }
        // What cannot be read is told of by whoever asks for it.
        if let Ok(listing) = Library::open(folder).and_then(|library| library.list()) {
            take(&mut wanted, &listing.articles);
        }
    }
    found
}

/// The library of an article: the nearest folder over it that keeps what only a library has.
fn home(article: &Path) -> &Path {
    let is_library = |folder: &&Path| {
        let mut books = BOOKS.iter().map(|book| folder.join(book));
        folder.join(STATE).is_dir() || books.any(|book| book.is_file())
    };
    let beside = article.parent().unwrap_or(article);
    let home = beside.ancestors().find(is_library).unwrap_or(beside);
    match home.as_os_str().is_empty() {
        true => Path::new("."),
        false => home,
    }
}

struct Done {
    text: String,
    is_lossless: bool,
    remarks: Vec<String>,
}

fn one(
    kept: &Kept,
    target: &Target,
    asked: &Export,
    templates: Option<&Templates>,
    now: Time,
) -> Result<Done, String> {
    let article = &kept.article;
    let options = html::Options {
        fragment: asked.fragment,
        ages: asked.ages.then_some(now),
        force: asked.force,
        whole: asked.whole,
        now,
        templates,
    };
    let exported = asked.format.write(article, &options);
    let Exported { text, remarks } = exported.map_err(|refused| refused.to_string())?;
    let is_lossless = remarks.is_empty() && asked.format.is_exact();
    let mut remarks: Vec<String> = remarks.iter().map(ToString::to_string).collect();
    if let Target::File(path) = target {
        Library::write_out(path, text.as_bytes()).map_err(|error| error.to_string())?;
        let left = along::bring(&kept.path, path, &asked.format.files(article, asked.whole));
        remarks.extend(left.iter().map(ToString::to_string));
    }
    Ok(Done {
        text,
        is_lossless,
        remarks,
    })
}

/// The templates of a folder: every file in it by its name.
fn templates(folder: &Path) -> Result<Templates, String> {
    let wrong = |error: std::io::Error| {
        format!(
            "the templates of {} could not be read: {error}",
            folder.display()
        )
    };
    let mut own = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if path.is_file() {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            own.push((name, std::fs::read_to_string(&path).map_err(wrong)?));
        }
    }
    Templates::with(own).map_err(|error| error.to_string())
}

/// A progress bar, where somebody can see it and there is something to wait for.
fn bar(articles: usize) -> ProgressBar {
    if articles < 20 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(articles).unwrap_or(u64::MAX));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos} of {len} articles, {eta} left")
    {
        bar.set_style(style);
    }
    bar
}
