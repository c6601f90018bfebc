//! The place of a passage where words stand with the fewest differences.

use super::token::{Names, Part, Token, Word};

/// Words of a speaker for which one insertion of the editor may stand: "[The mayor]" for "she".
const INSERTED_FOR: usize = 8;
/// Words that are one word to others: "can not" and "cannot", «می رود» and «می‌رود».
pub(super) const JOINED: usize = 3;

/// How a place in the table was come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Nowhere yet.
    Start,
    /// So many words of the quotation are so many of the passage.
    Same(usize, usize),
    /// One word stands for another.
    Other,
    /// A word that only the passage has.
    Over,
    /// The same, and the speaker did not say it.
    Aside,
    /// A word that only the quotation has.
    Extra,
    /// A cut or an insertion, which stands for so many words of the passage.
    Editor(usize),
}

/// The best way to a place in the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// How many words differ on it.
    pub(super) cost: usize,
    /// The word of the passage where it begins.
    pub(super) from: usize,
    pub(super) way: Way,
}

pub(super) type Row = Vec<Cell>;

/// Looks for a part of a quotation among words of a passage.
pub(super) struct Search<'a> {
    part: &'a Part<'a>,
    there: &'a [Word],
    names: &'a Names,
    /// For two words and more: how those up to each place are called together.
    joined: Vec<Vec<Option<u32>>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(part: &'a Part<'a>, there: &'a [Word], names: &'a Names) -> Self {
        let all: Vec<u32> = there.iter().map(|(heard, _)| heard.name).collect();
        let of = |many: usize| {
            let run = |to: usize| names.joined(all.get(to.checked_sub(many)?..to)?);
            (0..=all.len()).map(run).collect()
        };
        Self {
            part,
            there,
            names,
            joined: (2..=JOINED).map(of).collect(),
        }
    }

    /// The table of the best ways through the part, a row for each of its tokens and one before
    /// them; of a long one only the last rows are kept.
    pub(super) fn rows(&self, keep: usize) -> Vec<Row> {
        let many = self.there.len();
        let begin = |from| Cell {
            cost: 0,
            from,
            way: Way::Start,
        };
        let mut rows: Vec<Row> = vec![(0..=many).map(begin).collect()];
        for (at, (token, _)) in self.part.tokens.iter().enumerate() {
            let mine = (2..=JOINED).map(|many| self.part.joined(at, many, self.names));
            let mine: Vec<Option<u32>> = mine.collect();
            let mut row: Row = Vec::with_capacity(many + 1);
            for to in 0..=many {
                row.push(self.best(token, to, &mine, &rows, &row));
            }
            rows.push(row);
            if keep < rows.len() {
                rows.remove(0);
            }
        }
        rows
    }

    /// The best way to the place behind a token and the `to` first words of the passage.
    fn best(
        &self,
        token: &Token,
        to: usize,
        mine: &[Option<u32>],
        rows: &[Row],
        row: &Row,
    ) -> Cell {
        let mut best = Cell {
            cost: usize::MAX,
            from: to,
            way: Way::Start,
        };
        // From the cell so many rows up and so many words back.
        let mut offer = |up: usize, words: usize, more: usize, way: Way| {
            let above = rows.len().checked_sub(up).and_then(|at| rows.get(at));
            let row = if up == 0 { Some(row) } else { above };
            let from = to.checked_sub(words);
            let cell = row.zip(from).and_then(|(row, from)| row.get(from));
            let cost = cell.map_or(usize::MAX, |cell| cell.cost.saturating_add(more));
            if let Some(cell) = cell.filter(|_| cost < best.cost) {
                let from = cell.from;
                best = Cell { cost, from, way };
            }
        };
        let here = to.checked_sub(1).and_then(|at| self.there.get(at));
        let is_aside = here.is_some_and(|(heard, _)| heard.is_aside);
        let here = here.map(|(heard, _)| heard.name);
        let fits = match token {
            Token::Cut => {
                offer(1, 0, 0, Way::Editor(0));
                offer(0, 1, 0, Way::Over);
                return best;
            }
            Token::Inserted => {
                for words in 0..=INSERTED_FOR {
                    offer(1, words, 0, Way::Editor(words));
                }
                return best;
            }
            Token::Mended(start, end) => {
                here.is_some_and(|here| is_mended(self.names.word(here), start, end))
            }
            Token::Word(word) => here == Some(*word),
        };
        let way = if fits { Way::Same(1, 1) } else { Way::Other };
        offer(1, 1, usize::from(!fits), way);
        if let Token::Word(word) = token {
            for ((many, theirs), mine) in (2..).zip(&self.joined).zip(mine) {
                if theirs.get(to).copied().flatten() == Some(*word) {
                    offer(1, many, 0, Way::Same(1, many));
                }
                if mine.is_some() && *mine == here {
                    offer(many, 1, 0, Way::Same(many, 1));
                }
            }
        }
        offer(1, 0, 1, Way::Extra);
        if is_aside {
            offer(0, 1, 0, Way::Aside);
        }
        offer(0, 1, 1, Way::Over);
        best
    }
}

/// Whether a word is what the editor made fit: its own start and end are there.
fn is_mended(word: &str, start: &str, end: &str) -> bool {
    word.strip_prefix(start)
        .is_some_and(|rest| rest.ends_with(end))
}
