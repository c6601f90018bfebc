//! Articles of an invented newspaper that use every block, mark and record.

use std::sync::Arc;

use nutgraf::model::Time;
use nutgraf::model::article::{Article, Records};
use nutgraf::model::block::{
    Block, BlockKind, Correction, CorrectionKind, Embed, ListStyle, Picture,
};
use nutgraf::model::extra::Extra;
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::{Address, Direction, Language, LanguageRun, Marks};
use nutgraf::model::particulars::{Alternative, Status, Subject};
use nutgraf::model::queue::{Card, Teaser};
use nutgraf::model::quote::{Occasion, Original, Quote, QuoteId, QuoteKind, Speaker, Standing};
use nutgraf::model::source::{
    HouseForm, Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId,
};
use nutgraf::model::staff::{Author, Credit};
use nutgraf::model::when::When;

use crate::copy::id;

/// A moment.
pub(crate) fn at(text: &str) -> Time {
    text.parse().unwrap()
}

/// An address.
pub(crate) fn url(text: &str) -> Address {
    Address::new(text).unwrap()
}

/// A language.
pub(crate) fn tag(text: &str) -> Language {
    Language::parse(text).unwrap()
}

/// A block of marked words.
pub(crate) fn block(kind: BlockKind, pieces: &[(&str, Marks)]) -> Block {
    let mut words = Inline::default();
    for (text, marks) in pieces {
        words.push(text, marks);
    }
    Block::new(kind, words)
}

/// Words that wear nothing.
pub(crate) fn plain(text: &str) -> (&str, Marks) {
    (text, Marks::NONE)
}

/// Words that a source stands behind.
pub(crate) fn sourced(text: &str, id: u32) -> (&str, Marks) {
    let source = Some(SourceId(id));
    let marks = Marks {
        source,
        ..Marks::NONE
    };
    (text, marks)
}

fn said(text: &str, id: u32) -> (&str, Marks) {
    let quotation = Some(QuoteId(id));
    let marks = Marks {
        quotation,
        ..Marks::NONE
    };
    (text, marks)
}

fn persian(text: &str) -> (&str, Marks) {
    let run = LanguageRun {
        tag: tag("fa"),
        direction: Direction::Auto,
    };
    let marks = Marks {
        language: Some(Arc::new(run)),
        ..Marks::NONE
    };
    (text, marks)
}

/// One step of a chain.
pub(crate) fn step(party: u32, role: PartyRole, address: &str, day: &str) -> Link {
    Link {
        party: PartyId(party),
        role,
        url: Address::new(address),
        date: When::parse(day),
        language: None,
        extra: Extra::default(),
    }
}

/// Someone who speaks.
pub(crate) fn speaker(name: &str, role: &str) -> Speaker {
    Speaker {
        name: name.into(),
        role: role.into(),
    }
}

/// A recent post.
pub(crate) fn card(title: &str, excerpt: &str, published: &str) -> Card {
    Card {
        teaser: Teaser {
            title: title.into(),
            excerpt: excerpt.into(),
            kicker: String::new(),
        },
        url: Address::new("https://courier.example/2026/11/choir"),
        published: Some(at(published)),
        ..Card::default()
    }
}

fn records() -> Records {
    let mut records = Records::default();
    let known = &mut records.particulars;
    known.language = Some(tag("en-GB"));
    known.stage = Status::Published.into();
    known.sections = vec!["Harbour".into(), "City".into()];
    known.tags = vec![
        Subject {
            name: "ferries".into(),
            ..Subject::default()
        },
        Subject {
            name: "night work".into(),
            ..Subject::default()
        },
    ];
    known.created = Some(at("2026-11-22T09:00:00Z"));
    known.published = Some(at("2026-11-23T06:30:00Z"));
    known.changed = Some(at("2026-11-23T08:10:00Z"));
    known.canonical = Some(url("https://courier.example/2026/11/night-boat"));
    known.genre = "news".into();
    known.alternatives = vec![Alternative {
        role: "social".into(),
        text: "The night boat is back".into(),
        ..Alternative::default()
    }];
    known.publisher.name = "The Harbour Courier".into();
    known.publisher.url = Some(url("https://courier.example/"));
    known.publisher.policies = vec![(
        "corrections".into(),
        url("https://courier.example/corrections"),
    )];
    known.rights.holder = "The Harbour Courier".into();
    known.rights.notice = "© 2026 The Harbour Courier".into();
    known.backstory = "We sailed on the first crossing and spoke to eleven passengers.".into();
    for (number, name, kind, address) in [
        (1, "Mahtab", PartyKind::Agency, "https://mahtab.example/"),
        (
            2,
            "The Harbour Courier",
            PartyKind::Outlet,
            "https://courier.example/",
        ),
        (3, "Radio Amra", PartyKind::Outlet, ""),
    ] {
        let mut party = Party::new(name, kind);
        party.url = Address::new(address);
        records.parties.insert(PartyId(number), Arc::new(party));
    }
    let chains = [
        (
            1,
            vec![
                step(
                    1,
                    PartyRole::Reported,
                    "https://mahtab.example/night/81",
                    "2026-11-21",
                ),
                step(2, PartyRole::Translated, "", ""),
            ],
        ),
        (
            2,
            vec![step(
                3,
                PartyRole::Reported,
                "https://amra.example/a",
                "2026-11-22",
            )],
        ),
    ];
    for (number, chain) in chains {
        let source = Source {
            chain,
            form: HouseForm::Full,
            ..Source::default()
        };
        records.sources.insert(SourceId(number), Arc::new(source));
    }
    let quotes = [
        Quote {
            speaker: speaker("Parvin Saghari", "mate of the Mira"),
            occasion: Occasion {
                place: "on the quay of Amra".into(),
                at: When::parse("2026-11-20"),
            },
            source: Some(SourceId(1)),
            standing: Standing::Confirmed,
            kind: QuoteKind::Translated,
            original: Some(Original {
                words: "دریا شب‌ها مال ماست".into(),
                language: Some(tag("fa")),
            }),
            passage: "captured passage of the agency".into(),
            ..Quote::default()
        },
        Quote {
            speaker: speaker("Tomas Ekholm", "baker"),
            ..Quote::default()
        },
        Quote {
            speaker: speaker("بهار نیک‌روز", "ملوان"),
            source: Some(SourceId(1)),
            ..Quote::default()
        },
    ];
    for (number, quote) in (1..).zip(quotes) {
        records.quotes.insert(QuoteId(number), Arc::new(quote));
    }
    records.authors = vec![Credit {
        author: Author {
            name: "Ines Valadão".into(),
            role: "reporter".into(),
            bio: "Ines Valadão writes about boats and the people who wait for them.".into(),
            links: vec![
                url("https://courier.example/people/ines"),
                url("https://social.example/@ines"),
            ],
            email: "ines@courier.example".into(),
            ..Author::default()
        },
        ..Credit::default()
    }];
    let mut hidden = card(
        "Not for readers yet",
        "Still being checked",
        "2026-11-23T05:00:00Z",
    );
    hidden.is_hidden = true;
    records.posts = vec![
        card(
            "The grain hall learns to sing",
            "Forty neighbours practise every Tuesday, and the mice have moved out…",
            "2026-11-23T05:43:00Z",
        ),
        card(
            "A lighthouse for sale, one careful keeper",
            "The lamp still turns, the stairs are new, and the view is included…",
            "2026-11-21T17:05:00Z",
        ),
        hidden,
    ];
    records
}

/// An English article with Persian in it: every block, mark and record.
pub(crate) fn english() -> Article {
    let strong = Marks {
        strong: true,
        ..Marks::NONE
    };
    let emphasis = Marks {
        emphasis: true,
        ..Marks::NONE
    };
    let strike = Marks {
        strike: true,
        ..Marks::NONE
    };
    let link = Marks {
        link: Some(url("https://courier.example/timetable?line=1&night=yes")),
        ..Marks::NONE
    };
    let strong_link = Marks {
        strong: true,
        ..link.clone()
    };
    let mut quote_in_persian = block(
        BlockKind::Quote(Some(QuoteId(3))),
        &[plain("«ما شب‌ها هم می‌رانیم، چون شهر شب‌ها هم بیدار است.»")],
    );
    quote_in_persian.language = Some(tag("fa"));
    let item = |style, level, text| block(BlockKind::ListItem { style, level }, &[plain(text)]);
    let (bullet, number) = (ListStyle::Bulleted, ListStyle::Numbered);
    let picture = Picture {
        file: "pictures/mira.jpg".into(),
        alt: "A white ferry with all its lamps lit at a dark quay".into(),
        credit: "Photo: Ola Brandt".into(),
        size: Some((1200, 800)),
        ..Picture::default()
    };
    let correction = Correction {
        kind: CorrectionKind::Correction,
        at: Some(at("2026-11-23T08:10:00Z")),
        ..Correction::default()
    };
    let blocks = vec![
        block(BlockKind::Kicker, &[plain("Exclusive")]),
        block(
            BlockKind::Headline,
            &[plain(
                "The night boat sails again, and the bakers are first aboard",
            )],
        ),
        block(
            BlockKind::Standfirst,
            &[plain(
                "After nine quiet winters the Mira crosses after dark. The fare is a loaf for the crew, or four crowns.",
            )],
        ),
        block(BlockKind::Dateline, &[plain("Port of Amra")]),
        block(
            BlockKind::Paragraph,
            &[
                plain(
                    "For nine winters the last boat left at dusk. On Friday the Mira cast off at eleven, ",
                ),
                sourced(
                    "as reported by Mahtab and translated by The Harbour Courier",
                    1,
                ),
                plain("."),
            ],
        ),
        block(
            BlockKind::Quote(Some(QuoteId(1))),
            &[plain(
                "“The sea is ours at night. By day it belongs to the timetable.”",
            )],
        ),
        block(
            BlockKind::Quote(Some(QuoteId(1))),
            &[plain("“Nobody hurries after eleven.”")],
        ),
        block(
            BlockKind::Paragraph,
            &[
                plain("Among the first aboard was a baker. "),
                said(
                    "“I have not seen the other shore awake since I was a boy,”",
                    2,
                ),
                plain(" said Tomas Ekholm, "),
                ("who", emphasis),
                plain(" had "),
                ("three", strike),
                plain(" four trays of rolls with him. The "),
                ("new ", link),
                ("timetable", strong_link),
                plain(" has "),
                ("two", strong),
                plain(" crossings a night. On the quay someone had written "),
                persian("«شهر شب‌ها هم باز می‌ماند»"),
                plain(" in chalk."),
            ],
        ),
        block(
            BlockKind::Picture(Arc::new(picture)),
            &[plain("The Mira before her first night crossing.")],
        ),
        block(BlockKind::Crosshead, &[plain("Who sails, and when")]),
        item(bullet, 0, "From Amra at eleven and at two"),
        item(bullet, 1, "The second one only on Fridays"),
        item(number, 1, "Bring a lamp"),
        item(bullet, 0, "From the far shore at half past twelve"),
        item(number, 0, "Buy a token"),
        item(number, 0, "Hand it to the mate"),
        quote_in_persian,
        block(
            BlockKind::PullQuote(Some(QuoteId(1))),
            &[plain("Nobody hurries after eleven.")],
        ),
        block(
            BlockKind::Embed(Arc::new(Embed {
                address: url("https://video.example/watch/81"),
            })),
            &[plain("Film: the Mira casts off")],
        ),
        block(BlockKind::Rule, &[]),
        block(
            BlockKind::Paragraph,
            &[
                plain("The union of pilots is content, "),
                sourced("according to the station", 2),
                plain("."),
            ],
        ),
        block(
            BlockKind::EditorsNote,
            &[plain("Desk: check the fare with the ministry")],
        ),
        block(
            BlockKind::Correction(Arc::new(correction)),
            &[plain(
                "An earlier version gave the wrong name for the ship’s mate.",
            )],
        ),
    ];
    Article::from_parts(id(), blocks, records())
}
