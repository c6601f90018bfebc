//! What never leaves the house, tried on many random articles with a secret in every place.

use std::sync::Arc;

use nutgraf::export::html::{Options, write};
use nutgraf::export::public::public;
use nutgraf::export::{markdown, ninjs, plain};
use nutgraf::model::article::{Article, Records};
use nutgraf::model::block::{Block, BlockKind, Correction, Embed, Picture};
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::Marks;
use nutgraf::model::particulars::{Alternative, ClaimCheck, Mention, MentionKind, Slug, Subject};
use nutgraf::model::queue::Card;
use nutgraf::model::quote::{Original, Quote, QuoteId};
use nutgraf::model::received::Received;
use nutgraf::model::related::Related;
use nutgraf::model::source::{HouseForm, Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use nutgraf::model::staff::{Author, Credit};
use nutgraf::model::when::When;
use nutgraf::model::work::{Clearance, Legal, Task};

use crate::copy::{id, noon};
use crate::laws::{self, Dice};
use crate::newspaper::{block, plain as words, step, url};

/// The protected party, its site, where its words can be checked, and what the desk wrote.
pub(crate) const SECRETS: [&str; 7] = [
    "zarqawand",
    "quiet.example",
    "leak-81",
    "desk-note",
    "desk-line",
    "2031-03",
    "passage-kept",
];
const NAME: &str = "Nadia Zarqawand";

/// Every public form of an article, in lower case.
fn exports(article: &Article) -> Vec<String> {
    let whole = Options {
        force: true,
        ..Options::at(noon())
    };
    let alone = Options {
        fragment: true,
        ..whole
    };
    [
        write(article, &whole).unwrap().text,
        write(article, &alone).unwrap().text,
        plain::write(article).text,
        markdown::write(article).text,
        ninjs::write(article, &whole).unwrap().text,
    ]
    .map(|text| text.to_lowercase())
    .to_vec()
}

/// A sentence that names the protected party, in one of the ways people type.
fn told(dice: &mut Dice) -> String {
    dice.pick(&[
        "we spoke to Nadia Zarqawand",
        "NADIA ZARQAWAND’s account",
        "(nadia\u{A0}zarqawand) said so",
        "Nadia \u{200E}Zar\u{AD}qawand",
        "see https://quiet.example/about",
        "Nadia Zarqawand",
    ])
    .to_owned()
}

fn plant_in_records(records: &mut Records, dice: &mut Dice) {
    let mut party = Party::new(NAME, PartyKind::Person);
    party.is_nameable = false;
    party.url = Some(url("https://www.quiet.example/"));
    records.parties.insert(PartyId(90), Arc::new(party));
    let mut named = Party::new(&format!("friends of {NAME}"), PartyKind::Outlet);
    named.url = Some(url("https://quiet.example/friends"));
    records.parties.insert(PartyId(91), Arc::new(named));
    let forms = [HouseForm::Full, HouseForm::Via, HouseForm::According];
    let chain = vec![
        step(
            90,
            PartyRole::Said,
            "https://files.example/leak-81",
            &told(dice),
        ),
        step(
            91,
            PartyRole::Other(told(dice)),
            "https://quiet.example/x",
            "2026-11-20",
        ),
    ];
    let source = Source {
        chain,
        form: dice.pick(&forms),
        ..Source::default()
    };
    for number in [1, 90] {
        records
            .sources
            .insert(SourceId(number), Arc::new(source.clone()));
    }
    for number in [1, 2, 3] {
        let mut quote = Quote {
            source: Some(SourceId(90)),
            passage: "passage-kept".into(),
            ..Quote::default()
        };
        quote.speaker.name = told(dice);
        quote.speaker.role = told(dice);
        quote.occasion.place = told(dice);
        quote.occasion.at = Some(When::Words(told(dice)));
        quote.original = Some(Original {
            words: told(dice),
            language: None,
        });
        records.quotes.insert(QuoteId(number), Arc::new(quote));
    }
    records.authors = vec![Credit {
        author: Author {
            name: told(dice),
            role: told(dice),
            bio: told(dice),
            portrait: "faces/nadia-zarqawand.jpg".into(),
            links: vec![url("https://quiet.example"), url("https://a.example")],
            email: "nadia@quiet.example".into(),
            ..Author::default()
        },
        part: told(dice),
        ..Credit::default()
    }];
    let mut card = Card::default();
    card.teaser.title = told(dice);
    card.teaser.excerpt = told(dice);
    card.teaser.kicker = told(dice);
    card.url = Some(url("http://quiet.example/post?x=1"));
    records.posts = vec![card];
    plant_in_particulars(records, dice);
}

fn plant_in_particulars(records: &mut Records, dice: &mut Dice) {
    let known = &mut records.particulars;
    known.slug = Slug::parse(NAME);
    known.ed_note = "desk-line".into();
    known.assignee = "desk-line".into();
    known.deadline = Some("2031-03-04T05:06:07Z".parse().unwrap());
    known.legal = Legal {
        clearance: Clearance::Due,
        by: "desk-line".into(),
        remark: "desk-line".into(),
    };
    known.tasks = vec![Task {
        words: "desk-line".into(),
        ..Task::default()
    }];
    known.sections = vec![told(dice)];
    known.tags = vec![Subject {
        name: told(dice),
        uri: Some(url("https://quiet.example/tag")),
        ..Subject::default()
    }];
    known.mentions = vec![Mention {
        kind: MentionKind::Person,
        name: told(dice),
        relation: told(dice),
        uri: Some(url("https://quiet.example/me")),
        extra: Default::default(),
    }];
    known.canonical = Some(url("https://courier.example/nadia-zarqawand-speaks"));
    known.genre = told(dice);
    known.alternatives = ["search", "social"]
        .map(|role| Alternative {
            role: role.into(),
            text: told(dice),
            ..Alternative::default()
        })
        .to_vec();
    known.publisher.name = told(dice);
    known.publisher.url = Some(url("https://quiet.example"));
    known.publisher.logo = "https://quiet.example/logo.png".into();
    known.publisher.policies = vec![("ethics".into(), url("https://quiet.example/ethics"))];
    known.rights.holder = told(dice);
    known.rights.notice = told(dice);
    known.rights.terms = told(dice);
    known.rights.licence = Some(url("https://quiet.example/licence"));
    known.received = Some(Received::new("desk-line".into(), noon()));
    known.backstory = told(dice);
    known.related = vec![
        Related {
            title: told(dice),
            url: Some(url("https://a.example/related")),
            ..Related::default()
        },
        Related {
            title: "Related".into(),
            url: Some(url("https://quiet.example/related")),
            ..Related::default()
        },
    ];
    known.claims = vec![ClaimCheck {
        claim: told(dice),
        claimant: told(dice),
        verdict: told(dice),
        appearances: vec![url("https://quiet.example/claim")],
        ..ClaimCheck::default()
    }];
    known.print.section = told(dice);
    known.print.page = told(dice);
    known.print.column = told(dice);
    known.print.edition = told(dice);
    known.origin = Some(url("https://quiet.example/origin"));
    known.lead_picture = "nadia_zarqawand.jpg".into();
}

/// A block of each kind that can hold a secret, and the desk's own.
fn planted_blocks(dice: &mut Dice) -> Vec<Block> {
    let picture = Picture {
        file: "https://files.example/Nadia%20Zarqawand.jpg".into(),
        alt: told(dice),
        credit: told(dice),
        creator: told(dice),
        copyright: told(dice),
        licence: Some(url("https://quiet.example/licence")),
        ..Picture::default()
    };
    let address = url("https://quiet.example/film");
    let correction = Correction {
        was: told(dice),
        is: told(dice),
        ..Correction::default()
    };
    let link = Marks {
        link: Some(url("https://files.example/leak-81#top")),
        ..Marks::NONE
    };
    let source = Marks {
        source: Some(SourceId(90)),
        ..Marks::NONE
    };
    let mut split = Inline::plain("by Nadia Zar");
    let strong = Marks {
        strong: true,
        ..Marks::NONE
    };
    split.push("qawand", &strong);
    let text = [told(dice), told(dice), told(dice)];
    let made = format!("as said by {NAME} and {} by friends of {NAME}", text[1]);
    vec![
        block(BlockKind::Kicker, &[words(&text[0])]),
        block(BlockKind::Headline, &[words(&text[1])]),
        block(BlockKind::Standfirst, &[words(&text[2])]),
        block(BlockKind::Dateline, &[words(&text[0])]),
        block(BlockKind::Paragraph, &[words(&text[1]), ("here", link)]),
        block(BlockKind::Paragraph, &[(made.as_str(), source)]),
        Block::new(BlockKind::Paragraph, split),
        block(BlockKind::Picture(Arc::new(picture)), &[words(&text[2])]),
        block(
            BlockKind::Embed(Arc::new(Embed { address })),
            &[words("film")],
        ),
        block(BlockKind::Correction(Arc::new(correction.clone())), &[]),
        block(
            BlockKind::Correction(Arc::new(correction)),
            &[words(&text[0])],
        ),
        block(BlockKind::EditorsNote, &[words("desk-note")]),
        block(BlockKind::Quote(Some(QuoteId(3))), &[words(&text[0])]),
        block(BlockKind::PullQuote(Some(QuoteId(3))), &[words(&text[2])]),
    ]
}

/// A random article with a secret in every place.
pub(crate) fn planted(seed: u64) -> Article {
    let mut dice = Dice(seed);
    let random = laws::article(&mut dice);
    let mut records = random.records().clone();
    plant_in_records(&mut records, &mut dice);
    let mut blocks: Vec<Block> = random.blocks().iter().map(|b| (**b).clone()).collect();
    for new in planted_blocks(&mut dice) {
        if dice.roll(3) != 0 {
            blocks.insert(dice.roll(blocks.len() + 1), new);
        }
    }
    Article::from_parts(id(), blocks, records)
}

#[test]
fn no_protected_name_address_or_note_leaves_the_house() {
    for seed in 0..1_000 {
        let article = planted(seed);
        for text in exports(&article) {
            let plain = text.replace(['\u{AD}', '\u{200E}'], "");
            for secret in SECRETS {
                assert!(!plain.contains(secret), "seed {seed}: {secret} in\n{text}");
            }
        }
        let (kept, remarks) = public(&article);
        assert_eq!(kept.check(), Ok(()), "seed {seed}");
        assert!(!remarks.is_empty(), "seed {seed}");
        for remark in remarks {
            assert!(!remark.to_string().contains("Zarq"), "seed {seed}");
        }
    }
}

#[test]
fn an_article_without_secrets_is_as_it_was() {
    let article = crate::newspaper_persian::article();
    let (kept, remarks) = public(&article);
    assert_eq!(*kept, article);
    assert_eq!(remarks, []);
}

#[test]
fn a_credit_is_made_anew_without_its_protected_party() {
    let mut records = Records::default();
    let mut clerk = Party::new("Nadia Zarqawand", PartyKind::Person);
    clerk.is_nameable = false;
    records.parties.insert(PartyId(1), Arc::new(clerk));
    let agency = Party::new("Mahtab", PartyKind::Agency);
    records.parties.insert(PartyId(2), Arc::new(agency));
    let source = Source {
        chain: vec![
            step(1, PartyRole::Said, "", ""),
            step(2, PartyRole::Reported, "", ""),
        ],
        ..Source::default()
    };
    records.sources.insert(SourceId(1), Arc::new(source));
    let credit = Marks {
        source: Some(SourceId(1)),
        ..Marks::NONE
    };
    for (typed, published) in [
        (
            "as said by Nadia Zarqawand and reported by Mahtab",
            "as reported by Mahtab",
        ),
        ("Nadia Zarqawand, via Mahtab", "Mahtab"),
        (
            "according to Ms Nadia Zarqawand",
            "according to Ms a source",
        ),
        ("the Nadia Zarqawands said", "the a source said"),
        ("the Nadia Zarqas said", "the Nadia Zarqas said"),
    ] {
        let paragraph = block(BlockKind::Paragraph, &[(typed, credit.clone())]);
        let article = Article::from_parts(id(), vec![paragraph], records.clone());
        let (kept, _) = public(&article);
        assert_eq!(kept.block(5).unwrap().words.text(), published, "{typed}");
    }
}
