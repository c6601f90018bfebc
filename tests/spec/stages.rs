//! The stages of a house: named in the settings, chosen like a status, never seen by readers.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::desk::settings::Settings;
use nutgraf::edit::compare::facts;
use nutgraf::edit::merge::merge;
use nutgraf::edit::revision::Occasion;
use nutgraf::export::format::Format;
use nutgraf::export::html;
use nutgraf::library::folder::Library;
use nutgraf::library::progress::Progress;
use nutgraf::library::search::{Index, Row, Search, View};
use nutgraf::model::article::Article;
use nutgraf::model::particulars::Status;
use nutgraf::model::stage::Stage;

use crate::merge::who;
use crate::newsroom::{Newsroom, Window};

const FILE: &str = "mira-sails-again.ron";
const NONE: Modifiers = Modifiers::NONE;

fn subs() -> Stage {
    Stage::named("Subs", Status::Edited)
}

fn house() -> Settings {
    let stages = vec![
        Stage::named("Writers", Status::Draft),
        Stage::named("Desk", Status::Filed),
        subs(),
        Stage::named("Revise", Status::Edited),
    ];
    Settings {
        stages,
        ..Settings::default()
    }
}

fn window<'a>(room: &Newsroom) -> Window<'a> {
    room.open_with(FILE, house(), egui::vec2(1440.0, 900.0))
}

fn stage<'a>(window: &'a Window<'_>) -> &'a Stage {
    &window.desk().document().article().particulars().stage
}

fn choose(window: &mut Window<'_>, name: &str) {
    window.click(Role::ComboBox, "Status");
    window.click(Role::MenuItem, name);
}

fn row_with(window: &Window<'_>, words: &str) -> String {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let names = rows.filter_map(|row| row.accesskit_node().label());
    let mut found = names.filter(|name| name.contains(words) && name.contains(" · "));
    found.next().unwrap_or_default()
}

/// The article at another stage, as its file has it.
fn at(room: &Newsroom, stage: Stage) -> Article {
    let article = room.read(FILE);
    let mut records = article.records().clone();
    records.particulars.stage = stage;
    article.with_records(records)
}

fn write(room: &Newsroom, article: &Article) {
    let library = Library::open(room.folder.path()).unwrap();
    let kept = library.read(&room.path(FILE)).unwrap();
    let path = room.path(FILE);
    library.write(&path, article, Some(kept.stamp)).unwrap();
}

fn view(room: &Newsroom) -> View {
    let library = Library::open(room.folder.path()).unwrap();
    let index = Index::open(&library, Index::places(&library, None));
    index
        .refresh(&library, &Progress::default(), &|| ())
        .unwrap();
    index.view()
}

fn rows(view: &View, search: &Search) -> Vec<Row> {
    let rows = view.find(search).rows.into_iter();
    rows.map(|at| view.row(at).unwrap()).collect()
}

#[test]
fn a_stage_sets_its_status_with_one_undo_and_stands_where_the_status_stood() {
    let room = Newsroom::new();
    let mut window = window(&room);
    choose(&mut window, "Subs");
    window.picture("stages-chosen");
    assert_eq!(*stage(&window), subs());
    window.harness.get_by_label("·  Subs");
    window.key(Modifiers::COMMAND, Key::S);
    let row = row_with(&window, "The Mira sails again");
    assert!(row.contains("Subs") && !row.contains("Edited"), "{row}");
    choose(&mut window, "Revise");
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
    assert_eq!(*stage(&window), subs(), "one undo");
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
    assert_eq!(*stage(&window), Status::Draft.into(), "another");
    choose(&mut window, "Subs");
    choose(&mut window, "Edited");
    assert_eq!(*stage(&window), Status::Edited.into(), "taken away");
    let log = window.desk().document().log();
    let points = log.revisions().iter().map(|it| it.point.occasion.clone());
    let points: Vec<Occasion> = points.collect();
    let moved = Occasion::Named("Subs".to_owned());
    assert!(points.contains(&moved), "a version of its own: {points:?}");
    assert!(points.contains(&Occasion::Status(Status::Edited)));
}

#[test]
fn what_is_published_is_out_with_one_undo() {
    let room = Newsroom::new();
    let mut window = window(&room);
    choose(&mut window, "Subs");
    choose(&mut window, "Published");
    let known = window.desk().document().article().particulars();
    assert_eq!(known.stage, Status::Published.into());
    assert!(known.published.is_some());
    let cards = |window: &Window<'_>| window.desk().shelf().queue().unwrap().cards.len();
    let count = cards(&window);
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
    assert_eq!(cards(&window), count - 1, "with its post");
    let known = window.desk().document().article().particulars();
    assert_eq!((&known.stage, known.published), (&subs(), None));
}

#[test]
fn without_stages_only_the_statuses_are_offered() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.click(Role::ComboBox, "Status");
    let lines = window.harness.query_all_by_role(Role::MenuItem);
    let lines = lines.filter_map(|line| line.accesskit_node().label());
    let lines: Vec<String> = lines.collect();
    let all = ["Draft", "Filed", "Edited", "Cleared", "Published", "Killed"];
    assert_eq!(lines, all);
}

#[test]
fn a_stage_that_the_house_no_longer_has_stays_and_is_shown() {
    let room = Newsroom::new();
    write(&room, &at(&room, Stage::named("Proofs", Status::Cleared)));
    let mut window = window(&room);
    window.harness.get_by_label("·  Proofs");
    let row = row_with(&window, "The Mira sails again");
    assert!(row.contains("Proofs"), "{row}");
    window.letters("Again. ");
    window.key(Modifiers::COMMAND, Key::S);
    let kept = room.read(FILE);
    let proofs = Stage::named("Proofs", Status::Cleared);
    assert_eq!(kept.particulars().stage, proofs);
}

#[test]
fn a_list_shows_what_stands_at_a_stage_and_a_search_finds_it_by_name() {
    let room = Newsroom::new();
    write(&room, &at(&room, subs()));
    let view = view(&room);
    let narrowed = |stage: Stage, words: &str| {
        let search = Search {
            stage: Some(stage),
            words: words.to_owned(),
            ..Search::default()
        };
        let rows = rows(&view, &search).into_iter();
        rows.map(|row| row.path).collect::<Vec<_>>()
    };
    let mira = vec![room.path(FILE)];
    assert_eq!(narrowed(subs(), ""), mira);
    assert_eq!(narrowed(subs(), "mira"), mira, "among what was found");
    assert_eq!(narrowed(Status::Edited.into(), ""), mira, "by its status");
    let revise = Stage::named("Revise", Status::Edited);
    assert!(narrowed(revise, "").is_empty(), "another of that status");
    let named = Search {
        words: "subs".to_owned(),
        ..Search::default()
    };
    let found = rows(&view, &named);
    assert_eq!(found, [Row::of(&room.path(FILE), &room.read(FILE))]);

    let mut window = window(&room);
    window.click(Role::Button, "Filter and order");
    window.picture("stages-filter");
    window.click(Role::MenuItem, "Subs");
    assert!(row_with(&window, "The Mira sails again").contains("Subs"));
    let salt = row_with(&window, "Salt prices");
    assert_eq!(salt, "", "elsewhere");
    window.click(Role::Button, "Filter and order");
    window.click(Role::MenuItem, "Writers");
    assert_eq!(row_with(&window, "The Mira sails again"), "");
}

#[test]
fn two_who_move_an_article_on_end_at_one_stage_with_its_own_status() {
    let room = Newsroom::new();
    let stages = [
        Stage::named("Writers", Status::Draft),
        subs(),
        Stage::named("Revise", Status::Edited),
        Status::Cleared.into(),
        Status::Published.into(),
    ];
    for was in &stages {
        for ours in &stages {
            for theirs in &stages {
                let [a, b, c] = [was, ours, theirs].map(|stage| at(&room, stage.clone()));
                let merged = merge(&a, &b, &c, &who()).article;
                let wanted = if ours == was { theirs } else { ours };
                assert_eq!(merged.particulars().stage, *wanted, "from {was:?}");
            }
        }
    }
}

#[test]
fn readers_never_see_a_stage_and_data_has_it() {
    let room = Newsroom::new();
    let article = at(&room, Stage::named("Advocate’s table", Status::Cleared));
    let now = "2026-11-23T14:02:00Z".parse().unwrap();
    for format in Format::ALL {
        let made = format.write(&article, &html::Options::at(now)).unwrap();
        let holds = matches!(format, Format::Json | Format::Ron);
        assert_eq!(made.text.contains("Advocate"), holds, "{format:?}");
    }
}

#[test]
fn a_comparison_tells_where_an_article_was_moved() {
    let room = Newsroom::new();
    let (was, is) = (at(&room, Status::Draft.into()), at(&room, subs()));
    let told = facts(was.records(), is.records(), &|term| term.to_string());
    let told: Vec<String> = told.iter().map(|one| format!("{one:?}")).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("Subs (edited)"), "{told:?}");
}

#[test]
fn a_house_names_orders_and_removes_its_stages_by_key() {
    let room = Newsroom::new();
    let place = room.path("settings/settings.ron");
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path(FILE)),
        settings_file: Some(place.clone()),
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1440.0, 900.0));
    window.key(Modifiers::COMMAND, Key::Comma);
    window.click(Role::Tab, "House");
    window.write("Stage 1", "");
    let letters = |window: &mut Window<'_>, words: &str| {
        for letter in words.chars() {
            window.harness.event(Event::Text(letter.to_string()));
            window.harness.run_steps(2);
        }
        window.settle();
    };
    for name in ["Writers", "Production Editor", "Subs"] {
        letters(&mut window, name);
        window.key(NONE, Key::Enter);
    }
    assert_eq!(window.focused().as_deref(), Some("Stage 4"));
    window.click(Role::ComboBox, "Subs stands for");
    window.click(Role::MenuItem, "Edited");
    window.picture("stages-settings");
    let names = |window: &Window<'_>| {
        let stages = window.desk().settings().stages.iter();
        let named = stages.map(|stage| format!("{} {}", stage.name, stage.status.word()));
        named.collect::<Vec<_>>()
    };
    let all = ["Writers draft", "Production Editor draft", "Subs edited"];
    assert_eq!(names(&window), all);
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Stage 3")
        .focus();
    window.settle();
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.focused().as_deref(), Some("Stage 2"), "goes along");
    window.click(Role::Button, "Move up: Subs");
    let all = ["Subs edited", "Writers draft", "Production Editor draft"];
    assert_eq!(names(&window), all);
    window.click(Role::Button, "Remove: Writers");
    window.write("Stage 2", "");
    window.key(Modifiers::COMMAND, Key::A);
    letters(&mut window, "Final");
    window.key(Modifiers::COMMAND, Key::A);
    window.key(NONE, Key::Backspace);
    window.key(NONE, Key::Tab);
    assert_eq!(names(&window), ["Subs edited"], "without a name it goes");
    window.click(Role::Button, "Done");
    let (kept, told) = Settings::read_from(&place);
    assert_eq!(told, None, "nothing odd in it");
    assert_eq!(kept.stages, [subs()]);
}

#[test]
fn what_an_older_version_kept_for_searching_goes() {
    let room = Newsroom::new();
    let library = Library::open(room.folder.path()).unwrap();
    let (state, old) = (tempfile::tempdir().unwrap(), ".nutgraf/search-3/of old");
    let places = Index::places(&library, Some(state.path()));
    let apart = places[1].file_name().unwrap();
    let apart = state.path().join("search-2").join(apart).join("of old");
    let other = state.path().join("search-2/another library/of old");
    let newer = room.path(".nutgraf/search-999/of a newer version");
    let kept = [room.path(".nutgraf/search-party.txt"), newer, other];
    for path in kept.iter().chain([&room.path(old), &apart]) {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        Library::write_out(path, b"words").unwrap();
    }
    let index = Index::open(&library, places);
    assert!(index.place().is_some());
    assert!(!room.path(".nutgraf/search-3").exists(), "beside today’s");
    assert!(!apart.exists(), "of this library");
    for path in kept {
        assert!(path.exists(), "{}", path.display());
    }
}
