//! Fields: a line or a few, in any script.

use egui::{Event, Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::surface::Field;
use nutgraf::typeset::style::BlockStyle;

use crate::cpu::Cpu;
use crate::hand::light;

struct Form {
    name: String,
    bio: String,
}

fn form(name: &str, bio: &str) -> Harness<'static, Form> {
    let form = Form {
        name: name.to_owned(),
        bio: bio.to_owned(),
    };
    Harness::builder()
        .with_size(Vec2::new(240.0, 160.0))
        .with_step_dt(1.0 / 60.0)
        .renderer(Cpu::default())
        .build_ui_state(
            |ui, form: &mut Form| {
                let look = light();
                let area = ui.ctx().content_rect();
                ui.painter().rect_filled(area, 0.0, look.raised);
                Field::new(&mut form.name, "Name", BlockStyle::DESK, look.inks)
                    .hint("Who said it")
                    .selection(look.selection)
                    .ui(ui);
                ui.add_space(12.0);
                Field::new(&mut form.bio, "Bio", BlockStyle::BODY, look.inks)
                    .rows(2)
                    .selection(look.selection)
                    .ui(ui);
            },
            form,
        )
}

fn press(form: &mut Harness<'_, Form>, modifiers: Modifiers, key: Key) {
    form.event(Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    });
    form.run();
}

fn types(form: &mut Harness<'_, Form>, text: &str) {
    form.event(Event::Text(text.to_owned()));
    form.run();
}

#[test]
fn a_field_is_found_by_its_name_and_typed_in() {
    let mut form = form("", "");
    form.get_by_label("Name").focus();
    form.run();
    types(&mut form, "Nadya");
    press(&mut form, Modifiers::NONE, Key::ArrowLeft);
    press(&mut form, Modifiers::NONE, Key::Backspace);
    types(&mut form, "i");
    assert_eq!(form.state().name, "Nadia");
    press(&mut form, Modifiers::CTRL, Key::Backspace);
    assert_eq!(form.state().name, "a");
}

#[test]
fn a_field_entered_by_key_is_selected_whole() {
    let mut form = form("Nadia Brandt", "");
    form.get_by_label("Name").focus();
    form.run();
    types(&mut form, "Omid");
    assert_eq!(form.state().name, "Omid");
}

#[test]
fn arrows_in_a_persian_field_go_where_they_point() {
    let mut form = form("نادیا", "");
    form.get_by_label("Name").focus();
    form.run();
    press(&mut form, Modifiers::NONE, Key::Home);
    press(&mut form, Modifiers::NONE, Key::ArrowLeft);
    types(&mut form, "x");
    assert_eq!(form.state().name, "نxادیا");
}

#[test]
fn enter_leaves_one_line_and_breaks_several() {
    let mut form = form("a\nb", "one");
    form.get_by_label("Name").focus();
    form.run();
    press(&mut form, Modifiers::NONE, Key::Enter);
    assert!(!form.get_by_label("Name").is_focused(), "Enter leaves");
    form.get_by_label("Bio").focus();
    form.run();
    press(&mut form, Modifiers::NONE, Key::End);
    press(&mut form, Modifiers::NONE, Key::Enter);
    types(&mut form, "two");
    assert_eq!(form.state().bio, "one\ntwo");
    press(&mut form, Modifiers::NONE, Key::ArrowUp);
    press(&mut form, Modifiers::NONE, Key::Home);
    types(&mut form, ">");
    assert_eq!(form.state().bio, ">one\ntwo");
}

#[test]
fn a_click_places_the_caret_and_two_select_a_word() {
    let mut form = form("one two three", "");
    let area = form.get_by_label("Name").rect();
    let at = area.left_center() + vec2(32.0, 0.0);
    for _ in 0..2 {
        form.event(Event::PointerMoved(at));
        for pressed in [true, false] {
            form.event(Event::PointerButton {
                pos: at,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        form.run();
    }
    types(&mut form, "2");
    assert_eq!(form.state().name, "one 2 three");
}

#[test]
fn a_composition_is_part_of_the_field_only_when_it_is_done() {
    let mut form = form("", "");
    form.get_by_label("Name").focus();
    form.run();
    let preedit = |text: &str| {
        Event::Ime(egui::ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    form.event(preedit("na"));
    form.run();
    assert_eq!(form.state().name, "");
    form.event(Event::Ime(egui::ImeEvent::Commit("な".to_owned())));
    form.run();
    assert_eq!(form.state().name, "な");
}

#[test]
fn a_screen_reader_can_set_the_words() {
    let mut form = form("old", "");
    let (target_node, target_tree) = form.get_by_label("Name").accesskit_node().locate();
    let request = egui::accesskit::ActionRequest {
        action: egui::accesskit::Action::SetValue,
        target_tree,
        target_node,
        data: Some(egui::accesskit::ActionData::Value("new".into())),
    };
    form.event(Event::AccessKitActionRequest(request));
    form.run();
    assert_eq!(form.state().name, "new");
    assert_eq!(form.get_by_label("Name").value().as_deref(), Some("new"));
}

#[test]
fn fields_are_painted_in_both_directions() {
    let mut form = form(
        "خبرگزاری مهتاب که نامش از این خانه خیلی درازتر است و تمام نمی‌شود",
        "The writer lives in Amra and in ۱۲ بندر other places by the sea.",
    );
    form.get_by_label("Name").focus();
    form.run();
    press(&mut form, Modifiers::NONE, Key::End);
    let picture = form.render().unwrap();
    if let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") {
        let file = std::path::Path::new(&folder).join("fields.png");
        picture.save(file).unwrap();
    }
    let ink = picture.pixels().filter(|p| p.0[0] < 0x40).count();
    assert!(200 < ink, "only {ink} dark pixels");
}

#[test]
fn a_screen_reader_reads_a_field_and_writes_in_it() {
    use egui::accesskit::{Action, ActionData, ActionRequest};
    let mut form = form("Mina Rostami", "");
    form.get_by_label("Name").focus();
    form.run();
    press(&mut form, Modifiers::NONE, Key::End);
    let node = form.get_by_label("Name").accesskit_node();
    assert_eq!(node.document_range().text(), "Mina Rostami");
    let focus = node.text_selection_focus().unwrap();
    assert_eq!(focus.to_global_usv_index(), 12, "the caret is told");
    let (target_node, target_tree) = node.locate();
    let selection = {
        let mut range = node.document_range();
        let word = range.end().backward_to_word_start();
        range.set_start(word);
        range.to_text_selection()
    };
    for (action, data) in [
        (
            Action::SetTextSelection,
            ActionData::SetTextSelection(selection),
        ),
        (
            Action::ReplaceSelectedText,
            ActionData::Value("Azari".into()),
        ),
    ] {
        form.event(Event::AccessKitActionRequest(ActionRequest {
            action,
            target_tree,
            target_node,
            data: Some(data),
        }));
        form.run();
    }
    assert_eq!(form.state().name, "Mina Azari");
    let bio = form.get_by_label("Bio").accesskit_node();
    assert_eq!(
        bio.document_range().text(),
        "",
        "an empty one is a text too"
    );
}
