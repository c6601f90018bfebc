//! An article for someone else: one file or folder a format, each says what it could not carry.
//!
//! Every format is made from [`public::public`]: what of an article may leave the house.

mod attribution;
mod date;
pub mod ending;
pub mod exact;
pub mod format;
mod guard;
pub mod html;
pub mod led;
pub mod markdown;
pub mod ninjs;
pub mod notice;
mod phrase;
pub mod plain;
pub mod public;
pub mod queue;
pub mod remark;
mod table;

use remark::Remark;

/// What an export made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The text of the file.
    pub text: String,
    /// What it could not carry; each reads as one sentence.
    pub remarks: Vec<Remark>,
}

/// Adds a remark once.
fn remark(remarks: &mut Vec<Remark>, new: Remark) {
    if !remarks.contains(&new) {
        remarks.push(new);
    }
}
