//! The article's past at the desk: listed, compared, brought back, and who wrote what.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::desk::say::Tongue;
use nutgraf::desk::settings::Settings;
use nutgraf::desk::theme::Choice;
use nutgraf::edit::revision::Occasion;
use nutgraf::library::folder::Library;

use crate::newsroom::{Newsroom, Window};

const MIRA: &str = "mira-sails-again.ron";

fn options(room: &Newsroom, name: Option<&str>, user: &str, theme: Choice) -> Options {
    Options {
        library: Some(room.folder.path().to_owned()),
        file: name.map(|name| room.path(name)),
        keeps_journals: true,
        user: user.to_owned(),
        settings: Settings {
            theme,
            ..Settings::default()
        },
        ..Options::default()
    }
}

fn open<'a>(room: &Newsroom, user: &str) -> Window<'a> {
    let options = options(room, Some(MIRA), user, Choice::Light);
    Window::new(options, egui::vec2(1440.0, 900.0))
}

fn type_words(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

fn ask(window: &mut Window<'_>, action: Action) {
    window.harness.state_mut().ask(action);
    window.settle();
}

/// The labels of the list at the right, the latest first.
fn rows(window: &Window<'_>) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let labels = rows.filter_map(|row| row.accesskit_node().label());
    let labels = labels.skip_while(|label| !label.starts_with("Now, "));
    labels.collect()
}

fn click(window: &mut Window<'_>, begins: &str) {
    let label = rows(window)
        .into_iter()
        .find(|label| label.starts_with(begins))
        .unwrap_or_else(|| panic!("no row {begins}: {:?}", rows(window)));
    window.click(Role::ListBoxOption, &label);
}

/// Two writers, the second of whom changes the end of the standfirst.
fn written<'a>(room: &Newsroom) -> Window<'a> {
    let mut window = open(room, "Ida Brandt");
    type_words(&mut window, "Now ");
    window.key(Modifiers::COMMAND, Key::S);
    drop(window);
    let mut window = open(room, "Leyla Sohrabi");
    // The headline has two lines.
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::End);
    type_words(&mut window, " Nobody asks the cook.");
    window.key(Modifiers::COMMAND, Key::S);
    window
}

#[test]
fn the_past_is_listed_by_time_and_author_and_compared_with_now() {
    let room = Newsroom::new();
    let mut window = written(&room);
    window.key(Modifiers::ALT, Key::Num7);
    let listed = rows(&window);
    assert_eq!(listed.len(), 4, "{listed:?}");
    assert!(listed[0].starts_with("Now, No words changed"), "{listed:?}");
    assert!(
        listed[1].starts_with("Saved, 14:02 · Leyla Sohrabi · +4 words"),
        "{listed:?}"
    );
    assert!(
        listed[2].starts_with("Saved, 14:02 · Ida Brandt · +1 word"),
        "{listed:?}"
    );
    assert!(
        listed[3].starts_with("Opened, 14:02 · Ida Brandt"),
        "{listed:?}"
    );
    click(&mut window, "Opened, ");
    window.harness.get_by_label("+5 words");
    window.picture("comparison-light");
    // A letter typed at the comparison changes nothing; Escape goes back to the page.
    let before = window.headline();
    type_words(&mut window, "x");
    assert_eq!(window.headline(), before);
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("+5 words").is_none(), "over");
    window.click(Role::Button, "Find an action");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.headline(), before);
}

#[test]
fn a_version_is_restored_whole_and_one_undo_takes_it_back() {
    let room = Newsroom::new();
    let mut window = written(&room);
    let now = window.desk().document().article().clone();
    ask(&mut window, Action::ShowRevisions);
    click(&mut window, "Opened, ");
    window.click(Role::Button, "Restore this version");
    assert!(!window.headline().starts_with("Now "), "as it was opened");
    let standfirst = window.desk().document().article().block(2).unwrap();
    assert!(!standfirst.words.text().contains("cook"), "all of it");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.desk().document().article(), &now, "taken back");
    let revisions = window.desk().document().log().revisions();
    assert_eq!(
        revisions.last().unwrap().article,
        now,
        "and it is a revision"
    );
}

#[test]
fn one_block_is_restored_and_the_others_stay() {
    let room = Newsroom::new();
    let mut window = written(&room);
    ask(&mut window, Action::ShowRevisions);
    click(&mut window, "Opened, ");
    // The first change is that of the headline.
    window.click(Role::Button, "Restore this block");
    assert!(!window.headline().starts_with("Now "), "the headline");
    let standfirst = window.desk().document().article().block(2).unwrap();
    assert!(
        standfirst.words.text().contains("cook"),
        "not the standfirst"
    );
    window.harness.get_by_label("+4 words");
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(window.headline().starts_with("Now "), "taken back");
    window.harness.get_by_label("+5 words");
}

#[test]
fn a_named_version_is_there_after_a_restart_without_a_save() {
    let room = Newsroom::new();
    let mut window = open(&room, "Ida Brandt");
    type_words(&mut window, "Now ");
    ask(&mut window, Action::NameRevision);
    type_words(&mut window, "As sent to Omar");
    window.click(Role::Button, "Keep");
    type_words(&mut window, "More ");
    drop(window);
    let mut window = open(&room, "Leyla Sohrabi");
    ask(&mut window, Action::ShowRevisions);
    click(&mut window, "As sent to Omar, ");
    window.click(Role::Button, "With the one before");
    window.harness.get_by_label("+1 word");
}

#[test]
fn who_wrote_a_sentence_is_told_with_what_it_was_before() {
    let room = Newsroom::new();
    let mut window = written(&room);
    ask(&mut window, Action::WhoWrote);
    window.harness.get_by_label("Nobody asks the cook.");
    window
        .harness
        .get_by_label("Leyla Sohrabi · just now (14:02)");
    window
        .harness
        .get_by_label("Nothing like it stood there before");
    window.key(Modifiers::NONE, Key::ArrowUp);
    window.key(Modifiers::NONE, Key::ArrowUp);
    ask(&mut window, Action::WhoWrote);
    window.harness.get_by_label("Ida Brandt · just now (14:02)");
    window
        .harness
        .get_by_label("Before: The Mira sails again, with a crew of nine");
    window.picture("who-wrote");
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::Home);
    ask(&mut window, Action::WhoWrote);
    window
        .harness
        .get_by_label("It stood there before the first version");
}

#[test]
fn a_change_of_status_and_a_big_change_set_points() {
    let room = Newsroom::new();
    let mut window = open(&room, "Ida Brandt");
    ask(&mut window, Action::Replace);
    window.write("Find in the article", "the");
    window.write("Replace with", "every");
    window.click(Role::Button, "Replace all");
    let occasions: Vec<Occasion> = window
        .desk()
        .document()
        .log()
        .revisions()
        .iter()
        .map(|revision| revision.point.occasion.clone())
        .collect();
    assert_eq!(
        occasions,
        [
            Occasion::Opened,
            Occasion::Before(nutgraf::edit::revision::Big::ReplaceAll)
        ]
    );
}

/// Leaves words of two articles in their journals and in no file.
fn crashed(room: &Newsroom) {
    let mut window = open(room, "Ida Brandt");
    type_words(&mut window, "Now and then ");
    drop(window);
    // Another window went down with it, before anybody looked at the journals.
    let apart = Options {
        library: None,
        file: Some(other(room)),
        state: Some(room.path(".nutgraf/journals")),
        ..options(room, None, "Ida Brandt", Choice::Light)
    };
    let mut window = Window::new(apart, egui::vec2(1440.0, 900.0));
    type_words(&mut window, "Again ");
    drop(window);
}

/// The file of another article.
fn other(room: &Newsroom) -> std::path::PathBuf {
    let library = Library::open(room.folder.path()).unwrap();
    let listing = library.list().unwrap();
    let title = |kept: &&nutgraf::library::folder::Kept| {
        nutgraf::desk::document::title(&kept.article).contains("Salt prices")
    };
    listing.articles.iter().find(title).unwrap().path.clone()
}

fn title_in(path: &std::path::Path, room: &Newsroom) -> String {
    let library = Library::open(room.folder.path()).unwrap();
    nutgraf::desk::document::title(&library.read(path).unwrap().article)
}

#[test]
fn after_a_crash_one_banner_tells_compares_and_discards() {
    let room = Newsroom::new();
    crashed(&room);
    let mut window = open(&room, "Ida Brandt");
    let told = window.desk().notices().lasting.clone();
    assert_eq!(told.len(), 1, "one banner: {told:?}");
    assert_eq!(
        told[0].words,
        "Restored 2 articles, 4 words newer than the saved files."
    );
    window.picture("restored");
    ask(&mut window, Action::Speak(Some(Tongue::Persian)));
    let persian = window.desk().notices().lasting[0].words.clone();
    assert!(persian.starts_with("۲ مطلب بازیابی شد"), "{persian}");
    ask(&mut window, Action::Speak(Some(Tongue::English)));
    assert_eq!(window.desk().notices().lasting[0].words, told[0].words);
    assert!(
        title_in(&other(&room), &room).starts_with("Again "),
        "saved"
    );
    let typed = window.headline();
    assert!(typed.starts_with("Now and then "), "{typed}");
    for _ in 0..40 {
        window.settle();
    }
    assert!(!window.desk().document().is_changed(), "saved as any other");
    // Tab goes through the banner as it is read.
    let of = |window: &Window<'_>, name: &str| {
        let button = window.harness.get_by_role_and_label(Role::Button, name);
        (button.rect().left(), button.is_focused())
    };
    let compare = window
        .harness
        .get_by_role_and_label(Role::Button, "Compare what came back");
    compare.focus();
    window.settle();
    let mut before = of(&window, "Compare what came back");
    for name in ["Discard what came back", "Put away"] {
        window.key(Modifiers::NONE, Key::Tab);
        let now = of(&window, name);
        assert!(now.1 && before.0 < now.0, "{name}: {before:?}, {now:?}");
        before = now;
    }
    window.click(Role::Button, "Compare what came back");
    window.harness.get_by_label("+3 words");
    window.key(Modifiers::NONE, Key::Escape);
    window.click(Role::Button, "Discard what came back");
    assert!(
        !window.headline().starts_with("Now "),
        "{}",
        window.headline()
    );
    assert!(
        !title_in(&other(&room), &room).starts_with("Again "),
        "both"
    );
    assert_eq!(window.desk().notices().lasting.len(), 0, "put away");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.headline(), typed, "an undo brings it back");
    window.key(Modifiers::COMMAND, Key::S);
    drop(window);
    let journal = nutgraf::library::recovery::journal_of(
        &other(&room),
        Library::open(room.folder.path())
            .unwrap()
            .read(&other(&room))
            .unwrap()
            .article
            .id(),
    );
    let revisions = nutgraf::library::recovery::revisions(&journal.unwrap()).unwrap();
    let mut titles = revisions
        .iter()
        .map(|revision| nutgraf::desk::document::title(&revision.article));
    assert!(
        titles.any(|title| title.starts_with("Again ")),
        "a revision"
    );
    let window = open(&room, "Ida Brandt");
    assert_eq!(window.desk().notices().lasting.len(), 0, "told once");
}

#[test]
fn the_past_is_shown_in_the_dark_and_in_persian() {
    let room = Newsroom::new();
    drop(written(&room));
    for (theme, name) in [
        (Choice::Dark, "comparison-dark"),
        (Choice::Light, "comparison-fa"),
    ] {
        let options = options(&room, Some(MIRA), "سحر دوست", theme);
        let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
        if name.ends_with("fa") {
            ask(&mut window, Action::Speak(Some(Tongue::Persian)));
        }
        type_words(&mut window, "قایق ");
        ask(&mut window, Action::NextUnconfirmed);
        ask(&mut window, Action::ConfirmQuote);
        ask(&mut window, Action::ShowRevisions);
        let first = window.harness.query_all_by_role(Role::ListBoxOption).last();
        first.unwrap().click();
        window.settle();
        assert!(!window.desk().document().log().revisions().is_empty());
        window.picture(name);
        assert!(
            20 < inked(&mut window, "Ida Brandt"),
            "time and author, {name}"
        );
    }
}

/// How many columns of the second line of a row have ink, beyond its dot.
fn inked(window: &mut Window<'_>, named: &str) -> usize {
    let mut rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let is_named = |row: &egui_kittest::Node<'_>| {
        let label = row.accesskit_node().label().unwrap_or_default();
        label.contains(named)
    };
    let area = rows.find(is_named).unwrap().rect();
    drop(rows);
    let picture = window.harness.render().unwrap();
    let inside = |x: u32, y: u32| {
        let at = egui::pos2(x as f32, y as f32);
        let line = egui::Rect::from_x_y_ranges(
            area.left() + 40.0..=area.right() - 40.0,
            area.bottom() - 22.0..=area.bottom() - 4.0,
        );
        line.contains(at)
    };
    let mut ground = None;
    let mut columns = std::collections::BTreeSet::new();
    for (x, y, pixel) in picture.enumerate_pixels() {
        if inside(x, y) && *ground.get_or_insert(*pixel) != *pixel {
            columns.insert(x);
        }
    }
    columns.len()
}
