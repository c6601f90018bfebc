//! What the desk has still to do on an article: who has it, by when, for the lawyers, and tasks.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::action::Action;
use nutgraf::edit::merge::merge;
use nutgraf::export::format::Format;
use nutgraf::export::html::Options;
use nutgraf::library::folder::Library;
use nutgraf::library::progress::Progress;
use nutgraf::library::search::{Index, Order, Row, Search};
use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::particulars::{Particulars, Status};
use nutgraf::model::work::{Clearance, Legal, Task};

use crate::merge::who;
use crate::newsroom::{Newsroom, Window};

const FILE: &str = "mira-sails-again.ron";
const NONE: Modifiers = Modifiers::NONE;

fn known<'a>(window: &'a Window<'_>) -> &'a Particulars {
    window.desk().document().article().particulars()
}

/// Chooses a line of what can be added for the desk.
pub(crate) fn add(window: &mut Window<'_>, name: &str) {
    window.click(Role::Button, "Add for the desk");
    window.click(Role::MenuItem, name);
}

pub(crate) fn letters(window: &mut Window<'_>, words: &str) {
    for letter in words.chars() {
        window.harness.event(Event::Text(letter.to_string()));
        window.harness.run_steps(2);
    }
    window.settle();
}

fn is_there(window: &Window<'_>, name: &str) -> bool {
    let found = window
        .harness
        .query_by_role_and_label(Role::TextInput, name);
    found.is_some()
}

fn tasks(window: &Window<'_>) -> Vec<(String, bool)> {
    let tasks = known(window).tasks.iter();
    tasks
        .map(|task| (task.words.clone(), task.is_done))
        .collect()
}

fn task(words: &str, is_done: bool) -> Task {
    Task {
        words: words.to_owned(),
        is_done,
        ..Task::default()
    }
}

/// Writes what is known of an article into its file.
pub(crate) fn know(room: &Newsroom, file: &str, change: impl FnOnce(&mut Particulars)) {
    let library = Library::open(room.folder.path()).unwrap();
    let kept = library.read(&room.path(file)).unwrap();
    let mut records = kept.article.records().clone();
    change(&mut records.particulars);
    let article = kept.article.with_records(records);
    library
        .write(&room.path(file), &article, Some(kept.stamp))
        .unwrap();
}

pub(crate) fn row_with(window: &Window<'_>, words: &str) -> String {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let names = rows.filter_map(|row| row.accesskit_node().label());
    let mut found = names.filter(|name| name.contains(words));
    found.next().unwrap()
}

#[test]
fn nothing_is_asked_of_an_article_that_nobody_assigned() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.picture("work-none");
    for name in ["Who has it", "Deadline", "Lawyer", "Task 1"] {
        assert!(!is_there(&window, name), "{name}");
    }
    add(&mut window, "Who has it");
    assert_eq!(window.focused().as_deref(), Some("Who has it"));
    window.key(NONE, Key::Tab);
    assert!(
        !is_there(&window, "Who has it"),
        "left empty, it goes again"
    );
    assert!(!window.desk().document().is_changed());
}

#[test]
fn who_has_it_is_completed_from_the_staff_book() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    add(&mut window, "Who has it");
    letters(&mut window, "dou");
    window.picture("work-names");
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::Enter);
    assert_eq!(known(&window).assignee, "Sahar Doust");
    letters(&mut window, ", ");
    assert_eq!(known(&window).assignee, "Sahar Doust, ", "typed on");
    window.key(Modifiers::COMMAND, Key::A);
    letters(&mut window, "sa");
    window.key(NONE, Key::Escape);
    let list = |window: &Window<'_>| {
        let option = Role::ListBoxOption;
        let found = window
            .harness
            .query_by_role_and_label(option, "Sahar Doust");
        found.is_some()
    };
    assert!(!list(&window), "put away");
    assert_eq!(window.focused().as_deref(), Some("Who has it"), "typed on");
    letters(&mut window, "h");
    window.click(Role::ListBoxOption, "Sahar Doust");
    assert_eq!(known(&window).assignee, "Sahar Doust");
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
    assert_eq!(
        known(&window).assignee,
        "",
        "all that was done in the field"
    );
    window.write("Who has it", "s");
    assert!(list(&window));
    window.key(NONE, Key::Tab);
    let focused = window.focused();
    assert_eq!(focused.as_deref(), Some("Note to the desk"), "not the list");
}

#[test]
fn tasks_are_typed_one_after_another_and_ticked_by_key() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    window.harness.state_mut().ask(Action::AddTask);
    window.settle();
    assert_eq!(window.focused().as_deref(), Some("Task 1"));
    letters(&mut window, "Ring the mate");
    window.key(NONE, Key::Enter);
    letters(&mut window, "Find the bell");
    window.key(NONE, Key::Enter);
    letters(&mut window, "Sleep");
    let all = [
        ("Ring the mate", false),
        ("Find the bell", false),
        ("Sleep", false),
    ];
    assert_eq!(
        tasks(&window),
        all.map(|(words, done)| (words.to_owned(), done))
    );
    let ring = "Ring the mate";
    let box_of = window.harness.get_by_role_and_label(Role::CheckBox, ring);
    box_of.focus();
    window.settle();
    window.key(NONE, Key::Space);
    assert!(tasks(&window)[0].1, "ticked");
    window.harness.get_by_label("Tasks, 1 of 3 done");
    window.picture("work-tasks");
    window.harness.state_mut().ask(Action::Undo);
    window.settle();
    assert!(!tasks(&window)[0].1, "taken back");
    window.write("Task 2", "");
    window.key(Modifiers::COMMAND, Key::A);
    window.key(NONE, Key::Backspace);
    assert_eq!(
        tasks(&window).len(),
        3,
        "a line without words stays while it is typed in"
    );
    window.key(NONE, Key::Backspace);
    let left: Vec<String> = tasks(&window).into_iter().map(|(words, _)| words).collect();
    assert_eq!(left, ["Ring the mate", "Sleep"]);
    assert_eq!(window.focused().as_deref(), Some("Task 1"));
}

#[test]
fn what_is_added_by_key_has_the_keyboard_then() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    let name = "Add for the desk";
    let opener = window.harness.get_by_role_and_label(Role::Button, name);
    opener.focus();
    window.settle();
    window.key(NONE, Key::Enter);
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Deadline"));
    letters(&mut window, "23:50");
    window.harness.get_by_label("Due 23:50");
}

#[test]
fn a_deadline_is_typed_as_people_say_it_and_shown_in_the_list() {
    let room = Newsroom::new();
    let mut window = room.open(FILE);
    add(&mut window, "Deadline");
    letters(&mut window, "23:50");
    window.key(NONE, Key::Enter);
    window.harness.get_by_label("Due 23:50");
    window.key(Modifiers::COMMAND, Key::S);
    let row = row_with(&window, "The Mira sails again");
    assert!(row.contains("Due 23:50"), "{row}");
    window.write("Deadline", "2026-11-20");
    window.key(Modifiers::COMMAND, Key::S);
    window.picture("work-overdue");
    let row = row_with(&window, "The Mira sails again");
    assert!(row.contains("Overdue since 20 Nov, 23:59"), "{row}");
    window.click(Role::ComboBox, "Status");
    window.click(Role::MenuItem, "Published");
    window.key(Modifiers::COMMAND, Key::S);
    let row = row_with(&window, "The Mira sails again");
    assert!(!row.contains("Overdue"), "it is out: {row}");
}

#[test]
fn what_the_desk_has_to_do_is_checked_before_publishing() {
    let room = Newsroom::new();
    know(&room, FILE, |known| {
        known.legal.clearance = Clearance::Due;
        known.legal.remark = "active proceedings".to_owned();
        known.tasks = vec![task("Ring the mate", true), task("Find the bell", false)];
    });
    let mut window = room.open(FILE);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    window.picture("work-ready");
    let found = |window: &Window<'_>, name: &str| {
        let found = window.harness.query_by_role_and_label(Role::Button, name);
        found.is_some()
    };
    assert!(!found(&window, "Still to do, Ring the mate"), "done");
    assert!(found(
        &window,
        "A lawyer has still to read it, active proceedings"
    ));
    window.click(Role::Button, "Still to do, Find the bell");
    assert_eq!(window.focused().as_deref(), Some("Task 2"), "led there");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    let legal = "A lawyer has still to read it, active proceedings";
    window.click(Role::Button, legal);
    assert_eq!(window.focused().as_deref(), Some("Lawyer"));
    window.click(Role::ComboBox, "Legal reading");
    window.click(Role::MenuItem, "Cleared");
    assert_eq!(known(&window).legal.clearance, Clearance::Cleared);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    assert!(!found(&window, legal), "read");
}

#[test]
fn readers_get_nothing_of_it_and_data_everything() {
    let room = Newsroom::new();
    know(&room, FILE, |known| {
        known.assignee = "Parvin of the night desk".to_owned();
        known.deadline = Some("2031-03-04T05:06:07Z".parse().unwrap());
        known.legal = Legal {
            clearance: Clearance::Due,
            by: "Advocate Azad".to_owned(),
            remark: "under seal".to_owned(),
        };
        known.tasks = vec![task("Bribe the clerk with tea", false)];
    });
    let article = room.read(FILE);
    let secrets = ["Parvin", "2031-03", "Azad", "under seal", "Bribe"];
    let now = "2026-11-23T14:02:00Z".parse().unwrap();
    for format in Format::ALL {
        let made = format.write(&article, &Options::at(now)).unwrap();
        let holds = matches!(format, Format::Json | Format::Ron);
        for secret in secrets {
            assert_eq!(made.text.contains(secret), holds, "{format:?}: {secret}");
        }
        let remarks: Vec<String> = made.remarks.iter().map(ToString::to_string).collect();
        let warns = remarks.iter().any(|remark| remark.contains("lawyer"));
        assert_eq!(warns, !holds, "{format:?}: {remarks:?}");
    }
}

#[test]
fn an_article_begun_from_another_has_the_same_things_to_do_and_nobody_yet() {
    let before = Particulars {
        assignee: "Sahar Doust".to_owned(),
        deadline: Some("2026-11-23T14:02:00Z".parse().unwrap()),
        legal: Legal {
            clearance: Clearance::Cleared,
            by: "Azad".to_owned(),
            remark: "names of minors".to_owned(),
        },
        tasks: vec![task("Ring the mate", true)],
        stage: Status::Published.into(),
        ..Particulars::default()
    };
    let after = before.begun_anew(None);
    assert_eq!((after.assignee.as_str(), after.deadline), ("", None));
    assert_eq!(
        after.legal.clearance,
        Clearance::Due,
        "other words are read anew"
    );
    assert_eq!(after.legal.remark, "names of minors");
    assert_eq!(after.tasks, [task("Ring the mate", false)]);
}

#[test]
fn who_has_an_article_is_found_and_the_list_stands_by_deadline() {
    const SALT: &str = "salt-prices-fall-for-a-third-week.ron";
    let room = Newsroom::new();
    let due = |file, day: &str| {
        know(&room, file, |known| {
            known.deadline = Some(format!("{day}T09:00:00Z").parse().unwrap());
            known.assignee = "Parvin Azad".to_owned();
        });
    };
    due(FILE, "2026-11-25");
    due(SALT, "2026-11-24");
    due("who-feeds-the-cats-of-the-customs-house.ron", "2026-11-23");
    let library = Library::open(room.folder.path()).unwrap();
    let index = Index::open(&library, Index::places(&library, None));
    index
        .refresh(&library, &Progress::default(), &|| ())
        .unwrap();
    let view = index.view();
    let found = |words: &str| {
        let search = Search {
            words: words.to_owned(),
            order: Order::Deadline,
            ..Search::default()
        };
        let rows = view.find(&search).rows.into_iter();
        rows.map(|at| view.row(at).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(found("parvin").len(), 3, "by name");
    let list = found("");
    assert_eq!(list.len(), 4, "those without one, too");
    let paths = list.iter().take(2).map(|row| row.path.clone());
    let paths: Vec<_> = paths.collect();
    assert_eq!(
        paths,
        [room.path(SALT), room.path(FILE)],
        "what is out is not due"
    );
    assert_eq!(list[0].in_hand.as_deref(), Some("Parvin Azad"));
    assert_eq!(
        list[0],
        Row::of(&list[0].path, &room.read(SALT)),
        "as its file says"
    );
}

#[test]
fn what_two_people_say_is_left_to_do_is_all_there() {
    let room = Newsroom::new();
    let base = room.read(FILE);
    let with = |assignee: &str, tasks: &[Task]| {
        let mut records = base.records().clone();
        records.particulars.assignee = assignee.to_owned();
        records.particulars.tasks = tasks.to_vec();
        base.with_records(records)
    };
    let was = with("", &[task("Ring", false)]);
    let ours = with("", &[task("Ring", true), task("Write", false)]);
    let theirs = with("Jonas", &[task("Ring", false), task("Sleep", false)]);
    let merged = merge(&was, &ours, &theirs, &who()).article;
    let known = merged.particulars();
    assert_eq!(known.assignee, "Jonas");
    let all = [
        task("Ring", true),
        task("Write", false),
        task("Sleep", false),
    ];
    assert_eq!(known.tasks, all);
}

#[test]
fn author_and_age_have_room_beside_what_is_due_in_a_long_list() {
    let room = Newsroom::new();
    let library = Library::open(room.folder.path()).unwrap();
    let mira = room.read(FILE);
    let blocks = || mira.blocks().iter().map(|block| (**block).clone());
    for number in 0..70 {
        let mut records = mira.records().clone();
        records.particulars.slug = None;
        records.particulars.assignee = "Parvin Azad".to_owned();
        records.particulars.deadline = "2026-11-23T19:00:00Z".parse().ok();
        let id = ArticleId(uuid::Uuid::from_u128(900 + number));
        let article = Article::from_parts(id, blocks().collect(), records);
        let path = room.path(&format!("many-{number}.ron"));
        library.write(&path, &article, None).unwrap();
    }
    let mut window = room.open(FILE);
    window.settle();
    window.picture("work-many");
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let rows = rows.filter_map(|row| {
        let name = row.accesskit_node().label()?;
        name.contains("Parvin").then(|| (name, row.rect()))
    });
    let rows: Vec<_> = rows.collect();
    assert!(2 < rows.len());
    for (name, _) in &rows {
        let (about, work) = name.rsplit_once(", ").unwrap();
        let about = about.replace(['\u{2068}', '\u{2069}'], "");
        assert!(
            about.ends_with("Draft · Sahar Doust · 1 h ago · 76 words"),
            "{name}"
        );
        assert!(
            work.starts_with("Due ") && work.contains("Parvin"),
            "{name}"
        );
    }
    for pair in rows.windows(2) {
        let (before, after) = (pair[0].1, pair[1].1);
        assert!(before.bottom() <= after.top() + 0.5, "one over another");
    }
}
