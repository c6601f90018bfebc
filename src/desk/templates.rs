//! Articles to begin with: ours, and those of the house from its folder.

use std::path::Path;

use egui::{Context, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::asking::Asking;
use super::component::{Button, Kind, Text, Tone, begin_at, dialog, flow, follow_keyboard, ring};
use super::document::Document;
use super::errors::Told as _;
use super::leaving::{self, Then};
use super::preferences::Preferences;
use super::say::{Tongue, say, say_with, spoken};
use super::theme::{corner, theme};
use super::{Desk, files, perform};
use crate::library::error::OpenError;
use crate::library::folder::Library;
use crate::model::article::{Article, ArticleId};
use crate::model::block::BlockKind;
use crate::model::mark::Language;
use crate::record::article as record;

/// Ours in a language, with the keys of their names.
macro_rules! ours {
    ($folder:literal) => {
        [
            ("start-news", include_str!(concat!($folder, "news.ron"))),
            (
                "start-interview",
                include_str!(concat!($folder, "interview.ron")),
            ),
            ("start-live", include_str!(concat!($folder, "live.ron"))),
            (
                "start-obituary",
                include_str!(concat!($folder, "obituary.ron")),
            ),
        ]
    };
}

const ENGLISH: [(&str, &str); 4] = ours!("../../assets/starts/");
const PERSIAN: [(&str, &str); 4] = ours!("../../assets/starts/fa/");

/// An article to begin with.
#[derive(Clone, Debug)]
pub(super) struct Template {
    name: String,
    about: String,
    article: Article,
}

/// Opens the list of templates.
pub(super) fn ask(desk: &mut Desk) {
    let ours = match spoken() {
        Tongue::English => ENGLISH,
        Tongue::Persian => PERSIAN,
    };
    let house = perform::fresh(desk).particulars().language.clone();
    let mut all: Vec<Template> = ours
        .iter()
        .filter_map(|(key, text)| of_ours(key, text, house.as_ref()))
        .collect();
    if let Some(folder) = desk.settings.templates.clone() {
        match of_folder(&folder) {
            Ok((own, errors)) => {
                // The house's own come first.
                all.splice(0..0, own);
                for error in errors {
                    desk.notices.fail(move || error.told(), None);
                }
            }
            Err(error) => desk.notices.fail(move || error.told(), None),
        }
    }
    desk.asking = Some(Asking::Template(all));
}

/// One of ours, its language as the house writes it: British or American.
fn of_ours(key: &'static str, text: &str, house: Option<&Language>) -> Option<Template> {
    let spare = ArticleId(uuid::Uuid::now_v7());
    let mut article = record::read(text.as_bytes(), spare).ok()?.article;
    let mut records = article.records().clone();
    let language = &mut records.particulars.language;
    if let (Some(own), Some(house)) = (&language, house)
        && own.primary() == house.primary()
    {
        *language = Some(house.clone());
        article = article.with_records(records);
    }
    let about = match key {
        "start-news" => say("start-news.about"),
        "start-interview" => say("start-interview.about"),
        "start-live" => say("start-live.about"),
        _ => say("start-obituary.about"),
    };
    Some(Template {
        name: say(key).to_owned(),
        about: about.to_owned(),
        article,
    })
}

/// Begins a copy of an article of ours, to look round in, in the language of the window.
pub(super) fn sample(desk: &mut Desk, ctx: &Context) {
    let text = match spoken() {
        Tongue::English => include_str!("../../saved/2026/night-library.ron"),
        Tongue::Persian => include_str!("../../saved/2026/cinema-sepid.ron"),
    };
    let id = ArticleId(uuid::Uuid::now_v7());
    match record::read(text.as_bytes(), id) {
        Ok(reading) => {
            let copy = Document::unsaved(reading.article.with_id(id));
            leaving::leave(desk, ctx, Then::Begin(Box::new(copy)));
        }
        Err(error) => desk.notices.fail(move || error.told(), None),
    }
}

/// The templates of a folder by name, and the files that could not be read.
fn of_folder(folder: &Path) -> Result<(Vec<Template>, Vec<OpenError>), OpenError> {
    let listing = Library::open(folder)?.list()?;
    let template = |kept: crate::library::folder::Kept| {
        let stem = kept.path.file_stem().unwrap_or_default();
        let name = stem.to_string_lossy().replace(['-', '_'], " ");
        let mut body = kept.article.body();
        let note = body.find(|block| block.kind == BlockKind::EditorsNote);
        Template {
            name: super::words::capital(&name),
            about: note.map_or_else(String::new, |block| block.words.text().to_owned()),
            article: kept.article.clone(),
        }
    };
    let all = listing.articles.into_iter().map(template).collect();
    Ok((all, listing.errors))
}

/// Shows the list; `None` when it is over.
pub(super) fn ui(desk: &mut Desk, ctx: &Context, all: Vec<Template>) -> Option<Vec<Template>> {
    let high = (ctx.content_rect().height() - 190.0).max(160.0);
    let shown = dialog(ctx, say("template-title"), 520.0, |ui| {
        Text::new(say("template-help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(6.0);
        let mut chosen = None;
        flow::scroll(ui).max_height(high).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (at, template) in all.iter().enumerate() {
                let response = row(ui, template);
                if at == 0 {
                    begin_at(ui, response.id);
                }
                if response.clicked() {
                    chosen = Some(at);
                }
            }
            follow_keyboard(ui);
        });
        ui.add_space(10.0);
        let is_left = Button::new(say("cancel")).ui(ui).clicked();
        (chosen, is_left)
    });
    let (chosen, is_left) = shown.inner;
    if let Some(template) = chosen.and_then(|at| all.get(at)) {
        begin(desk, ctx, template);
        return None;
    }
    (!is_left && !shown.is_left).then_some(all)
}

fn row(ui: &mut Ui, template: &Template) -> Response {
    let theme = theme(ui);
    let wide = ui.available_width();
    let room = wide - 24.0;
    let name = Text::new(&template.name, Kind::ListHeadline).rows(1);
    let about = Text::new(&template.about, Kind::Small)
        .tone(Tone::Faint)
        .rows(2);
    let (name_size, about_size) = (name.size(ui, room), about.size(ui, room));
    let high = name_size.y + about_size.y + 20.0;
    let (area, response) = ui.allocate_exact_size(vec2(wide, high), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &template.name));
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(area, corner(theme.sizes.radius), theme.colours.chip);
    }
    name.paint(ui, area.min + vec2(12.0, 8.0), room);
    let at = pos2(area.left() + 12.0, area.top() + 11.0 + name_size.y);
    about.paint(ui, at, room);
    ring(ui, &response, area.shrink(1.0), theme.sizes.radius);
    response
}

/// Puts a new article on the desk that has the template's parts.
fn begin(desk: &mut Desk, ctx: &Context, template: &Template) {
    let fresh = perform::fresh(desk);
    let from = &template.article;
    let mut records = from.records().clone();
    let begun = fresh.particulars();
    records.particulars = records.particulars.begun_anew(begun.created);
    let language = &mut records.particulars.language;
    *language = language.take().or_else(|| begun.language.clone());
    if records.authors.is_empty() {
        records.authors.extend(files::writer(desk));
    }
    let blocks = from.blocks().iter().map(|block| (**block).clone());
    let article = Article::from_parts(fresh.id(), blocks.collect(), records);
    let document = Document::new(article);
    leaving::leave(desk, ctx, Then::Begin(Box::new(document)));
}

/// Keeps the open article's parts in the house's folder for others to begin with.
pub(super) fn keep(desk: &mut Desk) {
    let now = desk.now();
    let Some(folder) = desk.settings.templates.clone() else {
        desk.notices.say(say("template-no-folder"), None, now);
        desk.asking = Some(Asking::Settings(Preferences::on_files()));
        return;
    };
    let id = ArticleId(uuid::Uuid::now_v7());
    let article = desk.seat.document.article().with_id(id);
    let kept = Library::open(&folder).map_err(|error| error.told());
    let kept = kept.and_then(|library| {
        let path = library.free_path(&article);
        let written = library.write(&path, &article, None);
        written.map_err(|error| error.told()).map(|_| path)
    });
    match kept {
        Ok(path) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let words = say_with("template-kept", [("name", name.into())]);
            desk.notices.say(words, None, now);
        }
        Err(error) => desk.notices.fail(error, None),
    }
}
