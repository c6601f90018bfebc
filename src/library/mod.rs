//! Where articles are kept; the only code that writes in a writer's folder.
//!
//! A [`folder`] holds one file an article at any depth, and beside them the queue, the staff
//! book and the address book. Every file is replaced by [`atomic`], so that it is never half
//! there. A [`journal`] has every change as it happens, and [`recovery`] looks for what was
//! never saved, [`rewrite`] changes what nobody has open, [`posts`] has the queue's past, and
//! [`search`] an index of them all. [`watch`] tells what others change, and [`presence`] who they
//! are. All that is written goes through a [`disk`], which a test may make
//! fail at any step.
//!
//! Never: leaves a half file, or writes over what it has not read.

pub mod along;
pub mod atomic;
pub mod disk;
pub mod error;
pub mod folder;
pub mod journal;
pub mod posts;
pub mod presence;
pub mod progress;
pub mod recovery;
pub mod rewrite;
pub mod search;
pub mod typed;
pub mod user;
pub mod wastebasket;
pub mod watch;
