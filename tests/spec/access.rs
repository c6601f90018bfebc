//! What a screen reader hears of the page and can do to it.

use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};

use crate::hand::Hands;
use crate::newsroom::Newsroom;

#[test]
fn the_page_is_a_text_with_blocks_by_their_roles() {
    let hands =
        Hands::at("head: The lamps\np: o|ne\nquote 1: “No.”\ncross: two\nli 0: three\np: سلام");
    let harness = &hands.harness;
    assert!(harness.get_by_label("Article").is_focused());
    for (label, role) in [
        ("The lamps", Role::Heading),
        ("two", Role::Heading),
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
fn the_whole_article_is_told_and_not_only_what_is_in_sight() {
    let copy: String = (0..120)
        .map(|n| format!("p: paragraph {n} of many\n"))
        .collect();
    let mut hands = Hands::at(&copy.replacen("p: ", "p: |", 1));
    let text = |hands: &Hands<'_>| {
        let node = hands.harness.get_by_label("Article").accesskit_node();
        node.document_range().text()
    };
    let before = text(&hands);
    assert!(before.ends_with("paragraph 119 of many"), "{before}");
    hands.keys("Ctrl+End");
    assert_eq!(text(&hands), before, "the same words from the other end");
    let node = hands.harness.get_by_label("Article").accesskit_node();
    let focus = node.text_selection_focus().unwrap();
    assert_eq!(focus.to_global_usv_index(), before.chars().count());
}

#[test]
fn a_line_of_two_directions_is_one_line_to_hear() {
    let mut hands = Hands::at("p: |the word سلام means peace\np: two");
    hands.keys("End");
    let node = hands.harness.get_by_label("Article").accesskit_node();
    let mut range = node.document_range();
    let end = node.text_selection_focus().unwrap();
    let start = end.backward_to_line_start();
    range.set_start(start);
    range.set_end(end);
    assert_eq!(range.text(), "the word سلام means peace");
}

#[test]
fn a_value_that_is_set_from_outside_changes_only_what_differs() {
    let mut hands = Hands::at("p: one|\nquote 1: “No, <b>never</b>.”\np: last");
    let (target_node, target_tree) = hands
        .harness
        .get_by_label("Article")
        .accesskit_node()
        .locate();
    let text = {
        let node = hands.harness.get_by_label("Article").accesskit_node();
        node.document_range().text()
    };
    let value = text.replace("No,", "Yes,");
    hands.at_once(vec![egui::Event::AccessKitActionRequest(
        egui::accesskit::ActionRequest {
            action: egui::accesskit::Action::SetValue,
            target_tree,
            target_node,
            data: Some(egui::accesskit::ActionData::Value(value.into())),
        },
    )]);
    assert_eq!(
        hands.copy(),
        "p: one\nquote 1: “Yes|, <b>never</b>.”\np: last\n"
    );
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

/// A stretch of letters with whether it is heavy, slanted or struck through, and its language.
type Heard = (String, bool, bool, bool, Option<String>);

fn gather(node: &AccessKitNode<'_>, out: &mut Vec<Heard>) {
    if node.role() == Role::TextRun {
        out.push((
            node.value().unwrap_or_default(),
            node.font_weight().is_some_and(|weight| 600.0 < weight),
            node.is_italic(),
            node.strikethrough().is_some(),
            node.language().map(str::to_owned),
        ));
    }
    for child in node.children() {
        gather(&child, out);
    }
}

#[test]
fn marks_of_words_are_heard() {
    let hands = Hands::at("p: |one <b>two</b> <i>th</i><b><i>ree</i></b> <s>four</s> five");
    let mut runs = Vec::new();
    let page = hands.harness.get_by_label("Article");
    gather(&page.accesskit_node(), &mut runs);
    let heard: Vec<_> = runs
        .iter()
        .filter(|(words, ..)| !words.trim().is_empty())
        .map(|(words, bold, slanted, struck, _)| (words.as_str(), *bold, *slanted, *struck))
        .collect();
    assert_eq!(
        heard,
        [
            ("one ", false, false, false),
            ("two", true, false, false),
            ("th", false, true, false),
            ("ree", true, true, false),
            ("four", false, false, true),
            (" five", false, false, false),
        ]
    );
}

#[test]
fn the_status_is_met_after_what_it_tells_of() {
    let room = Newsroom::new();
    let window = room.open("mira-sails-again.ron");
    let names: Vec<String> = window
        .harness
        .root()
        .children_recursive()
        .filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        })
        .collect();
    let place = |name: &str| names.iter().position(|known| known == name);
    let order = [
        place("File"),
        place("Search articles"),
        place("Slug"),
        place("76 words"),
        place("100 %"),
    ];
    assert!(
        order.iter().all(Option::is_some) && order.is_sorted(),
        "{order:?} {names:#?}"
    );
}
