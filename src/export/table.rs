//! Tables in text: a line a row, in Markdown as GitHub writes them.

use crate::export::plain::Form;
use crate::model::block::{Block, BlockKind};
use crate::model::table;

/// The rows of one table; `words` says what a block says in this form.
pub(super) fn write(rows: &[&Block], form: Form, words: impl Fn(&Block) -> String) -> String {
    let rows: Vec<&Block> = rows.iter().copied().filter(|row| row.has_words()).collect();
    let figures = table::figures(&rows);
    let lines = rows.iter().map(|row| {
        let cells = row.words.cells();
        let cells = cells.filter_map(|cell| row.words.slice(cell));
        let mut cells: Vec<String> = cells
            .map(|cell| in_cell(&words(&row.with_words(cell)), form))
            .collect();
        cells.resize(figures.len(), String::new());
        line(&cells, form)
    });
    let mut lines: Vec<String> = lines.collect();
    if form == Form::Markdown && !rows.is_empty() {
        // A table without a head has none in Markdown either, but for an empty one.
        let is_head = |row: &&Block| row.kind == BlockKind::Row { is_head: true };
        if !rows.first().is_some_and(is_head) {
            lines.insert(0, line(&vec![String::new(); figures.len()], form));
        }
        let under = figures.iter().map(|is_figure| match is_figure {
            true => "---:".to_owned(),
            false => "---".to_owned(),
        });
        lines.insert(1, line(&under.collect::<Vec<_>>(), form));
    }
    lines.join("\n")
}

/// What a cell says, on one line.
fn in_cell(words: &str, form: Form) -> String {
    match form {
        Form::Plain => words.replace('\n', " "),
        Form::Markdown => barred(&words.replace("\\\n", "<br>")),
    }
}

/// Markdown in which no bar ends the cell; one that has its sign already keeps that one.
fn barred(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 4);
    let mut letters = words.chars();
    while let Some(letter) = letters.next() {
        if letter == '|' {
            out.push('\\');
        }
        out.push(letter);
        if letter == '\\' {
            out.extend(letters.next());
        }
    }
    out
}

fn line(cells: &[String], form: Form) -> String {
    let line = cells.join(" | ");
    match form {
        Form::Plain => line,
        Form::Markdown => format!("| {line} |"),
    }
}
