//! What an input method composes in a field, shown among its words until it is done.

use egui::{Context, Id, ImeEvent};

use super::{Field, Kept};
use crate::surface::method;

impl Field<'_> {
    /// Whether an input method composes something in the field of that id.
    pub(in crate::surface) fn is_composing(ctx: &Context, id: Id) -> bool {
        let kept: Option<Kept> = ctx.data(|data| data.get_temp(id));
        kept.is_some_and(|kept| !kept.composing.is_empty())
    }

    /// What the field of that id shows of its words: with what is being composed among them.
    pub(in crate::surface) fn with_composed(ctx: &Context, id: Id, words: &str) -> String {
        let kept: Option<Kept> = ctx.data(|data| data.get_temp(id));
        let parts = kept.as_ref().and_then(|kept| {
            let (before, behind) = words.split_at_checked(kept.line.head)?;
            Some((before, kept.composing.as_str(), behind))
        });
        parts.map_or_else(
            || words.to_owned(),
            |(before, composed, behind)| format!("{before}{composed}{behind}"),
        )
    }
}

impl Kept {
    /// What an input method does; says whether the words changed.
    pub(super) fn compose(&mut self, event: &ImeEvent) -> bool {
        match event {
            ImeEvent::Preedit { text, .. } => {
                let had_selection = !text.is_empty() && !self.line.range().is_empty();
                if had_selection {
                    self.line.insert("");
                }
                self.composing.clone_from(text);
                had_selection
            }
            ImeEvent::Commit(text) => {
                self.composing.clear();
                if !text.is_empty() {
                    self.line.insert(text);
                }
                !text.is_empty()
            }
            _ => false,
        }
    }

    /// Ends what is being composed: what is shown becomes the text; whether there was any.
    pub(super) fn finish_composing(&mut self, ctx: &Context) -> bool {
        let text = std::mem::take(&mut self.composing);
        if text.is_empty() {
            return false;
        }
        self.line.insert(&text);
        method::interrupt(ctx);
        true
    }
}
