//! The files of writers: read back as they were, kept whole, refused in plain words.

use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::source::AddressBook;
use nutgraf::record::article::{Reading, read, read_json, write, write_json};
use nutgraf::record::books;
use nutgraf::record::error::ReadError;

use crate::laws::{Dice, article};
use crate::specimens;

pub(crate) const EVERYTHING: &str = include_str!("../specimens/v1/everything.ron");

pub(crate) fn spare() -> ArticleId {
    ArticleId(uuid::Uuid::from_u128(7))
}

pub(crate) fn everything() -> Article {
    ron(EVERYTHING).article
}

pub(crate) fn ron(text: &str) -> Reading {
    read(text.as_bytes(), spare()).unwrap_or_else(|error| panic!("{error}"))
}

fn refusal(text: &str) -> String {
    read(text.as_bytes(), spare()).unwrap_err().to_string()
}

fn file(fields: &str) -> String {
    format!("(format: \"nutgraf-article\", version: 1, {fields})")
}

fn remarks(text: &str) -> Vec<String> {
    let reading = ron(text);
    reading.article.check().unwrap();
    reading.remarks.iter().map(ToString::to_string).collect()
}

#[test]
fn a_specimen_of_version_1_reads_without_a_remark_and_is_written_as_it_is() {
    let reading = ron(EVERYTHING);
    assert_eq!(reading.remarks, [], "remarks");
    reading.article.check().unwrap();
    assert_eq!(write(&reading.article), EVERYTHING, "written again");
}

#[test]
fn json_has_the_names_that_others_read() {
    let json: serde_json::Value = serde_json::from_str(&write_json(&everything())).unwrap();
    for name in [
        "format",
        "version",
        "id",
        "slug",
        "language",
        "status",
        "kicker",
        "headline",
        "standfirst",
        "dateline",
        "byline",
        "body",
        "quotes",
        "sources",
        "corrections",
        "published",
        "updated",
        "recentPosts",
    ] {
        assert!(json.get(name).is_some(), "{name}");
    }
    assert_eq!(
        json["headline"], "Harbour wall will not hold another winter, pilots say",
        "one text"
    );
    assert_eq!(
        json["quotes"][0]["text"], "It moves when the swell comes in",
        "words"
    );
    assert_eq!(
        json["quotes"][0]["speaker"]["name"], "Sohrab Tavan",
        "speaker"
    );
    assert_eq!(json["quotes"][1]["confirmed"], false, "found");
    assert_eq!(json["sources"][0]["chain"][0]["party"], "Mahtab", "party");
    assert_eq!(
        json["sources"][0]["text"], "as reported by Mahtab",
        "sentence"
    );
    assert_eq!(
        json["byline"][0]["url"], "https://courier.example/leyla",
        "page"
    );
    assert_eq!(
        json["corrections"][0]["kind"], "clarification",
        "correction"
    );
    let mark = json["body"][0]["marks"].as_array().unwrap().iter();
    let link = mark.clone().find(|mark| mark["kind"] == "link").unwrap();
    let text: Vec<char> = json["body"][0]["text"].as_str().unwrap().chars().collect();
    let at = |name: &str| usize::try_from(link[name].as_u64().unwrap()).unwrap();
    let linked: String = text[at("from")..at("to")].iter().collect();
    assert_eq!(linked, "Sohrab Tavan", "letters are counted as code points");
}

#[test]
fn a_quotation_that_is_interrupted_shows_where() {
    let text = file(
        "id: \"0193571c-0a00-7000-8000-000000000001\", quotes: [(id: 1)], body: [(kind: \"paragraph\", text: [
            (text: \"I go\", quotation: 1), \", she said, \",
            (text: \"and I \", quotation: 1), (text: \"stay\", quotation: 1, strong: true)])]",
    );
    let words = ron(&text)
        .article
        .words_of(nutgraf::model::quote::QuoteId(1));
    assert_eq!(words, ["I go … and I stay"], "in one line");
}

#[test]
fn an_empty_article_has_every_name_in_json_too() {
    let json: serde_json::Value =
        serde_json::from_str(&write_json(&Article::new(spare()))).unwrap();
    assert_eq!(json["quotes"], serde_json::json!([]), "a list");
    assert_eq!(json["headline"], "", "no words");
    assert_eq!(json["published"], serde_json::Value::Null, "no time");
}

#[test]
fn random_articles_come_back_from_both_forms() {
    for seed in 0..1_000 {
        let before = article(&mut Dice(seed));
        let text = write(&before);
        let after = ron(&text);
        assert_eq!(after.article, before, "seed {seed}\n{text}");
        assert_eq!(write(&after.article), text, "seed {seed}");
        let json = write_json(&before);
        let after = read_json(json.as_bytes(), spare()).unwrap();
        assert_eq!(after.article, before, "seed {seed}\n{json}");
    }
}

#[test]
fn one_changed_sentence_is_one_changed_line() {
    let changed = EVERYTHING.replace("hollow stones. ", "empty stones. ");
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (before, after) = (lines(EVERYTHING), lines(&write(&ron(&changed).article)));
    let differ = before.iter().zip(&after).filter(|(a, b)| a != b).count();
    assert_eq!(
        (before.len(), differ),
        (after.len(), 1),
        "lines that differ"
    );
}

#[test]
fn a_newer_version_is_read_but_marked() {
    let newer = "(format: \"nutgraf-article\", version: 2, headline: \"Wall\",
        body: [(kind: \"poll\", text: \"Close it?\")])";
    let reading = ron(newer);
    assert!(reading.is_newer, "not to be written over");
    assert!(
        reading.remarks[0].to_string().contains("newer Nutgraf"),
        "{:?}",
        reading.remarks
    );
    assert_eq!(
        reading.article.body().next().unwrap().words.text(),
        "Close it?",
        "its words"
    );
}

#[test]
fn what_is_no_article_is_refused_in_a_sentence() {
    let many: String = (0..40).map(|at| format!("future_{at}: 1, ")).collect();
    for (text, told) in [
        ("", "line 1, column 1"),
        ("Dear editor,", "line 1"),
        (
            "(a: 1)",
            "does not begin with `format: \"nutgraf-article\"`",
        ),
        (
            "(format: \"scenes\", version: 1)",
            "another program made it",
        ),
        ("(format: \"nutgraf-article\")", "does not say its version"),
        (
            "(format: \"nutgraf-article\", version: \"new\")",
            "does not say its version",
        ),
        (
            &file("headline: 5"),
            "`headline` should be text and is a number",
        ),
        (
            &file("body: [(kind: \"paragraph\"), (kind: 3)]"),
            "`body[1].kind` should be text",
        ),
        (
            &file("body: [(kind: \"poll\")]"),
            "`body[0].kind` cannot be \"poll\"",
        ),
        (&file("status: \"shiny\""), "`status` cannot be \"shiny\""),
        (
            &file("published: \"yesterday\""),
            "`published` cannot be \"yesterday\"",
        ),
        (&file("language: \"x\""), "`language` cannot be \"x\""),
        (&file("slug: \"a\", slug: \"b\""), "`slug` stands twice"),
        (
            &file(&format!("{many}slug: \"a\", slug: \"b\"")),
            "`slug` stands twice",
        ),
        (&"[".repeat(100_000), "line 1"),
        (&file(&format!("future: {}", "[".repeat(100_000))), "line 1"),
    ] {
        let refused = refusal(text);
        assert!(refused.contains(told), "{told:?} in {refused:?}");
        assert!(refused.len() < 400, "{refused}");
    }
    let json = |text: &str| read_json(text.as_bytes(), spare()).unwrap_err().to_string();
    assert!(json(&"[".repeat(100_000)).contains("recursion"), "too deep");
    assert!(
        json("{\"format\":\"nutgraf-article\",\"version\":1,\"slug\":\"\\ud800\"}")
            .contains("line 1"),
        "a lone surrogate"
    );
    let latin = read(b"(format: \"caf\xe9\")", spare()).unwrap_err();
    assert_eq!(latin, ReadError::NotUtf8(13), "{latin}");
    let huge = vec![b' '; 200 << 20];
    let told = read(&huge, spare()).unwrap_err().to_string();
    assert!(told.contains("200 MB"), "{told}");
}

#[test]
fn a_file_cut_anywhere_is_refused_and_never_panics() {
    let bytes = EVERYTHING.trim_end().as_bytes();
    for cut in 0..bytes.len() {
        assert!(read(&bytes[..cut], spare()).is_err(), "cut at {cut}");
    }
}

#[test]
fn odd_files_are_read_with_a_remark() {
    for (fields, told) in [
        ("id: \"me\"", "new one was given"),
        (
            "quotes: [(id: 4, speaker: (name: \"Mina\"))]",
            "quote 4, of Mina, has no words",
        ),
        (
            "body: [(kind: \"quote\", quote: 9, text: \"I go\")]",
            "number 9 of the quotes",
        ),
        (
            "body: [(kind: \"paragraph\", text: [(text: \"a\", source: 3)])]",
            "number 3 of the sources",
        ),
        (
            "body: [(kind: \"paragraph\", text: \"a\\u{202E}b\\u{7}\")]",
            "2 signs",
        ),
        (
            "body: [(kind: \"paragraph\", text: \"abc\", marks: [(kind: \"strong\", from: 1, to: 9)])]",
            "1 marks",
        ),
        (
            "body: [(kind: \"rule\", text: \"words\")]",
            "rule with words",
        ),
        (
            "parties: [(id: 1, name: \"A\"), (id: 1, name: \"B\")]",
            "number 2 now",
        ),
    ] {
        let id = "id: \"0193571c-0a00-7000-8000-000000000001\", ";
        let id = if fields.starts_with("id") { "" } else { id };
        let told_all = remarks(&file(&format!("{id}{fields}")));
        assert_eq!(told_all.len(), 1, "{fields}: {told_all:?}");
        assert!(told_all[0].contains(told), "{told:?} in {told_all:?}");
    }
}

#[test]
fn large_articles_are_read() {
    let paragraphs = "(kind: \"paragraph\", text: \"The wind fell.\"),".repeat(10_000);
    let long = "ferry ".repeat(170_000);
    let reading = ron(&file(&format!(
        "headline: \"{long}\", body: [{paragraphs}]"
    )));
    assert_eq!(reading.article.body().count(), 10_000, "blocks");
    assert_eq!(
        reading.article.block(1).unwrap().words.len(),
        long.len(),
        "headline"
    );
    assert_eq!(
        ron(&write(&reading.article)).article,
        reading.article,
        "read again"
    );
}

#[test]
fn any_bytes_at_all_never_panic() {
    let mut dice = Dice(11);
    for round in 0..3_000 {
        let mut bytes = EVERYTHING.as_bytes().to_vec();
        for _ in 0..=dice.roll(6) {
            let at = dice.roll(bytes.len());
            match dice.roll(3) {
                0 => bytes[at] = u8::try_from(dice.roll(256)).unwrap(),
                1 => drop(bytes.drain(at..(at + dice.roll(40)).min(bytes.len()))),
                _ => bytes.insert(at, dice.pick(b"()[]\",:\\u{}0")),
            }
        }
        if let Ok(reading) = read(&bytes, spare()) {
            assert_eq!(reading.article.check(), Ok(()), "round {round}");
        }
    }
}

#[test]
fn the_books_come_back() {
    let article = everything();
    let queue = nutgraf::model::queue::Queue {
        cards: article.records().posts.clone(),
        ..<_>::default()
    };
    let text = books::write_queue(&queue);
    assert_eq!(
        books::read_queue(text.as_bytes()).unwrap().book,
        queue,
        "{text}"
    );
    let staff = "(format: \"nutgraf-staff\", version: 1, house: \"Courier\",
        authors: [(staff: \"leyla\", name: \"Leyla Marand\", bio: \"Writes.\")])";
    let reading = books::read_staff(staff.as_bytes()).unwrap();
    let text = books::write_staff(&reading.book);
    assert!(text.contains("house: \"Courier\""), "{text}");
    assert_eq!(
        books::read_staff(text.as_bytes()).unwrap().book,
        reading.book,
        "{text}"
    );
    let book = AddressBook {
        parties: article.records().parties.clone(),
        ..AddressBook::default()
    };
    let text = books::write_parties(&book);
    let read = books::read_parties(text.as_bytes()).unwrap().book;
    assert_eq!(read, book, "{text}");
    let wrong = books::read_queue(EVERYTHING.as_bytes())
        .unwrap_err()
        .to_string();
    assert!(wrong.contains("nutgraf-queue"), "{wrong}");
}

#[test]
fn every_sample_fits_the_published_schema() {
    let published = nutgraf::record::schema::article();
    expect_test::expect_file!["../../assets/schema/article.v1.json"].assert_eq(&published);
    let schema = serde_json::from_str(&published).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for article in [
        everything(),
        ron(specimens::WORK).article,
        Article::new(spare()),
    ] {
        let json = serde_json::from_str(&write_json(&article)).unwrap();
        let wrong: Vec<String> = validator
            .iter_errors(&json)
            .map(|at| at.to_string())
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
