//! The panel at the left: the library's articles with their search, the queue under them.

use egui::{Frame, Margin, Ui};

use super::{picks, queue, stages, top};
use crate::desk::action::Action;
use crate::desk::component::{
    Button, Field, Icon, Kind, Look, MenuItem, Row, Text, Tone, context_menu, drop_menu, empty,
    flow, follow_keyboard, hairline, menu_divider, section,
};
use crate::desk::leaving::{self, Then};
use crate::desk::regions::Region;
use crate::desk::say::{number, say, say_with};
use crate::desk::shelf::List;
use crate::desk::{Desk, component, lists, words};
use crate::library::search::{Order, Search};

/// More rows than this are not all set in one frame.
const MANY: usize = 60;
/// The height of a row when there are that many.
const ROW: f32 = 78.0;
/// The same with the place that a search found.
const ROW_FOUND: f32 = 118.0;

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(10.0);
    search(desk, ui);
    ui.add_space(4.0);
    // In the place of the name, so that no row moves under the mouse that chooses.
    if !picks::head(desk, ui) {
        section(ui, say("articles"), |ui| filter(desk, ui));
    }
    progress(desk, ui);
    let shown = desk.shelf.find(&desk.view.search);
    let queue_height = (ui.available_height() * 0.5).max(180.0);
    let has_queue = desk.shelf.queue().is_some();
    let high = if has_queue {
        ui.available_height() - queue_height
    } else {
        ui.available_height()
    };
    let is_few = shown.len() <= 5 && has_queue;
    flow::scroll(ui)
        .id_salt("articles")
        .max_height(high)
        .auto_shrink([false, is_few])
        .show_viewport(ui, |ui, view| rows(desk, ui, &shown, view));
    if has_queue {
        ui.add_space(6.0);
        hairline(ui);
        ui.add_space(4.0);
        queue::ui(desk, ui);
    }
}

fn search(desk: &mut Desk, ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        ui.with_layout(flow::column(), |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            let field = Field::new(say("articles-search"))
                .hint(say("articles-search"))
                .icon(Icon::Search)
                .of("shelf")
                .bare();
            if std::mem::take(&mut desk.view.wants_search)
                || desk.view.wants_region == Some(Region::List)
            {
                desk.view.wants_region = None;
                ui.memory_mut(|memory| memory.request_focus(field.id()));
            }
            if ui.memory(|memory| memory.has_focus(field.id())) {
                desk.view.region = Region::List;
            }
            if let Some(typed) = field.live(ui, &desk.view.search.words) {
                desk.view.search.words = typed;
            }
        });
    });
}

fn filter(desk: &mut Desk, ui: &mut Ui) {
    let chosen = desk.view.search.stage.as_ref();
    let name = chosen.map_or_else(|| say("articles-all"), |stage| words::stage(stage).0);
    let button = Button::new(name)
        .name(say("articles-filter"))
        .look(Look::Link)
        .opens()
        .ui(ui);
    let high = ui.ctx().content_rect().bottom() - button.rect.bottom() - 24.0;
    drop_menu(&button, 170.0, |ui| {
        // A house may have more stages than the window has room for.
        flow::scroll(ui)
            .max_height(high)
            .min_scrolled_height(high)
            .show(ui, |ui| {
                filters(desk, ui);
                follow_keyboard(ui);
            });
    });
}

/// Which articles the list shows, and in which order.
fn filters(desk: &mut Desk, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let chosen = desk.view.search.stage.clone();
    let all = MenuItem::new(say("articles-all")).on(chosen.is_none());
    if all.ui(ui).clicked() {
        desk.view.search.stage = None;
    }
    if let Some(stage) = stages::lines(ui, &desk.settings, chosen.as_ref()) {
        desk.view.search.stage = Some(stage);
    }
    menu_divider(ui);
    for order in Order::ALL {
        let is_on = desk.view.search.order == order;
        if MenuItem::new(title_of(order)).on(is_on).ui(ui).clicked() {
            desk.view.search.order = order;
            desk.settings.order = order;
        }
    }
}

/// What an order is called.
fn title_of(order: Order) -> &'static str {
    match order {
        Order::Latest => say("order-latest"),
        Order::Oldest => say("order-oldest"),
        Order::Headline => say("order-headline"),
        Order::Longest => say("order-longest"),
        Order::Deadline => say("order-deadline"),
    }
}

/// How far the reading of many articles has come.
fn progress(desk: &Desk, ui: &mut Ui) {
    let Some(reading) = desk.shelf.reading() else {
        return;
    };
    let (done, all) = reading.now();
    if all < MANY || reading.is_cancelled() {
        return;
    }
    let values = [("done", done.into()), ("all", all.into())];
    let told = say_with("articles-progress", values);
    Frame::new()
        .inner_margin(Margin::symmetric(16, 4))
        .show(ui, |ui| {
            if component::progress(ui, &told, done, all) {
                reading.cancel();
            }
        });
    ui.add_space(4.0);
}

fn rows(desk: &mut Desk, ui: &mut Ui, shown: &List, view: egui::Rect) {
    desk.view.row = None;
    if shown.is_empty() {
        nothing(desk, ui);
        return;
    }
    if shown.len() <= MANY {
        for at in 0..shown.len() {
            row(desk, ui, shown, at);
        }
        return;
    }
    // Rows of one height, so that only those in sight are set.
    let is_search = !desk.view.search.words.trim().is_empty();
    let each = if is_search { ROW_FOUND } else { ROW };
    let (top, bottom) = (view.top() / each, view.bottom() / each);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rows in sight of a list in memory"
    )]
    let (from, to) = (top.max(0.0) as usize, bottom.max(0.0) as usize + 1);
    let (from, to) = (from.min(shown.len()), to.min(shown.len()));
    #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
    let high = |rows: usize| rows as f32 * each;
    ui.add_space(high(from));
    for at in from..to {
        let size = egui::vec2(ui.available_width(), each);
        ui.allocate_ui(size, |ui| {
            ui.set_min_height(each);
            row(desk, ui, shown, at);
        });
    }
    ui.add_space(high(shown.len() - to));
    if 0 < shown.beyond() {
        beyond(ui, shown.beyond());
    }
}

fn beyond(ui: &mut Ui, more: usize) {
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        let told = words::count("articles-beyond", more);
        Text::new(&told, Kind::Small).tone(Tone::Quiet).ui(ui);
    });
    ui.add_space(12.0);
}

fn row(desk: &mut Desk, ui: &mut Ui, shown: &List, at: usize) {
    let now = desk.now();
    let Some(listed) = shown.row(at) else {
        return;
    };
    let row = &listed.summary;
    let (stage, dot) = words::stage(&row.stage);
    let is_chosen = desk.seat.document.path() == Some(row.path.as_path());
    let length = words::count("count-words", row.words);
    let age = row.at.map(|at| words::age(at, now)).unwrap_or_default();
    let line = |parts: &[&str]| {
        let parts = [&[stage], parts].concat().into_iter();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    };
    let (whole, short) = (names(&row.authors, false), names(&row.authors, true));
    // What is still to be done, and by whom, has a line of its own.
    let (due, is_over) = row
        .due
        .map_or_else(Default::default, |at| words::due(at, now));
    let (out, is_late) = row
        .goes_out
        .map_or_else(Default::default, |at| words::goes_out(at, now));
    let who = row.in_hand.as_deref().map(isolated).unwrap_or_default();
    let work = [out, due, who].into_iter().filter(|part| !part.is_empty());
    let work = work.collect::<Vec<_>>().join(" · ");
    let about = line(&[&whole, &age, &length]);
    let shorter = [
        [short.as_str(), &age, &length],
        [&whole, &age, ""],
        [&short, &age, ""],
    ];
    let shorter = shorter.map(|parts| line(&parts));
    let line_of_list = Row {
        title: &row.title,
        about: &about,
        work: &work,
        is_tight: MANY < shown.len(),
        shorter: &shorter,
        excerpt: listed.excerpt.as_ref(),
        dot,
        is_over: is_over || is_late,
        is_chosen,
        is_open: desk.seat_of(&row.path).is_some(),
        is_picked: desk.view.picked.contains(&row.path),
    };
    let path = row.path.clone();
    let response = line_of_list.ui(ui);
    if response.has_focus() {
        desk.view.row = Some(path.clone());
    }
    picks::keys(desk, ui, &response, shown, at);
    if response.clicked() && picks::clicked(desk, ui, shown, at, &path) && !is_chosen {
        let ctx = ui.ctx().clone();
        leaving::leave(desk, &ctx, Then::Open(path.clone()));
    }
    context_menu(&response, None, |ui, by_key| {
        // What is offered here is done to this row, whichever article is open.
        let actions = [Action::OpenBeside, Action::AddToQueue, Action::New];
        match top::lines(desk, ui, by_key, &actions) {
            Some(Action::AddToQueue) => {
                let picked = &desk.view.picked;
                let paths = if picked.contains(&path) {
                    picked.iter().cloned().collect()
                } else {
                    vec![path]
                };
                lists::add_files(desk, &paths);
            }
            Some(Action::OpenBeside) => {
                desk.view.row = Some(path);
                desk.asked.push(Action::OpenBeside);
            }
            asked => desk.asked.extend(asked),
        }
    });
}

/// Who wrote it, in a few words: the first, by the family name where there is little room, and
/// how many others.
fn names(authors: &str, is_short: bool) -> String {
    let (first, rest) = authors.split_once(", ").unwrap_or((authors, ""));
    let last = first.split_whitespace().next_back().unwrap_or_default();
    let name = if is_short { last } else { first };
    match rest.split(", ").filter(|name| !name.is_empty()).count() {
        0 if name.is_empty() => String::new(),
        0 => isolated(name),
        others => {
            // The sign goes with the number, whichever way the line runs.
            let others = format!("\u{2066}+{}\u{2069}", number(others));
            let values = [("name", name.into()), ("others", others.into())];
            say_with("list-authors", values)
        }
    }
}

/// A name that keeps its own direction and leaves the words round it theirs.
fn isolated(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

fn nothing(desk: &mut Desk, ui: &mut Ui) {
    let search = &desk.view.search;
    let sought = search.words.trim();
    let is_search = !sought.is_empty() || search.stage.is_some();
    if desk.shelf.reading().is_some() && !is_search {
        empty(
            ui,
            say("articles-reading"),
            say("articles-will-appear"),
            |_| {},
        );
    } else if is_search {
        let words = say_with("articles-none-found", [("sought", sought.into())]);
        empty(ui, say("articles-nothing"), &words, |ui| {
            if Button::new(say("articles-show-all")).ui(ui).clicked() {
                desk.view.search = Search {
                    order: desk.view.search.order,
                    ..Search::default()
                };
            }
        });
    } else if desk.shelf.library().is_some() {
        empty(ui, say("articles-none"), say("articles-none.help"), |ui| {
            let new = Button::new(Action::NewFromText.title());
            if new.ui(ui).clicked() {
                desk.asked.push(Action::NewFromText);
            }
        });
    } else {
        empty(
            ui,
            say("articles-no-library"),
            say("articles-no-library.help"),
            |ui| {
                let open = Button::new(Action::OpenLibrary.title());
                if open.ui(ui).clicked() {
                    desk.asked.push(Action::OpenLibrary);
                }
            },
        );
    }
}
