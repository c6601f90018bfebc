//! Opens the window, or runs one command and leaves.

fn main() {}
