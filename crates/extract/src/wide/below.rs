//! Whether a row with several authors is a row of the table and not its head: "Norway, France, We support …" below
//! "From, To, Message".

use crate::cell::Cell;
use crate::grid::cells::Cells;
use crate::who::{Names, author_over};

/// How many rows are looked at.
const NEXT_ROWS: usize = 40;
/// Fewer letters may be a code, which is a word too.
const LEAST_LETTERS: usize = 4;

/// Whether names of columns are right above its authors, or most cells below them are authors too.
pub(super) fn is_of_table(rows: &[Cells], at: usize, authors: &[usize], names: Names<'_>) -> bool {
    let is_author = |cell: &Cell| author_over(&cell.text, names).is_some();
    let above = rows.iter().take(at).rev().find(|row| row.own().count() > 1);
    // Other authors there are in a row that was no head either.
    let is_headed = above.is_some_and(|above| {
        let cell = |at: &usize| above.cells.get(*at);
        authors.iter().all(|at| cell(at).is_some_and(|cell| !cell.is_empty() && !cell.is_merged()))
    });
    let next = rows.iter().skip(at + 1).take(NEXT_ROWS);
    let below: Vec<&Cell> = next
        .flat_map(|row| authors.iter().filter_map(|at| row.cells.get(*at)))
        .filter(|cell| !cell.is_empty() && !cell.is_merged())
        .collect();
    let is_name = |cell: &&&Cell| cell.text.chars().count() >= LEAST_LETTERS && is_author(cell);
    let named = below.iter().filter(is_name).count();
    is_headed || named > 0 && named * 2 >= below.len()
}
