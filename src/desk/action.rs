//! Everything the desk can be asked to do: title, key, help. Menus, palette and help read it.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::desk::board::Board;
use crate::desk::say::{Tongue, elsewhere, say};
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

    /// The letter that opens it while Alt is held.
    #[must_use]
    pub const fn letter(self) -> Key {
        match self {
            Self::File => Key::F,
            Self::Edit => Key::E,
            Self::Insert => Key::I,
            Self::Format => Key::O,
            Self::Quotes => Key::Q,
            Self::Queue => Key::U,
            Self::View => Key::V,
            Self::Go => Key::G,
            Self::Help => Key::H,
        }
    }

    /// The word in the menu bar.
    pub fn title(self) -> &'static str {
        match self {
            Self::File => say("menu-file"),
            Self::Edit => say("menu-edit"),
            Self::Insert => say("menu-insert"),
            Self::Format => say("menu-format"),
            Self::Quotes => say("menu-quotes"),
            Self::Queue => say("menu-queue"),
            Self::View => say("menu-view"),
            Self::Go => say("menu-go"),
            Self::Help => say("menu-help"),
        }
    }
}

/// Something a person can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table below says what each does")]
pub enum Action {
    New,
    NewFromTemplate,
    NewFromText,
    Open,
    QuickOpen,
    OpenBeside,
    ReopenClosed,
    OpenLibrary,
    Save,
    SaveAs,
    Duplicate,
    Rename,
    KeepAsTemplate,
    ThrowAway,
    BringBack,
    AddTask,
    AddRelated,
    CompareReceived,
    TakeNewer,
    Ready,
    PublishNow,
    Export,
    Preview,
    Print,
    Settings,
    OwnWindow,
    BackToDesk,
    CloseArticle,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    PastePlain,
    SelectAll,
    CopyHtml,
    CopyMarkdown,
    CopyText,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    ReplaceInArticles,
    TakeBackReplaced,
    Search,
    InsertQuote,
    InsertPullQuote,
    InsertCrosshead,
    InsertBullets,
    InsertNumbers,
    InsertTable,
    InsertPicture,
    InsertRule,
    InsertNote,
    InsertCorrection,
    InsertClarification,
    InsertUpdate,
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
    AddRowAbove,
    AddRowBelow,
    AddColumnBefore,
    AddColumnAfter,
    RemoveColumn,
    RemoveTable,
    TableHead,
    MarkQuotation,
    FindQuotes,
    ConfirmQuote,
    FollowSpeaker,
    KeepSpeaker,
    NextUnconfirmed,
    NextConflict,
    KeepFirst,
    KeepSecond,
    KeepBoth,
    LiftQuote,
    LowerQuote,
    MarkSource,
    InsertAttribution,
    AddToQueue,
    AddPost,
    AddPostsFromText,
    PreviewQueue,
    /// Looks at what the recent posts were before.
    QueueVersions,
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
    ShowLengths,
    ShowRevisions,
    NameRevision,
    RestoreRevision,
    RestoreBlock,
    WhoWrote,
    CompareRestored,
    DiscardRestored,
    NextArticle,
    PreviousArticle,
    OtherPage,
    NextRegion,
    PreviousRegion,
    Focus,
    Typewriter,
    Minimise,
    FullScreen,
    Larger,
    Smaller,
    UsualSize,
    Wear(Choice),
    Speak(Option<Tongue>),
    Palette,
    KeySheet,
    ChangeKeys,
    OpenMenu,
    OpenContextMenu,
}

/// One row: what it is called, where it stands, its key, what it does.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What is asked.
    pub action: Action,
    /// The menu it stands in.
    pub menu: Menu,
    /// The key of its words in menu and palette, which end in "…" when more will be asked.
    title: &'static str,
    keys: &'static [KeyboardShortcut],
    /// Those of a Mac, where they are others.
    mac: Option<&'static [KeyboardShortcut]>,
    /// The key of what it does, in a sentence.
    help: &'static str,
    /// Whether a hairline stands over it in the menu.
    pub begins_group: bool,
}

/// A row; the attribute `help` of its words says what it does.
macro_rules! row {
    ($action:expr, $menu:expr, $words:literal, $keys:expr) => {
        Entry {
            action: $action,
            menu: $menu,
            title: $words,
            keys: $keys,
            mac: None,
            help: concat!($words, ".help"),
            begins_group: false,
        }
    };
}

impl Entry {
    /// Its words in menu and palette.
    #[must_use]
    pub fn title(&self) -> &'static str {
        say(self.title)
    }

    /// Its words in the other languages of the window.
    pub(super) fn other_titles(&self) -> impl Iterator<Item = &'static str> {
        elsewhere(self.title)
    }

    /// What it does, in a sentence.
    #[must_use]
    pub fn help(&self) -> &'static str {
        say(self.help)
    }

    /// Its keys on a keyboard; the first one is shown.
    #[must_use]
    pub const fn keys(&self, board: Board) -> &'static [KeyboardShortcut] {
        match (board, self.mac) {
            (Board::Mac, Some(keys)) => keys,
            _ => self.keys,
        }
    }

    const fn mac(mut self, keys: &'static [KeyboardShortcut]) -> Self {
        self.mac = Some(keys);
        self
    }

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
const CTRL: Modifiers = Modifiers::CTRL;
const CTRL_CMD: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);
const CMD_ALT_SHIFT: Modifiers = CMD_ALT.plus(Modifiers::SHIFT);
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

/// All actions, in the order of the menus.
#[rustfmt::skip]
pub const ACTIONS: &[Entry] = &[
    row!(Action::New, Menu::File, "do-new", &[on(CMD, Key::N)]),
    row!(Action::NewFromTemplate, Menu::File, "do-new-from-template", &[on(CMD_ALT, Key::N)]),
    row!(Action::NewFromText, Menu::File, "do-new-from-text", &[on(CMD_SHIFT, Key::N)]),
    row!(Action::Open, Menu::File, "do-open", &[on(CMD, Key::O)]),
    row!(Action::QuickOpen, Menu::File, "do-quick-open", &[on(CMD, Key::T)]),
    row!(Action::OpenBeside, Menu::File, "do-open-beside", &[on(CMD_ALT, Key::Enter)]),
    row!(Action::ReopenClosed, Menu::File, "do-reopen-closed", &[on(CMD_SHIFT, Key::T)]),
    row!(Action::OpenLibrary, Menu::File, "do-open-library", &[on(CMD_ALT, Key::O)]),
    row!(Action::Save, Menu::File, "do-save", &[on(CMD, Key::S)]).group(),
    row!(Action::SaveAs, Menu::File, "do-save-as", &[on(CMD_SHIFT, Key::S), on(NONE, Key::F12)]),
    row!(Action::Duplicate, Menu::File, "do-duplicate", &[]),
    row!(Action::Rename, Menu::File, "do-rename", &[on(NONE, Key::F2)]),
    row!(Action::KeepAsTemplate, Menu::File, "do-keep-as-template", &[]),
    row!(Action::ThrowAway, Menu::File, "do-throw-away", &[]),
    row!(Action::BringBack, Menu::File, "do-bring-back", &[]),
    row!(Action::AddTask, Menu::File, "do-add-task", &[]).group(),
    row!(Action::Ready, Menu::File, "do-ready", &[on(CMD_SHIFT, Key::E)]),
    row!(Action::PublishNow, Menu::File, "do-publish", &[]),
    row!(Action::Export, Menu::File, "do-export", &[on(CMD, Key::E)]),
    row!(Action::Preview, Menu::File, "do-preview", &[on(CMD, Key::R)]),
    row!(Action::Print, Menu::File, "do-print", &[on(CMD, Key::P)]),
    row!(Action::NameRevision, Menu::File, "do-name-revision", &[on(CMD_ALT, Key::S)]).group(),
    row!(Action::RestoreRevision, Menu::File, "do-restore-revision", &[]),
    row!(Action::RestoreBlock, Menu::File, "do-restore-block", &[]),
    row!(Action::CompareRestored, Menu::File, "do-compare-restored", &[]).group(),
    row!(Action::DiscardRestored, Menu::File, "do-discard-restored", &[]),
    row!(Action::Settings, Menu::File, "do-settings", &[on(CMD, Key::Comma)]).group(),
    row!(Action::OwnWindow, Menu::File, "do-own-window", &[on(CMD_SHIFT, Key::M)]).group(),
    row!(Action::BackToDesk, Menu::File, "do-back-to-desk", &[on(CMD_SHIFT, Key::D)]),
    row!(Action::CloseArticle, Menu::File, "do-close-article", &[on(CMD, Key::W), on(CMD, Key::F4)]).mac(&[on(CMD, Key::W)]),
    row!(Action::Quit, Menu::File, "do-quit", &[on(CMD, Key::Q)]),
    row!(Action::Undo, Menu::Edit, "do-undo", &[on(CMD, Key::Z)]),
    row!(Action::Redo, Menu::Edit, "do-redo", &[on(CMD_SHIFT, Key::Z), on(CMD, Key::Y)]).mac(&[on(CMD_SHIFT, Key::Z)]),
    row!(Action::Cut, Menu::Edit, "do-cut", &[on(CMD, Key::X), on(SHIFT, Key::Delete)]).mac(&[on(CMD, Key::X)]).group(),
    row!(Action::Copy, Menu::Edit, "do-copy", &[on(CMD, Key::C), on(CMD, Key::Insert)]).mac(&[on(CMD, Key::C)]),
    row!(Action::Paste, Menu::Edit, "do-paste", &[on(CMD, Key::V), on(SHIFT, Key::Insert)]).mac(&[on(CMD, Key::V)]),
    row!(Action::PastePlain, Menu::Edit, "do-paste-plain", &[on(CMD_SHIFT, Key::V)]).mac(&[on(CMD_SHIFT, Key::V), on(CMD_ALT_SHIFT, Key::V)]),
    row!(Action::SelectAll, Menu::Edit, "do-select-all", &[on(CMD, Key::A)]),
    row!(Action::Find, Menu::Edit, "do-find", &[on(CMD, Key::F)]).group(),
    row!(Action::FindNext, Menu::Edit, "do-find-next", &[on(NONE, Key::F3), on(CMD, Key::G)]),
    row!(Action::FindPrevious, Menu::Edit, "do-find-previous", &[on(SHIFT, Key::F3), on(CMD_SHIFT, Key::G)]),
    row!(Action::Replace, Menu::Edit, "do-replace", &[on(CMD, Key::H)]).mac(&[on(CMD_ALT, Key::F)]),
    row!(Action::ReplaceInArticles, Menu::Edit, "do-replace-in-articles", &[on(CMD_SHIFT, Key::H)]),
    row!(Action::TakeBackReplaced, Menu::Edit, "do-take-back-replaced", &[]),
    row!(Action::CopyHtml, Menu::Edit, "do-copy-html", &[on(CMD_SHIFT, Key::C)]).group(),
    row!(Action::CopyMarkdown, Menu::Edit, "do-copy-markdown", &[]),
    row!(Action::CopyText, Menu::Edit, "do-copy-text", &[]),
    row!(Action::WhoWrote, Menu::Edit, "do-who-wrote", &[on(CMD_ALT, Key::W)]),
    row!(Action::CompareReceived, Menu::Edit, "do-compare-received", &[]).group(),
    row!(Action::TakeNewer, Menu::Edit, "do-take-newer", &[]),
    row!(Action::KeepFirst, Menu::Edit, "do-keep-first", &[]).group(),
    row!(Action::KeepSecond, Menu::Edit, "do-keep-second", &[]),
    row!(Action::KeepBoth, Menu::Edit, "do-keep-both", &[]),
    row!(Action::InsertQuote, Menu::Insert, "do-insert-quote", &[on(CMD_SHIFT, Key::Period), on(CMD_SHIFT, Key::Q)]).mac(&[on(CMD_ALT, Key::Q), on(CMD_SHIFT, Key::Period)]),
    row!(Action::InsertPullQuote, Menu::Insert, "do-insert-pull-quote", &[]),
    row!(Action::InsertCrosshead, Menu::Insert, "do-insert-crosshead", &[on(CMD_ALT, Key::Num2)]),
    row!(Action::InsertBullets, Menu::Insert, "do-insert-bullets", &[on(CMD_SHIFT, Key::Num8)]).group(),
    row!(Action::InsertNumbers, Menu::Insert, "do-insert-numbers", &[on(CMD_SHIFT, Key::Num7)]),
    row!(Action::InsertTable, Menu::Insert, "do-insert-table", &[]),
    row!(Action::InsertPicture, Menu::Insert, "do-insert-picture", &[]).group(),
    row!(Action::InsertRule, Menu::Insert, "do-insert-rule", &[]),
    row!(Action::InsertNote, Menu::Insert, "do-insert-note", &[]).group(),
    row!(Action::InsertCorrection, Menu::Insert, "do-insert-correction", &[]),
    row!(Action::InsertClarification, Menu::Insert, "do-insert-clarification", &[]),
    row!(Action::InsertUpdate, Menu::Insert, "do-insert-update", &[]),
    row!(Action::AddRelated, Menu::Insert, "do-add-related", &[]).group(),
    row!(Action::Strong, Menu::Format, "do-strong", &[on(CMD, Key::B)]),
    row!(Action::Emphasis, Menu::Format, "do-emphasis", &[on(CMD, Key::I)]),
    row!(Action::Strike, Menu::Format, "do-strike", &[on(ALT_SHIFT, Key::Num5)]),
    row!(Action::Link, Menu::Format, "do-link", &[on(CMD, Key::K)]),
    row!(Action::ClearMarks, Menu::Format, "do-clear-marks", &[on(CMD, Key::Backslash)]),
    row!(Action::Paragraph, Menu::Format, "do-paragraph", &[on(CMD_ALT, Key::Num0)]).group(),
    row!(Action::MoveUp, Menu::Format, "do-move-up", &[on(ALT, Key::ArrowUp)]).mac(&[on(CMD_ALT, Key::ArrowUp)]).group(),
    row!(Action::MoveDown, Menu::Format, "do-move-down", &[on(ALT, Key::ArrowDown)]).mac(&[on(CMD_ALT, Key::ArrowDown)]),
    row!(Action::DuplicateBlock, Menu::Format, "do-duplicate-block", &[on(ALT_SHIFT, Key::ArrowDown)]).mac(&[on(CMD_ALT_SHIFT, Key::ArrowDown)]),
    row!(Action::RemoveBlock, Menu::Format, "do-remove-block", &[on(CMD_SHIFT, Key::K)]),
    row!(Action::AddRowAbove, Menu::Format, "do-add-row-above", &[]).group(),
    row!(Action::AddRowBelow, Menu::Format, "do-add-row-below", &[]),
    row!(Action::AddColumnBefore, Menu::Format, "do-add-column-before", &[]),
    row!(Action::AddColumnAfter, Menu::Format, "do-add-column-after", &[]),
    row!(Action::RemoveColumn, Menu::Format, "do-remove-column", &[]),
    row!(Action::RemoveTable, Menu::Format, "do-remove-table", &[]),
    row!(Action::TableHead, Menu::Format, "do-table-head", &[]),
    row!(Action::MarkQuotation, Menu::Quotes, "do-mark-quotation", &[on(CMD_SHIFT, Key::Y)]),
    row!(Action::FindQuotes, Menu::Quotes, "do-find-quotes", &[]),
    row!(Action::ConfirmQuote, Menu::Quotes, "do-confirm-quote", &[on(CMD, Key::Enter)]).group(),
    row!(Action::FollowSpeaker, Menu::Quotes, "do-follow-speaker", &[]),
    row!(Action::KeepSpeaker, Menu::Quotes, "do-keep-speaker", &[]),
    row!(Action::LiftQuote, Menu::Quotes, "do-lift-quote", &[]),
    row!(Action::LowerQuote, Menu::Quotes, "do-lower-quote", &[]),
    row!(Action::MarkSource, Menu::Quotes, "do-mark-source", &[on(CMD_SHIFT, Key::U)]).group(),
    row!(Action::InsertAttribution, Menu::Quotes, "do-insert-attribution", &[]),
    row!(Action::AddToQueue, Menu::Queue, "do-add-to-queue", &[]),
    row!(Action::AddPost, Menu::Queue, "do-add-post", &[]),
    row!(Action::AddPostsFromText, Menu::Queue, "do-add-posts", &[]),
    row!(Action::PreviewQueue, Menu::Queue, "do-preview-queue", &[]).group(),
    row!(Action::QueueVersions, Menu::Queue, "do-queue-versions", &[]),
    row!(Action::PostUp, Menu::Queue, "do-post-up", &[on(CMD_ALT, Key::ArrowUp)]).mac(&[on(CTRL_CMD, Key::ArrowUp)]).group(),
    row!(Action::PostDown, Menu::Queue, "do-post-down", &[on(CMD_ALT, Key::ArrowDown)]).mac(&[on(CTRL_CMD, Key::ArrowDown)]),
    row!(Action::PinPost, Menu::Queue, "do-pin-post", &[]),
    row!(Action::HidePost, Menu::Queue, "do-hide-post", &[]),
    row!(Action::RemovePost, Menu::Queue, "do-remove-post", &[]),
    row!(Action::ToggleArticles, Menu::View, "do-toggle-articles", &[on(NONE, Key::F9)]).mac(&[on(CTRL_CMD, Key::S), on(NONE, Key::F9)]),
    row!(Action::ToggleInspector, Menu::View, "do-toggle-inspector", &[on(SHIFT, Key::F9)]),
    row!(Action::ShowArticle, Menu::View, "do-show-article", &[on(ALT, Key::Num1)]).mac(&[on(CTRL_CMD, Key::Num1)]).group(),
    row!(Action::ShowAuthors, Menu::View, "do-show-authors", &[on(ALT, Key::Num2)]).mac(&[on(CTRL_CMD, Key::Num2)]),
    row!(Action::ShowQuotes, Menu::View, "do-show-quotes", &[on(ALT, Key::Num3)]).mac(&[on(CTRL_CMD, Key::Num3)]),
    row!(Action::ShowSources, Menu::View, "do-show-sources", &[on(ALT, Key::Num4)]).mac(&[on(CTRL_CMD, Key::Num4)]),
    row!(Action::ShowOutline, Menu::View, "do-show-outline", &[on(ALT, Key::Num5), on(NONE, Key::F5), on(CMD_SHIFT, Key::O)]).mac(&[on(CTRL_CMD, Key::Num5), on(CMD_SHIFT, Key::O)]),
    row!(Action::ShowLengths, Menu::View, "do-show-lengths", &[on(ALT, Key::Num6)]).mac(&[on(CTRL_CMD, Key::Num6)]),
    row!(Action::ShowRevisions, Menu::View, "do-show-revisions", &[on(ALT, Key::Num7), on(CMD_ALT, Key::H)]).mac(&[on(CTRL_CMD, Key::Num7)]),
    row!(Action::Focus, Menu::View, "do-focus", &[on(CMD_SHIFT, Key::J)]).mac(&[on(CMD, Key::D), on(CMD_SHIFT, Key::J)]).group(),
    row!(Action::Typewriter, Menu::View, "do-typewriter", &[]),
    row!(Action::Minimise, Menu::View, "do-minimise", &[]).mac(&[on(CMD, Key::M)]),
    row!(Action::FullScreen, Menu::View, "do-full-screen", &[on(NONE, Key::F11)]).mac(&[on(CTRL_CMD, Key::F), on(NONE, Key::F11)]),
    row!(Action::Larger, Menu::View, "do-larger", &[on(CMD, Key::Plus), on(CMD, Key::Equals)]).group(),
    row!(Action::Smaller, Menu::View, "do-smaller", &[on(CMD, Key::Minus)]),
    row!(Action::UsualSize, Menu::View, "do-usual-size", &[on(CMD, Key::Num0)]),
    row!(Action::Wear(Choice::System), Menu::View, "do-wear-system", &[]).group(),
    row!(Action::Wear(Choice::Light), Menu::View, "do-wear-light", &[]),
    row!(Action::Wear(Choice::Dark), Menu::View, "do-wear-dark", &[]),
    row!(Action::Wear(Choice::Sepia), Menu::View, "do-wear-sepia", &[]),
    row!(Action::Wear(Choice::Contrast), Menu::View, "do-wear-contrast", &[]),
    row!(Action::Speak(None), Menu::View, "do-speak-system", &[]).group(),
    row!(Action::Speak(Some(Tongue::English)), Menu::View, "do-speak-english", &[]),
    row!(Action::Speak(Some(Tongue::Persian)), Menu::View, "do-speak-persian", &[]),
    row!(Action::NextArticle, Menu::Go, "do-next-article", &[on(CTRL, Key::Tab), on(CMD, Key::PageDown)]).mac(&[on(CMD_SHIFT, Key::CloseBracket), on(CTRL, Key::Tab)]),
    row!(Action::PreviousArticle, Menu::Go, "do-previous-article", &[on(CTRL.plus(SHIFT), Key::Tab), on(CMD, Key::PageUp)]).mac(&[on(CMD_SHIFT, Key::OpenBracket), on(CTRL.plus(SHIFT), Key::Tab)]),
    row!(Action::OtherPage, Menu::Go, "do-other-page", &[on(CMD, Key::F6)]),
    row!(Action::NextRegion, Menu::Go, "do-next-region", &[on(NONE, Key::F6)]).mac(&[on(NONE, Key::F6), on(CTRL, Key::F6)]).group(),
    row!(Action::PreviousRegion, Menu::Go, "do-previous-region", &[on(SHIFT, Key::F6)]),
    row!(Action::NextUnconfirmed, Menu::Go, "do-next-unconfirmed", &[on(NONE, Key::F8)]).group(),
    row!(Action::NextConflict, Menu::Go, "do-next-conflict", &[on(SHIFT, Key::F8)]),
    row!(Action::Search, Menu::Go, "do-search", &[on(CMD_SHIFT, Key::F)]),
    row!(Action::Palette, Menu::Help, "do-palette", &[on(CMD_SHIFT, Key::P)]),
    row!(Action::KeySheet, Menu::Help, "do-key-sheet", &[on(NONE, Key::F1), on(CMD_SHIFT, Key::Questionmark)]),
    row!(Action::ChangeKeys, Menu::Help, "do-change-keys", &[]),
    row!(Action::OpenContextMenu, Menu::Help, "do-open-context-menu", &[on(SHIFT, Key::F10), on(NONE, Key::Menu)]).mac(&[on(CTRL, Key::Enter), on(NONE, Key::Menu)]),
    row!(Action::OpenMenu, Menu::Help, "do-open-menu", &[on(NONE, Key::F10)]).mac(&[on(CTRL, Key::F2), on(NONE, Key::F10)])
];

impl Action {
    /// Its row; every action has one, a test says so.
    pub fn entry(self) -> Option<&'static Entry> {
        ACTIONS.iter().find(|entry| entry.action == self)
    }

    /// Whether the page itself answers to its keys, which are the same everywhere and stay so.
    pub const fn is_of_the_page(self) -> bool {
        matches!(
            self,
            Self::Cut | Self::Copy | Self::Paste | Self::PastePlain | Self::SelectAll
        )
    }

    /// Its words, or nothing.
    pub fn title(self) -> &'static str {
        self.entry().map_or("", Entry::title)
    }

    /// What it does, or nothing.
    pub fn help(self) -> &'static str {
        self.entry().map_or("", Entry::help)
    }
}
