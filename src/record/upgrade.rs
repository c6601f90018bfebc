//! From any past version to today's, one step at a time.
//!
//! Version 1 is today's, so there is no step yet. How to make version 2:
//! 1. Copy the folder `v1` to `v2`, change the copy, and let `from_article` and `to_article` name it;
//!    `v1` is never changed again.
//! 2. Write `from_1`: a function from a tree of version 1 to a tree of version 2 that renames
//!    and moves fields and drops none, and call it below; a version 3 adds a `from_2` after it.
//! 3. Raise [`crate::record::VERSION`], add a specimen to `tests/specimens/v2`, and leave those
//!    of version 1 as they are: a test reads each of them and compares what it says.

use crate::record::tree::Tree;

/// The tree as today's version would have it. What is newer than today is left as it is.
#[must_use]
pub const fn to_today(tree: Tree, version: u32) -> Tree {
    match version {
        0.. => tree,
    }
}
