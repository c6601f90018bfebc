//! Which articles stand where a search wants them.

use std::sync::Arc;

use tantivy::columnar::{Column, ColumnValues};
use tantivy::{DocId, SegmentReader};

use super::row::{Fields, number};
use crate::model::stage::Stage;

/// Where the articles of a search stand, as one segment has it.
pub(super) enum Stands {
    /// Anywhere.
    Anywhere,
    /// At a status, whatever the house calls it.
    At(Arc<dyn ColumnValues<u64>>, u64),
    /// At a stage of this number; `None` where no article of the segment is.
    Called(Option<(Column<u64>, u64)>),
}

impl Stands {
    pub(super) fn of(segment: &SegmentReader, wanted: Option<&Stage>) -> tantivy::Result<Self> {
        let columns = segment.fast_fields();
        let Some(stage) = wanted else {
            return Ok(Self::Anywhere);
        };
        let Some(name) = stage.own_name() else {
            let column = columns.u64(Fields::STATUS)?.first_or_default_col(u64::MAX);
            return Ok(Self::At(column, number(stage.status)));
        };
        let Some(column) = columns.str(Fields::STAGE)? else {
            return Ok(Self::Called(None));
        };
        let ordinal = column.dictionary().term_ord(name.as_bytes())?;
        let called = ordinal.map(|ordinal| (column.ords().clone(), ordinal));
        Ok(Self::Called(called))
    }

    pub(super) fn has(&self, doc: DocId) -> bool {
        match self {
            Self::Anywhere => true,
            Self::At(column, status) => column.get_val(doc) == *status,
            Self::Called(None) => false,
            Self::Called(Some((column, ordinal))) => column.first(doc) == Some(*ordinal),
        }
    }
}
