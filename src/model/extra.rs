//! What a file said that this version does not know: kept, never read.

use std::sync::Arc;

/// Fields of a file that this version has no name for, as they were written.
///
/// They travel with the thing they were found on and are written back, so that
/// an older program never destroys what a newer one or another tool has added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(Option<Arc<[(String, String)]>>);

impl Extra {
    /// Nothing kept.
    pub const NONE: Self = Self(None);

    /// Keeps pairs of field name and its value as text, in the file's order.
    #[must_use]
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self((!fields.is_empty()).then(|| fields.into()))
    }

    /// The pairs of name and value.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        self.0.as_deref().unwrap_or_default()
    }
}
