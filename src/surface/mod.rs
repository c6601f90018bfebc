//! The article's words on the screen, in any script.

pub mod glyphs;
pub mod label;

pub use label::{Label, label};
