//! A sheet as the file has it: all its rows, and what the file says of them.

use std::collections::HashSet;

use super::budget::Budget;
use crate::cell::Cell;
use crate::fault::Fault;
use crate::grid::cells::Cells;
use crate::left::Left;
use crate::many::Many;
use crate::omissions::Omissions;

/// A sheet as the file has it.
#[derive(Default)]
pub(super) struct Sheet {
    /// What it is called.
    pub(super) name: String,
    /// Whether the file says that it is not shown.
    pub(super) is_hidden: bool,
    pub(super) rows: Vec<Cells>,
    /// Which of its rows are not shown, by their place among them.
    pub(super) hidden_rows: Vec<usize>,
    /// Cells of which it is not sure what words their formats and rules show.
    pub(super) unsure: Vec<String>,
    /// Cells that have a colour of their own, by their line and column.
    pub(super) filled: HashSet<(u32, usize)>,
}

impl Sheet {
    /// The rows that are shown; the words of the others are counted.
    pub(super) fn shown(self, omissions: &mut Omissions) -> Vec<Cells> {
        if self.is_hidden {
            for cell in self.rows.iter().flat_map(Cells::own) {
                omissions.leave_out(Left::HiddenSheets, &cell.text);
            }
            return Vec::new();
        }
        let mut shown: Vec<Cells> = Vec::new();
        let mut hidden = self.hidden_rows.into_iter().peekable();
        let (mut after, mut is_after_hidden) = (None, false);
        for (at, mut row) in self.rows.into_iter().enumerate() {
            let is_next = after.is_none_or(|line: u32| row.line <= line.saturating_add(1));
            if hidden.next_if_eq(&at).is_some() {
                for cell in row.own() {
                    omissions.leave_out(Left::HiddenCells, &cell.text);
                    is_after_hidden = true;
                }
                continue;
            }
            row.is_apart = !is_next;
            row.is_after_hidden = std::mem::take(&mut is_after_hidden);
            after = Some(row.line);
            shown.push(row);
        }
        shown
    }

    /// Adds a row unless it is blank.
    pub(super) fn add(
        &mut self,
        line: u32,
        cells: Vec<Cell>,
        is_hidden: bool,
        left: &mut Budget,
    ) -> Result<(), Fault> {
        if !cells.is_empty() {
            left.counts.one(Many::Rows)?;
            if is_hidden {
                self.hidden_rows.push(self.rows.len());
            }
            self.rows.push(Cells { line, cells, ..Cells::default() });
        }
        Ok(())
    }
}
