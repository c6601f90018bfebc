//! An article with a selection and the marks about to be typed.

use crate::edit::selection::Selection;
use crate::model::article::Article;
use crate::model::block::Furniture;
use crate::model::mark::Marks;
use crate::model::position::{Place, Pos};

/// What a command looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The article as it is.
    pub article: Article,
    /// What is selected in it.
    pub selection: Selection,
    /// The marks that the next letter will wear, where they were chosen.
    pub stored: Option<Marks>,
}

impl State {
    /// An article with the caret in its headline.
    #[must_use]
    pub fn new(article: Article) -> Self {
        let at = article.pos(Place {
            block: Furniture::Headline.index(),
            offset: 0,
        });
        Self {
            article,
            selection: Selection::caret(at),
            stored: None,
        }
    }

    /// The block of a position and how far into it.
    #[must_use]
    pub fn place(&self, pos: Pos) -> Option<Place> {
        self.article.find(pos)
    }

    /// The marks that a letter typed now would wear.
    #[must_use]
    pub fn typing_marks(&self) -> Marks {
        if let Some(stored) = &self.stored {
            return stored.clone();
        }
        let at = self.selection.from();
        let Some(place) = self.place(at) else {
            return Marks::NONE;
        };
        let Some(block) = self.article.block(place.block) else {
            return Marks::NONE;
        };
        let marks = block.words.marks_at(place.offset);
        let ends_here = |same: &dyn Fn(&Marks) -> bool| {
            // What leads somewhere ends with its last letter; it does not grow at the edges.
            let mut runs = block.words.runs();
            let next = runs.find(|(range, _)| range.start == place.offset);
            place.offset == 0 || next.is_none_or(|(_, next)| !same(next))
        };
        let is_edge = block
            .words
            .runs()
            .all(|(range, _)| place.offset <= range.start || range.end <= place.offset);
        let mut out = marks.clone();
        if !self.selection.is_caret() {
            // What is typed in the place of words looks like the first of them.
            let mut runs = block.words.runs();
            let first = runs.find(|(range, _)| range.contains(&place.offset));
            if let Some((_, first)) = first {
                out.strong = first.strong;
                out.emphasis = first.emphasis;
                out.strike = first.strike;
            }
        }
        if is_edge {
            if ends_here(&|next| next.link == marks.link) {
                out.link = None;
            }
            if ends_here(&|next| next.source == marks.source) {
                out.source = None;
            }
            if ends_here(&|next| next.quotation == marks.quotation) {
                out.quotation = None;
            }
        }
        out
    }
}
