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
        .with_size(egui::vec2(1180.0, 760.0))
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
