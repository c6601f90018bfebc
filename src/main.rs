//! Opens the window, or runs one command and leaves.

use std::process::ExitCode;

use clap::Parser as _;
use nutgraf::cli::{self, args::Args};

fn main() -> ExitCode {
    let args = Args::parse();
    match cli::run(&args) {
        Some(ending) => ending.into(),
        None => ExitCode::SUCCESS,
    }
}
