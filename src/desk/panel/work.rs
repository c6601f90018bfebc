//! What the desk still has to do on the article: who has it, by when, when it goes out, for the
//! lawyers, and tasks.
//!
//! Nothing of it is shown that nobody asked for, so that it is no form to fill in.

use std::mem::discriminant;

use egui::{Id, Ui};

use super::article::set;
use super::tasks;
use crate::desk::component::{Button, Field, Heed, Icon, Look, MenuItem, Typed, drop_menu, select};
use crate::desk::say::{say, say_with};
use crate::desk::{Desk, Section, regions, words};
use crate::model::particulars::{Particular, Particulars};
use crate::model::work::{Clearance, Legal};

/// One part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::desk) enum Part {
    Assignee,
    Deadline,
    GoesOut,
    Legal,
    /// The task whose turn it is; behind the last one, another.
    Tasks(usize),
}

impl Part {
    const ALL: [Self; 5] = [
        Self::Assignee,
        Self::Deadline,
        Self::GoesOut,
        Self::Legal,
        Self::Tasks(usize::MAX),
    ];

    fn title(self) -> &'static str {
        match self {
            Self::Assignee => say("work-assignee"),
            Self::Deadline => say("work-deadline"),
            Self::GoesOut => say("work-goes-out"),
            Self::Legal => say("work-legal"),
            Self::Tasks(_) => say("work-task"),
        }
    }

    fn is_said(self, known: &Particulars) -> bool {
        match self {
            Self::Assignee => !known.assignee.is_empty(),
            Self::Deadline => known.deadline.is_some(),
            Self::GoesOut => known.goes_out.is_some(),
            Self::Legal => known.legal != Legal::default(),
            Self::Tasks(_) => !known.tasks.is_empty(),
        }
    }

    /// The field where it is said.
    pub(super) fn field(self, desk: &Desk) -> Id {
        let known = desk.seat.document.article().particulars();
        match self {
            Self::Assignee => field(desk, "work-assignee").id(),
            Self::Deadline => field(desk, "work-deadline").id(),
            Self::GoesOut => field(desk, "work-goes-out").id(),
            Self::Legal => field(desk, "work-legal-by").id(),
            Self::Tasks(at) => tasks::field_id(desk, at.min(known.tasks.len())),
        }
    }
}

/// What is shown of it though nothing is said yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::desk) struct Asked {
    part: Option<Part>,
    /// Whether the keyboard goes there.
    wants_keyboard: bool,
    /// The task that had the keyboard last.
    pub(super) task: Option<usize>,
}

fn field(desk: &Desk, key: &'static str) -> Field<'static> {
    Field::new(say(key))
        .of("work")
        .number(desk.seat.id.number())
}

/// The people of the house, by name.
fn people(desk: &Desk) -> Vec<String> {
    let book = desk.shelf.staff();
    let authors = book.iter().flat_map(|book| &book.authors);
    authors.map(|(_, author)| author.name.clone()).collect()
}

/// Leads to a part of it, and shows it.
pub(in crate::desk) fn go(desk: &mut Desk, part: Part) {
    let known = desk.seat.document.article().particulars();
    if part == Part::Legal && known.legal.clearance == Clearance::NotNeeded {
        let legal = Legal {
            clearance: Clearance::Due,
            ..known.legal.clone()
        };
        set(desk, Particular::Legal(legal));
    }
    desk.view.section = Section::Article;
    desk.show_inspector(true);
    desk.seat.work.part = Some(part);
    desk.seat.work.wants_keyboard = true;
}

/// What can be said and is not yet; stands over it all.
pub(super) fn add(desk: &mut Desk, ui: &mut Ui) {
    let button = Button::new(say("add"))
        .name(say("work-add"))
        .look(Look::Link)
        .icon(Icon::Add)
        .ui(ui);
    let known = desk.seat.document.article().particulars().clone();
    let chosen = drop_menu(&button, 190.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut chosen = None;
        for part in Part::ALL {
            let is_on = part.is_said(&known) && !matches!(part, Part::Tasks(_));
            if MenuItem::new(part.title()).on(is_on).ui(ui).clicked() {
                chosen = Some(part);
            }
        }
        chosen
    });
    if let Some(part) = chosen.and_then(|shown| shown.inner) {
        go(desk, part);
    }
}

/// Shows what is said, and what was asked for.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.seat.document.article().particulars().clone();
    let shows = |desk: &Desk, part: Part| {
        let asked = desk.seat.work.part;
        let is_asked = asked.is_some_and(|asked| discriminant(&asked) == discriminant(&part));
        is_asked || part.is_said(&known)
    };
    give_keyboard(desk, ui);
    if shows(desk, Part::Assignee) {
        let people = people(desk);
        let field = field(desk, "work-assignee");
        if let Some(name) = field.offering(ui, &known.assignee, &people) {
            set(desk, Particular::Assignee(name));
        }
    }
    if shows(desk, Part::Deadline) {
        deadline(desk, ui, &known);
    }
    if shows(desk, Part::GoesOut) {
        goes_out(desk, ui, &known);
    }
    if shows(desk, Part::Legal) {
        legal(desk, ui, &known.legal);
    }
    if shows(desk, Part::Tasks(0)) {
        tasks::ui(desk, ui, &known.tasks);
    }
    put_away(desk, ui);
}

/// Gives the keyboard to what was asked for.
fn give_keyboard(desk: &mut Desk, ui: &Ui) {
    let asked = desk.seat.work.part;
    let Some(part) = asked.filter(|_| desk.seat.work.wants_keyboard) else {
        return;
    };
    let id = part.field(desk);
    desk.seat.work.wants_keyboard = !regions::give(desk, ui, id);
}

/// What was asked for and left empty goes again.
fn put_away(desk: &mut Desk, ui: &Ui) {
    let Some(part) = desk.seat.work.part else {
        return;
    };
    let id = part.field(desk);
    if !desk.seat.work.wants_keyboard && !ui.memory(|memory| memory.has_focus(id)) {
        desk.seat.work.part = None;
    }
}

fn deadline(desk: &mut Desk, ui: &mut Ui, known: &Particulars) {
    let now = desk.now();
    let due = known.due().map(|at| words::due(at, now));
    let heed = match &due {
        Some((told, true)) => Heed::Wrong(told),
        Some((told, false)) => Heed::Note(told),
        None => Heed::Nothing,
    };
    let field = field(desk, "work-deadline")
        .hint(say("work-deadline.hint"))
        .heed(heed);
    let read = |typed: &str| words::read_deadline(typed, now);
    match field.read(ui, &words::moment(known.deadline), read) {
        Typed::Value(at) => set(desk, Particular::Deadline(at)),
        Typed::Nothing => {}
        Typed::Unread(typed) => {
            let told = say_with("article-no-date", [("typed", typed.into())]);
            desk.notices.say(told, None, now);
        }
    }
}

fn goes_out(desk: &mut Desk, ui: &mut Ui, known: &Particulars) {
    let now = desk.now();
    let told = known.to_go_out().map(|at| words::goes_out(at, now));
    let held = known.goes_out.and_then(|_| known.held_until(now));
    let held = held.map(|until| words::held(until, now));
    let heed = match (&held, &told) {
        (Some(held), _) => Heed::Wrong(held),
        (None, Some((told, true))) => Heed::Wrong(told),
        (None, Some((told, false))) => Heed::Note(told),
        (None, None) => Heed::Nothing,
    };
    let field = field(desk, "work-goes-out")
        .hint(say("work-deadline.hint"))
        .heed(heed);
    let read = |typed: &str| words::read_time(typed, now);
    match field.read(ui, &words::moment(known.goes_out), read) {
        Typed::Value(at) => set(desk, Particular::GoesOut(at)),
        Typed::Nothing => {}
        Typed::Unread(typed) => {
            let told = say_with("article-no-date", [("typed", typed.into())]);
            desk.notices.say(told, None, now);
        }
    }
}

fn legal(desk: &mut Desk, ui: &mut Ui, known: &Legal) {
    let now = words::clearance(known.clearance);
    let chosen = select(ui, say("work-legal"), now, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for clearance in Clearance::ALL {
            let item = MenuItem::new(words::clearance(clearance));
            if item.on(clearance == known.clearance).ui(ui).clicked() {
                out = Some(clearance);
            }
        }
        out
    });
    if let Some(clearance) = chosen {
        // Where no lawyer reads it, there is nothing to say of one.
        let legal = match clearance {
            Clearance::NotNeeded => Legal::default(),
            Clearance::Due | Clearance::Cleared => Legal {
                clearance,
                ..known.clone()
            },
        };
        set(desk, Particular::Legal(legal));
    }
    let people = people(desk);
    let by = field(desk, "work-legal-by").offering(ui, &known.by, &people);
    let remark = field(desk, "work-legal-remark")
        .hint(say("work-legal-remark.hint"))
        .live(ui, &known.remark);
    if by.is_some() || remark.is_some() {
        let legal = Legal {
            clearance: known.clearance,
            by: by.unwrap_or_else(|| known.by.clone()),
            remark: remark.unwrap_or_else(|| known.remark.clone()),
        };
        set(desk, Particular::Legal(legal));
    }
}
