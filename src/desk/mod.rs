//! The desk: every frame from top to bottom.

pub mod action;
pub mod component;
pub mod theme;
