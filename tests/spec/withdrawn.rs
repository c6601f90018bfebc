//! What readers find in the place of an article that was killed.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::action::Action;
use nutgraf::edit::command::{records, withdrawal};
use nutgraf::edit::log::Log;
use nutgraf::export::Exported;
use nutgraf::export::format::Format;
use nutgraf::export::html::Options;
use nutgraf::library::folder::Library;
use nutgraf::model::article::Article;
use nutgraf::model::block::{Block, BlockKind, Correction, CorrectionKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::particulars::Status;
use nutgraf::model::quote::Quote;
use serde_json::Value;

use crate::commands::nutgraf;
use crate::copy::{id, noon};
use crate::newsroom::{Newsroom, Window};
use crate::secrets;

const FILE: &str = "mira-sails-again.ron";
/// The formats that readers and agencies get.
const PUBLIC: [Format; 4] = [Format::Html, Format::Markdown, Format::Text, Format::Ninjs];
/// A word that stands in every part of an article but its headline and the reason.
const SECRET: &str = "kept-in-body";

fn withdrawal_of(words: &str, headline: &str) -> Block {
    let kind = BlockKind::Correction(Arc::new(Correction {
        kind: CorrectionKind::Withdrawal,
        at: Some(noon()),
        is: headline.to_owned(),
        ..Correction::default()
    }));
    Block::new(kind, Inline::plain(words))
}

/// The article killed, with this notice over its body.
fn killed(article: &Article, notice: Block) -> Article {
    let mut records = article.records().clone();
    records.particulars.stage = Status::Killed.into();
    let mut blocks: Vec<Block> = article.blocks().iter().map(|b| (**b).clone()).collect();
    blocks.insert(5, notice);
    Article::from_parts(article.id(), blocks, records)
}

fn made(article: &Article, format: Format, whole: bool) -> Exported {
    let options = Options {
        whole,
        force: true,
        ..Options::at(noon())
    };
    format.write(article, &options).unwrap()
}

/// An article with the secret in all its words and records, but for the headline.
fn soaked(seed: u64) -> Article {
    let planted = secrets::planted(seed);
    let soak = |text: &str| format!("{text} {SECRET}");
    let blocks = planted.blocks().iter().map(|block| {
        if block.kind == BlockKind::Headline || !block.kind.has_words() {
            return (**block).clone();
        }
        let mut words = block.words.clone();
        let marks = words.marks_at(words.len()).clone();
        words.push(" kept-in-body", &marks);
        block.with_words(words)
    });
    let mut records = planted.records().clone();
    for quote in records.quotes.values_mut() {
        let mut soaked = Quote::clone(quote);
        soaked.speaker.name = soak(&soaked.speaker.name);
        soaked.speaker.role = soak(&soaked.speaker.role);
        soaked.occasion.place = soak(&soaked.occasion.place);
        soaked.passage = soak(&soaked.passage);
        *quote = Arc::new(soaked);
    }
    for credit in &mut records.authors {
        credit.author.bio = soak(&credit.author.bio);
        credit.author.name = soak(&credit.author.name);
    }
    for card in &mut records.posts {
        card.teaser.title = soak(&card.teaser.title);
        card.teaser.excerpt = soak(&card.teaser.excerpt);
    }
    let known = &mut records.particulars;
    known.sections = vec![soak("Section")];
    for tag in &mut known.tags {
        tag.name = soak(&tag.name);
    }
    for mention in &mut known.mentions {
        mention.name = soak(&mention.name);
    }
    for other in &mut known.alternatives {
        other.text = soak(&other.text);
    }
    for one in &mut known.related {
        one.title = soak(&one.title);
    }
    for claim in &mut known.claims {
        claim.claim = soak(&claim.claim);
    }
    known.backstory = soak(&known.backstory);
    known.rights.notice = soak(&known.rights.notice);
    known.lead_picture = format!("{SECRET}.jpg");
    known.located.place = soak("Amra");
    Article::from_parts(id(), blocks.collect(), records)
}

#[test]
fn no_word_of_the_article_is_in_its_notice() {
    for seed in 0..300 {
        let reason = "Nadia Zarqawand asked us to. See https://quiet.example/why";
        let article = killed(&soaked(seed), withdrawal_of(reason, ""));
        for format in PUBLIC {
            let text = made(&article, format, false).text.to_lowercase();
            let plain = text.replace(['\u{AD}', '\u{200E}'], "");
            for secret in secrets::SECRETS.iter().chain([&SECRET]) {
                assert!(
                    !plain.contains(secret),
                    "seed {seed}: {secret} in {format:?}\n{text}"
                );
            }
            assert!(plain.contains("asked us to"), "seed {seed}: {format:?}");
        }
        let whole = made(&article, Format::Text, true).text;
        assert!(whole.contains(SECRET), "seed {seed}: only when asked for");
    }
}

#[test]
fn a_notice_has_the_address_the_headline_the_reason_and_the_date() {
    let room = Newsroom::new();
    let mut article = room.read(FILE);
    let mut records = article.records().clone();
    let address = "https://courier.example/mira";
    records.particulars.canonical = Some(crate::newspaper::url(address));
    article = article.with_records(records);
    let reason = "We could not confirm what the helmsman said.";
    for (own, headline) in [
        ("", "The Mira sails again, with a crew of nine"),
        ("A report that was withdrawn", "A report that was withdrawn"),
    ] {
        let article = killed(&article, withdrawal_of(reason, own));
        for format in PUBLIC {
            let made = made(&article, format, false);
            assert!(made.text.contains(headline), "{format:?}: {}", made.text);
            assert!(made.text.contains(reason), "{format:?}: {}", made.text);
            assert_eq!(made.text.contains("The Mira sails"), own.is_empty());
            let told: Vec<String> = made.remarks.iter().map(ToString::to_string).collect();
            assert!(told[0].contains("notice"), "{format:?}: {told:?}");
        }
        let html = made(&article, Format::Html, false).text;
        assert!(html.contains("<strong>Withdrawn</strong>"), "{html}");
        assert!(html.contains("datetime=\"2026-11-23T12:00:00Z\""), "{html}");
        assert!(html.contains("rel=\"canonical\" href=\"https://courier.example/mira\""));
        let start = html.find("application/ld+json\">").unwrap();
        let data = html[start..].split(['>', '<']).nth(1).unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["url"], address);
        assert_eq!(data["headline"], headline);
        assert_eq!(data["correction"][0]["text"], reason);
        assert!(data.get("hasPart").is_none(), "{data}");
        let item: Value = serde_json::from_str(&made(&article, Format::Ninjs, false).text).unwrap();
        assert_eq!(item["pubStatus"], "canceled");
        assert_eq!(item["edNote"], reason);
        for format in [Format::Json, Format::Ron] {
            let made = made(&article, format, false);
            assert!(made.text.contains("tar and oranges"), "{format:?} is whole");
            assert!(made.remarks.is_empty(), "{format:?}");
        }
    }
}

#[test]
fn a_notice_without_a_reason_says_that_it_was_withdrawn() {
    let room = Newsroom::new();
    let article = killed(&room.read(FILE), withdrawal_of("", ""));
    let made = made(&article, Format::Text, false);
    let end = "12:00 UTC: This article has been withdrawn.\n";
    assert!(made.text.ends_with(end), "{}", made.text);
    let told: Vec<String> = made.remarks.iter().map(ToString::to_string).collect();
    assert!(told[1].contains("nothing of why"), "{told:?}");
}

#[test]
fn killing_in_persian_speaks_persian() {
    let article = crate::newspaper_persian::article();
    let mut log = Log::new(article);
    let change = withdrawal::kill(log.state(), noon()).unwrap();
    log.append(change).unwrap();
    let after = log.state().clone();
    let (at, block, _) = after.article.withdrawal().unwrap();
    assert_eq!((at, block.words.text()), (5, "این مطلب پس گرفته شده است."));
    let text = made(&after.article, Format::Text, false).text;
    assert!(text.contains("بازپس‌گیری"), "{text}");
    assert!(withdrawal::kill(&after, noon()).is_none(), "once");
}

/// An article that is not killed, although it says that it was withdrawn: twice.
fn untrue(article: &Article) -> Article {
    let article = killed(article, withdrawal_of("A pilot was misnamed.", ""));
    let article = killed(&article, withdrawal_of("It was all wrong.", ""));
    let mut records = article.records().clone();
    records.particulars.stage = Status::Draft.into();
    let blocks = article.blocks().iter().map(|block| (**block).clone());
    Article::from_parts(article.id(), blocks.collect(), records)
}

#[test]
fn what_is_killed_no_longer_does_not_say_that_it_was_withdrawn() {
    let room = Newsroom::new();
    let first = room.read(FILE);
    let mut log = Log::new(killed(
        &first,
        withdrawal_of("A pilot was misnamed.", "Gone"),
    ));
    let change = withdrawal::kill(log.state(), noon());
    assert!(
        change.is_none_or(|change| change.steps.is_empty()),
        "killed"
    );
    let was = log.state().article.clone();
    let change = records::set_stage(log.state(), Status::Edited.into(), noon()).unwrap();
    log.append(change).unwrap();
    let now = log.state().article.clone();
    assert_eq!(now.particulars().stage.status, Status::Edited);
    assert_eq!(now.blocks(), first.blocks(), "as before it was killed");
    log.append(log.undo(noon()).unwrap()).unwrap();
    assert_eq!(log.state().article, was, "one undo brings back both");
}

#[test]
fn no_page_of_an_article_that_is_not_killed_says_that_it_was_withdrawn() {
    let room = Newsroom::new();
    let first = room.read(FILE);
    let article = untrue(&first);
    for format in PUBLIC {
        let made = made(&article, format, false);
        assert_eq!(
            made.text,
            self::made(&first, format, false).text,
            "{format:?}"
        );
        let told: Vec<String> = made.remarks.iter().map(ToString::to_string).collect();
        let says = told.iter().filter(|told| told.contains("it is not killed"));
        assert_eq!(says.count(), 1, "{told:?}");
    }
    for format in [Format::Json, Format::Ron] {
        let text = made(&article, format, false).text;
        assert!(
            text.contains("A pilot was misnamed."),
            "{format:?} is whole"
        );
    }
}

#[test]
fn a_withdrawal_in_what_is_not_killed_is_named_and_led_to() {
    let room = Newsroom::new();
    let library = Library::open(room.folder.path()).unwrap();
    let kept = library.read(&room.path(FILE)).unwrap();
    let stamp = Some(kept.stamp);
    library
        .write(&room.path(FILE), &untrue(&kept.article), stamp)
        .unwrap();
    let mut window = room.open(FILE);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    let name = |words: &str| format!("Not killed, and it says that it was withdrawn, {words}");
    window.harness.get_by_label(&name("A pilot was misnamed."));
    window.click(Role::Button, &name("It was all wrong."));
    window.letters("x");
    assert_eq!(words_on_top(&window), "x", "it is selected");
}

fn words_on_top<'a>(window: &'a Window<'_>) -> &'a str {
    let article = window.desk().document().article();
    article.block(5).unwrap().words.text()
}

#[test]
fn killing_leads_to_the_words_that_readers_find_and_exports_them() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    let before = words_on_top(&window).to_owned();
    window.click(Role::ComboBox, "Status");
    window.click(Role::MenuItem, "Killed");
    window.picture("withdrawn-killed");
    window.letters("We were wrong.");
    assert_eq!(words_on_top(&window), "We were wrong.", "typed over");
    window.write("Headline of the notice", "Withdrawn: a report");
    window.picture("withdrawn-typed");
    window.key(Modifiers::COMMAND, Key::E);
    window.picture("withdrawn-export");
    window.click(Role::Tab, "The whole article");
    window.picture("withdrawn-export-whole");
    window.click(Role::Tab, "Notice in its place");
    window.click(Role::ListBoxOption, "Markdown");
    window.click(Role::Button, "Export as Markdown…");
    window.click(Role::Button, "Export");
    let text = std::fs::read_to_string(room.path("mira-sails-again.md")).unwrap();
    assert!(text.starts_with("# Withdrawn: a report\n"), "{text}");
    assert!(text.contains("We were wrong."), "{text}");
    assert!(!text.contains("oranges"), "{text}");
    window.key(Modifiers::COMMAND, Key::E);
    window.click(Role::Tab, "The whole article");
    window.click(Role::Button, "Export as Markdown…");
    window.click(Role::Button, "Export");
    let replaces = window
        .harness
        .query_by_role_and_label(Role::Button, "Replace");
    if replaces.is_some() {
        window.click(Role::Button, "Replace");
    }
    let text = std::fs::read_to_string(room.path("mira-sails-again.md")).unwrap();
    assert!(text.contains("oranges"), "it was asked for: {text}");
    let is_killed = |window: &Window<'_>| {
        let known = window.desk().document().article().particulars();
        known.stage.status == Status::Killed
    };
    while words_on_top(&window) != before {
        assert!(is_killed(&window), "as long as the notice is there");
        window.harness.state_mut().ask(Action::Undo);
        window.settle();
    }
    assert!(!is_killed(&window), "one undo takes back both");
}

#[test]
fn a_killed_article_that_says_nothing_to_readers_is_named() {
    let room = Newsroom::new();
    crate::work::know(&room, FILE, |known| known.stage = Status::Killed.into());
    let mut window = room.open(FILE);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    let name = "Killed, and readers are not told why, The Mira sails again, with a crew of nine";
    window.click(Role::Button, name);
    window.click(Role::Button, "Write a notice for its readers");
    assert_eq!(words_on_top(&window), "This article has been withdrawn.");
}

#[test]
fn the_command_line_exports_the_notice_unless_it_is_asked_for_the_whole() {
    let room = Newsroom::new();
    crate::work::know(&room, FILE, |known| known.stage = Status::Killed.into());
    let file = room.path(FILE).display().to_string();
    let ran = nutgraf(&["export", &file, "--format", "text", "-o", "-"]);
    assert!(
        ran.out.contains("This article has been withdrawn."),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains("oranges"), "{}", ran.out);
    assert!(
        ran.err.contains("the notice that readers find"),
        "{}",
        ran.err
    );
    let ran = nutgraf(&["export", &file, "--format", "text", "-o", "-", "--whole"]);
    assert!(ran.out.contains("oranges"), "{}", ran.out);
    assert!(ran.err.contains("it is killed"), "{}", ran.err);
}
