//! The invented newspaper's Persian edition.

use std::sync::Arc;

use nutgraf::model::article::{Article, Records};
use nutgraf::model::block::{BlockKind, Correction, ListStyle};
use nutgraf::model::mark::Address;
use nutgraf::model::quote::{Quote, QuoteId};
use nutgraf::model::source::{Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use nutgraf::model::staff::{Author, Credit};

use crate::copy::id;
use crate::newspaper::{at, block, card, plain, sourced, speaker, step, tag};

/// An article all in Persian, with an English quotation.
pub(crate) fn article() -> Article {
    let mut records = Records::default();
    let known = &mut records.particulars;
    known.language = Some(tag("fa-IR"));
    known.published = Some(at("2026-11-23T06:30:00Z"));
    known.publisher.name = "پیک بندر".into();
    let mut agency = Party::new("خبرگزاری مهتاب", PartyKind::Agency);
    agency.url = Address::new("https://mahtab.example/");
    records.parties.insert(PartyId(1), Arc::new(agency));
    let source = Source {
        chain: vec![step(
            1,
            PartyRole::Reported,
            "https://mahtab.example/81",
            "2026-11-21",
        )],
        ..Source::default()
    };
    records.sources.insert(SourceId(1), Arc::new(source));
    let quotes = [
        Quote {
            speaker: speaker("پروین ساغری", "ناخدادوم کشتی میرا"),
            source: Some(SourceId(1)),
            ..Quote::default()
        },
        Quote {
            speaker: speaker("Tomas Ekholm", "نانوا"),
            ..Quote::default()
        },
    ];
    for (number, quote) in (1..).zip(quotes) {
        records.quotes.insert(QuoteId(number), Arc::new(quote));
    }
    records.authors = vec![Credit {
        author: Author {
            name: "نگار دریابندری".into(),
            role: "خبرنگار".into(),
            bio: "نگار دریابندری دربارهٔ کشتی‌ها و چشم‌به‌راهان می‌نویسد.".into(),
            ..Author::default()
        },
        ..Credit::default()
    }];
    records.posts = vec![card(
        "تالار غله آواز می‌آموزد",
        "چهل همسایه هر سه‌شنبه تمرین می‌کنند و موش‌ها رفته‌اند…",
        "2026-11-23T05:43:00Z",
    )];
    let mut english = block(
        BlockKind::Quote(Some(QuoteId(2))),
        &[plain(
            "“I have not seen the other shore awake since I was a boy.”",
        )],
    );
    english.language = Some(tag("en"));
    let blocks = vec![
        block(BlockKind::Kicker, &[plain("گزارش ویژه")]),
        block(
            BlockKind::Headline,
            &[plain("قایق شبانه دوباره به آب می‌زند")],
        ),
        block(
            BlockKind::Standfirst,
            &[plain(
                "پس از نه زمستان خاموش، کشتی میرا شب‌ها هم از تنگه می‌گذرد.",
            )],
        ),
        block(BlockKind::Dateline, &[plain("بندر امرا")]),
        block(
            BlockKind::Paragraph,
            &[
                plain(
                    "نه زمستان بود که آخرین قایق هنگام غروب می‌رفت. جمعه میرا ساعت یازده به راه افتاد، ",
                ),
                sourced("به گزارش خبرگزاری مهتاب", 1),
                plain("."),
            ],
        ),
        block(
            BlockKind::Quote(Some(QuoteId(1))),
            &[plain("«دریا شب‌ها مال ماست. روزها مال برنامهٔ حرکت است.»")],
        ),
        block(
            BlockKind::Paragraph,
            &[plain("Mira نام کشتی است و در سال ۱۹۸۱ ساخته شد.")],
        ),
        english,
        block(BlockKind::Crosshead, &[plain("چه کسی می‌رود")]),
        block(
            BlockKind::ListItem {
                style: ListStyle::Bulleted,
                level: 0,
            },
            &[plain("از امرا ساعت یازده")],
        ),
        block(
            BlockKind::ListItem {
                style: ListStyle::Bulleted,
                level: 1,
            },
            &[plain("جمعه‌ها دو بار")],
        ),
        block(
            BlockKind::Correction(Arc::new(Correction {
                at: Some(at("2026-11-23T08:10:00Z")),
                was: "بندر نو".into(),
                is: "بندر امرا".into(),
                ..Correction::default()
            })),
            &[],
        ),
    ];
    Article::from_parts(id(), blocks, records)
}
