//! What is filled in under a quotation or a picture, where it stands.

use egui::Vec2;
use egui::os::OperatingSystem;
use egui_kittest::kittest::Queryable as _;
use nutgraf::model::block::BlockKind;
use nutgraf::model::quote::{Quote, QuoteId};
use nutgraf::surface::{Ask, Known};

use crate::hand::{Hands, dark, light};

const QUOTE: &str = "p: The lamp was out.\nquote 1: “We wait.”|\np: Nobody came.";

fn quote(hands: &Hands<'_>) -> Quote {
    let records = hands.desk().log.article().records();
    Quote::clone(&records.quotes[&QuoteId(1)])
}

fn write(hands: &mut Hands<'_>, name: &str, words: &str) {
    hands.harness.get_by_label(name).focus();
    hands.harness.run();
    hands.keys("Ctrl+A").types(words);
}

#[test]
fn down_goes_from_the_words_to_their_speaker_and_on_to_the_next_block() {
    let mut hands = Hands::at(QUOTE);
    hands.keys("Down").types("!");
    assert_eq!(quote(&hands).speaker.name, "Speaker 1!");
    hands.keys("Down").types("So: ");
    assert_eq!(
        hands.copy(),
        "p: The lamp was out.\nquote 1: “We wait.”\np: So: |Nobody came.\n"
    );
    hands.keys("Home Up").types("?");
    assert_eq!(quote(&hands).speaker.name, "Speaker 1!?", "and back");
    hands.keys("Up").types("x");
    assert_eq!(
        hands.copy(),
        "p: The lamp was out.\nquote 1: “We wait.”x|\np: So: Nobody came.\n"
    );
}

#[test]
fn enter_in_the_last_slot_of_the_article_begins_a_paragraph() {
    let mut hands = Hands::at("quote 1: “We wait.”|");
    hands.keys("Tab Ctrl+A").types("Mina Raad");
    hands
        .keys("Tab Tab Tab Tab Enter")
        .types("And so they did.");
    assert_eq!(hands.copy(), "quote 1: “We wait.”\np: And so they did.|\n");
    assert_eq!(quote(&hands).speaker.name, "Mina Raad");
}

#[test]
fn tab_and_enter_go_from_slot_to_slot() {
    let mut hands = Hands::at(QUOTE);
    hands.keys("Tab Ctrl+A").types("Mina Raad");
    hands.keys("Enter").types("lamp keeper");
    hands.keys("Tab").types("the mole");
    hands.keys("Tab").types("2026-11-20");
    hands.keys("Enter");
    let known = quote(&hands);
    assert_eq!(known.speaker.name, "Mina Raad");
    assert_eq!(known.speaker.role, "lamp keeper");
    assert_eq!(known.occasion.place, "the mole");
    let day = known.occasion.at.map(|at| at.to_string());
    assert_eq!(day.as_deref(), Some("2026-11-20"));
    hands.keys("Enter").types("x");
    assert!(
        hands.copy().ends_with("p: x|Nobody came.\n"),
        "{}",
        hands.copy()
    );
    hands
        .keys("Left Left Left")
        .keys("Tab Shift+Tab")
        .types("y");
    assert!(hands.copy().contains("“We wait.”y|"), "{}", hands.copy());
}

#[test]
fn what_is_typed_in_a_slot_is_one_undo() {
    let mut hands = Hands::at(QUOTE);
    hands.keys("Tab Ctrl+A").types("Mina").keys("Escape Ctrl+Z");
    assert_eq!(quote(&hands).speaker.name, "Speaker 1", "one undo");
    assert_eq!(
        hands.copy(),
        "p: The lamp was out.\nquote 1: “We wait.”|\np: Nobody came.\n",
        "the words stay"
    );
}

#[test]
fn a_known_name_is_completed_with_its_role() {
    let mut hands = Hands::at(QUOTE);
    let known = Known {
        name: "Sahar Doust".to_owned(),
        role: "reporter".to_owned(),
    };
    hands.harness.state_mut().surface.know(vec![known]);
    hands.keys("Tab Ctrl+A").types("dou");
    assert!(
        hands
            .harness
            .query_by_label("Sahar Doust, reporter")
            .is_some(),
        "found by the start of any of its words"
    );
    hands.picture("slot-known");
    hands.keys("Down Enter");
    let known = quote(&hands).speaker;
    assert_eq!(
        (known.name.as_str(), known.role.as_str()),
        ("Sahar Doust", "reporter")
    );
    let mut hands = Hands::at(QUOTE);
    hands.keys("Tab Ctrl+A").types("Nadia Dou").keys("Enter");
    assert_eq!(
        quote(&hands).speaker.name,
        "Nadia Dou",
        "nothing is put in its place"
    );
}

#[test]
fn a_source_is_chosen_or_made_from_a_name() {
    let mut hands = Hands::at("p: <src 2>so</src>\nquote 1: “We wait.”|");
    write(&mut hands, "Whom it comes from", "Party");
    hands.keys("Enter");
    let source = quote(&hands).source.unwrap();
    assert_eq!(source.0, 2, "the chain there is");
    write(&mut hands, "Whom it comes from", "Radio Amra");
    hands.keys("Enter");
    let source = quote(&hands).source.unwrap();
    let records = hands.desk().log.article().records();
    let chain = &records.sources[&source].chain;
    assert_eq!(records.parties[&chain[0].party].name, "Radio Amra");
    hands.harness.run();
    hands.keys("Escape Ctrl+Z");
    assert_eq!(quote(&hands).source.unwrap().0, 2, "one undo");
}

#[test]
fn a_press_on_a_speaker_puts_the_caret_there_and_selects_the_quotation() {
    let mut hands = Hands::at("p: o|ne\nquote 1: “We wait.”\np: two");
    let at = hands.harness.get_by_label("Who said it").rect().center();
    hands.click(at).types("-");
    let name = quote(&hands).speaker.name;
    assert!(name.len() == 10 && name.contains('-'), "{name}");
    let asked = &hands.desk().asked;
    assert!(
        asked.iter().any(|ask| matches!(ask, Ask::Select(_))),
        "its quotation"
    );
}

#[test]
fn a_picture_is_described_and_credited_under_its_caption() {
    let mut hands = Hands::at("p: one\ncap: The mole at dusk|\np: two");
    hands.keys("Down").types("A mole with one lamp");
    hands.keys("Down").types("Ida Brandt");
    let article = hands.desk().log.article().clone();
    let BlockKind::Picture(picture) = &article.block(6).unwrap().kind else {
        panic!("no picture");
    };
    assert_eq!(picture.alt, "A mole with one lamp");
    assert_eq!(picture.credit, "Ida Brandt");
    hands.keys("Down").types("x");
    assert!(hands.copy().ends_with("p: x|two\n"), "{}", hands.copy());
    hands.keys("Ctrl+Z Ctrl+Z Ctrl+Z");
    let article = hands.desk().log.article().clone();
    let BlockKind::Picture(picture) = &article.block(6).unwrap().kind else {
        panic!("no picture");
    };
    assert_eq!(picture.alt, "", "each slot is one undo");
}

#[test]
fn pictures_of_slots() {
    let english = "p: The lamp was out.\nquote 1: “We wait. My father lit it each night, and nobody \
        asked him why.”|\ncap: The mole at dusk\np: Nobody came.";
    let persian = "p: چراغ خاموش بود.\nquote 1: «منتظریم. پدرم هر شب آن را روشن می‌کرد.»|\ncap: اسکله\np: کسی نیامد.";
    for (look, day) in [(light(), "light"), (dark(), "dark")] {
        for (copy, name) in [(english, "english"), (persian, "persian")] {
            let size = Vec2::new(860.0, 620.0);
            let mut hands = Hands::with(copy, look.clone(), OperatingSystem::Nix, size, 1.0);
            let people = if name == "english" {
                ["Nasim Parvar", "lamp keeper"]
            } else {
                ["نسیم پرور", "نگهبان چراغ"]
            };
            hands.keys("Tab Ctrl+A").types(people[0]);
            hands.keys("Enter").types(people[1]);
            hands.picture(&format!("slots-{name}-{day}"));
        }
    }
}
