//! Who sits at this machine, and where programs keep what is theirs alone.

use std::path::{Path, PathBuf};

/// The full name of the user, or else the short one; empty when the system does not say.
#[must_use]
pub fn name() -> String {
    let of = |variable: &str| std::env::var(variable).ok().filter(|name| !name.is_empty());
    let short = of("USER")
        .or_else(|| of("LOGNAME"))
        .or_else(|| of("USERNAME"));
    let short = short.unwrap_or_default();
    full_name(&short).unwrap_or(short)
}

/// The name that stands beside the short one in the system's list of users.
fn full_name(short: &str) -> Option<String> {
    let list = std::fs::read_to_string(Path::new("/etc/passwd")).ok()?;
    list.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next() != Some(short) {
            return None;
        }
        // What follows the first comma is a room and a telephone number.
        let about = fields.nth(3)?.split(',').next()?.trim();
        (!about.is_empty()).then(|| about.to_owned())
    })
}

/// Our folder for settings.
#[must_use]
pub fn settings() -> Option<PathBuf> {
    base("XDG_CONFIG_HOME", ".config")
}

/// The folder of journals that are not kept in a library.
#[must_use]
pub fn journals() -> Option<PathBuf> {
    Some(base("XDG_STATE_HOME", ".local/state")?.join("journals"))
}

/// Where it is kept what was where when the window was closed.
#[must_use]
pub fn session() -> Option<PathBuf> {
    Some(base("XDG_STATE_HOME", ".local/state")?.join("session.ron"))
}

/// Our folder on this system: beside those of other programs, or under the home folder.
fn base(variable: &str, under_home: &str) -> Option<PathBuf> {
    let of = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || of("HOME");
    let base = if cfg!(target_os = "windows") {
        of("APPDATA")?
    } else if cfg!(target_os = "macos") {
        home()?.join("Library/Application Support")
    } else {
        of(variable).or_else(|| Some(home()?.join(under_home)))?
    };
    Some(base.join("nutgraf"))
}
