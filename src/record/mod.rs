//! What is written down, and how past writing is read.
//!
//! [`v1`] says what stands in a file; [`shape`] how that is read from a [`tree`] and written to
//! one; RON and JSON are two ways to write a tree. [`article`] and [`books`] are the doors.
//!
//! Never: which folder a file is in, what is shown.

pub mod article;
mod beside;
pub mod books;
pub mod error;
pub mod from_article;
pub mod parts;
pub mod prose;
pub mod remark;
pub mod ron_text;
pub mod schema;
pub mod shape;
mod spans;
mod to_article;
mod to_records;
pub mod tree;
pub mod upgrade;
pub mod v1;
mod words;

/// What the file of an article says it is.
pub const FORMAT: &str = "nutgraf-article";
/// The version that is written.
pub const VERSION: u32 = 1;

const fn furniture_word(kind: crate::model::block::Furniture) -> &'static str {
    use crate::model::block::Furniture;
    match kind {
        Furniture::Kicker => "kicker",
        Furniture::Headline => "headline",
        Furniture::Standfirst => "standfirst",
        Furniture::Byline => "byline",
        Furniture::Dateline => "dateline",
    }
}
