//! Settings: each takes effect at once, all are kept, and a broken file never costs the start.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::Options;
use nutgraf::desk::settings::{Face, Marks, Settings};
use nutgraf::desk::theme::{Choice, Theme};
use nutgraf::library::folder::Library;

use crate::newsroom::{Newsroom, Window};

fn open<'a>(room: &Newsroom, theme: Choice, size: egui::Vec2) -> Window<'a> {
    let mut window = room.open_as("mira-sails-again.ron", theme, size);
    window.key(Modifiers::COMMAND, Key::Comma);
    window
}

fn wide() -> egui::Vec2 {
    egui::vec2(1440.0, 900.0)
}

#[test]
fn pictures_of_the_settings() {
    let room = Newsroom::new();
    let sizes = [
        ("light", Choice::Light, wide()),
        ("dark", Choice::Dark, wide()),
        ("small", Choice::Light, egui::vec2(1024.0, 700.0)),
        ("twice", Choice::Light, egui::vec2(720.0, 450.0)),
    ];
    for (name, theme, size) in sizes {
        let mut window = open(&room, theme, size);
        for part in ["Page", "Writing", "Lengths", "Files and queue", "Keys"] {
            window.click(Role::Tab, part);
            let part = part.split(' ').next().unwrap().to_lowercase();
            window.picture(&format!("settings-{name}-{part}"));
        }
    }
}

#[test]
fn what_is_decided_is_seen_at_once_and_kept() {
    let room = Newsroom::new();
    let place = room.path("settings/settings.ron");
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path("mira-sails-again.ron")),
        settings_file: Some(place.clone()),
        ..Options::default()
    };
    let mut window = Window::new(options, wide());
    window.key(Modifiers::COMMAND, Key::Comma);
    window.click(Role::Tab, "Dark");
    let paper = Theme::of(&window.harness.ctx).colours.paper;
    assert_eq!(
        paper,
        Theme::read(Choice::Dark, true).unwrap().colours.paper
    );
    window.click(Role::Tab, "Sans serif");
    window.click(Role::Button, "More: Line length");
    window.click(Role::Button, "Less: Line height");
    window.click(Role::Tab, "Writing");
    window.write("Your name", "Sahar Doust");
    window.click(Role::Tab, "Lengths");
    window.write("Search", "72");
    window.key(Modifiers::NONE, Key::Enter);
    window.click(Role::Button, "Done");
    let (kept, told) = Settings::read_from(&place);
    assert_eq!(told, None, "nothing odd in it");
    assert_eq!(kept.theme, Choice::Dark);
    assert_eq!(kept.face, Face::Sans);
    assert_eq!(kept.measure, 70);
    assert_eq!(kept.line_percent, 150);
    assert_eq!(kept.name, "Sahar Doust");
    assert_eq!(kept.lengths.search, 72);
    window.click(Role::Tab, "Quotes");
    window.harness.get_by_label("Search: 41 of 72");
    window.key(Modifiers::COMMAND, Key::N);
    let article = window.desk().document().article().clone();
    let author = &article.records().authors[0];
    assert_eq!(author.author.role, "reporter", "as the staff book has it");
    assert!(
        !window.desk().document().is_changed(),
        "nothing to save yet"
    );
}

#[test]
fn the_house_sets_its_own_quotation_marks() {
    let room = Newsroom::new();
    let mut window = open(&room, Choice::Light, wide());
    window.click(Role::Tab, "Writing");
    window.click(Role::ComboBox, "Quotation marks: English (UK)");
    window.picture("settings-marks");
    window.click(Role::MenuItem, "‘Single’");
    assert_eq!(window.desk().settings().marks["en-GB"], Marks::Single);
    window.click(Role::Button, "Done");
    window.key(Modifiers::COMMAND, Key::End);
    for letter in [" ", "\"", "A", "y", "e", "\""] {
        window.harness.event(egui::Event::Text(letter.to_owned()));
        window.settle();
    }
    let article = window.desk().document().article();
    let last = article.body().last().unwrap().words.text().to_owned();
    assert!(last.ends_with(" ‘Aye’"), "{last}");
}

#[test]
fn what_another_version_kept_stays_in_the_file() {
    let room = Newsroom::new();
    let place = room.path("settings.ron");
    let text = "(\n    theme: Sepia,\n    hyphenates: Some((after: 3)),\n    measure: \"wide\",\n    name: \"Ida Brandt\",\n)\n";
    Library::write_out(&place, text.as_bytes()).unwrap();
    let (settings, told) = Settings::read_from(&place);
    assert_eq!(settings.theme, Choice::Sepia);
    assert_eq!(settings.name, "Ida Brandt");
    assert_eq!(settings.measure, Settings::default().measure, "as new");
    let told = told.unwrap().told();
    assert!(told.ends_with("as new: measure"), "{told}");
    settings.keep(&place);
    let kept = std::fs::read_to_string(&place).unwrap();
    assert!(kept.contains("hyphenates: Some((after: 3)),"), "{kept}");
    let (again, told) = Settings::read_from(&place);
    assert_eq!(again, settings, "the same once more");
    assert_eq!(told, None, "and nothing to tell");
}

#[test]
fn a_broken_file_never_costs_the_start() {
    let room = Newsroom::new();
    let place = room.path("settings.ron");
    for broken in [&b"((((\xff"[..], b"", b"[1, 2]", b"(theme: Dark"] {
        Library::write_out(&place, broken).unwrap();
        let (settings, told) = Settings::read_from(&place);
        assert_eq!(settings, Settings::default());
        assert!(told.is_some(), "it is said");
        let aside = std::fs::read(room.path("settings.broken.ron")).unwrap();
        assert_eq!(aside, broken, "and kept beside");
    }
    let options = Options {
        lost_settings: Settings::read_from(&place).1,
        ..Options::default()
    };
    let window = Window::new(options, wide());
    let told = &window.desk().notices().lasting[0].words;
    assert!(told.starts_with("The settings could not be read"), "{told}");
}
