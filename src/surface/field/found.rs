//! What a search found in fields: told for the window, shown under the words of each.

use std::ops::Range;

use egui::{Color32, Context, Id};

use super::Field;

/// A stretch of the words of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundIn {
    /// The field.
    pub field: Id,
    /// The bytes of its words.
    pub range: Range<usize>,
    /// Whether it is the one that is looked at.
    pub is_here: bool,
}

/// All of them, and the grounds of a hit and of the one that is looked at.
#[derive(Clone, Debug, Default)]
struct All {
    found: Vec<FoundIn>,
    grounds: [Color32; 2],
    /// Whether the one that is looked at must still come into sight.
    is_new: bool,
}

impl All {
    fn here(&self) -> Option<Id> {
        let here = self.found.iter().find(|found| found.is_here);
        here.map(|found| found.field)
    }
}

fn with<T>(ctx: &Context, read: impl FnOnce(&mut All) -> T) -> T {
    let id = Id::unique("found in fields");
    ctx.data_mut(|data| read(data.get_temp_mut_or_default(id)))
}

impl Field<'_> {
    /// Shows these until told otherwise, a hit and the one that is looked at on these grounds;
    /// `is_new` brings that one into sight.
    pub fn show_found(ctx: &Context, found: Vec<FoundIn>, grounds: [Color32; 2], is_new: bool) {
        let is_other = with(ctx, |all| {
            let is_other = all.found != found;
            *all = All {
                found,
                grounds,
                is_new: is_new || all.is_new,
            };
            is_other
        });
        if is_other {
            // Fields that were shown already in this frame show it in the next.
            ctx.request_repaint();
        }
    }

    /// Whether a field has the hit that is looked at and was not brought into sight for it yet.
    #[must_use]
    pub fn takes_found(ctx: &Context, id: Id) -> bool {
        with(ctx, |all| {
            let is_it = all.is_new && all.here() == Some(id);
            all.is_new &= !is_it;
            is_it
        })
    }

    /// The field with the hit that is looked at.
    #[must_use]
    pub fn found_here(ctx: &Context) -> Option<Id> {
        with(ctx, |all| all.here())
    }
}

/// The stretches of a field that are shown, each with its ground.
pub(super) fn of(ctx: &Context, id: Id) -> Vec<(Range<usize>, Color32)> {
    with(ctx, |all| {
        let [hit, here] = all.grounds;
        let found = all.found.iter().filter(|found| found.field == id);
        found
            .map(|found| (found.range.clone(), if found.is_here { here } else { hit }))
            .collect()
    })
}
