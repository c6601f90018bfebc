//! All that belongs to one open article: its log and file, its page, and what is known of both.

use super::company::Company;
use super::document::Document;
use super::keeper::Keeper;
use super::outside::Outside;
use super::panel::find::Find;
use super::past::Past;
use crate::model::quote::QuoteId;
use crate::model::source::SourceId;
use crate::surface::Surface;

/// An open article with everything that is its own.
#[derive(Debug)]
pub(super) struct Seat {
    /// The article, and whether its file has every word.
    pub(super) document: Document,
    /// Its page.
    pub(super) surface: Surface,
    /// Its journal.
    pub(super) keeper: Keeper,
    /// What others did to its file.
    pub(super) outside: Outside,
    /// Who else has it open.
    pub(super) company: Company,
    /// What it was before.
    pub(super) past: Past,
    /// What is looked for in it.
    pub(super) find: Find,
    /// The quotation that is looked at.
    pub(super) quote: Option<QuoteId>,
    /// The source that is looked at.
    pub(super) source: Option<SourceId>,
    /// The blocks that can be seen.
    pub(super) in_sight: std::ops::Range<usize>,
    /// The name under which egui knows the page.
    pub(super) page_id: Option<egui::Id>,
}

impl Seat {
    /// With a document that nobody has looked at yet.
    pub(super) fn new(document: Document, is_at_once: bool) -> Self {
        Self {
            document,
            surface: Surface::new(),
            keeper: Keeper::new(is_at_once),
            outside: Outside::default(),
            company: Company::default(),
            past: Past::default(),
            find: Find::default(),
            quote: None,
            source: None,
            in_sight: 0..0,
            page_id: None,
        }
    }
}
