//! Finding an action, or an article, by a few of its letters.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};

use egui::{Align2, Context, Key, Modifiers, Sense, Ui, pos2, vec2};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::Desk;
use super::action::{ACTIONS, Action, Entry};
use super::component::{Field, Icon, Kind, Text, Tone, flow, key_cap, popover, tell_option};
use super::keys;
use super::perform;
use super::say::say;
use super::shelf::Summary;
use super::theme::corner;
use super::words;
use crate::model::fold::folded;

/// How many lines are shown at most.
const MOST: usize = 120;
/// What a line that was chosen before is worth beside one that fits better.
const USED: u32 = 12;
/// What a line is worth whose title does not fit but whose help does.
const HELP: u32 = 1;
/// What a line is worth at most, and by what part of its fit, whose title fits in another
/// language of the window: less than one that fits at all in its own.
const ELSEWHERE: u32 = 12;
const ELSEWHERE_PART: u32 = 16;
/// What an article is worth that the index found, though not by its headline.
const FOUND: u32 = 8;
/// In so many of the latest headlines letters are looked for here and there.
const LATEST: usize = 1_000;

/// What is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sought {
    /// Actions, and articles once something is typed.
    #[default]
    Anything,
    /// Articles alone.
    Articles,
    /// An article to stand beside the one at hand.
    Beside,
}

/// What is typed and which line is chosen.
#[derive(Clone, Debug, Default)]
pub(super) struct Palette {
    sought: Sought,
    typed: String,
    chosen: usize,
    found: Option<(String, Vec<Line>)>,
}

/// What came of a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Still looking; also what comes of a line that cannot be done now.
    Open,
    /// Left.
    Left,
    /// Do this.
    Do(Action),
    /// Open this article.
    Go(PathBuf),
    /// Open it beside the one at hand.
    Beside(PathBuf),
}

/// A line of the list.
#[derive(Clone, Debug)]
struct Line {
    title: String,
    /// The letters of the title that were typed.
    strong: Vec<Range<usize>>,
    place: String,
    key: String,
    choice: Choice,
    worth: u32,
}

impl Line {
    /// The same, to open the article beside the one at hand.
    fn beside(mut self, is_beside: bool) -> Self {
        self.choice = match self.choice {
            Choice::Go(path) if is_beside => Choice::Beside(path),
            choice => choice,
        };
        self
    }
}

impl Palette {
    /// One for articles alone.
    pub(super) fn of_articles() -> Self {
        Self {
            sought: Sought::Articles,
            ..Self::default()
        }
    }

    /// One for an article to stand beside the one at hand.
    pub(super) fn beside() -> Self {
        Self {
            sought: Sought::Beside,
            ..Self::default()
        }
    }

    /// Shows it over the window.
    pub(super) fn ui(&mut self, desk: &Desk, ctx: &Context) -> Choice {
        let lines = match self.found.take() {
            Some((typed, lines)) if typed == self.typed => lines,
            _ => self.lines(desk),
        };
        let last = lines.len().saturating_sub(1);
        let (down, up, beside, enter, escape) = ctx.input_mut(|input| {
            let beside = Modifiers::COMMAND | Modifiers::ALT;
            (
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(beside, Key::Enter),
                input.consume_key(Modifiers::NONE, Key::Enter),
                input.consume_key(Modifiers::NONE, Key::Escape),
            )
        });
        if escape {
            return Choice::Left;
        }
        if down {
            self.chosen = (self.chosen + 1).min(last);
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
        self.chosen = self.chosen.min(last);
        if (enter || beside)
            && let Some(line) = lines.get(self.chosen)
        {
            return match line.choice.clone() {
                Choice::Go(path) if beside && desk.view.own.is_none() => Choice::Beside(path),
                choice => choice,
            };
        }
        let (new, clicked, is_outside) = self.window(ctx, &lines, up || down);
        self.found = Some((self.typed.clone(), lines));
        if let Some(new) = new {
            self.typed = new;
            self.chosen = 0;
        }
        match clicked {
            Some(choice) => choice,
            None if is_outside => Choice::Left,
            None => Choice::Open,
        }
    }

    /// What fits, the best first; found once for what is typed.
    fn lines(&self, desk: &Desk) -> Vec<Line> {
        let mut sieve = Sieve::new(&self.typed);
        let mut lines = Vec::new();
        if self.sought == Sought::Anything {
            lines.extend(actions(desk, &mut sieve));
        }
        let has_articles = self.sought != Sought::Anything || !sieve.is_empty();
        if has_articles && desk.view.own.is_none() {
            let found = articles(desk, &mut sieve).into_iter();
            lines.extend(found.map(|line| line.beside(self.sought == Sought::Beside)));
        }
        // Equal ones stay in the order of the menus, and of the list.
        lines.sort_by_key(|line| std::cmp::Reverse(line.worth));
        lines.truncate(MOST);
        lines
    }

    fn window(&self, ctx: &Context, lines: &[Line], is_moved: bool) -> Shown {
        let (name, hint) = match self.sought {
            Sought::Anything => (say("palette-field"), say("palette-hint")),
            Sought::Articles => (say("palette-open"), say("palette-open.hint")),
            Sought::Beside => (say("palette-beside"), say("palette-beside.hint")),
        };
        let room = ctx.content_rect();
        let below = (room.height() * 0.12).min(110.0);
        let place = (Align2::CENTER_TOP, vec2(0.0, below));
        let shown = popover(ctx, "palette", place, |ui| {
            ui.set_width(540.0_f32.min(room.width() - 40.0));
            let field = Field::new(name).hint(hint).of("palette").bare();
            let field = field.icon(Icon::Search);
            ui.memory_mut(|memory| memory.request_focus(field.id()));
            let new = field.live(ui, &self.typed);
            ui.add_space(2.0);
            let clicked = list(ui, lines, self.chosen, is_moved);
            (new, clicked)
        });
        (shown.inner.0, shown.inner.1, shown.is_left)
    }
}

/// The actions that fit; those that cannot be done now only once something is typed, and last.
fn actions(desk: &Desk, sieve: &mut Sieve) -> Vec<Line> {
    let used = |action| {
        let name = keys::name(action);
        let at = desk.settings.used.iter().position(|known| *known == name);
        at.map_or(0, |at| {
            USED - u32::try_from(at).unwrap_or(USED).min(USED - 1)
        })
    };
    let mut line = |entry: &Entry| {
        let can = perform::applies(desk, entry.action);
        if entry.action == Action::Palette || (!can && sieve.is_empty()) {
            return None;
        }
        let menu = entry.menu.title();
        let (worth, strong, place) = if let Some((worth, strong)) = sieve.fits(entry.title()) {
            let worth = worth + used(entry.action);
            (worth, strong, menu.to_owned())
        } else if let Some((worth, other)) = elsewhere(entry, sieve) {
            // Whoever typed that name sees it.
            (worth, Vec::new(), format!("{other} · {menu}"))
        } else if sieve.explains(entry.help()) {
            let worth = HELP + used(entry.action);
            (worth, Vec::new(), menu.to_owned())
        } else {
            return None;
        };
        let (choice, place, worth) = if can {
            (Choice::Do(entry.action), place, worth)
        } else {
            let place = format!("{} · {place}", say("palette-not-now"));
            (Choice::Open, place, 0)
        };
        Some(Line {
            title: entry.title().to_owned(),
            strong,
            place,
            key: desk.keymap.written(entry.action),
            choice,
            worth,
        })
    };
    ACTIONS.iter().filter_map(&mut line).collect()
}

/// What an action is worth by its name in another language of the window, and that name.
fn elsewhere(entry: &Entry, sieve: &mut Sieve) -> Option<(u32, &'static str)> {
    entry.other_titles().find_map(|title| {
        let (worth, _) = sieve.fits(title)?;
        Some((HELP + (worth / ELSEWHERE_PART).min(ELSEWHERE), title))
    })
}

/// The articles that fit; with nothing typed, those that were open last and then the latest.
///
/// The index finds whole words and their beginnings among all articles; letters here and there
/// are looked for in the headlines of the latest.
fn articles(desk: &Desk, sieve: &mut Sieve) -> Vec<Line> {
    let now = desk.now();
    let recent = desk.settings.recent.iter();
    let recent: Vec<Summary> = recent.filter_map(|path| desk.shelf.by_path(path)).collect();
    let known = recent.len();
    let found = if sieve.is_empty() {
        Vec::new()
    } else {
        desk.shelf.headed(&sieve.typed)
    };
    let best = found.len();
    let latest = desk.shelf.latest(LATEST);
    let open = desk.seat.document.path().map(Path::to_owned);
    let mut seen: BTreeSet<PathBuf> = open.into_iter().collect();
    let mut lines = Vec::new();
    for (at, row) in recent.into_iter().chain(found).chain(latest).enumerate() {
        if !seen.insert(row.path.clone()) {
            continue;
        }
        let is_found = (known..known + best).contains(&at);
        let (worth, strong) = match sieve.fits(&row.title) {
            Some(fits) => fits,
            None if is_found => (FOUND, Vec::new()),
            None if sieve.fits(&row.authors).is_some() => (HELP, Vec::new()),
            None => continue,
        };
        let mut place = vec![words::stage(&row.stage).0.to_owned()];
        place.extend(row.at.map(|at| words::age(at, now)));
        lines.push(Line {
            title: row.title,
            strong,
            place: place.join(" · "),
            key: String::new(),
            choice: Choice::Go(row.path),
            worth: worth + if at < known { USED } else { 0 },
        });
    }
    lines
}

/// Says what fits what was typed, however the letters of it are written.
struct Sieve {
    matcher: Matcher,
    pattern: Pattern,
    typed: String,
}

impl Sieve {
    fn new(typed: &str) -> Self {
        let typed = folded(typed.trim());
        let (case, forms) = (CaseMatching::Ignore, Normalization::Smart);
        Self {
            matcher: Matcher::new(Config::DEFAULT),
            pattern: Pattern::new(&typed, case, forms, AtomKind::Fuzzy),
            typed,
        }
    }

    fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// What words are worth, and which of their letters were typed; `None` when they do not fit.
    fn fits(&mut self, words: &str) -> Option<(u32, Vec<Range<usize>>)> {
        if self.is_empty() {
            return Some((0, Vec::new()));
        }
        // Folding may leave letters out, so each keeps the place it came from.
        let mut letters = Vec::with_capacity(words.len());
        let mut places = Vec::with_capacity(words.len());
        let mut one = [0; 4];
        for (at, letter) in words.char_indices() {
            for folded in folded(letter.encode_utf8(&mut one)).chars() {
                letters.push(folded);
                places.push(at..at + letter.len_utf8());
            }
        }
        let mut hits = Vec::new();
        let hay = Utf32Str::Unicode(&letters);
        let worth = self.pattern.indices(hay, &mut self.matcher, &mut hits)?;
        hits.sort_unstable();
        let mut strong: Vec<Range<usize>> = Vec::new();
        for hit in hits {
            let at = usize::try_from(hit).ok().and_then(|hit| places.get(hit));
            match (at, strong.last_mut()) {
                (Some(at), Some(last)) if at.start <= last.end => last.end = at.end,
                (Some(at), _) => strong.push(at.clone()),
                (None, _) => {}
            }
        }
        Some((worth, strong))
    }

    /// Whether a sentence of help has what was typed, beginning at one of its words.
    fn explains(&self, help: &str) -> bool {
        let help = folded(help);
        help.starts_with(&self.typed) || help.contains(&format!(" {}", self.typed))
    }
}

type Shown = (Option<String>, Option<Choice>, bool);

fn list(ui: &mut Ui, lines: &[Line], chosen: usize, is_moved: bool) -> Option<Choice> {
    let mut out = None;
    if lines.is_empty() {
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            Text::new(say("palette-nothing"), Kind::Ui)
                .tone(Tone::Quiet)
                .ui(ui);
        });
        ui.add_space(8.0);
    }
    let list = flow::scroll(ui)
        .max_height(372.0)
        .min_scrolled_height(372.0);
    list.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, line) in lines.iter().enumerate() {
            if line_ui(ui, line, at == chosen, is_moved) {
                out = Some(line.choice.clone());
            }
        }
    });
    out
}

fn line_ui(ui: &mut Ui, line: &Line, is_chosen: bool, is_moved: bool) -> bool {
    let theme = super::theme::theme(ui);
    let colours = &theme.colours;
    let size = vec2(ui.available_width(), 34.0);
    let (area, response) = ui.allocate_exact_size(size, Sense::click());
    let mut name = line.title.clone();
    if line.choice == Choice::Open {
        name = format!("{name}, {}", say("palette-not-now"));
    }
    tell_option(&response, egui::Role::ListBoxOption, is_chosen, &name);
    if is_chosen {
        ui.painter().rect_filled(area, corner(5.0), colours.side);
        let edge = flow::between(area, 0.0, area.width() - 3.0);
        ui.painter().rect_filled(edge, 0.0, colours.accent);
        if is_moved {
            response.scroll_to_me(None);
        }
    } else if response.hovered() {
        // Quieter than the one that Enter takes.
        ui.painter().rect_filled(area, corner(5.0), colours.side);
    }
    let place = Text::new(&line.place, Kind::Small)
        .tone(Tone::Faint)
        .silent();
    let place_size = place.size(ui, f32::INFINITY);
    let key_room = if line.key.is_empty() { 0.0 } else { 110.0 };
    let room = area.width() - 24.0 - place_size.x - key_room;
    // Copy is serif, tools are sans.
    let kind = match line.choice {
        Choice::Go(_) | Choice::Beside(_) => Kind::Ledger,
        _ => Kind::Ui,
    };
    let tone = match line.choice {
        Choice::Open => Tone::Faint,
        _ => Tone::Ink,
    };
    let title = Text::new(&line.title, kind).rows(1).strong(&line.strong);
    let title = title.tone(tone);
    let wide = title.size(ui, room);
    let top = area.center().y - wide.y / 2.0;
    title.paint(ui, pos2(flow::start(area, 12.0, wide.x), top), wide.x);
    let at = pos2(
        flow::start(area, 22.0 + wide.x, place_size.x),
        area.center().y - place_size.y / 2.0,
    );
    place.paint(ui, at, place_size.x);
    if !line.key.is_empty() {
        let right = flow::between(area, area.width() - 150.0, 8.0).shrink2(vec2(0.0, 7.0));
        let layout = flow::back();
        let builder = egui::UiBuilder::new().max_rect(right).layout(layout);
        key_cap(&mut ui.new_child(builder), &line.key);
    }
    response.clicked()
}
