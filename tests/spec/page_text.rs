//! Pages read as articles: what each specimen must give, and what no input may do.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use nutgraf::import::page_text::{Imported, Options, Remark, read_article};
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::block::{BlockKind, Furniture};
use nutgraf::model::particulars::Status;
use nutgraf::model::passage::{self, Likeness};
use nutgraf::model::quote::{QuoteId, Standing};
use nutgraf::model::source::SourceId;
use proptest::prelude::{ProptestConfig, any, proptest};
use uuid::Uuid;

fn read(bytes: &[u8]) -> Imported {
    let at = "2023-12-17T15:00:00Z".parse().unwrap();
    let id = ArticleId(Uuid::from_u128(7));
    let imported = read_article(bytes, &Options { at, id });
    let article = &imported.article;
    assert_eq!(article.check(), Ok(()));
    assert_eq!(article.particulars().stage.status, Status::Draft);
    for remark in &imported.remarks {
        assert!(!remark.to_string().is_empty());
    }
    imported
}

/// The words that wear a mark, mark by mark, in reading order.
fn marked<T: PartialEq + Copy>(
    article: &Article,
    of: impl Fn(&nutgraf::model::mark::Marks) -> Option<T>,
) -> Vec<(T, String)> {
    let mut out: Vec<(T, String)> = Vec::new();
    for block in article.blocks().iter() {
        let mut last = None;
        for (text, marks) in block.words.pieces() {
            let id = of(marks);
            match (id, out.last_mut()) {
                (Some(id), Some((open, words))) if *open == id && last == Some(id) => {
                    words.push_str(text);
                }
                (Some(id), _) => out.push((id, text.to_owned())),
                (None, _) => {}
            }
            last = id;
        }
    }
    out
}

/// What a page gave, one fact a line, in the notation of the `.want` files.
fn facts(imported: &Imported) -> Vec<String> {
    let article = &imported.article;
    let records = article.records();
    let mut facts = Vec::new();
    let mut fact = |name: &str, value: &str| {
        if !value.is_empty() {
            facts.push(format!("{name} | {value}"));
        }
    };
    let names = ["kicker", "headline", "standfirst", "byline", "dateline"];
    for (kind, name) in Furniture::ALL.into_iter().zip(names) {
        fact(name, article.furniture(kind).text());
    }
    let particulars = &records.particulars;
    fact(
        "language",
        particulars.language.as_ref().map_or("", |tag| tag.as_str()),
    );
    if let Some(time) = particulars.published {
        fact("published", &time.format("%Y-%m-%dT%H:%MZ").to_string());
    }
    fact("body", &article.body().count().to_string());
    for block in article.body() {
        match &block.kind {
            BlockKind::Quote(Some(id)) => {
                let said = &records.quotes[id].speaker;
                let start: Vec<&str> = block.words.text().split_whitespace().take(4).collect();
                let parts = [start.join(" "), said.name.clone(), said.role.clone()];
                let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
                fact("quote block", &parts.join(" | "));
            }
            BlockKind::Crosshead => fact("crosshead", block.words.text()),
            BlockKind::ListItem { .. } => fact("item", block.words.text()),
            _ => {}
        }
    }
    for credit in &records.authors {
        let bio: Vec<&str> = credit.author.bio.split_whitespace().take(4).collect();
        let parts = [&credit.author.name, &credit.author.role, &bio.join(" ")];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(|p| p.trim())
            .filter(|p| !p.is_empty())
            .collect();
        fact("author", &parts.join(" | "));
    }
    let mut met: Vec<QuoteId> = Vec::new();
    for (id, said) in marked(article, |marks| marks.quotation) {
        let quote = &records.quotes[&id];
        assert_eq!(quote.standing, Standing::Found);
        let start: Vec<&str> = said.split_whitespace().take(4).collect();
        let again = if met.contains(&id) {
            "quote goes on"
        } else {
            "quote"
        };
        met.push(id);
        let when = quote.occasion.at.as_ref().map(ToString::to_string);
        let parts = [
            start.join(" "),
            quote.speaker.name.clone(),
            quote.occasion.place.clone(),
            when.unwrap_or_default(),
        ];
        fact(again, parts.join(" | ").trim_end_matches(" | "));
    }
    let mut roles: Vec<String> = Vec::new();
    for quote in records.quotes.values() {
        let role = format!("{} | {}", quote.speaker.name, quote.speaker.role);
        if !quote.speaker.role.is_empty() && !roles.contains(&role) {
            roles.push(role);
        }
    }
    for role in roles {
        fact("role", &role);
    }
    for (id, words) in marked(article, |marks| marks.source) {
        let id: SourceId = id;
        let chain: Vec<String> = records.sources[&id]
            .chain
            .iter()
            .map(|link| {
                let date = link.date.as_ref().map(|date| format!(" {date}"));
                format!(
                    "{} {}{}",
                    link.role.participle(),
                    records.parties[&link.party].name,
                    date.unwrap_or_default()
                )
            })
            .collect();
        fact("credit", &format!("{words} | {}", chain.join(" + ")));
    }
    for card in &records.posts {
        let time = card
            .published
            .map(|time| time.format("%Y-%m-%dT%H:%MZ").to_string());
        let start: Vec<&str> = card.teaser.excerpt.split_whitespace().take(3).collect();
        fact(
            "post",
            &format!(
                "{} | {} | {}",
                card.teaser.title,
                start.join(" "),
                time.unwrap_or_default()
            ),
        );
    }
    facts
}

/// Holds a page against its list; gives how many facts were found, wanted and not wanted.
///
/// In the list, `? ` opens a fact the reader is known to miss, `! ` one it is known to give
/// in error: both count against the score, and whatever else differs is a fault.
fn score(path: &Path, report: &mut String) -> (usize, usize, usize) {
    let got = facts(&read(&fs::read(path).unwrap()));
    let want = fs::read_to_string(path.with_extension("want")).unwrap_or_default();
    let lines: Vec<&str> = want.lines().filter(|line| !line.is_empty()).collect();
    let of = |sign: &str| -> Vec<&str> {
        lines
            .iter()
            .filter_map(|line| line.strip_prefix(sign))
            .collect()
    };
    let (missed, mistaken) = (of("? "), of("! "));
    let mut due: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| !line.starts_with("? ") && !line.starts_with("! "))
        .collect();
    let wanted = due.len() + missed.len();
    due.extend(&mistaken);
    let name = path.file_stem().unwrap().display().to_string();
    let mut found = 0;
    for fact in &got {
        if let Some(at) = due.iter().position(|line| line == fact) {
            due.remove(at);
            found += usize::from(!mistaken.contains(&fact.as_str()));
        } else {
            writeln!(report, "{name}: unwanted {fact}").unwrap();
        }
    }
    for line in &due {
        writeln!(report, "{name}: missed   {line}").unwrap();
    }
    (found, wanted, got.len() - found)
}

#[test]
#[expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "the score is for whoever runs the test; lists are renewed on request"
)]
fn each_page_gives_what_its_list_says() {
    let folder = std::env::var("PAGES").unwrap_or_else(|_| "tests/spec/pages".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (mut found, mut wanted, mut extra, mut report) = (0, 0, 0, String::new());
    let mut pages: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    pages.sort();
    for path in &pages {
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let facts = facts(&read(&fs::read(path).unwrap()));
            fs::write(path.with_extension("want"), facts.join("\n") + "\n").unwrap();
        }
        let page = score(path, &mut report);
        println!("{}: {page:?}", path.file_stem().unwrap().display());
        found += page.0;
        wanted += page.1;
        extra += page.2;
    }
    println!("{found} of {wanted} found, {extra} not wanted\n{report}");
    assert!(report.is_empty(), "{found} of {wanted}\n{report}");
    assert!(wanted * 9 <= found * 10, "{found} of {wanted}");
    assert!(extra * 10 <= wanted, "{extra} not wanted");
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
        let imported = read(&fs::read(file.unwrap().path()).unwrap());
        let article = &imported.article;
        let records = article.records();
        assert!(!article.furniture(Furniture::Kicker).is_empty());
        assert!(!article.furniture(Furniture::Headline).is_empty());
        assert_eq!(article.body().count(), 11);
        assert_eq!(records.authors.len(), 1);
        assert!(!records.authors[0].author.bio.is_empty());
        assert_eq!(records.posts.len(), 6);
        assert!(
            records
                .posts
                .iter()
                .all(|p| p.published.is_some() && !p.teaser.excerpt.is_empty())
        );
        assert_eq!(records.quotes.len(), 6);
        assert!(records.quotes.values().all(|q| !q.speaker.name.is_empty()));
        assert_eq!(records.sources.len(), 5);
        assert_eq!(records.sources[&SourceId(1)].chain.len(), 2);
    }
}

#[test]
fn each_quote_keeps_the_paragraphs_it_stands_in_on_the_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/pages");
    let mut many = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "txt") {
            continue;
        }
        let article = read(&fs::read(&path).unwrap()).article;
        for id in article.records().quotes.keys() {
            let Some(reading) = passage::of(&article, *id) else {
                continue;
            };
            let (path, words) = (path.display(), article.words_of(*id));
            assert_eq!(reading.likeness, Likeness::Whole, "{path}: {words:?}");
            many += 1;
        }
    }
    assert!(300 < many, "{many} quotes");
}

#[test]
fn a_page_without_paragraphs_is_not_kept_once_more_with_each_quote() {
    let said = "The mayor said: “We will build the wall again.” Nobody came on Monday. ";
    let text = format!(
        "Harbour wall\n\nBy Ines Valadão\n\n{}\n",
        said.repeat(2_000)
    );
    let article = read(text.as_bytes()).article;
    let quotes = &article.records().quotes;
    assert!(!quotes.is_empty(), "there are some");
    assert!(quotes.values().all(|quote| quote.passage.is_empty()));
}

#[test]
fn what_is_no_article_is_all_in_the_body() {
    for text in ["", "word", "\u{0}\u{1}\u{2}", "{ \"a\": 1 }"] {
        let imported = read(text.as_bytes());
        assert!(imported.remarks.contains(&Remark::NoArticle), "{text:?}");
        assert!(imported.article.furniture(Furniture::Headline).is_empty());
    }
    let log: String = (0..100_000).fold(String::new(), |mut log, line| {
        writeln!(log, "[{line}] worker started, queue empty").unwrap();
        log
    });
    assert_eq!(read(log.as_bytes()).article.body().count(), 100_000);
}

#[test]
fn five_megabytes_are_read_to_the_end() {
    let paragraph =
        "“We have walked this wall for years,” said Mara Fenn, a baker. It was raining.\n\n";
    let text = format!(
        "Wall News\n\nThe harbour wall is to be raised again\n\n{}",
        paragraph.repeat(60_000)
    );
    let imported = read(text.as_bytes());
    assert!(2_000 <= imported.article.records().quotes.len());
    let hard = format!(
        "A headline of five words\n\nOne two three four five six seven eight nine.\n\n{}",
        "'a ".repeat(300_000)
    );
    assert!(0 < read(hard.as_bytes()).article.body().count());
}

#[test]
fn a_line_of_nothing_but_dashes_is_read_to_the_end() {
    for many in [40, 200_000] {
        let text = format!(
            "A headline of five words\n{}end\nOne two three four five six seven eight nine.",
            "a – b - c • ".repeat(many)
        );
        assert!(read(text.as_bytes()).article.body().next().is_some());
    }
}

/// The words of the first block of the body.
fn first_words(bytes: &[u8]) -> String {
    let article = read(bytes).article;
    article.body().next().unwrap().words.text().to_owned()
}

#[test]
fn encodings_are_told_apart() {
    let text = "دولت امروز برنامه تازه بندر را اعلام کرد و مردم شهر از آن استقبال کردند.";
    let (bytes, ..) = encoding_rs::WINDOWS_1256.encode(text);
    assert_eq!(
        read(&bytes).remarks[0],
        Remark::EncodingGuessed("Windows-1256")
    );
    let (bytes, ..) =
        encoding_rs::WINDOWS_1252.encode("Caf\u{e9} Zo\u{eb} \u{201c}opens\u{201d} again");
    assert_eq!(first_words(&bytes), "Café Zoë “opens” again");
    let wide: Vec<u8> = "\u{feff}A word"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(first_words(&wide), "A word");
    let spaced = "ten\u{a0}boats\u{202e}".as_bytes();
    assert_eq!(first_words(spaced), "ten\u{a0}boats");
    assert!(read(spaced).remarks.contains(&Remark::OverridesDropped(1)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_stop_the_reader(bytes in any::<Vec<u8>>()) {
        drop(read(&bytes));
    }

    #[test]
    fn body_words_are_kept_letter_for_letter(
        parts in proptest::collection::vec("[A-Za-z“”‘’\"'«»,.:—گفت یک\u{a0}]{1,60}", 1..12)
    ) {
        let text = format!(
            "Exclusive\n\nThe wall of the harbour falls again\n\nThe wall of Port Amra fell on Monday, and nobody was hurt.\n\n{}\n\nThe end of it all is not in sight, they say in the harbour.",
            parts.join("\n\n")
        );
        let article = read(text.as_bytes()).article;
        let mut rest = text.as_str();
        for block in article.blocks().iter() {
            let words = block.words.text();
            let at = rest.find(words).unwrap_or_else(|| panic!("lost or moved: {words:?}"));
            rest = &rest[at + words.len()..];
        }
    }
}
