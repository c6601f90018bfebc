//! Where readers are led from under an article: other articles of the library, and addresses.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::action::Action;
use nutgraf::edit::merge::merge;
use nutgraf::export::format::Format;
use nutgraf::export::html::Options;
use nutgraf::library::folder::Library;
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::particulars::{Particulars, Status};
use nutgraf::model::related::Related;
use serde_json::Value;

use crate::commands::nutgraf;
use crate::copy::noon;
use crate::merge::who;
use crate::newspaper::url;
use crate::newsroom::{Newsroom, Window};
use crate::work::know;

const FILE: &str = "mira-sails-again.ron";
const CATS: &str = "who-feeds-the-cats-of-the-customs-house.ron";
const CATS_TITLE: &str = "Who feeds the cats of the customs house";
const SALT: &str = "salt-prices-fall-for-a-third-week.ron";
const NONE: Modifiers = Modifiers::NONE;

fn related<'a>(window: &'a Window<'_>) -> &'a [Related] {
    let article = window.desk().document().article();
    &article.particulars().related
}

fn titles(window: &Window<'_>) -> Vec<String> {
    let all = related(window).iter();
    all.map(|one| one.title.clone()).collect()
}

fn one(title: &str, address: &str) -> Related {
    Related {
        title: title.to_owned(),
        url: nutgraf::model::mark::Address::new(address),
        ..Related::default()
    }
}

/// An article of the library, as the article on the desk would lead there.
fn of(number: u128, title: &str, address: &str) -> Related {
    Related {
        article: Some(ArticleId(uuid::Uuid::from_u128(number))),
        ..one(title, address)
    }
}

fn with(article: &Article, related: Vec<Related>) -> Article {
    let mut records = article.records().clone();
    records.particulars.related = related;
    article.with_records(records)
}

/// The line of one of them, with all that it says.
fn line(window: &Window<'_>, title: &str) -> String {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let names = rows.filter_map(|row| row.accesskit_node().label());
    // The library and the recent posts stand before them.
    let mut found = names.filter(|name| name.starts_with(title));
    found.next_back().unwrap()
}

fn undo(window: &mut Window<'_>) {
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
}

fn publish_cats(known: &mut Particulars) {
    known.canonical = Some(url("https://courier.example/cats"));
}

#[test]
fn a_headline_is_completed_from_the_library_and_brings_its_address() {
    let room = Newsroom::new();
    know(&room, CATS, publish_cats);
    let mut window = room.open(FILE);
    window.click(Role::Button, "Add a related article…");
    assert_eq!(window.focused().as_deref(), Some("Related title"));
    window.letters("cats");
    window.picture("related-typed");
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::Enter);
    let wanted = of(4, CATS_TITLE, "https://courier.example/cats");
    assert_eq!(related(&window), [wanted]);
    window
        .harness
        .get_by_label(&format!("Related: {CATS_TITLE}"));
    window.picture("related-one");
    undo(&mut window);
    assert_eq!(related(&window), [], "taken back");
}

#[test]
fn an_address_is_pasted_and_its_title_typed() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.harness.state_mut().ask(Action::AddRelated);
    window.settle();
    window.write("Related title", "https://bells.example/how");
    window.key(NONE, Key::Tab);
    assert_eq!(related(&window), [one("", "https://bells.example/how")]);
    window.write("Related title", "How bells are cast");
    let wanted = one("How bells are cast", "https://bells.example/how");
    assert_eq!(related(&window), [wanted]);
    window.harness.state_mut().ask(Action::AddRelated);
    window.settle();
    window.key(NONE, Key::Tab);
    assert_eq!(
        related(&window).len(),
        1,
        "nothing was typed, nothing is there"
    );
}

#[test]
fn they_are_moved_by_key_and_by_button_and_taken_out() {
    let room = Newsroom::new();
    know(&room, FILE, |known| {
        known.related = ["One", "Two", "Three"]
            .map(|title| one(title, &format!("https://a.example/{title}")))
            .to_vec();
    });
    let mut window = room.open(FILE);
    let row = line(&window, "Three");
    let row = window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, &row);
    row.focus();
    window.settle();
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(titles(&window), ["One", "Three", "Two"]);
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(titles(&window), ["Three", "One", "Two"], "it goes on");
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(titles(&window), ["Three", "One", "Two"], "it is the first");
    undo(&mut window);
    undo(&mut window);
    assert_eq!(titles(&window), ["One", "Two", "Three"], "taken back");
    let row = line(&window, "One");
    window.click(Role::ListBoxOption, &row);
    window.click(Role::Button, "Move down");
    assert_eq!(titles(&window), ["Two", "One", "Three"]);
    window.picture("related-list");
    window.click(Role::Button, "Take out related piece 2");
    assert_eq!(titles(&window), ["Two", "Three"]);
    undo(&mut window);
    assert_eq!(titles(&window), ["Two", "One", "Three"], "back again");
}

#[test]
fn a_title_that_is_no_longer_its_articles_says_so_and_is_made_to_agree() {
    let room = Newsroom::new();
    know(&room, CATS, publish_cats);
    know(&room, FILE, |known| {
        known.related = vec![
            of(4, "Cats", ""),
            of(2, "Salt prices fall for a third week", ""),
        ];
    });
    let mut window = room.open(FILE);
    assert!(line(&window, "Cats").contains("Differs"));
    let salt = line(&window, "Salt");
    assert!(!salt.contains("Differs"), "{salt}");
    assert!(salt.contains("No address yet"), "{salt}");
    let row = line(&window, "Cats");
    window.click(Role::ListBoxOption, &row);
    window.picture("related-differs");
    window.click(Role::Button, "Say what the article says");
    let wanted = of(4, CATS_TITLE, "https://courier.example/cats");
    assert_eq!(related(&window).first(), Some(&wanted));
    assert!(!line(&window, CATS_TITLE).contains("Differs"));
    undo(&mut window);
    assert_eq!(titles(&window)[0], "Cats", "taken back");
}

#[test]
fn readers_are_led_there_in_every_format_and_only_where_there_is_an_address() {
    let room = Newsroom::new();
    let article = with(
        &room.read(FILE),
        vec![
            of(4, "Cats & milk", "https://courier.example/cats"),
            one("How *bells* are cast", "https://bells.example/how"),
            of(2, "Salt prices", ""),
            one("Bad", "javascript:alert(1)"),
        ],
    );
    let made = |format: Format| format.write(&article, &Options::at(noon())).unwrap();
    for format in [Format::Html, Format::Markdown, Format::Text, Format::Ninjs] {
        let made = made(format);
        assert!(!made.text.contains("Salt prices"), "{format:?}");
        assert!(!made.text.contains("javascript"), "{format:?}");
        assert!(
            made.text.contains("https://bells.example/how"),
            "{format:?}"
        );
        let told: Vec<String> = made.remarks.iter().map(ToString::to_string).collect();
        let is_told = told.iter().any(|told| told.contains("2 related pieces"));
        assert!(is_told, "{format:?}: {told:?}");
    }
    let html = made(Format::Html).text;
    assert!(html.contains("<h2>Related</h2>"), "{html}");
    let link = "<li><a href=\"https://courier.example/cats\">Cats &amp; milk</a></li>";
    assert!(html.contains(link), "{html}");
    let start = html.find("application/ld+json\">").unwrap();
    let data = html[start..].split(['>', '<']).nth(1).unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    let page = &data["mainEntityOfPage"];
    assert_eq!(page["@type"], "WebPage");
    assert_eq!(page["relatedLink"][1], "https://bells.example/how");
    let markdown = made(Format::Markdown).text;
    let list = "## Related\n\n- [Cats & milk](<https://courier.example/cats>)\n- [How \\*bells\\* are cast]";
    assert!(markdown.contains(list), "{markdown}");
    let plain = made(Format::Text).text;
    let list = "Related\n• Cats & milk\n  https://courier.example/cats\n• How *bells* are cast\n";
    assert!(plain.contains(list), "{plain}");
    let item: Value = serde_json::from_str(&made(Format::Ninjs).text).unwrap();
    let led = &item["associations"][0];
    assert_eq!(led["rel"], "related");
    assert_eq!(led["title"], "Cats & milk");
    assert_eq!(led["altIds"][0]["value"], "https://courier.example/cats");
    let ron = made(Format::Ron);
    assert!(ron.remarks.is_empty() && ron.text.contains("Salt prices"));
}

#[test]
fn one_that_is_killed_or_embargoed_is_named_before_readers_are_led_there() {
    let room = Newsroom::new();
    know(&room, CATS, |known| known.stage = Status::Killed.into());
    know(&room, SALT, |known| {
        known.embargo = Some("2031-01-01T00:00:00Z".parse().unwrap());
    });
    know(&room, FILE, |known| {
        known.related = vec![
            of(4, CATS_TITLE, "https://courier.example/cats"),
            of(2, "Salt prices", "https://courier.example/salt"),
            one("Nowhere", ""),
        ];
    });
    let mut window = room.open(FILE);
    assert!(line(&window, CATS_TITLE).contains("Killed"));
    assert!(line(&window, "Salt prices,").contains("Under embargo"));
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    window.picture("related-ready");
    let killed = format!("Related article that is killed, {CATS_TITLE}");
    for name in [
        killed.as_str(),
        "Related article under embargo, Salt prices",
        "Related piece that readers cannot be led to, Nowhere",
    ] {
        window.harness.get_by_role_and_label(Role::Button, name);
    }
    window.click(Role::Button, &killed);
    assert_eq!(window.focused().as_deref(), Some("Related title"));
    window.key(Modifiers::COMMAND, Key::E);
    window.picture("related-export");
    let told = format!("killed: “{CATS_TITLE}”");
    let file = room.path(FILE).display().to_string();
    let ran = nutgraf(&["export", &file, "--format", "html", "-o", "-"]);
    assert!(ran.err.contains(&told), "{}", ran.err);
    let early = "under embargo: “Salt prices”";
    assert!(ran.err.contains(early), "{}", ran.err);
    let below = room.path("2026").join(FILE);
    Library::make(&room.path("2026")).unwrap();
    std::fs::rename(room.path(FILE), &below).unwrap();
    let below = below.display().to_string();
    let ran = nutgraf(&["export", &below, "--format", "html", "-o", "-"]);
    assert!(ran.err.contains(early), "in a folder of it: {}", ran.err);
}

#[test]
fn what_two_people_lead_to_is_all_there() {
    let room = Newsroom::new();
    let base = room.read(FILE);
    let a = || one("A", "https://a.example");
    let was = with(&base, vec![a()]);
    let ours = with(
        &base,
        vec![one("A, anew", "https://a.example"), one("B", "")],
    );
    let theirs = with(&base, vec![a(), one("C", "")]);
    let merged = merge(&was, &ours, &theirs, &who()).article;
    let titles = merged.particulars().related.iter();
    let titles: Vec<&str> = titles.map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["A, anew", "B", "C"]);
}
