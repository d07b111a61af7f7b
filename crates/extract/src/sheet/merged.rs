//! Cells that are merged downwards: the file has the value in the first row only, and it is that of every
//! row they cover.

use super::budget::Budget;
use crate::cell::Cell;
use crate::fault::Fault;
use crate::grid::cells::Cells;

/// A merged cell of more than one row.
pub(super) struct Merge {
    /// Its first column, from 0; across, the value is where it is.
    pub(super) column: usize,
    /// Its first and its last row.
    pub(super) lines: (u32, u32),
}

/// Gives the rows below their values. A row that has nothing else stays blank.
pub(super) fn fill(rows: &mut [Cells], merges: &[Merge], left: &mut Budget) -> Result<(), Fault> {
    for merge in merges {
        let (first, last) = merge.lines;
        let from = rows.partition_point(|row| row.line < first);
        let Some((source, below)) = rows.get_mut(from..).and_then(<[Cells]>::split_first_mut)
        else {
            continue;
        };
        let Some(cell) = source.cells.get(merge.column) else { continue };
        if source.line != first || cell.is_empty() && !cell.is_unseen() {
            continue;
        }
        for row in below.iter_mut().take_while(|row| row.line <= last) {
            left.take("")?;
            if row.cells.get(merge.column).is_some_and(|cell| !cell.is_empty()) {
                continue;
            }
            left.take(&cell.text)?;
            while row.cells.len() <= merge.column {
                left.cell()?;
                row.cells.push(Cell::default());
            }
            if let Some(blank) = row.cells.get_mut(merge.column) {
                *blank = cell.merged();
            }
        }
    }
    Ok(())
}
