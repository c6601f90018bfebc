//! Tables: rows that stand together as one element, the head apart, figures at the end of a cell.

use crate::export::html::direction;
use crate::export::html::writer::Writer;
use crate::model::block::{Block, BlockKind};
use crate::model::inline::Inline;
use crate::model::table;

impl Writer<'_> {
    /// Writes the rows of one table; nothing when no cell says anything.
    pub(super) fn table(&mut self, rows: &[&Block]) {
        let rows: Vec<&Block> = rows.iter().copied().filter(|row| row.has_words()).collect();
        if rows.is_empty() {
            return;
        }
        let figures = table::figures(&rows);
        let is_head = |row: &&&Block| row.kind == BlockKind::Row { is_head: true };
        let (head, body) = rows.split_at(rows.iter().take_while(is_head).count());
        self.raw("<table");
        // One way for all rows, as most of their words run.
        let all: Vec<&str> = rows.iter().map(|row| row.words.text()).collect();
        let all = Inline::plain(&all.join(" "));
        if let Some(first) = rows.first() {
            self.difference(&first.with_words(all));
        }
        self.raw(">\n");
        for (part, rows, cell) in [("thead", head, "th"), ("tbody", body, "td")] {
            if rows.is_empty() {
                continue;
            }
            self.raw("<");
            self.raw(part);
            self.raw(">\n");
            for row in rows {
                self.row(row, cell, &figures);
            }
            self.raw("</");
            self.raw(part);
            self.raw(">\n");
        }
        self.raw("</table>\n");
    }

    fn row(&mut self, row: &Block, cell: &str, figures: &[bool]) {
        self.raw("<tr>");
        let mut cells = row.words.cells();
        for is_figure in figures {
            self.raw("<");
            self.raw(cell);
            if cell == "th" {
                self.raw(" scope=\"col\"");
            }
            if *is_figure {
                self.raw(" class=\"figure\"");
            }
            self.raw(">");
            let words = cells.next().and_then(|cell| row.words.slice(cell));
            if let Some(words) = words {
                let runs = direction::of_text(words.text()).unwrap_or(self.direction);
                let is_apart = runs != self.direction;
                self.raw(if is_apart { "<bdi>" } else { "" });
                self.words(&words);
                self.raw(if is_apart { "</bdi>" } else { "" });
            }
            self.raw("</");
            self.raw(cell);
            self.raw(">");
        }
        self.raw("</tr>\n");
    }
}
