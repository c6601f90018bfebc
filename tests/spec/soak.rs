//! Random hands on the page: nothing they do breaks the article, loses the caret or the way back.

use std::sync::Arc;

use egui::{Event, ImeEvent, Modifiers, PointerButton, pos2, vec2};

use nutgraf::library::disk::RealDisk;
use nutgraf::library::journal::{Journal, path_of, read as read_journal};
use nutgraf::surface::{blocks_kept, blocks_set};

use crate::hand::Hands;

/// A small generator whose seed is printed when something goes wrong.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

const COPY: &str = "head: The lamps of Amra\n\
    by: Nadia Brandt\n\
    p: One <b>two</b> three <a https://amra.example>four</a> five six seven eight nine ten eleven twelve thirteen|\n\
    quote 1: “شب چراغ می‌خواهد” and more\n\
    p: سلام Mira ۱۲ روز\n\
    li 0: one\n\
    num 1: two\n\
    rule: \n\
    cap: The pier\n\
    p: He said <q 2>“no”</q> and <src 1>left</src>.\n";

const KEYS: [&str; 44] = [
    "Left",
    "Right",
    "Up",
    "Down",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Ctrl+Left",
    "Ctrl+Right",
    "Ctrl+Up",
    "Ctrl+Down",
    "Ctrl+Home",
    "Ctrl+End",
    "Shift+Left",
    "Shift+Right",
    "Shift+Up",
    "Shift+Down",
    "Shift+Home",
    "Shift+End",
    "Ctrl+Shift+Left",
    "Ctrl+Shift+Right",
    "Backspace",
    "Delete",
    "Ctrl+Backspace",
    "Ctrl+Delete",
    "Enter",
    "Shift+Enter",
    "Tab",
    "Ctrl+A",
    "Ctrl+B",
    "Ctrl+I",
    "Ctrl+Z",
    "Ctrl+Y",
    "Ctrl+C",
    "Ctrl+X",
    "Ctrl+V",
    "Ctrl+Shift+V",
    "Ctrl+Shift+8",
    "Ctrl+Shift+7",
    "Ctrl+Shift+Period",
    "Ctrl+Alt+1",
    "Alt+Up",
    "Alt+Down",
];

const TYPED: [&str; 22] = [
    "a",
    "b",
    " ",
    ".",
    "-",
    "*",
    "_",
    "#",
    ">",
    "\"",
    "'",
    "é",
    "e\u{301}",
    "👩‍👩‍👧",
    "س",
    "ل",
    "\u{200c}",
    "۱",
    "1",
    ")",
    "漢",
    "~",
];

fn act(hands: &mut Hands<'_>, chance: &mut Chance) -> String {
    match chance.below(20) {
        0..=8 => {
            let keys = chance.of(&KEYS);
            hands.keys(keys);
            keys.to_owned()
        }
        9..=15 => {
            let text = chance.of(&TYPED);
            hands.harness.event(Event::Text(text.to_owned()));
            hands.harness.step();
            format!("type {text:?}")
        }
        16..=17 => {
            let at = pos2(
                100.0 + chance.below(660) as f32,
                20.0 + chance.below(580) as f32,
            );
            let to = at
                + vec2(
                    chance.below(200) as f32 - 100.0,
                    chance.below(200) as f32 - 100.0,
                );
            for (at, pressed) in [(at, true), (to, false)] {
                hands.harness.event(Event::PointerMoved(at));
                hands.harness.event(Event::PointerButton {
                    pos: at,
                    button: PointerButton::Primary,
                    pressed,
                    modifiers: Modifiers::NONE,
                });
                hands.harness.step();
            }
            format!("drag {at:?} {to:?}")
        }
        18 => {
            let text = chance.of(&["", "ni", "にほ"]);
            hands.harness.event(Event::Ime(ImeEvent::Preedit {
                text: text.to_owned(),
                active_range_chars: None,
            }));
            hands.harness.step();
            format!("compose {text}")
        }
        _ => {
            hands
                .harness
                .event(Event::Ime(ImeEvent::Commit("日本".to_owned())));
            hands.harness.step();
            "commit".to_owned()
        }
    }
}

/// `NUTGRAF_SOAK` is how many acts; `make fuzz` sets it.
fn acts() -> usize {
    let asked = std::env::var("NUTGRAF_SOAK").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(600)
}

/// What the page and egui keep for the frames to come; none of it may grow with what was done.
#[derive(Clone, Copy, Debug)]
struct Kept {
    blocks: usize,
    rows: usize,
    things: usize,
    textures: usize,
}

impl Kept {
    fn of(hands: &Hands<'_>) -> Self {
        let ctx = &hands.harness.ctx;
        Self {
            blocks: blocks_kept(ctx),
            rows: hands.desk().surface.rows_kept(),
            things: ctx.data(|data| data.len()),
            textures: ctx.tex_manager().read().num_allocated(),
        }
    }

    #[track_caller]
    fn check(self, place: &str) {
        assert!(self.blocks <= 400, "{place}: {self:?}");
        assert!(self.rows <= 200, "{place}: {self:?}");
        assert!(self.things <= 120, "{place}: {self:?}");
        assert!(self.textures <= 6, "{place}: {self:?}");
    }
}

#[test]
fn no_hand_can_break_the_page() {
    for seed in [3, 77, 1_234_567, 0x9e37_79b9] {
        let mut chance = Chance(seed);
        let mut hands = Hands::at(COPY);
        let first = hands.desk().log.article().clone();
        let folder = tempfile::tempdir().unwrap();
        let disk = Arc::new(RealDisk);
        let mut journal = Journal::begin(disk, folder.path(), &first, None).unwrap();
        let (mut done, mut written) = (Vec::new(), 0);
        for number in 0..acts() / 4 {
            done.push(act(&mut hands, &mut chance));
            let last = &done[done.len().saturating_sub(6)..];
            let log = &hands.desk().log;
            for entry in &log.entries()[written..] {
                journal.append(entry).unwrap();
            }
            written = log.entries().len();
            let state = log.state();
            let place = format!("seed {seed}, act {number}: {last:?}");
            assert_eq!(state.article.check(), Ok(()), "{place}");
            for pos in [state.selection.anchor, state.selection.head] {
                let at = state
                    .place(pos)
                    .unwrap_or_else(|| panic!("no place, {place}"));
                let words = &state.article.block(at.block).unwrap().words;
                assert!(
                    words.text().is_char_boundary(at.offset),
                    "inside a letter, {place}"
                );
            }
            Kept::of(&hands).check(&place);
        }
        let path = path_of(folder.path(), first.id());
        let back = read_journal(&RealDisk, &path).unwrap();
        assert_eq!(back.damage, None, "seed {seed}");
        let log = &hands.desk().log;
        assert_eq!(back.log.article(), log.article(), "seed {seed}: read back");
        assert_eq!(back.log.entries().len(), written, "seed {seed}: read back");
        println!("seed {seed}: {:?}, {written} changes", Kept::of(&hands));
        while let Some(undo) = hands.desk().log.undo(crate::copy::noon()) {
            hands.harness.state_mut().log.append(undo).unwrap();
        }
        assert_eq!(*hands.desk().log.article(), first, "seed {seed}: undone");
    }
}

#[test]
fn a_letter_in_a_long_article_sets_one_block() {
    let paragraph =
        "The ferry Mira left the port of Amra at dusk with forty people aboard. ".repeat(4);
    let copy: String = (0..2000).map(|n| format!("p: {n} {paragraph}\n")).collect();
    let mut hands = Hands::at(&copy.replacen("p: 1000 ", "p: 1000 |", 1));
    hands.types("a");
    let before = blocks_set(&hands.harness.ctx);
    hands.types("bcdefghijk");
    // A letter sets its block; the frames after it set nothing.
    assert_eq!(blocks_set(&hands.harness.ctx) - before, 10);
    let before = blocks_set(&hands.harness.ctx);
    hands.harness.run_steps(10);
    assert_eq!(blocks_set(&hands.harness.ctx), before, "a frame at rest");
    hands.keys("Ctrl+End");
    hands.caret();
    hands.keys("Ctrl+Home");
    assert!(
        blocks_set(&hands.harness.ctx) - before < 120,
        "only what is in sight"
    );
}

#[test]
fn a_page_at_rest_does_nothing() {
    let mut hands = Hands::at(COPY);
    hands.harness.run_steps(3);
    let causes = hands.harness.ctx.repaint_causes();
    let again = hands.harness.try_run_realtime().is_ok();
    assert!(again, "the page repaints for ever: {causes:?}");
}
