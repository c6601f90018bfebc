//! Nutgraf: an editor for newsrooms, as layers that only point downwards.

pub mod cli;
pub mod desk;
pub mod edit;
pub mod export;
pub mod import;
pub mod library;
pub mod model;
pub mod record;
pub mod surface;
pub mod typeset;
