//! Exporting: each format with what it cannot carry, and how the result looks.

use std::path::PathBuf;

use egui::{
    Align, Context, Frame, Id, Layout, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, pos2,
    vec2,
};

use super::action::Action;
use super::component::{
    Button, Icon, Kind, Look, Text, Tone, choice, dialog, flow, ring, tell_option,
};
use super::errors::Told;
use super::panel;
use super::pick::Want;
use super::say::{say, say_with};
use super::theme::{corner, theme};
use super::{Desk, drift, files, ready, words};
use crate::edit::state::State;
use crate::export::format::Format;
use crate::export::html;
use crate::export::notice::notice;
use crate::export::public::public;
use crate::export::remark::Remark;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind};
use crate::model::particulars::Status;
use crate::surface::{Surface, clipboard};

pub(super) mod batch;
pub(super) mod browser;

/// The text of an export with what it could not carry, or why it is refused.
pub(super) type Made = Result<(String, Vec<String>), String>;

/// Letters of a text that are shown before it is written.
const SHOWN: usize = 12_000;

/// The question while it is open.
#[derive(Debug)]
pub(super) struct Exporting {
    /// The articles that are exported together; the open one when there are none.
    many: Vec<PathBuf>,
    made: Vec<(Format, Made)>,
    chosen: Format,
    /// Whether a killed article leaves whole; `None` where it is not killed.
    whole: Option<bool>,
    /// The article as readers get it, and the page it is shown on.
    public: State,
    page: Surface,
    /// What the keyboard calls that page, and whether it was in the list last.
    preview: Option<Id>,
    was_in_list: bool,
    /// How much the article still lacks.
    lacks: usize,
}

/// What was asked in a frame.
enum Asked {
    Export,
    Browser,
    Copy,
    Ready,
    Leave,
}

/// The title of a format, and what it is for.
pub(super) fn words_of(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Html => (say("export-html"), say("export-html.help")),
        Format::Json => (say("export-json"), say("export-json.help")),
        Format::Ron => (say("export-ron"), say("export-ron.help")),
        Format::Ninjs => (say("export-ninjs"), say("export-ninjs.help")),
        Format::Markdown => (say("export-markdown"), say("export-markdown.help")),
        Format::Text => (say("export-text"), say("export-text.help")),
    }
}

/// The article at hand in a format; one that is killed `whole`, or else the notice in its place.
pub(super) fn make(desk: &Desk, format: Format, whole: bool) -> Made {
    let article = desk.seat.document.article();
    let options = html::Options {
        whole,
        ..html::Options::at(desk.now())
    };
    let exported = format.write(article, &options);
    let exported = exported.map_err(|refused| refused.told())?;
    let mut remarks = exported.remarks;
    let is_notice = remarks.contains(&Remark::Notice);
    if !format.is_exact() && !is_notice {
        remarks.extend(drift::withheld(desk, article));
    }
    Ok((exported.text, remarks.iter().map(Told::told).collect()))
}

/// Begins to ask, with every format tried once.
pub(super) fn ask(desk: &Desk) -> Exporting {
    let article = desk.seat.document.article();
    let picked = &desk.view.picked;
    let many: Vec<PathBuf> = if 1 < picked.len() {
        picked.iter().cloned().collect()
    } else {
        Vec::new()
    };
    Exporting {
        many,
        made: make_all(desk, false),
        chosen: files::of_ending(&desk.settings.export_ending),
        whole: (article.particulars().stage.status == Status::Killed).then_some(false),
        public: State::new(as_read(article, false)),
        page: Surface::new(),
        preview: None,
        was_in_list: false,
        lacks: ready::of(desk).len(),
    }
}

fn make_all(desk: &Desk, whole: bool) -> Vec<(Format, Made)> {
    let all = Format::ALL.into_iter();
    all.map(|format| (format, make(desk, format, whole)))
        .collect()
}

/// Which of the two leaves of a killed article.
fn which(desk: &Desk, ui: &mut Ui, open: &mut Exporting) {
    let Some(whole) = open.whole else {
        return;
    };
    let all = [
        (false, say("export-notice")),
        (true, say("export-whole-article")),
    ];
    if let Some(whole) = choice(ui, whole, &all) {
        open.whole = Some(whole);
        open.made = make_all(desk, whole);
        open.public = State::new(as_read(desk.seat.document.article(), whole));
        open.page = Surface::new();
    }
    let (words, tone) = match open.whole {
        Some(true) => (say("export-whole-article.help"), Tone::Bad),
        _ => (say("export-notice.help"), Tone::Quiet),
    };
    Text::new(words, Kind::Small).tone(tone).ui(ui);
}

/// The article without what readers do not get: what is private, and what has no words yet.
fn as_read(article: &Article, whole: bool) -> Article {
    if !whole && article.particulars().stage.status == Status::Killed {
        return notice(article).0;
    }
    let article = public(article).0.into_owned();
    let blocks = article.blocks().iter();
    let blocks = blocks.filter(|block| match block.kind {
        BlockKind::Paragraph
        | BlockKind::Crosshead
        | BlockKind::Quote(_)
        | BlockKind::PullQuote(_)
        | BlockKind::Row { .. }
        | BlockKind::ListItem { .. } => !block.words.text().trim().is_empty(),
        _ => true,
    });
    let blocks = blocks.map(|block| Block::clone(block)).collect();
    Article::from_parts(article.id(), blocks, article.records().clone())
}

/// Shows the question; `None` when it is over.
pub(super) fn ui(desk: &mut Desk, ctx: &Context, mut open: Exporting) -> Option<Exporting> {
    let title = match open.many.len() {
        0 => say("export").to_owned(),
        many => say_with("export-many", [("count", many.into())]),
    };
    open.whole = open.whole.filter(|_| open.many.is_empty());
    let over = if open.whole.is_some() { 62.0 } else { 0.0 };
    let high = (ctx.content_rect().height() - 190.0).clamp(200.0, 560.0) - over;
    let shown = dialog(ctx, &title, 980.0, |ui| {
        ui.add_space(6.0);
        which(desk, ui, &mut open);
        let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
        let wide = (area.width() * 0.34).min(290.0);
        let list = flow::between(area, 0.0, area.width() - wide + 14.0);
        let result = flow::between(area, wide + 4.0, 0.0);
        let mut place = ui.new_child(UiBuilder::new().max_rect(list));
        let last = flow::scroll(&mut place)
            .id_salt("formats")
            .auto_shrink([false, false])
            .show(&mut place, |ui| formats(ui, &mut open))
            .inner;
        let mut place = ui.new_child(UiBuilder::new().max_rect(result).id_salt("preview"));
        place.set_clip_rect(result.intersect(ui.clip_rect()));
        let is_passed = preview(desk, &mut place, result, &mut open);
        // Past what is only looked at, on to the buttons or back to the formats.
        if let Some(last) = last.filter(|_| is_passed && !open.was_in_list) {
            ui.memory_mut(|memory| memory.request_focus(last));
        }
        ui.add_space(12.0);
        buttons(ui, &open)
    });
    let text = || {
        let made = open.made.iter().find(|(format, _)| *format == open.chosen);
        let (_, made) = made?;
        made.as_ref().ok()
    };
    match shown.inner {
        Some(Asked::Export) => {
            let ending = open.chosen.ending();
            ending.clone_into(&mut desk.settings.export_ending);
            if open.many.is_empty() {
                files::ask_export(desk, ctx, open.chosen, open.whole == Some(true));
            } else {
                files::ask(desk, ctx, Want::ExportMany(ending), String::new());
            }
            None
        }
        Some(Asked::Browser) => {
            browser::open(desk, ctx, false, open.whole == Some(true));
            Some(open)
        }
        Some(Asked::Copy) => {
            if let Some((text, _)) = text() {
                clipboard::copy(ctx, text);
                let now = desk.now();
                desk.notices.say(say("export-copied"), None, now);
            }
            Some(open)
        }
        Some(Asked::Ready) => {
            desk.asked.push(Action::Ready);
            None
        }
        Some(Asked::Leave) => None,
        None if shown.is_left => None,
        None => Some(open),
    }
}

fn buttons(ui: &mut Ui, open: &Exporting) -> Option<Asked> {
    let can = |format: Format| {
        let made = open.made.iter().find(|(known, _)| *known == format);
        made.is_some_and(|(_, made)| made.is_ok())
    };
    let is_one = open.many.is_empty();
    ui.horizontal(|ui| {
        let (name, _) = words_of(open.chosen);
        let words = say_with("export-as", [("format", name.into())]);
        let export = Button::new(&words)
            .look(Look::Primary)
            .enabled(!is_one || can(open.chosen));
        let mut asked = None;
        if export.ui(ui).clicked() {
            asked = Some(Asked::Export);
        }
        if is_one {
            let browser = Button::new(say("export-browser")).enabled(can(Format::Html));
            if browser.ui(ui).clicked() {
                asked = Some(Asked::Browser);
            }
            let copy = Button::new(say("export-copy")).enabled(can(open.chosen));
            if copy.ui(ui).clicked() {
                asked = Some(Asked::Copy);
            }
        }
        if Button::new(say("cancel")).ui(ui).clicked() {
            asked = Some(Asked::Leave);
        }
        if is_one && 0 < open.lacks {
            let words = words::count("ready-count", open.lacks);
            let look = Button::new(&words).look(Look::Link).icon(Icon::Warning);
            if look.help(Action::Ready.help()).ui(ui).clicked() {
                asked = Some(Asked::Ready);
            }
        }
        asked
    })
    .inner
}

/// The formats, one of them chosen, each with what it cannot carry; gives back the last row.
fn formats(ui: &mut Ui, open: &mut Exporting) -> Option<Id> {
    ui.spacing_mut().item_spacing.y = 3.0;
    let mut last = None;
    let mut is_in_list = false;
    for (format, made) in &open.made {
        let (told, tone) = match made {
            _ if !open.many.is_empty() => (String::new(), Tone::Quiet),
            Ok((_, remarks)) if remarks.is_empty() => (say("export-whole").to_owned(), Tone::Ok),
            Ok((_, remarks)) => {
                let sign = if 1 < remarks.len() { "• " } else { "" };
                let remarks = remarks.iter().map(|remark| words::capital(remark));
                let remarks: Vec<String> =
                    remarks.map(|remark| format!("{sign}{remark}")).collect();
                (remarks.join("\n"), Tone::Quiet)
            }
            Err(refused) => (words::capital(refused), Tone::Bad),
        };
        let row = row(ui, *format, open.chosen == *format, &told, tone);
        if row.clicked() {
            open.chosen = *format;
        }
        is_in_list |= row.has_focus();
        last = Some(row.id);
    }
    // The preview has the keyboard for a frame between this and the buttons.
    let focused = ui.memory(egui::Memory::focused);
    if is_in_list || focused.is_some() && focused != open.preview {
        open.was_in_list = is_in_list;
    }
    last
}

fn row(ui: &mut Ui, format: Format, is_chosen: bool, told: &str, tone: Tone) -> Response {
    let theme = theme(ui);
    let colours = &theme.colours;
    let (title, help) = words_of(format);
    let wide = ui.available_width() - 6.0;
    let room = wide - 26.0;
    let title_text = Text::new(title, Kind::UiStrong).rows(1);
    let help_text = Text::new(help, Kind::Small).tone(Tone::Faint);
    // The others say in one line that something is left behind; the chosen one says all.
    let rows = if is_chosen { 0 } else { 1 };
    let told_text = Text::new(told, Kind::Small).tone(tone).rows(rows);
    let told_size = if told.is_empty() {
        0.0
    } else {
        told_text.size(ui, room).y + 3.0
    };
    let (title_high, help_high) = (title_text.size(ui, room).y, help_text.size(ui, room).y);
    let high = title_high + help_high + told_size + 18.0;
    let (area, response) = ui.allocate_exact_size(vec2(wide, high), Sense::click());
    tell_option(&response, Role::ListBoxOption, is_chosen, title);
    if is_chosen {
        ui.painter()
            .rect_filled(area, corner(theme.sizes.radius), colours.side);
        let edge = flow::between(area, 0.0, area.width() - 3.0);
        ui.painter().rect_filled(edge, 0.0, colours.accent);
    } else if response.hovered() {
        ui.painter()
            .rect_filled(area, corner(theme.sizes.radius), colours.side);
    }
    let left = flow::start(area, 14.0, room);
    let mut top = area.top() + 8.0;
    title_text.paint(ui, pos2(left, top), room);
    top += title_high + 1.0;
    help_text.paint(ui, pos2(left, top), room);
    top += help_high + 3.0;
    if !told.is_empty() {
        told_text.paint(ui, pos2(left, top), room);
    }
    ring(ui, &response, area.shrink(1.0), theme.sizes.radius);
    response
}

/// How the result looks: the page as readers get it, or the text that is written; whether the
/// keyboard came by.
fn preview(desk: &Desk, ui: &mut Ui, area: Rect, open: &mut Exporting) -> bool {
    let theme = theme(ui);
    let colours = &theme.colours;
    let stroke = Stroke::new(1.0, colours.line);
    let radius = corner(theme.sizes.radius_card);
    ui.painter().rect(
        area,
        radius,
        colours.paper,
        stroke,
        egui::StrokeKind::Inside,
    );
    let inner = area.shrink(2.0);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("result"));
    ui.set_clip_rect(inner.intersect(ui.clip_rect()));
    let inside = Frame::new().inner_margin(16);
    if !open.many.is_empty() {
        inside.show(&mut ui, |ui| titles(desk, ui, &open.many));
        return false;
    }
    let mut is_passed = false;
    let made = open.made.iter().find(|(format, _)| *format == open.chosen);
    match made {
        Some((_, Err(refused))) => {
            inside.show(&mut ui, |ui| {
                let told = words::capital(refused);
                Text::new(&told, Kind::Ui).tone(Tone::Bad).ui(ui);
            });
        }
        Some((Format::Html, Ok(_))) => {
            let look = crate::surface::Look {
                is_fixed: true,
                // What the desk knows of a quote is not for readers.
                quotation: colours.paper,
                has_seals: false,
                text_scale: 0.86,
                ..panel::page::look(&theme, &desk.settings)
            };
            // It is shown, not edited: nothing that is asked of this page is done.
            let output = open.page.show(&mut ui, &look, &open.public, desk.now());
            is_passed = output.response.has_focus();
            open.preview = Some(output.response.id);
            output.response.surrender_focus();
        }
        Some((_, Ok((text, _)))) => {
            let start: String = text.chars().take(SHOWN).collect();
            flow::scroll(&mut ui)
                .id_salt(("text", open.chosen.ending()))
                .auto_shrink([false, false])
                .show(&mut ui, |ui| {
                    let is_code = matches!(open.chosen, Format::Json | Format::Ron | Format::Ninjs);
                    inside.show(ui, |ui| lines(ui, &start, is_code));
                });
        }
        None => {}
    }
    is_passed
}

/// The lines of a result that is text; those of data begin at the left in every window.
fn lines(ui: &mut Ui, text: &str, is_code: bool) {
    let layout = if is_code {
        Layout::top_down(Align::Min)
    } else {
        flow::column()
    };
    ui.with_layout(layout, |ui| {
        for line in text.lines() {
            let line = if line.is_empty() { " " } else { line };
            let line = Text::new(line, Kind::Small).tone(Tone::Quiet);
            let line = if is_code { line.code() } else { line };
            line.ui(ui);
        }
    });
}

/// The headlines of the articles that go together.
fn titles(desk: &Desk, ui: &mut Ui, many: &[PathBuf]) {
    flow::scroll(ui)
        .id_salt("titles")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            for path in many {
                let row = desk.shelf.by_path(path);
                if let Some(row) = row {
                    Text::new(&row.title, Kind::ListHeadline).rows(1).ui(ui);
                    ui.add_space(2.0);
                }
            }
        });
}
