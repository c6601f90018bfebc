//! Authors, their bios, and the bio as one article prints it.

use crate::model::extra::Extra;
use crate::model::mark::Address;

/// Names an author in the staff book: a short word such as `leyla`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StaffId(pub String);

/// What is printed about an author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// What they do: "reporter".
    pub role: String,
    /// The paragraph of the author box.
    pub bio: String,
    /// The file or address of their portrait.
    pub portrait: String,
    /// Their page, then their other places on the web.
    pub links: Vec<Address>,
    /// Where readers reach them.
    pub email: String,
    /// What a file said of them that this version does not know.
    pub extra: Extra,
}

/// An author as this article names them; enough to print without the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// Who it is in the staff book, if they are there.
    pub staff: Option<StaffId>,
    /// What is printed here.
    pub author: Author,
    /// Whether the bio is this article's own wording, which the book must not refresh.
    pub has_own_bio: bool,
    /// What they did for this article: "translator"; empty for the writer.
    pub part: String,
}

/// The people of a house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffBook {
    /// Each author under their short name, in the book's order.
    pub authors: Vec<(StaffId, Author)>,
    /// What a file said that this version does not know.
    pub extra: Extra,
}

impl StaffBook {
    /// The author of that short name.
    #[must_use]
    pub fn author(&self, id: &StaffId) -> Option<&Author> {
        self.authors
            .iter()
            .find_map(|(known, author)| (known == id).then_some(author))
    }
}
