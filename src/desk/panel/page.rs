//! The page in the middle: the writing surface, and what came of a frame of it.

use std::sync::Arc;

use egui::{Event, Key, Ui};

use super::offered;
use crate::desk::action::Action;
use crate::desk::component::{context_menu, flow};
use crate::desk::panel::inspector::Section;
use crate::desk::regions::Region;
use crate::desk::say::say;
use crate::desk::settings::{Face, Settings};
use crate::desk::theme::{Theme, theme};
use crate::desk::{Desk, marking, tabular};
use crate::model::source::PartyKind;
use crate::surface::{Ask, Known, Look, Sought, Surface, Tone};

/// What a line's height of the design is, in hundredths of its letters' size.
const LINE_PERCENT: f32 = 162.0;
/// How many letters stand in a line of the design.
const MEASURE: f32 = 66.0;

/// The page's look in a theme and to somebody's liking.
pub(in crate::desk) fn look(theme: &Theme, settings: &Settings) -> Look {
    let colours = &theme.colours;
    let seal = |ink, ground| Tone { ink, ground };
    Look {
        inks: theme.inks(),
        paper: colours.paper,
        raised: colours.raised,
        line: colours.line,
        edge: colours.edge,
        selection: colours.selection,
        selection_away: colours.chip,
        quotation: colours.chip,
        chip: colours.chip,
        ok: seal(colours.ok, colours.ok_ground),
        warn: seal(colours.warn, colours.warn_ground),
        bad: seal(colours.bad, colours.bad_ground),
        measure: theme.sizes.measure * f32::from(settings.measure) / MEASURE,
        text_scale: f32::from(settings.text_percent) / 100.0,
        leading: f32::from(settings.line_percent) / LINE_PERCENT,
        is_sans: settings.face == Face::Sans,
        say,
        is_smart: settings.is_smart,
        is_fixed: false,
        has_seals: true,
        is_mirrored: flow::is_rtl(),
        is_focused: false,
        is_typewriter: settings.is_typewriter,
        house: Arc::new(settings.house_marks()),
    }
}

/// Shows it and does what was asked on it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let theme = theme(ui);
    let mut look = look(&theme, &desk.settings);
    look.is_focused = desk.view.is_focused;
    if super::find::is_open(desk) {
        // The hit that is looked at is selected while the keyboard is in the bar.
        look.selection_away = look.selection;
    }
    let id = Surface::id(ui);
    desk.seat.page_id = Some(id);
    let is_clicked = ui.input(|input| input.pointer.any_released());
    let is_here = desk.is_at_hand() && !desk.is_behind(ui.ctx());
    if !is_here {
        // What the window wants, it wants of the page at hand.
    } else if desk.asking.is_some()
        || (desk.view.wants_page && super::conflict::has_keyboard(desk, ui))
    {
        desk.view.wants_page = false;
    } else if desk.view.wants_page {
        // What was clicked, and a dialog that closes, keep the keyboard for one more frame.
        let focused = ui.memory(egui::Memory::focused);
        desk.view.wants_page = is_clicked || focused != Some(id);
        if focused.is_some_and(|focused| focused != id) {
            drop_press(ui);
        }
        ui.memory_mut(|memory| memory.request_focus(id));
        ui.ctx().request_repaint();
    }
    if is_here && desk.view.wants_region == Some(Region::Page) {
        desk.view.wants_region = None;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let offered = desk.seat.surface.seeks().map(|sought| match sought {
        Sought::Names => offered::names(desk),
        Sought::Kickers => offered::kickers(desk),
        Sought::Places => offered::datelines(desk),
    });
    if let Some(offered) = offered {
        desk.seat.surface.offer(offered);
    }
    let now = desk.now();
    let state = desk.seat.document.state().clone();
    desk.seat.surface.show_cards();
    let was_filling = desk.seat.surface.is_filling_in();
    let output = desk.seat.surface.show(ui, &look, &state, now);
    desk.seat.in_sight = output.in_sight.clone();
    if output.has_focus {
        desk.view.region = Region::Page;
    }
    if crate::desk::beside::pair(desk).is_some() {
        name_page(desk, ui, id);
    }
    for file in &output.wants {
        crate::desk::pictures::load(desk, ui.ctx(), file);
    }
    if was_filling && !desk.seat.surface.is_filling_in() {
        marking::tell_renamed(desk);
    }
    if desk.seat.surface.is_filling_in() {
        let people = known_people(desk);
        desk.seat.surface.know(people);
    }
    for ask in output.asks {
        answer(desk, ui, ask);
    }
    super::conflict::ui(desk, ui, output.has_focus);
    let response = output.response;
    super::below::ui(desk, ui, output.below, response.rect);
    context_menu(&response, output.caret, |ui, by_key| {
        let mut lines = vec![
            Action::Cut,
            Action::Copy,
            Action::Paste,
            Action::Strong,
            Action::Emphasis,
            Action::Link,
            Action::MarkQuotation,
            Action::MarkSource,
            Action::InsertQuote,
            Action::Paragraph,
            Action::MoveUp,
            Action::MoveDown,
            Action::RemoveBlock,
            Action::WhoWrote,
        ];
        if tabular::is_here(desk.seat.document.state()) {
            lines.extend(tabular::IN_A_TABLE);
        }
        let asked = super::top::lines(desk, ui, by_key, &lines);
        desk.asked.extend(asked);
    });
}

/// Takes away the key that pressed what leads to the page: it would part or replace the words that
/// were gone to.
fn drop_press(ui: &Ui) {
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, .. } => !matches!(key, Key::Enter | Key::Space),
            Event::Text(text) => text != " ",
            _ => true,
        });
    });
}

/// Says of which of two articles this is the page.
fn name_page(desk: &Desk, ui: &Ui, id: egui::Id) {
    let title = desk.seat.document.title();
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_label(format!("{}{}{title}", say("page-name"), say("comma")));
    });
}

/// Everybody whose name is completed: the speakers and persons of the address book, the staff.
pub(super) fn known_people(desk: &Desk) -> Vec<Known> {
    let known = |name: &str, role: &str| Known {
        name: name.to_owned(),
        role: role.to_owned(),
    };
    let book = desk.shelf.address_book();
    let speakers = book.into_iter().flat_map(|book| &book.speakers);
    let speakers = speakers.map(|it| known(&it.speaker.name, &it.speaker.role));
    let persons = book.into_iter().flat_map(|book| book.parties.values());
    let persons = persons.filter(|party| party.is_nameable && party.kind == PartyKind::Person);
    let persons = persons.map(|party| known(&party.name, ""));
    let staff = desk.shelf.staff().into_iter();
    let staff = staff.flat_map(|book| &book.authors);
    let staff = staff.map(|(_, author)| known(&author.name, &author.role));
    speakers.chain(persons).chain(staff).collect()
}

fn answer(desk: &mut Desk, ui: &Ui, ask: Ask) {
    match ask {
        Ask::Change(transaction) => {
            desk.change(Some(transaction));
        }
        Ask::Select(selection) => {
            desk.seat.document.select(selection);
            desk.seat.quote = marking::quote_here(desk.seat.document.state());
        }
        Ask::Store(marks) => desk.seat.document.log_mut().store_marks(marks),
        Ask::Undo => desk.asked.push(Action::Undo),
        Ask::Redo => desk.asked.push(Action::Redo),
        Ask::Copy(_) => {}
        Ask::Open(address) if address.is_safe() => {
            ui.ctx().open_url(egui::OpenUrl::new_tab(address.as_str()));
        }
        Ask::Open(_) => {
            let now = desk.now();
            desk.notices.say(say("page-not-opened"), None, now);
        }
        Ask::Quote(id) => {
            desk.seat.quote = Some(id);
            desk.view.section = Section::Quotes;
            desk.open_inspector();
        }
        Ask::Source(id) => {
            desk.seat.source = Some(id);
            desk.view.section = Section::Sources;
            desk.open_inspector();
        }
        Ask::Link => desk.asked.push(Action::Link),
        Ask::Picture(image) => {
            let ctx = ui.ctx().clone();
            crate::desk::pictures::paste(desk, &ctx, &image);
        }
        Ask::Pasted(..) => {}
        Ask::Underline => {
            let now = desk.now();
            desk.notices.say(say("page-no-underline"), None, now);
        }
        Ask::Below => super::below::enter(desk, ui),
        Ask::AddSource => desk.asked.push(Action::MarkSource),
    }
}
