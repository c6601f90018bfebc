//! Words and blocks taken elsewhere by mouse and key, pastes that say where they come from, and
//! heights that become exact while nobody types.

use egui::{Event, Modifiers, Pos2, Vec2};
use egui_kittest::kittest::Queryable as _;
use nutgraf::edit::log::Log;
use nutgraf::surface::clipboard::clipboard;
use nutgraf::surface::{Ask, blocks_set};

use crate::copy::read;
use crate::hand::{Hands, check_keys, light};

/// Presses selected words, carries them to a place and lets go.
fn carry(hands: &mut Hands<'_>, from: Pos2, to: Pos2, held: Modifiers) {
    hands.button(from, true, Modifiers::NONE);
    hands.harness.event(Event::PointerMoved(from.lerp(to, 0.5)));
    hands.harness.run();
    hands.harness.event(Event::PointerMoved(to));
    hands.harness.run();
    hands.picture("carrying");
    hands.button(to, false, held);
}

#[test]
fn selected_words_are_dragged_to_another_place() {
    let mut hands = Hands::at("p: one [two |]three\np: four five");
    let (from, to) = (hands.place_of(5, 6), hands.place_of(6, 5));
    carry(&mut hands, from, to, Modifiers::NONE);
    assert_eq!(hands.copy(), "p: one three\np: four [two |]five\n");
    hands.keys("Ctrl+Z");
    assert_eq!(
        hands.copy(),
        "p: one [two |]three\np: four five\n",
        "one undo"
    );
    let (from, to) = (hands.place_of(5, 6), hands.place_of(6, 5));
    carry(&mut hands, from, to, Modifiers::COMMAND);
    assert_eq!(
        hands.copy(),
        "p: one two three\np: four [two |]five\n",
        "Ctrl copies"
    );
}

#[test]
fn marks_and_speakers_go_along_with_dragged_words() {
    let mut hands = Hands::at("p: a [<b>b</b> <q 1>c|]</q> d\np: e f");
    let (from, to) = (hands.place_of(5, 3), hands.place_of(6, 2));
    carry(&mut hands, from, to, Modifiers::NONE);
    let copy = hands.copy();
    assert!(copy.contains("<b>"), "{copy}");
    assert!(copy.contains("<q 1>"), "{copy}");
    let quotes = &hands.desk().log.article().records().quotes;
    assert_eq!(quotes.values().next().unwrap().speaker.name, "Speaker 1");
}

#[test]
fn a_press_on_selected_words_puts_the_caret_there() {
    let mut hands = Hands::at("p: one [two three|] four");
    let at = hands.place_of(5, 8);
    hands.click(at);
    assert_eq!(hands.copy(), "p: one two |three four\n");
}

#[test]
fn words_dropped_on_themselves_stay() {
    let mut hands = Hands::at("p: one [two three|] four");
    let (from, to) = (hands.place_of(5, 5), hands.place_of(5, 10));
    carry(&mut hands, from, to, Modifiers::NONE);
    assert_eq!(hands.copy(), "p: one [two three|] four\n");
}

#[test]
fn escape_selects_the_block_and_arrows_go_on() {
    check_keys("p: o|ne\np: two", "Escape", "p: [one|]\np: two");
    check_keys("p: o|ne\np: two", "Escape Down", "p: one\np: [two|]");
    check_keys("p: o|ne\np: two", "Escape Shift+Down", "p: [one\np: two|]");
    check_keys("p: one\np: t|wo", "Escape Shift+Up", "p: [|one\np: two]");
    check_keys("p: o|ne\np: two", "Escape Down Enter", "p: one\np: two|");
    check_keys("p: o|ne\np: two", "Escape Escape", "p: one|\np: two");
    let mut hands = Hands::at("p: o|ne\np: two");
    hands.keys("Escape").types("!");
    assert_eq!(
        hands.copy(),
        "p: one!|\np: two\n",
        "typing goes on in the words"
    );
    hands.keys("Escape Shift+Down");
    hands.picture("blocks-chosen");
}

#[test]
fn selected_blocks_are_deleted_moved_cut_and_pasted() {
    check_keys(
        "p: o|ne\np: two\np: three",
        "Escape Shift+Down Delete",
        "p: [three|]",
    );
    check_keys(
        "p: o|ne\np: two\np: three",
        "Escape Shift+Down Alt+Down",
        "p: three\np: [one\np: two|]",
    );
    check_keys(
        "p: one\np: t|wo\nquote 1: three",
        "Escape Shift+Down Alt+Up",
        "p: [two\nquote 1: three|]\np: one",
    );
    let mut hands = Hands::at("quote 1: “N|o.”\np: two\np: three");
    hands.keys("Escape Ctrl+X");
    assert_eq!(
        hands.copy(),
        "p: [two|]\np: three\n",
        "the next block is selected"
    );
    hands.keys("Down Ctrl+V");
    assert_eq!(
        hands.copy(),
        "p: two\np: three\nquote 1: “No.”|\n",
        "after it, speaker and all"
    );
    let quotes = &hands.desk().log.article().records().quotes;
    assert_eq!(quotes.values().next().unwrap().speaker.name, "Speaker 1");
    hands.keys("Ctrl+Z Ctrl+Z");
    assert!(hands.copy().contains("quote 1: "), "{}", hands.copy());
}

#[test]
fn a_block_selected_with_others_is_copied_whole() {
    let mut hands = Hands::at("cross: on|e\np: two");
    hands.keys("Escape Ctrl+C Down Ctrl+V");
    assert_eq!(hands.copy(), "cross: one\np: two\ncross: one|\n");
}

#[test]
fn a_paste_that_says_where_it_comes_from_offers_a_source() {
    let mut hands = Hands::at("p: It said: |");
    let html = "Version:0.9\r\nStartHTML:00\r\nSourceURL:https://www.radioamra.example/a?b=1\r\n\
        <html><body><!--StartFragment--><p>the lamp is <b>lit</b></p><!--EndFragment--></body></html>";
    let ctx = hands.harness.ctx.clone();
    clipboard(&ctx).lock().put("the lamp is lit", Some(html));
    hands.keys("Ctrl+V");
    assert!(hands.copy().contains("the lamp is"), "{}", hands.copy());
    let records = hands.desk().log.article().records().clone();
    assert!(records.sources.is_empty(), "never silently");
    hands.harness.get_by_label("Pasted from radioamra.example");
    hands.picture("pasted-from");
    hands.harness.get_by_label("Add as source").click();
    hands.harness.run();
    assert_eq!(
        hands.copy(),
        "p: It said: <src 1>the lamp is </src><src 1><b>lit</b></src>|\n",
    );
    let records = hands.desk().log.article().records().clone();
    let source = records.sources.values().next().unwrap();
    let link = &source.chain[0];
    assert_eq!(records.parties[&link.party].name, "radioamra.example");
    let url = link.url.as_ref().unwrap().as_str();
    assert_eq!(url, "https://www.radioamra.example/a?b=1");
    hands.keys("Ctrl+Z");
    assert!(
        hands.desk().log.article().records().sources.is_empty(),
        "one undo"
    );
}

#[test]
fn a_quotation_pasted_from_a_page_keeps_its_words_there_as_its_passage() {
    let page = "<blockquote cite=\"https://amra.example/log\"><p>The lamp is lit</p>\
        <p>and stays so</p></blockquote>";
    let passages = |html: &str| {
        let mut hands = Hands::at("p: one\np: |");
        let ctx = hands.harness.ctx.clone();
        clipboard(&ctx).lock().put("The lamp is lit", Some(html));
        hands.keys("Ctrl+V");
        let quotes = hands.desk().log.article().records().quotes.clone();
        let passages = quotes.values().map(|quote| quote.passage.clone());
        passages.collect::<Vec<_>>()
    };
    assert_eq!(passages(page), ["The lamp is lit\nand stays so"]);
    let letter = page.replace(" cite=\"https://amra.example/log\"", "");
    assert_eq!(passages(&letter), [""], "nobody knows of what");
}

#[test]
fn an_offered_source_goes_when_it_is_not_wanted() {
    let html = "<blockquote cite=\"https://amra.example/log\"><p>so</p></blockquote>";
    let mut hands = Hands::at("p: one |");
    let ctx = hands.harness.ctx.clone();
    clipboard(&ctx).lock().put("so", Some(html));
    hands.keys("Ctrl+V");
    hands.harness.get_by_label("Pasted from amra.example");
    hands.types("x");
    assert!(
        hands.harness.query_by_label("Add as source").is_none(),
        "typing goes on"
    );
    let mut hands = Hands::at("p: one |");
    let ctx = hands.harness.ctx.clone();
    let html = "<meta charset=utf-8><base href='file:///home/a.html'><p>so</p>";
    clipboard(&ctx).lock().put("so", Some(html));
    hands.keys("Ctrl+V");
    assert!(
        hands.harness.query_by_label("Add as source").is_none(),
        "no address of the web"
    );
}

#[test]
fn ctrl_u_deletes_nothing() {
    let mut hands = Hands::at("p: one tw|o");
    hands.keys("Ctrl+U");
    assert_eq!(hands.copy(), "p: one tw|o\n");
    assert_eq!(hands.desk().asked.last(), Some(&Ask::Underline));
}

#[test]
fn a_quotation_keeps_its_ground_while_something_is_composed_before_it() {
    let ground = |picture: &image::RgbaImage, left: f32, y: f32| {
        let colour = light().quotation.to_array();
        let pixels = picture.enumerate_pixels();
        let row = pixels.filter(|(x, at, _)| left <= *x as f32 && (*at as f32 - y).abs() < 0.6);
        row.filter(|(.., pixel)| pixel.0 == colour).count()
    };
    let mut hands = Hands::at("p: |a <q 1>b</q>");
    let before = hands.picture("compose-before");
    let y = (hands.caret().top() + 1.0).round();
    let wide = ground(&before, 0.0, y);
    assert!(0 < wide, "there is a ground");
    hands.at_once(vec![Event::Ime(egui::ImeEvent::Preedit {
        text: "nnnnnn".to_owned(),
        active_range_chars: None,
    })]);
    let after = hands.picture("compose-after");
    let caret = hands.caret().right() + 2.0;
    let (all, behind) = (ground(&after, 0.0, y), ground(&after, caret, y));
    assert!(
        all.abs_diff(wide) <= 2,
        "as wide as before: {all} and {wide}"
    );
    assert_eq!(behind, all, "behind the same words");
}

/// An article of many paragraphs whose heights are not as guessed.
fn long() -> Log {
    // Each is another one: lines of the same words are set once.
    let line = |number| {
        format!(
            "p: The lamp {number} is lit again, and iiiiiiiiiiiiiiiiiiiiiiiiiiiii who pays for the \
             oil is not said, WWWWWWWWWW WWWWWWWWWW WWWWWWWWW WWWWWWWWWWW WWWWWWWWWW WWW\n"
        )
    };
    let lines: String = (0..300).map(line).collect();
    let state = read(&format!("p: |\n{lines}"));
    Log::new(state.article)
}

#[test]
fn guessed_heights_become_exact_in_small_slices_and_nothing_jumps() {
    let size = Vec2::new(860.0, 620.0);
    let mut hands = Hands::over(long(), light(), egui::os::OperatingSystem::Nix, size, 1.0);
    // To the middle, past rows that were never set.
    let middle = hands
        .desk()
        .log
        .article()
        .pos(nutgraf::model::position::Place {
            block: 150,
            offset: 3,
        });
    let caret = nutgraf::edit::selection::Selection::caret(middle);
    hands.harness.state_mut().log.select(caret);
    // The frame that goes there; the idle ones after it are what is looked at.
    hands.harness.run_steps(2);
    let there = hands.caret();
    let ctx = hands.harness.ctx.clone();
    let (mut before, mut most) = (blocks_set(&ctx), 0);
    for _ in 0..200 {
        hands.harness.step();
        let now = blocks_set(&ctx);
        most = most.max(now - before);
        before = now;
        assert!(
            (hands.caret().top() - there.top()).abs() <= 1.0,
            "the page jumped from {there} to {}",
            hands.caret()
        );
    }
    assert!(0 < most, "nothing was made exact");
    assert!(most <= 12, "{most} blocks were set in one frame");
    let at_rest = blocks_set(&ctx);
    for _ in 0..60 {
        hands.harness.step();
    }
    assert_eq!(blocks_set(&ctx), at_rest, "at rest there is nothing to set");
}
