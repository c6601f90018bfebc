//! Doing what was asked, and saying whether it can be done now.

mod applies;

use std::sync::Arc;

use egui::{Context, Key, Modifiers, ViewportCommand};

use super::action::{Action, Menu};
use super::asking::{self, Asking};
use super::document::Document;
use super::leaving::{self, Then};
use super::palette::Palette;
use super::panel::find;
use super::panel::inspector::Section;
use super::panel::related;
use super::panel::work::{self, Part};
use super::pick::Want;
use super::preferences::Preferences;
use super::regions::Region;
use super::say::say;
use super::{
    Desk, beside, component, copying, exporting, files, filing, finding, lists, marking, own, past,
    posts, posts_past, publishing, regions, restored, rewriting, tabular, templates, undo,
    upstream,
};
use crate::edit::command::conflict::{self, Keep};
use crate::edit::command::marks::{self, Mark};
use crate::edit::command::{blocks, correction, records};
use crate::edit::state::State;
use crate::edit::transaction::Transaction;
use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::block::{BlockKind, CorrectionKind, ListStyle, Picture};
use crate::model::mark::Marks;

pub(super) use applies::applies;

/// The sizes of the page's letters, in hundredths.
pub(super) const SIZES: [u16; 9] = [75, 85, 100, 115, 130, 150, 175, 200, 250];

/// Does it.
pub(super) fn perform(desk: &mut Desk, ctx: &Context, action: Action) {
    if !applies(desk, action) {
        return;
    }
    if let Some(worn) = worn_next(desk.seat.document.state(), action) {
        desk.seat.document.log_mut().store_marks(Some(worn));
        desk.view.wants_page = true;
        return;
    }
    if desk.view.focused_related.is_some() {
        match action {
            Action::MoveUp => return related::shift(desk, -1),
            Action::MoveDown => return related::shift(desk, 1),
            _ => {}
        }
    }
    let corrected = match action {
        Action::InsertCorrection => Some(CorrectionKind::Correction),
        Action::InsertClarification => Some(CorrectionKind::Clarification),
        Action::InsertUpdate => Some(CorrectionKind::Update),
        _ => None,
    };
    let corrected =
        corrected.map(|kind| correction::put(desk.seat.document.log(), kind, desk.now()));
    let of_words = || of_words(desk.seat.document.state(), action, desk.now());
    if let Some(change) = corrected.or_else(of_words) {
        desk.change(change);
        desk.seat.surface.reveal();
        desk.view.wants_page = true;
        return;
    }
    match action {
        Action::Undo if filing::is_just_thrown(desk) => filing::bring_back(desk, ctx),
        Action::Undo if rewriting::is_just_done(desk) => rewriting::take_back(desk, ctx),
        Action::Undo | Action::Redo => undo::turn(desk, action),
        Action::New
        | Action::NewFromText
        | Action::Open
        | Action::OpenLibrary
        | Action::Save
        | Action::SaveAs
        | Action::Duplicate
        | Action::Export
        | Action::OpenBeside
        | Action::OwnWindow
        | Action::BackToDesk
        | Action::CloseArticle
        | Action::Quit
        | Action::ReopenClosed
        | Action::NextArticle
        | Action::PreviousArticle => with_files(desk, ctx, action),
        Action::Preview => exporting::browser::open(desk, ctx, false, false),
        Action::Print => exporting::browser::open(desk, ctx, true, false),
        Action::NewFromTemplate => templates::ask(desk),
        Action::KeepAsTemplate => templates::keep(desk),
        Action::Rename => desk.asking = Some(Asking::Rename(filing::name(desk))),
        Action::ThrowAway => filing::throw_away(desk, ctx),
        Action::BringBack => filing::bring_back(desk, ctx),
        Action::Link => {
            let link = marking::marks_here(desk.seat.document.state()).link;
            let is_there = link.is_some();
            let typed = link.map_or_else(String::new, |link| link.as_str().to_owned());
            desk.asking = Some(Asking::Link(typed, is_there));
        }
        Action::MarkQuotation => marking::mark_quotation(desk),
        Action::FindQuotes => finding::find(desk),
        Action::MarkSource => marking::mark_source(desk),
        Action::InsertAttribution => marking::insert_attribution(desk),
        Action::NextUnconfirmed => marking::next_unconfirmed(desk),
        Action::NextConflict => {
            if let Some(selection) = conflict::next(desk.seat.document.state()) {
                desk.seat.document.select(selection);
                desk.seat.surface.reveal();
                desk.view.wants_page = true;
            }
        }
        Action::FollowSpeaker => marking::follow_speaker(desk),
        Action::ConfirmQuote | Action::KeepSpeaker | Action::LiftQuote | Action::LowerQuote => {
            with_quote(desk, action);
        }
        Action::AddToQueue => lists::add_article(desk),
        Action::AddPost => desk.asking = Some(Asking::Post(lists::Draft::open(desk))),
        Action::AddPostsFromText => {
            desk.asking = Some(Asking::Posts(posts::Pasted::open(desk)));
        }
        Action::PreviewQueue => {
            desk.asking = Some(Asking::Preview(posts::Screen::default()));
        }
        Action::QueueVersions => {
            desk.asking = Some(Asking::Versions(posts_past::Versions::of(desk)));
        }
        Action::PostUp
        | Action::PostDown
        | Action::PinPost
        | Action::HidePost
        | Action::RemovePost => with_post(desk, action),
        Action::Cut => ctx.send_viewport_cmd(ViewportCommand::RequestCut),
        Action::Copy => ctx.send_viewport_cmd(ViewportCommand::RequestCopy),
        Action::Paste => desk.seat.surface.press(Modifiers::COMMAND, Key::V),
        Action::PastePlain => {
            let held = Modifiers::COMMAND | Modifiers::SHIFT;
            desk.seat.surface.press(held, Key::V);
        }
        Action::SelectAll => desk.seat.surface.press(Modifiers::COMMAND, Key::A),
        Action::Find => find::open(desk, false),
        Action::Replace => find::open(desk, true),
        Action::ReplaceInArticles => rewriting::ask(desk),
        Action::TakeBackReplaced => rewriting::take_back(desk, ctx),
        Action::FindNext => find::step(desk, true),
        Action::FindPrevious => find::step(desk, false),
        Action::AddTask => work::go(desk, Part::Tasks(usize::MAX)),
        Action::AddRelated => related::go(desk, usize::MAX),
        Action::CompareReceived => upstream::compare(desk),
        Action::TakeNewer => {
            desk.asking = Some(Asking::Newer(Box::new(upstream::Newer::open(desk))));
        }
        Action::PublishNow => publishing::ask(desk),
        Action::Ready => desk.asking = Some(Asking::Ready),
        Action::NameRevision => desk.asking = Some(Asking::Name(String::new())),
        Action::RestoreRevision => past::restore(desk),
        Action::RestoreBlock => past::restore_block(desk),
        Action::WhoWrote => past::who_wrote(desk),
        Action::CompareRestored => restored::compare(desk, ctx),
        Action::DiscardRestored => restored::discard(desk, ctx),
        Action::CopyHtml | Action::CopyMarkdown | Action::CopyText => {
            copying::copy_as(desk, ctx, action);
        }
        Action::Palette => desk.asking = Some(Asking::Palette(Palette::default())),
        Action::QuickOpen => desk.asking = Some(Asking::Palette(Palette::of_articles())),
        Action::KeySheet => desk.asking = Some(Asking::Keys),
        Action::Settings => desk.asking = Some(Asking::Settings(Preferences::default())),
        Action::ChangeKeys => desk.asking = Some(Asking::Settings(Preferences::on_keys())),
        _ => with_view(desk, ctx, action),
    }
    if action.is_of_the_page() {
        desk.view.wants_page = true;
    }
}

/// What the next letter wears after an action on a caret; `None` when nothing is stored.
fn worn_next(state: &State, action: Action) -> Option<Marks> {
    if !state.selection.is_caret() {
        return None;
    }
    let marks = state.typing_marks();
    let mark = match action {
        Action::Strong => Mark::Strong(!marks.strong),
        Action::Emphasis => Mark::Emphasis(!marks.emphasis),
        Action::Strike => Mark::Strike(!marks.strike),
        _ => return None,
    };
    Some(mark.on(&marks))
}

/// The change of an action that is a command on words and blocks; `None` for the others.
fn of_words(state: &State, action: Action, at: Time) -> Option<Option<Transaction>> {
    let turn = |kind: BlockKind| blocks::toggle(state, &kind, at);
    let put = |kind: BlockKind| blocks::insert(state, &kind, at);
    let keep = |keep| conflict::keep(state, &conflict::here(state)?, keep, at);
    let item = |style| turn(BlockKind::ListItem { style, level: 0 });
    Some(match action {
        Action::Strong => {
            let is_on = marks::is_on(state, |marks| marks.strong);
            marks::set(state, &Mark::Strong(!is_on), at)
        }
        Action::Emphasis => {
            let is_on = marks::is_on(state, |marks| marks.emphasis);
            marks::set(state, &Mark::Emphasis(!is_on), at)
        }
        Action::Strike => {
            let is_on = marks::is_on(state, |marks| marks.strike);
            marks::set(state, &Mark::Strike(!is_on), at)
        }
        Action::ClearMarks => marks::clear(state, at),
        Action::Paragraph => blocks::turn_into(state, &BlockKind::Paragraph, at),
        Action::InsertQuote => turn(BlockKind::Quote(None)),
        Action::InsertPullQuote => put(BlockKind::PullQuote(None)),
        Action::InsertCrosshead => turn(BlockKind::Crosshead),
        Action::InsertBullets => item(ListStyle::Bulleted),
        Action::InsertNumbers => item(ListStyle::Numbered),
        Action::InsertPicture => put(BlockKind::Picture(Arc::new(Picture::default()))),
        Action::InsertRule => put(BlockKind::Rule),
        Action::InsertNote => put(BlockKind::EditorsNote),
        Action::MoveUp => blocks::shift(state, false, at),
        Action::MoveDown => blocks::shift(state, true, at),
        Action::DuplicateBlock => blocks::duplicate(state, at),
        Action::RemoveBlock => blocks::remove(state, at),
        Action::KeepFirst => keep(Keep::First),
        Action::KeepSecond => keep(Keep::Second),
        Action::KeepBoth => keep(Keep::Both),
        _ => return tabular::change(state, action, at),
    })
}

/// An empty article in the language of the one that is open, by who writes here.
pub(super) fn fresh(desk: &Desk) -> Article {
    let here = desk.seat.document.article().particulars().language.clone();
    let empty = super::new_article(desk.now());
    let mut records = empty.records().clone();
    records.particulars.language = here.or(records.particulars.language);
    records.authors.extend(files::writer(desk));
    empty.with_records(records)
}

fn with_files(desk: &mut Desk, ctx: &Context, action: Action) {
    match action {
        Action::New => {
            let empty = Document::new(fresh(desk));
            leaving::leave(desk, ctx, Then::Begin(Box::new(empty)));
        }
        Action::NewFromText => desk.asking = Some(asking::text(desk)),
        Action::Open => files::ask(desk, ctx, Want::Open, String::new()),
        Action::OpenLibrary => files::ask(desk, ctx, Want::Folder, String::new()),
        Action::Save => {
            files::save(desk, ctx);
        }
        Action::SaveAs => files::ask_save_as(desk, ctx),
        Action::Duplicate => {
            let id = ArticleId(uuid::Uuid::now_v7());
            let now = desk.now();
            let from = desk.seat.document.article();
            let mut records = from.records().clone();
            records.particulars = records.particulars.begun_anew(Some(now));
            let copy = Document::unsaved(from.with_id(id).with_records(records));
            leaving::leave(desk, ctx, Then::Begin(Box::new(copy)));
        }
        Action::Export => {
            let open = exporting::ask(desk);
            desk.asking = Some(Asking::Export(Box::new(open)));
        }
        Action::ReopenClosed => {
            if let Some(path) = files::closed_last(desk) {
                leaving::leave(desk, ctx, Then::Open(path));
            }
        }
        Action::OpenBeside => beside::ask(desk, ctx),
        Action::OwnWindow => own::move_out(desk),
        Action::BackToDesk => desk.view.is_returning = true,
        Action::CloseArticle => leaving::leave(desk, ctx, Then::Close),
        Action::Quit if desk.view.own.is_some() => own::quit(desk, ctx),
        Action::Quit => leaving::leave(desk, ctx, Then::Quit),
        _ => {
            let step = if action == Action::NextArticle { 1 } else { -1 };
            if let Some(path) = files::neighbour(desk, step) {
                leaving::leave(desk, ctx, Then::Open(path));
            }
        }
    }
}

fn with_quote(desk: &mut Desk, action: Action) {
    let now = desk.now();
    let state = desk.seat.document.state();
    let Some(id) = desk.seat.quote.or_else(|| marking::quote_here(state)) else {
        return;
    };
    match action {
        Action::ConfirmQuote => marking::confirm(desk, id),
        Action::KeepSpeaker => marking::keep_speaker(desk, id),
        Action::LiftQuote => {
            let change = records::lift(state, id, now);
            desk.change(change);
        }
        _ => {
            let index = marking::block_of_quote(state, id);
            let change = index.and_then(|index| records::lower(state, index, now));
            desk.change(change);
        }
    }
}

/// Does something with the post that has the keyboard, or else with the chosen one.
fn with_post(desk: &mut Desk, action: Action) {
    desk.view.post = desk.view.focused_post.or(desk.view.post);
    let Some(at) = desk.view.post else {
        return;
    };
    match action {
        Action::PostUp => return lists::shift(desk, -1),
        Action::PostDown => return lists::shift(desk, 1),
        Action::RemovePost => return lists::remove(desk),
        _ => {}
    }
    let card = desk.shelf.queue().and_then(|queue| queue.cards.get(at));
    let Some(card) = card else {
        return;
    };
    if action == Action::PinPost {
        let told = if card.is_pinned {
            say("queue-was-let-go")
        } else {
            say("queue-was-pinned")
        };
        lists::set(desk, at, told, |card| card.is_pinned = !card.is_pinned);
    } else {
        let told = if card.is_hidden {
            say("queue-was-shown")
        } else {
            say("queue-was-hidden")
        };
        lists::set(desk, at, told, |card| card.is_hidden = !card.is_hidden);
    }
}

/// Shows a section of the inspector; asked for again, or in the place of one that had the
/// keyboard, it takes the keyboard.
fn show_section(desk: &mut Desk, section: Section) {
    let is_shown = desk.shows_inspector() && !desk.view.is_focused;
    if is_shown && desk.view.section == section {
        desk.view.wants_region = Some(Region::Inspector);
        return;
    }
    if is_shown && desk.view.region == Region::Inspector {
        desk.view.wants_region = Some(Region::Inspector);
    }
    desk.view.section = section;
    desk.show_inspector(true);
    desk.view.is_focused = false;
}

fn with_view(desk: &mut Desk, ctx: &Context, action: Action) {
    let section = match action {
        Action::ShowArticle => Some(Section::Article),
        Action::ShowAuthors => Some(Section::Author),
        Action::ShowQuotes => Some(Section::Quotes),
        Action::ShowSources => Some(Section::Sources),
        Action::ShowOutline => Some(Section::Outline),
        Action::ShowLengths => Some(Section::Lengths),
        Action::ShowRevisions => Some(Section::Revisions),
        _ => None,
    };
    if let Some(section) = section {
        show_section(desk, section);
        return;
    }
    let percent = desk.settings.text_percent;
    match action {
        Action::ToggleArticles => {
            desk.view.gave_way.articles = false;
            desk.settings.shows_articles = !desk.settings.shows_articles;
        }
        Action::ToggleInspector => desk.show_inspector(!desk.shows_inspector()),
        Action::Search => {
            desk.open_list();
            desk.view.is_focused = false;
            desk.view.wants_search = true;
        }
        Action::Focus => desk.view.is_focused = !desk.view.is_focused,
        Action::Typewriter => {
            desk.settings.is_typewriter = !desk.settings.is_typewriter;
            desk.seat.surface.reveal();
        }
        Action::FullScreen => {
            desk.view.is_full = !desk.view.is_full;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(desk.view.is_full));
        }
        Action::Larger => {
            let next = SIZES.into_iter().find(|size| percent < *size);
            desk.settings.text_percent = next.unwrap_or(percent);
        }
        Action::Smaller => {
            let next = SIZES.into_iter().rev().find(|size| *size < percent);
            desk.settings.text_percent = next.unwrap_or(percent);
        }
        Action::UsualSize => desk.settings.text_percent = 100,
        Action::Wear(choice) => desk.settings.theme = choice,
        Action::Speak(tongue) => desk.settings.tongue = tongue,
        Action::NextRegion => regions::go(desk, ctx, true),
        Action::PreviousRegion => regions::go(desk, ctx, false),
        Action::OtherPage => beside::go_to_other(desk, ctx),
        Action::OpenMenu => {
            desk.view.wants_menu = Some(Menu::File);
            desk.view.is_focused = false;
        }
        Action::OpenContextMenu => component::ask_menu(ctx),
        Action::Minimise => ctx.send_viewport_cmd(ViewportCommand::Minimized(true)),
        _ => {}
    }
}
