//! What the columns of a table are: the row of names, a second one below it, and which rows of one cell are
//! names over the rows that follow.

use super::cells::Cells;
use super::names::short;
use super::said::{is_struck, written};
use crate::cell::Cell;
use crate::columns::kind::Column;
use crate::columns::{column, column_exactly, is_perhaps_author, is_role, plain};

/// Among how many rows the head is looked for: a title and a few sentences may be before it.
const FIRST_ROWS: usize = 10;

/// Which row names the columns, and how many names it has that are known.
pub(crate) fn head(rows: &[Cells]) -> Option<(usize, usize)> {
    let known = |row: &Cells| {
        let columns = columns(row);
        let words = columns.iter().flatten().any(|column| column.is_words());
        if words { columns.iter().flatten().count() } else { 0 }
    };
    let first = rows.iter().take(FIRST_ROWS).enumerate().map(|(at, row)| (at, known(row)));
    let found = first.clone().find(|(_, known)| *known > 1);
    // One name alone is a head only where nothing is before it.
    found.or_else(|| first.take(1).find(|(_, known)| *known == 1))
}

/// The names in the row that has most, among the first.
pub(super) fn widest(rows: &[Cells]) -> Vec<String> {
    let widest = rows.iter().take(FIRST_ROWS).rev().max_by_key(|row| row.own().count());
    let names = widest.map(|row| row.own().collect::<Vec<_>>()).unwrap_or_default();
    names.into_iter().take(10).map(|cell| short(&cell.text)).collect()
}

/// The columns of a table.
#[derive(Debug, Default)]
pub(crate) struct Heads {
    /// What each holds.
    pub(crate) columns: Vec<Option<Column>>,
    /// What each is called.
    names: Vec<String>,
    /// The rows that name them.
    rows: Vec<Cells>,
    /// The names that mean nothing here, and those of columns that are there twice.
    pub(super) unknown: Vec<String>,
    pub(super) twice: Vec<String>,
    /// What a second row has under names that are known, and is no name.
    pub(super) under: Vec<String>,
    /// Whether no row names an author in a column of its own.
    pub(crate) is_by_section: bool,
}

impl Heads {
    /// The columns under a row of names, and those of a second one.
    pub(super) fn of(head: Cells, second: Option<Cells>) -> Self {
        let mut heads = Self { columns: columns(&head), ..Self::default() };
        heads.names = head.cells.iter().map(written).collect();
        heads.tell(&head);
        if let Some(second) = &second {
            let own = columns(second);
            for (at, cell) in second.cells.iter().enumerate().filter(|(_, cell)| !cell.is_merged())
            {
                if heads.columns.len() <= at {
                    heads.columns.resize(at + 1, None);
                    heads.names.resize(at + 1, String::new());
                }
                let column = own.get(at).copied().flatten();
                let is_over = heads.columns.get(at).copied().flatten().is_some();
                if column.is_none() && is_over && !cell.is_hidden() && !cell.is_empty() {
                    heads.under.push(written(cell));
                }
                let place = heads.columns.get_mut(at).zip(heads.names.get_mut(at));
                if let Some((place, name)) = place.filter(|_| column.is_some()) {
                    *place = column;
                    *name = written(cell);
                }
            }
            heads.columns = unique(heads.columns.iter().copied());
            heads.tell(second);
        }
        heads.rows = core::iter::once(head).chain(second).collect();
        heads
    }

    /// Notes the names of a row that are not used; those of hidden columns are counted elsewhere.
    fn tell(&mut self, row: &Cells) {
        for (cell, column) in row.cells.iter().zip(&self.columns) {
            if column.is_some() || cell.is_hidden() || cell.is_merged() || cell.is_empty() {
                continue;
            }
            let known = self::column(&cell.text).filter(|_| !is_struck(cell));
            match known
                .filter(|known| self.columns.contains(&Some(*known)) && *known != Column::Author)
            {
                Some(_) => self.twice.push(cell.text.clone()),
                None => self.unknown.push(written(cell)),
            }
        }
    }

    /// The hidden names that mean nothing here.
    pub(super) fn hidden(&self) -> impl Iterator<Item = &Cell> {
        let first = self.rows.iter().take(1).flat_map(|row| row.cells.iter().zip(&self.columns));
        first.filter(|(cell, column)| column.is_none() && cell.is_hidden()).map(|(cell, _)| cell)
    }

    /// What a column holds.
    pub(crate) fn column(&self, at: usize) -> Option<Column> {
        self.columns.get(at).copied().flatten()
    }

    /// What a column is called.
    pub(crate) fn name(&self, at: usize) -> &str {
        self.names.get(at).map_or("", String::as_str)
    }

    /// The columns that name authors.
    pub(crate) fn authors(&self) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns.filter(|(_, column)| **column == Some(Column::Author)).map(|(at, _)| at)
    }

    /// The first column that says of which State a row is, where it does not say who did something.
    pub(super) fn state(&self) -> Option<usize> {
        self.authors().find(|at| !is_role(self.name(*at)))
    }

    /// The one cell of a row that is over the rows below, or beside the table: that over the whole width is in
    /// the first column.
    pub(crate) fn heading<'r>(&self, row: &'r Cells) -> Option<(usize, &'r Cell)> {
        row.lone().filter(|(at, cell)| {
            let column = self.column(*at);
            let is_used = column.is_some() || self.name(*at).is_empty();
            let is_name = self.is_by_section && cell.text.contains(char::is_alphabetic) && is_used;
            !column.is_some_and(Column::is_words)
                && (*at == 0 || column == Some(Column::Author) || is_name)
        })
    }

    /// Finds out whether rows name their authors in a column.
    pub(super) fn look_at(&mut self, rows: &[Cells]) {
        let authors: Vec<usize> = self.authors().collect();
        // What cannot be read may be a name.
        let names = |cell: &Cell| !cell.is_empty() || cell.is_unread();
        let names = |row: &&Cells| authors.iter().any(|at| row.cells.get(*at).is_some_and(names));
        self.is_by_section = !rows.iter().filter(names).any(|row| self.heading(row).is_none());
    }

    /// Whether a row says the names of the columns again, in whatever language.
    pub(super) fn is_repeated(&self, row: &Cells) -> bool {
        let is_head = |head: &Cells| {
            let mut cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
            cells.all(|(at, cell)| {
                let of_head = head.cells.get(at).map(|cell| plain(&cell.text));
                let own = plain(cell.text.split('(').next().unwrap_or_default());
                let whole = plain(&cell.text);
                let is_same = of_head.is_some_and(|name| name == whole || name == own);
                is_same && !whole.is_empty()
            })
        };
        let count = row.own().count();
        let is_same = self.rows.iter().any(|head| is_head(head) && count * 2 > head.own().count());
        is_same || named(row).is_some_and(|columns| same(&columns, &self.columns))
    }

    /// Whether a row begins another table, with other columns.
    pub(super) fn is_other(&self, row: &Cells) -> bool {
        named(row).is_some_and(|columns| !same(&columns, &self.columns))
    }
}

/// The columns that a row names, where all its cells are such names.
fn named(row: &Cells) -> Option<Vec<Option<Column>>> {
    let is_name = |cell: &Cell| column_exactly(&cell.text).is_some() && !is_struck(cell);
    let is_head = row.own().count() > 1 && row.own().all(is_name);
    let columns = is_head.then(|| columns(row))?;
    columns.iter().flatten().any(|column| column.is_words()).then_some(columns)
}

fn same(one: &[Option<Column>], other: &[Option<Column>]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.is_none() || one == other)
        && one.len() <= other.len()
}

/// What the columns under a row of names hold. Of hidden ones only what says whose the rows are counts, and a
/// name that is struck out is none.
pub(crate) fn columns(head: &Cells) -> Vec<Option<Column>> {
    let of = |cell: &Cell| {
        column(&cell.text)
            .filter(|column| !cell.is_hidden() || column.is_of_document())
            .filter(|_| !cell.is_merged() && !is_struck(cell))
    };
    let is_certain =
        |cell: &Cell| of(cell) == Some(Column::Author) && !is_perhaps_author(&cell.text);
    let has_authors = head.cells.iter().any(is_certain);
    let is_second = |cell: &Cell| has_authors && is_perhaps_author(&cell.text);
    unique(head.cells.iter().map(|cell| of(cell).filter(|_| !is_second(cell))))
}

/// Of columns with the same meaning, the first counts; but all that say whose a row is.
fn unique(columns: impl Iterator<Item = Option<Column>>) -> Vec<Option<Column>> {
    let mut seen: Vec<Option<Column>> = Vec::new();
    for column in columns {
        let is_whose = |column: &Column| matches!(column, Column::Author | Column::Supporter);
        let known = column.filter(|column| is_whose(column) || !seen.contains(&Some(*column)));
        seen.push(known);
    }
    seen
}
