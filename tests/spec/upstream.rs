//! An article stays linked to the copy it was begun from: compared with it, and brought up to date.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::desk::upstream::take;
use nutgraf::edit::command::typing;
use nutgraf::edit::log::Log;
use nutgraf::edit::merge::towards_anew;
use nutgraf::edit::selection::Selection;
use nutgraf::edit::step::Step;
use nutgraf::edit::transaction::Origin;
use nutgraf::export::format::Format;
use nutgraf::export::html;
use nutgraf::import::page_text;
use nutgraf::library::folder::Library;
use nutgraf::model::article::Article;
use nutgraf::model::conflict::conflicts;
use nutgraf::model::position::Place;
use nutgraf::model::quote::{Quote, QuoteId, Standing};
use nutgraf::model::received::Received;

use crate::commands::nutgraf;
use crate::copy::{id, noon};
use crate::laws::Dice;
use crate::merge::who;
use crate::newsroom::{Newsroom, Window};

const COPY: &str = "Ferry pilots will not sail at night

The pilots of the Amra ferry said on Monday that they will not sail after dark.

“The lamps on the mole have been out since spring,” said Laleh Omid, the senior pilot.

The harbour office has promised new lamps by the end of the month.

“We will wait as long as it takes,” said Nima Parsa, her deputy.

Nobody at the ministry could be reached.";

/// An article as it is made of copy.
fn made_of(text: &str) -> Article {
    let options = page_text::Options {
        at: noon(),
        id: id(),
    };
    let article = page_text::read_article(text.as_bytes(), &options).article;
    let mut records = article.records().clone();
    records.particulars.received = Some(Received::new(text.to_owned(), noon()));
    article.with_records(records)
}

fn texts(article: &Article) -> Vec<String> {
    let blocks = article.blocks().iter();
    blocks
        .map(|block| block.words.text().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

/// The block that has these words.
fn block_of(article: &Article, words: &str) -> usize {
    let mut blocks = article.blocks().iter();
    blocks
        .position(|block| block.words.text().contains(words))
        .unwrap()
}

/// Types before the last sign of a block.
fn type_in(log: &mut Log, block: usize, words: &str) {
    let length = log.article().block(block).unwrap().words.len();
    let offset = length.saturating_sub(1);
    let at = log.article().pos(Place { block, offset });
    log.select(Selection::caret(at));
    let change = typing::insert(log.state(), words, Origin::Command, noon()).unwrap();
    log.append(change).unwrap();
}

fn take_in(log: &mut Log, newer: &str) -> usize {
    let taken = take(log.article(), newer, &who(), noon()).unwrap();
    let change = towards_anew(log.state(), &taken.article, Origin::Command, noon());
    log.append(change.unwrap()).unwrap();
    taken.conflicts
}

#[test]
fn what_changed_upstream_comes_in_and_what_the_desk_wrote_stays() {
    let mut log = Log::new(made_of(COPY));
    let promise = block_of(log.article(), "promised");
    type_in(&mut log, promise, ", its head told this paper");
    let before = log.article().clone();
    let newer = COPY.replace("on Monday", "on Monday evening").replace(
        "Nobody at the ministry",
        "The minister calls it a strike. Nobody else there",
    );
    assert_eq!(take_in(&mut log, &newer), 0);
    let all = texts(log.article()).join("\n");
    for words in [
        "on Monday evening that",
        "month, its head told this paper.",
        "The minister calls it a strike. Nobody else there could be reached.",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    let received = log.article().particulars().received.clone().unwrap();
    assert_eq!(received.text, newer, "the newer words are kept from now on");
    assert_eq!(
        log.article().records().quotes.len(),
        2,
        "no quote is there twice"
    );
    let undone = log.undo(noon()).unwrap();
    log.append(undone).unwrap();
    assert_eq!(*log.article(), before, "one undo takes all back");
}

#[test]
fn newer_copy_without_a_headline_leaves_the_one_there_is() {
    let with_kicker = format!("Exclusive\n\n{COPY}");
    let mut log = Log::new(made_of(&with_kicker));
    let before = texts(log.article());
    assert_eq!(before[0], "Exclusive");
    take_in(&mut log, &COPY.replace("on Monday", "on Tuesday"));
    let after = texts(log.article());
    assert_eq!(after[..2], before[..2], "kicker and headline");
    assert!(after.join("\n").contains("on Tuesday"));
}

#[test]
fn a_sentence_that_both_changed_waits_for_somebody_to_choose() {
    let mut log = Log::new(made_of(COPY));
    let promise = block_of(log.article(), "promised");
    type_in(&mut log, promise, " of May");
    let newer = COPY.replace("end of the month", "end of the year");
    assert_eq!(take_in(&mut log, &newer), 1);
    assert_eq!(conflicts(log.article()).len(), 1);
    let all = texts(log.article()).join("\n");
    assert!(all.contains("end of the month of May."), "{all}");
    assert!(all.contains("end of the year."), "{all}");
}

#[test]
fn a_confirmed_quote_whose_words_change_upstream_asks_again() {
    let mut log = Log::new(made_of(COPY));
    for number in [1, 2] {
        let quote = log.article().records().quotes[&QuoteId(number)].clone();
        let confirmed = Quote {
            standing: Standing::Confirmed,
            ..Quote::clone(&quote)
        };
        let step = Step::Quote(QuoteId(number), Some(confirmed.into()));
        let change = nutgraf::edit::command::records::set(log.state(), step, noon()).unwrap();
        log.append(change).unwrap();
    }
    // One more stands before them, so that every number of the newer copy is another.
    let newer = COPY.replace("since spring", "since winter").replace(
        "The pilots of",
        "“It is over,” said Omid Rad, a sailor.\n\nThe pilots of",
    );
    assert_eq!(take_in(&mut log, &newer), 0);
    let standing = |number| log.article().records().quotes[&QuoteId(number)].standing;
    assert_eq!(standing(1), Standing::Found, "other words");
    assert_eq!(standing(2), Standing::Confirmed, "the same words");
    assert_eq!(log.article().records().quotes.len(), 3);
    let passage = &log.article().records().quotes[&QuoteId(1)].passage;
    assert!(passage.contains("since winter"), "{passage}");
}

#[test]
fn a_change_upstream_far_from_ours_merges_without_a_question() {
    for seed in 0..400 {
        let mut dice = Dice(seed);
        let names = ["Laleh Omid", "Nima Parsa", "Ida Brandt", "Jonas Feld"];
        let paragraph = |at: usize, dice: &mut Dice| match dice.roll(3) {
            0 => format!(
                "“The pier number {at} holds,” said {}, a pilot.",
                dice.pick(&names)
            ),
            1 => format!("Pier {at} was painted in spring. It is {at} years old."),
            _ => format!("At pier {at} the nets dry, and nobody counts them."),
        };
        let lines: Vec<String> = (10..22).map(|at| paragraph(at, &mut dice)).collect();
        let copy = |lines: &[String]| {
            let body = lines.join("\n\n");
            format!("The piers of Amra stand another winter\n\n{body}")
        };
        let mut log = Log::new(made_of(&copy(&lines)));
        let ours = dice.roll(lines.len());
        let theirs = (ours + 3 + dice.roll(lines.len() - 5)) % lines.len();
        let block = block_of(log.article(), &lines[ours]);
        type_in(&mut log, block, " ours");
        let mut newer = lines.clone();
        match dice.roll(3) {
            0 => newer[theirs] = format!("{} Theirs is longer.", newer[theirs]),
            1 => newer.insert(theirs, "Theirs is a new paragraph.".to_owned()),
            _ => newer[theirs] = "Theirs is written anew from end to end.".to_owned(),
        }
        let asked = take_in(&mut log, &copy(&newer));
        let all = texts(log.article()).join("\n");
        assert_eq!(asked, 0, "seed {seed}: {all}");
        assert!(all.contains(" ours"), "seed {seed}: {all}");
        assert!(all.contains("Theirs is"), "seed {seed}: {all}");
        log.article().check().unwrap();
    }
}

#[test]
fn the_copy_stays_in_the_file_and_reaches_no_reader() {
    let room = Newsroom::new();
    let file = room.path("copy.txt");
    Library::write_out(&file, COPY.as_bytes()).unwrap();
    let library = room.folder.path().display().to_string();
    let ran = nutgraf(&["import", &file.display().to_string(), "--to", &library]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let article = room.read("ferry-pilots-will-not-sail-at-night.ron");
    let received = article.particulars().received.clone().unwrap();
    assert_eq!(received.text, COPY);
    let mut records = article.records().clone();
    records.particulars.received = Some(Received::new("kept-to-ourselves".to_owned(), noon()));
    let article = article.with_records(records);
    for format in Format::ALL {
        let made = format.write(&article, &html::Options::at(noon())).unwrap();
        let holds = format.is_exact();
        assert_eq!(made.text.contains("kept-to-ourselves"), holds, "{format:?}");
    }
}

fn ask(window: &mut Window<'_>, action: Action) {
    window.harness.state_mut().ask(action);
    window.settle();
}

/// Pastes into a field of several lines.
fn paste(window: &mut Window<'_>, field: &str, words: &str) {
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, field)
        .focus();
    window.settle();
    window.key(Modifiers::COMMAND, Key::A);
    window.harness.event(egui::Event::Paste(words.to_owned()));
    window.settle();
}

fn open<'a>(room: &Newsroom) -> Window<'a> {
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        keeps_journals: true,
        state: Some(room.path(".state/journals")),
        ..Options::default()
    };
    Window::new(options, egui::vec2(1440.0, 900.0))
}

#[test]
fn newer_copy_is_pasted_looked_at_and_taken_in() {
    let room = Newsroom::new();
    let mut window = open(&room);
    ask(&mut window, Action::NewFromText);
    paste(&mut window, "Text of the page", COPY);
    window.click(Role::Button, "Make an article");
    window.key(Modifiers::COMMAND, Key::S);
    ask(&mut window, Action::TakeNewer);
    let newer = COPY.replace("on Monday", "on Monday evening");
    paste(&mut window, "Newer text", &newer);
    window.picture("upstream-newer");
    let told = window.harness.query_all_by_label_contains("new: evening");
    assert_ne!(told.count(), 0, "it is shown what changed");
    drop(window);
    // What was typed in the dialog is there again.
    let file = "ferry-pilots-will-not-sail-at-night.ron";
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(file)),
        keeps_journals: true,
        state: Some(room.path(".state/journals")),
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    ask(&mut window, Action::TakeNewer);
    window.click(Role::Button, "Take it in");
    let article = window.desk().document().article().clone();
    assert!(texts(&article).join("\n").contains("on Monday evening"));
    window.harness.get_by_label("Newer copy taken in");
    window.picture("upstream-taken");
    ask(&mut window, Action::CompareReceived);
    window.picture("upstream-compare");
    ask(&mut window, Action::Undo);
    let article = window.desk().document().article().clone();
    assert!(!texts(&article).join("\n").contains("on Monday evening"));
    let received = article.particulars().received.clone().unwrap();
    assert_eq!(received.text, COPY, "the earlier words are kept again");
}

#[test]
fn newer_copy_is_chosen_from_a_file() {
    let room = Newsroom::new();
    let file = room.path("copy.txt");
    Library::write_out(&file, COPY.as_bytes()).unwrap();
    let library = room.folder.path().display().to_string();
    nutgraf(&["import", &file.display().to_string(), "--to", &library]);
    let newer = COPY.replace("on Monday", "on Tuesday");
    Library::write_out(&file, newer.as_bytes()).unwrap();
    let mut window = room.open("ferry-pilots-will-not-sail-at-night.ron");
    ask(&mut window, Action::TakeNewer);
    window.click(Role::Button, "Choose a file…");
    window.click(Role::Button, "copy.txt");
    window.click(Role::Button, "Take it in");
    let all = texts(window.desk().document().article()).join("\n");
    assert!(all.contains("on Tuesday"), "{all}");
    ask(&mut window, Action::TakeNewer);
    paste(&mut window, "Newer text", &newer);
    window.harness.get_by_label("Nothing");
}
