//! Whose a row is where its own cell is blank: cells merged downwards, and the pattern that they leave
//! when a table is saved without the merging. Where the pattern is not sure, the author stays unknown
//! and the rows of different places are kept apart.

use crate::answer::is_own;
use crate::cell::Cell;
use crate::columns::kind::Column;
use crate::grid::cells::Cells;
use crate::grid::heads::Heads;
use crate::note::Note;

/// What was filled in, and what was not.
#[derive(Debug, Default)]
pub(crate) struct Filled {
    rows: u32,
    unsure: u32,
    groups: u32,
    /// The rows whose author is something that cannot be read.
    unread: Vec<u32>,
}

impl Filled {
    /// Adds what was found in another part of the table; its groups are not those before.
    pub(crate) fn add(&mut self, other: Self, rows: &mut [Cells]) {
        let mut last = self.groups;
        for row in rows.iter_mut().filter(|row| row.group > 0) {
            row.group += self.groups;
            last = last.max(row.group);
        }
        self.unread.extend(other.unread);
        (self.rows, self.unsure, self.groups) =
            (self.rows + other.rows, self.unsure + other.unsure, last);
    }

    /// The notes that report it.
    pub(crate) fn into_notes(self) -> impl Iterator<Item = Note> {
        let filled = (self.rows > 0).then_some(Note::FilledDown { count: self.rows });
        let unsure = (self.unsure > 0).then_some(Note::NoAuthor { count: self.unsure });
        let unread = (!self.unread.is_empty()).then_some(Note::AuthorUnread { rows: self.unread });
        filled.into_iter().chain(unsure).chain(unread)
    }
}

/// Fills in what the rows below a head say of their documents by being blank.
pub(crate) fn fill(rows: &mut [Cells], heads: &Heads) -> Filled {
    let label = heads.columns.iter().position(|column| *column == Some(Column::Label));
    let table = Layout { heads, label };
    let mut filled = Filled::default();
    let mut is_filled: Vec<bool> = rows
        .iter()
        .map(|row| table.of_document().any(|at| row.cells.get(at).is_some_and(Cell::is_merged)))
        .collect();
    let authors: Vec<usize> = heads.authors().collect();
    // A row is open where every column of authors leaves it open, or is not there.
    let mut is_open = vec![!authors.is_empty(); rows.len()];
    for author in &authors {
        let of_column = table.authors(*author, rows, &mut is_filled);
        is_open.iter_mut().zip(of_column).for_each(|(is, of_column)| *is &= of_column);
    }
    let is_unread = |row: &&Cells| {
        let mut cells = authors.iter().filter_map(|at| row.cells.get(*at));
        table.has_words(row)
            && cells.any(|cell| cell.is_box() || cell.is_unread() && !cell.is_error())
    };
    filled.unread = rows.iter().filter(is_unread).map(|row| row.line).collect();
    if let Some(author) = authors.first() {
        filled.unsure = table.groups(&authors, rows, &is_open);
        table.others(*author, rows, &mut is_filled);
    }
    let count = rows.iter().zip(is_filled).filter(|(row, is)| *is && table.has_words(row)).count();
    filled.rows = u32::try_from(count).unwrap_or(u32::MAX);
    filled
}

/// Which columns say what.
struct Layout<'c> {
    heads: &'c Heads,
    label: Option<usize>,
}

impl Layout<'_> {
    fn of_document(&self) -> impl Iterator<Item = usize> {
        let columns = self.heads.columns.iter().enumerate();
        columns.filter(|(_, column)| column.is_some_and(Column::is_of_document)).map(|(at, _)| at)
    }

    fn has_words(&self, row: &Cells) -> bool {
        let mut cells = row.cells.iter().zip(&self.heads.columns);
        cells.any(|(cell, column)| !cell.is_empty() && column.is_some_and(Column::is_words))
    }

    /// Fills in the authors of one column. Gives the rows of words that it leaves open.
    fn authors(&self, author: usize, rows: &mut [Cells], is_filled: &mut [bool]) -> Vec<bool> {
        let is_pattern = self.is_pattern(author, rows);
        let mut above: Option<usize> = None;
        let mut is_open = vec![false; rows.len()];
        for at in 0..rows.len() {
            let (before, rest) = rows.split_at_mut(at);
            let Some(row) = rest.first_mut() else { break };
            if self.heads.heading(row).is_some() {
                above = None;
                continue;
            }
            // Something is there that is not a name that can be read.
            if row.cells.get(author).is_some_and(|cell| cell.is_unread() || cell.is_box()) {
                above = None;
                if let Some(is) = is_open.get_mut(at).filter(|_| self.has_words(row)) {
                    *is = true;
                }
                continue;
            }
            let is_ditto = row.cells.get(author).is_some_and(is_ditto);
            if !is_blank(row, author) && !is_ditto {
                above = Some(at);
                continue;
            }
            // What says "as above" says it of a row that is not shown.
            if is_parted(row) && (!is_ditto || row.is_after_hidden) {
                above = None;
            }
            if !self.has_words(row) {
                continue;
            }
            let first = above.and_then(|above| before.get(above));
            let labelled = |row: &Cells| self.label.is_none_or(|label| !is_blank(row, label));
            // A cell that is merged downwards is within those that are merged on its left.
            let text = |row: &Cells, at: usize| row.cells.get(at).map(|cell| cell.text.clone());
            let is_within = |first: &Cells| {
                let mut left = self.heads.authors().take_while(|at| *at < author);
                left.all(|at| is_blank(row, at) || text(row, at) == text(first, at))
            };
            let fits = |first: &&Cells| {
                is_ditto
                    || is_pattern
                        && labelled(row) >= labelled(first)
                        && is_within(first)
                        && !is_own(row, first, self.heads)
            };
            match first.filter(fits).and_then(|first| first.cells.get(author)) {
                Some(cell) => {
                    // What says "as above" leaves no doubt.
                    let filled = if is_ditto { cell.merged() } else { cell.copied() };
                    set(row, author, filled);
                    if let Some(is) = is_filled.get_mut(at) {
                        *is = true;
                    }
                }
                None => {
                    if let Some(is) = is_open.get_mut(at) {
                        *is = true;
                    }
                }
            }
        }
        is_open
    }

    /// Keeps rows of different places apart that no column gives an author. Gives their number.
    fn groups(&self, authors: &[usize], rows: &mut [Cells], is_open: &[bool]) -> u32 {
        let names = |row: &Cells| authors.iter().any(|at| !is_blank(row, *at));
        let is_unread =
            |row: &Cells| authors.iter().any(|at| row.cells.get(*at).is_some_and(Cell::is_unread));
        // Where no row names an author, the table is of one.
        if rows
            .iter()
            .all(|row| !names(row) && !is_unread(row) || self.heads.heading(row).is_some())
        {
            return 0;
        }
        let (mut unsure, mut group, mut in_group) = (0, 0, false);
        for (at, is_open) in is_open.iter().enumerate() {
            let (before, rest) = rows.split_at_mut(at);
            let Some(row) = rest.first_mut() else { break };
            let is_another = before.last().is_some_and(|before| is_own(row, before, self.heads));
            let is_parted = is_parted(row) || is_another;
            if self.heads.heading(row).is_some() || names(row) && !is_open || is_parted {
                in_group = false;
            }
            if *is_open {
                group += u32::from(!in_group);
                in_group = true;
                row.group = group;
                unsure += 1;
            }
        }
        unsure
    }

    /// Whether blank authors are those of merged cells: the first row of words names one, no cell is
    /// merged as such, and nowhere do two rows in a row name the same.
    fn is_pattern(&self, author: usize, rows: &[Cells]) -> bool {
        let is_heading = |row: &Cells| self.heads.heading(row).is_some();
        let mut with_words = rows.iter().filter(|row| self.has_words(row) && !is_heading(row));
        let is_first = with_words.next().is_some_and(|row| !is_blank(row, author));
        let is_merged = |row: &Cells| row.cells.get(author).is_some_and(|cell| cell.is_merged());
        let name = |row: &Cells| row.cells.get(author).map(|cell| cell.text.clone());
        let repeats = rows.windows(2).any(|pair| match pair {
            [one, two] => !is_blank(two, author) && name(one) == name(two),
            _ => false,
        });
        is_first && !repeats && !rows.iter().any(is_merged)
    }

    /// Fills in title, stage, date and address where, of rows of one author that follow each other, only
    /// the first has them.
    fn others(&self, author: usize, rows: &mut [Cells], is_filled: &mut [bool]) {
        let name = |row: &Cells| {
            row.cells.get(author).filter(|cell| !cell.is_empty()).map(|cell| cell.text.clone())
        };
        let mut start = 0;
        while start < rows.len() {
            let first = rows.get(start).and_then(name);
            let below = rows.iter().skip(start + 1);
            let length = 1 + below.take_while(|row| first.is_some() && name(row) == first).count();
            let group = rows.get_mut(start..start + length).unwrap_or_default();
            for at in self.of_document().filter(|at| !self.heads.authors().any(|of| of == *at)) {
                let Some((first, below)) = group.split_first_mut() else { break };
                let all_blank = below.iter().all(|row| is_blank(row, at));
                let Some(cell) = first.cells.get(at).filter(|cell| all_blank && !cell.is_empty())
                else {
                    continue;
                };
                for (row, is) in below.iter_mut().zip(is_filled.iter_mut().skip(start + 1)) {
                    set(row, at, cell.merged());
                    *is = true;
                }
            }
            start += length;
        }
    }
}

fn is_blank(row: &Cells, at: usize) -> bool {
    row.cells.get(at).is_none_or(|cell| cell.is_empty() || cell.is_error())
}

/// Whether a row does not follow the one before it.
fn is_parted(row: &Cells) -> bool {
    row.is_apart || row.is_after_hidden || row.is_after_head
}

/// Signs and words that say "as above".
fn is_ditto(cell: &Cell) -> bool {
    let text = cell.text.trim_end_matches('.').to_lowercase();
    matches!(text.as_str(), "\"" | "''" | "”" | "〃" | "ditto" | "idem" | "same" | "same as above")
}

fn set(row: &mut Cells, at: usize, cell: Cell) {
    if row.cells.len() <= at {
        row.cells.resize(at + 1, Cell::default());
    }
    if let Some(place) = row.cells.get_mut(at) {
        *place = cell;
    }
}
