//! The house's kickers are offered while one is typed, and then those of its articles.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::settings::Settings;
use nutgraf::library::folder::Library;
use nutgraf::model::block::{BlockKind, Furniture};
use nutgraf::model::inline::Inline;

use crate::newsroom::{Newsroom, Window};

const FILE: &str = "salt-prices-fall-for-a-third-week.ron";
const NONE: Modifiers = Modifiers::NONE;

fn window<'a>(room: &Newsroom, kickers: &[&str]) -> Window<'a> {
    let settings = Settings {
        kickers: kickers.iter().map(|kicker| (*kicker).to_owned()).collect(),
        ..Settings::default()
    };
    let mut window = room.open_with(FILE, settings, egui::vec2(1440.0, 900.0));
    // To the kicker, above the headline.
    window.key(Modifiers::COMMAND, Key::Home);
    window
}

fn kicker(window: &Window<'_>) -> String {
    let article = window.desk().document().article();
    article.furniture(Furniture::Kicker).text().to_owned()
}

/// Which of these kickers the list shows.
fn offered(window: &Window<'_>, all: &[&str]) -> Vec<String> {
    let buttons = window.harness.query_all_by_role(Role::Button);
    let names = buttons.filter_map(|button| button.accesskit_node().label());
    names.filter(|name| all.contains(&name.as_str())).collect()
}

#[test]
fn the_kickers_of_the_house_complete_what_is_typed() {
    let room = Newsroom::new();
    let all = ["Economy", "Exclusive", "Eyewitness", "Opinion"];
    let mut window = window(&room, &all);
    window.letters("e");
    window.picture("kickers");
    assert_eq!(
        offered(&window, &all),
        ["Economy", "Exclusive", "Eyewitness"]
    );
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::Enter);
    assert_eq!(kicker(&window), "Exclusive");
    assert_eq!(offered(&window, &all).len(), 0, "chosen");
    window.key(Modifiers::COMMAND, Key::A);
    window.key(NONE, Key::Backspace);
    window.letters("/");
    assert_eq!(offered(&window, &all).len(), 4, "all of them");
    window.key(NONE, Key::Escape);
    assert_eq!(offered(&window, &all).len(), 0, "put away");
    assert_eq!(kicker(&window), "/", "as it was typed");
}

#[test]
fn a_kicker_of_ones_own_is_left_as_it_is_typed() {
    let room = Newsroom::new();
    let mut window = window(&room, &["Economy live"]);
    window.letters("Economy");
    assert_eq!(offered(&window, &["Economy live"]).len(), 1);
    window.key(NONE, Key::Enter);
    window.letters("S");
    assert_eq!(kicker(&window), "Economy", "Enter goes on to the headline");
    let article = window.desk().document().article();
    assert!(article.furniture(Furniture::Headline).text().contains('S'));
}

#[test]
fn kickers_of_other_articles_are_offered_the_most_used_first() {
    let room = Newsroom::new();
    let library = Library::open(room.folder.path()).unwrap();
    for (at, words) in ["Harbour", "Harbour", "Hall"].iter().enumerate() {
        let kept = library.read(&room.path(FILE)).unwrap().article;
        let mut blocks: Vec<_> = kept
            .blocks()
            .iter()
            .map(|block| (**block).clone())
            .collect();
        blocks[0].words = Inline::plain(words);
        assert_eq!(blocks[0].kind, BlockKind::Kicker);
        let id = nutgraf::model::article::ArticleId(uuid::Uuid::from_u128(90 + at as u128));
        let article =
            nutgraf::model::article::Article::from_parts(id, blocks, kept.records().clone());
        library
            .write(&library.free_path(&article), &article, None)
            .unwrap();
    }
    let mut window = window(&room, &["Half-time"]);
    window.letters("ha");
    let all = ["Half-time", "Harbour", "Hall"];
    assert_eq!(offered(&window, &all), all, "the house's first");
}

#[test]
fn the_house_list_is_typed_in_the_settings() {
    let room = Newsroom::new();
    let mut window = window(&room, &[]);
    window.key(Modifiers::COMMAND, Key::Comma);
    window.click(Role::Tab, "House");
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Usual kickers")
        .focus();
    window.settle();
    window.letters("Exclusive");
    window.key(NONE, Key::Enter);
    window.letters("The long read");
    window.picture("kickers-settings");
    assert_eq!(
        window.desk().settings().kickers,
        ["Exclusive", "The long read"]
    );
}
