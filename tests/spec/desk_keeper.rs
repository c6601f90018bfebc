//! What is typed is there after the window is gone, without anybody having saved.

use egui::{Event, Key, Modifiers};
use nutgraf::desk::Options;

use crate::newsroom::{Newsroom, Window};

fn type_words(window: &mut Window<'_>, words: &str) {
    window.harness.event(Event::Text(words.to_owned()));
    window.settle();
}

#[test]
fn a_window_that_is_gone_has_lost_no_word_and_its_undo_is_there() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    let before = window.headline();
    type_words(&mut window, "Now ");
    let typed = window.headline();
    assert!(typed.starts_with("Now "), "{typed}");
    drop(window);
    let kept = nutgraf::desk::document::title(&room.read("mira-sails-again.ron"));
    assert_eq!(kept, before, "nobody saved it");
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    assert_eq!(window.headline(), typed, "the words are there");
    // The clock of the window goes on with each step.
    for _ in 0..40 {
        window.settle();
    }
    let kept = nutgraf::desk::document::title(&room.read("mira-sails-again.ron"));
    assert_eq!(kept, typed, "and saved as any other");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.headline(), before, "taken back after a restart");
}

#[test]
fn an_article_saves_itself_when_typing_has_stopped() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    type_words(&mut window, "Now ");
    // The clock of the window goes on with each step.
    for _ in 0..40 {
        window.settle();
    }
    assert!(!window.desk().document().is_changed(), "saved");
    let kept = nutgraf::desk::document::title(&room.read("mira-sails-again.ron"));
    assert_eq!(kept, window.headline(), "in its file");
    drop(window);
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    assert!(!window.desk().document().is_changed(), "nothing is ahead");
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(
        !window.headline().starts_with("Now "),
        "undone after a save and a restart"
    );
}

#[test]
fn an_article_that_was_never_saved_comes_back_and_is_told() {
    let room = Newsroom::new();
    let mut window = room.open_kept(None);
    window.key(Modifiers::COMMAND, Key::N);
    type_words(&mut window, "A storm with no name");
    let typed = window.headline();
    assert!(!typed.is_empty() && typed != "Untitled", "{typed}");
    drop(window);
    let window = room.open_kept(None);
    assert_eq!(window.headline(), typed, "on the desk again");
    assert!(window.desk().document().path().is_none(), "it has no file");
    let told = &window.desk().notices().lasting;
    assert!(
        told.iter()
            .any(|told| told.words.starts_with("Restored 1 article")),
        "{told:?}"
    );
}

/// What another program writes into the file of the article.
fn write_outside(room: &Newsroom, from: &str, to: &str) {
    let path = room.path("mira-sails-again.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from}");
    crate::library::put(&path, &text.replace(from, to));
}

#[test]
fn a_change_from_outside_is_read_and_put_together_with_what_is_typed() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    write_outside(&room, "Salt and timber", "Salt and oranges");
    for _ in 0..40 {
        window.settle();
    }
    let all = |window: &Window<'_>| {
        let article = window.desk().document().article();
        article
            .body()
            .map(|block| block.words.text().to_owned())
            .collect::<String>()
    };
    assert!(all(&window).contains("Salt and oranges"), "read again");
    assert!(!window.desk().document().is_changed(), "as in its file");
    type_words(&mut window, "Now ");
    write_outside(&room, "on Thursday", "on Friday");
    for _ in 0..40 {
        window.settle();
    }
    assert!(all(&window).contains("on Friday"), "{}", all(&window));
    assert!(
        window.headline().starts_with("Now "),
        "{}",
        window.headline()
    );
    let kept = room.read("mira-sails-again.ron");
    assert_eq!(
        kept.blocks(),
        window.desk().document().article().blocks(),
        "saved, with both"
    );
}

#[test]
fn unsaved_words_outlive_a_change_of_the_file_by_somebody_else() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    type_words(&mut window, "Ours ");
    drop(window);
    write_outside(&room, "Salt and timber", "Salt and oranges");
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    assert!(window.headline().starts_with("Ours "), "as it was left");
    for _ in 0..40 {
        window.settle();
    }
    let kept = room.read("mira-sails-again.ron");
    assert!(
        nutgraf::desk::document::title(&kept).starts_with("Ours "),
        "saved"
    );
    let words = nutgraf::record::article::write(&kept);
    assert!(
        words.contains("Salt and oranges"),
        "with what somebody else wrote"
    );
    window.key(Modifiers::COMMAND, Key::Z);
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(
        !window.headline().starts_with("Ours "),
        "undone: {}",
        window.headline()
    );
}

#[test]
fn a_journal_with_unsaved_work_is_never_written_over() {
    let room = Newsroom::new();
    let mut window = room.open_kept(Some("mira-sails-again.ron"));
    type_words(&mut window, "Ours ");
    drop(window);
    write_outside(&room, "Salt and timber", "Tar and timber");
    // A window on the file alone, which has looked at no journal of the library.
    let options = Options {
        file: Some(room.path("mira-sails-again.ron")),
        keeps_journals: true,
        state: Some(room.path(".nutgraf/journals")),
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    type_words(&mut window, "New ");
    drop(window);
    let library = nutgraf::library::folder::Library::open(room.folder.path()).unwrap();
    let found =
        nutgraf::library::recovery::look(&library, None, "2026-11-23T15:00:00Z".parse().unwrap());
    let titles: Vec<String> = found
        .ahead
        .iter()
        .map(|ahead| nutgraf::desk::document::title(ahead.article()))
        .collect();
    assert!(
        titles.iter().any(|title| title.starts_with("Ours ")),
        "{titles:?}"
    );
}

#[test]
fn a_journal_that_went_on_elsewhere_is_the_one_that_counts() {
    went_on(false);
    // A stick that is pulled out is written to, unseen, until its absence is noticed.
    went_on(true);
}

/// Opens an article whose journal has more in the state folder than in the library, or the same.
fn went_on(has_all: bool) {
    let room = Newsroom::new();
    let state = room.path(".state/journals");
    let open = || {
        let options = Options {
            library: Some(room.folder.path().to_owned()),
            file: Some(room.path("mira-sails-again.ron")),
            keeps_journals: true,
            state: Some(state.clone()),
            ..Options::default()
        };
        Window::new(options, egui::vec2(1440.0, 900.0))
    };
    let mut window = open();
    type_words(&mut window, "Now ");
    let own = std::fs::read_dir(room.path(".nutgraf/journals")).unwrap();
    let own = own.map(|entry| entry.unwrap().path());
    let own: Vec<_> = own
        .filter(|path| path.extension().unwrap() == "journal")
        .collect();
    let [journal] = own.as_slice() else {
        panic!("{own:?}");
    };
    let early = std::fs::read_to_string(journal).unwrap();
    type_words(&mut window, "and then ");
    let typed = window.headline();
    drop(window);
    // The disk can only be read since the first words: the journal went on in the state folder.
    std::fs::create_dir_all(&state).unwrap();
    let all = std::fs::read_to_string(journal).unwrap();
    crate::library::put(&state.join(journal.file_name().unwrap()), &all);
    crate::library::put(journal, if has_all { &all } else { &early });
    let window = open();
    assert_eq!(window.headline(), typed, "every word");
    let lasting = &window.desk().notices().lasting;
    let told = "Restored 1 article, 3 words newer than the saved files.";
    assert_eq!(lasting.len(), 1, "{lasting:?}");
    assert_eq!(lasting[0].words, told);
    let ron = |path: &std::path::Path| path.extension().is_some_and(|end| end == "ron");
    let files = std::fs::read_dir(room.folder.path()).unwrap();
    let recovered = files.map(|file| file.unwrap().path());
    let recovered = recovered.filter(|path| ron(path));
    let beside = recovered.filter(|path| path.to_string_lossy().contains("recovered"));
    assert_eq!(beside.count(), 0, "no copy of half of it");
    let still = [journal.clone(), state.join(journal.file_name().unwrap())];
    let still = still.iter().filter(|path| path.exists()).count();
    assert_eq!(still, 1, "one journal is left");
}

#[test]
fn an_article_with_nothing_but_a_slug_comes_back() {
    let room = Newsroom::new();
    let mut window = room.open_kept(None);
    window.key(Modifiers::COMMAND, Key::N);
    window.write("Slug", "ferry");
    drop(window);
    let window = room.open_kept(None);
    let slug = window
        .desk()
        .document()
        .article()
        .particulars()
        .slug
        .clone();
    assert_eq!(slug, nutgraf::model::particulars::Slug::parse("ferry"));
}
