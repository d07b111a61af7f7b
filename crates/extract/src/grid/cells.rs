//! A row of cells.

use crate::cell::Cell;

/// A row of cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    /// Where it begins in the file: its line, or its row in the sheet.
    pub(crate) line: u32,
    /// The cells.
    pub(crate) cells: Vec<Cell>,
    /// Whether something that is not here is between it and the row before: a blank row, a hidden one.
    pub(crate) is_apart: bool,
    /// Whether a hidden one is.
    pub(crate) is_after_hidden: bool,
    /// Whether the head is printed again before it.
    pub(crate) is_after_head: bool,
    /// The group of rows that it belongs to where its author is not known.
    pub(crate) group: u32,
}

impl Cells {
    /// The cells with words of their own.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| !cell.is_empty() && !cell.is_merged())
    }

    /// The one cell that has words, and its place; none beside words that nobody sees.
    pub(crate) fn lone(&self) -> Option<(usize, &Cell)> {
        if self.cells.iter().any(Cell::is_unseen) {
            return None;
        }
        let mut filled = self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let only = filled.next().filter(|(_, cell)| !cell.is_merged())?;
        filled.next().is_none().then_some(only)
    }
}
