//! Spreadsheets, XLSX and ODS: the words of their cells as rows; what these mean is `grid`'s matter. Cells
//! are read as they were saved; no formula is worked out and no picture looked at.

mod ods;
mod xlsx;

use crate::account::Account;
use crate::grid::{Cells, head, table};
use crate::zip::Archive;
use crate::{Content, Fault, Format, Head, Left, Limits, Opened, Progress, Table};

/// The most columns that a sheet may use; what stands further out is put into the last.
const MOST_COLUMNS: usize = 200;
/// The most rows of a sheet.
const MOST_ROWS: usize = 1_100_000;

/// Reads the sheets of a packed file.
pub(crate) fn open(
    archive: &mut Archive<'_>,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    let mut left = Budget { left: limits.text, limit: limits.text };
    let sheets = if archive.has("content.xml") {
        ods::sheets(archive, &mut left)?
    } else {
        xlsx::sheets(archive, &mut left)?
    };
    progress(Progress { done: 1, of: 1 });
    let mut notes = Vec::new();
    let mut account = Account::default();
    let content = Content::Table(together(sheets, &mut notes, &mut account)?);
    notes.extend(account.into_notes());
    Ok(Opened { format: Format::Sheet, content, styles: Vec::new(), head: Head::default(), notes })
}

/// The passages of all sheets that hold a table of some; the words of the others are told.
fn together(
    sheets: Vec<Vec<Cells>>,
    notes: &mut Vec<crate::Note>,
    account: &mut Account,
) -> Result<Table, Fault> {
    let known = |rows: &Vec<Cells>| head(rows).map_or(0, |(_, known)| known);
    let fewest = if sheets.iter().any(|rows| known(rows) > 1) { 2 } else { 1 };
    let (tables, others): (Vec<_>, Vec<_>) =
        sheets.into_iter().filter(|rows| !rows.is_empty()).partition(|rows| known(rows) >= fewest);
    if tables.is_empty() {
        // Says what was found instead.
        return table(others.into_iter().next().unwrap_or_default(), notes);
    }
    let mut all = Table::default();
    for rows in tables {
        match table(rows, notes) {
            Ok(one) => {
                all.rows.extend(one.rows);
                all.unknown.extend(one.unknown);
            }
            // A form that nobody has filled in.
            Err(Fault::Empty) => {}
            Err(fault) => return Err(fault),
        }
    }
    for cell in others.iter().flatten().flat_map(|row| &row.cells) {
        account.leave_out(Left::Sheets, cell);
    }
    if all.rows.is_empty() { Err(Fault::Empty) } else { Ok(all) }
}

/// How much text may still come out of the cells: one text may be used by many.
struct Budget {
    left: u64,
    limit: u64,
}

impl Budget {
    fn take(&mut self, text: &str) -> Result<(), Fault> {
        // Cells without words cost something, too.
        let size = text.len() as u64 + 1;
        self.left = self.left.checked_sub(size).ok_or(Fault::Unpacks { limit: self.limit })?;
        Ok(())
    }
}

/// Puts a cell into its column; blank ones before it are made.
fn put(cells: &mut Vec<String>, column: usize, text: &str, left: &mut Budget) -> Result<(), Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(());
    }
    left.take(text)?;
    let column = column.min(MOST_COLUMNS - 1);
    while cells.len() <= column {
        left.take("")?;
        cells.push(String::new());
    }
    if let Some(cell) = cells.get_mut(column) {
        if !cell.is_empty() {
            cell.push(' ');
        }
        cell.push_str(text);
    }
    Ok(())
}

/// Adds a row unless it is blank.
fn add(rows: &mut Vec<Cells>, line: u32, cells: Vec<String>) {
    if !cells.is_empty() && rows.len() < MOST_ROWS {
        rows.push(Cells { line, cells });
    }
}
