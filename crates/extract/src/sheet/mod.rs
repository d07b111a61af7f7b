//! Spreadsheets, XLSX and ODS: the words of their cells as rows; what these mean is `grid`'s matter. Cells
//! are read as they were saved; no formula is worked out but one of words alone, and no picture looked at.
//! What a sheet hides is left out and reported.

mod budget;
mod format_code;
mod merged;
mod numbers;
mod ods;
mod place;
mod put;
mod raw;
mod xlsx;

use crate::counts::Counts;
use crate::fault::Fault;
use crate::grid::cells::Cells;
use crate::grid::heads::head;
use crate::grid::table;
use crate::incoming::Progress;
use crate::left::Left;
use crate::limits::Limits;
use crate::note::Note;
use crate::omissions::Omissions;
use crate::opened::{Content, Format, Head, Opened, Table};
use crate::who::{Named, Names, is_generic};
use crate::wide::by_author;
use crate::zip::Archive;

use budget::Budget;
use raw::Sheet;

/// The most cells that a note names.
const MOST_NAMED: usize = 20;

/// Reads the sheets of a packed file.
pub(crate) fn open(
    archive: &mut Archive<'_>,
    limits: &Limits,
    names: Names<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    let mut left = Budget::of(limits);
    let mut omissions = Omissions::default();
    let sheets = if archive.has("content.xml") {
        ods::sheets(archive, &mut left, &mut omissions)?
    } else {
        xlsx::sheets(archive, &mut left, &mut omissions)?
    };
    progress(Progress { done: 1, of: 1 });
    let mut notes = Vec::new();
    let unsure = sheets.iter().filter(|sheet| !sheet.is_hidden).flat_map(|sheet| &sheet.unsure);
    let cells: Vec<String> = unsure.take(MOST_NAMED).cloned().collect();
    if !cells.is_empty() {
        notes.push(Note::Conditional { cells });
    }
    let counts = &mut Counts::new(limits);
    let content = Content::Table(together(sheets, names, &mut notes, &mut omissions, counts)?);
    if left.controls > 0 {
        notes.push(Note::Controls { count: left.controls });
    }
    notes.extend(omissions.into_notes());
    Ok(Opened { format: Format::Sheet, content, styles: Vec::new(), head: Head::default(), notes })
}

/// The passages of all sheets that hold a table of some; the words of the others are reported.
fn together(
    sheets: Vec<Sheet>,
    names: Names<'_>,
    notes: &mut Vec<Note>,
    omissions: &mut Omissions,
    counts: &mut Counts,
) -> Result<Table, Fault> {
    let sheets: Vec<(String, Vec<Cells>)> = sheets
        .into_iter()
        .map(|mut sheet| (std::mem::take(&mut sheet.name), sheet.shown(omissions)))
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(name, rows)| Ok((name, by_author(rows, names, counts)?)))
        .collect::<Result<_, Fault>>()?;
    let known = |rows: &[Cells]| head(rows).map_or(0, |(_, known)| known);
    let fewest = if sheets.iter().any(|(_, rows)| known(rows) > 1) { 2 } else { 1 };
    let (tables, others): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|(_, rows)| known(rows) >= fewest);
    if tables.is_empty() {
        // Says what was found instead.
        return table(others.into_iter().next().unwrap_or_default().1, notes);
    }
    let mut read = Vec::new();
    for (name, rows) in tables {
        match table(rows, notes) {
            Ok(one) => read.push((name, one)),
            // A form that nobody has filled in.
            Err(Fault::Empty) => {}
            Err(fault) => return Err(fault),
        }
    }
    give_authors(&mut read, names);
    let mut all = Table::default();
    for (_, one) in read {
        // The groups of one sheet are not those of another.
        let last = all.rows.iter().map(|row| row.group).max().unwrap_or(0);
        all.rows.extend(one.rows.into_iter().map(|mut row| {
            row.group = if row.group > 0 { row.group + last } else { 0 };
            row
        }));
        all.unknown.extend(one.unknown);
    }
    for cell in others.iter().flat_map(|(_, rows)| rows).flat_map(Cells::own) {
        omissions.leave_out(Left::Sheets, &cell.text);
    }
    if all.rows.is_empty() { Err(Fault::Empty) } else { Ok(all) }
}

/// Gives the rows of sheets that say nowhere whose they are to whom the sheet is named after. A name that nobody
/// knows counts, as it is written, where the sheets of the workbook are named after authors, or several have
/// names of their own: then their rows are not of one.
fn give_authors(sheets: &mut [(String, Table)], names: Names<'_>) {
    let is_nobodys = |(_, table): &&(String, Table)| {
        table.rows.iter().all(|row| row.author.is_none() && row.group == 0)
    };
    let may_be = |name: &str| match names(name) {
        Some(named) => named == Named::Author,
        None => !is_generic(name),
    };
    let nobodys = || sheets.iter().filter(is_nobodys);
    let is_known = nobodys().any(|(name, _)| names(name) == Some(Named::Author));
    let is_of_several = is_known || nobodys().filter(|(name, _)| may_be(name)).count() > 1;
    if !is_of_several {
        return;
    }
    for (name, table) in sheets {
        let is_nobodys = table.rows.iter().all(|row| row.author.is_none() && row.group == 0);
        if is_nobodys && may_be(name) {
            for row in &mut table.rows {
                row.author = Some(name.trim().to_owned());
            }
        }
    }
}
