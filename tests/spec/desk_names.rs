//! Everything that can be used has a name to hear: the desk, each section, menu, dialog and page.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::action::{Action, Menu};
use nutgraf::desk::theme::Choice;
use nutgraf::library::folder::Library;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";

/// What takes the keyboard or a press and has nothing to say of itself.
fn nameless(window: &Window<'_>) -> Vec<String> {
    let all = window.harness.root().children_recursive();
    all.filter(|node| {
        let node = node.accesskit_node();
        let is_control = matches!(
            node.role(),
            Role::Button
                | Role::CheckBox
                | Role::ComboBox
                | Role::ListBoxOption
                | Role::MenuItem
                | Role::ProgressIndicator
                | Role::RadioButton
                | Role::ScrollBar
                | Role::SpinButton
                | Role::Splitter
                | Role::Switch
                | Role::Tab
                | Role::TextInput
                | Role::TreeItem
        );
        let name = node.label().or_else(|| node.value()).unwrap_or_default();
        is_control && name.trim().is_empty()
    })
    .map(|node| {
        let node = node.accesskit_node();
        format!("{:?} at {:?}", node.role(), node.bounding_box())
    })
    .collect()
}

#[track_caller]
fn all_named(window: &Window<'_>, place: &str) {
    let nameless = nameless(window);
    assert!(nameless.is_empty(), "{place}: {nameless:?}");
}

#[test]
fn every_control_of_the_desk_has_a_name() {
    let room = Newsroom::new();
    let mut window = room.open_as(MIRA, Choice::Light, vec2(1800.0, 1000.0));
    for section in [
        Action::ShowArticle,
        Action::ShowAuthors,
        Action::ShowQuotes,
        Action::ShowSources,
        Action::ShowOutline,
        Action::ShowLengths,
        Action::ShowRevisions,
    ] {
        window.harness.state_mut().ask(section);
        window.settle();
        all_named(&window, section.title());
    }
    window.key(Modifiers::COMMAND, Key::H);
    all_named(&window, "find and replace");
    window.key(Modifiers::NONE, Key::Escape);
    for menu in Menu::ALL {
        window.click(Role::Button, menu.title());
        all_named(&window, menu.title());
        window.key(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn every_control_of_a_dialog_has_a_name() {
    let room = Newsroom::new();
    for action in [
        Action::NewFromTemplate,
        Action::NewFromText,
        Action::Open,
        Action::SaveAs,
        Action::Rename,
        Action::Ready,
        Action::Export,
        Action::ReplaceInArticles,
        Action::NameRevision,
        Action::AddPost,
        Action::AddPostsFromText,
        Action::PreviewQueue,
        Action::QueueVersions,
        Action::KeySheet,
        Action::Palette,
        Action::QuickOpen,
    ] {
        let mut window = room.open(MIRA);
        let before = window.harness.root().children_recursive().count();
        window.harness.state_mut().ask(action);
        window.settle();
        let after = window.harness.root().children_recursive().count();
        assert!(before < after, "{action:?} is open");
        let dialogs = window.harness.query_all_by_role(Role::Dialog);
        for dialog in dialogs {
            let name = dialog.accesskit_node().label().unwrap_or_default();
            assert!(!name.trim().is_empty(), "{action:?} says what it asks");
        }
        all_named(&window, &format!("{action:?}"));
    }
    let mut window = room.open(MIRA);
    window.harness.state_mut().ask(Action::Settings);
    window.settle();
    for page in [
        "Writing",
        "House",
        "Lengths",
        "Files and queue",
        "Keys",
        "Page",
    ] {
        let role = Role::Tab;
        let tabs = window.harness.query_all_by_role_and_label(role, page);
        tabs.last().expect(page).click();
        window.settle();
        all_named(&window, page);
    }
}

#[test]
fn no_row_has_signs_to_hear_that_only_part_directions() {
    let room = Newsroom::new();
    let library = Library::open(room.folder.path()).unwrap();
    let kept = library.read(&room.path(MIRA)).unwrap();
    let mut records = kept.article.records().clone();
    let mut second = records.authors[0].clone();
    second.author.name = "Ida Brandt".to_owned();
    records.authors.push(second);
    let article = kept.article.with_records(records);
    library
        .write(&room.path(MIRA), &article, Some(kept.stamp))
        .unwrap();
    let window = room.open(MIRA);
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let names: Vec<String> = rows
        .filter_map(|row| row.accesskit_node().label())
        .collect();
    assert!(names.iter().any(|name| name.contains(" +1")), "{names:?}");
    let is_sign = |letter: char| ('\u{2066}'..='\u{2069}').contains(&letter);
    assert!(
        !names.iter().any(|name| name.contains(is_sign)),
        "{names:?}"
    );
}
