//! Puts what a file says of cells into the rows.

use super::budget::Budget;
use crate::cell::{Cell, Words};
use crate::fault::Fault;
use crate::styled::is_mark;
use crate::tidy::is_control;

/// The most columns that a sheet may use; what is further out is put into the last.
pub(super) const MOST_COLUMNS: usize = 200;

/// The words of a formula that is nothing else: `="Cuba"`.
pub(super) fn words_of(formula: &str) -> Option<String> {
    let words = formula.trim().strip_prefix('"')?.strip_suffix('"')?;
    let is_one = !words.replace("\"\"", "").contains('"') && !words.is_empty();
    is_one.then(|| words.replace("\"\"", "\""))
}

/// Makes a cell of which nobody sees a word.
pub(super) fn put_unseen(
    cells: &mut Vec<Cell>,
    column: usize,
    left: &mut Budget,
) -> Result<(), Fault> {
    let column = column.min(MOST_COLUMNS - 1);
    while cells.len() <= column {
        left.cell()?;
        cells.push(Cell::default());
    }
    if let Some(cell) = cells.get_mut(column) {
        cell.blank_out();
    }
    Ok(())
}

/// Puts a cell, its words with the marks of their styles, into its column; blank ones before it are made.
pub(super) fn put<'c>(
    cells: &'c mut Vec<Cell>,
    column: usize,
    marked: &str,
    left: &mut Budget,
) -> Result<Option<&'c mut Cell>, Fault> {
    let is_out = |ch: char| is_control(ch) && !is_mark(ch);
    let count = marked.chars().filter(|ch| is_out(*ch)).count();
    left.controls = left.controls.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
    let words = match count {
        0 => Words::of_marked(marked),
        _ => Words::of_marked(&marked.replace(is_out, "")),
    };
    if words.text.is_empty() {
        return Ok(None);
    }
    left.take(&words.text)?;
    let column = column.min(MOST_COLUMNS - 1);
    while cells.len() <= column {
        left.cell()?;
        cells.push(Cell::default());
    }
    let Some(cell) = cells.get_mut(column) else { return Ok(None) };
    cell.add(&words);
    Ok(Some(cell))
}
