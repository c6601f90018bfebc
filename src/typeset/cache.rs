//! Lines kept between frames, so that a letter typed sets one block and an idle frame none.

use std::collections::HashMap;
use std::sync::Arc;

use super::lines::Lines;
use super::shape::{Setter, Words};
use super::style::BlockStyle;
use super::system::Found;

/// Everything that decides how words are set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    words: Words,
    style: [u32; 5],
    family: super::fonts::Family,
    ink: super::style::Ink,
    is_italic: bool,
    width: u32,
    scale: u32,
}

impl Key {
    fn new(words: &Words, style: &BlockStyle, width: f32, scale: f32) -> Self {
        Self {
            words: words.clone(),
            style: [
                style.size.to_bits(),
                style.line.to_bits(),
                style.weight.to_bits(),
                style.spacing.to_bits(),
                style.indent.to_bits(),
            ],
            family: style.family,
            ink: style.ink,
            is_italic: style.is_italic,
            width: width.to_bits(),
            scale: scale.to_bits(),
        }
    }
}

#[derive(Debug)]
struct Kept {
    lines: Arc<Lines>,
    used: u64,
}

/// Lines by the words they set; the longest unused leave first.
#[derive(Debug, Default)]
pub struct Cache {
    setter: Setter,
    kept: HashMap<Key, Kept>,
    now: u64,
    faces: u64,
}

/// How many blocks are kept: a few screenfuls.
const MOST: usize = 400;

impl Cache {
    /// The lines of `words`, set only when they are not kept already.
    pub fn lines(
        &mut self,
        words: &Words,
        style: &BlockStyle,
        width: f32,
        scale: f32,
    ) -> Arc<Lines> {
        self.now += 1;
        let key = Key::new(words, style, width, scale);
        if let Some(kept) = self.kept.get_mut(&key) {
            kept.used = self.now;
            return Arc::clone(&kept.lines);
        }
        if MOST <= self.kept.len() {
            self.forget();
        }
        let lines = Arc::new(self.setter.set(words, style, width, scale));
        let kept = Kept {
            lines: Arc::clone(&lines),
            used: self.now,
        };
        self.kept.insert(key, kept);
        lines
    }

    /// The letters that no face has, each asked for once.
    pub fn take_wanted(&mut self) -> Vec<char> {
        self.setter.take_wanted()
    }

    /// Sets with these faces too from now on.
    pub fn adopt(&mut self, found: &[Found]) {
        self.setter.adopt(found);
        self.kept.clear();
        self.faces += 1;
    }

    /// Grows with the faces: what was set with fewer is stale.
    pub const fn faces(&self) -> u64 {
        self.faces
    }

    /// How many blocks have been set since the program began.
    pub const fn set(&self) -> u64 {
        self.setter.set
    }

    /// How many blocks are kept.
    pub fn kept(&self) -> usize {
        self.kept.len()
    }

    /// Drops the half that has not been asked for the longest.
    fn forget(&mut self) {
        let mut used: Vec<u64> = self.kept.values().map(|kept| kept.used).collect();
        used.sort_unstable();
        let middle = used.get(used.len() / 2).copied().unwrap_or_default();
        self.kept.retain(|_, kept| middle < kept.used);
    }
}
