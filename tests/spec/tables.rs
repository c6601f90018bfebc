//! Tables: written, parted, pasted, exported, and walked with the keyboard.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::edit::command::typing::{self, Reach};
use nutgraf::edit::command::{blocks, paste, records, table};
use nutgraf::edit::compare::{Fate, Lot, rows};
use nutgraf::edit::state::State;
use nutgraf::edit::step::Step;
use nutgraf::edit::transaction::{Origin, Transaction};
use nutgraf::export::html::{self, Options};
use nutgraf::export::{markdown, plain};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::Language;
use nutgraf::model::particulars::Particular;
use nutgraf::model::quote::QuoteId;
use nutgraf::model::table::figures;
use nutgraf::record::article as record;
use nutgraf::surface::blocks_set;
use nutgraf::surface::clipboard::clipboard;

use crate::copy::{self, check, check_not, noon};
use crate::hand::Hands;

const VOTE: &str = "th: Ward\tVotes\ntr: Old harbour\t412\ntr: Hill\t1,208\np: |";

fn backspace(state: &State) -> Option<Transaction> {
    typing::delete_backward(state, Reach::Letter, noon())
}

fn enter(state: &State) -> Option<Transaction> {
    typing::split(state, noon())
}

fn delete(state: &State) -> Option<Transaction> {
    typing::delete_selection(state, noon())
}

fn paragraph(state: &State) -> Option<Transaction> {
    blocks::turn_into(state, &BlockKind::Paragraph, noon())
}

#[test]
fn a_table_comes_under_the_paragraph_or_in_the_place_of_an_empty_one() {
    let insert = |state: &State| table::insert(state, noon());
    check("p: one|", insert, "p: one\nth: |\t\t\ntr: \t\t\ntr: \t\t");
    check(
        "p: one\np: |\np: two",
        insert,
        "p: one\nth: |\t\t\ntr: \t\t\ntr: \t\t\np: two",
    );
}

#[test]
fn enter_begins_a_row_and_in_an_empty_last_one_text() {
    check("tr: a|\tb", enter, "tr: a\tb\ntr: |\t");
    check("th: a|\tb\ntr: c\td", enter, "th: a\tb\ntr: |\t\ntr: c\td");
    check("tr: a\tb\ntr: |\t", enter, "tr: a\tb\np: |");
    check("tr: \t|\ntr: a\tb", enter, "tr: \t\ntr: |\t\ntr: a\tb");
}

#[test]
fn deleting_takes_words_and_leaves_cells() {
    check_not("tr: a\t|b", backspace);
    check("tr: a\tb|", backspace, "tr: a\t|");
    check("tr: a[b\tc\td|]e", delete, "tr: a|\t\te");
    check(
        "tr: [a\tb\ntr: c\td|]\np: e",
        delete,
        "tr: |\t\ntr: \t\np: e",
    );
    check(
        "p: one [two\ntr: a\tb\ntr: c|]d\te\np: f",
        delete,
        "p: one |\ntr: d\te\np: f",
    );
    check(
        "p: one [two\ntr: a\tb\np: three|] four",
        delete,
        "p: one | four",
    );
    let word = |state: &State| typing::delete_backward(state, Reach::Word, noon());
    check("tr: a\tone two|", word, "tr: a\tone |");
    check("tr: one\ttwo|", word, "tr: one\t|");
}

#[test]
fn what_stands_beside_a_table_does_not_run_into_it() {
    check_not("tr: a\tb\np: |one", backspace);
    check("tr: a\tb\np: |\np: two", backspace, "tr: a\tb|\np: two");
    check("tr: a\tb\ntr: |\t\np: two", backspace, "tr: a\tb|\np: two");
    let on = |state: &State| typing::delete_forward(state, Reach::Letter, noon());
    check_not("tr: a\tb|\np: one", on);
    check_not("tr: a|\tb", on);
    check_not("p: one|\ntr: a\tb", on);
}

#[test]
fn columns_come_and_go_in_every_row() {
    let before = |state: &State| table::add_column(state, false, noon());
    let after = |state: &State| table::add_column(state, true, noon());
    let less = |state: &State| table::remove_column(state, noon());
    check("th: a\t|b\ntr: c\td", before, "th: a\t|\tb\ntr: c\t\td");
    check(
        "th: a|\tb\ntr: c\ntr: d\te",
        after,
        "th: a\t|\tb\ntr: c\t\ntr: d\t\te",
    );
    check("th: a\tb|\ntr: c\td", less, "th: a|\ntr: c");
    check("th: a|\tb\ntr: c\td", less, "th: b|\ntr: d");
    check("p: x\ntr: a|\ntr: b\np: y", less, "p: x\np: |\np: y");
}

#[test]
fn a_row_that_becomes_text_keeps_its_words() {
    check("tr: a|\tb\t\tc", paragraph, "p: a| b c");
    check("tr: \ta|", paragraph, "p: a|");
}

#[test]
fn a_head_is_set_apart_or_not() {
    let head = |state: &State| table::toggle_head(state, noon());
    check("tr: a\tb\ntr: c|\td", head, "th: a\tb\ntr: c|\td");
    check("th: a\tb\ntr: c|\td", head, "tr: a\tb\ntr: c|\td");
}

#[test]
fn words_and_lines_arrive_in_the_cell_and_rows_under_it() {
    let typed = |text: &'static str| {
        move |state: &State| typing::insert(state, text, Origin::Paste, noon())
    };
    check("tr: a|\tb", typed("x\ny"), "tr: ax\u{2028}y|\tb");
    check("tr: a|\tb", typed("x\ty"), "tr: ax y|\tb");
    let rows = |texts: [&'static str; 2]| {
        let rows = texts.map(|text| {
            let cells: Vec<Inline> = text.split('/').map(Inline::plain).collect();
            Block::new(BlockKind::Row { is_head: false }, Inline::row(&cells))
        });
        paste::Fragment::new(rows.into())
    };
    let two = rows(["1/2", "3/4"]);
    let put = |state: &State| paste::paste(state, &two, noon());
    check("tr: a|\tb", put, "tr: a\tb\ntr: 1\t2\ntr: 3\t4|");
    check("tr: |\t\np: x", put, "tr: 1\t2\ntr: 3\t4|\np: x");
    check("p: |", put, "tr: 1\t2\ntr: 3\t4|");
}

#[test]
fn a_table_is_written_and_read_with_its_marks() {
    let state = copy::read("th: Ward\tVotes\ntr: <b>Hill</b>\t<a /x>1,208</a>\np: |");
    let text = record::write(&state.article);
    assert!(text.contains("table-head"), "{text}");
    let read = |text: &str| record::read(text.as_bytes(), copy::id()).unwrap().article;
    assert_eq!(read(&text), state.article, "{text}");
    let json = record::write_json(&state.article);
    let back = record::read_json(json.as_bytes(), copy::id()).unwrap();
    assert_eq!(back.article, state.article, "{json}");
    let stray = text.replace("table-head", "paragraph");
    let back = read(&stray);
    let first = back.body().next().unwrap();
    assert_eq!(first.words.text(), "Ward Votes", "a paragraph has no cells");
}

#[test]
fn figures_are_known_by_what_stands_under_the_head() {
    let state = copy::read(
        "th: Ward\tVotes\tShare\tNote\ntr: Hill\t1,208\t51.2 %\t7 came late\ntr: 2nd\t–\t€ 4\t\np: |",
    );
    let rows: Vec<&Block> = state.article.body().map(AsRef::as_ref).take(3).collect();
    assert_eq!(figures(&rows), [false, true, true, false]);
}

#[test]
fn a_page_has_it_as_a_table() {
    let article = copy::read(VOTE).article;
    let fragment = Options {
        fragment: true,
        ..Options::at(noon())
    };
    let page = html::write(&article, &fragment).unwrap().text;
    let table = "<table>\n<thead>\n<tr><th scope=\"col\">Ward</th><th scope=\"col\" class=\"figure\">Votes</th></tr>\n</thead>\n\
                 <tbody>\n<tr><td>Old harbour</td><td class=\"figure\">412</td></tr>\n\
                 <tr><td>Hill</td><td class=\"figure\">1,208</td></tr>\n</tbody>\n</table>";
    assert!(page.contains(table), "{page}");
    let two = copy::read("th: a\tb\ntr: c\td\nth: e\ntr: \t\np: |").article;
    let page = html::write(&two, &fragment).unwrap().text;
    assert_eq!(page.matches("<table>").count(), 2, "a head begins another");
}

#[test]
fn text_has_a_line_for_each_row() {
    let article = copy::read(VOTE).article;
    let text = plain::write(&article).text;
    let rows = "Ward | Votes\nOld harbour | 412\nHill | 1,208";
    assert!(text.contains(rows), "{text}");
    let text = markdown::write(&article).text;
    let rows = "| Ward | Votes |\n| --- | ---: |\n| Old harbour | 412 |\n| Hill | 1,208 |";
    assert!(text.contains(rows), "{text}");
}

#[test]
fn tab_goes_from_cell_to_cell_and_begins_a_row_behind_the_last() {
    let mut hands = Hands::at("th: Ward|\tVotes\ntr: Hill\t1,208\np: one");
    hands.keys("Tab");
    assert_eq!(hands.copy(), "th: Ward\tVotes|\ntr: Hill\t1,208\np: one\n");
    hands.keys("Tab Tab Tab");
    assert_eq!(
        hands.copy(),
        "th: Ward\tVotes\ntr: Hill\t1,208\ntr: |\t\np: one\n"
    );
    hands.keys("Shift+Tab");
    assert_eq!(
        hands.copy(),
        "th: Ward\tVotes\ntr: Hill\t1,208|\ntr: \t\np: one\n"
    );
}

#[test]
fn up_and_down_stay_in_the_column() {
    let mut hands = Hands::at("p: one\nth: Ward\tVotes|\ntr: Hill\t1,208\np: two");
    hands.keys("Down");
    let copy = hands.copy();
    assert!(copy.contains("tr: Hill\t1,208|\n"), "{copy}");
    hands.keys("Up Up");
    let copy = hands.copy();
    assert!(copy.contains("p: one|\n"), "{copy}");
    hands.keys("Down Home Left");
    let copy = hands.copy();
    assert!(copy.contains("th: Ward|\tVotes\n"), "{copy}");
    hands.keys("Right Backspace");
    let copy = hands.copy();
    assert!(
        copy.contains("th: Ward|\tVotes\n"),
        "cells join nothing: {copy}"
    );
}

#[test]
fn a_table_of_a_page_or_a_spreadsheet_arrives_as_one() {
    let paste = |html: Option<&str>, text: &str| {
        let mut hands = Hands::at("p: |");
        clipboard(&hands.harness.ctx).lock().put(text, html);
        hands.keys("Ctrl+V");
        hands.copy()
    };
    let sheet = "<table><colgroup><col></colgroup><thead><tr><th>Ward</th><th>Votes</th></tr></thead>\
                 <tbody><tr><td><p>Old <b>harbour</b></p></td><td>412</td></tr>\
                 <tr><td colspan=2>Hill</td></tr></tbody></table><p>More</p>";
    assert_eq!(
        paste(Some(sheet), "plain"),
        "th: Ward\tVotes\ntr: Old <b>harbour</b>\t412\ntr: Hill\t\np: More|\n"
    );
    let mail =
        "<table role=presentation><tr><td>Dear desk</td><td>the Mira is late</td></tr></table>";
    assert!(
        paste(Some(mail), "plain").starts_with("p: Dear desk"),
        "laid out"
    );
    assert_eq!(
        paste(None, "Ward\tVotes\nHill\t1,208\n"),
        "tr: Ward\tVotes\ntr: Hill\t1,208|\n"
    );
    assert_eq!(
        paste(None, "Ward\tVotes"),
        "p: Ward Votes|\n",
        "one line is words"
    );
}

#[test]
fn a_table_leaves_for_other_programs_as_one() {
    let mut hands = Hands::at("th: [Ward\tVotes\ntr: Hill\t1,208|]");
    hands.keys("Ctrl+C");
    let clipboard = clipboard(&hands.harness.ctx);
    assert_eq!(clipboard.lock().text(), "Ward\tVotes\nHill\t1,208");
    let html = clipboard.lock().html().unwrap();
    assert_eq!(
        html,
        "<meta charset=\"utf-8\"><table><tr><th>Ward</th><th>Votes</th></tr>\
         <tr><td>Hill</td><td>1,208</td></tr></table>"
    );
}

#[test]
fn a_screen_reader_hears_rows_and_each_cell_by_itself() {
    let hands = Hands::at("th: Ward|\tVotes\ntr: \t1,208\np: one");
    let harness = &hands.harness;
    for (label, row) in [("Table head", 0), ("Table row", 1)] {
        let node = harness.get_by_label(label);
        assert_eq!(node.accesskit_node().role(), Role::Row, "{label}");
        assert_eq!(
            node.accesskit_node().data().row_index(),
            Some(row),
            "{label}"
        );
    }
    let page = harness.get_by_label("Article").accesskit_node();
    let text = page.document_range().text();
    assert!(text.ends_with("Ward\tVotes\n\t1,208\none"), "{text:?}");
}

#[test]
fn who_comes_to_an_empty_cell_hears_no_other() {
    let hands = Hands::at("th: Ward\tVotes for\tShare\ntr: Hill\t\t\np: one|");
    let page = hands.harness.get_by_label("Article").accesskit_node();
    let mut words = Vec::new();
    let mut at = page.document_range().start();
    while !at.is_document_end() {
        let mut range = page.document_range();
        let end = at.forward_to_word_end();
        range.set_start(at);
        range.set_end(end);
        words.push(range.text());
        at = end;
    }
    let table: Vec<&str> = words.iter().map(String::as_str).collect();
    let told = [
        "Ward\t", "Votes ", "for\t", "Share\n", "Hill\t", "\t", "\n", "one",
    ];
    assert!(table.ends_with(&told), "{table:?}");
}

#[test]
fn a_persian_table_begins_at_the_right_whatever_stands_in_its_first_cell() {
    let far = |copy: &str| {
        let mut hands = Hands::at(copy);
        let first = hands.caret().center().x;
        hands.keys("Tab");
        first - hands.caret().center().x
    };
    assert!(far("th: Ward|\tVotes\np: one") < 0.0, "from left to right");
    assert!(
        0.0 < far("th: محله|\tرأی\ntr: بندر\t۴۱۲\np: one"),
        "from the right"
    );
}

#[test]
fn what_is_put_in_or_lifted_comes_under_the_table() {
    let rule = |state: &State| blocks::insert(state, &BlockKind::Rule, noon());
    check(
        "th: a|\tb\ntr: c\td\np: e",
        rule,
        "th: a\tb\ntr: c\td\nrule: |\np: e",
    );
    let lift = |state: &State| records::lift(state, QuoteId(1), noon());
    check(
        "tr: |Hill\tshe said <q 1>“No”</q>\ntr: c\td\np: e",
        lift,
        "tr: Hill\tshe said |\ntr: c\td\nquote 1: “No”\np: e",
    );
}

#[test]
fn a_row_is_compared_cell_by_cell() {
    let was = copy::read("tr: Hill\t208\t–\tlate\np: |").article;
    let is = copy::read("tr: Hill\tNew 20812\t\tlate\np: |").article;
    let all = rows(&was, &is);
    let row = all.iter().find(|row| row.lot == Lot::Changed).unwrap();
    let told: Vec<(Fate, &str)> = row
        .words
        .iter()
        .map(|(fate, it)| (*fate, it.text()))
        .collect();
    let changed: Vec<(Fate, &str)> = told
        .iter()
        .copied()
        .filter(|it| it.0 != Fate::Kept)
        .collect();
    assert_eq!(
        changed,
        [
            (Fate::Gone, "208"),
            (Fate::New, "New 20812"),
            (Fate::Gone, "–")
        ]
    );
    let shown: String = told.iter().map(|(_, text)| *text).collect();
    assert_eq!(shown.matches('\t').count(), 3, "{shown:?}");
}

#[test]
fn the_columns_begin_where_the_language_of_the_article_says() {
    let mut hands = Hands::at("tr: 1|\t2\np: ");
    let mut far = || {
        let first = hands.caret().center().x;
        hands.keys("Tab");
        let second = hands.caret().center().x;
        hands.keys("Shift+Tab");
        let desk = hands.harness.state_mut();
        let persian = Particular::Language(Language::parse("fa"));
        let change = records::set(desk.log.state(), Step::Particular(persian), noon());
        if let Some(change) = change {
            desk.log.append(change).unwrap();
        }
        hands.harness.run();
        second - first
    };
    assert!(0.0 < far(), "figures alone, and no language");
    assert!(far() < 0.0, "Persian now");
}

#[test]
fn a_letter_in_a_long_table_measures_its_own_row() {
    let rows: String = (0..600)
        .map(|at| format!("tr: Ward {at}\t{at}\n"))
        .collect();
    let mut hands = Hands::at(&rows.replacen("Ward 0", "Ward 0|", 1));
    hands.types("a");
    let before = blocks_set(&hands.harness.ctx);
    hands.types("b");
    let set = blocks_set(&hands.harness.ctx) - before;
    assert!(set < 60, "{set} were set: a view of rows at most");
}

#[test]
fn a_bar_in_a_cell_ends_it_in_no_format() {
    let article = copy::read("tr: \\|a\tb\\|c\ntr: <b>\\|d</b>\te\np: |").article;
    let text = markdown::write(&article).text;
    let rows = "| \\|a | b\\|c |\n| **\\|d** | e |";
    assert!(text.contains(rows), "{text}");
}

#[test]
fn a_table_brings_what_it_is_called_and_a_list_is_none() {
    let mut hands = Hands::at("p: |");
    let sheet = "<table><caption>The <b>count</b></caption><tr><td>Hill<td>208</table>";
    clipboard(&hands.harness.ctx)
        .lock()
        .put("plain", Some(sheet));
    hands.keys("Ctrl+V");
    assert_eq!(hands.copy(), "p: The <b>count</b>\ntr: Hill\t208|\n");
    for list in ["1.\tRope\n2.\tTar", "•\tRope\n•\tTar"] {
        let mut hands = Hands::at("p: |");
        clipboard(&hands.harness.ctx).lock().put(list, None);
        hands.keys("Ctrl+V");
        assert!(!hands.copy().contains("tr:"), "{}", hands.copy());
    }
}

#[test]
fn what_no_cell_can_hold_comes_under_the_table() {
    let picture = copy::read("p: a\ncap: The quay\np: |").article;
    let blocks = picture.body().take(2).map(|block| Block::clone(block));
    let fragment = paste::Fragment::new(blocks.collect());
    let put = |state: &State| paste::paste(state, &fragment, noon());
    check(
        "tr: b|\tc\ntr: d\te\np: f",
        put,
        "tr: b\tc\ntr: d\te\np: a\ncap: The quay|\np: f",
    );
    let head = copy::read("th: 1\t2\ntr: 3\t4\np: |").article;
    let rows = head.body().take(2).map(|block| Block::clone(block));
    let fragment = paste::Fragment::new(rows.collect());
    let put = |state: &State| paste::paste(state, &fragment, noon());
    check(
        "th: a\tb\ntr: c|\td",
        put,
        "th: a\tb\ntr: c\td\ntr: 1\t2\ntr: 3\t4|",
    );
}
