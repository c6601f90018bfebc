//! What a person asked of the page, in the order it was asked.

use std::sync::Arc;

use super::clipboard::Bitmap;
use crate::edit::command::paste::Fragment;
use crate::edit::selection::Selection;
use crate::edit::transaction::Transaction;
use crate::model::mark::{Address, Marks};
use crate::model::quote::QuoteId;
use crate::model::source::SourceId;

/// One thing that was asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Append this to the log.
    Change(Transaction),
    /// Select this without changing a word.
    Select(Selection),
    /// Let the next letter wear these marks.
    Store(Option<Marks>),
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
    /// This was copied; it is on the clipboard already.
    Copy(Fragment),
    /// Open the address of a link.
    Open(Address),
    /// Show the record of a quotation for editing.
    Quote(QuoteId),
    /// Show a source for editing.
    Source(SourceId),
    /// Ask whom what is selected comes from.
    AddSource,
    /// Ask for the address of a link on what is selected.
    Link,
    /// Go on to what stands under the words.
    Below,
    /// These words were pasted, and that is where they come from.
    Pasted(Address, Selection),
    /// Somebody wants underlined words, which readers take for links.
    Underline,
    /// Keep this picture, which was pasted, and show it at the caret.
    Picture(Arc<Bitmap>),
}

/// What came of one frame.
#[derive(Clone, Debug)]
pub struct Output {
    /// What was asked, to be done in this order.
    pub asks: Vec<Ask>,
    /// The whole of the page, as egui sees it.
    pub response: egui::Response,
    /// Whether the page has the keyboard.
    pub has_focus: bool,
    /// Where the caret stands in the window, when it is in sight.
    pub caret: Option<egui::Rect>,
    /// The first and the last block in sight.
    pub in_sight: std::ops::Range<usize>,
    /// The files of pictures in sight that nobody has loaded yet.
    pub wants: Vec<String>,
    /// Where in the window there is room for what stands under the words.
    pub below: egui::Rect,
}

impl Output {
    /// The changes alone.
    pub fn transactions(&self) -> impl Iterator<Item = &Transaction> {
        self.asks.iter().filter_map(|ask| match ask {
            Ask::Change(transaction) => Some(transaction),
            _ => None,
        })
    }

    /// The last selection that was asked for without a change.
    #[must_use]
    pub fn selection(&self) -> Option<Selection> {
        self.asks.iter().rev().find_map(|ask| match ask {
            Ask::Select(selection) => Some(*selection),
            _ => None,
        })
    }
}
