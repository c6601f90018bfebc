//! Words of one block and the marks they wear.

use std::ops::Range;

use crate::model::mark::Marks;

/// A stretch of words that wear the same marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Bytes of the words; never 0.
    pub len: usize,
    /// What they wear.
    pub marks: Marks,
}

/// What parts the cells in the words of a table's row.
pub const CELL: char = '\t';

/// Marked words without a line feed; U+2028 breaks a line inside a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    // Invariant: no control character but `CELL`; guarded by `clean`.
    text: String,
    // Invariant: lengths sum to `text.len()` on letter boundaries, no run is empty, no two
    // neighbours are equal. So two inlines that read the same are equal.
    runs: Vec<Run>,
}

/// Whether a letter may stand in an article's words.
///
/// Control characters and the two bidi overrides (which make words read as
/// something they are not) may not; the line separator U+2028 and the tab between cells may.
#[must_use]
pub fn may_stand(letter: char) -> bool {
    (!letter.is_control() || letter == CELL)
        && !matches!(letter, '\u{202D}' | '\u{202E}' | '\u{2029}' | '\u{FEFF}')
}

/// Whether every letter of a text may stand ([`may_stand`]).
///
/// Most text is told by its bytes alone: those up to 0x7E but the control characters, and those
/// of letters from U+00C0 to U+1FFF, need no look at the letter.
#[must_use]
pub fn may_all_stand(text: &str) -> bool {
    let is_plain = |byte: u8| matches!(byte, 0x20..=0x7E | 0x80..=0xBF | 0xC3..=0xE1);
    // Every byte is looked at, many at a time, without asking in between whether to go on.
    let is_all_plain = text
        .bytes()
        .fold(true, |so_far, byte| so_far & is_plain(byte));
    is_all_plain || text.chars().all(may_stand)
}

/// The text with line ends as U+2028 and without what may not stand.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .filter_map(|letter| match letter {
            '\n' | '\r' => Some('\u{2028}'),
            letter => may_stand(letter).then_some(letter),
        })
        .collect()
}

impl Inline {
    /// No words.
    pub const EMPTY: Self = Self {
        text: String::new(),
        runs: Vec::new(),
    };

    /// Words that wear nothing; tabs become spaces.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::marked(text, &Marks::NONE)
    }

    /// Words that all wear the same; tabs become spaces.
    #[must_use]
    pub fn marked(text: &str, marks: &Marks) -> Self {
        let mut inline = Self::default();
        if text.contains(CELL) {
            inline.push(&text.replace(CELL, " "), marks);
        } else {
            inline.push(text, marks);
        }
        inline
    }

    /// The words of a row of a table.
    #[must_use]
    pub fn row<'a>(cells: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut inline = Self::default();
        for (number, cell) in cells.into_iter().enumerate() {
            if number != 0 {
                inline.push(CELL.encode_utf8(&mut [0; 4]), &Marks::NONE);
            }
            inline.append(&cell.uncelled());
        }
        inline
    }

    /// Where the cells of a row stand in its words; there is always one.
    pub fn cells(&self) -> impl Iterator<Item = Range<usize>> {
        self.text.split(CELL).scan(0, |at, cell| {
            let from = *at;
            *at += cell.len() + CELL.len_utf8();
            Some(from..from + cell.len())
        })
    }

    /// The same words where there are no cells: a space in the place of each tab.
    #[must_use]
    pub fn uncelled(&self) -> Self {
        Self {
            text: self.text.replace(CELL, " "),
            runs: self.runs.clone(),
        }
    }

    /// The words alone.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Bytes of the words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The runs with their ranges in [`Inline::text`].
    pub fn runs(&self) -> impl Iterator<Item = (Range<usize>, &Marks)> {
        self.runs.iter().scan(0, |at, run| {
            let from = *at;
            *at += run.len;
            Some((from..*at, &run.marks))
        })
    }

    /// The runs as words and marks.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, &Marks)> {
        self.runs()
            .filter_map(|(range, marks)| Some((self.text.get(range)?, marks)))
    }

    /// Adds words at the end; a tab begins another cell of a row.
    pub fn push(&mut self, text: &str, marks: &Marks) {
        let cleaned;
        let text = if may_all_stand(text) {
            text
        } else {
            cleaned = clean(text);
            &cleaned
        };
        self.text.push_str(text);
        self.push_run(text.len(), marks);
    }

    /// Adds other marked words at the end.
    pub fn append(&mut self, other: &Self) {
        self.text.push_str(&other.text);
        for run in &other.runs {
            self.push_run(run.len, &run.marks);
        }
    }

    fn push_run(&mut self, len: usize, marks: &Marks) {
        if len == 0 {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if last.marks == *marks => last.len += len,
            _ => self.runs.push(Run {
                len,
                marks: marks.clone(),
            }),
        }
    }

    /// The words in a range of bytes; `None` when an end is outside or inside a letter.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Option<Self> {
        let text = self.text.get(range.clone())?.to_owned();
        let mut out = Self {
            text,
            runs: Vec::new(),
        };
        for (run, marks) in self.runs() {
            let from = run.start.max(range.start);
            let to = run.end.min(range.end);
            if from < to {
                out.push_run(to - from, marks);
            }
        }
        Some(out)
    }

    /// The marks that the letter before a gap wears, or the one after at the start.
    #[must_use]
    pub fn marks_at(&self, offset: usize) -> &Marks {
        self.runs()
            .find(|(range, _)| offset <= range.end && (range.start < offset || range.start == 0))
            .map_or(&Marks::NONE, |(_, marks)| marks)
    }

    /// The same words, wearing these runs instead; `None` when the lengths do not fit.
    #[must_use]
    pub fn restyled(&self, runs: &[Run]) -> Option<Self> {
        let mut out = Self {
            text: self.text.clone(),
            runs: Vec::new(),
        };
        let mut at = 0;
        for run in runs {
            at += run.len;
            if !self.text.is_char_boundary(at) {
                return None;
            }
            out.push_run(run.len, &run.marks);
        }
        (at == self.text.len()).then_some(out)
    }

    /// The runs as they are, for a step that restyles.
    #[must_use]
    pub fn to_runs(&self) -> Vec<Run> {
        self.runs.clone()
    }

    /// What is always true, for tests.
    ///
    /// # Errors
    /// A sentence about the first thing that is not.
    pub fn check(&self) -> Result<(), String> {
        if let Some(letter) = self.text.chars().find(|letter| !may_stand(*letter)) {
            return Err(format!("{letter:?} may not stand in words"));
        }
        if self.runs.iter().any(|run| run.len == 0) {
            return Err("an empty run".to_owned());
        }
        if self.runs.windows(2).any(|pair| match pair {
            [a, b] => a.marks == b.marks,
            _ => false,
        }) {
            return Err("two equal neighbours".to_owned());
        }
        if self.runs().any(|(range, _)| self.text.get(range).is_none())
            || self.runs.iter().map(|run| run.len).sum::<usize>() != self.text.len()
        {
            return Err("the runs do not cover the words".to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Inline, may_all_stand, may_stand};
    use crate::model::mark::Marks;

    fn strong() -> Marks {
        Marks {
            strong: true,
            ..Marks::NONE
        }
    }

    #[test]
    fn equal_neighbours_are_one_run() {
        let mut words = Inline::plain("The mayor ");
        words.push("said", &Marks::NONE);
        assert_eq!(words, Inline::plain("The mayor said"), "one form");
        words.push(" no", &strong());
        assert_eq!(words.runs().count(), 2, "plain, strong");
        assert_eq!(words.check(), Ok(()), "invariants");
    }

    #[test]
    fn a_slice_keeps_its_marks_and_refuses_half_a_letter() {
        let mut words = Inline::plain("né");
        words.push("gociation", &strong());
        let end = words.slice(1..5).unwrap();
        assert_eq!(end.text(), "égo", "the middle");
        assert_eq!(end.runs().count(), 2, "both runs");
        assert_eq!(words.slice(2..5), None, "inside é");
    }

    #[test]
    fn what_may_not_stand_is_left_out() {
        let words = Inline::plain("a\u{0}b\u{202E}c\td\r\ne");
        assert_eq!(words.text(), "abc d\u{2028}e", "cleaned");
    }

    #[test]
    fn the_bytes_of_a_text_tell_what_its_letters_tell() {
        for letter in '\0'..=char::MAX {
            let text = format!("a{letter}a");
            assert_eq!(may_all_stand(&text), may_stand(letter), "of {letter:?}");
        }
    }
}
