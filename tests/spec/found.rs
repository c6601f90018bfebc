//! Quotations in copy that was typed: found with their speakers, never silently.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::edit::command::quotations;
use nutgraf::edit::log::Log;
use nutgraf::import::page_text::{Options, find_quotes, read_article};
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::mark::Language;
use nutgraf::model::quote::Standing;

use crate::copy;
use crate::laws::Dice;
use crate::newsroom::{Newsroom, Window};

fn noon() -> Time {
    Time::from_timestamp(1_795_608_000, 0).unwrap()
}

fn with_language(article: &Article, language: &str) -> Article {
    let mut records = article.records().clone();
    records.particulars.language = Language::parse(language);
    article.with_records(records)
}

/// What is found: the words and who said them.
fn found(article: &Article) -> Vec<String> {
    let all = find_quotes(article, noon()).into_iter().map(|found| {
        assert_eq!(found.quote.standing, Standing::Found, "to be confirmed");
        assert!(
            found.quote.passage.is_empty(),
            "an article is no source of its own"
        );
        let words = found.parts.iter().map(|part| {
            let block = article.block(part.block).unwrap();
            block.words.text()[part.range.clone()].to_owned()
        });
        let words: Vec<String> = words.collect();
        let speaker = found.quote.speaker;
        format!("{}: {} ({})", words.join(" / "), speaker.name, speaker.role)
    });
    all.collect()
}

fn in_copy(copy: &str) -> Vec<String> {
    found(&with_language(&copy::read(copy).article, "en"))
}

#[test]
fn quotations_are_found_with_their_speakers() {
    let copy = "head: Harbour shut\n\
        p: The harbour master, Laleh Omid, said: “We have no choice but to shut it.” Nobody came.\n\
        p: “It was open for a hundred years,” said Tom Hill, a ferry pilot. “Now it is shut.”\n\
        p: The “north gate” is shut, too.|";
    assert_eq!(
        in_copy(copy),
        [
            "We have no choice but to shut it.: Laleh Omid (harbour master)",
            "It was open for a hundred years,: Tom Hill (ferry pilot)",
            "Now it is shut.: Tom Hill (ferry pilot)",
        ]
    );
}

#[test]
fn persian_quotations_are_found_with_their_speakers() {
    let copy = "head: بندر بسته شد\n\
        p: لاله امید، رئیس بندر، گفت: «ما چاره‌ای جز بستن بندر نداشتیم و همه این را می‌دانند.»\n\
        p: دروازهٔ «شمال» هم بسته است.|";
    let all = found(&with_language(&copy::read(copy).article, "fa"));
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(all[0].contains("لاله امید"), "{all:?}");
}

#[test]
fn what_has_a_record_or_is_no_copy_is_left_alone() {
    let copy = "p: “<q 1>We have no choice but to shut it</q>,” said Laleh Omid.\n\
        quote 2: “It was open for a hundred years.”\n\
        note: Ask her: “Did you have no choice at all?”\n\
        pull: “We have no choice but to shut it”\n\
        p: She does not know.|";
    assert_eq!(in_copy(copy), [""; 0]);
    let nothing = with_language(&copy::read("p: It’s the pilots’ day|").article, "en");
    assert_eq!(found(&nothing), [""; 0]);
}

#[test]
fn records_are_made_without_a_change_of_words_and_one_undo_takes_all_back() {
    let pieces = [
        "“We have no choice but to go,” said Tom Hill, a pilot.",
        "Laleh Omid said: “It was <b>never</b> ours to keep.”",
        "The “north gate” is shut.",
        "“<q 1>I know her in the dark</q>,” he said.",
        "Nobody came.",
        "«ما هنوز منتظریم و کسی نمی‌آید.»",
    ];
    for seed in 0..200 {
        let mut dice = Dice(seed);
        let kinds = ["p", "li 0", "quote 3", "cross"];
        let mut copy = String::new();
        for _ in 0..=dice.roll(5) {
            let (kind, one, two) = (dice.pick(&kinds), dice.pick(&pieces), dice.pick(&pieces));
            copy.push_str(&format!("{kind}: {one} {two}\n"));
        }
        copy.push_str("p: |");
        let before = with_language(&copy::read(&copy).article, "en");
        let all = find_quotes(&before, noon()).into_iter();
        let all = all.map(|found| {
            let parts = found.parts.into_iter();
            (
                found.quote,
                parts.map(|part| (part.block, part.range)).collect(),
            )
        });
        let all: Vec<quotations::Quotation> = all.collect();
        let mut log = Log::new(before.clone());
        let Some(change) = quotations::add(log.state(), &all, noon()) else {
            assert!(all.is_empty(), "seed {seed}: {copy}");
            continue;
        };
        log.append(change).unwrap();
        let after = log.article();
        after.check().unwrap();
        let words = |article: &Article| -> Vec<String> {
            let blocks = article.blocks().iter();
            blocks.map(|block| block.words.text().to_owned()).collect()
        };
        assert_eq!(words(&before), words(after), "seed {seed}: {copy}");
        let many = |article: &Article| article.records().quotes.len();
        assert_eq!(
            many(after),
            many(&before) + all.len(),
            "seed {seed}: {copy}"
        );
        assert_eq!(
            found(after),
            [""; 0],
            "seed {seed}: all have a record\n{copy}"
        );
        let undo = log.undo(noon()).unwrap();
        log.append(undo).unwrap();
        assert_eq!(*log.article(), before, "seed {seed}: one undo");
    }
}

#[test]
fn what_the_reader_of_pages_finds_is_found_in_its_article_too() {
    let text = "Harbour wall to be rebuilt\n\nBy Ines Valadão\n\n23 November 2026\n\n\
        The mayor, Anna Bell, said on Monday: “We will build it again before the winter.”\n\n\
        “Nobody asked us about it,” said Tom Hill, a ferry pilot.\n\n\
        The council meets on Friday, and nobody knows what it will say to the pilots.\n";
    let id = ArticleId(uuid::Uuid::from_u128(7));
    let options = Options { at: noon(), id };
    let imported = read_article(text.as_bytes(), &options).article;
    let mut said: Vec<String> = Vec::new();
    for (id, quote) in &imported.records().quotes {
        let words = imported.words_of(*id).join(" / ");
        said.push(format!(
            "{words}: {} ({})",
            quote.speaker.name, quote.speaker.role
        ));
    }
    assert_eq!(said.len(), 2, "{said:?}");
    let bare: Vec<_> = imported
        .blocks()
        .iter()
        .map(|block| {
            let words = nutgraf::model::inline::Inline::plain(block.words.text());
            block.with_words(words)
        })
        .collect();
    let mut records = imported.records().clone();
    records.quotes.clear();
    let typed = Article::from_parts(id, bare, records);
    assert_eq!(found(&typed), said);
}

const COUNT: &str = "2 passages in quotation marks have no record";

fn type_on(window: &mut Window<'_>, words: &str) {
    window.key(Modifiers::COMMAND, Key::End);
    window.harness.event(egui::Event::Text(words.to_owned()));
    window.settle();
}

#[test]
fn the_ledger_counts_what_was_typed_and_takes_it_in_when_it_is_asked() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    let typed = " “We sail on Thursday whatever comes,” said Tom Hill, the mate. \
        Sara Dust, a baker, said: “I shall not be on that boat.”";
    window.harness.state_mut().ask(Action::ShowQuotes);
    window.settle();
    assert!(window.harness.query_by_label(COUNT).is_none());
    type_on(&mut window, typed);
    window.settle();
    window.harness.get_by_label(COUNT);
    window.picture("unrecorded");
    let words = |window: &Window<'_>| -> Vec<String> {
        let article = window.desk().document().article().clone();
        article
            .body()
            .map(|block| block.words.text().to_owned())
            .collect()
    };
    let (before, quotes) = (words(&window), 3);
    window.click(Role::Button, "Find quotes in the text");
    window.harness.get_by_label("2 quotes found, to confirm");
    window.harness.get_by_role_and_label(
        Role::ListBoxOption,
        "We sail on Thursday whatever comes,, Tom Hill, mate, Found, to confirm",
    );
    assert!(window.harness.query_by_label(COUNT).is_none());
    assert_eq!(words(&window), before, "not a letter");
    let many = |window: &Window<'_>| window.desk().document().article().records().quotes.len();
    assert_eq!(many(&window), quotes + 2);
    window.click(Role::Button, "Undo");
    assert_eq!(many(&window), quotes, "one undo");
    window.harness.get_by_label(COUNT);
    window.harness.state_mut().ask(Action::Redo);
    window.settle();
    window.harness.state_mut().ask(Action::FindQuotes);
    window.settle();
    window
        .harness
        .get_by_label("Every quotation in the text has a record");
}
