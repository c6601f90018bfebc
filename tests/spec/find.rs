//! Finding and replacing: where, in which forms, and what is left alone.

use std::sync::Arc;

use nutgraf::edit::command::fields::Field;
use nutgraf::edit::command::find::{Finder, Hit, Search};
use nutgraf::edit::log::Log;
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind, Picture};
use nutgraf::model::extra::Extra;
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::Marks;
use nutgraf::model::position::Pos;
use nutgraf::model::queue::{Card, CardLine, Queue};
use nutgraf::model::quote::{Quote, QuoteId, Standing};
use nutgraf::model::source::{Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use nutgraf::model::staff::Credit;

fn noon() -> Time {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn article(records: Records, blocks: Vec<Block>) -> Article {
    Article::from_parts(ArticleId(uuid::Uuid::from_u128(7)), blocks, records)
}

fn plain(text: &str) -> Article {
    article(Records::default(), vec![Block::paragraph(text)])
}

fn folding(words: &str) -> Search {
    Search {
        words: words.to_owned(),
        folds: true,
        ..Search::default()
    }
}

/// The article's words with every hit in brackets.
fn marked(article: &Article, search: &Search) -> String {
    let finder = Finder::new(search).unwrap();
    let body = article.body().next().unwrap();
    let start = article.end().0 - body.words.len();
    let mut text = body.words.text().to_owned();
    for hit in finder.hits(article).iter().rev() {
        if let Hit::Words(range) = hit {
            text.insert(range.end.0 - start, ']');
            text.insert(range.start.0 - start, '[');
        }
    }
    text
}

fn replaced(article: Article, search: &Search, with: &str) -> (Log, usize, usize) {
    let mut log = Log::new(article);
    let (change, told) = Finder::new(search)
        .unwrap()
        .replace_all(log.state(), with, noon());
    if let Some(change) = change {
        log.append(change).unwrap();
    }
    (log, told.hits, told.left)
}

fn body(log: &Log) -> String {
    log.article()
        .body()
        .map(|block| block.words.text().to_owned())
        .collect()
}

#[test]
fn accents_and_letter_forms_make_no_difference_when_asked() {
    for (text, words, hits) in [
        (
            "A café, a cafe\u{301}, a CAFE.",
            "cafe",
            "A [café], a [cafe\u{301}], a [CAFE].",
        ),
        ("Zoë and Łódź", "zoe", "[Zoë] and Łódź"),
        (
            "كتاب‌هاي ما و کتاب‌های شما",
            "کتابهای",
            "[كتاب‌هاي] ما و [کتاب‌های] شما",
        ),
        ("او می‌رود", "می", "او [می]‌رود"),
        ("مِهر و مهر", "مهر", "[مِهر] و [مهر]"),
        ("در ۱۲ روز و 12 شب", "۱۲", "در [۱۲] روز و [12] شب"),
        ("the ﬁne and the fine", "fine", "the [ﬁne] and the [fine]"),
        ("the ﬁne", "ine", "the ﬁne"),
    ] {
        assert_eq!(
            marked(&plain(text), &folding(words)),
            hits,
            "{words} in {text}"
        );
    }
    let exact = Search {
        folds: false,
        ..folding("cafe")
    };
    assert_eq!(
        marked(&plain("café cafe"), &exact),
        "café [cafe]",
        "not asked"
    );
    let capitals = Search {
        minds_case: true,
        ..folding("Cafe")
    };
    assert_eq!(marked(&plain("café Café"), &capitals), "café [Café]");
    let whole = Search {
        is_whole: true,
        ..folding("cafe")
    };
    assert_eq!(marked(&plain("cafés café"), &whole), "cafés [café]");
}

#[test]
fn a_sign_over_the_last_letter_goes_with_the_hit() {
    let words = |is_whole| Search {
        words: "کتابخانه".to_owned(),
        is_whole,
        ..Search::default()
    };
    let text = "ساعت کتابخانهٔ بندر و کتابخانهٔ شهر";
    for is_whole in [false, true] {
        let hits = marked(&plain(text), &words(is_whole));
        assert_eq!(hits, "ساعت [کتابخانهٔ] بندر و [کتابخانهٔ] شهر");
        let (log, ..) = replaced(plain(text), &words(is_whole), "موزه");
        assert_eq!(body(&log), "ساعت موزه بندر و موزه شهر");
    }
}

#[test]
fn a_pattern_puts_back_the_very_letters_it_found() {
    for folds in [false, true] {
        let search = Search {
            words: r"(\w+), (?<first>\w+)".to_owned(),
            is_pattern: true,
            folds,
            ..Search::default()
        };
        let (log, hits, _) = replaced(plain("Ångström, Zoë"), &search, "${first} $1 for $$5$");
        assert_eq!((body(&log).as_str(), hits), ("Zoë Ångström for $5$", 1));
    }
}

#[test]
fn only_the_selection_is_searched_when_asked() {
    let article = plain("one two one two one");
    let start = article.end().0 - 19;
    let within = Search {
        words: "one".to_owned(),
        within: Some(Pos(start + 2)..Pos(start + 15)),
        ..Search::default()
    };
    assert_eq!(marked(&article, &within), "one two [one] two one");
}

fn quoted(standing: Standing) -> Article {
    let mut records = Records::default();
    let mut quote = Quote {
        standing,
        ..Quote::default()
    };
    quote.speaker.name = "Nima of the harbour".to_owned();
    records.quotes.insert(QuoteId(1), Arc::new(quote));
    let party = Party::new("Harbour Courier", PartyKind::Outlet);
    records.parties.insert(PartyId(1), Arc::new(party));
    let mut credit = Credit::default();
    credit.author.bio = "Writes of the harbour.".to_owned();
    records.authors = vec![credit];
    let mut card = Card::default();
    card.teaser.title = "A harbour at night".to_owned();
    records.posts = vec![card];
    let said = Marks {
        quotation: Some(QuoteId(1)),
        ..Marks::NONE
    };
    let mut inline = Inline::plain("The harbour is shut. ");
    inline.push("“The harbour is ours,”", &said);
    inline.push(" he said.", &Marks::NONE);
    let headline = Block::new(BlockKind::Headline, Inline::plain("Harbour shut"));
    article(
        records,
        vec![headline, Block::new(BlockKind::Paragraph, inline)],
    )
}

#[test]
fn confirmed_words_are_left_and_said_so_unless_asked() {
    let search = Search {
        words: "harbour".to_owned(),
        ..Search::default()
    };
    let (log, hits, left) = replaced(quoted(Standing::Confirmed), &search, "port");
    assert_eq!(
        body(&log),
        "The port is shut. “The harbour is ours,” he said."
    );
    assert_eq!((hits, left), (6, 1));
    let asked = Search {
        takes_quotes: true,
        ..search.clone()
    };
    let (log, hits, left) = replaced(quoted(Standing::Confirmed), &asked, "port");
    assert_eq!(body(&log), "The port is shut. “The port is ours,” he said.");
    assert_eq!((hits, left), (7, 0));
    let (_, hits, left) = replaced(quoted(Standing::Found), &search, "port");
    assert_eq!((hits, left), (7, 0), "nobody has confirmed them");
}

#[test]
fn speakers_sources_bios_and_posts_are_searched_too_and_undone_as_one() {
    let search = Search {
        words: "harbour".to_owned(),
        takes_quotes: true,
        ..Search::default()
    };
    let (mut log, ..) = replaced(quoted(Standing::Confirmed), &search, "port");
    let records = log.article().records();
    assert_eq!(records.quotes[&QuoteId(1)].speaker.name, "Nima of the port");
    assert_eq!(records.parties[&PartyId(1)].name, "port Courier");
    assert_eq!(records.authors[0].author.bio, "Writes of the port.");
    assert!(
        records.authors[0].has_own_bio,
        "the staff book keeps its own words"
    );
    assert_eq!(records.posts[0].teaser.title, "A port at night");
    let back = log.undo(noon()).unwrap();
    log.append(back).unwrap();
    assert_eq!(*log.article(), quoted(Standing::Confirmed), "one undo");
}

#[test]
fn descriptions_and_credits_of_pictures_are_searched_too() {
    let picture = Picture {
        alt: "The harbour wall, with a gap".to_owned(),
        credit: "Harbour Courier".to_owned(),
        ..Picture::default()
    };
    let kind = BlockKind::Picture(Arc::new(picture));
    let block = Block::new(kind, Inline::plain("The harbour at noon"));
    let first = article(Records::default(), vec![block, Block::paragraph("Quiet.")]);
    let search = Search {
        words: "harbour".to_owned(),
        ..Search::default()
    };
    let (mut log, hits, _) = replaced(first.clone(), &search, "port");
    assert_eq!(hits, 3);
    let BlockKind::Picture(picture) = &log.article().body().next().unwrap().kind else {
        panic!("it stays a picture");
    };
    assert_eq!(picture.alt, "The port wall, with a gap");
    assert_eq!(picture.credit, "port Courier");
    let back = log.undo(noon()).unwrap();
    log.append(back).unwrap();
    assert_eq!(*log.article(), first, "one undo");
}

#[test]
fn a_source_that_is_replaced_alone_is_renamed_in_every_sentence_made_from_it() {
    let mut records = Records::default();
    let party = Party::new("Mahtab", PartyKind::Agency);
    records.parties.insert(PartyId(1), Arc::new(party));
    let link = Link {
        party: PartyId(1),
        role: PartyRole::Reported,
        url: None,
        date: None,
        language: None,
        extra: Extra::default(),
    };
    let source = Source {
        chain: vec![link],
        ..Source::default()
    };
    records.sources.insert(SourceId(1), Arc::new(source));
    let mut words = Inline::default();
    let sourced = Marks {
        source: Some(SourceId(1)),
        ..Marks::NONE
    };
    words.push("as reported by Mahtab", &sourced);
    words.push(".", &Marks::NONE);
    let sentence = Block::new(BlockKind::Paragraph, words);
    let mut log = Log::new(article(records, vec![sentence]));
    let search = Search {
        words: "Mahtab".to_owned(),
        ..Search::default()
    };
    let finder = Finder::new(&search).unwrap();
    let hits = finder.hits(log.article());
    let of_party = hits
        .iter()
        .find(|hit| matches!(hit, Hit::Field(Field::Party(_), _)));
    let change = finder.replace(log.state(), of_party.unwrap(), "Sahel", noon());
    log.append(change.unwrap()).unwrap();
    assert_eq!(body(&log), "as reported by Sahel.");
    assert_eq!(log.article().records().parties[&PartyId(1)].name, "Sahel");
}

#[test]
fn the_recent_posts_are_searched_by_line_and_replaced_with_groups() {
    let mut card = Card::default();
    card.teaser.kicker = "Port".to_owned();
    card.teaser.title = "Two in port, one out".to_owned();
    card.teaser.excerpt = "The port slept".to_owned();
    let queue = Queue {
        cards: vec![Card::default(), card],
        ..Queue::default()
    };
    let search = Search {
        words: "(port)".to_owned(),
        is_pattern: true,
        ..Search::default()
    };
    let finder = Finder::new(&search).unwrap();
    assert_eq!(
        finder.hits_in_queue(&queue),
        [
            Hit::Card(1, CardLine::Kicker, 0..4),
            Hit::Card(1, CardLine::Title, 7..11),
            Hit::Card(1, CardLine::Excerpt, 4..8),
        ]
    );
    let (new, hits) = finder.replace_all_in_queue(&queue, "old $1");
    let teaser = &new.cards[1].teaser;
    assert_eq!(hits, 3);
    assert_eq!(teaser.kicker, "old Port");
    assert_eq!(teaser.title, "Two in old port, one out");
    assert_eq!(teaser.excerpt, "The old port slept");
    let within = Search {
        within: Some(Pos(0)..Pos(4)),
        ..search
    };
    let finder = Finder::new(&within).unwrap();
    assert!(finder.hits_in_queue(&queue).is_empty(), "only a selection");
}
