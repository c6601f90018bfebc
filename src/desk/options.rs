//! How a desk is begun: what is open, where things are kept, and what the system can do.

use std::path::PathBuf;

use crate::desk::board::Board;
use crate::desk::say::Tongue;
use crate::desk::settings::{Lost, Settings};

/// How a desk is begun.
#[derive(Debug)]
pub struct Options {
    /// The folder to work in.
    pub library: Option<PathBuf>,
    /// The file to open.
    pub file: Option<PathBuf>,
    /// What was decided in an earlier sitting.
    pub settings: Settings,
    /// The language of the system, which the window speaks until somebody chooses another.
    pub tongue: Tongue,
    /// The keyboard of the system.
    pub board: Board,
    /// Whether an article of the library is opened when none is named.
    pub opens_first: bool,
    /// Whether changes are written to a journal as they happen, and saved by themselves.
    pub keeps_journals: bool,
    /// Where journals are kept when the library cannot be written.
    pub state: Option<PathBuf>,
    /// Where it is kept what was where when the window was closed; `None` keeps nothing.
    pub session: Option<PathBuf>,
    /// What the system calls whoever sits here; revisions bear it.
    pub user: String,
    /// Where settings are kept; without a place they are gone with the window.
    pub settings_file: Option<PathBuf>,
    /// What of the settings could not be read; it is told when the window opens.
    pub lost_settings: Option<Lost>,
    /// Whether files are asked for with the system's dialog before our own.
    pub asks_system: bool,
    /// Whether what is thrown away goes to the system's wastebasket.
    pub has_wastebasket: bool,
    /// Whether jobs are done before the call returns, so that a test need not wait.
    pub is_at_once: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            library: None,
            file: None,
            settings: Settings::default(),
            tongue: Tongue::English,
            board: Board::Usual,
            opens_first: false,
            keeps_journals: false,
            state: None,
            session: None,
            user: String::new(),
            settings_file: None,
            lost_settings: None,
            asks_system: false,
            has_wastebasket: false,
            is_at_once: true,
        }
    }
}
