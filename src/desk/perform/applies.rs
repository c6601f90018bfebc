//! Whether an action would do something now: menus, palette and keys ask.

use crate::desk::action::{Action, Menu};
use crate::desk::panel::find;
use crate::desk::{
    Desk, beside, files, filing, marking, own, past, publishing, rewriting, tabular, undo,
};
use crate::edit::command::{conflict, speakers};
use crate::model::block::Furniture;

/// Whether an action would do something now.
pub(in crate::desk) fn applies(desk: &Desk, action: Action) -> bool {
    if desk.view.own.is_some() && !own::offers(action) {
        return false;
    }
    if desk.seat.past.comparing.is_some() && changes_words(action) {
        return false;
    }
    let state = desk.seat.document.state();
    let has_words = !state.selection.is_caret();
    let is_in_body = state
        .place(state.selection.head)
        .is_some_and(|place| Furniture::ALL.len() <= place.block);
    let quote = || desk.seat.quote.or_else(|| marking::quote_here(state));
    match action {
        Action::Undo => {
            undo::last(desk).is_some()
                || filing::is_just_thrown(desk)
                || rewriting::is_just_done(desk)
        }
        Action::Redo => undo::next(desk).is_some(),
        Action::Strong | Action::Emphasis | Action::Strike | Action::ClearMarks => true,
        Action::Link => has_words || marking::marks_here(state).link.is_some(),
        Action::MarkQuotation | Action::MarkSource | Action::Cut | Action::Copy => has_words,
        Action::MoveUp | Action::MoveDown => is_in_body || desk.view.focused_related.is_some(),
        Action::Paragraph | Action::DuplicateBlock | Action::RemoveBlock => is_in_body,
        _ if tabular::IN_A_TABLE.contains(&action) => tabular::is_here(state),
        Action::ConfirmQuote => quote().is_some(),
        Action::FollowSpeaker => speakers::renamed(desk.seat.document.log()).is_some(),
        Action::KeepSpeaker => quote().is_some_and(|id| marking::is_known_by_name(state, id)),
        Action::LiftQuote => quote().is_some_and(|id| !marking::is_set_off(state, id)),
        Action::LowerQuote => quote().is_some_and(|id| marking::is_set_off(state, id)),
        Action::PublishNow => publishing::can(desk),
        Action::ReplaceInArticles => 0 < desk.shelf.count(),
        Action::TakeBackReplaced => desk.rewritten.is_some(),
        Action::NextUnconfirmed => !state.article.unconfirmed().is_empty(),
        Action::ThrowAway => desk.seat.document.path().is_some(),
        Action::BringBack => !desk.thrown.is_empty(),
        Action::Rename => !desk.seat.document.is_read_only(),
        Action::QuickOpen => 0 < desk.shelf.count(),
        Action::ReopenClosed => files::closed_last(desk).is_some(),
        Action::OpenBeside => 0 < desk.shelf.count(),
        Action::OtherPage => beside::pair(desk).is_some(),
        Action::OwnWindow => desk.is_in_use(),
        Action::BackToDesk => desk.view.own.is_some(),
        Action::FindNext | Action::FindPrevious => find::has_hits(desk),
        Action::NextConflict => conflict::next(state).is_some(),
        Action::KeepFirst | Action::KeepSecond | Action::KeepBoth => {
            conflict::here(state).is_some()
        }
        Action::InsertAttribution => !state.article.records().sources.is_empty(),
        Action::AddToQueue
        | Action::AddPost
        | Action::AddPostsFromText
        | Action::PreviewQueue
        | Action::QueueVersions => desk.shelf.queue().is_some(),
        Action::PostUp
        | Action::PostDown
        | Action::PinPost
        | Action::HidePost
        | Action::RemovePost => {
            let length = desk.shelf.queue().map_or(0, |queue| queue.cards.len());
            let post = desk.view.focused_post.or(desk.view.post);
            post.is_some_and(|at| at < length)
        }
        Action::NextArticle | Action::PreviousArticle => 0 < desk.shelf.count(),
        Action::RestoreRevision => desk.seat.past.comparing.is_some(),
        Action::RestoreBlock => past::can_restore_block(desk),
        Action::CompareRestored | Action::DiscardRestored => !desk.restored.is_empty(),
        Action::CompareReceived | Action::TakeNewer => {
            state.article.particulars().received.is_some()
        }
        _ => true,
    }
}

/// Whether an action changes the words that are selected on the page.
fn changes_words(action: Action) -> bool {
    let menu = action.entry().map(|entry| entry.menu);
    matches!(menu, Some(Menu::Insert | Menu::Format | Menu::Quotes))
        || matches!(
            action,
            Action::Cut | Action::Paste | Action::Replace | Action::WhoWrote
        )
}
