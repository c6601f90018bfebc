//! What a person can do to an article: one file for each thing acted on, a command is a function.
//!
//! A command is given the state and the time and answers with a transaction, or with `None`
//! for "not now". Whatever else it needs stands before the time.

pub mod attribution;
pub mod blocks;
pub mod carry;
mod chain;
pub mod conflict;
pub mod correction;
pub mod dateline;
pub mod fields;
pub mod find;
pub mod marks;
pub mod paste;
pub mod quotations;
pub mod records;
pub mod smart;
pub mod speakers;
pub mod table;
pub mod typing;
pub mod withdrawal;
