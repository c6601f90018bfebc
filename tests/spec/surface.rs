//! What keys and clicks do on the page.

use egui::{Event, vec2};

use crate::copy::{read, write};
use crate::hand::{Hands, check_keys};

#[test]
fn letters_are_typed_where_the_caret_is() {
    let mut hands = Hands::at("p: The | sailed.");
    hands.types("Mira");
    assert_eq!(hands.copy(), "p: The Mira| sailed.\n");
    let mut hands = Hands::at("p: The [old|] ferry.");
    hands.types("new");
    assert_eq!(hands.copy(), "p: The new| ferry.\n");
}

#[test]
fn a_frame_with_several_events_does_them_in_order() {
    let mut hands = Hands::at("p: |");
    let key = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    hands.at_once(vec![
        Event::Text("a".into()),
        Event::Text("c".into()),
        key(egui::Key::ArrowLeft),
        Event::Text("b".into()),
        key(egui::Key::End),
        key(egui::Key::Enter),
        Event::Text("d".into()),
    ]);
    assert_eq!(hands.copy(), "p: abc\np: d|\n");
}

#[test]
fn backspace_delete_and_enter_work_at_the_caret() {
    check_keys("p: ab|c", "Backspace", "p: a|c");
    check_keys("p: ab|c", "Delete", "p: ab|");
    check_keys("p: ab|c", "Enter", "p: ab\np: |c");
    check_keys("p: a\np: |b", "Backspace", "p: a|b");
    check_keys("p: a|\np: b", "Delete", "p: a|b");
    check_keys("head: Wall|\np: a", "Enter", "head: Wall\nstand: |\np: a");
    check_keys("p: a[bc|]d", "Backspace", "p: a|d");
    check_keys("p: ab|c", "Shift+Enter", "p: ab\u{2028}|c");
}

#[test]
fn undo_takes_back_and_redo_does_again() {
    let mut hands = Hands::at("p: one |");
    hands.types("two").keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: one |\n");
    hands.keys("Ctrl+Shift+Z");
    assert_eq!(hands.copy(), "p: one two|\n");
    hands.keys("Ctrl+Z Ctrl+Y");
    assert_eq!(hands.copy(), "p: one two|\n");
}

#[test]
fn what_follows_an_undo_in_one_frame_is_not_lost() {
    let mut hands = Hands::at("p: one |");
    hands.types("two");
    let undo = Event::Key {
        key: egui::Key::Z,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::COMMAND,
    };
    hands.at_once(vec![undo, Event::Text("!".into())]);
    assert_eq!(hands.copy(), "p: one !|\n");
}

#[test]
fn arrows_go_by_letter_as_a_reader_sees_them() {
    check_keys("p: ab|c", "Left", "p: a|bc");
    check_keys("p: a|bc", "Right", "p: ab|c");
    check_keys("p: a|👩‍👩‍👧b", "Right", "p: a👩‍👩‍👧|b");
    check_keys("p: a|\np: b", "Right", "p: a\np: |b");
    check_keys("p: a\np: |b", "Left", "p: a|\np: b");
    check_keys("p: a[bc|]d", "Left", "p: a|bcd");
    check_keys("p: a[bc|]d", "Right", "p: abc|d");
}

#[test]
fn arrows_in_persian_go_where_they_point() {
    check_keys("p: سل|ام", "Left", "p: سلا|م");
    check_keys("p: سلا|م", "Right", "p: سل|ام");
    check_keys("p: سلام|\np: روز", "Left", "p: سلام\np: |روز");
    check_keys("p: سلام\np: |روز", "Right", "p: سلام|\np: روز");
    check_keys("p: س[لا|]م", "Left", "p: سلا|م");
    check_keys("p: س[لا|]م", "Right", "p: س|لام");
    check_keys("p: یک دو| سه", "Home", "p: |یک دو سه");
    check_keys("p: یک دو| سه", "End", "p: یک دو سه|");
}

#[test]
fn shift_extends_what_is_selected() {
    check_keys("p: a|bc", "Shift+Right Shift+Right", "p: a[bc|]");
    check_keys("p: ab|c", "Shift+Left", "p: a[|b]c");
    check_keys("p: a|\np: bc", "Shift+Down", "p: a[\np: b|]c");
    check_keys("p: ab|\np: c", "Shift+Home", "p: [|ab]\np: c");
}

#[test]
fn up_and_down_keep_their_column_over_short_lines() {
    check_keys(
        "p: 0000000000|00\np: 0\np: 000000000000",
        "Down Down",
        "p: 000000000000\np: 0\np: 0000000000|00",
    );
    check_keys(
        "p: 0000000000|00\np: 0\np: 000000000000",
        "Down Down Up Up",
        "p: 0000000000|00\np: 0\np: 000000000000",
    );
    check_keys("head: |\np: one", "Up Up Up", "kick: |\np: one");
    check_keys("p: one t|wo", "Down", "p: one two|");
}

const LONG: &str = "p: The ferry Mira left the port of Amra at dusk with forty people aboard, and nobody on the quay could say who had given the order or why the lamps were out|.";

#[test]
fn home_and_end_stay_on_the_line_the_caret_shows_on() {
    let mut hands = Hands::at(LONG);
    let there = hands.caret();
    hands.keys("Up End");
    let end = hands.caret();
    assert!(end.center().y < there.top(), "still on the first line");
    hands.keys("End");
    assert_eq!(hands.caret(), end, "End twice is End once");
    hands.keys("Home");
    let home = hands.caret();
    assert_eq!(home.center().y, end.center().y, "the same line");
    hands.keys("Right Left");
    assert_eq!(hands.caret(), home, "right and back");
    hands.keys("Down");
    assert!(home.bottom() <= hands.caret().center().y, "one line down");
    assert_eq!(hands.caret().left(), home.left(), "in the same column");
}

#[test]
fn a_letter_typed_at_the_end_of_a_wrapped_line_stays_in_sight_of_its_line() {
    let mut hands = Hands::at(LONG);
    hands.keys("Up End").types("x");
    let state = hands.desk().log.state();
    let place = state.place(state.selection.head).unwrap();
    let text = state.article.block(place.block).unwrap().words.text();
    assert_eq!(&text[place.offset - 1..place.offset], "x");
}

#[test]
fn a_click_places_the_caret() {
    let mut hands = Hands::at("head: |Harbour\np: one two\np: سلام");
    let at = hands.place_of(5, 3);
    hands.click(at);
    assert_eq!(
        hands.copy(),
        write(&read("head: Harbour\np: one| two\np: سلام"))
    );
    hands.click(at + vec2(900.0, 0.0).min(vec2(250.0, 0.0)));
    assert_eq!(
        hands.copy(),
        write(&read("head: Harbour\np: one two|\np: سلام"))
    );
    let at = hands.place_of(6, 4);
    hands.click(at);
    assert_eq!(
        hands.copy(),
        write(&read("head: Harbour\np: one two\np: سل|ام"))
    );
}

#[test]
fn a_drag_selects_over_blocks_both_ways() {
    let mut hands = Hands::at("p: |one two\np: three four");
    let (from, to) = (hands.place_of(5, 4), hands.place_of(6, 5));
    hands.drag(from, to);
    assert_eq!(hands.copy(), "p: one [two\np: three|] four\n");
    // From beside the chosen words; from upon them they would be carried.
    hands.drag(to + vec2(1.0, 0.0), from);
    assert_eq!(hands.copy(), "p: one [|two\np: three] four\n");
}

#[test]
fn shift_and_a_click_extend_from_the_anchor() {
    let mut hands = Hands::at("p: one| two\np: three four");
    let to = hands.place_of(6, 5);
    hands.button(to, true, egui::Modifiers::SHIFT);
    hands.button(to, false, egui::Modifiers::SHIFT);
    assert_eq!(hands.copy(), "p: one[ two\np: three|] four\n");
}

#[test]
fn the_page_scrolls_after_the_caret() {
    let copy: String = (0..80).map(|n| format!("p: line {n}\n")).collect();
    let copy = copy.replace("line 0", "line 0|");
    let mut hands = Hands::at(&copy);
    for _ in 0..60 {
        hands.keys("Down");
        let caret = hands.caret();
        assert!(
            0.0 <= caret.top() && caret.bottom() <= 620.0,
            "out of sight: {caret:?}"
        );
    }
    assert!(hands.copy().contains("line 6|0"), "{}", hands.copy());
    for _ in 0..60 {
        hands.keys("Up");
        let caret = hands.caret();
        assert!(
            0.0 <= caret.top() && caret.bottom() <= 620.0,
            "out of sight: {caret:?}"
        );
    }
    assert!(hands.copy().contains("line 0|"), "{}", hands.copy());
}

const ENGLISH: &str = "kick: Exclusive\n\
    head: The night ferry Mira returns to Amra after eleven winters\n\
    stand: Both ports have signed. Nobody has said who pays for the lamps on the pier.\n\
    by: Nadia Brandt\n\
    date: Port of Amra\n\
    p: The last boat left at dusk, and for eleven years that was that. From March, \
people may again cross in the dark, <src 1>as reported by Mahtab</src>, or so <b>says</b> the <i>ministry</i>.\n\
    quote 1: “My father lit the lamp each night. I have only read about it.”\n\
    p: The minister was brief. [<q 2>“We owe them a light,”</q> he said|], and added in Persian: «شب چراغ می‌خواهد».\n\
    cross: What it costs\n\
    li 0: Two engines, both second hand\n\
    li 1: One of them Danish\n\
    num 0: Ask the harbour master\n\
    num 0: Read the <a https://amra.example/log>log</a>\n\
    pull 1: I have only read about it\n\
    note: Call the union before noon.\n\
    fix: The ferry carries forty people, not four hundred.\n\
    cap: The pier at night\n\
    rule: \n\
    p: The end.\n";

const PERSIAN: &str = "kick: گزارش\n\
    head: کشتی شبانهٔ میرا پس از یازده زمستان برمی‌گردد\n\
    stand: هر دو بندر امضا کرده‌اند. هنوز کسی نگفته پول چراغ‌ها را که می‌دهد.\n\
    by: نادیا برند\n\
    date: بندر عمره\n\
    p: آخرین قایق هنگام غروب رفت و یازده سال همین بود. از ۱۲ فروردین ۱۴۰۵ مردم دوباره شب‌ها \
می‌توانند با Mira رد شوند؛ <b>این</b> را <i>وزارتخانه</i> گفته است.\n\
    quote 1: «پدرم هر شب چراغ را روشن می‌کرد. من فقط درباره‌اش خوانده‌ام.»\n\
    li 0: دو موتور، هر دو دست دوم\n\
    num 0: از رئیس بندر بپرس\n\
    p: [پایان|] گزارش.\n";

#[test]
fn the_whole_page_is_painted() {
    use crate::hand::{dark, light};
    let nix = egui::os::OperatingSystem::Nix;
    for (name, copy, look) in [
        ("page-light", ENGLISH, light()),
        ("page-dark", ENGLISH, dark()),
        ("page-persian", PERSIAN, light()),
    ] {
        let paper = look.paper.to_array();
        let selection = look.selection.to_array();
        let mut hands = Hands::with(copy, look, nix, vec2(860.0, 1700.0), 1.0);
        let picture = hands.picture(name);
        let count = |ink: [u8; 4]| picture.pixels().filter(|p| p.0 == ink).count();
        assert!(
            picture.pixels().count() / 2 < count(paper),
            "{name}: the paper is hidden"
        );
        assert!(200 < count(selection), "{name}: nothing is selected");
    }
    let mut hands = Hands::at("head: |\np: ");
    hands.picture("page-empty");
}

#[test]
fn an_empty_block_begins_where_the_words_beside_it_do() {
    let begins_right = |hands: &Hands<'_>| 430.0 < hands.caret().center().x;
    let mut hands = Hands::at("head: زنگ کشتی\np: |");
    assert!(begins_right(&hands), "as the headline");
    hands.types("The bell");
    assert!(!begins_right(&hands), "as its own words");
    hands.keys("Enter");
    assert!(!begins_right(&hands), "as the words before it");
    let hands = Hands::at("kick: |\nhead: زنگ کشتی");
    assert!(begins_right(&hands), "as the words after it");
    let mut hands = Hands::at("head: |\np: ");
    hands.types("زنگ").keys("Down Down Down Down Down");
    assert!(begins_right(&hands), "over empty ones between");
    let hands = Hands::at("p: |");
    assert!(!begins_right(&hands), "nothing says so");
}

#[test]
fn in_a_narrow_column_the_headline_is_smaller_and_the_copy_is_not() {
    let high = |copy, width| {
        let system = egui::os::OperatingSystem::Nix;
        let hands = Hands::with(copy, crate::hand::light(), system, vec2(width, 620.0), 1.0);
        hands.caret().height()
    };
    let head = "head: |The wall that moves";
    assert!(
        high(head, 420.0) < 0.9 * high(head, 860.0),
        "more than two words to a line"
    );
    assert!(0.7 * high(head, 860.0) < high(head, 300.0), "and no less");
    let words = "p: |The wall that moves";
    assert!((high(words, 420.0) - high(words, 860.0)).abs() < 0.5);
}
