//! What is known about the article beside its words: slug, status, language, dates and more.

use egui::Ui;

use super::inspector::inside;
use super::{related, stages, work};
use crate::desk::action::Action;
use crate::desk::component::{Button, Field, Heed, Icon, Look, MenuItem, Typed, section, select};
use crate::desk::say::{figures, say, say_with};
use crate::desk::{Desk, publishing, words};
use crate::edit::command::{attribution, records, withdrawal};
use crate::edit::step::Step;
use crate::model::block::Furniture;
use crate::model::mark::{Address, Language};
use crate::model::particulars::{Particular, Slug, Status, Subject};
use crate::model::received::Received;

/// Letters of a headline that have room in a field.
const HINT: usize = 34;

pub(super) fn set(desk: &mut Desk, particular: Particular) {
    let now = desk.now();
    let change = records::set_particular(desk.seat.document.state(), particular, now);
    desk.change(change);
}

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    ui.add_space(6.0);
    inside(ui, |ui| {
        naming(desk, ui);
        sorting(desk, ui);
    });
    related::ui(desk, ui);
    section(ui, say("article-for-the-desk"), |ui| work::add(desk, ui));
    inside(ui, |ui| {
        work::ui(desk, ui);
        for_the_desk(desk, ui);
        received(desk, ui);
    });
    section(ui, say("article-dates"), |_| ());
    inside(ui, |ui| dates(desk, ui));
}

fn naming(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.seat.document.article().particulars().clone();
    let slug = known.slug.as_ref().map_or("", Slug::as_str);
    let field = Field::new(say("article-slug"))
        .of("article")
        .number(desk.seat.id.number())
        .hint("names-the-file");
    if let Some(typed) = field.live(ui, slug) {
        set(desk, Particular::Slug(Slug::parse(&typed)));
    }
    let (name, _) = words::stage(&known.stage);
    let stage = select(ui, say("article-status"), name, |ui| {
        stages::lines(ui, &desk.settings, Some(&known.stage))
    });
    if let Some(stage) = stage {
        publishing::move_to(desk, stage);
    }
    notice(desk, ui);
    let tag = known.language.as_ref().map_or("", Language::as_str);
    let language = select(ui, say("article-language"), words::language(tag), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for other in words::LANGUAGES {
            let name = words::language(other);
            if MenuItem::new(name).on(other == tag).ui(ui).clicked() {
                out = Language::parse(other);
            }
        }
        out
    });
    if let Some(language) = language {
        // Sentences made from sources are in the article's language, and follow it.
        let now = desk.now();
        let step = Step::Particular(Particular::Language(Some(language)));
        let change = attribution::set(desk.seat.document.state(), step, now);
        desk.change(change);
    }
}

/// What the notice in the place of a killed article is called, and a way to it.
fn notice(desk: &mut Desk, ui: &mut Ui) {
    let article = desk.seat.document.article().clone();
    if article.particulars().stage.status != Status::Killed {
        return;
    }
    let Some((_, _, known)) = article.withdrawal() else {
        let write = Button::new(say("article-notice-write"))
            .look(Look::Link)
            .icon(Icon::Add);
        if write.ui(ui).clicked() {
            publishing::kill(desk);
        }
        return;
    };
    let headline = article.furniture(Furniture::Headline).text();
    let headline = crate::model::words::excerpt(headline, HINT);
    let field = Field::new(say("article-notice-headline"))
        .of("article")
        .number(desk.seat.id.number())
        .hint(&headline)
        .heed(Heed::Note(say("article-notice-headline.help")));
    if let Some(typed) = field.live(ui, &known.is) {
        let now = desk.now();
        let change = withdrawal::rename(desk.seat.document.state(), &typed, now);
        desk.change(change);
    }
    let export = Button::new(say("article-notice-export")).look(Look::Link);
    if export.ui(ui).clicked() {
        desk.asked.push(Action::Export);
    }
}

fn sorting(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.seat.document.article().particulars().clone();
    let parts = |typed: &str| -> Vec<String> {
        let parts = typed.split([',', '،']).map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let sections = Field::new(say("article-sections"))
        .of("article")
        .number(desk.seat.id.number())
        .hint(say("article-sections.hint"));
    if let Some(typed) = sections.live(ui, &known.sections.join(say("comma"))) {
        set(desk, Particular::Sections(parts(&typed)));
    }
    let names: Vec<&str> = known.tags.iter().map(|tag| tag.name.as_str()).collect();
    let tags = Field::new(say("article-tags"))
        .of("article")
        .number(desk.seat.id.number())
        .hint(say("article-tags.hint"));
    if let Some(typed) = tags.live(ui, &names.join(say("comma"))) {
        let tags = parts(&typed)
            .into_iter()
            .map(|name| {
                let same = known.tags.iter().find(|tag| tag.name == name);
                same.cloned().unwrap_or_else(|| Subject {
                    name,
                    ..Subject::default()
                })
            })
            .collect();
        set(desk, Particular::Tags(tags));
    }
    let same = |name: &str| known.genre.eq_ignore_ascii_case(name);
    let genre = match words::genre(&known.genre) {
        Some(known) => known.to_owned(),
        None if known.genre.is_empty() => say("not-said").to_owned(),
        None => words::capital(&known.genre),
    };
    let genre = select(ui, say("article-genre"), &genre, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for (name, key) in words::GENRES {
            if MenuItem::new(say(key)).on(same(name)).ui(ui).clicked() {
                out = Some(name.to_owned());
            }
        }
        out
    });
    if let Some(genre) = genre {
        set(desk, Particular::Genre(genre));
    }
    let canonical = known.canonical.as_ref().map_or("", Address::as_str);
    let is_safe = known.canonical.as_ref().is_none_or(Address::is_safe);
    let heed = if is_safe {
        Heed::Nothing
    } else {
        Heed::Wrong(say("article-address.wrong"))
    };
    let field = Field::new(say("article-address"))
        .of("article")
        .number(desk.seat.id.number())
        .hint("https://")
        .heed(heed);
    if let Some(typed) = field.live(ui, canonical) {
        set(desk, Particular::Canonical(Address::new(&typed)));
    }
}

/// One of the dates.
fn date<'a>(desk: &Desk, name: &'a str) -> Field<'a> {
    let number = desk.seat.id.number();
    let field = Field::new(name).of("article").number(number);
    field.hint(say("article-date-hint"))
}

/// The field of the time at which the article is taken down.
pub(super) fn expiry(desk: &Desk) -> egui::Id {
    date(desk, say("article-expires")).id()
}

fn dates(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.seat.document.article().particulars().clone();
    let all = [
        (
            say("article-published"),
            Particular::Published(known.published),
            known.published,
        ),
        (
            say("article-embargo"),
            Particular::Embargo(known.embargo),
            known.embargo,
        ),
        (
            say("article-expires"),
            Particular::Expiry(known.expiry),
            known.expiry,
        ),
    ];
    for (name, which, at) in all {
        let field = date(desk, name);
        let at = match field.read(ui, &words::moment(at), words::read_moment) {
            Typed::Value(at) => at,
            Typed::Nothing => continue,
            Typed::Unread(typed) => {
                let now = desk.now();
                let told = say_with("article-no-date", [("typed", typed.into())]);
                desk.notices.say(told, None, now);
                continue;
            }
        };
        set(
            desk,
            match which {
                Particular::Embargo(_) => Particular::Embargo(at),
                Particular::Expiry(_) => Particular::Expiry(at),
                _ => Particular::Published(at),
            },
        );
    }
}

/// The copy that the article was begun from: when it came, from where, and what can be done with it.
fn received(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.seat.document.article().particulars();
    let Some(received) = known.received.clone() else {
        return;
    };
    let came = words::moment(received.at);
    let came = say_with("upstream-came", [("time", came.into())]);
    let field = Field::new(say("upstream-address"))
        .of("article")
        .number(desk.seat.id.number())
        .hint("https://")
        .heed(Heed::Note(&came));
    if let Some(typed) = field.live(ui, received.url.as_ref().map_or("", Address::as_str)) {
        let url = Address::new(&typed);
        let received = Received { url, ..received };
        set(desk, Particular::Received(Some(received)));
    }
    ui.horizontal_wrapped(|ui| {
        for action in [Action::CompareReceived, Action::TakeNewer] {
            if Button::new(action.title())
                .look(Look::Link)
                .ui(ui)
                .clicked()
            {
                desk.asked.push(action);
            }
        }
    });
}

fn for_the_desk(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.seat.document.article().particulars().clone();
    let field = Field::new(say("article-note"))
        .of("article")
        .number(desk.seat.id.number())
        .rows(3)
        .heed(Heed::Note(say("article-note.help")));
    if let Some(note) = field.live(ui, &known.ed_note) {
        set(desk, Particular::EdNote(note));
    }
    let urgency = match known.urgency {
        0 => say("not-said").to_owned(),
        1 => say("article-urgency.first").to_owned(),
        urgency => figures(urgency),
    };
    let chosen = select(ui, say("article-urgency"), &urgency, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for urgency in 0..=9_u8 {
            let name = if urgency == 0 {
                say("not-said").to_owned()
            } else {
                figures(urgency)
            };
            if MenuItem::new(&name)
                .on(urgency == known.urgency)
                .ui(ui)
                .clicked()
            {
                out = Some(urgency);
            }
        }
        out
    });
    if let Some(urgency) = chosen {
        set(desk, Particular::Urgency(urgency));
    }
}
