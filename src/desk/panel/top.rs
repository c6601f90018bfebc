//! The bar above: menus, what is open, finding an action, exporting.

use egui::{Key, Popup, Rect, Response, ScrollArea, SetOpenCommand, Ui, UiBuilder, pos2};

use super::recent;
use crate::desk::Desk;
use crate::desk::action::{ACTIONS, Action, Menu};
use crate::desk::component::{
    Button, Icon, IconButton, Kind, Look, MenuItem, Text, Tone, flow, follow_keyboard, menu_divider,
};
use crate::desk::say::say;
use crate::desk::{own, perform, words};

/// In a bar narrower than this the button that finds an action has no key on it.
const NARROW: f32 = 1180.0;
/// How wide a button is that is an icon alone.
const ICON: f32 = 24.0;

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let bar = ui.max_rect();
    ui.spacing_mut().item_spacing.x = 2.0;
    let shown = |menu: &Menu| {
        ACTIONS
            .iter()
            .any(|entry| entry.menu == *menu && offers(desk, entry.action))
    };
    let menus: Vec<Menu> = Menu::ALL.into_iter().filter(shown).collect();
    let buttons: Vec<Response> = menus
        .iter()
        .map(|menu| Button::new(menu.title()).look(Look::Quiet).ui(ui))
        .collect();
    open_menus(desk, ui, &menus, &buttons);
    let first = buttons.last().map_or(bar, |last| last.rect);
    let key = desk.keymap.written(Action::Palette);
    let shown = if bar.width() < NARROW {
        ""
    } else {
        key.as_str()
    };
    let find = Button::new(say("top-find"))
        .icon(Icon::Search)
        .key(shown)
        .help(Action::Palette.help());
    let export = Button::new(Action::Export.title())
        .look(Look::Primary)
        .help(Action::Export.help());
    // They end where the bar ends, and Tab meets them in the order of the eye.
    let gap = 8.0;
    let close = if desk.view.is_inside { 24.0 + gap } else { 0.0 };
    let free = ui.available_width() - close - gap;
    let behind = export.width(ui) + gap;
    // In a narrow window words give way to their icon, and then to the menu.
    let is_whole = find.width(ui) + behind <= free;
    let has_export = ICON + behind <= free;
    let wide = if is_whole { find.width(ui) } else { ICON };
    let behind = if has_export { behind } else { 0.0 };
    ui.spacing_mut().item_spacing.x = 0.0;
    ui.add_space(free + gap - wide - behind);
    let last = if is_whole {
        find.ui(ui)
    } else {
        IconButton::new(Icon::Search, say("top-find"))
            .key(&key)
            .ui(ui)
    };
    if last.clicked() {
        desk.asked.push(Action::Palette);
    }
    if has_export {
        ui.add_space(gap);
        if export.ui(ui).clicked() {
            desk.asked.push(Action::Export);
        }
    }
    if desk.view.is_inside {
        ui.add_space(gap);
        let close = IconButton::new(Icon::Close, say("own-close"));
        if close.ui(ui).clicked() {
            desk.asked.push(Action::CloseArticle);
        }
    }
    // The room between the menus and the buttons, whichever of them is at the left.
    let (left, right) = if flow::is_rtl() {
        (last.rect, first)
    } else {
        (first, last.rect)
    };
    title(desk, ui, bar, left.right() + 16.0, right.left() - 16.0);
}

/// The headline and where the article stands, in the middle where there is room for it.
fn title(desk: &Desk, ui: &mut Ui, bar: Rect, from: f32, to: f32) {
    let room = to - from;
    if room < 120.0 {
        return;
    }
    let (stage, _) = words::stage(&desk.seat.document.article().particulars().stage);
    let about = format!("·  {stage}");
    let about = Text::new(&about, Kind::Ui).tone(Tone::Quiet);
    let about_size = about.size(ui, f32::INFINITY);
    let title = desk.seat.document.title();
    let text = Text::new(&title, Kind::UiStrong).rows(1);
    let most = room - about_size.x - 10.0;
    let size = text.size(ui, most);
    let wide = size.x.min(most) + 8.0 + about_size.x;
    let middle = bar.center().x - wide / 2.0;
    let left = middle.clamp(from, (to - wide).max(from));
    let top = bar.center().y - size.y / 2.0;
    let area = Rect::from_min_size(pos2(left, top), egui::vec2(wide, size.y));
    let layout = flow::line();
    let mut place = ui.new_child(UiBuilder::new().max_rect(area).layout(layout));
    place.spacing_mut().item_spacing.x = 8.0;
    // The title gives way, what is known about it never does.
    let wide = size.x.min(most);
    place.scope(|ui| {
        ui.set_max_width(wide);
        text.ui(ui);
    });
    about.rows(1).ui(&mut place);
}

/// Opens the menu that was clicked; with one open, the pointer or an arrow goes to the next.
fn open_menus(desk: &mut Desk, ui: &mut Ui, menus: &[Menu], buttons: &[Response]) {
    let wanted = desk.view.wants_menu.take();
    let wanted = wanted.and_then(|wanted| menus.iter().position(|menu| *menu == wanted));
    let open = buttons.iter().position(|button| {
        let id = Popup::default_response_id(button);
        Popup::is_id_open(ui.ctx(), id)
    });
    let step = open.and_then(|at| {
        ui.input(|input| {
            let length = buttons.len();
            let (onwards, backwards) = if flow::is_rtl() {
                (Key::ArrowLeft, Key::ArrowRight)
            } else {
                (Key::ArrowRight, Key::ArrowLeft)
            };
            if input.key_pressed(onwards) {
                Some((at + 1) % length)
            } else if input.key_pressed(backwards) {
                Some((at + length - 1) % length)
            } else {
                None
            }
        })
    });
    let hovered = buttons.iter().position(|button| button.hovered());
    let next = wanted.or(step).or_else(|| {
        let hovered = hovered?;
        (open.is_some_and(|at| at != hovered)).then_some(hovered)
    });
    for (at, (menu, button)) in menus.iter().copied().zip(buttons).enumerate() {
        let mut popup = flow::menu(button).width(250.0);
        if next == Some(at) {
            popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
        }
        let by_key = (wanted.is_some() || step.is_some()) && next == Some(at);
        popup.show(|ui| {
            let asked = menu_ui(desk, ui, menu, by_key);
            desk.asked.extend(asked);
        });
    }
}

fn menu_ui(desk: &mut Desk, ui: &mut Ui, menu: Menu, by_key: bool) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_min_width(250.0);
    // A menu that is higher than the window is scrolled through; no other is.
    let high = (ui.ctx().content_rect().height() - 70.0).max(120.0);
    ScrollArea::vertical()
        .max_height(high)
        .min_scrolled_height(high)
        .show(ui, |ui| {
            let asked = entries(desk, ui, menu, by_key);
            follow_keyboard(ui);
            asked
        })
        .inner
}

fn entries(desk: &mut Desk, ui: &mut Ui, menu: Menu, by_key: bool) -> Option<Action> {
    let mut asked = None;
    let mut is_first = true;
    for entry in ACTIONS.iter().filter(|entry| entry.menu == menu) {
        if !offers(desk, entry.action) {
            continue;
        }
        if entry.begins_group && !is_first {
            menu_divider(ui);
        }
        if let Some(response) = line(desk, ui, entry.action) {
            if response.clicked() {
                asked = Some(entry.action);
            }
            if by_key && is_first {
                response.request_focus();
            }
        }
        is_first = false;
        if entry.action == Action::ReopenClosed {
            recent::ui(desk, ui);
        }
    }
    asked
}

/// Whether a window has an action in its menus.
fn offers(desk: &Desk, action: Action) -> bool {
    match desk.view.own {
        Some(_) => own::offers(action),
        None => action != Action::BackToDesk,
    }
}

fn line(desk: &Desk, ui: &mut Ui, action: Action) -> Option<Response> {
    let entry = action.entry()?;
    let key = desk.keymap.written(action);
    let is_on = match action {
        Action::Wear(choice) => desk.settings.theme == choice,
        Action::Speak(tongue) => desk.settings.tongue == tongue,
        Action::ToggleArticles => desk.settings.shows_articles,
        Action::ToggleInspector => desk.shows_inspector(),
        Action::Focus => desk.view.is_focused,
        Action::Typewriter => desk.settings.is_typewriter,
        Action::FullScreen => desk.view.is_full,
        _ => false,
    };
    let item = MenuItem::new(entry.title())
        .key(&key)
        .on(is_on)
        .enabled(perform::applies(desk, action));
    Some(item.ui(ui))
}

/// Lines of a menu that opens elsewhere, the first that can be used with the keyboard when a key
/// opened it; the one that was chosen.
pub(super) fn lines(
    desk: &Desk,
    ui: &mut Ui,
    mut by_key: bool,
    actions: &[Action],
) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_min_width(230.0);
    let mut asked = None;
    let mut last = None;
    for action in actions.iter().filter(|action| offers(desk, **action)) {
        let menu = action.entry().map(|entry| entry.menu);
        if last.is_some() && last != menu {
            menu_divider(ui);
        }
        last = menu;
        let Some(response) = line(desk, ui, *action) else {
            continue;
        };
        if response.clicked() {
            asked = Some(*action);
        }
        if by_key && perform::applies(desk, *action) {
            by_key = false;
            response.request_focus();
        }
    }
    asked
}
