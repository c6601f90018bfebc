//! Opens the window, or runs one command and leaves.

use std::process::ExitCode;

use clap::Parser as _;
use nutgraf::cli::{self, Ending, args::Args};
use nutgraf::desk::start;

fn main() -> ExitCode {
    let args = Args::parse();
    if let Some(ending) = cli::run(&args) {
        return ending.into();
    }
    let opened = if args.gallery {
        start::gallery()
    } else {
        start::open(args.target.as_deref())
    };
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "there is no window to say it in")]
            {
                eprintln!("nutgraf: {error}");
            }
            Ending::Failed.into()
        }
    }
}
