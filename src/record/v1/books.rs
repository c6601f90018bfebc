//! The files of a house: the recent posts, the staff book and the address book.

use crate::record::shape::shapes;
use crate::record::v1::records::{Card, Credit, Party, Speaker};

shapes! {
    /// The file of the recent posts.
    Queue: whole {
        /// `nutgraf-queue`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The cards, the first one on top.
        cards: Vec<Card>,
    }
    /// The file of the staff book.
    Staff: whole {
        /// `nutgraf-staff`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The authors, each with a short name in `staff`.
        authors: Vec<Credit>,
    }
    /// The file of the address book of parties.
    Parties: whole {
        /// `nutgraf-parties`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The parties.
        parties: Vec<Party>,
        /// Those who speak, each by one name in one language.
        speakers: Vec<Speaker>,
    }
}
