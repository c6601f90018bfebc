//! Where the open article's file is: another name for it, the wastebasket, and back from there.

use std::path::{Path, PathBuf};

use egui::{Context, ViewportId};

use super::action::Action;
use super::component::{Button, Field, Heed, Look, dialog};
use super::document::{self, Document};
use super::errors::Told as _;
use super::leaving::{self, Then};
use super::say::{say, say_with};
use super::{Desk, catalogue, files, keeper};
use crate::edit::command::records;
use crate::library::folder::Library;
use crate::library::wastebasket::Place;
use crate::model::particulars::{Particular, Slug};

/// The library that an article's file is in, or the folder it lies in.
fn home(desk: &Desk, path: &Path) -> Option<Library> {
    let library = desk.shelf.library();
    let library = library.filter(|library| path.starts_with(library.root()));
    library
        .cloned()
        .or_else(|| Library::open(path.parent()?).ok())
}

/// What is typed at first when the article is renamed: its slug, or what its headline makes.
pub(super) fn name(desk: &Desk) -> String {
    let slug = desk.seat.document.article().particulars().slug.clone();
    let of_title = || Slug::parse(&desk.seat.document.title());
    let slug = slug.or_else(of_title);
    slug.map_or_else(String::new, |slug| slug.as_str().to_owned())
}

/// Where the article's file would be under another name.
fn place(desk: &Desk, slug: &Slug) -> Option<PathBuf> {
    let path = desk.seat.document.path()?;
    Some(path.with_file_name(format!("{}.ron", slug.as_str())))
}

/// The dialog for another name; `None` when it is over.
pub(super) fn rename(desk: &mut Desk, ctx: &Context, mut typed: String) -> Option<String> {
    let slug = Slug::parse(&typed);
    let place = slug.as_ref().and_then(|slug| place(desk, slug));
    let is_taken = place.as_ref().is_some_and(|place| {
        let is_ours = desk.seat.document.path() == Some(place.as_path());
        !is_ours && place.exists()
    });
    let file = place.as_deref().and_then(Path::file_name);
    let file = file.map(|name| name.to_string_lossy().into_owned());
    let told = match (&slug, &file, is_taken) {
        (None, ..) => say("rename-nothing").to_owned(),
        (_, Some(file), true) => say_with("rename-taken", [("file", file.as_str().into())]),
        (_, Some(file), false) => say_with("rename-file", [("file", file.as_str().into())]),
        (Some(_), None, _) => say("rename-no-file").to_owned(),
    };
    let can = slug.is_some() && !is_taken;
    let shown = dialog(ctx, say("rename-title"), 440.0, |ui| {
        let heed = if can {
            Heed::Note(&told)
        } else {
            Heed::Wrong(&told)
        };
        let field = Field::new(say("rename-field")).of("rename").heed(heed);
        field.show(ui, &mut typed);
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            let rename = Button::new(say("rename-do"))
                .look(Look::Primary)
                .enabled(can);
            if rename.ui(ui).clicked() {
                return Some(true);
            }
            Button::new(say("cancel")).ui(ui).clicked().then_some(false)
        })
        .inner
    });
    match (shown.inner, slug) {
        (Some(true), Some(slug)) => {
            give_name(desk, ctx, slug);
            None
        }
        (Some(_), _) => None,
        (None, _) if shown.is_left => None,
        (None, _) => Some(typed),
    }
}

/// Gives the article a slug and its file that name; every word is saved first.
fn give_name(desk: &mut Desk, ctx: &Context, slug: Slug) {
    let now = desk.now();
    let to = place(desk, &slug);
    let change = Particular::Slug(Some(slug));
    let change = records::set_particular(desk.seat.document.state(), change, now);
    desk.change(change);
    let (Some(from), Some(to)) = (desk.seat.document.path().map(Path::to_owned), to) else {
        return;
    };
    if !files::save(desk, ctx) || from == to {
        return;
    }
    let Some(library) = home(desk, &from) else {
        return;
    };
    if let Err(error) = library.rename(&from, &to) {
        desk.notices
            .fail(move || error.told(), Some(Action::Rename));
        return;
    }
    if let Some(stamp) = desk.seat.document.stamp() {
        desk.seat.document.note_saved(to.clone(), stamp, now);
        keeper::saved(desk, &to, stamp);
    }
    desk.settings.recent.retain(|path| *path != from);
    desk.settings.remember(to.clone());
    let article = desk.seat.document.article().clone();
    catalogue::gone(desk, ctx, &from);
    catalogue::saved(desk, ctx, &to, &article);
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let words = say_with("rename-done", [("file", name.into())]);
    desk.notices.say(words, None, now);
}

/// Takes the open article out of the library; words that are in no file yet are saved first, so
/// that all of it can come back.
pub(super) fn throw_away(desk: &mut Desk, ctx: &Context) {
    let Some(path) = desk.seat.document.path().map(Path::to_owned) else {
        return;
    };
    if desk.seat.document.is_changed() && !files::save(desk, ctx) {
        return;
    }
    let title = desk.seat.document.title();
    let Some(library) = home(desk, &path) else {
        return;
    };
    match library.throw_away(&path, desk.options.has_wastebasket) {
        Ok(thrown) => {
            let words = match thrown.place() {
                Place::System => say_with("thrown-away", [("title", title.into())]),
                Place::Folder(to) => {
                    let place = to.parent().unwrap_or(to).display().to_string();
                    let values = [("title", title.into()), ("place", place.into())];
                    say_with("thrown-aside", values)
                }
            };
            desk.thrown.push(thrown);
            desk.settings.recent.retain(|known| *known != path);
            catalogue::gone(desk, ctx, &path);
            leaving::go_on(desk, ctx, Then::Close);
            let now = desk.now();
            desk.notices.say(words, Some(Action::BringBack), now);
        }
        Err(error) => desk.notices.fail(move || error.told(), None),
    }
}

/// Whether an open article has neither a word nor a file, as after another was put away.
pub(super) fn is_blank(document: &Document) -> bool {
    let mut blocks = document.article().blocks().iter();
    document.path().is_none() && blocks.all(|block| block.words.is_empty())
}

/// Whether an undo is about the article that was thrown away: it is told of still, and nothing was
/// written since.
pub(super) fn is_just_thrown(desk: &Desk) -> bool {
    desk.notices.offers(Action::BringBack) && is_blank(&desk.seat.document)
}

/// Puts the article that was thrown away last where it was, and opens it where nothing else was
/// opened since.
pub(super) fn bring_back(desk: &mut Desk, ctx: &Context) {
    let Some(thrown) = desk.thrown.pop() else {
        return;
    };
    let path = thrown.path().to_owned();
    let Some(library) = home(desk, &path) else {
        return;
    };
    desk.notices.put_away();
    match library.bring_back(&thrown) {
        Ok(()) => {
            let mut title = String::new();
            if let Ok(kept) = desk.shelf.read(&path) {
                catalogue::saved(desk, ctx, &path, &kept.article);
                title = document::title(&kept.article);
            }
            let is_own = desk.view.own.is_some();
            if !is_own && is_blank(&desk.seat.document) {
                leaving::leave(desk, ctx, Then::Open(path));
                return;
            }
            desk.settings.remember(path);
            let now = desk.now();
            let words = say_with("brought-back", [("title", title.into())]);
            let open = (!is_own).then_some(Action::ReopenClosed);
            desk.notices.say(words, open, now);
            ctx.request_repaint_of(ViewportId::ROOT);
        }
        Err(error) => {
            desk.thrown.push(thrown);
            desk.notices.fail(move || error.told(), None);
        }
    }
}
