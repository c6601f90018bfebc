//! The recent posts from a page's text, how readers will see them, and exporting them alone.

use std::path::Path;

use egui::{Align, Context, Frame, Layout, Margin, Stroke, Ui, vec2};

use super::action::Action;
use super::component::{Button, Field, Kind, Look, Text, Tone, choice, dialog, flow};
use super::errors::Told as _;
use super::pick::Want;
use super::say::{say, say_with, spoken};
use super::theme::{corner, theme};
use super::typed::Kept;
use super::{Desk, files, lists};
use crate::export;
use crate::export::format::Format;
use crate::import::page_text;
use crate::library::folder::Library;
use crate::library::typed::Dialog;
use crate::model::Time;
use crate::model::article::ArticleId;
use crate::model::queue::{Card, Queue, age};
use crate::surface::clipboard;

/// The text of a page while it is pasted, with the posts that were found in it.
#[derive(Debug)]
pub(super) struct Pasted {
    text: String,
    found: Vec<Card>,
    kept: Kept,
}

impl Pasted {
    /// With what was pasted when nobody was done with it.
    pub(super) fn open(desk: &mut Desk) -> Self {
        let (kept, texts) = Kept::open(desk, Dialog::Posts);
        let text = texts.concat();
        let found = posts_of(&text, desk.now());
        Self { text, found, kept }
    }
}

/// The posts of a page's text, also where nothing stands over their list.
fn posts_of(text: &str, at: Time) -> Vec<Card> {
    let read = |text: &str| {
        let options = page_text::Options {
            at,
            id: ArticleId(uuid::Uuid::now_v7()),
        };
        let imported = page_text::read_article(text.as_bytes(), &options);
        imported.article.records().posts.clone()
    };
    let found = read(text);
    if found.is_empty() {
        read(&format!("Recent posts\n\n{text}"))
    } else {
        found
    }
}

/// The dialog for posts from a page's text; `None` when it is over.
pub(super) fn from_text(desk: &mut Desk, ctx: &Context, mut open: Pasted) -> Option<Pasted> {
    let now = desk.now();
    let high = ctx.content_rect().height() - 300.0;
    let shown = dialog(ctx, say("posts-title"), 620.0, |ui| {
        Text::new(say("posts-help"), Kind::Ui)
            .tone(Tone::Quiet)
            .ui(ui);
        ui.add_space(6.0);
        if open.kept.ui(ui) {
            open.text.clear();
            open.found.clear();
        }
        flow::scroll(ui)
            .max_height(high.clamp(100.0, 300.0))
            .show(ui, |ui| {
                let field = Field::new(say("from-text-field"))
                    .of("posts")
                    .rows(9)
                    .bare();
                if field.show(ui, &mut open.text).changed() {
                    open.found = posts_of(&open.text, now);
                }
            });
        ui.add_space(8.0);
        found(ui, &open);
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            let words = say_with("posts-add", [("count", open.found.len().into())]);
            let add = Button::new(&words)
                .look(Look::Primary)
                .enabled(!open.found.is_empty());
            if add.ui(ui).clicked() {
                return Some(true);
            }
            Button::new(say("cancel")).ui(ui).clicked().then_some(false)
        })
        .inner
    });
    open.kept.follow(desk, &[&open.text]);
    match shown.inner {
        Some(true) => {
            let found = std::mem::take(&mut open.found);
            let told = say_with("posts-added", [("count", found.len().into())]);
            lists::change(desk, &told, |queue| {
                // What stands there already comes up, it does not stand there twice.
                let is_new = |card: &Card| {
                    !found
                        .iter()
                        .any(|new| new.teaser.title == card.teaser.title)
                };
                queue.cards.retain(is_new);
                queue.cards.splice(0..0, found.iter().cloned());
            });
            open.kept.done();
            None
        }
        Some(false) => {
            open.kept.done();
            None
        }
        None if shown.is_left => {
            open.kept.leave(desk);
            None
        }
        None => Some(open),
    }
}

/// What was found so far.
fn found(ui: &mut Ui, open: &Pasted) {
    if open.found.is_empty() {
        let words = if open.text.trim().is_empty() {
            ""
        } else {
            say("posts-none")
        };
        if !words.is_empty() {
            Text::new(words, Kind::Small).tone(Tone::Warn).ui(ui);
        }
        return;
    }
    for card in open.found.iter().take(5) {
        Text::new(&card.teaser.title, Kind::CardHeadline)
            .rows(1)
            .ui(ui);
    }
    if let Some(more) = open.found.len().checked_sub(5).filter(|more| 0 < *more) {
        let words = say_with("posts-more", [("count", more.into())]);
        Text::new(&words, Kind::Small).tone(Tone::Faint).ui(ui);
    }
}

/// What the posts are looked at on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Screen {
    /// One card beside none.
    #[default]
    Phone,
    /// Two beside each other.
    Tablet,
    /// Three.
    Desktop,
}

impl Screen {
    /// How wide the list is, in points, and how many cards stand beside each other.
    const fn size(self) -> (f32, usize) {
        match self {
            Self::Phone => (343.0, 1),
            Self::Tablet => (640.0, 2),
            Self::Desktop => (900.0, 3),
        }
    }
}

/// Shows the posts as readers will see them; `None` when it is over.
pub(super) fn preview(desk: &mut Desk, ctx: &Context, mut screen: Screen) -> Option<Screen> {
    let now = desk.now();
    let cards = shown_now(desk).cards;
    let high = (ctx.content_rect().height() - 230.0).clamp(160.0, 560.0);
    let shown = dialog(ctx, say("preview-title"), 960.0, |ui| {
        let all = [
            (Screen::Phone, say("preview-phone")),
            (Screen::Tablet, say("preview-tablet")),
            (Screen::Desktop, say("preview-desktop")),
        ];
        if let Some(chosen) = choice(ui, screen, &all) {
            screen = chosen;
        }
        ui.add_space(6.0);
        let (wide, columns) = screen.size();
        let wide = wide.min(ui.available_width() - 4.0);
        flow::scroll(ui)
            .id_salt(("preview", screen))
            .max_height(high)
            .min_scrolled_height(high)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.add_space((ui.available_width() - wide) / 2.0);
                    let layout = Layout::top_down(Align::Min);
                    ui.allocate_ui_with_layout(vec2(wide, 0.0), layout, |ui| {
                        list(ui, &cards, now, columns);
                    });
                });
            });
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| under(ui, !cards.is_empty()))
            .inner
    });
    match shown.inner {
        Some(Asked::Export(format)) => {
            let ending = format.ending();
            let name = format!("recent-posts.{ending}");
            files::ask(desk, ctx, Want::ExportPosts(ending), name);
            None
        }
        Some(Asked::Copy) => {
            clipboard::copy(ctx, &written(desk, Format::Html));
            desk.notices.say(say("posts-copied"), None, now);
            Some(screen)
        }
        Some(Asked::Leave) => None,
        None => (!shown.is_left).then_some(screen),
    }
}

/// What was asked for under the posts.
enum Asked {
    Export(Format),
    Copy,
    Leave,
}

/// What can be done with the posts as readers see them.
fn under(ui: &mut Ui, are_there: bool) -> Option<Asked> {
    let mut asked = None;
    if Button::new(say("close"))
        .look(Look::Primary)
        .ui(ui)
        .clicked()
    {
        asked = Some(Asked::Leave);
    }
    for (format, name) in [
        (Format::Html, "HTML"),
        (Format::Json, "JSON"),
        (Format::Ron, "RON"),
    ] {
        let words = say_with("export-as", [("format", name.into())]);
        if Button::new(&words).enabled(are_there).ui(ui).clicked() {
            asked = Some(Asked::Export(format));
        }
    }
    let copy = Button::new(say("posts-copy")).enabled(are_there);
    if copy.ui(ui).clicked() {
        asked = Some(Asked::Copy);
    }
    asked
}

/// The posts that readers see now.
fn shown_now(desk: &Desk) -> Queue {
    let now = desk.now();
    let queue = desk.shelf.queue();
    Queue {
        cards: queue.map_or_else(Vec::new, |queue| queue.shown(now).cloned().collect()),
        ..Queue::default()
    }
}

/// The posts in a format, each with its date: the file is read later than it is written.
fn written(desk: &Desk, format: Format) -> String {
    export::queue::write(&shown_now(desk), format, spoken().tag(), None)
}

/// Writes the posts that readers see to a file.
pub(super) fn export(desk: &mut Desk, path: &Path, format: Format) {
    let now = desk.now();
    match Library::write_out(path, written(desk, format).as_bytes()) {
        Ok(()) => {
            desk.settings.exports = path.parent().map(Path::to_owned);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let words = say_with("files-exported", [("name", name.into())]);
            desk.notices.say(words, None, now);
        }
        Err(error) => desk
            .notices
            .fail(move || error.told(), Some(Action::PreviewQueue)),
    }
}

fn list(ui: &mut Ui, cards: &[Card], now: Time, columns: usize) {
    let theme = theme(ui);
    Frame::new()
        .fill(theme.colours.paper)
        .stroke(Stroke::new(1.0, theme.colours.line))
        .corner_radius(corner(theme.sizes.radius_card))
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            Text::new(say("queue-posts"), Kind::Title).ui(ui);
            ui.add_space(6.0);
            if cards.is_empty() {
                Text::new(say("preview-none"), Kind::Ui)
                    .tone(Tone::Quiet)
                    .ui(ui);
            }
            let room = ui.available_width();
            #[expect(clippy::cast_precision_loss, reason = "three columns at most")]
            let many = columns as f32;
            let gap = 22.0;
            let wide = (room - gap * (many - 1.0)) / many;
            for row in cards.chunks(columns.max(1)) {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    for card in row {
                        let layout = Layout::top_down(Align::Min);
                        ui.allocate_ui_with_layout(vec2(wide, 0.0), layout, |ui| {
                            ui.set_width(wide);
                            post(ui, card, now);
                        });
                    }
                });
                ui.add_space(14.0);
            }
        });
}

/// One post as the site shows it.
fn post(ui: &mut Ui, card: &Card, now: Time) {
    ui.spacing_mut().item_spacing.y = 3.0;
    let teaser = &card.teaser;
    if !teaser.kicker.trim().is_empty() {
        let kicker = teaser.kicker.to_uppercase();
        Text::new(&kicker, Kind::Tiny).tone(Tone::Accent).ui(ui);
    }
    Text::new(&teaser.title, Kind::ListHeadline).ui(ui);
    if !teaser.excerpt.trim().is_empty() {
        Text::new(&teaser.excerpt, Kind::Excerpt)
            .tone(Tone::Quiet)
            .ui(ui);
    }
    if let Some(at) = card.published {
        let words = age(at, now, spoken().tag());
        Text::new(&words, Kind::Tiny).tone(Tone::Faint).ui(ui);
    }
}
