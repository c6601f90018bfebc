//! How fast articles leave the house: HTML and plain text, made in memory.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench may stop loudly, and is read by nobody as a library"
)]

use std::sync::Arc;

use divan::Bencher;
use divan::counter::ItemsCount;
use nutgraf::export::html::{Options, write};
use nutgraf::export::plain;
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind};
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::{Address, Language, Marks};
use nutgraf::model::quote::{Quote, QuoteId};
use nutgraf::model::staff::{Author, Credit};

fn main() {
    divan::main();
}

fn now() -> Time {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

/// An article of so many words: paragraphs of 50, every fifth a quote, a link in each.
fn article(words: usize) -> Article {
    let sentence = "The Mira cast off at eleven and nobody on the quay of Amra — not even the bakers — said a word about it. ";
    let text = sentence.repeat(2);
    let link = Marks {
        link: Address::new("https://courier.example/timetable"),
        ..Marks::NONE
    };
    let mut records = Records::default();
    let known = &mut records.particulars;
    known.language = Language::parse("en-GB");
    known.published = Some(now());
    known.canonical = Address::new("https://courier.example/night-boat");
    known.sections = vec!["Harbour".into()];
    let mut quote = Quote::default();
    quote.speaker.name = "Parvin Saghari".into();
    quote.speaker.role = "mate".into();
    records.quotes.insert(QuoteId(1), Arc::new(quote));
    records.authors = vec![Credit {
        author: Author {
            name: "Ines Valadão".into(),
            bio: "Ines Valadão writes about boats.".into(),
            ..Author::default()
        },
        ..Credit::default()
    }];
    let mut blocks = vec![
        Block::new(
            BlockKind::Headline,
            Inline::plain("The night boat sails again"),
        ),
        Block::new(
            BlockKind::Standfirst,
            Inline::plain("After nine quiet winters."),
        ),
    ];
    for number in 0..words.div_ceil(50) {
        let mut line = Inline::plain(&text);
        line.push("See the timetable.", &link);
        line.push(" It has two crossings a night.", &Marks::NONE);
        blocks.push(match number % 5 {
            4 => Block::new(BlockKind::Quote(Some(QuoteId(1))), line),
            _ => Block::new(BlockKind::Paragraph, line),
        });
    }
    let id = "01936a3e-0000-7000-8000-000000000001";
    Article::from_parts(ArticleId(id.parse().unwrap()), blocks, records)
}

#[divan::bench(args = [1_000, 20_000, 100_000])]
fn html(bencher: Bencher<'_, '_>, words: usize) {
    let article = article(words);
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench_local(|| write(&article, &Options::at(now())).unwrap());
}

#[divan::bench(args = [1_000, 20_000, 100_000])]
fn text(bencher: Bencher<'_, '_>, words: usize) {
    let article = article(words);
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench_local(|| plain::write(&article));
}
