//! What a screen reader hears of the page and can do to it.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::hand::Hands;

#[test]
fn the_page_is_a_text_with_blocks_by_their_roles() {
    let hands =
        Hands::at("head: The lamps\np: o|ne\nquote 1: “No.”\ncross: two\nli 0: three\np: سلام");
    let harness = &hands.harness;
    assert!(harness.get_by_label("Article").is_focused());
    for (label, role) in [
        ("Headline", Role::Heading),
        ("Crosshead", Role::Heading),
        ("Quote, Speaker 1", Role::Blockquote),
        ("List item", Role::ListItem),
    ] {
        let node = harness.get_by_label(label);
        assert_eq!(node.accesskit_node().role(), role, "{label}");
    }
    let text = harness
        .get_by_label("Article")
        .accesskit_node()
        .document_range()
        .text();
    assert_eq!(text, "\nThe lamps\n\n\n\none\n“No.”\ntwo\nthree\nسلام");
}

#[test]
fn a_screen_reader_hears_the_caret_move() {
    let mut hands = Hands::at("p: o|ne two\np: سلام");
    let spot = |hands: &Hands<'_>| {
        let node = hands.harness.get_by_label("Article").accesskit_node();
        let focus = node.text_selection_focus().unwrap();
        focus.to_global_usv_index()
    };
    let before = spot(&hands);
    hands.keys("Right");
    assert_eq!(spot(&hands), before + 1);
    hands.keys("Down");
    assert!(before + 6 < spot(&hands), "in the next block");
    hands.keys("Shift+Home");
    let node = hands.harness.get_by_label("Article").accesskit_node();
    assert!(node.has_text_selection());
}

#[test]
fn a_screen_reader_can_select_and_replace() {
    let mut hands = Hands::at("p: o|ne two\np: three");
    let (target_node, target_tree) = hands
        .harness
        .get_by_label("Article")
        .accesskit_node()
        .locate();
    let selection = {
        let node = hands.harness.get_by_label("Article").accesskit_node();
        let mut range = node.document_range();
        let word = range.end().backward_to_word_start();
        range.set_start(word);
        range.to_text_selection()
    };
    let ask = |action, data| {
        egui::Event::AccessKitActionRequest(egui::accesskit::ActionRequest {
            action,
            target_tree,
            target_node,
            data: Some(data),
        })
    };
    use egui::accesskit::{Action, ActionData};
    let data = ActionData::SetTextSelection(selection);
    hands.at_once(vec![ask(Action::SetTextSelection, data)]);
    assert_eq!(hands.copy(), "p: one two\np: [three|]\n");
    hands.at_once(vec![ask(
        Action::ReplaceSelectedText,
        ActionData::Value("four".into()),
    )]);
    assert!(hands.copy().contains("four"), "{}", hands.copy());
}
