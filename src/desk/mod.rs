//! The desk: every frame from top to bottom.

pub mod component;
pub mod theme;
