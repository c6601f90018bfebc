//! The desk: every frame from top to bottom.

pub mod theme;
