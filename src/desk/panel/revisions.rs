//! What the article was before: a list by time and author, and who wrote what is selected.

use egui::Ui;

use super::inspector::inside;
use crate::desk::action::Action;
use crate::desk::component::{
    Button, Field, Icon, IconButton, Kind, Look, Row, Text, Tone, card, empty, section,
};
use crate::desk::past::{self, Listed, words as told};
use crate::desk::say::{say, say_with};
use crate::desk::{Desk, words};
use crate::edit::revision::{Point, Revision};
use crate::edit::wrote::Wrote;

/// What was asked of the list.
enum Asked {
    /// To compare with now, or with another one.
    Compare(Box<(Revision, Option<Revision>)>),
    /// To show the page again.
    Now,
}

impl Asked {
    fn compare(was: &Revision, is: Option<&Revision>) -> Self {
        Self::Compare(Box::new((was.clone(), is.cloned())))
    }
}

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    wrote(desk, ui);
    let list = past::list(desk);
    section(ui, say("revisions-title"), |ui| {
        let button = Button::new(Action::NameRevision.title()).look(Look::Link);
        if button.ui(ui).clicked() {
            desk.asked.push(Action::NameRevision);
        }
    });
    let Some(last) = list.last() else {
        empty(
            ui,
            say("revisions-none"),
            say("revisions-none.help"),
            |_| (),
        );
        return;
    };
    let chosen = desk.seat.past.comparing.as_ref();
    let chosen: Vec<Option<Point>> = chosen.map_or_else(Vec::new, |comparing| {
        let is = comparing.is.as_ref();
        vec![
            Some(comparing.was.point.clone()),
            is.map(|is| is.point.clone()),
        ]
    });
    let mut asked = None;
    let (new, gone) = past::since(desk, &last.revision);
    let now = Row {
        title: say("revisions-now"),
        about: &told::changed(new, gone),
        shorter: &[],
        dot: Tone::Accent,
        is_chosen: chosen.is_empty() || chosen.contains(&None),
        excerpt: None,
        is_over: false,
        work: "",
        is_tight: false,
        is_open: false,
        is_picked: false,
    };
    if now.ui(ui).clicked() {
        asked = Some(Asked::Now);
    }
    for (at, listed) in list.iter().enumerate().rev() {
        let point = Some(listed.revision.point.clone());
        let is_chosen = chosen.contains(&point);
        let row = row(desk, ui, listed, is_chosen);
        if row.clicked() {
            // With Shift, the other end of a comparison that is open.
            let other = desk.seat.past.comparing.as_ref();
            let other = other.filter(|_| ui.input(|input| input.modifiers.shift));
            asked = Some(match other {
                Some(open) if open.was.point.at <= listed.revision.point.at => {
                    Asked::compare(&open.was, Some(&listed.revision))
                }
                Some(open) => Asked::compare(&listed.revision, Some(&open.was)),
                None => Asked::compare(&listed.revision, None),
            });
        }
        if is_chosen && chosen.first() == Some(&point) {
            let before = at.checked_sub(1).and_then(|at| list.get(at));
            asked = under(desk, ui, listed, before).or(asked);
        }
    }
    match asked {
        Some(Asked::Compare(both)) => past::compare(desk, both.0, both.1),
        Some(Asked::Now) => past::close(desk),
        None => {}
    }
    ui.add_space(10.0);
    inside(ui, |ui| {
        let name = desk.settings.name.clone();
        let field = Field::new(say("revisions-your-name")).of("revisions");
        let hint = desk.options.user.clone();
        if let Some(typed) = field.hint(&hint).live(ui, &name) {
            desk.settings.name = typed;
        }
    });
}

fn row(desk: &Desk, ui: &mut Ui, listed: &Listed, is_chosen: bool) -> egui::Response {
    let point = &listed.revision.point;
    let (title, dot) = told::occasion(&point.occasion);
    let mut about = told::at_and_who(point, desk.now());
    if let Some((new, gone)) = listed.words.filter(|words| *words != (0, 0)) {
        about = format!("{about} · {}", told::changed(new, gone));
    }
    let row = Row {
        title: &title,
        about: &about,
        shorter: &[],
        dot,
        is_chosen,
        excerpt: None,
        is_over: false,
        work: "",
        is_tight: false,
        is_open: false,
        is_picked: false,
    };
    row.ui(ui)
}

/// What can be done with the chosen one.
fn under(desk: &mut Desk, ui: &mut Ui, chosen: &Listed, before: Option<&Listed>) -> Option<Asked> {
    inside(ui, |ui| {
        let mut asked = None;
        ui.horizontal_wrapped(|ui| {
            let is_now = desk
                .seat
                .past
                .comparing
                .as_ref()
                .is_some_and(|open| open.is.is_none());
            let now = Button::new(say("revisions-with-now"));
            if now.enabled(!is_now).ui(ui).clicked() {
                asked = Some(Asked::compare(&chosen.revision, None));
            }
            let button = Button::new(say("revisions-with-before"));
            if button.enabled(before.is_some()).ui(ui).clicked()
                && let Some(before) = before
            {
                asked = Some(Asked::compare(&before.revision, Some(&chosen.revision)));
            }
        });
        Text::new(say("revisions-two"), Kind::Small)
            .tone(Tone::Faint)
            .ui(ui);
        asked
    })
}

/// Who wrote the sentences that were asked about.
fn wrote(desk: &mut Desk, ui: &mut Ui) {
    if desk.seat.past.wrote.is_empty() {
        return;
    }
    let mut is_over = false;
    section(ui, say("wrote-title"), |ui| {
        let close = IconButton::new(Icon::Close, say("wrote-close"));
        is_over = close.ui(ui).clicked();
    });
    let now = desk.now();
    for found in &desk.seat.past.wrote {
        inside(ui, |ui| {
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 5.0;
                Text::new(&found.sentence, Kind::Ledger).rows(3).ui(ui);
                let who = who(found, now);
                Text::new(&who, Kind::SmallStrong).ui(ui);
                let before = match &found.before {
                    Some(before) => say_with("wrote-before", [("words", before.as_str().into())]),
                    None if found.at.is_some() => say("wrote-new").to_owned(),
                    None => return,
                };
                let before = Text::new(&before, Kind::Small).tone(Tone::Quiet);
                before.rows(4).ui(ui);
            });
        });
    }
    if is_over {
        desk.seat.past.wrote.clear();
    }
}

/// "Ida Brandt, 2 h ago (13:40)".
fn who(found: &Wrote, now: crate::model::Time) -> String {
    let Some(at) = found.at else {
        return say("wrote-earlier").to_owned();
    };
    let who = match found.who.as_str() {
        "" if found.is_outside => say("wrote-outside"),
        "" => say("wrote-nobody"),
        who => who,
    };
    let values = [
        ("who", who.into()),
        ("age", words::age(at, now).into()),
        ("time", words::clock(at).into()),
    ];
    say_with("wrote-who", values)
}
