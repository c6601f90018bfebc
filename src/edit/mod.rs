//! How an article changes: state and intent in, transaction out.
//!
//! A [`command`] looks at a [`state::State`] and answers with a [`transaction::Transaction`]
//! of [`step::Step`]s, or with `None` for "not now". Only [`log::Log::append`] applies it.
//! [`history`] reads from the log what an undo takes back, [`revision`] names points in it,
//! and [`compare`] says what differs between two.
//!
//! Never: drawing, disk, or the present time.

pub mod builder;
pub mod command;
pub mod compare;
pub mod history;
pub mod log;
pub mod map;
pub mod merge;
pub mod revision;
pub mod selection;
pub mod state;
pub mod step;
pub mod transaction;
pub mod wrote;
