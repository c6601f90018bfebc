//! Pages read as articles: what each specimen must give, and what no input may do.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use nutgraf::import::page_text::{Options, Part, Reading, Remark, read};
use proptest::prelude::{ProptestConfig, any, proptest};

fn options() -> Options {
    let at: DateTime<Utc> = "2023-12-17T15:00:00Z".parse().unwrap();
    Options { at }
}

/// What a page gave, one fact a line, in the notation of the `.want` files.
fn facts(reading: &Reading) -> Vec<String> {
    let page = &reading.page;
    let words = |paragraph: usize, range: std::ops::Range<usize>| {
        page.body[paragraph].words[range].to_owned()
    };
    let mut facts = Vec::new();
    let mut fact = |name: &str, value: String| {
        if !value.is_empty() {
            facts.push(format!("{name} | {value}"));
        }
    };
    fact("kicker", page.kicker.clone());
    fact("headline", page.headline.clone());
    fact("standfirst", page.standfirst.clone());
    fact("dateline", page.dateline.clone().unwrap_or_default());
    fact("language", reading.language.unwrap_or_default().to_owned());
    fact("body", page.body.len().to_string());
    if let Some(time) = page.published {
        fact("published", time.to_rfc3339());
    }
    for paragraph in page.body.iter().filter(|p| p.is_crosshead) {
        fact("crosshead", paragraph.words.clone());
    }
    for author in &page.authors {
        fact("author", author.name.clone());
    }
    for quote in &reading.quotations {
        let first = &quote.parts[0];
        let said = words(first.paragraph, first.range.clone());
        let start: Vec<&str> = said.split_whitespace().take(4).collect();
        let who: Vec<&str> = quote.speakers.iter().map(|who| who.name.as_str()).collect();
        fact(
            "quote",
            format!("{} | {}", start.join(" "), who.join(" + ")),
        );
    }
    for credit in &reading.credits {
        let place = &credit.place;
        fact("credit", words(place.paragraph, place.range.clone()));
    }
    for post in &page.posts {
        let time = post
            .published
            .map(|time| time.to_rfc3339())
            .unwrap_or_default();
        fact("post", format!("{} | {time}", post.title));
    }
    facts
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the score is for whoever runs the test"
)]
fn nine_points_of_ten_are_found_in_the_specimens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specimens/pages");
    let (mut found, mut wanted, mut extra, mut report) = (0, 0, 0, String::new());
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    names.sort();
    for path in names
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
    {
        let got = facts(&read(&fs::read(path).unwrap(), &options()));
        let want = fs::read_to_string(path.with_extension("want")).unwrap();
        let want: Vec<&str> = want.lines().collect();
        let name = path.file_stem().unwrap().display();
        for line in &want {
            let hit = got.iter().any(|fact| fact == line);
            wanted += 1;
            found += usize::from(hit);
            if !hit {
                writeln!(report, "{name}: missed   {line}").unwrap();
            }
        }
        for fact in got.iter().filter(|fact| !want.contains(&fact.as_str())) {
            extra += 1;
            writeln!(report, "{name}: unwanted {fact}").unwrap();
        }
    }
    println!("{found} of {wanted} found, {extra} not wanted\n{report}");
    assert!(wanted * 9 <= found * 10, "{found} of {wanted}\n{report}");
    assert!(extra * 10 <= wanted, "{extra} not wanted\n{report}");
}

#[test]
fn the_page_beside_the_project_is_read_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seed");
    let folder = if folder.exists() {
        folder
    } else {
        "../../shared/seed".into()
    };
    let Ok(files) = fs::read_dir(folder) else {
        return;
    };
    for file in files {
        let reading = read(&fs::read(file.unwrap().path()).unwrap(), &options());
        let page = &reading.page;
        assert!(!page.kicker.is_empty() && !page.headline.is_empty());
        assert_eq!(page.body.len(), 11);
        assert_eq!(page.authors.len(), 1);
        assert!(!page.authors[0].bio.is_empty());
        assert_eq!(page.posts.len(), 6);
        assert!(
            page.posts
                .iter()
                .all(|p| p.published.is_some() && !p.excerpt.is_empty())
        );
        assert_eq!(reading.quotations.len(), 6);
        assert_eq!(
            reading
                .quotations
                .iter()
                .filter(|q| q.speakers.len() == 2)
                .count(),
            1
        );
        assert!(reading.quotations.iter().all(|q| !q.speakers.is_empty()));
        assert_eq!(reading.credits.len(), 5);
        assert_eq!(reading.credits[0].chain.len(), 2);
        assert_eq!(reading.credits[0].chain[1].part, Part::Translated);
    }
}

#[test]
fn what_is_no_article_is_all_in_the_body() {
    for text in ["", "word", "\u{0}\u{1}\u{2}", "{ \"a\": 1 }"] {
        let reading = read(text.as_bytes(), &options());
        assert!(reading.remarks.contains(&Remark::NoArticle), "{text:?}");
        assert!(reading.page.headline.is_empty());
    }
    let log: String = (0..100_000).fold(String::new(), |mut log, line| {
        writeln!(log, "[{line}] worker started, queue empty").unwrap();
        log
    });
    assert_eq!(read(log.as_bytes(), &options()).page.body.len(), 100_000);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test of speed needs the clock")]
fn five_megabytes_take_a_few_seconds() {
    let paragraph =
        "“We have walked this wall for years,” said Mara Fenn, a baker. It was raining.\n\n";
    let text = format!(
        "Wall News\n\nThe harbour wall is to be raised again\n\n{}",
        paragraph.repeat(60_000)
    );
    let begun = Instant::now();
    let reading = read(text.as_bytes(), &options());
    assert!(
        begun.elapsed() < Duration::from_secs(8),
        "{:?}",
        begun.elapsed()
    );
    assert!(2_000 <= reading.quotations.len());
    let hard = format!(
        "A headline of five words\n\nOne two three four five six seven eight nine.\n\n{}",
        "'a ".repeat(300_000)
    );
    let begun = Instant::now();
    assert!(!read(hard.as_bytes(), &options()).page.body.is_empty());
    assert!(
        begun.elapsed() < Duration::from_secs(8),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn encodings_are_told_apart() {
    let text = "دولت امروز برنامه تازه بندر را اعلام کرد و مردم شهر از آن استقبال کردند.";
    let (bytes, ..) = encoding_rs::WINDOWS_1256.encode(text);
    let reading = read(&bytes, &options());
    assert_eq!(reading.remarks[0], Remark::EncodingGuessed("Windows-1256"));
    let (bytes, ..) =
        encoding_rs::WINDOWS_1252.encode("Caf\u{e9} Zo\u{eb} \u{201c}opens\u{201d} again");
    assert_eq!(
        read(&bytes, &options()).page.body[0].words,
        "Café Zoë “opens” again"
    );
    let wide: Vec<u8> = "\u{feff}A word"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&wide, &options()).page.body[0].words, "A word");
    let spaced = read("ten\u{a0}boats\u{202e}".as_bytes(), &options());
    assert_eq!(spaced.page.body[0].words, "ten\u{a0}boats");
    assert!(spaced.remarks.contains(&Remark::OverridesDropped(1)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_stop_the_reader(bytes in any::<Vec<u8>>()) {
        drop(read(&bytes, &options()));
    }

    #[test]
    fn body_words_are_kept_letter_for_letter(
        parts in proptest::collection::vec("[A-Za-z“”‘’\"'«»,.:—گفت یک\u{a0}]{1,60}", 1..12)
    ) {
        let text = format!(
            "Exclusive\n\nThe wall of the harbour falls again\n\nThe wall of Port Amra fell on Monday, and nobody was hurt.\n\n{}\n\nThe end of it all is not in sight, they say in the harbour.",
            parts.join("\n\n")
        );
        let reading = read(text.as_bytes(), &options());
        for paragraph in &reading.page.body {
            assert!(text.contains(&paragraph.words));
        }
        for quote in &reading.quotations {
            for part in &quote.parts {
                assert!(reading.page.body[part.paragraph].words.get(part.range.clone()).is_some());
            }
        }
        for credit in &reading.credits {
            let place = &credit.place;
            assert!(reading.page.body[place.paragraph].words.get(place.range.clone()).is_some());
        }
    }
}
