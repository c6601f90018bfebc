//! The table of actions: nothing twice, nothing without help.

use std::collections::BTreeMap;

use nutgraf::desk::action::ACTIONS;
use nutgraf::desk::board::Board;

#[test]
fn no_key_means_two_things() {
    for board in [Board::Usual, Board::Mac] {
        let mut meanings: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for entry in ACTIONS {
            for key in entry.keys(board) {
                meanings
                    .entry(board.written(*key))
                    .or_default()
                    .push(entry.title());
            }
        }
        let double: Vec<_> = meanings
            .iter()
            .filter(|(_, titles)| 1 < titles.len())
            .collect();
        assert!(double.is_empty(), "{board:?}: {double:?}");
    }
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
