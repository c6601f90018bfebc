//! What an article lacks before readers see it, and the list that leads to each place.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::action::Action;
use nutgraf::model::ready::{Lack, Limits, findings};

use crate::copy;
use crate::newsroom::{Newsroom, Window};

const NOTHING: [Lack; 0] = [];

fn lacks(copy: &str) -> Vec<Lack> {
    let limits = Limits {
        headline: 12,
        standfirst: 20,
    };
    let article = copy::read(copy).article;
    let all = findings(&article, limits, copy::noon());
    all.into_iter().map(|finding| finding.lack).collect()
}

#[test]
fn an_article_says_what_it_lacks() {
    use Lack::{
        Byline, EmptyQuote, Headline, LongHeadline, LongStandfirst, Note, Placeholder, PullQuote,
        Source, Unconfirmed,
    };
    let whole = "head: Harbour shut\nby: Ida Brandt\n";
    let with = |body: &str| lacks(&format!("{whole}{body}"));
    assert_eq!(lacks("p: It is shut|"), [Headline, Byline]);
    assert_eq!(with("p: It is shut|"), NOTHING);
    let long = "head: Harbour shut again\nstand: It was open for a day.\nby: Ida\np: It is|";
    assert_eq!(lacks(long), [LongHeadline, LongStandfirst]);
    assert_eq!(with("quote 1: I know|"), [Unconfirmed, Source]);
    assert_eq!(
        with("p: “<q 1>I know</q>,” she said|"),
        [Unconfirmed, Source]
    );
    assert_eq!(
        with("quote 1: I know\nquote 1: it all|").len(),
        2,
        "one quote"
    );
    assert_eq!(with("quote 1: |"), [EmptyQuote]);
    assert_eq!(with("p: It is shut, says TK|"), [Placeholder]);
    assert_eq!(with("p: TKTK says the NATKA, TKO|"), [Placeholder], "one");
    assert_eq!(with("p: Who???|"), [Placeholder]);
    assert_eq!(
        with("p: It is shut\npull: It is SHUT!|"),
        NOTHING,
        "said there"
    );
    assert_eq!(with("p: It is shut\npull: It is open|"), [PullQuote]);
    assert_eq!(with("note: Call her TK|"), [Note], "for the desk");
}

fn open(window: &mut Window<'_>) {
    window.harness.state_mut().ask(Action::Ready);
    window.settle();
}

#[test]
fn the_list_leads_to_each_place_and_can_be_shortened() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    open(&mut window);
    let rows = |window: &Window<'_>, lack: &str| {
        let rows = window.harness.query_all_by_role(Role::Button);
        let names = rows.filter_map(|row| row.accesskit_node().label());
        let begins = format!("{lack}, ");
        names.filter(|name| name.starts_with(&begins)).count()
    };
    window.picture("ready");
    let open_quotes = rows(&window, "Quote to confirm");
    assert!(0 < open_quotes, "the sample has some");
    let off = "Don’t check, Quote to confirm";
    let mut buttons = window.harness.get_all_by_role_and_label(Role::Button, off);
    buttons.next().unwrap().click();
    drop(buttons);
    window.settle();
    assert_eq!(rows(&window, "Quote to confirm"), 0);
    window.click(Role::Button, "Check everything again");
    assert!(0 < rows(&window, "Quote to confirm"));
    let mut all = window.harness.query_all_by_role(Role::Button);
    let first = all.find(|row| {
        let name = row.accesskit_node().label().unwrap_or_default();
        name.starts_with("Quote to confirm, “She was never ours")
    });
    first.unwrap().click();
    drop(all);
    window.settle();
    assert!(window.harness.query_by_label("Before publishing").is_none());
    let state = window.desk().document().state();
    let fragment = nutgraf::edit::command::paste::copy(state).unwrap();
    assert!(fragment.text().starts_with("“She was never ours to keep"));
}

#[test]
fn enter_goes_to_the_first_place_and_an_export_tells_how_many_there_are() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::E);
    window
        .harness
        .get_by_label_contains("things to look at")
        .click();
    window.settle();
    window.harness.get_by_label("Before publishing");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.harness.query_by_label("Before publishing").is_none());
    assert!(!window.desk().document().state().selection.is_caret());
}

#[test]
fn the_list_follows_the_article_while_it_is_open() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.letters("TK");
    open(&mut window);
    let is_asked = |window: &Window<'_>| {
        let rows = window.harness.query_all_by_role(Role::Button);
        let mut names = rows.filter_map(|row| row.accesskit_node().label());
        names.any(|name| name.starts_with("Words still to come"))
    };
    assert!(is_asked(&window));
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
    assert!(!is_asked(&window), "taken back under the list");
}
