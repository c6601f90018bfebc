//! Words replaced in several articles together: what is looked for, what was found, what goes.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::component::{
    Button, Field, Heed, Kind, Look, Text, Tone, choice, dialog, flow, follow_keyboard, progress,
    ring, tick,
};
use super::jobs::Done;
use super::panel::find;
use super::say::{say, say_with};
use super::theme::{corner, theme};
use super::{Desk, words};
use crate::edit::command::find::{Finder, Search};
use crate::library::progress::Progress;

mod look;
mod run;

use look::Found;
pub(super) use look::Looked;
pub(super) use run::{Report, Rewritten, is_just_done, take_back, tell};

/// How many articles are shown; the others are counted, and chosen like them.
const SHOWN: usize = 300;
/// How often progress is shown anew.
const SHOW: std::time::Duration = std::time::Duration::from_millis(120);

/// The question while it is open.
#[derive(Debug)]
pub(super) struct Rewriting {
    search: Search,
    with: String,
    /// The articles that were chosen in the list before.
    picked: Vec<PathBuf>,
    is_of_picked: bool,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// It is still typed what is looked for.
    Typing,
    /// Files are being read.
    Looking(Arc<Progress>),
    /// What was found, and which of it is left as it is.
    Looked(Looked, BTreeSet<PathBuf>),
    /// Files are being written.
    Writing(Arc<Progress>),
}

/// Opens the question, with what is looked for in the article at hand.
pub(super) fn ask(desk: &mut Desk) {
    let (search, with) = find::sought(desk);
    let picked: Vec<PathBuf> = match desk.view.picked.len() {
        0 | 1 => Vec::new(),
        _ => desk.view.picked.iter().cloned().collect(),
    };
    desk.asking = Some(super::asking::Asking::Rewrite(Box::new(Rewriting {
        search: Search {
            within: None,
            ..search
        },
        with,
        is_of_picked: !picked.is_empty(),
        picked,
        stage: Stage::Typing,
    })));
}

/// What a person did.
enum Did {
    Look,
    Replace,
    Stop,
    Leave,
}

/// Shows the question; `None` when it is over.
pub(super) fn ui(desk: &mut Desk, ctx: &Context, mut open: Rewriting) -> Option<Rewriting> {
    let shown = dialog(ctx, say("rewrite-title"), 600.0, |ui| {
        let can = Finder::new(&open.search).is_some();
        asked(ui, &mut open, can);
        ui.add_space(10.0);
        match &mut open.stage {
            Stage::Typing => row_of_buttons(ui, (say("rewrite-look"), can, Did::Look)),
            Stage::Looking(far) | Stage::Writing(far) => {
                let (done, total) = far.now();
                let values = [("done", done.into()), ("total", total.into())];
                let words = say_with("rewrite-progress", values);
                ui.ctx().request_repaint_after(SHOW);
                progress(ui, &words, done, total).then_some(Did::Stop)
            }
            Stage::Looked(looked, left) => {
                found(ui, looked, left);
                ui.add_space(10.0);
                if looked.all.is_empty() {
                    return row_of_buttons(ui, (say("rewrite-look"), false, Did::Look));
                }
                let count = chosen(looked, left).count();
                let words = words::count("rewrite-do", count);
                row_of_buttons(ui, (&words, 0 < count, Did::Replace))
            }
        }
    });
    // A search that is another has found nothing yet.
    if let Stage::Looked(looked, _) = &open.stage
        && looked.search != open.search
    {
        open.stage = Stage::Typing;
    }
    match shown.inner {
        Some(Did::Look) => look(desk, ctx, &mut open),
        Some(Did::Replace) => replace(desk, ctx, &mut open),
        Some(Did::Stop) => stop(&open),
        Some(Did::Leave) => return None,
        None if shown.is_left => {
            // What is written already is told of all the same.
            stop(&open);
            return None;
        }
        None => {}
    }
    Some(open)
}

fn stop(open: &Rewriting) {
    if let Stage::Looking(far) | Stage::Writing(far) = &open.stage {
        far.cancel();
    }
}

/// What is looked for, where, and what takes its place.
fn asked(ui: &mut Ui, open: &mut Rewriting, can: bool) {
    Text::new(say("rewrite-help"), Kind::Ui)
        .tone(Tone::Quiet)
        .ui(ui);
    ui.add_space(6.0);
    let heed = if !can && !open.search.words.is_empty() {
        Heed::Wrong(say("find-no-pattern"))
    } else {
        Heed::Nothing
    };
    let field = Field::new(say("rewrite-field")).of("rewrite").heed(heed);
    field.show(ui, &mut open.search.words);
    ui.add_space(4.0);
    let field = Field::new(say("find-with")).of("rewrite");
    field.show(ui, &mut open.with);
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        find::toggles(ui, &mut open.search);
        find::quotes_toggle(ui, &mut open.search);
    });
    if !open.picked.is_empty() {
        ui.add_space(6.0);
        let picked = words::count("rewrite-picked", open.picked.len());
        let all = [(true, picked.as_str()), (false, say("rewrite-all"))];
        if let Some(chosen) = choice(ui, open.is_of_picked, &all)
            && chosen != open.is_of_picked
        {
            open.is_of_picked = chosen;
            stop(open);
            open.stage = Stage::Typing;
        }
    }
}

/// The button that goes on, and the one that leaves.
fn row_of_buttons(ui: &mut Ui, (words, can, did): (&str, bool, Did)) -> Option<Did> {
    ui.horizontal(|ui| {
        let go = Button::new(words).look(Look::Primary).enabled(can);
        if go.ui(ui).clicked() {
            return Some(did);
        }
        let leave = Button::new(say("cancel")).ui(ui).clicked();
        leave.then_some(Did::Leave)
    })
    .inner
}

/// The articles that are to be changed.
fn chosen<'a>(looked: &'a Looked, left: &'a BTreeSet<PathBuf>) -> impl Iterator<Item = &'a Found> {
    let has_hits = looked.all.iter().filter(|found| 0 < found.hits);
    has_hits.filter(|found| !left.contains(&found.path))
}

/// Begins to look.
fn look(desk: &Desk, ctx: &Context, open: &mut Rewriting) {
    let Some(library) = desk.shelf.library().cloned() else {
        return;
    };
    let on_desk = desk.seats().filter_map(|seat| {
        let path = seat.document.path()?.to_owned();
        Some((path, seat.document.article().clone()))
    });
    let on_desk: HashMap<_, _> = on_desk.collect();
    let chosen = open.is_of_picked.then(|| open.picked.clone());
    let (search, far) = (open.search.clone(), Arc::new(Progress::default()));
    open.stage = Stage::Looking(Arc::clone(&far));
    let work = move || {
        let looked = look::look(&library, chosen, &on_desk, search, far);
        Done::Looked(Box::new(looked))
    };
    desk.jobs.begin("look", ctx, work);
}

/// Shows what was found, where the question is still open.
pub(super) fn looked(desk: &mut Desk, found: Looked) {
    if let Some(super::asking::Asking::Rewrite(open)) = &mut desk.asking
        && let Stage::Looking(far) = &open.stage
        && Arc::ptr_eq(far, &found.progress)
    {
        open.stage = if found.progress.is_cancelled() {
            Stage::Typing
        } else {
            Stage::Looked(found, BTreeSet::new())
        };
    }
}

fn replace(desk: &mut Desk, ctx: &Context, open: &mut Rewriting) {
    if let Stage::Looked(looked, left) = &open.stage {
        let far = Arc::new(Progress::default());
        let chosen = chosen(looked, left).collect();
        run::run(desk, ctx, (&looked.search, &open.with), chosen, &far);
        open.stage = Stage::Writing(far);
    }
}

/// Closes the question when everything is written.
fn over(desk: &mut Desk, ctx: &Context) {
    if let Some(super::asking::Asking::Rewrite(open)) = &desk.asking
        && matches!(open.stage, Stage::Writing(_))
    {
        desk.asking = None;
        super::regions::return_keyboard(desk, ctx);
    }
}

/// The articles with hits, each to be left out.
fn found(ui: &mut Ui, looked: &Looked, left: &mut BTreeSet<PathBuf>) {
    let hits: usize = looked.all.iter().map(|found| found.hits).sum();
    let mut told = if looked.all.is_empty() {
        say("find-nothing").to_owned()
    } else {
        words::count("count-hits", hits) + &words::count("rewrite-in", looked.all.len())
    };
    if 0 < looked.unread {
        told += &words::count("rewrite-unread", looked.unread);
    }
    Text::new(&told, Kind::Small)
        .tone(Tone::Quiet)
        .news()
        .ui(ui);
    ui.add_space(4.0);
    let high = (ui.ctx().content_rect().height() - 420.0).clamp(110.0, 380.0);
    flow::scroll(ui).max_height(high).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for found in looked.all.iter().take(SHOWN) {
            let is_on = 0 < found.hits && !left.contains(&found.path);
            let row = ui.push_id(&found.path, |ui| line(ui, found, is_on)).inner;
            if row.clicked() && 0 < found.hits && !left.remove(&found.path) {
                left.insert(found.path.clone());
            }
        }
        if let Some(more) = looked.all.len().checked_sub(SHOWN).filter(|more| 0 < *more) {
            let words = words::count("rewrite-more", more);
            Text::new(&words, Kind::Small).tone(Tone::Faint).ui(ui);
        }
        follow_keyboard(ui);
    });
}

/// One article: whether it is to be changed, its headline, the first hit, how many there are.
fn line(ui: &mut Ui, found: &Found, is_on: bool) -> Response {
    let theme = theme(ui);
    let mut count = words::count("count-hits", found.hits);
    if 0 < found.kept {
        count += &words::count("find-left", found.kept);
    }
    let wide = ui.available_width();
    let told = Text::new(&count, Kind::Small)
        .tone(Tone::Faint)
        .rows(1)
        .silent();
    let told_size = told.size(ui, f32::INFINITY);
    let title = Text::new(&found.title, Kind::ListHeadline).rows(1);
    let about = Text::new(&found.excerpt.text, Kind::Small).tone(Tone::Quiet);
    let about = about.rows(1).strong(&found.excerpt.hits);
    let room = wide - 40.0;
    let title_room = (room - told_size.x - 16.0).max(60.0);
    let (title_size, about_size) = (title.size(ui, title_room), about.size(ui, room));
    let high = title_size.y + about_size.y + 17.0;
    let (area, response) = ui.allocate_exact_size(vec2(wide, high), Sense::click());
    let name = [found.title.as_str(), &count, &found.excerpt.text].join(say("comma"));
    let can = 0 < found.hits;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, can, is_on, &name));
    if !ui.is_rect_visible(area) {
        return response;
    }
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(area, corner(theme.sizes.radius), theme.colours.chip);
    }
    let middle = area.top() + 7.0 + title_size.y / 2.0;
    if can {
        let place = pos2(flow::start(area, 16.0, 0.0), middle);
        tick(ui, place, is_on, response.hovered());
    }
    let left = flow::start(area, 34.0, title_room);
    title.paint(ui, pos2(left, area.top() + 7.0), title_room);
    let end = pos2(
        flow::end(area, 6.0, told_size.x),
        middle - told_size.y / 2.0,
    );
    told.paint(ui, end, told_size.x);
    let left = flow::start(area, 34.0, room);
    about.paint(ui, pos2(left, area.top() + 10.0 + title_size.y), room);
    ring(ui, &response, area.shrink(1.0), theme.sizes.radius);
    response
}
