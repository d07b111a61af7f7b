//! Rows of cells → a table of passages: where its head is, which columns hold words, and what stands
//! around the table. Nothing here knows where the cells came from; no word of them is lost in silence.

use crate::account::Account;
use crate::columns::{Column, TEXT, column};
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
    /// The cells, without white space around them.
    pub(crate) cells: Vec<String>,
}

/// Which row names the columns, and how many names it has that are known.
pub(crate) fn head(rows: &[Cells]) -> Option<(usize, usize)> {
    let known = |row: &Cells| {
        let columns = unique(row.cells.iter().map(|name| column(name)));
        let words = columns.iter().flatten().any(|column| column.is_words());
        if words { columns.iter().flatten().count() } else { 0 }
    };
    let first = rows.iter().take(FIRST_ROWS).enumerate().map(|(at, row)| (at, known(row)));
    let found = first.clone().find(|(_, known)| *known > 1);
    // One name alone is a head only where nothing stands before it.
    found.or_else(|| first.take(1).find(|(_, known)| *known == 1))
}

/// The passages of some rows; blank rows are none.
pub(crate) fn table(mut rows: Vec<Cells>, notes: &mut Vec<Note>) -> Result<Table, Fault> {
    rows.retain(|row| !full(row).is_empty());
    if rows.is_empty() {
        return Err(Fault::Empty);
    }
    let Some((at, _)) = head(&rows) else {
        let widest = rows.iter().take(FIRST_ROWS).rev().max_by_key(|row| full(row).len());
        let names = widest.map(full).unwrap_or_default();
        let found = names.into_iter().take(10).map(short).collect();
        return Err(Fault::NoColumn { column: TEXT.to_owned(), found });
    };
    let after = rows.split_off(at + 1);
    let Some(head) = rows.pop() else { return Err(Fault::Empty) };
    let columns = unique(head.cells.iter().map(|name| column(name)));
    let mut reading = Reading { columns, ..Reading::default() };
    reading.before(rows);
    for row in after {
        reading.row(row);
    }
    if reading.rows.is_empty() {
        return Err(Fault::Empty);
    }
    reading.end();
    let named = head.cells.iter().zip(&reading.columns).filter(|(_, column)| column.is_none());
    let unknown: Vec<String> =
        named.map(|(name, _)| short(name)).filter(|name| !name.is_empty()).collect();
    if !unknown.is_empty() {
        notes.push(Note::UnknownColumns { names: unknown.iter().take(10).cloned().collect() });
    }
    if reading.without > 0 {
        notes.push(Note::RowsWithoutText { count: reading.without });
    }
    notes.extend(reading.account.into_notes());
    Ok(Table { rows: reading.rows, unknown })
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
    /// What stands before the head: a title, and whatever else is said.
    fn before(&mut self, rows: Vec<Cells>) {
        for row in rows {
            let words = full(&row).join(" ");
            if self.title.is_none() && self.rows.is_empty() && is_name(&words, LONGEST_TITLE) {
                self.title = Some(words);
            } else {
                self.passage(Row { line: row.line, text: words, ..Row::default() });
            }
        }
    }

    fn row(&mut self, cells: Cells) {
        // What stands over a table's whole width stands in its first cell.
        if let ([only], Some(first)) = (full(&cells).as_slice(), cells.cells.first())
            && first == only
            && !self.columns.first().copied().flatten().is_some_and(Column::is_words)
        {
            return self.lone(only, cells.line);
        }
        let mut row = Row { line: cells.line, ..Row::default() };
        for (at, cell) in cells.cells.iter().enumerate() {
            match self.columns.get(at).copied().flatten() {
                Some(column) if !cell.is_empty() => put(&mut row, column, cell),
                Some(_) => {}
                None => self.account.leave_out(Left::Columns, cell),
            }
        }
        let texts: Vec<&String> = cells
            .cells
            .iter()
            .zip(&self.columns)
            .filter(|(cell, column)| column.is_some_and(Column::is_words) && !cell.is_empty())
            .map(|(cell, _)| cell)
            .collect();
        if texts.is_empty() {
            self.without += 1;
            for (cell, column) in cells.cells.iter().zip(&self.columns) {
                if column.is_some() {
                    self.account.leave_out(Left::Columns, cell);
                }
            }
        }
        for text in texts {
            self.passage(Row { text: text.clone(), ..row.clone() });
        }
    }

    /// A row of one cell that is in no column of words: a sentence beside the table, or a heading within.
    fn lone(&mut self, words: &str, line: u32) {
        let count = words.split_whitespace().count();
        // "Para. 17" with nothing beside it says nothing of the rows below.
        if count > 1 && is_name(words, LONGEST_HEADING) && !words.ends_with(char::is_numeric) {
            // One right under another belongs to it: "Part two", then "B. Cables".
            let outer = self.heading.take().filter(|_| self.waiting.is_some());
            let heading = outer.map(|outer| format!("{outer} – {words}"));
            self.heading = Some(heading.unwrap_or_else(|| words.to_owned()));
            self.waiting = self.waiting.or(Some(line));
        } else if count > 3 {
            self.passage(Row { line, text: words.to_owned(), ..Row::default() });
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

/// Of columns with the same meaning, the first counts; "passage" beside "text" is unknown.
fn unique(columns: impl Iterator<Item = Option<Column>>) -> Vec<Option<Column>> {
    let mut seen: Vec<Option<Column>> = Vec::new();
    for column in columns {
        let known = column.filter(|column| !seen.contains(&Some(*column)));
        seen.push(known);
    }
    seen
}

/// The cells with something in them.
fn full(row: &Cells) -> Vec<&str> {
    row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect()
}

fn short(name: &str) -> String {
    name.chars().take(40).collect()
}

fn put(row: &mut Row, column: Column, cell: &str) {
    let day = (column == Column::Date).then(|| day_of(cell)).flatten();
    let cell = Some(day.unwrap_or_else(|| cell.to_owned()));
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

/// The date that a spreadsheet keeps as the number of days since the end of 1899.
fn day_of(cell: &str) -> Option<String> {
    let mut days: u32 = cell.parse().ok().filter(|days| (20_000..80_000).contains(days))?;
    // From the first day of 1930 on, which is 10 959.
    days -= 10_959;
    let is_leap =
        |year: u32| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let mut year = 1930;
    while days >= 365 + u32::from(is_leap(year)) {
        days -= 365 + u32::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u32::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    Some(format!("{year}-{month:02}-{:02}", days + 1))
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn days_that_are_counted_are_dates() {
        assert_eq!(day_of("43935").as_deref(), Some("2020-04-14"));
        assert_eq!(day_of("43890").as_deref(), Some("2020-02-29"));
        assert_eq!(day_of("44196").as_deref(), Some("2020-12-31"));
        assert_eq!(day_of("44197").as_deref(), Some("2021-01-01"));
        assert_eq!(day_of("2020"), None);
        assert_eq!(day_of("14 April 2020"), None);
    }
}
