//! What an article is: values only, with the things that are always true of them.
//!
//! Reading order: [`article`] holds [`block`]s of [`inline`] words that wear
//! [`mark`]s; a [`position`] is a gap between two of its letters; [`mod@slice`] is a
//! piece of it, and a [`table`] some of its rows. [`quote`], [`source`] and [`staff`]
//! are the records its words point to, [`particulars`] what is known beside the words,
//! [`related`] where readers are led from here, [`work`] what is left to do.
//!
//! Never: how it looks, where it is kept, what time it is.

pub mod article;
pub mod block;
pub mod blocks;
pub mod conflict;
pub mod dateline;
pub mod extra;
pub mod fold;
pub mod inline;
pub mod mark;
pub mod particulars;
pub mod passage;
pub mod position;
pub mod queue;
pub mod quote;
pub mod ready;
pub mod received;
pub mod related;
pub mod slice;
pub mod source;
pub mod staff;
pub mod stage;
pub mod table;
pub mod when;
pub mod words;
pub mod work;

/// A moment, in UTC; written as RFC 3339 with `Z`.
pub type Time = chrono::DateTime<chrono::Utc>;
