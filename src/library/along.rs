//! The pictures of an exported page, brought along to where the page stands.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Component, Path};

use super::disk::{Disk as _, RealDisk};
use super::error::{OpenError, SaveError, Why};
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
    /// It could not be read.
    Unread(OpenError),
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
            Self::Unread(error) => error.fmt(f),
            Self::Unwritten(error) => error.fmt(f),
        }
    }
}

/// Copies pictures from beside an article to beside its page; `files` are their names as the
/// article has them. Gives those that are not there as the article has them.
#[must_use]
pub fn bring(article: &Path, page: &Path, files: &[String]) -> Vec<Left> {
    let (from, to) = (folder(article), folder(page));
    let is_same = match (from.canonicalize(), to.canonicalize()) {
        (Ok(from), Ok(to)) => from == to,
        _ => from == to,
    };
    if is_same {
        return Vec::new();
    }
    let one = |file: &String| one(from, to, file).err();
    files.iter().filter_map(one).collect()
}

/// The folder of a file; a name alone is in the one the program runs in.
fn folder(file: &Path) -> &Path {
    let folder = file.parent().unwrap_or(file);
    if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
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
    let (source, place) = (from.join(name), to.join(name));
    let bytes = std::fs::read(&source).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Left::NotThere(file.to_owned()),
        _ => Left::Unread(OpenError {
            path: source,
            why: Why::System(error),
        }),
    })?;
    match std::fs::read(&place) {
        Ok(there) if there == bytes => return Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        // What cannot be read is not known to be the same, and stays.
        Ok(_) | Err(_) => return Err(Left::Another(file.to_owned())),
    }
    // Where the folder cannot be made, writing the picture says so.
    drop(RealDisk.make_folder(folder(&place)));
    Library::write_out(&place, &bytes).map_err(Left::Unwritten)
}
