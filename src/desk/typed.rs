//! The words of a dialog while they are typed: written down with every letter, and there again
//! when the dialog was not done with.

use std::path::PathBuf;

use egui::Ui;

use super::Desk;
use super::action::Action;
use super::company::Here;
use super::component::{Button, Kind, Look, Text, Tone, flow};
use super::errors::Told as _;
use super::say::{say, say_with};
use super::syncer::Syncer;
use crate::library::disk::RealDisk;
use crate::library::presence;
use crate::library::typed::{Dialog, FOLDER, Typed};

/// What is kept of a dialog while it is open.
#[derive(Debug)]
pub(super) struct Kept {
    dialog: Dialog,
    /// Nothing where nothing can be kept.
    typed: Option<Box<(Typed, Here)>>,
    syncer: Syncer,
    /// Whether there were words that an earlier sitting left.
    has_left: bool,
    is_told: bool,
}

impl Kept {
    /// Opens a dialog; its fields have what was typed when it was not done with.
    pub(super) fn open(desk: &mut Desk, dialog: Dialog) -> (Self, Vec<String>) {
        let typed = begin(desk, dialog);
        let texts = typed.as_ref().map(|kept| kept.0.texts());
        let texts = texts.unwrap_or_else(|| vec![String::new(); dialog.fields().len()]);
        let has_left = texts.iter().any(|text| !text.trim().is_empty());
        let words = move || told(dialog);
        desk.notices.take_back(words);
        let now = desk.now();
        let toast = desk.notices.toast(now);
        // It led here.
        if toast.is_some_and(|toast| toast.action == Some(action(dialog))) {
            desk.notices.put_away();
        }
        let kept = Self {
            dialog,
            typed,
            syncer: Syncer::new(desk.options.is_at_once),
            has_left,
            is_told: false,
        };
        (kept, texts)
    }

    /// Says that the words are from before, with a way to begin anew; says whether it was taken.
    pub(super) fn ui(&mut self, ui: &mut Ui) -> bool {
        if !self.has_left {
            return false;
        }
        let line = egui::vec2(ui.available_width(), 24.0);
        let begins = ui.allocate_ui_with_layout(line, flow::line(), |ui| {
            Text::new(say("typed-kept"), Kind::Ui).tone(Tone::Ok).ui(ui);
            Button::new(say("typed-anew")).look(Look::Link).ui(ui)
        });
        ui.add_space(6.0);
        let begins = begins.inner.clicked();
        self.has_left &= !begins;
        begins
    }

    /// Writes down what stands in the fields now.
    pub(super) fn follow(&mut self, desk: &mut Desk, texts: &[&str]) {
        let Some((typed, here)) = self.typed.as_deref_mut() else {
            return;
        };
        let now = desk.now();
        let (typed_before, written) = (typed.is_begun(), typed.set(texts, now));
        if !typed_before && typed.is_begun() {
            // Should this not be said, the words are offered in another window as well.
            drop(here.open().write_journal(Some(typed.path()), now));
        }
        let error = match written {
            Ok(false) => return,
            Ok(true) => {
                let asked = self.syncer.ask(|| typed.syncer());
                asked
                    .err()
                    .map(|error| error.told())
                    .or(self.syncer.error())
            }
            Err(error) => Some(error.told()),
        };
        match error {
            None => self.is_told = false,
            Some(error) if !self.is_told => {
                self.is_told = true;
                let words = say_with("typed-unsafe", [("error", error.into())]);
                desk.notices.fail(words, None);
            }
            Some(_) => {}
        }
    }

    /// The words are where they belong, or are not wanted.
    pub(super) fn done(self) {
        if let Some(kept) = self.typed {
            kept.0.done();
        }
    }

    /// The dialog was left by a key or a click that may have been a slip: the words stay, and a
    /// toast leads back to them.
    pub(super) fn leave(self, desk: &mut Desk) {
        let is_kept = self.typed.as_ref().is_some_and(|kept| kept.0.has_words());
        if is_kept {
            let now = desk.now();
            let words = told(self.dialog);
            desk.notices.say(words, Some(action(self.dialog)), now);
        } else {
            self.done();
        }
    }
}

/// The action that opens a dialog.
const fn action(dialog: Dialog) -> Action {
    match dialog {
        Dialog::Text => Action::NewFromText,
        Dialog::Posts => Action::AddPostsFromText,
        Dialog::Post => Action::AddPost,
        Dialog::Newer => Action::TakeNewer,
    }
}

fn told(dialog: Dialog) -> String {
    let name = action(dialog).title().trim_end_matches('…');
    say_with("typed-left", [("dialog", name.into())])
}

/// The folder of what was typed on this machine; others who use the library see nothing of it.
fn folder(desk: &Desk) -> Option<PathBuf> {
    let state = desk.options.state.as_ref()?;
    desk.options
        .keeps_journals
        .then(|| state.with_file_name(FOLDER))
}

/// What was left of a dialog, or a beginning.
fn begin(desk: &Desk, dialog: Dialog) -> Option<Box<(Typed, Here)>> {
    let folder = folder(desk)?;
    let now = desk.now();
    let here = Here::begin(desk, &folder.with_file_name(presence::FOLDER), dialog.id())?;
    let others = here.open().others(now).into_iter();
    let busy = others.map(|other| other.journal).collect();
    let left = Typed::left(dialog, &folder, &busy);
    if let Some(typed) = &left {
        drop(here.open().write_journal(Some(typed.path()), now));
    }
    let own = here.open().own_journal(&folder);
    let typed = left.unwrap_or_else(|| Typed::new(dialog, own));
    Some(Box::new((typed, here)))
}

/// Says at the start which dialogs nobody was done with.
pub(super) fn tell_left(desk: &mut Desk) {
    let Some(folder) = folder(desk).filter(|folder| folder.is_dir()) else {
        return;
    };
    let open = folder.with_file_name(presence::FOLDER);
    let host = presence::Who::here("").host;
    let others = presence::present(&RealDisk, &open, &host, desk.now()).into_iter();
    let busy = others.map(|other| other.journal).collect();
    for dialog in Dialog::ALL {
        if Typed::left(dialog, &folder, &busy).is_some() {
            desk.notices
                .tell(move || told(dialog), vec![action(dialog)], Tone::Ok);
        }
    }
}
