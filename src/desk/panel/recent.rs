//! The recent files in a menu: missing ones are greyed, and can be taken off the list.

use std::path::{Path, PathBuf};

use egui::Ui;
use egui::containers::menu::SubMenu;

use crate::desk::Desk;
use crate::desk::component::{MenuItem, menu_divider};
use crate::desk::leaving::{self, Then};
use crate::desk::say::{say, say_with};
use crate::model::words;

/// How long a look at the disk holds, in seconds.
const LOOK: f64 = 2.0;
/// Letters of a title in the menu.
const LETTERS: usize = 46;

/// Shows the line that opens them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui) {
    let opener = MenuItem::new(say("recent-open")).opens().ui(ui);
    SubMenu::new().show(ui, &opener, |ui| list(desk, ui));
}

fn list(desk: &mut Desk, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_min_width(280.0);
    let open = desk.seat.document.path();
    let recent = desk.settings.recent.iter();
    let recent = recent.filter(|path| Some(path.as_path()) != open);
    let recent: Vec<PathBuf> = recent.cloned().collect();
    if recent.is_empty() {
        MenuItem::new(say("recent-none")).enabled(false).ui(ui);
        return;
    }
    let there = are_there(ui, &recent);
    let mut chosen = None;
    for (path, is_there) in recent.iter().zip(&there) {
        let title = title(desk, path);
        let words = if *is_there {
            title
        } else {
            say_with("recent-missing", [("file", title.into())])
        };
        if MenuItem::new(&words).enabled(*is_there).ui(ui).clicked() {
            chosen = Some(path.clone());
        }
    }
    menu_divider(ui);
    let is_missing = there.contains(&false);
    let missing = MenuItem::new(say("recent-remove-missing")).enabled(is_missing);
    if missing.ui(ui).clicked() {
        desk.settings.recent.retain(|path| path.exists());
    }
    if MenuItem::new(say("set-clear")).ui(ui).clicked() {
        desk.settings.recent.clear();
    }
    if let Some(path) = chosen {
        let ctx = ui.ctx().clone();
        leaving::leave(desk, &ctx, Then::Open(path));
    }
}

/// The headline of a file of the library, else its name.
pub(super) fn title(desk: &Desk, path: &Path) -> String {
    let row = desk.shelf.by_path(path);
    let name = || path.file_name().unwrap_or_default().to_string_lossy();
    let title = row.map_or_else(|| name().into_owned(), |row| row.title);
    words::excerpt(&title, LETTERS)
}

/// Which of the files are there; the disk is asked now and then, not every frame.
pub(super) fn are_there(ui: &Ui, files: &[PathBuf]) -> Vec<bool> {
    type Look = (f64, Vec<PathBuf>, Vec<bool>);
    let id = egui::Id::unique("recent files that are there");
    let now = ui.input(|input| input.time);
    let known = ui.data(|data| data.get_temp::<Look>(id));
    if let Some((at, of, there)) = known
        && now - at < LOOK
        && of == files
    {
        return there;
    }
    let there: Vec<bool> = files.iter().map(|path| path.is_file()).collect();
    let look: Look = (now, files.to_vec(), there.clone());
    ui.data_mut(|data| data.insert_temp(id, look));
    there
}
