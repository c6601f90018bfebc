//! The pictures of an exported page, brought along to where the page stands.

use std::fmt;
use std::path::{Component, Path};

use super::error::SaveError;
use super::folder::Library;

/// A picture that does not stand beside the page as the article has it.
#[derive(Debug)]
pub enum Left {
    /// Its file is not where the article says.
    NotThere(String),
    /// Another picture of that name stands beside the page, and stays.
    Another(String),
    /// Its name leads out of the folder of the page.
    Outside(String),
    /// It could not be written.
    Unwritten(SaveError),
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotThere(file) => write!(
                f,
                "a picture is missing, because its file is not beside the article: “{file}”"
            ),
            Self::Another(file) => write!(
                f,
                "another picture of that name stands beside the page and was left as it is: “{file}”"
            ),
            Self::Outside(file) => write!(
                f,
                "a picture was not brought along, because its name leads out of the folder: “{file}”"
            ),
            Self::Unwritten(error) => error.fmt(f),
        }
    }
}

/// Copies pictures from beside an article to beside its page; `files` are their names as the
/// article has them. Gives those that are not there as the article has them.
#[must_use]
pub fn bring(article: &Path, page: &Path, files: &[String]) -> Vec<Left> {
    let beside = |path: &Path| path.parent().map(Path::to_owned).unwrap_or_default();
    let (from, to) = (beside(article), beside(page));
    let is_same = |a: &Path, b: &Path| match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    };
    if is_same(&absolute(&from), &absolute(&to)) {
        return Vec::new();
    }
    let one = |file: &String| one(&from, &to, file).err();
    files.iter().filter_map(one).collect()
}

/// A folder without a name is the one the program runs in.
fn absolute(folder: &Path) -> std::path::PathBuf {
    if folder.as_os_str().is_empty() {
        Path::new(".").to_owned()
    } else {
        folder.to_owned()
    }
}

fn one(from: &Path, to: &Path, file: &str) -> Result<(), Left> {
    let name = Path::new(file);
    let is_inside = name
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !is_inside {
        return Err(Left::Outside(file.to_owned()));
    }
    let Ok(bytes) = std::fs::read(from.join(name)) else {
        return Err(Left::NotThere(file.to_owned()));
    };
    let place = to.join(name);
    match std::fs::read(&place) {
        Ok(there) if there == bytes => return Ok(()),
        Ok(_) => return Err(Left::Another(file.to_owned())),
        Err(_) => {}
    }
    if let Some(folder) = place.parent() {
        // Where it cannot be made, writing the picture says so.
        drop(std::fs::create_dir_all(folder));
    }
    Library::write_out(&place, &bytes).map_err(Left::Unwritten)
}
