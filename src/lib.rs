//! Nutgraf: an editor for newsrooms, as layers that only point downwards.

pub mod import;
pub mod surface;
pub mod typeset;
