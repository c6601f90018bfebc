//! Choosing a file: the system's dialog, or our own where the system has none.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Context, Response, Ui};

use super::component::{
    Button, Field, Icon, Kind, Look, Text, Tone, begin_at, dialog, flow, follow_keyboard, hairline,
    ring,
};
use super::errors::Told as _;
use super::say::{say, say_with};
use super::seat::SeatId;
use super::theme::theme;
use crate::library::folder::BOOKS;

/// What a file is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    /// An article to open.
    Open,
    /// Newer copy of what the article was begun from.
    Newer,
    /// A folder to work in.
    Folder,
    /// A folder of templates.
    Templates,
    /// A folder to export many articles to, with the ending of their files.
    ExportMany(&'static str),
    /// A file to export the recent posts to, with its ending.
    ExportPosts(&'static str),
    /// A file to save the article in.
    Save,
    /// A file to export to, with its ending.
    Export(&'static str, bool),
}

/// A question for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The article that it is about.
    pub(super) seat: SeatId,
    /// What for.
    pub want: Want,
    /// Where to begin.
    pub folder: PathBuf,
    /// The name that is offered.
    pub name: String,
}

impl Question {
    /// The title of the dialog.
    fn title(&self) -> &'static str {
        match self.want {
            Want::Open => say("pick-open"),
            Want::Newer => say("pick-newer"),
            Want::Folder => say("pick-folder"),
            Want::Templates => say("pick-templates"),
            Want::ExportMany(_) => say("pick-export-many"),
            Want::ExportPosts(_) => say("pick-export-posts"),
            Want::Save => say("pick-save"),
            Want::Export(..) => say("pick-export"),
        }
    }

    fn verb(&self) -> &'static str {
        match self.want {
            Want::Open | Want::Newer | Want::Folder => say("open"),
            Want::Templates => say("pick-choose"),
            Want::Save => say("save"),
            Want::Export(..) | Want::ExportMany(_) | Want::ExportPosts(_) => say("export-verb"),
        }
    }

    /// Whether a file is read that is there already.
    const fn is_opening(&self) -> bool {
        matches!(self.want, Want::Open | Want::Newer)
    }

    const fn is_folder(&self) -> bool {
        matches!(
            self.want,
            Want::Folder | Want::Templates | Want::ExportMany(_)
        )
    }

    const fn ending(&self) -> &'static str {
        match self.want {
            Want::Open | Want::Save | Want::Folder | Want::Templates => "ron",
            Want::Newer => "txt",
            Want::Export(ending, _) | Want::ExportMany(ending) | Want::ExportPosts(ending) => {
                ending
            }
        }
    }
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// What was asked.
    pub question: Question,
    /// The file, when one was chosen.
    pub path: Option<PathBuf>,
    /// Whether no dialog was seen, so that our own must ask.
    pub is_missing: bool,
}

/// The endings of what can be opened as an article.
const ARTICLES: [&str; 3] = ["ron", "json", "txt"];

/// A person cannot have seen and left a dialog in less time than this.
const UNSEEN: Duration = Duration::from_millis(250);

/// Asks with the system's dialog; blocks, so it runs as a job.
#[must_use]
pub fn ask_system(question: Question) -> Picked {
    let begun = super::clock::moment();
    let files = rfd::FileDialog::new()
        .set_title(question.title())
        .set_directory(&question.folder);
    let files = match question.want {
        Want::Open => files.add_filter(say("pick-articles"), &ARTICLES),
        Want::Newer => files.add_filter(say("pick-text"), &["txt"]),
        Want::Folder | Want::Templates | Want::ExportMany(_) => files,
        Want::Save | Want::Export(..) | Want::ExportPosts(_) => files.set_file_name(&question.name),
    };
    let path = match question.want {
        Want::Open | Want::Newer => files.pick_file(),
        Want::Folder | Want::Templates | Want::ExportMany(_) => files.pick_folder(),
        Want::Save | Want::Export(..) | Want::ExportPosts(_) => files.save_file(),
    };
    // "Cancelled" and "there is no dialog here" are one answer; only the second is instant.
    let is_missing = path.is_none() && begun.elapsed() < UNSEEN;
    Picked {
        question,
        path,
        is_missing,
    }
}

/// Our own dialog.
#[derive(Clone, Debug)]
pub struct Picker {
    question: Question,
    folder: PathBuf,
    place: String,
    name: String,
    entries: Vec<(PathBuf, bool)>,
    trouble: String,
    /// A file that is there already, and that the next press of the button replaces.
    replaces: Option<PathBuf>,
}

impl Picker {
    /// Begins to ask.
    #[must_use]
    pub fn new(question: Question) -> Self {
        let mut picker = Self {
            folder: PathBuf::new(),
            place: String::new(),
            name: question.name.clone(),
            entries: Vec::new(),
            trouble: String::new(),
            replaces: None,
            question,
        };
        let folder = picker.question.folder.clone();
        picker.go(&folder);
        picker
    }

    fn go(&mut self, folder: &Path) {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let found = match std::fs::read_dir(&folder) {
            Ok(found) => found,
            Err(cause) => {
                let folder = folder.display().to_string();
                let values = [("folder", folder.into()), ("cause", cause.told().into())];
                self.trouble = say_with("pick-not-listed", values);
                return;
            }
        };
        self.trouble.clear();
        let ending = self.question.ending();
        self.entries = found
            .filter_map(Result::ok)
            .map(|entry| {
                let path = entry.path();
                let is_folder = path.is_dir();
                (path, is_folder)
            })
            .filter(|(path, is_folder)| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let is_wanted = path
                    .extension()
                    .is_some_and(|end| match self.question.want {
                        Want::Open => ARTICLES.iter().any(|known| end == *known),
                        _ => name.ends_with(&format!(".{ending}")),
                    });
                let wants_article = matches!(self.question.want, Want::Open | Want::Save);
                let is_book = wants_article && BOOKS.contains(&&*name);
                let is_file = is_wanted && !is_book && !self.question.is_folder();
                !name.starts_with('.') && (*is_folder || is_file)
            })
            .collect();
        self.entries
            .sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        self.place = folder.display().to_string();
        self.folder = folder;
    }

    /// Shows it; `Some` when it was answered, with `None` for "cancelled".
    pub fn ui(&mut self, ctx: &Context) -> Option<Option<PathBuf>> {
        let shown = dialog(ctx, self.question.title(), 560.0, |ui| self.content(ui));
        if shown.is_left && shown.inner.is_none() {
            return Some(None);
        }
        shown.inner
    }

    /// How long the name is without its ending.
    fn stem(&self) -> usize {
        let stem = Path::new(&self.name).file_stem();
        stem.map_or(0, |stem| stem.len()).min(self.name.len())
    }

    fn content(&mut self, ui: &mut Ui) -> Option<Option<PathBuf>> {
        let place = self.place.clone();
        if let Some(typed) = Field::new(say("pick-place")).of("picker").asked(ui, &place) {
            let path = PathBuf::from(typed.trim());
            if path.is_file() {
                return Some(Some(path));
            }
            self.go(&path);
        }
        let mut out = None;
        ui.add_space(2.0);
        hairline(ui);
        flow::scroll(ui)
            .max_height(280.0)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if let Some(parent) = self.folder.parent().map(Path::to_owned)
                    && entry(ui, "..", say("pick-above"), Icon::Folder).clicked()
                {
                    self.go(&parent);
                }
                let mut has_begun = false;
                for (path, is_folder) in self.entries.clone() {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    let icon = if is_folder { Icon::Folder } else { Icon::File };
                    let response = entry(ui, &name, &name, icon);
                    let is_first = !is_folder && !std::mem::replace(&mut has_begun, !is_folder);
                    if is_first && self.question.is_opening() {
                        begin_at(ui, response.id);
                    }
                    if !response.clicked() {
                        continue;
                    }
                    if is_folder {
                        self.go(&path);
                    } else if self.question.is_opening() {
                        out = Some(Some(path));
                    } else {
                        self.name = name.into_owned();
                        self.trouble.clear();
                        self.replaces = None;
                    }
                }
                follow_keyboard(ui);
            });
        hairline(ui);
        if !self.trouble.is_empty() {
            Text::new(&self.trouble, Kind::Small).tone(Tone::Bad).ui(ui);
        }
        let wants_name = matches!(
            self.question.want,
            Want::Save | Want::Export(..) | Want::ExportPosts(_)
        );
        let field = Field::new(say("pick-name")).of("picker").stem(self.stem());
        if wants_name {
            begin_at(ui, field.id());
            if field.show(ui, &mut self.name).changed() {
                self.trouble.clear();
                self.replaces = None;
            }
        }
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            let is_ready = !wants_name || !self.name.trim().is_empty();
            if !self.question.is_opening() {
                // Enter alone never puts a file in the place of another.
                let verb = match &self.replaces {
                    Some(_) => Button::new(say("pick-replace")),
                    None => Button::new(self.question.verb()).look(Look::Primary),
                };
                if verb.enabled(is_ready).ui(ui).clicked() {
                    out = self.agree().map(Some);
                    if out.is_none() {
                        ui.memory_mut(|memory| memory.request_focus(field.id()));
                    }
                }
            }
            if Button::new(say("cancel")).ui(ui).clicked() {
                out = Some(None);
            }
        });
        out
    }

    /// The answer, when it replaces nothing that was not asked about.
    fn agree(&mut self) -> Option<PathBuf> {
        let path = self.answer();
        let is_new = self.question.is_folder() || !path.exists();
        if is_new || self.replaces.as_ref() == Some(&path) {
            return Some(path);
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.trouble = say_with("pick-there", [("name", name.into())]);
        self.replaces = Some(path);
        None
    }

    fn answer(&self) -> PathBuf {
        if self.question.is_folder() {
            return self.folder.clone();
        }
        let mut path = self.folder.join(self.name.trim());
        if path.extension().is_none() {
            path.set_extension(self.question.ending());
        }
        path
    }

    /// What was asked.
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }
}

/// One line of the list of files.
fn entry(ui: &mut Ui, words: &str, name: &str, icon: Icon) -> Response {
    let theme = theme(ui);
    let size = egui::vec2(ui.available_width(), 28.0);
    let (area, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(area, 5.0, theme.colours.chip);
    }
    let middle = egui::pos2(flow::start(area, 14.0, 0.0), area.center().y);
    icon.paint(ui, middle, 15.0, theme.colours.ink_3);
    let text = Text::new(words, Kind::Ui).rows(1);
    let words = text.size(ui, size.x - 40.0);
    let left = flow::start(area, 30.0, words.x);
    let at = egui::pos2(left, area.center().y - words.y / 2.0);
    text.paint(ui, at, words.x);
    ring(ui, &response, area.shrink(2.0), theme.sizes.radius);
    response
}
