//! Everything the editor promises.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::missing_assert_message,
    reason = "a test may stop loudly, and its two values say what is wrong"
)]
mod cpu;
mod page_text;
mod pictures;
mod setting;
mod tidy;
