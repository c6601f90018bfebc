//! Opening, saving and exporting, with what is said when it does not work.

use std::path::{Path, PathBuf};

use egui::Context;

use super::action::Action;
use super::asking::Asking;
use super::document::Document;
use super::errors::Told as _;
use super::exporting::{self, batch};
use super::jobs::Done;
use super::keeper;
use super::leaving::{Then, leave};
use super::notice::Lasting;
use super::pick::{Picked, Picker, Question, Want, ask_system};
use super::preferences::Preferences;
use super::say::{say, say_with};
use super::shelf::Shelf;
use super::{Desk, beside};
use crate::edit::revision::Occasion;
use crate::export::format::Format;
use crate::import::page_text;
use crate::library::error::SaveError;
use crate::library::folder::{BOOKS, Kept, Library, Stamp};
use crate::library::journal::Journal;
use crate::library::recovery;
use crate::library::rewrite::as_written;
use crate::model::article::ArticleId;
use crate::model::staff::{Author, Credit};
use crate::record::article as record;

/// Opens a folder; its articles are read by a job.
pub(super) fn open_library(desk: &mut Desk, ctx: &Context, root: &Path) {
    match Shelf::open(root) {
        Ok(mut shelf) => {
            for error in std::mem::take(&mut shelf.unread) {
                desk.notices.fail(move || error.told(), None);
            }
            desk.settings.library = Some(root.to_owned());
            let library = shelf.library().cloned();
            desk.shelf = shelf;
            super::lists::begin(desk);
            if let Some(library) = library.filter(|_| desk.options.keeps_journals) {
                let state = desk.options.state.clone();
                let now = desk.now();
                let look = move || {
                    Done::Recovered(Box::new(recovery::look(&library, state.as_deref(), now)))
                };
                desk.jobs.begin("recovery", ctx, look);
            }
            super::catalogue::begin(desk, ctx);
            super::watch::begin(desk, ctx, root);
        }
        Err(error) => desk
            .notices
            .fail(move || error.told(), Some(Action::OpenLibrary)),
    }
}

/// Shows the article of a file.
pub(super) fn open_file(desk: &mut Desk, path: &Path) {
    match desk.shelf.read(path) {
        Ok(kept) => show(desk, kept),
        Err(error) => desk.notices.fail(move || error.told(), None),
    }
}

/// Shows an article that was read, in the place of the one at hand.
pub(super) fn show(desk: &mut Desk, kept: Kept) {
    if beside::is_twice(desk, kept.article.id(), false) {
        return;
    }
    desk.settings.remember(kept.path.clone());
    if kept.is_newer {
        desk.notices
            .remark(|| say("files-newer"), Some(Action::SaveAs));
    }
    let many = kept.remarks.len();
    if let Some(first) = kept.remarks.first() {
        let first = first.told();
        let told = if 1 < many {
            let values = [("first", first.into()), ("count", (many - 1).into())];
            say_with("files-remarks", values)
        } else {
            first
        };
        desk.notices.remark(told, None);
    }
    if desk.options.keeps_journals {
        super::company::enter(desk, kept.article.id(), &kept.path);
    }
    let (document, journal, is_ahead) = keeper::open(desk, kept);
    begin(desk, document, journal);
    super::session::restore(desk);
    if is_ahead {
        keeper::note_ahead(desk);
        let now = desk.now();
        desk.notices.say(say("files-ahead"), None, now);
    }
}

/// Puts a document on the desk.
pub(super) fn begin(desk: &mut Desk, document: Document, journal: Option<Journal>) {
    desk.seat(document, journal);
    let point = desk.point(Occasion::Opened);
    desk.seat.document.log_mut().mark(point);
    desk.view.wants_page = true;
}

/// Opens whatever was dropped or named: a folder, an article, or the text of a page.
pub(super) fn open_any(desk: &mut Desk, ctx: &Context, path: &Path) {
    if path.is_dir() {
        leave(desk, ctx, Then::Library(path.to_owned()));
        return;
    }
    let ending = path.extension().and_then(|end| end.to_str()).unwrap_or("");
    match ending {
        "txt" | "json" => match std::fs::read(path) {
            Ok(bytes) if ending == "txt" => from_bytes(desk, ctx, &bytes),
            Ok(bytes) => from_json(desk, ctx, &bytes),
            Err(cause) => {
                let place = path.display().to_string();
                let values = [("file", place.into()), ("cause", cause.told().into())];
                let words = say_with("files-not-opened", values);
                desk.notices.fail(words, None);
            }
        },
        _ => leave(desk, ctx, Then::Open(path.to_owned())),
    }
}

fn from_json(desk: &mut Desk, ctx: &Context, bytes: &[u8]) {
    match record::read_json(bytes, ArticleId(uuid::Uuid::now_v7())) {
        Ok(reading) => {
            let document = Document::unsaved(reading.article);
            leave(desk, ctx, Then::Begin(Box::new(document)));
        }
        Err(error) => {
            let values = [("cause", error.told().into())];
            let words = say_with("files-not-json", values);
            desk.notices.fail(words, None);
        }
    }
}

/// Makes an article of a page's text.
pub(super) fn new_from_text(desk: &mut Desk, ctx: &Context, text: &str) {
    from_bytes(desk, ctx, text.as_bytes());
}

fn from_bytes(desk: &mut Desk, ctx: &Context, bytes: &[u8]) {
    let options = page_text::Options {
        at: desk.now(),
        id: ArticleId(uuid::Uuid::now_v7()),
    };
    let imported = page_text::read_article(bytes, &options);
    let found = imported.article.records().quotes.len();
    let remarks = imported.remarks.len();
    if 0 < found {
        desk.view.section = super::Section::Quotes;
    }
    let document = Document::unsaved(super::upstream::keep(&imported.article, bytes, options.at));
    leave(desk, ctx, Then::Begin(Box::new(document)));
    let words = match remarks {
        0 => super::words::count("files-read", found),
        remarks => {
            let values = [("count", found.into()), ("remarks", remarks.into())];
            say_with("files-read-remarks", values)
        }
    };
    let now = desk.now();
    desk.notices.say(words, None, now);
}

/// Saves to the file there is, or to a new one named by slug or headline.
///
/// Says whether every word is in a file now.
pub(super) fn save(desk: &mut Desk, ctx: &Context) -> bool {
    let known = desk.seat.document.path().map(Path::to_owned);
    if desk.seat.document.is_read_only() {
        ask_save_as(desk, ctx);
        return false;
    }
    match (known, desk.shelf.library()) {
        (Some(path), _) => {
            // What somebody else wrote meanwhile is put together with ours, not written over.
            if path.is_file() && desk.options.keeps_journals {
                super::outside::take(desk, &path);
            }
            let stamp = desk.seat.document.stamp();
            write(desk, ctx, (&path, stamp), TURNS)
        }
        (None, Some(library)) => {
            let path = library.free_path(desk.seat.document.article());
            write(desk, ctx, (&path, None), 0)
        }
        (None, None) => {
            ask_save_as(desk, ctx);
            false
        }
    }
}

/// How often others may save in between before the writer is told.
const TURNS: u8 = 4;

/// Writes the article; when somebody saved just before, their words are taken in first, so many
/// times at most.
fn write(desk: &mut Desk, ctx: &Context, (path, stamp): (&Path, Option<Stamp>), turns: u8) -> bool {
    let now = desk.now();
    let article = desk.seat.document.article();
    let written = as_written(article, now);
    let beside = desk.shelf.library().cloned();
    let library = match beside {
        Some(library) => Ok(library),
        None => Library::open(path.parent().unwrap_or(path)),
    };
    let library = match library {
        Ok(library) => library,
        Err(error) => {
            desk.notices
                .fail(move || error.told(), Some(Action::SaveAs));
            return false;
        }
    };
    let here = desk.seat.company.here();
    let tell = |is| {
        if let (Some(here), Some(was)) = (here, stamp) {
            // Where it cannot be said, others merge as if they had been seen.
            drop(here.open().write_save(is, was, now));
        }
    };
    match library.write_told(path, &written, stamp, tell) {
        Ok(stamp) => {
            desk.seat.document.note_saved(path.to_owned(), stamp, now);
            super::outside::written(desk);
            keeper::saved(desk, path, stamp);
            super::catalogue::saved(desk, ctx, path, &written);
            desk.settings.remember(path.to_owned());
            let seat = desk.seat.id;
            let is_past =
                |told: &Lasting| told.of == seat && told.actions.contains(&Action::SaveAs);
            desk.notices.lasting.retain(|told| !is_past(told));
            true
        }
        Err(SaveError::Changed(_)) if 0 < turns && super::outside::take(desk, path) => {
            let stamp = desk.seat.document.stamp();
            write(desk, ctx, (path, stamp), turns - 1)
        }
        Err(error) => {
            let title = desk.seat.document.title();
            let words = move || {
                let title = title.as_str().into();
                let values = [("title", title), ("cause", error.told().into())];
                say_with("files-not-saved", values)
            };
            desk.notices.fail(words, Some(Action::SaveAs));
            false
        }
    }
}

/// The file that was open last and is no more, when it is still there.
pub(super) fn closed_last(desk: &Desk) -> Option<PathBuf> {
    let mut recent = desk.settings.recent.iter();
    let closed = recent.find(|path| desk.seat_of(path).is_none() && path.is_file());
    closed.cloned()
}

/// Who writes here, as an article credits them: from the staff book where it knows the name.
pub(super) fn writer(desk: &Desk) -> Option<Credit> {
    let name = desk.settings.name.trim();
    if name.is_empty() {
        return None;
    }
    let staff = desk.shelf.staff();
    let known = staff.and_then(|book| book.authors.iter().find(|(_, known)| known.name == name));
    let credit = match known {
        Some((id, author)) => Credit {
            staff: Some(id.clone()),
            author: author.clone(),
            ..Credit::default()
        },
        None => Credit {
            author: Author {
                name: name.to_owned(),
                ..Author::default()
            },
            ..Credit::default()
        },
    };
    Some(credit)
}

/// Asks for a file: with the system's dialog as a job, or with our own.
pub(super) fn ask(desk: &mut Desk, ctx: &Context, want: Want, name: String) {
    let exports = desk
        .settings
        .exports
        .clone()
        .filter(|folder| folder.is_dir());
    let is_export = matches!(
        want,
        Want::Export(..) | Want::ExportMany(_) | Want::ExportPosts(_)
    );
    let exports = exports.filter(|_| is_export);
    let question = Question {
        seat: desk.seat.id,
        folder: exports.unwrap_or_else(|| desk.folder()),
        want,
        name,
    };
    if desk.options.asks_system {
        let work = move || Done::Picked(ask_system(question));
        desk.jobs.begin("files", ctx, work);
    } else {
        desk.asking = Some(Asking::Pick(Box::new(Picker::new(question))));
    }
}

/// Asks where to save.
pub(super) fn ask_save_as(desk: &mut Desk, ctx: &Context) {
    let name = file_name(desk, "ron");
    ask(desk, ctx, Want::Save, name);
}

/// The format of files that end so.
pub(super) fn of_ending(ending: &str) -> Format {
    let mut known = Format::ALL.into_iter();
    let found = known.find(|format| format.ending() == ending);
    found.unwrap_or(Format::Html)
}

/// Asks where to export.
pub(super) fn ask_export(desk: &mut Desk, ctx: &Context, format: Format, whole: bool) {
    let ending = format.ending();
    let name = file_name(desk, ending);
    ask(desk, ctx, Want::Export(ending, whole), name);
}

/// A sensible name: that of the file, the slug, or the headline.
fn file_name(desk: &Desk, ending: &str) -> String {
    let article = desk.seat.document.article();
    let of_file = || {
        Some(
            desk.seat
                .document
                .path()?
                .file_stem()?
                .to_string_lossy()
                .into_owned(),
        )
    };
    let slug = article.particulars().slug.as_ref();
    let of_slug = || slug.map(|slug| slug.as_str().to_owned());
    let of_title = || {
        let title = desk.seat.document.title();
        crate::model::particulars::Slug::parse(&title).map(|slug| slug.as_str().to_owned())
    };
    let stem = of_slug().or_else(of_file).or_else(of_title);
    format!("{}.{ending}", stem.unwrap_or_else(|| "untitled".to_owned()))
}

/// Takes the answer of the system's dialog.
pub(super) fn picked(desk: &mut Desk, ctx: &Context, picked: Picked) {
    match picked.path {
        Some(path) => {
            let question = picked.question;
            // Somebody may have gone to another article while the system's dialog was open.
            if matches!(question.want, Want::Save | Want::Newer | Want::Export(..)) {
                desk.with(question.seat, |desk| chosen(desk, ctx, &question, &path));
            } else {
                chosen(desk, ctx, &question, &path);
            }
        }
        None if picked.is_missing => {
            desk.options.asks_system = false;
            let picker = Picker::new(picked.question);
            desk.asking = Some(Asking::Pick(Box::new(picker)));
        }
        None => {}
    }
}

/// Does with a file what it was asked for.
pub(super) fn chosen(desk: &mut Desk, ctx: &Context, question: &Question, path: &Path) {
    match question.want {
        Want::Open => open_any(desk, ctx, path),
        Want::Newer => super::upstream::chosen(desk, path),
        Want::Folder => leave(desk, ctx, Then::Library(path.to_owned())),
        Want::Templates => {
            desk.settings.templates = Some(path.to_owned());
            desk.asking = Some(Asking::Settings(Preferences::on_files()));
        }
        Want::Save if is_book(desk, path) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let words = say_with("files-book", [("file", name.into())]);
            desk.notices.fail(words, Some(Action::SaveAs));
        }
        Want::Save => {
            let is_same = desk.seat.document.path() == Some(path);
            // The person named this file and was asked about it; what stands there may go.
            let there = if is_same {
                desk.seat.document.stamp()
            } else {
                desk.shelf.read(path).ok().map(|kept| kept.stamp)
            };
            write(desk, ctx, (path, there), 0);
        }
        Want::Export(ending, whole) => export(desk, ctx, path, of_ending(ending), whole),
        Want::ExportMany(ending) => batch::begin(desk, ctx, path, of_ending(ending)),
        Want::ExportPosts(ending) => super::posts::export(desk, path, of_ending(ending)),
    }
}

/// Whether the library keeps something else than an article in a file of that name.
fn is_book(desk: &Desk, path: &Path) -> bool {
    let library = desk.shelf.library();
    let is_in_it = library.is_some_and(|library| path.parent() == Some(library.root()));
    let name = path.file_name().and_then(|name| name.to_str());
    is_in_it && name.is_some_and(|name| BOOKS.contains(&name))
}

fn export(desk: &mut Desk, ctx: &Context, path: &Path, format: Format, whole: bool) {
    let now = desk.now();
    let (text, remarks) = match exporting::make(desk, format, whole) {
        Ok(written) => written,
        Err(refused) => {
            let words = say_with("files-not-exported", [("cause", refused.into())]);
            desk.notices.fail(words, None);
            return;
        }
    };
    match Library::write_out(path, text.as_bytes()) {
        Ok(()) => {
            super::pictures::bring(desk, ctx, path, format, whole);
            desk.settings.exports = path.parent().map(Path::to_owned);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let words = say_with("files-exported", [("name", name.as_ref().into())]);
            desk.notices.say(words, None, now);
            if !remarks.is_empty() {
                let remarks = remarks.join(say("semicolon"));
                let values = [("name", name.into()), ("remarks", remarks.into())];
                desk.notices.remark(say_with("files-lost", values), None);
            }
        }
        Err(error) => desk
            .notices
            .fail(move || error.told(), Some(Action::Export)),
    }
}

/// The file over or under the open one in the list.
pub(super) fn neighbour(desk: &Desk, step: isize) -> Option<PathBuf> {
    let list = desk.shelf.find(&desk.view.search);
    let at = desk.seat.document.path().and_then(|path| list.place(path));
    let next = match at {
        Some(at) => at.checked_add_signed(step)?,
        None => 0,
    };
    Some(list.row(next)?.summary.path.clone())
}
