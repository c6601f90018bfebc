//! Opening the window, and what is said where there is none to open.

use std::fmt;
use std::path::{Path, PathBuf};

use super::board::Board;
use super::say::{self, Tongue};
use super::session::{self, Session};
use super::settings::Settings;
use super::{Desk, Options, clock};
use crate::library::folder::{BOOKS, STATE};

/// Why no window was opened. Nothing was changed.
#[derive(Debug)]
pub enum StartError {
    /// There is no display.
    NoDisplay,
    /// What was named is not there.
    NotThere(PathBuf),
    /// The display is there and the window is not; the text says why.
    NoWindow(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let without = "without a window there are `nutgraf import`, `nutgraf export`, \
                       `nutgraf queue` and `nutgraf check`";
        match self {
            Self::NoDisplay => write!(f, "there is no display to open a window on; {without}"),
            Self::NotThere(path) => write!(
                f,
                "{} is not there, and nothing was opened; look whether the path is right",
                path.display()
            ),
            Self::NoWindow(why) => write!(f, "no window could be opened: {why}; {without}"),
        }
    }
}

impl std::error::Error for StartError {}

/// Opens the window on a folder, a file, or what was open last, and stays until it is closed.
///
/// # Errors
/// When there is no display, or no window can be had on it.
pub fn open(target: Option<&Path>) -> Result<(), StartError> {
    if let Some(path) = target.filter(|path| !path.exists()) {
        return Err(StartError::NotThere(path.to_owned()));
    }
    if !has_display() {
        return Err(StartError::NoDisplay);
    }
    let options = options(target);
    let session = options.session.as_deref().map(Session::read);
    let window = session.and_then(|session| session.window);
    run(Desk::new(options, clock::system()), window)
}

/// Shows every control on one page, for those who work on the desk.
///
/// # Errors
/// As [`open`].
pub fn gallery() -> Result<(), StartError> {
    if !has_display() {
        return Err(StartError::NoDisplay);
    }
    run(Gallery(Settings::read().0), None)
}

struct Gallery(Settings);

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        super::theme::Theme::wear(self.0.theme, ui.ctx());
        say::speak(self.0.tongue.unwrap_or_else(Tongue::of_system));
        egui::CentralPanel::default().show(ui, super::component::gallery::ui);
    }
}

fn run(app: impl eframe::App + 'static, window: Option<session::Window>) -> Result<(), StartError> {
    let size = window.and_then(|window| window.size());
    let place = window.and_then(|window| window.place());
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Nutgraf")
        .with_app_id("nutgraf")
        .with_inner_size(size.unwrap_or(egui::vec2(1440.0, 900.0)))
        .with_min_inner_size([800.0, 560.0])
        .with_maximized(window.is_some_and(|window| window.is_maximized));
    if let Some(place) = place {
        viewport = viewport.with_position(place);
    }
    let native = eframe::NativeOptions {
        viewport,
        centered: place.is_none(),
        // The page reads the clipboard itself: marks and speakers come with the words.
        clipboard_shortcuts: false,
        // There is nothing that fades from one colour to another, and it costs every pixel.
        dithering: false,
        ..eframe::NativeOptions::default()
    };
    // What is told in a sentence below is not told as a crash as well.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |stopped| {
        if !is_library_missing(&words_of(stopped.payload())) {
            usual(stopped);
        }
    }));
    let opened = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let create: eframe::AppCreator<'_> = Box::new(move |creation| {
            super::atlas::keep_small(&creation.egui_ctx);
            super::theme::install_fonts(&creation.egui_ctx);
            crate::surface::clipboard::clipboard(&creation.egui_ctx)
                .lock()
                .join_system();
            Ok(Box::new(app))
        });
        eframe::run_native("nutgraf", native, create)
    }));
    match opened {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(StartError::NoWindow(reason(&error.to_string()))),
        // The window system's crate stops the program when a library is not there.
        Err(stopped) => Err(StartError::NoWindow(reason(&words_of(stopped.as_ref())))),
    }
}

/// What a crash says of itself.
fn words_of(payload: &(dyn std::any::Any + Send)) -> String {
    let words = payload.downcast_ref::<String>().cloned();
    let words = words.or_else(|| Some((*payload.downcast_ref::<&str>()?).to_owned()));
    words.unwrap_or_default()
}

/// Whether the window system says that one of its libraries is not there.
fn is_library_missing(words: &str) -> bool {
    const SIGNS: [&str; 6] = [
        "LibraryOpen",
        "shared librar",
        "could not be loaded",
        "NoGlutin",
        "glutin configs",
        "cannot open shared",
    ];
    SIGNS.iter().any(|sign| words.contains(sign))
}

/// What is missing, and how it is got.
fn reason(words: &str) -> String {
    if cfg!(target_os = "linux") && is_library_missing(words) {
        return "a library of the window system is missing; on Debian and Ubuntu \
                `apt-get install libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libegl1 \
                libgl1-mesa-dri` brings it"
            .to_owned();
    }
    let is_display = [
        "XOpenDisplayFailed",
        "WaylandError",
        "X server",
        "XNotSupported",
    ];
    if is_display.iter().any(|sign| words.contains(sign)) {
        return "the display that is named cannot be reached".to_owned();
    }
    words.trim_end_matches('.').to_owned()
}

/// Whether there is somewhere to show a window.
fn has_display() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// What to open: what is named, else what was open last, else the samples of a checkout, else
/// a folder of the user's own.
fn options(target: Option<&Path>) -> Options {
    let (settings, lost_settings) = Settings::read();
    let is_folder = target.is_some_and(Path::is_dir);
    let named = target.map(|path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned()));
    let file = named.clone().filter(|_| !is_folder);
    let beside = file.as_deref().and_then(library_of);
    let samples = Path::new("saved");
    let is_checkout = samples.is_dir() && Path::new("Cargo.toml").is_file();
    let own = || {
        let last = settings.library.clone().filter(|root| root.is_dir());
        last.or_else(own_library)
    };
    let library = match (named.filter(|_| is_folder), beside) {
        (Some(folder), _) => Some(folder),
        (None, Some(beside)) => Some(beside),
        (None, None) if is_checkout => std::path::absolute(samples).ok(),
        (None, None) => own(),
    };
    Options {
        library,
        file,
        settings,
        tongue: Tongue::of_system(),
        board: Board::of_system(),
        opens_first: true,
        keeps_journals: true,
        state: crate::library::user::journals(),
        session: crate::library::user::session(),
        user: crate::library::user::name(),
        settings_file: super::settings::place(),
        lost_settings,
        asks_system: true,
        has_wastebasket: true,
        is_at_once: false,
    }
}

/// The library a file belongs to: the nearest folder over it that has a library's books, else
/// the one it is in.
fn library_of(file: &Path) -> Option<PathBuf> {
    let has_books = |folder: &&Path| {
        let marks = BOOKS.iter().chain([&STATE]);
        marks.into_iter().any(|name| folder.join(name).exists())
    };
    let folder = file.parent()?;
    let found = folder.ancestors().find(has_books);
    Some(found.unwrap_or(folder).to_owned())
}

/// The folder in the user's documents; made when it is not there.
fn own_library() -> Option<PathBuf> {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?;
    let documents = PathBuf::from(home).join("Documents");
    let root = documents.join("Nutgraf");
    let library = crate::library::folder::Library::make(&root).ok()?;
    Some(library.root().to_owned())
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn a_missing_library_is_named_with_the_way_to_get_it() {
        for words in [
            "winit EventLoopError: os error: Failed to load one of xlib's shared libraries",
            "Library libxkbcommon-x11.so could not be loaded.",
            "Found no glutin configs matching the template: ConfigTemplate { .. }. Error: not found",
        ] {
            assert!(reason(words).contains("apt-get install"), "{words}");
        }
        let unreachable = reason("XNotSupported(XOpenDisplayFailed)");
        assert_eq!(unreachable, "the display that is named cannot be reached");
    }
}
