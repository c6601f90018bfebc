//! What a person decided about the desk, kept between two sittings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::desk::say::{Tongue, say, say_with};
use crate::desk::theme::Choice;
use crate::edit::command::smart;
use crate::library::folder::Library;
use crate::library::search::Order;
use crate::library::user;
use crate::model::dateline::Form;
use crate::model::queue::EXCERPT_LETTERS;
use crate::model::stage::Stage;
use crate::record::ron_text;

/// The faces a page can be set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Face {
    /// As a paper is read.
    #[default]
    Serif,
    /// As a screen is read.
    Sans,
}

/// The quotation marks that a straight one becomes while somebody writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Marks {
    /// Those of the language.
    #[default]
    Usual,
    /// It stays straight.
    Straight,
    /// “ ” and ‘ ’ inside.
    Double,
    /// ‘ ’ and “ ” inside.
    Single,
    /// « » and ‹ › inside.
    Guillemets,
    /// » « and › ‹ inside.
    Inward,
    /// „ “ and ‚ ‘ inside.
    Low,
}

impl Marks {
    /// All, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Usual,
        Self::Straight,
        Self::Double,
        Self::Single,
        Self::Guillemets,
        Self::Inward,
        Self::Low,
    ];

    /// What they are called, between such marks.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Usual => say("marks-usual"),
            Self::Straight => say("marks-straight"),
            Self::Double => say("marks-double"),
            Self::Single => say("marks-single"),
            Self::Guillemets => say("marks-guillemets"),
            Self::Inward => say("marks-inward"),
            Self::Low => say("marks-low"),
        }
    }

    /// The marks themselves; `None` for the usual ones.
    const fn signs(self) -> Option<smart::Quotes> {
        Some(match self {
            Self::Usual => return None,
            Self::Straight => ["\"", "\"", "'", "'"],
            Self::Double => ["“", "”", "‘", "’"],
            Self::Single => ["‘", "’", "“", "”"],
            Self::Guillemets => ["«", "»", "‹", "›"],
            Self::Inward => ["»", "«", "›", "‹"],
            Self::Low => ["„", "“", "‚", "‘"],
        })
    }
}

/// How long things may be in this house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lengths {
    /// Letters of a headline that a search engine shows.
    pub search: usize,
    /// Pixels of its line there, in letters 20 pixels high.
    pub search_pixels: usize,
    /// Letters of a standfirst.
    pub standfirst: usize,
    /// Letters of a push message.
    pub push: usize,
    /// Letters of a headline that is shared on a network.
    pub social: usize,
    /// Letters of a headline in print.
    pub print: usize,
    /// Letters of a summary.
    pub summary: usize,
    /// Lines of a headline on a telephone.
    pub phone_lines: usize,
    /// Letters of an excerpt in the queue.
    pub excerpt: usize,
}

impl Default for Lengths {
    fn default() -> Self {
        Self {
            search: 60,
            search_pixels: 600,
            standfirst: 180,
            push: 40,
            social: 70,
            print: 50,
            summary: 160,
            phone_lines: 3,
            excerpt: EXCERPT_LETTERS,
        }
    }
}

/// An order as it is written down.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Order")]
enum KeptOrder {
    Latest,
    Oldest,
    Headline,
    Longest,
    Deadline,
}

/// A form of datelines as it is written down.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Form")]
enum KeptForm {
    Capitals,
    Plain,
}

/// The stages of a house as they are written down: each with the word of its status.
mod kept_stages {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

    use crate::model::particulars::Status;
    use crate::model::stage::Stage;

    #[derive(Serialize, Deserialize)]
    struct KeptStage {
        name: String,
        status: String,
    }

    pub(super) fn serialize<S: Serializer>(stages: &[Stage], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(stages.iter().map(|stage| KeptStage {
            name: stage.name.clone(),
            status: stage.status.word().to_owned(),
        }))
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Vec<Stage>, D::Error> {
        let kept = Vec::<KeptStage>::deserialize(from)?.into_iter();
        let stages = kept.map(|kept| {
            let status = Status::from_word(&kept.status).filter(|status| !status.is_over());
            let status = status.ok_or_else(|| D::Error::custom("no status of a stage"))?;
            Ok(Stage::named(&kept.name, status))
        });
        stages.collect()
    }
}

/// The desk as it was left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The name of who writes here: articles are credited to it, and revisions bear it; the
    /// system's name for the user when it is empty.
    pub name: String,
    /// The theme.
    pub theme: Choice,
    /// The language the window speaks; that of the system when nobody chose one.
    pub tongue: Option<Tongue>,
    /// The size of the page's letters, in hundredths of the usual.
    pub text_percent: u16,
    /// The face of the page.
    pub face: Face,
    /// How many letters a line of the page has, about.
    pub measure: u16,
    /// The height of a line of the page, in hundredths of its letters' size.
    pub line_percent: u16,
    /// Whether the line somebody writes stays in the middle of the page.
    pub is_typewriter: bool,
    /// Whether quotation marks, dashes and Markdown signs are set while somebody writes.
    pub is_smart: bool,
    /// The quotation marks of the house, by language.
    pub marks: BTreeMap<String, Marks>,
    /// The stages of the house between beginning an article and publishing it, in their order.
    #[serde(with = "kept_stages")]
    pub stages: Vec<Stage>,
    /// The kickers of the house, offered while one is typed.
    pub kickers: Vec<String>,
    /// How the house writes the place of a dateline.
    #[serde(with = "KeptForm")]
    pub dateline: Form,
    /// The agency that a dateline names; none when it is empty.
    pub agency: String,
    /// How long after the last change an article is saved by itself.
    pub save_after_seconds: u16,
    /// How long things may be.
    pub lengths: Lengths,
    /// What is not asked for before publishing, by name.
    pub unchecked: Vec<String>,
    /// Whether an article that is published comes to the top of the queue.
    pub queues_published: bool,
    /// Whether articles and queue are shown.
    pub shows_articles: bool,
    /// Whether the inspector is shown.
    pub shows_inspector: bool,
    /// Whether a window of an article's own shows the inspector.
    pub shows_own_inspector: bool,
    /// What the list of articles is put in order by.
    #[serde(with = "KeptOrder")]
    pub order: Order,
    /// The width of articles and queue, in points.
    pub articles_width: f32,
    /// The width of the inspector, in points.
    pub inspector_width: f32,
    /// The same in a window of an article's own.
    pub own_inspector_width: f32,
    /// The folder that was open last.
    pub library: Option<PathBuf>,
    /// The folder of the house's own templates.
    pub templates: Option<PathBuf>,
    /// The folder where exports went last.
    pub exports: Option<PathBuf>,
    /// How the name of the last export ended.
    pub export_ending: String,
    /// The files that were open, the last one first.
    pub recent: Vec<PathBuf>,
    /// What was looked up last, by the names of the actions.
    pub used: Vec<String>,
    /// The keys that were changed, by the names of their actions.
    pub keys: BTreeMap<String, Vec<String>>,
    /// What the file says that this version does not know, as it was written.
    #[serde(skip)]
    pub extra: Vec<(String, String)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: String::new(),
            theme: Choice::System,
            tongue: None,
            text_percent: 100,
            face: Face::Serif,
            measure: 66,
            line_percent: 162,
            is_typewriter: false,
            is_smart: true,
            marks: BTreeMap::new(),
            stages: Vec::new(),
            kickers: Vec::new(),
            dateline: Form::default(),
            agency: String::new(),
            save_after_seconds: 2,
            lengths: Lengths::default(),
            unchecked: Vec::new(),
            queues_published: true,
            shows_articles: true,
            shows_inspector: true,
            shows_own_inspector: false,
            order: Order::default(),
            articles_width: 284.0,
            inspector_width: 348.0,
            own_inspector_width: 320.0,
            library: None,
            templates: None,
            exports: None,
            export_ending: "html".to_owned(),
            recent: Vec::new(),
            used: Vec::new(),
            keys: BTreeMap::new(),
            extra: Vec::new(),
        }
    }
}

/// What of a file of settings could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Fields, by name; the others are as they were kept.
    Fields(Vec<String>),
    /// Everything; the file is kept under another name.
    All(Option<PathBuf>),
}

impl Lost {
    /// In a sentence.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::Fields(names) => say_with("settings-lost", [("fields", names.join(", ").into())]),
            Self::All(None) => say("settings-broken").to_owned(),
            Self::All(Some(aside)) => {
                let place = aside.display().to_string();
                say_with("settings-aside", [("place", place.into())])
            }
        }
    }
}

/// How many recent files are remembered.
const RECENT: usize = 12;
/// How many actions that were looked up are remembered.
const USED: usize = 8;

impl Settings {
    /// Reads what was kept in the platform's place, and says what could not be understood.
    #[must_use]
    pub fn read() -> (Self, Option<Lost>) {
        place().map_or_else(Default::default, |path| Self::read_from(&path))
    }

    /// Reads a file of settings. A field that makes no sense is as new, the others stay; a file
    /// that makes none is put beside as it was.
    #[must_use]
    pub fn read_from(path: &Path) -> (Self, Option<Lost>) {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
                return (Self::default(), None);
            }
            Err(_) => return (Self::default(), Some(Lost::All(None))),
        };
        let text = String::from_utf8_lossy(&bytes);
        if let Some((settings, lost)) = Self::parse(&text) {
            let lost = (!lost.is_empty()).then_some(Lost::Fields(lost));
            return (settings, lost);
        }
        let aside = path.with_extension("broken.ron");
        let is_kept = Library::write_out(&aside, &bytes).is_ok();
        (Self::default(), Some(Lost::All(is_kept.then_some(aside))))
    }

    /// Reads field by field, so that one that makes no sense costs only itself; `None` when the
    /// text is no group of fields at all.
    fn parse(text: &str) -> Option<(Self, Vec<String>)> {
        let fields = ron_text::fields(text).ok()?;
        let own = ron::to_string(&Self::default()).ok()?;
        let own = ron_text::fields(&own).ok()?;
        let (mut good, mut extra, mut lost) = (String::new(), Vec::new(), Vec::new());
        for (name, value) in fields {
            let field = format!("{name}: {value},");
            if !own.iter().any(|(known, _)| *known == name) {
                extra.push((name, value));
            } else if ron::from_str::<Self>(&format!("({field})")).is_ok() {
                good.push_str(&field);
            } else {
                lost.push(name);
            }
        }
        let mut settings: Self = ron::from_str(&format!("({good})")).ok()?;
        settings.extra = extra;
        settings.tidy();
        Some((settings, lost))
    }

    /// Brings figures that a person typed into the file within what the desk can show.
    fn tidy(&mut self) {
        self.text_percent = self.text_percent.clamp(50, 300);
        self.measure = self.measure.clamp(40, 100);
        self.line_percent = self.line_percent.clamp(120, 220);
        self.save_after_seconds = self.save_after_seconds.clamp(1, 600);
        let width = |width: f32, usual| if width.is_finite() { width } else { usual };
        self.articles_width = width(self.articles_width, 284.0).clamp(200.0, 600.0);
        self.inspector_width = width(self.inspector_width, 332.0).clamp(200.0, 600.0);
        let own = width(self.own_inspector_width, 320.0);
        self.own_inspector_width = own.clamp(200.0, 600.0);
    }

    /// Everything as the file says it, with what this version does not know.
    ///
    /// # Errors
    /// What RON cannot say; a path that is no text.
    pub fn text(&self) -> Result<String, ron::Error> {
        let pretty = ron::ser::PrettyConfig::default();
        let mut text = ron::ser::to_string_pretty(self, pretty)?;
        if text.ends_with(')') {
            text.pop();
            for (name, value) in &self.extra {
                text.push_str(&format!("    {name}: {value},\n"));
            }
            text.push_str(")\n");
        }
        Ok(text)
    }

    /// Keeps it. Settings are no one's words: when the disk refuses, the desk goes on.
    pub fn keep(&self, path: &Path) {
        let (Some(folder), Ok(text)) = (path.parent(), self.text()) else {
            return;
        };
        if std::fs::create_dir_all(folder).is_ok() {
            drop(Library::write_out(path, text.as_bytes()));
        }
    }

    /// Puts a file first among the recent ones.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
    }

    /// Puts an action first among those that were looked up.
    pub fn note_used(&mut self, name: String) {
        self.used.retain(|known| *known != name);
        self.used.insert(0, name);
        self.used.truncate(USED);
    }

    /// The stages of the house that have a name, as they are offered.
    #[must_use]
    pub fn house_stages(&self) -> Vec<Stage> {
        let stages = self.stages.iter();
        let stages = stages.map(|stage| Stage::named(&stage.name, stage.status));
        stages.filter(|stage| !stage.name.is_empty()).collect()
    }

    /// The quotation marks of the house, as the page asks for them.
    #[must_use]
    pub fn house_marks(&self) -> smart::House {
        let marks = self.marks.iter();
        let marks = marks.filter_map(|(tag, marks)| Some((tag.clone(), marks.signs()?)));
        smart::House(marks.collect())
    }
}

/// Where settings are kept on this system.
pub(super) fn place() -> Option<PathBuf> {
    Some(user::settings()?.join("settings.ron"))
}
