//! What is known about the article beside its words: slug, status, language, dates and more.

use egui::Ui;

use super::inspector::inside;
use super::lengths;
use crate::desk::component::{Field, Heed, MenuItem, section, select};
use crate::desk::{Desk, words};
use crate::edit::command::{attribution, records};
use crate::edit::step::Step;
use crate::model::mark::{Address, Language};
use crate::model::particulars::{Alternative, Particular, Slug, Status, Subject};

/// The kinds of pieces that are offered.
const GENRES: [&str; 7] = [
    "News",
    "Analysis",
    "Opinion",
    "Background",
    "Interview",
    "Review",
    "Obituary",
];

/// The headlines for other places, by role.
const ROLES: [(&str, &str); 3] = [
    ("search", "Headline for search"),
    ("social", "Headline for social media"),
    ("push", "Headline for push"),
];

fn set(desk: &mut Desk, particular: Particular) {
    let now = desk.now();
    let change = records::set_particular(desk.document.state(), particular, now);
    desk.change(change);
}

/// Shows it.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    ui.add_space(6.0);
    inside(ui, |ui| {
        naming(desk, ui);
        sorting(desk, ui);
    });
    section(ui, "Dates", |_| ());
    inside(ui, |ui| dates(desk, ui));
    lengths::ui(desk, ui);
    section(ui, "Headlines elsewhere", |_| ());
    inside(ui, |ui| alternatives(desk, ui));
    section(ui, "For the desk", |_| ());
    inside(ui, |ui| for_the_desk(desk, ui));
}

fn naming(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.document.article().particulars().clone();
    let slug = known.slug.as_ref().map_or("", Slug::as_str);
    let field = Field::new("Slug").of("article").hint("names-the-file");
    if let Some(typed) = field.kept(ui, slug) {
        set(desk, Particular::Slug(Slug::parse(&typed)));
    }
    let (name, _) = words::status(known.status);
    let status = select(ui, "Status", name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for status in Status::ALL {
            let is_on = status == known.status;
            let name = words::status(status).0;
            if MenuItem::new(name).on(is_on).ui(ui).clicked() {
                out = Some(status);
            }
        }
        out
    });
    if let Some(status) = status {
        set(desk, Particular::Status(status));
        if status == Status::Published && known.published.is_none() {
            let now = desk.now();
            set(desk, Particular::Published(Some(now)));
        }
    }
    let tag = known.language.as_ref().map_or("", Language::as_str);
    let language = select(ui, "Language", &words::language(tag), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for (other, name) in words::LANGUAGES {
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
        let change = attribution::set(desk.document.state(), step, now);
        desk.change(change);
    }
}

fn sorting(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.document.article().particulars().clone();
    let parts = |typed: &str| -> Vec<String> {
        let parts = typed.split([',', '،']).map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let sections = Field::new("Sections").of("article").hint("World, Business");
    if let Some(typed) = sections.kept(ui, &known.sections.join(", ")) {
        set(desk, Particular::Sections(parts(&typed)));
    }
    let names: Vec<&str> = known.tags.iter().map(|tag| tag.name.as_str()).collect();
    let tags = Field::new("Tags").of("article").hint("ferries, Amra");
    if let Some(typed) = tags.kept(ui, &names.join(", ")) {
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
    let genre = if known.genre.is_empty() {
        "Not said".to_owned()
    } else {
        words::capital(&known.genre)
    };
    let genre = select(ui, "Kind of piece", &genre, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for name in GENRES {
            let is_on = known.genre.eq_ignore_ascii_case(name);
            if MenuItem::new(name).on(is_on).ui(ui).clicked() {
                out = Some(name.to_lowercase());
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
        Heed::Wrong("Not an address of the web; it will not be published")
    };
    let field = Field::new("Address on the web")
        .of("article")
        .hint("https://")
        .heed(heed);
    if let Some(typed) = field.kept(ui, canonical) {
        set(desk, Particular::Canonical(Address::new(&typed)));
    }
}

fn dates(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.document.article().particulars().clone();
    let all = [
        (
            "Published",
            Particular::Published(known.published),
            known.published,
        ),
        (
            "Embargo until",
            Particular::Embargo(known.embargo),
            known.embargo,
        ),
        ("Expires", Particular::Expiry(known.expiry), known.expiry),
    ];
    for (name, which, at) in all {
        let field = Field::new(name).of("article").hint("2026-11-23 14:00");
        let Some(typed) = field.kept(ui, &words::moment(at)) else {
            continue;
        };
        let Some(at) = words::read_moment(&typed) else {
            let now = desk.now();
            let told = format!("“{typed}” is no date; write it as 2026-11-23 14:00");
            desk.notices.say(told, None, now);
            continue;
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

fn alternatives(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.document.article().particulars().alternatives.clone();
    for (role, name) in ROLES {
        let present = known.iter().find(|other| other.role == role);
        let text = present.map_or("", |other| other.text.as_str());
        let field = Field::new(name).of("article").hint("As the headline");
        let Some(typed) = field.live(ui, text) else {
            continue;
        };
        let mut all = known.clone();
        all.retain(|other| other.role != role);
        if !typed.is_empty() {
            all.push(Alternative {
                role: role.to_owned(),
                text: typed,
                ..present.cloned().unwrap_or_default()
            });
        }
        set(desk, Particular::Alternatives(all));
    }
}

fn for_the_desk(desk: &mut Desk, ui: &mut Ui) {
    let known = desk.document.article().particulars().clone();
    let field = Field::new("Note to the desk")
        .of("article")
        .rows(3)
        .heed(Heed::Note("Never published"));
    if let Some(note) = field.live(ui, &known.ed_note) {
        set(desk, Particular::EdNote(note));
    }
    let planned = match known.planned_words {
        0 => String::new(),
        words => words.to_string(),
    };
    let field = Field::new("Planned words").of("article").hint("600");
    if let Some(typed) = field.kept(ui, &planned) {
        let digits: String = typed
            .chars()
            .filter_map(|c| c.to_digit(10))
            .map(|d| d.to_string())
            .collect();
        set(desk, Particular::PlannedWords(digits.parse().unwrap_or(0)));
    }
    let urgency = match known.urgency {
        0 => "Not said".to_owned(),
        1 => "1, at once".to_owned(),
        urgency => urgency.to_string(),
    };
    let chosen = select(ui, "Urgency", &urgency, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for urgency in 0..=9_u8 {
            let name = if urgency == 0 {
                "Not said".to_owned()
            } else {
                urgency.to_string()
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
