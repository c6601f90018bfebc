//! The article in the browser: as the site will show it, or ready for paper.

use std::path::{Path, PathBuf};

use egui::{Context, OpenUrl};

use crate::desk::Desk;
use crate::desk::errors::Told as _;
use crate::desk::say::{say, say_with};
use crate::export::format::Format;
use crate::export::html;
use crate::library::folder::{Library, STATE};

/// Opens the print dialog once the page is there.
const PRINTS: &str = "<script>addEventListener(\"load\", () => print());</script>\n</body>";

/// Writes the page to a file of our own and asks the browser for it.
pub(in crate::desk) fn open(desk: &mut Desk, ctx: &Context, prints: bool, whole: bool) {
    let now = desk.now();
    let article = desk.seat.document.article();
    let options = html::Options {
        whole,
        ..html::Options::at(now)
    };
    let page = match Format::Html.write(article, &options) {
        Ok(exported) => exported.text,
        Err(refused) => {
            let values = [("cause", refused.told().into())];
            desk.notices.fail(say_with("browser-refused", values), None);
            return;
        }
    };
    let page = at_home(desk, &page);
    let page = if prints {
        page.replace("</body>", PRINTS)
    } else {
        page
    };
    let name = super::super::filing::name(desk);
    let name = if name.is_empty() { "article" } else { &name };
    let path = place(desk).join(format!("{name}.html"));
    let folder = path.parent().unwrap_or(&path);
    let made = std::fs::create_dir_all(folder).map_err(|error| error.told());
    let written = made.and_then(|()| {
        let written = Library::write_out(&path, page.as_bytes());
        written.map_err(|error| error.told())
    });
    match written {
        Ok(()) => {
            ctx.open_url(OpenUrl::new_tab(address(&path)));
            let words = if prints {
                say("browser-prints")
            } else {
                say("browser-shows")
            };
            desk.notices.say(words, None, now);
        }
        Err(error) => desk.notices.fail(error, None),
    }
}

/// The page with its pictures looked for where the article's file is.
fn at_home(desk: &Desk, page: &str) -> String {
    let Some(home) = desk.seat.document.path().and_then(Path::parent) else {
        return page.to_owned();
    };
    let base = format!("<head>\n<base href=\"{}/\">", address(home));
    page.replacen("<head>", &base, 1)
}

/// Where pages for the browser are kept: with what the program needs for itself.
fn place(desk: &Desk) -> PathBuf {
    let own = desk.options.state.as_deref().and_then(Path::parent);
    let library = || {
        desk.shelf
            .library()
            .map(|library| library.root().join(STATE))
    };
    let base = own.map(Path::to_owned).or_else(library);
    base.unwrap_or_else(std::env::temp_dir).join("preview")
}

/// A file as the browser is asked for it.
fn address(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let path = path.to_string_lossy().replace('\\', "/");
    let mut out = String::from("file://");
    if !path.starts_with('/') {
        out.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' | b':' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
