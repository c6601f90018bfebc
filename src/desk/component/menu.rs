//! The lines of a menu: what it does, and its key.

use egui::{
    Context, Event, Id, InnerResponse, Key, Popup, Rect, Response, Role, Sense, SetOpenCommand, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{Icon, Kind, Text, Tone, flow};
use crate::desk::theme::{corner, theme};
use crate::model::fold;

/// How high a line is: so that the longest menu stands whole in a window of 900 points.
const HIGH: f32 = 25.0;

/// One line of a menu.
#[derive(Clone, Copy, Debug)]
pub struct MenuItem<'a> {
    words: &'a str,
    key: &'a str,
    is_enabled: bool,
    is_on: bool,
    opens: bool,
}

impl<'a> MenuItem<'a> {
    /// A line with these words.
    pub const fn new(words: &'a str) -> Self {
        Self {
            words,
            key: "",
            is_enabled: true,
            is_on: false,
            opens: false,
        }
    }

    /// With its key at the end.
    #[must_use]
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Whether it can be used now.
    #[must_use]
    pub const fn enabled(mut self, is_enabled: bool) -> Self {
        self.is_enabled = is_enabled;
        self
    }

    /// Opens further lines beside it.
    #[must_use]
    pub const fn opens(mut self) -> Self {
        self.opens = true;
        self
    }

    /// Ticked.
    #[must_use]
    pub const fn on(mut self, is_on: bool) -> Self {
        self.is_on = is_on;
        self
    }

    /// Shows it.
    pub fn ui(self, ui: &mut Ui) -> Response {
        let theme = theme(ui);
        let tone = if self.is_enabled {
            Tone::Ink
        } else {
            Tone::Faint
        };
        let text = Text::new(self.words, Kind::Ui).tone(tone);
        let words = text.size(ui, f32::INFINITY);
        let key = Text::new(self.key, Kind::Tiny).tone(Tone::Faint);
        let key_size = key.size(ui, f32::INFINITY);
        let wants = words.x + key_size.x + 60.0;
        let wide = ui.available_width().max(wants);
        let sense = if self.is_enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (area, response) = ui.allocate_exact_size(vec2(wide, HIGH), sense);
        let (name, is_enabled, is_on) = (self.words, self.is_enabled, self.is_on);
        if is_enabled {
            First::meet(ui.ctx(), response.id, is_on);
            Walk::meet(ui.ctx(), response.id, name);
        }
        response.widget_info(|| {
            if is_on {
                WidgetInfo::selected(Role::MenuItem, is_enabled, true, name)
            } else {
                WidgetInfo::labeled(Role::MenuItem, is_enabled, name)
            }
        });
        if ui.is_rect_visible(area) {
            if self.is_enabled && (response.hovered() || response.has_focus()) {
                let radius = corner(theme.sizes.radius_small);
                ui.painter().rect_filled(area, radius, theme.colours.chip);
            }
            if self.is_on {
                let at = pos2(flow::start(area, 15.0, 0.0), area.center().y);
                Icon::Check.paint(ui, at, 13.0, theme.colours.ink);
            }
            let top = area.center().y - words.y / 2.0;
            text.paint(ui, pos2(flow::start(area, 28.0, words.x), top), words.x);
            let at = pos2(
                flow::end(area, 12.0, key_size.x),
                area.center().y - key_size.y / 2.0,
            );
            key.paint(ui, at, key_size.x);
            if self.opens {
                let at = pos2(flow::end(area, 16.0, 0.0), area.center().y);
                let onwards = if flow::is_rtl() {
                    Icon::Left
                } else {
                    Icon::Right
                };
                onwards.paint(ui, at, 12.0, theme.colours.ink_3);
            }
        }
        if response.clicked() && !self.opens {
            ui.close();
        }
        response
    }
}

/// A hairline between two groups of a menu.
pub fn menu_divider(ui: &mut Ui) {
    let theme = theme(ui);
    let wide = ui.available_width();
    let (area, _) = ui.allocate_exact_size(vec2(wide, 9.0), Sense::hover());
    let stroke = egui::Stroke::new(1.0, theme.colours.line);
    ui.painter().hline(area.x_range(), area.center().y, stroke);
}

/// What a group of a menu is about.
pub fn menu_heading(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        ui.add_space(28.0);
        Text::new(words, Kind::Small).tone(Tone::Faint).ui(ui);
    });
}

/// The lines under what opens them, as wide as that at least.
///
/// Opened by key they begin with the keyboard at the ticked line, else the first, and when they
/// close by key it goes back to what opened them.
pub fn drop_menu<R>(
    opener: &Response,
    wide: f32,
    lines: impl FnOnce(&mut Ui) -> R,
) -> Option<InnerResponse<R>> {
    let ctx = &opener.ctx;
    let of_key = Popup::default_response_id(opener).with("by key");
    let is_asked = opener.clicked() && opener.has_focus();
    if is_asked {
        ctx.data_mut(|data| {
            data.insert_temp(of_key, true);
            data.insert_temp(first(), First::default());
        });
    }
    let shown = Walk::through(ctx, || flow::menu(opener).width(wide).show(lines));
    if is_asked {
        let begun = ctx.data_mut(|data| data.remove_temp::<First>(first()));
        if let Some(line) = begun.and_then(|first| first.line) {
            ctx.memory_mut(|memory| memory.request_focus(line));
        }
    }
    let is_over = shown
        .as_ref()
        .is_none_or(|shown| shown.response.should_close());
    if is_over
        && !is_asked
        && ctx
            .data_mut(|data| data.remove_temp::<bool>(of_key))
            .is_some()
    {
        let is_clicked = ctx.input(|input| input.pointer.any_click());
        if !is_clicked {
            opener.request_focus();
        }
    }
    shown
}

/// The line of a menu that has the keyboard first.
#[derive(Clone, Copy, Debug, Default)]
struct First {
    line: Option<Id>,
    is_on: bool,
}

fn first() -> Id {
    Id::unique("first line of a menu")
}

impl First {
    /// Takes a line that can be used, if none was met before or it is the first that is ticked.
    fn meet(ctx: &Context, line: Id, is_on: bool) {
        ctx.data_mut(|data| {
            let met: Option<Self> = data.get_temp(first());
            if met.is_some_and(|met| met.line.is_none() || is_on && !met.is_on) {
                let line = Some(line);
                data.insert_temp(first(), Self { line, is_on });
            }
        });
    }
}

/// The lines of the menu that is being shown, for the keys that lead to one of them: Home, End, and
/// a letter that a line begins with. The arrows are egui's.
#[derive(Clone, Debug, Default)]
struct Walk(Vec<(Id, String)>);

impl Walk {
    fn place() -> Id {
        Id::unique("lines of a menu")
    }

    /// Takes notice of a line that can be used.
    fn meet(ctx: &Context, line: Id, words: &str) {
        ctx.data_mut(|data| {
            if let Some(mut walk) = data.remove_temp::<Self>(Self::place()) {
                walk.0.push((line, fold::folded(words)));
                data.insert_temp(Self::place(), walk);
            }
        });
    }

    /// Shows a menu, and leads to the line that a key asks for when one of them has the keyboard.
    fn through<R>(ctx: &Context, show: impl FnOnce() -> R) -> R {
        let asked = ctx.input(|input| {
            let letter = input.events.iter().find_map(|event| match event {
                Event::Text(text) if !text.trim().is_empty() => Some(fold::folded(text)),
                _ => None,
            });
            let ends = [Key::Home, Key::End].map(|key| input.key_pressed(key));
            (letter, ends)
        });
        let (letter, [to_first, to_last]) = asked;
        if letter.is_none() && !to_first && !to_last {
            return show();
        }
        ctx.data_mut(|data| data.insert_temp(Self::place(), Self::default()));
        let shown = show();
        let walk = ctx.data_mut(|data| data.remove_temp::<Self>(Self::place()));
        let lines = walk.unwrap_or_default().0;
        let focused = ctx.memory(egui::Memory::focused);
        let here = lines.iter().position(|(line, _)| Some(*line) == focused);
        let Some(here) = here else {
            return shown;
        };
        let target = match &letter {
            _ if to_first => lines.first(),
            _ if to_last => lines.last(),
            Some(letter) => {
                let mut others = lines.iter().cycle().skip(here + 1).take(lines.len());
                others.find(|(_, words)| words.starts_with(letter.as_str()))
            }
            None => None,
        };
        if let Some((line, _)) = target {
            ctx.memory_mut(|memory| memory.request_focus(*line));
        }
        shown
    }
}

/// Opens the menu of what has the keyboard, in the next frame.
pub fn ask_menu(ctx: &Context) {
    let next = ctx.cumulative_frame_nr() + 1;
    ctx.data_mut(|data| data.insert_temp(wish(), next));
    ctx.request_repaint();
}

fn wish() -> Id {
    Id::unique("menu by key")
}

/// The menu of what was clicked with the second button, or has the keyboard when a key asks for it.
///
/// By key it opens under `caret` or the thing itself, over it where there is no room, and the
/// content is told so.
pub fn context_menu(response: &Response, caret: Option<Rect>, content: impl FnOnce(&mut Ui, bool)) {
    let ctx = &response.ctx;
    let now = ctx.cumulative_frame_nr();
    let is_asked =
        response.has_focus() && ctx.data_mut(|data| data.remove_temp::<u64>(wish())) == Some(now);
    let of_key = Popup::default_response_id(response).with("by key");
    if is_asked {
        let beside = caret.unwrap_or(response.rect);
        ctx.data_mut(|data| data.insert_temp(of_key, beside));
    } else if response.secondary_clicked() {
        ctx.data_mut(|data| data.remove::<Rect>(of_key));
    }
    let mut popup = Popup::context_menu(response)
        .width(260.0)
        .align(flow::under());
    let beside = ctx.data(|data| data.get_temp::<Rect>(of_key));
    if let Some(beside) = beside {
        popup = popup.anchor(beside);
    }
    if is_asked {
        popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
    }
    let shown = Walk::through(ctx, || popup.show(|ui| content(ui, is_asked)));
    let is_over = shown.is_none_or(|shown| shown.response.should_close());
    if is_over && beside.is_some() {
        ctx.data_mut(|data| data.remove::<Rect>(of_key));
        response.request_focus();
    }
}
