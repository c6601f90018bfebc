//! The table of actions: nothing twice, nothing without help.

use std::collections::BTreeMap;

use nutgraf::desk::action::{ACTIONS, Action, written};

#[test]
fn no_key_means_two_things() {
    let mut meanings: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for entry in ACTIONS {
        for key in entry.keys {
            meanings
                .entry(written(*key))
                .or_default()
                .push(entry.title());
        }
    }
    let double: Vec<_> = meanings
        .iter()
        .filter(|(_, titles)| 1 < titles.len())
        .collect();
    assert!(double.is_empty(), "{double:?}");
}

#[test]
fn each_action_has_one_row_with_words_and_help() {
    for entry in ACTIONS {
        let rows = ACTIONS
            .iter()
            .filter(|other| other.action == entry.action)
            .count();
        assert_eq!(rows, 1, "{:?}", entry.action);
        let title = entry.title();
        assert!(
            !title.is_empty() && !title.starts_with(char::is_lowercase),
            "{title}"
        );
        assert!(
            5 < entry.help().len() && !entry.help().ends_with('.'),
            "{title}: {}",
            entry.help()
        );
    }
}

#[test]
fn the_keys_people_bring_with_them_are_there() {
    let keys: Vec<String> = ACTIONS
        .iter()
        .flat_map(|entry| entry.keys.iter().map(|key| written(*key)))
        .collect();
    for key in [
        "Ctrl+N",
        "Ctrl+O",
        "Ctrl+S",
        "Ctrl+Shift+S",
        "Ctrl+W",
        "Ctrl+Q",
        "Ctrl+Z",
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        "Ctrl+Shift+F",
        "Ctrl+B",
        "Ctrl+I",
        "Ctrl+K",
        "Alt+Shift+5",
        "Ctrl+\\",
        "Ctrl+Alt+0",
        "Ctrl+Alt+2",
        "Ctrl+Shift+.",
        "Ctrl+Shift+Q",
        "Ctrl+Shift+8",
        "Ctrl+Shift+7",
        "Alt+Up",
        "Alt+Down",
        "F5",
        "Ctrl+Shift+P",
        "F11",
        "Ctrl+Shift+J",
        "Ctrl++",
        "Ctrl+-",
        "Ctrl+0",
        "F9",
        "Ctrl+Tab",
        "Ctrl+Shift+Tab",
        "F6",
        "Shift+F6",
        "F10",
        "F1",
        "Ctrl+F",
        "F3",
        "Shift+F3",
        "Ctrl+G",
        "Ctrl+H",
        "Ctrl+E",
    ] {
        assert!(keys.iter().any(|known| known == key), "{key} is missing");
    }
    assert_eq!(Action::Save.key(), "Ctrl+S", "the key that is shown");
}
