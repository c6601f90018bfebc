//! What is typed in a dialog is there again after a crash, until somebody is done with it.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nutgraf::desk::Options;
use nutgraf::desk::action::Action;
use nutgraf::library::typed::{Dialog, FOLDER, Typed};

use crate::laws::Dice;
use crate::newsroom::{Newsroom, Window};

const PAGE: &str = "Text of the page";
const KEPT: &str = "Nutgraf kept what you had typed here.";

fn open<'a>(room: &Newsroom) -> Window<'a> {
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        keeps_journals: true,
        state: Some(room.path(".state/journals")),
        ..Options::default()
    };
    Window::new(options, vec2(1440.0, 900.0))
}

fn ask(window: &mut Window<'_>, action: Action) {
    window.harness.state_mut().ask(action);
    window.settle();
}

/// The field of that name, of one line or of several.
fn node<'a>(window: &'a Window<'_>, field: &'a str) -> egui_kittest::Node<'a> {
    let all = window.harness.query_all_by_label(field);
    let fields = [Role::TextInput, Role::MultilineTextInput];
    let mut all = all.filter(|node| fields.contains(&node.accesskit_node().role()));
    all.next().unwrap()
}

/// Types as hands do, a letter at a time.
fn letters(window: &mut Window<'_>, field: &str, words: &str) {
    node(window, field).focus();
    window.settle();
    letters_on(window, words);
}

fn shown(window: &Window<'_>, field: &str) -> String {
    node(window, field)
        .accesskit_node()
        .value()
        .unwrap_or_default()
}

fn is_kept(window: &Window<'_>) -> bool {
    0 < window.harness.query_all_by_label(KEPT).count()
}

/// The dialogs that the window says still have words.
fn told(window: &Window<'_>) -> Vec<String> {
    let lasting = window.desk().notices().lasting.iter();
    let told = lasting.filter(|told| told.words.starts_with("What you typed"));
    told.map(|told| told.words.clone()).collect()
}

#[test]
fn a_page_that_was_being_typed_comes_back_and_goes_when_it_is_made_an_article() {
    let room = Newsroom::new();
    let mut window = open(&room);
    ask(&mut window, Action::NewFromText);
    assert!(!is_kept(&window), "nothing was left");
    letters(&mut window, PAGE, "Nets dry on the mole");
    window.key(Modifiers::NONE, Key::Enter);
    letters_on(&mut window, "Two boats are late.");
    drop(window);
    let mut window = open(&room);
    assert_eq!(
        told(&window),
        ["What you typed in “New from text” is kept."]
    );
    window.click(Role::Button, "New from text…");
    let both = "Nets dry on the mole\nTwo boats are late.";
    assert_eq!(shown(&window, PAGE), both);
    assert!(is_kept(&window), "and it is said");
    assert!(told(&window).is_empty(), "the banner has done its work");
    window.picture("typed-kept");
    window.click(Role::Button, "Make an article");
    let article = window.desk().document().article().blocks().iter();
    let words: Vec<&str> = article.map(|block| block.words.text()).collect();
    assert!(words.contains(&"Two boats are late."), "{words:?}");
    drop(window);
    let window = open(&room);
    assert!(told(&window).is_empty(), "{:?}", told(&window));
}

fn letters_on(window: &mut Window<'_>, words: &str) {
    for letter in words.chars() {
        window.harness.event(Event::Text(letter.to_string()));
        window.harness.run_steps(1);
    }
}

#[test]
fn a_post_by_hand_comes_back_with_all_its_fields() {
    let room = Newsroom::new();
    let mut window = open(&room);
    ask(&mut window, Action::AddPost);
    letters(&mut window, "Title", "Fog on the bar");
    letters(&mut window, "Excerpt", "No boat has left.");
    letters(&mut window, "Address", "https://a.example/fog");
    drop(window);
    let mut window = open(&room);
    ask(&mut window, Action::AddPost);
    assert_eq!(shown(&window, "Title"), "Fog on the bar");
    assert_eq!(shown(&window, "Excerpt"), "No boat has left.");
    assert_eq!(shown(&window, "Address"), "https://a.example/fog");
    window.click(Role::Button, "Cancel");
    drop(window);
    let mut window = open(&room);
    ask(&mut window, Action::AddPost);
    assert_eq!(shown(&window, "Title"), "", "cancelled on purpose");
}

#[test]
fn escape_may_be_a_slip_and_costs_no_word() {
    let room = Newsroom::new();
    let mut window = open(&room);
    ask(&mut window, Action::AddPostsFromText);
    letters(&mut window, PAGE, "A quay without ropes");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label(PAGE).is_none(), "it is over");
    let toasts = |window: &Window<'_>| {
        let found = window.harness.query_all_by_label_contains("is kept");
        found.count()
    };
    assert!(0 < toasts(&window), "a toast leads back");
    ask(&mut window, Action::AddPostsFromText);
    assert_eq!(shown(&window, PAGE), "A quay without ropes");
    assert_eq!(toasts(&window), 0, "and goes when it has");
    window.click(Role::Button, "Begin anew");
    assert_eq!(shown(&window, PAGE), "");
    window.key(Modifiers::NONE, Key::Escape);
    drop(window);
    assert!(told(&open(&room)).is_empty(), "nothing is left of it");
}

#[test]
fn what_one_window_is_typing_is_not_offered_in_another() {
    let room = Newsroom::new();
    let mut one = open(&room);
    ask(&mut one, Action::NewFromText);
    letters(&mut one, PAGE, "One");
    let mut two = open(&room);
    assert!(told(&two).is_empty(), "it is not left");
    ask(&mut two, Action::NewFromText);
    assert_eq!(shown(&two, PAGE), "");
    letters(&mut two, PAGE, "Two");
    letters_on(&mut one, " more");
    drop((one, two));
    let mut found = Vec::new();
    for _ in 0..2 {
        let mut window = open(&room);
        ask(&mut window, Action::NewFromText);
        found.push(shown(&window, PAGE));
        window.click(Role::Button, "Cancel");
    }
    found.sort();
    assert_eq!(found, ["One more", "Two"], "each is there once");
}

#[test]
fn any_text_is_kept_letter_for_letter() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join(FOLDER);
    let letters: Vec<char> = "abc \n\n،پیشۀ\u{200c}\u{2028}#→«»“🛥️".chars().collect();
    let now = "2026-11-23T14:00:00Z".parse().unwrap();
    for seed in 0..300 {
        let mut dice = Dice(seed);
        let dialog = Dialog::ALL[dice.roll(Dialog::ALL.len())];
        let mut texts = vec![String::new(); dialog.fields().len()];
        let path = folder.join(format!("{}.{seed}.journal", dialog.id()));
        let mut typed = Typed::new(dialog, path);
        for _ in 0..=dice.roll(19) {
            let field = dice.roll(texts.len());
            let text: Vec<char> = texts[field].chars().collect();
            let at = dice.roll(text.len() + 1);
            let many = dice.roll(6);
            let new: Vec<char> = (0..many)
                .map(|_| letters[dice.roll(letters.len())])
                .collect();
            let to = (at + dice.roll(3)).min(text.len());
            let (head, tail) = (text[..at].iter().copied(), text[to..].iter().copied());
            texts[field] = head.chain(new).chain(tail).collect();
            let given: Vec<&str> = texts.iter().map(String::as_str).collect();
            typed.set(&given, now).unwrap();
            assert_eq!(typed.texts(), texts, "seed {seed}");
        }
        drop(typed);
        let left = Typed::left(dialog, &folder, &<_>::default());
        let has_words = texts.iter().any(|text| !text.trim().is_empty());
        assert_eq!(left.is_some(), has_words, "seed {seed}");
        if let Some(left) = left {
            assert_eq!(left.texts(), texts, "seed {seed}");
            left.done();
        }
        // One without words is of no use to anybody, and the next turn must not meet it.
        drop(std::fs::remove_dir_all(&folder));
    }
}
