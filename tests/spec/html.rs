//! The page that a site publishes: what stands in it, and what never does.

use std::sync::Arc;

use nutgraf::export::html::{Options, Refused, Templates, write};
use nutgraf::export::plain;
use nutgraf::model::article::{Article, Records};
use nutgraf::model::block::{BlockKind, Embed, Picture};
use nutgraf::model::mark::{Language, Marks};
use nutgraf::model::particulars::Subject;
use nutgraf::model::quote::{Quote, QuoteId};
use nutgraf::model::source::{Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use nutgraf::model::when::When;

use crate::copy::{self, id, noon};
use crate::newspaper::{self, at, block, plain as words, url};
use crate::newspaper_persian;

fn page(article: &Article) -> String {
    write(article, &Options::at(noon())).unwrap().text
}

fn fragment(article: &Article) -> String {
    let options = Options {
        fragment: true,
        ..Options::at(noon())
    };
    write(article, &options).unwrap().text
}

/// The body of an article in marked copy, without its `article` element.
fn body(marked: &str) -> String {
    let text = fragment(&copy::read(&format!("{marked}|")).article);
    let text = text.split_once(">\n").unwrap().1;
    text.trim_end()
        .strip_suffix("</article>")
        .unwrap()
        .trim()
        .to_owned()
}

fn remarks(article: &Article) -> String {
    let made = write(article, &Options::at(noon())).unwrap();
    let lines: Vec<String> = made.remarks.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

fn linked(page: &str) -> serde_json::Value {
    let data = page
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .unwrap();
    serde_json::from_str(data.split("</script>").next().unwrap()).unwrap()
}

#[track_caller]
fn has(text: &str, wanted: &str) {
    assert!(text.contains(wanted), "no {wanted} in\n{text}");
}

#[track_caller]
fn has_not(text: &str, unwanted: &str) {
    assert!(!text.contains(unwanted), "{unwanted} in\n{text}");
}

#[test]
fn each_block_is_the_element_that_says_what_it_is() {
    for (copy, html) in [
        ("p: one", "<p>one</p>"),
        ("cross: Who sails", "<h2>Who sails</h2>"),
        ("p: a\nrule: \np: b", "<p>a</p>\n<hr>\n<p>b</p>"),
        (
            "p: <b>a<i>b</b>c</i>",
            "<p><strong>a<em>b</em></strong><em>c</em></p>",
        ),
        (
            "p: <a /x>one <b>link</a></b>",
            "<p><a href=\"/x\">one <strong>link</strong></a></p>",
        ),
        ("p: 1 \\< 2 & \"3\"", "<p>1 &lt; 2 &amp; &quot;3&quot;</p>"),
        (
            "quote 1: I go.\nquote 1: I stay.\nquote 2: Ah.",
            "<blockquote><p>I go.</p><p>I stay.</p></blockquote>\n<p class=\"said\">— <cite>Speaker 1</cite></p>\n<blockquote><p>Ah.</p></blockquote>\n<p class=\"said\">— <cite>Speaker 2</cite></p>",
        ),
        (
            "li 0: a\nli 1: b\nnum 1: c\nli 0: d\nnum 0: e",
            "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>\n</li>\n<li>d</li>\n</ul>\n<ol>\n<li>e</li>\n</ol>",
        ),
        (
            "li 2: deep\nli 0: not",
            "<ul>\n<li>deep</li>\n</ul>\n<ul>\n<li>not</li>\n</ul>",
        ),
        ("cap: A ferry", "<p class=\"caption\">A ferry</p>"),
        (
            "pull 1: I go",
            "<aside class=\"pull\"><p>I go</p><p class=\"said\">— <cite>Speaker 1</cite></p></aside>",
        ),
    ] {
        assert_eq!(body(copy), html, "{copy}");
    }
}

#[test]
fn an_empty_part_gives_no_empty_element() {
    let empty =
        copy::read("kick: \nhead: \nquote 1: \nli 0: \nli 1: \ncap: \nfix: \ncross:  \np: |")
            .article;
    assert_eq!(
        fragment(&empty),
        "<article lang=\"und\" dir=\"ltr\">\n</article>\n"
    );
    let text = page(&empty);
    for tag in [
        "<p>",
        "<h1",
        "<h2",
        "<ul",
        "<figure",
        "<aside",
        "<section",
        "<header",
        "<blockquote",
    ] {
        has_not(text.split("<body>").nth(1).unwrap(), tag);
    }
}

#[test]
fn words_in_another_language_say_so_and_keep_their_joiners() {
    let text = page(&newspaper::english());
    has(&text, "<html lang=\"en-GB\" dir=\"ltr\">");
    has(
        &text,
        "<span lang=\"fa\" dir=\"rtl\">«شهر شب\u{200C}ها هم باز می\u{200C}ماند»</span>",
    );
    has(
        &text,
        "lang=\"fa\" dir=\"rtl\"><p>«ما شب\u{200C}ها هم می\u{200C}رانیم",
    );
    let text = page(&newspaper_persian::article());
    has(&text, "<html lang=\"fa-IR\" dir=\"rtl\">");
    has(&text, "<blockquote lang=\"en\" dir=\"ltr\"><p>“I have");
    has(&text, "<p>Mira نام کشتی است");
    has(&text, "۲۳ نوامبر ۲۰۲۶، ساعت ۰۶:۳۰ گرینویچ</time>");
    has(&text, "تازه\u{200C}ترین مطالب</h2>");
    has(&text, "content=\"fa_IR\"");
}

#[test]
fn credits_lead_to_where_they_can_be_checked() {
    let text = fragment(&newspaper::english());
    has(
        &text,
        "as reported by <a href=\"https://mahtab.example/night/81\">Mahtab</a> and translated by <a href=\"https://courier.example/\">The Harbour Courier</a>.</p>",
    );
    has(
        &text,
        "<a href=\"https://amra.example/a\">according to the station</a>",
    );
    has(
        &text,
        "<p class=\"said\">— <cite>Parvin Saghari</cite>, mate of the Mira, on the quay of Amra, 20 November 2026, as reported by <a",
    );
    has(
        &text,
        "<blockquote cite=\"https://mahtab.example/night/81\">",
    );
}

#[test]
fn dates_are_absolute_unless_ages_are_asked_for() {
    let article = newspaper::english();
    let text = page(&article);
    has(
        &text,
        "<time datetime=\"2026-11-23T05:43:00Z\">23 November 2026, 05:43 UTC</time>",
    );
    has_not(&text, "Not for readers yet");
    let options = Options {
        ages: Some(noon()),
        ..Options::at(noon())
    };
    let text = write(&article, &options).unwrap().text;
    has(
        &text,
        "<time datetime=\"2026-11-23T05:43:00Z\">6 hours ago</time>",
    );
    has(
        &text,
        "<time datetime=\"2026-11-23T06:30:00Z\">23 November 2026, 06:30 UTC</time>",
    );
}

#[test]
fn machines_are_told_who_said_what_and_where_we_have_it_from() {
    let text = page(&newspaper::english());
    let data = linked(&text);
    assert_eq!(data["@type"], "NewsArticle");
    assert_eq!(data["author"][0]["name"], "Ines Valadão");
    assert_eq!(data["datePublished"], "2026-11-23T06:30:00Z");
    assert_eq!(data["inLanguage"], "en-GB");
    assert_eq!(data["wordCount"], newspaper::english().word_count());
    assert_eq!(data["articleSection"][0], "Harbour");
    assert_eq!(data["keywords"][1], "night work");
    assert_eq!(data["citation"][0]["publisher"]["name"], "Mahtab");
    assert_eq!(
        data["isBasedOn"][0]["url"],
        "https://mahtab.example/night/81"
    );
    let first = &data["hasPart"][0];
    assert_eq!(first["@type"], "Quotation");
    assert_eq!(first["spokenByCharacter"]["name"], "Parvin Saghari");
    assert_eq!(first["translationOfWork"]["inLanguage"], "fa");
    assert_eq!(data["hasPart"][2]["inLanguage"], "fa");
    assert_eq!(data["hasPart"].as_array().unwrap().len(), 3);
    assert_eq!(
        data["correction"][0]["datePublished"],
        "2026-11-23T08:10:00Z"
    );
    for meta in [
        "<meta property=\"og:title\" content=\"The night boat is back\">",
        "<meta property=\"article:published_time\" content=\"2026-11-23T06:30:00Z\">",
        "<link rel=\"canonical\" href=\"https://courier.example/2026/11/night-boat\">",
    ] {
        has(&text, meta);
    }
}

#[test]
fn no_words_break_out_of_the_page() {
    let evil = "</script></title></style><script>alert('1')</script>\"'><img src=x onerror=y>";
    let mut article = newspaper::english();
    let mut records = article.records().clone();
    let known = &mut records.particulars;
    known.tags = vec![Subject {
        name: evil.into(),
        ..Subject::default()
    }];
    known.sections = vec![evil.into()];
    known.publisher.name = evil.into();
    known.rights.notice = evil.into();
    records.authors[0].author.name = evil.into();
    records.authors[0].author.bio = evil.into();
    records.posts[0].teaser.title = evil.into();
    let mut quote = Quote::default();
    quote.speaker.name = evil.into();
    quote.occasion.at = When::parse(evil);
    records.quotes.insert(QuoteId(9), Arc::new(quote));
    let kinds = [
        BlockKind::Kicker,
        BlockKind::Headline,
        BlockKind::Standfirst,
        BlockKind::Byline,
        BlockKind::Paragraph,
        BlockKind::Crosshead,
        BlockKind::Quote(Some(QuoteId(9))),
        BlockKind::Picture(Arc::new(Picture {
            file: "a\"b.jpg".into(),
            alt: evil.into(),
            credit: evil.into(),
            ..Picture::default()
        })),
    ];
    let blocks = kinds
        .into_iter()
        .map(|kind| block(kind, &[words(evil)]))
        .collect();
    article = Article::from_parts(id(), blocks, records);
    let text = page(&article);
    assert_eq!(text.matches("<script").count(), 1, "{text}");
    assert_eq!(text.matches("</script").count(), 1, "{text}");
    assert_eq!(text.matches("</style").count(), 1, "{text}");
    assert_eq!(text.matches("<img").count(), 1, "{text}");
    has(&text, "src=\"a%22b.jpg\"");
    assert_eq!(linked(&text)["headline"], evil);
}

#[test]
fn only_the_web_mail_and_the_same_site_are_linked() {
    for (address, is_linked) in [
        ("https://a.example/", true),
        ("mailto:a@b.example", true),
        ("/x", true),
        ("javascript:alert(1)", false),
        ("data:text/html,x", false),
    ] {
        let link = Marks {
            link: Some(url(address)),
            ..Marks::NONE
        };
        let article = Article::from_parts(
            id(),
            vec![
                block(BlockKind::Paragraph, &[("go", link)]),
                block(
                    BlockKind::Embed(Arc::new(Embed {
                        address: url(address),
                    })),
                    &[words("film")],
                ),
            ],
            Records::default(),
        );
        let text = page(&article);
        assert_eq!(text.contains("<a href"), is_linked, "{address}");
        has(&text, "go");
        has(&text, "film");
        assert_eq!(
            remarks(&article).contains("a link is only its words"),
            !is_linked,
            "{address}"
        );
    }
}

#[test]
fn a_picture_without_alt_is_remarked_and_one_that_cannot_be_loaded_is_its_caption() {
    let picture = |file: &str| {
        let picture = Picture {
            file: file.into(),
            ..Picture::default()
        };
        Article::from_parts(
            id(),
            vec![block(
                BlockKind::Picture(Arc::new(picture)),
                &[words("The Mira")],
            )],
            Records::default(),
        )
    };
    let article = picture("mira.jpg");
    has(
        &page(&article),
        "<figure><img src=\"mira.jpg\" alt=\"\"><figcaption>The Mira</figcaption></figure>",
    );
    has(&remarks(&article), "write its alt text: “mira.jpg”");
    let article = picture("javascript:x");
    has(&page(&article), "<p class=\"caption\">The Mira</p>");
    has(&remarks(&article), "only its caption");
}

#[test]
fn an_embargoed_article_is_refused_until_its_hour_or_by_force() {
    let article = newspaper::english();
    let mut records = article.records().clone();
    records.particulars.embargo = Some(at("2026-11-24T06:00:00Z"));
    let article = article.with_records(records);
    let refused = write(&article, &Options::at(noon())).unwrap_err();
    assert_eq!(refused, Refused::Embargoed(at("2026-11-24T06:00:00Z")));
    has(&refused.to_string(), "24 November 2026, 06:00 UTC");
    has(&refused.to_string(), "--force");
    assert!(write(&article, &Options::at(at("2026-11-24T06:00:00Z"))).is_ok());
    let forced = Options {
        force: true,
        ..Options::at(noon())
    };
    assert!(write(&article, &forced).is_ok());
}

#[test]
fn a_house_has_its_own_templates() {
    let own = Templates::with([
        (
            "page.html",
            "<h1 title='{{ title }}'>{{ headline.html }}</h1>{% include \"by.html\" %}{{ body }}",
        ),
        ("by.html", "<i>{{ publisher }}</i>"),
    ])
    .unwrap();
    let options = Options {
        templates: Some(&own),
        ..Options::at(noon())
    };
    let article = copy::read("head: It's <b>one</b>\np: two|").article;
    assert_eq!(
        write(&article, &options).unwrap().text,
        "<h1 title='It&#39;s one'>It's <strong>one</strong></h1><i></i><p>two</p>\n"
    );
    let style = Templates::with([("style.css", "p { color: red }")]).unwrap();
    let options = Options {
        templates: Some(&style),
        ..Options::at(noon())
    };
    has(
        &write(&article, &options).unwrap().text,
        "<style>\np { color: red }</style>",
    );
    let broken = Templates::with([("page.html", "{% if %}")]).unwrap_err();
    has(&broken.to_string(), "page.html");
}

#[test]
fn plain_text_reads_like_the_article() {
    let made = plain::write(&newspaper::english());
    for part in [
        "Exclusive\nThe night boat sails again, and the bakers are first aboard\n\nAfter nine",
        "Ines Valadão\nPort of Amra\n23 November 2026, 06:30 UTC\n\nFor nine winters",
        "“Nobody hurries after eleven.”\n— Parvin Saghari, mate of the Mira, on the quay of Amra, 20 November 2026, as reported by Mahtab and translated by The Harbour Courier\n\n",
        "• From Amra at eleven and at two\n  • The second one only on Fridays\n",
        "1. Buy a token\n2. Hand it to the mate\n",
        "[Picture: The Mira before her first night crossing. / Photo: Ola Brandt]",
        "Correction, 23 November 2026, 08:10 UTC: An earlier",
        "Recent posts\n\nThe grain hall learns to sing\n",
    ] {
        has(&made.text, part);
    }
    has_not(&made.text, "Desk:");
    has_not(&made.text, "captured passage");
    has(&made.text, "who had four trays");
    assert_eq!(made.text.matches("Nobody hurries").count(), 1);
}

#[test]
fn a_byline_leads_to_its_authors_and_a_page_has_a_title() {
    let article = newspaper::english();
    let mut blocks = vec![block(
        BlockKind::Byline,
        &[words("By Ines Valadão and a friend")],
    )];
    blocks.extend(article.body().map(|b| (**b).clone()));
    let article = Article::from_parts(id(), blocks, article.records().clone());
    has(
        &page(&article),
        "By <a href=\"https://courier.example/people/ines\">Ines Valadão</a> and a friend</span>",
    );
    for (copy, title) in [
        ("head: One\np: two|", "One"),
        ("p: two words|", "two words"),
        ("li 0: three|", "three"),
        ("p: |", "Untitled"),
    ] {
        let text = page(&copy::read(copy).article);
        has(&text, &format!("<title>{title}</title>"));
    }
}

#[test]
fn an_address_with_spaces_stays_one_address() {
    let picture = Picture {
        file: "pictures/the Mira.jpg".into(),
        alt: "A ferry".into(),
        ..Picture::default()
    };
    let article = Article::from_parts(
        id(),
        vec![block(BlockKind::Picture(Arc::new(picture)), &[])],
        Records::default(),
    );
    has(
        &page(&article),
        "<figure><img src=\"pictures/the%20Mira.jpg\" alt=\"A ferry\"></figure>",
    );
}

#[test]
fn our_own_words_say_their_language_in_a_page_of_another() {
    let article = newspaper::english();
    let mut records = article.records().clone();
    records.particulars.language = Language::parse("de");
    let text = page(&article.with_records(records));
    has(&text, "<h2 lang=\"en\" dir=\"ltr\">Sources</h2>");
    has(&text, "<span lang=\"en\" dir=\"ltr\">as reported by <a");
}

#[test]
fn a_poster_alone_is_told_to_have_posted_and_an_agency_is_only_named() {
    let mut article = copy::read("p: <src 1>One</src> and <src 2>two|</src>").article;
    let mut records = article.records().clone();
    for (id, name, role) in [
        (1, "Salim Rawan", PartyRole::Posted),
        (2, "Mahtab", PartyRole::Reported),
    ] {
        let party = Party::new(name, PartyKind::Person);
        records.parties.insert(PartyId(id), Arc::new(party));
        let chain = vec![newspaper::step(id, role, "", "")];
        let source = Arc::new(Source {
            chain,
            ..Source::default()
        });
        records.sources.insert(SourceId(id), source);
    }
    article = article.with_records(records);
    let page = fragment(&article);
    assert!(page.contains("<li>Posted by Salim Rawan</li>"), "{page}");
    assert!(page.contains("<li>Mahtab</li>"), "{page}");
}
