//! What one undo takes back.

use nutgraf::edit::command::typing::{self, Reach};
use nutgraf::edit::log::Log;
use nutgraf::edit::selection::Selection;
use nutgraf::edit::transaction::Origin;
use nutgraf::model::Time;
use nutgraf::model::position::Pos;

use crate::copy;

fn at(millis: i64) -> Time {
    copy::noon() + chrono::TimeDelta::milliseconds(millis)
}

fn log(copy: &str) -> Log {
    let state = copy::read(copy);
    let mut log = Log::new(state.article);
    log.select(state.selection);
    log
}

fn keys(log: &mut Log, text: &str, from_millis: i64) {
    for (n, letter) in text.chars().enumerate() {
        let at = at(from_millis + 100 * i64::try_from(n).unwrap());
        let typed = typing::insert(log.state(), &letter.to_string(), Origin::Typing, at);
        log.append(typed.unwrap()).unwrap();
    }
}

#[track_caller]
fn undo(log: &mut Log, expected: &str) {
    log.append(log.undo(at(99_000)).unwrap()).unwrap();
    assert_eq!(copy::write(log.state()), expected);
}

#[test]
fn an_undo_takes_back_a_word() {
    let mut log = log("p: |");
    keys(&mut log, "the old pier", 0);
    undo(&mut log, "p: the old |\n");
    undo(&mut log, "p: the |\n");
    undo(&mut log, "p: |\n");
}

#[test]
fn a_pause_a_move_and_a_paste_part_what_is_taken_back() {
    let mut log = log("p: |");
    keys(&mut log, "wi", 0);
    keys(&mut log, "nd", 20_000);
    undo(&mut log, "p: wi|\n");
    let end = log.state().selection;
    log.select(Selection::caret(Pos(0)));
    log.select(end);
    keys(&mut log, "n", 20_300);
    let paste = typing::insert(log.state(), "ter", Origin::Paste, at(20_400));
    log.append(paste.unwrap()).unwrap();
    undo(&mut log, "p: win|\n");
    undo(&mut log, "p: wi|\n");
}

#[test]
fn deleting_is_taken_back_apart_from_typing_and_a_redo_brings_it_again() {
    let mut log = log("p: |");
    keys(&mut log, "pier", 0);
    for n in 0..2 {
        let gone = typing::delete_backward(log.state(), Reach::Letter, at(500 + n));
        log.append(gone.unwrap()).unwrap();
    }
    undo(&mut log, "p: pier|\n");
    log.append(log.redo(at(99_000)).unwrap()).unwrap();
    assert_eq!(copy::write(log.state()), "p: pi|\n");
    keys(&mut log, "n", 99_100);
    assert_eq!(
        log.redo(at(99_200)),
        None,
        "a change ends what can be redone"
    );
}
