//! Rows of cells → a table of passages: where its head is, which columns hold words, and what stands
//! around the table. Nothing here knows where the cells came from; no word of them is lost in silence.

use crate::account::Account;
use crate::cell::{Cell, Words};
use crate::columns::{Column, TEXT, column};
use crate::days::day_in;
use crate::fill::fill;
use crate::{Fault, Left, Note, Row, Table};

/// Among how many rows the head is looked for: a title and a few sentences may stand before it.
const FIRST_ROWS: usize = 10;
/// The most words of a row of one cell that stands over others as their heading, or over all as the title.
const LONGEST_HEADING: usize = 12;
const LONGEST_TITLE: usize = 25;

/// A row of cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    /// Where it begins in the file: its line, or its row in the sheet.
    pub(crate) line: u32,
    /// The cells.
    pub(crate) cells: Vec<Cell>,
    /// Whether something that is not here is between it and the row before: a blank row, a hidden one.
    pub(crate) is_apart: bool,
    /// The group of rows that it belongs to where its author is not known.
    pub(crate) group: u32,
}

impl Cells {
    /// The cells with words of their own.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| !cell.is_empty() && !cell.is_merged())
    }

    /// The one cell that has words, where that is the first: it is over a table's whole width.
    pub(crate) fn lone(&self) -> Option<&Cell> {
        let first = self.cells.first().filter(|cell| !cell.is_empty() && !cell.is_merged())?;
        let count = self.cells.iter().filter(|cell| !cell.is_empty()).count();
        (count == 1).then_some(first)
    }
}

/// Which row names the columns, and how many names it has that are known.
pub(crate) fn head(rows: &[Cells]) -> Option<(usize, usize)> {
    let known = |row: &Cells| {
        let columns = columns(row);
        let words = columns.iter().flatten().any(|column| column.is_words());
        if words { columns.iter().flatten().count() } else { 0 }
    };
    let first = rows.iter().take(FIRST_ROWS).enumerate().map(|(at, row)| (at, known(row)));
    let found = first.clone().find(|(_, known)| *known > 1);
    // One name alone is a head only where nothing stands before it.
    found.or_else(|| first.take(1).find(|(_, known)| *known == 1))
}

/// The passages of some rows; blank rows are none.
pub(crate) fn table(rows: Vec<Cells>, notes: &mut Vec<Note>) -> Result<Table, Fault> {
    let mut rows = without_blank(rows);
    if rows.is_empty() {
        return Err(Fault::Empty);
    }
    let Some((at, _)) = head(&rows) else {
        let widest = rows.iter().take(FIRST_ROWS).rev().max_by_key(|row| row.own().count());
        let names = widest.map(|row| row.own().collect::<Vec<_>>()).unwrap_or_default();
        let found = names.into_iter().take(10).map(|cell| short(&cell.text)).collect();
        return Err(Fault::NoColumn { column: TEXT.to_owned(), found });
    };
    let mut after = rows.split_off(at + 1);
    let Some(head) = rows.pop() else { return Err(Fault::Empty) };
    let mut reading = Reading { columns: columns(&head), ..Reading::default() };
    let mut unknown = reading.unknown(&head);
    reading.before(rows);
    if after.first().is_some_and(|row| row.cells.iter().any(Cell::is_merged)) {
        // A head of two rows, of which some cells are merged.
        let second = after.remove(0);
        let names = columns(&second);
        for (at, cell) in second.cells.iter().enumerate().filter(|(_, cell)| !cell.is_merged()) {
            let own = names.get(at).copied().flatten();
            if reading.columns.len() <= at {
                reading.columns.resize(at + 1, None);
            }
            if let Some(column) = reading.columns.get_mut(at).filter(|_| own.is_some()) {
                *column = own;
            }
            if own.is_none() && !cell.is_empty() {
                unknown.push(short(&cell.text));
            }
        }
        reading.columns = unique(reading.columns.iter().copied());
    }
    let filled = fill(&mut after, &reading.columns);
    for row in after {
        reading.row(row);
    }
    if reading.rows.is_empty() {
        return Err(Fault::Empty);
    }
    reading.end();
    if !unknown.is_empty() {
        notes.push(Note::UnknownColumns { names: unknown.iter().take(10).cloned().collect() });
    }
    if reading.without > 0 {
        notes.push(Note::RowsWithoutText { count: reading.without });
    }
    notes.extend(filled.into_notes());
    notes.extend(reading.account.into_notes());
    Ok(Table { rows: reading.rows, unknown })
}

/// The rows that have words; those after a blank one know of it.
fn without_blank(rows: Vec<Cells>) -> Vec<Cells> {
    let mut kept: Vec<Cells> = Vec::new();
    let mut is_apart = false;
    for mut row in rows {
        if row.own().next().is_none() {
            is_apart = true;
        } else {
            row.is_apart |= std::mem::take(&mut is_apart);
            kept.push(row);
        }
    }
    kept
}

/// A table as it is read.
#[derive(Default)]
struct Reading {
    columns: Vec<Option<Column>>,
    rows: Vec<Row>,
    account: Account,
    without: u32,
    /// What stands over the table, and over the rows that follow.
    title: Option<String>,
    heading: Option<String>,
    /// Where a heading stands that no row has come under yet.
    waiting: Option<u32>,
}

impl Reading {
    /// The names in the head that mean nothing here; of a hidden column they are counted as hidden.
    fn unknown(&mut self, head: &Cells) -> Vec<String> {
        let mut unknown = Vec::new();
        for (cell, column) in head.cells.iter().zip(&self.columns) {
            if column.is_none() && cell.is_hidden() {
                self.account.leave_out(Left::HiddenCells, &cell.text);
            } else if column.is_none() && !cell.is_empty() {
                unknown.push(short(&cell.text));
            }
        }
        unknown
    }

    /// What is before the head: a title, and whatever else is said.
    fn before(&mut self, rows: Vec<Cells>) {
        for row in rows {
            let mut words = Words::default();
            for cell in row.own() {
                if !words.text.is_empty() {
                    words.text.push(' ');
                }
                words.append(&cell.text, cell.styles());
            }
            if self.title.is_none() && self.rows.is_empty() && is_name(&words.text, LONGEST_TITLE) {
                self.title = Some(words.text);
            } else {
                let Words { text, styles } = words;
                self.passage(Row { line: row.line, text, styles, ..Row::default() });
            }
        }
    }

    fn row(&mut self, cells: Cells) {
        // What is over a table's whole width is in its first cell.
        if let Some(only) = cells.lone()
            && !self.columns.first().copied().flatten().is_some_and(Column::is_words)
        {
            return self.lone(only, cells.line);
        }
        let mut row = Row { line: cells.line, group: cells.group, ..Row::default() };
        let mut texts: Vec<&Cell> = Vec::new();
        for (at, cell) in cells.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            match self.columns.get(at).copied().flatten() {
                _ if cell.is_error() => self.leave_out(Left::Errors, cell),
                // A passage that is merged over several rows is one.
                Some(column) if column.is_words() && !cell.is_merged() => texts.push(cell),
                Some(column) if !column.is_words() => {
                    put(&mut row, column, cell);
                    self.account.leave_out(Left::Deletions, &cell.struck());
                }
                Some(_) => {}
                None if cell.is_hidden() => self.leave_out(Left::HiddenCells, cell),
                None => self.leave_out(Left::Columns, cell),
            }
        }
        if texts.is_empty() {
            self.without += 1;
            for (cell, column) in cells.cells.iter().zip(&self.columns) {
                if column.is_some() && !cell.is_error() && !cell.is_merged() {
                    self.account.leave_out(Left::Columns, &cell.text);
                }
            }
        }
        for cell in texts {
            let (text, styles) = (cell.text.clone(), cell.styles().to_vec());
            self.passage(Row { text, styles, ..row.clone() });
        }
    }

    /// Counts the words of a cell, unless they are those of a cell above.
    fn leave_out(&mut self, what: Left, cell: &Cell) {
        if !cell.is_merged() {
            self.account.leave_out(what, &cell.text);
        }
    }

    /// A row of one cell that is in no column of words: a sentence beside the table, or a heading within.
    fn lone(&mut self, cell: &Cell, line: u32) {
        let words = cell.text.as_str();
        if cell.is_error() || cell.is_hidden() {
            let what = if cell.is_error() { Left::Errors } else { Left::HiddenCells };
            return self.account.leave_out(what, words);
        }
        let said = cell.said();
        if said.is_empty() {
            // Struck as a whole: it is shown, and is no heading.
            let (text, styles) = (words.to_owned(), cell.styles().to_vec());
            return self.passage(Row { line, text, styles, ..Row::default() });
        }
        let count = words.split_whitespace().count();
        // "Para. 17" with nothing beside it says nothing of the rows below.
        if count > 1 && is_name(&said, LONGEST_HEADING) && !said.ends_with(char::is_numeric) {
            self.account.leave_out(Left::Deletions, &cell.struck());
            let words = &*said;
            // One right under another belongs to it: "Part two", then "B. Cables".
            let outer = self.heading.take().filter(|_| self.waiting.is_some());
            let heading = outer.map(|outer| format!("{outer} – {words}"));
            self.heading = Some(heading.unwrap_or_else(|| words.to_owned()));
            self.waiting = self.waiting.or(Some(line));
        } else if count > 3 {
            let (text, styles) = (words.to_owned(), cell.styles().to_vec());
            self.passage(Row { line, text, styles, ..Row::default() });
        } else {
            self.without += 1;
            self.account.leave_out(Left::Columns, words);
        }
    }

    /// A heading that no row stands under is what somebody wrote below the table.
    fn end(&mut self) {
        if let (Some(line), Some(text)) = (self.waiting, self.heading.take()) {
            self.passage(Row { line, text, ..Row::default() });
        }
    }

    fn passage(&mut self, row: Row) {
        self.waiting = None;
        let title = row.title.clone().or_else(|| self.title.clone());
        self.rows.push(Row { title, heading: self.heading.clone(), ..row });
    }
}

/// Whether words are a name and no sentence.
fn is_name(words: &str, longest: usize) -> bool {
    words.split_whitespace().count() <= longest && !words.ends_with(['.', '?', '!', ':', ';', '؟'])
}

/// What the columns under a row of names hold. Of hidden ones only what says whose the rows are counts.
fn columns(head: &Cells) -> Vec<Option<Column>> {
    let of = |cell: &Cell| {
        column(&cell.text)
            .filter(|column| !cell.is_hidden() || column.is_of_document())
            .filter(|_| !cell.is_merged())
    };
    unique(head.cells.iter().map(of))
}

/// Of columns with the same meaning, the first counts; "passage" beside "text" is unknown.
fn unique(columns: impl Iterator<Item = Option<Column>>) -> Vec<Option<Column>> {
    let mut seen: Vec<Option<Column>> = Vec::new();
    for column in columns {
        let known = column.filter(|column| !seen.contains(&Some(*column)));
        seen.push(known);
    }
    seen
}

fn short(name: &str) -> String {
    name.chars().take(40).collect()
}

fn put(row: &mut Row, column: Column, cell: &Cell) {
    let day = || cell.day().map(str::to_owned).or_else(|| day_in(&cell.text));
    let day = (column == Column::Date).then(day).flatten();
    let said = Some(cell.said().into_owned()).filter(|said| !said.is_empty());
    let cell = day.or(said);
    match column {
        // Each of these is a passage, not a part of one.
        Column::Text | Column::Proposal | Column::Reason => {}
        Column::Author => row.author = cell,
        Column::Label => row.label = cell,
        Column::Topic => row.topic = cell,
        Column::Issue => row.issue = cell,
        Column::Kind => row.kind = cell,
        Column::Round => row.round = cell,
        Column::Title => row.title = cell,
        Column::Date => row.date = cell,
        Column::Url => row.url = cell,
    }
}
