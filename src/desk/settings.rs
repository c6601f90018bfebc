//! What a person decided about the desk, kept between two sittings.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::desk::say::Tongue;
use crate::desk::theme::Choice;
use crate::library::folder::Library;
use crate::library::user;

/// The desk as it was left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The theme.
    pub theme: Choice,
    /// The language the window speaks; that of the system when nobody chose one.
    pub tongue: Option<Tongue>,
    /// The size of the page's letters, in hundredths of the usual.
    pub text_percent: u16,
    /// Whether articles and queue are shown.
    pub shows_articles: bool,
    /// Whether the inspector is shown.
    pub shows_inspector: bool,
    /// The width of articles and queue, in points.
    pub articles_width: f32,
    /// The width of the inspector, in points.
    pub inspector_width: f32,
    /// The folder that was open last.
    pub library: Option<PathBuf>,
    /// The files that were open, the last one first.
    pub recent: Vec<PathBuf>,
    /// The name that revisions bear; the system's name for the user when it is empty.
    pub name: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Choice::System,
            tongue: None,
            text_percent: 100,
            shows_articles: true,
            shows_inspector: true,
            articles_width: 284.0,
            inspector_width: 348.0,
            library: None,
            recent: Vec::new(),
            name: String::new(),
        }
    }
}

/// How many recent files are remembered.
const RECENT: usize = 12;

impl Settings {
    /// Reads what was kept; what cannot be read is as if nobody had decided anything.
    #[must_use]
    pub fn read() -> Self {
        let text = place().and_then(|path| std::fs::read_to_string(path).ok());
        text.and_then(|text| ron::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Keeps it. Settings are no one's words: when the disk refuses, the desk goes on.
    pub fn keep(&self) {
        let Some(path) = place() else {
            return;
        };
        let Some(folder) = path.parent() else {
            return;
        };
        let pretty = ron::ser::PrettyConfig::default();
        let Ok(text) = ron::ser::to_string_pretty(self, pretty) else {
            return;
        };
        if std::fs::create_dir_all(folder).is_ok() {
            drop(Library::write_out(&path, text.as_bytes()));
        }
    }

    /// Puts a file first among the recent ones.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
    }
}

/// Where settings are kept on this system.
fn place() -> Option<PathBuf> {
    Some(user::settings()?.join("settings.ron"))
}
