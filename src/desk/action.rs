//! Everything the desk can be asked to do: title, key, help. Menus, palette and help read it.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::desk::theme::Choice;

/// The menu an action stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Opening, saving, exporting.
    File,
    /// Taking back, cutting, finding.
    Edit,
    /// What can be put into an article.
    Insert,
    /// How words and blocks are set.
    Format,
    /// Whose words, and whom we have them from.
    Quotes,
    /// The recent posts.
    Queue,
    /// What is shown.
    View,
    /// From place to place.
    Go,
    /// Finding one's way.
    Help,
}

impl Menu {
    /// All, in the order of the menu bar.
    pub const ALL: [Self; 9] = [
        Self::File,
        Self::Edit,
        Self::Insert,
        Self::Format,
        Self::Quotes,
        Self::Queue,
        Self::View,
        Self::Go,
        Self::Help,
    ];

    /// The word in the menu bar.
    pub const fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Insert => "Insert",
            Self::Format => "Format",
            Self::Quotes => "Quotes",
            Self::Queue => "Queue",
            Self::View => "View",
            Self::Go => "Go",
            Self::Help => "Help",
        }
    }
}

/// Something a person can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table below says what each does")]
pub enum Action {
    New,
    NewFromText,
    Open,
    OpenLibrary,
    Save,
    SaveAs,
    Duplicate,
    Export,
    CloseArticle,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    CopyHtml,
    CopyText,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    Search,
    InsertQuote,
    InsertPullQuote,
    InsertCrosshead,
    InsertBullets,
    InsertNumbers,
    InsertPicture,
    InsertRule,
    InsertNote,
    InsertCorrection,
    Strong,
    Emphasis,
    Strike,
    Link,
    ClearMarks,
    Paragraph,
    MoveUp,
    MoveDown,
    DuplicateBlock,
    RemoveBlock,
    MarkQuotation,
    ConfirmQuote,
    NextUnconfirmed,
    LiftQuote,
    LowerQuote,
    MarkSource,
    InsertAttribution,
    AddToQueue,
    AddPost,
    PostUp,
    PostDown,
    PinPost,
    HidePost,
    RemovePost,
    ToggleArticles,
    ToggleInspector,
    ShowArticle,
    ShowAuthors,
    ShowQuotes,
    ShowSources,
    ShowOutline,
    NextArticle,
    PreviousArticle,
    NextRegion,
    PreviousRegion,
    Focus,
    FullScreen,
    Larger,
    Smaller,
    UsualSize,
    Wear(Choice),
    Palette,
    KeySheet,
    OpenMenu,
}

/// One row: what it is called, where it stands, its key, what it does.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What is asked.
    pub action: Action,
    /// The menu it stands in.
    pub menu: Menu,
    /// Its words in menu and palette; "…" when more will be asked.
    pub title: &'static str,
    /// Its keys; the first one is shown.
    pub keys: &'static [KeyboardShortcut],
    /// What it does, in a sentence.
    pub help: &'static str,
    /// Whether a hairline stands over it in the menu.
    pub begins_group: bool,
}

const fn row(
    action: Action,
    menu: Menu,
    title: &'static str,
    keys: &'static [KeyboardShortcut],
    help: &'static str,
) -> Entry {
    Entry {
        action,
        menu,
        title,
        keys,
        help,
        begins_group: false,
    }
}

impl Entry {
    const fn group(mut self) -> Self {
        self.begins_group = true;
        self
    }
}

const fn on(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const CMD: Modifiers = Modifiers::COMMAND;
const CMD_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const CMD_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

/// All actions, in the order of the menus.
#[rustfmt::skip]
pub const ACTIONS: &[Entry] = &[
    row(Action::New, Menu::File, "New article", &[on(CMD, Key::N)], "Begin an empty article"),
    row(Action::NewFromText, Menu::File, "New from text…", &[on(CMD_SHIFT, Key::N)], "Read the text of a web page into an article with its quotes and sources"),
    row(Action::Open, Menu::File, "Open…", &[on(CMD, Key::O)], "Open the file of an article"),
    row(Action::OpenLibrary, Menu::File, "Open library…", &[on(CMD_ALT, Key::O)], "Work in another folder of articles"),
    row(Action::Save, Menu::File, "Save", &[on(CMD, Key::S)], "Keep the article in its file").group(),
    row(Action::SaveAs, Menu::File, "Save as…", &[on(CMD_SHIFT, Key::S), on(NONE, Key::F12)], "Keep the article in another file"),
    row(Action::Duplicate, Menu::File, "Duplicate", &[], "Begin a new article with the same words"),
    row(Action::Export, Menu::File, "Export…", &[on(CMD, Key::E)], "Write the article as HTML, JSON, RON or text").group(),
    row(Action::CloseArticle, Menu::File, "Close article", &[on(CMD, Key::W), on(CMD, Key::F4)], "Put the article away; asks when something is not saved").group(),
    row(Action::Quit, Menu::File, "Quit", &[on(CMD, Key::Q)], "Leave Nutgraf; asks when something is not saved"),
    row(Action::Undo, Menu::Edit, "Undo", &[on(CMD, Key::Z)], "Take back the last change, wherever it was made"),
    row(Action::Redo, Menu::Edit, "Redo", &[on(CMD_SHIFT, Key::Z), on(CMD, Key::Y)], "Make the change again that was taken back"),
    row(Action::Cut, Menu::Edit, "Cut", &[], "Take what is selected to the clipboard").group(),
    row(Action::Copy, Menu::Edit, "Copy", &[], "Copy what is selected to the clipboard"),
    row(Action::Paste, Menu::Edit, "Paste", &[], "Put the clipboard where the caret is"),
    row(Action::Find, Menu::Edit, "Find…", &[on(CMD, Key::F)], "Find words in the article").group(),
    row(Action::FindNext, Menu::Edit, "Find next", &[on(NONE, Key::F3), on(CMD, Key::G)], "Go to the next hit"),
    row(Action::FindPrevious, Menu::Edit, "Find previous", &[on(SHIFT, Key::F3), on(CMD_SHIFT, Key::G)], "Go to the hit before"),
    row(Action::Replace, Menu::Edit, "Replace…", &[on(CMD, Key::H)], "Put other words in the place of those that are found"),
    row(Action::CopyHtml, Menu::Edit, "Copy as HTML", &[on(CMD_SHIFT, Key::C)], "Copy the whole article as HTML for another system").group(),
    row(Action::CopyText, Menu::Edit, "Copy as plain text", &[], "Copy the whole article as words alone"),
    row(Action::InsertQuote, Menu::Insert, "Quote block", &[on(CMD_SHIFT, Key::Period), on(CMD_SHIFT, Key::Q)], "Set off someone's words, with who said them"),
    row(Action::InsertPullQuote, Menu::Insert, "Pull quote", &[], "Show words of the article large"),
    row(Action::InsertCrosshead, Menu::Insert, "Crosshead", &[on(CMD_ALT, Key::Num2)], "Put a small heading into the body"),
    row(Action::InsertBullets, Menu::Insert, "Bulleted list", &[on(CMD_SHIFT, Key::Num8)], "Make the block an item with a bullet").group(),
    row(Action::InsertNumbers, Menu::Insert, "Numbered list", &[on(CMD_SHIFT, Key::Num7)], "Make the block an item with a number"),
    row(Action::InsertPicture, Menu::Insert, "Picture", &[], "Put in a picture with caption and credit").group(),
    row(Action::InsertRule, Menu::Insert, "Rule", &[], "Draw a line between two parts"),
    row(Action::InsertNote, Menu::Insert, "Editor’s note", &[], "Leave word for the desk; it is never published").group(),
    row(Action::InsertCorrection, Menu::Insert, "Correction", &[], "Tell readers what was wrong and is now right"),
    row(Action::Strong, Menu::Format, "Strong", &[on(CMD, Key::B)], "Set the selected words heavier"),
    row(Action::Emphasis, Menu::Format, "Emphasis", &[on(CMD, Key::I)], "Stress the selected words"),
    row(Action::Strike, Menu::Format, "Strikethrough", &[on(ALT_SHIFT, Key::Num5)], "Strike the selected words through"),
    row(Action::Link, Menu::Format, "Link…", &[on(CMD, Key::K)], "Lead from the selected words to an address"),
    row(Action::ClearMarks, Menu::Format, "Clear formatting", &[on(CMD, Key::Backslash)], "Take weight, style and links off the selected words"),
    row(Action::Paragraph, Menu::Format, "Paragraph", &[on(CMD_ALT, Key::Num0)], "Make the block a plain paragraph").group(),
    row(Action::MoveUp, Menu::Format, "Move block up", &[on(ALT, Key::ArrowUp)], "Move the block over the one before it").group(),
    row(Action::MoveDown, Menu::Format, "Move block down", &[on(ALT, Key::ArrowDown)], "Move the block under the one after it"),
    row(Action::DuplicateBlock, Menu::Format, "Duplicate block", &[on(ALT_SHIFT, Key::ArrowDown)], "Put a copy of the block under it"),
    row(Action::RemoveBlock, Menu::Format, "Delete block", &[on(CMD_SHIFT, Key::K)], "Take the block out"),
    row(Action::MarkQuotation, Menu::Quotes, "Mark as quotation", &[on(CMD_SHIFT, Key::Y)], "Say that the selected words are someone's, and keep a record of them"),
    row(Action::ConfirmQuote, Menu::Quotes, "Confirm this quote", &[on(CMD, Key::Enter)], "Say that words and speaker have been checked").group(),
    row(Action::LiftQuote, Menu::Quotes, "Lift into a quote block", &[], "Set the quotation off, with its speaker"),
    row(Action::LowerQuote, Menu::Quotes, "Lower into the text", &[], "Put the quote block into the paragraph before it, with its speaker"),
    row(Action::MarkSource, Menu::Quotes, "Mark as sourced", &[on(CMD_SHIFT, Key::U)], "Say whom we have the selected words from").group(),
    row(Action::InsertAttribution, Menu::Quotes, "Insert attribution", &[], "Write the sentence of the chosen source at the caret"),
    row(Action::AddToQueue, Menu::Queue, "Add this article", &[], "Put a card of the open article on top of the queue"),
    row(Action::AddPost, Menu::Queue, "Add a post by hand…", &[], "Put a post on top of the queue that is in no file here"),
    row(Action::PostUp, Menu::Queue, "Move post up", &[on(CMD_ALT, Key::ArrowUp)], "Move the chosen post up in the queue").group(),
    row(Action::PostDown, Menu::Queue, "Move post down", &[on(CMD_ALT, Key::ArrowDown)], "Move the chosen post down in the queue"),
    row(Action::PinPost, Menu::Queue, "Pin post", &[], "Keep the chosen post above the others, or let it go"),
    row(Action::HidePost, Menu::Queue, "Hide post", &[], "Leave the chosen post out of what readers see, or show it again"),
    row(Action::RemovePost, Menu::Queue, "Remove post", &[], "Take the chosen post out of the queue"),
    row(Action::ToggleArticles, Menu::View, "Articles and queue", &[on(NONE, Key::F9)], "Show or hide the panel at the left"),
    row(Action::ToggleInspector, Menu::View, "Inspector", &[on(SHIFT, Key::F9)], "Show or hide the panel at the right"),
    row(Action::ShowArticle, Menu::View, "Article", &[on(ALT, Key::Num1)], "Show slug, status, dates and the rest").group(),
    row(Action::ShowAuthors, Menu::View, "Author", &[on(ALT, Key::Num2)], "Show who wrote the article"),
    row(Action::ShowQuotes, Menu::View, "Quotes", &[on(ALT, Key::Num3)], "Show every quote with its speaker"),
    row(Action::ShowSources, Menu::View, "Sources", &[on(ALT, Key::Num4)], "Show whom we have it from"),
    row(Action::ShowOutline, Menu::View, "Outline", &[on(ALT, Key::Num5), on(NONE, Key::F5), on(CMD_SHIFT, Key::O)], "Show the parts of the article"),
    row(Action::Focus, Menu::View, "Focus on the page", &[on(CMD_SHIFT, Key::J)], "Hide everything but the page; Escape brings it back").group(),
    row(Action::FullScreen, Menu::View, "Full screen", &[on(NONE, Key::F11)], "Fill the screen with the window"),
    row(Action::Larger, Menu::View, "Larger text", &[on(CMD, Key::Plus), on(CMD, Key::Equals)], "Set the page in larger letters").group(),
    row(Action::Smaller, Menu::View, "Smaller text", &[on(CMD, Key::Minus)], "Set the page in smaller letters"),
    row(Action::UsualSize, Menu::View, "Usual text size", &[on(CMD, Key::Num0)], "Set the page in letters of the usual size"),
    row(Action::Wear(Choice::System), Menu::View, "As the system", &[], "Be light or dark as the system is").group(),
    row(Action::Wear(Choice::Light), Menu::View, "Light", &[], "Dark words on light paper"),
    row(Action::Wear(Choice::Dark), Menu::View, "Dark", &[], "Light words on dark paper"),
    row(Action::Wear(Choice::Sepia), Menu::View, "Sepia", &[], "Warm paper"),
    row(Action::Wear(Choice::Contrast), Menu::View, "High contrast", &[], "As much contrast as the screen gives"),
    row(Action::NextArticle, Menu::Go, "Next article", &[on(Modifiers::CTRL, Key::Tab), on(CMD, Key::PageDown)], "Open the article under this one"),
    row(Action::PreviousArticle, Menu::Go, "Previous article", &[on(Modifiers::CTRL.plus(SHIFT), Key::Tab), on(CMD, Key::PageUp)], "Open the article over this one"),
    row(Action::NextRegion, Menu::Go, "Next part of the window", &[on(NONE, Key::F6)], "Take the keyboard to list, page or inspector in turn").group(),
    row(Action::PreviousRegion, Menu::Go, "Previous part of the window", &[on(SHIFT, Key::F6)], "Take the keyboard back to the part before"),
    row(Action::NextUnconfirmed, Menu::Go, "Next quote to confirm", &[on(NONE, Key::F8)], "Go to the next quote that nobody has checked").group(),
    row(Action::Search, Menu::Go, "Search articles", &[on(CMD_SHIFT, Key::F)], "Find an article by its words, author or source"),
    row(Action::Palette, Menu::Help, "Find an action…", &[on(CMD_SHIFT, Key::P)], "Type a few letters of anything the desk can do"),
    row(Action::KeySheet, Menu::Help, "Keys", &[on(NONE, Key::F1), on(CMD_SHIFT, Key::Slash), on(CMD_SHIFT, Key::Questionmark)], "See every key on one sheet"),
    row(Action::OpenMenu, Menu::Help, "Menus by keyboard", &[on(NONE, Key::F10)], "Open the first menu; arrows go on from there")
];

impl Action {
    /// Its row; every action has one, a test says so.
    pub fn entry(self) -> Option<&'static Entry> {
        ACTIONS.iter().find(|entry| entry.action == self)
    }

    /// Its first key as it is written, or nothing.
    pub fn key(self) -> String {
        let key = self.entry().and_then(|entry| entry.keys.first());
        key.map(|key| written(*key)).unwrap_or_default()
    }

    /// Its words, or nothing.
    pub fn title(self) -> &'static str {
        self.entry().map_or("", |entry| entry.title)
    }
}

/// A key with its modifiers, as it is written on this system's keyboards.
pub fn written(key: KeyboardShortcut) -> String {
    let is_mac = cfg!(target_os = "macos");
    let mut out = String::new();
    let modifiers = key.modifiers;
    let words = if is_mac {
        [
            ("⌃", modifiers.ctrl),
            ("⌥", modifiers.alt),
            ("⇧", modifiers.shift),
            ("⌘", modifiers.command),
        ]
    } else {
        [
            ("Ctrl+", modifiers.command || modifiers.ctrl),
            ("Alt+", modifiers.alt),
            ("Shift+", modifiers.shift),
            ("", false),
        ]
    };
    for (word, is_held) in words {
        if is_held {
            out.push_str(word);
        }
    }
    out.push_str(match key.logical_key {
        Key::Period => ".",
        Key::Slash => "/",
        Key::Backslash => "\\",
        Key::Minus => "-",
        Key::Plus => "+",
        Key::ArrowUp => "Up",
        Key::ArrowDown => "Down",
        Key::PageUp => "PgUp",
        Key::PageDown => "PgDn",
        other => other.name(),
    });
    out
}
