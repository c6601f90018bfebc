//! An article from someone else: never refuses, returns remarks.

pub mod page_text;
