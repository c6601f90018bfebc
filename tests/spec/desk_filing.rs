//! Finding articles, beginning them from templates, naming them, throwing them away.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::desk::say::Tongue;
use nutgraf::desk::settings::Settings;
use nutgraf::library::folder::Library;
use nutgraf::model::block::BlockKind;
use nutgraf::model::mark::Language;
use nutgraf::model::particulars::Status;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";

fn type_in(window: &mut Window<'_>, words: &str) {
    for letter in words.chars() {
        window.harness.event(egui::Event::Text(letter.to_string()));
        window.settle();
    }
}

#[test]
fn an_article_is_opened_by_a_few_letters_and_the_last_one_comes_back() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::T);
    window.picture("quick-open");
    type_in(&mut window, "sltfall");
    window.picture("quick-open-typed");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.headline(), "Salt prices fall for a third week");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine"
    );
    window.key(Modifiers::COMMAND, Key::T);
    type_in(&mut window, "ميرا");
    let found = window
        .harness
        .query_all_by_role_and_label(Role::ListBoxOption, "قایق میرا دوباره راه می‌افتد")
        .count();
    assert_eq!(found, 1, "whatever keyboard wrote its letters");
}

#[test]
fn what_was_looked_up_last_stands_first() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let find = Modifiers::COMMAND | Modifiers::SHIFT;
    window.key(find, Key::P);
    type_in(&mut window, "crosshead");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.desk().settings().used, ["InsertCrosshead"]);
    window.key(find, Key::P);
    window.picture("palette-recent");
    window.key(Modifiers::NONE, Key::Escape);
    window.key(find, Key::P);
    window.harness.get_by_label("Ctrl+Alt+2");
    type_in(&mut window, "flscr");
    window.picture("palette-fuzzy");
    window.harness.get_by_label("F11");
}

/// What the palette offers for some letters, the best first.
fn offered(window: &mut Window<'_>, letters: &str) -> Vec<String> {
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_in(window, letters);
    window.picture(&format!("palette-{letters}"));
    let lines = window.harness.query_all_by_role(Role::ListBoxOption);
    let lines = lines.filter(|line| line.rect().width() > 500.0);
    let lines = lines.filter_map(|line| line.accesskit_node().label());
    let lines = lines.collect();
    window.key(Modifiers::NONE, Key::Escape);
    lines
}

#[test]
fn an_action_is_found_by_its_name_in_the_other_language_too() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    assert_eq!(offered(&mut window, "میان\u{200c}تیتر"), ["Crosshead"]);
    window
        .harness
        .state_mut()
        .ask(Action::Speak(Some(Tongue::Persian)));
    window.settle();
    assert_eq!(offered(&mut window, "crosshead"), ["میان\u{200c}تیتر"]);
    let own = offered(&mut window, "html");
    assert!(
        own[0].contains("HTML"),
        "what is called so in the window's language comes first: {own:?}"
    );
}

#[test]
fn an_action_that_cannot_be_done_now_is_found_and_says_so() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let title = Action::DiscardRestored.entry().unwrap().title();
    let said = format!("{title}, Not possible now");
    assert_eq!(offered(&mut window, title), [said]);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    let all = window.harness.query_all_by_role(Role::ListBoxOption);
    let mut names = all.filter_map(|line| line.accesskit_node().label());
    assert!(
        !names.any(|name| name.contains("Not possible now")),
        "only what can be done is offered before something is typed"
    );
    drop(names);
    type_in(&mut window, title);
    window.key(Modifiers::NONE, Key::Enter);
    window.harness.get_by_label("Find an action or an article");
}

#[test]
fn a_name_is_put_in_with_an_at_sign() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.key(Modifiers::COMMAND, Key::End);
    type_in(&mut window, " Thanks to @la");
    window.picture("names");
    window.key(Modifiers::NONE, Key::Enter);
    let last = |window: &Window<'_>| {
        let article = window.desk().document().article();
        article.body().last().unwrap().words.text().to_owned()
    };
    assert!(
        last(&window).ends_with(" Thanks to Laleh Omid"),
        "{}",
        last(&window)
    );
    type_in(&mut window, ", mail@la");
    window.key(Modifiers::NONE, Key::Enter);
    let article = window.desk().document().article();
    let words: String = article
        .body()
        .map(|block| block.words.text().to_owned())
        .collect();
    assert!(
        words.contains("mail@la"),
        "an address is left alone: {words}"
    );
    window.harness.event(egui::Event::Text("@".to_owned()));
    window.settle();
    window
        .harness
        .get_by_role_and_label(Role::Button, "Sahar Doust");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(last(&window).ends_with('@'), "Escape leaves it as typed");
}

#[test]
fn an_article_begins_from_a_template_of_ours_or_of_the_house() {
    let room = Newsroom::new();
    let house = tempfile::tempdir().unwrap();
    let library = Library::open(house.path()).unwrap();
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        settings: Settings {
            name: "Ida Brandt".to_owned(),
            templates: Some(house.path().to_owned()),
            ..Settings::default()
        },
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    window.harness.state_mut().ask(Action::KeepAsTemplate);
    window.settle();
    assert_eq!(library.list().unwrap().articles.len(), 1, "kept for others");
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::N);
    window.picture("templates");
    window
        .harness
        .get_by_role_and_label(Role::Button, "Mira sails again");
    window.click(Role::Button, "Obituary");
    let article = window.desk().document().article().clone();
    let notes = article
        .body()
        .filter(|block| block.kind == BlockKind::EditorsNote);
    assert_eq!(notes.count(), 2, "what to ask");
    assert_eq!(article.particulars().genre, "obituary");
    assert_eq!(article.records().authors[0].author.name, "Ida Brandt");
    assert!(
        !window.desk().document().is_changed(),
        "nothing to save yet"
    );
    window.picture("from-template");
}

#[test]
fn a_template_of_ours_speaks_the_language_of_the_window() {
    for tongue in Tongue::ALL {
        let room = Newsroom::new();
        let options = Options {
            library: Some(room.folder.path().to_owned()),
            file: Some(room.path(MIRA)),
            settings: Settings {
                tongue: Some(tongue),
                ..Settings::default()
            },
            ..Options::default()
        };
        let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
        for at in 0..4 {
            window.key(Modifiers::COMMAND | Modifiers::ALT, Key::N);
            for _ in 0..at {
                window.key(Modifiers::NONE, Key::ArrowDown);
            }
            window.key(Modifiers::NONE, Key::Enter);
            let article = window.desk().document().article().clone();
            let language = article.particulars().language.as_ref();
            let (tag, letters) = match tongue {
                Tongue::English => ("en-GB", 'a'..='z'),
                Tongue::Persian => ("fa", 'آ'..='ی'),
            };
            assert_eq!(language.map(Language::as_str), Some(tag), "template {at}");
            for block in article.body() {
                let words = block.words.text();
                assert!(
                    !words.chars().any(char::is_alphabetic)
                        || words.chars().any(|letter| letters.contains(&letter)),
                    "template {at}: {words}"
                );
                let is_named = match block.kind {
                    BlockKind::Quote(id) => {
                        id.is_some_and(|id| article.records().quotes.contains_key(&id))
                    }
                    _ => true,
                };
                assert!(is_named, "template {at}: a quote has room for its speaker");
            }
        }
    }
}

#[test]
fn a_rename_takes_the_file_along_and_writes_over_nothing() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    type_in(&mut window, "N");
    window.key(Modifiers::NONE, Key::F2);
    window.write("New slug", "Salt prices fall for a third week");
    window.picture("rename-taken");
    window.harness.get_by_label(
        "salt-prices-fall-for-a-third-week.ron is there already; choose another name.",
    );
    window.write("New slug", "The Mira, again");
    window.picture("rename");
    window.click(Role::Button, "Rename");
    assert!(!room.path(MIRA).exists(), "the old name is gone");
    let kept = room.read("the-mira-again.ron");
    assert!(
        nutgraf::desk::document::title(&kept).starts_with('N'),
        "saved first"
    );
    let path = window.desk().document().path().unwrap();
    assert_eq!(path, room.path("the-mira-again.ron"));
    type_in(&mut window, "o");
    window.key(Modifiers::COMMAND, Key::S);
    assert!(
        !window.desk().document().is_changed(),
        "and saved there again"
    );
}

#[test]
fn an_article_is_thrown_away_and_brought_back_whole() {
    let room = Newsroom::new();
    let before = room.read(MIRA);
    let mut window = room.open(MIRA);
    let throw = Action::ThrowAway;
    window.harness.state_mut().ask(throw);
    window.settle();
    assert!(!room.path(MIRA).exists(), "out of the library");
    assert!(
        room.path(".nutgraf/trash/mira-sails-again.ron").exists(),
        "kept here"
    );
    assert_eq!(window.headline(), "Untitled", "put away");
    let row = window.desk().shelf().by_path(&room.path(MIRA));
    assert!(row.is_none(), "off the list");
    let told = window
        .harness
        .query_all_by_label_contains("There is no wastebasket on this disk");
    assert!(0 < told.count(), "and that is said");
    window.picture("thrown-away");
    window.click(Role::Button, "Bring back article");
    let back = room.read(MIRA);
    assert_eq!(back.blocks(), before.blocks(), "every word");
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine"
    );
}

#[test]
fn undo_brings_back_what_was_just_thrown_away() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    window.harness.state_mut().ask(Action::ThrowAway);
    window.settle();
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(room.path(MIRA).exists(), "it is where it was");
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine"
    );
}

#[test]
fn an_article_is_not_saved_over_the_posts_or_a_book() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let before = std::fs::read(room.path("queue.ron")).unwrap();
    window.harness.state_mut().ask(Action::SaveAs);
    window.settle();
    window.write("File name", "queue");
    window.click(Role::Button, "Save");
    window.click(Role::Button, "Replace");
    let told = "it is a list of the library; choose another name";
    let told = window.harness.query_all_by_label_contains(told);
    assert!(0 < told.count(), "and that is said");
    let after = std::fs::read(room.path("queue.ron")).unwrap();
    assert!(before == after, "byte for byte");
}

#[test]
fn what_is_brought_back_takes_no_other_articles_place() {
    let room = Newsroom::new();
    let mut window = room.open(MIRA);
    let ask = |window: &mut Window<'_>, action| {
        window.harness.state_mut().ask(action);
        window.settle();
    };
    ask(&mut window, Action::ThrowAway);
    type_in(&mut window, "Begun since");
    assert_eq!(window.headline(), "Begun since");
    ask(&mut window, Action::BringBack);
    assert_eq!(window.headline(), "Begun since", "it stays at hand");
    let questions = window.harness.query_all_by_label("Don’t save").count();
    assert_eq!(questions, 0, "and nobody is asked about it");
    let row = window.desk().shelf().by_path(&room.path(MIRA));
    assert!(row.is_some(), "back in the list");
    window
        .harness
        .get_by_label_contains("is back in the library");
    window.picture("brought-back");
    ask(&mut window, Action::Save);
    window.click(Role::Button, "Reopen closed article");
    assert_eq!(
        window.headline(),
        "The Mira sails again, with a crew of nine"
    );
}

#[test]
fn recent_files_stand_in_the_menu_and_missing_ones_are_grey() {
    let room = Newsroom::new();
    let settings = Settings {
        recent: vec![
            room.path("salt-prices-fall-for-a-third-week.ron"),
            room.path("gone.ron"),
        ],
        ..Settings::default()
    };
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(MIRA)),
        settings,
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    window.click(Role::Button, "File");
    window.click(Role::MenuItem, "Open recent");
    window.picture("recent");
    let gone = window
        .harness
        .get_by_role_and_label(Role::MenuItem, "gone.ron, missing");
    assert!(gone.accesskit_node().is_disabled(), "grey");
    window.click(Role::MenuItem, "Remove missing files");
    let recent = window.desk().settings().recent.len();
    assert_eq!(recent, 2, "the other one and the open one");
}

#[test]
fn a_duplicate_is_a_draft_that_was_never_out() {
    let room = Newsroom::new();
    let cats = "who-feeds-the-cats-of-the-customs-house.ron";
    let path = room.path(cats);
    let mut window = room.open(cats);
    window.write("Address on the web", "https://courier.example/cats");
    window.key(Modifiers::NONE, Key::Tab);
    window.write("Published", "2026-11-21 10:00");
    window.key(Modifiers::NONE, Key::Tab);
    window.key(Modifiers::COMMAND, Key::S);
    let known = room.read(cats).particulars().clone();
    assert!(known.canonical.is_some() && known.published.is_some());
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_in(&mut window, "duplicate");
    window.picture("duplicate");
    window.key(Modifiers::NONE, Key::Enter);
    let copy = window.desk().document();
    assert_eq!(copy.title(), "Who feeds the cats of the customs house");
    assert!(copy.path() != Some(path.as_path()), "not in its file");
    let copied = copy.article().particulars();
    assert_eq!(copied.stage.status, Status::Draft, "not out");
    assert_eq!(copied.published, None, "never was");
    assert_eq!(copied.canonical, None, "the address is the other's");
    assert_eq!(*room.read(cats).particulars(), known, "which is as it was");
}
