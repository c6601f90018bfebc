//! What floats over the page: the bar at the selection, the handle beside a block.

use egui::os::OperatingSystem;
use egui::{Event, Pos2, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use nutgraf::model::quote::QuoteId;
use nutgraf::surface::Ask;

use crate::hand::{Hands, dark, light};

fn press(hands: &mut Hands<'_>, name: &str) {
    hands.harness.get_by_label(name).click();
    hands.harness.run();
}

#[test]
fn the_bar_marks_what_is_selected() {
    let mut hands = Hands::at("p: one [two|] three");
    press(&mut hands, "Bold");
    assert_eq!(hands.copy(), "p: one <b>[two</b>|] three\n");
    press(&mut hands, "Italic");
    assert_eq!(hands.copy(), "p: one <b><i>[two</i></b>|] three\n");
    press(&mut hands, "Bold");
    assert_eq!(hands.copy(), "p: one <i>[two</i>|] three\n");
    hands.types("2");
    assert_eq!(
        hands.copy(),
        "p: one <i>2</i>| three\n",
        "the page kept the keyboard"
    );
    assert!(
        hands.harness.query_by_label("Bold").is_none(),
        "nothing is selected"
    );
}

/// Holds that the page shows as much of what is selected with the bar as without it.
#[track_caller]
fn hides_nothing(hands: &mut Hands<'_>, name: &str) {
    let marked = |hands: &mut Hands<'_>, name: &str| {
        let picture = hands.picture(name);
        let ink = light().selection.to_array();
        picture.pixels().filter(|pixel| pixel.0 == ink).count()
    };
    assert!(hands.harness.query_by_label("Bold").is_some(), "{name}");
    let with = marked(hands, name);
    hands.keys("Escape");
    assert!(hands.harness.query_by_label("Bold").is_none(), "{name}");
    let without = marked(hands, "without-bar");
    assert_eq!(with, without, "the bar hides some of {name}");
}

#[test]
fn the_bar_never_hides_what_is_selected() {
    let copies = [
        "p: one [two three\np: زنگ «میرا» نود سال صدا داد.\np: four|] five\n",
        "p: one [two three\np: زنگ «میرا» نود سال صدا داد.\np: زنگ|] نود\n",
        "p: one [|two three\np: زنگ «میرا» نود سال صدا داد.\np: four ]five\n",
        "p: one [two|] three\np: زنگ «میرا» نود سال صدا داد.\n",
    ];
    for (at, copy) in copies.into_iter().enumerate() {
        hides_nothing(&mut Hands::at(copy), &format!("bar-{at}"));
    }
}

#[test]
fn the_bar_stands_over_what_is_selected_where_the_page_ends_under_it() {
    let copy =
        "head: The bell\np: It rang.\np: It rang again.\np: [one two three\np: four|] five\n";
    for high in [340.0, 370.0, 400.0, 430.0, 460.0] {
        let size = vec2(860.0, high);
        let mut hands = Hands::with(copy, light(), OperatingSystem::Nix, size, 1.0);
        // The caret comes into sight with the next key.
        hands.keys("Shift+Right Shift+Left");
        hides_nothing(&mut hands, &format!("bar-at-the-end-{high}"));
    }
}

#[test]
fn the_bar_makes_quotations_and_asks_for_the_rest() {
    let mut hands = Hands::at("p: one [two|] three");
    press(&mut hands, "Mark as a quotation");
    assert_eq!(hands.copy(), "p: one <q 1>[two</q>|] three\n");
    assert_eq!(hands.desk().asked.last(), Some(&Ask::Quote(QuoteId(1))));
    press(&mut hands, "Link…");
    assert_eq!(hands.desk().asked.last(), Some(&Ask::Link));
    press(&mut hands, "Add a source…");
    assert_eq!(hands.desk().asked.last(), Some(&Ask::AddSource));
}

fn hover(hands: &mut Hands<'_>, at: Pos2) {
    hands.harness.event(Event::PointerMoved(at));
    hands.harness.run();
}

#[test]
fn a_handle_moves_its_block() {
    let mut hands = Hands::at("p: on|e\np: two\np: three");
    let (one, three) = (hands.place_of(5, 1), hands.place_of(7, 1));
    hover(&mut hands, one);
    let handle = hands.harness.get_by_label("Block").rect().center();
    hands.drag(handle, three + vec2(0.0, 14.0));
    assert_eq!(hands.copy(), "p: two\np: three\np: on|e\n");
    let three = hands.place_of(6, 1);
    hover(&mut hands, three);
    let handle = hands.harness.get_by_label("Block").rect().center();
    let top = hands.place_of(5, 1) - vec2(0.0, 14.0);
    hands.drag(handle, top);
    assert_eq!(hands.copy(), "p: |three\np: two\np: one\n");
}

#[test]
fn a_handle_has_a_menu() {
    let mut hands = Hands::at("p: on|e\np: two");
    for (item, after) in [
        ("Turn into crosshead", "p: one\ncross: |two\n"),
        ("Duplicate", "p: one\ncross: |two\ncross: two\n"),
        ("Delete", "p: one\ncross: |two\n"),
        ("Move up", "cross: |two\np: one\n"),
    ] {
        let index = if hands.copy().starts_with("cross") {
            5
        } else {
            6
        };
        let two = hands.place_of(index, 1);
        hover(&mut hands, two);
        press(&mut hands, "Block");
        press(&mut hands, item);
        assert_eq!(hands.copy(), after, "{item}");
    }
}

#[test]
fn furniture_has_no_handle() {
    let mut hands = Hands::at("head: Wa|ll\np: one");
    let at = hands.caret().center();
    hover(&mut hands, at);
    assert!(hands.harness.query_by_label("Block").is_none());
}

#[test]
fn what_floats_is_painted() {
    for (name, look) in [("floats-light", light()), ("floats-dark", dark())] {
        let nix = OperatingSystem::Nix;
        let copy = "head: The lamps of Amra\np: The minister was brief.\np: One [light|] was lit.\np: The end.";
        let mut hands = Hands::with(copy, look, nix, vec2(860.0, 420.0), 1.0);
        hover(&mut hands, pos2(300.0, 290.0));
        hands.picture(name);
    }
}

#[test]
fn a_seal_can_be_pressed_and_a_link_opened() {
    let mut hands = Hands::at(
        "p: o|ne\nquote 3: “No.”\np: the <a https://amra.example/>log</a> and <src 2>so</src>",
    );
    press(&mut hands, "Found, to confirm: Speaker 3");
    assert_eq!(hands.desk().asked.last(), Some(&Ask::Quote(QuoteId(3))));
    let link = hands.place_of(7, 6);
    let command = egui::Modifiers::COMMAND;
    hands
        .button(link, true, command)
        .button(link, false, command);
    let address = nutgraf::model::mark::Address::new("https://amra.example/").unwrap();
    assert_eq!(hands.desk().asked.last(), Some(&Ask::Open(address)));
    let source = hands.place_of(7, 13);
    hands
        .button(source, true, command)
        .button(source, false, command);
    let id = nutgraf::model::source::SourceId(2);
    assert_eq!(hands.desk().asked.last(), Some(&Ask::Source(id)));
}

#[test]
fn hits_and_findings_are_shown_over_the_words() {
    use nutgraf::model::position::{Place, Pos};
    use nutgraf::surface::{Decoration, Shown};
    let mut hands = Hands::at("p: |one two three two four\np: the teh two");
    let before = hands.picture("undecorated");
    let pos = |block, offset| hands.desk().log.article().pos(Place { block, offset });
    let of = |from: Pos, len: usize, shown| Decoration {
        from,
        to: Pos(from.0 + len),
        shown,
    };
    let decorations = vec![
        of(pos(5, 4), 3, Shown::Hit),
        of(pos(5, 14), 3, Shown::Here),
        of(pos(6, 4), 3, Shown::Finding),
    ];
    hands.harness.state_mut().surface.decorate(decorations);
    hands.harness.run();
    let after = hands.picture("decorated");
    let ground = light().warn.ground.to_array();
    let count = |of: &image::RgbaImage| of.pixels().filter(|p| p.0 == ground).count();
    assert!(count(&before) + 200 < count(&after), "the hit has a ground");
    assert_eq!(hands.copy(), "p: |one two three two four\np: the teh two\n");
}

#[test]
fn a_slash_opens_a_list_of_blocks() {
    let mut hands = Hands::at("p: one\np: |");
    hands.types("/");
    assert!(hands.harness.query_by_label("Insert crosshead").is_some());
    hands.picture("slash");
    hands.keys("Down Enter");
    assert_eq!(hands.copy(), "p: one\nquote 1: |\n");
    hands.keys("Ctrl+Z");
    assert_eq!(
        hands.copy(),
        "p: one\np: /|\n",
        "one undo brings the sign back"
    );
    let mut hands = Hands::at("p: |");
    hands.types("/num").keys("Enter").types("x");
    assert_eq!(hands.copy(), "num 0: x|\n");
    let mut hands = Hands::at("p: |");
    hands.types("/div").keys("Enter").types("x");
    assert_eq!(hands.copy(), "rule: \np: x|\n");
    let mut hands = Hands::at("p: |");
    hands.types("/");
    press(&mut hands, "Insert picture");
    hands.types("x");
    assert_eq!(hands.copy(), "cap: x|\n");
}

#[test]
fn a_slash_that_is_only_a_slash_stays_one() {
    let mut hands = Hands::at("p: |");
    hands.types("/").keys("Escape Enter").types("x");
    assert_eq!(hands.copy(), "p: /\np: x|\n");
    let mut hands = Hands::at("p: |");
    hands.types("/zzz").keys("Enter");
    assert_eq!(hands.copy(), "p: /zzz\np: |\n");
    let mut hands = Hands::at("p: and|");
    hands.types("/or").keys("Enter");
    assert_eq!(hands.copy(), "p: and/or\np: |\n");
}
