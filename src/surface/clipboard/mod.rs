//! The clipboard: what was copied here as it was, and HTML beside plain words for others.

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Context, Id};

use crate::edit::command::paste::Fragment;
use crate::model::mark::Address;

pub(super) mod plain;
mod read;
pub(super) mod tables;
mod tags;
mod whence;
mod write;

/// What holds copied words, shared by everything in one window.
#[derive(Default)]
pub struct Clipboard {
    is_system: bool,
    system: Option<arboard::Clipboard>,
    /// What stands in where there is no system clipboard.
    text: String,
    html: Option<String>,
    primary: String,
    picture: Option<Arc<Bitmap>>,
    /// What was copied last, with the plain words it was copied as.
    own: Option<(String, Fragment)>,
}

impl std::fmt::Debug for Clipboard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clipboard")
            .field("is_system", &self.is_system)
            .finish_non_exhaustive()
    }
}

/// A picture as pixels: red, green, blue and opacity, row by row.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    /// Width and height.
    pub size: (u32, u32),
    /// Four bytes a pixel.
    pub pixels: Vec<u8>,
}

impl std::fmt::Debug for Bitmap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bitmap")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

/// What a paste brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pasted {
    /// Plain words.
    Words(String),
    /// Blocks with their marks and records.
    Fragment(Fragment),
    /// A picture without words.
    Picture(Arc<Bitmap>),
}

/// The window's clipboard.
#[must_use]
pub fn clipboard(ctx: &Context) -> Arc<Mutex<Clipboard>> {
    ctx.data_mut(|data| {
        let make = Arc::<Mutex<Clipboard>>::default;
        Arc::clone(data.get_temp_mut_or_insert_with(Id::unique("clipboard"), make))
    })
}

/// Puts plain words there. What egui would copy by itself goes nowhere: it has no clipboard of the
/// system.
pub fn copy(ctx: &Context, text: &str) {
    let clipboard = clipboard(ctx);
    let mut clipboard = clipboard.lock();
    clipboard.put(text, None);
    if !clipboard.is_system() {
        ctx.copy_text(text.to_owned());
    }
}

impl Clipboard {
    /// From now on copies to and pastes from the system, where it has a clipboard.
    pub fn join_system(&mut self) {
        self.is_system = true;
    }

    /// Whether it copies to the system.
    pub(super) const fn is_system(&self) -> bool {
        self.is_system
    }

    /// The system's clipboard, opened when it is first needed and again after it failed.
    fn system(&mut self) -> Option<&mut arboard::Clipboard> {
        if self.is_system && self.system.is_none() {
            self.system = arboard::Clipboard::new().ok();
        }
        self.system.as_mut()
    }

    /// Puts words there, plain and as HTML.
    pub fn put(&mut self, text: &str, html: Option<&str>) {
        self.own = None;
        self.picture = None;
        text.clone_into(&mut self.text);
        self.html = html.map(str::to_owned);
        if let Some(system) = self.system() {
            let done = match html {
                Some(html) => system.set_html(html, Some(text)),
                None => system.set_text(text),
            };
            if done.is_err() {
                self.system = None;
            }
        }
    }

    /// The plain words that are there.
    pub fn text(&mut self) -> String {
        match self.system() {
            Some(system) => system.get_text().unwrap_or_default(),
            None => self.text.clone(),
        }
    }

    /// The HTML that is there.
    pub fn html(&mut self) -> Option<String> {
        match self.system() {
            Some(system) => system.get().html().ok(),
            None => self.html.clone(),
        }
    }

    /// Puts a picture there, where there is no system clipboard.
    pub fn put_picture(&mut self, picture: Bitmap) {
        self.put("", None);
        self.picture = Some(Arc::new(picture));
    }

    /// The picture that is there.
    fn picture(&mut self) -> Option<Arc<Bitmap>> {
        let Some(system) = self.system() else {
            return self.picture.clone();
        };
        let found = system.get_image().ok()?;
        let side = |length: usize| u32::try_from(length).ok();
        Some(Arc::new(Bitmap {
            size: (side(found.width)?, side(found.height)?),
            pixels: found.bytes.into_owned(),
        }))
    }

    /// Keeps a fragment: whole for us, as HTML and plain words for others.
    pub(super) fn keep(&mut self, fragment: &Fragment) {
        let text = fragment.text();
        self.put(&text, Some(&write::write(fragment)));
        self.own = Some((text, fragment.clone()));
    }

    /// What a paste brings: our own fragment, or what others put there, or its plain words.
    pub(super) fn pasted(&mut self, is_plain: bool) -> Pasted {
        let text = self.text();
        if is_plain {
            return Pasted::Words(text);
        }
        let own = self.own.as_ref().filter(|(known, _)| same(known, &text));
        if let Some((_, fragment)) = own {
            return Pasted::Fragment(fragment.clone());
        }
        let has_words = !text.trim().is_empty();
        if let Some(picture) = (!has_words).then(|| self.picture()).flatten() {
            return Pasted::Picture(picture);
        }
        let html = self.html().filter(|html| !html.trim().is_empty());
        let read = html.and_then(|html| {
            let fragment = read::read(&html)?;
            let is_of_page = whence::address(&html).is_some();
            Some(if is_of_page {
                captured(fragment)
            } else {
                fragment
            })
        });
        match read {
            Some(fragment) => Pasted::Fragment(fragment),
            None => Pasted::Words(text),
        }
    }

    /// Where the HTML that is there comes from, when it says so and is not our own.
    pub(super) fn source(&mut self) -> Option<Address> {
        let text = self.text();
        let is_own = self
            .own
            .as_ref()
            .is_some_and(|(known, _)| same(known, &text));
        if is_own {
            return None;
        }
        let html = self.html()?;
        whence::address(&html)
    }

    /// What a paste of these words brings, where egui has read the clipboard.
    pub(super) fn pasted_as(&mut self, text: &str, is_plain: bool) -> Pasted {
        if is_plain || !same(&self.text(), text) {
            return Pasted::Words(text.to_owned());
        }
        self.pasted(false)
    }

    /// Selected words, for a middle click on X11 and Wayland.
    pub(super) fn put_primary(&mut self, text: &str) {
        text.clone_into(&mut self.primary);
        #[cfg(target_os = "linux")]
        if let Some(system) = self.system() {
            use arboard::{LinuxClipboardKind, SetExtLinux as _};
            let primary = LinuxClipboardKind::Primary;
            if system.set().clipboard(primary).text(text).is_err() {
                // Wayland without a primary selection: a middle click pastes our own words.
            }
        }
    }

    /// What a middle click pastes.
    pub(super) fn primary(&mut self) -> String {
        #[cfg(target_os = "linux")]
        if let Some(system) = self.system() {
            use arboard::{GetExtLinux as _, LinuxClipboardKind};
            let found = system.get().clipboard(LinuxClipboardKind::Primary).text();
            if let Ok(text) = found {
                return text;
            }
        }
        self.primary.clone()
    }
}

/// What was copied from a page, each quotation with its words there as its passage.
fn captured(mut fragment: Fragment) -> Fragment {
    for (id, quote) in &mut fragment.quotes {
        let blocks = fragment.blocks.iter();
        let mine = blocks.filter(|block| block.kind.quote() == Some(*id));
        let words: Vec<&str> = mine.map(|block| block.words.text()).collect();
        Arc::make_mut(quote).passage = words.join("\n");
    }
    fragment
}

/// Whether two texts are the same but for how their lines end.
fn same(a: &str, b: &str) -> bool {
    let lines = |text: &str| text.replace("\r\n", "\n");
    lines(a) == lines(b)
}
