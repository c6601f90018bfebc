//! Whom we have it from: the chains of the article, each with its parties and its sentence.

use std::sync::Arc;

use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::inspector::inside;
use super::quotes::source_line;
use crate::desk::action::Action;
use crate::desk::component::{
    Button, Field, Heed, Icon, IconButton, Kind, Look, MenuItem, Text, Tone, card, choice,
    drop_menu, empty, flow, hairline, menu_divider, section, select, state, switch,
};
use crate::desk::say::say;
use crate::desk::seat::SeatId;
use crate::desk::theme::theme;
use crate::desk::{Desk, words};
use crate::edit::builder::Builder;
use crate::edit::command::{attribution, records};
use crate::edit::step::Step;
use crate::edit::transaction::Origin;
use crate::model::article::Article;
use crate::model::mark::{Address, Language};
use crate::model::source::{Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use crate::model::when::When;

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let article = desk.seat.document.article().clone();
    let sources = &article.records().sources;
    let title = words::count("count-sources", sources.len());
    section(ui, &title, |ui| {
        let add = Button::new(say("add"))
            .name(say("sources-add"))
            .look(Look::Link)
            .icon(Icon::Add);
        if add.ui(ui).clicked() {
            add_source(desk);
        }
    });
    if sources.is_empty() {
        empty(ui, say("sources-none"), say("sources-none.help"), |ui| {
            let can = !desk.seat.document.state().selection.is_caret();
            let mark = Button::new(Action::MarkSource.title());
            if mark.enabled(can).ui(ui).clicked() {
                desk.asked.push(Action::MarkSource);
            }
        });
        return;
    }
    for (id, source) in sources {
        inside(ui, |ui| {
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 7.0;
                one(desk, ui, &article, *id, source);
            });
        });
    }
}

/// Marks what is selected as from a new source, or keeps one beside the text.
fn add_source(desk: &mut Desk) {
    if !desk.seat.document.state().selection.is_caret() {
        desk.asked.push(Action::MarkSource);
        return;
    }
    let now = desk.now();
    let state = desk.seat.document.state();
    let id = records::free_source(state);
    let step = Step::Source(id, Some(Arc::new(Source::default())));
    let change = records::set(state, step, now);
    if desk.change(change) {
        desk.seat.source = Some(id);
    }
}

/// How often a chain stands in words and in the ledger.
fn uses(article: &Article, id: SourceId) -> usize {
    let blocks = article.blocks().iter();
    let marked = blocks.map(|block| {
        let runs = block.words.runs();
        runs.filter(|(_, marks)| marks.source == Some(id)).count()
    });
    let quotes = article.records().quotes.values();
    marked.sum::<usize>() + quotes.filter(|quote| quote.source == Some(id)).count()
}

fn one(desk: &mut Desk, ui: &mut Ui, article: &Article, id: SourceId, source: &Source) {
    let is_open = desk.seat.source == Some(id);
    let line = source_line(article, id);
    Text::new(&line, Kind::Ledger).ui(ui);
    for link in &source.chain {
        ui.scope(|ui| step_line(ui, article, link));
    }
    if is_open {
        hairline(ui);
        edit(desk, ui, article, id, source);
    }
    ui.horizontal(|ui| {
        let used = words::count("sources-used", uses(article, id));
        Text::new(&used, Kind::Small).tone(Tone::Faint).ui(ui);
        let words = if is_open { say("done") } else { say("edit") };
        let name = format!("{words}: {line}");
        let edit = Button::new(words).name(&name).look(Look::Link);
        let insert = Button::new(say("sources-insert")).look(Look::Link);
        let insert = insert.help(say("sources-insert.help"));
        let gap = ui.spacing().item_spacing.x;
        flow::push(ui, insert.width(ui) + edit.width(ui) + gap);
        let can = !attribution::sentence(article, id, source.form).is_empty();
        if insert.enabled(can).ui(ui).clicked() {
            desk.seat.source = Some(id);
            desk.asked.push(Action::InsertAttribution);
        }
        if edit.ui(ui).clicked() {
            desk.seat.source = (!is_open).then_some(id);
        }
    });
}

/// One party of a chain: a ring, its name, what it did, when.
fn step_line(ui: &mut Ui, article: &Article, link: &Link) {
    let Some(party) = article.records().parties.get(&link.party) else {
        return;
    };
    let theme = theme(ui);
    ui.spacing_mut().interact_size.y = 18.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (dot, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
        let ring = egui::Stroke::new(2.0, theme.colours.link);
        ui.painter()
            .circle_stroke(pos2(flow::start(dot, 6.0, 0.0), dot.center().y), 3.5, ring);
        let date = link.date.as_ref().map(words::when).unwrap_or_default();
        let date = Text::new(&date, Kind::Small).tone(Tone::Faint);
        let room = ui.available_width() - date.size(ui, f32::INFINITY).x - 8.0;
        ui.allocate_ui_with_layout(vec2(room, 18.0), flow::line(), |ui| {
            Text::new(&party.name, Kind::SmallStrong).rows(1).ui(ui);
            let mut did = words::did(&link.role).to_owned();
            if let Some(language) = &link.language {
                let language = words::language(language.as_str());
                did = [did.as_str(), language].join(say("comma"));
            }
            Text::new(&did, Kind::Small)
                .tone(Tone::Faint)
                .rows(1)
                .ui(ui);
        });
        ui.with_layout(flow::back(), |ui| date.ui(ui));
    });
    if !party.is_nameable {
        // In a line of its own: it must not be cut.
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            let secret = say("sources-secret");
            let shown = state(ui, Some(Icon::Hidden), secret, Tone::Warn);
            shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, secret));
        });
    }
}

fn edit(desk: &mut Desk, ui: &mut Ui, article: &Article, id: SourceId, source: &Source) {
    for (at, link) in source.chain.iter().enumerate() {
        step(desk, ui, article, id, source, at, link);
        hairline(ui);
    }
    add_step(desk, ui, article, id, source);
    Text::new(say("sources-form"), Kind::SmallMedium)
        .tone(Tone::Quiet)
        .ui(ui);
    ui.horizontal_wrapped(|ui| {
        if let Some(form) = choice(ui, source.form, &words::forms()) {
            set_source(
                desk,
                id,
                Source {
                    form,
                    ..source.clone()
                },
            );
        }
    });
    if uses(article, id) == 0 && Button::new(say("sources-remove")).ui(ui).clicked() {
        let now = desk.now();
        let change = records::set(desk.seat.document.state(), Step::Source(id, None), now);
        desk.change(change);
    }
}

/// Changes a chain, and the sentences made from it.
fn set_source(desk: &mut Desk, id: SourceId, source: Source) {
    let now = desk.now();
    let step = Step::Source(id, Some(Arc::new(source)));
    let change = attribution::set(desk.seat.document.state(), step, now);
    desk.change(change);
}

/// Changes a party everywhere it stands.
fn set_party(desk: &mut Desk, id: PartyId, party: Party) {
    let now = desk.now();
    let step = Step::Party(id, Some(Arc::new(party)));
    let change = attribution::set(desk.seat.document.state(), step, now);
    desk.change(change);
}

/// The first chain that a party has a part in.
pub(super) fn with_party(article: &Article, party: PartyId) -> Option<SourceId> {
    party_step(article, party).map(|(id, _)| id)
}

/// The field where a party's name is changed.
pub(super) fn party_field(desk: &Desk, party: PartyId) -> Option<egui::Id> {
    let (id, at) = party_step(desk.seat.document.article(), party)?;
    let salt = salt(desk.seat.id, id, at);
    Some(Field::new(say("sources-party")).of(&salt).id())
}

fn party_step(article: &Article, party: PartyId) -> Option<(SourceId, usize)> {
    article.records().sources.iter().find_map(|(id, source)| {
        let at = source.chain.iter().position(|link| link.party == party)?;
        Some((*id, at))
    })
}

fn salt(seat: SeatId, id: SourceId, at: usize) -> String {
    format!("source {} step {at} of {}", id.0, seat.number())
}

fn step(
    desk: &mut Desk,
    ui: &mut Ui,
    article: &Article,
    id: SourceId,
    source: &Source,
    at: usize,
    link: &Link,
) {
    let Some(party) = article.records().parties.get(&link.party) else {
        return;
    };
    let salt = salt(desk.seat.id, id, at);
    let change = |desk: &mut Desk, change: &dyn Fn(&mut Link)| {
        let mut source = source.clone();
        if let Some(link) = source.chain.get_mut(at) {
            change(link);
        }
        set_source(desk, id, source);
    };
    ui.horizontal(|ui| {
        ui.with_layout(flow::column(), |ui| {
            ui.set_width(ui.available_width() - 32.0);
            if let Some(role) = role(ui, &link.role) {
                change(desk, &|link| link.role.clone_from(&role));
            }
        });
        if IconButton::new(Icon::Remove, say("sources-remove-step"))
            .ui(ui)
            .clicked()
        {
            let mut source = source.clone();
            source.chain.remove(at);
            set_source(desk, id, source);
        }
    });
    let many = chains_with(article, link.party);
    let heed = if many < 2 {
        Heed::Nothing
    } else {
        Heed::Note(say("sources-rename"))
    };
    let field = Field::new(say("sources-party")).of(&salt).heed(heed);
    if let Some(name) = field.live(ui, &party.name)
        && !name.trim().is_empty()
    {
        let now = desk.now();
        let change = attribution::rename(desk.seat.document.state(), link.party, name.trim(), now);
        desk.change(change);
    }
    if let Some(kind) = kind(ui, party.kind) {
        set_party(
            desk,
            link.party,
            Party {
                kind,
                ..Party::clone(party)
            },
        );
    }
    let url = link.url.as_ref().map_or("", Address::as_str);
    let field = Field::new(say("sources-link")).of(&salt).hint("https://");
    if let Some(typed) = field.live(ui, url) {
        let url = Address::new(&typed);
        change(desk, &|link| link.url.clone_from(&url));
    }
    let date = link.date.as_ref().map(When::to_string).unwrap_or_default();
    let field = Field::new(say("sources-date"))
        .of(&salt)
        .hint(say("date-hint"));
    if let Some(typed) = field.live(ui, &date) {
        let date = When::parse(&typed);
        change(desk, &|link| link.date.clone_from(&date));
    }
    if let Some(language) = language(ui, link.language.as_ref()) {
        change(desk, &|link| link.language.clone_from(&language));
    }
    let is_nameable = party.is_nameable;
    if switch(ui, say("sources-nameable"), is_nameable).clicked() {
        let party = Party {
            is_nameable: !is_nameable,
            ..Party::clone(party)
        };
        set_party(desk, link.party, party);
    }
}

fn chains_with(article: &Article, party: PartyId) -> usize {
    let sources = article.records().sources.values();
    sources
        .filter(|source| source.chain.iter().any(|link| link.party == party))
        .count()
}

fn role(ui: &mut Ui, present: &PartyRole) -> Option<PartyRole> {
    select(ui, say("sources-did"), &words::role(present), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for role in words::ROLES {
            let item = words::role(&role);
            if MenuItem::new(&item).on(role == *present).ui(ui).clicked() {
                out = Some(role);
            }
        }
        out
    })
}

fn kind(ui: &mut Ui, present: PartyKind) -> Option<PartyKind> {
    select(ui, say("sources-kind"), words::party_kind(present), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        for kind in words::PARTY_KINDS {
            let item = MenuItem::new(words::party_kind(kind)).on(kind == present);
            if item.ui(ui).clicked() {
                out = Some(kind);
            }
        }
        out
    })
}

fn language(ui: &mut Ui, present: Option<&Language>) -> Option<Option<Language>> {
    let tag = present.map_or("", Language::as_str);
    let shown = if tag.is_empty() {
        say("not-said")
    } else {
        words::language(tag)
    };
    select(ui, say("sources-language"), shown, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut out = None;
        if MenuItem::new(say("not-said"))
            .on(tag.is_empty())
            .ui(ui)
            .clicked()
        {
            out = Some(None);
        }
        for other in words::LANGUAGES {
            let name = words::language(other);
            if MenuItem::new(name).on(other == tag).ui(ui).clicked() {
                out = Some(Language::parse(other));
            }
        }
        out
    })
}

/// Offers the parties of the article, then those of the address book, then a new one.
fn add_step(desk: &mut Desk, ui: &mut Ui, article: &Article, id: SourceId, source: &Source) {
    let button = Button::new(say("sources-add-step"))
        .look(Look::Link)
        .icon(Icon::Add)
        .ui(ui);
    drop_menu(&button, 240.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let here = &article.records().parties;
        let mut chosen = None;
        for (party, known) in here {
            if MenuItem::new(&known.name).ui(ui).clicked() {
                chosen = Some((*party, None));
            }
        }
        if !here.is_empty() {
            menu_divider(ui);
        }
        let free = records::free_party(desk.seat.document.state());
        let book: Vec<Arc<Party>> = desk
            .shelf
            .address_book()
            .map(|book| &book.parties)
            .map(|book| book.values().cloned().collect())
            .unwrap_or_default();
        for party in book {
            let is_here = here.values().any(|known| known.name == party.name);
            if !is_here && MenuItem::new(&party.name).ui(ui).clicked() {
                chosen = Some((free, Some(party)));
            }
        }
        if MenuItem::new(say("sources-new-party")).ui(ui).clicked() {
            let party = Party::new(say("sources-new-party"), PartyKind::Outlet);
            chosen = Some((free, Some(Arc::new(party))));
        }
        if let Some((party, new)) = chosen {
            append(desk, id, source, party, new);
        }
    });
}

fn append(desk: &mut Desk, id: SourceId, source: &Source, party: PartyId, new: Option<Arc<Party>>) {
    let now = desk.now();
    let role = if source.chain.is_empty() {
        PartyRole::Reported
    } else {
        PartyRole::Translated
    };
    let mut source = source.clone();
    source.chain.push(Link {
        party,
        role,
        url: None,
        date: None,
        language: None,
        extra: crate::model::extra::Extra::default(),
    });
    if new.is_some() {
        let mut builder = Builder::new(desk.seat.document.state());
        builder.step(Step::Party(party, new));
        let change = builder.finish(Origin::Command, now);
        if !desk.change(change) {
            return;
        }
    }
    set_source(desk, id, source);
}
