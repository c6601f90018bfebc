//! Copying the article in a form that other programs read.

use egui::Context;

use super::Desk;
use super::action::Action;
use super::errors::Told as _;
use super::say::{say, say_with};
use crate::export::format::Format;
use crate::export::html;
use crate::model::particulars::Status;

/// Puts the whole article on the clipboard in another form.
pub(super) fn copy_as(desk: &mut Desk, ctx: &Context, action: Action) {
    let now = desk.now();
    let article = desk.seat.document.article();
    let is_killed = article.particulars().stage.status == Status::Killed;
    let fragment = html::Options {
        fragment: true,
        ..html::Options::at(now)
    };
    let (format, told) = match action {
        Action::CopyHtml => (Format::Html, say("files-copied-html")),
        Action::CopyMarkdown => (Format::Markdown, say("files-copied-markdown")),
        _ => (Format::Text, say("files-copied-text")),
    };
    let text = match format.write(article, &fragment) {
        Ok(exported) => exported.text,
        Err(refused) => {
            let values = [("cause", refused.told().into())];
            let words = say_with("files-not-copied", values);
            desk.notices.fail(words, None);
            return;
        }
    };
    crate::surface::clipboard::copy(ctx, &text);
    let told = if is_killed {
        say("files-copied-notice")
    } else {
        told
    };
    desk.notices.say(told, None, now);
}
