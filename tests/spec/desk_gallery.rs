//! Every control of the desk: it has a name and a role, and looks as it should.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::component::gallery;
use nutgraf::desk::say::{Tongue, speak};
use nutgraf::desk::theme::{self, Choice, Theme};

use crate::cpu::Cpu;

fn window<'a>(choice: Choice, tongue: Tongue) -> Harness<'a> {
    Harness::builder()
        .with_size(egui::vec2(1180.0, 880.0))
        .renderer(Cpu::default())
        .build_ui(move |ui| {
            if ui.ctx().cumulative_frame_nr() == 0 {
                theme::install_fonts(ui.ctx());
            }
            Theme::wear(choice, ui.ctx());
            speak(tongue);
            let side = Theme::of(ui.ctx()).colours.side;
            ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, side);
            gallery::ui(ui);
        })
}

#[test]
fn every_control_says_its_name() {
    let mut window = window(Choice::Light, Tongue::English);
    window.run();
    let wanted = [
        (Role::Button, "Export…"),
        (Role::Button, "Pin"),
        (Role::TextInput, "Slug"),
        (Role::ComboBox, "Status"),
        (Role::Tab, "Quotes"),
        (Role::Switch, "May be named to readers"),
        (Role::MenuItem, "Save"),
        (Role::ProgressIndicator, "Reading 340 of 1,000 articles"),
    ];
    for (role, name) in wanted {
        window.get_by_role_and_label(role, name);
    }
    let unnamed: Vec<String> = window
        .root()
        .children_recursive()
        .filter(|node| {
            let role = node.accesskit_node().role();
            let is_control = matches!(
                role,
                Role::Button | Role::TextInput | Role::ComboBox | Role::Switch | Role::MenuItem
            );
            is_control
                && node
                    .accesskit_node()
                    .label()
                    .is_none_or(|name| name.is_empty())
        })
        .map(|node| format!("{:?}", node.accesskit_node().role()))
        .collect();
    assert!(unnamed.is_empty(), "without a name: {unnamed:?}");
}

#[test]
fn the_gallery_is_drawn_in_every_theme() {
    let persian = [Choice::Light, Choice::Dark].map(|choice| (choice, Tongue::Persian));
    let english = Choice::ALL.map(|choice| (choice, Tongue::English));
    for (choice, tongue) in english.into_iter().chain(persian) {
        let mut window = window(choice, tongue);
        window.run();
        let picture = window.render().unwrap();
        if let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") {
            let name = format!("gallery-{}-{choice:?}.png", tongue.tag()).to_lowercase();
            picture
                .save(std::path::Path::new(&folder).join(name))
                .unwrap();
        }
        let ink = Theme::read(choice, false).unwrap().colours.ink.to_array();
        let inked = picture.pixels().filter(|p| p.0 == ink).count();
        assert!(1_000 < inked, "{choice:?} has {inked} pixels of ink");
    }
}

fn keep(window: &mut Harness<'_>, name: &str) {
    let picture = window.render().unwrap();
    if let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") {
        let file = std::path::Path::new(&folder).join(format!("gallery-{name}.png"));
        picture.save(file).unwrap();
    }
}

#[test]
fn progress_tells_how_far_it_is() {
    let mut window = window(Choice::Light, Tongue::English);
    window.run();
    let bar = window.get_by_role(Role::ProgressIndicator);
    let node = bar.accesskit_node();
    assert_eq!(node.numeric_value(), Some(34.0), "of a hundred");
    assert_eq!(node.max_numeric_value(), Some(100.0));
}

#[test]
fn what_floats_is_opened_and_left() {
    let mut window = window(Choice::Dark, Tongue::English);
    window.run();
    let is_open = |window: &Harness<'_>, words: &str| window.query_by_label(words).is_some();
    window
        .get_by_role_and_label(Role::Button, "A dialog…")
        .click();
    window.run();
    keep(&mut window, "dialog");
    assert!(1 < window.query_all_by_label("Title of a dialog").count());
    window.key_press(egui::Key::Escape);
    window.run();
    assert_eq!(window.query_all_by_label("Title of a dialog").count(), 1);
    window
        .get_by_role_and_label(Role::Button, "A popover…")
        .click();
    window.run();
    keep(&mut window, "popover");
    assert!(is_open(&window, "Ctrl+Shift+P"), "it holds a key");
    window
        .get_by_role_and_label(Role::TextInput, "Speaker")
        .click();
    window.run();
    assert!(!is_open(&window, "Ctrl+Shift+P"), "a press beside it");
    window
        .get_by_role_and_label(Role::Button, "Filter and order")
        .click();
    window.run();
    keep(&mut window, "list");
    window.get_by_role_and_label(Role::MenuItem, "Oldest first");
}
