//! Spreadsheets, XLSX and ODS: the words of their cells as rows; what these mean is `grid`'s matter. Cells
//! are read as they were saved; no formula is worked out but one of words alone, and no picture looked at.
//! What a sheet hides is left out and reported.

mod format_code;
mod merged;
mod numbers;
mod ods;
mod xlsx;

use std::collections::HashSet;

use crate::cell::{Cell, Words};
use crate::grid::{Cells, head, table};
use crate::many::{Counts, Many};
use crate::omissions::Omissions;
use crate::styled::is_mark;
use crate::tidy::is_control;
use crate::who::is_generic;
use crate::wide::by_author;
use crate::zip::Archive;
use crate::{
    Content, Fault, Format, Head, Left, Limits, Named, Names, Note, Opened, Progress, Table,
};

/// The most columns that a sheet may use; what is further out is put into the last.
const MOST_COLUMNS: usize = 200;

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

/// A sheet as the file has it.
#[derive(Default)]
struct Sheet {
    /// What it is called.
    name: String,
    /// Whether the file says that it is not shown.
    is_hidden: bool,
    rows: Vec<Cells>,
    /// Which of its rows are not shown, by their place among them.
    hidden_rows: Vec<usize>,
    /// Cells of which it is not sure what words their formats and rules show.
    unsure: Vec<String>,
    /// Cells that have a colour of their own, by their line and column.
    filled: HashSet<(u32, usize)>,
}

impl Sheet {
    /// The rows that are shown; the words of the others are counted.
    fn shown(self, omissions: &mut Omissions) -> Vec<Cells> {
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
    fn add(
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

/// The words of a formula that is nothing else: `="Cuba"`.
fn words_of(formula: &str) -> Option<String> {
    let words = formula.trim().strip_prefix('"')?.strip_suffix('"')?;
    let is_one = !words.replace("\"\"", "").contains('"') && !words.is_empty();
    is_one.then(|| words.replace("\"\"", "\""))
}

/// Where a cell is, as people write it: "AB12".
fn place(column: usize, line: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{}{line}", letters.into_iter().collect::<String>())
}

/// How much text may still come out of the cells: one text may be used by many.
struct Budget {
    left: u64,
    limit: u64,
    /// Characters that are no text and were taken out.
    controls: u32,
    counts: Counts,
}

impl Budget {
    fn of(limits: &Limits) -> Self {
        Self { left: limits.text, limit: limits.text, controls: 0, counts: Counts::new(limits) }
    }

    /// A cell is made that has no words yet.
    fn cell(&mut self) -> Result<(), Fault> {
        self.counts.one(Many::Cells)?;
        self.take("")
    }

    fn take(&mut self, text: &str) -> Result<(), Fault> {
        // Cells without words cost something, too.
        let size = text.len() as u64 + 1;
        self.left = self.left.checked_sub(size).ok_or(Fault::Unpacks { limit: self.limit })?;
        Ok(())
    }
}

/// Makes a cell of which nobody sees a word.
fn put_unseen(cells: &mut Vec<Cell>, column: usize, left: &mut Budget) -> Result<(), Fault> {
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
fn put<'c>(
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
