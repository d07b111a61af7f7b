//! The rows below a head, as they are read: passages, headings over them, and what is left out.

use super::cells::Cells;
use super::claims;
use super::heads::Heads;
use super::names::is_name;
use super::said::{has_signs, is_struck, written};
use crate::cell::{Cell, Words};
use crate::columns::kind::Column;
use crate::days::day_in;
use crate::left::Left;
use crate::omissions::Omissions;
use crate::opened::Row;
use crate::whose::{After, Claim, RowPlace};

/// The most words of a row of one cell that is over others as their heading, or over all as the title.
const LONGEST_HEADING: usize = 12;
const LONGEST_TITLE: usize = 25;
/// The most bytes of a cell that may name an author in a column of unknown name.
const LONGEST_OTHER: usize = 200;

/// A table as it is read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) heads: Heads,
    pub(super) rows: Vec<Row>,
    pub(super) omissions: Omissions,
    pub(super) without: u32,
    /// What is over the table, and over the rows that follow.
    title: Option<String>,
    heading: Option<String>,
    /// Where a heading is that no row has come under yet.
    waiting: Option<u32>,
    /// The rows of one cell since the last passage, and what came between.
    over: Vec<Claim>,
    after: After,
    /// The author whom the last row without words names.
    named: Option<String>,
}

impl Reading {
    /// Begins with a table of these columns.
    pub(super) fn begin(&mut self, heads: Heads) {
        self.end();
        for cell in heads.hidden() {
            self.omissions.leave_out(Left::HiddenCells, &cell.text);
        }
        self.heads = heads;
        self.named = None;
        self.after = After::Head;
    }

    /// What is before the head: a title, and whatever else is said.
    pub(super) fn before(&mut self, rows: Vec<Cells>) {
        for row in rows {
            let mut words = Words::default();
            let is_said = !row.own().any(is_struck);
            for cell in row.own() {
                if !words.text.is_empty() {
                    words.text.push(' ');
                }
                words.append(&cell.text, cell.styles());
            }
            let is_title = is_said && is_name(&words.text, LONGEST_TITLE);
            if self.title.is_none() && self.rows.is_empty() && is_title {
                self.title = Some(words.text);
            } else {
                let Words { text, styles } = words;
                let place =
                    Some(RowPlace { after: After::Head, is_beside: true, ..RowPlace::default() });
                self.passage(Row { line: row.line, text, styles, place, ..Row::default() });
            }
        }
    }

    pub(super) fn row(&mut self, cells: &Cells) {
        let after = match cells {
            Cells { is_after_hidden: true, .. } => After::Hidden,
            Cells { is_apart: true, .. } => After::Gap,
            _ => After::Row,
        };
        self.after = self.after.max(after);
        if let Some((at, only)) = self.heads.heading(cells) {
            let column = self.heads.column(at).filter(|column| *column == Column::Author);
            let column = column.map(|_| self.heads.name(at).to_owned()).unwrap_or_default();
            return self.lone(only, column, cells.line);
        }
        let mut row = Row { line: cells.line, group: cells.group, ..Row::default() };
        let mut texts: Vec<(usize, &Cell)> = Vec::new();
        for (at, cell) in cells.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            match self.heads.column(at) {
                _ if cell.is_error() => self.leave_out(Left::Errors, cell),
                // A passage that is merged over several rows is one.
                Some(column) if column.is_words() && !cell.is_merged() => texts.push((at, cell)),
                Some(column) if column.is_words() => self.other(&mut row, at, cell),
                Some(Column::Author | Column::Supporter) => {}
                // What is struck out is not said.
                Some(_) if has_signs(&cell.text) => self.leave_out(Left::Deletions, cell),
                Some(column) => {
                    let is_of_text = matches!(column, Column::Title | Column::Url);
                    if column == Column::Kind || is_of_text && !self.heads.is_by_section {
                        self.other(&mut row, at, cell);
                    }
                    put(&mut row, column, cell);
                    self.leave_out_struck(cell);
                }
                None if cell.is_hidden() => self.leave_out(Left::HiddenCells, cell),
                None => {
                    self.other(&mut row, at, cell);
                    self.leave_out(Left::Columns, cell);
                }
            }
        }
        let (author, claims) = claims::of(cells, &self.heads);
        row.claims = claims;
        if let Some(Claim { column, text, .. }) = author {
            (row.author, row.author_column) = (Some(text), column);
        }
        row.is_filled = claims::are_filled(cells, &self.heads);
        row.is_copied = claims::are_copied(cells, &self.heads);
        row.over = self.named.clone();
        if texts.is_empty() {
            self.name(cells);
            self.without += 1;
            for (cell, column) in cells.cells.iter().zip(&self.heads.columns) {
                if column.is_some() && !cell.is_error() && !cell.is_merged() {
                    self.omissions.leave_out(Left::Columns, &cell.text);
                }
            }
        }
        let is_lone = cells.lone().is_some();
        for (at, cell) in texts {
            let (text, styles) = (cell.text.clone(), cell.styles().to_vec());
            let place = self.place(is_lone, false);
            let text_column = self.heads.name(at).to_owned();
            self.passage(Row { text, styles, place, text_column, ..row.clone() });
        }
    }

    /// Keeps a cell that may name somebody; a sentence is no name.
    fn other(&self, row: &mut Row, at: usize, cell: &Cell) {
        let (column, text) = (self.heads.name(at).to_owned(), written(cell));
        if text.len() <= LONGEST_OTHER {
            let is_struck = is_struck(cell);
            row.others.push(Claim { column, text, is_struck, is_support: false });
        }
    }

    /// A row without words may name the author of those below, beside a date or a number of comments.
    fn name(&mut self, cells: &Cells) {
        let is_used = |at: usize| self.heads.column(at).is_some_and(|column| !column.is_words());
        let first = cells.cells.iter().enumerate().find(|(_, cell)| !cell.is_empty());
        let first = first.filter(|(at, cell)| {
            is_used(*at)
                && !cell.is_merged()
                && !cell.is_error()
                && is_name(&cell.text, LONGEST_HEADING)
                && cell.text.contains(char::is_alphabetic)
                && !cell.text.ends_with(char::is_numeric)
        });
        let is_author = |at: usize| self.heads.column(at) == Some(Column::Author);
        let mut authors = cells.cells.iter().enumerate().filter(|(at, _)| is_author(*at));
        let named = authors.find(|(_, cell)| !cell.is_empty() && !cell.is_merged());
        self.named = named.map(|(_, cell)| written(cell)).or(self.named.take());
        if let Some((_, cell)) = first {
            let (text, is_struck) = (written(cell), is_struck(cell));
            self.over.push(Claim { text, is_struck, ..Claim::default() });
        }
    }

    /// How the next passage lies in the table.
    fn place(&mut self, is_lone: bool, is_beside: bool) -> Option<RowPlace> {
        let (over, after) = (std::mem::take(&mut self.over), std::mem::take(&mut self.after));
        self.heads.is_by_section.then_some(RowPlace { over, after, is_lone, is_beside })
    }

    /// Counts the words of a cell, unless they are those of a cell above.
    fn leave_out(&mut self, what: Left, cell: &Cell) {
        if !cell.is_merged() {
            self.omissions.leave_out(what, &cell.text);
        }
    }

    /// The same for those of its words that are struck out.
    fn leave_out_struck(&mut self, cell: &Cell) {
        if !cell.is_merged() {
            self.omissions.leave_out(Left::Deletions, &cell.struck());
        }
    }

    /// A row of one cell that is in no column of words: a sentence beside the table, or a heading within.
    fn lone(&mut self, cell: &Cell, column: String, line: u32) {
        let words = cell.text.as_str();
        if cell.is_error() || cell.is_hidden() {
            let what = if cell.is_error() { Left::Errors } else { Left::HiddenCells };
            return self.omissions.leave_out(what, words);
        }
        let is_struck = is_struck(cell);
        let said = cell.said();
        let is_gone = is_struck && (said.is_empty() || has_signs(words));
        let name = if is_gone { words } else { &*said };
        let name = name.trim_end_matches([':', '：']).trim_end();
        let count = name.split_whitespace().count();
        // "Para. 17" with nothing beside it says nothing of the rows below.
        let is_heading = is_name(name, LONGEST_HEADING)
            && !name.ends_with(char::is_numeric)
            && name.contains(char::is_alphabetic);
        if is_heading {
            let text = written(cell);
            self.over.push(Claim { column, text, is_struck, is_support: false });
        }
        if is_heading && is_gone {
            // One that waits for its rows is over none now.
            let (heading, waiting) = (self.heading.take(), self.waiting.take());
            if let Some(heading) = heading.filter(|_| waiting.is_some()) {
                self.omissions.leave_out(Left::Columns, &heading);
            }
            self.omissions.leave_out(Left::Deletions, words);
        } else if is_heading {
            self.leave_out_struck(cell);
            // One right under another belongs to it: "Part two", then "B. Cables".
            let outer = self.heading.take().filter(|_| self.waiting.is_some());
            let heading = outer.map(|outer| format!("{outer} – {name}"));
            self.heading = Some(heading.unwrap_or_else(|| name.to_owned()));
            self.waiting = self.waiting.or(Some(line));
        } else if count > 3 {
            let (text, styles) = (words.to_owned(), cell.styles().to_vec());
            let place = self.place(true, true);
            self.passage(Row { line, text, styles, place, ..Row::default() });
        } else {
            self.without += 1;
            self.omissions.leave_out(Left::Columns, words);
        }
    }

    /// A heading that no row is under is what somebody wrote below the table.
    pub(super) fn end(&mut self) {
        if let (Some(line), Some(text)) = (self.waiting, self.heading.take()) {
            let place = self.place(true, true).map(|place| RowPlace { over: Vec::new(), ..place });
            self.passage(Row { line, text, place, ..Row::default() });
        }
        self.over.clear();
        self.heading = None;
    }

    fn passage(&mut self, row: Row) {
        self.waiting = None;
        let title = row.title.clone().or_else(|| self.title.clone());
        self.rows.push(Row { title, heading: self.heading.clone(), ..row });
    }
}

fn put(row: &mut Row, column: Column, cell: &Cell) {
    let day = || cell.day().map(str::to_owned).or_else(|| day_in(&cell.text));
    let day = (column == Column::Date).then(day).flatten();
    let said = Some(cell.said().into_owned()).filter(|said| !said.is_empty());
    let cell = day.or(said);
    match column {
        // Each of these is a passage, not a part of one.
        Column::Text | Column::Proposal | Column::Reason => {}
        // All that say whose the row is are taken together.
        Column::Author | Column::Supporter => {}
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
