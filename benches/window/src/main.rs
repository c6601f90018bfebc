//! How long a window takes from a key to its first new pixels, seen from outside under X11.
//!
//! `window [--keys N] [--page-downs N] COMMAND…` starts a program that opens one window on the
//! present display, waits until it is at rest, and types letters into it. A window that draws
//! with OpenGL and no graphics card is drawn by the processor, which is counted.

use std::error::Error;
use std::process::{Child, Command, ExitCode};
use std::thread::sleep;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, Damage, ReportLevel};
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConnectionExt as _, EventMask, InputFocus, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// A window that does not change for so long is at rest.
const REST: Duration = Duration::from_millis(700);
/// A key that shows nothing in this time shows nothing.
const PATIENCE: Duration = Duration::from_secs(2);
const PAGE_DOWN: u32 = 0xff56;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1).peekable();
    let mut number = |name: &str, usual: usize| {
        if words.peek().is_some_and(|word| word == name) {
            words.next();
            return words
                .next()
                .and_then(|word| word.parse().ok())
                .unwrap_or(usual);
        }
        usual
    };
    let (keys, pages) = (number("--keys", 60), number("--page-downs", 0));
    let command: Vec<String> = words.collect();
    match measure(&command, keys, pages) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("window: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(command: &[String], keys: usize, pages: usize) -> Outcome<()> {
    let (program, rest) = command.split_first().ok_or("name a program to start")?;
    let display = Display::connect()?;
    let before = display.windows()?;
    let began = Instant::now();
    let mut child = Command::new(program).args(rest).spawn()?;
    let result = display.type_into(&mut child, (&before, began), keys, pages);
    drop(child.kill());
    drop(child.wait());
    result
}

struct Display {
    x: RustConnection,
    root: Window,
}

impl Display {
    fn connect() -> Outcome<Self> {
        let (x, screen) = x11rb::connect(None)?;
        let root = x
            .setup()
            .roots
            .get(screen)
            .ok_or("the display has no screen")?
            .root;
        x.damage_query_version(1, 1)?.reply()?;
        x.xtest_get_version(2, 2)?.reply()?;
        let events = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        x.change_window_attributes(root, &events)?;
        Ok(Self { x, root })
    }

    /// The windows that can be seen and are large enough to write in.
    fn windows(&self) -> Outcome<Vec<Window>> {
        let mut out = Vec::new();
        for window in self.x.query_tree(self.root)?.reply()?.children {
            let Ok(about) = self.x.get_window_attributes(window)?.reply() else {
                continue;
            };
            let Ok(size) = self.x.get_geometry(window)?.reply() else {
                continue;
            };
            if about.map_state == MapState::VIEWABLE && 200 < size.width && 200 < size.height {
                out.push(window);
            }
        }
        Ok(out)
    }

    fn type_into(
        &self,
        child: &mut Child,
        (before, began): (&[Window], Instant),
        keys: usize,
        pages: usize,
    ) -> Outcome<()> {
        let window = loop {
            let new = self.windows()?.into_iter().find(|it| !before.contains(it));
            if let Some(new) = new {
                break new;
            }
            if child.try_wait()?.is_some() || Duration::from_secs(60) < began.elapsed() {
                return Err("the program opened no window".into());
            }
            sleep(Duration::from_millis(1));
        };
        let mapped = began.elapsed();
        let damage: Damage = self.x.generate_id()?;
        self.x
            .damage_create(damage, window, ReportLevel::NON_EMPTY)?;
        // A window that is shown with its first picture does not change soon.
        let drawn = self.next_change(damage, Duration::from_secs(1))?;
        let drawn = drawn.map_or(mapped, |at| at - began);
        self.wait_for_rest(damage)?;
        println!(
            "window after {mapped:.0?}, its pixels after {drawn:.0?}, {:.0} MB at rest",
            megabytes(child.id())
        );
        self.x
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?;
        self.x.flush()?;
        self.wait_for_rest(damage)?;
        for _ in 0..pages {
            self.press(PAGE_DOWN)?;
            self.next_change(damage, PATIENCE)?;
        }
        self.wait_for_rest(damage)?;
        let (mut times, mut missed, mut changes) = (Vec::new(), 0, 0);
        let mut computed = Duration::ZERO;
        let letters = "the pilots wait for the tide and ";
        for letter in letters.chars().cycle().take(keys) {
            // The caret blinks: what it changes is no answer to a key.
            self.forget(damage)?;
            let cpu = cpu(child.id());
            let pressed = Instant::now();
            self.press(u32::from(letter))?;
            match self.next_change(damage, PATIENCE)? {
                Some(at) => times.push(at - pressed),
                None => missed += 1,
            }
            changes += 1;
            let until = Instant::now() + Duration::from_millis(120);
            while let Some(left) = until.checked_duration_since(Instant::now()) {
                changes += usize::from(self.next_change(damage, left)?.is_some());
            }
            computed += self::cpu(child.id()).saturating_sub(cpu);
        }
        times.sort_unstable();
        let of = |part: usize| times.get((times.len().saturating_sub(1)) * part / 100);
        println!(
            "a key to its first pixels: median {:.1?}, p95 {:.1?}, p99 {:.1?}; {missed} of {keys} keys showed nothing",
            of(50).copied().unwrap_or_default(),
            of(95).copied().unwrap_or_default(),
            of(99).copied().unwrap_or_default(),
        );
        println!(
            "a key costs {:.1?} of the processor, and the window changed {:.1} times; {:.0} MB",
            computed / u32::try_from(keys.max(1))?,
            f64::from(u32::try_from(changes)?) / f64::from(u32::try_from(keys.max(1))?),
            megabytes(child.id())
        );
        Ok(())
    }

    /// Presses and lets go of the key of a letter.
    fn press(&self, keysym: u32) -> Outcome<()> {
        let setup = self.x.setup();
        let (from, to) = (setup.min_keycode, setup.max_keycode);
        let map = self.x.get_keyboard_mapping(from, to - from + 1)?.reply()?;
        let row = usize::from(map.keysyms_per_keycode);
        let at = map.keysyms.iter().position(|known| *known == keysym);
        let code = from + u8::try_from(at.ok_or("the keyboard has no such key")? / row)?;
        for kind in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            self.x.xtest_fake_input(kind, code, 0, self.root, 0, 0, 0)?;
        }
        self.x.flush()?;
        Ok(())
    }

    /// When the window changed next; `None` when it did not in that time.
    fn next_change(&self, damage: Damage, patience: Duration) -> Outcome<Option<Instant>> {
        let until = Instant::now() + patience;
        loop {
            match self.x.poll_for_event()? {
                Some(Event::DamageNotify(_)) => {
                    let at = Instant::now();
                    self.x.damage_subtract(damage, x11rb::NONE, x11rb::NONE)?;
                    self.x.flush()?;
                    return Ok(Some(at));
                }
                Some(_) => {}
                None if until <= Instant::now() => return Ok(None),
                None => sleep(Duration::from_micros(100)),
            }
        }
    }

    /// Takes note of all that has changed so far.
    fn forget(&self, damage: Damage) -> Outcome<()> {
        while self.next_change(damage, Duration::ZERO)?.is_some() {}
        Ok(())
    }

    /// Waits until the window stands still, and says since when; a blinking caret is rest enough.
    fn wait_for_rest(&self, damage: Damage) -> Outcome<Instant> {
        let (began, mut last) = (Instant::now(), Instant::now());
        while began.elapsed() < Duration::from_secs(15) {
            match self.next_change(damage, REST)? {
                Some(at) if at - last < Duration::from_millis(450) => last = at,
                Some(at) => return Ok(at),
                None => return Ok(last),
            }
        }
        Ok(last)
    }
}

/// What a process and those it started have computed.
fn cpu(process: u32) -> Duration {
    let mut nanos = 0;
    for process in family(process) {
        let threads = std::fs::read_dir(format!("/proc/{process}/task"));
        for thread in threads.into_iter().flatten().flatten() {
            let about = std::fs::read_to_string(thread.path().join("schedstat"));
            let about = about.unwrap_or_default();
            let first = about.split_whitespace().next();
            nanos += first
                .and_then(|it| it.parse::<u64>().ok())
                .unwrap_or_default();
        }
    }
    Duration::from_nanos(nanos)
}

/// What a process and those it started hold in memory.
fn megabytes(process: u32) -> f64 {
    let of = |process: &u32| {
        let about = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let line = about.lines().find(|line| line.starts_with("VmRSS"));
        let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
        number.unwrap_or_default() / 1_024.0
    };
    family(process).iter().map(of).sum()
}

fn family(process: u32) -> Vec<u32> {
    let mut all = vec![process];
    let threads = std::fs::read_dir(format!("/proc/{process}/task"));
    for thread in threads.into_iter().flatten().flatten() {
        let children = std::fs::read_to_string(thread.path().join("children"));
        for child in children.unwrap_or_default().split_whitespace() {
            all.extend(child.parse().ok().map(family).into_iter().flatten());
        }
    }
    all
}
